// AssemblyScript, compiled by `npm run build:wasm`. Treats a whole frame as a lab treats a print: ink along edges, tones,
// grain, printed sheets. Works in the memory of the blender, in place. All pixels are RGBA, opaque, row-major.

/** Of `tone`'s settings: tables of four i16 per value, then i16 for two pixels each. */
const RED = 0
const GREEN = 2048
const BLUE = 4096
const GRAIN_BLACK = 6144
const GRAIN_WHITE = 6160
const GRAIN_MIDDLE = 6176

/** Grain repeats after so many pixels; its rows are longer, so that two can be read from any column. */
const GRAIN_PERIOD = 256
const GRAIN_STRIDE = 258

/**
 * Makes of each pixel the sum of what its red, green and blue give to all channels, and adds grain if there is any.
 * `settings` holds, for each value of red, then of green and blue, what it gives to red, green, blue and alpha, in 1/64;
 * and of all four channels, twice, how many steps of grain there are in black and in white, and how many more than their
 * mean in middle grey. `grain` is 0 or 256 rows of 258 pixels of four i8.
 */
export function tone(
  target: usize,
  width: i32,
  height: i32,
  settings: usize,
  grain: usize,
  grainX: i32,
  grainY: i32,
): void {
  for (let y: i32 = 0; y < height; y += 1) {
    const row = target + ((<usize>(y * width)) << 2)
    const line = (y + grainY) & (GRAIN_PERIOD - 1)
    if (grain == 0) toneSmooth(row, row + ((<usize>width) << 2), settings)
    else toneGrainy(row, width, settings, grain + ((<usize>(line * GRAIN_STRIDE)) << 2), grainX)
  }
}

function toneSmooth(row: usize, end: usize, settings: usize): void {
  let at = row
  for (; at + 16 <= end; at += 16) {
    const left = tonePair(load<u64>(at), settings)
    const right = tonePair(load<u64>(at, 8), settings)
    v128.store(at, i8x16.narrow_i16x8_u(left, right))
  }
  for (; at < end; at += 4) {
    const pixel = tonePair(load<u32>(at), settings)
    v128.store32_lane(at, i8x16.narrow_i16x8_u(pixel, pixel), 0)
  }
}

function toneGrainy(row: usize, width: i32, settings: usize, line: usize, grainX: i32): void {
  const black = v128.load(settings, GRAIN_BLACK)
  const white = v128.load(settings, GRAIN_WHITE)
  const middle = v128.load(settings, GRAIN_MIDDLE)
  const even = width & ~1
  for (let x: i32 = 0; x < even; x += 2) {
    const at = row + ((<usize>x) << 2)
    const noise = v128.load_ext<i8>(line + ((<usize>((x + grainX) & (GRAIN_PERIOD - 1))) << 2))
    const pair = addGrain(tonePair(load<u64>(at), settings), noise, black, white, middle)
    v128.store64_lane(at, i8x16.narrow_i16x8_u(pair, pair), 0)
  }
  if (even == width) return
  const at = row + ((<usize>even) << 2)
  const noise = v128.load_ext<i8>(line + ((<usize>((even + grainX) & (GRAIN_PERIOD - 1))) << 2))
  const pair = addGrain(tonePair(load<u32>(at), settings), noise, black, white, middle)
  v128.store32_lane(at, i8x16.narrow_i16x8_u(pair, pair), 0)
}

/** Of two pixels: eight i16, which may lie outside of 0..255. */
function tonePair(pair: u64, settings: usize): v128 {
  const first = tonePixel(<u32>pair, settings)
  const second = tonePixel(<u32>(pair >> 32), settings)
  return i16x8.shr_s(v128.shuffle<i64>(first, second, 0, 2), 6)
}

function tonePixel(pixel: u32, settings: usize): v128 {
  return i16x8.add(
    i16x8.add(
      v128.load64_zero(settings + ((pixel << 3) & 0x7f8), RED),
      v128.load64_zero(settings + ((pixel >> 5) & 0x7f8), GREEN),
    ),
    v128.load64_zero(settings + ((pixel >> 13) & 0x7f8), BLUE),
  )
}

function addGrain(raw: v128, noise: v128, black: v128, white: v128, middle: v128): v128 {
  const pair = i16x8.min_s(i16x8.max_s(raw, i16x8.splat(0)), i16x8.splat(255))
  const rest = i16x8.sub(i16x8.splat(255), pair)
  const ends = i16x8.shr_u(i16x8.add(i16x8.mul(rest, black), i16x8.mul(pair, white)), 8)
  // 0 at the ends, 127 in the middle.
  const bump = i16x8.shr_u(i16x8.mul(pair, rest), 7)
  const weight = i16x8.add(ends, i16x8.shr_s(i16x8.mul(bump, middle), 7))
  const change = i16x8.add(i16x8.mul(weight, noise), i16x8.splat(64))
  return i16x8.add(pair, i16x8.shr_s(change, 7))
}

/** Prints an opaque sheet as large as the frame on it: channels are multiplied. */
export function print(sheet: usize, target: usize, pixelCount: i32): void {
  const end = (<usize>pixelCount) << 2
  const white = i32x4.splat(-1)
  let at: usize = 0
  for (; at + 16 <= end; at += 16) {
    const pixels = v128.load(sheet + at)
    if (i32x4.all_true(i32x4.eq(pixels, white))) continue
    const below = v128.load(target + at)
    const left = product(i16x8.extend_low_i8x16_u(pixels), i16x8.extend_low_i8x16_u(below))
    const right = product(i16x8.extend_high_i8x16_u(pixels), i16x8.extend_high_i8x16_u(below))
    v128.store(target + at, i8x16.narrow_i16x8_u(left, right))
  }
  for (; at < end; at += 4) {
    const pixel = i16x8.extend_low_i8x16_u(v128.load32_zero(sheet + at))
    const printed = product(pixel, i16x8.extend_low_i8x16_u(v128.load32_zero(target + at)))
    v128.store32_lane(target + at, i8x16.narrow_i16x8_u(printed, printed), 0)
  }
}

