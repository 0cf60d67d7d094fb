import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { PublicVideo, Video } from '#core/video.ts'
import {
  createFile,
  createVideo,
  decodeCreate,
  envelope,
  findRoute,
  formRequest,
  jsonRequest,
  refuse,
  toSize,
} from '../testing.ts'
import { chainhubDialect as dialect } from './dialect.ts'

const file = createFile()
const base = [
  ['model', 'sora-2'],
  ['prompt', 'A calico cat playing a piano on stage'],
] as const
const CREATE = {
  type: 'video.create',
  operation: 'create',
  model: 'sora-2',
  prompt: 'A calico cat playing a piano on stage',
  unknown: {},
}

test("reads the page's example", () => {
  const request = formRequest([
    ...base,
    ['seconds', '4'],
    ['size', '720x1280'],
    ['input_reference', file],
    ['watermark', 'false'],
    ['private', 'false'],
    ['style', 'anime'],
  ])
  assert.deepEqual(decodeCreate(dialect, request), {
    ...CREATE,
    seconds: '4',
    size: '720x1280',
    image: { kind: 'upload', file },
    watermark: false,
    private: false,
    style: 'anime',
    warnings: [],
  })
})

test("ignores the sister page's 'ture', and says so", () => {
  assert.deepEqual(decodeCreate(dialect, formRequest([...base, ['watermark', 'ture']])), {
    ...CREATE,
    seconds: '4',
    warnings: [{ param: 'watermark', message: "'ture' is neither 'true' nor 'false' and was ignored." }],
  })
  assert.equal(refuse(dialect, formRequest([...base, ['private', 'ture']])).status, 400)
})

test('accepts what its pages for characters show, and says that it is not applied', () => {
  const fields = [
    ['character_url', 'https://example.com/cat.mp4'],
    ['character_timestamps', '1,3'],
    ['character_from_task', 'video_5c6a605a-30c0-4a6a-9dbd-d1d6cfdd9980'],
    ['character_create', 'true'],
    ['metadata', '{}'],
  ] as const
  assert.deepEqual(decodeCreate(dialect, formRequest([...base, ...fields])), {
    ...CREATE,
    seconds: '4',
    warnings: fields.map(([param]) => ({ param, message: `'${param}' was not applied.` })),
  })
})

test('sells the -all models by ten, fifteen and twenty-five seconds', () => {
  const all = [
    ['model', 'sora-2-all'],
    ['prompt', 'x'],
  ] as const
  const command = decodeCreate(dialect, formRequest([...all, ['seconds', '15']])) as { seconds: string }
  assert.equal(command.seconds, '15')
  assert.ok(!('seconds' in (decodeCreate(dialect, formRequest(all)) as object)))
  assert.deepEqual(
    refuse(dialect, formRequest([...all, ['seconds', '4']])),
    envelope('seconds', 'invalid_value', "Invalid value: '4'. Supported values are: '10', '15', and '25'."),
  )
})

test('sells the lengths of its storyboard page for storyboards', () => {
  const prompt =
    'Shot 1:\nduration: 7.5sec\nScene: The plane takes off.\n\nShot 2:\nduration: 7.5sec\nScene: It lands.'
  const request = formRequest([
    ['model', 'sora-2'],
    ['prompt', prompt],
    ['seconds', '15'],
  ])
  assert.equal((decodeCreate(dialect, request) as { seconds: string }).seconds, '15')
})

test('refuses what the page does not show', () => {
  assert.deepEqual(
    refuse(dialect, formRequest([['prompt', 'x']])),
    envelope('model', 'missing_required_parameter', "Missing required parameter: 'model'."),
  )
  assert.deepEqual(
    refuse(dialect, formRequest([...base, ['style', 'baroque']])),
    envelope(
      'style',
      'invalid_value',
      "Invalid value: 'baroque'. Supported values are: 'thanksgiving', 'comic', 'news', 'selfie', 'nostalgic', and 'anime'.",
    ),
  )
  assert.deepEqual(
    refuse(dialect, formRequest([...base, ['input_reference', String.raw`file://C:\Users\a.jpg`]])),
    envelope(
      'input_reference',
      'invalid_type',
      "Invalid type for 'input_reference': expected a file, but got a string instead.",
    ),
  )
  assert.equal(refuse(dialect, jsonRequest({ model: 'sora-2', prompt: 'x' })).status, 415)
})

