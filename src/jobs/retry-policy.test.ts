import assert from 'node:assert/strict'
import { test } from 'node:test'
import { EngineError, StorageError } from '#core/errors.ts'
import { computeFailure } from './retry-policy.ts'

const half = (): number => 0.5

test('tries an engine three times, and then says what it said', () => {
  const error = new EngineError('upstream_unreachable', 'Nobody there.', { retryable: true })
  assert.deepEqual(computeFailure(error, 0, half), { type: 'retried', delayMs: 1_500 })
  assert.deepEqual(computeFailure(error, 1, half), { type: 'retried', delayMs: 6_000 })
  const { code, message } = error
  assert.deepEqual(computeFailure(error, 2, half), { type: 'failed', error: { code, message } })
})

test('waits for a store for about a day, never longer than ten minutes at a time', () => {
  const error = new StorageError('storage_failed', 'gone')
  let waitedMs = 0
  let attempt = 0
  for (;;) {
    const event = computeFailure(error, attempt, half)
    if (event.type !== 'retried') break
    assert.ok(event.delayMs <= 600_000)
    waitedMs += event.delayMs
    attempt++
  }
  assert.ok(waitedMs > 12 * 3_600_000 && waitedMs < 36 * 3_600_000, `${waitedMs / 3_600_000} hours`)
})

test('does not wait for a blob that is not there', () => {
  const event = computeFailure(new StorageError('blob_not_found', 'none'), 2, half)
  assert.equal(event.type, 'failed')
})

test('tells the client of the store, but not what the store said', () => {
  const tell = (error: StorageError): unknown => computeFailure(error, 1_000, half)
  assert.deepEqual(tell(new StorageError('storage_full', '/secret/path')), {
    type: 'failed',
    error: { code: 'storage_full', message: 'The server has no room left to store the video.' },
  })
  assert.deepEqual(tell(new StorageError('storage_failed', '/secret/path')), {
    type: 'failed',
    error: { code: 'storage_failed', message: 'The server could not store the video.' },
  })
})