/** How bright each pixel is: one byte, written four at a time. */
export function measureLight(source: usize, light: usize, pixelCount: i32): void {
  const low = i32x4.splat(255)
  for (let pixel: i32 = 0; pixel < pixelCount; pixel += 4) {
    const pixels = v128.load(source + ((<usize>pixel) << 2))
    const red = v128.and(pixels, low)
    const green = v128.and(i32x4.shr_u(pixels, 8), low)
    const blue = v128.and(i32x4.shr_u(pixels, 16), low)
    const green5 = i32x4.add(i32x4.shl(green, 2), green)
    const sum = i32x4.shr_u(i32x4.add(i32x4.add(i32x4.shl(red, 1), green5), blue), 3)
    const words = i16x8.narrow_i32x4_s(sum, sum)
    v128.store32_lane(light + <usize>pixel, i8x16.narrow_i16x8_u(words, words), 0)
  }
}

/**
 * Draws a line of `colour` (two pixels of i16) on the dark side of where light changes by more than `threshold` over twice
 * `reach` pixels, across or down, the stronger the more it changes, up to `strength` (0..255). The outermost `reach` pixels
 * get none. `width` is at least 16 + 2 · reach.
 */
export function ink(
  target: usize,
  light: usize,
  width: i32,
  height: i32,
  reach: i32,
  threshold: i32,
  strength: i32,
  colour: usize,
): void {
  const end = width - reach
  for (let y = reach; y < height - reach; y += 1) {
    for (let step = reach; step < end; step += 16) {
      // The last block of a row starts early; its first pixels have been inked before.
      const x = min(step, end - 16)
      const pixel = <usize>(y * width + x)
      inkBlock(target + (pixel << 2), light + pixel, width, reach, threshold, strength, step - x, colour)
    }
  }
}

function inkBlock(
  target: usize,
  light: usize,
  width: i32,
  reach: i32,
  threshold: i32,
  strength: i32,
  skipped: i32,
  colour: usize,
): void {
  const down = <usize>(reach * width)
  const before = v128.load(light - <usize>reach)
  const after = v128.load(light + <usize>reach)
  const above = v128.load(light - down)
  const below = v128.load(light + down)
  const change = i8x16.add_sat_u(distance(before, after), distance(above, below))
  const over = i8x16.sub_sat_u(change, i8x16.splat(<i8>threshold))
  if (!v128.any_true(over)) return
  const brightest = i8x16.max_u(i8x16.max_u(before, after), i8x16.max_u(above, below))
  const darker = i8x16.sub_sat_u(brightest, v128.load(light))
  const order = i8x16(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15)
  const isNew = i8x16.ge_u(order, i8x16.splat(<i8>skipped))
  const line = i8x16.min_u(eightfold(i8x16.min_u(over, darker)), i8x16.splat(<i8>strength))
  const amount = v128.and(isNew, line)
  const paint = v128.load(colour)
  inkPixels(target, v128.shuffle<i8>(amount, amount, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3), paint)
  inkPixels(
    target + 16,
    v128.shuffle<i8>(amount, amount, 4, 4, 4, 4, 5, 5, 5, 5, 6, 6, 6, 6, 7, 7, 7, 7),
    paint,
  )
  inkPixels(
    target + 32,
    v128.shuffle<i8>(amount, amount, 8, 8, 8, 8, 9, 9, 9, 9, 10, 10, 10, 10, 11, 11, 11, 11),
    paint,
  )
  inkPixels(
    target + 48,
    v128.shuffle<i8>(amount, amount, 12, 12, 12, 12, 13, 13, 13, 13, 14, 14, 14, 14, 15, 15, 15, 15),
    paint,
  )
}

function eightfold(bytes: v128): v128 {
  const twice = i8x16.add_sat_u(bytes, bytes)
  const fourfold = i8x16.add_sat_u(twice, twice)
  return i8x16.add_sat_u(fourfold, fourfold)
}

function distance(a: v128, b: v128): v128 {
  return v128.or(i8x16.sub_sat_u(a, b), i8x16.sub_sat_u(b, a))
}

function inkPixels(target: usize, amounts: v128, paint: v128): void {
  if (!v128.any_true(amounts)) return
  const pixels = v128.load(target)
  const left = inkPair(i16x8.extend_low_i8x16_u(pixels), i16x8.extend_low_i8x16_u(amounts), paint)
  const right = inkPair(i16x8.extend_high_i8x16_u(pixels), i16x8.extend_high_i8x16_u(amounts), paint)
  v128.store(target, i8x16.narrow_i16x8_u(left, right))
}

function inkPair(pair: v128, amounts: v128, paint: v128): v128 {
  return i16x8.add(product(pair, i16x8.sub(i16x8.splat(255), amounts)), product(paint, amounts))
}

/** Of channels 0..255, rounded. */
function product(a: v128, b: v128): v128 {
  const scaled = i16x8.add(i16x8.mul(a, b), i16x8.splat(128))
  return i16x8.shr_u(i16x8.add(scaled, i16x8.shr_u(scaled, 8)), 8)
}
