import { darken, lighten, type Hex } from '../../draw/colour.ts'
import { fillEllipse, fillRoundRect, type Pen } from '../../draw/shapes.ts'
import { slotChance } from '../parts/span.ts'
import type { RoomLight } from '../rooms/room-light.ts'

const HAIR: readonly Hex[] = ['#2a1f1c', '#4f3524', '#8a5a34', '#c9a05f', '#b8b4b0', '#6f3b28']
const SKIN: readonly Hex[] = ['#f0c9a8', '#c98f68', '#8a5a40', '#e8b890']
const CLOTHES: readonly Hex[] = ['#3a4a6a', '#a8566a', '#5f7a5a', '#2f2f3a', '#c99a5f', '#7a5a8a', '#4f7a8f']
/** World units from one to the next. */
const SEAT = 0.085

/** Who sits in a pew, seen from behind: the pew that is painted over them hides what is below their shoulders. */
export function paintGuests(
  pen: Pen,
  {
    x,
    y,
    width,
    light,
    seed,
  }: {
    readonly x: number
    readonly y: number
    readonly width: number
    readonly light: RoomLight
    readonly seed: number
  },
): void {
  const seats = Math.max(2, Math.floor((width - 0.04) / SEAT))
  for (let seat = 0; seat < seats; seat += 1) {
    const lot = (row: number): number => slotChance(seed + seat * 7, row)
    const of = (colours: readonly Hex[], row: number): Hex =>
      light.tone(colours[Math.floor(lot(row) * colours.length)] ?? '#3a4a6a', 0.1)
    const at = x + (seat - (seats - 1) / 2) * SEAT + (lot(1) - 0.5) * 0.012
    const top = y - 0.182 - 0.062 - lot(2) * 0.018
    const hair = of(HAIR, 3)
    const clothes = of(CLOTHES, 4)
    fillRoundRect(pen, clothes, at - 0.036, top + 0.042, 0.072, 0.16, 0.026)
    fillRoundRect(pen, of(SKIN, 5), at - 0.009, top + 0.026, 0.018, 0.026, 0.006)
    fillEllipse(pen, hair, at, top + 0.012, 0.021, 0.025)
    if (lot(6) > 0.62) fillRoundRect(pen, darken(hair, 0.08), at - 0.021, top + 0.008, 0.042, 0.056, 0.016)
    else if (lot(6) > 0.4) fillEllipse(pen, darken(hair, 0.08), at, top - 0.016, 0.012)
    fillEllipse(pen, lighten(hair, 0.14), at - 0.006, top, 0.007, 0.009)
  }
}
