import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { CANCELLED, computeTransition } from './job.ts'
import type { JobEvent } from './job.ts'
import { createSampleVideo } from './testing/sample-video.ts'
import { isTerminal } from './video.ts'
import type { Video } from './video.ts'

const NOW = 1_800_000_000_000

const QUEUED = createSampleVideo({ version: 1 })
const RUNNING: Video = { ...QUEUED, status: 'in_progress', progress: 40, attempt: 1 }

test('starts a queued job', () => {
  assert.deepEqual(computeTransition(QUEUED, { type: 'started' }, NOW), { status: 'in_progress', starts: 1 })
})

test('never lets progress fall, and keeps 100 for the end', () => {
  assert.deepEqual(computeTransition(RUNNING, { type: 'progressed', fraction: 0.1 }, NOW), { progress: 40 })
  assert.deepEqual(computeTransition(RUNNING, { type: 'progressed', fraction: 0.5 }, NOW), {
    progress: 50,
    starts: 0,
  })
  assert.equal(computeTransition(RUNNING, { type: 'progressed', fraction: 1 }, NOW)?.progress, 99)
  assert.deepEqual(computeTransition(QUEUED, { type: 'progressed', fraction: -1 }, NOW), { progress: 0 })
})

test('parks with a checkpoint and forgets failed tries', () => {
  assert.deepEqual(computeTransition(RUNNING, { type: 'parked', state: { id: 'u1' }, seconds: 2.5 }, NOW), {
    checkpoint: { id: 'u1' },
    runAt: NOW + 2500,
    attempt: 0,
    starts: 0,
  })
})

test('collects warnings and checkpoints', () => {
  const warning = { param: 'seed', message: 'not applied' }
  assert.deepEqual(computeTransition(RUNNING, { type: 'warned', warning }, NOW), { warnings: [warning] })
  assert.deepEqual(computeTransition(RUNNING, { type: 'checkpointed', state: 1 }, NOW), { checkpoint: 1 })
})

test('takes a collected artifact for a sign that the job gets on, and for nothing else', () => {
  assert.deepEqual(computeTransition(RUNNING, { type: 'collected' }, NOW), { starts: 0 })
})

test('counts the starts that led nowhere', () => {
  const startAgain = (video: Video, ...events: readonly JobEvent[]): Video =>
    [...events, { type: 'started' } as const].reduce(
      (before, event) => ({ ...before, ...computeTransition(before, event, NOW) }),
      video,
    )
  const twice = startAgain(startAgain(RUNNING))
  assert.equal(twice.starts, 2)
  const same = { type: 'progressed', fraction: 0.4 } as const
  assert.equal(startAgain(twice, same, { type: 'checkpointed', state: 1 }).starts, 3)
  assert.equal(startAgain(twice, { type: 'released' }).starts, 2, 'a polite end does not count')
  const steps: readonly JobEvent[] = [
    { type: 'progressed', fraction: 0.41 },
    { type: 'collected' },
    { type: 'parked', state: 1, seconds: 1 },
    { type: 'retried', delayMs: 1 },
    { type: 'rendered', state: 1 },
  ]
  for (const event of steps) assert.equal(startAgain(twice, event).starts, 1, event.type)
})

test('goes from render to finish once', () => {
  assert.deepEqual(computeTransition(RUNNING, { type: 'rendered', state: [] }, NOW), {
    step: 'finish',
    checkpoint: [],
    runAt: NOW,
    attempt: 0,
    starts: 0,
  })
  assert.equal(
    computeTransition({ ...RUNNING, step: 'finish' }, { type: 'rendered', state: [] }, NOW),
    undefined,
  )
})

test('completes with 100 per cent and an expiry', () => {
  assert.deepEqual(
    computeTransition({ ...RUNNING, step: 'finish' }, { type: 'finished', expiresAt: NOW + 5 }, NOW),
    {
      status: 'completed',
      progress: 100,
      completedAt: NOW,
      expiresAt: NOW + 5,
      step: null,
    },
  )
})

test('counts a retry and does not count a release', () => {
  assert.deepEqual(computeTransition(RUNNING, { type: 'retried', delayMs: 100 }, NOW), {
    attempt: 2,
    runAt: NOW + 100,
    starts: 0,
  })
  assert.deepEqual(computeTransition(RUNNING, { type: 'released' }, NOW), { runAt: NOW, starts: 0 })
})

test('ends a queued job at once on cancel and leaves a running one to its worker', () => {
  const ended = computeTransition(QUEUED, { type: 'cancelRequested' }, NOW)
  assert.deepEqual([ended?.status, ended?.error, ended?.step], ['failed', CANCELLED, null])
  assert.deepEqual(computeTransition(RUNNING, { type: 'cancelRequested' }, NOW), {
    cancelRequested: true,
    runAt: NOW,
  })
})

test('fails with data', () => {
  const error = { code: 'video_generation_failed', message: 'no' }
  assert.deepEqual(computeTransition(RUNNING, { type: 'failed', error }, NOW), {
    status: 'failed',
    error,
    completedAt: NOW,
    expiresAt: null,
    step: null,
    checkpoint: null,
  })
})

const EVENTS: fc.Arbitrary<JobEvent> = fc.oneof(
  fc.constant<JobEvent>({ type: 'started' }),
  fc.double({ min: -1, max: 2, noNaN: true }).map((fraction): JobEvent => ({ type: 'progressed', fraction })),
  fc.constant<JobEvent>({ type: 'checkpointed', state: 1 }),
  fc.constant<JobEvent>({ type: 'warned', warning: { param: 'a', message: 'b' } }),
  fc.nat(60).map((seconds): JobEvent => ({ type: 'parked', state: 2, seconds })),
  fc.constant<JobEvent>({ type: 'rendered', state: 3 }),
  fc.constant<JobEvent>({ type: 'finished', expiresAt: null }),
  fc.nat(1000).map((delayMs): JobEvent => ({ type: 'retried', delayMs })),
  fc.constant<JobEvent>({ type: 'released' }),
  fc.constant<JobEvent>({ type: 'cancelRequested' }),
  fc.constant<JobEvent>({ type: 'failed', error: { code: 'x', message: 'y' } }),
)

test('keeps its invariants under any sequence of events', () => {
  fc.assert(
    fc.property(fc.array(EVENTS, { maxLength: 30 }), (events) => {
      let video = QUEUED
      events.forEach((event, index) => {
        const patch = computeTransition(video, event, NOW + index)
        if (isTerminal(video.status)) assert.equal(patch, undefined)
        const next = { ...video, ...patch }
        assert.ok(next.progress >= video.progress)
        assert.equal(next.progress === 100, next.status === 'completed')
        assert.equal(next.step === null, isTerminal(next.status))
        assert.equal(next.completedAt !== null, isTerminal(next.status))
        assert.equal(next.error !== null, next.status === 'failed')
        video = next
      })
    }),
    { seed: 1, numRuns: 500 },
  )
})
