// Mixes and weighs rows of bytes, whatever they mean.

import { ALPHA, HEIGHT, PLACE, WIDTH } from './blits'

/**
 * Mixes the two source rows that a row of the target shows into one line, weighed by the blit's place and alpha: columns
 * `from` up to, not including, `to`. `pixels` is where the bitmap is, of 1 << `depth` bytes a pixel. Writes up to 15 bytes
 * too many.
 */
export function mixRows(blit: usize, pixels: usize, depth: usize, from: i32, to: i32, line: usize): void {
  const place = load<i32>(blit, PLACE)
  const upper = place >> 8
  const fraction = place & 255
  const last = load<i32>(blit, HEIGHT) - 1
  const alpha = load<i32>(blit, ALPHA)
  const row = pixels + ((<usize>from) << depth)
  const stride = (<usize>load<i32>(blit, WIDTH)) << depth
  const first = row + stride * <usize>max(upper, 0)
  const second = row + stride * <usize>min(upper + 1, last)
  const length = (<usize>(to - from)) << depth
  if (alpha == 256 && fraction == 0) {
    for (let at: usize = 0; at < length; at += 16) v128.store(line + at, v128.load(first + at))
  } else if (alpha == 256 && upper >= 0 && upper < last) {
    const eighths = fraction >> 5
    if (eighths > 4) averageRows(second, first, 8 - eighths, length, line)
    else averageRows(first, second, eighths, length, line)
  } else {
    const upperWeight = upper >= 0 ? ((256 - fraction) * alpha) >> 8 : 0
    const lowerWeight = fraction > 0 && upper < last ? (fraction * alpha) >> 8 : 0
    weighRows(first, second, upperWeight, lowerWeight, length, line)
  }
}

/**
 * Each average halves the share of all before it: three of them weigh eighths, in a sixth of the time of products.
 * `eighths`, 1 to 4, is the share of `far`.
 */
function averageRows(near: usize, far: usize, eighths: i32, length: usize, line: usize): void {
  if (eighths == 4) {
    for (let at: usize = 0; at < length; at += 16) v128.store(line + at, middle(near + at, far + at))
  } else if (eighths == 2) {
    for (let at: usize = 0; at < length; at += 16) {
      v128.store(line + at, i8x16.avgr_u(v128.load(near + at), middle(near + at, far + at)))
    }
  } else {
    const between = eighths == 1 ? near : far
    for (let at: usize = 0; at < length; at += 16) {
      const quarters = i8x16.avgr_u(v128.load(between + at), middle(near + at, far + at))
      v128.store(line + at, i8x16.avgr_u(v128.load(near + at), quarters))
    }
  }
}

@inline
function middle(first: usize, second: usize): v128 {
  return i8x16.avgr_u(v128.load(first), v128.load(second))
}

function weighRows(
  first: usize,
  second: usize,
  upperWeight: i32,
  lowerWeight: i32,
  length: usize,
  line: usize,
): void {
  const half = i16x8.splat(128)
  const heavy = i16x8.splat(<i16>upperWeight)
  const light = i16x8.splat(<i16>lowerWeight)
  for (let at: usize = 0; at < length; at += 16) {
    const above = v128.load(first + at)
    const below = v128.load(second + at)
    const left = i16x8.add(
      i16x8.add(
        i16x8.mul(i16x8.extend_low_i8x16_u(above), heavy),
        i16x8.mul(i16x8.extend_low_i8x16_u(below), light),
      ),
      half,
    )
    const right = i16x8.add(
      i16x8.add(
        i16x8.mul(i16x8.extend_high_i8x16_u(above), heavy),
        i16x8.mul(i16x8.extend_high_i8x16_u(below), light),
      ),
      half,
    )
    v128.store(line + at, i8x16.narrow_i16x8_u(i16x8.shr_u(left, 8), i16x8.shr_u(right, 8)))
  }
}

/** Of channels 0..255, rounded. */
@inline
export function product(a: v128, b: v128): v128 {
  const scaled = i16x8.add(i16x8.mul(a, b), i16x8.splat(128))
  return i16x8.shr_u(i16x8.add(scaled, i16x8.shr_u(scaled, 8)), 8)
}

/** Writes eight i16 as bytes. */
@inline
export function put(target: usize, colour: v128): void {
  v128.store64_lane(target, i8x16.narrow_i16x8_u(colour, colour), 0)
}
