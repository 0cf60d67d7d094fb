import { darken, lighten, mix, withAlpha, type Hex } from '../draw/colour.ts'
import { fillEllipse, fillRoundRect, type Pen, type Point } from '../draw/shapes.ts'
import { drawWheel, fillShape, gradientDown, inHundredths, livery, shape, strokeShape } from './parts.ts'
import type { Pose, Rig, RigLook } from './rig.ts'

/** Where a rider sits, holds and treads, in body units of the vehicle. */
export interface RiderSlots {
  readonly seat: Point
  readonly hands: readonly [Point, Point]
  readonly feet: readonly [Point, Point]
  /** Height of an adult rider, body units. */
  readonly height: number
}

interface Model {
  readonly width: number
  readonly height: number
  readonly size: number
  /** Radius of a wheel, body units. */
  readonly wheel: number
  slots(phase: number): RiderSlots
  draw(pen: Pen, look: RigLook, pose: Pose): void
}

const CRANK: Point = [-4, -18]
const PEDAL_REACH = 9.4
/** Turns of the crank for one turn of the wheel. */
const GEAR = 0.42

function pedal(phase: number, turn: number): Point {
  const angle = phase * GEAR + turn
  return [CRANK[0] + Math.cos(angle) * PEDAL_REACH, CRANK[1] + Math.sin(angle) * PEDAL_REACH]
}

const inUnits = ([x, y]: Point): Point => [x / 100, y / 100]

const MODELS: Readonly<Record<string, Model>> = {
  bicycle: {
    width: 1.04,
    height: 0.66,
    size: 1.03,
    wheel: 0.2,
    slots: (phase) => ({
      seat: [-0.15, -0.5],
      hands: [
        [0.2, -0.575],
        [0.22, -0.585],
      ],
      feet: [inUnits(pedal(phase, 0)), inUnits(pedal(phase, Math.PI))],
      height: 0.98,
    }),
    draw: drawBicycle,
  },
  motorbike: {
    width: 1.06,
    height: 0.6,
    size: 1.25,
    wheel: 0.165,
    slots: () => ({
      seat: [-0.13, -0.405],
      hands: [
        [0.17, -0.485],
        [0.2, -0.495],
      ],
      feet: [
        [-0.06, -0.15],
        [-0.03, -0.16],
      ],
      height: 0.8,
    }),
    draw: drawMotorbike,
  },
  scooter: {
    width: 1.04,
    height: 0.68,
    size: 1.08,
    wheel: 0.13,
    slots: () => ({
      seat: [-0.2, -0.435],
      hands: [
        [0.2, -0.58],
        [0.22, -0.59],
      ],
      feet: [
        [0.08, -0.17],
        [0.12, -0.17],
      ],
      height: 0.92,
    }),
    draw: drawScooter,
  },
  'kick-scooter': {
    width: 0.8,
    height: 0.72,
    size: 0.95,
    wheel: 0.075,
    slots: () => ({
      seat: [-0.04, -0.49],
      hands: [
        [0.2, -0.66],
        [0.22, -0.67],
      ],
      feet: [
        [-0.02, -0.115],
        [-0.12, -0.115],
      ],
      height: 0.94,
    }),
    draw: drawKickScooter,
  },
}

function modelOf(look: RigLook): Model {
  return MODELS[look.variant] ?? MODELS['bicycle']!
}

/** Two-wheelers, facing right; wheels and pedals turn with `pose.phase`. A rider fits into `riderSlots`. */
export const bicycle: Rig = {
  variants: Object.keys(MODELS),
  box: (look) => modelOf(look),
  naturalSize: (look) => modelOf(look).size,
  draw: (pen, look, pose) => inHundredths(pen, () => modelOf(look).draw(pen, look, pose)),
}

export function riderSlots(look: RigLook, phase: number): RiderSlots {
  return modelOf(look).slots(phase)
}

/** Radius of a wheel, body units: wheels must not slip. */
export function wheelRadius(look: RigLook): number {
  return modelOf(look).wheel
}

const FRAME = shape('M-29-20L-4-18L20-46L-13-44ZM-13-44L-4-18M-29-20L-13-44')
const FORK = shape('M29-20L21-48L19-53')
const SEAT_POST = shape('M-13-44L-14-49')
const HANDLEBAR = shape('M19-53C18-58 24-58 24-55')
const SADDLE = shape('M-23-51C-19-53-12-52-7-50C-10-48.4-20-47.4-23-48.6Z')
const MUDGUARD = shape('M-48-22C-47-36-32-43-19-37')

