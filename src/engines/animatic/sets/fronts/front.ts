import { darken, lighten, mix, withAlpha, type Hex } from '../../draw/colour.ts'
import { fillPolygon, fillRoundRect, type Pen } from '../../draw/shapes.ts'
import type { CityTone } from '../city/tone.ts'

/** Where a building stands that a picture is taken in front of: its middle, half its width, its foot. World units. */
export interface Plot {
  readonly x: number
  readonly half: number
  readonly foot: number
  readonly tone: CityTone
}

export const FRONT_HAZE = 0.06

/** A wall of `height` above the foot, darker below. */
export function paintWall(
  pen: Pen,
  { foot, tone }: Plot,
  [left, right]: readonly [number, number],
  height: number,
  colour: Hex,
): void {
  const face = tone.wall(colour, FRONT_HAZE)
  const wall = pen.createLinearGradient(0, foot - height, 0, foot)
  wall.addColorStop(0, lighten(face, 0.04))
  wall.addColorStop(1, mix(darken(face, 0.08), tone.footGlow, tone.footAlpha))
  pen.fillStyle = wall
  pen.fillRect(left, foot - height, right - left, height)
  pen.fillStyle = withAlpha(tone.shade, 0.16)
  pen.fillRect(left, foot - height, right - left, 0.008)
}

/** What a row of windows is told. */
export interface WindowRow {
  readonly count: number
  /** y of their sills above the foot, and their own size. */
  readonly sill: number
  readonly width: number
  readonly height: number
  readonly trim: Hex
  /** Bars across and down. Default 1 each. */
  readonly bars?: readonly [across: number, down: number]
  readonly seed?: number
}

/** Windows side by side between two edges. */
export function paintWindowRow(
  pen: Pen,
  { foot, tone }: Plot,
  [left, right]: readonly [number, number],
  { count, sill, width, height, trim, bars = [1, 1], seed = 0 }: WindowRow,
): void {
  const frame = tone.wall(trim, FRONT_HAZE)
  for (let index = 0; index < count; index += 1) {
    const x = left + ((index + 0.5) * (right - left)) / count - width / 2
    const top = foot - sill - height
    const isLit = tone.lights > 0.25 && (index * 7 + seed * 3) % 5 < 4
    fillRoundRect(pen, frame, x - 0.006, top - 0.006, width + 0.012, height + 0.012, 0.002)
    paintPane(pen, x, top, width, height, tone, isLit)
    pen.fillStyle = frame
    for (let bar = 1; bar <= bars[1]; bar += 1)
      pen.fillRect(x + (bar * width) / (bars[1] + 1) - 0.0015, top, 0.003, height)
    for (let bar = 1; bar <= bars[0]; bar += 1)
      pen.fillRect(x, top + (bar * height) / (bars[0] + 1) - 0.0015, width, 0.003)
    pen.fillStyle = lighten(frame, 0.1)
    pen.fillRect(x - 0.01, foot - sill + 0.004, width + 0.02, 0.006)
  }
}

/** Glass: the sky in it by day, a lamp behind it by night. */
export function paintPane(
  pen: Pen,
  x: number,
  y: number,
  width: number,
  height: number,
  tone: CityTone,
  isLit: boolean,
): void {
  const glass = isLit ? mix(tone.darkWindow, '#ffe2a0', 0.35 + tone.lights * 0.6) : tone.darkWindow
  pen.fillStyle = glass
  pen.fillRect(x, y, width, height)
  fillPolygon(pen, withAlpha('#ffffff', 0.13), [
    [x + width * 0.1, y + height],
    [x + width * 0.42, y],
    [x + width * 0.66, y],
    [x + width * 0.34, y + height],
  ])
}

/** Two leaves with panes, under a lintel. */
export function paintDoubleDoor(
  pen: Pen,
  { foot, tone }: Plot,
  x: number,
  half: number,
  tall: number,
  colour: Hex,
  lift = 0,
): void {
  const base = foot - lift
  const leaf = tone.wall(colour, FRONT_HAZE * 0.6)
  fillRoundRect(
    pen,
    darken(leaf, 0.35),
    x - half - 0.008,
    base - tall - 0.008,
    half * 2 + 0.016,
    tall + 0.008,
    0.003,
  )
  for (const side of [-1, 1]) {
    const left = side < 0 ? x - half : x + 0.002
    pen.fillStyle = leaf
    pen.fillRect(left, base - tall, half - 0.002, tall)
    paintPane(pen, left + half * 0.16, base - tall * 0.9, half * 0.66, tall * 0.44, tone, true)
    pen.fillStyle = darken(leaf, 0.18)
    pen.fillRect(left + half * 0.16, base - tall * 0.38, half * 0.66, tall * 0.28)
    pen.fillStyle = '#e0c060'
    pen.fillRect(side < 0 ? x - 0.008 : x + 0.005, base - tall * 0.52, 0.004, tall * 0.12)
  }
}

/** Steps that widen downwards, up to `lift` above the foot. */
export function paintSteps(
  pen: Pen,
  { foot, tone }: Plot,
  x: number,
  half: number,
  lift: number,
  colour: Hex,
): void {
  const stone = tone.wall(colour, FRONT_HAZE)
  const count = Math.max(2, Math.round(lift / 0.009))
  for (let step = 0; step < count; step += 1) {
    const own = half + (count - step) * 0.012
    const y = foot + 0.016 - ((step + 1) * (lift + 0.016)) / count
    pen.fillStyle = darken(stone, step % 2 === 0 ? 0.14 : 0.05)
    pen.fillRect(x - own, y, own * 2, (lift + 0.016) / count + 0.0008)
    pen.fillStyle = lighten(stone, 0.14)
    pen.fillRect(x - own, y, own * 2, 0.0018)
  }
}
