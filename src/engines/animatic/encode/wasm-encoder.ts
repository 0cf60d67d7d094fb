import { BufferSource, EncodedPacketSink, Input, MP4 } from 'mediabunny'
import type { H264MP4Encoder } from 'h264-mp4-encoder'
import { EngineError } from '#core/errors.ts'
import type { Size } from '#core/video.ts'
import { FRAME_RATE } from '../scene-spec.ts'
import { holdsIdr } from './h264.ts'
import type { EncodedFrame, EncodedSegment, VideoEncoder } from './video-encoder.ts'

/** 10 is fastest. 5 takes twice as long for 0.5 dB. */
const SPEED = 10
/** Constant quality: about 48 dB on flat scenes, at half the bytes of the native encoder. */
const QUANTIZATION = 24
/** More than a segment has: the only key frame is the first. */
const KEY_FRAME_DISTANCE = 300
const FILE_NAME = 'segment.mp4'

/** minih264 in WebAssembly: for machines without a native build. */
export function createWasmEncoder(size: Size): VideoEncoder {
  let encoder: H264MP4Encoder | undefined
  const current = (): H264MP4Encoder => {
    if (encoder === undefined) throw new Error('begin() comes first')
    return encoder
  }
  const discard = (): void => {
    encoder?.delete()
    encoder = undefined
  }
  return {
    kind: 'wasm',
    async begin() {
      discard()
      encoder = await startEncoder(size)
    },
    encode: async (planes) => current().addFrameYuv(planes),
    async finish() {
      const { FS, finalize } = current()
      finalize.call(current())
      const file = FS.readFile(FILE_NAME)
      FS.unlink(FILE_NAME)
      discard()
      return readSegment(file)
    },
    close: discard,
  }
}

async function startEncoder({ width, height }: Size): Promise<H264MP4Encoder> {
  // A megabyte that most machines never need.
  const { default: library } = await import('h264-mp4-encoder')
  const encoder = await library.createH264MP4Encoder()
  encoder.outputFilename = FILE_NAME
  encoder.width = width
  encoder.height = height
  encoder.frameRate = FRAME_RATE
  encoder.speed = SPEED
  encoder.quantizationParameter = QUANTIZATION
  encoder.groupOfPictures = KEY_FRAME_DISTANCE
  encoder.initialize()
  return encoder
}

/** The library writes whole MP4 files and marks every picture in them as a key frame: only the samples are used. */
async function readSegment(file: Uint8Array): Promise<EncodedSegment> {
  using input = new Input({ formats: [MP4], source: new BufferSource(file) })
  const track = await input.getPrimaryVideoTrack()
  const description = (await track?.getDecoderConfig())?.description
  if (track === null || description === undefined) {
    throw new EngineError('encoder_failed', 'The WebAssembly encoder gave no video.', { retryable: true })
  }
  const frames: EncodedFrame[] = []
  for await (const { data } of new EncodedPacketSink(track).packets()) {
    frames.push({ data, isKey: holdsIdr(data) })
  }
  return { description: toBytes(description), frames }
}

function toBytes(source: AllowSharedBufferSource): Uint8Array {
  return ArrayBuffer.isView(source)
    ? new Uint8Array(source.buffer, source.byteOffset, source.byteLength)
    : new Uint8Array(source)
}
