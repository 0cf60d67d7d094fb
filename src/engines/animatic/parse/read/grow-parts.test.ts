import assert from 'node:assert/strict'
import { test } from 'node:test'
import { explainPrompt, parsePrompt } from '../index.ts'
import { sketchScene } from '../testing/sketch-scene.ts'

const sketch = (prompt: string): string => sketchScene(parsePrompt(prompt))

test('animals have wings besides their own parts, in twelve languages', () => {
  for (const prompt of [
    'A cat with wings',
    'A winged cat',
    'Eine Katze mit großen Flügeln',
    'Un gato con alas',
    'Un chat avec des ailes',
    'Um gato com asas',
    'Un gatto con le ali',
    'Кошка с крыльями',
    'قطة لها أجنحة',
    'पंखों वाली बिल्ली',
    '날개 달린 고양이',
    '翼のある猫',
    '有翅膀的猫',
  ])
    assert.match(sketch(prompt), /^1 cat \+wings @/, prompt)
})

test('and antlers, horns and a single horn', () => {
  assert.match(sketch('A rabbit with antlers'), /^1 rabbit \+antlers/)
  assert.match(sketch('A horned wolf'), /^1 wolf \+horns/)
  assert.match(sketch('A dog with a unicorn horn'), /^1 dog \+unicorn-horn/)
  assert.match(sketch('长着鹿角的兔子'), /^1 rabbit \+antlers/)
})

test('wings have the colour that was named', () => {
  assert.match(sketch('A cat with large golden wings'), /^1 cat \+gold wings/)
  assert.match(sketch('A butterfly with blue wings'), /^1 blue butterfly/)
})

test('whose parts they are like is nobody of the scene', () => {
  assert.match(sketch('A lion with the wings of an eagle'), /^1 lion \+#7a5230 wings @/)
  assert.match(sketch('A wolf with the horns of a ram'), /^1 wolf \+curled-horns @/)
  const { spec, understood } = explainPrompt('A wolf with the body of a horse')
  assert.equal(spec.subjects.length, 1)
  assert.equal(understood.find(({ text }) => text === 'horse')?.leftOut, 'not drawn')
})

test('an animal that is there stays, and so does a statue of one', () => {
  assert.match(sketch('A dog with a horse'), /1 dog.*1 horse/)
  assert.match(sketch('Close-up of the head of a lion'), /^1 lion/)
  assert.doesNotMatch(sketch('A car horn honks while a cat sleeps'), /horn @|\+unicorn/)
})
