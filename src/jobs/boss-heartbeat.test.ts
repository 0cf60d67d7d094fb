import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createHeartbeat } from './boss-heartbeat.ts'
import type { HeldDelivery } from './boss-heartbeat.ts'
import { createManualClock } from './testing/manual-clock.ts'
import { createSilentLogger } from './testing/silent-logger.ts'

test('after a fault everybody has ten seconds to be heard of before anybody is taken for dead', async () => {
  const clock = createManualClock()
  const calls: string[] = []
  let isGone = false
  const call = async (name: string): Promise<void> => {
    calls.push(name)
    if (isGone) throw new Error('the database is gone')
  }
  const heartbeat = createHeartbeat({
    queue: {
      touch: async () => call('touch').then(() => new Set(['a'])),
      reclaim: async () => call('reclaim').then(() => new Set<string>()),
      putOff: () => call('putOff'),
      supervise: () => call('supervise'),
    },
    held: [createHeld('a')],
    clock,
    logger: createSilentLogger(),
  })
  heartbeat.start()
  const beat = async (): Promise<readonly string[]> => {
    await clock.advance(2_000)
    return calls.splice(0)
  }
  assert.deepEqual(await beat(), ['touch', 'supervise'])
  isGone = true
  assert.deepEqual(await beat(), ['touch'])
  isGone = false
  for (let count = 0; count < 4; count++) assert.deepEqual(await beat(), ['touch'])
  assert.deepEqual(await beat(), ['touch', 'supervise'])
  await heartbeat.stop()
})

test('what was let go is neither kept nor taken back for good', async () => {
  const clock = createManualClock()
  const calls: string[] = []
  const taken = createHeld('taken')
  const givenBack = createHeld('given back')
  const heartbeat = createHeartbeat({
    queue: {
      async touch(_engine, deliveries) {
        calls.push(`touch ${deliveries.map(({ id }) => id).join()}`)
        // Between this question and the next one the worker gives it back.
        givenBack.isLetGo = true
        return new Set()
      },
      reclaim: async () => new Set(['given back']),
      putOff: async ({ id }) => void calls.push(`put off ${id}`),
      supervise: async () => undefined,
    },
    held: [taken, givenBack],
    clock,
    logger: createSilentLogger(),
  })
  heartbeat.start()
  await clock.advance(2_000)
  assert.deepEqual(calls.splice(0), ['touch taken,given back', 'put off given back'])
  assert.deepEqual([taken.controller.signal.aborted, givenBack.controller.signal.aborted], [true, false])
  await clock.advance(2_000)
  assert.deepEqual(calls[0], 'touch taken')
  await heartbeat.stop()
})

function createHeld(id: string): HeldDelivery & { isLetGo: boolean } {
  const delivery = { id, engine: 'up', videoId: `video_${id}`, ticket: 1, retryCount: 0 }
  return { delivery, controller: new AbortController(), isLetGo: false }
}
