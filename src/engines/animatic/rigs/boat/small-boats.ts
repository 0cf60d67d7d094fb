import { darken, lighten, mix, withAlpha } from '../../draw/colour.ts'
import { fillEllipse, fillRoundRect, type Pen } from '../../draw/shapes.ts'
import { fillShape, gradientDown, inside, livery, shape, strokeShape, windowColour } from '../parts.ts'
import type { Pose, RigLook } from '../rig.ts'
import { drawFlag, drawSailor, drawSmoke, hullPaint } from './boat-parts.ts'

const TRAWLER_HULL = shape('M-47-20C-30-15 10-15 30-20L51-31C49-18 42-4 34 2L-38 2C-44-4-46-12-47-20Z')
const TRAWLER_RAIL = shape('M-47-20C-30-15 10-15 30-20L51-31')
const TRAWLER_RIGGING = shape('M-24-18L-24-66M-24-64L-47-40M-24-64L6-44M-47-40L-46-20')
const CANOE_HULL = shape(
  'M-51-15C-47-10-40-6.6-30-6L30-6C40-6.6 47-10 51-15C52-8 48 0 38 2L-38 2C-48 0-52-8-51-15Z',
)
const CANOE_BAND = shape('M-60-4.4L60-4.4L60-2L-60-2Z')
const ROWING_HULL = shape('M-48-15L50-18C48-8 42 0 36 2L-38 2C-44-2-47-8-48-15Z')
const ROWING_PLANKS = shape('M-46-10C-20-8 20-9 47-12.4M-44-4.6C-20-3 20-4 43-6.6')
const SPEED_HULL = shape('M-48-14L0-14.6C24-15 40-17 53-20C46-9 36-1 24 2L-42 2C-46 0-48-8-48-14Z')
const SPEED_GLASS = shape('M-2-14.6L8-23.4L12-23L16-15.4Z')
const SPEED_STRIPE = shape('M-60-8L60-12L60-9L-60-5Z')
const PAPER_HULL = shape('M-50-22L-22-22L0-44L22-22L50-22L30 2L-30 2Z')
const PAPER_PEAK = shape('M-22-22L0-44L22-22L0-12Z')
const PAPER_NEAR = shape('M-50-22L0-8L50-22L30 2L-30 2Z')

/** Wheelhouse, mast, nets and a thread of smoke. */
export function drawFishingBoat(pen: Pen, look: RigLook, pose: Pose): void {
  const { main, accent } = livery(look, '#2f6da6', '#e4572e')
  const lights = look.lights ?? 0
  drawSmoke(pen, -8, -52, 3.2, pose.time)
  strokeShape(pen, '#5b4634', 1.1, TRAWLER_RIGGING)
  drawFlag(pen, -24, -70, 10, 5, accent, pose.time)
  fillRoundRect(pen, '#3a4250', -10.4, -50, 5, 12, 0.6)
  fillRoundRect(pen, gradientDown(pen, -44, -16, '#ffffff', '#e8ecf2', '#b3bfd2'), -14, -41, 30, 26, 1.6)
  fillRoundRect(pen, accent, -16, -44, 34, 4.2, 1.4)
  for (let pane = 0; pane < 3; pane += 1)
    fillRoundRect(pen, windowColour(lights, pane), -10.6 + pane * 8.6, -36.6, 7, 8, 1)
  if (look.isTaken !== true) drawSailor(pen, -34, -17, 9, '#f0b429', [-27, -22], '#f0b429')
  for (const [x, colour] of [
    [22, '#f0b429'],
    [27, '#e4572e'],
    [31.6, '#f0b429'],
  ] as const) {
    fillEllipse(pen, colour, x, -21.4, 2.7)
  }
  fillShape(pen, hullPaint(pen, -31, 2, main), TRAWLER_HULL)
  inside(pen, TRAWLER_HULL, () => {
    pen.fillStyle = mix(darken(accent, 0.35), '#3a1c1c', 0.3)
    pen.fillRect(-60, -3.6, 120, 8)
    pen.fillStyle = withAlpha('#ffffff', 0.8)
    pen.fillRect(-60, -5, 120, 1.2)
  })
  strokeShape(pen, '#f4f4ee', 1.5, TRAWLER_RAIL)
}

