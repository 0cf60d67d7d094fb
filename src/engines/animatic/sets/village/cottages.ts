import { darken, lighten, mix, withAlpha, type Hex } from '../../draw/colour.ts'
import { between, pick, type Random } from '../../draw/random.ts'
import { fillEllipse, fillPolygon, fillRoundRect, type Pen } from '../../draw/shapes.ts'
import type { Fire } from '../set.ts'

export interface Cottage {
  readonly x: number
  readonly width: number
  readonly height: number
  readonly wall: Hex
  readonly roof: Hex
  readonly kind: 'thatch' | 'tiles' | 'timber'
  readonly chimney: boolean
  readonly seed: number
}

/** Colours of a village as the hour shows them. */
export interface VillageTone {
  tone(colour: Hex): Hex
  readonly shade: Hex
  /** 0: day, 1: lamps are lit. */
  readonly lights: number
  readonly snow: boolean
}

const WALLS: readonly Hex[] = ['#f4e6cc', '#e9d3b4', '#f0d9c4', '#dfe4dc', '#e8c9a8']
const ROOFS: Readonly<Record<Cottage['kind'], readonly Hex[]>> = {
  thatch: ['#c9a05a', '#b58a48', '#d0aa68'],
  tiles: ['#b5503c', '#a8483c', '#c9653f'],
  timber: ['#7a5a4a', '#5f6a7a', '#8a4a40'],
}

export function planCottages(random: Random, period: number): readonly Cottage[] {
  const cottages: Cottage[] = []
  for (let x = 0.06; x < period - 0.3;) {
    const kind = pick(random, ['thatch', 'tiles', 'timber'] as const)
    const width = between(random, 0.26, 0.38)
    cottages.push({
      x,
      width,
      height: between(random, 0.13, 0.17),
      wall: pick(random, WALLS),
      roof: pick(random, ROOFS[kind]),
      kind,
      chimney: random() < 0.8,
      seed: Math.floor(random() * 100),
    })
    x += width + between(random, 0.16, 0.34)
  }
  return cottages
}

/** Where a cottage's smoke comes from, relative to its period. */
export function chimneyOf(cottage: Cottage, footY: number): readonly [number, number] {
  return [cottage.x + cottage.width * 0.76, footY - cottage.height - cottage.width * 0.46 - 0.03]
}

/** Where it burns: at the windows and out of the roof. */
export function firesOfCottage({ x, width, height }: Cottage, footY: number): readonly Fire[] {
  const eaves = footY - height
  return [
    { x: x + width * 0.2, y: footY - height * 0.34, size: 0.09 },
    { x: x + width * 0.8, y: footY - height * 0.34, size: 0.1 },
    { x: x + width * 0.24, y: eaves - width * 0.1, size: 0.15 },
    { x: x + width * 0.52, y: eaves - width * 0.3, size: 0.18 },
    { x: x + width * 0.78, y: eaves - width * 0.12, size: 0.14 },
  ]
}

export function paintCottage(pen: Pen, cottage: Cottage, footY: number, tone: VillageTone): void {
  const { x, width, height, kind } = cottage
  const wall = tone.tone(cottage.wall)
  const roof = tone.tone(cottage.roof)
  const eaves = footY - height
  const ridge = eaves - width * 0.46
  if (cottage.chimney) paintChimney(pen, cottage, footY, tone)
  const body = pen.createLinearGradient(x, 0, x + width, 0)
  body.addColorStop(0, mix(wall, tone.shade, 0.22))
  body.addColorStop(0.4, wall)
  body.addColorStop(1, lighten(wall, 0.08))
  pen.fillStyle = body
  pen.fillRect(x, eaves - 0.01, width, height + 0.01)
  pen.fillStyle = withAlpha(tone.shade, 0.18)
  pen.fillRect(x, eaves, width, 0.02)
  if (kind === 'timber') paintBeams(pen, x, eaves, width, height, tone)
  else paintStones(pen, cottage, footY, wall)
  paintRoof(pen, x, eaves, ridge, width, kind, roof, tone)
  paintDoorAndWindows(pen, cottage, footY, tone)
  paintFlowerBed(pen, x, width, footY, tone)
}

