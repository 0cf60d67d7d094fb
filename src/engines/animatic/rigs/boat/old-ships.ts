import { darken, lighten, mix, withAlpha, type Hex } from '../../draw/colour.ts'
import { fillEllipse, fillPolygon, fillRoundRect, type Pen } from '../../draw/shapes.ts'
import { fillShape, gradientAcross, inside, livery, shape, strokeShape } from '../parts.ts'
import type { Pose, RigLook } from '../rig.ts'
import { drawFlag, drawSailor, hullPaint } from './boat-parts.ts'

const LONGSHIP_HULL = shape(
  'M-47-44C-48-26-42-15-28-12L28-12C42-15 47-26 48-42C52-24 47-5 34 2L-34 2C-46-5-51-24-47-44Z',
)
const LONGSHIP_PLANKS = shape('M-46-20C-36-9-20-7.6 0-7.4C20-7.6 36-9 47-20M-42-8C-30-3 30-3 43-8')
const PROW = shape(
  'M44-22C49-34 47-44 49-52C50-58 55-60 60-57L64-54L58-53L63-50L56-49C53-48 53-42 52-32L50-22Z',
)
const STERN = shape('M-43-22C-48-34-46-46-52-52C-56-56-60-52-57-48C-55-46-53-48-54-50C-50-46-52-34-49-20Z')
const SHIELDS: readonly Hex[] = [
  '#c23b32',
  '#e3b23c',
  '#2f6f9f',
  '#f2ead8',
  '#3f7d4a',
  '#7a3f2a',
  '#d9772f',
  '#31475f',
]
const SAIL = { left: -29, right: 27, top: -86, bottom: -33 }

/** A dragon's head at the prow, a striped square sail, shields along the rail, oars that dip together. */
export function drawLongship(pen: Pen, look: RigLook, pose: Pose): void {
  const { main, accent } = livery(look, '#7a4c2b', '#c23b32')
  fillRoundRect(pen, '#5a3a22', -1, -94, 2.2, 84, 0.6)
  drawStripedSail(pen, accent, Math.sin(pose.time * 1.1) * 1.2)
  drawFlag(pen, 0, -99, 12, 5, accent, pose.time)
  for (const [index, x] of [-36, -24, -12, 12, 24].entries())
    drawSailor(pen, x, -12, 8, SHIELDS[(index * 3 + 2) % SHIELDS.length] ?? accent, null, '#8f98a3')
  if (look.isTaken !== true) drawSailor(pen, -40, -18, 10, '#4a5a6a', [-46, -20], '#8f98a3')
  fillShape(pen, darken(main, 0.14), STERN)
  fillShape(pen, main, PROW)
  fillEllipse(pen, '#f2d98a', 55, -55.4, 0.9)
  fillShape(pen, hullPaint(pen, -44, 2, main), LONGSHIP_HULL)
  inside(pen, LONGSHIP_HULL, () => strokeShape(pen, withAlpha('#2a160a', 0.4), 0.6, LONGSHIP_PLANKS))
  drawOars(pen, pose.time)
  for (let shield = 0; shield < 8; shield += 1) {
    const x = -31 + shield * 8.8
    fillEllipse(pen, '#2f2a26', x, -12.6, 4.1)
    fillEllipse(pen, SHIELDS[shield] ?? accent, x, -12.8, 3.6)
    fillEllipse(pen, '#d9cfb8', x, -12.8, 1.1)
  }
}

function drawStripedSail(pen: Pen, accent: Hex, billow: number): void {
  const { left, right, top, bottom } = SAIL
  const belly = 8 + billow
  const edge = (part: number): number => left + (right - left) * part
  strokeShape(pen, '#5a3a22', 1.8, shape(`M${left - 3} ${top}L${right + 3} ${top}`))
  for (let stripe = 0; stripe < 7; stripe += 1) {
    const cloth = stripe % 2 === 0 ? accent : '#f4ecd8'
    const [from, to] = [edge(stripe / 7), edge((stripe + 1) / 7)]
    pen.fillStyle = gradientAcross(pen, left, right + belly, darken(cloth, 0.2), lighten(cloth, 0.06))
    pen.beginPath()
    pen.moveTo(from, top)
    pen.lineTo(to + 0.2, top)
    pen.quadraticCurveTo(to + belly, (top + bottom) / 2, to + 0.2, bottom)
    pen.lineTo(from, bottom)
    pen.quadraticCurveTo(from + belly, (top + bottom) / 2, from, top)
    pen.fill()
  }
  pen.strokeStyle = withAlpha('#3a2a1c', 0.5)
  pen.lineWidth = 0.4
  pen.beginPath()
  for (const [x, foot] of [
    [left, -40],
    [right, 40],
  ] as const) {
    pen.moveTo(x, bottom)
    pen.lineTo(foot, -14)
  }
  pen.stroke()
}

