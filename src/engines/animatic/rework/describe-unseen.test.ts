import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parsePrompt } from '../parse/index.ts'
import { describeOverflow, describeUnseen } from './describe-unseen.ts'
import type { Part } from './part.ts'

function warningsFor(...prompts: readonly string[]): readonly string[] {
  const parts = prompts.map((prompt): Part => {
    const plan = { spec: parsePrompt(prompt), seconds: 4, frameCount: 120, seed: 5 }
    return { kind: 'shot', plan, firstFrame: 0, frameCount: 120, melt: null }
  })
  return describeUnseen(parts, prompts)
}

test('who is more than a picture has room for is named once, with both numbers, and nobody else', () => {
  assert.deepEqual(
    warningsFor('200 butterflies in a meadow', 'twelve ducks on a lake', '200 butterflies in a meadow'),
    [
      'Fewer are seen than were asked for: butterfly (40 of 200). Ask for no more than that, or for the others in another shot.',
    ],
  )
  assert.deepEqual(warningsFor('forty sheep', 'a crowd of people'), [])
})

test('what a staging has no room for is named, too', () => {
  assert.deepEqual(warningsFor('eight rockets launching'), [
    'Fewer are seen than were asked for: launcher (5 of 8). Ask for no more than that, or for the others in another shot.',
  ])
})

test('who has no seat in a vehicle is named', () => {
  assert.deepEqual(describeOverflow(['a convertible with nine men', 'a convertible with a man']), [
    'Fewer are seen than were asked for: men (no seat for all of them).',
  ])
})

test('what makes no difference is named with whose it is, in the words of the prompt', () => {
  assert.deepEqual(warningsFor('a robot with a red scarf'), [
    'Understood, but it makes no difference to the picture: scarf (robot).',
  ])
  assert.deepEqual(warningsFor('a man with a red scarf'), [])
})
