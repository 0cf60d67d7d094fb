import { EngineError } from '#core/errors.ts'
import type { Logger } from '#core/engine.ts'
import { startChild } from './child-process.ts'
import type { RenderChild } from './child-process.ts'
import type { ResultOf, Task } from './protocol.ts'

export interface PoolOptions {
  /** What the children run: a module that calls serveTasks(). */
  readonly module: URL
  /** Most children at a time. */
  readonly processes: number
  readonly logger: Logger
  /** A child with nothing to do ends after this time. Default 60 000. */
  readonly idleMs?: number
  /** A task without progress for this long is given up and its child killed. Default 120 000. */
  readonly stallMs?: number
  /** A job's only child waits this long for the job's next task while others have children. Default 60. */
  readonly keepMs?: number
}

/** Rendering children, started when there is work and kept warm for a while. */
export interface Pool {
  /** A share of the children. All open jobs get equally many of them, whatever each has waiting. */
  openJob(): PoolJob
  children(): readonly { readonly pid: number | undefined; readonly rssBytes: number }[]
  /** Kills everything; running tasks reject. */
  close(): Promise<void>
}

export interface PoolJob {
  /** Rejects with EngineError; a crashed child is replaced, and the error says that another try may help. */
  run<T extends Task>(task: T, options?: RunOptions): Promise<ResultOf<T>>
  /** Drops what waits and kills the children at work for this job. */
  close(): void
}

interface RunOptions {
  /** Tasks of the same name profit from the same child: it has the shot open. */
  readonly affinity?: string
  /** Called with the frames of the task done so far. */
  readonly onProgress?: (frames: number) => void
}

interface Waiting {
  readonly task: Task
  readonly options: RunOptions
  readonly resolve: (result: never) => void
  readonly reject: (error: unknown) => void
}

interface Job {
  readonly waiting: Waiting[]
  running: number
  /** Turn in which the job last got a child. */
  servedAt: number
}

interface Member {
  readonly child: RenderChild
  job: Job | undefined
  /** What it did last. */
  affinity: string | undefined
  /** Kinds of tasks it has loaded the modules for. */
  readonly kinds: Set<Task['kind']>
  idleTimer: NodeJS.Timeout | undefined
  /** It is not given to another job yet. */
  keptFor: Job | undefined
}

/**
 * A job's next task comes a moment after its last one, when that has been written down. Given away in between, its only
 * child would be gone for a whole segment of another job, at each of its steps.
 */
const DEFAULT_KEEP_MS = 60
const DEFAULT_IDLE_MS = 60_000
/** Opening a large shot on a busy machine takes a few seconds; this is far beyond. */
const DEFAULT_STALL_MS = 120_000

