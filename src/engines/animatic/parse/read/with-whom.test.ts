import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parsePrompt } from '../index.ts'

const TOLD: readonly (readonly [prompt: string, who: readonly string[]])[] = [
  ['A person is kissing', ['2 person kiss']],
  ['A woman is hugging', ['2 woman hug']],
  ['A man is shaking hands', ['2 man handshake']],
  ['A man wrestles', ['2 man fight']],
  ['A girl kisses a frog', ['1 girl kiss', '1 frog stand']],
  ['Two men shake hands', ['2 man handshake']],
  ['Two children laugh', ['2 child laugh']],
  ['Children laugh and play', ['3 child play']],
  ['They laugh and dance', ['5 people dance']],
  ['孩子们大笑着奔跑', ['3 child run']],
  ['Friends laughing at a table in a restaurant', ['5 people meal']],
  ['A chef laughs while cooking', ['1 chef stir']],
]

for (const [prompt, who] of TOLD)
  test(prompt, () => {
    const { subjects } = parsePrompt(prompt)
    assert.deepEqual(
      subjects.map(({ count, concept, action, activity }) => `${count} ${concept} ${activity ?? action}`),
      who,
    )
  })
