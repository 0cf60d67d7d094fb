import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import sharp from 'sharp'
import type { RenderContext, RenderEvent } from '#core/engine.ts'
import type { VideoRequest } from '#core/request.ts'
import { probeMp4 } from '#media/probe-video.ts'
import { createFrameConverter } from './encode/frame-converter.ts'
import { decodePictures } from './encode/testing/decode.ts'
import { lumaPsnr, paintPicture } from './encode/testing/pictures.ts'
import { createAnimaticEngine } from './engine.ts'
import type { AnimaticEngine } from './engine.ts'
import { createSilentLogger } from './worker/testing/silent-logger.ts'

const SYNTHETIC = new URL('worker/testing/synthetic-child.ts', import.meta.url)
const SIZE = { width: 256, height: 320 }

let folder: string
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'filmgate-engine-'))
})
after(() => rm(folder, { recursive: true, force: true }))

describe('a video of two shots', () => {
  let engine: AnimaticEngine
  let events: RenderEvent[]
  before(async () => {
    engine = createTestEngine()
    events = await collect(engine.render(createRequest(['one', 'two'], [1.25, 0.75]), await createContext()))
  })
  after(() => engine.close())

  test('comes with a thumbnail and a sprite sheet', async () => {
    const artifacts = events.filter((event) => event.type === 'artifact')
    assert.deepEqual(
      artifacts.map(({ role, mediaType }) => [role, mediaType]),
      [
        ['video', 'video/mp4'],
        ['thumbnail', 'image/webp'],
        ['spritesheet', 'image/jpeg'],
      ],
    )
    const thumbnail = await sharp(artifacts[1]?.path).metadata()
    assert.deepEqual([thumbnail.format, thumbnail.width, thumbnail.height], ['webp', 256, 320])
    const sheet = await sharp(artifacts[2]?.path).metadata()
    assert.deepEqual([sheet.format, sheet.width, sheet.height], ['jpeg', 205 * 5, 256 * 4])
  })

  test('has exactly the size and length that were asked for, and is cut on time', async () => {
    const info = await probeMp4(pathOf(events, 'video'))
    assert.deepEqual(info.video?.size, SIZE)
    assert.equal(info.video?.frameCount, 60)
    assert.equal(info.durationSeconds, 2)
    assert.ok(info.video?.keyFrameSeconds.includes(38 / 30))
    assert.match(info.tags.comment ?? '', /animatic/)
  })

  test('reports progress that never falls and nears the end', () => {
    const fractions = events.flatMap((event) => (event.type === 'progress' ? [event.fraction] : []))
    assert.ok(fractions.length >= 2)
    assert.deepEqual(
      fractions,
      fractions.toSorted((a, b) => a - b),
    )
    assert.ok((fractions.at(-1) ?? 0) > 0.9 && (fractions.at(-1) ?? 0) <= 1)
  })
})

test('draws the same video in whatever order and by however many children it is drawn', async () => {
  const request = createRequest(['one', 'two', 'three'], [3.3, 0.4, 2.1])
  const digests = []
  for (const processes of [1, 3]) {
    const engine = createTestEngine({ processes })
    const events = await collect(engine.render(request, await createContext()))
    digests.push(await digestOf(pathOf(events, 'video')))
    await engine.close()
  }
  assert.equal(digests[0], digests[1])
})

test('draws the right frames into the video, the thumbnail and the tiles', async () => {
  const engine = createTestEngine()
  const events = await collect(engine.render(createRequest(['one'], [1]), await createContext()))
  const pictures = await decodePictures(pathOf(events, 'video'))
  assert.equal(pictures.length, 30)
  // The synthetic bar moves by four pixels a frame: its place tells the frame.
  const seedShift = (7 % 100) * 4
  for (const [frame, planes] of pictures.entries()) {
    assert.equal(findBar(planes.subarray(0, SIZE.width)), (seedShift + frame * 4) % SIZE.width)
  }
  const thumbnail = await sharp(pathOf(events, 'thumbnail')).extractChannel(1).raw().toBuffer()
  assert.equal(findBar(thumbnail.subarray(0, SIZE.width)), seedShift + Math.floor(30 * 0.35) * 4)
  await engine.close()
})

test('makes videos without a native encoder', async () => {
  const engine = createTestEngine({ encoder: 'wasm' })
  assert.deepEqual(await engine.probe(), { ok: true, detail: 'draws with the wasm encoder' })
  const events = await collect(engine.render(createRequest(['one'], [1]), await createContext()))
  assert.equal((await decodePictures(pathOf(events, 'video'))).length, 30)
  await engine.close()
})

test('says so when a shot is too short to be seen', async () => {
  const engine = createTestEngine()
  const request = createRequest(['one', 'two', 'three'], [0.99, 0.01, 1])
  const events = await collect(engine.render(request, await createContext()))
  const warnings = events.flatMap((event) => (event.type === 'warning' ? [event.message] : []))
  assert.deepEqual(warnings, [
    "Shot 2 is shorter than a frame (1/30 second) and can't be seen.",
    'The synthetic studio does not speak.',
  ])
  assert.equal((await probeMp4(pathOf(events, 'video'))).durationSeconds, 2)
  await engine.close()
})

