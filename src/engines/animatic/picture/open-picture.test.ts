import assert from 'node:assert/strict'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import sharp from 'sharp'
import type { Sharp } from 'sharp'
import { paintPicture } from '../encode/testing/pictures.ts'
import { CAMERA_MOVES } from '../scene-spec.ts'
import type { SceneSpec, ShotPlan } from '../scene-spec.ts'
import { SYNTHETIC_SPEC } from '../worker/testing/synthetic-studio.ts'
import { openPicture } from './open-picture.ts'
import { guessLight } from './picture-light.ts'
import { createPictureWarper, GRID_CELL, GRID_UNIT } from './picture-warper.ts'

const SIZE = { width: 270, height: 320 }
const PIXELS = paintPicture(SIZE, 20)

let folder: string
let png: string
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'filmgate-picture-'))
  png = join(folder, 'picture.png')
  await toSharp(PIXELS).png().toFile(png)
})
after(() => rm(folder, { recursive: true, force: true }))

for (const camera of CAMERA_MOVES) {
  test(`begins with the picture itself and then moves (${camera})`, async () => {
    const picture = await openPicture(
      { path: png, plan: createPlan({ camera }), earlier: [], space: null },
      SIZE,
    )
    picture.draw(0)
    assert.deepEqual(Buffer.from(picture.pixels()), Buffer.from(PIXELS))
    picture.draw(1)
    assert.ok(meanDifference(picture.pixels(), PIXELS) < 0.5, 'the first step is small')
    picture.draw(camera === 'pull' ? 60 : 110)
    assert.ok(meanDifference(picture.pixels(), PIXELS) > 1, 'the camera moves')
  })
}

test('draws the same frame again, whatever was drawn before', async () => {
  const plan = createPlan({ camera: 'orbit', weather: 'rain' })
  const [first, second] = [
    await openPicture({ path: png, plan, earlier: [], space: null }, SIZE),
    await openPicture({ path: png, plan, earlier: [], space: null }, SIZE),
  ]
  first.draw(60)
  second.draw(3)
  second.draw(60)
  assert.deepEqual(Buffer.from(first.pixels()), Buffer.from(second.pixels()))
})

test('lets rain fall in front of the picture, but not on its first frame', async () => {
  const picture = await openPicture(
    { path: png, plan: createPlan({ weather: 'rain' }), earlier: [], space: null },
    SIZE,
  )
  const dry = await openPicture({ path: png, plan: createPlan({}), earlier: [], space: null }, SIZE)
  picture.draw(0)
  assert.deepEqual(Buffer.from(picture.pixels()), Buffer.from(PIXELS))
  picture.draw(60)
  dry.draw(60)
  assert.ok(meanDifference(picture.pixels(), dry.pixels()) > 0.1)
})

test('gives the picture the look that was asked for, but not on its first frame', async () => {
  const picture = await openPicture(
    { path: png, plan: createPlan({ look: 'noir' }), earlier: [], space: null },
    SIZE,
  )
  picture.draw(0)
  assert.deepEqual(Buffer.from(picture.pixels()), Buffer.from(PIXELS))
  picture.draw(60)
  assert.ok(colourfulness(picture.pixels()) < colourfulness(PIXELS) / 3)
})

test('lies as fog before a picture without a line at its upper edge, and drifts', async () => {
  const path = join(folder, 'grey.png')
  await sharp({ create: { ...SIZE, channels: 3, background: '#203040' } })
    .png()
    .toFile(path)
  const plan = createPlan({ weather: 'fog', camera: 'still' })
  const picture = await openPicture({ path, plan, earlier: [], space: null }, SIZE)
  const rowsAt = (frame: number): number[] => {
    picture.draw(frame)
    const pixels = picture.pixels()
    return Array.from({ length: SIZE.height }, (_, y) => {
      const row = pixels.subarray(y * SIZE.width * 4, (y + 1) * SIZE.width * 4)
      return row.reduce((sum, value) => sum + value, 0) / row.length
    })
  }
  const [early, late] = [rowsAt(40), rowsAt(110)]
  const climbs = early.slice(12).map((light, y) => light - (early[y] ?? 0))
  assert.ok(Math.max(...climbs) < 8, `${Math.max(...climbs)} levels within 12 rows`)
  assert.ok((early.at(-1) ?? 0) > (early[0] ?? 0) + 15, 'it is denser below')
  assert.ok(early.some((light, y) => Math.abs(light - (late[y] ?? 0)) > 0.2))
})

test('leaves a picture of a room dry', async () => {
  const wet = await openPicture(
    { path: png, plan: createPlan({ setting: 'kitchen', weather: 'rain' }), earlier: [], space: null },
    SIZE,
  )
  const dry = await openPicture(
    { path: png, plan: createPlan({ setting: 'kitchen' }), earlier: [], space: null },
    SIZE,
  )
  wet.draw(60)
  dry.draw(60)
  assert.deepEqual(Buffer.from(wet.pixels()), Buffer.from(dry.pixels()))
})

