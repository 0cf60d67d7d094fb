import { darken, lighten, mix, withAlpha, type Hex } from '../../draw/colour.ts'
import { fillEllipse, fillPolygon, type Pen, type Point } from '../../draw/shapes.ts'
import { slotChance } from '../parts/span.ts'

/** An island that floats: its lawn is an ellipse about (`x`, `y`), its rock hangs down to a ragged point. World units. */
export interface Isle {
  readonly x: number
  readonly y: number
  readonly half: number
  /** How far its rock hangs down. */
  readonly depth: number
  readonly seed: number
}

export interface IsleTone {
  readonly grass: Hex
  readonly rock: Hex
  readonly shadow: Hex
  /** Side that the light comes from. */
  readonly side: 1 | -1
}

/** Height of the lawn's ellipse, in half widths of the island. */
export const LAWN = 0.13
const TEETH = 9

/** The rock and the lawn on it; what stands there is painted afterwards. */
export function paintIsle(pen: Pen, isle: Isle, tone: IsleTone): void {
  const { x, y, half, seed } = isle
  const hang = hangOf(isle)
  const rock = pen.createLinearGradient(x - half * tone.side, 0, x + half * tone.side, 0)
  rock.addColorStop(0, mix(darken(tone.rock, 0.3), tone.shadow, 0.3))
  rock.addColorStop(0.55, tone.rock)
  rock.addColorStop(1, lighten(tone.rock, 0.16))
  fillPolygon(pen, rock, [[x - half, y], ...hang, [x + half, y]])
  // Clefts run from under the lawn to the teeth.
  for (const [index, [toothX, toothY]] of hang.entries()) {
    if (index % 2 !== 0) continue
    const foot = x + (toothX - x) * 1.12
    fillPolygon(pen, withAlpha(tone.shadow, 0.2), [
      [foot - half * 0.05, y + half * 0.1],
      [foot + half * 0.05 * (1 + slotChance(index, seed)), y + half * 0.12],
      [toothX, toothY - (toothY - y) * 0.06],
    ])
  }
  fillEllipse(
    pen,
    mix(darken(tone.grass, 0.3), tone.rock, 0.3),
    x,
    y + half * 0.03,
    half * 1.01,
    half * (LAWN + 0.02),
  )
  // Turf hangs over the brink.
  pen.fillStyle = darken(tone.grass, 0.14)
  pen.beginPath()
  for (let tuft = 0; tuft < 15; tuft += 1) {
    const along = ((tuft + 0.5) / 15) * 2 - 1
    const edge = y + Math.sqrt(1 - along * along) * half * LAWN
    pen.moveTo(x + (along - 0.08) * half, edge - half * 0.02)
    pen.lineTo(x + along * half, edge + half * (0.04 + 0.07 * slotChance(tuft, seed + 3)))
    pen.lineTo(x + (along + 0.08) * half, edge - half * 0.02)
  }
  pen.fill()
  const lawn = pen.createLinearGradient(0, y - half * LAWN, 0, y + half * LAWN)
  lawn.addColorStop(0, darken(tone.grass, 0.06))
  lawn.addColorStop(1, lighten(tone.grass, 0.1))
  fillEllipse(pen, lawn, x, y, half, half * LAWN)
}

/** The lower edge of the rock from left to right. */
function hangOf({ x, y, half, depth, seed }: Isle): readonly Point[] {
  return Array.from({ length: TEETH }, (_, index): Point => {
    const along = ((index + 0.5) / TEETH) * 2 - 1
    const swell = (1 - Math.abs(along)) ** 1.1
    const ragged = index % 2 === 0 ? 1 : 0.66
    return [
      x + along * half * 0.9,
      y + half * LAWN + depth * swell * ragged * (0.85 + 0.3 * slotChance(index, seed + 9)),
    ]
  })
}
