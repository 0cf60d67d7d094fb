import { darken, lighten, mix } from '../../draw/colour.ts'
import { fillBlob, fillEllipse, fillPolygon, type Pen, type Point } from '../../draw/shapes.ts'
import { gradientDown } from '../parts.ts'
import type { Pose, RigLook } from '../rig.ts'
import { drawEye, drawLeg, drawTail, hideOf, isWalking, shaded, treadOf } from './parts.ts'
import { REACH } from './reach.ts'

const BACK_Y = -40

/** Long and low: a ridged back, a tail that sweeps, jaws that open now and then. */
export function drawCrocodile(pen: Pen, look: RigLook, pose: Pose): void {
  const hide = hideOf(look, { back: '#5f8a46', belly: '#d9dca0', mark: '#3f6233' })
  const walking = isWalking(pose)
  const phase = treadOf(pose)
  const breath = Math.sin(pose.time * 1.7) * 0.8
  const leg = {
    thigh: 14,
    shin: 13,
    thick: 8.4,
    stride: REACH.crocodile * (pose.stepLength ?? 1),
    lift: 6,
    bend: -1 as const,
    foot: 13,
  }
  for (const x of [-34, 42])
    drawLeg(
      pen,
      { ...leg, hip: [x, -20] },
      phase + (x < 0 ? 0 : Math.PI),
      walking,
      shaded(hide.back, true),
      '#3a3a2c',
    )
  pen.save()
  pen.translate(0, walking ? Math.abs(Math.sin(phase)) * -1.4 : breath * 0.4)
  drawTail(pen, [-40, -26], 96, 15, -0.16, hide, pose.time)
  ridge(pen, -122, -42, -39, 15, hide.mark)
  fillBlob(pen, gradientDown(pen, BACK_Y, -6, lighten(hide.back, 0.14), hide.back, hide.belly), [
    [-58, -28],
    [-40, -40],
    [0, -43 - breath],
    [40, -40],
    [62, -34],
    [62, -18],
    [36, -8],
    [-10, -5],
    [-46, -12],
  ])
  ridge(pen, -44, 52, -39, 9, hide.mark)
  drawJaws(pen, hide.back, hide.belly, pose)
  pen.restore()
  for (const x of [-42, 34])
    drawLeg(pen, { ...leg, hip: [x, -19] }, phase + (x < 0 ? Math.PI : 0), walking, hide.back, '#3f3f30')
}

/** Horny plates along the back, higher in the middle. */
function ridge(pen: Pen, left: number, right: number, y: number, count: number, colour: string): void {
  const step = (right - left) / count
  for (let plate = 0; plate < count; plate += 1) {
    const x = left + plate * step
    const rise = 3 + 3.4 * Math.sin(((plate + 0.5) / count) * Math.PI)
    // The tail is thinner, and a little lower, towards its tip.
    const sink = left < -60 ? (1 - (plate + 0.5) / count) * 6 : 0
    fillPolygon(pen, plate % 2 === 0 ? colour : lighten(colour, 0.12), [
      [x, y + sink + 2],
      [x + step * 0.5, y + sink - rise],
      [x + step * 1.04, y + sink + 2],
    ])
  }
}

function drawJaws(pen: Pen, back: string, belly: string, pose: Pose): void {
  const yawn = Math.max(0, Math.sin(pose.time * 1.1 + 0.4)) ** 3
  const gape = Math.max(pose.mouth, yawn, pose.action === 'eat' || pose.action === 'fight' ? 0.8 : 0.12)
  pen.save()
  pen.translate(58, -28)
  pen.rotate(pose.look * 0.4)
  pen.save()
  pen.rotate(0.06 + gape * 0.16)
  fillPolygon(pen, '#a8463f', [
    [4, -6],
    [58, 0],
    [4, 5],
  ])
  fillBlob(pen, gradientDown(pen, 0, 9, mix(back, belly, 0.5), belly), [
    [-8, 2],
    [20, 3],
    [62, 2],
    [66, 5],
    [40, 9],
    [4, 11],
  ])
  teeth(pen, 16, 60, 2.6, -1)
  pen.restore()
  pen.save()
  pen.rotate(-gape * 0.3)
  teeth(pen, 18, 64, -1.4, 1)
  fillBlob(pen, gradientDown(pen, -17, 2, lighten(back, 0.16), back, darken(back, 0.1)), SKULL)
  fillEllipse(pen, darken(back, 0.5), 62, -8.6, 2, 1.2)
  fillEllipse(pen, lighten(back, 0.06), 6, -15, 7, 6)
  drawEye(pen, 7.6, -15.6, 3.6, '#f0c93f', pose.time)
  pen.restore()
  pen.restore()
}

const SKULL: readonly Point[] = [
  [-12, 2],
  [-10, -12],
  [4, -17],
  [16, -12],
  [44, -9],
  [60, -11],
  [68, -6],
  [66, 0],
  [40, 0],
  [10, 3],
]

/** `way`: 1 hangs down, -1 stands up. */
function teeth(pen: Pen, left: number, right: number, y: number, way: 1 | -1): void {
  pen.fillStyle = '#fdfaf0'
  pen.beginPath()
  for (let x = left; x < right; x += 5.4) {
    pen.moveTo(x, y)
    pen.lineTo(x + 1.7, y + way * 4.4)
    pen.lineTo(x + 3.4, y)
  }
  pen.fill()
}
