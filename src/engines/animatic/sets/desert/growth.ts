import { darken, lighten, mix } from '../../draw/colour.ts'
import type { Hex } from '../../draw/colour.ts'
import type { Random } from '../../draw/random.ts'
import { fillEllipse, fillRoundRect } from '../../draw/shapes.ts'
import type { Pen } from '../../draw/shapes.ts'

/** A flat-topped acacia of height 1, its foot at the origin. */
export function paintAcacia(pen: Pen, random: Random, leaf: Hex, trunk: Hex, side: 1 | -1): void {
  pen.strokeStyle = trunk
  pen.lineCap = 'round'
  for (const [bendX, topX, topY, width] of [
    [-0.02, -0.26, -0.74, 0.05],
    [0.04, 0.24, -0.8, 0.045],
    [0.02, -0.02, -0.84, 0.04],
  ] as const) {
    pen.lineWidth = width
    pen.beginPath()
    pen.moveTo(0, 0.01)
    pen.bezierCurveTo(bendX, -0.3, bendX, -0.42, topX, topY)
    pen.stroke()
  }
  for (const [colour, rise, shrink] of [
    [darken(leaf, 0.2), 0, 1],
    [leaf, 0.022, 0.94],
    [lighten(leaf, 0.14), 0.05, 0.6],
  ] as const) {
    pen.fillStyle = colour
    pen.beginPath()
    for (const [x, y, width] of [
      [-0.3, -0.76, 0.32],
      [0.3, -0.8, 0.3],
      [0, -0.9, 0.36],
    ] as const) {
      const shift = colour === leaf ? 0 : side * 0.05 * (1 - shrink)
      const cx = x + shift + (random() - 0.5) * 0.03
      const reach = width * shrink
      pen.moveTo(cx - reach, y - rise)
      pen.quadraticCurveTo(cx - reach * 0.9, y - rise - 0.13 * shrink, cx, y - rise - 0.14 * shrink)
      pen.quadraticCurveTo(cx + reach * 0.9, y - rise - 0.13 * shrink, cx + reach, y - rise)
      pen.quadraticCurveTo(cx, y - rise + 0.05 * shrink, cx - reach, y - rise)
    }
    pen.fill()
  }
}

/** A saguaro of height 1 with one or two arms. */
export function paintCactus(pen: Pen, random: Random, green: Hex, side: 1 | -1): void {
  const arms = [
    { out: -1, y: -0.38 - random() * 0.12, rise: 0.3 + random() * 0.12 },
    { out: 1, y: -0.5 - random() * 0.12, rise: 0.2 + random() * 0.14 },
  ].slice(random() < 0.3 ? 1 : 0)
  const shape = (colour: Hex, inset: number, shift: number): void => {
    fillRoundRect(
      pen,
      colour,
      -0.085 + inset + shift,
      -1 + inset,
      0.17 - 2 * inset,
      1.02 - inset,
      0.085 - inset,
    )
    pen.strokeStyle = colour
    pen.lineCap = 'round'
    pen.lineJoin = 'round'
    pen.lineWidth = 0.115 - 2 * inset
    for (const { out, y, rise } of arms) {
      pen.beginPath()
      pen.moveTo(shift, y)
      pen.lineTo(out * 0.14 + shift, y)
      pen.quadraticCurveTo(out * 0.23 + shift, y, out * 0.23 + shift, y - 0.09)
      pen.lineTo(out * 0.23 + shift, y - rise)
      pen.stroke()
    }
  }
  shape(darken(green, 0.24), 0, 0)
  shape(green, 0.02, side * 0.014)
  shape(lighten(green, 0.14), 0.047, side * 0.03)
}

/** A boulder of height 1 with a lit face. */
export function paintBoulder(pen: Pen, random: Random, stone: Hex, side: 1 | -1): void {
  const wide = 0.9 + random() * 0.5
  pen.fillStyle = darken(stone, 0.22)
  pen.beginPath()
  pen.moveTo(-wide, 0.02)
  pen.lineTo(-wide * 0.82, -0.5)
  pen.lineTo(-wide * 0.2, -1)
  pen.lineTo(wide * 0.5, -0.8)
  pen.lineTo(wide, 0.02)
  pen.fill()
  pen.fillStyle = mix(stone, '#ffffff', 0.1)
  pen.beginPath()
  pen.moveTo(side * wide * 0.98, 0.02)
  pen.lineTo(side * wide * (side > 0 ? 0.5 : 0.82), side > 0 ? -0.8 : -0.5)
  pen.lineTo(-wide * 0.2, -1)
  pen.lineTo(side * wide * 0.14, -0.42)
  pen.lineTo(side * wide * 0.3, 0.02)
  pen.fill()
}

/** A tuft of dry grass of height 1. */
export function paintTuft(pen: Pen, random: Random, colour: Hex): void {
  fillEllipse(pen, darken(colour, 0.3), 0, 0, 0.5, 0.08)
  pen.fillStyle = colour
  pen.beginPath()
  for (let blade = 0; blade < 13; blade += 1) {
    const x = (blade / 12 - 0.5) * 0.7
    const tip = x * 2 + (random() - 0.5) * 0.3
    const height = 0.6 + 0.4 * random()
    pen.moveTo(x - 0.035, 0)
    pen.quadraticCurveTo(x, -height * 0.6, tip, -height)
    pen.quadraticCurveTo(x + 0.05, -height * 0.5, x + 0.035, 0)
  }
  pen.fill()
}
