import assert from 'node:assert/strict'
import { test } from 'node:test'
import { capture } from './captures.ts'

const SIZE = { width: 40, height: 20 }
const LUMA_BYTES = SIZE.width * SIZE.height

/** Colours of BT.709 in limited range, as [Y, U, V], and what they are in RGB. */
const RED = { yuv: [63, 102, 240], rgb: [255, 0, 0] }
const GREY = { yuv: [126, 128, 128], rgb: [128, 128, 128] }

test('gives the colours of the picture in its own size', () => {
  const pixels = capture(halves(), SIZE, SIZE)
  assert.equal(pixels.length, LUMA_BYTES * 3)
  assertNear(pixels.subarray(0, 3), RED.rgb)
  assertNear(pixels.subarray(19 * 3, 20 * 3), RED.rgb)
  assertNear(pixels.subarray(20 * 3, 21 * 3), GREY.rgb)
  assertNear(pixels.subarray(-3), GREY.rgb)
})

test('mixes what a smaller pixel stands for', () => {
  const planes = halves()
  // Columns that are light and dark in turn are grey from afar.
  for (let at = 0; at < LUMA_BYTES; at += 1) planes[at] = at % 2 === 0 ? 16 : 235
  planes.fill(128, LUMA_BYTES)
  const target = { width: 20, height: 10 }
  const pixels = capture(planes, SIZE, target)
  assert.equal(pixels.length, target.width * target.height * 3)
  for (const value of pixels) assert.ok(Math.abs(value - 128) <= 1, `${value}`)
})

test('keeps to its place when nothing divides evenly', () => {
  const target = { width: 7, height: 3 }
  const pixels = capture(halves(), SIZE, target)
  for (let row = 0; row < target.height; row += 1) {
    assertNear(pixels.subarray(row * 21, row * 21 + 3), RED.rgb)
    assertNear(pixels.subarray(row * 21 + 18, row * 21 + 21), GREY.rgb)
  }
})

/** Red on the left, grey on the right. */
function halves(): Uint8Array {
  const planes = new Uint8Array(LUMA_BYTES * 1.5)
  const fill = (offset: number, width: number, height: number, channel: number): void => {
    for (let at = 0; at < width * height; at += 1) {
      const colour = at % width < width / 2 ? RED : GREY
      planes[offset + at] = colour.yuv[channel] ?? 0
    }
  }
  fill(0, SIZE.width, SIZE.height, 0)
  fill(LUMA_BYTES, SIZE.width / 2, SIZE.height / 2, 1)
  fill(LUMA_BYTES * 1.25, SIZE.width / 2, SIZE.height / 2, 2)
  return planes
}

function assertNear(actual: Uint8Array, expected: readonly number[]): void {
  for (const [index, value] of expected.entries()) {
    assert.ok(Math.abs((actual[index] ?? -1) - value) <= 2, `${[...actual].join()} is not ${expected.join()}`)
  }
}
