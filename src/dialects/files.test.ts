import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { WireRequest } from '#core/dialect.ts'
import { AppError } from '#core/errors.ts'
import type { StoredFile } from '#core/file.ts'
import { encodeFileOutcome } from './file-shapes.ts'
import { fileRoutes } from './files.ts'

const UPLOAD = {
  field: 'file',
  filename: 'lines.jsonl',
  mediaType: 'application/octet-stream',
  path: '/spool/1',
  sizeBytes: 3,
}

function decode(name: string, request: Partial<WireRequest>): unknown {
  const route = fileRoutes.find(({ method, path }) => `${method} ${path}` === name)
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

function create(fields: Record<string, string>, files = [UPLOAD]): unknown {
  const entries = Object.entries(fields).map(([name, value]) => ({ name, value }))
  return decode('POST /files', { body: { kind: 'form', fields: entries, files } })
}

function isRefusal(key: AppError['key'], param: string | null): (error: unknown) => boolean {
  return (error) => error instanceof AppError && error.key === key && error.param === param
}

test('reads an upload as the official client writes it', () => {
  assert.deepEqual(create({ purpose: 'batch' }), { type: 'file.create', file: UPLOAD, purpose: 'batch' })
  assert.deepEqual(
    create({
      purpose: 'user_data',
      'expires_after[anchor]': 'created_at',
      'expires_after[seconds]': '3600',
    }),
    { type: 'file.create', file: UPLOAD, purpose: 'user_data', expiresAfterSeconds: 3600 },
  )
})

test('refuses an upload that it would have to guess about', () => {
  const life = (anchor: string, seconds: string): Record<string, string> => ({
    purpose: 'vision',
    'expires_after[anchor]': anchor,
    'expires_after[seconds]': seconds,
  })
  const cases: readonly [() => unknown, AppError['key'], string][] = [
    [() => create({ purpose: 'vision' }, []), 'missing_required_parameter', 'file'],
    [() => create({ purpose: 'vision', file: 'text' }, []), 'invalid_type', 'file'],
    [() => create({ purpose: 'vision' }, [UPLOAD, UPLOAD]), 'invalid_value', 'file'],
    [() => create({}), 'missing_required_parameter', 'purpose'],
    [() => create({ purpose: '' }), 'missing_required_parameter', 'purpose'],
    [() => create({ purpose: 'batch_output' }), 'invalid_value', 'purpose'],
    [() => create({ purpose: 'vision', size: '1' }), 'unknown_parameter', 'size'],
    [() => create({ purpose: 'vision', expires_after: '3600' }), 'invalid_type', 'expires_after'],
    [() => create(life('last_active_at', '3600')), 'invalid_value', 'expires_after.anchor'],
    [() => create(life('created_at', '3599')), 'integer_below_min_value', 'expires_after.seconds'],
    [() => create(life('created_at', '2592001')), 'integer_above_max_value', 'expires_after.seconds'],
    [() => create(life('created_at', '1e4')), 'invalid_type', 'expires_after.seconds'],
    [
      () => create({ purpose: 'vision', 'expires_after[seconds]': '3600' }),
      'missing_required_parameter',
      'expires_after.anchor',
    ],
    [
      () => create({ ...life('created_at', '3600'), 'expires_after[x]': '' }),
      'unknown_parameter',
      'expires_after.x',
    ],
  ]
  for (const [run, key, param] of cases) assert.throws(run, isRefusal(key, param), `${key} ${param}`)
})

test('reads the query of a list', () => {
  assert.deepEqual(decode('GET /files', {}), { type: 'file.list', limit: 10_000, order: 'desc' })
  assert.deepEqual(
    decode('GET /files', { query: { limit: '7', order: 'asc', after: 'file-1', purpose: 'batch' } }),
    { type: 'file.list', limit: 7, order: 'asc', after: 'file-1', purpose: 'batch' },
  )
  assert.throws(
    () => decode('GET /files', { query: { limit: '0' } }),
    isRefusal('integer_below_min_value', 'limit'),
  )
  assert.throws(
    () => decode('GET /files', { query: { limit: '10001' } }),
    isRefusal('integer_above_max_value', 'limit'),
  )
  assert.throws(
    () => decode('GET /files', { query: { purpose: '\0' } }),
    isRefusal('invalid_value', 'purpose'),
  )
})

test("answers OpenAI's file object", () => {
  const file: StoredFile = {
    id: 'file-1',
    project: 'p',
    filename: 'a.png',
    purpose: 'vision',
    sizeBytes: 12,
    digest: 'ab',
    key: 'files/file-1/content',
    createdAt: 1_700_000_000_999,
    expiresAt: null,
  }
  const object = {
    id: 'file-1',
    object: 'file',
    bytes: 12,
    created_at: 1_700_000_000,
    expires_at: null,
    filename: 'a.png',
    purpose: 'vision',
    status: 'processed',
  }
  const text = (value: unknown): string => JSON.stringify(value)
  assert.equal(text(encodeFileOutcome({ type: 'file', file })), text(object))
  assert.equal(
    text(encodeFileOutcome({ type: 'file.list', files: [file], hasMore: true })),
    text({ object: 'list', data: [object], first_id: 'file-1', has_more: true, last_id: 'file-1' }),
  )
  assert.equal(
    text(encodeFileOutcome({ type: 'file.deleted', id: 'file-1' })),
    text({ id: 'file-1', object: 'file', deleted: true }),
  )
})
