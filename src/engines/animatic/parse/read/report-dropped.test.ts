import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { explainPrompt } from '../index.ts'

function leftOut(prompt: string): readonly string[] {
  return explainPrompt(prompt).understood.flatMap(({ text, leftOut }) =>
    leftOut === null ? [] : [`${text}: ${leftOut}`],
  )
}

describe('what is known and not in the picture', () => {
  const cases: readonly (readonly [string, readonly string[]])[] = [
    [
      'a whale, a dog, a cat, a horse, a cow and a pig',
      ['pig: not drawn: a picture has room for 5 kinds of things'],
    ],
    ['a woman in a kitchen, a bus', ['bus: not drawn: this place has no room for it']],
    ['a couple walks near the Eiffel Tower', ['the Eiffel Tower: shown by the place']],
    ['a fox runs through a forest. It leaps.', ['leaps: not drawn: they do something else']],
    ['a man with five umbrellas', ['umbrellas: not drawn: each has one of them']],
    ['two men with two umbrellas', []],
    ['a dog runs, then it sits down', []],
    ['a girl dances and a boy jumps', []],
    ['a Nike logo', ['logo: not drawn: marks, icons and screens are not known']],
    ['ein Logo', ['Logo: not drawn: marks, icons and screens are not known']],
  ]
  for (const [prompt, expected] of cases) it(prompt, () => assert.deepEqual(leftOut(prompt), expected))
})
