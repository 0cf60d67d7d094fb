import { lighten, mix, withAlpha, type Hex } from '../../draw/colour.ts'
import { fillEllipse, fillRoundRect, type Pen } from '../../draw/shapes.ts'

export interface LampPost {
  readonly x: number
  readonly footY: number
  readonly height: number
  readonly iron: Hex
  /** 0: out, 1: night. */
  readonly lit: number
  /** One lantern on a post, or two on its arms. */
  readonly arms?: 1 | 2
}

/** A street lamp of cast iron, with its own small halo when it is lit. */
export function paintLampPost(pen: Pen, { x, footY, height, iron, lit, arms = 1 }: LampPost): void {
  const thick = height * 0.02
  if (lit > 0.3) paintLightPool(pen, '#ffd890', 0.34 * lit, x, footY, height * 0.6)
  pen.fillStyle = iron
  pen.fillRect(x - thick / 2, footY - height, thick, height)
  fillRoundRect(pen, iron, x - thick * 1.3, footY - height * 0.12, thick * 2.6, height * 0.12, thick * 0.5)
  fillEllipse(pen, iron, x, footY - height * 0.62, thick)
  const sides = arms === 2 ? [-1, 1] : [0]
  if (arms === 2) pen.fillRect(x - height * 0.12, footY - height * 0.96, height * 0.24, thick * 0.8)
  for (const side of sides)
    paintLantern(pen, x + side * height * 0.12, footY - height, height * 0.1, iron, lit)
}

function paintLantern(pen: Pen, x: number, y: number, size: number, iron: Hex, lit: number): void {
  if (lit > 0.3) {
    const halo = pen.createRadialGradient(x, y, 0, x, y, size * 2.6)
    halo.addColorStop(0, withAlpha('#ffe0a0', 0.5 * lit))
    halo.addColorStop(1, withAlpha('#ffe0a0', 0))
    pen.fillStyle = halo
    pen.fillRect(x - size * 2.6, y - size * 2.6, size * 5.2, size * 5.2)
  }
  pen.fillStyle = mix(mix(lighten(iron, 0.5), '#e8eef0', 0.5), '#fff2c8', lit)
  pen.beginPath()
  pen.moveTo(x - size * 0.26, y + size * 0.34)
  pen.lineTo(x - size * 0.4, y - size * 0.4)
  pen.lineTo(x + size * 0.4, y - size * 0.4)
  pen.lineTo(x + size * 0.26, y + size * 0.34)
  pen.fill()
  pen.fillStyle = iron
  pen.beginPath()
  pen.moveTo(x - size * 0.5, y - size * 0.38)
  pen.lineTo(x, y - size * 0.82)
  pen.lineTo(x + size * 0.5, y - size * 0.38)
  pen.fill()
  pen.fillRect(x - size * 0.3, y + size * 0.3, size * 0.6, size * 0.14)
}

/** World units that a pool of light reaches before and behind its lamp: what a street has room for. */
const POOL_DEPTH = 0.044

/** The light of a lamp on the ground below it, for what is baked; `reach` world units to both sides. */
export function paintLightPool(
  pen: Pen,
  colour: Hex,
  alpha: number,
  x: number,
  y: number,
  reach: number,
): void {
  pen.save()
  pen.translate(x, y)
  pen.scale(reach, POOL_DEPTH)
  const pool = pen.createRadialGradient(0, 0, 0, 0, 0, 1)
  pool.addColorStop(0, withAlpha(colour, alpha))
  pool.addColorStop(0.5, withAlpha(colour, alpha * 0.5))
  pool.addColorStop(1, withAlpha(colour, 0))
  pen.fillStyle = pool
  pen.fillRect(-1, -1, 2, 2)
  pen.restore()
}
