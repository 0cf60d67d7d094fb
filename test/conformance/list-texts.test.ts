import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import { describe, it } from 'node:test'
import type { Command } from '#core/command.ts'
import type { Dialect, EncodeContext } from '#core/dialect.ts'
import type { Video } from '#core/video.ts'
import { createAnswerTexts } from '../../src/http/answer-texts.ts'
import type { WriteAnswer, Writer } from '../../src/http/answer-texts.ts'
import { joinList } from '../../src/dialects/shape-parts.ts'
import { supersetDialect } from '../../src/dialects/superset/dialect.ts'
import { createContentLinks } from '../../src/http/content-link.ts'
import { createSampleRequest, createSampleVideo } from '../../src/jobs/testing/sample-video.ts'
import { startAppServer } from '../support/app-server.ts'
import { DIALECTS } from '../support/http-server.ts'

const NOW = 1_800_000_500_500
const isRemembered = true
const LIST: Command = { type: 'video.list', limit: 20, order: 'desc' }
const REQUEST = requestTo('example.com')

/** Every shape that a row can have, in all profiles. */
const CORPUS: readonly Video[] = DIALECTS.flatMap(({ id: profile }) =>
  [
    createSampleVideo(),
    createSampleVideo({ status: 'in_progress', progress: 33, version: 4 }),
    finishAt(null),
    finishAt(NOW + 1000),
    finishAt(NOW),
    finishAt(NOW - 1000, { remixedFrom: 'video_0', seconds: '7.5', size: { width: 1792, height: 1024 } }),
    failWith('moderation_blocked', ''),
    failWith('cancelled', 'Somebody said "stop"\n\u2028'),
    failWith('x', 'broken', { progress: 66 }),
    createSampleVideo({
      request: createSampleRequest({ private: true, style: 'comic', extras: { a: [null] } }),
    }),
    createSampleVideo({ prompt: '', warnings: [{ param: 'fps', message: "'fps' was not applied \u0000" }] }),
    finishAt(null, { prompt: '猫 "\\ </script> 🐈 nul \0, lone surrogate \ud800' }),
    finishAt(NOW + 1, {
      request: createSampleRequest({
        shots: [
          { text: 'Ein Kätzchen', seconds: 2 },
          { text: 'läuft', seconds: 1.5 },
        ],
        image: { key: 'k', width: 1, height: 1 } as never,
      }),
    }),
  ].map((video) => ({ ...video, profile })),
)

describe('a page of videos', () => {
  for (const dialect of DIALECTS) {
    it(`is joined to what it is as a whole (${dialect.id})`, () => {
      const { write, encode } = setUp(dialect)
      for (let length = 0; length <= CORPUS.length; length++) {
        const hasMore = length % 2 === 0
        const videos = CORPUS.slice(CORPUS.length - length)
        const expected = encode(videos, hasMore)
        assert.equal(
          write(joining(dialect), { type: 'video.list', videos, hasMore, isRemembered }, LIST, REQUEST),
          expected,
        )
      }
    })

    it(`forgets no change of a video, of the time or of the address (${dialect.id})`, () => {
      const { write, encode, clock } = setUp(dialect)
      const told = (videos: readonly Video[], request = REQUEST): void =>
        assert.equal(
          write(
            joining(dialect),
            { type: 'video.list', videos, hasMore: false, isRemembered },
            LIST,
            request,
          ),
          encode(videos, false, request),
        )
      told(CORPUS)
      told(CORPUS.map((video) => ({ ...video, version: video.version + 1, progress: 50 })))
      told(CORPUS)
      told(CORPUS, requestTo('other.example'))
      clock.now += 2000
      // The links of this moment are as good as those that are in the texts, but for those of what is gone.
      const page = { type: 'video.list', videos: CORPUS, hasMore: false, isRemembered } as const
      const links = (text: string): number => text.split('video_url').length
      assert.equal(links(write(joining(dialect), page, LIST, REQUEST)), links(encode(CORPUS, false)))
    })
  }

  it('is not made of what was answered to who retrieved a video', () => {
    const { write } = setUp(supersetDialect)
    const [video] = CORPUS
    assert.ok(video !== undefined)
    const writer: Writer = { encode: (_outcome, { command }) => command.type, joinList }
    const get = { type: 'video.get', id: video.id } as const
    assert.equal(write(writer, { type: 'video', video }, get, REQUEST), '"video.get"')
    const page = { type: 'video.list', videos: [video], hasMore: false, isRemembered } as const
    assert.match(write(writer, page, LIST, REQUEST), /"data":\["video.list"\]/)
    assert.equal(write(writer, { type: 'video', video }, get, REQUEST), '"video.get"')
  })

  for (const prefix of ['/v1', '/openai/v1']) {
    it(`is what its videos are, before and after each change of them (${prefix})`, async () => {
      await using app = await startAppServer({}, ({ prompt }) => (prompt === 'no' ? 'failed' : 'completed'))
      const ids: string[] = []
      for (const prompt of ['cat', 'no', 'ein Kätzchen "🐈"', 'dog']) {
        ids.unshift(await createVideo(app.url, prefix, prompt))
        await compare(app.url + prefix, ids)
      }
      const [, second] = ids
      await waitForEnd(app.url + prefix, second ?? '')
      await fetch(`${app.url}${prefix}/videos/${second}`, { method: 'DELETE' })
      ids.splice(1, 1)
      await compare(app.url + prefix, ids)
    })
  }
})

