import sharp from 'sharp'
import type { Size } from '#core/video.ts'

/** A picture with room around it. */
export interface WidePicture {
  /** RGBA bytes, row-major, opaque. */
  readonly pixels: Uint8Array
  readonly size: Size
  /** Pixels added at the left and right, and above and below. */
  readonly margin: { readonly x: number; readonly y: number }
}

/** How soft what is added gets with its distance from the picture: pixels of blur, as parts of the margin. */
const SOFTNESS = [0.1, 0.35, 0.8] as const

/**
 * Adds to all sides what may lie beyond a picture's edges: its own colours, the softer the farther out, so that neither a
 * line of stretched pixels nor a mirror image is seen.
 */
export async function widen(
  pixels: Uint8Array,
  size: Size,
  margin: WidePicture['margin'],
): Promise<WidePicture> {
  const wide = { width: size.width + 2 * margin.x, height: size.height + 2 * margin.y }
  const extended = await sharp(pixels, { raw: { ...size, channels: 4 } })
    // The grain of a photograph would be drawn out into lines.
    .blur(2.5)
    .extend({ top: margin.y, bottom: margin.y, left: margin.x, right: margin.x, extendWith: 'copy' })
    .raw()
    .toBuffer()
  for (let y = 0; y < size.height; y += 1) {
    const row = pixels.subarray(y * size.width * 4, (y + 1) * size.width * 4)
    extended.set(row, ((y + margin.y) * wide.width + margin.x) * 4)
  }
  const reach = Math.max(margin.x, margin.y)
  const soft = await Promise.all(
    SOFTNESS.map((softness) =>
      sharp(extended, { raw: { ...wide, channels: 4 } })
        .blur(Math.max(0.4, softness * reach))
        .raw()
        .toBuffer(),
    ),
  )
  for (let y = 0; y < wide.height; y += 1) {
    const above = Math.max(margin.y - y, y - (wide.height - 1 - margin.y), 0)
    for (let x = 0; x < wide.width; x += 1) {
      const away = Math.max(margin.x - x, x - (wide.width - 1 - margin.x), above, 0)
      if (away === 0) {
        // The rest of the row up to the right edge is the picture's own.
        x = wide.width - margin.x - 1
        continue
      }
      blend(extended, soft, (y * wide.width + x) * 4, (away / reach) * soft.length)
    }
  }
  return { pixels: extended, size: wide, margin }
}

/** Mixes two neighbouring levels of softness; level 0 is the sharp one. */
function blend(target: Buffer, soft: readonly Buffer[], at: number, level: number): void {
  const lower = Math.min(soft.length - 1, Math.floor(level))
  const from = lower === 0 ? target : soft[lower - 1]
  const to = soft[lower]
  const share = Math.min(1, level - lower)
  for (let channel = at; channel < at + 3; channel += 1) {
    const start = from?.[channel] ?? 0
    target[channel] = start + ((to?.[channel] ?? 0) - start) * share
  }
}
