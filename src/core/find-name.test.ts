import assert from 'node:assert/strict'
import { test } from 'node:test'
import { findName, findNames } from './find-name.ts'

test('finds a name as a word of its own, in any case', () => {
  assert.deepEqual(findName('Then MOSSY runs', 'Mossy'), { start: 5, end: 10 })
  assert.deepEqual(findName("Mossy's cat", ' Mossy '), { start: 0, end: 5 })
  assert.deepEqual(findName('@{Mossy} runs', 'Mossy'), { start: 2, end: 7 })
  assert.equal(findName('planning a picnic', 'Ann'), undefined)
  assert.equal(findName('Annabelle and ann2', 'Ann'), undefined)
})

test('finds names in and beside scripts without spaces', () => {
  assert.deepEqual(findName('一只叫小花的猫', '小花'), { start: 3, end: 5 })
  assert.deepEqual(findName('今天Mossy在跑步', 'Mossy'), { start: 2, end: 7 })
  assert.deepEqual(findName('Mossy가 달린다', 'Mossy'), { start: 0, end: 5 })
})

test('takes a name for what it is, whatever it looks like', () => {
  assert.equal(findName('anything', '.*'), undefined)
  assert.deepEqual(findName('a .* b', '.*'), { start: 2, end: 4 })
  assert.equal(findName('anything', ' '), undefined)
})

test('a name with its capital is no ordinary word', () => {
  const rose = 'A rose for Rose in a ROSE garden of roses'
  assert.deepEqual(
    findNames(rose, 'Rose').map(({ start }) => start),
    [11, 21],
  )
  assert.deepEqual(findName('rose walks', 'Rose'), { start: 0, end: 4 })
  assert.equal(findNames('rose and Rose', 'rose').length, 2)
})
