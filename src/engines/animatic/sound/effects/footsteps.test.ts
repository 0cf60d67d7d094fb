import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parsePrompt } from '../../parse/index.ts'
import { surfaceOf } from './footsteps.ts'

test('steps sound like the ground of their place', () => {
  for (const [prompt, surface] of [
    ['a man walks through the snow', 'snow'],
    ['a woman walks in a park', 'gravel'],
    ['a woman walks in a park while snow falls', 'snow'],
    ['a monk walks through a church', 'stone'],
    ['a man walks in a living room', 'wood'],
    ['a girl walks on the beach', 'sand'],
    ['a man walks in a city in the rain', 'wet'],
    ['a priest walks through a church in a storm', 'stone'],
  ] as const)
    assert.equal(surfaceOf(parsePrompt(prompt)), surface, prompt)
})
