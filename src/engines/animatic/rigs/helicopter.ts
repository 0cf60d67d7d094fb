import { darken, lighten, mix, withAlpha, type Hex } from '../draw/colour.ts'
import { fillEllipse, fillPolygon, fillRoundRect, type Pen } from '../draw/shapes.ts'
import {
  bodyShade,
  fillShape,
  gradientDown,
  inHundredths,
  inside,
  livery,
  shape,
  strokeShape,
} from './parts.ts'
import { drawOccupant } from './occupant.ts'
import type { Pose, Rig, RigLook } from './rig.ts'

/** Helicopters and drones, nose to the right. 1 is the length of the hull; rotors turn whenever it is not parked. */
export const helicopter: Rig = {
  variants: ['helicopter', 'rescue', 'police', 'army', 'drone'],
  box: (look) =>
    look.variant === 'drone'
      ? { width: 1.16, height: hasParcel(look) ? 0.78 : 0.5 }
      : { width: 1.2, height: 0.5 },
  naturalSize: (look) => (look.variant === 'drone' ? 0.4 : 4),
  draw: (pen, look, pose) =>
    inHundredths(pen, () =>
      look.variant === 'drone' ? drawDrone(pen, look, pose) : drawHelicopter(pen, look, pose),
    ),
}

const CABIN = shape('M-16-32C-6-37 14-37 28-32C40-27 48-19 48-13C48-8 40-6 30-6L-6-6C-14-6-20-12-22-20Z')
const BOOM = shape('M-14-30L-50-29.4C-52-29.4-52-25-50-24.6L-18-16Z')
const FIN = shape('M-46-29L-56-43L-49-43L-40-29.6Z')
const STABILISER = shape('M-42-25.4L-52-23.4L-52-21.4L-40-22.4Z')
const GLASS = shape('M22-30C33-27 41-21 44.6-14.4L27-13.4C23-13.4 21-15 21-18L21-28Z')
const GLASS_GLINT = shape('M26-27.4C32-25 37-21.4 40-17.4L35-17C32-21.4 29-24.4 25.4-25.6Z')
const DOOR = shape('M2-29L17-29L17-9.4L2-9.4Z')
const DOOR_WINDOW = shape('M4-27L15-27L15-18.6L4-18.6Z')
const STRIPE = shape('M-70-17L50-17L50-13.6L-70-13.6Z')
const SKIDS = shape('M-16-0.8L26-0.8C30-0.8 32-2 33-4M-6-6L-9-1M20-6L22-1')
const MAST = shape('M0-36L1-43L9-43L10-36Z')

const LIVERIES: Readonly<Record<string, readonly [Hex, Hex]>> = {
  helicopter: ['#2f7fc4', '#ffffff'],
  rescue: ['#e8402f', '#ffffff'],
  police: ['#f4f6fa', '#23407c'],
  army: ['#5f6b45', '#3f4a30'],
}

function drawHelicopter(pen: Pen, look: RigLook, pose: Pose): void {
  const [own, second] = LIVERIES[look.variant] ?? LIVERIES['helicopter']!
  const { main, accent } = livery(look, own, second)
  const lights = look.lights ?? 0
  strokeShape(pen, '#3a4250', 1.6, SKIDS)
  drawTailRotor(pen, pose.time)
  fillShape(pen, bodyShade(pen, -30, -16, main), BOOM)
  fillShape(pen, gradientDown(pen, -43, -29, lighten(accent, 0.1), darken(accent, 0.1)), FIN)
  fillShape(pen, darken(main, 0.25), STABILISER)
  fillShape(pen, '#4a525f', MAST)
  fillRoundRect(pen, darken(main, 0.12), -14, -39, 28, 8, 3.4)
  fillShape(pen, bodyShade(pen, -37, -6, main), CABIN)
  inside(pen, CABIN, () => fillShape(pen, accent, STRIPE))
  fillShape(
    pen,
    gradientDown(
      pen,
      -30,
      -13,
      mix('#a8d4ee', '#ffdf9a', lights * 0.6),
      mix('#355878', '#8a6a30', lights * 0.6),
    ),
    GLASS,
  )
  inside(pen, GLASS, () => {
    if (look.isTaken !== true)
      drawOccupant(pen, { x: 29.6, y: -20.6, size: 3.5, seed: look.seed, wears: 'headset' })
  })
  fillShape(pen, withAlpha('#ffffff', 0.42), GLASS_GLINT)
  strokeShape(pen, withAlpha('#141a30', 0.3), 0.5, DOOR)
  fillShape(pen, mix('#4f7a9c', '#ffdf9a', lights), DOOR_WINDOW)
  if (look.isTaken !== true)
    inside(pen, DOOR_WINDOW, () => drawOccupant(pen, { x: 9.6, y: -22, size: 3, seed: look.seed + 13 }))
  fillRoundRect(pen, mix('#4f7a9c', '#ffdf9a', lights), -12, -27, 11, 8.4, 1.6)
  if (look.variant === 'rescue') drawCross(pen, -6, -12)
  const beacon = Math.sin(pose.time * 6) > 0.4
  fillEllipse(pen, beacon ? '#ff6a5a' : '#7a2a24', -49, -44, 1.2)
  drawMainRotor(pen, pose.time, pose.action === 'stand' && pose.energy < 0.5)
}

