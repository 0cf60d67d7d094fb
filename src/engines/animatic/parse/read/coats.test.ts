import assert from 'node:assert/strict'
import { test } from 'node:test'
import { explainPrompt } from '../index.ts'

function leftOut(prompt: string): string[] {
  return explainPrompt(prompt).understood.flatMap((word) => (word.leftOut === null ? [] : [word.text]))
}

test('stripes and spots that nobody can have are said to be left out', () => {
  assert.deepEqual(leftOut('a fish with blue stripes'), ['stripes'])
  assert.deepEqual(leftOut('рыба с полосками'), ['полосками'])
  assert.deepEqual(leftOut('a striped bird'), ['striped'])
  assert.deepEqual(leftOut('a dog with spots'), [])
})
