import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parsePrompt } from '../index.ts'

test('a cockpit is that of what flies', () => {
  assert.equal(parsePrompt('in the cockpit of a plane').place, 'cockpit')
  assert.equal(parsePrompt('the cockpit of a fighter jet').place, 'fighter-cockpit')
  assert.equal(parsePrompt('a fighter pilot in his cockpit').place, 'fighter-cockpit')
  assert.equal(parsePrompt('inside the cockpit of a spaceship').place, 'starship-cockpit')
  assert.equal(parsePrompt('cockpit view among the stars in space').place, 'starship-cockpit')
  assert.equal(parsePrompt('cockpit of a racing car').place, 'behind-the-wheel')
})

test('who flies and what is flown are not drawn in front of the cockpit', () => {
  assert.deepEqual(parsePrompt('a pilot in the cockpit of a plane').subjects, [])
  assert.equal(parsePrompt('a cat in the cockpit of a spaceship').subjects[0]?.concept, 'cat')
})
