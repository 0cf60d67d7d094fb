import { darken, lighten, mix, withAlpha, type Hex } from '../../draw/colour.ts'
import { fillEllipse, type Pen } from '../../draw/shapes.ts'
import { fillShape, gradientAcross, inside, livery, shape, strokeShape } from '../parts.ts'
import type { Pose, RigLook } from '../rig.ts'
import { drawFlag, drawPortholes, drawSailor, hullPaint } from './boat-parts.ts'

const YACHT_HULL = shape('M-48-15C-30-11 20-12 51-18C46-8 40 0 34 2L-38 2C-44 0-47-8-48-15Z')
const YACHT_DECK = shape('M-20-13L-14-18L16-18.6L22-13.6Z')
const GALLEON_HULL = shape(
  'M-50-38L-47-39L-30-37L-29-27L-10-22L24-22L34-30L44-33L47-31C47-20 42-6 32 2L-36 2C-44-6-48-20-50-38Z',
)
const GALLEON_RAIL = shape('M-50-38L-30-37M-29-27L-10-22L24-22L34-30L45-33')
const GALLEON_PLANKS = shape('M-48-26C-20-16 20-14 43-24M-46-17C-20-8 18-6 40-15M-42-8C-20-1 14 0 36-7')
const GALLEON_CASTLE = shape('M-48-36L-33-35L-33-27L-46-28Z')
const BOWSPRIT = shape('M40-31L60-43')

/** Two white sails that breathe with the wind. */
export function drawSailingBoat(pen: Pen, look: RigLook, pose: Pose): void {
  const { main, accent } = livery(look, '#f7f5ee', '#2b5fa8')
  const wind = Math.sin(pose.time * 1.3) * 1.6
  const sail: Hex = look.colours.length > 0 ? mix(main, '#ffffff', 0.12) : '#fffaf0'
  pen.fillStyle = '#8a623f'
  pen.fillRect(1.2, -104, 1.6, 92)
  pen.fillRect(-36, -24.6, 38, 1.3)
  drawMainsail(pen, sail, accent, wind)
  drawJib(pen, sail, wind)
  drawFlag(pen, 1.6, -108, 11, 4, accent, pose.time)
  if (look.isTaken !== true) drawSailor(pen, -27, -14, 8.6, accent, [-18, -20], '#f6f0df')
  fillShape(pen, '#fdfaf2', YACHT_DECK)
  drawPortholes(pen, -10, 12, -15.8, 4, 1.1, look.lights ?? 0)
  const hull = look.colours.length > 0 ? main : '#f7f5ee'
  fillShape(pen, hullPaint(pen, -18, 2, hull), YACHT_HULL)
  inside(pen, YACHT_HULL, () => {
    pen.fillStyle = accent
    pen.fillRect(-60, -6, 120, 9)
    pen.fillStyle = withAlpha('#ffffff', 0.85)
    pen.fillRect(-60, -7.6, 120, 1.2)
  })
}

function drawMainsail(pen: Pen, sail: Hex, accent: Hex, wind: number): void {
  pen.fillStyle = gradientAcross(pen, -42, 2, mix(sail, '#8ba0c4', 0.34), sail)
  pen.beginPath()
  pen.moveTo(0.6, -100)
  pen.bezierCurveTo(-8 - wind, -78, -28 - wind * 1.6, -46, -36, -26)
  pen.quadraticCurveTo(-18, -29.6, 0.6, -26)
  pen.closePath()
  pen.fill()
  pen.strokeStyle = withAlpha('#5a6b90', 0.26)
  pen.lineWidth = 0.5
  pen.beginPath()
  for (const at of [-42, -60, -78]) {
    pen.moveTo(0, at)
    pen.lineTo((-100 - at) * 0.48, at + 2)
  }
  pen.stroke()
  fillEllipse(pen, withAlpha(accent, 0.85), -8, -66, 3)
}

function drawJib(pen: Pen, sail: Hex, wind: number): void {
  pen.fillStyle = gradientAcross(pen, 3, 46, sail, mix(sail, '#8ba0c4', 0.22))
  pen.beginPath()
  pen.moveTo(4, -92)
  pen.bezierCurveTo(16 + wind, -66, 34 + wind, -40, 46, -20)
  pen.quadraticCurveTo(24, -26 - wind, 6, -24)
  pen.bezierCurveTo(9 + wind, -50, 6, -74, 4, -92)
  pen.fill()
}