test('takes a size with a remix', () => {
  const request = { ...jsonRequest({ prompt: 'x', size: '1280x720' }), params: { id: 'video_1' } }
  assert.deepEqual(findRoute(dialect, 'POST', '/videos/:id/remix').decode(request), {
    type: 'video.create',
    operation: 'remix',
    prompt: 'x',
    size: '1280x720',
    source: { kind: 'video-id', id: 'video_1' },
    unknown: {},
  })
})

test("answers a create with its example's eight keys in order", () => {
  const id = 'video_5c6a605a-30c0-4a6a-9dbd-d1d6cfdd9980'
  const video = createVideo({
    id,
    createdAt: 1_761_622_232_000,
    seconds: '10',
    size: toSize('1280x720'),
  })
  const command = { type: 'video.create', operation: 'create', prompt: 'x', unknown: {} } as const
  assert.equal(
    JSON.stringify(dialect.encode({ type: 'video', video }, { command })),
    `{"id":"${id}","object":"video","model":"sora-2","status":"queued","progress":0,` +
      '"created_at":1761622232,"seconds":"10","size":"1280x720"}',
  )
  const remix = { ...video, remixedFrom: 'video_1' }
  const wire = dialect.encode(
    { type: 'video', video: remix },
    { command: { ...command, operation: 'remix' } },
  )
  assert.equal((wire as Record<string, unknown>)['remixed_from_video_id'], 'video_1')
})

function retrieve(overrides: Partial<Video>, contentUrl?: (video: PublicVideo) => string): unknown {
  const video = createVideo({ id: 'video_1', ...overrides })
  return dialect.encode(
    { type: 'video', video },
    {
      command: { type: 'video.get', id: 'video_1' },
      ...(contentUrl === undefined ? {} : { contentUrl }),
    },
  )
}

const INPUT = { size: 'small', model: 'sora-2', images: [], prompt: 'cat', orientation: 'portrait' }

test('answers a retrieve with the detail of what is pending', () => {
  assert.deepEqual(retrieve({}), {
    id: 'video_1',
    detail: {
      id: 'video_1',
      input: INPUT,
      status: 'pending',
      pending_info: { progress_pct: 0, failure_reason: null },
    },
    status: 'pending',
    status_update_time: 1_759_938_772_345,
  })
  const running = retrieve({ status: 'in_progress', progress: 93, size: toSize('1792x1024') }) as {
    detail: { input: { size: string; orientation: string }; pending_info: { progress_pct: number } }
  }
  assert.equal(running.detail.pending_info.progress_pct, 0.93)
  assert.deepEqual([running.detail.input.size, running.detail.input.orientation], ['large', 'landscape'])
  assert.ok(!('status_update_time' in running))
})

test('tells why a video failed', () => {
  const failed = retrieve({
    status: 'failed',
    completedAt: 1_759_938_790_000,
    error: { code: 'cancelled', message: 'The video was cancelled before it was completed.' },
  }) as { status: string; status_update_time: number; detail: { pending_info: { failure_reason: string } } }
  assert.equal(failed.status, 'failed')
  assert.equal(failed.status_update_time, 1_759_938_790_000)
  assert.equal(failed.detail.pending_info.failure_reason, 'The video was cancelled before it was completed.')
})

test('answers a finished video flat, with a link where the server makes one', () => {
  const done = { status: 'completed', progress: 100, completedAt: 1_759_938_790_000 } as const
  assert.equal(
    JSON.stringify(retrieve(done, ({ id }) => `https://films.example/${id}.mp4?sig=1`)),
    '{"id":"video_1","size":"720x1280","model":"sora-2","object":"video","status":"completed","seconds":"4",' +
      '"progress":100,"video_url":"https://films.example/video_1.mp4?sig=1","created_at":1759938772,"completed_at":1759938790}',
  )
  assert.ok(!('video_url' in (retrieve(done) as object)))
})
