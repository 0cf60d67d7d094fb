import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createCanvas } from '@napi-rs/canvas'
import { createBitmapBlender } from './bitmap-blender.ts'
import type { Treatment } from './bitmap-blender.ts'
import { createGrain } from './grain.ts'

/** No multiple of anything. */
const SIZE = { width: 131, height: 37 }
const GREY_MIX = [
  [0.2126, 0.7152, 0.0722],
  [0.2126, 0.7152, 0.0722],
  [0.2126, 0.7152, 0.0722],
] as const

test('leaves a picture as it is when nothing is asked for', () => {
  const picture = paintPicture()
  assert.deepEqual(graded(picture, {}), picture)
  const smooth = graded(picture, { curves: [0, 85, 170, 255] })
  assert.ok(picture.every((value, index) => Math.abs(value - (smooth[index] ?? 0)) <= 1))
})

test('bends each channel through the points of its curve', () => {
  const steps = Uint8Array.from({ length: SIZE.width * SIZE.height * 4 }, (_, index) =>
    index % 4 === 3 ? 255 : (Math.floor(index / 4) % 4) * 85,
  )
  const curves = [
    [10, 60, 200, 240],
    [0, 100, 180, 255],
    [30, 90, 150, 210],
  ] as const
  const after = graded(steps, { curves })
  for (let pixel = 0; pixel < SIZE.width * SIZE.height; pixel += 1) {
    for (const [channel, curve] of curves.entries()) {
      assert.ok(Math.abs((after[pixel * 4 + channel] ?? 0) - (curve[pixel % 4] ?? 0)) <= 1)
    }
    assert.equal(after[pixel * 4 + 3], 255)
  }
})

test('mixes channels', () => {
  const picture = paintPicture()
  const grey = graded(picture, { mix: GREY_MIX })
  for (let at = 0; at < picture.length; at += 4) {
    const [red = 0, green = 0, blue = 0] = picture.subarray(at, at + 3)
    const light = 0.2126 * red + 0.7152 * green + 0.0722 * blue
    for (const channel of [0, 1, 2]) assert.ok(Math.abs((grey[at + channel] ?? 0) - light) <= 1)
  }
})

test('adds grain where it is asked for, about as much light as dark', () => {
  const grain = createGrain({ seed: 5 })
  const treat = (value: number, x: number): number[] => {
    const plain = new Uint8Array(SIZE.width * SIZE.height * 4).fill(value)
    const after = graded(plain, { grain: { grain, amounts: [0, 20, 0], x, y: 250 } })
    return [...after].filter((_, index) => index % 4 !== 3).map((result) => result - value)
  }
  assert.ok(treat(255, 3).every((change) => change === 0))
  const changes = treat(128, 3)
  const mean = changes.reduce((sum, change) => sum + change, 0) / changes.length
  assert.ok(Math.abs(mean) < 0.5, `mean ${mean}`)
  assert.ok(Math.max(...changes) > 8)
  assert.ok(Math.max(...changes) <= 20)
  assert.deepEqual(treat(128, 3), changes)
  assert.deepEqual(treat(128, 259), changes)
  assert.notDeepEqual(treat(128, 4), changes)
})

test('draws ink only where light changes, on the dark side, up to both edges', () => {
  const picture = new Uint8Array(SIZE.width * SIZE.height * 4).fill(255)
  const split = 20 * SIZE.width * 4
  for (let at = 0; at < split; at += 4) picture.set([200, 120, 40], at)
  const after = graded(picture, {
    ink: { colour: [20, 10, 30], strength: 1, threshold: 40, width: 2 },
  })
  const rowOf = (pixels: Uint8Array, y: number): Uint8Array =>
    pixels.subarray(y * SIZE.width * 4, (y + 1) * SIZE.width * 4)
  for (const y of [18, 19]) {
    for (let x = 2; x < SIZE.width - 2; x += 1)
      assert.deepEqual([...rowOf(after, y).subarray(x * 4, x * 4 + 4)], [20, 10, 30, 255])
  }
  for (const y of [0, 10, 17, 20, 36]) assert.deepEqual(rowOf(after, y), rowOf(picture, y))
})

test('prints a sheet as a canvas multiplies', () => {
  const blender = createBitmapBlender(SIZE)
  const picture = paintPicture()
  const canvas = createCanvas(SIZE.width, SIZE.height)
  const pen = canvas.getContext('2d')
  pen.fillStyle = '#ffffff'
  pen.fillRect(0, 0, SIZE.width, SIZE.height)
  pen.fillStyle = '#d08040'
  pen.fillRect(10, 5, 70, 20)
  const sheet = Uint8Array.from(canvas.data())
  blender.target().set(picture)
  blender.blend([{ print: blender.add(sheet, SIZE) }])
  const after = blender.target()
  for (const [index, value] of picture.entries()) {
    assert.ok(Math.abs((after[index] ?? 0) - (value * (sheet[index] ?? 0)) / 255) <= 0.51)
  }
})

function graded(picture: Uint8Array, grade: Treatment['grade']): Uint8Array {
  const blender = createBitmapBlender(SIZE)
  blender.target().set(picture)
  blender.blend([{ grade }])
  return Uint8Array.from(blender.target())
}

/** All channels run through all values. */
function paintPicture(): Uint8Array {
  return Uint8Array.from({ length: SIZE.width * SIZE.height * 4 }, (_, index) => {
    const pixel = Math.floor(index / 4)
    return [pixel % 256, (pixel * 7) % 256, (pixel * 13) % 256, 255][index % 4] ?? 0
  })
}
