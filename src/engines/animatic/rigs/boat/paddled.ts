import { darken, lighten, withAlpha } from '../../draw/colour.ts'
import { fillEllipse, fillRoundRect, type Pen, type Point } from '../../draw/shapes.ts'
import { fillShape, inside, livery, shape, strokeShape } from '../parts.ts'
import type { Pose, RigLook } from '../rig.ts'
import { drawSailor, hullPaint } from './boat-parts.ts'

const KAYAK_HULL = shape(
  'M-52-9C-36-10-20-11 0-11C22-11 38-10.4 52-9.6C44-2 30 2 12 2L-14 2C-32 2-44-2-52-9Z',
)
const KAYAK_DECK = shape('M-52-9C-36-10-20-11 0-11C22-11 38-10.4 52-9.6C36-7 20-6 0-6C-22-6-38-6.6-52-9Z')
const SHELL_HULL = shape('M-52-3.4L52-3.8C46-.4 38 1.4 28 1.4L-30 1.4C-40 1.4-47-.4-52-3.4Z')

/** Hands at work and what they hold, in body units of who rows or paddles. */
interface Stroke {
  readonly hands: readonly [near: Point, far: Point]
  /** From end to end of the shaft. */
  readonly shaft: readonly [top: Point, foot: Point]
  /** Whether the upper end is a blade, too. */
  readonly isDouble: boolean
}

/** How each kind of boat is moved by those in it. */
const STROKES: Readonly<Record<string, (time: number) => Stroke>> = {
  canoe: (time) => {
    const way = Math.sin(time * 3)
    const lift = Math.max(0, Math.cos(time * 3)) * 0.06
    const top: Point = [0.22 + way * 0.08, -0.86 - lift]
    const foot: Point = [0.34 - way * 0.2, -0.2 - lift]
    return { hands: [between(top, foot, 0.52), top], shaft: [top, foot], isDouble: false }
  },
  kayak: (time) => {
    const dip = Math.sin(time * 3)
    const middle: Point = [0.24, -0.64]
    const reach: Point = [0.4, 0.2 * dip]
    const at = (part: number): Point => [middle[0] + reach[0] * part, middle[1] + reach[1] * part]
    return { hands: [at(-0.3), at(0.42)], shaft: [at(-1), at(1)], isDouble: true }
  },
  'rowing-boat': (time) => oar(time, 0.5),
  'rowing-shell': (time) => oar(time, 0.72),
}

/** Pulled in while the blade is in the water, pushed out above it. */
function oar(time: number, length: number): Stroke {
  const way = Math.sin(time * 2.6)
  const lift = Math.max(0, Math.cos(time * 2.6))
  const grip: Point = [0.3 + way * 0.09, -0.62 - lift * 0.03]
  const foot: Point = [0.1 - way * 0.3 + length * 0.2, grip[1] + length * 0.92 - lift * 0.16]
  return { hands: [grip, [grip[0] + 0.03, grip[1] - 0.01]], shaft: [grip, foot], isDouble: false }
}

function between(from: Point, to: Point, part: number): Point {
  return [from[0] + (to[0] - from[0]) * part, from[1] + (to[1] - from[1]) * part]
}

/** How somebody in such a boat moves it; undefined where nobody rows. */
export function strokeIn(variant: string, time: number): Stroke | undefined {
  return STROKES[variant]?.(time)
}

/** The oar or paddle, over whoever holds it; body units. */
export function drawShaft(pen: Pen, { shaft, isDouble }: Stroke): void {
  const [top, foot] = shaft
  pen.strokeStyle = '#c99a5c'
  pen.lineWidth = 0.022
  pen.lineCap = 'round'
  pen.beginPath()
  pen.moveTo(top[0], top[1])
  pen.lineTo(foot[0], foot[1])
  pen.stroke()
  const angle = Math.atan2(foot[1] - top[1], foot[0] - top[0])
  for (const [x, y] of isDouble ? [top, foot] : [foot]) fillEllipse(pen, '#e0a24c', x, y, 0.1, 0.034, angle)
}

/** A long closed deck, and a paddle with two blades. */
export function drawKayak(pen: Pen, look: RigLook, pose: Pose): void {
  const { main, accent } = livery(look, '#e8742c', '#f6d24c')
  const dip = Math.sin(pose.time * 3) * 5
  if (look.isTaken !== true) {
    drawSailor(pen, 0, -6, 19, '#2f6fb0', [7, -19], '#e7473c')
    strokeShape(pen, '#c99a5c', 1.2, shape(`M-14 ${-20 - dip}L24 ${-20 + dip}`))
    for (const [x, side] of [
      [-16, -1],
      [26, 1],
    ] as const)
      fillEllipse(pen, '#e0a24c', x, -20 + side * dip, 5, 2, 0.2)
  }
  fillShape(pen, hullPaint(pen, -12, 2, main), KAYAK_HULL)
  fillShape(pen, lighten(main, 0.24), KAYAK_DECK)
  fillEllipse(pen, darken(main, 0.5), 0, -9.2, 12, 2)
  inside(pen, KAYAK_HULL, () => fillRoundRect(pen, accent, -60, -4.4, 120, 2, 0))
}

/** As many as row an eight, and the one who steers. */
const ROWERS = [-30, -21, -12, -3, 6, 15, 24, 33]

/** A hull as thin as a needle, eight who row as one, a cox at the stern. */
export function drawRowingShell(pen: Pen, look: RigLook, pose: Pose): void {
  const { main, accent } = livery(look, '#f4f1ea', '#d8343c')
  const way = Math.sin(pose.time * 2.6)
  const lift = Math.max(0, Math.cos(pose.time * 2.6))
  if (look.isTaken !== true) {
    for (const x of ROWERS) drawSailor(pen, x - way * 1.4, -1.6, 8, accent, [x + 3 + way * 2, -8], null)
    drawSailor(pen, -40, -1.6, 7, '#2b3a5c', null, accent)
  }
  for (const x of ROWERS) {
    pen.strokeStyle = '#e0c08a'
    pen.lineWidth = 0.7
    pen.beginPath()
    pen.moveTo(x + 3 + way * 2, -8 - lift)
    pen.lineTo(x - way * 7, 3 - lift * 4)
    pen.stroke()
    fillEllipse(pen, accent, x - way * 7.4, 3.2 - lift * 4, 2.4, 0.9, 0.8)
  }
  fillShape(pen, hullPaint(pen, -4, 1.4, main), SHELL_HULL)
  strokeShape(pen, withAlpha(accent, 0.9), 0.5, shape('M-50-2.6L50-3'))
}
