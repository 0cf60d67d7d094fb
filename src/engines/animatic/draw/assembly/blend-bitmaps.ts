// AssemblyScript, compiled by `npm run build:wasm`. Lays scaled bitmaps over each other, row by row and strip by strip, so
// that a piece of the target stays in the cache while all of them are blended into it. What an opaque one hides and where
// one is empty is never looked at. All pixels are RGBA, premultiplied, row-major.

/** A blit: one bitmap and where it goes. Offsets in bytes. */
const PIXELS = 0
/** Where the bitmap's rows are judged: per row which blocks of columns hold anything, and which are opaque (u64 each). */
const ROWS = 4
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
/** A block is 1 << SHIFT columns. */
const SHIFT = 56
/** Where the table of strips is: per strip of the target the blocks it is made of (u64), and 1 if they fill it (u64). */
const STRIPS = 60
/** Written for each row of the target: the source row, in 1/256 (whole eighths), of which the fraction weighs the row below it. */
const PLACE = 64
/** Written for each row of the target: the blocks of those two rows that hold anything, and that are opaque (u64). */
const INKED = 72
const SOLID = 80
/** Rows of the target from FIRST_ROW up to, not including, END_ROW; one beyond those it touches at most. */
const FIRST_ROW = 88
const END_ROW = 92
/**
 * A bitmap is kept as far as there is anything on it: its first column and row that are kept, and its size with all that is
 * empty around them, which its place and scale belong to. WIDTH, HEIGHT, PIXELS and ROWS are of what is kept.
 */
const KEPT_X = 96
const KEPT_Y = 100
const FULL_WIDTH = 104
const FULL_HEIGHT = 108
const BLIT_BYTES = 112

const SPREAD: u64 = 0x0001000100010001

/** Columns of the target that are drawn together. */
const STRIP = 128
/** No blit hides all that lies below it. */
const NONE: u8 = 255
const EMPTY: u8 = 0
const MIXED: u8 = 1
const OPAQUE: u8 = 2

/** Judges each block of each row of a bitmap of up to 64 blocks: 16 bytes a row. */
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
  const left = load<f32>(blit, LEFT)
  const step = load<f32>(blit, STEP_X)
  const width = load<i32>(blit, WIDTH)
  const fullWidth = load<i32>(blit, FULL_WIDTH)
  const keptX = load<i32>(blit, KEPT_X)
  const columns = load<usize>(blit, COLUMNS)
  const weights = load<usize>(blit, WEIGHTS)
  const end = min(targetWidth, <i32>Mathf.ceil(left + (<f32>fullWidth + 0.5) / step - 0.5))
  let from = max(0, <i32>Mathf.ceil(left - 0.5 / step - 0.5))
  let count: usize = 0
  for (let x = from; x < end; x += 1) {
    const place = <i32>Mathf.floor(((<f32>x + 0.5 - left) * step - 0.5) * 256 + 0.5)
    const column = (place >> 8) - keptX
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
  const top = load<f32>(blit, TOP)
  const stepY = load<f32>(blit, STEP_Y)
  store<i32>(blit, <i32>Mathf.floor(top - 0.5 / stepY - 0.5), FIRST_ROW)
  store<i32>(blit, <i32>Mathf.ceil(top + (<f32>load<i32>(blit, FULL_HEIGHT) + 0.5) / stepY + 0.5), END_ROW)
  prepareStrips(blit, targetWidth)
}

function prepareStrips(blit: usize, targetWidth: i32): void {
  const first = load<i32>(blit, FIRST)
  const last = load<i32>(blit, END)
  const width = load<i32>(blit, WIDTH)
  const columns = load<usize>(blit, COLUMNS)
  const shift = load<i32>(blit, SHIFT)
  let strip = load<usize>(blit, STRIPS)
  for (let x: i32 = 0; x < targetWidth; x += STRIP) {
    const start = max(x, first)
    const end = min(min(x + STRIP, targetWidth), last)
    let blocks: u64 = 0
    let isFilled = false
    if (start < end) {
      // Source columns from low to high are looked at; beyond the bitmap there is nothing.
      const low = load<i32>(columns + ((<usize>(start - first)) << 2)) - 1
      const high = load<i32>(columns + ((<usize>(end - 1 - first)) << 2))
      const from = max(low, 0) >> shift
      const to = min(high, width - 1) >> shift
      blocks = (<u64>-1 >> (63 - (to - from))) << from
      isFilled = low >= 0 && high < width && start == x && end == min(x + STRIP, targetWidth)
    }
    store<u64>(strip, blocks)
    store<u64>(strip, isFilled ? 1 : 0, 8)
    strip += 16
  }
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
        let start = max(strip * STRIP, load<i32>(blit, FIRST))
        let stop = min(min((strip + 1) * STRIP, width), load<i32>(blit, END))
        const blocks = load<u64>(load<usize>(blit, STRIPS) + ((<usize>strip) << 4))
        const inked = load<u64>(blit, INKED) & blocks
        if (inked != blocks) {
          start = max(start, columnOf(blit, (<i32>ctz(inked) << load<i32>(blit, SHIFT)) - 1) - 1)
          stop = min(stop, columnOf(blit, (64 - <i32>clz(inked)) << load<i32>(blit, SHIFT)) + 2)
        }
        if (start < stop) blendStrip(blit, start, stop, row, line, isOpaque)
      }
    }
  }
}

