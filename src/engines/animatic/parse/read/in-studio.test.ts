import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parsePrompt } from '../index.ts'

test('a thing that is advertised is shown in a studio', () => {
  for (const prompt of [
    'sports shoe commercial, dynamic',
    'red lipstick product shot',
    'Luxury perfume bottle on a marble podium with rose petals',
    'un perfume sobre un pedestal',
    'Werbung für Kopfhörer',
  ]) {
    const spec = parsePrompt(prompt)
    assert.deepEqual([spec.setting, spec.place, spec.subjects.length], ['abstract', undefined, 1], prompt)
  }
})

test('who lives is not put into a studio by an advert, nor is a commercial airplane', () => {
  assert.notEqual(parsePrompt('a family advert at the breakfast table').setting, 'abstract')
  assert.equal(parsePrompt('a commercial airplane takes off').setting, 'airport')
})

test('liquids splash around what they are of, and people splash in the water', () => {
  assert.deepEqual(parsePrompt('orange juice splash in slow motion').sights, ['splash'])
  assert.deepEqual(parsePrompt('strawberries falling into water').sights, ['splash'])
  const boy = parsePrompt('a boy splashes in the pool')
  assert.deepEqual([boy.setting, boy.sights, boy.subjects[0]?.action], ['interior', undefined, 'play'])
})

test('a drink on ice is not in the snow', () => {
  assert.equal(parsePrompt('a can of cola on ice').setting, 'abstract')
})
