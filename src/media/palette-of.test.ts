import assert from 'node:assert/strict'
import { test } from 'node:test'
import { paletteOf } from './palette-of.ts'

type Colour = readonly [number, number, number]

/** A picture whose middle is `figure`, upper and lower half, before a ground. */
function paint(ground: Colour, figure: Colour, lower: Colour = figure) {
  const size = { width: 128, height: 96 }
  const pixels = new Uint8Array(size.width * size.height * 4)
  for (let y = 0; y < size.height; y += 1) {
    for (let x = 0; x < size.width; x += 1) {
      const isFigure = Math.abs(x - 64) < 25 && Math.abs(y - 50) < 30
      pixels.set([...(isFigure ? (y < 50 ? figure : lower) : ground), 255], (y * size.width + x) * 4)
    }
  }
  return { size, pixels }
}

test('finds the colours of what stands in the middle', () => {
  assert.deepEqual(paletteOf([paint([40, 90, 200], [200, 40, 40], [30, 160, 60])]).toSorted(), [
    '#1ea03c',
    '#c82828',
  ])
})

test('the same colour everywhere is the palette', () => {
  assert.deepEqual(paletteOf([paint([10, 120, 90], [10, 120, 90])]), ['#0a785a'])
})

test('has at most four colours, however many pictures', () => {
  const pictures = [
    [200, 40, 40],
    [40, 200, 40],
    [40, 40, 200],
    [200, 200, 40],
    [200, 40, 200],
  ].map((colour) => paint([128, 128, 128], colour as unknown as Colour))
  assert.equal(paletteOf(pictures).length, 4)
})
