import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parsePrompt } from '../index.ts'

const CUT: readonly (readonly [prompt: string, food: string])[] = [
  ['A man is cutting a pepper', 'pepper'],
  ['A girl peels a banana', 'banana'],
  ['A girl peels an orange', 'orange'],
  ['A man cuts bread', 'bread'],
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

for (const prompt of [
  'A boy with a carrot',
  'A man cuts the grass',
  'A woman cuts paper on a table',
  '一个亲切的老人拿着苹果',
  'Una mujer con falda corta y una manzana',
  'Two girls peel a banana for a monkey',
])
  test(`no knife: ${prompt}`, () => {
    const { subjects } = parsePrompt(prompt)
    assert.ok(subjects.every(({ concept, activity }) => concept === 'girl' || activity !== 'chop'))
  })
