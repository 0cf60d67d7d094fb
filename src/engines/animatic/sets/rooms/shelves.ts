import { darken, lighten, withAlpha, type Hex } from '../../draw/colour.ts'
import { createRandom } from '../../draw/random.ts'
import { fillRoundRect, type Pen } from '../../draw/shapes.ts'
import type { RoomLight } from './room-light.ts'
import { paintWares, type Ware } from './wares.ts'

export interface ShelfUnit {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly rows: number
  readonly wood: Hex
  readonly ware: Ware
  readonly seed: number
  /** How deep in the corner it stands, 0..1. Default 0.1. */
  readonly depth?: number
  /** Of what is on it, when not the usual. */
  readonly colours?: readonly Hex[]
}

/** A shelf against the wall and what stands on it; `y` is its foot. */
export function paintShelves(pen: Pen, unit: ShelfUnit, light: RoomLight): void {
  const { x, y, width, height, rows, depth = 0.1 } = unit
  const wood = light.tone(unit.wood, depth)
  const random = createRandom(unit.seed + 31)
  const top = y - height
  fillRoundRect(pen, withAlpha('#160c12', 0.25), x + 0.008, top + 0.01, width, height - 0.01, 0.004)
  fillRoundRect(pen, wood, x, top, width, height, 0.004)
  const frame = Math.min(0.014, width * 0.05)
  fillRoundRect(pen, darken(wood, 0.52), x + frame, top + frame, width - 2 * frame, height - 2 * frame, 0.002)
  const pitch = (height - frame) / rows
  for (let row = 0; row < rows; row += 1) {
    const base = top + (row + 1) * pitch
    const room = { x: x + frame * 1.2, y: base, width: width - frame * 2.4, height: pitch - frame }
    paintWares(pen, unit, room, random, light, depth)
    const shade = pen.createLinearGradient(0, base - pitch + frame, 0, base - pitch * 0.45)
    shade.addColorStop(0, withAlpha('#120a10', 0.42))
    shade.addColorStop(1, withAlpha('#120a10', 0))
    pen.fillStyle = shade
    pen.fillRect(x + frame, base - pitch + frame, width - frame * 2, pitch * 0.55)
    pen.fillStyle = wood
    pen.fillRect(x + frame * 0.5, base, width - frame, frame * 0.8)
    pen.fillStyle = lighten(wood, 0.22)
    pen.fillRect(x + frame * 0.5, base, width - frame, frame * 0.22)
  }
  pen.fillStyle = lighten(wood, 0.12)
  pen.fillRect(x, top, frame * 0.4, height)
  fillRoundRect(
    pen,
    lighten(wood, 0.1),
    x - frame * 0.4,
    top - frame * 0.5,
    width + frame * 0.8,
    frame,
    0.003,
  )
}
