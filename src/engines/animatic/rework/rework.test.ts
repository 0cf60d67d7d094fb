import assert from 'node:assert/strict'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import sharp from 'sharp'
import type { Json } from '#core/json.ts'
import type { SourceVideo, VideoRequest } from '#core/request.ts'
import { probeMp4 } from '#media/probe-video.ts'
import { decodeLeftChannel, decodePictures } from '../encode/testing/decode.ts'
import { lumaPsnr, paintPicture } from '../encode/testing/pictures.ts'
import { createAnimaticEngine } from '../engine.ts'
import type { AnimaticEngine } from '../engine.ts'
import { parsePrompt } from '../parse/index.ts'
import { createRenderContext } from '../testing/render-context.ts'
import { createSilentLogger } from '../worker/testing/silent-logger.ts'
import { describeLoss, describeStillness } from './describe-loss.ts'
import type { Part } from './part.ts'

/** The engine's real art, small and short. */

const LIMIT_MS = 120_000
const SIZE = { width: 320, height: 256 }
const PROMPT = 'A calico cat playing a piano on stage'

interface Made {
  readonly path: string
  readonly seconds: number
  readonly state: Json
  readonly thumbnail: string
  readonly warnings: readonly string[]
}

let folder: string
let engine: AnimaticEngine
let original: Made
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'filmgate-rework-'))
  engine = createAnimaticEngine({ id: 'animatic', logger: createSilentLogger(), processes: 2 })
  original = await make({ prompt: PROMPT })
})
after(async () => {
  await engine.close()
  await rm(folder, { recursive: true, force: true })
})

/** Renders a request; reworks are told what the engine remembered of their source, unless it is an upload. */
async function make(
  change: Partial<VideoRequest> & { readonly prompt: string },
  source?: Made,
  isUpload = false,
  by: AnimaticEngine = engine,
): Promise<Made> {
  const scratchDir = await mkdtemp(join(folder, 'job-'))
  const seconds = change.seconds ?? source?.seconds ?? 1
  const request: VideoRequest = {
    operation: 'create',
    model: 'animatic-1',
    engineModel: 'animatic-1',
    seconds,
    size: SIZE,
    shots: [{ text: change.prompt, seconds }],
    seed: null,
    style: null,
    watermark: null,
    private: false,
    image: null,
    source: source === undefined ? null : describe(source, isUpload),
    characters: [],
    extras: {},
    ...change,
  }
  let state: Json = null
  const paths: Record<string, string> = {}
  const warnings: string[] = []
  for await (const event of by.render(request, createRenderContext(scratchDir, LIMIT_MS))) {
    if (event.type === 'checkpoint') state = event.state
    if (event.type === 'artifact') paths[event.role] = event.path
    if (event.type === 'warning') warnings.push(event.message)
  }
  const whole = request.operation === 'extend' ? seconds + (source?.seconds ?? 0) : seconds
  return {
    path: paths['video'] ?? '',
    thumbnail: paths['thumbnail'] ?? '',
    seconds: whole,
    state,
    warnings,
  }
}

function describe({ path, seconds, state }: Made, isUpload: boolean): SourceVideo {
  return {
    videoId: isUpload ? null : 'video_0',
    key: path,
    prompt: isUpload ? null : PROMPT,
    seconds,
    size: SIZE,
    extensionCount: 0,
    engineState: isUpload ? null : state,
  }
}

const lumaBytes = SIZE.width * SIZE.height

function brightness(planes: Uint8Array | undefined): number {
  const luma = planes?.subarray(0, lumaBytes) ?? new Uint8Array()
  return luma.reduce((sum, value) => sum + value, 0) / lumaBytes
}

function likeness(a: Uint8Array | undefined, b: Uint8Array | undefined): number {
  assert.ok(a !== undefined && b !== undefined)
  return lumaPsnr(a, b, SIZE)
}

test('a remix that changes nothing draws the same pictures', async () => {
  const remix = await make({ operation: 'remix', prompt: 'the same again' }, original)
  const [before, after] = [await decodePictures(original.path), await decodePictures(remix.path)]
  assert.equal(after.length, before.length)
  for (const frame of [0, 15, 29]) assert.ok(likeness(before[frame], after[frame]) > 60)
})

