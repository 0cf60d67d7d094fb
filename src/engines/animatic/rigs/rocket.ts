import { darken, lighten, mix, withAlpha, type Hex } from '../draw/colour.ts'
import { fillEllipse, fillPolygon, fillRoundRect, type Pen } from '../draw/shapes.ts'
import { fillShape, gradientAcross, inHundredths, inside, livery, shape, strokeShape } from './parts.ts'
import { drawOccupant } from './occupant.ts'
import type { Pose, Rig, RigLook } from './rig.ts'
import { drawFlame, thrustOf } from './rocket/flame.ts'

interface Model {
  readonly width: number
  readonly height: number
  /** Height against a standing adult; drawn smaller than life. */
  readonly size: number
  draw(pen: Pen, look: RigLook, pose: Pose): void
}

const MODELS: Readonly<Record<string, Model>> = {
  rocket: { width: 0.64, height: 1.02, size: 3.2, draw: drawStorybookRocket },
  launcher: { width: 0.5, height: 1.02, size: 6, draw: drawLauncher },
  shuttle: { width: 0.62, height: 1.02, size: 5, draw: drawShuttle },
  spaceship: { width: 1.5, height: 0.56, size: 4, draw: drawSpaceship },
  satellite: { width: 1.1, height: 0.6, size: 1.6, draw: drawSatellite },
  'space-station': { width: 1.26, height: 0.8, size: 6, draw: drawStation },
}

/** Length of the flame below an upright rocket, body units: stagings leave room for it. */
export const FLAME_LENGTH = 0.42

/** Rockets stand upright on the origin; spaceships and satellites float above it, nose to the right. */
export const rocket: Rig = {
  variants: Object.keys(MODELS),
  box: (look) => modelOf(look),
  naturalSize: (look) => modelOf(look).size,
  draw: (pen, look, pose) => inHundredths(pen, () => modelOf(look).draw(pen, look, pose)),
}

function modelOf(look: RigLook): Model {
  return MODELS[look.variant] ?? MODELS['rocket']!
}

/** True for what stands on its tail, so that stagings launch it upwards. */
export function isUpright(look: RigLook): boolean {
  return !['spaceship', 'satellite', 'space-station'].includes(look.variant)
}

const HULL = shape(
  'M0-101C12-90 18.5-72 18.5-50C18.5-34 15-20 11-12L-11-12C-15-20-18.5-34-18.5-50C-18.5-72-12-90 0-101Z',
)
const NOSE = shape('M0-101C7.4-94 12.6-84.6 15.6-74L-15.6-74C-12.6-84.6-7.4-94 0-101Z')
const FIN_LEFT = shape('M-15-40C-27-34-31-18-29.6 0C-25-8-18-13-11-14Z')
const FIN_RIGHT = shape('M15-40C27-34 31-18 29.6 0C25-8 18-13 11-14Z')
const FIN_FRONT = shape('M-2.6-36C-4-22-4-8 0-1C4-8 4-22 2.6-36C1.6-39-1.6-39-2.6-36Z')
const NOZZLE = shape('M-7.4-12L7.4-12L9.6-5.4L-9.6-5.4Z')

/** The rocket of picture books: a fat hull, three fins, a round window. */
function drawStorybookRocket(pen: Pen, look: RigLook, pose: Pose): void {
  const { main, accent } = livery(look, '#f4f5f8', '#e23d33')
  const thrust = thrustOf(pose)
  if (thrust > 0) drawFlame(pen, 0, -6.4, 9.4 * thrust, 44 * thrust, pose.time)
  fillShape(pen, gradientAcross(pen, -10, 10, '#3a414e', '#8a94a4', '#4a525f'), NOZZLE)
  fillShape(pen, gradientAcross(pen, -31, -11, darken(accent, 0.18), accent), FIN_LEFT)
  fillShape(pen, gradientAcross(pen, 11, 31, accent, lighten(accent, 0.12)), FIN_RIGHT)
  fillShape(
    pen,
    gradientAcross(
      pen,
      -19,
      19,
      mix(darken(main, 0.26), '#4a5c86', 0.3),
      main,
      lighten(main, 0.4),
      mix(main, '#8fa0bf', 0.16),
    ),
    HULL,
  )
  inside(pen, HULL, () => {
    fillShape(pen, gradientAcross(pen, -16, 16, darken(accent, 0.24), accent, lighten(accent, 0.2)), NOSE)
    pen.fillStyle = accent
    pen.fillRect(-30, -30.5, 60, 3.4)
    pen.fillStyle = withAlpha(accent, 0.5)
    pen.fillRect(-30, -25.6, 60, 1.4)
  })
  drawWindow(pen, 0, -57, 8.4, look)
  for (const y of [-41, -36]) fillEllipse(pen, withAlpha('#33405c', 0.25), y === -41 ? -9 : 9, y, 0.9)
  fillShape(pen, gradientAcross(pen, -4, 4, darken(accent, 0.1), lighten(accent, 0.22)), FIN_FRONT)
}

