import type { SKRSContext2D } from '@napi-rs/canvas'
import { clamp } from './easing.ts'

/** The 2D context that everything draws with. */
export type Pen = SKRSContext2D
export type Point = readonly [x: number, y: number]

const TURN = Math.PI * 2

/** Begins a path: a closed smooth curve that passes near the points. */
export function blobPath(pen: Pen, points: readonly Point[]): void {
  pen.beginPath()
  points.forEach((point, index) => {
    const before = points[(index + points.length - 1) % points.length] ?? point
    const after = points[(index + 1) % points.length] ?? point
    if (index === 0) pen.moveTo((before[0] + point[0]) / 2, (before[1] + point[1]) / 2)
    pen.quadraticCurveTo(point[0], point[1], (point[0] + after[0]) / 2, (point[1] + after[1]) / 2)
  })
  pen.closePath()
}

export function fillBlob(pen: Pen, fill: Pen['fillStyle'], points: readonly Point[]): void {
  pen.fillStyle = fill
  blobPath(pen, points)
  pen.fill()
}

export function fillEllipse(
  pen: Pen,
  fill: Pen['fillStyle'],
  x: number,
  y: number,
  radiusX: number,
  radiusY = radiusX,
  rotation = 0,
): void {
  pen.fillStyle = fill
  pen.beginPath()
  pen.ellipse(x, y, radiusX, radiusY, rotation, 0, TURN)
  pen.fill()
}

export function fillRoundRect(
  pen: Pen,
  fill: Pen['fillStyle'],
  x: number,
  y: number,
  width: number,
  height: number,
  radius: number,
): void {
  pen.fillStyle = fill
  pen.beginPath()
  pen.roundRect(x, y, width, height, radius)
  pen.fill()
}

export function fillPolygon(pen: Pen, fill: Pen['fillStyle'], points: readonly Point[]): void {
  pen.fillStyle = fill
  pen.beginPath()
  points.forEach(([x, y], index) => (index === 0 ? pen.moveTo(x, y) : pen.lineTo(x, y)))
  pen.closePath()
  pen.fill()
}

/** A tapered limb with round ends, from `from` (radius `radiusFrom`) to `to` (radius `radiusTo`). */
export function fillLimb(
  pen: Pen,
  fill: Pen['fillStyle'],
  from: Point,
  to: Point,
  radiusFrom: number,
  radiusTo: number,
): void {
  const angle = Math.atan2(to[1] - from[1], to[0] - from[0])
  pen.fillStyle = fill
  pen.beginPath()
  pen.arc(from[0], from[1], radiusFrom, angle + Math.PI / 2, angle - Math.PI / 2)
  pen.arc(to[0], to[1], radiusTo, angle - Math.PI / 2, angle + Math.PI / 2)
  pen.closePath()
  pen.fill()
}

/**
 * Two-bone inverse kinematics: where the joint and the end come to lie when a chain fixed at `root` reaches for
 * `target`. `bend` is +1 or -1: the side the joint bends to.
 */
export function solveLimb(
  root: Point,
  target: Point,
  upperLength: number,
  lowerLength: number,
  bend: 1 | -1,
): { readonly joint: Point; readonly end: Point } {
  const dx = target[0] - root[0]
  const dy = target[1] - root[1]
  const reach = clamp(
    Math.hypot(dx, dy),
    Math.abs(upperLength - lowerLength) + 1e-4,
    upperLength + lowerLength - 1e-4,
  )
  const aim = Math.atan2(dy, dx)
  const cosine = (upperLength ** 2 + reach ** 2 - lowerLength ** 2) / (2 * upperLength * reach)
  const angle = aim + Math.acos(clamp(cosine, -1, 1)) * bend
  return {
    joint: [root[0] + Math.cos(angle) * upperLength, root[1] + Math.sin(angle) * upperLength],
    end: [root[0] + Math.cos(aim) * reach, root[1] + Math.sin(aim) * reach],
  }
}