function requestTo(host: string): IncomingMessage {
  return { headers: { host }, socket: {} } as unknown as IncomingMessage
}

function finishAt(expiresAt: number | null, change: Partial<Video> = {}): Video {
  return createSampleVideo({
    status: 'completed',
    progress: 100,
    step: null,
    completedAt: NOW - 5000,
    expiresAt,
    ...change,
  })
}

function failWith(code: string, message: string, change: Partial<Video> = {}): Video {
  const error = { code, message }
  return createSampleVideo({ status: 'failed', step: null, completedAt: NOW, error, ...change })
}

/** Those that document no list have videos of the hardest shapes, with links in them. */
function joining({ encode, joinList: join = joinList }: Dialect): Writer {
  return { encode, joinList: join }
}

/** The texts under test, and the same page spelt the plain way. */
function setUp(dialect: Dialect): {
  readonly write: WriteAnswer
  readonly encode: (videos: readonly Video[], hasMore: boolean, request?: IncomingMessage) => string
  readonly clock: { now: number }
} {
  const clock = { now: NOW }
  const now = (): number => clock.now
  const links = createContentLinks({ secret: randomBytes(32), publicUrl: undefined, prefix: '/v1', now })
  return {
    write: createAnswerTexts(links, now),
    encode(videos, hasMore, request = REQUEST) {
      const context: EncodeContext = {
        command: LIST,
        contentUrl: ({ id, expiresAt }) =>
          expiresAt !== null && expiresAt <= clock.now
            ? undefined
            : links.make(links.baseOf(request), id, 'video', clock.now + 3_600_000),
      }
      return JSON.stringify(dialect.encode({ type: 'video.list', videos, hasMore }, context))
    },
    clock,
  }
}

async function createVideo(url: string, prefix: string, prompt: string): Promise<string> {
  const form = new FormData()
  form.set('prompt', prompt)
  const response = await fetch(`${url}${prefix}/videos`, { method: 'POST', body: form })
  assert.equal(response.status, 200)
  return ((await response.json()) as { id: string }).id
}

async function waitForEnd(base: string, id: string): Promise<void> {
  for (;;) {
    const video = (await (await fetch(`${base}/videos/${id}`)).json()) as { status: string }
    if (video.status === 'completed' || video.status === 'failed') return
  }
}

/** Asks until nothing has changed while it was asked. */
async function compare(base: string, ids: readonly string[]): Promise<void> {
  const readList = async (): Promise<string> => (await fetch(`${base}/videos?limit=100`)).text()
  for (;;) {
    const before = await readList()
    const data: unknown[] = []
    for (const id of ids) data.push(await (await fetch(`${base}/videos/${id}`)).json())
    if (before !== (await readList()) || data.some(isQueued)) continue
    const list = { object: 'list', data, first_id: ids[0], has_more: false, last_id: ids.at(-1) }
    assert.equal(before, JSON.stringify(list))
    return
  }
}

/** Whoever retrieves one that waits is told its place besides. */
function isQueued(video: unknown): boolean {
  return (video as { readonly status: string }).status === 'queued'
}
