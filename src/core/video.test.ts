import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createId } from './id.ts'
import { formatSize, isTerminal, parseSize } from './video.ts'

test('reads and writes sizes', () => {
  assert.deepEqual(parseSize('720x1280'), { width: 720, height: 1280 })
  assert.equal(formatSize({ width: 720, height: 1280 }), '720x1280')
  for (const text of ['720X1280', '720x', '720x1280 ', '', '1000000x1'])
    assert.equal(parseSize(text), undefined)
})

test('knows the statuses that stay', () => {
  assert.deepEqual((['queued', 'in_progress', 'completed', 'failed'] as const).map(isTerminal), [
    false,
    false,
    true,
    true,
  ])
})

test('makes ids of 48 hex that begin with the creation time, finely enough to be sorted by', () => {
  const id = createId('video_', 0x68d7512d * 1000 + 999, (count) => new Uint8Array(count).fill(0xab))
  assert.equal(id, `video_68d7512dffb${'ab'.repeat(19).slice(1)}`)
})
