import { setImmediate as nextTurn, setTimeout as sleep } from 'node:timers/promises'

/**
 * The last pictures may be this late, after the one before: where many processes share a core, threads wait long for their
 * turn. A broken stream has fewer pictures than packets.
 */
const MAX_QUIET_MS = 1500
/** Waiting must not take the core from the decoder's threads. */
const TURNS_PER_SLEEP = 20

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

/**
 * In this package outputs and the end of a flush come by separate queues, and who trusts the flush loses the last ones.
 *
 * And its queue grows shorter a turn after a chunk was taken, maybe after the chunk's picture came. mediabunny looks at
 * the queue when a picture comes, stops feeding a full one, and would wait forever for another picture: so pictures come
 * a turn later, too.
 */
function toPatient<Output>(Base: DecoderClass<Output>): DecoderClass<Output> {
  return class extends Base {
    readonly #counts: { given: number; got: number }

    constructor({ output, error }: DecoderInit<Output>) {
      const counts = { given: 0, got: 0 }
      super({
        output(value) {
          setImmediate(() => {
            counts.got += 1
            output(value)
          })
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
      let before = counts.got
      for (let quietMs = 0, turn = 1; quietMs < MAX_QUIET_MS && counts.got < counts.given; turn += 1) {
        if (turn % TURNS_PER_SLEEP === 0) await sleep(1)
        else await nextTurn()
        quietMs = counts.got > before ? 0 : quietMs + (turn % TURNS_PER_SLEEP === 0 ? 1 : 0)
        before = counts.got
      }
      // What a broken stream did not give is not waited for again.
      counts.given = counts.got
    }
  }
}
