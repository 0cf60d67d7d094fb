import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parsePrompt } from '../parse/index.ts'
import { callWhom } from './call-whom.ts'

const CASES: readonly (readonly [source: string, prompt: string, called: string])[] = [
  ['A woman walks', 'make her sit on a bench', 'make the woman sit on a bench'],
  ['A woman walks', 'have her walk a dog', 'have the woman walk a dog'],
  ['A chef cooks', 'he is baking a cake', 'the chef is baking a cake'],
  ['A woman walks', 'make her look at her phone', 'make the woman look at her phone'],
  ['A cat sleeps', 'it plays with a ball of yarn', 'the cat plays with a ball of yarn'],
  ['A couple dances', 'make them kiss', 'make the man and the woman kiss'],
  // What is understood as it is, is left as it is.
  ['A woman walks', 'she is crying', 'she is crying'],
  ['A woman walks', 'make her older', 'make her older'],
  ['A woman walks', 'a dog runs next to her', 'a dog runs next to her'],
  ['A couple dances', 'make them penguins', 'make them penguins'],
  ['A dog runs', 'make it snow and add a cat', 'make it snow and add a cat'],
  ['A red car', 'make it drive through a puddle', 'make it drive through a puddle'],
]

for (const [source, prompt, called] of CASES) {
  test(`of "${source}", "${prompt}"`, () => {
    assert.equal(callWhom(prompt, parsePrompt(source).subjects, null), called)
  })
}
