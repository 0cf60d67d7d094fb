import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parsePrompt } from '../parse/index.ts'
import { teamsOf } from './teams-of.ts'

function teamFor(prompt: string): string {
  const team = teamsOf(parsePrompt(prompt))
  if (team === undefined) return 'none'
  const crew = team.crew.map(({ variant }) => variant).join('+')
  return [team.name, `${team.animals} ${team.beast.variant}`, crew, team.flies ? 'flies' : '']
    .filter((part) => part !== '')
    .join(', ')
}

test('a vehicle has the animals that were named, or its usual ones', () => {
  assert.equal(teamFor('A horse carriage drives through the old town'), 'carriage, 2 horse, man')
  assert.equal(teamFor('A white horse pulls a red sleigh'), 'sleigh, 1 white-horse')
  assert.equal(teamFor('Huskies pull a sled through the snow'), 'dog-sled, 6 husky, explorer')
  assert.equal(teamFor('A donkey cart on a village road'), 'cart, 1 donkey, farmer')
})

test('passengers ride behind the coachman, and who drives a cart is its driver', () => {
  assert.equal(teamFor('A princess in a white carriage'), 'carriage, 2 horse, man+princess')
  assert.equal(teamFor('A farmer drives a hay wagon'), 'cart, 1 donkey, farmer')
})

test('the sleigh of Santa flies behind reindeer, also when only they are named', () => {
  assert.equal(teamFor('Santa Claus flies his sleigh'), 'sleigh, 4 reindeer, santa, flies')
  assert.equal(teamFor('Santa and his reindeer fly across the night sky'), 'sleigh, 4 reindeer, santa, flies')
})

test('a child on a sled has no animal before it, and a horse alone no carriage behind it', () => {
  assert.equal(teamFor('A child rides a sled down the hill'), 'sled, 0 husky, child')
  assert.equal(teamFor('Kids sled down a snowy hill'), 'sled, 0 husky, child+child')
  assert.equal(teamFor('A horse gallops over the beach'), 'none')
})
