import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parsePrompt } from '../index.ts'

const actionOf = (prompt: string): string | undefined => parsePrompt(prompt).subjects[0]?.action

test('what a word nobody knows does, nobody else does', () => {
  assert.equal(actionOf('A ballerina dances on a stage, dust floating in the beam'), 'dance')
  assert.equal(actionOf('A fox in a forest, gleefully running'), 'run')
  assert.equal(actionOf('A fox in a forest, running'), 'run')
})
