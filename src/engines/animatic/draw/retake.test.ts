import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createRetaker } from './retake.ts'

const RED = 0xff0000ff
const GREY = 0xff808080
const WHITE = 0xffffffff

test('takes each pixel from where it is told to, as the frame was before', () => {
  const pixels = Uint32Array.of(RED, GREY, WHITE)
  createRetaker().retake(pixels, { from: Uint32Array.of(1, 2, 0) })
  assert.deepEqual([...pixels], [GREY, WHITE, RED])
})

test('keeps so many bits of each channel and stays opaque', () => {
  const pixels = Uint32Array.of(0xff123456, 0xff000000, WHITE)
  createRetaker().retake(pixels, { from: Uint32Array.of(0, 1, 2), bits: 4 })
  assert.deepEqual([...pixels], [0xff183858, 0xff080808, 0xfff8f8f8])
})

test('slips red to the right and blue to the left', () => {
  const pixels = Uint32Array.of(0xff000000, 0xff000000, WHITE, 0xff000000, 0xff000000)
  createRetaker().fringe(pixels, 1)
  assert.deepEqual([...pixels], [0xff000000, 0xffff0000, 0xff00ff00, 0xff0000ff, 0xff000000])
})

test('lights the upper edge of what is bright, darkens the lower one, and leaves flat parts alone', () => {
  const width = 8
  const rows = [60, 60, 60, 160, 160, 160, 60, 60].map((tone) => 0xff000000 + tone * 0x010101)
  const pixels = Uint32Array.from({ length: width * rows.length }, (_, at) => rows[Math.floor(at / width)]!)
  const before = Uint32Array.from(pixels)
  createRetaker().emboss(pixels, { reach: 1, strength: 0.3 }, width)
  const toneAt = (row: number): number => (pixels[row * width + 4] ?? 0) & 0xff
  assert.ok(toneAt(2) < 60 && toneAt(5) > 160)
  assert.equal(pixels[4 * width + 4], before[4 * width + 4])
})
