import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  createFile,
  createVideo,
  decodeCreate,
  envelope,
  findRoute,
  formRequest,
  jsonRequest,
  refuse,
} from '../testing.ts'
import { apigoDialect as dialect } from './dialect.ts'

const file = createFile()
const base = [
  ['model', 'sora-2'],
  ['prompt', '一只可爱的小猫在花园里玩耍'],
] as const
const context = { command: { type: 'video.get', id: 'x' } } as const

test("reads the page's example", () => {
  const request = formRequest([...base, ['size', '720x1280'], ['seconds', '4'], ['input_reference', file]])
  assert.deepEqual(decodeCreate(dialect, request), {
    type: 'video.create',
    operation: 'create',
    model: 'sora-2',
    prompt: '一只可爱的小猫在花园里玩耍',
    size: '720x1280',
    seconds: '4',
    image: { kind: 'upload', file },
    unknown: {},
  })
})

test('leaves the length open: the page names no default', () => {
  assert.ok(!('seconds' in (decodeCreate(dialect, formRequest(base)) as object)))
})

test('refuses what the page does not show', () => {
  const cases: [readonly (readonly [string, string])[], string, string, string][] = [
    [[['prompt', 'x']], 'model', 'missing_required_parameter', "Missing required parameter: 'model'."],
    [
      [
        ['model', ''],
        ['prompt', 'x'],
      ],
      'model',
      'missing_required_parameter',
      "Missing required parameter: 'model'.",
    ],
    [
      [...base, ['size', '1024x1792']],
      'size',
      'invalid_value',
      "Invalid value: '1024x1792'. Supported values are: '720x1280' and '1280x720'.",
    ],
    [
      [...base, ['seconds', '10']],
      'seconds',
      'invalid_value',
      "Invalid value: '10'. Supported values are: '4', '8', and '12'.",
    ],
    [
      [...base, ['input_reference', 'https://a/b.png']],
      'input_reference',
      'invalid_type',
      "Invalid type for 'input_reference': expected a file, but got a string instead.",
    ],
    [[...base, ['watermark', 'false']], 'watermark', 'unknown_parameter', "Unknown parameter: 'watermark'."],
  ]
  for (const [fields, param, code, message] of cases) {
    assert.deepEqual(refuse(dialect, formRequest(fields)), envelope(param, code, message))
  }
  assert.equal(refuse(dialect, jsonRequest({ model: 'sora-2', prompt: 'x' })).status, 415)
})

test('wants the model named again in a remix', () => {
  const path = '/videos/:id/remix'
  assert.deepEqual(
    refuse(dialect, jsonRequest({ prompt: 'x' }), 'POST', path),
    envelope('model', 'missing_required_parameter', "Missing required parameter: 'model'."),
  )
  const request = { ...jsonRequest({ model: 'sora-2', prompt: 'x' }), params: { id: 'video_1' } }
  assert.deepEqual(findRoute(dialect, 'POST', path).decode(request), {
    type: 'video.create',
    operation: 'remix',
    model: 'sora-2',
    prompt: 'x',
    source: { kind: 'video-id', id: 'video_1' },
    unknown: {},
  })
})

test("answers its example's keys in order, pending while it waits", () => {
  const video = createVideo({ id: 'video_123456789', createdAt: 1_741_570_283_000 })
  assert.equal(
    JSON.stringify(dialect.encode({ type: 'video', video }, context)),
    '{"id":"video_123456789","object":"video","created_at":1741570283,"model":"sora-2","status":"pending",' +
      '"progress":0,"seconds":"4","size":"720x1280"}',
  )
})

test('answers errors with a type, and times once they are known', () => {
  const done = createVideo({
    status: 'completed',
    progress: 100,
    completedAt: 1_741_570_383_000,
    expiresAt: 1_741_656_683_000,
    remixedFrom: 'video_1',
  })
  const wire = dialect.encode({ type: 'video', video: done }, context) as Record<string, unknown>
  assert.deepEqual(
    [wire['status'], wire['completed_at'], wire['expires_at'], wire['remixed_from_video_id']],
    ['completed', 1_741_570_383, 1_741_656_683, 'video_1'],
  )
  assert.ok(!('error' in wire))
  for (const [code, type] of [
    ['moderation_blocked', 'invalid_request_error'],
    ['render_failed', 'server_error'],
  ] as const) {
    const failed = createVideo({ status: 'failed', error: { code, message: 'm' } })
    const { error } = dialect.encode({ type: 'video', video: failed }, context) as { error: object }
    assert.deepEqual(error, { code, message: 'm', type })
  }
})
