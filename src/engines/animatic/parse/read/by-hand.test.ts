import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parsePrompt } from '../index.ts'

const shown = (prompt: string): string =>
  parsePrompt(prompt)
    .subjects.map(({ rig, variant, activity }) => `${rig} ${variant} ${activity ?? ''}`)
    .join(', ')

test('what is cooked by nobody in particular is shown with hands', () => {
  assert.equal(shown('stirring soup in a pot'), 'cookware pot stir')
  assert.equal(shown('slicing vegetables on a cutting board'), 'cookware board chop')
  assert.equal(shown('pouring pancake batter into a pan'), 'cookware pan pour')
  assert.equal(shown('close-up of hands kneading dough'), 'cookware board knead')
  assert.equal(shown('cracking an egg into a bowl'), 'cookware bowl crack-egg')
  assert.equal(shown('steak sizzling in a pan'), 'cookware pan sizzle')
})

test('a pinch of something falls on the dish that was named', () => {
  assert.equal(shown('sprinkling sugar over a cake').split(' ').at(-1), 'sprinkle')
  assert.equal(shown('sprinkling salt over a steak'), 'cookware pan sprinkle')
})

test('a knife cuts what was named, of what it is made, before a plain ground as well', () => {
  const cut = (prompt: string): unknown => parsePrompt(prompt).subjects[0]?.props
  const glass = [{ concept: 'strawberry', colour: '#bfe3ea', role: 'beside' }]
  assert.equal(shown('a knife slowly cutting a glass strawberry, studio light'), 'cookware board chop')
  assert.deepEqual(cut('a knife slowly cutting a glass strawberry, studio light'), glass)
  assert.deepEqual(cut('un cuchillo cortando una fresa de cristal'), glass)
})

test('a cook who was named is shown', () => {
  assert.match(shown('a chef stirs soup in a pot'), /^person/)
  assert.match(shown('a woman slices vegetables'), /^person/)
})
