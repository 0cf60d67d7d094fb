import { darken, lighten } from '../../draw/colour.ts'
import { fillEllipse, fillPolygon, type Pen, type Point } from '../../draw/shapes.ts'
import type { Species } from './stock.ts'

const SPIKES = 17

/** Spines that stand around the head, behind the face. */
export function drawSpikyRuff(pen: Pen, { head: r, spines }: Species): void {
  const colour = spines ?? '#5b4636'
  for (const [tone, reach, shift] of [
    [darken(colour, 0.28), 1.62, 0],
    [colour, 1.45, 0.5],
    [lighten(colour, 0.2), 1.28, 0],
  ] as const) {
    pen.fillStyle = tone
    pen.beginPath()
    for (let index = 0; index < SPIKES; index += 1) {
      const angle = Math.PI * 0.68 + ((index + shift) / SPIKES) * Math.PI * 1.12
      const [x, y] = [Math.cos(angle), Math.sin(angle)]
      pen.moveTo(x * r * 0.7 - y * r * 0.2, y * r * 0.7 + x * r * 0.2)
      pen.lineTo(x * r * reach - r * 0.1, y * r * reach)
      pen.lineTo(x * r * 0.7 + y * r * 0.2, y * r * 0.7 - x * r * 0.2)
    }
    pen.fill()
  }
}

/** The fringe of spines over the brow, and round ears before it. */
export function drawSpikyBrow(pen: Pen, { head: r, spines, coat }: Species): void {
  const colour = spines ?? '#5b4636'
  const fringe = (y: number, depth: number): Point[] => {
    const points: Point[] = [
      [-r * 1.1, r * 0.28],
      [-r * 1.08, -r * 0.5],
      [-r * 0.6, -r * 1.04],
      [r * 0.1, -r * 1.16],
      [r * 0.7, -r * 0.9],
    ]
    for (let tooth = 0; tooth <= 12; tooth += 1) {
      const way = tooth / 12
      const x = r * (0.78 - 1.62 * way)
      const arch = y - 0.2 * Math.sin(way * Math.PI) + 0.52 * Math.max(0, way - 0.72)
      points.push([x, r * (arch + (tooth % 2 === 0 ? 0 : depth))])
    }
    return points
  }
  fillPolygon(pen, darken(colour, 0.12), fringe(-0.36, 0.2))
  fillPolygon(pen, lighten(colour, 0.16), fringe(-0.58, 0.2))
  for (const side of [-1, 1]) {
    fillEllipse(pen, darken(coat, 0.1), r * (0.02 + side * 0.72), -r * 0.34, r * 0.23, r * 0.25)
    fillEllipse(pen, '#e8a898', r * (0.02 + side * 0.72), -r * 0.31, r * 0.13, r * 0.15)
  }
}

/** A snout that tapers to a button; its mouth below. */
export function drawSnout(pen: Pen, { head: r, belly, nose }: Species, open: number): void {
  pen.fillStyle = belly
  pen.beginPath()
  pen.moveTo(-r * 0.3, r * 0.3)
  pen.quadraticCurveTo(r * 0.35, r * 0.06, r * 1.12, r * 0.36)
  pen.quadraticCurveTo(r * 1.24, r * 0.5, r * 1.08, r * 0.56)
  pen.quadraticCurveTo(r * 0.6, r * 1.08, -r * 0.1, r * 0.92)
  pen.quadraticCurveTo(-r * 0.5, r * 0.7, -r * 0.3, r * 0.3)
  pen.fill()
  fillEllipse(pen, nose, r * 1.12, r * 0.4, r * 0.17, r * 0.155)
  fillEllipse(pen, '#ffffff', r * 1.07, r * 0.35, r * 0.05, r * 0.035)
  if (open > 0.05) fillEllipse(pen, '#8c3b42', r * 0.66, r * 0.74, r * 0.12, r * 0.1 * open)
  pen.strokeStyle = 'rgba(58,42,42,0.8)'
  pen.lineWidth = r * 0.055
  pen.lineCap = 'round'
  pen.beginPath()
  pen.moveTo(r * 0.42, r * 0.68)
  pen.quadraticCurveTo(r * 0.66, r * 0.86, r * 0.92, r * 0.62)
  pen.stroke()
}
