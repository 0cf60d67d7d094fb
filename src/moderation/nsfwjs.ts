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
/** For one picture, once it is its turn. */
const LIMIT_MS = 60_000

/**
 * Loads `nsfwjs`, an optional peer dependency. Throws Error when it or `@tensorflow/tfjs` is not installed; `module` is
 * what the thread runs, `limitMs` how long it may take for one picture.
 */
export async function startNsfwjs(module: URL = MODULE, limitMs: number = LIMIT_MS): Promise<Nsfwjs> {
  let worker: Worker | undefined
  let isStopped = false
  let count = 0
  let waiting = 0
  let last: Promise<unknown> = Promise.resolve()
  keep(await startWorker(module))

  function keep(next: Worker): Worker {
    // It exits afterwards.
    next.once('error', () => undefined)
    next.once('exit', () => {
      if (worker === next) worker = undefined
    })
    worker = next
    return next
  }

  async function judge(pixels: Uint8Array): Promise<readonly Prediction[]> {
    if (isStopped) throw new CheckUnavailable('nsfwjs: the server is stopping')
    // What has brought one thread down must not take the check with it.
    const thread = worker ?? keep(createWorker(module))
    const timer = setTimeout(() => void thread.terminate(), limitMs)
    try {
      return await ask(thread, (count += 1), pixels)
    } finally {
      clearTimeout(timer)
    }
  }

  return {
    async classify(pixels) {
      if (waiting >= MAX_WAITING) throw new CheckUnavailable('nsfwjs: too many pictures are waiting')
      waiting += 1
      const turn = last.then(() => judge(pixels))
      last = turn.catch(() => undefined)
      try {
        return await turn
      } finally {
        waiting -= 1
      }
    },
    async [Symbol.asyncDispose]() {
      isStopped = true
      await worker?.terminate()
    },
  }
}

async function ask(worker: Worker, id: number, pixels: Uint8Array): Promise<readonly Prediction[]> {
  const { promise, resolve, reject } = Promise.withResolvers<readonly Prediction[]>()
  const listen = ({ id: answered, predictions, failure }: Answer): void => {
    // A thread that was just made says first that it is ready.
    if (answered !== id) return
    if (predictions === undefined) reject(new CheckUnavailable(`nsfwjs: ${failure}`))
    else resolve(predictions)
  }
  const fail = (): void => reject(new CheckUnavailable('nsfwjs: its thread has ended'))
  worker.on('message', listen).once('exit', fail)
  try {
    worker.postMessage({ id, pixels })
    return await promise
  } finally {
    worker.off('message', listen).off('exit', fail)
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
