import { mix, type Hex } from '../../draw/colour.ts'
import { fillLimb, solveLimb, type Pen, type Point } from '../../draw/shapes.ts'
import { footAt, strideOf, type FootPoint, type Step } from '../step.ts'
import type { Species } from './stock.ts'

/** In hundredths of the standing height; those who stand upright waddle. */
function stepOf({ leg, flightless }: Species): Step {
  return flightless === true
    ? { reach: 5, lift: 5, duty: 0.6 }
    : { reach: leg * 0.5, lift: leg * 0.32, duty: 0.6 }
}

/** What a bird covers in a cycle, in hundredths of its standing height. */
export function birdStride(kind: Species): number {
  return strideOf(stepOf(kind))
}

/** Where a foot of somebody is who waddles. */
export function waddleAt(kind: Species, phase: number, stepLength = 1): FootPoint {
  const { x, height } = footAt(phase / (Math.PI * 2), stepOf(kind))
  return { x: x * stepLength, height }
}

/** One leg of a bird that stands or walks. */
export function drawLeg(
  pen: Pen,
  kind: Species,
  middle: Point,
  phase: number,
  walking: boolean,
  far: boolean,
  feet: number,
  stepLength = 1,
): void {
  const colour: Hex = far ? mix(kind.legColour, '#2a2c48', 0.3) : kind.legColour
  const hip: Point = [middle[0] + (far ? 5 : -3), middle[1] + kind.height * 0.3]
  const { x, height } = walking ? footAt(phase / (Math.PI * 2), stepOf(kind)) : { x: 0, height: 0 }
  const foot: Point = [hip[0] + x * stepLength + 3, feet - height]
  const bones = (Math.abs(hip[1] - feet) * 1.04) / 2 + 1
  const { joint, end } = solveLimb(hip, foot, bones, bones, 1)
  const thick = kind.leg > 30 ? 1.3 : 1.6
  fillLimb(pen, colour, hip, joint, thick * 1.3, thick)
  fillLimb(pen, colour, joint, end, thick, thick * 0.85)
  pen.strokeStyle = colour
  pen.lineWidth = thick * 1.4
  pen.lineCap = 'round'
  pen.beginPath()
  for (const toe of [-0.35, 0.7, 1.1]) {
    pen.moveTo(end[0], end[1] - 0.8)
    pen.lineTo(end[0] + toe * 8, end[1] - 0.6)
  }
  pen.stroke()
}

/** Long legs stream behind; short ones are tucked away. */
export function drawTrailingLegs(pen: Pen, kind: Species): void {
  if (kind.leg < 30) return
  for (const dy of [0, 2.4]) {
    fillLimb(
      pen,
      kind.legColour,
      [-kind.length * 0.3, kind.height * 0.2 + dy],
      [-kind.length * 0.5 - kind.leg * 0.8, kind.height * 0.16 + dy],
      1.6,
      1.2,
    )
  }
}
