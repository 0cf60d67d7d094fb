import { setImmediate as nextTurn } from 'node:timers/promises'
import type { VideoFrame } from 'node-webcodecs'
import { EngineError } from '#core/errors.ts'
import type { Size } from '#core/video.ts'
import { FRAME_RATE } from '../scene-spec.ts'
import { fromAnnexB } from './h264.ts'
import type { VideoEncoder } from './video-encoder.ts'

type NativeCodecs = typeof import('node-webcodecs')
/** Makes a picture in the encoder's memory, of a time in microseconds. */
type TakeFrame = (planes: Uint8Array, timestamp: number) => VideoFrame

/**
 * The package turns `framerate` into the distance of key frames, and each key frame is seen as a pulse of quality. This
 * many are more than a segment has; the rate control cuts it to RATE_CONTROL_FPS and so has to be told twice the bits.
 */
const KEY_FRAME_DISTANCE = 300
const RATE_CONTROL_FPS = 60
const BITS_PER_PIXEL_SECOND = 5e6 / 921_600
/** Below this, openh264 is visibly worse than its peers. */
const MIN_BITRATE = 3e6
/** Pictures handed over but not yet encoded. The package's own encodeQueueSize does not count those. */
const MAX_IN_FLIGHT = 3
const MAX_LATE_TURNS = 1000

/** node-webcodecs with its bundled FFmpeg, or undefined where there is no build for this machine. */
export async function loadNativeCodecs(): Promise<NativeCodecs | undefined> {
  // The package would rather take a system FFmpeg, which may be of any version. There is no other way to tell it.
  // oxlint-disable-next-line node/no-process-env
  process.env['NODE_WEBCODECS_FORCE'] = 'static'
  try {
    const codecs = await import('node-webcodecs')
    return codecs.isNativeAvailable() && codecs.hasCodec('libopenh264', 'encoder') ? codecs : undefined
  } catch {
    return undefined
  }
}

/** openh264. Not safe in worker threads: only for processes of their own. */
export async function createNativeEncoder(codecs: NativeCodecs, size: Size): Promise<VideoEncoder> {
  const takeFrame = await loadFrames(codecs, size)
  let session: Session | undefined
  const current = (): Session => {
    if (session === undefined) throw new Error('begin() comes first')
    return session
  }
  return {
    kind: 'native',
    begin: async () => {
      session?.close()
      session = createSession(codecs, size, takeFrame)
    },
    encode: (planes) => current().encode(planes),
    finish: async () => {
      const units = await current().finish()
      session = undefined
      return fromAnnexB(units)
    },
    close: () => {
      session?.close()
      session = undefined
    },
  }
}

/** What is used of the package's inner part, which has no types. */
interface Binding {
  createVideoFrame(planes: Uint8Array, format: 'I420', width: number, height: number): unknown
}

/**
 * The package's own constructor copies the bytes twice. Without the first copy, which is collected late, a clip of 1080p
 * takes 4 % less time.
 */
async function loadFrames({ VideoFrame }: NativeCodecs, { width, height }: Size): Promise<TakeFrame> {
  const { native } = (await import('node-webcodecs/dist/native.js')) as { native: Binding }
  return (planes, timestamp) =>
    VideoFrame._adopt(native.createVideoFrame(planes, 'I420', width, height), timestamp)
}

interface Session {
  encode(planes: Uint8Array): Promise<void>
  finish(): Promise<Uint8Array[]>
  close(): void
}

/**
 * Each of the package's encoders has the end of the process write into its memory, even after the garbage collector
 * has freed it, and a process now and then crashed there. A closed encoder is small, so none is ever let go of.
 */
const neverCollected: unknown[] = []

/** One encoder per segment: what it learned about the last one must not shape the next. */
function createSession(codecs: NativeCodecs, { width, height }: Size, takeFrame: TakeFrame): Session {
  const units: Uint8Array[] = []
  let submitted = 0
  const state: { failure?: EngineError } = {}
  let wake: (() => void) | undefined
  const encoder = new codecs.VideoEncoder({
    output(chunk) {
      const data = new Uint8Array(chunk.byteLength)
      chunk.copyTo(data)
      units.push(data)
      wake?.()
    },
    error() {
      // The package's message may be made of freed memory.
      state.failure = new EngineError('encoder_failed', 'The native encoder failed.', { retryable: true })
      wake?.()
    },
  })
  neverCollected.push(encoder)
  encoder.configure({
    codec: 'avc1.420028',
    width,
    height,
    bitrate: bitrateOf({ width, height }) * (RATE_CONTROL_FPS / FRAME_RATE),
    framerate: KEY_FRAME_DISTANCE,
    hardwareAcceleration: 'prefer-software',
    // One slice and one thread: the bytes don't depend on the number of cores, and the children fill those anyway.
    latencyMode: 'realtime',
    avc: { format: 'annexb' },
    colorSpace: { primaries: 'bt709', transfer: 'bt709', matrix: 'bt709', fullRange: false },
  })
  return {
    async encode(planes) {
      const frame = takeFrame(planes, Math.round((submitted * 1e6) / FRAME_RATE))
      encoder.encode(frame, { keyFrame: submitted === 0 })
      frame.close()
      submitted += 1
      while (state.failure === undefined && submitted - units.length > MAX_IN_FLIGHT) {
        await new Promise<void>((resolve) => {
          wake = resolve
        })
      }
      if (state.failure !== undefined) throw state.failure
    },
    async finish() {
      await encoder.flush()
      // Pictures and the end of the flush come by separate queues: the last pictures may be a few turns late.
      for (let turn = 0; turn < MAX_LATE_TURNS && units.length < submitted; turn += 1) await nextTurn()
      encoder.close()
      if (state.failure !== undefined) throw state.failure
      if (units.length !== submitted) {
        throw new EngineError('encoder_failed', 'The native encoder lost pictures.', { retryable: true })
      }
      // Taken out, because `units` lives as long as the encoder.
      return units.splice(0)
    },
    close() {
      encoder.close()
      units.length = 0
    },
  }
}

/** Bits per second for a size: 5 Mbit/s at 720p. */
function bitrateOf({ width, height }: Size): number {
  return Math.round(Math.max(MIN_BITRATE, BITS_PER_PIXEL_SECOND * width * height))
}
