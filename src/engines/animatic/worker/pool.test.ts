import assert from 'node:assert/strict'
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { setTimeout as delay } from 'node:timers/promises'
import { createPool } from './pool.ts'
import type { Pool, PoolOptions } from './pool.ts'
import type { PlanTask, SegmentTask, SoundTask } from './protocol.ts'
import { createSilentLogger } from './testing/silent-logger.ts'
import { SYNTHETIC_SPEC } from './testing/synthetic-studio.ts'

let folder: string
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'filmgate-pool-'))
})
after(() => rm(folder, { recursive: true, force: true }))

test('starts no child before there is work', async () => {
  await using pool = openPool()
  assert.deepEqual(pool.children(), [])
})

test('starts no more children than it may', async () => {
  await using pool = openPool({ processes: 2 })
  const job = pool.openJob()
  const tasks = Array.from({ length: 5 }, (_, index) => job.run(createTask(`many-${index}`, 6)))
  assert.equal(pool.children().length, 2)
  await Promise.all(tasks)
  assert.equal(pool.children().length, 2)
})

test('keeps the frames and counts them while they are made', async () => {
  await using pool = openPool()
  const reports: number[] = []
  const segment = await pool
    .openJob()
    .run(createTask('counted', 12), { onProgress: (frames) => reports.push(frames) })
  assert.equal(segment.keys.length, 12)
  assert.equal(segment.packets.sizesBytes.length, 12)
  assert.deepEqual(reports, [5, 10, 12])
})

test('gives two jobs their turns, whichever came first and has more waiting', async () => {
  await using pool = openPool({ processes: 1 })
  const order: string[] = []
  const run = (job: ReturnType<Pool['openJob']>, name: string): Promise<unknown> =>
    job.run(createTask(name, 3)).then(() => order.push(name))
  const large = pool.openJob()
  const waiting = ['a1', 'a2', 'a3', 'a4'].map((name) => run(large, name))
  const small = pool.openJob()
  waiting.push(...['b1', 'b2'].map((name) => run(small, name)))
  await Promise.all(waiting)
  assert.deepEqual(order, ['a1', 'b1', 'a2', 'b2', 'a3', 'a4'])
})

test('keeps the only child of a job that takes one step after the other', async () => {
  await using pool = openPool({ processes: 2, keepMs: 10_000 })
  const order: string[] = []
  const run = (job: ReturnType<Pool['openJob']>, name: string, frames: number): Promise<unknown> =>
    job.run(createTask(name, frames)).then(() => order.push(name))
  const large = pool.openJob()
  const segments = Array.from({ length: 8 }, (_, index) => run(large, `a${index}`, 90))
  const small = pool.openJob()
  for (const name of ['b0', 'b1', 'b2']) {
    await run(small, name, 2)
    // What it has done is written down before it goes on.
    await delay(5)
  }
  const between = order.slice(order.indexOf('b0'), order.indexOf('b2')).filter((name) => name.startsWith('a'))
  assert.ok(between.length <= 1, order.join(' '))
  await Promise.all(segments)
})

test('gives a child the tasks of the shot it has open', async () => {
  await using pool = openPool({ processes: 1 })
  const order: string[] = []
  const job = pool.openJob()
  const run = (name: string, affinity: string): Promise<unknown> =>
    job.run(createTask(name, 2), { affinity }).then(() => order.push(name))
  await Promise.all([run('x1', 'x'), run('y1', 'y'), run('x2', 'x'), run('y2', 'y')])
  assert.deepEqual(order, ['x1', 'x2', 'y1', 'y2'])
})

test('gives a kind of task to the child that has done it, and a new one to the child that has done fewer', async () => {
  await using pool = openPool({ processes: 2 })
  const job = pool.openJob()
  await job.run(PLAN_TASK)
  const [planner] = pool.children()
  await Promise.all([job.run(createTask('left', 2)), job.run(createTask('right', 2))])
  assert.ok(planner?.pid !== undefined)
  process.kill(planner.pid, 'SIGSTOP')
  const { sampleCount } = await job.run(createSoundTask('sound'))
  assert.equal(sampleCount, 1600)
  let isPlanned = false
  const planned = job.run(PLAN_TASK).then(() => (isPlanned = true))
  // The other child is free, and would do it in less.
  await job.run(createSoundTask('sound again'))
  assert.equal(isPlanned, false)
  process.kill(planner.pid, 'SIGCONT')
  await planned
})