test('a remix changes what it names', async () => {
  const forest = await make({ prompt: 'a fox in a forest' })
  const night = await make({ operation: 'remix', prompt: 'make it night' }, forest)
  const [day, dark] = [await decodePictures(forest.path), await decodePictures(night.path)]
  assert.ok(brightness(dark[15]) < brightness(day[15]) * 0.7)
  const parts = (night.state as { parts: { plan: { spec: { subjects: { concept: string }[] } } }[] }).parts
  assert.equal(parts[0]?.plan.spec.subjects[0]?.concept, 'fox')
})

test('an extension keeps every picture of its source, and goes on without a jump', async () => {
  const long = await make({ operation: 'extend', prompt: 'and so on', seconds: 1 }, original)
  const info = await probeMp4(long.path)
  assert.deepEqual([info.video?.frameCount, info.durationSeconds, long.seconds], [60, 2, 2])
  const [source, pictures] = [await decodePictures(original.path), await decodePictures(long.path)]
  for (const [frame, picture] of source.entries()) {
    assert.equal(Buffer.compare(picture, pictures[frame] ?? Buffer.alloc(0)), 0, `picture ${frame}`)
  }
  const within = likeness(pictures[27], pictures[29])
  const across = likeness(pictures[28], pictures[30])
  assert.ok(across > within - 4, `${across} dB across the joint, ${within} dB before it`)
  const sound = await decodeLeftChannel(long.path)
  assert.ok(Math.abs(sound.length / 48_000 - 2) < 0.05)
  const webp = await sharp(long.thumbnail).metadata()
  assert.deepEqual([webp.width, webp.height], [SIZE.width, SIZE.height])
})

test('extensions follow one another', async () => {
  const second = await make({ operation: 'extend', prompt: 'and so on', seconds: 1 }, original)
  const third = await make({ operation: 'extend', prompt: 'the cat wears a red hat', seconds: 1 }, second)
  assert.equal((await probeMp4(third.path)).video?.frameCount, 90)
  const pictures = await decodePictures(third.path)
  assert.ok(likeness(pictures[58], pictures[60]) > likeness(pictures[60], pictures[88]))
})

test('a source that another encoder has made is drawn again', async () => {
  const other = createAnimaticEngine({
    id: 'animatic',
    logger: createSilentLogger(),
    processes: 1,
    encoder: 'wasm',
  })
  try {
    const long = await make({ operation: 'extend', prompt: 'on', seconds: 1 }, original, false, other)
    const [source, pictures] = [await decodePictures(original.path), await decodePictures(long.path)]
    assert.equal(pictures.length, 60)
    assert.ok(likeness(source[12], pictures[12]) > 34)
  } finally {
    await other.close()
  }
})

test('an uploaded video is regraded, with its own pictures and sound', async () => {
  const edit = await make({ operation: 'edit', prompt: 'make it night' }, original, true)
  const [source, pictures] = [await decodePictures(original.path), await decodePictures(edit.path)]
  assert.equal(pictures.length, 30)
  assert.ok(brightness(pictures[15]) < brightness(source[15]) * 0.8)
  const plain = await make({ operation: 'edit', prompt: 'as it is' }, original, true)
  const same = await decodePictures(plain.path)
  for (const frame of [0, 14, 29]) assert.ok(likeness(source[frame], same[frame]) > 34, `picture ${frame}`)
  const [before, after] = [await decodeLeftChannel(original.path), await decodeLeftChannel(plain.path)]
  assert.ok(correlation(before, after) > 0.95)
  assert.deepEqual(plain.warnings, [])
})

test('says what an uploaded video can not become', async () => {
  const edit = await make({ operation: 'edit', prompt: 'a dragon in a castle at night' }, original, true)
  assert.deepEqual(edit.warnings, [
    'The pictures of the source are not redrawn, so this was not applied: dragon, castle.',
  ])
})

