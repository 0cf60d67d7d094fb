import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parsePrompt } from '../parse/index.ts'
import { pileUp } from './pile-up.ts'
import { sideBySide } from './side-by-side.ts'
import { stagePrompt } from './testing/stage-prompt.ts'

const CASES: readonly (readonly [prompt: string, row: readonly string[]])[] = [
  ['a cat to the left of a dog', ['cat', 'dog']],
  ['a cat on the right of a dog', ['dog', 'cat']],
  ['a cat on the right side of a dog', ['dog', 'cat']],
  ['一只猫在狗的右边', ['dog', 'cat']],
  ['在狗的右边有一只猫', ['dog', 'cat']],
  ['犬の右に猫がいる', ['dog', 'cat']],
  ['개 오른쪽에 고양이가 있다', ['dog', 'cat']],
  ['un gato a la derecha de un perro', ['dog', 'cat']],
  ["un chat à droite d'un chien", ['dog', 'cat']],
  ['eine Katze rechts neben einem Hund', ['dog', 'cat']],
  ['um gato à direita de um cachorro', ['dog', 'cat']],
  ['кошка справа от собаки', ['dog', 'cat']],
  ['قطة على يمين كلب', ['dog', 'cat']],
  ['बिल्ली कुत्ते के दाईं ओर है', ['dog', 'cat']],
  ['un gatto a destra di un cane', ['dog', 'cat']],
]

for (const [prompt, row] of CASES) {
  test(`from left to right: ${prompt}`, () => {
    const { subjects } = parsePrompt(prompt)
    assert.deepEqual(
      sideBySide(subjects).map(({ concept }) => concept),
      row,
    )
    // Who was named first stays the hero.
    assert.equal(subjects.find(({ at }) => at !== undefined)?.concept, 'cat')
  })
}

test('the first car of a column is the right one', () => {
  const colours = (prompt: string): unknown[] =>
    sideBySide(parsePrompt(prompt).subjects).map((subject) => subject.colours[0])
  const [red, blue] = colours('a red car to the right of a blue car')
  assert.deepEqual(colours('a red car to the left of a blue car'), [blue, red])
})

test('what nothing can be under lies on what is said to be there', () => {
  const [book, cup] = pileUp(parsePrompt('a book under a cup').subjects)
  assert.equal(book?.at, undefined)
  assert.deepEqual(cup?.at, { spot: 'on', by: 'book' })
  const [cat] = pileUp(parsePrompt('a cat under a table').subjects)
  assert.deepEqual(cat?.at, { spot: 'under', by: 'table' })
})

test('whoever is beside somebody who is not there stays in their place', () => {
  const [cat, dog] = parsePrompt('a cat and a dog').subjects
  assert.ok(cat !== undefined && dog !== undefined)
  const row = sideBySide([cat, { ...dog, at: { spot: 'left', by: 'horse' } }])
  assert.deepEqual(
    row.map(({ concept }) => concept),
    ['cat', 'dog'],
  )
})

test('what is written on a sign can be read on whichever side it stands', () => {
  const [, sign] = stagePrompt('a dog beside a stop sign').actors
  assert.equal(sign?.look.variant, 'stop-sign')
  assert.equal(sign.place({ time: 0, seconds: 4, camera: { x: 0, y: 0, zoom: 1 } }).flip, false)
})
