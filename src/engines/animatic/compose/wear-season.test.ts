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
