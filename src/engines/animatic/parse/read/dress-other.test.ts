import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parsePrompt } from '../index.ts'
import { sketchScene } from '../testing/sketch-scene.ts'

const sketch = (prompt: string): string => sketchScene(parsePrompt(prompt))

test('what one puts on another is the other one\u2019s', () => {
  for (const [prompt, doer, other] of [
    ['A man puts a coat on a woman', 'man', 'woman'],
    ['One person ties a scarf around another person\u2019s neck', 'person', 'person'],
    ['A mother helps her son put on his jacket', 'woman', 'boy'],
    ['给女孩戴上帽子的妈妈', 'woman', 'girl'],
    ['Мать надевает шапку на ребёнка', 'woman', 'child'],
    ['Un padre le pone el abrigo a su hija', 'man', 'girl'],
  ] as const)
    assert.match(
      sketch(prompt),
      new RegExp(
        String.raw`^1 ${doer} ~dress-other(?: \(family\))?; 1 ${other} ~dress-other(?: \(family\))? \+`,
      ),
      prompt,
    )
})

test('who puts something on alone, or on a table, dresses nobody', () => {
  for (const prompt of [
    'A man puts on a coat',
    'A woman puts a hat on a table',
    'A man in a coat and a woman talk',
  ])
    assert.doesNotMatch(sketch(prompt), /dress-other/, prompt)
})
