import { darken, lighten, mix, withAlpha, type Hex } from '../draw/colour.ts'
import { fillBlob, fillEllipse, fillRoundRect, type Pen } from '../draw/shapes.ts'
import {
  bodyShade,
  fillShape,
  gradientAcross,
  gradientDown,
  inHundredths,
  inside,
  livery,
  shape,
} from './parts.ts'
import { drawOccupant } from './occupant.ts'
import type { Pose, Rig, RigLook } from './rig.ts'

interface Model {
  readonly width: number
  readonly height: number
  readonly size: number
  draw(pen: Pen, look: RigLook, pose: Pose): void
}

const MODELS: Readonly<Record<string, Model>> = {
  'hot-air-balloon': { width: 0.76, height: 1.02, size: 7, draw: drawHotAir },
  airship: { width: 1.06, height: 0.44, size: 8, draw: drawAirship },
  balloons: { width: 0.66, height: 1.04, size: 1.1, draw: drawBunch },
  'party-balloon': { width: 0.44, height: 1.02, size: 0.9, draw: drawParty },
  kite: { width: 0.7, height: 1.02, size: 0.8, draw: drawKite },
}

function modelOf(look: RigLook): Model {
  return MODELS[look.variant] ?? MODELS['hot-air-balloon']!
}

/** What floats on the air. 1 is the height (airship: the length). */
export const balloon: Rig = {
  variants: Object.keys(MODELS),
  box: (look) => modelOf(look),
  naturalSize: (look) => modelOf(look).size,
  draw: (pen, look, pose) => inHundredths(pen, () => modelOf(look).draw(pen, look, pose)),
}

const ENVELOPE = shape(
  'M0-100C22-100 36-84 36-65C36-48 22-36 9-25L-9-25C-22-36-36-48-36-65C-36-84-22-100 0-100Z',
)
const GORES = 8
const SCHEMES: readonly (readonly Hex[])[] = [
  ['#e8483c', '#ff9a3c', '#ffd24a', '#fff4dc'],
  ['#2f74c8', '#ffffff', '#e8483c', '#ffffff'],
  ['#2f9e8f', '#f6d36a', '#2f9e8f', '#fff6e0'],
  ['#8a4fc0', '#ff8ac0', '#ffd24a', '#ff8ac0'],
]

/** Striped gores, a wicker basket, travellers and a burner. */
function drawHotAir(pen: Pen, look: RigLook, pose: Pose): void {
  const own = SCHEMES[look.seed % SCHEMES.length] ?? SCHEMES[0]!
  const { main, accent } = livery(look, '#e8483c', '#ffd24a')
  const burning = Math.sin(pose.time * 1.1) > 0.2
  if (burning) drawBurner(pen, pose.time)
  pen.strokeStyle = '#6b4a33'
  pen.lineWidth = 0.5
  pen.beginPath()
  for (const [x, end] of [
    [-8.6, -6],
    [8.6, 6],
    [-3, -2.4],
    [3, 2.4],
  ] as const) {
    pen.moveTo(x, -25)
    pen.lineTo(end, -10)
  }
  pen.stroke()
  inside(pen, ENVELOPE, () => drawGores(pen, look.colours.length === 0 ? own : [main, accent]))
  const glow = pen.createRadialGradient(0, -46, 4, 0, -58, 40)
  glow.addColorStop(0, withAlpha('#fff0b0', (look.lights ?? 0) * (burning ? 0.75 : 0.3)))
  glow.addColorStop(1, withAlpha('#fff0b0', 0))
  fillShape(pen, glow, ENVELOPE)
  fillShape(
    pen,
    gradientAcross(
      pen,
      -36,
      36,
      'rgba(20,20,60,0.34)',
      'rgba(20,20,60,0)',
      'rgba(255,255,255,0.2)',
      'rgba(255,255,255,0)',
    ),
    ENVELOPE,
  )
  if (look.isTaken !== true) drawTravellers(pen)
  drawBasket(pen)
}

/** Curved stripes that are widest in the middle. */
function drawGores(pen: Pen, colours: readonly Hex[]): void {
  for (const [x, gore] of [
    [-40, 0],
    [0, GORES - 1],
  ] as const) {
    pen.fillStyle = colours[gore % colours.length] ?? '#e8483c'
    pen.fillRect(x, -104, 40, 84)
  }
  for (let gore = 0; gore < GORES; gore += 1) {
    const edge = (index: number): number => -Math.cos((index / GORES) * Math.PI) * 37
    const from = edge(gore)
    const to = edge(gore + 1)
    pen.fillStyle = colours[gore % colours.length] ?? '#e8483c'
    pen.beginPath()
    pen.moveTo(from * 0.1, -102)
    pen.bezierCurveTo(from * 1.02, -96, from * 1.16, -56, from * 0.22, -24)
    pen.lineTo(to * 0.22, -24)
    pen.bezierCurveTo(to * 1.16, -56, to * 1.02, -96, to * 0.1, -102)
    pen.fill()
  }
}

