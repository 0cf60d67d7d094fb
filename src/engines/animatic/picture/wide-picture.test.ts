import assert from 'node:assert/strict'
import { test } from 'node:test'
import { widen } from './wide-picture.ts'

const SIZE = { width: 80, height: 60 }
const MARGIN = { x: 10, y: 8 }

function paint(colourAt: (x: number, y: number) => number): Uint8Array {
  const pixels = new Uint8Array(SIZE.width * SIZE.height * 4).fill(255)
  for (let at = 0; at < SIZE.width * SIZE.height; at += 1)
    pixels.fill(colourAt(at % SIZE.width, Math.floor(at / SIZE.width)), at * 4, at * 4 + 3)
  return pixels
}

test('a wide picture has the picture itself in its middle', async () => {
  const pixels = paint((x, y) => (x * 7 + y * 13) % 256)
  const wider = await widen(pixels, SIZE, MARGIN)
  const { pixels: wide, size } = wider
  assert.deepEqual(size, { width: 100, height: 76 })
  for (let row = 0; row < SIZE.height; row += 1) {
    const from: number = ((row + MARGIN.y) * size.width + MARGIN.x) * 4
    assert.deepEqual(
      Buffer.from(wide.subarray(from, from + SIZE.width * 4)),
      Buffer.from(pixels.subarray(row * SIZE.width * 4, (row + 1) * SIZE.width * 4)),
    )
  }
})

test('what is added goes on where the picture ends, and is soft at its outer edge', async () => {
  const { pixels: wide, size } = await widen(
    paint((x) => (Math.floor(x / 2) % 2 === 0 ? 40 : 200)),
    SIZE,
    MARGIN,
  )
  const rowAt = (y: number): number[] =>
    Array.from({ length: 60 }, (_, step) => wide[(y * size.width + MARGIN.x + 10 + step) * 4] ?? 0)
  const contrast = (values: readonly number[]): number => Math.max(...values) - Math.min(...values)
  assert.equal(contrast(rowAt(MARGIN.y)), 160)
  assert.ok(contrast(rowAt(0)) < 40, `${contrast(rowAt(0))}`)
})

test('a plain picture stays plain to its new edges', async () => {
  const { pixels: wide } = await widen(
    paint(() => 120),
    SIZE,
    MARGIN,
  )
  for (let at = 0; at < wide.length; at += 4) assert.ok(Math.abs((wide[at] ?? 0) - 120) <= 1)
})
