// AssemblyScript, compiled by `npm run build:wasm`. Lays scaled bitmaps over each other, row by row and strip by strip, so
// that a piece of the target stays in the cache while all of them are blended into it. What an opaque one hides and where
// one is empty is never looked at. All pixels are RGBA, premultiplied, row-major.
//
// COLUMNS is where the table of columns is: per target column from FIRST on, the source column + 1 as i32. WEIGHTS is where
// the table of weights is: per target column the weight of the next source column, 0..255, four times as u16.

import {
  ALPHA,
  BLIT_BYTES,
  COLUMNS,
  EMPTY,
  END,
  END_ROW,
  FIRST,
  FIRST_ROW,
  MIXED,
  MODE,
  NONE,
  OPAQUE,
  PIXELS,
  PLACE,
  STEP_X,
  STRIP,
  WEIGHTS,
  WIDTH,
  enterRow,
  findLowest,
  judgeStrip,
  layOut,
  narrow,
  placeOf,
} from './blits'
import { mixRows, product } from './rows'

export { blendPlanes, measurePlane } from './blend-planes'
export { preparePlanes } from './sample-columns'
export { shade } from './shade-body'
export { toPlanes } from './to-planes'

const SPREAD: u64 = 0x0001000100010001

/** Judges each block of each row of a bitmap of up to 63 blocks: 16 bytes a row. */
export function measure(pixels: usize, width: i32, height: i32, shift: i32, rows: usize): void {
  for (let y: i32 = 0; y < height; y += 1) {
    const row = pixels + ((<usize>(y * width)) << 2)
    let inked: u64 = 0
    let solid: u64 = 0
    for (let x: i32 = 0; x < width; x += 1 << shift) {
      const verdict = judge(row + ((<usize>x) << 2), min(width - x, 1 << shift))
      const bit = (<u64>1) << (x >> shift)
      if (verdict != EMPTY) inked |= bit
      if (verdict == OPAQUE) solid |= bit
    }
    store<u64>(rows + ((<usize>y) << 4), inked)
    store<u64>(rows + ((<usize>y) << 4), solid, 8)
  }
}

function judge(from: usize, count: i32): u8 {
  let all: u32 = 0xffffffff
  let any: u32 = 0
  const end = from + ((<usize>count) << 2)
  let at = from
  let every = i32x4.splat(-1)
  let some = i32x4.splat(0)
  for (; at + 16 <= end; at += 16) {
    const pixels = v128.load(at)
    every = v128.and(every, pixels)
    some = v128.or(some, pixels)
  }
  for (; at < end; at += 4) {
    all &= load<u32>(at)
    any |= load<u32>(at)
  }
  if (any == 0 && !v128.any_true(some)) return EMPTY
  const alpha = i32x4.splat(0xff000000)
  const isOpaque = all >> 24 == 255 && i32x4.all_true(i32x4.eq(v128.and(every, alpha), alpha))
  return isOpaque ? OPAQUE : MIXED
}

/** Fills the tables of a blit whose other fields are set. They have room for all columns of the target and two more. */
export function prepare(blit: usize, targetWidth: i32): void {
  layOut(blit, targetWidth)
  const from = load<i32>(blit, FIRST)
  const columns = load<usize>(blit, COLUMNS)
  const weights = load<usize>(blit, WEIGHTS)
  const count = <usize>(load<i32>(blit, END) - from)
  for (let index: usize = 0; index < count; index += 1) {
    const place = placeOf(blit, from + <i32>index)
    store<i32>(columns + (index << 2), (place >> 8) + 1)
    store<u64>(weights + (index << 3), <u64>(place & 255) * SPREAD)
  }
  // Columns are drawn in pairs.
  store<i32>(columns + (count << 2), 0)
}

/**
 * Blends `count` prepared blits (254 at most), the first one lowest, into the rows from `from` up to, not including, `to`
 * of the frame; `target` is where the first of them is. Few rows at a time: they stay in the cache while one bitmap after
 * the other is read in order. `ground`, if not 0, is the opaque colour under them; otherwise they lie on what the target
 * holds. `room` is for a byte per strip of these rows and one strip's source pixels, which are as many as the smallest
 * blit's step asks for.
 */