function paintChimney(pen: Pen, cottage: Cottage, footY: number, tone: VillageTone): void {
  const [x, y] = chimneyOf(cottage, footY)
  const brick = tone.tone('#a05a48')
  pen.fillStyle = brick
  pen.fillRect(x - 0.016, y, 0.032, 0.14)
  pen.fillStyle = darken(brick, 0.2)
  pen.fillRect(x - 0.02, y - 0.004, 0.04, 0.011)
  if (tone.snow) fillRoundRect(pen, '#f4f8fc', x - 0.021, y - 0.011, 0.042, 0.009, 0.004)
}

function paintRoof(
  pen: Pen,
  x: number,
  eaves: number,
  ridge: number,
  width: number,
  kind: Cottage['kind'],
  colour: Hex,
  tone: VillageTone,
): void {
  const over = kind === 'thatch' ? 0.045 : 0.03
  const inset = width * 0.16
  const cover = pen.createLinearGradient(0, ridge, 0, eaves)
  cover.addColorStop(0, lighten(colour, 0.16))
  cover.addColorStop(1, darken(colour, 0.14))
  pen.fillStyle = cover
  pen.beginPath()
  if (kind === 'thatch') {
    pen.moveTo(x - over, eaves + 0.018)
    pen.quadraticCurveTo(x + inset * 0.2, ridge + 0.02, x + inset, ridge)
    pen.lineTo(x + width - inset, ridge)
    pen.quadraticCurveTo(x + width - inset * 0.2, ridge + 0.02, x + width + over, eaves + 0.018)
    pen.quadraticCurveTo(x + width / 2, eaves + 0.034, x - over, eaves + 0.018)
  } else {
    pen.moveTo(x - over, eaves + 0.012)
    pen.lineTo(x + inset, ridge)
    pen.lineTo(x + width - inset, ridge)
    pen.lineTo(x + width + over, eaves + 0.012)
  }
  pen.closePath()
  pen.fill()
  pen.save()
  pen.clip()
  paintCovering(pen, x, eaves, ridge, width, kind, colour)
  if (tone.snow) {
    pen.fillStyle = withAlpha('#f4f8fc', 0.94)
    pen.fillRect(x - 0.1, ridge - 0.01, width + 0.2, (eaves - ridge) * 0.62)
    for (let drift = 0; drift < 9; drift += 1)
      fillEllipse(
        pen,
        '#f4f8fc',
        x - 0.02 + (drift * (width + 0.04)) / 8,
        ridge + (eaves - ridge) * 0.6,
        0.032,
        0.02,
      )
  }
  pen.restore()
  pen.fillStyle = lighten(colour, 0.24)
  pen.fillRect(x + inset - 0.006, ridge - 0.006, width - inset * 2 + 0.012, 0.011)
}

function paintCovering(
  pen: Pen,
  x: number,
  eaves: number,
  ridge: number,
  width: number,
  kind: Cottage['kind'],
  colour: Hex,
): void {
  pen.strokeStyle = withAlpha(darken(colour, 0.45), 0.3)
  pen.lineWidth = 0.0024
  pen.beginPath()
  if (kind === 'thatch') {
    for (let straw = 0; straw < 46; straw += 1) {
      const at = x - 0.05 + (straw * (width + 0.1)) / 45
      const lean = (at - x - width / 2) * 0.22
      pen.moveTo(at - lean * 0.4, ridge + ((straw * 13) % 7) * 0.012)
      pen.lineTo(at + lean, eaves + 0.02)
    }
  } else {
    for (let row = 0; row < 8; row += 1) {
      const y = ridge + ((eaves - ridge + 0.012) * row) / 8
      pen.moveTo(x - 0.06, y)
      pen.lineTo(x + width + 0.06, y)
      for (let tile = 0; tile < 24; tile += 1) {
        const at = x - 0.06 + tile * 0.021 + (row % 2) * 0.01
        pen.moveTo(at, y)
        pen.lineTo(at, y + 0.016)
      }
    }
  }
  pen.stroke()
}

