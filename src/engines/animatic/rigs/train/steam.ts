import { darken, lighten, mix, withAlpha, type Hex } from '../../draw/colour.ts'
import { fillEllipse, fillRoundRect, type Pen } from '../../draw/shapes.ts'
import { fillShape, gradientDown, livery, shape } from '../parts.ts'
import type { Pose, RigLook } from '../rig.ts'

const DRIVERS = [-14, 2, 18] as const
const DRIVER_RADIUS = 7.6
const CAB = shape('M-46-14L-46-37L-48-37L-48-40L-22-40L-22-37L-24-37L-24-14Z')
const COWCATCHER = shape('M40-9L50-1L40-1Z')
const DOME = shape('M-9-33C-9-40 1-40 1-33Z')
const SAND_DOME = shape('M9-33C9-37.6 16-37.6 16-33Z')
const CHIMNEY = shape('M27.6-32L26.4-41L25-43.6L36-43.6L34.6-41L33.4-32Z')

/** A steam engine whose rods turn with its wheels. */
export function drawSteamEngine(pen: Pen, look: RigLook, pose: Pose): void {
  const { main, accent } = livery(look, '#2c3a44', '#c8352b')
  drawChimneySmoke(pen, pose.time)
  pen.fillStyle = '#20242c'
  pen.fillRect(-48, -14, 92, 4.4)
  fillRoundRect(
    pen,
    gradientDown(pen, -33, -13, lighten(main, 0.38), main, mix(darken(main, 0.4), '#1c2438', 0.3)),
    -26,
    -33,
    66,
    20,
    3,
  )
  fillShape(pen, gradientDown(pen, -40, -14, lighten(main, 0.2), main, darken(main, 0.25)), CAB)
  pen.fillStyle = accent
  pen.fillRect(-48, -14.6, 92, 2)
  for (const x of [-18, 4, 22]) {
    pen.fillStyle = withAlpha('#e3b24a', 0.9)
    pen.fillRect(x, -33, 1.3, 20)
  }
  fillShape(pen, '#e3b24a', DOME)
  fillShape(pen, gradientDown(pen, -38, -33, lighten(main, 0.3), main), SAND_DOME)
  fillShape(pen, gradientDown(pen, -44, -32, lighten(main, 0.3), darken(main, 0.2)), CHIMNEY)
  drawSmokebox(pen, main, look.lights ?? 0)
  drawCab(pen, look)
  fillShape(pen, accent, COWCATCHER)
  pen.fillStyle = accent
  pen.fillRect(40, -14, 5, 5)
  drawRunningGear(pen, accent, pose.phase)
}

function drawSmokebox(pen: Pen, main: Hex, lights: number): void {
  fillRoundRect(pen, gradientDown(pen, -34, -12, lighten(main, 0.15), darken(main, 0.25)), 36, -34, 6, 22, 2)
  fillEllipse(pen, darken(main, 0.1), 42, -23, 2, 9.4)
  fillEllipse(pen, '#e3b24a', 42.8, -23, 0.8, 2)
  fillEllipse(pen, mix('#c9c2a8', '#fff6cf', 0.3 + lights * 0.7), 42, -37, 2.6, 2.6)
  fillEllipse(pen, '#fffbe8', 42.6, -37.4, 1.1, 1.1)
}

function drawCab(pen: Pen, look: RigLook): void {
  const lights = look.lights ?? 0
  fillRoundRect(pen, mix('#6a8aa6', '#ffd98a', lights * 0.8), -43, -34.6, 13, 10, 1.4)
  fillEllipse(pen, '#e3ac85', -35, -29, 2.4, 2.7)
  pen.fillStyle = '#2b4a86'
  pen.fillRect(-38.2, -27, 6.6, 3)
  pen.beginPath()
  pen.ellipse(-35, -30.4, 2.9, 2, 0, Math.PI, Math.PI * 2)
  pen.fill()
}

function drawRunningGear(pen: Pen, accent: Hex, phase: number): void {
  for (const x of [31, 39]) drawSpokedWheel(pen, x, 4.4, phase * 1.7, accent)
  for (const x of DRIVERS) drawSpokedWheel(pen, x, DRIVER_RADIUS, phase, accent)
  drawSpokedWheel(pen, -36, 4.8, phase * 1.6, accent)
  const crankX = Math.cos(phase) * 4
  const crankY = -DRIVER_RADIUS + Math.sin(phase) * 4
  pen.lineCap = 'round'
  pen.strokeStyle = '#c9d0da'
  pen.lineWidth = 1.7
  pen.beginPath()
  pen.moveTo(DRIVERS[0] + crankX, crankY)
  pen.lineTo(DRIVERS[2] + crankX, crankY)
  pen.stroke()
  pen.strokeStyle = '#aab3c0'
  pen.lineWidth = 1.4
  pen.beginPath()
  pen.moveTo(DRIVERS[1] + crankX, crankY)
  pen.lineTo(33 + crankX * 0.9, -9.4)
  pen.stroke()
  fillRoundRect(pen, '#3a4250', 30, -13, 12, 7, 1.4)
  for (const x of DRIVERS) fillEllipse(pen, '#e9edf2', x + crankX, crankY, 1.1)
}

function drawSpokedWheel(pen: Pen, x: number, radius: number, angle: number, accent: Hex): void {
  const y = -radius
  fillEllipse(pen, '#15181e', x, y, radius)
  fillEllipse(pen, '#8d97a5', x, y, radius * 0.9)
  fillEllipse(pen, '#2a2f3a', x, y, radius * 0.8)
  pen.strokeStyle = accent
  pen.lineWidth = radius * 0.13
  pen.beginPath()
  for (let spoke = 0; spoke < 8; spoke += 1) {
    const turn = angle + (spoke * Math.PI) / 4
    pen.moveTo(x, y)
    pen.lineTo(x + Math.cos(turn) * radius * 0.8, y + Math.sin(turn) * radius * 0.8)
  }
  pen.stroke()
  fillEllipse(pen, darken(accent, 0.2), x, y, radius * 0.24)
}

function drawChimneySmoke(pen: Pen, time: number): void {
  for (let puff = 0; puff < 3; puff += 1) {
    const age = (time * 1.6 + puff / 3) % 1
    fillEllipse(
      pen,
      withAlpha('#eef0f3', 0.75 * (1 - age)),
      30.5 - age * 8,
      -44 - age * 7,
      3 + age * 4,
      2.6 + age * 3,
    )
  }
}

/** The tender, half as long as the engine: coal behind the cab. */
export function drawTender(pen: Pen, look: RigLook, pose: Pose): void {
  const { main, accent } = livery(look, '#2c3a44', '#c8352b')
  for (let lump = 0; lump < 7; lump += 1) {
    fillEllipse(pen, lump % 2 === 0 ? '#1b1d23' : '#2b2e37', -18 + lump * 6, -31 - (lump % 3) * 1.6, 4.6, 4)
  }
  fillRoundRect(
    pen,
    gradientDown(pen, -30, -10, lighten(main, 0.24), main, darken(main, 0.35)),
    -24,
    -30,
    48,
    20,
    2,
  )
  pen.fillStyle = accent
  pen.fillRect(-24, -15, 48, 1.6)
  pen.fillStyle = withAlpha('#e3b24a', 0.9)
  pen.fillRect(-20, -26, 40, 1)
  pen.fillStyle = '#20242c'
  pen.fillRect(-27, -13, 54, 2.4)
  for (const x of [-14, 0, 14]) drawSpokedWheel(pen, x, 5, pose.phase * 1.5, accent)
}
