import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parsePrompt } from '../index.ts'

function counts(prompt: string): unknown[] {
  return parsePrompt(prompt).subjects.map(({ count, colours, size }) => [count, colours.length, size])
}

test('colours and sizes are shared out among those they are said of', () => {
  assert.deepEqual(counts('three cats, one black and two white'), [
    [1, 1, 'normal'],
    [2, 1, 'normal'],
  ])
  assert.deepEqual(counts('two kittens, a black one and a white one'), [
    [1, 1, 'normal'],
    [1, 1, 'normal'],
  ])
  assert.deepEqual(counts('two dogs, one big and one small'), [
    [1, 0, 'large'],
    [1, 0, 'small'],
  ])
})

test('what does not add up to all of them, or has a noun of its own, is not shared out', () => {
  assert.deepEqual(counts('five dogs, one black and one white'), [[5, 0, 'normal']])
  assert.equal(counts('two cats sleep. One black dog and one white horse run').length, 3)
})