function drawBicycle(pen: Pen, look: RigLook, pose: Pose): void {
  const { main, accent } = livery(look, '#d8413a', '#7a4a2c')
  drawThinWheel(pen, -29, pose.phase)
  drawThinWheel(pen, 29, pose.phase)
  strokeShape(pen, '#2b303b', 1.6, MUDGUARD)
  drawCrankArm(pen, pose.phase, Math.PI)
  strokeShape(pen, darken(main, 0.1), 2.7, FRAME)
  strokeShape(pen, '#c3cad4', 2, SEAT_POST)
  strokeShape(pen, main, 2.7, FORK)
  strokeShape(pen, '#3a4250', 1.8, HANDLEBAR)
  fillEllipse(pen, '#3a4250', 24, -55, 1.7, 1.3)
  fillShape(pen, accent, SADDLE)
  fillEllipse(pen, '#8d97a5', CRANK[0], CRANK[1], 4.2)
  fillEllipse(pen, '#3a4250', CRANK[0], CRANK[1], 2)
  drawCrankArm(pen, pose.phase, 0)
  fillEllipse(pen, mix('#d9d2b8', '#fff6cf', 0.3 + (look.lights ?? 0) * 0.7), 24.4, -47, 2, 2)
  fillEllipse(pen, '#e0392f', -45, -31, 1.3, 1.7)
}

function drawThinWheel(pen: Pen, x: number, angle: number): void {
  const radius = 19.4
  pen.strokeStyle = '#22262e'
  pen.lineWidth = 1.9
  pen.beginPath()
  pen.arc(x, -20, radius - 0.4, 0, Math.PI * 2)
  pen.stroke()
  pen.strokeStyle = '#b9c2ce'
  pen.lineWidth = 0.8
  pen.beginPath()
  pen.arc(x, -20, radius - 2, 0, Math.PI * 2)
  pen.stroke()
  pen.strokeStyle = withAlpha('#8d97a5', 0.8)
  pen.lineWidth = 0.35
  pen.beginPath()
  for (let spoke = 0; spoke < 12; spoke += 1) {
    const turn = angle + (spoke * Math.PI) / 6
    pen.moveTo(x, -20)
    pen.lineTo(x + Math.cos(turn) * (radius - 2), -20 + Math.sin(turn) * (radius - 2))
  }
  pen.stroke()
  fillEllipse(pen, '#5c6675', x, -20, 1.6)
}

function drawCrankArm(pen: Pen, phase: number, turn: number): void {
  const [x, y] = pedal(phase, turn)
  pen.strokeStyle = turn === 0 ? '#aab3c0' : '#5c6675'
  pen.lineWidth = 1.5
  pen.lineCap = 'round'
  pen.beginPath()
  pen.moveTo(CRANK[0], CRANK[1])
  pen.lineTo(x, y)
  pen.stroke()
  fillRoundRect(pen, '#23272f', x - 3.2, y - 0.8, 6.4, 1.7, 0.6)
}

const MOTOR_TANK = shape('M-8-40C-4-47 12-48 18-41C16-36 0-34-8-37Z')
const MOTOR_SEAT = shape('M-34-43C-30-46-24-42-16-41L-6-39.4L-8-35.4L-30-36.6C-33-38-35-41-34-43Z')
const MOTOR_TAIL = shape('M-34-42L-46-46L-44-41L-32-37Z')
const MOTOR_FORK = shape('M31-17L18-46')
const MOTOR_BARS = shape('M18-46C15-51 18-52 22-50')
const MOTOR_FAIRING = shape('M17-48C24-50 29-45 29-39L20-36C17-39 16-44 17-48Z')
const EXHAUST_PIPE = shape('M4-14C-6-10-16-11-24-13L-46-18')

function drawMotorbike(pen: Pen, look: RigLook, pose: Pose): void {
  const { main, accent } = livery(look, '#c9302c', '#20242c')
  const lights = look.lights ?? 0
  drawWheel(pen, -30, -16.5, 16.5, pose.phase, '#9aa5b4', 6)
  drawWheel(pen, 32, -16.5, 16.5, pose.phase, '#9aa5b4', 6)
  strokeShape(pen, '#3a4250', 3.2, shape('M-30-16.5L-10-20M-30-16.5L-20-37'))
  strokeShape(pen, '#8d97a5', 2.6, MOTOR_FORK)
  fillRoundRect(pen, gradientDown(pen, -34, -12, '#8d97a5', '#4a525f'), -13, -34, 24, 21, 4)
  pen.fillStyle = withAlpha('#20242c', 0.5)
  for (let fin = 0; fin < 5; fin += 1) pen.fillRect(-11, -31 + fin * 3.4, 20, 1.2)
  fillEllipse(pen, '#3a4250', -4, -16, 6)
  fillEllipse(pen, '#aab3c0', -4, -16, 3.4)
  strokeShape(pen, '#c9d0da', 3, EXHAUST_PIPE)
  strokeShape(pen, lighten('#c9d0da', 0.3), 0.8, EXHAUST_PIPE)
  fillShape(pen, accent, MOTOR_SEAT)
  fillShape(pen, main, MOTOR_TAIL)
  fillShape(pen, gradientDown(pen, -48, -34, lighten(main, 0.35), main, darken(main, 0.2)), MOTOR_TANK)
  fillShape(pen, gradientDown(pen, -50, -36, lighten(main, 0.3), darken(main, 0.1)), MOTOR_FAIRING)
  strokeShape(pen, '#2b303b', 2, MOTOR_BARS)
  fillEllipse(pen, mix('#e3dcc2', '#fff6cf', 0.3 + lights * 0.7), 28, -42, 2.4, 3.2)
  fillEllipse(pen, '#ff3b30', -45.4, -43.6, 1.5, 1.7)
  pen.strokeStyle = darken(main, 0.2)
  pen.lineWidth = 2
  pen.beginPath()
  pen.arc(32, -16.5, 18.4, Math.PI * 1.14, Math.PI * 1.78)
  pen.stroke()
}

