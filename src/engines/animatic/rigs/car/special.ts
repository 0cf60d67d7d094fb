import { darken, lighten, mix, withAlpha } from '../../draw/colour.ts'
import { fillEllipse, fillRoundRect, type Pen } from '../../draw/shapes.ts'
import { drawWheel, fillShape, gradientDown, inside, livery, shape, strokeShape } from '../parts.ts'
import type { Pose, RigLook } from '../rig.ts'
import { drawGlass, drawLamp, driverOf, paintwork, suspension } from './car-parts.ts'

const RACER_BODY = shape(
  'M-40-9C-36-18-20-24-12-24.6C-6-25-4-20 0-17L20-14.6C34-12.6 44-9.6 49-6.4C44-4.4 20-4-20-4.2C-34-4.4-40-6-40-9Z',
)
const RACER_REAR_WING = shape('M-50-24L-36-23L-36-20.8L-50-21.4ZM-48-23L-44-23L-38-9L-42-9Z')
const RACER_FRONT_WING = shape('M38-6.4L52-7L52-3L40-2.6Z')
const RACER_STRIPE = shape('M-40-11.6C-10-12.6 20-11 50-7L50-5.6C20-8.6-10-10-40-9Z')
const AIRBOX = shape('M-16-24.4C-14-28-10-28.6-8.4-25.6L-7-21Z')
const HALO = shape('M-7-22C-4-25.4 2-23.6 8-16.4')
const TRACTOR_HOOD = shape(
  'M-4-20L-4-38C-4-39 -3-40 -2-40L36-38C40-37.6 41.6-36 42-33L42-18C42-17 41-16 40-16L0-16Z',
)
const TRACTOR_CAB = shape('M-36-36L-31-64L0-64L3-36Z')
const TRACTOR_CAB_GLASS = shape('M-33-37L-29-61L-16-61L-16-37ZM-13-61L-2.6-61L0-37L-13-37Z')
const TRACTOR_FENDER = shape('M-48-26C-48-46-8-48-4-22L-8-22C-12-40-42-40-44-26Z')
const TRACTOR_GRILLE = shape('M38-34v14M35.4-34.4v15M32.8-34.6v15.4')

/** An open-wheeled racing car. */
export function drawRacingCar(pen: Pen, look: RigLook, pose: Pose): void {
  const { main, accent } = livery(look, '#1f4fd0', '#ffd23f')
  drawWheel(pen, -27, -7.6, 7.6, pose.phase, '#5b6473')
  drawWheel(pen, 30, -7, 7, pose.phase, '#5b6473')
  pen.save()
  pen.translate(0, suspension(pose) * 0.5)
  fillShape(pen, darken(main, 0.25), RACER_REAR_WING)
  fillShape(pen, accent, RACER_FRONT_WING)
  fillShape(pen, darken(main, 0.3), AIRBOX)
  fillEllipse(pen, accent, -1.4, -20.6, 3.4, 3.4)
  fillEllipse(pen, '#1d2330', 0.4, -20.2, 2, 1.2)
  fillShape(pen, paintwork(pen, -25, -4, main), RACER_BODY)
  inside(pen, RACER_BODY, () => fillShape(pen, accent, RACER_STRIPE))
  strokeShape(pen, '#20242c', 0.9, HALO)
  fillEllipse(pen, '#ffffff', 12, -10.6, 3)
  pen.restore()
  drawWheel(pen, -32, -8, 8, pose.phase, '#9aa5b4')
  drawWheel(pen, 34, -7.4, 7.4, pose.phase, '#9aa5b4')
}

/** Big wheels behind, small in front, a puffing stack. */
export function drawTractor(pen: Pen, look: RigLook, pose: Pose): void {
  const { main, accent } = livery(look, '#3f9a43', '#f5c63a')
  const lights = look.lights ?? 0
  const bounce = suspension(pose) * 1.6
  pen.save()
  pen.translate(0, bounce)
  drawStack(pen, pose.time)
  fillShape(pen, mix(main, '#20242c', 0.2), TRACTOR_CAB)
  drawGlass(
    pen,
    TRACTOR_CAB_GLASS,
    { left: -33, right: 0, top: -61, bottom: -37 },
    lights,
    driverOf(look, [-16, -50], 4.6),
  )
  fillRoundRect(pen, main, -35, -67, 38, 4.4, 2)
  fillShape(pen, paintwork(pen, -40, -16, main), TRACTOR_HOOD)
  strokeShape(pen, withAlpha('#10141c', 0.5), 0.9, TRACTOR_GRILLE)
  pen.fillStyle = accent
  pen.fillRect(0, -28, 31, 2.2)
  drawLamp(pen, 41, -33, 1.7, 2.2, '#fff3cf', lights)
  fillShape(pen, gradientDown(pen, -46, -22, lighten(main, 0.16), darken(main, 0.12)), TRACTOR_FENDER)
  pen.restore()
  drawTreadWheel(pen, -26, 21, pose.phase * 0.6, accent)
  drawTreadWheel(pen, 32, 12.4, pose.phase, accent)
}

