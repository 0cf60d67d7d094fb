import { mix, withAlpha } from '../../draw/colour.ts'
import type { Palette } from '../../draw/palette.ts'
import { fillEllipse, type Pen } from '../../draw/shapes.ts'
import type { Stage } from '../../draw/stage.ts'
import type { RoomLight } from './room-light.ts'
import type { WindowFrame } from './window.ts'

/** How far, in world units, a window or a lamp lights the wall around it. */
const REACH = 1.15

/** The wall falls off into shade away from `x`, `y`: the window by day, the lamp by night. For the end of a wall's layer. */
export function paintFallOff(
  pen: Pen,
  { aspect, top }: Stage,
  floorY: number,
  { lamps }: RoomLight,
  palette: Palette,
  [x, y]: readonly [x: number, y: number],
): void {
  const dark = lamps > 0.8 ? '#1c0f22' : mix('#3a2a40', palette.shadow, 0.5)
  const fall = pen.createRadialGradient(x, y, 0.16, x, y, REACH)
  fall.addColorStop(0, withAlpha(dark, 0))
  fall.addColorStop(0.4, withAlpha(dark, 0.06))
  fall.addColorStop(1, withAlpha(dark, lamps > 0.8 ? 0.46 : 0.3))
  pen.save()
  // What is seen through a hole of the wall has its own light.
  pen.globalCompositeOperation = 'source-atop'
  pen.fillStyle = fall
  pen.fillRect(-1, top - 1, aspect + 2, floorY - top + 1.01)
  pen.restore()
}

/** The sun that slants in through a window: a shaft for each pane, lost on its way to the floor at `floorY`. Of the wall's layer. */
export function paintShafts(
  pen: Pen,
  palette: Palette,
  { lamps }: RoomLight,
  frame: WindowFrame,
  floorY: number,
): void {
  if (palette.sun === null || palette.sun.moon || lamps > 0.8) return
  const { x, y, width, height, columns } = frame
  const slant = 0.3
  const shaft = pen.createLinearGradient(x + width / 2, y, x + width / 2 - slant, floorY + 0.16)
  shaft.addColorStop(0, withAlpha(palette.key, 0))
  shaft.addColorStop(0.4, withAlpha(palette.key, 0.24))
  shaft.addColorStop(0.7, withAlpha(palette.key, 0.13))
  shaft.addColorStop(1, withAlpha(palette.key, 0))
  pen.fillStyle = shaft
  pen.beginPath()
  for (let column = 0; column < columns; column += 1) {
    // Clear of the drapes that hang before the outer panes.
    const left = x + (width * column) / columns + (column === 0 ? 0.06 : 0.01)
    const right = x + (width * (column + 1)) / columns - (column === columns - 1 ? 0.06 : 0.01)
    pen.moveTo(left, y + 0.02)
    pen.lineTo(right, y + 0.02)
    pen.lineTo(right, y + height)
    pen.lineTo(right - slant, floorY + 0.16)
    pen.lineTo(left - slant - 0.04, floorY + 0.16)
    pen.lineTo(left - 0.02, y + height * 0.7)
    pen.closePath()
  }
  pen.fill()
}

/** What stands on the floor darkens it: a soft edge `half` wide to each side of (`x`, `y`). */
export function paintFootShade(pen: Pen, x: number, y: number, half: number): void {
  for (const [size, alpha] of [
    [1, 0.1],
    [0.8, 0.1],
  ] as const)
    fillEllipse(pen, withAlpha('#1c0f1c', alpha), x - half * 0.08, y, half * size, 0.018 * size)
}
