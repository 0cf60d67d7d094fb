import { mix, toChannels } from '../../draw/colour.ts'
import type { Hex } from '../../draw/colour.ts'

/** Below this much colour it is an eye, a tooth or a metal part, and stays as it is. */
const GREY = 0.14

/**
 * A fill of the stored art in another main colour: hue and saturation are the new colour's, light and shade stay.
 * `#rrggbbaa` keeps its last two digits.
 */
export function recolour(fill: string, colour: Hex): string {
  const own = fill.slice(0, 7)
  const { saturation, lightness } = measure(own)
  if (saturation < GREY && lightness < 0.85) return fill
  if (lightness < 0.14 || lightness > 0.96) return fill
  const target = measure(colour)
  const shifted = Math.min(0.94, Math.max(0.06, target.lightness + (lightness - 0.55) * 0.8))
  const toned =
    shifted > target.lightness
      ? mix(colour, '#ffffff', (shifted - target.lightness) / Math.max(0.01, 1 - target.lightness))
      : mix(colour, '#000000', 1 - shifted / Math.max(0.01, target.lightness))
  return toned + fill.slice(7)
}

function measure(colour: Hex): { readonly saturation: number; readonly lightness: number } {
  const channels = toChannels(colour).map((value) => value / 255)
  const most = Math.max(...channels)
  const least = Math.min(...channels)
  return { saturation: most - least, lightness: (most + least) / 2 }
}
