// AssemblyScript, compiled by `npm run build:wasm`. One pass from RGBA to I420 (BT.709, limited range) that also shades
// the luma (vignette) and dithers it before it is rounded, so that gradients don't band. The same for luma alone.

const LUMA_SHIFT = 10
const CHROMA_SHIFT = 16
/** Makes sixteenths of limited range (219 steps) of 128ths of full range (255), as a share of 32768. */
const SIXTEENTHS: i16 = 3518
/** Rows of the dither tile are longer than its period, so that eight values can be read from any column. */
const DITHER_PERIOD = 256
const DITHER_STRIDE = 264

/**
 * Converts the rows from `from` up to, not including, `to`, even numbers both; `source` is where the first of them is.
 * `width` is even and at least 8, `height` is even. `shade` holds one i16 per pixel, 32767 = unchanged. `dither` holds
 * 256 rows of 264 i8, in sixteenths of a luma step. Output: luma, then U, then V, without padding.
 */
export function convert(
  source: usize,
  destination: usize,
  width: i32,
  height: i32,
  from: i32,
  to: i32,
  shade: usize,
  dither: usize,
  ditherX: i32,
  ditherY: i32,
): void {
  const chromaWidth = width >> 1
  const uPlane = destination + <usize>(width * height)
  const vPlane = uPlane + <usize>(chromaWidth * (height >> 1))
  // Where the frame would begin.
  const frame = source - ((<usize>(from * width)) << 2)
  for (let y = from; y < to; y += 2) {
    const ditherTop = dither + <usize>(((y + ditherY) & (DITHER_PERIOD - 1)) * DITHER_STRIDE)
    const ditherBottom = dither + <usize>(((y + 1 + ditherY) & (DITHER_PERIOD - 1)) * DITHER_STRIDE)
    for (let step: i32 = 0; step < width; step += 8) {
      // The last block of a row starts early where the width is no multiple of 8: some pixels are done twice.
      const x = min(step, width - 8)
      const top = <usize>(y * width + x)
      const bottom = top + <usize>width
      const chroma = <usize>((y >> 1) * chromaWidth + (x >> 1))
      const column = <usize>((x + ditherX) & (DITHER_PERIOD - 1))
      convertBlock(
        frame,
        destination,
        shade,
        top,
        bottom,
        ditherTop + column,
        ditherBottom + column,
        uPlane + chroma,
        vPlane + chroma,
      )
    }
  }
}

/**
 * Shades and dithers the rows from `from` up to, not including, `to` of luma that is there already, in full range (0..255), a
 * byte a pixel; `source` is where the first of them is. All else is as in `convert`.
 */
export function finishLuma(
  source: usize,
  destination: usize,
  width: i32,
  from: i32,
  to: i32,
  shade: usize,
  dither: usize,
  ditherX: i32,
  ditherY: i32,
): void {
  const sixteenths = i16x8.splat(SIXTEENTHS)
  for (let y = from; y < to; y += 1) {
    const ditherRow = dither + <usize>(((y + ditherY) & (DITHER_PERIOD - 1)) * DITHER_STRIDE)
    const row = source + <usize>((y - from) * width)
    for (let step: i32 = 0; step < width; step += 8) {
      const x = min(step, width - 8)
      const at = <usize>(y * width + x)
      const factor = i16x8.q15mulr_sat_s(v128.load(shade + (at << 1)), sixteenths)
      const shaded = i16x8.q15mulr_sat_s(i16x8.shl(v128.load_ext<u8>(row + <usize>x), 7), factor)
      roundLuma(destination + at, shaded, ditherRow + <usize>((x + ditherX) & (DITHER_PERIOD - 1)))
    }
  }
}

