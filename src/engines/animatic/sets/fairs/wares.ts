import { darken, lighten, mix, type Hex } from '../../draw/colour.ts'
import { fillEllipse, fillRoundRect, type Pen } from '../../draw/shapes.ts'
import type { Stall } from './stalls.ts'

/** Fruit in heaps, flowers in buckets, jars in rows, bread in baskets. */
export type Wares = 'heaps' | 'flowers' | 'jars' | 'loaves'

type Counter = Pick<Stall, 'x' | 'width' | 'goods' | 'tone' | 'wares'>

const PLACES = 5
const LEAF: Hex = '#4f8f4a'
const CRUST: Hex = '#c98a44'

/** What hangs at the back of the stall, `y` its middle. */
export function paintShelf(pen: Pen, { x, width, goods, tone }: Counter, y: number): void {
  for (let place = 0; place < PLACES; place += 1) {
    const good = tone.wall(goodAt(goods, place), 0.03)
    fillEllipse(pen, darken(good, 0.1), x + (place - 2) * width * 0.18, y, width * 0.06, width * 0.07)
  }
}

/** The counter from its left end to its right; `y` is its top. */
export function paintWares(pen: Pen, counter: Counter, y: number): void {
  const { x, width, goods, tone, wares = 'heaps' } = counter
  for (let place = 0; place < PLACES; place += 1) {
    const good = tone.wall(goodAt(goods, place), 0.02)
    PAINTERS[wares](pen, x + (place - 2) * width * 0.2, y, width, good, counter, place)
  }
}

function goodAt(goods: readonly Hex[], place: number): Hex {
  return goods[place % goods.length] ?? '#d8504a'
}

type Painter = (
  pen: Pen,
  at: number,
  y: number,
  width: number,
  good: Hex,
  counter: Counter,
  place: number,
) => void

const PAINTERS: Readonly<Record<Wares, Painter>> = {
  heaps(pen, at, y, width, good) {
    for (const [dx, dy] of HEAP) {
      const tone = dy > 0.06 ? lighten(good, 0.16) : dy > 0 ? good : darken(good, 0.1)
      fillEllipse(pen, tone, at + dx * width, y - dy * width, width * 0.034)
    }
  },
  flowers(pen, at, y, width, good, { tone }, place) {
    const leaf = tone.wall(LEAF, 0.03)
    for (let stem = 0; stem < 7; stem += 1) {
      const spread = (stem - 3) * 0.026 * width
      const rise = (0.16 + 0.06 * ((stem * 0.618034 + place * 0.31) % 1)) * width
      pen.strokeStyle = stem % 2 === 0 ? leaf : darken(leaf, 0.18)
      pen.lineWidth = width * 0.012
      pen.beginPath()
      pen.moveTo(at + spread * 0.3, y - width * 0.05)
      pen.quadraticCurveTo(at + spread * 0.5, y - rise * 0.7, at + spread, y - rise)
      pen.stroke()
      fillEllipse(pen, stem % 3 === 0 ? lighten(good, 0.24) : good, at + spread, y - rise, width * 0.024)
      fillEllipse(pen, lighten(good, 0.5), at + spread, y - rise, width * 0.009)
    }
    const zinc = tone.wall('#8d9aa4', 0.03)
    fillRoundRect(pen, zinc, at - width * 0.06, y - width * 0.08, width * 0.12, width * 0.09, width * 0.012)
    fillRoundRect(
      pen,
      lighten(zinc, 0.24),
      at - width * 0.064,
      y - width * 0.085,
      width * 0.128,
      width * 0.018,
      width * 0.006,
    )
  },
  jars(pen, at, y, width, good, { tone }) {
    for (const [dx, rise, shade] of [
      [-0.038, 0.075, 0.14],
      [0.042, 0.075, 0.06],
      [0, 0, 0],
    ] as const) {
      const [left, top] = [at + (dx - 0.034) * width, y - (0.085 + rise) * width]
      const glass = darken(good, shade)
      fillRoundRect(pen, glass, left, top, width * 0.068, width * 0.088, width * 0.014)
      fillRoundRect(
        pen,
        mix(glass, '#ffffff', 0.45),
        left + width * 0.01,
        top + width * 0.016,
        width * 0.012,
        width * 0.055,
        width * 0.006,
      )
      const lid = tone.wall('#f2e8d4', 0.02)
      fillRoundRect(
        pen,
        lid,
        left + width * 0.004,
        top - width * 0.016,
        width * 0.06,
        width * 0.024,
        width * 0.008,
      )
    }
  },
  loaves(pen, at, y, width, _good, { tone }, place) {
    for (const [index, [dx, rise]] of LOAVES.entries()) {
      const crust = tone.wall(darken(CRUST, ((index + place) % 3) * 0.09), 0.02)
      const [lx, ly] = [at + dx * width, y - rise * width]
      fillEllipse(pen, crust, lx, ly, width * 0.056, width * 0.032, -0.16)
      fillEllipse(
        pen,
        lighten(crust, 0.2),
        lx - width * 0.008,
        ly - width * 0.01,
        width * 0.034,
        width * 0.012,
        -0.16,
      )
    }
    const wicker = tone.wall('#a8763e', 0.03)
    fillRoundRect(
      pen,
      wicker,
      at - width * 0.088,
      y - width * 0.045,
      width * 0.176,
      width * 0.05,
      width * 0.016,
    )
    fillRoundRect(
      pen,
      lighten(wicker, 0.2),
      at - width * 0.092,
      y - width * 0.05,
      width * 0.184,
      width * 0.016,
      width * 0.008,
    )
  },
}

const HEAP = [
  [-0.055, 0],
  [0, 0],
  [0.055, 0],
  [-0.028, 0.045],
  [0.028, 0.045],
  [0, 0.085],
] as const

const LOAVES = [
  [-0.045, 0.066],
  [0.046, 0.062],
  [0.002, 0.092],
] as const