export function blend(
  blits: usize,
  count: i32,
  target: usize,
  width: i32,
  from: i32,
  to: i32,
  ground: u32,
  room: usize,
): void {
  const strips = (width + STRIP - 1) / STRIP
  const line = room + ((<usize>((to - from) * strips) + 15) & ~15)
  findLowest(blits, count, from, to, strips, room)
  if (ground != 0) {
    for (let y = from; y < to; y += 1) {
      for (let strip: i32 = 0; strip < strips; strip += 1) {
        if (load<u8>(room + <usize>((y - from) * strips + strip)) != NONE) continue
        const pixel = target + ((<usize>((y - from) * width + strip * STRIP)) << 2)
        fill(pixel, min(width - strip * STRIP, STRIP), ground)
      }
    }
  }
  for (let index: i32 = 0; index < count; index += 1) {
    const blit = blits + <usize>(index * BLIT_BYTES)
    const end = min(to, load<i32>(blit, END_ROW))
    for (let y = max(from, load<i32>(blit, FIRST_ROW)); y < end; y += 1) {
      if (!enterRow(blit, y)) continue
      const row = target + ((<usize>((y - from) * width)) << 2)
      const lowest = room + <usize>((y - from) * strips)
      for (let strip: i32 = 0; strip < strips; strip += 1) {
        const first = load<u8>(lowest + <usize>strip)
        if (first != NONE && index < <i32>first) continue
        const isOpaque = <i32>first == index
        if (!isOpaque && judgeStrip(blit, strip) == EMPTY) continue
        const columns = narrow(blit, strip, strip * STRIP, min((strip + 1) * STRIP, width))
        const start = <i32>columns
        const stop = <i32>(columns >> 32)
        if (start < stop) blendStrip(blit, start, stop, row, line, isOpaque)
      }
    }
  }
}

function fill(from: usize, count: i32, colour: u32): void {
  const end = from + ((<usize>count) << 2)
  for (let at = from; at < end; at += 4) store<u32>(at, colour)
}

/** Columns from `start` up to, not including, `end`: all of one strip, and all on the bitmap. */
function blendStrip(blit: usize, start: i32, end: i32, row: usize, line: usize, isOpaque: bool): void {
  const first = load<i32>(blit, FIRST)
  const count = end - start
  const table = load<usize>(blit, COLUMNS) + ((<usize>(start - first)) << 2)
  const weights = load<usize>(blit, WEIGHTS) + ((<usize>(start - first)) << 3)
  const target = row + ((<usize>start) << 2)
  const place = load<i32>(blit, PLACE)
  const isAligned = load<f32>(blit, STEP_X) == 1 && load<u64>(weights) == 0 && (place & 255) == 0
  if (isAligned && load<i32>(blit, ALPHA) == 256 && load<i32>(blit, MODE) == 0) {
    // The table may begin with the column before the first, which weighs nothing here.
    const skipped = load<i32>(table) == 0 ? 1 : 0
    const pixel = (place >> 8) * load<i32>(blit, WIDTH) + load<i32>(table) - 1 + skipped
    const source = load<usize>(blit, PIXELS) + ((<usize>pixel) << 2)
    cover(source, target + ((<usize>skipped) << 2), count - skipped)
    return
  }
  const low = max(load<i32>(table) - 1, 0)
  const high = min(load<i32>(table + ((<usize>(count - 1)) << 2)) + 1, load<i32>(blit, WIDTH))
  mixRows(blit, load<usize>(blit, PIXELS), 2, low, high, line + 4)
  store<u32>(line, 0)
  store<u32>(line + ((<usize>(high - low + 1)) << 2), 0)
  // The table says source column + 1, and the line begins with the column before its first.
  const origin = line - ((<usize>low) << 2)
  if (isOpaque) copyColumns(table, weights, count, origin, target)
  else if (load<i32>(blit, MODE) == 1) screenColumns(table, weights, count, origin, target)
  else coverColumns(table, weights, count, origin, target)
}

/** `near`, `next`: two pixels each as u16; `weights`: of `next`, 0..255. */
@inline
function mix(near: v128, next: v128, weights: v128): v128 {
  // The difference may be negative; the sum fits 16 bits again.
  const change = i16x8.mul(i16x8.sub(next, near), weights)
  return i16x8.shr_u(i16x8.add(i16x8.add(i16x8.shl(near, 8), change), i16x8.splat(128)), 8)
}

/** Two target pixels, each mixed from two neighbours in the line: eight u16. */
@inline
function samplePair(table: usize, weights: usize, origin: usize): v128 {
  const left = v128.load64_zero(origin + ((<usize>load<u32>(table)) << 2))
  const right = v128.load64_zero(origin + ((<usize>load<u32>(table, 4)) << 2))
  const ordered = v128.shuffle<i32>(left, right, 0, 4, 1, 5)
  return mix(i16x8.extend_low_i8x16_u(ordered), i16x8.extend_high_i8x16_u(ordered), v128.load(weights))
}