test('says what of an exchange, a removal and a zoom an uploaded video can not become', () => {
  const plan = { spec: parsePrompt(''), seconds: 1, frameCount: 30, seed: 1 }
  const film: Part = { kind: 'footage', plan, frameCount: 30, sourceFrame: 0, grade: {} }
  const lossOf = (text: string): readonly string[] => describeLoss([film], [{ text }], null, [film])
  const cases = {
    'replace the car with a bus': 'bus',
    'no rain': 'clear weather',
    'zoom in': 'zoom in, camera push-in',
  }
  for (const [text, lost] of Object.entries(cases)) {
    assert.deepEqual(lossOf(text), [
      `The pictures of the source are not redrawn, so this was not applied: ${lost}.`,
    ])
  }
})

test('says that what was filmed, or made, dark does not become day again', () => {
  const spec = { ...parsePrompt(''), time: 'night' as const }
  const plan = { spec, seconds: 1, frameCount: 30, seed: 1 }
  const film: Part = { kind: 'footage', plan, frameCount: 30, sourceFrame: 0, grade: {} }
  const day: Part = { ...film, plan: { ...plan, spec: { ...spec, time: 'day' } } }
  assert.deepEqual(describeLoss([day], [{ text: 'make it day' }], null, [film]), [
    'The pictures of the source are not redrawn, so this was not applied: day.',
  ])
  assert.deepEqual(describeLoss([film], [{ text: 'make it night' }], null, [day]), [])
})

test('says what is not seen in the place of the source', () => {
  const shotOf = (prompt: string): Part => {
    const plan = { spec: parsePrompt(prompt), seconds: 1, frameCount: 30, seed: 1 }
    return { kind: 'shot', plan, firstFrame: 0, frameCount: 30, melt: null }
  }
  const lossOf = (prompt: string, change: string): readonly string[] =>
    describeLoss([shotOf(prompt)], [{ text: change }], null, [])
  assert.deepEqual(lossOf(PROMPT, 'make it night, it rains'), [
    "This is not seen in the place 'stage', so it was not applied: night, rain.",
  ])
  assert.deepEqual(lossOf('an astronaut in space', 'it snows'), [
    "This is not seen in the place 'space', so it was not applied: snow.",
  ])
  assert.deepEqual(lossOf('a woman reads in a library', 'add a tornado'), [
    "This is not seen in the place 'library', so it was not applied: tornado.",
  ])
  assert.deepEqual(lossOf('a cat in a garden', 'make it night, it rains'), [])
  assert.deepEqual(lossOf('a cat in a garden', 'in reverse'), [
    'Everything goes at the pace of the source, so this was not applied: in reverse.',
  ])
  assert.deepEqual(lossOf('a cat in a garden', 'in slow motion'), [])
  assert.deepEqual(lossOf('a cat in a garden', 'slower'), [])
  assert.deepEqual(lossOf('a cat in a garden', 'make it vertical'), [
    'A video has the size and length of its request, so this was not applied: make it vertical.',
  ])
})

test('says what was to go or to change and is not there', () => {
  const plan = { spec: parsePrompt('a woman in a park'), seconds: 1, frameCount: 30, seed: 1 }
  const source: Part = { kind: 'shot', plan, firstFrame: 0, frameCount: 30, melt: null }
  const after: Part = { ...source, plan: { ...plan, spec: { ...plan.spec, time: 'night' } } }
  const lossOf = (text: string): readonly string[] => describeLoss([after], [{ text }], null, [source])
  assert.deepEqual(lossOf('remove the dog and make it night'), [
    'This is part of the place or not in the picture, so it stays as it is: dog.',
  ])
  assert.deepEqual(lossOf('replace the trees with palm trees'), [
    'This is part of the place or not in the picture, so it stays as it is: trees.',
  ])
  assert.deepEqual(lossOf('at night, no dogs'), [])
  assert.deepEqual(lossOf('remove the people, at night'), [])
})

test('says when nothing of the prompt could be done, and what was not understood', () => {
  const plan = { spec: parsePrompt('a cat in a garden'), seconds: 1, frameCount: 30, seed: 1 }
  const shot: Part = { kind: 'shot', plan, firstFrame: 0, frameCount: 30, melt: null }
  const night: Part = { ...shot, plan: { ...plan, spec: { ...plan.spec, time: 'night' } } }
  const lossOf = (text: string, after: Part): readonly string[] =>
    describeLoss([after], [{ text }], null, [shot])
  assert.deepEqual(lossOf('give it a blue blorp', shot), [
    'Nothing in the picture could be changed as the prompt says. These words were not understood: blorp.',
  ])
  assert.deepEqual(lossOf('make it night and add a blorp', night), [
    'These words were not understood: blorp.',
  ])
  assert.deepEqual(lossOf('at the end it is night', night), [
    'A change holds from the first picture to the last, so this was not applied: at the end.',
  ])
  assert.deepEqual(lossOf('as it is', shot), [])
})

