import assert from 'node:assert/strict'
import type { ServerResponse } from 'node:http'
import { test } from 'node:test'
import { setImmediate as turn } from 'node:timers/promises'
import { createDepartures } from './departures.ts'

function setUp() {
  const sent: string[] = []
  const clock = { now: 0 }
  const depart = createDepartures(() => clock.now)
  const answer = (text: string): void =>
    depart({ end: (body: string) => sent.push(body) } as unknown as ServerResponse, text)
  return { sent, clock, answer }
}

test('answers of one turn leave together at its end, in their order', async () => {
  const { sent, answer } = setUp()
  answer('a')
  answer('b')
  assert.deepEqual(sent, [])
  await turn()
  assert.deepEqual(sent, ['a', 'b'])
  answer('c')
  await turn()
  assert.deepEqual(sent, ['a', 'b', 'c'])
})

test('in a long turn they leave as soon as one has waited long enough', async () => {
  const { sent, clock, answer } = setUp()
  answer('a')
  clock.now = 0.4
  answer('b')
  clock.now = 0.6
  answer('c')
  assert.deepEqual(sent, ['a', 'b', 'c'])
  answer('d')
  assert.deepEqual(sent, ['a', 'b', 'c'])
  await turn()
  assert.deepEqual(sent, ['a', 'b', 'c', 'd'])
})