test('replaces a child that is killed, and tells that another try may help', async () => {
  await using pool = openPool({ processes: 1 })
  const job = pool.openJob()
  const [first, second] = [job.run(createTask('killed', 300)), job.run(createTask('next', 3))]
  const [child] = pool.children()
  assert.ok(child?.pid !== undefined)
  process.kill(child.pid, 'SIGKILL')
  await assert.rejects(first, { name: 'EngineError', code: 'renderer_crashed', retryable: true })
  assert.equal((await second).keys.length, 3)
  assert.notEqual(pool.children()[0]?.pid, child.pid)
})

test('passes on why a task failed, and keeps the child', async () => {
  await using pool = openPool({ processes: 1 })
  const job = pool.openJob()
  await assert.rejects(job.run(createTask('failing', 6, 'FAIL')), {
    name: 'EngineError',
    code: 'engine_fault',
    message: /fails on purpose/,
  })
  const pid = pool.children()[0]?.pid
  await job.run(createTask('after', 2))
  assert.equal(pool.children()[0]?.pid, pid)
})

test('gives up a child that hangs', async () => {
  await using pool = openPool({ processes: 1, stallMs: 3000 })
  await assert.rejects(pool.openJob().run(createTask('hanging', 6, 'HANG')), {
    code: 'renderer_stalled',
    retryable: true,
  })
  assert.equal((await pool.openJob().run(createTask('after', 2))).keys.length, 2)
})

test('stops only its own children when a job is closed', async () => {
  await using pool = openPool({ processes: 2 })
  const [doomed, other] = [pool.openJob(), pool.openJob()]
  const lost = [doomed.run(createTask('lost', 300)), doomed.run(createTask('never', 300))]
  const kept = other.run(createTask('kept', 3))
  const rejections = lost.map((task) => assert.rejects(task, { name: 'EngineError', retryable: true }))
  doomed.close()
  await Promise.all(rejections)
  assert.equal((await kept).keys.length, 3)
  await assert.rejects(doomed.run(createTask('late', 1)), { code: 'engine_stopped' })
})

test('ends children that have had nothing to do for a while', async () => {
  await using pool = openPool({ processes: 1, idleMs: 50 })
  await pool.openJob().run(createTask('short', 1))
  assert.equal(pool.children().length, 1)
  const { pid } = pool.children()[0] ?? {}
  await untilGone(pid ?? 0)
  assert.deepEqual(pool.children(), [])
})

test('leaves no child behind when the server is killed', async () => {
  const parent = fork(new URL('testing/parent.ts', import.meta.url))
  const [pids] = (await once(parent, 'message')) as [number[]]
  assert.equal(pids.length, 2)
  parent.kill('SIGKILL')
  await Promise.all(pids.map(untilGone))
})

function openPool(options: Partial<PoolOptions> = {}): Pool & AsyncDisposable {
  const pool = createPool({
    module: new URL('testing/synthetic-child.ts', import.meta.url),
    processes: 1,
    logger: createSilentLogger(),
    ...options,
  })
  return { ...pool, [Symbol.asyncDispose]: () => pool.close() }
}

const PLAN_TASK: PlanTask = {
  kind: 'plan',
  shots: [{ text: 'quiet', seconds: 1, frameCount: 30 }],
  seed: 1,
  hasSeed: true,
  style: null,
  characters: [],
  hasPicture: false,
  rework: null,
}

function createSoundTask(name: string): SoundTask {
  const plan = { spec: SYNTHETIC_SPEC, seconds: 1 / 30, frameCount: 1, seed: 1 }
  return { kind: 'sound', plans: [plan], beds: [], encoder: 'auto', path: join(folder, name) }
}

function createTask(name: string, frameCount: number, dialogue = 'quiet'): SegmentTask {
  return {
    kind: 'segment',
    source: {
      kind: 'shot',
      plan: { spec: { ...SYNTHETIC_SPEC, dialogue }, seconds: 10, frameCount: 300, seed: 1 },
    },
    size: { width: 256, height: 256 },
    firstFrame: 0,
    frameCount,
    shotStart: 0,
    encoder: 'auto',
    watermark: false,
    path: join(folder, name),
    captures: [],
  }
}

/** Waits for a process of ours to end; there is no event for a grandchild, so it asks. */
async function untilGone(pid: number): Promise<void> {
  for (let tries = 0; tries < 400; tries += 1) {
    try {
      process.kill(pid, 0)
    } catch {
      return
    }
    await delay(25)
  }
  assert.fail(`process ${pid} is still alive`)
}
