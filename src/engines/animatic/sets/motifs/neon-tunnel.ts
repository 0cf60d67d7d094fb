import { lighten, withAlpha } from '../../draw/colour.ts'
import type { Pen } from '../../draw/shapes.ts'
import { bakeSpark, motifSet, wrap } from './motif.ts'

const RINGS = 11
/** Rings a second that are flown through. */
const PACE = 1.5
/** How much nearer each ring is than the one behind it. */
const NEARER = 1.5
/** Of the farthest ring. */
const FAR_RADIUS = 0.022
const PARALLAX = 0.3

/** Frames of light that one flies through, and the rays between them. */
export const neonTunnel = motifSet(
  { ground: '#07041a', inks: ['#ff2fb0', '#22d3ff', '#9a4dff'] },
  ({ stage, inks }) => {
    const shine = bakeSpark(stage, inks[0], 0.3)
    return {
      drawBack({ camera, time }) {
        const x = stage.aspect / 2 + Math.sin(time * 0.7) * 0.03
        const y = 0.49 + Math.cos(time * 0.9) * 0.02
        const pen = stage.enter(camera, PARALLAX)
        stage.put(shine, x, y, { alpha: 0.8 + Math.sin(time * 5) * 0.1 })
        drawRays(pen, x, y, inks[2], time)
        for (let ring = 0; ring < RINGS; ring += 1) {
          const depth = ring + wrap(time * PACE)
          const radius = FAR_RADIUS * NEARER ** depth
          const number = ring - Math.floor(time * PACE)
          const ink = inks[((number % 3) + 3) % 3] ?? inks[0]
          drawRing(
            pen,
            x,
            y,
            radius,
            ink,
            Math.min(1, depth / 2.5),
            Math.sin(time * 0.4) * 0.5 + depth * 0.05,
          )
        }
      },
    }
  },
)

/** Six corners, stroked broad and pale, then thin and bright. */
function drawRing(
  pen: Pen,
  x: number,
  y: number,
  radius: number,
  ink: string,
  alpha: number,
  turn: number,
): void {
  pen.lineJoin = 'round'
  pen.beginPath()
  for (let corner = 0; corner < 6; corner += 1) {
    const angle = turn + (corner * Math.PI) / 3
    const [cornerX, cornerY] = [x + Math.cos(angle) * radius * 1.18, y + Math.sin(angle) * radius]
    if (corner === 0) pen.moveTo(cornerX, cornerY)
    else pen.lineTo(cornerX, cornerY)
  }
  pen.closePath()
  for (const [width, colour] of [
    [0.16, withAlpha(ink, 0.2 * alpha)],
    [0.08, withAlpha(ink, 0.4 * alpha)],
    [0.026, withAlpha(lighten(ink, 0.55), alpha)],
  ] as const) {
    pen.strokeStyle = colour
    pen.lineWidth = radius * width
    pen.stroke()
  }
}

function drawRays(pen: Pen, x: number, y: number, ink: string, time: number): void {
  pen.strokeStyle = withAlpha(lighten(ink, 0.3), 0.55)
  pen.lineWidth = 0.003
  pen.lineCap = 'round'
  pen.beginPath()
  for (let ray = 0; ray < 26; ray += 1) {
    const angle = ray * 2.399
    const near = 0.05 * 1.5 ** (wrap(time * 1.1 + ray * 0.37) * 8)
    pen.moveTo(x + Math.cos(angle) * near * 1.18, y + Math.sin(angle) * near)
    pen.lineTo(x + Math.cos(angle) * near * 1.18 * 1.16, y + Math.sin(angle) * near * 1.16)
  }
  pen.stroke()
}
