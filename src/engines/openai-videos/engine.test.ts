import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import type { TestContext } from 'node:test'
import type { Engine, RenderContext, RenderEvent } from '#core/engine.ts'
import { EngineError } from '#core/errors.ts'
import type { Json } from '#core/json.ts'
import type { VideoRequest } from '#core/request.ts'
import { createSampleRequest } from '#core/testing/sample-video.ts'
import { startFakeUpstream } from '../../../test/fakes/upstream.ts'
import type { FakeUpstream, FakeUpstreamOptions } from '../../../test/fakes/upstream.ts'
import { createUpstreamCard } from './card.ts'
import type { OpenaiVideosOptions } from './driver.ts'
import { createOpenaiVideosEngine } from './engine.ts'

const REQUEST = createSampleRequest({ engineModel: 'wan', prompt: 'a cat', seed: 7 })

const quiet = { debug() {}, info() {}, warn() {}, error() {}, child: () => quiet }

interface Bench {
  readonly upstream: FakeUpstream
  readonly engine: Engine
  /** Runs the job as a worker does, to its end; `crashAt` stops it like a power cut after that many checkpoints. */
  run(options?: {
    crashAfterCheckpoints?: number
    resumeFrom?: Json
    maxCalls?: number
    change?: Partial<VideoRequest>
    /** Fetches what is not at the upstream. Default: nothing is. */
    fetchLink?: typeof fetch
    openInput?: RenderContext['openInput']
  }): Promise<Outcome>
}

interface Outcome {
  readonly events: readonly RenderEvent[]
  readonly state: Json
  readonly error: EngineError | undefined
  readonly crashed: boolean
}

async function setUp(
  context: TestContext,
  upstreamOptions: FakeUpstreamOptions = {},
  engineOptions: Partial<OpenaiVideosOptions> = {},
): Promise<Bench> {
  const upstream = await startFakeUpstream(upstreamOptions)
  context.after(() => upstream[Symbol.asyncDispose]())
  const scratchDir = mkdtempSync(join(tmpdir(), 'filmgate-driver-'))
  context.after(() => rmSync(scratchDir, { recursive: true }))
  const engine = createOpenaiVideosEngine({
    id: 'gpu',
    dialect: 'generic',
    baseUrl: upstream.url,
    fetch,
    models: [],
    ...engineOptions,
  })
  let now = 1_800_000_000_000
  const openSample: RenderContext['openInput'] = async () => {
    const path = join(scratchDir, 'reference.png')
    writeFileSync(path, 'png')
    return path
  }
  const renderContext = (
    resumeFrom: Json,
    fetchLink?: typeof fetch,
    openInput = openSample,
  ): RenderContext => ({
    jobId: 'video_1',
    attempt: 0,
    resumeFrom,
    scratchDir,
    signal: AbortSignal.timeout(20_000),
    logger: quiet,
    fetch: fetchLink ?? (() => Promise.reject(new Error('no link expected'))),
    now: () => now,
    random: () => 0.5,
    openInput,
  })
  return {
    upstream,
    engine,
    async run({
      crashAfterCheckpoints = Infinity,
      resumeFrom = null,
      maxCalls = 50,
      change = {},
      fetchLink,
      openInput,
    } = {}) {
      const events: RenderEvent[] = []
      let state = resumeFrom
      let checkpoints = 0
      for (let call = 0; call < maxCalls; call += 1) {
        let parked = false
        try {
          for await (const event of engine.render(
            { ...REQUEST, ...change },
            renderContext(state, fetchLink, openInput),
          )) {
            events.push(event)
            if (event.type === 'checkpoint' || event.type === 'wait') state = event.state
            if (event.type === 'checkpoint') checkpoints += 1
            if (checkpoints >= crashAfterCheckpoints)
              return { events, state, error: undefined, crashed: true }
            if (event.type === 'wait') {
              parked = true
              now += event.seconds * 1000
            }
          }
        } catch (error) {
          assert.ok(error instanceof EngineError, String(error))
          if (!error.retryable) return { events, state, error, crashed: false }
          continue
        }
        if (!parked) return { events, state, error: undefined, crashed: false }
      }
      return { events, state, error: undefined, crashed: false }
    },
  }
}

function artifactPath(outcome: Outcome): string {
  const artifact = outcome.events.find((event) => event.type === 'artifact')
  assert.ok(artifact?.type === 'artifact', `no artifact; ${outcome.error?.message ?? ''}`)
  return artifact.path
}

