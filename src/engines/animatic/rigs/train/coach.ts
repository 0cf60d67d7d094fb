import type { Path2D } from '@napi-rs/canvas'
import { darken, lighten, mix, withAlpha, type Hex } from '../../draw/colour.ts'
import { fillEllipse, fillPolygon, fillRoundRect, type Pen } from '../../draw/shapes.ts'
import { drawWheel, fillShape, gradientDown, inside, livery, shape, strokeShape } from '../parts.ts'
import { drawOccupant } from '../occupant.ts'
import type { Pose, RigLook } from '../rig.ts'

const SKINS: readonly Hex[] = ['#e8b48f', '#8f5b3a', '#f4caa6', '#c98d5f']
const SHIRTS: readonly Hex[] = ['#3d6fb0', '#c9483f', '#4f8f63', '#8a5fb0', '#e0a63a']

interface Body {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

/** Carriage windows with travellers behind them; lit at night. */
function drawWindows(pen: Pen, body: Body, count: number, look: RigLook): void {
  const lights = look.lights ?? 0
  const pitch = (body.right - body.left) / count
  const height = body.bottom - body.top
  for (let index = 0; index < count; index += 1) {
    const x = body.left + index * pitch
    const width = pitch - 1.8
    fillRoundRect(pen, mix('#47688a', '#ffe2a0', lights * 0.92), x, body.top, width, height, 1.3)
    if ((index * 7 + look.seed) % 5 < 3) {
      const shirt = SHIRTS[(index + look.seed) % SHIRTS.length] ?? '#3d6fb0'
      const skin = SKINS[(index * 3 + look.seed) % SKINS.length] ?? '#e8b48f'
      const middle = x + width * 0.5
      pen.fillStyle = mix(shirt, '#1c2438', 0.4)
      pen.beginPath()
      pen.ellipse(middle, body.bottom, width * 0.3, height * 0.36, 0, Math.PI, Math.PI * 2)
      pen.fill()
      fillEllipse(pen, mix(skin, '#1c2438', 0.28), middle, body.top + height * 0.5, 1.6, 1.8)
    }
    pen.fillStyle = withAlpha('#ffffff', 0.15)
    pen.beginPath()
    pen.moveTo(x + 1, body.bottom)
    pen.lineTo(x + width * 0.42, body.top)
    pen.lineTo(x + width * 0.66, body.top)
    pen.lineTo(x + width * 0.3, body.bottom)
    pen.fill()
  }
}

function drawBogies(pen: Pen, positions: readonly number[], phase: number): void {
  for (const x of positions) {
    fillRoundRect(pen, '#23272f', x - 9, -7.4, 18, 4, 1)
    for (const offset of [-5, 5]) drawWheel(pen, x + offset, -3.6, 3.6, phase * 2, '#8d97a5', 4)
  }
}

/** A wooden carriage for the steam engine. */
export function drawSteamCoach(pen: Pen, look: RigLook, pose: Pose): void {
  const { main, accent } = livery({ ...look, colours: look.colours.slice(1) }, '#7d2f2a', '#e9d3a0')
  drawBogies(pen, [-32, 32], pose.phase)
  fillRoundRect(pen, '#3a3f4a', -50, -37.4, 100, 6, 3)
  fillRoundRect(
    pen,
    gradientDown(pen, -35, -7, lighten(main, 0.22), main, darken(main, 0.25)),
    -49,
    -34,
    98,
    27,
    1.4,
  )
  pen.fillStyle = accent
  pen.fillRect(-49, -16.4, 98, 1.1)
  pen.fillRect(-49, -32.6, 98, 0.8)
  drawWindows(pen, { left: -44, right: 46, top: -30, bottom: -19 }, 8, look)
  pen.fillStyle = '#20242c'
  pen.fillRect(-52, -9, 104, 2.2)
}

const ENGINE = shape(
  'M-50-8L-50-34C-50-36-49-37-47-37L20-37C30-37 38-34 43-28L48.6-19C50.4-15.6 50.6-12 50-8Z',
)
const ENGINE_GLASS = shape('M30-33.4C36-32.4 39.4-29.6 42-25.6L44-22.4L33-22.4C31-22.4 30-23.4 30-25.4Z')
const ENGINE_STRIPE = shape('M-60-19L30-19C38-19 45-17.6 52-13L52-9.6C44-13.4 37-15 30-15L-60-15Z')
const PANTOGRAPH = shape('M-20-37L-26-43L-16-48M-24-48L-8-48')

/** An electric locomotive of today. */
export function drawModernEngine(pen: Pen, look: RigLook, pose: Pose): void {
  const { main, accent } = livery(look, '#e03c31', '#ffffff')
  const lights = look.lights ?? 0
  drawBogies(pen, [-31, 28], pose.phase)
  strokeShape(pen, '#4a525f', 0.8, PANTOGRAPH)
  fillShape(
    pen,
    gradientDown(pen, -37, -8, lighten(main, 0.3), main, mix(darken(main, 0.3), '#2c3458', 0.2)),
    ENGINE,
  )
  inside(pen, ENGINE, () => {
    fillShape(pen, accent, ENGINE_STRIPE)
    pen.fillStyle = withAlpha('#141a30', 0.4)
    pen.fillRect(-60, -10.4, 120, 4)
  })
  drawWindows(pen, { left: -44, right: 26, top: -32, bottom: -22 }, 7, look)
  fillShape(pen, mix('#3c5f80', '#ffe2a0', lights * 0.3), ENGINE_GLASS)
  drawTrainDriver(pen, look, ENGINE_GLASS, 35.6, -26.6, 2.9)
  fillEllipse(pen, mix('#d9d2b8', '#fff6cf', 0.3 + lights * 0.7), 47.6, -13.4, 1.5, 1.9)
}

/** A carriage of the modern train. */
export function drawModernCoach(pen: Pen, look: RigLook, pose: Pose): void {
  const { main, accent } = livery(look, '#e03c31', '#ffffff')
  drawBogies(pen, [-32, 32], pose.phase)
  fillRoundRect(
    pen,
    gradientDown(pen, -37, -8, lighten(main, 0.3), main, mix(darken(main, 0.3), '#2c3458', 0.2)),
    -50,
    -37,
    100,
    29,
    1.6,
  )
  pen.fillStyle = accent
  pen.fillRect(-50, -19, 100, 4)
  pen.fillStyle = withAlpha('#141a30', 0.4)
  pen.fillRect(-50, -10.4, 100, 2.4)
  drawWindows(pen, { left: -38, right: 40, top: -32, bottom: -22 }, 8, look)
  for (const x of [-47, 42]) fillRoundRect(pen, mix(darken(main, 0.25), '#2c3458', 0.2), x, -33, 6, 24, 0.8)
  pen.fillStyle = '#20242c'
  pen.fillRect(-52, -30, 3, 20)
}

const BULLET = shape(
  'M-50-8L-50-32C-50-34-49-35-47-35L-6-35C12-35 24-30 34-22C42-16.6 49.4-13.4 51-10.6C51.6-9.4 51-8 49-8Z',
)
const BULLET_STRIPE = shape('M-60-16.4L14-16.4C30-16.4 42-12.6 54-9.6L54-7L30-9.4L-60-10.6Z')
const BULLET_GLASS = shape('M10-31.4C18-29.8 23-27 27.6-23.4L16-23.4C13-23.4 10.6-24.4 10-27Z')

/** A high-speed train with a long nose. */
export function drawBullet(pen: Pen, look: RigLook, pose: Pose): void {
  const { main, accent } = livery(look, '#f6f8fb', '#2358b8')
  const lights = look.lights ?? 0
  drawBogies(pen, [-33, 14], pose.phase)
  fillShape(pen, gradientDown(pen, -35, -8, '#ffffff', main, mix(main, '#8090b4', 0.5)), BULLET)
  inside(pen, BULLET, () => fillShape(pen, accent, BULLET_STRIPE))
  drawWindows(pen, { left: -45, right: 6, top: -29.6, bottom: -21.6 }, 7, look)
  fillShape(pen, mix('#36587a', '#ffe2a0', lights * 0.3), BULLET_GLASS)
  drawTrainDriver(pen, look, BULLET_GLASS, 16, -26.6, 2.3)
  fillPolygon(pen, mix('#d9e2ee', '#fff6cf', lights), [
    [37, -16.4],
    [44, -13],
    [38, -14],
  ])
}

/** A carriage of the high-speed train. */
export function drawBulletCoach(pen: Pen, look: RigLook, pose: Pose): void {
  const { main, accent } = livery(look, '#f6f8fb', '#2358b8')
  drawBogies(pen, [-33, 33], pose.phase)
  fillRoundRect(
    pen,
    gradientDown(pen, -35, -8, '#ffffff', main, mix(main, '#8090b4', 0.5)),
    -50,
    -35,
    100,
    27,
    1.4,
  )
  pen.fillStyle = accent
  pen.fillRect(-50, -16.4, 100, 6)
  drawWindows(pen, { left: -40, right: 42, top: -29.6, bottom: -21.6 }, 11, look)
  for (const x of [-48, 44]) fillRoundRect(pen, withAlpha('#8090b4', 0.5), x, -31, 4.4, 22, 0.8)
  pen.fillStyle = '#3a4250'
  pen.fillRect(-51.4, -32, 2, 22)
}

const TRAM = shape('M-50-6L-49-33C-49-35.4-48-37-45.6-37L45.6-37C48-37 49-35.4 49-33L50-6Z')

const TRAM_FRONT = shape(
  'M42.4-34L46.2-34C47-34 47.6-33.4 47.6-32.6L47.6-19L41-19L41-32.6C41-33.4 41.6-34 42.4-34Z',
)

/** Behind the front window. */
function drawTrainDriver(
  pen: Pen,
  { seed, isTaken = false }: RigLook,
  glass: Path2D,
  x: number,
  y: number,
  size: number,
): void {
  if (isTaken) return
  inside(pen, glass, () => drawOccupant(pen, { x, y, size, seed, wears: 'captain' }))
}

/** A city tram. */
export function drawTram(pen: Pen, look: RigLook, pose: Pose): void {
  const { main, accent } = livery(look, '#3f9a5f', '#fbf3dc')
  const lights = look.lights ?? 0
  drawBogies(pen, [-28, 28], pose.phase)
  strokeShape(pen, '#4a525f', 0.8, shape('M-4-38L-10-46L2-52M-6-52L10-52'))
  fillRoundRect(pen, '#cfd6de', -30, -40, 46, 4, 1.4)
  fillShape(pen, gradientDown(pen, -37, -6, lighten(main, 0.25), main, darken(main, 0.2)), TRAM)
  inside(pen, TRAM, () => {
    pen.fillStyle = accent
    pen.fillRect(-60, -40, 120, 20)
    pen.fillStyle = withAlpha('#141a30', 0.3)
    pen.fillRect(-60, -9.6, 120, 5)
  })
  drawWindows(pen, { left: -37, right: -11, top: -33.6, bottom: -20.6 }, 3, look)
  drawWindows(pen, { left: 4, right: 39, top: -33.6, bottom: -20.6 }, 4, look)
  for (const x of [-10, -3.4]) fillRoundRect(pen, mix('#47688a', '#ffe2a0', lights * 0.8), x, -34, 6, 25, 0.8)
  fillShape(pen, mix('#3c5f80', '#ffe2a0', lights * 0.3), TRAM_FRONT)
  drawTrainDriver(pen, look, TRAM_FRONT, 44.2, -26.6, 2.9)
  fillRoundRect(pen, mix('#2c4a66', '#ffe2a0', lights * 0.3), -47.6, -34, 6.6, 15, 1.4)
  fillEllipse(pen, mix('#d9d2b8', '#fff6cf', 0.3 + lights * 0.7), 48, -12.6, 1.4, 2)
  fillRoundRect(pen, '#1a1d24', 24, -36.4, 14, 2.6, 0.6)
  pen.fillStyle = '#ffb938'
  for (let dot = 0; dot < 6; dot += 1) pen.fillRect(25.4 + dot * 2, -35.7, dot === 2 ? 0.7 : 1.3, 1.2)
}