test('stops a job at once when it is aborted, and takes the next one', async () => {
  const engine = createTestEngine({ processes: 1 })
  const abort = new AbortController()
  const context = await createContext(abort.signal)
  const rendering = collect(engine.render(createRequest(['HANG'], [4]), context))
  setTimeout(() => abort.abort(new Error('cancelled by a test')), 300)
  await assert.rejects(rendering, /cancelled by a test/)
  const events = await collect(engine.render(createRequest(['one'], [1]), await createContext()))
  assert.equal(events.filter((event) => event.type === 'artifact').length, 3)
  await engine.close()
})

test('frees the children when the reader of the events goes away', async () => {
  const engine = createTestEngine({ processes: 1 })
  for await (const event of engine.render(createRequest(['one'], [60]), await createContext())) {
    if (event.type === 'progress') break
  }
  assert.deepEqual(engine.children(), [])
  await engine.close()
})

test('fails with a retryable error when a child crashes', async () => {
  const engine = createTestEngine()
  await assert.rejects(collect(engine.render(createRequest(['CRASH'], [1]), await createContext())), {
    name: 'EngineError',
    code: 'renderer_crashed',
    retryable: true,
  })
  const events = await collect(engine.render(createRequest(['one'], [1]), await createContext()))
  assert.equal(events.filter((event) => event.type === 'artifact').length, 3)
  await engine.close()
})

describe('with its own art', () => {
  let engine: AnimaticEngine
  before(() => {
    engine = createTestEngine({ childModule: undefined })
  })
  after(() => engine.close())

  test('draws the same storyboard in one child and in two', async () => {
    const request = createRequest(
      ['A calico cat walks in a garden', 'a red car on a road at night'],
      [2.5, 1],
    )
    const alone = createTestEngine({ childModule: undefined, processes: 1 })
    const both = await Promise.all(
      [alone, engine].map(async (maker) => collect(maker.render(request, await createContext()))),
    )
    const [first, second] = await Promise.all(both.map((events) => digestOf(pathOf(events, 'video'))))
    assert.equal(first, second)
    await alone.close()
  })

  test("begins with the user's picture", async () => {
    const picture = join(folder, 'picture.png')
    const pixels = paintPicture(SIZE, 3)
    await sharp(pixels, { raw: { ...SIZE, channels: 4 } })
      .png()
      .toFile(picture)
    const request: VideoRequest = {
      ...createRequest(['The camera pushes in'], [1]),
      image: { key: 'inputs/picture.png', mediaType: 'image/png', size: SIZE },
    }
    const context = { ...(await createContext()), openInput: async () => picture }
    const events = await collect(engine.render(request, context))
    const [first] = await decodePictures(pathOf(events, 'video'))
    const expected = createFrameConverter({ size: SIZE }).convert(pixels, 0)
    assert.ok(lumaPsnr(first ?? new Uint8Array(), expected, SIZE) > 38)
  })

  test('fails for good when the picture is none', async () => {
    const request: VideoRequest = {
      ...createRequest(['The camera pushes in'], [1]),
      image: { key: 'inputs/picture.png', mediaType: 'image/png', size: SIZE },
    }
    const context = { ...(await createContext()), openInput: async () => import.meta.filename }
    await assert.rejects(collect(engine.render(request, context)), {
      name: 'EngineError',
      code: 'invalid_image',
      retryable: false,
    })
  })
})

function createTestEngine(options: Partial<Parameters<typeof createAnimaticEngine>[0]> = {}): AnimaticEngine {
  return createAnimaticEngine({
    id: 'animatic',
    logger: createSilentLogger(),
    processes: 2,
    childModule: SYNTHETIC,
    ...options,
  })
}

function createRequest(texts: readonly string[], seconds: readonly number[]): VideoRequest {
  return {
    operation: 'create',
    model: 'animatic-1',
    engineModel: 'animatic-1',
    prompt: texts.join(', then '),
    seconds: seconds.reduce((sum, value) => sum + value, 0),
    size: SIZE,
    shots: texts.map((text, index) => ({ text, seconds: seconds[index] ?? 1 })),
    seed: 7,
    style: null,
    watermark: null,
    private: false,
    image: null,
    source: null,
    characters: [],
    extras: {},
  }
}

async function createContext(signal: AbortSignal = new AbortController().signal): Promise<RenderContext> {
  return {
    jobId: 'video_6b49d200',
    attempt: 0,
    resumeFrom: null,
    scratchDir: await mkdtemp(join(folder, 'job-')),
    signal,
    logger: createSilentLogger(),
    fetch: () => Promise.reject(new Error('no network')),
    now: () => 0,
    random: () => 0.5,
    openInput: () => Promise.reject(new Error('no inputs')),
  }
}

async function collect(events: AsyncIterable<RenderEvent>): Promise<RenderEvent[]> {
  const all: RenderEvent[] = []
  for await (const event of events) all.push(event)
  return all
}

function pathOf(events: readonly RenderEvent[], role: string): string {
  const event = events.find((candidate) => candidate.type === 'artifact' && candidate.role === role)
  return event?.type === 'artifact' ? event.path : assert.fail(`no ${role}`)
}

async function digestOf(path: string): Promise<string> {
  return createHash('sha256')
    .update(await readFile(path))
    .digest('hex')
}

/** First column of the bright bar in a row of luma (or green) values. */
function findBar(row: Uint8Array): number {
  return row.findIndex((value, at) => value > 180 && (row[at - 1] ?? 0) <= 180)
}
