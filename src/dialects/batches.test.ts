import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Batch } from '#core/batch.ts'
import type { WireRequest } from '#core/dialect.ts'
import { AppError } from '#core/errors.ts'
import type { Json } from '#core/json.ts'
import { encodeBatchOutcome } from './batch-shapes.ts'
import { batchRoutes } from './batches.ts'

const GOOD = { input_file_id: 'file-1', endpoint: '/v1/videos', completion_window: '24h' }

function decode(name: string, request: Partial<WireRequest>): unknown {
  const route = batchRoutes.find(({ method, path }) => `${method} ${path}` === name)
  assert.ok(route !== undefined)
  return route.decode({
    method: route.method,
    path: route.path,
    params: {},
    query: {},
    body: { kind: 'none' },
    ...request,
  })
}

function create(value: Json): unknown {
  return decode('POST /batches', { body: { kind: 'json', value } })
}

function isRefusal(key: AppError['key'], param: string | null): (error: unknown) => boolean {
  return (error) => error instanceof AppError && error.key === key && error.param === param
}

test('reads a create as the official client writes it', () => {
  assert.deepEqual(create(GOOD), { type: 'batch.create', inputFileId: 'file-1' })
  assert.deepEqual(
    create({
      ...GOOD,
      metadata: { team: 'films', __proto__x: '猫' },
      output_expires_after: { anchor: 'created_at', seconds: 3600 },
    }),
    {
      type: 'batch.create',
      inputFileId: 'file-1',
      metadata: { team: 'films', __proto__x: '猫' },
      outputLifeSeconds: 3600,
    },
  )
  assert.deepEqual(create({ ...GOOD, metadata: null, output_expires_after: null }), {
    type: 'batch.create',
    inputFileId: 'file-1',
  })
})

test('refuses what it would have to guess about, or has no use for', () => {
  const pairs = Object.fromEntries(Array.from({ length: 17 }, (_, index) => [`${index}`, 'x']))
  const cases: readonly [Json, AppError['key'], string | null][] = [
    [{}, 'missing_required_parameter', 'input_file_id'],
    [{ ...GOOD, input_file_id: 7 }, 'invalid_type', 'input_file_id'],
    [{ ...GOOD, endpoint: '' }, 'invalid_value', 'endpoint'],
    [{ ...GOOD, endpoint: '/v1/videos/edits' }, 'invalid_value', 'endpoint'],
    [{ ...GOOD, completion_window: 24 }, 'invalid_type', 'completion_window'],
    [{ ...GOOD, completion_window: '1h' }, 'invalid_value', 'completion_window'],
    [{ ...GOOD, metadata: [] }, 'invalid_type', 'metadata'],
    [{ ...GOOD, metadata: pairs }, 'invalid_value', 'metadata'],
    [{ ...GOOD, metadata: { a: null } }, 'invalid_type', 'metadata.a'],
    [{ ...GOOD, metadata: { a: '\0' } }, 'invalid_value', 'metadata.a'],
    [{ ...GOOD, metadata: { ['k'.repeat(65)]: '' } }, 'string_above_max_length', 'metadata.key'],
    [
      { ...GOOD, output_expires_after: { seconds: 3600 } },
      'missing_required_parameter',
      'output_expires_after.anchor',
    ],
    [{ ...GOOD, priority: 'high' }, 'unknown_parameter', 'priority'],
    [[], 'invalid_type', null],
  ]
  for (const [value, key, param] of cases) {
    assert.throws(() => create(value), isRefusal(key, param), JSON.stringify(value))
  }
})

test('reads the query of a list', () => {
  assert.deepEqual(decode('GET /batches', {}), { type: 'batch.list', limit: 20, order: 'desc' })
  for (const limit of ['0', '101']) {
    assert.throws(() => decode('GET /batches', { query: { limit } }), AppError)
  }
})

test("answers OpenAI's batch object", () => {
  const batch: Batch = {
    id: 'batch_1',
    project: 'p',
    profile: 'openai',
    status: 'failed',
    inputFileId: 'file-1',
    metadata: { team: 'films' },
    outputLifeSeconds: null,
    model: 'sora-2',
    errors: [{ code: 'invalid_url', message: 'No.', param: 'url', line: 7 }],
    total: 3,
    completed: 1,
    failed: 2,
    outputFileId: 'file-2',
    errorFileId: null,
    createdAt: 1_700_000_000_999,
    expiresAt: 1_700_086_400_999,
    inProgressAt: 1_700_000_001_000,
    finalizingAt: null,
    completedAt: null,
    failedAt: 1_700_000_002_000,
    expiredAt: null,
    cancellingAt: null,
    cancelledAt: null,
  }
  const object = {
    id: 'batch_1',
    object: 'batch',
    endpoint: '/v1/videos',
    model: 'sora-2',
    errors: { object: 'list', data: [{ code: 'invalid_url', message: 'No.', param: 'url', line: 7 }] },
    input_file_id: 'file-1',
    completion_window: '24h',
    status: 'failed',
    output_file_id: 'file-2',
    error_file_id: null,
    created_at: 1_700_000_000,
    in_progress_at: 1_700_000_001,
    expires_at: 1_700_086_400,
    finalizing_at: null,
    completed_at: null,
    failed_at: 1_700_000_002,
    expired_at: null,
    cancelling_at: null,
    cancelled_at: null,
    request_counts: { total: 3, completed: 1, failed: 2 },
    metadata: { team: 'films' },
  }
  assert.equal(JSON.stringify(encodeBatchOutcome({ type: 'batch', batch })), JSON.stringify(object))
  const calm = encodeBatchOutcome({ type: 'batch', batch: { ...batch, errors: [], metadata: null } })
  assert.deepEqual(calm, { ...object, errors: null, metadata: null })
  assert.deepEqual(encodeBatchOutcome({ type: 'batch.list', batches: [batch], hasMore: false }), {
    object: 'list',
    data: [object],
    first_id: 'batch_1',
    has_more: false,
    last_id: 'batch_1',
  })
})
