import { darken, mix, withAlpha, type Hex } from '../../draw/colour.ts'
import { captionFont } from '../../draw/fonts.ts'
import { fillEllipse, fillRoundRect, type Pen } from '../../draw/shapes.ts'
import { fillShape, inside, livery, shape } from '../parts.ts'
import type { Pose, RigLook } from '../rig.ts'
import {
  drawBeacon,
  drawGlass,
  drawLamp,
  drawRoadWheels,
  drawSeams,
  driverOf,
  paintwork,
  suspension,
} from './car-parts.ts'

const BODY = shape(
  'M-49-13C-50.4-18-49.6-21.6-46-22.4L-35-23.6C-28-30.6-20.4-34-8-34C4-34 11-31 20.6-23.8C31-22.8 41-20.8 46.4-17.4C49.8-15.2 50.4-11 49.4-7.8C49-6.6 48-6 46.4-6L-46.4-6C-48.4-6-48.8-8.6-49-13Z',
)
const GLASS = shape(
  'M-31.6-23.4C-26-29.4-19.6-31.8-9-31.8L-8-31.8L-8-23.4ZM-5.6-31.8C3.4-31.6 9-29.2 16.6-23.4L-5.6-23.4Z',
)
const SEAMS = shape(
  'M-6.8-23L-7.4-8M15.8-23C17.6-17 17.4-12 15-8M-31-23C-32-20-31.6-18.6-30.4-16.6M-46-18.4L46-16.6',
)
const SILL = shape('M-60-9.4L60-9.4L60-5L-60-5Z')
const BUMPER_FRONT = shape('M42-10.6L50-11.4C50.6-9.6 50.4-7.6 49.6-6.4L42.4-6.2Z')
const BUMPER_REAR = shape('M-42-10.6L-49.2-11.4C-49.2-9.2-48.8-7.4-47.8-6.2L-42-6.2Z')
const BONNET_SHINE = shape('M20-23.4C31-22.4 40-20.6 45-17.8C38-19.6 29-21 18-21.6Z')

const SPORTS_BODY = shape(
  'M-49-12C-50-16.6-48.6-19.4-45-20L-30-21.4C-22-25.6-14-27.4-5-27.4C5-27.4 12-24 19-19.4C30-18.6 42-15.8 47.6-11.6C50-9.8 50.2-7.4 49-5.4L-46-5.4C-48.4-5.8-48.8-8-49-12Z',
)
const SPORTS_GLASS = shape(
  'M-22-20.8C-16-24.6-11-25.6-5-25.6L-3-25.6L-3-20ZM-1-25.6C5.6-25.2 9.6-23 14.4-19.6L-1-19.9Z',
)
const SPORTS_SEAMS = shape('M-2-19.8L-3.4-7.4M14-19.6C16-15 15-10.4 12-7.4M-26-17.4L-12-13.8')
const SPORTS_VENT = shape('M-20-16L-12-14.4L-13.6-10.4L-19-12.4Z')
const SPOILER = shape('M-50-24.6L-38-23.8L-38-22.6L-41-22.2L-40-20.6L-42-20.4L-43.6-22.2L-50-22.6Z')
const SPORTS_SKIRT = shape('M-60-7L60-7L60-4L-60-4Z')
const SPORTS_STRIPE = shape('M-60-10.4L60-9.6L60-7.9L-60-8.7Z')

/** The family car and everything that shares its body: taxi, police car. */
export function drawSaloon(pen: Pen, look: RigLook, pose: Pose): void {
  const kind = look.variant
  const own = kind === 'taxi' ? '#f6c22d' : kind === 'police-car' ? '#f4f6fa' : '#d8463c'
  const { main, accent } = livery(look, own, kind === 'police-car' ? '#23407c' : '#20242c')
  const lights = look.lights ?? 0
  pen.save()
  pen.translate(0, suspension(pose))
  fillShape(pen, paintwork(pen, -34, -6, main), BODY)
  inside(pen, BODY, () => {
    if (kind === 'police-car') drawPoliceDoors(pen, accent)
    if (kind === 'taxi') drawChequers(pen)
    fillShape(pen, withAlpha('#1a2038', 0.3), SILL)
  })
  fillShape(pen, withAlpha('#ffffff', 0.3), BONNET_SHINE)
  drawGlass(
    pen,
    GLASS,
    { left: -32, right: 17, top: -32, bottom: -23 },
    lights,
    driverOf(look, [4.4, -27.2], 3.1),
  )
  drawSeams(pen, withAlpha(darken(main, 0.65), 0.42), 0.4, SEAMS)
  drawTrim(pen, main, lights)
  if (kind === 'taxi') drawTaxiSign(pen, lights)
  if (kind === 'police-car') drawBeacon(pen, -4, -34, 15, pose.time, '#ff4040', '#4a7dff')
  pen.restore()
  drawRoadWheels(pen, [-29.5, 30], 8.6, pose)
}

