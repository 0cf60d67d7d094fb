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
import { yutoaiDialect as dialect } from './dialect.ts'

const file = createFile()
const base = [
  ['model', 'sora-2'],
  ['prompt', 'Generate a video from this picture'],
] as const

test("reads the page's example", () => {
  const request = formRequest([
    ...base,
    ['size', '720x1280'],
    ['input_reference', file],
    ['seconds', '4'],
    ['watermark', 'false'],
  ])
  assert.deepEqual(decodeCreate(dialect, request), {
    type: 'video.create',
    operation: 'create',
    model: 'sora-2',
    prompt: 'Generate a video from this picture',
    size: '720x1280',
    seconds: '4',
    isAnySeconds: true,
    watermark: false,
    image: { kind: 'upload', file },
    unknown: {},
  })
})

test('takes the address that the page gives as example of a picture', () => {
  const request = formRequest([...base, ['input_reference', 'https://example.com/reference.jpg']])
  assert.deepEqual((decodeCreate(dialect, request) as { image: unknown }).image, {
    kind: 'url',
    url: 'https://example.com/reference.jpg',
  })
})

test('takes any whole number of seconds from four on, four by default', () => {
  const secondsOf = (request: Parameters<typeof decodeCreate>[1]): string =>
    (decodeCreate(dialect, request) as { seconds: string }).seconds
  assert.equal(secondsOf(formRequest(base)), '4')
  assert.equal(secondsOf(formRequest([...base, ['seconds', '13']])), '13')
  for (const seconds of ['3', '0', '-4', '4.5', '1e3', '', ' ']) {
    assert.deepEqual(
      refuse(dialect, formRequest([...base, ['seconds', seconds]])),
      envelope(
        'seconds',
        'invalid_value',
        `Invalid value: '${seconds}'. Expected a whole number of seconds from 4 on.`,
      ),
    )
  }
})

test('reads the example of its page for characters, the task counting for more than the address', () => {
  const example = {
    url: 'https://filesystem.site/cdn/20251030/a.mp4',
    timestamps: '1,3',
    from_task: 'video_637efe22-3b6a-47ad-ab02-ee01a686a0bd',
  }
  const route = findRoute(dialect, 'POST', '/characters')
  assert.equal(route.prefix, '/yutoai/sora/v1')
  const base = { type: 'character.create', span: { from: 1, to: 3 } }
  assert.deepEqual(route.decode(jsonRequest(example)), {
    ...base,
    source: { kind: 'video-id', id: example.from_task },
  })
  const { from_task: _, ...byAddress } = example
  assert.deepEqual(route.decode(jsonRequest(byAddress)), {
    ...base,
    source: { kind: 'url', url: example.url },
  })
  const character = { id: 'char_1', project: 'a', name: 'mo', createdAt: 0, colours: [] }
  assert.equal(
    JSON.stringify(
      route.encode?.({ type: 'character', character }, { command: { type: 'character.get', id: 'char_1' } }),
    ),
    '{"id":"char_1","username":"mo","permalink":null,"profile_picture_url":null}',
  )
})

test("finds the characters that its page's prompt mentions", () => {
  const [a, b] = ['a1', 'b2'].map((hex) => `char_${hex.repeat(24)}`)
  const prompt = `@{${a}} dances hand in hand with @{${b}} and @{${a}} on a stage, @{somebody} watches`
  const request = formRequest([
    ['model', 'sora-2'],
    ['prompt', prompt],
  ])
  assert.deepEqual((decodeCreate(dialect, request) as { characterIds: unknown }).characterIds, [a, b])
})

test('refuses what the page does not show', () => {
  assert.deepEqual(
    refuse(dialect, formRequest([['prompt', 'x']])),
    envelope('model', 'missing_required_parameter', "Missing required parameter: 'model'."),
  )
  assert.deepEqual(
    refuse(
      dialect,
      formRequest([
        ['model', 'veo-3'],
        ['prompt', 'x'],
      ]),
    ),
    envelope(
      'model',
      'invalid_value',
      "Invalid value: 'veo-3'. Supported values are: 'sora-2' and 'sora-2-pro'.",
    ),
  )
  assert.deepEqual(
    refuse(dialect, formRequest([...base, ['size', '1792x1024']])),
    envelope(
      'size',
      'invalid_value',
      "Invalid value: '1792x1024'. Supported values are: '1280x720' and '720x1280' with the model 'sora-2'.",
    ),
  )
  assert.deepEqual(
    refuse(dialect, formRequest([...base, ['style', 'anime']])),
    envelope('style', 'unknown_parameter', "Unknown parameter: 'style'."),
  )
  assert.deepEqual(
    refuse(dialect, formRequest([...base, ['input_reference[file_id]', 'file-1']])),
    envelope(
      'input_reference',
      'invalid_type',
      "Invalid type for 'input_reference': expected a file, but got an object instead.",
    ),
  )
  assert.equal(refuse(dialect, jsonRequest({ model: 'sora-2', prompt: 'x' })).status, 415)
})

test('sells the larger sizes with the pro model', () => {
  const request = formRequest([
    ['model', 'sora-2-pro'],
    ['prompt', 'x'],
    ['size', '1024x1792'],
  ])
  assert.equal((decodeCreate(dialect, request) as { size: string }).size, '1024x1792')
})

test("answers its remix example's keys in order", () => {
  const video = createVideo({ id: 'video_456', remixedFrom: 'video_123', seconds: '8' })
  const wire = dialect.encode({ type: 'video', video }, { command: { type: 'video.get', id: 'video_456' } })
  assert.equal(
    JSON.stringify(wire),
    '{"id":"video_456","object":"video","model":"sora-2","status":"queued","progress":0,' +
      '"created_at":1759938772,"size":"720x1280","seconds":"8","remixed_from_video_id":"video_123"}',
  )
})

test('tells times and errors once there are any', () => {
  const video = createVideo({
    status: 'failed',
    completedAt: 1_759_938_790_000,
    error: { code: 'render_failed', message: 'The renderer stopped.' },
  })
  const wire = dialect.encode({ type: 'video', video }, { command: { type: 'video.get', id: video.id } })
  assert.deepEqual(wire, {
    id: video.id,
    object: 'video',
    model: 'sora-2',
    status: 'failed',
    progress: 0,
    created_at: 1_759_938_772,
    size: '720x1280',
    seconds: '4',
    completed_at: 1_759_938_790,
    error: { code: 'render_failed', message: 'The renderer stopped.' },
  })
})
