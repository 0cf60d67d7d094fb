import { open } from 'node:fs/promises'
import { EncodedPacketSink, FilePathSource, Input, MP4 } from 'mediabunny'
import { EngineError } from '#core/errors.ts'
import type { VideoSegmentFile } from './mux.ts'

/**
 * Copies the first `frameCount` encoded pictures of an MP4 into a file of packets, one at a time. Throws EngineError
 * `invalid_video` when it has fewer, or other than H.264.
 */
export async function copyPictures(
  source: string,
  frameCount: number,
  path: string,
): Promise<VideoSegmentFile> {
  using input = new Input({ formats: [MP4], source: new FilePathSource(source) })
  const track = await input.getPrimaryVideoTrack()
  const config = await track?.getDecoderConfig()
  const description = config?.description
  if (track === null || description === undefined || (await track.getCodec()) !== 'avc') throw unsuitable()
  await using file = await open(path, 'w')
  const keys: boolean[] = []
  const sizesBytes: number[] = []
  for await (const packet of new EncodedPacketSink(track).packets()) {
    if (keys.length === frameCount) break
    await file.write(packet.data)
    keys.push(packet.type === 'key')
    sizesBytes.push(packet.data.length)
  }
  if (keys.length < frameCount) throw unsuitable()
  return { packets: { path, sizesBytes }, keys, description: toBytes(description) }
}

function toBytes(description: AllowSharedBufferSource): Uint8Array {
  return ArrayBuffer.isView(description)
    ? new Uint8Array(description.buffer, description.byteOffset, description.byteLength).slice()
    : new Uint8Array(description).slice()
}

function unsuitable(): EngineError {
  return new EngineError('invalid_video', 'The pictures of the source video can not be copied.')
}
