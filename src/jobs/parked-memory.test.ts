import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createParkedMemory } from './parked-memory.ts'

test('a parked job is known once', () => {
  const parked = createParkedMemory()
  parked.add('a', 3)
  parked.add('a', 4)
  assert.equal(parked.take('a'), 4)
  assert.equal(parked.take('a'), undefined)
})

test('the oldest are forgotten beyond the limit', () => {
  const parked = createParkedMemory(2)
  for (const id of ['a', 'b', 'c']) parked.add(id, 1)
  assert.deepEqual(
    ['a', 'b', 'c'].map((id) => parked.take(id)),
    [undefined, 1, 1],
  )
})
