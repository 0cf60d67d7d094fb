import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parsePrompt } from '../../parse/index.ts'
import { toLook } from '../../stagings/to-look.ts'
import { tradeOf } from './trade.ts'

function tradeIn(prompt: string): string | undefined {
  const [hero] = parsePrompt(prompt).subjects
  assert.ok(hero !== undefined, prompt)
  return tradeOf(toLook(hero, 1), hero.action)
}

test('animals read, cook, drink, paint, type, write and fish as people do, and pandas sit up to bamboo', () => {
  const said = {
    news: ['a dog reading a newspaper', 'Кот читает газету'],
    read: ['a rabbit reads a book', 'Ein Hase liest ein Buch'],
    cook: ['a cat cooking in a kitchen', 'a mouse cooks soup'],
    sip: ['a bear drinking tea', 'Медведь пьёт чай', 'a panda drinks coffee in a cafe'],
    paint: ['a fox painting a picture', '狐狸在画画'],
    type: ['a cat typing on a laptop'],
    write: ['an elephant writes a letter'],
    fish: ['a bear fishing', 'a cat fishing from a pier'],
    munch: ['a panda eating bamboo', 'Un panda come bambú'],
  }
  for (const [trade, prompts] of Object.entries(said))
    for (const prompt of prompts) assert.equal(tradeIn(prompt), trade, prompt)
})

test('who does what animals do has no trade', () => {
  for (const prompt of [
    'a dog drinks water',
    'a cat sits',
    'a dog runs with a newspaper',
    'a bear in a forest',
  ])
    assert.equal(tradeIn(prompt), undefined, prompt)
})