function drawOars(pen: Pen, time: number): void {
  const swing = Math.sin(time * 2.2)
  pen.strokeStyle = '#c99a5c'
  pen.lineWidth = 1.1
  pen.lineCap = 'round'
  pen.beginPath()
  for (let oar = 0; oar < 7; oar += 1) {
    const x = -27 + oar * 8.8
    pen.moveTo(x, -7)
    pen.lineTo(x - 7 + swing * 4, 1.6 - Math.max(0, Math.cos(time * 2.2)) * 3)
  }
  pen.stroke()
}

/** What a gondola is painted with: a scene that is far off has it in its own light. */
type Toned = (colour: Hex) => Hex

const TRAVELLERS: readonly (readonly [x: number, coat: Hex])[] = [
  [0.02, '#5f7fb8'],
  [0.1, '#c9687a'],
]
const RED_COAT: Hex = '#c8404a'

/** Black and slender, iron at the prow, an oarsman in a striped shirt at the stern; length 1, water at 0. */
export function paintGondola(
  pen: Pen,
  tone: Toned,
  { isTaken, time }: { readonly isTaken: boolean; readonly time: number },
): void {
  paintGondolier(pen, tone, Math.sin(time * 1.6) * 0.02)
  for (const [x, coat] of isTaken ? [] : TRAVELLERS) {
    fillRoundRect(pen, tone(coat), x - 0.035, -0.23, 0.075, 0.14, 0.03)
    fillEllipse(pen, tone('#d8a078'), x, -0.27, 0.033)
    fillEllipse(pen, tone('#4a3428'), x - 0.008, -0.285, 0.034, 0.024)
  }
  pen.fillStyle = tone('#22222c')
  pen.beginPath()
  pen.moveTo(-0.52, -0.26)
  pen.quadraticCurveTo(-0.42, -0.08, -0.2, -0.09)
  pen.lineTo(0.3, -0.09)
  pen.quadraticCurveTo(0.46, -0.1, 0.53, -0.32)
  pen.lineTo(0.5, -0.32)
  pen.quadraticCurveTo(0.44, 0.02, 0.26, 0.03)
  pen.lineTo(-0.26, 0.03)
  pen.quadraticCurveTo(-0.46, 0.01, -0.52, -0.26)
  pen.fill()
  fillRoundRect(pen, tone('#a82f3a'), -0.08, -0.13, 0.26, 0.05, 0.02)
  fillPolygon(pen, tone('#d8dce4'), [
    [0.49, -0.31],
    [0.5, -0.42],
    [0.56, -0.42],
    [0.55, -0.32],
    [0.525, -0.2],
  ])
}

function paintGondolier(pen: Pen, tone: Toned, sway: number): void {
  const skin = tone('#d8a078')
  const straw = tone('#e8c878')
  fillPolygon(pen, tone('#2a2c38'), [
    [-0.44, -0.08],
    [-0.41, -0.24],
    [-0.36, -0.24],
    [-0.35, -0.08],
  ])
  fillRoundRect(pen, tone('#f4f0e8'), -0.43, -0.42, 0.09, 0.19, 0.03)
  pen.fillStyle = tone(RED_COAT)
  for (let band = 0; band < 4; band += 1) pen.fillRect(-0.43, -0.4 + band * 0.045, 0.09, 0.018)
  fillEllipse(pen, skin, -0.385, -0.46, 0.036, 0.04)
  fillEllipse(pen, straw, -0.385, -0.49, 0.07, 0.013)
  fillRoundRect(pen, straw, -0.42, -0.53, 0.07, 0.04, 0.01)
  pen.strokeStyle = tone('#8a6a44')
  pen.lineWidth = 0.014
  pen.beginPath()
  pen.moveTo(-0.26 + sway, -0.46)
  pen.lineTo(-0.56 - sway, 0.02)
  pen.stroke()
  pen.strokeStyle = skin
  pen.lineWidth = 0.026
  pen.beginPath()
  pen.moveTo(-0.36, -0.38)
  pen.lineTo(-0.29 + sway, -0.41)
  pen.stroke()
}

/** A gondola as a boat of its own, in hundredths of its length. */
export function drawGondola(pen: Pen, look: RigLook, pose: Pose): void {
  const [coat] = look.colours
  pen.save()
  pen.scale(88, 88)
  const tone: Toned = (colour) =>
    coat !== undefined && colour === RED_COAT ? mix(coat, '#000000', 0.04) : colour
  paintGondola(pen, tone, { isTaken: look.isTaken === true, time: pose.time })
  pen.restore()
}