function drawBurner(pen: Pen, time: number): void {
  const tall = 11 + Math.sin(time * 31) * 1.6
  for (const [half, part, colour] of [
    [2.6, 1, '#ff9a3c'],
    [1.4, 0.7, '#fff3c4'],
  ] as const) {
    pen.fillStyle = withAlpha(colour, 0.9)
    pen.beginPath()
    pen.moveTo(-half, -17)
    pen.quadraticCurveTo(-half, -17 - tall * part * 0.7, 0, -17 - tall * part)
    pen.quadraticCurveTo(half, -17 - tall * part * 0.7, half, -17)
    pen.fill()
  }
}

function drawTravellers(pen: Pen): void {
  for (const [x, shirt, hair] of [
    [-2.6, '#3d6fb0', '#3a2a22'],
    [2.8, '#c9483f', '#c98d3f'],
  ] as const) {
    fillRoundRect(pen, shirt, x - 2, -12, 4, 6, 1.4)
    fillEllipse(pen, '#eab890', x, -13.6, 1.7, 1.9)
    pen.fillStyle = hair
    pen.beginPath()
    pen.ellipse(x, -14.2, 1.9, 1.7, 0, Math.PI, Math.PI * 2)
    pen.fill()
  }
}

function drawBasket(pen: Pen): void {
  fillRoundRect(pen, gradientDown(pen, -9, 0, '#b5814a', '#7d5530'), -7, -9.4, 14, 9.4, 1.6)
  pen.fillStyle = withAlpha('#5a3a1c', 0.4)
  for (let row = 0; row < 4; row += 1) pen.fillRect(-7, -7.6 + row * 2, 14, 0.5)
  fillRoundRect(pen, '#6b4527', -7.8, -10.4, 15.6, 2, 1)
  pen.fillStyle = '#8d97a5'
  pen.fillRect(-1.6, -18.4, 3.2, 1.6)
}

const HULL = shape('M-50-24C-44-34-22-40 2-40C28-40 46-34 52-24C46-14 28-8 2-8C-22-8-44-14-50-24Z')
const GONDOLA = shape('M-12-9L14-9L11-2L-8-2Z')

/** A cigar-shaped airship. */
function drawAirship(pen: Pen, look: RigLook, pose: Pose): void {
  const { main, accent } = livery(look, '#dfe5ee', '#e8573c')
  for (const side of [-1, 1]) {
    fillBlob(pen, side < 0 ? accent : darken(accent, 0.25), [
      [-38, -24 + side * 5],
      [-54, -24 + side * 16],
      [-58, -24 + side * 15],
      [-50, -24],
    ])
  }
  fillShape(pen, bodyShade(pen, -40, -8, main), HULL)
  inside(pen, HULL, () => {
    pen.fillStyle = withAlpha('#59668a', 0.16)
    for (let seam = 0; seam < 5; seam += 1) pen.fillRect(-60, -35 + seam * 6, 120, 0.5)
    pen.fillStyle = accent
    pen.fillRect(-60, -25.4, 120, 3)
  })
  fillShape(pen, gradientDown(pen, -9, -2, '#5c6675', '#2f3542'), GONDOLA)
  for (let pane = 0; pane < 3; pane += 1) {
    fillRoundRect(pen, mix('#a8d4ee', '#ffe2a0', look.lights ?? 0), -8.6 + pane * 3.6, -7.9, 2.8, 3, 0.6)
  }
  drawPilot(pen, look)
  fillEllipse(pen, withAlpha('#dfe8f2', 0.5), -15, -6, 1, 4.4)
  const blade = Math.cos(pose.time * 21) * 4.2
  fillEllipse(pen, withAlpha('#20242c', 0.6), -15, -6 - blade / 2, 0.6, Math.abs(blade / 2) + 0.3)
}

/** Behind the front window of the gondola. */
function drawPilot(pen: Pen, { lights = 0, seed, isTaken = false }: RigLook): void {
  pen.save()
  pen.beginPath()
  pen.roundRect(2.4, -8, 9.4, 4.2, 0.7)
  pen.clip()
  pen.fillStyle = mix('#7fa9c8', '#ffe2a0', lights)
  pen.fillRect(2, -9, 11, 6)
  if (!isTaken) drawOccupant(pen, { x: 8.6, y: -5.6, size: 1.5, seed, wears: 'captain' })
  pen.restore()
}

