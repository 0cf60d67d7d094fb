import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parsePrompt } from '../index.ts'

const CUT: readonly (readonly [prompt: string, food: string])[] = [
  ['A man is cutting a pepper', 'pepper'],
  ['A girl peels a banana', 'banana'],
  ['女孩在削苹果', 'apple'],
  ['Una mujer corta una manzana', 'apple'],
]

for (const [prompt, food] of CUT)
  test(`it lies on the board: ${prompt}`, () => {
    const { subjects } = parsePrompt(prompt)
    assert.equal(subjects.length, 1)
    assert.equal(subjects[0]?.activity, 'chop')
    assert.ok(subjects[0].props.some(({ concept, role }) => concept === food && role === 'beside'))
  })

for (const prompt of ['A boy with a carrot', 'A man cuts the grass', 'Two girls peel a banana for a monkey'])
  test(`no knife: ${prompt}`, () => {
    const { subjects } = parsePrompt(prompt)
    assert.ok(subjects.every(({ concept, activity }) => concept === 'girl' || activity !== 'chop'))
  })
