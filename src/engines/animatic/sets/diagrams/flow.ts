import { withAlpha, type Hex } from '../../draw/colour.ts'
import { fillEllipse, fillPolygon, type Pen, type Point } from '../../draw/shapes.ts'

/** A way that something takes: a quadratic curve. */
export type Way = readonly [from: Point, bend: Point, to: Point]

export function alongWay([from, bend, to]: Way, part: number): Point {
  const [a, b, c] = [(1 - part) ** 2, 2 * part * (1 - part), part ** 2]
  return [a * from[0] + b * bend[0] + c * to[0], a * from[1] + b * bend[1] + c * to[1]]
}

/** A broad arrow that stays; what moves along it is drawn over it. */
export function paintArrow(pen: Pen, way: Way, colour: Hex, thick: number): void {
  const [, bend, to] = way
  pen.strokeStyle = withAlpha(colour, 0.85)
  pen.lineWidth = thick
  pen.lineCap = 'round'
  pen.beginPath()
  for (let step = 0; step <= 20; step += 1) pen.lineTo(...alongWay(way, (step / 20) * 0.94))
  pen.stroke()
  const angle = Math.atan2(to[1] - bend[1], to[0] - bend[0])
  const at = (turn: number, reach: number): Point => [
    to[0] + Math.cos(angle + turn) * reach,
    to[1] + Math.sin(angle + turn) * reach,
  ]
  fillPolygon(pen, colour, [at(0, thick * 1.2), at(2.4, thick * 2.1), at(-2.4, thick * 2.1)])
}

/** Beads that run along a way, so many at a time, one length in `seconds`. */
export function drawBeads(
  pen: Pen,
  way: Way,
  beads: { readonly colour: Hex; readonly count: number; readonly radius: number; readonly seconds: number },
  time: number,
): void {
  for (let bead = 0; bead < beads.count; bead += 1) {
    const part = (bead / beads.count + time / beads.seconds) % 1
    const fade = Math.min(1, part * 6, (1 - part) * 6)
    fillEllipse(pen, withAlpha(beads.colour, 0.9 * fade), ...alongWay(way, part), beads.radius)
  }
}
