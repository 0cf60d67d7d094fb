import assert from 'node:assert/strict'
import { test } from 'node:test'
import { explainPrompt } from '../index.ts'

const hearthOf = (prompt: string): string | undefined =>
  explainPrompt(prompt).spec.subjects[0]?.props.find(({ role }) => role === 'beside')?.concept

test('nobody has a cooker outdoors', () => {
  assert.equal(hearthOf('A man cooks soup in the forest'), 'campfire-pot')
  assert.equal(hearthOf('Una mujer cocina en la playa'), 'campfire-pot')
  assert.equal(hearthOf('A vendor cooks noodles at a market'), 'food-cart')
  assert.equal(hearthOf('A robot cooks at a night market'), 'food-cart')
  assert.equal(hearthOf('A chef cooks in a kitchen'), undefined)
})

test('witches and wizards cook in a cauldron, and so does who is said to', () => {
  assert.equal(hearthOf('A witch brews a potion'), 'cauldron')
  assert.equal(hearthOf('A cat stirs a cauldron'), 'cauldron')
})
