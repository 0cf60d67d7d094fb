import { mix, withAlpha, type Hex } from '../../draw/colour.ts'
import type { Palette } from '../../draw/palette.ts'
import { fillEllipse, type Pen } from '../../draw/shapes.ts'
import type { Stage } from '../../draw/stage.ts'
import { slotChance } from '../parts/span.ts'

/** A table and the room behind it, out of focus: what stands there fills the picture. */
export function paintNearTable(
  pen: Pen,
  { top, bottom, aspect }: Stage,
  palette: Palette,
  tone: (colour: Hex) => Hex,
): void {
  const wall = pen.createLinearGradient(0, top, 0, 0.8)
  wall.addColorStop(0, tone('#7a5a48'))
  wall.addColorStop(1, tone('#b98d68'))
  pen.fillStyle = wall
  pen.fillRect(-1, top - 0.2, aspect + 2, 1.4)
  for (let spot = 0; spot < 12; spot += 1) {
    const size = 0.05 + 0.07 * slotChance(spot, 3)
    const y = top + (0.62 - top) * slotChance(spot, 5)
    const x = -0.2 + (aspect + 0.4) * slotChance(spot, 7)
    fillEllipse(pen, withAlpha(mix('#ffe2b0', palette.key, 0.4), 0.12), x, y, size)
  }
  const table = pen.createLinearGradient(0, 0.74, 0, bottom)
  table.addColorStop(0, tone('#9a6238'))
  table.addColorStop(1, tone('#5a3620'))
  pen.fillStyle = table
  pen.fillRect(-1, 0.74, aspect + 2, bottom - 0.4)
  pen.fillStyle = tone('#b98050')
  pen.fillRect(-1, 0.74, aspect + 2, 0.006)
}
