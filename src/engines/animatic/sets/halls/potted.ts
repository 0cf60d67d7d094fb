import { darken, lighten, withAlpha, type Hex } from '../../draw/colour.ts'
import { between, pick, type Random } from '../../draw/random.ts'
import { fillEllipse, fillRoundRect, type Pen } from '../../draw/shapes.ts'
import type { RoomLight } from '../rooms/room-light.ts'
import { FLOOR_Y } from './hall.ts'
import { groundShadow } from './parts.ts'

export interface GlasshouseStyle {
  readonly frame: Hex
  readonly brick: Hex
  readonly pots: Hex
  readonly blooms: readonly Hex[]
}

export const LEAVES: readonly Hex[] = ['#5fa04a', '#3f8a56', '#7fb84f', '#4a7f3f']

/** A staging with two rows of pots. */
export function paintBench(
  pen: Pen,
  x: number,
  random: Random,
  style: GlasshouseStyle,
  light: RoomLight,
): void {
  const [top, base, width] = [FLOOR_Y - 0.14, FLOOR_Y + 0.06, 0.46]
  groundShadow(pen, x, base, width * 0.55)
  const wood = light.tone('#9a7048')
  pen.fillStyle = darken(wood, 0.3)
  for (const part of [-0.46, -0.15, 0.15, 0.44]) pen.fillRect(x + part * width, top, 0.016, base - top)
  fillRoundRect(pen, darken(wood, 0.12), x - width / 2, base - 0.07, width, 0.014, 0.003)
  for (let pot = 0; pot < 4; pot += 1)
    paintPotted(pen, x - width * 0.38 + pot * 0.115, base - 0.07, 0.8, random, style, light)
  fillRoundRect(pen, wood, x - width / 2 - 0.012, top, width + 0.024, 0.02, 0.004)
  for (let pot = 0; pot < 5; pot += 1)
    paintPotted(pen, x - width * 0.42 + pot * 0.096, top + 0.002, 1.1, random, style, light)
}

function paintPotted(
  pen: Pen,
  x: number,
  y: number,
  size: number,
  random: Random,
  style: GlasshouseStyle,
  light: RoomLight,
): void {
  const leaf = light.tone(pick(random, LEAVES))
  const pot = light.tone(style.pots)
  const bloom = light.tone(pick(random, style.blooms))
  const tall = between(random, 0.045, 0.085) * size
  for (let frond = 0; frond < 7; frond += 1) {
    const angle = -Math.PI / 2 + (frond - 3) * 0.36
    fillEllipse(
      pen,
      frond % 2 === 0 ? leaf : darken(leaf, 0.18),
      x + Math.cos(angle) * tall * 0.5,
      y - 0.034 * size + Math.sin(angle) * tall * 0.6,
      tall * 0.42,
      0.011 * size,
      angle,
    )
  }
  if (random() < 0.7) {
    for (let flower = 0; flower < 4; flower += 1) {
      const at = [
        x + (flower - 1.5) * 0.017 * size,
        y - 0.034 * size - tall * (0.75 + (flower % 2) * 0.25),
      ] as const
      fillEllipse(pen, bloom, at[0], at[1], 0.0105 * size)
      fillEllipse(pen, lighten(bloom, 0.5), at[0], at[1], 0.004 * size)
    }
  }
  pen.fillStyle = pot
  pen.beginPath()
  pen.moveTo(x - 0.028 * size, y - 0.04 * size)
  pen.lineTo(x + 0.028 * size, y - 0.04 * size)
  pen.lineTo(x + 0.02 * size, y)
  pen.lineTo(x - 0.02 * size, y)
  pen.fill()
  fillRoundRect(
    pen,
    lighten(pot, 0.14),
    x - 0.031 * size,
    y - 0.045 * size,
    0.062 * size,
    0.012 * size,
    0.003,
  )
}

/** A basket of flowers on three chains. */
export function paintBasket(pen: Pen, x: number, top: number, y: number, bloom: Hex, light: RoomLight): void {
  pen.strokeStyle = withAlpha('#2c2a26', 0.7)
  pen.lineWidth = 0.0024
  pen.beginPath()
  for (const side of [-0.05, 0, 0.05]) {
    pen.moveTo(x, top - 0.1 < y - 0.14 ? y - 0.14 : top - 0.1)
    pen.lineTo(x + side, y)
  }
  pen.moveTo(x, top - 0.2)
  pen.lineTo(x, y - 0.12)
  pen.stroke()
  const leaf = light.tone('#5a9a48')
  for (let strand = -5; strand <= 5; strand += 1) {
    const length = 0.05 + ((strand * strand * 5) % 7) * 0.011
    fillEllipse(
      pen,
      strand % 2 === 0 ? leaf : darken(leaf, 0.2),
      x + strand * 0.013,
      y + 0.01 + length / 2,
      0.011,
      length * 0.6,
      strand * -0.06,
    )
  }
  fillEllipse(pen, light.tone('#7a5436'), x, y + 0.006, 0.058, 0.026)
  for (let flower = 0; flower < 7; flower += 1)
    fillEllipse(pen, light.tone(bloom), x + (flower - 3) * 0.019, y - 0.014 + (flower % 3) * 0.016, 0.0115)
}
