import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parsePrompt } from '../index.ts'

const actionOf = (prompt: string): string | undefined => parsePrompt(prompt).subjects[0]?.action

test('a vehicle that the camera follows moves', () => {
  assert.equal(actionOf('A drone follows a red car along a road'), 'drive')
  assert.equal(actionOf('Tracking shot of a white boat on a lake'), 'sail')
  assert.equal(actionOf('Tracking shot of a parked car'), 'stand')
  assert.equal(actionOf('A red car on a road, static shot'), 'stand')
})
