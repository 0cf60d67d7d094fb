import { darken, mix, withAlpha, type Hex } from '../../draw/colour.ts'
import { fillRoundRect, fillEllipse, type Pen } from '../../draw/shapes.ts'
import { fillShape, inside, livery, shape } from '../parts.ts'
import type { Pose, RigLook } from '../rig.ts'
import { drawLamp, drawRoadWheels, drawSeams, paintwork, suspension } from './car-parts.ts'

const SINGLE = shape(
  'M-49.6-8L-49.6-31C-49.6-33.6-48-35-45.6-35L44-35C47.4-35 49-33 49.4-30L50-9C50-6.4 49.2-5 47-5L-47-5C-49-5-49.6-6-49.6-8Z',
)
const DOUBLE = shape(
  'M-49.6-8L-49.6-52C-49.6-55-48-56.4-45.6-56.4L43-56.4C47-56.4 48.8-54.4 49.2-51L50-9C50-6.4 49.2-5 47-5L-47-5C-49-5-49.6-6-49.6-8Z',
)
const SCHOOL = shape(
  'M-49.6-8L-49.6-32C-49.6-34.4-48-36-45.6-36L26-36C29-36 30.6-34.6 31.6-32L34.4-22.6L45-21C48.4-20.4 49.8-18.6 50-15.6L50-8C50-6 49.2-5 47-5L-47-5C-49-5-49.6-6-49.6-8Z',
)
const DOOR_LINES = shape('M31-29L31-7M37-29L37-7M43-29L43-7')

const PASSENGERS: readonly Hex[] = ['#e8b48f', '#8f5b3a', '#f4caa6', '#c98d5f', '#6e4630']

/** City bus, double-decker and school bus. */
export function drawBus(pen: Pen, look: RigLook, pose: Pose): void {
  const kind = look.variant
  const school = kind === 'school-bus'
  const double = kind === 'double-decker'
  const own: Hex = school ? '#f7b52c' : double ? '#cc2b2b' : '#2f9e8f'
  const { main, accent } = livery(look, own, school ? '#20242c' : '#fbf6e6')
  const lights = look.lights ?? 0
  const body = school ? SCHOOL : double ? DOUBLE : SINGLE
  const top = double ? -56.4 : school ? -36 : -35
  pen.save()
  pen.translate(0, suspension(pose) * 0.7)
  fillShape(pen, paintwork(pen, top, -5, main), body)
  inside(pen, body, () => {
    pen.fillStyle = accent
    pen.fillRect(-60, -15.4, 120, school ? 0.9 : 2)
    if (school) pen.fillRect(-60, -12, 120, 0.9)
    if (double) pen.fillRect(-60, -35, 120, 2.2)
    pen.fillStyle = withAlpha('#1a2038', 0.28)
    pen.fillRect(-60, -8.4, 120, 4)
  })
  const windowCount = school ? 8 : 7
  drawWindowRow(pen, -46, school ? -32.4 : -31.4, windowCount, school ? 8.6 : 10.6, 11.6, look)
  if (double) drawWindowRow(pen, -46, -52.6, 9, 10.6, 11.4, look)
  drawFront(pen, kind, lights)
  drawLamp(pen, 48.6, -11, 1.4, 2, '#fff3cf', lights)
  drawLamp(pen, -49, -12.6, 0.9, 2.8, '#ff3b30', lights)
  if (!school) drawSeams(pen, withAlpha(darken(main, 0.5), 0.4), 0.3, DOOR_LINES)
  pen.restore()
  drawRoadWheels(pen, [-29, school ? 36 : 26], 6.6, pose)
}

function drawWindowRow(
  pen: Pen,
  left: number,
  top: number,
  count: number,
  pitch: number,
  height: number,
  look: RigLook,
): void {
  const lights = look.lights ?? 0
  for (let index = 0; index < count; index += 1) {
    const x = left + index * pitch
    const width = pitch - 1.3
    fillRoundRect(pen, mix('#4f718f', '#ffe0a0', lights * 0.9), x, top, width, height, 1)
    if ((index * 5 + look.seed) % 3 !== 0) {
      const skin = PASSENGERS[(index + look.seed) % PASSENGERS.length] ?? '#e8b48f'
      const middle = x + width * 0.52
      fillEllipse(pen, mix(skin, '#1c2438', 0.35), middle, top + height * 0.55, 1.7, 2)
      pen.fillStyle = mix('#34507a', '#1c2438', 0.45)
      pen.beginPath()
      pen.ellipse(middle, top + height, 3, height * 0.28, 0, Math.PI, Math.PI * 2)
      pen.fill()
    }
    pen.fillStyle = withAlpha('#ffffff', 0.16)
    pen.beginPath()
    pen.moveTo(x + 1, top + height)
    pen.lineTo(x + width * 0.45, top)
    pen.lineTo(x + width * 0.75, top)
    pen.lineTo(x + width * 0.4, top + height)
    pen.fill()
  }
}

function drawFront(pen: Pen, kind: string, lights: number): void {
  const glass = mix('#4f718f', '#ffe0a0', lights * 0.5)
  if (kind === 'school-bus') {
    fillRoundRect(pen, glass, 23.6, -32.4, 6.6, 10.4, 1)
    return
  }
  fillRoundRect(pen, glass, 29, -29.8, 14.6, 22, 1)
  fillRoundRect(pen, glass, 45, -30.4, 4.4, 13, 1)
  const sign = kind === 'double-decker' ? -39 : -34.4
  fillRoundRect(pen, '#1a1d24', 33, sign, 13, 3.2, 0.8)
  pen.fillStyle = '#ffb938'
  for (let dot = 0; dot < 5; dot += 1) pen.fillRect(34.4 + dot * 2.2, sign + 1, dot === 1 ? 0.8 : 1.5, 1.2)
}
