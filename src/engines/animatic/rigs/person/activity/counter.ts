import { darken, withAlpha, type Hex } from '../../../draw/colour.ts'
import { type Pen, fillEllipse, fillRoundRect } from '../../../draw/shapes.ts'
import type { ActivityName } from '../../../scene-spec.ts'
import { fillShape, shape, strokeShape } from '../../parts.ts'
import { type Performance, cycle, handAt, scaled, upright, withHands } from './performance.ts'

/** Height of a counter, in grown-ups' heights; and seconds in which one thing is scanned. */
const COUNTER = -0.46
const SCAN = 1.8
const WARES: readonly (readonly [colour: Hex, width: number, height: number])[] = [
  ['#e8a33c', 0.08, 0.12],
  ['#6fae4f', 0.1, 0.08],
  ['#f6f4ef', 0.06, 0.14],
  ['#d8505a', 0.11, 0.09],
  ['#3d8fd0', 0.07, 0.11],
]

/** Things come along the belt, over the scanner and into the till's memory. */
const checkout: Performance = {
  action: 'work',
  stance: (doer) => {
    const way = cycle(doer.time, SCAN)
    const x = 0.36 - 0.26 * Math.min(1, way * 1.5)
    const up = 0.06 * Math.sin(Math.min(1, way * 1.5) * Math.PI)
    return {
      ...withHands(
        upright(doer),
        handAt(doer, x, COUNTER - 0.07 - up),
        handAt(doer, x + 0.05, COUNTER - 0.06 - up),
      ),
      nod: 0.1,
      turn: 0.7,
      smile: 0.7,
    }
  },
  before: (scenery) =>
    scaled(scenery, (pen) => {
      const { time } = scenery
      drawCounter(pen)
      const way = cycle(time, SCAN)
      for (let ware = 0; ware < 4; ware += 1) {
        const nth = Math.floor(time / SCAN) + ware
        const x = 0.4 + (ware + 1 - way) * 0.17
        drawWare(pen, nth + 1, x, COUNTER)
      }
      const moved = Math.min(1, way * 1.5)
      const up = 0.06 * Math.sin(moved * Math.PI)
      drawWare(pen, Math.floor(time / SCAN), 0.38 - 0.28 * moved, COUNTER - up)
      if (way > 0.3 && way < 0.42) drawBeam(pen)
      drawTill(pen)
    }),
  front: 1.1,
}

function drawCounter(pen: Pen): void {
  fillRoundRect(pen, '#3f6f9e', -0.46, COUNTER + 0.03, 1.52, -COUNTER - 0.03, 0.03)
  fillRoundRect(pen, darken('#3f6f9e', 0.18), -0.46, -0.07, 1.52, 0.07, 0.02)
  fillRoundRect(pen, '#dfe4ea', -0.5, COUNTER, 1.6, 0.045, 0.015)
  fillRoundRect(pen, '#2f343e', 0.3, COUNTER - 0.006, 0.78, 0.026, 0.01)
  fillRoundRect(pen, withAlpha('#d8343c', 0.85), 0.12, COUNTER - 0.004, 0.12, 0.016, 0.006)
}

function drawWare(pen: Pen, nth: number, x: number, y: number): void {
  const [colour, width, height] = WARES[nth % WARES.length] ?? ['#e8a33c', 0.08, 0.1]
  fillRoundRect(pen, colour, x - width / 2, y - height, width, height, 0.012)
  fillRoundRect(
    pen,
    withAlpha('#ffffff', 0.55),
    x - width / 2 + 0.01,
    y - height * 0.66,
    width - 0.02,
    height * 0.26,
    0.006,
  )
}

function drawBeam(pen: Pen): void {
  fillShape(pen, withAlpha('#ff4a52', 0.4), shape('M.13-.46L.23-.46L.28-.64L.08-.64Z'))
}

function drawTill(pen: Pen): void {
  fillRoundRect(pen, '#4a505c', -0.42, COUNTER - 0.1, 0.3, 0.1, 0.02)
  strokeShape(pen, '#3a404c', 0.03, shape('M-.28-.56L-.26-.66'))
  fillRoundRect(pen, '#2b2f38', -0.4, COUNTER - 0.34, 0.28, 0.18, 0.02)
  fillRoundRect(pen, '#bfe6c9', -0.38, COUNTER - 0.32, 0.24, 0.14, 0.01)
  for (let line = 0; line < 3; line += 1)
    fillRoundRect(pen, '#4f8f63', -0.36, COUNTER - 0.3 + line * 0.035, 0.12 + 0.04 * (line % 2), 0.012, 0.004)
}

