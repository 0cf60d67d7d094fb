import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { AsyncCommand } from 'fast-check'
import type { AssetRole, Video } from '#core/video.ts'
import { JobSession, JobStopped } from './job-session.ts'
import { createNotifier } from './notifier.ts'
import type { Notifier } from './notifier.ts'
import { createManualClock } from './testing/manual-clock.ts'
import type { ManualClock } from './testing/manual-clock.ts'
import { createSampleVideo } from './testing/sample-video.ts'
import { createTestDatabase } from './testing/test-database.ts'
import { createVideoStore } from './video-store.ts'
import type { VideoStore } from './video-store.ts'

/**
 * The step machine against a model of it that knows nothing of versions, rows or transactions: a job has at most one
 * holder that may write; whoever took it before may not. Two videos and three workers are enough to meet every case.
 */
interface Job {
  state: 'waiting' | 'render' | 'finish' | 'completed' | 'failed' | 'deleted'
  dueAt: number
  progress: number
  starts: number
  isCancelled: boolean
  artifacts: Set<AssetRole>
  assets: Set<AssetRole>
  hasCheckpoint: boolean
  /** The worker whose writes count; undefined: whoever comes next. */
  holder: number | undefined
}
interface Model {
  readonly jobs: Job[]
  /** Which job each worker believes to hold. */
  readonly beliefs: Map<number, number>
  now: number
}
interface Real {
  readonly store: VideoStore
  readonly notifier: Notifier
  readonly clock: ManualClock
  readonly ids: string[]
  readonly sessions: Map<number, JobSession>
}

const isLive = (job: Job): boolean => ['waiting', 'render', 'finish'].includes(job.state)

abstract class Step implements AsyncCommand<Model, Real> {
  abstract check(model: Readonly<Model>): boolean
  protected abstract act(model: Model, real: Real): Promise<void>
  abstract toString(): string

  async run(model: Model, real: Real): Promise<void> {
    await this.act(model, real)
    for (const [index, job] of model.jobs.entries()) await compare(job, real, real.ids[index] ?? '')
  }
}

/** What the outside sees must be what the model says, after every step. */
async function compare(job: Job, { store }: Real, id: string): Promise<void> {
  const video = await store.find(id)
  if (job.state === 'deleted') return assert.equal(video, undefined)
  assert.ok(video !== undefined)
  const status = { waiting: 'queued', render: 'in_progress', finish: 'in_progress' } as const
  const expected = job.state === 'completed' || job.state === 'failed' ? job.state : status[job.state]
  assert.equal(video.status, expected)
  assert.equal(video.step, isLive(job) ? (job.state === 'finish' ? 'finish' : 'render') : null)
  assert.equal(video.progress, job.progress)
  assert.equal(video.cancelRequested, job.isCancelled)
  assert.equal(video.error !== null, job.state === 'failed')
  if (isLive(job)) assert.deepEqual([video.starts, video.runAt], [job.starts, job.dueAt])
  const roles = async (read: Promise<readonly { role: AssetRole }[]>): Promise<string[]> =>
    (await read).map(({ role }) => role).toSorted()
  assert.deepEqual(await roles(store.artifacts(id)), [...job.artifacts].toSorted())
  assert.deepEqual(await roles(store.assets(id)), [...job.assets].toSorted())
}

class Create extends Step {
  check = ({ jobs }: Readonly<Model>): boolean => jobs.length < 2
  async act(model: Model, { store, ids }: Real): Promise<void> {
    const video = createSampleVideo({ createdAt: model.now, runAt: model.now })
    await store.insert(video)
    ids.push(video.id)
    model.jobs.push({
      state: 'waiting',
      dueAt: model.now,
      progress: 0,
      starts: 0,
      isCancelled: false,
      artifacts: new Set(),
      assets: new Set(),
      hasCheckpoint: false,
      holder: undefined,
    })
  }
  toString = (): string => 'create'
}

