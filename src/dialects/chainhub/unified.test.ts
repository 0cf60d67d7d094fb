import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Json } from '#core/json.ts'
import type { PublicVideo, Video } from '#core/video.ts'
import {
  createVideo,
  envelope,
  findRoute,
  formRequest,
  getRequest,
  jsonRequest,
  refuse,
  toSize,
} from '../testing.ts'
import { chainhubDialect as dialect } from './dialect.ts'

const HEX = '68e688d4950481918ec389280c2f78140fcb904657674466'
const EXAMPLE = {
  images: [],
  model: 'sora-2',
  orientation: 'portrait',
  prompt: 'make animate',
  size: 'large',
  duration: 15,
  watermark: false,
  private: true,
}
const create = findRoute(dialect, 'POST', '/video/create')
const query = findRoute(dialect, 'GET', '/video/query')

function decode(overrides: { [key: string]: Json } = {}): object {
  return create.decode(jsonRequest({ ...EXAMPLE, ...overrides }))
}

function refuseCreate(overrides: { [key: string]: Json }): object {
  return refuse(dialect, jsonRequest({ ...EXAMPLE, ...overrides }), 'POST', '/video/create')
}

function ask(overrides: Partial<Video>, contentUrl?: (video: PublicVideo) => string): Json | undefined {
  const video = createVideo(overrides)
  return query.encode?.(
    { type: 'video', video },
    { command: { type: 'video.get', id: video.id }, contentUrl },
  )
}

test("reads the older page's example", () => {
  assert.deepEqual(decode(), {
    type: 'video.create',
    operation: 'create',
    model: 'sora-2',
    prompt: 'make animate',
    seconds: '15',
    size: '1024x1792',
    watermark: false,
    private: true,
    unknown: {},
  })
})

test('knows four sizes by other names', () => {
  const sizeOf = (size: string, orientation: string): unknown =>
    (decode({ size, orientation }) as { size: string }).size
  assert.deepEqual(
    [sizeOf('small', 'portrait'), sizeOf('small', 'landscape'), sizeOf('large', 'landscape')],
    ['720x1280', '1280x720', '1792x1024'],
  )
})

test('takes one picture by its address', () => {
  const url = 'https://example.com/a.png'
  assert.deepEqual((decode({ images: [url] }) as { image: object }).image, { kind: 'url', url })
  assert.deepEqual(
    refuseCreate({ images: [url, url] }),
    envelope(
      'images',
      'invalid_value',
      "Invalid value: 'images' takes at most one picture, but 2 were sent.",
    ),
  )
  assert.deepEqual(
    refuseCreate({ images: ['a.png'] }),
    envelope(
      'images',
      'invalid_type',
      "Invalid type for 'images': expected an array of URLs, but got a string instead.",
    ),
  )
})

test('asks for no watermark whichever way it is put', () => {
  const watermarkOf = (watermark: Json): unknown =>
    (decode({ watermark }) as { watermark: unknown }).watermark
  assert.deepEqual([watermarkOf(true), watermarkOf(false), watermarkOf('true')], [false, false, false])
})

test('refuses what the older page does not show', () => {
  for (const name of ['model', 'prompt', 'orientation', 'size', 'duration']) {
    assert.deepEqual(
      refuseCreate({ [name]: null }),
      envelope(name, 'missing_required_parameter', `Missing required parameter: '${name}'.`),
    )
  }
  assert.deepEqual(
    refuseCreate({ duration: 4 }),
    envelope('duration', 'invalid_value', 'Invalid value: 4. Supported values are: 10, 15, 25.'),
  )
  assert.deepEqual(
    refuseCreate({ duration: '10' }),
    envelope(
      'duration',
      'invalid_type',
      "Invalid type for 'duration': expected an integer, but got a string instead.",
    ),
  )
  assert.deepEqual(
    refuseCreate({ orientation: 'square' }),
    envelope(
      'orientation',
      'invalid_value',
      "Invalid value: 'square'. Supported values are: 'portrait' and 'landscape'.",
    ),
  )
  assert.deepEqual(
    refuseCreate({ seconds: '10' }),
    envelope('seconds', 'unknown_parameter', "Unknown parameter: 'seconds'."),
  )
  assert.equal(refuse(dialect, formRequest([['prompt', 'x']]), 'POST', '/video/create').status, 415)
})

test("answers a create with its example's three keys", () => {
  const video = createVideo()
  const answer = create.encode?.({ type: 'video', video }, { command: { type: 'video.get', id: video.id } })
  assert.equal(
    JSON.stringify(answer),
    `{"id":"sora-2:task_${HEX}","status":"pending","status_update_time":1759938772345}`,
  )
})

test('finds a video by the id it gave it, and by its own', () => {
  const idOf = (id: string): unknown => (query.decode(getRequest({}, { id })) as { id: string }).id
  assert.equal(idOf(`sora-2:task_${HEX}`), `video_${HEX}`)
  assert.equal(idOf(`video_${HEX}`), `video_${HEX}`)
  assert.equal(idOf('sora-2:task_x'), 'sora-2:task_x')
  assert.deepEqual(
    refuse(dialect, getRequest({}), 'GET', '/video/query'),
    envelope('id', 'missing_required_parameter', "Missing required parameter: 'id'."),
  )
})

test('takes its ids where the official format has others', () => {
  for (const path of ['/videos/:id', '/videos/:id/content']) {
    const command = findRoute(dialect, 'GET', path).decode(getRequest({ id: `sora-2:task_${HEX}` }))
    assert.equal((command as { id: string }).id, `video_${HEX}`)
  }
})

test('answers a query with the detail of what is pending, then with a link', () => {
  assert.deepEqual(ask({ size: toSize('1280x720') }), {
    id: `sora-2:task_${HEX}`,
    detail: {
      id: `task_${HEX}`,
      input: { size: 'small', model: 'sora-2', images: [], prompt: 'cat', orientation: 'landscape' },
      status: 'pending',
      pending_info: { progress_pct: 0, failure_reason: null },
    },
    status: 'pending',
    status_update_time: 1_759_938_772_345,
  })
  const done = { status: 'completed', progress: 100, completedAt: 1_759_938_790_000 } as const
  assert.equal(
    JSON.stringify(ask(done, ({ id }) => `https://films.example/${id}.mp4`)),
    `{"id":"sora-2:task_${HEX}","status":"completed","video_url":"https://films.example/video_${HEX}.mp4",` +
      '"enhanced_prompt":"cat","status_update_time":1759938790000}',
  )
})