function drawWindow(pen: Pen, x: number, y: number, radius: number, look: RigLook): void {
  const { lights = 0, seed, isTaken = false } = look
  fillEllipse(pen, '#8d99ac', x, y, radius)
  fillEllipse(pen, '#c9d2de', x, y, radius * 0.92)
  fillEllipse(pen, mix('#23406e', '#ffd98a', lights * 0.5), x, y, radius * 0.72)
  pen.save()
  pen.beginPath()
  pen.arc(x, y, radius * 0.72, 0, Math.PI * 2)
  pen.clip()
  fillEllipse(pen, withAlpha('#9ed2f2', 0.45), x - radius * 0.14, y - radius * 0.16, radius * 0.62)
  if (!isTaken) drawOccupant(pen, { x, y: y + radius * 0.1, size: radius * 0.48, seed })
  pen.restore()
  fillEllipse(pen, withAlpha('#ffffff', 0.6), x - radius * 0.36, y - radius * 0.38, radius * 0.13)
}

const STAGE_TWO = shape('M-6.4-64L-6.4-78C-6.4-88-3.4-96 0-101C3.4-96 6.4-88 6.4-78L6.4-64Z')

/** A two-stage orbital launcher with strap-on boosters. */
function drawLauncher(pen: Pen, look: RigLook, pose: Pose): void {
  const { main, accent } = livery(look, '#f4f6f9', '#e4572e')
  const thrust = thrustOf(pose)
  if (thrust > 0) {
    for (const x of [-13, 0, 13])
      drawFlame(pen, x, -3, (x === 0 ? 6.4 : 4.4) * thrust, (x === 0 ? 44 : 38) * thrust, pose.time + x)
  }
  const tube = (x: number, half: number, top: number, bottom: number, colour: Hex): void =>
    fillRoundRect(
      pen,
      gradientAcross(
        pen,
        x - half,
        x + half,
        mix(darken(colour, 0.3), '#4a5c86', 0.3),
        colour,
        lighten(colour, 0.4),
        mix(colour, '#8fa0bf', 0.2),
      ),
      x - half,
      top,
      half * 2,
      bottom - top,
      0.8,
    )
  for (const x of [-12.4, 12.4]) {
    tube(x, 4.4, -40, -4, main)
    fillPolygon(
      pen,
      gradientAcross(pen, x - 4.4, x + 4.4, darken(accent, 0.25), accent, lighten(accent, 0.2)),
      [
        [x - 4.4, -40],
        [x, -50],
        [x + 4.4, -40],
      ],
    )
    fillPolygon(pen, '#4a525f', [
      [x - 3, -4],
      [x + 3, -4],
      [x + 3.8, -1.4],
      [x - 3.8, -1.4],
    ])
  }
  tube(0, 7.4, -64, -4, main)
  fillShape(
    pen,
    gradientAcross(pen, -7, 7, mix(darken(main, 0.3), '#4a5c86', 0.3), main, lighten(main, 0.4), main),
    STAGE_TWO,
  )
  pen.fillStyle = '#2b3342'
  pen.fillRect(-7.4, -65.4, 14.8, 3)
  pen.fillStyle = accent
  pen.fillRect(-7.4, -22, 14.8, 5)
  pen.fillRect(-6.4, -80, 12.8, 2)
  fillPolygon(pen, '#4a525f', [
    [-5, -4],
    [5, -4],
    [6.4, -0.6],
    [-6.4, -0.6],
  ])
}

const TANK = shape('M-3-10L-3-80C-3-92 2-100 6-102C10-100 15-92 15-80L15-10Z')
const ORBITER = shape('M-24-12L-24-42C-24-64-20-78-14-84C-9-79-6-66-6-44L-6-12Z')
const ORBITER_WING = shape('M-24-44C-31-34-35-20-35-11L-24-9Z')
const ORBITER_TAIL = shape('M-6-30L1-12L-6-12Z')

