import { darken, lighten, mix, withAlpha, type Hex } from '../../draw/colour.ts'
import { pick, type Random } from '../../draw/random.ts'
import { fillEllipse, fillRoundRect, type Pen } from '../../draw/shapes.ts'
import { FLOOR_Y } from './hall.ts'
import { groundShadow, paintGlow, shadeBox } from './parts.ts'

export interface StudyStyle {
  readonly stone: Hex
  readonly magic: Hex
  readonly rug: Hex
  readonly potions: readonly [Hex, Hex, Hex]
}

const BOOKS: readonly Hex[] = ['#8a3a34', '#34507a', '#3f6a4a', '#7a5a2c', '#5a3f7a', '#a8763c']

/** Books, scrolls, jars and a skull. */
export function paintShelf(pen: Pen, x: number, top: number, random: Random, { magic }: StudyStyle): void {
  const [width, wood] = [0.34, '#4f3422']
  fillRoundRect(pen, darken(wood, 0.5), x - width / 2, top, width, FLOOR_Y - top, 0.004)
  const rows = Math.floor((FLOOR_Y - top) / 0.13)
  for (let row = 0; row < rows; row += 1) {
    const y = top + 0.125 + row * 0.13
    let at = x - width / 2 + 0.018
    while (at < x + width / 2 - 0.04) {
      if (random() < 0.14) {
        paintGlow(pen, magic, 0.5, at + 0.02, y - 0.03, 0.05)
        fillEllipse(pen, mix(magic, '#ffffff', 0.3), at + 0.02, y - 0.026, 0.018, 0.022)
        fillRoundRect(pen, '#3a2a1c', at + 0.012, y - 0.058, 0.016, 0.012, 0.003)
        at += 0.046
        continue
      }
      const [wide, tall] = [0.013 + random() * 0.014, 0.06 + random() * 0.042]
      const colour = mix(pick(random, BOOKS), '#1a1018', 0.14)
      fillRoundRect(pen, colour, at, y - tall, wide, tall, 0.002)
      pen.fillStyle = withAlpha('#f0d080', 0.5)
      pen.fillRect(at, y - tall * 0.8, wide, 0.004)
      pen.fillRect(at, y - tall * 0.25, wide, 0.004)
      at += wide + 0.0015
    }
    fillRoundRect(pen, wood, x - width / 2, y, width, 0.013, 0.002)
  }
  for (const edge of [-1, 1])
    fillRoundRect(
      pen,
      lighten(wood, 0.08),
      x + (edge * width) / 2 - 0.012,
      top - 0.01,
      0.024,
      FLOOR_Y - top + 0.01,
      0.003,
    )
  fillRoundRect(pen, lighten(wood, 0.14), x - width / 2 - 0.022, top - 0.02, width + 0.044, 0.024, 0.005)
}

/** The heavens on parchment. */
export function paintChart(pen: Pen, x: number, y: number, { magic }: StudyStyle): void {
  fillRoundRect(pen, 'rgba(10,6,14,0.4)', x - 0.125, y - 0.105, 0.26, 0.22, 0.004)
  fillRoundRect(pen, '#c9b088', x - 0.13, y - 0.11, 0.26, 0.22, 0.004)
  fillRoundRect(pen, '#232048', x - 0.118, y - 0.098, 0.236, 0.196, 0.002)
  pen.strokeStyle = withAlpha('#f0dca8', 0.75)
  pen.lineWidth = 0.0024
  for (const radius of [0.035, 0.06, 0.085]) {
    pen.beginPath()
    pen.arc(x, y, radius, 0, Math.PI * 2)
    pen.stroke()
  }
  fillEllipse(pen, '#ffd98a', x, y, 0.015)
  for (const [angle, radius, size] of [
    [0.6, 0.035, 0.006],
    [2.4, 0.06, 0.008],
    [4.2, 0.06, 0.005],
    [5.4, 0.085, 0.009],
    [1.5, 0.085, 0.006],
  ] as const)
    fillEllipse(pen, lighten(magic, 0.3), x + Math.cos(angle) * radius, y + Math.sin(angle) * radius, size)
}

export function paintTable(pen: Pen, x: number, { rug }: StudyStyle): void {
  const [top, base, wood] = [FLOOR_Y - 0.105, FLOOR_Y + 0.06, '#5f3f28']
  groundShadow(pen, x, base, 0.29)
  for (const leg of [-0.24, 0.22])
    fillRoundRect(pen, darken(wood, 0.35), x + leg, top, 0.024, base - top, 0.004)
  fillRoundRect(pen, darken(rug, 0.25), x - 0.1, top + 0.006, 0.2, 0.08, 0.004)
  fillRoundRect(pen, wood, x - 0.28, top, 0.56, 0.022, 0.005)
  fillRoundRect(pen, lighten(wood, 0.14), x - 0.28, top, 0.56, 0.006, 0.003)
}

export function paintCandle(pen: Pen, x: number, y: number, isTall: boolean): void {
  if (isTall) {
    groundShadow(pen, x, y, 0.05)
    fillRoundRect(pen, '#2a2630', x - 0.005, y - 0.34, 0.01, 0.34, 0.002)
    fillRoundRect(pen, '#2a2630', x - 0.04, y - 0.01, 0.08, 0.012, 0.004)
    fillRoundRect(pen, '#3a3642', x - 0.026, y - 0.352, 0.052, 0.012, 0.004)
    shadeBox(pen, '#fbf0d8', '#d8c49a', x - 0.011, y - 0.42, 0.022, 0.07)
    return
  }
  fillRoundRect(pen, '#3a3642', x - 0.022, y - 0.008, 0.044, 0.01, 0.004)
  shadeBox(pen, '#fbf0d8', '#d8c49a', x - 0.01, y - 0.07, 0.02, 0.064)
}
