import { darken, lighten } from '../../draw/colour.ts'
import type { Palette } from '../../draw/palette.ts'
import type { Pen } from '../../draw/shapes.ts'
import { seen } from './lighting.ts'
import { eachSlot, slotChance } from './span.ts'

/** Ballast, sleepers and two rails; wheels stand on the nearer one, at `y`. */
export function paintTrack(pen: Pen, palette: Palette, left: number, right: number, y: number): void {
  const stone = seen('#8f8a84', palette, 0.06)
  const bed = pen.createLinearGradient(0, y - 0.05, 0, y + 0.05)
  bed.addColorStop(0, lighten(stone, 0.12))
  bed.addColorStop(1, darken(stone, 0.34))
  pen.fillStyle = bed
  pen.fillRect(left, y - 0.042, right - left, 0.088)
  pen.fillStyle = darken(stone, 0.3)
  pen.beginPath()
  eachSlot({ left, right }, 0.016, (x, index) => {
    const gravelY = y - 0.036 + slotChance(index, 3) * 0.076
    pen.rect(x + slotChance(index, 4) * 0.01, gravelY, 0.004, 0.0026)
  })
  pen.fill()
  pen.fillStyle = seen('#6b5240', palette, 0.04)
  pen.beginPath()
  eachSlot({ left: left - 0.1, right: right + 0.1 }, 0.062, (x) => {
    pen.moveTo(x, y - 0.031)
    pen.lineTo(x + 0.022, y - 0.031)
    pen.lineTo(x + 0.016, y + 0.022)
    pen.lineTo(x - 0.012, y + 0.022)
  })
  pen.fill()
  const steel = seen('#c3cad4', palette, 0.04)
  for (const [railY, height] of [
    [y - 0.023, 0.0045],
    [y + 0.0005, 0.007],
  ] as const) {
    pen.fillStyle = darken(steel, 0.5)
    pen.fillRect(left, railY + height * 0.5, right - left, height)
    pen.fillStyle = steel
    pen.fillRect(left, railY, right - left, height * 0.6)
  }
}