function paintBeams(
  pen: Pen,
  x: number,
  eaves: number,
  width: number,
  height: number,
  tone: VillageTone,
): void {
  pen.strokeStyle = tone.tone('#5f4030')
  pen.lineWidth = 0.01
  pen.beginPath()
  for (const way of [0.015, 0.34, 0.66, 0.985]) {
    pen.moveTo(x + width * way, eaves)
    pen.lineTo(x + width * way, eaves + height)
  }
  pen.moveTo(x, eaves + height * 0.46)
  pen.lineTo(x + width, eaves + height * 0.46)
  pen.moveTo(x + width * 0.02, eaves + height * 0.44)
  pen.lineTo(x + width * 0.33, eaves + height * 0.02)
  pen.moveTo(x + width * 0.98, eaves + height * 0.44)
  pen.lineTo(x + width * 0.67, eaves + height * 0.02)
  pen.stroke()
}

function paintStones(pen: Pen, { x, width, seed }: Cottage, footY: number, wall: Hex): void {
  for (let stone = 0; stone < 14; stone += 1) {
    const at = x + ((stone * 37 + seed * 11) % 100) * 0.01 * (width - 0.03)
    const y = footY - 0.012 - ((stone * 53 + seed * 7) % 5) * 0.008
    fillRoundRect(pen, withAlpha(darken(wall, 0.34), 0.4), at, y, 0.024, 0.011, 0.004)
  }
}

function paintDoorAndWindows(
  pen: Pen,
  { x, width, height, seed }: Cottage,
  footY: number,
  tone: VillageTone,
): void {
  const doorX = x + width * 0.43
  const door = tone.tone((['#3f7a6a', '#a8433c', '#3d5f96', '#8a5a34'] as const)[seed % 4] ?? '#3f7a6a')
  fillRoundRect(pen, tone.tone('#f2e8d4'), doorX - 0.006, footY - 0.108, 0.064, 0.108, 0.028)
  fillRoundRect(pen, door, doorX, footY - 0.102, 0.052, 0.102, 0.024)
  fillEllipse(pen, '#e6c25a', doorX + 0.042, footY - 0.05, 0.0036)
  for (const way of [0.12, 0.7])
    paintWindow(pen, x + width * way, footY - height * 0.72, 0.058, 0.056, tone, door)
}

function paintWindow(
  pen: Pen,
  x: number,
  y: number,
  width: number,
  height: number,
  tone: VillageTone,
  shutter: Hex,
): void {
  const glass = mix(tone.tone('#5f86a0'), '#ffd98a', tone.lights)
  if (tone.lights > 0.4)
    fillEllipse(pen, withAlpha('#ffcf7a', 0.16 * tone.lights), x + width / 2, y + height / 2, width, height)
  fillRoundRect(pen, tone.tone('#f2e8d4'), x - 0.005, y - 0.005, width + 0.01, height + 0.01, 0.003)
  fillRoundRect(pen, glass, x, y, width, height, 0.002)
  pen.fillStyle = tone.tone('#f2e8d4')
  pen.fillRect(x + width / 2 - 0.002, y, 0.004, height)
  pen.fillRect(x, y + height / 2 - 0.002, width, 0.004)
  for (const side of [-1, 1])
    fillRoundRect(
      pen,
      shutter,
      side < 0 ? x - 0.024 : x + width + 0.006,
      y - 0.003,
      0.018,
      height + 0.006,
      0.002,
    )
  fillRoundRect(pen, tone.tone('#8a5f40'), x - 0.004, y + height + 0.004, width + 0.008, 0.014, 0.003)
  for (let bloom = 0; bloom < 5; bloom += 1)
    fillEllipse(
      pen,
      tone.tone((['#e84a5f', '#ffffff', '#f2b03c'] as const)[bloom % 3] ?? '#e84a5f'),
      x + 0.004 + bloom * 0.012,
      y + height + 0.003,
      0.0068,
    )
}

