import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sketchScene } from '../testing/sketch-scene.ts'
import { parsePrompt } from '../index.ts'

const CASES: readonly (readonly [prompt: string, scene: string])[] = [
  ['A man sleeps', '1 man sleep; 1 bed @ interior'],
  ['A cat wakes up its sleeping owner', '1 cat; 1 man sleep; 1 bed @ interior'],
  ['Ночью девочка спит', '1 girl sleep; 1 bed @ interior night'],
  ['A man sleeps on the grass', '1 man sleep @ garden'],
  ['A man sleeps under the stars', '1 man sleep @ garden night'],
  ['A woman sleeps in the kitchen', '1 woman sleep @ kitchen'],
  ['A dog sleeps', '1 dog sleep @ garden'],
]

for (const [prompt, scene] of CASES) {
  test(`"${prompt}"`, () => {
    assert.equal(sketchScene(parsePrompt(prompt)), scene)
  })
}

test('who sleeps lies in the bed', () => {
  assert.deepEqual(parsePrompt('A man sleeps').subjects[0]?.at, { spot: 'inside', by: 'bed' })
  assert.equal(parsePrompt('A man and a woman sleep').subjects.length, 2)
})