export function createPool(options: PoolOptions): Pool {
  const members = new Set<Member>()
  const jobs = new Set<Job>()
  let turn = 0
  let isClosed = false

  const dispatch = (): void => {
    for (;;) {
      const job = nextJob(jobs, members)
      if (job === undefined) return
      const member = pickMember(members, job) ?? (members.size < options.processes ? addMember() : undefined)
      if (member === undefined) return
      start(member, job, takeTask(job, member, members))
    }
  }
  const start = (member: Member, job: Job, waiting: Waiting): void => {
    clearTimeout(member.idleTimer)
    member.job = job
    member.keptFor = undefined
    member.affinity = waiting.options.affinity
    member.kinds.add(waiting.task.kind)
    job.running += 1
    job.servedAt = turn += 1
    void member.child
      .run(waiting.task, waiting.options.onProgress)
      .then(waiting.resolve as (result: unknown) => void, waiting.reject)
      .finally(() => {
        job.running -= 1
        member.job = undefined
        if (!member.child.isUsable()) remove(member)
        else if (members.has(member)) rest(member)
        if (isBetweenSteps(job)) keep(member, job)
        dispatch()
      })
  }
  const isBetweenSteps = (job: Job): boolean =>
    jobs.has(job) &&
    job.running === 0 &&
    job.waiting.length === 0 &&
    [...jobs].every((other) => other.waiting.length === 0 || other.running > 0)
  const keep = (member: Member, job: Job): void => {
    member.keptFor = job
    setTimeout(() => {
      if (member.keptFor !== job) return
      member.keptFor = undefined
      dispatch()
    }, options.keepMs ?? DEFAULT_KEEP_MS).unref()
  }
  const rest = (member: Member): void => {
    member.idleTimer = setTimeout(() => remove(member), options.idleMs ?? DEFAULT_IDLE_MS).unref()
  }
  const remove = (member: Member): void => {
    clearTimeout(member.idleTimer)
    members.delete(member)
    member.child.kill()
  }
  const addMember = (): Member => {
    const child = startChild({
      module: options.module,
      stallMs: options.stallMs ?? DEFAULT_STALL_MS,
      onCrash: (stderr) => options.logger.warn({ pid: child.pid, stderr }, 'A rendering process died.'),
    })
    const member: Member = {
      child,
      job: undefined,
      affinity: undefined,
      kinds: new Set(),
      idleTimer: undefined,
      keptFor: undefined,
    }
    members.add(member)
    rest(member)
    void awaitExit(member)
    return member
  }
  const awaitExit = async (member: Member): Promise<void> => {
    await member.child.exited
    remove(member)
    dispatch()
  }
  return {
    openJob() {
      const job: Job = { waiting: [], running: 0, servedAt: 0 }
      jobs.add(job)
      return {
        run: (task, runOptions = {}) =>
          new Promise((resolve, reject) => {
            if (isClosed || !jobs.has(job)) throw closedError()
            job.waiting.push({ task, options: runOptions, resolve, reject })
            dispatch()
          }),
        close() {
          jobs.delete(job)
          for (const { reject } of job.waiting.splice(0)) reject(closedError())
          for (const member of members) {
            if (member.job === job) remove(member)
            if (member.keptFor === job) member.keptFor = undefined
          }
          dispatch()
        },
      }
    },
    children: () => [...members].map(({ child }) => ({ pid: child.pid, rssBytes: child.rssBytes() })),
    async close() {
      isClosed = true
      const ending = [...members].map(({ child }) => child.exited)
      for (const job of jobs) for (const { reject } of job.waiting.splice(0)) reject(closedError())
      for (const member of members) remove(member)
      await Promise.all(ending)
    },
  }
}

/**
 * The job with work waiting that a child is kept for; else the one that has the fewest children, and among equals the one
 * served longest ago.
 */
function nextJob(jobs: ReadonlySet<Job>, members: ReadonlySet<Member>): Job | undefined {
  const expected = new Set([...members].flatMap(({ job, keptFor }) => (job === undefined ? [keptFor] : [])))
  const first = (job: Job): number => (expected.has(job) ? 0 : 1)
  return [...jobs]
    .filter((job) => job.waiting.length > 0)
    .sort((a, b) => first(a) - first(b) || a.running - b.running || a.servedAt - b.servedAt)[0]
}

/**
 * A free child, best one that has a shot of this job open; else one that has done what the first task asks for, or has
 * done the fewest kinds of tasks: the words of prompts, the sound and the encoder of images are heavy, and together too
 * heavy for one child.
 */
function pickMember(members: ReadonlySet<Member>, job: Job): Member | undefined {
  const free = [...members].filter(
    ({ job: own, keptFor }) => own === undefined && (keptFor === undefined || keptFor === job),
  )
  const names = new Set(job.waiting.map(({ options }) => options.affinity))
  const opened = free.find((member) => member.affinity !== undefined && names.has(member.affinity))
  if (opened !== undefined) return opened
  const kind = job.waiting[0]?.task.kind
  const newKinds = ({ kinds }: Member): number => (kind !== undefined && kinds.has(kind) ? 0 : 1 + kinds.size)
  return free.sort((a, b) => newKinds(a) - newKinds(b))[0]
}

/**
 * The next task for a child: one of the shot it has open, else of a shot that no child has open (every child that opens
 * a shot bakes its layers again), else the first.
 */
function takeTask(job: Job, member: Member, members: ReadonlySet<Member>): Waiting {
  const opened = new Set([...members].map(({ affinity }) => affinity))
  const rank = ({ options: { affinity } }: Waiting): number => {
    if (affinity !== undefined && affinity === member.affinity) return 0
    return affinity === undefined || !opened.has(affinity) ? 1 : 2
  }
  const best = job.waiting.reduce((a, b) => (rank(b) < rank(a) ? b : a))
  job.waiting.splice(job.waiting.indexOf(best), 1)
  return best
}

function closedError(): EngineError {
  return new EngineError('engine_stopped', 'The engine was stopped.', { retryable: true })
}
