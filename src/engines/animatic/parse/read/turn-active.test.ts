import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parsePrompt } from '../index.ts'

function castOf(prompt: string): readonly string[] {
  return parsePrompt(prompt).subjects.map(({ concept, action, driver, props }) =>
    [
      concept,
      action,
      ...(driver === undefined ? [] : [driver.concept]),
      ...props.map((prop) => prop.concept),
    ].join(' '),
  )
}

test('what is driven, ridden or played by somebody is so', () => {
  assert.deepEqual(castOf('A red car on a desert road driven by a woman'), ['car drive woman'])
  assert.deepEqual(castOf('a bicycle ridden by a boy'), ['boy ride bicycle'])
  assert.deepEqual(castOf('a piano played by a cat'), ['cat play-instrument grand-piano'])
  assert.deepEqual(castOf('a cat chased by a dog'), ['dog run', 'cat run'])
})

test('who is by somebody does it themselves', () => {
  assert.deepEqual(castOf('a girl sitting by her dog')[0], 'girl sit')
  assert.deepEqual(castOf('a man walked by a dog')[0], 'man walk')
})
