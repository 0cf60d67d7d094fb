import { withAlpha } from '../../draw/colour.ts'
import type { Palette } from '../../draw/palette.ts'
import { fillPolygon, type Pen } from '../../draw/shapes.ts'
import { outdoorLight } from '../parts/lighting.ts'
import type { House } from './facades.ts'

/** A gap wider than this between two houses lets the sun through. */
const ADJOINING = 0.05
/** How far a house that is higher throws its shade across its neighbour, and how much lower it ends there. */
const REACH = 0.16
const SLOPE = 1.5

/** Sun along a street front that was painted: warm high up on the lit side, and what a house shades of the next one. */
export function paintSunOnHouses(pen: Pen, houses: readonly House[], footY: number, palette: Palette): void {
  if (palette.sun === null) return
  const side = outdoorLight(palette).direction
  const strength = palette.stars > 0.5 ? 0.5 : 1
  for (const house of houses) {
    const { x, width, top } = house
    const lit = side === 1 ? x + width : x
    const dim = side === 1 ? x : x + width
    const wash = pen.createLinearGradient(lit, top, dim, footY)
    wash.addColorStop(0, withAlpha(palette.key, 0.26 * strength))
    wash.addColorStop(0.4, withAlpha(palette.key, 0))
    wash.addColorStop(0.55, withAlpha(palette.shadow, 0))
    wash.addColorStop(1, withAlpha(palette.shadow, 0.24 * strength))
    pen.fillStyle = wash
    pen.fillRect(x, top, width, footY - top)
    shadeBehind(
      pen,
      house,
      neighbourOf(house, houses, side),
      footY,
      side,
      withAlpha(palette.shadow, 0.22 * strength),
    )
  }
}

/** The house on the side of `house` that the light comes from. */
function neighbourOf({ x, width }: House, houses: readonly House[], side: 1 | -1): House | undefined {
  return houses.find((other) =>
    side === 1
      ? other.x > x && other.x - (x + width) < ADJOINING
      : other.x < x && x - (other.x + other.width) < ADJOINING,
  )
}

function shadeBehind(
  pen: Pen,
  { x, width, top }: House,
  neighbour: House | undefined,
  footY: number,
  side: 1 | -1,
  shade: string,
): void {
  if (neighbour === undefined || neighbour.top >= top - 0.01) return
  const edge = side === 1 ? x + width : x
  const reach = Math.min(REACH, width * 0.8, (top - neighbour.top) * 0.8 + 0.05)
  fillPolygon(pen, shade, [
    [edge, top],
    [edge - side * reach * 0.55, top],
    [edge - side * reach, Math.min(footY, top + reach * SLOPE)],
    [edge - side * reach, footY],
    [edge, footY],
  ])
}
