import { fork } from 'node:child_process'
import { EngineError } from '#core/errors.ts'
import { bareEnvironment } from '#media/bare-environment.ts'
import type { ChildMessage, ResultOf, Task } from './protocol.ts'
import { createStallWatch } from './stall-watch.ts'
import type { StallWatch } from './stall-watch.ts'

export interface RenderChild {
  readonly pid: number | undefined
  /** Resolves when the process is gone. */
  readonly exited: Promise<void>
  /** False once it was killed or is gone: it takes no more tasks. */
  isUsable(): boolean
  /** Memory of the process after its last task; 0 before the first. */
  rssBytes(): number
  /** Carries out one task; there is only one at a time. Rejects with EngineError, also when the process dies. */
  run<T extends Task>(task: T, onProgress?: (frames: number) => void): Promise<ResultOf<T>>
  kill(): void
}

export interface ChildOptions {
  readonly module: URL
  /** How long a task may go without a word before the child counts as hung. */
  readonly stallMs: number
  /** Called with what the process last wrote to its standard error when it died by itself. */
  readonly onCrash?: (stderr: string) => void
}

interface Running {
  readonly id: number
  readonly resolve: (result: never) => void
  readonly reject: (error: EngineError) => void
  readonly onProgress: ((frames: number) => void) | undefined
  readonly watch: StallWatch
}

const STDERR_TAIL_CHARACTERS = 4000
/**
 * glibc at once, and the canvas's mimalloc after 10 ms, give large buffers back to the system when they are freed. Small
 * canvases, and the luma of a picture of 720p on its way to the encoder, come again with the next frame, and are kept: with
 * all from 256 KB on given back, two of three pages that a clip of 720p touched were of such luma, and it took 3 to 6 % more
 * processor time. Larger ones leave holes that the next shot's don't fit in: kept up to 2 MB, a child had 40 MB of those.
 * Other systems ignore these.
 */
const KEEP_FREED_MEMORY = {
  MALLOC_MMAP_THRESHOLD_: String(1024 * 1024),
  MALLOC_TRIM_THRESHOLD_: String(512 * 1024 * 1024),
  MALLOC_TOP_PAD_: String(1024 * 1024),
  MALLOC_ARENA_MAX: '1',
  MIMALLOC_PURGE_DELAY: '100',
}

/**
 * The buffers of frames and of baked layers make the collector believe that memory runs out, thirty times a job: it counts
 * them as soon as they are made, and can't free them before the event loop turns. Measured against the whole heap's
 * limit they are few. Marking the small heap in one go costs 5 ms; marking it from other threads while it is used cost
 * a quarter of all time; waking threads to sweep up after one frame cost more than the sweeping.
 */
const CHEAP_COLLECTIONS = [
  '--external-memory-accounted-in-global-limit',
  '--no-concurrent-marking',
  '--no-incremental-marking',
  '--no-parallel-scavenge',
  // Freed by another thread, buffers are sometimes not free when the next frame needs as many.
  '--no-concurrent-array-buffer-sweeping',
  // Young objects are collected with every second or fourth frame: room for more of them is never used twice.
  '--max-semi-space-size=4',
]

/** Starts a child. It does not keep the server's process alive while it has nothing to do. */
export function startChild({ module, stallMs, onCrash }: ChildOptions): RenderChild {
  const child = fork(module, {
    serialization: 'advanced',
    // The encoder writes noise to standard error; a crash leaves its last words there.
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    // Neither the server's secrets nor its debugger port. Children collect their garbage themselves, frame by frame.
    env: { ...bareEnvironment(), ...KEEP_FREED_MEMORY },
    execArgv: ['--expose-gc', ...CHEAP_COLLECTIONS],
  })
  let running: Running | undefined
  let nextId = 0
  let rssBytes = 0
  let stderr = ''
  let isKilled = false
  let isGone = false
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    stderr = (stderr + text).slice(-STDERR_TAIL_CHARACTERS)
  })
  const settle = (): Running | undefined => {
    const settled = running
    running = undefined
    if (settled !== undefined) settled.watch.stop()
    setReferenced(false)
    return settled
  }
  const setReferenced = (isReferenced: boolean): void => {
    const method = isReferenced ? 'ref' : 'unref'
    child[method]()
    child.channel?.[method]()
    const pipe = child.stderr as { ref?: () => void; unref?: () => void } | null
    pipe?.[method]?.()
  }
  const fail = (code: string, message: string): void => {
    settle()?.reject(new EngineError(code, message, { retryable: true }))
  }
  const kill = (): void => {
    isKilled = true
    // Whoever waits for the end must live to see it.
    child.ref()
    child.kill('SIGKILL')
  }
  child.on('message', (message: ChildMessage) => {
    if (message.type === 'rested') {
      rssBytes = message.rssBytes
      return
    }
    if (running === undefined || message.id !== running.id) return
    switch (message.type) {
      case 'progress':
        running.watch.refresh()
        running.onProgress?.(message.frames)
        return
      case 'done':
        rssBytes = message.rssBytes
        settle()?.resolve(message.result as never)
        return
      case 'failed': {
        const { code, message: text, retryable } = message.failure
        settle()?.reject(new EngineError(code, text, { retryable }))
      }
    }
  })
  const exited = new Promise<void>((resolve) => {
    child.once('error', (error) => {
      kill()
      fail('renderer_crashed', `A rendering process could not be used: ${error.message}`)
      if (child.pid === undefined) resolve()
    })
    child.once('exit', (code, signal) => {
      isGone = true
      if (!isKilled) onCrash?.(stderr)
      fail('renderer_crashed', `A rendering process ended unexpectedly (${signal ?? `exit code ${code}`}).`)
      resolve()
    })
  })
  setReferenced(false)
  return {
    pid: child.pid,
    exited,
    isUsable: () => !isKilled && !isGone,
    rssBytes: () => rssBytes,
    kill,
    run: (task, onProgress) =>
      new Promise((resolve, reject) => {
        const id = (nextId += 1)
        const watch = createStallWatch(stallMs, () => {
          kill()
          fail(
            'renderer_stalled',
            `A rendering process went ${stallMs / 1000} seconds without a sign of life.`,
          )
        })
        running = { id, resolve, reject, onProgress, watch }
        setReferenced(true)
        child.send({ id, task }, (error) => {
          if (error !== null)
            fail('renderer_crashed', `A rendering process can't be reached: ${error.message}`)
        })
      }),
  }
}
