import { availableParallelism } from 'node:os'
import type { Engine, Logger, RenderContext, RenderEvent } from '#core/engine.ts'
import { toError } from '#core/errors.ts'
import type { VideoRequest } from '#core/request.ts'
import type { EncoderChoice } from './encode/video-encoder.ts'
import { makeVideo } from './make-video.ts'
import { ANIMATIC_MODELS } from './models.ts'
import { createPool } from './worker/pool.ts'
import type { Pool } from './worker/pool.ts'

export interface AnimaticOptions {
  readonly id: string
  readonly logger: Logger
  /** Rendering processes at most. Default: one per core. */
  readonly processes?: number
  /** Default `auto`. */
  readonly encoder?: EncoderChoice
  /** Milliseconds after which a process without work ends. Default 60 000. */
  readonly idleMs?: number
  /** What the processes run. Default: the art of this engine. */
  readonly childModule?: URL
}

export interface AnimaticEngine extends Engine {
  /** Starts the rendering processes and has them load everything, so that the first job is as fast as the next. */
  prewarm(): Promise<void>
  /** The rendering processes that live now, with their memory after the last task. */
  children: Pool['children']
  close(): Promise<void>
}

// The published package is built: there the neighbour is a .js file.
const CHILD_MODULE = new URL(
  `./worker/child${import.meta.url.endsWith('.ts') ? '.ts' : '.js'}`,
  import.meta.url,
)

/** The embedded engine: draws prompts as animatics, in processes of its own. */
export function createAnimaticEngine(options: AnimaticOptions): AnimaticEngine {
  const encoder = options.encoder ?? 'auto'
  const processes = options.processes ?? availableParallelism()
  const pool = createPool({
    module: options.childModule ?? CHILD_MODULE,
    processes,
    logger: options.logger,
    idleMs: options.idleMs,
  })
  const checkEncoder = createEncoderCheck(pool, encoder)
  return {
    id: options.id,
    submission: 'local',
    models: async () => ANIMATIC_MODELS.map((card) => ({ ...card, engine: options.id })),
    async probe() {
      try {
        return { ok: true, detail: `draws with the ${await checkEncoder()} encoder` }
      } catch (error) {
        return { ok: false, detail: toError(error).message }
      }
    },
    render: (request, context) => render(pool, encoder, request, context),
    async prewarm() {
      const job = pool.openJob()
      try {
        await Promise.all(Array.from({ length: processes }, () => job.run({ kind: 'warm', encoder })))
      } finally {
        job.close()
      }
    },
    children: () => pool.children(),
    close: () => pool.close(),
  }
}

/** Asks a child once; what it found does not change while the server runs. */
function createEncoderCheck(pool: Pool, encoder: EncoderChoice): () => Promise<string> {
  let found: string | undefined
  return async () => {
    if (found !== undefined) return found
    const job = pool.openJob()
    try {
      found = await job.run({ kind: 'warm', encoder })
      return found
    } finally {
      job.close()
    }
  }
}

async function* render(
  pool: Pool,
  encoder: EncoderChoice,
  request: VideoRequest,
  context: RenderContext,
): AsyncGenerator<RenderEvent> {
  context.signal.throwIfAborted()
  const job = pool.openJob()
  const events = createMailbox()
  const stop = (): void => job.close()
  context.signal.addEventListener('abort', stop, { once: true })
  const work = makeVideo({ request, context, job, encoder, emit: events.put }).then(
    () => events.close(),
    (error: unknown) => events.close(toError(error)),
  )
  try {
    yield* events
  } catch (error) {
    context.signal.throwIfAborted()
    throw error
  } finally {
    context.signal.removeEventListener('abort', stop)
    job.close()
    await work
  }
}

interface Mailbox extends AsyncIterable<RenderEvent> {
  put(this: void, event: RenderEvent): void
  /** Ends the iteration after what is in the box, with an error if there is one. */
  close(error?: Error): void
}

/** Events in order. Progress that nobody has asked for yet is replaced by newer progress. */
function createMailbox(): Mailbox {
  const waiting: RenderEvent[] = []
  let end: { readonly error: Error | undefined } | undefined
  let wake: (() => void) | undefined
  return {
    put(event) {
      if (event.type === 'progress' && waiting.at(-1)?.type === 'progress') waiting.pop()
      waiting.push(event)
      wake?.()
    },
    close(error) {
      end = { error }
      wake?.()
    },
    async *[Symbol.asyncIterator]() {
      for (;;) {
        const event = waiting.shift()
        if (event !== undefined) yield event
        else if (end?.error !== undefined) throw end.error
        else if (end !== undefined) return
        else
          await new Promise<void>((resolve) => {
            wake = resolve
          })
      }
    },
  }
}
