import assert from 'node:assert/strict'
import { test } from 'node:test'
import { toRgba } from './yuv-to-rgba.ts'
import type { Rotation } from './yuv-to-rgba.ts'

/** 4 × 2 pixels; the luma of each is its number, without colour. */
function numbered(rotation: Rotation): number[] {
  const luma = Array.from({ length: 8 }, (_, index) => index * 10)
  const { size, pixels } = toRgba({
    bytes: Uint8Array.from([...luma, 128, 128, 128, 128]),
    planes: [
      { offset: 0, stride: 4 },
      { offset: 8, stride: 2 },
      { offset: 10, stride: 2 },
    ],
    size: { width: 4, height: 2 },
    rotation,
    isBt709: true,
    isFullRange: true,
  })
  const values = Array.from({ length: 8 }, (_, index) => (pixels[index * 4] ?? 0) / 10)
  return [size.width, size.height, ...values]
}

test('turns pictures upright', () => {
  assert.deepEqual(numbered(0), [4, 2, 0, 1, 2, 3, 4, 5, 6, 7])
  assert.deepEqual(numbered(90), [2, 4, 4, 0, 5, 1, 6, 2, 7, 3])
  assert.deepEqual(numbered(180), [4, 2, 7, 6, 5, 4, 3, 2, 1, 0])
  assert.deepEqual(numbered(270), [2, 4, 3, 7, 2, 6, 1, 5, 0, 4])
})

/** One colour, limited range. */
function colour(isBt709: boolean, planes: readonly [number, number, number]): number[] {
  const [y, u, v] = planes
  const { pixels } = toRgba({
    bytes: Uint8Array.from([y, y, y, y, u, v]),
    planes: [
      { offset: 0, stride: 2 },
      { offset: 4, stride: 1 },
      { offset: 5, stride: 1 },
    ],
    size: { width: 2, height: 2 },
    rotation: 0,
    isBt709,
    isFullRange: false,
  })
  return [...pixels.subarray(0, 4)]
}

test('follows the standard the file names', () => {
  assert.deepEqual(colour(true, [235, 128, 128]), [255, 255, 255, 255])
  assert.deepEqual(colour(true, [16, 128, 128]), [0, 0, 0, 255])
  // Pure red is 63, 102, 240 in BT.709 and 81, 90, 240 in BT.601.
  for (const [isBt709, red] of [
    [true, [63, 102, 240]],
    [false, [81, 90, 240]],
  ] as const) {
    const [r = 0, g = 0, b = 0] = colour(isBt709, red)
    assert.ok(r >= 254 && g <= 2 && b <= 2, `${r} ${g} ${b}`)
  }
})
