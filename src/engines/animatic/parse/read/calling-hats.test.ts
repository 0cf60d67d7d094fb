import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parsePrompt } from '../index.ts'

test('an animal with a calling wears its hat', () => {
  for (const [prompt, animal, hat] of [
    ['a corgi chef in a kitchen', 'corgi', 'chef-hat'],
    ['cat DJ at a club', 'cat', 'headphones'],
    ['a fox detective in the rain', 'fox', 'fedora'],
    ['a cat astronaut on the moon', 'cat', 'space-helmet'],
    ['a duck detective', 'duck', 'fedora'],
    ['an owl professor', 'owl', 'lab-coat'],
    ['a penguin waiter', 'penguin', 'tuxedo'],
  ] as const) {
    const [hero] = parsePrompt(prompt).subjects
    assert.equal(hero?.variant, animal, prompt)
    assert.deepEqual(hero?.props, [{ concept: hat, role: 'worn', colour: null }], prompt)
  }
})

test('a young animal wears nothing', () => {
  assert.deepEqual(parsePrompt('a golden retriever puppy').subjects[0]?.props, [])
})
