import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createRandom } from '../draw/random.ts'
import { createFrameConverter } from './frame-converter.ts'
import { convertReference } from './testing/reference-converter.ts'

const SIZES = [
  { width: 256, height: 256 },
  { width: 258, height: 300 },
  { width: 1918, height: 256 },
  { width: 270, height: 480 },
  { width: 1366, height: 258 },
]

for (const size of SIZES) {
  test(`converts ${size.width}x${size.height} as the reference does, to one step`, () => {
    const pixels = createNoisePixels(size.width * size.height)
    for (const [vignette, frameIndex] of [
      [0, 0],
      [0.35, 7],
    ] as const) {
      const actual = createFrameConverter({ size, vignette }).convert(pixels, frameIndex)
      const expected = convertReference(pixels, size, vignette, frameIndex)
      assert.equal(actual.length, expected.length)
      assert.ok(largestDifference(actual, expected) <= 1)
    }
  })
}

test('keeps black, white and grey free of colour and within limits', () => {
  const size = { width: 256, height: 256 }
  const converter = createFrameConverter({ size })
  for (const [grey, luma] of [
    [0, 16],
    [128, 126],
    [255, 235],
  ] as const) {
    const pixels = new Uint8Array(256 * 256 * 4).fill(grey)
    const planes = converter.convert(pixels, 3)
    const light = planes.subarray(0, 256 * 256)
    assert.ok(light.every((value) => Math.abs(value - luma) <= 1 && value >= 16 && value <= 235))
    assert.ok(planes.subarray(256 * 256).every((value) => value === 128))
  }
})

test('gives the same bytes for the same frame, whatever was converted before', () => {
  const size = { width: 320, height: 256 }
  const pixels = createNoisePixels(320 * 256)
  const fresh = createFrameConverter({ size, vignette: 0.3 })
  const used = createFrameConverter({ size, vignette: 0.3 })
  used.convert(new Uint8Array(pixels.length).fill(200), 41)
  assert.deepEqual(Buffer.from(fresh.convert(pixels, 42)), Buffer.from(used.convert(pixels, 42)))
})

test('darkens the corners by the vignette, and only them', () => {
  const size = { width: 512, height: 256 }
  const planes = createFrameConverter({ size, vignette: 0.4 }).convert(
    new Uint8Array(512 * 256 * 4).fill(255),
    0,
  )
  assert.ok((planes[0] ?? 0) < 16 + 219 * 0.7)
  assert.ok((planes[128 * 512 + 256] ?? 0) >= 234)
})

function createNoisePixels(count: number): Uint8Array {
  const random = createRandom(7)
  return Uint8Array.from({ length: count * 4 }, (_, index) => (index % 4 === 3 ? 255 : random() * 256))
}

function largestDifference(left: Uint8Array, right: Uint8Array): number {
  let largest = 0
  for (const [index, value] of left.entries()) {
    largest = Math.max(largest, Math.abs(value - (right[index] ?? 0)))
  }
  return largest
}