test('makes a video: one submission, polls, a download', async (context) => {
  const { upstream, run } = await setUp(context)
  const outcome = await run()
  assert.equal(readFileSync(artifactPath(outcome)).toString('latin1', 4, 8), 'ftyp')
  assert.equal(upstream.jobs.size, 1)
  assert.deepEqual(
    outcome.events.map((event) => event.type),
    ['checkpoint', 'wait', 'progress', 'wait', 'artifact'],
  )
})

for (const fault of ['429', '503', 'reset-before-headers'] as const) {
  const isPossiblySent = fault === 'reset-before-headers'
  test(`${isPossiblySent ? 'does not submit again' : 'submits again later'} after ${fault}`, async (context) => {
    const { upstream, run } = await setUp(context)
    upstream.script({ submit: [fault] })
    const outcome = await run()
    if (isPossiblySent) {
      assert.equal(outcome.error?.code, 'submission_unknown')
      assert.equal(upstream.posts(), 1)
    } else {
      artifactPath(outcome)
      assert.equal(upstream.posts(), 2)
      assert.equal(upstream.jobs.size, 1)
    }
  })
}

for (const fault of ['reset-after-body', 'html-502', 'garbage-200'] as const) {
  test(`never pays twice after ${fault}: class none fails, client-id asks again`, async (context) => {
    const none = await setUp(context)
    none.upstream.script({ submit: [fault] })
    assert.equal((await none.run()).error?.code, 'submission_unknown')
    assert.deepEqual([none.upstream.posts(), none.upstream.jobs.size], [1, 1])

    const clientId = await setUp(context, { idempotent: true }, { dialect: 'filmgate' })
    clientId.upstream.script({ submit: [fault] })
    artifactPath(await clientId.run())
    assert.deepEqual([clientId.upstream.posts(), clientId.upstream.jobs.size], [2, 1])
  })
}

test('submits again after an unknown outcome when the operator says so', async (context) => {
  const { upstream, run } = await setUp(context, {}, { onUnknownSubmission: 'resubmit' })
  upstream.script({ submit: ['html-502'] })
  artifactPath(await run())
  assert.equal(upstream.jobs.size, 2)
})

test('a crash between checkpoint and answer is an unknown submission', async (context) => {
  const none = await setUp(context)
  const crashed = await none.run({ crashAfterCheckpoints: 1 })
  assert.equal(crashed.crashed, true)
  const resumed = await none.run({ resumeFrom: crashed.state })
  assert.equal(resumed.error?.code, 'submission_unknown')
  assert.equal(none.upstream.posts(), 0)

  const clientId = await setUp(context, { idempotent: true }, { dialect: 'filmgate' })
  const again = await clientId.run({ resumeFrom: (await clientId.run({ crashAfterCheckpoints: 1 })).state })
  artifactPath(again)
  assert.equal(clientId.upstream.jobs.size, 1)
})

test('keeps polling through refusals, garbage, resets and words it has never seen', async (context) => {
  const { upstream, run } = await setUp(context)
  upstream.script({
    poll: [
      '503',
      'garbage-200',
      'html-502',
      'reset-before-headers',
      'unknown-status',
      '404',
      'unknown-status',
    ],
  })
  artifactPath(await run())
  assert.equal(upstream.jobs.size, 1)
})

test('gives a job up when the upstream has forgotten it', async (context) => {
  const { upstream, run } = await setUp(context)
  upstream.script({ poll: Array.from({ length: 10 }, () => '404' as const) })
  assert.equal((await run()).error?.code, 'upstream_job_lost')
})

test('reads a failed job that comes with an error status', async (context) => {
  const { upstream, run } = await setUp(context)
  upstream.script({ poll: ['job-error-as-http-500'] })
  const { error } = await run()
  assert.deepEqual([error?.code, error?.message], ['video_generation_failed', 'out of memory'])
})

test('ends at the deadline', async (context) => {
  const { run } = await setUp(context, { pollsUntilDone: 1000 }, { deadlineMs: 60_000 })
  assert.equal((await run({ maxCalls: 100 })).error?.code, 'upstream_timeout')
})

test('downloads again after a truncated body, a refusal and a page in place of a video', async (context) => {
  const { upstream, run } = await setUp(context, { pollsUntilDone: 0 })
  upstream.script({ content: ['truncated', '503', 'garbage-200'] })
  const path = artifactPath(await run())
  assert.equal(readFileSync(path).toString('latin1', 4, 8), 'ftyp')
  assert.equal(upstream.jobs.size, 1)
})

