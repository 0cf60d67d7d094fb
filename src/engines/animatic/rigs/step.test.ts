import assert from 'node:assert/strict'
import { test } from 'node:test'
import { footAt, strideOf } from './step.ts'

const STEP = { reach: 0.2, lift: 0.1, duty: 0.6 }

test('a foot on the ground goes back as fast as the body goes on', () => {
  const [early, late] = [footAt(0.1, STEP), footAt(0.5, STEP)]
  assert.equal(early.height, 0)
  assert.equal(late.height, 0)
  assert.ok(Math.abs(early.x - late.x - 0.4 * strideOf(STEP)) < 1e-9)
})

test('a foot comes forward through the air', () => {
  const [early, late] = [footAt(0.7, STEP), footAt(0.9, STEP)]
  assert.ok(early.height > 0 && late.height > 0)
  assert.ok(late.x > early.x)
})

test('a foot is where it was after a cycle, on both sides of the strike', () => {
  assert.ok(Math.abs(footAt(0.9999, STEP).x - footAt(1, STEP).x) < 1e-3)
  assert.deepEqual(footAt(0.25, STEP), footAt(1.25, STEP))
})