/** A worker takes a job up, also one that another worker is still busy with, as after a freeze. */
class Take extends Step {
  readonly #worker: number
  readonly #job: number
  constructor(worker: number, job: number) {
    super()
    this.#worker = worker
    this.#job = job
  }
  check = ({ jobs }: Readonly<Model>): boolean => jobs[this.#job] !== undefined
  async act(model: Model, real: Real): Promise<void> {
    real.sessions.get(this.#worker)?.close()
    real.sessions.delete(this.#worker)
    model.beliefs.delete(this.#worker)
    const job = model.jobs[this.#job] as Job
    const session = await JobSession.open({
      videoId: real.ids[this.#job] ?? '',
      store: real.store,
      notifier: real.notifier,
      shutdown: new AbortController().signal,
      clock: real.clock,
    })
    assert.equal(session !== undefined, isLive(job) && job.dueAt <= model.now)
    if (session === undefined) return
    await session.apply({ type: 'started' })
    real.sessions.set(this.#worker, session)
    model.beliefs.set(this.#worker, this.#job)
    if (job.state !== 'finish' && !job.hasCheckpoint) job.artifacts.clear()
    if (job.state === 'waiting') job.state = 'render'
    job.starts++
    job.holder = this.#worker
  }
  toString = (): string => `worker ${this.#worker} takes ${this.#job}`
}

type Deed =
  | 'progress'
  | 'checkpoint'
  | 'collect'
  | 'park'
  | 'rendered'
  | 'publish'
  | 'retry'
  | 'fail'
  | 'release'

/** After these a worker lets go of the job. */
const LAST_DEEDS: ReadonlySet<Deed> = new Set(['park', 'publish', 'retry', 'fail', 'release'])

/** A worker writes. It counts only if nobody took the job since; otherwise it is refused and nothing changes. */
class Write extends Step {
  readonly #worker: number
  readonly #deed: Deed
  readonly #value: number
  constructor(worker: number, deed: Deed, value: number) {
    super()
    this.#worker = worker
    this.#deed = deed
    this.#value = value
  }
  check = ({ beliefs, jobs }: Readonly<Model>): boolean => {
    const job = jobs[beliefs.get(this.#worker) ?? -1]
    if (job === undefined) return false
    if (this.#deed === 'rendered') return job.state === 'render'
    return this.#deed !== 'publish' || job.state === 'finish'
  }
  async act(model: Model, { sessions, clock }: Real): Promise<void> {
    const job = model.jobs[model.beliefs.get(this.#worker) ?? -1] as Job
    const session = sessions.get(this.#worker) as JobSession
    const isHeld = job.holder === this.#worker && isLive(job)
    const wasTold = session.video.cancelRequested
    try {
      await this.#write(session, clock)
    } catch (error) {
      assert.ok(error instanceof JobStopped, String(error))
      // A cancel is told once, and leaves the row to its worker.
      const isNews = isHeld && job.isCancelled && !wasTold
      assert.equal(error.reason, isNews ? 'cancelled' : 'superseded')
      assert.ok(!isHeld || isNews)
      return
    }
    assert.ok(isHeld, 'a worker that lost the job has written')
    if (LAST_DEEDS.has(this.#deed)) model.beliefs.delete(this.#worker)
    this.#expect(job, model)
  }
  #write(session: JobSession, clock: ManualClock): Promise<void> {
    const { video } = session
    switch (this.#deed) {
      case 'progress':
        return session.apply({ type: 'progressed', fraction: (this.#value + 0.5) / 100 })
      case 'checkpoint':
        return session.apply({ type: 'checkpointed', state: this.#value })
      case 'collect':
        return session.collect(createAsset(video, this.#role()))
      case 'park':
        return session.apply({ type: 'parked', state: this.#value, seconds: this.#value })
      case 'rendered':
        return session.apply({ type: 'rendered', state: video.checkpoint })
      case 'publish':
        return session.publish([createAsset(video, 'video')], clock.now() + 1)
      case 'retry':
        return session.apply({ type: 'retried', delayMs: this.#value })
      case 'fail':
        return session.apply({ type: 'failed', error: { code: 'x', message: 'y' } })
      case 'release':
        return session.apply({ type: 'released' })
    }
  }
  #expect(job: Job, { now }: Model): void {
    const gotOn = (): void => void (job.starts = 0)
    switch (this.#deed) {
      case 'progress':
        if (this.#value > job.progress) gotOn()
        job.progress = Math.max(job.progress, this.#value)
        break
      case 'checkpoint':
        job.hasCheckpoint = true
        break
      case 'collect':
        gotOn()
        job.artifacts.add(this.#role())
        break
      case 'park':
        gotOn()
        job.hasCheckpoint = true
        Object.assign(job, { dueAt: now + this.#value * 1000 })
        break
      case 'rendered':
        gotOn()
        Object.assign(job, { state: 'finish', dueAt: now })
        break
      case 'publish':
        Object.assign(job, { state: 'completed', progress: 100, holder: undefined })
        job.artifacts.clear()
        job.assets.add('video')
        break
      case 'retry':
        gotOn()
        job.dueAt = now + this.#value
        break
      case 'fail':
        Object.assign(job, { state: 'failed', holder: undefined })
        job.artifacts.clear()
        break
      case 'release':
        Object.assign(job, { dueAt: now, starts: Math.max(0, job.starts - 1) })
    }
  }
  #role(): AssetRole {
    return this.#value % 2 === 0 ? 'video' : 'thumbnail'
  }
  toString = (): string => `worker ${this.#worker}: ${this.#deed} ${this.#value}`
}

class Cancel extends Step {
  readonly #job: number
  constructor(job: number) {
    super()
    this.#job = job
  }
  check = ({ jobs }: Readonly<Model>): boolean => jobs[this.#job] !== undefined
  async act(model: Model, { store, ids }: Real): Promise<void> {
    const job = model.jobs[this.#job] as Job
    const answer = await store.requestCancel('default', ids[this.#job] ?? '')
    assert.equal(answer === undefined, job.state === 'deleted')
    if (!isLive(job) || job.isCancelled) return
    job.isCancelled = true
    if (job.state === 'waiting') job.state = 'failed'
    else job.dueAt = model.now
  }
  toString = (): string => `cancel ${this.#job}`
}

class Delete extends Step {
  readonly #job: number
  constructor(job: number) {
    super()
    this.#job = job
  }
  check = ({ jobs }: Readonly<Model>): boolean => jobs[this.#job] !== undefined
  async act(model: Model, { store, ids }: Real): Promise<void> {
    const job = model.jobs[this.#job] as Job
    const answer = await store.delete('default', ids[this.#job] ?? '')
    assert.equal(answer, job.state === 'deleted' ? 'absent' : isLive(job) ? 'live' : 'deleted')
    if (isLive(job)) return
    job.state = 'deleted'
    job.assets.clear()
  }
  toString = (): string => `delete ${this.#job}`
}

class Wait extends Step {
  readonly #seconds: number
  constructor(seconds: number) {
    super()
    this.#seconds = seconds
  }
  check = (): boolean => true
  async act(model: Model, { clock }: Real): Promise<void> {
    await clock.advance(this.#seconds * 1000)
    model.now += this.#seconds * 1000
  }
  toString = (): string => `wait ${this.#seconds} s`
}

const worker = fc.integer({ min: 0, max: 2 })
const job = fc.integer({ min: 0, max: 1 })
const deeds = 'progress checkpoint collect park rendered publish retry fail release'.split(' ') as Deed[]
const COMMANDS = [
  fc.constant(new Create()),
  fc.tuple(worker, job).map(([by, of]) => new Take(by, of)),
  fc
    .tuple(worker, fc.constantFrom(...deeds), fc.nat(99))
    .map(([by, deed, value]) => new Write(by, deed, value)),
  fc
    .tuple(worker, fc.constantFrom(...deeds), fc.nat(99))
    .map(([by, deed, value]) => new Write(by, deed, value)),
  job.map((of) => new Cancel(of)),
  job.map((of) => new Delete(of)),
  fc.integer({ min: 1, max: 99 }).map((seconds) => new Wait(seconds)),
]

test('does what its model says, whoever takes, loses, cancels and deletes jobs in whatever order', async (context) => {
  const { database } = await createTestDatabase(context)
  await fc.assert(
    fc.asyncProperty(fc.commands(COMMANDS, { maxCommands: 80, size: 'max' }), async (commands) => {
      const clock = createManualClock()
      const store = createVideoStore({
        database,
        scheduler: { schedule: async () => undefined },
        now: clock.now,
      })
      const real = { store, notifier: createNotifier(), clock, ids: [], sessions: new Map() }
      const model: Model = { jobs: [], beliefs: new Map(), now: clock.now() }
      await fc.asyncModelRun(() => ({ model, real }), commands)
    }),
    { seed: 7, numRuns: 150 },
  )
})

function createAsset(video: Video, role: AssetRole) {
  const key = `videos/${video.id}/${role}-${video.version}.mp4`
  return { videoId: video.id, role, key, digest: 'ab', sizeBytes: 1, mediaType: 'video/mp4' }
}
