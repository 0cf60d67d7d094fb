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

const IN_BED = { spot: 'inside', by: 'bed' }

test('who sleeps lies in the bed', () => {
  assert.deepEqual(parsePrompt('A man sleeps').subjects[0]?.at, { spot: 'inside', by: 'bed' })
  const [man, woman, bed] = parsePrompt('A man and a woman sleep').subjects
  assert.deepEqual([man?.at, woman?.at], [IN_BED, IN_BED])
  assert.equal(bed?.variant, 'bed')
  // For three it has no room.
  assert.ok(parsePrompt('Three men sleep').subjects.every(({ variant }) => variant !== 'bed'))
})
