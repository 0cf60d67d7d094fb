import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parsePrompt } from '../index.ts'
import { sketchScene } from '../testing/sketch-scene.ts'

const sketch = (prompt: string): string => sketchScene(parsePrompt(prompt))

test('two who carry something large have one end each, in twelve languages', () => {
  for (const prompt of [
    'Two men carry a sofa',
    'Zwei Männer tragen ein Sofa',
    'Dos hombres cargan un sofá',
    'Deux hommes portent un canapé',
    'Dois homens carregam um sofá',
    'Due uomini trasportano un divano',
    'Двое мужчин несут диван',
    'رجلان يحملان أريكة',
    'दो आदमी सोफ़ा उठा रहे हैं',
    '두 남자가 소파를 나르고 있다',
    '二人の男がソファを運んでいる',
    '两个男人抬着沙发',
  ])
    assert.match(sketch(prompt), /^2 man walk ~carry-together; 1 sofa @/, prompt)
  assert.match(
    sketch('A man and a woman lift a table'),
    /^1 man walk ~carry-together; 1 woman walk ~carry-together; 1 table/,
  )
})

test('one alone, and what one can carry, is no such thing', () => {
  for (const prompt of ['A man carries a chair', 'Two women carry baskets', 'Two men sit on a sofa'])
    assert.doesNotMatch(sketch(prompt), /carry-together/, prompt)
})
