// Takes RGBA apart into the planes that `blend-planes` blends.

import { put } from './rows'

/**
 * Makes planes of RGBA pixels, premultiplied, of which `stride` make a row. Luma becomes `width × height` bytes a plane:
 * coverage and luma, or only luma if `isScreen`. Chroma becomes half of that, rounded up: coverage (luma if `isScreen`), U
 * and V. The planes of each lie `lumaBytes` and `chromaBytes` apart.
 */
export function toPlanes(
  source: usize,
  stride: i32,
  width: i32,
  height: i32,
  luma: usize,
  lumaBytes: usize,
  chroma: usize,
  chromaBytes: usize,
  isScreen: bool,
): void {
  const halfWidth = (width + 1) >> 1
  for (let y: i32 = 0; y < height; y += 2) {
    const upper = source + ((<usize>(y * stride)) << 2)
    const lower = source + ((<usize>(min(y + 1, height - 1) * stride)) << 2)
    const light = luma + <usize>(y * width)
    const hue = chroma + <usize>((y >> 1) * halfWidth)
    let x: i32 = 0
    for (; x + 8 <= width; x += 8) {
      const at = (<usize>x) << 2
      const isLast = y + 1 == height
      if (isEmpty(upper + at) && (isLast || isEmpty(lower + at))) {
        clear(light + <usize>x, lumaBytes, isScreen)
        if (!isLast) clear(light + <usize>(width + x), lumaBytes, isScreen)
        store<u32>(hue + <usize>(x >> 1), 0)
        store<u32>(hue + <usize>(x >> 1) + chromaBytes, 0)
        store<u32>(hue + <usize>(x >> 1) + 2 * chromaBytes, 0)
        continue
      }
      splitLuma(upper + at, light + <usize>x, lumaBytes, isScreen)
      if (!isLast) splitLuma(lower + at, light + <usize>(width + x), lumaBytes, isScreen)
      splitChroma(upper + at, lower + at, hue + <usize>(x >> 1), chromaBytes, isScreen)
    }
    for (; x < width; x += 2) {
      const left = (<usize>x) << 2
      const right = (<usize>min(x + 1, width - 1)) << 2
      splitPixel(load<u32>(upper + left), light + <usize>x, lumaBytes, isScreen)
      if (x + 1 < width) splitPixel(load<u32>(upper + right), light + <usize>(x + 1), lumaBytes, isScreen)
      if (y + 1 < height) {
        splitPixel(load<u32>(lower + left), light + <usize>(width + x), lumaBytes, isScreen)
        if (x + 1 < width) splitPixel(load<u32>(lower + right), light + <usize>(width + x + 1), lumaBytes, isScreen)
      }
      const sums = i16x8.add(
        i16x8.add(widened(load<u32>(upper + left)), widened(load<u32>(upper + right))),
        i16x8.add(widened(load<u32>(lower + left)), widened(load<u32>(lower + right))),
      )
      splitSums(sums, sums, hue + <usize>(x >> 1), chromaBytes, isScreen, 1)
    }
  }
}

/** Eight pixels: most of what strokes are drawn on is empty. */
@inline
function isEmpty(pixels: usize): bool {
  return !v128.any_true(v128.or(v128.load(pixels), v128.load(pixels, 16)))
}

@inline
function clear(light: usize, planeBytes: usize, isScreen: bool): void {
  store<u64>(light, 0)
  if (!isScreen) store<u64>(light + planeBytes, 0)
}

@inline
function widened(pixel: u32): v128 {
  return i16x8.extend_low_i8x16_u(i32x4.splat(pixel))
}

/** Rec. 709, of 16384. */
@inline
function lumaWeights(): v128 {
  return i16x8(3483, 11718, 1183, 0, 3483, 11718, 1183, 0)
}