function paintFlowerBed(pen: Pen, x: number, width: number, footY: number, tone: VillageTone): void {
  for (let bush = 0; bush < 8; bush += 1) {
    const at = x + width * (0.02 + bush * 0.135)
    if (bush === 3 || bush === 4) continue
    fillEllipse(
      pen,
      tone.tone(tone.snow ? '#dfe8ee' : bush % 2 === 0 ? '#6f9f52' : '#5d8f4a'),
      at,
      footY - 0.008,
      0.027,
      0.021,
    )
    if (!tone.snow)
      fillEllipse(
        pen,
        tone.tone((['#e86a8f', '#f6c94c', '#b98ae0'] as const)[bush % 3] ?? '#e86a8f'),
        at + 0.006,
        footY - 0.02,
        0.0065,
      )
  }
}

/** A windmill on a rise; its sails are drawn by `drawSails`. */
export function paintMill(pen: Pen, x: number, footY: number, height: number, tone: VillageTone): void {
  const wall = tone.tone('#efe2ca')
  const body = pen.createLinearGradient(x - height * 0.2, 0, x + height * 0.2, 0)
  body.addColorStop(0, mix(wall, tone.shade, 0.3))
  body.addColorStop(1, wall)
  fillPolygon(pen, body, [
    [x - height * 0.2, footY],
    [x - height * 0.12, footY - height * 0.74],
    [x + height * 0.12, footY - height * 0.74],
    [x + height * 0.2, footY],
  ])
  pen.fillStyle = tone.tone('#8a4f40')
  pen.beginPath()
  pen.moveTo(x - height * 0.15, footY - height * 0.73)
  pen.quadraticCurveTo(x, footY - height * 1.06, x + height * 0.15, footY - height * 0.73)
  pen.fill()
  fillRoundRect(
    pen,
    mix(tone.tone('#5f86a0'), '#ffd98a', tone.lights),
    x - 0.012,
    footY - height * 0.5,
    0.024,
    0.03,
    0.01,
  )
  fillRoundRect(pen, tone.tone('#7a4f38'), x - 0.02, footY - height * 0.2, 0.04, height * 0.2, 0.014)
}

export function paintSails(pen: Pen, length: number, angle: number, tone: VillageTone): void {
  pen.save()
  pen.rotate(angle)
  for (let sail = 0; sail < 4; sail += 1) {
    pen.rotate(Math.PI / 2)
    pen.fillStyle = tone.tone('#6a4a36')
    pen.fillRect(-0.003, 0, 0.006, length)
    pen.fillStyle = withAlpha(tone.tone('#f8f0de'), 0.92)
    pen.fillRect(0.004, length * 0.16, length * 0.2, length * 0.8)
    pen.strokeStyle = tone.tone('#8a6a4c')
    pen.lineWidth = 0.002
    pen.strokeRect(0.004, length * 0.16, length * 0.2, length * 0.8)
  }
  pen.restore()
  fillEllipse(pen, tone.tone('#5f4030'), 0, 0, 0.009)
}

/** A church with its spire, for the distance. */
export function paintChurch(pen: Pen, x: number, footY: number, height: number, tone: VillageTone): void {
  const wall = tone.tone('#e4dccc')
  fillRoundRect(pen, wall, x, footY - height * 0.3, height * 0.5, height * 0.3, 0)
  fillPolygon(pen, tone.tone('#a05648'), [
    [x - 0.008, footY - height * 0.3],
    [x + height * 0.08, footY - height * 0.46],
    [x + height * 0.46, footY - height * 0.46],
    [x + height * 0.51, footY - height * 0.3],
  ])
  fillRoundRect(
    pen,
    mix(wall, tone.shade, 0.12),
    x - height * 0.13,
    footY - height * 0.58,
    height * 0.17,
    height * 0.58,
    0,
  )
  fillPolygon(pen, tone.tone('#6f5f6a'), [
    [x - height * 0.15, footY - height * 0.57],
    [x - height * 0.045, footY - height],
    [x + height * 0.06, footY - height * 0.57],
  ])
  fillEllipse(
    pen,
    mix(tone.tone('#5f86a0'), '#ffd98a', tone.lights),
    x - height * 0.045,
    footY - height * 0.48,
    height * 0.024,
    height * 0.045,
  )
}
