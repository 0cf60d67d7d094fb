// AssemblyScript, compiled by `npm run build:wasm`. Lays scaled bitmaps over each other, row by row and strip by strip, so
// that a piece of the target stays in the cache while all of them are blended into it. What an opaque one hides and where
// one is empty is never looked at. All pixels are RGBA, premultiplied, row-major.

/** A blit: one bitmap and where it goes. Offsets in bytes. */
const PIXELS = 0
const BLOCKS = 4
const HEIGHT = 8
/** Where the table of columns is: per target column from FIRST on, the source column + 1 as i32. */
const COLUMNS = 12
/** Target columns from FIRST up to, not including, END. */
const FIRST = 16
const END = 20
/** Place of the bitmap's left and top edge in the target, f32, and source pixels per target pixel. */
const LEFT = 24
const STEP_X = 28
const TOP = 32
const STEP_Y = 36
/** 0..256 */
const ALPHA = 40
/** 1: screen, else source over. */
const MODE = 44
const WIDTH = 48
/** Where the table of weights is: per target column the weight of the next source column, 0..255, four times as u16. */
const WEIGHTS = 52
/** Written for each row of the target: the source row, in 1/256, of which the fraction weighs the row below it. */
const PLACE = 56
const BLIT_BYTES = 60

const SPREAD: u64 = 0x0001000100010001

/** Columns of a bitmap that are judged together, and of the target that are drawn together. */
const BLOCK_SHIFT = 5
const STRIP = 128
const EMPTY: u8 = 0
const MIXED: u8 = 1
const OPAQUE: u8 = 2

