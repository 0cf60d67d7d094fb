import { withAlpha } from '../../draw/colour.ts'
import { fillEllipse, fillRoundRect, type Point } from '../../draw/shapes.ts'
import { drawHearth, type HearthName } from '../cookware/hearths.ts'
import { drawTable } from './trade-parts.ts'
import type { Maker, Measures, Trade } from './trade-parts.ts'

/** Stirs a pot on a table. */
export const cook: Maker = ({ faceX, chest, scale, top }, time) => {
  const left = Math.max(faceX * 0.72, chest[0] + 0.12)
  const pot = left + 0.26 * scale
  const stir = Math.sin(time * 4) * 0.05 * scale
  const hand: Point = [pot + stir - 0.05, top - 0.27 * scale]
  return {
    stands: true,
    near: hand,
    far: [left + 0.04, top - 0.03],
    draw(pen) {
      drawTable(pen, left, left + 0.54 * scale, top, '#c48a56')
      pen.strokeStyle = '#b98a58'
      pen.lineWidth = 0.022 * scale
      pen.lineCap = 'round'
      pen.beginPath()
      pen.moveTo(hand[0], hand[1] - 0.05)
      pen.lineTo(pot + stir * 0.6, top - 0.1 * scale)
      pen.stroke()
      fillEllipse(pen, '#f0a24c', pot, top - 0.16 * scale, 0.12 * scale, 0.022 * scale)
      fillRoundRect(
        pen,
        '#c8412f',
        pot - 0.13 * scale,
        top - 0.155 * scale,
        0.26 * scale,
        0.155 * scale,
        0.03,
      )
      fillRoundRect(pen, '#e0604a', pot - 0.1 * scale, top - 0.13 * scale, 0.04 * scale, 0.1 * scale, 0.02)
      for (const side of [-1, 1])
        fillRoundRect(pen, '#8a2a20', pot + side * 0.14 * scale - 0.03, top - 0.12 * scale, 0.06, 0.022, 0.01)
      for (let puff = 0; puff < 3; puff += 1) {
        const age = (time * 0.5 + puff / 3) % 1
        const drift = 0.03 * Math.sin(age * 5 + puff * 2)
        fillEllipse(
          pen,
          withAlpha('#ffffff', 0.45 * (1 - age)),
          pot + drift,
          top - (0.2 + 0.3 * age) * scale,
          (0.03 + 0.04 * age) * scale,
        )
      }
    },
  }
}

/** At what people cook at, of an animal's size. */
export function cookAt(hearth: HearthName, { faceX, chest, scale, top }: Measures, time: number): Trade {
  const left = Math.max(faceX * 0.72, chest[0] + 0.12) - 0.1 * scale
  const beat = time * 4
  return {
    stands: true,
    near: [left + (0.24 + 0.04 * Math.cos(beat)) * scale, Math.min(top - 0.22 * scale, chest[1])],
    far: [left + 0.14 * scale, chest[1] + 0.06],
    draw(pen) {
      pen.save()
      pen.translate(left, 0)
      pen.scale(scale, scale)
      drawHearth(pen, hearth, time, beat)
      pen.restore()
    },
  }
}
