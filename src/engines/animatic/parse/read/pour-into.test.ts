import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parsePrompt } from '../index.ts'

test('what is poured into comes once, in the colour of the cup, and nobody else is there', () => {
  const [cup, ...others] = parsePrompt('Coffee is poured into a red cup').subjects
  assert.deepEqual(others, [])
  assert.equal(cup?.activity, 'pour')
  assert.equal(cup?.colours.length, 1)
})

test('somebody who pours does it with their own jug', () => {
  const subjects = parsePrompt('A waiter pours coffee').subjects
  assert.deepEqual(
    subjects.map(({ rig, activity }) => [rig, activity]),
    [['person', 'pour']],
  )
})
