import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parsePrompt } from '../parse/index.ts'
import { takenSeats } from '../sets/cockpits/crew.ts'

test('a cockpit has the crew that was asked for', () => {
  assert.deepEqual(takenSeats(parsePrompt('the cockpit of an airliner')), [1, -1])
  assert.deepEqual(takenSeats(parsePrompt('a lone pilot in the cockpit of a plane')), [1])
  assert.deepEqual(takenSeats(parsePrompt('two pilots in the cockpit of a plane')), [1, -1])
  assert.deepEqual(takenSeats(parsePrompt('a cat in a cockpit')), [])
})
