import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parsePrompt } from '../index.ts'

const sightsOf = (prompt: string): readonly string[] => parsePrompt(prompt).sights ?? []

test('a town or castle in flames burns all over, one house alone', () => {
  for (const prompt of [
    'a castle on fire',
    'fire in a ruined city',
    'Das Schloss brennt',
    '城堡在燃烧',
    'Пожар в разрушенном городе',
    'Un pueblo en llamas',
  ])
    assert.deepEqual(sightsOf(prompt), ['great-fire'], prompt)
  for (const prompt of ['a house on fire', 'a skyscraper on fire', 'firefighters put out a fire in the city'])
    assert.deepEqual(sightsOf(prompt), ['burning'], prompt)
})

test('a fire to sit at, a candle and the sun set nothing alight', () => {
  for (const prompt of [
    'a cat sits by the fire',
    'a campfire in the village',
    'a candle burns in a castle',
    'the sun burns over the castle',
  ])
    assert.deepEqual(sightsOf(prompt), [], prompt)
})
