import { darken, lighten, mix, withAlpha, type Hex } from '../../draw/colour.ts'
import { fillEllipse, fillPolygon, fillRoundRect, type Pen } from '../../draw/shapes.ts'
import type { Fire } from '../set.ts'
import { paintGlow } from '../halls/parts.ts'

export interface CastleTone {
  readonly stone: Hex
  readonly shade: Hex
  readonly roof: Hex
  readonly flag: Hex
  /** 0: day, 1: windows are lit. */
  readonly lights: number
  /** Side that the light comes from. */
  readonly side: 1 | -1
}

interface Turret {
  readonly x: number
  readonly width: number
  readonly height: number
  readonly roofed: boolean
}

/** From left to right, in castle widths; the gate is in the middle. */
const TURRETS: readonly Turret[] = [
  { x: -0.5, width: 0.13, height: 0.5, roofed: true },
  { x: -0.24, width: 0.15, height: 0.72, roofed: true },
  { x: 0.02, width: 0.19, height: 1, roofed: true },
  { x: 0.29, width: 0.15, height: 0.64, roofed: true },
  { x: 0.5, width: 0.14, height: 0.52, roofed: false },
]

/** Where the flags fly, in castle units: the tips of the roofs. */
export function flagPoles(x: number, footY: number, size: number): readonly (readonly [number, number])[] {
  return TURRETS.filter(({ roofed }) => roofed).map((turret) => [
    x + turret.x * size,
    footY - turret.height * size - turret.width * size * 1.24,
  ])
}

/** Where it burns: at slits of its towers, above their roofs, behind the wall. */
export function firesOfCastle(x: number, footY: number, size: number): readonly Fire[] {
  const towers = TURRETS.flatMap(({ x: across, width, height, roofed }, index): readonly Fire[] => {
    const middle = x + across * size
    const top = footY - height * size
    const atTop = { x: middle, y: top + width * size * 0.1, size: width * size * (roofed ? 1.5 : 1.3) }
    const atSlit = {
      x: middle,
      y: top + width * size * (index % 2 === 0 ? 1.7 : 1.1),
      size: width * size * 0.7,
    }
    return index % 2 === 0 ? [atTop, atSlit] : [atSlit]
  })
  return [
    ...towers,
    { x: x - size * 0.38, y: footY - size * 0.31, size: size * 0.2 },
    { x: x + size * 0.17, y: footY - size * 0.32, size: size * 0.17 },
    { x: x + size * 0.4, y: footY - size * 0.3, size: size * 0.22 },
  ]
}

/** A fairy-tale castle of `size` world units' height, its foot at `footY`. */
export function paintCastle(pen: Pen, x: number, footY: number, size: number, tone: CastleTone): void {
  const [back, front] = [
    TURRETS.filter((_, index) => index % 2 === 0),
    TURRETS.filter((_, index) => index % 2 === 1),
  ]
  for (const turret of back) paintTurret(pen, x, footY, size, turret, tone)
  paintWall(pen, x - size * 0.52, footY, size * 1.04, size * 0.33, tone)
  for (const turret of front) paintTurret(pen, x, footY, size, turret, tone)
  paintGate(pen, x, footY, size, tone)
}

function paintTurret(
  pen: Pen,
  x: number,
  footY: number,
  size: number,
  turret: Turret,
  tone: CastleTone,
): void {
  const width = turret.width * size
  const left = x + turret.x * size - width / 2
  const top = footY - turret.height * size
  const wall = pen.createLinearGradient(left, 0, left + width, 0)
  wall.addColorStop(tone.side > 0 ? 0 : 1, mix(tone.stone, tone.shade, 0.36))
  wall.addColorStop(tone.side > 0 ? 1 : 0, lighten(tone.stone, 0.12))
  pen.fillStyle = wall
  pen.fillRect(left, top, width, footY - top)
  paintCrenels(pen, left - width * 0.08, top, width * 1.16, tone)
  if (turret.roofed) paintCone(pen, left + width / 2, top - width * 0.12, width, tone)
  for (let storey = 0; storey * width * 0.9 < footY - top - width; storey += 1) {
    paintSlit(
      pen,
      left + width * (storey % 2 === 0 ? 0.5 : 0.4),
      top + width * (0.5 + storey * 0.9),
      width,
      tone,
    )
  }
  paintJoints(pen, left, top, width, footY - top, tone)
}

