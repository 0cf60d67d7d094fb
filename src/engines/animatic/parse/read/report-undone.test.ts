import assert from 'node:assert/strict'
import { test } from 'node:test'
import { explainPrompt } from '../index.ts'

function leftOutOf(prompt: string, word: string): string | null | undefined {
  return explainPrompt(prompt).understood.find(({ text }) => text === word)?.leftOut
}

test('what is opened and not drawn open is reported', () => {
  assert.equal(leftOutOf('A girl opens a box', 'opens'), 'not drawn')
  assert.equal(leftOutOf('A woman opens her mouth', 'opens'), 'not drawn')
  assert.equal(leftOutOf('Eine Frau öffnet eine Kiste', 'öffnet'), 'not drawn')
})

test('what is drawn open is not', () => {
  assert.equal(leftOutOf('A woman opens an umbrella', 'opens'), null)
  assert.equal(leftOutOf('A woman walks to the window and opens it', 'opens'), null)
  assert.equal(leftOutOf('A girl opens a book', 'opens a book'), null)
})

test('people yawn with their arms up, and of a cat it is said to be missing', () => {
  assert.equal(explainPrompt('A woman is yawning').spec.subjects[0]?.activity, 'stretch')
  assert.equal(leftOutOf('A woman is yawning', 'yawning'), null)
  assert.equal(leftOutOf('A cat yawns', 'yawns'), 'not drawn')
})
