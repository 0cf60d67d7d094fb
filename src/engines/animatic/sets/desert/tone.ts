import { mix, multiply } from '../../draw/colour.ts'
import type { Hex } from '../../draw/colour.ts'
import type { Palette } from '../../draw/palette.ts'

export const HORIZON_Y = 0.66

/** A dry colour in the light of the hour, `haze` away. */
export function tone(palette: Palette, colour: Hex, haze: number): Hex {
  const lit = multiply(colour, palette.ambient)
  // Sand by moonlight is blue, not olive.
  const local = palette.time === 'night' ? mix(lit, '#33487f', 0.64) : mix(lit, palette.key, 0.07)
  return mix(local, palette.fog, haze)
}
