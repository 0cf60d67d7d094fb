import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parsePrompt } from '../index.ts'

const castOf = (prompt: string): string[] =>
  parsePrompt(prompt).subjects.map(({ count, variant }) => `${count} ${variant}`)

test('a match that names nobody has its players', () => {
  assert.deepEqual(castOf('a boxing match'), ['2 boxer'])
  assert.deepEqual(castOf('judo'), ['2 karateka'])
})

test('whoever is alone in a duel has an opponent of their kind', () => {
  assert.deepEqual(castOf('a samurai duel'), ['2 samurai'])
  assert.deepEqual(castOf('The ninja duels under the moon'), ['2 ninja'])
})

test('who has an opponent, or is two, gets nobody else', () => {
  assert.deepEqual(castOf('a samurai duels a ninja'), ['1 samurai', '1 ninja'])
  assert.deepEqual(castOf('a knight duels a dragon'), ['1 knight', '1 dragon'])
  assert.deepEqual(castOf('three pirates in a sword fight'), ['3 pirate'])
})

test('who boxes may do so alone', () => {
  assert.deepEqual(castOf('a man boxing in the gym'), ['1 man'])
})

test('who looks on, or does something else there, does not play', () => {
  for (const prompt of [
    'cheerleaders dance at a basketball match',
    'a father and his son watch a tennis match',
  ]) {
    const { subjects, place } = parsePrompt(prompt)
    assert.ok(
      subjects.every(({ activity }) => activity === undefined),
      prompt,
    )
    assert.match(place ?? '', /court$/, prompt)
  }
})

test('friends are who plays, a crowd is not', () => {
  assert.equal(parsePrompt('friends bowling').subjects.length, 1)
  assert.equal(parsePrompt('two people boxing').subjects[0]?.count, 2)
  assert.ok(castOf('a crowd at a boxing match').includes('2 boxer'))
})
