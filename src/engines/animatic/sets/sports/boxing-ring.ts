import { darken, lighten, withAlpha, type Hex } from '../../draw/colour.ts'
import { pick } from '../../draw/random.ts'
import { fillEllipse, fillRoundRect, type Pen } from '../../draw/shapes.ts'
import type { Stage } from '../../draw/stage.ts'
import { hallSet } from '../halls/hall.ts'
import { shadeBox } from '../halls/parts.ts'
import { arenaLight, paintArena, type ArenaStyle } from './arena.ts'

interface RingStyle extends ArenaStyle {
  readonly mat: Hex
  readonly ropes: readonly Hex[]
}

const STYLES: readonly RingStyle[] = [
  { dark: '#1c2140', mat: '#d9dde4', ropes: ['#e04a4a', '#f4f1ea', '#3d6fc0', '#f4f1ea'], boards: [] },
  { dark: '#301c36', mat: '#4f86c6', ropes: ['#f4f1ea', '#e04a4a', '#f4f1ea', '#e04a4a'], boards: [] },
]

/** y of the mat's far edge, and of the ropes over it. */
const MAT_Y = 0.725
const ROPES = [0.045, 0.1, 0.155, 0.21] as const

/** A boxing ring from within: the mat, ropes and posts behind the fighters, a full hall in the dark. */
export const boxingRing = hallSet(({ stage, random, spec, seed }) => {
  const style = pick(random, STYLES)
  return {
    light: arenaLight(style),
    floor: { farY: 0.86, personHeight: 0.6, horizonY: MAT_Y },
    paintWall: (pen) => paintArena(pen, stage, style, { seed, isDeserted: spec.isDeserted === true }),
    groundY: 0.42,
    paintGround(pen) {
      paintMat(pen, stage, style)
      paintRopes(pen, stage, style)
    },
  }
})

function cornersOf({ aspect, portrait }: Stage): number {
  return portrait ? aspect * 0.42 : 0.66
}

function paintMat(pen: Pen, stage: Stage, { mat, dark }: RingStyle): void {
  const { aspect, bottom } = stage
  const middle = aspect / 2
  const half = cornersOf(stage)
  pen.fillStyle = darken(dark, 0.5)
  pen.fillRect(-1, MAT_Y + 0.03, aspect + 2, bottom)
  // The far side of the ring hangs over the edge.
  pen.fillStyle = '#a8283a'
  pen.fillRect(middle - half - 0.05, MAT_Y - 0.006, half * 2 + 0.1, 0.02)
  const shade = pen.createLinearGradient(0, MAT_Y, 0, bottom + 0.1)
  shade.addColorStop(0, lighten(mat, 0.25))
  shade.addColorStop(0.5, mat)
  shade.addColorStop(1, darken(mat, 0.28))
  pen.fillStyle = shade
  pen.beginPath()
  pen.moveTo(middle - half - 0.05, MAT_Y)
  pen.lineTo(middle + half + 0.05, MAT_Y)
  pen.lineTo(middle + half + 1.1, bottom + 0.4)
  pen.lineTo(middle - half - 1.1, bottom + 0.4)
  pen.fill()
  fillEllipse(pen, withAlpha('#ffffff', 0.18), middle, 0.88, 0.62, 0.075)
  pen.strokeStyle = withAlpha('#a8283a', 0.55)
  pen.lineWidth = 0.006
  pen.beginPath()
  pen.ellipse(middle, 0.885, 0.3, 0.045, 0, 0, Math.PI * 2)
  pen.stroke()
}

/** Four ropes between two padded posts, and on to those that are beside the lens. */
function paintRopes(pen: Pen, stage: Stage, { ropes }: RingStyle): void {
  const { aspect } = stage
  const middle = aspect / 2
  const half = cornersOf(stage)
  pen.lineCap = 'round'
  for (const [index, height] of ROPES.entries()) {
    const colour = ropes[index] ?? '#f4f1ea'
    for (const [width, tone] of [
      [0.011, darken(colour, 0.35)],
      [0.007, colour],
    ] as const) {
      pen.strokeStyle = tone
      pen.lineWidth = width
      pen.beginPath()
      pen.moveTo(middle - half - 0.75, MAT_Y - height * 2 + 0.1)
      pen.lineTo(middle - half, MAT_Y - height)
      pen.quadraticCurveTo(middle, MAT_Y - height + 0.012, middle + half, MAT_Y - height)
      pen.lineTo(middle + half + 0.75, MAT_Y - height * 2 + 0.1)
      pen.stroke()
    }
  }
  for (const [side, pad] of [
    [-1, '#d8343c'],
    [1, '#2f5fb0'],
  ] as const) {
    const x = middle + side * half
    shadeBox(pen, '#d5dae2', '#8a94a4', x - 0.012, MAT_Y - 0.26, 0.024, 0.27)
    fillRoundRect(pen, darken(pad, 0.3), x - 0.028, MAT_Y - 0.234, 0.056, 0.21, 0.012)
    fillRoundRect(pen, pad, x - 0.022, MAT_Y - 0.234, 0.042, 0.21, 0.012)
    fillRoundRect(pen, withAlpha('#ffffff', 0.8), x - 0.014, MAT_Y - 0.15, 0.026, 0.03, 0.004)
    fillEllipse(pen, '#e8ecf2', x, MAT_Y - 0.262, 0.017, 0.01)
  }
}
