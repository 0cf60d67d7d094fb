import { darken, lighten, withAlpha, type Hex } from '../../draw/colour.ts'
import type { Pen } from '../../draw/shapes.ts'

export interface Arcade {
  readonly left: number
  readonly right: number
  /** Top of the wall, and its foot. */
  readonly topY: number
  readonly footY: number
  /** From pier to pier. */
  readonly span: number
  readonly pier: number
  /** Crowns of the arches; they spring half an opening lower, or `rise` lower. */
  readonly crownY: number
  readonly rise?: number
  readonly stone: Hex
  readonly shade: Hex
}

/** A wall of arches that one sees through, as viaducts and old bridges have them. */
export function paintArcade(pen: Pen, arcade: Arcade): void {
  const { left, right, topY, footY, stone, shade } = arcade
  const body = pen.createLinearGradient(0, topY, 0, footY)
  body.addColorStop(0, lighten(stone, 0.06))
  body.addColorStop(1, darken(stone, 0.24))
  tracePiers(pen, arcade, 0)
  pen.fillStyle = body
  pen.fill('evenodd')
  pen.save()
  tracePiers(pen, arcade, 0)
  pen.clip('evenodd')
  paintCourses(pen, { left, right, topY, footY, shade, course: Math.min(0.024, arcade.span * 0.05) })
  pen.restore()
  paintVoussoirs(pen, arcade)
}

function openings({
  left,
  right,
  span,
  pier,
}: Arcade): readonly { readonly from: number; readonly to: number }[] {
  const first = Math.floor(left / span)
  const count = Math.ceil((right - left) / span) + 1
  return Array.from({ length: count }, (_, index) => ({
    from: (first + index) * span + pier / 2,
    to: (first + index + 1) * span - pier / 2,
  })).filter(({ from, to }) => from >= left - 1e-6 && to <= right + 1e-6)
}

function tracePiers(pen: Pen, arcade: Arcade, inset: number): void {
  const { left, right, topY, footY, crownY } = arcade
  pen.beginPath()
  pen.rect(left, topY, right - left, footY - topY)
  for (const { from, to } of openings(arcade)) {
    const half = (to - from) / 2 + inset
    const rise = (arcade.rise ?? (to - from) / 2) + inset
    const spring = crownY - inset + rise
    pen.moveTo(from - inset, footY + 0.02)
    pen.lineTo(from - inset, spring)
    pen.ellipse((from + to) / 2, spring, half, rise, 0, Math.PI, 0)
    pen.lineTo(to + inset, footY + 0.02)
    pen.closePath()
  }
}

/** The ring of stones round each arch, its shaded inside, and the light on it. */
function paintVoussoirs(pen: Pen, arcade: Arcade): void {
  const { crownY, footY, span, stone, shade } = arcade
  const ring = span * 0.035
  for (const { from, to } of openings(arcade)) {
    const middle = (from + to) / 2
    const half = (to - from) / 2
    const rise = arcade.rise ?? half
    pen.strokeStyle = lighten(stone, 0.14)
    pen.lineWidth = ring
    pen.beginPath()
    pen.ellipse(middle, crownY + rise, half + ring / 2, rise + ring / 2, 0, Math.PI, 0)
    pen.stroke()
    pen.strokeStyle = withAlpha(shade, 0.35)
    pen.lineWidth = ring * 0.08
    pen.beginPath()
    for (let stoneAt = 1; stoneAt < 14; stoneAt += 1) {
      const angle = Math.PI * (1 + stoneAt / 14)
      pen.moveTo(middle + Math.cos(angle) * half, crownY + rise + Math.sin(angle) * rise)
      pen.lineTo(middle + Math.cos(angle) * (half + ring), crownY + rise + Math.sin(angle) * (rise + ring))
    }
    pen.stroke()
    const depth = span * 0.05
    const soffit = pen.createLinearGradient(from, 0, from + depth, 0)
    soffit.addColorStop(0, withAlpha(darken(stone, 0.5), 0.95))
    soffit.addColorStop(1, withAlpha(darken(stone, 0.6), 0.9))
    pen.fillStyle = soffit
    pen.beginPath()
    pen.moveTo(from, footY)
    pen.lineTo(from, crownY + rise)
    pen.ellipse(middle, crownY + rise, half, rise, 0, Math.PI, 0)
    pen.lineTo(to, crownY + rise + 0.001)
    pen.ellipse(middle + depth, crownY + rise, half, rise * 0.985, 0, -0.04, Math.PI, true)
    pen.lineTo(from + depth, footY)
    pen.fill()
  }
}

/** Courses of stones, each broken by its joints. */
export function paintCourses(
  pen: Pen,
  wall: {
    readonly left: number
    readonly right: number
    readonly topY: number
    readonly footY: number
    readonly shade: Hex
    readonly course: number
  },
): void {
  const { left, right, topY, footY, shade, course } = wall
  pen.strokeStyle = withAlpha(shade, 0.2)
  pen.lineWidth = course * 0.09
  pen.beginPath()
  for (let row = 0; topY + row * course < footY; row += 1) {
    const y = topY + row * course
    pen.moveTo(left, y)
    pen.lineTo(right, y)
    const length = course * 2.1
    for (let x = left + (row % 2) * course; x < right; x += length) {
      pen.moveTo(x, y)
      pen.lineTo(x, Math.min(footY, y + course))
    }
  }
  pen.stroke()
}
