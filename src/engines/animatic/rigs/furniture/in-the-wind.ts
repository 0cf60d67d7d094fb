import { darken, lighten, withAlpha, type Hex } from '../../draw/colour.ts'
import { fillEllipse, fillPolygon, fillRoundRect, type Pen } from '../../draw/shapes.ts'
import { fillShape, gradientAcross, gradientDown, shape, strokeShape } from '../parts.ts'
import type { Pose } from '../rig.ts'

const SAILS: readonly Hex[] = ['#e8484f', '#f2c23c', '#3d8fd0', '#5fb85a']
const SAIL = shape('M0 0L30-1C34-16 22-31 4-33L0-2Z')
const FOLD = shape('M0 0C9-7 12-22 4-33C-4-24-4-10 0 0Z')

/** A pinwheel on its stick: gusts make it turn now faster, now slower. */
export function drawPinwheel(pen: Pen, colour: Hex, { time }: Pose): void {
  fillRoundRect(pen, gradientAcross(pen, -2, 2, '#b88a54', '#f0d8a8', '#a07440'), -1.8, -66, 3.6, 66, 1.6)
  const turn = time * 7.5 + 1.6 * Math.sin(time * 1.3)
  pen.save()
  pen.translate(0, -68)
  pen.rotate(turn)
  for (let sail = 0; sail < 4; sail += 1) {
    const paper = sail === 0 ? colour : (SAILS[sail] ?? colour)
    fillShape(pen, darken(paper, 0.14), SAIL)
    fillShape(pen, lighten(paper, 0.14), FOLD)
    pen.rotate(Math.PI / 2)
  }
  pen.restore()
  fillEllipse(pen, '#f4f1ea', 0, -68, 3.6)
  fillEllipse(pen, '#c8a23c', 0, -68, 2)
}

const COCK = shape(
  'M-18-74C-28-78-32-90-28-98C-24-92-20-92-16-90C-10-84-4-82 2-84C4-92 8-98 14-100C20-100 22-96 22-93L28-91L22-89C22-82 18-74 8-71C4-69-2-68-6-68L-10-64L-12-68C-14-70-16-72-18-74Z',
)

/** A weather vane: a cock of copper over an arrow, which the wind swings to and fro, and the four quarters. */
export function drawWeatherVane(pen: Pen, colour: Hex, { time }: Pose): void {
  const iron = '#2f3238'
  fillShape(pen, darken(iron, 0.2), shape('M-14 0L-3-12L3-12L14 0Z'))
  fillRoundRect(pen, iron, -1.5, -66, 3, 58, 1.2)
  strokeShape(pen, iron, 1.6, shape('M-20-36L20-36M-9-32L9-40'))
  for (const [letter, x, y] of [
    ['M0 0L0-6L4 0L4-6', -28, -33],
    ['M4-6L0-6L0 0L4 0M0-3L3-3', 23, -33],
  ] as const) {
    pen.save()
    pen.translate(x, y)
    strokeShape(pen, iron, 1.3, shape(letter))
    pen.restore()
  }
  fillEllipse(pen, '#c8943a', 0, -46, 3)
  // It turns away from who looks: what is seen of it gets narrower.
  const turn = Math.sin(time * 0.9) * 0.9 + Math.sin(time * 2.3) * 0.2
  pen.save()
  pen.scale(Math.max(0.18, Math.abs(Math.cos(turn))) * (Math.cos(turn) < 0 ? -1 : 1), 1)
  strokeShape(pen, iron, 1.8, shape('M-32-62L34-62'))
  fillPolygon(pen, iron, [
    [32, -66],
    [42, -62],
    [32, -58],
  ])
  fillPolygon(pen, iron, [
    [-40, -67],
    [-30, -62],
    [-40, -57],
    [-36, -62],
  ])
  fillShape(pen, gradientDown(pen, -100, -64, lighten(colour, 0.2), darken(colour, 0.24)), COCK)
  fillShape(pen, '#a8382c', shape('M13-99C12-105 16-106 17-102C19-107 23-105 21-99Z'))
  fillEllipse(pen, '#1c1a18', 18, -94, 1)
  strokeShape(pen, withAlpha('#ffffff', 0.35), 1, shape('M-14-80C-6-76 4-76 10-80'))
  pen.restore()
}

const PIPES = [30, 38, 46, 36, 27] as const