function convertBlock(
  source: usize,
  luma: usize,
  shade: usize,
  top: usize,
  bottom: usize,
  ditherTop: usize,
  ditherBottom: usize,
  u: usize,
  v: usize,
): void {
  const topLeft = v128.load(source + (top << 2))
  const topRight = v128.load(source + (top << 2), 16)
  const bottomLeft = v128.load(source + (bottom << 2))
  const bottomRight = v128.load(source + (bottom << 2), 16)
  const top0 = i16x8.extend_low_i8x16_u(topLeft)
  const top1 = i16x8.extend_high_i8x16_u(topLeft)
  const top2 = i16x8.extend_low_i8x16_u(topRight)
  const top3 = i16x8.extend_high_i8x16_u(topRight)
  const bottom0 = i16x8.extend_low_i8x16_u(bottomLeft)
  const bottom1 = i16x8.extend_high_i8x16_u(bottomLeft)
  const bottom2 = i16x8.extend_low_i8x16_u(bottomRight)
  const bottom3 = i16x8.extend_high_i8x16_u(bottomRight)
  storeLuma(luma + top, top0, top1, top2, top3, shade + (top << 1), ditherTop)
  storeLuma(luma + bottom, bottom0, bottom1, bottom2, bottom3, shade + (bottom << 1), ditherBottom)
  const left = sumPairs(i16x8.add(top0, bottom0), i16x8.add(top1, bottom1))
  const right = sumPairs(i16x8.add(top2, bottom2), i16x8.add(top3, bottom3))
  const uWeights = i16x8(-1649, -5547, 7196, 0, -1649, -5547, 7196, 0)
  const vWeights = i16x8(7196, -6536, -660, 0, 7196, -6536, -660, 0)
  storeChroma(u, left, right, uWeights)
  storeChroma(v, left, right, vWeights)
}

/** Adds neighbouring pixels of two registers (two RGBA pixels of i16 each). */
function sumPairs(first: v128, second: v128): v128 {
  return i16x8.add(v128.shuffle<i64>(first, second, 0, 2), v128.shuffle<i64>(first, second, 1, 3))
}

/** Weighs the channels of four RGBA pixels: one i32 each. */
function weigh(first: v128, second: v128, weights: v128): v128 {
  const a = i32x4.dot_i16x8_s(first, weights)
  const b = i32x4.dot_i16x8_s(second, weights)
  return i32x4.add(v128.shuffle<i32>(a, b, 0, 2, 4, 6), v128.shuffle<i32>(a, b, 1, 3, 5, 7))
}

/** Luma of eight pixels in sixteenths, shaded, dithered, rounded. */
function storeLuma(
  target: usize,
  pixels0: v128,
  pixels1: v128,
  pixels2: v128,
  pixels3: v128,
  shade: usize,
  dither: usize,
): void {
  const weights = i16x8(2992, 10063, 1016, 0, 2992, 10063, 1016, 0)
  const half = i32x4.splat(1 << (LUMA_SHIFT - 1))
  const low = i32x4.shr_s(i32x4.add(weigh(pixels0, pixels1, weights), half), LUMA_SHIFT)
  const high = i32x4.shr_s(i32x4.add(weigh(pixels2, pixels3, weights), half), LUMA_SHIFT)
  roundLuma(target, i16x8.q15mulr_sat_s(i16x8.narrow_i32x4_s(low, high), v128.load(shade)), dither)
}

/** Eight pixels of luma in sixteenths, without black's 16. */
@inline
function roundLuma(target: usize, shaded: v128, dither: usize): void {
  const dithered = i16x8.add(shaded, v128.load_ext<i8>(dither))
  const rounded = i16x8.shr_s(i16x8.add(dithered, i16x8.splat(16 * 16 + 8)), 4)
  const limited = i16x8.min_s(i16x8.max_s(rounded, i16x8.splat(16)), i16x8.splat(235))
  v128.store64_lane(target, i8x16.narrow_i16x8_u(limited, limited), 0)
}

/** One chroma plane of four 2 × 2 blocks, from the sums of their pixels. */
function storeChroma(target: usize, left: v128, right: v128, weights: v128): void {
  const offset = i32x4.splat((128 << CHROMA_SHIFT) + (1 << (CHROMA_SHIFT - 1)))
  const values = i32x4.shr_s(i32x4.add(weigh(left, right, weights), offset), CHROMA_SHIFT)
  const words = i16x8.narrow_i32x4_s(values, values)
  v128.store32_lane(target, i8x16.narrow_i16x8_u(words, words), 0)
}
