import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createHeartbeat } from './boss-heartbeat.ts'
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
  const delivery = { id: 'a', engine: 'up', videoId: 'video_a', ticket: 1, retryCount: 0 }
  const heartbeat = createHeartbeat({
    queue: {
      touch: async () => call('touch').then(() => new Set(['a'])),
      reclaim: async () => call('reclaim').then(() => new Set<string>()),
      supervise: () => call('supervise'),
    },
    held: [{ delivery, controller: new AbortController() }],
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
