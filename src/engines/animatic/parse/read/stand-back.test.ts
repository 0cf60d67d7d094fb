import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parsePrompt } from '../index.ts'

const named = (prompt: string): string =>
  parsePrompt(prompt)
    .subjects.map(({ count, concept }) => `${count} ${concept}`)
    .join(', ')

test('who is named at an event stands for whom it usually has', () => {
  assert.equal(named('Street interview'), '1 woman, 1 man')
  assert.equal(named('Street interview with an old man'), '1 news-anchor, 1 old-man')
  assert.equal(named('Street interview: a reporter asks an old man a question'), '1 news-anchor, 1 old-man')
  assert.equal(named('the gold rush'), '3 prospector')
  assert.equal(named('two miners in the gold rush'), '2 prospector')
})

test('the cars of a chase are those that are named', () => {
  assert.equal(named('a car chase in a city'), '4 car')
  assert.equal(named('a car chase: a red sports car flees from two black SUVs'), '1 sports-car, 2 jeep')
  assert.equal(named('two police cars chase a red sports car'), '1 sports-car, 2 police-car')
})

test('a captain at the wheel is on the ship and not beside it', () => {
  const { place, subjects } = parsePrompt('A ship battles the waves, a captain clings to the wheel')
  assert.equal(place, 'ship-deck')
  assert.deepEqual(
    subjects.map(({ concept, action }) => [concept, action]),
    [['captain', 'stand']],
  )
  assert.notEqual(parsePrompt('a man at the wheel of a car').place, 'ship-deck')
})
