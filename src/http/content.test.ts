import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parseRange } from './content.ts'

test('reads first, last and suffix ranges', () => {
  assert.deepEqual(parseRange('bytes=0-99', 1000), { start: 0, end: 99 })
  assert.deepEqual(parseRange('bytes=0-0', 1000), { start: 0, end: 0 })
  assert.deepEqual(parseRange('bytes=900-', 1000), { start: 900, end: 999 })
  assert.deepEqual(parseRange('bytes=-100', 1000), { start: 900, end: 999 })
  assert.deepEqual(parseRange('Bytes= 5 - 9 ', 1000), { start: 5, end: 9 })
})

test('cuts what reaches beyond the end', () => {
  assert.deepEqual(parseRange('bytes=990-99999999999999999999', 1000), { start: 990, end: 999 })
  assert.deepEqual(parseRange('bytes=-5000', 1000), { start: 0, end: 999 })
})

test('tells ranges that begin after the end', () => {
  for (const header of ['bytes=1000-', 'bytes=1000-1001', 'bytes=99999999999999999999-', 'bytes=-0']) {
    assert.equal(parseRange(header, 1000), 'unsatisfiable', header)
  }
  assert.equal(parseRange('bytes=0-', 0), 'unsatisfiable')
  assert.equal(parseRange('bytes=-5', 0), 'unsatisfiable')
})

test('ignores several ranges, other units and nonsense', () => {
  for (const header of [
    'bytes=0-1,5-6',
    'frames=0-1',
    'bytes=-',
    'bytes=',
    'bytes=5-2',
    'bytes=a-b',
    '0-1',
    'bytes=0x0-1',
  ]) {
    assert.equal(parseRange(header, 1000), undefined, header)
  }
})
