import { strict as assert } from 'node:assert'
import { test } from 'node:test'
import { grownTo, growsWild } from './wild-growth.ts'

test('plants and crystals differ in size and side, things that are made do not', () => {
  assert.ok(growsWild({ rig: 'plant', variant: 'cactus' }))
  assert.ok(growsWild({ rig: 'sprite', variant: 'crystals' }))
  assert.ok(!growsWild({ rig: 'sprite', variant: 'crystal-ball' }))
  assert.ok(!growsWild({ rig: 'car', variant: 'car' }))
  const sizes = Array.from({ length: 12 }, (_, index) => grownTo(index))
  assert.equal(new Set(sizes.map((size) => size.toFixed(3))).size, sizes.length)
  assert.ok(sizes.every((size) => size >= 0.78 && size <= 1))
})