const TABLE_TOP = -0.47

/** A baby on a changing table that kicks while it gets a fresh nappy. */
const changeNappy: Performance = {
  action: 'work',
  stance: (doer) => {
    const busy = Math.sin(doer.time * 2.6) * 0.025
    return {
      ...withHands(
        upright(doer),
        handAt(doer, 0.3 + busy, TABLE_TOP - 0.1),
        handAt(doer, 0.38 - busy, TABLE_TOP - 0.12),
      ),
      lean: doer.figure.stoop + 0.1,
      nod: 0.18,
      turn: 0.7,
      smile: 0.8,
    }
  },
  before: (scenery) => scaled(scenery, (pen) => drawChanging(pen, scenery.time)),
  front: 0.9,
}

function drawChanging(pen: Pen, time: number): void {
  for (const x of [0.08, 0.74])
    fillRoundRect(pen, '#e6d7bd', x, TABLE_TOP + 0.03, 0.05, -TABLE_TOP - 0.03, 0.01)
  fillRoundRect(pen, '#f0e6d4', 0.08, -0.2, 0.7, 0.04, 0.01)
  fillRoundRect(pen, '#f7f4ec', 0.14, -0.28, 0.16, 0.08, 0.02)
  fillRoundRect(pen, '#bfe0ea', 0.34, -0.26, 0.14, 0.06, 0.02)
  fillRoundRect(pen, '#f0e6d4', 0.03, TABLE_TOP, 0.8, 0.05, 0.015)
  fillRoundRect(pen, '#9fcfe0', 0.06, TABLE_TOP - 0.04, 0.74, 0.05, 0.025)
  const skin = '#f2c7a4'
  const y = TABLE_TOP - 0.08
  const kick = Math.sin(time * 5.2)
  const wave = Math.sin(time * 3.4)
  pen.lineCap = 'round'
  strokeShape(
    pen,
    skin,
    0.045,
    shape(`M.35 ${y}L.27 ${y - 0.09 - kick * 0.025}L.2 ${y - 0.06 - kick * 0.04}`),
  )
  strokeShape(
    pen,
    darken(skin, 0.06),
    0.045,
    shape(`M.36 ${y + 0.01}L.28 ${y - 0.05 + kick * 0.03}L.19 ${y - 0.03 + kick * 0.04}`),
  )
  fillEllipse(pen, '#f4d46a', 0.5, y, 0.12, 0.062)
  fillShape(
    pen,
    '#ffffff',
    shape(
      `M.33 ${y - 0.055}L.44 ${y - 0.062}L.44 ${y + 0.055}L.34 ${y + 0.05}C.31 ${y + 0.02} .31 ${y - 0.03} .33 ${y - 0.055}Z`,
    ),
  )
  strokeShape(
    pen,
    skin,
    0.036,
    shape(`M.56 ${y - 0.03}L.53 ${y - 0.12 - wave * 0.02}L.48 ${y - 0.16 - wave * 0.03}`),
  )
  fillEllipse(pen, skin, 0.67, y - 0.02, 0.085)
  fillEllipse(pen, '#e8a890', 0.655, y + 0.012, 0.016, 0.01)
  fillEllipse(pen, '#2b2228', 0.635, y - 0.035, 0.009)
  strokeShape(
    pen,
    '#a8505a',
    0.008,
    shape(`M.61 ${y + 0.012}C.6 ${y - 0.005} .6 ${y - 0.015} .604 ${y - 0.022}`),
  )
  strokeShape(pen, '#6a4a30', 0.014, shape(`M.74 ${y - 0.06}C.77 ${y - 0.04} .77 ${y} .75 ${y + 0.02}`))
}

/** What is done behind a counter or a table, that hides who does it to the hips. */
export const COUNTER_WORK = {
  checkout,
  'change-nappy': changeNappy,
} as const satisfies Partial<Record<ActivityName, Performance>>