/** Two small wheels, a deck to stand on, a high bar. */
function drawKickScooter(pen: Pen, look: RigLook, pose: Pose): void {
  const { main } = livery(look, '#e0483a', '#2f3a4a')
  drawWheel(pen, -27, -7.5, 7.5, pose.phase, '#dfe5ec', 5)
  drawWheel(pen, 29, -7.5, 7.5, pose.phase, '#dfe5ec', 5)
  pen.strokeStyle = '#aeb6c2'
  pen.lineWidth = 3.4
  pen.lineCap = 'round'
  pen.beginPath()
  pen.moveTo(29, -8)
  pen.lineTo(21, -66)
  pen.stroke()
  fillShape(pen, gradientDown(pen, -12, -6, lighten(main, 0.2), darken(main, 0.14)), KICK_DECK)
  strokeShape(pen, main, 2.6, KICK_NECK)
  strokeShape(pen, '#3a4250', 2.4, KICK_GUARD)
  strokeShape(pen, '#2f3642', 3.2, KICK_BAR)
}

const KICK_DECK = shape('M-27-11.5L16-11.5C20-11.5 22-14 24-18L26-17C24-11 22-7 16-7L-26-7Z')
const KICK_NECK = shape('M16-10C21-11 25-18 26-26')
const KICK_GUARD = shape('M-37-10C-36-18-28-19-21-13')
const KICK_BAR = shape('M16-66L26-67')

const SCOOTER_BODY = shape(
  'M-46-20C-47-34-38-41-24-41L-12-40C-8-36-10-24-2-17L14-17C19-20 21-32 22-48L26-49C29-36 29-20 24-12L-6-11C-20-12-30-14-46-20Z',
)
const SCOOTER_SEAT = shape(
  'M-40-42C-36-46-16-46-10-43C-9-41-11-39.6-13-39.6L-36-39.6C-39-39.8-41-40.6-40-42Z',
)
const SCOOTER_SHIELD = shape('M21-16C26-26 27-38 25-50L29-51C33-40 34-24 28-13Z')
const SCOOTER_BARS = shape('M25-51C23-57 19-58 16-57.4')
const SCOOTER_GUARD = shape('M17-15C19-29 43-29 46-13L41-13C38-22 26-22 22-13Z')

function drawScooter(pen: Pen, look: RigLook, pose: Pose): void {
  const { main, accent } = livery(look, '#7fc4b4', '#8a5a38')
  const lights = look.lights ?? 0
  drawWheel(pen, -30, -13, 13, pose.phase, '#dfe5ec', 5)
  drawWheel(pen, 32, -13, 13, pose.phase, '#dfe5ec', 5)
  fillShape(pen, darken(main, 0.12), SCOOTER_GUARD)
  fillShape(pen, gradientDown(pen, -42, -11, lighten(main, 0.32), main, darken(main, 0.16)), SCOOTER_BODY)
  fillEllipse(pen, withAlpha('#ffffff', 0.22), -30, -32, 10, 4, -0.1)
  fillShape(pen, lighten(main, 0.14), SCOOTER_SHIELD)
  fillShape(pen, accent, SCOOTER_SEAT)
  strokeShape(pen, '#3a4250', 2.2, SCOOTER_BARS)
  fillEllipse(pen, main, 25.6, -54, 4, 4.4)
  fillEllipse(pen, mix('#e3dcc2', '#fff6cf', 0.3 + lights * 0.7), 28.6, -54.4, 2.1, 3)
  fillEllipse(pen, '#ff3b30', -46, -29, 1.3, 2.2)
  const mirror: Hex = '#c9d0da'
  pen.strokeStyle = mirror
  pen.lineWidth = 0.8
  pen.beginPath()
  pen.moveTo(22, -56)
  pen.lineTo(19, -63)
  pen.stroke()
  fillEllipse(pen, mirror, 18.4, -64, 2.6, 2)
}