const PARTY_COLOURS: readonly Hex[] = ['#e8483c', '#ffcf3f', '#3f9ae0', '#5fc06a', '#b06fe0', '#ff8ac0']

function drawToy(pen: Pen, x: number, y: number, size: number, colour: Hex, turn: number): void {
  pen.save()
  pen.translate(x, y)
  pen.rotate(turn)
  const shine = pen.createRadialGradient(size * 0.3, -size * 0.4, size * 0.1, 0, 0, size * 1.2)
  shine.addColorStop(0, lighten(colour, 0.55))
  shine.addColorStop(0.45, colour)
  shine.addColorStop(1, darken(colour, 0.22))
  fillBlob(pen, shine, [
    [-size * 0.92, -size * 0.2],
    [-size * 0.7, -size * 1.05],
    [size * 0.7, -size * 1.05],
    [size * 0.92, -size * 0.2],
    [size * 0.34, size * 1.06],
    [-size * 0.34, size * 1.06],
  ])
  pen.fillStyle = darken(colour, 0.2)
  pen.beginPath()
  pen.moveTo(0, size * 0.92)
  pen.lineTo(-size * 0.13, size * 1.12)
  pen.lineTo(size * 0.13, size * 1.12)
  pen.fill()
  fillEllipse(pen, withAlpha('#ffffff', 0.65), size * 0.36, -size * 0.5, size * 0.1, size * 0.22, 0.5)
  pen.restore()
}

function drawString(pen: Pen, fromX: number, fromY: number, toX: number, time: number): void {
  pen.strokeStyle = withAlpha('#f4efe6', 0.9)
  pen.lineWidth = 0.6
  pen.beginPath()
  pen.moveTo(fromX, fromY)
  pen.bezierCurveTo(
    fromX + Math.sin(time * 1.7) * 4,
    fromY * 0.62,
    toX - Math.sin(time * 1.7) * 4,
    fromY * 0.3,
    toX,
    -1,
  )
  pen.stroke()
}

function drawBunch(pen: Pen, look: RigLook, pose: Pose): void {
  const places = [
    [-17, -64],
    [17, -66],
    [0, -82],
    [-9, -52],
    [11, -50],
    [0, -66],
  ] as const
  for (const [index, [x, y]] of places.entries()) {
    const sway = Math.sin(pose.time * 1.4 + index) * 1.6
    drawString(pen, x + sway, y + 14, 0, pose.time + index)
  }
  for (const [index, [x, y]] of places.entries()) {
    const sway = Math.sin(pose.time * 1.4 + index) * 1.6
    const colour = look.colours[index % Math.max(1, look.colours.length)] ?? PARTY_COLOURS[index] ?? '#e8483c'
    drawToy(pen, x + sway, y, 13, colour, sway * 0.03 + x * 0.008)
  }
}

function drawParty(pen: Pen, look: RigLook, pose: Pose): void {
  const sway = Math.sin(pose.time * 1.3 + look.seed) * 2
  drawString(pen, sway, -62, 0, pose.time)
  drawToy(pen, sway, -80, 17, look.colours[0] ?? '#e8483c', sway * 0.03)
}

/** A diamond kite with a tail of bows. */
function drawKite(pen: Pen, look: RigLook, pose: Pose): void {
  const { main, accent } = livery(look, '#e8483c', '#ffd24a')
  pen.save()
  pen.translate(0, -66)
  pen.rotate(0.35 + Math.sin(pose.time * 2.1) * 0.07)
  pen.strokeStyle = lighten(accent, 0.2)
  pen.lineWidth = 1
  pen.beginPath()
  const tail: [number, number][] = []
  for (let step = 0; step <= 10; step += 1) {
    const down = step / 10
    const x = Math.sin(pose.time * 4 - down * 6) * 7 * down
    tail.push([x, 30 + down * 44])
    pen.lineTo(x, 30 + down * 44)
  }
  pen.stroke()
  for (const [index, [x, y]] of tail.entries()) {
    if (index % 3 !== 2) continue
    const colour = index % 2 === 0 ? main : accent
    fillEllipse(pen, colour, x - 2.6, y, 2.8, 1.8, 0.4)
    fillEllipse(pen, colour, x + 2.6, y, 2.8, 1.8, -0.4)
  }
  const quarter = (toX: number, toY: number, fromX: number, fromY: number, colour: Hex): void => {
    pen.fillStyle = colour
    pen.beginPath()
    pen.moveTo(0, -6)
    pen.lineTo(fromX, fromY)
    pen.lineTo(toX, toY)
    pen.fill()
  }
  quarter(-22, -6, 0, -32, main)
  quarter(22, -6, 0, -32, accent)
  quarter(-22, -6, 0, 32, accent)
  quarter(22, -6, 0, 32, darken(main, 0.12))
  pen.restore()
}
