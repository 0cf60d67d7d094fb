import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parsePrompt } from '../parse/index.ts'
import { wearSeason } from './wear-season.ts'

function leavesOf(prompt: string): readonly string[] {
  return wearSeason(parsePrompt(prompt))[0]?.colours ?? []
}

test('a tree has the leaves of the season', () => {
  const [autumn, winter] = [leavesOf('A tree in autumn'), leavesOf('An old oak in winter')]
  assert.equal(autumn.length, 1)
  assert.equal(winter.length, 1)
  assert.notDeepEqual(autumn, winter)
  assert.deepEqual(leavesOf('A tree in summer'), [])
})

test('a colour that was said of a tree is its own', () => {
  assert.deepEqual(leavesOf('A blue tree in autumn'), leavesOf('A blue tree'))
})

test('people in clothes of every day have a coat on where it is cold, and no others', () => {
  const wornIn = (prompt: string): readonly string[] =>
    wearSeason(parsePrompt(prompt))[0]?.props.flatMap(({ role, concept }) =>
      role === 'worn' ? [concept] : [],
    ) ?? []
  assert.deepEqual(wornIn('a woman with a red hat walks in winter'), ['winter-coat', 'hat'])
  assert.deepEqual(wornIn('a man skis down a mountain'), ['ski-jacket'])
  assert.deepEqual(wornIn('a woman in a red dress walks in winter'), ['dress'])
  assert.deepEqual(wornIn('a firefighter walks in winter'), [])
  assert.deepEqual(wornIn('a woman reads in a kitchen in winter'), [])
  assert.deepEqual(wornIn('a woman walks in summer'), [])
})