/** Wind chimes that hang from above: pipes of brass about a clapper, each on its own thread. */
export function drawWindChimes(pen: Pen, colour: Hex, { time }: Pose): void {
  strokeShape(pen, '#3a3d44', 2.4, shape('M34 0L34-98C34-116 0-118 0-100M26-1L42-1'))
  strokeShape(pen, '#5a4636', 0.9, shape('M0-100L-16-84M0-100L16-84M0-100L0-84'))
  fillEllipse(pen, '#7a5432', 0, -82.6, 20, 4)
  fillEllipse(pen, '#a8784a', 0, -84, 20, 4)
  const gust = 0.6 + 0.4 * Math.sin(time * 0.7)
  for (const [index, length] of PIPES.entries()) {
    const x = (index - 2) * 7.6
    pen.save()
    pen.translate(x, -81)
    pen.rotate(Math.sin(time * 2.4 + index * 1.1) * 0.11 * gust)
    strokeShape(pen, '#5a4636', 0.6, shape('M0 0L0 9'))
    const pipe = gradientAcross(
      pen,
      -2.6,
      2.6,
      darken(colour, 0.3),
      lighten(colour, 0.4),
      darken(colour, 0.36),
    )
    fillRoundRect(pen, pipe, -2.5, 8, 5, length, 1.2)
    fillEllipse(pen, darken(colour, 0.5), 0, 8 + length, 2.5, 0.9)
    pen.restore()
  }
  pen.save()
  pen.translate(0, -81)
  pen.rotate(Math.sin(time * 2.1 + 0.6) * 0.13 * gust)
  strokeShape(pen, '#5a4636', 0.6, shape('M0 0L0 66'))
  fillEllipse(pen, '#8a5c36', 0, 32, 5, 2.4)
  fillShape(pen, '#b8844e', shape('M0 62L-6 70L0 80L6 70Z'))
  pen.restore()
}

/** The flag of pirates: black cloth, a skull and two bones on it, flying from its pole. */
export function drawPirateFlag(pen: Pen, colour: Hex, { time }: Pose): void {
  fillRoundRect(pen, gradientAcross(pen, -36, -32, '#6a4a30', '#b88a5c', '#5a3c26'), -36, -100, 4, 100, 1.6)
  fillEllipse(pen, '#d8b04a', -34, -101, 3.2)
  const wave = (x: number): number => Math.sin(time * 5 - x * 0.075) * (1 + x * 0.05)
  const edge = (y: number, from: number, to: number): string => {
    const step = to > from ? 8 : -8
    let path = ''
    for (let x = from; to > from ? x <= to : x >= to; x += step)
      path += `L${-32 + x} ${(y + wave(x)).toFixed(2)}`
    return path
  }
  const cloth = `M-32 ${(-97 + wave(0)).toFixed(2)}${edge(-97, 8, 72)}${edge(-51, 72, 0)}Z`
  const folds = gradientAcross(pen, -32, 40, colour, lighten(colour, 0.12), colour, lighten(colour, 0.14))
  fillShape(pen, folds, shape(cloth))
  pen.save()
  pen.translate(4, -74 + wave(36))
  pen.transform(1, (wave(44) - wave(28)) / 16, 0, 1, 0, 0)
  const bone = '#f2eee2'
  for (const side of [-1, 1]) {
    strokeShape(pen, bone, 3.2, shape(`M${side * -14} 14L${side * 14} 2`))
    for (const end of [-1, 1]) {
      fillEllipse(pen, bone, side * end * 14 - 0.6, 8 - end * 6 + 1.6, 2.4)
      fillEllipse(pen, bone, side * end * 14 + 0.6, 8 - end * 6 - 1.6, 2.4)
    }
  }
  fillEllipse(pen, bone, 0, -5, 10.4, 9.4)
  fillRoundRect(pen, bone, -5.6, 0, 11.2, 8.6, 2)
  for (const side of [-1, 1]) fillEllipse(pen, colour, side * 4, -4, 2.7, 3)
  fillPolygon(pen, colour, [
    [0, -0.6],
    [-1.5, 2],
    [1.5, 2],
  ])
  strokeShape(pen, colour, 0.8, shape('M-2 5L-2 8.6M2 5L2 8.6M0 5L0 8.6'))
  pen.restore()
}
