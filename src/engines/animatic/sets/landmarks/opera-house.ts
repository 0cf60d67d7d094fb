import { darken, lighten, type Hex } from '../../draw/colour.ts'
import { fillPolygon, type Pen } from '../../draw/shapes.ts'

/** A shell of the roof: its back at `x`, its peak leaning forward. */
function paintShell(
  pen: Pen,
  x: number,
  footY: number,
  wide: number,
  tall: number,
  way: 1 | -1,
  tile: Hex,
): void {
  const at = (px: number, py: number): readonly [number, number] => [x + way * px * wide, footY - py * tall]
  pen.fillStyle = darken(tile, 0.3)
  pen.beginPath()
  pen.moveTo(...at(0.5, 0))
  pen.quadraticCurveTo(...at(0.74, 0.6), ...at(1.02, 1))
  pen.quadraticCurveTo(...at(1.02, 0.4), ...at(0.86, 0))
  pen.fill()
  const shade = pen.createLinearGradient(x, 0, x + way * wide, 0)
  shade.addColorStop(0, darken(tile, 0.12))
  shade.addColorStop(1, lighten(tile, 0.1))
  pen.fillStyle = shade
  pen.beginPath()
  pen.moveTo(...at(0, 0))
  pen.bezierCurveTo(...at(0.06, 0.5), ...at(0.46, 0.92), ...at(1.02, 1))
  pen.quadraticCurveTo(...at(0.74, 0.56), ...at(0.62, 0))
  pen.fill()
  pen.strokeStyle = darken(tile, 0.16)
  pen.lineWidth = wide * 0.012
  pen.beginPath()
  for (const rib of [0.16, 0.32, 0.47]) {
    pen.moveTo(...at(rib, 0))
    pen.quadraticCurveTo(...at(0.3 + rib * 0.7, 0.7), ...at(1.02, 1))
  }
  pen.stroke()
}

/** Sydney's opera house on its point, `width` across. */
export function paintOperaHouse(
  pen: Pen,
  x: number,
  footY: number,
  width: number,
  tile: Hex,
  stone: Hex,
): void {
  const at = (px: number, py: number): readonly [number, number] => [x + px * width, footY - py * width]
  fillPolygon(pen, darken(stone, 0.14), [at(-0.56, 0), at(-0.5, 0.09), at(0.5, 0.09), at(0.56, 0)])
  fillPolygon(pen, stone, [at(-0.5, 0.05), at(-0.47, 0.1), at(0.47, 0.1), at(0.5, 0.05)])
  const roofY = footY - width * 0.095
  paintShell(pen, x - width * 0.26, roofY, width * 0.17, width * 0.15, -1, tile)
  paintShell(pen, x + width * 0.2, roofY, width * 0.2, width * 0.2, 1, tile)
  paintShell(pen, x + width * 0.03, roofY, width * 0.27, width * 0.28, 1, tile)
  paintShell(pen, x - width * 0.19, roofY, width * 0.32, width * 0.36, 1, tile)
  paintShell(pen, x - width * 0.06, roofY, width * 0.25, width * 0.23, -1, lighten(tile, 0.03))
}

/** The arch of Harbour Bridge between its pylons, `width` across. */
export function paintHarbourBridge(
  pen: Pen,
  x: number,
  footY: number,
  width: number,
  steel: Hex,
  stone: Hex,
): void {
  const half = width / 2
  const deckY = footY - width * 0.1
  const rise = (way: number, tall: number): number => footY - tall * width * (1 - way * way)
  pen.fillStyle = steel
  pen.fillRect(x - half * 1.6, deckY, width * 1.6, width * 0.018)
  pen.strokeStyle = steel
  for (const [tall, thick] of [
    [0.33, 0.014],
    [0.27, 0.012],
  ] as const) {
    pen.lineWidth = width * thick
    pen.beginPath()
    for (let step = -20; step <= 20; step += 1) pen.lineTo(x + (step / 20) * half, rise(step / 20, tall))
    pen.stroke()
  }
  pen.lineWidth = width * 0.005
  pen.beginPath()
  for (let step = -18; step <= 18; step += 2) {
    const at = x + (step / 20) * half
    pen.moveTo(at, rise(step / 20, 0.33))
    pen.lineTo(at, Math.max(deckY, rise(step / 20, 0.27)))
    pen.lineTo(at + half * 0.1, rise((step + 2) / 20, 0.33))
  }
  pen.stroke()
  for (const way of [-1, 1]) {
    pen.fillStyle = stone
    pen.fillRect(x + way * half * 1.04 - width * 0.035, footY - width * 0.2, width * 0.07, width * 0.2)
    pen.fillStyle = darken(stone, 0.2)
    pen.fillRect(x + way * half * 1.04 - width * 0.035, footY - width * 0.2, width * 0.025, width * 0.2)
  }
}
