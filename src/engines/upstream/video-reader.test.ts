import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Json } from '#core/json.ts'
import { readRetryAfter, toJobFailure } from './client.ts'
import { readStatus } from './status-words.ts'
import { readUpstreamVideo } from './video-reader.ts'

const URL = 'https://cdn.example/v.mp4'

const ANSWERS: readonly [string, Json, Partial<ReturnType<typeof readUpstreamVideo>>][] = [
  [
    'OpenAI',
    { id: 'video_1', status: 'in_progress', progress: 33 },
    { id: 'video_1', status: 'in_progress', progress: 0.33 },
  ],
  ['a pending word', { id: 'video_1', status: 'pending' }, { status: 'queued' }],
  ['a word in capitals', { task_id: 't', status: 'SUCCESS' }, { id: 't', status: 'completed' }],
  ['an unknown word', { id: 'v', status: 'pondering' }, { status: undefined, statusWord: 'pondering' }],
  ['progress as a text', { id: 'v', status: 'running', progress: '50%' }, { progress: 0.5 }],
  [
    'progress in a detail',
    { id: 'sora-2:task_1', status: 'pending', detail: { pending_info: { progress_pct: 0.93 } } },
    { id: 'sora-2:task_1', progress: 0.93 },
  ],
  [
    'an envelope with a list',
    { code: 200, data: [{ status: 'submitted', task_id: 't1' }] },
    { id: 't1', status: 'queued' },
  ],
  [
    'an envelope with a word for code',
    { code: 'success', data: { id: 't2', status: 'processing' } },
    { id: 't2' },
  ],
  ['video_url', { id: 'v', status: 'completed', video_url: URL }, { url: URL }],
  ['metadata.url', { id: 'v', status: 'completed', metadata: { url: URL } }, { url: URL }],
  ['result.video_url', { id: 'v', status: 'done', result: { video_url: URL } }, { url: URL }],
  ['output as a text', { id: 'v', status: 'done', output: URL }, { url: URL }],
  ['task_result.videos', { id: 'v', status: 'done', task_result: { videos: [{ url: URL }] } }, { url: URL }],
  ['unsigned_urls', { id: 'v', status: 'done', unsigned_urls: [URL] }, { url: URL }],
  [
    'a success in fail_reason',
    { task_id: 't', status: 'SUCCESS', fail_reason: URL },
    { url: URL, error: undefined },
  ],
  [
    'a failure in fail_reason',
    { task_id: 't', status: 'FAILURE', fail_reason: 'too dark' },
    { status: 'failed', error: { code: undefined, message: 'too dark' } },
  ],
  ['a FastAPI detail', { detail: 'not found' }, { error: { code: undefined, message: 'not found' } }],
  [
    'a numeric code',
    { id: 'v', status: 'failed', error: { code: 500, message: 'boom' } },
    { error: { code: '500', message: 'boom' } },
  ],
]

for (const [name, answer, expected] of ANSWERS) {
  test(`reads ${name}`, () => {
    const read = readUpstreamVideo(answer)
    for (const [key, value] of Object.entries(expected)) {
      assert.deepEqual(read[key as keyof typeof read], value, key)
    }
  })
}

test('never reads a terminal state out of nothing', () => {
  for (const answer of [null, [], {}, 'x', 4, { data: null }, { data: [] }, { status: 5 }] as Json[]) {
    assert.equal(readUpstreamVideo(answer).status, undefined)
  }
  assert.equal(readStatus(' Queued '), 'queued')
})

test('reads Retry-After as seconds, as a date, and as milliseconds, and bounds it', () => {
  const now = Date.parse('2026-01-01T00:00:00Z')
  assert.equal(readRetryAfter(new Headers({ 'retry-after': '3' }), now), 3000)
  assert.equal(readRetryAfter(new Headers({ 'retry-after': 'Thu, 01 Jan 2026 00:00:05 GMT' }), now), 5000)
  assert.equal(readRetryAfter(new Headers({ 'retry-after-ms': '20' }), now), 20)
  assert.equal(readRetryAfter(new Headers({ 'retry-after': '999999' }), now), 600_000)
  assert.equal(readRetryAfter(new Headers({ 'retry-after': 'soon' }), now), undefined)
  assert.equal(readRetryAfter(new Headers(), now), undefined)
})

test('gives every moderation verdict one code and its own text', () => {
  for (const text of [
    'Your request was blocked by our moderation system.',
    "Hmmm something didn't look right with your request.",
  ]) {
    assert.equal(toJobFailure(undefined, text).code, 'moderation_blocked')
    assert.equal(toJobFailure(undefined, text).message, text)
  }
  assert.equal(toJobFailure('sentinel_block', 'x').code, 'moderation_blocked')
  assert.equal(toJobFailure(undefined, 'out of memory').code, 'video_generation_failed')
})