/** For each strip of each row: which blit hides all that lies below it, or NONE. */
function findLowest(blits: usize, count: i32, from: i32, to: i32, strips: i32, lowest: usize): void {
  let missing = (to - from) * strips
  memory.fill(lowest, NONE, <usize>missing)
  for (let index = count - 1; index >= 0 && missing > 0; index -= 1) {
    const blit = blits + <usize>(index * BLIT_BYTES)
    const end = min(to, load<i32>(blit, END_ROW))
    for (let y = max(from, load<i32>(blit, FIRST_ROW)); y < end; y += 1) {
      if (!enterRow(blit, y) || load<u64>(blit, SOLID) == 0) continue
      const row = lowest + <usize>((y - from) * strips)
      for (let strip: i32 = 0; strip < strips; strip += 1) {
        if (load<u8>(row + <usize>strip) != NONE || judgeStrip(blit, strip) != OPAQUE) continue
        store<u8>(row + <usize>strip, <u8>index)
        missing -= 1
      }
    }
  }
}

/** Finds the source rows that a row of the frame is mixed from, and tells whether there are any. */
function enterRow(blit: usize, y: i32): bool {
  const centre = (<f32>y + 0.5 - load<f32>(blit, TOP)) * load<f32>(blit, STEP_Y) - 0.5
  const place = (<i32>Mathf.floor(centre * 8 + 0.5) << 5) - (load<i32>(blit, KEPT_Y) << 8)
  const height = load<i32>(blit, HEIGHT)
  // Half a row above the first and below the last one fades out.
  if (place <= -256 || place >= height << 8) return false
  store<i32>(blit, place, PLACE)
  judgeRow(blit, place >> 8, (place & 255) == 0 ? place >> 8 : (place >> 8) + 1, height)
  return true
}

function fill(from: usize, count: i32, colour: u32): void {
  const end = from + ((<usize>count) << 2)
  for (let at = from; at < end; at += 4) store<u32>(at, colour)
}

/** Joins the judgement of the two source rows that the present row is mixed from. */
function judgeRow(blit: usize, upper: i32, lower: i32, height: i32): void {
  const rows = load<usize>(blit, ROWS)
  const first = rows + ((<usize>max(upper, 0)) << 4)
  const second = rows + ((<usize>min(lower, height - 1)) << 4)
  store<u64>(blit, load<u64>(first) | load<u64>(second), INKED)
  const isInside = upper >= 0 && lower < height
  const canHide = isInside && load<i32>(blit, ALPHA) == 256 && load<i32>(blit, MODE) == 0
  store<u64>(blit, canHide ? load<u64>(first, 8) & load<u64>(second, 8) : 0, SOLID)
}

/** What a blit does to a strip of the present row. */
function judgeStrip(blit: usize, strip: i32): u8 {
  const judged = load<usize>(blit, STRIPS) + ((<usize>strip) << 4)
  const blocks = load<u64>(judged)
  if ((load<u64>(blit, INKED) & blocks) == 0) return EMPTY
  return load<u64>(judged, 8) == 1 && (load<u64>(blit, SOLID) & blocks) == blocks ? OPAQUE : MIXED
}

/** The column of the target in which the middle of a bitmap's column lies. */
@inline
function columnOf(blit: usize, column: i32): i32 {
  return <i32>Mathf.floor((<f32>(column + load<i32>(blit, KEPT_X)) + 0.5) / load<f32>(blit, STEP_X) + load<f32>(blit, LEFT) - 0.5)
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
  const last = load<i32>(blit, HEIGHT) - 1
  const alpha = load<i32>(blit, ALPHA)
  const row = load<usize>(blit, PIXELS) + ((<usize>from) << 2)
  const stride = (<usize>load<i32>(blit, WIDTH)) << 2
  const first = row + stride * <usize>max(upper, 0)
  const second = row + stride * <usize>min(upper + 1, last)
  const length = (<usize>(to - from)) << 2
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
@inline
function product(a: v128, b: v128): v128 {
  const scaled = i16x8.add(i16x8.mul(a, b), i16x8.splat(128))
  return i16x8.shr_u(i16x8.add(scaled, i16x8.shr_u(scaled, 8)), 8)
}
