import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parsePrompt } from '../index.ts'

test('who films as they drive sees the road over the dashboard', () => {
  assert.equal(parsePrompt('pov driving through the city at night').place, 'behind-the-wheel-in-town')
  assert.equal(parsePrompt('POV: you drive a car along a mountain road').place, 'behind-the-wheel')
  assert.equal(parsePrompt('вид из-за руля на рассвете').place, 'behind-the-wheel')
})

test('the own car is not before itself, but what crosses the road is', () => {
  assert.deepEqual(parsePrompt('pov driving a car on a mountain road').subjects, [])
  const [deer] = parsePrompt('a deer crosses the road, seen through the windshield').subjects
  assert.equal(deer?.concept, 'deer')
})

test('a car that is watched is watched', () => {
  assert.notEqual(parsePrompt('a car drives through the city at night').place, 'behind-the-wheel-in-town')
})

test('a country alone is what it is known for, and hides nothing else', () => {
  assert.equal(parsePrompt('Japan').place, 'japanese-temple')
  assert.equal(parsePrompt('Norwegen im Winter').place, 'lake')
  assert.equal(parsePrompt('a chef in a restaurant in Italy').place, 'restaurant')
})
