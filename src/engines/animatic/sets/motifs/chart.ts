import { darken, lighten, mix, withAlpha } from '../../draw/colour.ts'
import { clamp, smoothstep } from '../../draw/easing.ts'
import type { Pen, Point } from '../../draw/shapes.ts'
import { slotChance } from '../parts/span.ts'
import { motifSet } from './motif.ts'

const BARS = 8
const FOOT = 0.84
const TALL = 0.6
const PARALLAX = 0.3
/** Part of the shot by which everything has grown. */
const GROWN = 0.8

/** Bars that grow one after the other, and a line that climbs over them to its arrow. */
export const chart = motifSet(
  { ground: '#0b1630', inks: ['#2f9aff', '#38e0c0', '#ffc24a'] },
  ({ stage, inks, seed }) => {
    const wide = Math.min(stage.aspect * 0.84, 1.4)
    const left = (stage.aspect - wide) / 2
    const step = wide / BARS
    const heights = Array.from(
      { length: BARS },
      (_, bar) => TALL * (0.22 + (bar / (BARS - 1)) * 0.62 + (slotChance(bar, (seed % 97) + 3) - 0.5) * 0.2),
    )
    const box = { left: left - 0.03, top: FOOT - TALL - 0.16, right: left + wide + 0.08, bottom: FOOT + 0.02 }
    return {
      drawBack({ camera, time, seconds }) {
        const grown = clamp(time / (seconds * GROWN))
        stage.layer(
          'chart-grid',
          camera,
          PARALLAX,
          { y0: FOOT - TALL - 0.1, y1: FOOT + 0.03, margin: 0 },
          (pen) => paintGrid(pen, left, wide),
        )
        stage.enter(camera, PARALLAX)
        stage.within(box, (pen) => {
          for (const [bar, tall] of heights.entries()) {
            const height = tall * smoothstep(bar * 0.08, bar * 0.08 + 0.4, grown)
            const ink = mix(inks[0], inks[1], bar / (BARS - 1))
            const x = left + bar * step + step * 0.18
            pen.fillStyle = ink
            pen.fillRect(x, FOOT - height, step * 0.64, height)
            pen.fillStyle = darken(ink, 0.3)
            pen.fillRect(x + step * 0.5, FOOT - height, step * 0.14, height)
            pen.fillStyle = lighten(ink, 0.5)
            pen.fillRect(x, FOOT - height, step * 0.64, Math.min(height, 0.008))
          }
          const line = heights.map((tall, bar): Point => [left + (bar + 0.5) * step, FOOT - tall - 0.07])
          drawLine(pen, line, inks[2], grown)
        })
      },
    }
  },
)

function paintGrid(pen: Pen, left: number, wide: number): void {
  pen.fillStyle = withAlpha('#dcecff', 0.16)
  for (let row = 1; row <= 4; row += 1) pen.fillRect(left, FOOT - (TALL * row) / 4, wide, 0.002)
  pen.fillStyle = withAlpha('#dcecff', 0.7)
  pen.fillRect(left - 0.02, FOOT, wide + 0.04, 0.005)
  pen.fillRect(left - 0.02, FOOT - TALL - 0.06, 0.005, TALL + 0.06)
}

/** As far as it has come, with an arrow at its end. */
function drawLine(pen: Pen, points: readonly Point[], ink: string, grown: number): void {
  const way = grown * (points.length - 1)
  const whole = Math.floor(way)
  const [from, to] = [points[whole], points[whole + 1] ?? points[whole]]
  if (from === undefined || to === undefined) return
  const part = way - whole
  const tip: Point = [from[0] + (to[0] - from[0]) * part, from[1] + (to[1] - from[1]) * part]
  pen.strokeStyle = ink
  pen.lineWidth = 0.012
  pen.lineJoin = 'round'
  pen.lineCap = 'round'
  pen.beginPath()
  for (const [index, point] of [...points.slice(0, whole + 1), tip].entries())
    if (index === 0) pen.moveTo(...point)
    else pen.lineTo(...point)
  pen.stroke()
  const before = part > 0.01 ? from : (points[whole - 1] ?? [from[0] - 1, from[1]])
  pen.save()
  pen.translate(...tip)
  pen.rotate(Math.atan2(tip[1] - before[1], tip[0] - before[0]))
  pen.fillStyle = ink
  pen.beginPath()
  pen.moveTo(0.045, 0)
  pen.lineTo(-0.012, -0.028)
  pen.lineTo(-0.012, 0.028)
  pen.fill()
  pen.restore()
}