/** Paddler included; the paddle dips with `phase`. */
export function drawCanoe(pen: Pen, look: RigLook, pose: Pose): void {
  const { main, accent } = livery(look, '#b5542d', '#f2d9a8')
  const swing = Math.sin(pose.time * 3.2)
  const hand: readonly [number, number] = [6 + swing * 4, -24 - swing * 2]
  if (look.isTaken !== true) {
    drawSailor(pen, 0, -7, 19, '#3c7d78', hand, '#e7c27a')
    drawPaddle(pen, hand, 0.5 + swing * 0.5)
  }
  fillShape(pen, hullPaint(pen, -15, 2, main), CANOE_HULL)
  inside(pen, CANOE_HULL, () => fillShape(pen, accent, CANOE_BAND))
}

function drawPaddle(pen: Pen, hand: readonly [number, number], angle: number): void {
  pen.save()
  pen.translate(hand[0], hand[1])
  pen.rotate(angle)
  pen.fillStyle = '#8a5a34'
  fillRoundRect(pen, '#8a5a34', -0.7, -15, 1.4, 36, 0.7)
  fillEllipse(pen, '#a9713f', 0, 24, 2.7, 6)
  pen.restore()
}

/** Someone at the oars. */
export function drawRowingBoat(pen: Pen, look: RigLook, pose: Pose): void {
  const { main, accent } = livery(look, '#c8864a', '#d8483a')
  const stroke = Math.sin(pose.time * 2.6)
  const hand: readonly [number, number] = [8 - stroke * 6, -25 + Math.cos(pose.time * 2.6) * 2]
  if (look.isTaken !== true) drawSailor(pen, -6 - stroke * 2, -9, 19, accent, hand, null)
  fillShape(pen, hullPaint(pen, -18, 2, main), ROWING_HULL)
  inside(pen, ROWING_HULL, () => strokeShape(pen, withAlpha('#3a2010', 0.35), 0.6, ROWING_PLANKS))
  if (look.isTaken === true) return
  pen.save()
  pen.translate(6, -16)
  pen.rotate(0.5 + stroke * 0.32)
  fillRoundRect(pen, '#e0b27a', -16, -0.7, 38, 1.5, 0.7)
  fillEllipse(pen, '#e0b27a', 22, 0, 5, 2)
  pen.restore()
}

/** Low, fast, nose up, with spray behind. */
export function drawSpeedboat(pen: Pen, look: RigLook, pose: Pose): void {
  const { main, accent } = livery(look, '#fdfdfd', '#e23b3b')
  pen.save()
  pen.translate(0, -2)
  pen.rotate(-0.07 + Math.sin(pose.time * 7) * 0.012)
  if (look.isTaken !== true) drawSailor(pen, -8, -13, 10, '#2b5fa8', [1, -18], null)
  fillShape(pen, gradientDown(pen, -24, -14, '#9cc8e2', '#47698a'), SPEED_GLASS)
  fillShape(pen, hullPaint(pen, -20, 2, main), SPEED_HULL)
  inside(pen, SPEED_HULL, () => fillShape(pen, accent, SPEED_STRIPE))
  fillRoundRect(pen, '#2b303b', -54, -20, 7, 12, 2)
  pen.restore()
  for (let drop = 0; drop < 9; drop += 1) {
    const age = (pose.time * 1.9 + drop / 9) % 1
    fillEllipse(
      pen,
      withAlpha('#ffffff', 0.75 * (1 - age)),
      -46 - age * 26,
      -3 - Math.sin(age * Math.PI) * (7 + (drop % 3) * 4),
      2.6 * (1 - age * 0.5),
    )
  }
}

/** A folded paper boat. */
export function drawPaperBoat(pen: Pen, look: RigLook): void {
  const { main } = livery(look, '#fdfdf8', '#fdfdf8')
  fillShape(pen, mix(main, '#8fa2c6', 0.4), PAPER_HULL)
  fillShape(pen, gradientDown(pen, -44, -12, lighten(main, 0.4), mix(main, '#8fa2c6', 0.18)), PAPER_PEAK)
  fillShape(pen, gradientDown(pen, -22, 2, lighten(main, 0.3), mix(main, '#7f93bb', 0.35)), PAPER_NEAR)
}