function paintCone(pen: Pen, x: number, y: number, width: number, tone: CastleTone): void {
  const half = width * 0.64
  const tip = y - width * 1.12
  fillPolygon(pen, tone.roof, [
    [x - half, y],
    [x, tip],
    [x + half, y],
  ])
  fillPolygon(pen, withAlpha(tone.shade, 0.3), [
    [x - half * tone.side, y],
    [x, tip],
    [x - half * 0.1 * tone.side, y],
  ])
  pen.fillStyle = darken(tone.roof, 0.3)
  pen.fillRect(x - width * 0.015, tip - width * 0.26, width * 0.03, width * 0.3)
}

function paintCrenels(pen: Pen, x: number, y: number, width: number, tone: CastleTone): void {
  const teeth = Math.max(3, Math.round(width / 0.022))
  const step = width / (teeth * 2 - 1)
  pen.fillStyle = lighten(tone.stone, 0.05)
  pen.fillRect(x, y - 0.003, width, 0.012)
  for (let tooth = 0; tooth < teeth; tooth += 1)
    pen.fillRect(x + tooth * 2 * step, y - step * 1.1, step, step * 1.2)
  pen.fillStyle = withAlpha(tone.shade, 0.26)
  pen.fillRect(x, y + 0.009, width, 0.005)
}

function paintSlit(pen: Pen, x: number, y: number, width: number, tone: CastleTone): void {
  const glass = mix(mix(tone.shade, '#1a1626', 0.3), '#ffd27a', tone.lights)
  if (tone.lights > 0.4) paintGlow(pen, '#ffc870', 0.42 * tone.lights, x, y + width * 0.14, width * 0.46)
  fillRoundRect(pen, glass, x - width * 0.075, y, width * 0.15, width * 0.3, width * 0.075)
}

function paintJoints(pen: Pen, x: number, y: number, width: number, height: number, tone: CastleTone): void {
  pen.fillStyle = withAlpha(tone.shade, 0.14)
  for (let stone = 0; stone < height / 0.03; stone += 1) {
    pen.fillRect(x + ((stone * 37) % 100) * 0.008 * width, y + 0.02 + stone * 0.03, width * 0.2, 0.006)
  }
}

function paintWall(
  pen: Pen,
  x: number,
  footY: number,
  width: number,
  height: number,
  tone: CastleTone,
): void {
  const wall = pen.createLinearGradient(0, footY - height, 0, footY)
  wall.addColorStop(0, tone.stone)
  wall.addColorStop(1, mix(tone.stone, tone.shade, 0.22))
  pen.fillStyle = wall
  pen.fillRect(x, footY - height, width, height)
  paintCrenels(pen, x, footY - height, width, tone)
  pen.fillStyle = withAlpha(tone.shade, 0.12)
  for (let stone = 0; stone < 70; stone += 1) {
    pen.fillRect(
      x + ((stone * 61) % 100) * 0.0097 * width,
      footY - height + 0.02 + ((stone * 29) % 100) * 0.009 * (height - 0.02),
      0.022,
      0.007,
    )
  }
}

function paintGate(pen: Pen, x: number, footY: number, size: number, tone: CastleTone): void {
  const width = size * 0.15
  const height = size * 0.21
  const arch = (grow: number): void => {
    pen.beginPath()
    pen.moveTo(x - width / 2 - grow, footY)
    pen.lineTo(x - width / 2 - grow, footY - height * 0.55)
    pen.arc(x, footY - height * 0.55, width / 2 + grow, Math.PI, 0)
    pen.lineTo(x + width / 2 + grow, footY)
    pen.fill()
  }
  pen.fillStyle = lighten(tone.stone, 0.16)
  arch(size * 0.022)
  pen.fillStyle = mix('#2a1a14', '#ffb860', tone.lights * 0.35)
  arch(0)
  pen.strokeStyle = withAlpha('#1a1412', 0.75)
  pen.lineWidth = size * 0.006
  pen.beginPath()
  for (let bar = -2; bar <= 2; bar += 1) {
    pen.moveTo(x + bar * width * 0.19, footY)
    pen.lineTo(x + bar * width * 0.19, footY - height * 0.78)
  }
  for (const y of [0.2, 0.45, 0.7]) {
    pen.moveTo(x - width * 0.48, footY - height * y)
    pen.lineTo(x + width * 0.48, footY - height * y)
  }
  pen.stroke()
  for (const side of [-1, 1]) {
    fillRoundRect(
      pen,
      tone.flag,
      x + side * size * 0.145 - size * 0.025,
      footY - size * 0.28,
      size * 0.05,
      size * 0.15,
      0.003,
    )
    fillEllipse(pen, '#f0cf5a', x + side * size * 0.145, footY - size * 0.21, size * 0.014)
  }
}
