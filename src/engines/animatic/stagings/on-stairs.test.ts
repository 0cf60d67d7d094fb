import assert from 'node:assert/strict'
import { test } from 'node:test'
import { flightOf, treadAt } from '../sets/halls/flight-of-stairs.ts'
import { parsePrompt } from '../parse/index.ts'

test('a flight of stairs goes down from its landing to the floor', () => {
  const flight = flightOf({ aspect: 1.78, portrait: false } as never)
  assert.equal(treadAt(flight, flight.left - 0.2), flight.top)
  assert.ok(Math.abs(treadAt(flight, flight.right + 0.2) - flight.foot) < 1e-9)
  const treads = [0.1, 0.4, 0.7, 0.95].map((way) =>
    treadAt(flight, flight.left + (flight.right - flight.left) * way),
  )
  assert.deepEqual(
    treads,
    treads.toSorted((a, b) => a - b),
  )
})

test('who descends the stairs walks, and does not come down from the sky', () => {
  const { place, subjects } = parsePrompt('a woman descends the stairs')
  assert.equal(place, 'staircase')
  assert.equal(subjects[0]?.action, 'walk')
})