/** Weighs the channels of four RGBA pixels: one i32 each. */
@inline
function weigh(first: v128, second: v128, weights: v128): v128 {
  const a = i32x4.dot_i16x8_s(first, weights)
  const b = i32x4.dot_i16x8_s(second, weights)
  return i32x4.add(v128.shuffle<i32>(a, b, 0, 2, 4, 6), v128.shuffle<i32>(a, b, 1, 3, 5, 7))
}

@inline
function lumaOf(pixels: v128): v128 {
  const sum = weigh(i16x8.extend_low_i8x16_u(pixels), i16x8.extend_high_i8x16_u(pixels), lumaWeights())
  return i32x4.shr_u(i32x4.add(sum, i32x4.splat(8192)), 14)
}

/** Eight pixels. */
function splitLuma(pixels: usize, light: usize, planeBytes: usize, isScreen: bool): void {
  const left = v128.load(pixels)
  const right = v128.load(pixels, 16)
  const luma = i16x8.narrow_i32x4_s(lumaOf(left), lumaOf(right))
  if (!isScreen) {
    put(light, i16x8.narrow_i32x4_s(i32x4.shr_u(left, 24), i32x4.shr_u(right, 24)))
    put(light + planeBytes, luma)
  } else put(light, luma)
}

function splitPixel(pixel: u32, light: usize, planeBytes: usize, isScreen: bool): void {
  const luma = <u8>i32x4.extract_lane(lumaOf(i32x4.splat(pixel)), 0)
  if (!isScreen) {
    store<u8>(light, <u8>(pixel >> 24))
    store<u8>(light + planeBytes, luma)
  } else store<u8>(light, luma)
}

/** Eight pixels above eight others: four of chroma. */
function splitChroma(upper: usize, lower: usize, hue: usize, planeBytes: usize, isScreen: bool): void {
  const first = sumPairs(v128.load(upper), v128.load(lower))
  const second = sumPairs(v128.load(upper, 16), v128.load(lower, 16))
  splitSums(first, second, hue, planeBytes, isScreen, 4)
}

/** Adds four pixels and four below them: two sums of four. */
@inline
function sumPairs(above: v128, below: v128): v128 {
  const left = i16x8.add(i16x8.extend_low_i8x16_u(above), i16x8.extend_low_i8x16_u(below))
  const right = i16x8.add(i16x8.extend_high_i8x16_u(above), i16x8.extend_high_i8x16_u(below))
  return i16x8.add(v128.shuffle<i64>(left, right, 0, 2), v128.shuffle<i64>(left, right, 1, 3))
}

/** Two registers of two sums of four pixels; writes `count` (4 or 1) bytes to each plane. */
function splitSums(first: v128, second: v128, hue: usize, planeBytes: usize, isScreen: bool, count: i32): void {
  // Grey is 128 times what is covered. What is screened covers as much as it is light, so its channels carry that.
  const ofCoverage = isScreen ? lumaWeights() : i16x8(0, 0, 0, 16384, 0, 0, 0, 16384)
  const ofU = isScreen ? i16x8(99, 335, 7790, 0, 99, 335, 7790, 0) : i16x8(-1649, -5547, 7196, 8224, -1649, -5547, 7196, 8224)
  const ofV = isScreen ? i16x8(8944, -654, -66, 0, 8944, -654, -66, 0) : i16x8(7196, -6536, -660, 8224, 7196, -6536, -660, 8224)
  putHue(hue, weigh(first, second, ofCoverage), count)
  putHue(hue + planeBytes, weigh(first, second, ofU), count)
  putHue(hue + 2 * planeBytes, weigh(first, second, ofV), count)
}

@inline
function putHue(target: usize, sums: v128, count: i32): void {
  const rounded = i32x4.shr_s(i32x4.add(sums, i32x4.splat(32_768)), 16)
  const words = i16x8.narrow_i32x4_s(rounded, rounded)
  const bytes = i8x16.narrow_i16x8_u(words, words)
  if (count == 4) v128.store32_lane(target, bytes, 0)
  else store<u8>(target, i8x16.extract_lane_u(bytes, 0))
}