for (const dialect of ['generic', 'filmgate'] as const) {
  test(`stops a job of the dialect ${dialect} by its name, and says so when it could not`, async (context) => {
    const { upstream, engine, run } = await setUp(context, { pollsUntilDone: 9 }, { dialect })
    const { state } = await run({ maxCalls: 1 })
    upstream.script({ cancel: ['503', 'ok'] })
    await assert.rejects(async () => engine.cancel?.(state), { code: 'upstream_busy', retryable: true })
    await engine.cancel?.(state)
    assert.deepEqual(
      [...upstream.jobs.values()].map(({ isCancelled }) => isCancelled),
      [true],
    )
  })
}

test('is done with the cancel of a job that the upstream does not know any more', async (context) => {
  const { upstream, engine, run } = await setUp(context, { pollsUntilDone: 9 })
  const { state } = await run({ maxCalls: 1 })
  upstream.script({ cancel: ['404'] })
  await engine.cancel?.(state)
})

test('has the time for an answer to its submission that the request itself has', async (context) => {
  const { run } = await setUp(context)
  const [checkpoint] = (await run()).events
  assert.ok(checkpoint?.type === 'checkpoint')
  assert.equal(checkpoint.answerWithinMs, 61_000)
})

test('reads what is to be sent before it says that it submits', async (context) => {
  const { upstream, run } = await setUp(context)
  const image = { key: 'inputs/video_1/image.png', mediaType: 'image/png', size: REQUEST.size } as const
  const openInput = (): Promise<string> =>
    Promise.reject(new EngineError('engine_fault', 'The picture is gone.'))
  const { error, state } = await run({ change: { image }, openInput })
  assert.deepEqual([error?.message, state, upstream.posts()], ['The picture is gone.', null, 0])
})

/** An engine whose upstream answers for the content of its jobs, and for what else there is, by these functions. */
async function setUpContent(
  context: TestContext,
  answers: Readonly<Record<string, (headers: Headers) => Response>>,
): Promise<Bench> {
  const answer = async (input: string | URL | Request, init: RequestInit = {}): Promise<Response> => {
    const { pathname } = new URL(input instanceof Request ? input.url : input)
    const found = Object.entries(answers).find(([end]) => pathname.endsWith(end))
    return found === undefined ? fetch(input, init) : found[1](new Headers(init.headers))
  }
  return setUp(context, { pollsUntilDone: 0 }, { fetch: answer, apiKey: 'upstream-key' })
}

const MP4 = Buffer.from('\0\0\0\u0018ftypisom\0\0\u0002\0isom', 'latin1')
const toMp4 = (): Response => new Response(MP4, { headers: { 'content-type': 'video/mp4' } })
const redirectTo = (location: string): Response => new Response(null, { status: 302, headers: { location } })

for (const [name, answer] of [
  ['a redirect', () => redirectTo('https://cdn.example/film.mp4?signed=1')],
  ['a link in JSON', () => Response.json({ video_url: 'https://cdn.example/film.mp4?signed=1' })],
] as const) {
  test(`follows ${name} to another origin without the key, by the guarded fetch`, async (context) => {
    const { run } = await setUpContent(context, { '/content': answer })
    const asked: [string, RequestInit | undefined][] = []
    const fetchLink = async (input: string | URL | Request, init?: RequestInit): Promise<Response> => {
      asked.push([new URL(input instanceof Request ? input.url : input).href, init])
      return toMp4()
    }
    assert.deepEqual(readFileSync(artifactPath(await run({ fetchLink }))), MP4)
    const [[url, init] = []] = asked
    assert.deepEqual([asked.length, url], [1, 'https://cdn.example/film.mp4?signed=1'])
    assert.equal(new Headers(init?.headers).get('authorization'), null)
  })
}

for (const [name, answer] of [
  ['a redirect', () => redirectTo('/files/film.mp4')],
  ['a link in JSON', () => Response.json({ url: '/files/film.mp4' })],
] as const) {
  test(`follows ${name} within the upstream with its key`, async (context) => {
    const { run } = await setUpContent(context, {
      '/content': answer,
      '/files/film.mp4': (headers) =>
        headers.get('authorization') === 'Bearer upstream-key'
          ? toMp4()
          : new Response(null, { status: 401 }),
    })
    assert.deepEqual(readFileSync(artifactPath(await run())), MP4)
  })
}

test('gives a video up whose links lead in a circle, or nowhere', async (context) => {
  for (const [link, reason] of [
    ['/content', /passed on more than 5 times/],
    ['http://[', /its link is not an address/],
  ] as const) {
    const { run } = await setUpContent(context, { '/content': () => redirectTo(link) })
    const { error } = await run()
    assert.equal(error?.code, 'download_failed')
    assert.match(error.message, reason)
  }
})

