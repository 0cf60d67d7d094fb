import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createStallWatch } from './stall-watch.ts'

test('notices a stall once, and only when nothing happens', (context) => {
  context.mock.timers.enable({ apis: ['setInterval'] })
  let stalls = 0
  const watch = createStallWatch(800, () => {
    stalls += 1
  })
  context.mock.timers.tick(700)
  watch.refresh()
  context.mock.timers.tick(700)
  assert.equal(stalls, 0)
  context.mock.timers.tick(100)
  assert.equal(stalls, 1)
  context.mock.timers.tick(5000)
  assert.equal(stalls, 1)
})

test('does not notice anything after its end', (context) => {
  context.mock.timers.enable({ apis: ['setInterval'] })
  const watch = createStallWatch(800, () => assert.fail('it was stopped'))
  watch.stop()
  context.mock.timers.tick(5000)
})

test('takes its own sleep for nobody else’s', async () => {
  const watch = createStallWatch(400, () => assert.fail('the server slept, not the child'))
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 1000)
  await new Promise((resolve) => setImmediate(resolve))
  watch.stop()
})
