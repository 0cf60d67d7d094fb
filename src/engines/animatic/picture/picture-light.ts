import { toHex } from '../draw/colour.ts'
import type { Hex } from '../draw/colour.ts'

/** The light that a picture is lit by, as far as can be guessed: the colour of its brightest parts. */
export interface PictureLight {
  readonly colour: Hex
  /** 0 (a dark picture, where any light would show) .. 1. */
  readonly strength: number
}

/** Share of the pixels that count as bright. */
const BRIGHT_SHARE = 0.08

/** `pixels`: the picture reduced, RGB bytes. */
export function guessLight(pixels: Uint8Array): PictureLight {
  const count = pixels.length / 3
  const brightness = (at: number): number =>
    ((pixels[at * 3] ?? 0) * 2 + (pixels[at * 3 + 1] ?? 0) * 3 + (pixels[at * 3 + 2] ?? 0)) / 6
  const order = Array.from({ length: count }, (_, at) => at).toSorted((a, b) => brightness(b) - brightness(a))
  const bright = order.slice(0, Math.max(1, Math.round(count * BRIGHT_SHARE)))
  const mean = (channel: number): number =>
    bright.reduce((sum, at) => sum + (pixels[at * 3 + channel] ?? 0), 0) / bright.length
  const overall = order.reduce((sum, at) => sum + brightness(at), 0) / count / 255
  return { colour: toHex(mean(0), mean(1), mean(2)), strength: Math.min(1, 0.3 + overall) }
}
