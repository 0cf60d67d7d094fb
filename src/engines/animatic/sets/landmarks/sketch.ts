import { darken, lighten, type Hex } from '../../draw/colour.ts'
import { fillEllipse, fillPolygon, type Pen, type Point } from '../../draw/shapes.ts'

/** How a landmark's own colours are seen, and how much of it is lit. */
export interface SightLight {
  tone(colour: Hex): Hex
  /** 0: daylight, 1: night. */
  readonly lit: number
}

/** Paints a landmark whose foot stands at (`x`, `footY`), so high. */
export type PaintSight = (pen: Pen, x: number, footY: number, height: number, light: SightLight) => void

/** Buildings in a few words: units are heights of the landmark, x from its middle, y up from its foot. */
export interface Sketch {
  readonly tone: SightLight['tone']
  /** Windows: dark by day, warm by night. */
  readonly pane: Hex
  at(x: number, y: number): Point
  /** A wall, its lower edge's middle at (x, y), shaded on its left. */
  box(colour: Hex, x: number, y: number, width: number, height: number): void
  polygon(colour: Hex, points: readonly Point[]): void
  /** The upper half of an ellipse. */
  dome(colour: Hex, x: number, y: number, half: number, rise: number): void
  /** A dome that swells and ends in a point. */
  onion(colour: Hex, x: number, y: number, half: number, rise: number): void
  spire(colour: Hex, x: number, y: number, half: number, rise: number): void
  disc(colour: Hex, x: number, y: number, radius: number, radiusY?: number): void
  /** A round-headed opening. */
  arch(colour: Hex, x: number, y: number, half: number, rise: number): void
  /** Windows in rows, in a field whose lower edge's middle is at (x, y). */
  panes(x: number, y: number, width: number, height: number, columns: number, rows: number): void
  line(colour: Hex, thick: number, points: readonly Point[]): void
}

const DARK_PANE = '#4a5a70'
const LIT_PANE = '#ffdf98'

export function sketch(
  pen: Pen,
  left: number,
  footY: number,
  height: number,
  { tone, lit }: SightLight,
): Sketch {
  const at = (x: number, y: number): Point => [left + x * height, footY - y * height]
  const pane = lit > 0.4 ? LIT_PANE : tone(DARK_PANE)
  return {
    tone,
    pane,
    at,
    box(colour, x, y, width, tall) {
      const [edge, top] = at(x - width / 2, y + tall)
      const shade = pen.createLinearGradient(edge, 0, edge + width * height, 0)
      shade.addColorStop(0, darken(colour, 0.16))
      shade.addColorStop(0.5, colour)
      shade.addColorStop(1, lighten(colour, 0.08))
      pen.fillStyle = shade
      pen.fillRect(edge, top, width * height, tall * height)
    },
    polygon: (colour, points) =>
      fillPolygon(
        pen,
        colour,
        points.map(([x, y]) => at(x, y)),
      ),
    dome(colour, x, y, half, rise) {
      pen.fillStyle = shaded(pen, colour, at(x - half, 0)[0], half * 2 * height)
      pen.beginPath()
      pen.ellipse(...at(x, y), half * height, rise * height, 0, Math.PI, 0)
      pen.fill()
    },
    onion(colour, x, y, half, rise) {
      pen.fillStyle = shaded(pen, colour, at(x - half, 0)[0], half * 2 * height)
      pen.beginPath()
      pen.moveTo(...at(x - half * 0.7, y))
      for (const way of [-1, 1] as const) {
        const [far, near] = [
          at(x + way * half * 1.4, y + rise * 0.4),
          at(x + way * half * 0.4, y + rise * 0.66),
        ]
        if (way < 0) pen.bezierCurveTo(...far, ...near, ...at(x, y + rise))
        else pen.bezierCurveTo(...near, ...far, ...at(x + half * 0.7, y))
      }
      pen.fill()
    },
    spire: (colour, x, y, half, rise) => {
      fillPolygon(pen, colour, [at(x - half, y), at(x, y + rise), at(x + half, y)])
      fillPolygon(pen, darken(colour, 0.16), [at(x - half, y), at(x, y + rise), at(x - half * 0.2, y)])
    },
    disc: (colour, x, y, radius, radiusY = radius) =>
      fillEllipse(pen, colour, ...at(x, y), radius * height, radiusY * height),
    arch(colour, x, y, half, rise) {
      const [middle, foot] = at(x, y)
      pen.fillStyle = colour
      pen.beginPath()
      pen.moveTo(middle - half * height, foot)
      pen.lineTo(middle - half * height, foot - (rise - half) * height)
      pen.arc(middle, foot - (rise - half) * height, half * height, Math.PI, 0)
      pen.lineTo(middle + half * height, foot)
      pen.fill()
    },
    panes(x, y, width, tall, columns, rows) {
      pen.fillStyle = pane
      pen.beginPath()
      for (let index = 0; index < columns * rows; index += 1) {
        const [px, py] = at(
          x - width / 2 + ((index % columns) + 0.22) * (width / columns),
          y + (Math.floor(index / columns) + 0.82) * (tall / rows),
        )
        pen.rect(px, py, (width / columns) * 0.56 * height, (tall / rows) * 0.64 * height)
      }
      pen.fill()
    },
    line(colour, thick, points) {
      pen.strokeStyle = colour
      pen.lineWidth = thick * height
      pen.lineCap = 'butt'
      pen.beginPath()
      for (const [x, y] of points) pen.lineTo(...at(x, y))
      pen.stroke()
    },
  }
}

function shaded(pen: Pen, colour: Hex, left: number, width: number): CanvasGradient {
  const shade = pen.createLinearGradient(left, 0, left + width, 0)
  shade.addColorStop(0, darken(colour, 0.16))
  shade.addColorStop(0.6, colour)
  shade.addColorStop(1, lighten(colour, 0.14))
  return shade
}
