import { setImmediate as nextTurn } from 'node:timers/promises'

/** The last pictures may be this many turns late; a broken stream has fewer pictures than packets. */
const MAX_LATE_TURNS = 1000

interface DecoderInit<Output> {
  readonly output: (output: Output) => void
  readonly error: (error: DOMException) => void
}
interface Decoder {
  decode(chunk: unknown): void
  flush(): Promise<void>
}
type DecoderClass<Output> = new (init: DecoderInit<Output>) => Decoder

/**
 * Gives mediabunny the decoders of node-webcodecs, by way of the globals it looks for. Answers false where there is no
 * build for this machine. Only for processes of their own: the package is native and reads bytes from outside.
 */
export async function installNativeDecoder(): Promise<boolean> {
  // The package would rather take a system FFmpeg, which may be of any version. There is no other way to tell it.
  // oxlint-disable-next-line node/no-process-env
  process.env['NODE_WEBCODECS_FORCE'] = 'static'
  try {
    const codecs = await import('node-webcodecs')
    if (!codecs.isNativeAvailable()) return false
    const { VideoFrame, EncodedVideoChunk, AudioData, EncodedAudioChunk } = codecs
    Object.assign(globalThis, {
      VideoDecoder: toPatient(codecs.VideoDecoder as unknown as DecoderClass<unknown>),
      AudioDecoder: toPatient(codecs.AudioDecoder as unknown as DecoderClass<unknown>),
      VideoFrame,
      EncodedVideoChunk,
      AudioData,
      EncodedAudioChunk,
    })
    return true
  } catch {
    return false
  }
}

/** In this package outputs and the end of a flush come by separate queues, and who trusts the flush loses the last ones. */
function toPatient<Output>(Base: DecoderClass<Output>): DecoderClass<Output> {
  return class extends Base {
    readonly #counts: { given: number; got: number }

    constructor({ output, error }: DecoderInit<Output>) {
      const counts = { given: 0, got: 0 }
      super({
        output(value) {
          counts.got += 1
          output(value)
        },
        error,
      })
      this.#counts = counts
    }

    override decode(chunk: unknown): void {
      this.#counts.given += 1
      super.decode(chunk)
    }

    override async flush(): Promise<void> {
      await super.flush()
      const counts = this.#counts
      for (let turn = 0; turn < MAX_LATE_TURNS && counts.got < counts.given; turn += 1) await nextTurn()
      // What a broken stream did not give is not waited for again.
      counts.given = counts.got
    }
  }
}