function drawTrim(pen: Pen, main: Hex, lights: number): void {
  const bumper = mix(darken(main, 0.45), '#2a3040', 0.5)
  fillShape(pen, bumper, BUMPER_FRONT)
  fillShape(pen, bumper, BUMPER_REAR)
  drawLamp(pen, 46.4, -15, 2.7, 2, '#fff3cf', lights)
  drawLamp(pen, -48, -18.2, 1.5, 2.4, '#ff3b30', lights)
  fillRoundRect(pen, withAlpha('#ffffff', 0.75), -12.6, -19.6, 4.2, 1, 0.5)
  fillRoundRect(pen, withAlpha('#ffffff', 0.75), 9, -19.2, 4.2, 1, 0.5)
  fillEllipse(pen, darken(main, 0.15), 17.4, -24, 2.1, 1.5)
}

function drawPoliceDoors(pen: Pen, accent: Hex): void {
  pen.fillStyle = accent
  pen.fillRect(-30, -23, 46, 14)
  fillEllipse(pen, '#f6d36a', -18, -15.4, 3.1, 3.4)
  fillEllipse(pen, '#fff6d8', -18, -15.4, 1.5, 1.8)
  pen.fillStyle = withAlpha('#ffffff', 0.9)
  pen.fillRect(-12.4, -16.2, 3.4, 1.6)
  pen.fillRect(-5, -16.2, 17, 1.6)
}

function drawChequers(pen: Pen): void {
  for (let square = 0; square < 32; square += 1) {
    pen.fillStyle = square % 2 === 0 ? '#20242c' : '#fdf8e8'
    pen.fillRect(-48 + square * 3, -15.6, 3, 1.7)
    pen.fillStyle = square % 2 === 0 ? '#fdf8e8' : '#20242c'
    pen.fillRect(-48 + square * 3, -13.9, 3, 1.7)
  }
}

function drawTaxiSign(pen: Pen, lights: number): void {
  fillRoundRect(pen, mix('#fff6c8', '#ffe27a', lights), -10, -38.4, 12, 4.6, 1.2)
  pen.fillStyle = '#20242c'
  pen.font = captionFont('TAXI', 3.6)
  pen.textAlign = 'center'
  pen.textBaseline = 'middle'
  pen.fillText('TAXI', -4, -35.9)
}

/** Low, wide, with a wing on the boot. */
export function drawSportsCar(pen: Pen, look: RigLook, pose: Pose): void {
  const { main, accent } = livery(look, '#e5261f', '#20242c')
  const lights = look.lights ?? 0
  pen.save()
  pen.translate(0, suspension(pose) * 0.6)
  fillShape(pen, darken(main, 0.35), SPOILER)
  fillShape(pen, paintwork(pen, -27.4, -5.4, main), SPORTS_BODY)
  inside(pen, SPORTS_BODY, () => {
    fillShape(pen, withAlpha(accent, 0.85), SPORTS_STRIPE)
    fillShape(pen, withAlpha('#141a30', 0.45), SPORTS_SKIRT)
  })
  drawGlass(
    pen,
    SPORTS_GLASS,
    { left: -22, right: 15, top: -26, bottom: -20 },
    lights,
    driverOf(look, [3.4, -22.4], 2.3),
  )
  fillShape(pen, '#191d27', SPORTS_VENT)
  drawSeams(pen, withAlpha(darken(main, 0.65), 0.45), 0.4, SPORTS_SEAMS)
  drawLamp(pen, 42.6, -13.2, 3.4, 1.2, '#fff3cf', lights)
  drawLamp(pen, -48, -16.4, 1.3, 1.4, '#ff3b30', lights)
  fillEllipse(pen, darken(main, 0.2), 13.6, -20.4, 1.8, 1.1)
  pen.restore()
  drawRoadWheels(pen, [-29, 31], 8.4, pose, '#aeb8c6')
}
