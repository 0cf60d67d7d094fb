import { darken, lighten, type Hex } from '../draw/colour.ts'
import { fillEllipse, fillPolygon, fillRoundRect, type Pen } from '../draw/shapes.ts'
import { HELD } from './person/held.ts'
import type { Rig } from './rig.ts'

/** Half of its width in front, in grown-ups' heights, and how far back it reaches on the ground. */
const HALF = 0.62
const DEPTH = 0.2
const COLUMNS = 8
const ROWS = 3

/** A chequered blanket on the ground with what is eaten there. */
export const picnicBlanket: Rig = {
  variants: ['picnic-blanket'],
  box: () => ({ width: HALF * 2 + 0.06, height: 0.5 }),
  naturalSize: () => 1,
  draw(pen, { colours }) {
    drawCloth(pen, colours[0] ?? '#d8464e')
    drawBasket(pen, -0.04, -0.1)
    for (const [x, y, dish] of [
      [-0.32, -0.06, '#e8b04a'],
      [0.28, -0.045, '#7fbf5f'],
    ] as const) {
      fillEllipse(pen, '#ffffff', x, y, 0.075, 0.018)
      fillEllipse(pen, dish, x, y - 0.012, 0.045, 0.016)
    }
    fillPolygon(pen, '#d8464e', [
      [0.1, -0.035],
      [0.2, -0.035],
      [0.15, -0.09],
    ])
    fillPolygon(pen, '#3f8a4a', [
      [0.095, -0.035],
      [0.205, -0.035],
      [0.2, -0.024],
      [0.1, -0.024],
    ])
    pen.save()
    pen.translate(0.4, -0.12)
    pen.scale(0.01, 0.01)
    HELD.bottle.draw(pen, '#3f8a4a')
    pen.restore()
  },
}

function drawCloth(pen: Pen, colour: Hex): void {
  const at = (column: number, row: number): readonly [number, number] => {
    const back = row / ROWS
    const half = HALF * (1 - back * 0.16)
    return [-half + (column * half * 2) / COLUMNS, -back * DEPTH * 0.9 + 0.03]
  }
  for (let row = 0; row < ROWS; row += 1)
    for (let column = 0; column < COLUMNS; column += 1)
      fillPolygon(pen, (row + column) % 2 === 0 ? colour : lighten(colour, 0.78), [
        at(column, row),
        at(column + 1.02, row),
        at(column + 1.02, row + 1.02),
        at(column, row + 1.02),
      ])
  fillPolygon(pen, darken(colour, 0.3), [
    [-HALF, 0.03],
    [HALF, 0.03],
    [HALF - 0.005, 0.04],
    [-HALF + 0.005, 0.04],
  ])
}

function drawBasket(pen: Pen, x: number, y: number): void {
  const straw = '#b9854a'
  pen.strokeStyle = darken(straw, 0.3)
  pen.lineWidth = 0.014
  pen.beginPath()
  pen.ellipse(x, y - 0.1, 0.1, 0.12, 0, Math.PI, 0)
  pen.stroke()
  fillPolygon(pen, straw, [
    [x - 0.12, y - 0.11],
    [x + 0.12, y - 0.11],
    [x + 0.1, y + 0.01],
    [x - 0.1, y + 0.01],
  ])
  pen.fillStyle = darken(straw, 0.2)
  for (const row of [-0.08, -0.045]) pen.fillRect(x - 0.112, y + row, 0.224, 0.008)
  fillRoundRect(pen, '#fbf3e2', x - 0.125, y - 0.125, 0.25, 0.026, 0.008)
}
