import { darken, lighten, mix, withAlpha } from '../../draw/colour.ts'
import { blobPath, fillBlob, fillEllipse, type Pen, type Point } from '../../draw/shapes.ts'
import { gradientDown } from '../parts.ts'
import type { Species } from './stock.ts'

function outlineOf(half: number, high: number): Point[] {
  return [
    [-half, -high * 0.15],
    [-half * 0.5, -high * 0.85],
    [half * 0.25, -high * 1.12],
    [half * 0.95, -high * 0.75],
    [half * 1.08, high * 0.15],
    [half * 0.6, high * 1.05],
    [-half * 0.1, high * 1.1],
    [-half * 0.72, high * 0.55],
  ]
}

/** Of who stands upright, in hundredths of its height. */
export const UPRIGHT_BODY: readonly Point[] = [
  [-25, -40],
  [-20, -66],
  [0, -76],
  [20, -66],
  [26, -38],
  [18, -4],
  [-18, -4],
]

/** Leaves the trunk's outline on the pen. */
export function traceTrunk(pen: Pen, { length, height }: Species): void {
  blobPath(pen, outlineOf(length / 2, height / 2))
}

/** The trunk about the origin, breast to the right. */
export function drawTrunk(pen: Pen, bird: Species): void {
  const half = bird.length / 2
  const high = bird.height / 2
  fillBlob(
    pen,
    gradientDown(pen, -high, high, lighten(bird.body, 0.14), bird.body, mix(bird.body, bird.belly, 0.6)),
    outlineOf(half, high),
  )
  pen.save()
  pen.clip()
  fillEllipse(pen, bird.belly, half * 0.36, high * 0.86, half * 0.86, high * 0.78, -0.12)
  fillEllipse(
    pen,
    withAlpha(darken(bird.belly, 0.3), 0.16),
    -half * 0.2,
    high * 1.24,
    half * 0.9,
    high * 0.42,
  )
  pen.restore()
}