/** Four target pixels, each mixed from two neighbours in the line, as bytes. */
@inline
function sampleQuad(table: usize, weights: usize, origin: usize): v128 {
  const column = load<u32>(table)
  // Near its own size a bitmap's neighbours are the target's neighbours, but for a step once in a while.
  if (load<u32>(table, 12) - column == 3) {
    const near = v128.load(origin + ((<usize>column) << 2))
    const next = v128.load(origin + ((<usize>column) << 2), 4)
    if (!v128.any_true(v128.xor(near, next))) return near
    return i8x16.narrow_i16x8_u(
      mix(i16x8.extend_low_i8x16_u(near), i16x8.extend_low_i8x16_u(next), v128.load(weights)),
      mix(i16x8.extend_high_i8x16_u(near), i16x8.extend_high_i8x16_u(next), v128.load(weights, 16)),
    )
  }
  return i8x16.narrow_i16x8_u(
    samplePair(table, weights, origin),
    samplePair(table + 8, weights + 16, origin),
  )
}

/** What is left of the target under `cover` (0..255 per channel), rounded. */
@inline
function dim(target: usize, cover: v128): v128 {
  return product(v128.load_ext<u8>(target), i16x8.sub(i16x8.splat(255), cover))
}

function copyColumns(table: usize, weights: usize, count: i32, origin: usize, target: usize): void {
  const whole = <usize>(count & ~3)
  for (let x: usize = 0; x < whole; x += 4) {
    v128.store(target + (x << 2), sampleQuad(table + (x << 2), weights + (x << 3), origin))
  }
  for (let x = whole; x < <usize>count; x += 1) {
    const pixel = samplePair(table + (x << 2), weights + (x << 3), origin)
    v128.store32_lane(target + (x << 2), i8x16.narrow_i16x8_u(pixel, pixel), 0)
  }
}

function coverColumns(table: usize, weights: usize, count: i32, origin: usize, target: usize): void {
  const whole = <usize>(count & ~3)
  for (let x: usize = 0; x < whole; x += 4) {
    coverQuad(sampleQuad(table + (x << 2), weights + (x << 3), origin), target + (x << 2))
  }
  for (let x = whole; x < <usize>count; x += 1) {
    const sum = coverWith(samplePair(table + (x << 2), weights + (x << 3), origin), target + (x << 2))
    v128.store32_lane(target + (x << 2), i8x16.narrow_i16x8_u(sum, sum), 0)
  }
}

function screenColumns(table: usize, weights: usize, count: i32, origin: usize, target: usize): void {
  const even = <usize>(count & ~1)
  for (let x: usize = 0; x < even; x += 2) {
    const sum = screenPair(table + (x << 2), weights + (x << 3), origin, target + (x << 2))
    v128.store64_lane(target + (x << 2), i8x16.narrow_i16x8_u(sum, sum), 0)
  }
  if (even == <usize>count) return
  const last = screenPair(table + (even << 2), weights + (even << 3), origin, target + (even << 2))
  v128.store32_lane(target + (even << 2), i8x16.narrow_i16x8_u(last, last), 0)
}

function screenPair(table: usize, weights: usize, origin: usize, target: usize): v128 {
  const pair = samplePair(table, weights, origin)
  return i16x8.add(pair, dim(target, pair))
}

/** Lays one row of pixels over another of the same length. */
function cover(source: usize, target: usize, pixelCount: i32): void {
  const end = (<usize>pixelCount) << 2
  let at: usize = 0
  for (; at + 16 <= end; at += 16) coverQuad(v128.load(source + at), target + at)
  for (; at < end; at += 4) {
    const sum = coverWith(i16x8.extend_low_i8x16_u(v128.load32_zero(source + at)), target + at)
    v128.store32_lane(target + at, i8x16.narrow_i16x8_u(sum, sum), 0)
  }
}

@inline
function coverQuad(pixels: v128, target: usize): void {
  if (!v128.any_true(pixels)) return
  const opaque = i32x4.splat(0xff000000)
  if (i32x4.all_true(i32x4.eq(v128.and(pixels, opaque), opaque))) v128.store(target, pixels)
  else {
    const left = coverWith(i16x8.extend_low_i8x16_u(pixels), target)
    const right = coverWith(i16x8.extend_high_i8x16_u(pixels), target + 8)
    v128.store(target, i8x16.narrow_i16x8_u(left, right))
  }
}

@inline
function coverWith(pair: v128, target: usize): v128 {
  return i16x8.add(pair, dim(target, v128.shuffle<i16>(pair, pair, 3, 3, 3, 3, 7, 7, 7, 7)))
}
