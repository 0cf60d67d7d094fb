import { FilePathSource, Input, MATROSKA, MP4, QTFF, WEBM } from 'mediabunny'
import { VIDEO_EXTENSIONS } from './video-files.ts'
import type { VideoMediaType } from './video-files.ts'

/** Opens a video from outside, whichever of the known containers it is in. Whoever opens it closes it. */
export function openContainer(path: string): Input {
  return new Input({ formats: [MP4, QTFF, WEBM, MATROSKA], source: new FilePathSource(path) })
}

/** The container of an opened file. Throws for one that is not known. */
export async function mediaTypeOf(input: Input): Promise<VideoMediaType> {
  const { mimeType } = await input.getFormat()
  if (!(mimeType in VIDEO_EXTENSIONS)) throw new Error(`it is ${mimeType}`)
  return mimeType as VideoMediaType
}