/** An orbiter beside its orange tank and two white boosters. */
function drawShuttle(pen: Pen, look: RigLook, pose: Pose): void {
  const { main, accent } = livery(look, '#f6f8fb', '#d4763a')
  const thrust = thrustOf(pose)
  if (thrust > 0) {
    drawFlame(pen, 20, -3, 5 * thrust, 46 * thrust, pose.time)
    drawFlame(pen, -15, -8, 4 * thrust, 30 * thrust, pose.time + 1, ['#5a8cff', '#a8d4ff', '#ffffff'])
  }
  fillShape(
    pen,
    gradientAcross(pen, -3, 15, darken(accent, 0.2), accent, lighten(accent, 0.24), accent),
    TANK,
  )
  fillRoundRect(pen, gradientAcross(pen, 15, 25, '#b7c0cd', '#ffffff', '#dfe5ec'), 15.4, -70, 9.4, 66, 1)
  fillPolygon(pen, '#e6ebf1', [
    [15.4, -70],
    [20, -82],
    [24.8, -70],
  ])
  fillPolygon(pen, '#4a525f', [
    [17, -4],
    [23.4, -4],
    [25, -1],
    [15.4, -1],
  ])
  fillShape(pen, '#2b3342', ORBITER_WING)
  fillShape(pen, '#d8dee7', ORBITER_TAIL)
  fillShape(pen, gradientAcross(pen, -24, -6, '#3a4354', '#3a4354', main, lighten(main, 0.4), main), ORBITER)
  pen.fillStyle = '#2b3342'
  pen.fillRect(-13.4, -74, 5, 3.6)
  fillEllipse(pen, '#4a525f', -15, -10, 5, 2.4)
}

const SHIP = shape('M62-26C50-34 30-38 8-38C-20-38-44-34-58-28L-58-16C-40-10-10-8 14-9C36-10 52-16 62-26Z')
const SHIP_WING = shape('M2-18C-16-12-34-4-52 0L-62-1L-50-20Z')
const SHIP_FIN = shape('M-30-35L-54-55L-64-55L-54-31Z')
const SHIP_GLINT = shape('M18-39.4C25-42.6 33-42 40-38')
const SHIP_CANOPY = shape('M12-37.4C22-46 40-44 52-31.6C40-35 26-37 12-37.4Z')

/** A sleek starship that flies level. */
function drawSpaceship(pen: Pen, look: RigLook, pose: Pose): void {
  const { main, accent } = livery(look, '#c9d4e4', '#ff7a3c')
  const lights = look.lights ?? 0
  pen.save()
  pen.translate(-58, -22)
  pen.rotate(Math.PI / 2)
  for (const x of [-5, 5]) drawFlame(pen, x, 0, 4.4, 24, pose.time + x, ['#3f7dff', '#7fd0ff', '#ffffff'])
  pen.restore()
  fillShape(pen, mix(accent, '#2a2c48', 0.2), SHIP_FIN)
  const body = pen.createLinearGradient(0, -38, 0, -9)
  body.addColorStop(0, lighten(main, 0.4))
  body.addColorStop(0.5, main)
  body.addColorStop(1, mix(darken(main, 0.34), '#2c3458', 0.3))
  fillShape(pen, body, SHIP)
  inside(pen, SHIP, () => {
    pen.fillStyle = accent
    pen.fillRect(-70, -23.6, 140, 2.6)
    pen.fillStyle = withAlpha('#1c2438', 0.2)
    for (const x of [-40, -18, 4]) pen.fillRect(x, -40, 0.6, 40)
  })
  for (let port = 0; port < 7; port += 1)
    fillEllipse(pen, mix('#2b4468', '#ffe2a0', Math.max(0.4, lights)), -34 + port * 8, -29, 1.9)
  fillShape(pen, gradientAcross(pen, 12, 52, '#3f6f9f', '#a8dcf4'), SHIP_CANOPY)
  if (look.isTaken !== true)
    inside(pen, SHIP_CANOPY, () =>
      drawOccupant(pen, { x: 31, y: -37, size: 3.2, seed: look.seed, wears: 'helmet' }),
    )
  strokeShape(pen, withAlpha('#ffffff', 0.5), 0.7, SHIP_GLINT)
  const wing = pen.createLinearGradient(0, -20, 0, 0)
  wing.addColorStop(0, main)
  wing.addColorStop(1, mix(main, '#3c4866', 0.6))
  fillShape(pen, wing, SHIP_WING)
  fillRoundRect(pen, '#3a4354', -61, -30, 5, 14, 1.4)
}

