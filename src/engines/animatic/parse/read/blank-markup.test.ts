import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parsePrompt } from '../index.ts'
import { sketchScene } from '../testing/sketch-scene.ts'
import { blankMarkup } from './blank-markup.ts'

const sketch = (prompt: string): string => sketchScene(parsePrompt(prompt))

test('what is blanked keeps the length of the text', () => {
  for (const text of [
    '{"scene": "a cat", "dialogue": {"line": "He is \\"late\\"."}, "negative_prompt": "dogs"}',
    '[Scene] a cat [Camera] close-up',
    '<scene>a cat</scene>',
    'Prompt: "a cat." Negative prompt: "dogs"',
    '"a cat on a table"',
  ])
    assert.equal(blankMarkup(text).length, text.length, text)
})

test('quotation marks of a form are nobody’s words', () => {
  const form = 'Prompt: "A panda eats bamboo in a misty forest." Negative prompt: "humans, cars"'
  assert.equal(sketch(form), '1 panda eat +bamboo @ forest fog calm deserted')
  assert.equal(sketch('"A panda eats bamboo"'), sketch('A panda eats bamboo'))
  assert.equal(parsePrompt('A man says: "Good morning"').dialogue, 'Good morning')
})

test('lines of JSON are spoken, and nothing is where it says that nobody speaks', () => {
  const json = (dialogue: string): string => `{"subject": "an old woman", "audio": {"dialogue": ${dialogue}}}`
  assert.equal(parsePrompt(json('{"character": "woman", "line": "He is late."}')).dialogue, 'He is late.')
  assert.equal(parsePrompt(json('"He is late."')).dialogue, 'He is late.')
  assert.equal(parsePrompt(json('"none"')).dialogue, null)
  assert.equal(parsePrompt(json('"no dialogue"')).dialogue, null)
})

test('names of fields in brackets end what came before', () => {
  assert.equal(sketch('[Scene] A fox in a forest [Camera] close-up'), sketch('A fox in a forest. Close-up.'))
  assert.equal(
    sketch('<scene>A fox in a forest</scene><style>oil painting</style>'),
    sketch('A fox in a forest. Oil painting.'),
  )
})

test('a field that says what is done is of whom another names', () => {
  assert.equal(
    sketch('Subject: a red fox\nAction: walks through a forest'),
    sketch('A red fox walks through a forest'),
  )
  assert.equal(sketch('Персонаж: рыжая лиса. Действие: бежит по лесу.'), sketch('Рыжая лиса бежит по лесу.'))
  assert.equal(parsePrompt('A woman stands in a park. Roaring water.').subjects[0]?.action, 'stand')
})

test('an emoji that repeats a word is no second one', () => {
  assert.equal(
    sketch('A cat 🐱 in a wizard hat 🧙 sits on a sofa'),
    sketch('A cat in a wizard hat sits on a sofa'),
  )
  assert.equal(sketch('🦊 runs through a forest').startsWith('1 fox run'), true)
})

test('what must not be there ends with the next option', () => {
  assert.equal(sketch('a fox in a forest --no people, cars --ar 16:9'), '1 fox @ forest deserted')
})