function drawCross(pen: Pen, x: number, y: number): void {
  pen.fillStyle = '#ffffff'
  pen.fillRect(x - 1.1, y - 3.4, 2.2, 6.8)
  pen.fillRect(x - 3.4, y - 1.1, 6.8, 2.2)
}

/** A disc of blur with two blades that flash past. */
function drawMainRotor(pen: Pen, time: number, still: boolean): void {
  fillRoundRect(pen, '#2b303b', 2, -46, 6, 4, 1)
  if (still) {
    fillRoundRect(pen, '#2b303b', -52, -45.6, 114, 1.4, 0.7)
    return
  }
  fillEllipse(pen, withAlpha('#dfe8f2', 0.3), 5, -45.4, 56, 2.6)
  for (const turn of [0, Math.PI / 2]) {
    const reach = Math.cos(time * 23 + turn) * 56
    fillRoundRect(pen, withAlpha('#2b303b', 0.6), 5 - Math.abs(reach), -46, Math.abs(reach) * 2, 1.2, 0.6)
  }
}

function drawTailRotor(pen: Pen, time: number): void {
  fillEllipse(pen, withAlpha('#dfe8f2', 0.36), -53, -36, 8.4)
  pen.strokeStyle = withAlpha('#2b303b', 0.65)
  pen.lineWidth = 1.1
  pen.beginPath()
  for (const turn of [0, Math.PI / 2]) {
    const angle = time * 27 + turn
    pen.moveTo(-53 - Math.cos(angle) * 8, -36 - Math.sin(angle) * 8)
    pen.lineTo(-53 + Math.cos(angle) * 8, -36 + Math.sin(angle) * 8)
  }
  pen.stroke()
  fillEllipse(pen, '#2b303b', -53, -36, 1.4)
}

function hasParcel({ props }: RigLook): boolean {
  return props.some(({ concept }) => concept === 'parcel')
}

/** A box on two straps. */
function drawParcel(pen: Pen): void {
  pen.strokeStyle = '#3a4250'
  pen.lineWidth = 0.8
  pen.beginPath()
  for (const x of [-11, 15]) {
    pen.moveTo(x, -4)
    pen.lineTo(x, 6)
  }
  pen.stroke()
  fillRoundRect(pen, gradientDown(pen, 5, 28, '#d9aa70', '#c08d52', '#96683a'), -17, 5, 38, 23, 1.2)
  pen.fillStyle = '#ecd2a4'
  pen.fillRect(-1, 5, 6, 23)
  pen.fillStyle = '#f4ead6'
  pen.fillRect(9, 19, 9, 6)
}

/** A four-rotor drone with a camera, or with what it delivers. */
function drawDrone(pen: Pen, look: RigLook, pose: Pose): void {
  const { main, accent } = livery(look, '#e9edf2', '#2f9ed6')
  pen.save()
  const isLaden = hasParcel(look)
  pen.translate(0, isLaden ? -36 : -10)
  if (isLaden) drawParcel(pen)
  for (const [x, y, size, far] of [
    [-30, -24, 0.8, true],
    [34, -24, 0.8, true],
    [-42, -14, 1, false],
    [46, -14, 1, false],
  ] as const) {
    const tone = far ? mix(main, '#2a2c48', 0.34) : main
    pen.strokeStyle = tone
    pen.lineWidth = 3.4 * size
    pen.lineCap = 'round'
    pen.beginPath()
    pen.moveTo(Math.sign(x) * 10, -10)
    pen.lineTo(x, y + 5)
    pen.stroke()
    fillRoundRect(pen, '#3a4250', x - 2.4 * size, y - 1, 4.8 * size, 8 * size, 1.4)
    fillEllipse(pen, withAlpha('#dfe8f2', 0.4), x, y - 2, 15 * size, 2.2 * size)
    const reach = Math.abs(Math.cos(pose.time * 31 + x)) * 15 * size
    fillRoundRect(pen, withAlpha('#20242c', 0.6), x - reach, y - 2.6, reach * 2, 1, 0.5)
  }
  fillRoundRect(
    pen,
    gradientDown(pen, -19, -3, lighten(main, 0.5), main, mix(main, '#59668a', 0.5)),
    -19,
    -19,
    38,
    15,
    6,
  )
  pen.fillStyle = accent
  pen.fillRect(-19, -11.4, 38, 1.8)
  if (!isLaden) drawCamera(pen)
  fillEllipse(pen, Math.sin(pose.time * 7) > 0 ? '#5affa0' : '#1f6a44', 17, -9, 1.4)
  pen.restore()
}

function drawCamera(pen: Pen): void {
  fillPolygon(pen, '#2b303b', [
    [-3, -4],
    [13, -4],
    [11, 1],
    [-1, 1],
  ])
  fillEllipse(pen, '#20242c', 6, 3.4, 5.2)
  fillEllipse(pen, '#3f6f9f', 7, 3.4, 3)
  fillEllipse(pen, '#ffffff', 8, 2.2, 0.9)
}
