import assert from 'node:assert/strict'
import { test } from 'node:test'
import { explainPrompt, parsePrompt } from '../index.ts'

const deedsOf = (prompt: string): readonly (string | undefined)[] =>
  parsePrompt(prompt)
    .subjects.slice(0, 1)
    .flatMap(({ action, afterwards }) => [action, afterwards])

test('one who is there alone does one thing after the other', () => {
  for (const prompt of [
    'A dog runs through a meadow, then it sits down',
    'Ein Hund rennt über eine Wiese, dann sitzt er',
    'Un perro corre por un prado y luego se sienta',
    'Собака бежит по лугу, потом сидит',
  ])
    assert.deepEqual(deedsOf(prompt), ['run', 'sit'], prompt)
  for (const prompt of [
    'A dog runs through a meadow and then falls asleep',
    '一只狗在草地上奔跑，然后睡着了',
  ])
    assert.deepEqual(deedsOf(prompt), ['run', 'sleep'], prompt)
})

test('nobody leaves and stays: who is on the spot first leaves then', () => {
  for (const prompt of [
    'A dog barks and runs away',
    'Ein Hund bellt und läuft weg',
    'Un chien aboie et s’enfuit',
    'Собака лает и убегает',
  ])
    assert.deepEqual(deedsOf(prompt), ['talk', 'run'], prompt)
  assert.deepEqual(deedsOf('A man waves and walks away'), ['wave', 'walk'])
  const { understood } = explainPrompt('A bird sings and flies away', {})
  assert.equal(
    understood.find(({ text }) => /flies/.test(text))?.leftOut,
    'not drawn: they do something else',
  )
})

test('without a word for it nobody does a second thing', () => {
  assert.deepEqual(deedsOf('A dog stands before a house'), ['stand', undefined])
  assert.deepEqual(deedsOf('A dog runs and a cat sleeps, then the sun sets'), ['run', undefined])
})

test('what cannot be shown as the second is said to be left out', () => {
  const { understood } = explainPrompt('A cat sits on the grass, then runs away', {})
  assert.equal(understood.find(({ text }) => /runs/.test(text))?.leftOut, 'not drawn: they do something else')
})