test('says that nobody in a picture acts, and that it keeps its light', () => {
  const pictureOf = (prompt: string): Part => {
    const plan = { spec: parsePrompt(prompt), seconds: 1, frameCount: 30, seed: 1 }
    return { kind: 'picture', plan, frameCount: 30, picture: { from: 'reference' } }
  }
  assert.deepEqual(describeStillness([pictureOf('A woman walks on a beach')]), [
    'A picture is moved as a whole, so nobody in it does this: walk.',
  ])
  assert.deepEqual(describeStillness([pictureOf('A woman on a beach, push in')]), [])
  assert.deepEqual(describeStillness([pictureOf('A woman on a beach at night')]), [
    'A picture keeps the light that it has, so this was not applied: night.',
  ])
  assert.deepEqual(describeStillness([pictureOf('She smiles, push in')], ['She smiles, push in']), [
    'A picture is moved as a whole, so nobody in it does this: smiles.',
  ])
  assert.deepEqual(describeStillness([pictureOf('A park in autumn')]), [
    'A picture keeps the light that it has, so this was not applied: autumn.',
  ])
  assert.deepEqual(describeStillness([pictureOf('Snow falls, pan left')]), [])
  const lake = 'The water ripples while the camera rises and rotates'
  assert.deepEqual(describeStillness([pictureOf(lake)], [lake]), [
    'A picture is moved as a whole, so this is not seen to move by itself: water ripples.',
  ])
})

test('the extension of an uploaded video brings its last picture to life', async () => {
  const long = await make({ operation: 'extend', prompt: 'it snows', seconds: 1 }, original, true)
  const [source, pictures] = [await decodePictures(original.path), await decodePictures(long.path)]
  assert.equal(pictures.length, 60)
  assert.ok(likeness(source[10], pictures[10]) > 34)
  assert.ok(likeness(source[29], pictures[30]) > 30)
})

test('the remix of a moving picture moves the picture again, in another light', async () => {
  const key = join(folder, 'red.png')
  const background = '#c08040'
  await sharp({ create: { ...SIZE, channels: 3, background } })
    .png()
    .toFile(key)
  const image = { key, mediaType: 'image/png', size: SIZE } as const
  const still = await make({ prompt: 'it moves', image })
  const remix = await make({ operation: 'remix', prompt: 'at night' }, still)
  const [day, night] = [await decodePictures(still.path), await decodePictures(remix.path)]
  assert.ok(brightness(night[0]) < brightness(day[0]) * 0.6)
})

test('the extension of a moving picture moves on without a jump', async () => {
  const key = join(folder, 'stripes.png')
  const raw = { ...SIZE, channels: 4 } as const
  await sharp(paintPicture(SIZE, 3), { raw }).png().toFile(key)
  const image = { key, mediaType: 'image/png', size: SIZE } as const
  const still = await make({ prompt: 'push in, snow falls', image })
  const long = await make({ operation: 'extend', prompt: 'it goes on, pan left', seconds: 1 }, still)
  const pictures = await decodePictures(long.path)
  assert.equal(pictures.length, 60)
  const within = likeness(pictures[27], pictures[28])
  assert.ok(likeness(pictures[29], pictures[30]) > within - 4)
  assert.ok(likeness(pictures[30], pictures[59]) < within - 2, 'it moves')
})

/** How alike two sounds are, 1: the same. */
function correlation(a: Float32Array, b: Float32Array): number {
  const length = Math.min(a.length, b.length)
  let [both, left, right] = [0, 0, 0]
  for (let at = 0; at < length; at += 1) {
    both += (a[at] ?? 0) * (b[at] ?? 0)
    left += (a[at] ?? 0) ** 2
    right += (b[at] ?? 0) ** 2
  }
  return both / Math.sqrt(left * right)
}