/** A satellite with two blue wings. */
function drawSatellite(pen: Pen, look: RigLook, pose: Pose): void {
  const { main } = livery(look, '#e3b24a', '#2f5fae')
  pen.save()
  pen.translate(0, -30)
  pen.rotate(-0.3 + Math.sin(pose.time * 0.5) * 0.06)
  for (const side of [-1, 1]) drawPanel(pen, side * 15, side * 52, 11)
  pen.fillStyle = '#8a94a4'
  pen.fillRect(-16, -1, 32, 2)
  fillRoundRect(
    pen,
    gradientAcross(pen, -10, 10, darken(main, 0.25), main, lighten(main, 0.35)),
    -10,
    -12,
    20,
    24,
    2,
  )
  pen.fillStyle = withAlpha('#6b4a10', 0.25)
  for (const y of [-6, 0, 6]) pen.fillRect(-10, y, 20, 0.6)
  pen.fillStyle = '#dfe5ec'
  pen.beginPath()
  pen.arc(0, 22, 11, Math.PI * 1.1, Math.PI * 1.9)
  pen.fill()
  pen.fillRect(-0.7, 10, 1.4, 5)
  pen.fillRect(-0.5, -22, 1, 10)
  fillEllipse(pen, Math.sin(pose.time * 6) > 0.3 ? '#ff5a4a' : '#7a2a24', 0, -22, 1.6)
  pen.restore()
}

function drawPanel(pen: Pen, from: number, to: number, half: number): void {
  const left = Math.min(from, to)
  const width = Math.abs(to - from)
  const cells = pen.createLinearGradient(left, -half, left + width, half)
  cells.addColorStop(0, '#1d3f86')
  cells.addColorStop(0.5, '#3f79cf')
  cells.addColorStop(1, '#1a3a7a')
  fillRoundRect(pen, '#c9d2de', left - 0.8, -half - 0.8, width + 1.6, half * 2 + 1.6, 1)
  pen.fillStyle = cells
  pen.fillRect(left, -half, width, half * 2)
  pen.fillStyle = withAlpha('#ffffff', 0.28)
  for (let column = 1; column < 6; column += 1)
    pen.fillRect(left + (column * width) / 6, -half, 0.5, half * 2)
  pen.fillRect(left, -0.25, width, 0.5)
}

/** Modules along a beam, with great solar wings. */
function drawStation(pen: Pen, look: RigLook, pose: Pose): void {
  const { main } = livery(look, '#eef1f5', '#2f5fae')
  const lights = Math.max(0.5, look.lights ?? 0)
  pen.save()
  pen.translate(0, -40)
  pen.rotate(-0.12 + Math.sin(pose.time * 0.4) * 0.02)
  for (const x of [-46, 46]) {
    for (const side of [-1, 1]) {
      pen.save()
      pen.translate(x, side * 5)
      pen.rotate(Math.PI / 2)
      drawPanel(pen, 0, side * 30, 10)
      pen.restore()
    }
  }
  pen.fillStyle = '#98a3b3'
  pen.fillRect(-60, -1.6, 120, 3.2)
  pen.strokeStyle = withAlpha('#4a525f', 0.6)
  pen.lineWidth = 0.5
  pen.beginPath()
  for (let strut = 0; strut < 20; strut += 1) {
    pen.moveTo(-60 + strut * 6, -1.6)
    pen.lineTo(-57 + strut * 6, 1.6)
    pen.lineTo(-54 + strut * 6, -1.6)
  }
  pen.stroke()
  for (const [x, y, width, height] of [
    [-16, -7, 32, 14],
    [-6, -26, 12, 20],
    [-5, 6, 10, 18],
  ] as const) {
    const shade =
      width > height
        ? pen.createLinearGradient(0, y, 0, y + height)
        : pen.createLinearGradient(x, 0, x + width, 0)
    shade.addColorStop(0, lighten(main, 0.4))
    shade.addColorStop(0.5, main)
    shade.addColorStop(1, mix(main, '#4a5c86', 0.5))
    fillRoundRect(pen, shade, x, y, width, height, 3)
  }
  for (let port = 0; port < 4; port += 1)
    fillEllipse(pen, mix('#2b4468', '#ffe2a0', lights), -11 + port * 7.4, 0, 1.5)
  fillEllipse(pen, Math.sin(pose.time * 4) > 0.4 ? '#ff5a4a' : '#7a2a24', 60, 0, 1.4)
  pen.restore()
}
