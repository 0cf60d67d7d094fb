import { setImmediate as nextTurn, setTimeout as sleep } from 'node:timers/promises'

/**
 * The last pictures may be this late, after the one before: where many processes share a core, threads wait long for their
 * turn. A broken stream has fewer pictures than packets.
 */
const MAX_QUIET_MS = 1500
/** After a flush, until a decoder's thread waits for more. */
const MS_TO_FALL_ASLEEP = 20
/** Waiting must not take the core from the decoder's threads. */
const TURNS_PER_SLEEP = 20

interface DecoderInit<Output> {
  readonly output: (output: Output) => void
  readonly error: (error: DOMException) => void
}
/** A chunk or a picture: microseconds. */
interface Timed {
  readonly timestamp: number
}
interface Decoder {
  readonly decodeQueueSize: number
  decode(chunk: Timed): void
  flush(): Promise<void>
  close(): void
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
      VideoDecoder: toModest(toPatient(codecs.VideoDecoder as unknown as DecoderClass<Timed>)),
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
 *
 * And a thread that is told to end while it goes to sleep does not hear it: close() then waited for it for ever, once in
 * some thousand decoders, right after a flush. A moment later it is asleep, and wakes.
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

    override decode(chunk: Timed): void {
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

    override close(): void {
      setTimeout(() => super.close(), MS_TO_FALL_ASLEEP)
    }
  }
}

/**
 * In this package the queue is empty as soon as the decoder's thread has taken the chunks. mediabunny goes on feeding an
 * empty one: while pictures up to a later one were passed by, all of the rest of a file was decoded into memory, gigabytes
 * of a minute. Here a chunk is in the queue until its picture has come, or a later one: not every chunk has a picture.
 */
export function toModest<Output extends Timed>(Base: DecoderClass<Output>): DecoderClass<Output> {
  return class extends Base {
    /** Timestamps of chunks whose pictures are still to come, in ascending order. */
    readonly #pending: number[]

    constructor({ output, error }: DecoderInit<Output>) {
      const pending: number[] = []
      super({
        output(picture) {
          const later = pending.findIndex((timestamp) => timestamp > picture.timestamp)
          // Even if timestamps are wrong, a picture is the picture of a chunk.
          pending.splice(0, later === -1 ? pending.length : Math.max(1, later))
          output(picture)
        },
        error,
      })
      this.#pending = pending
    }

    override get decodeQueueSize(): number {
      return Math.max(super.decodeQueueSize, this.#pending.length)
    }

    override decode(chunk: Timed): void {
      const before = this.#pending.findLastIndex((timestamp) => timestamp <= chunk.timestamp)
      this.#pending.splice(before + 1, 0, chunk.timestamp)
      super.decode(chunk)
    }

    override async flush(): Promise<void> {
      await super.flush()
      this.#pending.length = 0
    }
  }
}
