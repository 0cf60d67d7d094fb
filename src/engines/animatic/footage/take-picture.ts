import sharp from 'sharp'
import type { PictureTask } from '../worker/protocol.ts'
import { openPlainFootage } from './open-footage.ts'

/** Writes one frame of a video as a PNG. Throws EngineError as `openFootageSource` does. */
export async function takePicture({
  source,
  frame,
  grade,
  size,
  path,
  isMarked,
}: PictureTask): Promise<void> {
  const footage = await openPlainFootage({ path: source, sourceFrame: frame, grade, size, isMarked })
  try {
    await footage.draw(0)
    await sharp(footage.pixels(), { raw: { ...size, channels: 4 } })
      .removeAlpha()
      .png({ compressionLevel: 3 })
      .toFile(path)
  } finally {
    footage.close?.()
  }
}