interface SquareSail {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

const SQUARE_SAILS: readonly SquareSail[] = [
  { x: -26, y: -86, width: 22, height: 18 },
  { x: -26, y: -65, width: 27, height: 22 },
  { x: 2, y: -100, width: 25, height: 20 },
  { x: 2, y: -77, width: 32, height: 26 },
  { x: 27, y: -84, width: 20, height: 17 },
  { x: 27, y: -64, width: 25, height: 21 },
]

/** Three masts of square sails; a pirate ship has black ones and the skull. */
export function drawTallShip(pen: Pen, look: RigLook, pose: Pose): void {
  const pirate = look.variant === 'pirate-ship'
  const { main, accent } = livery(look, pirate ? '#6b4226' : '#7d4f2e', pirate ? '#2a2630' : '#fbf1dc')
  const lights = look.lights ?? 0
  strokeShape(pen, '#5a3a22', 1.5, BOWSPRIT)
  pen.fillStyle = '#5a3a22'
  for (const [x, top] of [
    [-26, -94],
    [2, -108],
    [27, -92],
  ] as const) {
    pen.fillRect(x - 0.8, top, 1.6, -top - 24)
  }
  drawRigging(pen)
  const billow = Math.sin(pose.time * 1.1) * 0.9
  for (const sail of SQUARE_SAILS) drawSquareSail(pen, sail, accent, billow)
  if (pirate) drawSkull(pen, 5.4, -62.5, 5)
  drawFlag(pen, 2, -113, 13, 6, pirate ? '#1d1a22' : '#c8402f', pose.time)
  drawCrew(pen, look, pirate)
  drawGalleonHull(pen, main, lights)
}

/** The helmsman on the stern castle, and hands on deck. */
function drawCrew(pen: Pen, look: RigLook, pirate: boolean): void {
  const hat: Hex = pirate ? '#1d1a22' : '#2b4a86'
  if (look.isTaken !== true) {
    drawSailor(pen, -42, -36.6, 9.4, pirate ? '#8f2a2a' : '#2f4a7c', [-36, -41], hat)
    drawShipsWheel(pen, -35.4, -40)
  }
  drawSailor(pen, -5, -21, 8, '#e0ddd2', null, pirate ? '#b8402f' : null)
  drawSailor(pen, 17, -21.4, 8, '#c98d4a', null, hat)
}

function drawShipsWheel(pen: Pen, x: number, y: number): void {
  pen.strokeStyle = '#8a5a2c'
  pen.lineWidth = 0.7
  pen.beginPath()
  pen.ellipse(x, y, 1.5, 3, 0, 0, Math.PI * 2)
  pen.moveTo(x, y - 3.9)
  pen.lineTo(x, y + 4)
  pen.moveTo(x - 2.1, y)
  pen.lineTo(x + 2.1, y)
  pen.stroke()
}

function drawRigging(pen: Pen): void {
  pen.strokeStyle = withAlpha('#3a2a1c', 0.5)
  pen.lineWidth = 0.35
  pen.beginPath()
  for (const [x, top] of [
    [-26, -92],
    [2, -106],
    [27, -90],
  ] as const) {
    pen.moveTo(x, top)
    pen.lineTo(x - 13, -24)
    pen.moveTo(x, top)
    pen.lineTo(x + 13, -24)
  }
  pen.moveTo(27, -90)
  pen.lineTo(59, -42)
  pen.moveTo(2, -106)
  pen.lineTo(27, -90)
  pen.stroke()
}

function drawSquareSail(pen: Pen, sail: SquareSail, colour: Hex, billow: number): void {
  const { x, y, width, height } = sail
  const half = width / 2
  const belly = 5 + billow
  pen.fillStyle = gradientAcross(
    pen,
    x - half,
    x + half + 4,
    darken(colour, 0.2),
    lighten(colour, 0.08),
    mix(colour, '#5a6890', 0.24),
  )
  pen.beginPath()
  pen.moveTo(x - half * 0.92, y)
  pen.lineTo(x + half * 0.92, y)
  pen.quadraticCurveTo(x + half + belly, y + height * 0.55, x + half + 1, y + height)
  pen.quadraticCurveTo(x + belly * 0.5, y + height - 3.4, x - half + 1, y + height)
  pen.quadraticCurveTo(x - half + belly * 0.6, y + height * 0.5, x - half * 0.92, y)
  pen.fill()
  pen.fillStyle = '#4a3020'
  pen.fillRect(x - half - 1, y - 0.9, width + 2, 1.4)
}

function drawSkull(pen: Pen, x: number, y: number, size: number): void {
  const bone = '#efe9da'
  pen.strokeStyle = bone
  pen.lineWidth = size * 0.26
  pen.lineCap = 'round'
  pen.beginPath()
  for (const side of [-1, 1]) {
    pen.moveTo(x - side * size * 1.2, y - size * 0.1)
    pen.lineTo(x + side * size * 1.2, y + size * 1.3)
  }
  pen.stroke()
  fillEllipse(pen, bone, x, y, size * 0.85, size * 0.8)
  pen.fillStyle = bone
  pen.fillRect(x - size * 0.42, y + size * 0.4, size * 0.84, size * 0.6)
  fillEllipse(pen, '#1d1a22', x - size * 0.34, y + size * 0.05, size * 0.22, size * 0.25)
  fillEllipse(pen, '#1d1a22', x + size * 0.34, y + size * 0.05, size * 0.22, size * 0.25)
}

function drawGalleonHull(pen: Pen, main: Hex, lights: number): void {
  fillShape(pen, hullPaint(pen, -38, 2, main), GALLEON_HULL)
  inside(pen, GALLEON_HULL, () => {
    strokeShape(pen, withAlpha('#2a170c', 0.34), 0.6, GALLEON_PLANKS)
    pen.fillStyle = withAlpha('#e0b25a', 0.9)
    pen.fillRect(-60, -22.4, 120, 0.9)
  })
  strokeShape(pen, '#d9a94f', 1.3, GALLEON_RAIL)
  fillShape(pen, mix('#3a2a22', '#ffd98a', Math.max(0.15, lights)), GALLEON_CASTLE)
  pen.fillStyle = '#2a1c14'
  for (let port = 0; port < 6; port += 1) pen.fillRect(-26 + port * 10, -16.4, 4.4, 4)
  pen.fillStyle = '#17130f'
  for (let port = 0; port < 6; port += 1) pen.fillRect(-24.8 + port * 10, -15, 4.8, 1.4)
  fillEllipse(pen, mix('#d9a94f', '#fff0b0', lights), -49, -42, 1.5, 2)
}
