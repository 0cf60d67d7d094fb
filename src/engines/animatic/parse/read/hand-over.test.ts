import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parsePrompt } from '../index.ts'

const GIVEN: readonly (readonly [prompt: string, item: string])[] = [
  ['A clerk hands a letter to a woman', 'letter'],
  ['One woman passes a ball to another', 'ball'],
  ['A man gives a woman a phone', 'phone'],
  ['Two men exchange a book', 'book'],
  ['One person hands another person a phone', 'phone'],
  ['店员把一本书递给女孩', 'book'],
  ['Ein Mann gibt einer Frau einen Schlüssel', 'key'],
  ['Un homme donne une clé à une femme', 'key'],
  ['Мальчик передаёт книгу девочке', 'book'],
]

for (const [prompt, item] of GIVEN)
  test(`from one hand to the other: ${prompt}`, () => {
    const { subjects } = parsePrompt(prompt)
    const held = subjects.map(({ props }) => props.filter(({ role }) => role === 'held'))
    assert.deepEqual(
      subjects.map(({ count, activity }) => [count, activity]),
      [
        [1, 'give'],
        [1, 'give'],
      ],
    )
    assert.deepEqual(
      held.map((things) => things.map(({ concept }) => concept)),
      [[item], []],
    )
  })

for (const prompt of [
  'A man with dirty hands and a woman with a cup',
  'A woman holds a cup beside a man',
  'A man passing a woman with a ball',
  'A train passes a woman with a camera and a man',
  'Three people hand a book around',
])
  test(`nothing is given: ${prompt}`, () => {
    assert.ok(parsePrompt(prompt).subjects.every(({ activity }) => activity !== 'give'))
  })

test('who takes something keeps what was theirs', () => {
  const [clerk, woman] = parsePrompt('A clerk hands a letter to a woman with an umbrella').subjects
  assert.equal(woman?.activity, 'give')
  assert.deepEqual(
    clerk?.props.map(({ concept }) => concept),
    ['letter'],
  )
  assert.deepEqual(
    woman.props.map(({ concept }) => concept),
    ['umbrella'],
  )
})
