import { darken, lighten, mix, withAlpha } from '../../draw/colour.ts'
import type { Hex } from '../../draw/colour.ts'
import { fillEllipse } from '../../draw/shapes.ts'
import type { Pen } from '../../draw/shapes.ts'
import { fillShape, inside, shape, strokeShape } from '../parts.ts'
import type { Pose, RigLook } from '../rig.ts'
import type { Butterfly } from './species.ts'

/** Right wings, spread flat, hinged at the origin; the head is up. */
const FORE_WING = 'M1 -3 C6 -22 22 -40 40 -42 C48 -43 50 -36 47 -27 C43 -13 26 2 1 2 Z'
const HIND_WING = 'M1 0 C16 -3 34 2 38 12 C41 23 31 33 22 31 C12 29 5 16 1 7 Z'
const FORE_VEINS = 'M4 -4 L38 -36 M5 -3 L45 -27 M5 -1 L38 -11'
const HIND_VEINS = 'M4 4 L33 10 M4 5 L32 21 M4 6 L21 28'
const FORE_DOTS = [
  [42, -38, 1.7],
  [45, -31, 1.9],
  [43.5, -24, 1.7],
  [40, -17.5, 1.5],
] as const
const HIND_DOTS = [
  [35.5, 14, 1.5],
  [34, 21, 1.7],
  [28.5, 27, 1.6],
] as const
/** How far the body leans towards where it flies, radians. */
const LEAN = 0.62

/** A butterfly or moth, seen from above its shoulder; the wings close and open along the body. In hundredths. */
export function drawButterfly(pen: Pen, kind: Butterfly, look: RigLook, pose: Pose): void {
  const [inner, outer] = wingColours(kind, look)
  const isFlying = pose.action !== 'sleep' && pose.action !== 'sit' && pose.action !== 'eat'
  const beat = isFlying ? Math.cos(pose.phase) : 0.55 + 0.4 * Math.cos(pose.time * 1.7)
  const spread = 0.7 + 0.3 * beat
  pen.translate(0, -48 - (isFlying ? beat * 3 : 0))
  pen.rotate(LEAN + (isFlying ? Math.sin(pose.phase) * 0.05 : 0))
  // The far wings are seen more from the side than the near ones.
  drawWings(pen, kind, spread * 0.86, darken(inner, 0.1), darken(outer, 0.12))
  drawWings(pen, kind, -spread, inner, outer)
  drawTrunk(pen, kind)
}

function wingColours(kind: Butterfly, look: RigLook): readonly [Hex, Hex] {
  const [main] = look.colours
  if (main !== undefined) return [lighten(main, 0.25), main]
  return kind.wings[Math.abs(look.seed) % kind.wings.length] ?? ['#ffb347', '#f0762b']
}

/** One side's wings; `spread` is their foreshortened width, negative for the left side. */
function drawWings(pen: Pen, kind: Butterfly, spread: number, inner: Hex, outer: Hex): void {
  pen.save()
  pen.scale(Math.sign(spread) * Math.max(0.1, Math.abs(spread)), 1)
  pen.transform(1, -0.08 * (1 - Math.abs(spread)), 0, 1, 0, 0)
  if (kind.tails > 0) drawTail(pen, kind)
  drawWing(pen, kind, HIND_WING, HIND_VEINS, HIND_DOTS, mix(inner, outer, 0.35), outer)
  drawWing(pen, kind, FORE_WING, FORE_VEINS, FORE_DOTS, inner, outer)
  pen.restore()
}

function drawWing(
  pen: Pen,
  kind: Butterfly,
  outline: string,
  veins: string,
  dots: readonly (readonly [number, number, number])[],
  inner: Hex,
  outer: Hex,
): void {
  const path = shape(outline)
  const gradient = pen.createRadialGradient(2, 0, 4, 2, 0, 52)
  gradient.addColorStop(0, inner)
  gradient.addColorStop(0.9, outer)
  fillShape(pen, gradient, path)
  inside(pen, path, () => {
    strokeShape(pen, withAlpha(kind.border, 0.5), 0.9, shape(veins))
    strokeShape(pen, kind.border, kind.isFurry ? 3 : 9, path)
    if (kind.isFurry) fillEllipse(pen, withAlpha(kind.border, 0.7), 26, -20, 5, 6)
  })
  for (const [x, y, radius] of dots) fillEllipse(pen, kind.dots, x, y, radius)
}

function drawTail(pen: Pen, kind: Butterfly): void {
  pen.strokeStyle = kind.border
  pen.lineWidth = 3.4
  pen.lineCap = 'round'
  pen.beginPath()
  pen.moveTo(24, 27)
  pen.quadraticCurveTo(27, 33, 25, 30 + kind.tails)
  pen.stroke()
}

function drawTrunk(pen: Pen, kind: Butterfly): void {
  pen.strokeStyle = kind.body
  pen.lineWidth = 0.9
  pen.lineCap = 'round'
  for (const side of [-1, 1]) {
    pen.beginPath()
    pen.moveTo(side * 0.8, -16)
    pen.quadraticCurveTo(side * 2, -27, side * 9, -33)
    pen.stroke()
    fillEllipse(pen, kind.body, side * 9, -33, 1.5, 1.2)
  }
  const width = kind.isFurry ? 4.4 : 2.7
  fillEllipse(pen, darken(kind.body, 0.15), 0, 10, width * 0.82, 14)
  fillEllipse(pen, kind.body, 0, -5, width, 8)
  fillEllipse(pen, withAlpha(lighten(kind.body, 0.5), 0.6), -width * 0.3, -6, width * 0.35, 5)
  fillEllipse(pen, kind.body, 0, -14, width * 0.95, 3.4)
  fillEllipse(pen, '#fdfaf3', 1.3, -15, 0.8, 1)
}
