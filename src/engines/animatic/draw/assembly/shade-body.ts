// Lights drawn bodies.

import { product } from './rows'

/**
 * Lights a drawn body of even width. `ramp` holds 256 colours, premultiplied, that are laid on it along an axis: a
 * pixel's place on it is (start + x·stepX + y·stepY) >> 16, kept within the ramp. If `hasRim`, the colour behind those,
 * twice, is laid where the body is not covered by itself moved by (shiftX, shiftY).
 */
export function shade(
  source: usize,
  target: usize,
  width: i32,
  height: i32,
  ramp: usize,
  start: i32,
  stepX: i32,
  stepY: i32,
  hasRim: bool,
  shiftX: i32,
  shiftY: i32,
): void {
  const rimColour = v128.load_ext<u8>(ramp + 1024)
  for (let y: i32 = 0; y < height; y += 1) {
    const row = source + ((<usize>(y * width)) << 2)
    const out = target + ((<usize>(y * width)) << 2)
    const otherY = y - shiftY
    const other = source + ((<usize>(otherY * width - shiftX)) << 2)
    const hasOther = otherY >= 0 && otherY < height
    let place = start + y * stepY
    for (let x: i32 = 0; x < width; x += 2) {
      const at = (<usize>x) << 2
      const raw = load<u64>(row + at)
      if (raw == 0) store<u64>(out + at, 0)
      else {
        const pixels = i16x8.extend_low_i8x16_u(i64x2.splat(raw))
        const alphas = v128.shuffle<i16>(pixels, pixels, 3, 3, 3, 3, 7, 7, 7, 7)
        const first = load<u32>(ramp + ((<usize>clampPlace(place)) << 2))
        const second = load<u32>(ramp + ((<usize>clampPlace(place + stepX)) << 2))
        const light = i16x8.extend_low_i8x16_u(i32x4.replace_lane(i32x4.splat(first), 1, second))
        const cover = v128.shuffle<i16>(light, light, 3, 3, 3, 3, 7, 7, 7, 7)
        let lit = i16x8.add(product(pixels, i16x8.sub(i16x8.splat(255), cover)), product(light, alphas))
        if (hasRim) {
          const beyond = hasOther ? i16x8.extend_low_i8x16_u(v128.load64_zero(other + at)) : i16x8.splat(0)
          const free = i16x8.sub(i16x8.splat(255), v128.shuffle<i16>(beyond, beyond, 3, 3, 3, 3, 7, 7, 7, 7))
          const edge = product(alphas, free)
          if (v128.any_true(edge)) {
            const glow = product(rimColour, edge)
            const hides = v128.shuffle<i16>(glow, glow, 3, 3, 3, 3, 7, 7, 7, 7)
            lit = i16x8.add(product(lit, i16x8.sub(i16x8.splat(255), hides)), glow)
          }
        }
        v128.store64_lane(out + at, i8x16.narrow_i16x8_u(lit, lit), 0)
      }
      place += stepX << 1
    }
  }
}

function clampPlace(place: i32): i32 {
  return max(0, min(255, place >> 16))
}
