import { darken, lighten, mix, withAlpha, type Hex } from '../../draw/colour.ts'
import { fillRoundRect, type Pen } from '../../draw/shapes.ts'
import { fillShape, gradientDown, livery, shape, strokeShape } from '../parts.ts'
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

const CAB = shape(
  'M22-9L22-38C22-40.4 23.4-41.6 25.6-41.6L38-41.6C41.4-41.6 43.4-40 44.6-37L48-24.6C49.6-20 50-15 49.8-9C49.8-7 49-6.4 47.4-6.4L24-6.4C22.6-6.4 22-7.2 22-9Z',
)
const CAB_GLASS = shape('M33-37.6L38-37.6C40-37.6 41-36.8 41.8-34.8L44.6-25L33-25Z')
const CAB_SEAMS = shape('M30.6-40L30.6-10M47-22.6C44-22 40-21.6 31-21.6')
const DEFLECTOR = shape('M22-41.6L22-47C26-46.8 32-44.6 36-41.6Z')
const EXHAUST = shape('M20.4-12L20.4-46')
const LADDER = shape('M-48-40.4L24-44.4M-48-37.6L24-41.6')
const FIRE_CAB = shape(
  'M12-9L12-35C12-37.2 13-38.4 15-38.4L42-38.4C46-38.4 47.6-36.6 48-33.6L50-16L50-9C50-7 49-6 47.4-6L14-6C12.6-6 12-7.2 12-9Z',
)
const FIRE_CAB_GLASS = shape(
  'M15.4-34.6L27-34.6L27-24L15.4-24ZM30-34.6L42-34.6C43.6-34.6 44.2-33.8 44.4-32.6L45.6-24L30-24Z',
)
const FIRE_SEAMS = shape('M28.4-36L28.4-9M13-21L49-21')

/** A lorry with a box body. */
export function drawTruck(pen: Pen, look: RigLook, pose: Pose): void {
  const { main, accent } = livery(look, '#2f6fb8', '#f4f4f0')
  const lights = look.lights ?? 0
  pen.save()
  pen.translate(0, suspension(pose) * 0.8)
  drawChassis(pen)
  strokeShape(pen, '#9aa5b4', 1.4, EXHAUST)
  drawCargoBox(pen, accent, main)
  fillShape(pen, lighten(main, 0.08), DEFLECTOR)
  fillShape(pen, paintwork(pen, -41.6, -6.4, main), CAB)
  drawGlass(
    pen,
    CAB_GLASS,
    { left: 33, right: 45, top: -38, bottom: -25 },
    lights,
    driverOf(look, [37.4, -31.4], 3),
  )
  drawSeams(pen, withAlpha(darken(main, 0.6), 0.45), 0.4, CAB_SEAMS)
  fillRoundRect(pen, '#c9d1dc', 42, -10.4, 8.6, 3.6, 1)
  drawLamp(pen, 47.6, -14.6, 1.9, 2.2, '#fff3cf', lights)
  drawLamp(pen, -49, -12.4, 1, 1.7, '#ff3b30', lights)
  pen.restore()
  drawRoadWheels(pen, [-38, -24, 36.4], 6.8, pose)
}

function drawChassis(pen: Pen): void {
  pen.fillStyle = '#2b303b'
  pen.fillRect(-49, -11.6, 90, 4.6)
  fillRoundRect(pen, '#57606f', -6, -11, 15, 6.6, 1.6)
}

function drawCargoBox(pen: Pen, body: Hex, stripe: Hex): void {
  fillRoundRect(
    pen,
    gradientDown(pen, -48, -11, lighten(body, 0.4), body, mix(body, '#66749a', 0.4)),
    -50,
    -48,
    69,
    37,
    1.2,
  )
  pen.fillStyle = stripe
  pen.beginPath()
  pen.moveTo(-50, -20)
  pen.quadraticCurveTo(-16, -22, 19, -36)
  pen.lineTo(19, -28)
  pen.quadraticCurveTo(-12, -15.6, -50, -14.4)
  pen.fill()
  pen.fillStyle = withAlpha('#20304e', 0.08)
  for (let rib = 0; rib < 10; rib += 1) pen.fillRect(-47 + rib * 7, -47, 0.5, 35)
}

/** Red, with a ladder and a flashing bar. */
export function drawFireEngine(pen: Pen, look: RigLook, pose: Pose): void {
  const { main, accent } = livery(look, '#d5281f', '#ffffff')
  const lights = look.lights ?? 0
  pen.save()
  pen.translate(0, suspension(pose) * 0.8)
  drawChassis(pen)
  fillRoundRect(pen, paintwork(pen, -36, -8, main), -49.6, -36, 60, 28, 1.2)
  drawLockers(pen, accent)
  strokeShape(pen, '#dfe5ec', 0.8, LADDER)
  drawRungs(pen)
  fillShape(pen, paintwork(pen, -38.4, -6, main), FIRE_CAB)
  drawGlass(
    pen,
    FIRE_CAB_GLASS,
    { left: 15, right: 46, top: -35, bottom: -24 },
    lights,
    driverOf(look, [36, -29.4], 2.7),
  )
  drawSeams(pen, withAlpha(darken(main, 0.6), 0.45), 0.4, FIRE_SEAMS)
  pen.fillStyle = accent
  pen.fillRect(-49.6, -13.8, 99, 2)
  fillRoundRect(pen, '#c9d1dc', 43, -10, 7.6, 3.4, 1)
  drawLamp(pen, 48, -15.8, 1.6, 2.1, '#fff3cf', lights)
  drawLamp(pen, -48.6, -17, 1, 2.6, '#ff3b30', lights)
  drawBeacon(pen, 34, -38.4, 16, pose.time, '#4a7dff', '#ff5040')
  pen.restore()
  drawRoadWheels(pen, [-34, 33], 7, pose, '#dfe5ec')
}

function drawLockers(pen: Pen, accent: Hex): void {
  for (let locker = 0; locker < 3; locker += 1) {
    const x = -47 + locker * 19
    fillRoundRect(pen, gradientDown(pen, -32, -17, '#dde3ea', '#a9b4c2'), x, -32, 16.4, 15, 0.8)
    pen.fillStyle = withAlpha('#5c6778', 0.4)
    for (let slat = 1; slat < 6; slat += 1) pen.fillRect(x, -32 + slat * 2.5, 16.4, 0.4)
  }
  pen.fillStyle = withAlpha(accent, 0.9)
  pen.fillRect(-49.6, -34.6, 60, 0.8)
}

function drawRungs(pen: Pen): void {
  pen.strokeStyle = '#dfe5ec'
  pen.lineWidth = 0.5
  pen.beginPath()
  for (let rung = 0; rung < 17; rung += 1) {
    const x = -46 + rung * 4.2
    const y = -40.5 - ((x + 48) / 72) * 4
    pen.moveTo(x, y)
    pen.lineTo(x, y + 2.9)
  }
  pen.stroke()
}
