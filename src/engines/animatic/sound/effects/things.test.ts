import assert from 'node:assert/strict'
import { test } from 'node:test'
import { momentsOf, THING_ROUNDS } from '../../rounds.ts'
import { findThing } from './things.ts'

test('a lamp with wax in it does not rumble as lava does', () => {
  assert.equal(findThing('lava-lamp', 'stand'), null)
  assert.notEqual(findThing('lava', 'stand'), null)
})

test('what moves by itself is heard', () => {
  for (const what of [
    'kettle',
    'toaster',
    'cuckoo-clock',
    'newtons-cradle',
    'dripping-tap',
    'popping-corn',
    'geyser',
  ])
    assert.notEqual(findThing(what, 'stand'), null, what)
})

test('drops are heard when they are at the water', () => {
  assert.deepEqual(
    momentsOf(THING_ROUNDS.drip, 4).map((at) => at.toFixed(2)),
    ['1.04', '2.34', '3.64'],
  )
})