test('goes on where it was, and lets what changes appear', async () => {
  const plan = createPlan({ camera: 'push', weather: 'snow' })
  const turned = createPlan({ camera: 'pan-left', weather: 'rain', look: 'noir' })
  const before = await openPicture({ path: png, plan, earlier: [], space: null }, SIZE)
  const earlier = [{ spec: plan.spec, frameCount: plan.frameCount }]
  const after = await openPicture({ path: png, plan: turned, earlier, space: null }, SIZE)
  before.draw(119)
  after.draw(120)
  assert.ok(meanDifference(after.pixels(), before.pixels()) < 4)
  assert.ok(colourfulness(after.pixels()) > colourfulness(before.pixels()) * 0.9)
  after.draw(160)
  assert.ok(colourfulness(after.pixels()) < colourfulness(before.pixels()) / 2)
})

test('writes the words below the picture as long as they are said, and not only while it changes', async () => {
  for (const weather of ['clear', 'rain'] as const) {
    const said = { dialogue: 'Good evening to all of you', weather }
    const speaking = await openPicture({ path: png, plan: createPlan(said), earlier: [], space: null }, SIZE)
    const silent = await openPicture(
      { path: png, plan: createPlan({ weather }), earlier: [], space: null },
      SIZE,
    )
    for (const frame of [27, 60, 80]) {
      speaking.draw(frame)
      silent.draw(frame)
      assert.ok(meanDifference(speaking.pixels(), silent.pixels()) > 0.5, `${weather}, frame ${frame}`)
    }
  }
})

test('keeps its light when what was in front of it goes over into something else', async () => {
  const plan = createPlan({ camera: 'still' })
  const earlier = [{ spec: plan.spec, frameCount: plan.frameCount }]
  const calm = createPlan({ camera: 'still', mood: 'calm' })
  const picture = await openPicture({ path: png, plan: calm, earlier, space: null }, SIZE)
  const lights = [147, 149, 150, 152].map((frame) => {
    picture.draw(frame)
    return picture.pixels().reduce((sum, value) => sum + value, 0) / PIXELS.length
  })
  assert.ok(Math.max(...lights) - Math.min(...lights) < 0.3, lights.join(' '))
})

test('fills the air before a picture with its own light', () => {
  const sunset = new Uint8Array(300 * 3).fill(10)
  sunset.set(new Uint8Array(40 * 3).map((_, at) => [250, 140, 40][at % 3] ?? 0))
  const { colour, strength } = guessLight(sunset)
  assert.equal(colour, '#fa8c28')
  assert.ok(strength < guessLight(new Uint8Array(300).fill(240)).strength)
})

test('turns a photograph the way its EXIF orientation says', async () => {
  const path = join(folder, 'turned.jpg')
  const lying = await toSharp(PIXELS).rotate(-90).png().toBuffer()
  await sharp(lying).withMetadata({ orientation: 6 }).jpeg({ quality: 100 }).toFile(path)
  const picture = await openPicture({ path, plan: createPlan({}), earlier: [], space: null }, SIZE)
  picture.draw(0)
  assert.ok(meanDifference(picture.pixels(), PIXELS) < 3)
})

test('refuses what it should not be given', async () => {
  const gif = join(folder, 'picture.gif')
  await toSharp(PIXELS).gif().toFile(gif)
  const torn = join(folder, 'torn.png')
  await writeFile(torn, (await readFile(png)).subarray(0, 300))
  const small = join(folder, 'small.png')
  await toSharp(PIXELS).resize(64, 64).png().toFile(small)
  for (const path of [gif, torn, small, join(folder, 'absent.png')]) {
    await assert.rejects(openPicture({ path, plan: createPlan({}), earlier: [], space: null }, SIZE), {
      name: 'EngineError',
      code: 'invalid_image',
      retryable: false,
    })
  }
})

test('a warper moves pixels where its grid says, and keeps to the edge outside', () => {
  const warper = createPictureWarper(PIXELS, SIZE)
  for (let at = 0; at < warper.columns * warper.rows; at += 1) {
    warper.grid[at * 2] = ((at % warper.columns) * GRID_CELL + 5) * GRID_UNIT
    warper.grid[at * 2 + 1] = (Math.floor(at / warper.columns) * GRID_CELL - 3) * GRID_UNIT
  }
  const moved = warper.warp()
  for (const [x, y] of [
    [0, 3],
    [100, 50],
    [262, 300],
    [269, 0],
  ] as const) {
    const from = Math.max(0, y - 3) * SIZE.width + Math.min(SIZE.width - 1, x + 5)
    const at = y * SIZE.width + x
    assert.deepEqual(moved.slice(at * 4, at * 4 + 4), PIXELS.slice(from * 4, from * 4 + 4))
  }
})

function createPlan(spec: Partial<SceneSpec>): ShotPlan {
  return { spec: { ...SYNTHETIC_SPEC, setting: 'garden', ...spec }, seconds: 4, frameCount: 120, seed: 5 }
}

function toSharp(pixels: Uint8Array): Sharp {
  return sharp(pixels, { raw: { ...SIZE, channels: 4 } })
}

function meanDifference(left: Uint8Array, right: Uint8Array): number {
  let sum = 0
  for (const [at, value] of left.entries()) sum += Math.abs(value - (right[at] ?? 0))
  return sum / left.length
}

function colourfulness(pixels: Uint8Array): number {
  let sum = 0
  for (let at = 0; at < pixels.length; at += 4) sum += Math.abs((pixels[at] ?? 0) - (pixels[at + 2] ?? 0))
  return sum / pixels.length
}
