import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Json } from '#core/json.ts'
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
import { openaiDialect as dialect } from './dialect.ts'

const CREATE = { type: 'video.create', operation: 'create', unknown: {} }
const file = createFile()

test("reads the reference's example, defaults written out", () => {
  const expected = { ...CREATE, prompt: 'x', seconds: '4' }
  assert.deepEqual(decodeCreate(dialect, formRequest([['prompt', 'x']])), expected)
  assert.deepEqual(decodeCreate(dialect, jsonRequest({ prompt: 'x' })), expected)
})

test('reads every documented field', () => {
  const request = jsonRequest({
    model: 'sora-2-pro',
    prompt: 'x',
    seconds: '12',
    size: '1792x1024',
    input_reference: { file_id: 'file-1' },
    characters: [{ id: 'char_1' }],
  })
  assert.deepEqual(decodeCreate(dialect, request), {
    ...CREATE,
    model: 'sora-2-pro',
    prompt: 'x',
    seconds: '12',
    size: '1792x1024',
    image: { kind: 'file-id', id: 'file-1' },
    characterIds: ['char_1'],
  })
})

test('takes a picture as a file or in brackets', () => {
  const byFile = formRequest([
    ['prompt', 'x'],
    ['input_reference', file],
  ])
  assert.deepEqual((decodeCreate(dialect, byFile) as { image: unknown }).image, { kind: 'upload', file })
  const byBracket = formRequest([
    ['prompt', 'x'],
    ['input_reference[image_url]', 'https://a/b.png'],
  ])
  assert.deepEqual((decodeCreate(dialect, byBracket) as { image: unknown }).image, {
    kind: 'url',
    url: 'https://a/b.png',
  })
})

test('refuses in the captured words', () => {
  const cases: [Record<string, Json>, string | null, string, string][] = [
    [
      { prompt: 'x', seconds: '10' },
      'seconds',
      'invalid_value',
      "Invalid value: '10'. Supported values are: '4', '8', and '12'.",
    ],
    [
      { prompt: 'x', seconds: 4 },
      'seconds',
      'invalid_type',
      "Invalid type for 'seconds': expected one of '4', '8', or '12', but got an integer instead.",
    ],
    [
      { prompt: 'x', model: 'sora-2-pro', size: '1080x1080' },
      'size',
      'invalid_value',
      "Invalid value: '1080x1080'. Supported values are: '720x1280', '1280x720', '1024x1792', and '1792x1024'.",
    ],
    [
      { prompt: 'x', size: '1080x1080' },
      'size',
      'invalid_value',
      "Invalid value: '1080x1080'. Supported values are: '720x1280', '1280x720', '1024x1792', and '1792x1024'.",
    ],
    [
      { prompt: 'x', size: '1792x1024' },
      'size',
      'invalid_value',
      "Invalid value: '1792x1024'. Supported values are: '720x1280' and '1280x720' with the model 'sora-2'.",
    ],
    [{ prompt: 'x', duration: '4' }, 'duration', 'unknown_parameter', "Unknown parameter: 'duration'."],
    [
      { prompt: 'x', input_reference: 'https://a/b.png' },
      'input_reference',
      'invalid_type',
      "Invalid type for 'input_reference': expected an object, but got a string instead.",
    ],
    [{ model: 'sora-2' }, 'prompt', 'missing_required_parameter', "Missing required parameter: 'prompt'."],
  ]
  for (const [body, param, code, message] of cases) {
    assert.deepEqual(refuse(dialect, jsonRequest(body)), envelope(param, code, message))
  }
  const text = formRequest([
    ['prompt', 'x'],
    ['input_reference', 'https://a/b.png'],
  ])
  assert.deepEqual(
    refuse(dialect, text),
    envelope(
      'input_reference',
      'invalid_type',
      "Invalid type for 'input_reference': expected a file, but got a string instead.",
    ),
  )
})

test('refuses a third character', () => {
  const characters = ['char_1', 'char_2', 'char_3'].map((id) => ({ id }))
  const { status } = refuse(dialect, jsonRequest({ prompt: 'x', characters }))
  assert.equal(status, 400)
})

test('wants the seconds of an extension, up to twenty', () => {
  const path = '/videos/extensions'
  const body = { prompt: 'x', video: { id: 'video_1' } }
  assert.deepEqual(
    refuse(dialect, jsonRequest(body), 'POST', path),
    envelope('seconds', 'missing_required_parameter', "Missing required parameter: 'seconds'."),
  )
  assert.deepEqual(findRoute(dialect, 'POST', path).decode(jsonRequest({ ...body, seconds: '20' })), {
    ...CREATE,
    operation: 'extend',
    prompt: 'x',
    seconds: '20',
    source: { kind: 'video-id', id: 'video_1' },
  })
})

test('has the documented operations on videos, and no cancel', () => {
  const routes = dialect.routes
    .filter(({ path }) => path.startsWith('/videos'))
    .map(({ method, path }) => `${method} ${path}`)
    .sort()
  assert.deepEqual(routes, [
    'DELETE /videos/:id',
    'GET /videos',
    'GET /videos/:id',
    'GET /videos/:id/content',
    'GET /videos/characters/:id',
    'POST /videos',
    'POST /videos/:id/remix',
    'POST /videos/characters',
    'POST /videos/edits',
    'POST /videos/extensions',
  ])
})

test('answers the thirteen keys and nothing else', () => {
  const wire = dialect.encode(
    { type: 'video', video: createVideo() },
    { command: { type: 'video.get', id: 'x' } },
  )
  assert.equal(
    JSON.stringify(wire),
    '{"id":"video_68e688d4950481918ec389280c2f78140fcb904657674466","object":"video","created_at":1759938772,' +
      '"status":"queued","completed_at":null,"error":null,"expires_at":null,"model":"sora-2","progress":0,' +
      '"prompt":"cat","remixed_from_video_id":null,"seconds":"4","size":"720x1280"}',
  )
})

test('discloses engine and warnings in headers of printable ASCII', () => {
  const video = createVideo({
    engine: 'gpu',
    warnings: [{ param: 'prompt', message: '分镜 scaled' }],
  })
  assert.deepEqual(dialect.encodeHeaders?.({ type: 'video', video }), {
    'x-filmgate-engine': 'gpu',
    'x-filmgate-model': 'animatic-1',
    'x-filmgate-warnings': String.raw`[{"param":"prompt","message":"\u5206\u955c scaled"}]`,
  })
})

test('keeps the warnings header short and says how many are left out', () => {
  const warnings = Array.from({ length: 100 }, (_, index) => ({
    param: `p${index}`,
    message: 'x'.repeat(200),
  }))
  const headers = dialect.encodeHeaders?.({ type: 'video', video: createVideo({ warnings }) }) ?? {}
  const text = headers['x-filmgate-warnings'] ?? ''
  assert.ok(text.length < 4200)
  const shown = JSON.parse(text) as { message: string }[]
  assert.equal(shown.at(-1)?.message, `${100 - (shown.length - 1)} more`)
})