const LIFT_BODY = shape('M-44-12L-46-30C-46-36-42-38-36-38L-14-38L-10-24L14-24L16-12Z')
const LIFT_GLASS = shape('M-20-77L5-77L12-37L-23-37Z')
const LIFT_CAB = shape('M-30-38L-24-80L8-80L16-24L12-24L5-76L-20-76L-25-38Z')

/** A truck with a mast before it; the fork rises and sinks with a pallet of boxes. */
export function drawForklift(pen: Pen, look: RigLook, pose: Pose): void {
  const { main } = livery(look, '#f2b51f', '#2b2f38')
  const lift = 8 + 7 * Math.sin(pose.time * 0.9)
  pen.save()
  pen.translate(0, suspension(pose))
  drawGlass(
    pen,
    LIFT_GLASS,
    { left: -23, right: 11, top: -76, bottom: -37 },
    look.lights ?? 0,
    driverOf(look, [-7, -54], 6.4),
  )
  fillShape(pen, '#2b2f38', LIFT_CAB)
  strokeShape(pen, '#1d2027', 2.2, shape('M9-28L6-44M3-46L9-42'))
  fillShape(pen, paintwork(pen, -38, -12, main), LIFT_BODY)
  fillRoundRect(pen, darken(main, 0.3), -44, -22, 14, 6, 2)
  fillRoundRect(pen, '#2b2f38', -28, -82, 38, 4, 1.6)
  drawLamp(pen, 11, -76, 2, 2, '#fff3cf', look.lights ?? 0)
  pen.restore()
  for (const x of [18, 23]) fillRoundRect(pen, x === 18 ? '#3a404c' : '#565e6c', x, -86, 3.4, 82, 1)
  for (const y of [-84, -46, -12]) fillRoundRect(pen, '#3a404c', 17, y, 10, 3, 1)
  pen.save()
  pen.translate(0, -lift)
  fillRoundRect(pen, '#2b2f38', 25, -22, 3, 20, 1)
  fillRoundRect(pen, '#2b2f38', 25, -5, 27, 2.6, 1)
  for (const x of [29, 38.6, 48]) fillRoundRect(pen, '#9a6f40', x, -9, 3, 4, 0.4)
  fillRoundRect(pen, '#b5844e', 28, -11, 24, 2.4, 0.4)
  for (const [x, y, width, height, tone] of [
    [29, -24, 11, 13, '#c99a62'],
    [40.4, -22, 11, 11, '#d8ac74'],
    [32, -35, 13, 11, '#b98a52'],
  ] as const) {
    fillRoundRect(pen, tone, x, y, width, height, 0.6)
    pen.fillStyle = withAlpha('#f0dcb4', 0.7)
    pen.fillRect(x + width * 0.42, y, width * 0.16, height)
  }
  pen.restore()
  drawWheel(pen, -32, -9, 9, pose.phase, '#8d97a5')
  drawWheel(pen, 7, -10.5, 10.5, pose.phase, '#8d97a5')
}

function drawTreadWheel(pen: Pen, x: number, radius: number, angle: number, rim: string): void {
  pen.fillStyle = '#1d2027'
  pen.beginPath()
  for (let lug = 0; lug < 40; lug += 1) {
    const turn = angle + (lug * Math.PI) / 20
    const reach = lug % 2 === 0 ? radius : radius * 0.92
    pen.lineTo(x + Math.cos(turn) * reach, -radius + Math.sin(turn) * reach)
  }
  pen.closePath()
  pen.fill()
  drawWheel(pen, x, -radius, radius * 0.84, angle, rim, 6)
}

function drawStack(pen: Pen, time: number): void {
  pen.fillStyle = '#3a404c'
  pen.fillRect(16, -56, 3, 20)
  for (let puff = 0; puff < 3; puff += 1) {
    const age = (time * 0.7 + puff / 3) % 1
    fillEllipse(pen, withAlpha('#8b8f98', 0.4 * (1 - age)), 17.5 - age * 9, -57 - age * 12, 1.6 + age * 3.4)
  }
}
