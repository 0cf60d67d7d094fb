import { lighten } from '../../draw/colour.ts'
import { fillEllipse, fillPolygon, type Pen } from '../../draw/shapes.ts'
import type { Species } from './stock.ts'

/** Comb, crown, lace or tufts, about the middle of the head. */
export function drawCrest(pen: Pen, bird: Species): void {
  const r = bird.headRadius
  switch (bird.crest) {
    case 'comb':
      pen.fillStyle = bird.wattle ?? '#d8342c'
      pen.beginPath()
      for (const [x, size] of [
        [-0.42, 0.3],
        [0.02, 0.4],
        [0.46, 0.3],
      ] as const) {
        pen.moveTo(x * r + size * r, -r * 0.98)
        pen.arc(x * r, -r * 0.98, size * r, 0, Math.PI * 2)
      }
      pen.fill()
      return
    case 'crown':
      pen.strokeStyle = bird.head
      pen.lineWidth = r * 0.12
      for (const x of [-0.5, 0, 0.5]) {
        pen.beginPath()
        pen.moveTo(0, -r * 0.8)
        pen.lineTo(x * r, -r * 1.9)
        pen.stroke()
        fillEllipse(pen, '#2fae8a', x * r, -r * 1.9, r * 0.22)
      }
      return
    case 'lace':
      drawLace(pen, bird, r)
      return
    default:
      for (const side of [-1, 1]) {
        fillPolygon(pen, bird.wing, [
          [side * r * 0.3, -r * 0.82],
          [side * r * 0.86, -r * 1.34],
          [side * r * 0.9, -r * 0.4],
        ])
      }
  }
}

/** A fan of feathers like lace, white at their tips. */
function drawLace(pen: Pen, bird: Species, r: number): void {
  pen.lineCap = 'round'
  for (let plume = 0; plume < 11; plume += 1) {
    const angle = -2.75 + plume * 0.19
    const long = r * (1.5 + 0.5 * Math.sin((plume / 10) * Math.PI))
    const x = Math.cos(angle) * long
    const y = Math.sin(angle) * long
    pen.strokeStyle = plume % 2 === 0 ? bird.head : lighten(bird.head, 0.2)
    pen.lineWidth = r * 0.1
    pen.beginPath()
    pen.moveTo(Math.cos(angle) * r * 0.7, Math.sin(angle) * r * 0.7)
    pen.lineTo(x, y)
    pen.stroke()
    fillEllipse(pen, lighten(bird.head, 0.12), x * 0.94, y * 0.94, r * 0.3, r * 0.15, angle)
    fillEllipse(pen, '#eef5fb', x * 1.06, y * 1.06, r * 0.13, r * 0.09, angle)
  }
}
