import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parsePrompt } from '../parse/index.ts'
import { describeOverflow, describeShortfall } from './describe-shortfall.ts'
import type { Part } from './part.ts'

function shots(...prompts: readonly string[]): readonly Part[] {
  return prompts.map((prompt) => {
    const plan = { spec: parsePrompt(prompt), seconds: 4, frameCount: 120, seed: 5 }
    return { kind: 'shot', plan, firstFrame: 0, frameCount: 120, melt: null }
  })
}

test('who is more than a picture has room for is named once, with both numbers, and nobody else', () => {
  assert.deepEqual(
    describeShortfall(
      shots('200 butterflies in a meadow', 'twelve ducks on a lake', '200 butterflies in a meadow'),
    ),
    [
      'Fewer are seen than were asked for: butterfly (40 of 200). Ask for no more than that, or for the others in another shot.',
    ],
  )
  assert.deepEqual(describeShortfall(shots('forty sheep', 'a crowd of people')), [])
})

test('what a staging has no room for is named, too', () => {
  assert.deepEqual(describeShortfall(shots('eight rockets launching')), [
    'Fewer are seen than were asked for: launcher (5 of 8). Ask for no more than that, or for the others in another shot.',
  ])
})

test('who has no seat in a vehicle is named', () => {
  assert.deepEqual(describeOverflow(['a convertible with nine men', 'a convertible with a man']), [
    'Fewer are seen than were asked for: men (no seat for all of them).',
  ])
})
