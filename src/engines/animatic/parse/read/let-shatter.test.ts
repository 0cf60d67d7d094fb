import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parsePrompt } from '../index.ts'

test('what falls and breaks is there, and nobody besides', () => {
  for (const [prompt, concept] of [
    ['a glass falls and breaks on the floor', 'glass'],
    ['a vase falls off the table and shatters', 'vase'],
    ['a wine glass shatters on the floor', 'wine-glass'],
    ['花瓶摔碎在地上', 'vase'],
  ] as const) {
    const { subjects } = parsePrompt(prompt)
    assert.deepEqual(
      subjects.map((subject) => `${subject.concept} ${subject.activity}`),
      [`${concept} shatter`],
      prompt,
    )
  }
})
