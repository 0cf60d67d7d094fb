import assert from 'node:assert/strict'
import { test } from 'node:test'
import { explainPrompt, parsePrompt } from '../index.ts'
import { LANGUAGES } from '../lexicon/table.ts'
import { TOPICS } from '../lexicon/topics.ts'

const ROWS = TOPICS.split('\n').filter((row) => row !== '')

test('every topic has words in every language, and a scene that is understood', () => {
  for (const row of ROWS) {
    const [shows = '', ...cells] = row.split(' | ')
    assert.equal(cells.length, LANGUAGES.length, shows)
    assert.ok(
      cells.every((cell) => cell !== ''),
      shows,
    )
    const { understood, ignored, spec } = explainPrompt(shows)
    assert.deepEqual(ignored, [], shows)
    assert.deepEqual(
      understood.filter(({ leftOut }) => leftOut !== null && leftOut !== 'shown by the place'),
      [],
      shows,
    )
    assert.ok(spec.subjects.length > 0 || spec.place !== undefined || spec.sights !== undefined, shows)
  }
})

test('no word of a language is of two topics', () => {
  for (const [at, language] of LANGUAGES.entries()) {
    const words = ROWS.flatMap((row) => (row.split(' | ')[at + 1] ?? '').split(', '))
    const twice = words.filter((word, index) => words.indexOf(word) !== index)
    assert.deepEqual(twice, [], language)
  }
})

test('a topic alone is shown by a scene for it, and said so', () => {
  const { spec, understood, unknownSubject } = explainPrompt('an inspiring video about climate change')
  assert.deepEqual([spec.subjects[0]?.concept, spec.place], ['polar-bear', 'ice-sea'])
  assert.equal(unknownSubject, undefined)
  assert.equal(understood.at(-1)?.as, 'shown as "a polar bear on an ice floe"')
  assert.equal(parsePrompt('Freundschaft').place, 'campsite')
  assert.equal(parsePrompt('友情').place, 'campsite')
})

test('what is said besides is kept', () => {
  const spec = parsePrompt('art at night, anime style, "It is late", camera pans')
  assert.deepEqual(
    [spec.place, spec.time, spec.look, spec.camera],
    ['art-studio', 'night', 'anime', 'pan-right'],
  )
  assert.equal(spec.dialogue, 'It is late')
  const wide = parsePrompt('peace, wide shot, in autumn, slow motion, in the rain')
  assert.deepEqual([wide.framing, wide.season, wide.pace, wide.weather], ['wide', 'autumn', 'slow', 'rain'])
  assert.equal(wide.subjects[0]?.rig, 'bird')
})

test('whatever else is named is the picture', () => {
  assert.equal(parsePrompt('a dog full of love').subjects[0]?.concept, 'dog')
  assert.deepEqual(parsePrompt('a zorblax full of love').subjects, [])
  assert.equal(parsePrompt('the music plays in a forest').setting, 'forest')
})
