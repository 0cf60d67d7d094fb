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

/** The first colour of a small figure before what `ground` says, x and y from 0 to 1. */
function firstOf(ground: (x: number, y: number) => Colour, figure: Colour): string | undefined {
  const size = { width: 128, height: 96 }
  const pixels = new Uint8Array(size.width * size.height * 4).fill(255)
  for (let at = 0; at < size.width * size.height; at += 1) {
    const [x, y] = [(at % size.width) / size.width, Math.floor(at / size.width) / size.height]
    const isFigure = Math.abs(x - 0.52) < 0.07 && Math.abs(y - 0.6) < 0.2
    pixels.set(isFigure ? figure : ground(x, y), at * 4)
  }
  return paletteOf([{ size, pixels }])[0]
}

test('a small figure counts for more than the bright light of the room it stands in', () => {
  const studio = (x: number, y: number): Colour => {
    const light = Math.round(250 - 160 * Math.hypot(x - 0.5, y - 0.5))
    return [light, light, light]
  }
  assert.equal(firstOf(studio, [80, 130, 200]), '#5082c8')
})

test('a small figure counts for more than a ground that the edges show too, in other shades', () => {
  const snow = (x: number, y: number): Colour =>
    y < 0.55 ? [110 + 60 * x, 130 + 50 * x, 150 + 40 * x] : [200 + 20 * x, 205 + 20 * x, 225 - 20 * x]
  assert.equal(firstOf(snow, [200, 90, 45]), '#c85a2d')
})
