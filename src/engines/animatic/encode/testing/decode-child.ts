import { setImmediate as nextTurn } from 'node:timers/promises'
import { EncodedPacketSink } from 'mediabunny'
import { openContainer } from '#media/containers.ts'
import { loadNativeCodecs } from '../native-encoder.ts'
import type { StereoSound } from '../sound-encoder.ts'

async function decodePictures(path: string): Promise<Uint8Array[]> {
  const codecs = await requireCodecs()
  using input = openContainer(path)
  const track = await input.getPrimaryVideoTrack()
  const config = await track?.getDecoderConfig()
  if (track === null || config === null || config === undefined) throw new Error('no video')
  const copies: Promise<Uint8Array>[] = []
  const errors: unknown[] = []
  const decoder = new codecs.VideoDecoder({
    output: (frame) => {
      const planes = new Uint8Array((frame.codedWidth * frame.codedHeight * 3) / 2)
      copies.push(
        frame.copyTo(planes).then(() => {
          frame.close()
          return planes
        }),
      )
    },
    error: (error) => errors.push(error),
  })
  decoder.configure({
    codec: config.codec,
    codedWidth: config.codedWidth,
    codedHeight: config.codedHeight,
    description: config.description as Uint8Array<ArrayBuffer>,
  })
  let packetCount = 0
  for await (const packet of new EncodedPacketSink(track).packets()) {
    packetCount += 1
    decoder.decode(
      new codecs.EncodedVideoChunk({
        type: packet.type,
        timestamp: Math.round(packet.timestamp * 1e6),
        data: packet.data,
      }),
    )
  }
  await decoder.flush()
  // The last pictures may be a few turns late.
  for (let turn = 0; turn < 1000 && copies.length < packetCount; turn += 1) await nextTurn()
  if (errors.length > 0) throw new Error('the video does not decode', { cause: errors[0] })
  return await Promise.all(copies)
}

async function decodeSound(path: string): Promise<StereoSound> {
  const codecs = await requireCodecs()
  using input = openContainer(path)
  const track = await input.getPrimaryAudioTrack()
  const config = await track?.getDecoderConfig()
  if (track === null || config === null || config === undefined) throw new Error('no sound')
  const left: number[] = []
  const right: number[] = []
  const decoder = new codecs.AudioDecoder({
    output: (data) => {
      const both = new Float32Array(data.numberOfFrames * data.numberOfChannels)
      data.copyTo(both, { planeIndex: 0 })
      for (let at = 0; at < both.length; at += data.numberOfChannels) {
        left.push(both[at] ?? 0)
        right.push(both[at + data.numberOfChannels - 1] ?? 0)
      }
      data.close()
    },
    error: (error) => {
      throw error
    },
  })
  decoder.configure({
    codec: config.codec,
    sampleRate: config.sampleRate,
    numberOfChannels: config.numberOfChannels,
    description: config.description as Uint8Array<ArrayBuffer>,
  })
  for await (const packet of new EncodedPacketSink(track).packets()) {
    decoder.decode(
      new codecs.EncodedAudioChunk({
        type: 'key',
        timestamp: Math.round(packet.timestamp * 1e6),
        data: packet.data,
      }),
    )
  }
  await decoder.flush()
  const start = await track.getFirstTimestamp()
  const first = Math.max(0, Math.round(-start * config.sampleRate))
  return { left: Float32Array.from(left.slice(first)), right: Float32Array.from(right.slice(first)) }
}

async function requireCodecs(): Promise<typeof import('node-webcodecs')> {
  const codecs = await loadNativeCodecs()
  if (codecs === undefined) throw new Error('reading videos back needs node-webcodecs')
  return codecs
}

// The package's decoders crash some processes at their end, and some wait for ever to be closed: they are left open, and
// this process is killed before it gets there.
const [what, path] = process.argv.slice(2)
process.send?.(what === 'pictures' ? await decodePictures(path ?? '') : await decodeSound(path ?? ''))
