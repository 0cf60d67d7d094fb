import { Worker } from 'node:worker_threads'
import { CheckUnavailable } from './check.ts'
import type { ClassifyImage, Prediction } from './image-check.ts'

/** A classifier in a thread of its own: it computes for about a second, and the server answers meanwhile. */
export interface Nsfwjs extends AsyncDisposable {
  readonly classify: ClassifyImage
}

interface Answer {
  readonly id: number | 'ready'
  readonly predictions?: readonly Prediction[]
  readonly failure?: string
}

// The published package is built: there the neighbour is a .js file.
const MODULE = new URL(`./nsfwjs-worker${import.meta.url.endsWith('.ts') ? '.ts' : '.js'}`, import.meta.url)
/** More pictures than this at a time are turned away: each waits for those before it. */
const MAX_WAITING = 16
const LIMIT_MS = 60_000

/**
 * Loads `nsfwjs`, an optional peer dependency. Throws Error when it or `@tensorflow/tfjs` is not installed; `module` is
 * what the thread runs.
 */
export async function startNsfwjs(module: URL = MODULE): Promise<Nsfwjs> {
  let worker: Worker | undefined
  let isStopped = false
  let count = 0
  const waiting = new Map<number, PromiseWithResolvers<readonly Prediction[]>>()
  listen(await startWorker(module))

  function listen(next: Worker): Worker {
    next.on('message', ({ id, predictions, failure }: Answer) => {
      const one = waiting.get(Number(id))
      if (predictions === undefined) one?.reject(new CheckUnavailable(`nsfwjs: ${failure}`))
      else one?.resolve(predictions)
    })
    // It exits afterwards.
    next.once('error', () => undefined)
    next.once('exit', () => {
      if (worker === next) worker = undefined
      for (const one of waiting.values()) one.reject(new CheckUnavailable('nsfwjs: its thread has ended'))
    })
    worker = next
    return next
  }

  return {
    async classify(pixels) {
      if (isStopped) throw new CheckUnavailable('nsfwjs: the server is stopping')
      if (waiting.size >= MAX_WAITING) throw new CheckUnavailable('nsfwjs: too many pictures are waiting')
      // What has brought one thread down must not take the check with it.
      const thread = worker ?? listen(createWorker(module))
      const id = (count += 1)
      const one = Promise.withResolvers<readonly Prediction[]>()
      waiting.set(id, one)
      const timer = setTimeout(() => void thread.terminate(), LIMIT_MS)
      try {
        thread.postMessage({ id, pixels })
        return await one.promise
      } finally {
        clearTimeout(timer)
        waiting.delete(id)
      }
    },
    async [Symbol.asyncDispose]() {
      isStopped = true
      await worker?.terminate()
    },
  }
}

async function startWorker(module: URL): Promise<Worker> {
  const worker = createWorker(module)
  const { promise, resolve, reject } = Promise.withResolvers<unknown>()
  const fail = (): void => reject(new Error('its thread has ended'))
  worker.once('message', resolve).once('error', reject).once('exit', fail)
  try {
    await promise
    return worker
  } catch (error) {
    await worker.terminate()
    throw error
  } finally {
    // One by one: a Worker without any of its own listeners hears nothing any more.
    worker.off('message', resolve).off('error', reject).off('exit', fail)
  }
}

function createWorker(module: URL): Worker {
  // The packages praise themselves on the console.
  const worker = new Worker(module, { stdout: true, stderr: true, env: {} })
  worker.stdout.resume()
  worker.stderr.resume()
  worker.unref()
  return worker
}
