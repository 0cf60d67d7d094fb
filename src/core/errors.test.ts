import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { AppError, EngineError, ERRORS, StorageError, toError } from './errors.ts'

test('fills the template and keeps unknown names readable', () => {
  assert.equal(
    new AppError('video_not_found', { id: 'video_1' }).message,
    "Video with id 'video_1' not found.",
  )
  assert.equal(new AppError('video_not_ready').message, ERRORS.video_not_ready.message)
})

test('takes the envelope from the table', () => {
  const missing = new AppError('missing_required_parameter', { param: 'prompt' })
  assert.deepEqual(
    [missing.status, missing.type, missing.param, missing.code],
    [400, 'invalid_request_error', 'prompt', 'missing_required_parameter'],
  )
  const notReady = new AppError('video_not_ready')
  assert.deepEqual([notReady.status, notReady.param, notReady.code], [404, null, null])
  assert.equal(
    new AppError('invalid_image', { reason: 'x' }, { param: 'input_reference' }).param,
    'input_reference',
  )
})

test('never answers 409: the official clients would send such a request again', () => {
  assert.ok(Object.values(ERRORS).every((entry) => (entry.status as number) !== 409))
})

test('coerces what is thrown', () => {
  const error = new RangeError('x')
  assert.equal(toError(error), error)
  assert.equal(toError('boom').message, 'Non-error thrown: boom')
})

test('tells retryable engine failures from final ones', () => {
  assert.equal(new EngineError('a', 'b').retryable, false)
  assert.equal(new EngineError('a', 'b', { retryable: true, retryAfterMs: 5 }).retryAfterMs, 5)
  assert.equal(new StorageError('storage_full', 'x').code, 'storage_full')
})

test('docs/errors.md lists exactly the keys and statuses of the table', () => {
  const rows = readFileSync(new URL('../../docs/errors.md', import.meta.url), 'utf8').matchAll(
    /^\| `(\w+)` \| (\d{3}) \|/gm,
  )
  const documented = [...rows].map(([, key, status]) => `${key} ${status}`)
  assert.deepEqual(
    documented.sort(),
    Object.entries(ERRORS)
      .map(([key, entry]) => `${key} ${entry.status}`)
      .sort(),
  )
})
