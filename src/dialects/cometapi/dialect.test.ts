import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { PublicVideo } from '#core/video.ts'
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
import { cometapiDialect as dialect } from './dialect.ts'

const file = createFile()
const CREATE = { type: 'video.create', operation: 'create', unknown: {} }
const command = { type: 'video.create', operation: 'create', prompt: 'cat', unknown: {} } as const

test("reads the page's example", () => {
  const request = formRequest([
    ['prompt', 'cat'],
    ['model', 'sora-2'],
    ['seconds', '4'],
    ['size', '720x1280'],
    ['input_reference', file],
  ])
  assert.deepEqual(decodeCreate(dialect, request), {
    ...CREATE,
    prompt: 'cat',
    model: 'sora-2',
    seconds: '4',
    size: '720x1280',
    image: { kind: 'upload', file },
  })
})

test('takes four seconds where nothing is said, for a storyboard of fifteen too', () => {
  const prompt =
    'Shot 1:\nduration: 7.5sec\nScene: The plane takes off.\n\nShot 2:\nduration: 7.5sec\nScene: The plane lands.'
  assert.deepEqual(decodeCreate(dialect, formRequest([['prompt', prompt]])), {
    ...CREATE,
    prompt,
    seconds: '4',
  })
})

test('refuses what the page does not show', () => {
  const cases: [string, string, string, string][] = [
    [
      'input_reference',
      'https://example.com/reference.jpg',
      'invalid_type',
      "Invalid type for 'input_reference': expected a file, but got a string instead.",
    ],
    [
      'model',
      'sora-2-2025-12-08',
      'invalid_value',
      "Invalid value: 'sora-2-2025-12-08'. Supported values are: 'sora-2-pro' and 'sora-2'.",
    ],
    ['seconds', '15', 'invalid_value', "Invalid value: '15'. Supported values are: '4', '8', and '12'."],
    ['style', 'anime', 'unknown_parameter', "Unknown parameter: 'style'."],
  ]
  for (const [name, value, code, message] of cases) {
    const request = formRequest([
      ['prompt', 'cat'],
      [name, value],
    ])
    assert.deepEqual(refuse(dialect, request), envelope(name, code, message))
  }
  const twice = formRequest([
    ['prompt', 'cat'],
    ['input_reference', file],
    ['input_reference', file],
  ])
  assert.deepEqual(
    refuse(dialect, twice),
    envelope(
      'input_reference',
      'too_many_images',
      "Only one image can be uploaded at most in 'input_reference', but 2 were sent.",
    ),
  )
  assert.deepEqual(refuse(dialect, jsonRequest({ prompt: 'cat' })), {
    status: 415,
    body: {
      error: {
        message:
          "Unsupported Content-Type 'application/json'. Use multipart/form-data, as the document of this profile shows.",
        type: 'invalid_request_error',
        param: null,
        code: 'unsupported_media_type',
      },
    },
  })
})

test("answers a create with its example's twelve keys in order", () => {
  assert.equal(
    JSON.stringify(dialect.encode({ type: 'video', video: createVideo() }, { command })),
    '{"id":"video_68e688d4950481918ec389280c2f78140fcb904657674466","object":"video","created_at":1759938772,' +
      '"status":"queued","completed_at":null,"error":null,"expires_at":null,"model":"sora-2","progress":0,' +
      '"remixed_from_video_id":null,"seconds":"4","size":"720x1280"}',
  )
})

test('answers a retrieve with the prompt, and a link once there are bytes', () => {
  const context = {
    command: { type: 'video.get', id: 'x' },
    contentUrl: ({ id }: PublicVideo) => `https://films.example/${id}`,
  } as const
  const queued = dialect.encode({ type: 'video', video: createVideo() }, context) as Record<string, unknown>
  assert.deepEqual([queued['prompt'], 'video_url' in queued], ['cat', false])
  const video = createVideo({ id: 'video_1', status: 'completed', progress: 100 })
  const done = dialect.encode({ type: 'video', video }, context) as Record<string, unknown>
  assert.equal(done['video_url'], 'https://films.example/video_1')
})

test("reads and answers its remix page's keys", () => {
  const request = { ...jsonRequest({ prompt: 'x' }), params: { id: 'video_1' } }
  const remix = findRoute(dialect, 'POST', '/videos/:id/remix').decode(request)
  assert.deepEqual(remix, {
    type: 'video.create',
    operation: 'remix',
    prompt: 'x',
    source: { kind: 'video-id', id: 'video_1' },
    unknown: {},
  })
  const video = createVideo({ id: 'video_2', remixedFrom: 'video_1' })
  assert.deepEqual(Object.keys(dialect.encode({ type: 'video', video }, { command: remix }) as object), [
    'id',
    'object',
    'model',
    'status',
    'progress',
    'created_at',
    'size',
    'seconds',
    'remixed_from_video_id',
  ])
})