/** Judges each block of each row of a bitmap: one byte. */
export function measure(pixels: usize, width: i32, height: i32, blocks: usize): void {
  let block = blocks
  for (let y: i32 = 0; y < height; y += 1) {
    const row = pixels + ((<usize>(y * width)) << 2)
    for (let x: i32 = 0; x < width; x += 1 << BLOCK_SHIFT) {
      store<u8>(block, judge(row + ((<usize>x) << 2), min(width - x, 1 << BLOCK_SHIFT)))
      block += 1
    }
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
  const left = load<f32>(blit, LEFT)
  const step = load<f32>(blit, STEP_X)
  const width = load<i32>(blit, WIDTH)
  const columns = load<usize>(blit, COLUMNS)
  const weights = load<usize>(blit, WEIGHTS)
  const end = min(targetWidth, <i32>Mathf.ceil(left + (<f32>width + 0.5) / step - 0.5))
  let from = max(0, <i32>Mathf.ceil(left - 0.5 / step - 0.5))
  let count: usize = 0
  for (let x = from; x < end; x += 1) {
    const place = <i32>Mathf.floor(((<f32>x + 0.5 - left) * step - 0.5) * 256 + 0.5)
    const column = place >> 8
    if (column >= width) break
    if (column < -1) from = x + 1
    else {
      store<i32>(columns + (count << 2), column + 1)
      store<u64>(weights + (count << 3), <u64>(place & 255) * SPREAD)
      count += 1
    }
  }
  // Columns are drawn in pairs.
  store<i32>(columns + (count << 2), 0)
  store<i32>(blit, from, FIRST)
  store<i32>(blit, from + <i32>count, END)
}

/**
 * Blends `count` prepared blits, the first one lowest, into the target. `ground`, if not 0, is the opaque colour under
 * them; otherwise they lie on what the target holds. `room` is for `count` addresses, `count` bytes and one strip's
 * source pixels, which are as many as the smallest blit's step asks for.
 */
export function blend(
  blits: usize,
  count: i32,
  target: usize,
  width: i32,
  height: i32,
  ground: u32,
  room: usize,
): void {
  const verdicts = room + ((<usize>count) << 2)
  const line = verdicts + ((<usize>count + 15) & ~15)
  for (let y: i32 = 0; y < height; y += 1) {
    const row = target + ((<usize>(y * width)) << 2)
    const active = findActive(blits, count, y, room)
    for (let x: i32 = 0; x < width; x += STRIP) {
      const end = min(x + STRIP, width)
      let index = active - 1
      for (; index >= 0; index -= 1) {
        const verdict = judgeStrip(load<usize>(room + ((<usize>index) << 2)), x, end)
        store<u8>(verdicts + <usize>index, verdict)
        if (verdict == OPAQUE) break
      }
      if (index < 0) {
        if (ground != 0) fill(row + ((<usize>x) << 2), end - x, ground)
        index = 0
      }
      for (; index < active; index += 1) {
        const verdict = load<u8>(verdicts + <usize>index)
        if (verdict == EMPTY) continue
        const blit = load<usize>(room + ((<usize>index) << 2))
        blendStrip(blit, x, end, row, line, verdict == OPAQUE)
      }
    }
  }
}

/** Lists the blits that reach a row, and returns their number. */
function findActive(blits: usize, count: i32, y: i32, list: usize): i32 {
  let active: i32 = 0
  for (let index: i32 = 0; index < count; index += 1) {
    const blit = blits + <usize>(index * BLIT_BYTES)
    const middle = (<f32>y + 0.5 - load<f32>(blit, TOP)) * load<f32>(blit, STEP_Y) - 0.5
    const place = <i32>Mathf.floor(middle * 256 + 0.5)
    const height = load<i32>(blit, HEIGHT)
    // Half a row above the first and below the last one fades out.
    if (place <= -256 || place >= height << 8) continue
    store<i32>(blit, place, PLACE)
    store<usize>(list + ((<usize>active) << 2), blit)
    active += 1
  }
  return active
}

function fill(from: usize, count: i32, colour: u32): void {
  const end = from + ((<usize>count) << 2)
  for (let at = from; at < end; at += 4) store<u32>(at, colour)
}

/** What a blit does to a strip of the present row. */
function judgeStrip(blit: usize, from: i32, to: i32): u8 {
  const first = load<i32>(blit, FIRST)
  const start = max(from, first)
  const end = min(to, load<i32>(blit, END))
  if (start >= end) return EMPTY
  const columns = load<usize>(blit, COLUMNS)
  const width = load<i32>(blit, WIDTH)
  // Source columns from low to high are looked at; beyond the bitmap there is nothing.
  const low = load<i32>(columns + ((<usize>(start - first)) << 2)) - 1
  const high = load<i32>(columns + ((<usize>(end - 1 - first)) << 2))
  const place = load<i32>(blit, PLACE)
  const upper = place >> 8
  const lower = (place & 255) == 0 ? upper : upper + 1
  const height = load<i32>(blit, HEIGHT)
  const isInside = low >= 0 && high < width && upper >= 0 && lower < height && start == from && end == to
  const blocksPerRow = (width + (1 << BLOCK_SHIFT) - 1) >> BLOCK_SHIFT
  const blocks = load<usize>(blit, BLOCKS)
  const firstBlock = max(low, 0) >> BLOCK_SHIFT
  const lastBlock = min(high, width - 1) >> BLOCK_SHIFT
  let isOpaque = isInside && load<i32>(blit, ALPHA) == 256 && load<i32>(blit, MODE) == 0
  let isEmpty = true
  for (let line = max(upper, 0); line <= min(lower, height - 1); line += 1) {
    const row = blocks + <usize>(line * blocksPerRow)
    for (let block = firstBlock; block <= lastBlock; block += 1) {
      const verdict = load<u8>(row + <usize>block)
      if (verdict != OPAQUE) isOpaque = false
      if (verdict != EMPTY) isEmpty = false
    }
  }
  return isOpaque ? OPAQUE : isEmpty ? EMPTY : MIXED
}

function blendStrip(blit: usize, from: i32, to: i32, row: usize, line: usize, isOpaque: bool): void {
  const first = load<i32>(blit, FIRST)
  const start = max(from, first)
  const count = min(to, load<i32>(blit, END)) - start
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
  mixRows(blit, low, high, line + 4)
  store<u32>(line, 0)
  store<u32>(line + ((<usize>(high - low + 1)) << 2), 0)
  // The table says source column + 1, and the line begins with the column before its first.
  const origin = line - ((<usize>low) << 2)
  if (isOpaque) copyColumns(table, weights, count, origin, target)
  else if (load<i32>(blit, MODE) == 1) screenColumns(table, weights, count, origin, target)
  else coverColumns(table, weights, count, origin, target)
}

/** Mixes two source rows into one line, weighed by the blit's place and alpha. Writes up to 3 pixels too many. */
function mixRows(blit: usize, from: i32, to: i32, line: usize): void {
  const place = load<i32>(blit, PLACE)
  const upper = place >> 8
  const fraction = place & 255
  const hasUpper = upper >= 0
  const hasLower = fraction > 0 && upper + 1 < load<i32>(blit, HEIGHT)
  const alpha = load<i32>(blit, ALPHA)
  const stride = (<usize>load<i32>(blit, WIDTH)) << 2
  const pixels = load<usize>(blit, PIXELS)
  const upperWeight = hasUpper ? ((256 - fraction) * alpha) >> 8 : 0
  const lowerWeight = hasLower ? (fraction * alpha) >> 8 : 0
  const first = pixels + stride * <usize>(hasUpper ? upper : upper + 1) + ((<usize>from) << 2)
  const second = pixels + stride * <usize>(hasLower ? upper + 1 : upper) + ((<usize>from) << 2)
  const length = (<usize>(to - from)) << 2
  if (upperWeight == 256) {
    for (let at: usize = 0; at < length; at += 16) v128.store(line + at, v128.load(first + at))
    return
  }
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

/** Two target pixels, each mixed from two neighbours in the line: eight u16. */
function samplePair(table: usize, weights: usize, origin: usize): v128 {
  const left = v128.load64_zero(origin + ((<usize>load<u32>(table)) << 2))
  const right = v128.load64_zero(origin + ((<usize>load<u32>(table, 4)) << 2))
  const ordered = v128.shuffle<i32>(left, right, 0, 4, 1, 5)
  const near = i16x8.extend_low_i8x16_u(ordered)
  const next = i16x8.extend_high_i8x16_u(ordered)
  // The difference may be negative; the sum fits 16 bits again.
  const change = i16x8.mul(i16x8.sub(next, near), v128.load(weights))
  return i16x8.shr_u(i16x8.add(i16x8.add(i16x8.shl(near, 8), change), i16x8.splat(128)), 8)
}

/** What is left of the target under `cover` (0..255 per channel), rounded. */
function dim(target: usize, cover: v128): v128 {
  return product(v128.load_ext<u8>(target), i16x8.sub(i16x8.splat(255), cover))
}

function copyPair(table: usize, weights: usize, origin: usize, _target: usize): v128 {
  return samplePair(table, weights, origin)
}

function coverPair(table: usize, weights: usize, origin: usize, target: usize): v128 {
  const pair = samplePair(table, weights, origin)
  return i16x8.add(pair, dim(target, v128.shuffle<i16>(pair, pair, 3, 3, 3, 3, 7, 7, 7, 7)))
}

function screenPair(table: usize, weights: usize, origin: usize, target: usize): v128 {
  const pair = samplePair(table, weights, origin)
  return i16x8.add(pair, dim(target, pair))
}

function copyColumns(table: usize, weights: usize, count: i32, origin: usize, target: usize): void {
  const even = <usize>(count & ~1)
  for (let x: usize = 0; x < even; x += 2) {
    const sum = copyPair(table + (x << 2), weights + (x << 3), origin, target + (x << 2))
    v128.store64_lane(target + (x << 2), i8x16.narrow_i16x8_u(sum, sum), 0)
  }
  if (even == <usize>count) return
  const last = copyPair(table + (even << 2), weights + (even << 3), origin, target + (even << 2))
  v128.store32_lane(target + (even << 2), i8x16.narrow_i16x8_u(last, last), 0)
}

function coverColumns(table: usize, weights: usize, count: i32, origin: usize, target: usize): void {
  const even = <usize>(count & ~1)
  for (let x: usize = 0; x < even; x += 2) {
    const sum = coverPair(table + (x << 2), weights + (x << 3), origin, target + (x << 2))
    v128.store64_lane(target + (x << 2), i8x16.narrow_i16x8_u(sum, sum), 0)
  }
  if (even == <usize>count) return
  const last = coverPair(table + (even << 2), weights + (even << 3), origin, target + (even << 2))
  v128.store32_lane(target + (even << 2), i8x16.narrow_i16x8_u(last, last), 0)
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

/** Lays one picture over another of the same size. */
export function cover(source: usize, target: usize, pixelCount: i32): void {
  const end = (<usize>pixelCount) << 2
  const opaque = i32x4.splat(0xff000000)
  let at: usize = 0
  for (; at + 16 <= end; at += 16) {
    const pixels = v128.load(source + at)
    if (!v128.any_true(pixels)) continue
    if (i32x4.all_true(i32x4.eq(v128.and(pixels, opaque), opaque))) v128.store(target + at, pixels)
    else {
      const left = coverWith(i16x8.extend_low_i8x16_u(pixels), target + at)
      const right = coverWith(i16x8.extend_high_i8x16_u(pixels), target + at + 8)
      v128.store(target + at, i8x16.narrow_i16x8_u(left, right))
    }
  }
  for (; at < end; at += 4) {
    const sum = coverWith(i16x8.extend_low_i8x16_u(v128.load32_zero(source + at)), target + at)
    v128.store32_lane(target + at, i8x16.narrow_i16x8_u(sum, sum), 0)
  }
}

function coverWith(pair: v128, target: usize): v128 {
  return i16x8.add(pair, dim(target, v128.shuffle<i16>(pair, pair, 3, 3, 3, 3, 7, 7, 7, 7)))
}

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

/** Of channels 0..255, rounded. */
function product(a: v128, b: v128): v128 {
  const scaled = i16x8.add(i16x8.mul(a, b), i16x8.splat(128))
  return i16x8.shr_u(i16x8.add(scaled, i16x8.shr_u(scaled, 8)), 8)
}
