import { darken, lighten, mix, withAlpha, type Hex } from '../../draw/colour.ts'
import { fillEllipse, fillPolygon, type Pen } from '../../draw/shapes.ts'

/** The lady with the torch, on her island. */
export function paintLiberty(
  pen: Pen,
  x: number,
  footY: number,
  height: number,
  copper: Hex,
  stone: Hex,
  lit: number,
): void {
  const at = (px: number, py: number): readonly [number, number] => [x + px * height, footY - py * height]
  fillPolygon(pen, darken(stone, 0.12), [at(-0.26, 0), at(-0.2, 0.08), at(0.2, 0.08), at(0.26, 0)])
  fillPolygon(pen, stone, [at(-0.12, 0.08), at(-0.09, 0.4), at(0.09, 0.4), at(0.12, 0.08)])
  pen.fillStyle = lighten(stone, 0.14)
  pen.fillRect(x - height * 0.11, footY - height * 0.42, height * 0.22, height * 0.03)
  fillPolygon(pen, copper, [
    at(-0.075, 0.43),
    at(-0.055, 0.62),
    at(-0.045, 0.74),
    at(0.05, 0.74),
    at(0.06, 0.62),
    at(0.08, 0.43),
  ])
  pen.strokeStyle = darken(copper, 0.22)
  pen.lineWidth = height * 0.006
  pen.beginPath()
  for (const fold of [-0.04, -0.01, 0.025, 0.05]) {
    pen.moveTo(...at(fold, 0.44))
    pen.lineTo(...at(fold * 0.6, 0.72))
  }
  pen.stroke()
  fillEllipse(pen, lighten(copper, 0.06), ...at(0.005, 0.785), height * 0.028, height * 0.034)
  pen.strokeStyle = copper
  pen.lineWidth = height * 0.009
  pen.beginPath()
  for (let ray = 0; ray < 7; ray += 1) {
    const angle = Math.PI * (1.1 + ray * 0.133)
    pen.moveTo(...at(0.005, 0.805))
    pen.lineTo(...at(0.005 + Math.cos(angle) * 0.058, 0.805 - Math.sin(angle) * 0.058))
  }
  pen.stroke()
  pen.lineCap = 'round'
  pen.lineWidth = height * 0.032
  pen.beginPath()
  pen.moveTo(...at(-0.035, 0.72))
  pen.lineTo(...at(-0.075, 0.9))
  pen.moveTo(...at(0.05, 0.7))
  pen.lineTo(...at(0.075, 0.62))
  pen.stroke()
  fillPolygon(pen, darken(copper, 0.16), [at(0.05, 0.58), at(0.06, 0.69), at(0.1, 0.68), at(0.09, 0.57)])
  fillEllipse(pen, mix('#ffc84a', '#ffe9a0', lit), ...at(-0.077, 0.955), height * 0.016, height * 0.03)
  if (lit > 0.3) fillEllipse(pen, withAlpha('#ffd98a', 0.3), ...at(-0.077, 0.955), height * 0.07)
}