test('reads no more of a JSON answer than an answer can have', async (context) => {
  let tries = 0
  const { run } = await setUpContent(context, {
    '/content': () => {
      tries += 1
      return tries > 1 ? toMp4() : Response.json({ url: 'x'.repeat(9 * 1024 * 1024) })
    },
  })
  assert.deepEqual(readFileSync(artifactPath(await run())), MP4)
  assert.equal(tries, 2)
})

/** An address where nobody listens. */
async function closedUrl(): Promise<string> {
  const gone = await startFakeUpstream()
  await gone[Symbol.asyncDispose]()
  return gone.url
}

/** The upstream made it, or somebody else did. */
function sourceOf(engineState: Json): NonNullable<VideoRequest['source']> {
  return {
    videoId: 'video_0',
    key: 'inputs/video_1/source.mp4',
    prompt: 'a cat',
    seconds: 4,
    size: REQUEST.size,
    extensionCount: 0,
    engineState,
  }
}

test('reworks a video that the upstream has made by its name there', async (context) => {
  const { upstream, run } = await setUp(context, {}, { dialect: 'openai' })
  const first = await run()
  artifactPath(first)
  const source = sourceOf(first.state)
  const prompt = 'at night'
  for (const operation of ['remix', 'edit', 'extend'] as const) {
    artifactPath(await run({ change: { operation, source, prompt, seconds: 8 } }))
  }
  const [, remix, edit, extend] = [...upstream.jobs.values()]
  assert.deepEqual(
    [remix?.path, edit?.path, extend?.path],
    ['/videos/up%3A1/remix', '/videos/edits', '/videos/extensions'],
  )
  const names = (body = ''): string[] => [...body.matchAll(/name="([^"]+)"/g)].map((match) => match[1] ?? '')
  assert.deepEqual(names(remix?.body), ['prompt'])
  assert.deepEqual(names(edit?.body), ['prompt', 'video[id]'])
  assert.deepEqual(names(extend?.body), ['prompt', 'seconds', 'video[id]'])
  assert.match(extend?.body ?? '', /name="seconds"\r\n\r\n8\r\n[^]*name="video\[id\]"\r\n\r\nup:1\r\n/)
})

test('sends the bytes of a video that the upstream has not made', async (context) => {
  const { upstream, run } = await setUp(context, { idempotent: true }, { dialect: 'filmgate' })
  for (const operation of ['remix', 'edit', 'extend'] as const) {
    artifactPath(await run({ change: { operation, source: sourceOf(null), prompt: operation } }))
    upstream.script({})
  }
  const [job] = [...upstream.jobs.values()]
  assert.equal(job?.path, '/videos/edits')
  assert.match(job?.body ?? '', /name="model"\r\n\r\nwan\r\n[^]*name="video"; filename="/)
})

test('the card says what each kind of upstream can do', () => {
  const options = { name: 'm', engine: 'gpu', engineModel: 'm' }
  const generic = createUpstreamCard({ ...options, dialect: 'generic' })
  assert.deepEqual([generic.operations, generic.inputs], [['create'], ['image']])
  const openai = createUpstreamCard({ ...options, dialect: 'openai' })
  assert.deepEqual(
    [openai.operations, openai.inputs, openai.keepsSize],
    [['create', 'remix', 'edit', 'extend'], ['image', 'video'], true],
  )
})

test('waits with growing, jittered pauses while the upstream is away', async (context) => {
  const { engine, run } = await setUp(
    context,
    {},
    { baseUrl: await closedUrl(), pollIntervalMs: 1000, deadlineMs: 1e9 },
  )
  const { events } = await run({ maxCalls: 4 })
  const waits = events.flatMap((event) => (event.type === 'wait' ? [event.seconds] : []))
  assert.deepEqual(waits, [2, 4, 8, 16])
  assert.equal((await engine.probe()).ok, false)
})

for (const [status, ok] of [
  [200, true],
  [404, true],
  [401, false],
  [403, false],
  [500, false],
] as const) {
  test(`is ${ok ? 'well' : 'not well'} when its server answers a look with ${status}`, async () => {
    const engine = createOpenaiVideosEngine({
      id: 'gpu',
      dialect: 'generic',
      baseUrl: 'http://gpu.example/v1',
      fetch: async () => new Response('{}', { status }),
      models: [],
    })
    assert.deepEqual(await engine.probe(), { ok, detail: `http://gpu.example/v1 answered ${status}` })
  })
}
