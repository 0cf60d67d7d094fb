import assert from 'node:assert/strict'
import { test } from 'node:test'
import { glanceAt, weightAt } from './glance.ts'

test('a glance turns quickly and then rests, without a jump', () => {
  let still = 0
  for (let frame = 0; frame < 600; frame += 1) {
    const step = Math.abs(glanceAt((frame + 1) / 60, 5) - glanceAt(frame / 60, 5))
    assert.ok(step < 0.2, `${step} in frame ${frame}`)
    if (step < 1e-9) still += 1
  }
  assert.ok(still > 300 && still < 560, `${still} frames still`)
})

test('the weight goes over to the other foot within a shot of four seconds', () => {
  const weights = Array.from({ length: 9 }, (_, half) => weightAt(half / 2, 1))
  assert.ok(Math.max(...weights) > 0.7 && Math.min(...weights) < -0.7)
})
