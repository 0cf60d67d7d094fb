// AssemblyScript, compiled by `npm run build:wasm`. Treats a whole frame as a lab treats a print: ink along edges, tones,
// grain, printed sheets. Works in the memory of the blender, in place. All pixels are RGBA, opaque, row-major.

/** Eight i16 each, for two pixels; see `tone`. */
const RED = 0
const GREEN = 16
const BLUE = 32
const CURVE = 48
const GRAIN = 112

/** Grain repeats after so many pixels; its rows are longer, so that four can be read from any column. */
const GRAIN_PERIOD = 256
const GRAIN_STRIDE = 260

/**
 * Mixes the channels and bends each along a curve, and adds grain if there is any. `settings` holds, of all four channels,
 * twice: what red, green and blue contribute (8192 = 1), the coefficients of the curve from the constant to the cube (of
 * value / 256, in 1/8 steps), and those of the weight of grain from the constant to the square (of value / 256, 1024 = 1).
 * `grain` is 0 or 256 rows of 260 pixels of four i8.
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
    const grainRow = grain + ((<usize>(((y + grainY) & (GRAIN_PERIOD - 1)) * GRAIN_STRIDE)) << 2)
    if (grain == 0) toneSmooth(row, width, settings)
    else toneGrainy(row, width, settings, grainRow, grainX)
  }
}

function toneSmooth(row: usize, width: i32, settings: usize): void {
  const even = width & ~3
  const opaque = i32x4.splat(0xff000000)
  for (let x: i32 = 0; x < even; x += 4) {
    const at = row + ((<usize>x) << 2)
    const pixels = v128.load(at)
    const left = bend(i16x8.extend_low_i8x16_u(pixels), settings)
    const right = bend(i16x8.extend_high_i8x16_u(pixels), settings)
    v128.store(at, v128.or(opaque, i8x16.narrow_i16x8_u(round(left), round(right))))
  }
  for (let x = even; x < width; x += 1) {
    const at = row + ((<usize>x) << 2)
    const bent = round(bend(i16x8.extend_low_i8x16_u(v128.load32_zero(at)), settings))
    v128.store32_lane(at, v128.or(opaque, i8x16.narrow_i16x8_u(bent, bent)), 0)
  }
}

function toneGrainy(row: usize, width: i32, settings: usize, grainRow: usize, grainX: i32): void {
  const even = width & ~3
  const opaque = i32x4.splat(0xff000000)
  for (let x: i32 = 0; x < even; x += 4) {
    const at = row + ((<usize>x) << 2)
    const grain = grainRow + ((<usize>((x + grainX) & (GRAIN_PERIOD - 1))) << 2)
    const pixels = v128.load(at)
    const left = addGrain(bend(i16x8.extend_low_i8x16_u(pixels), settings), settings, grain)
    const right = addGrain(bend(i16x8.extend_high_i8x16_u(pixels), settings), settings, grain + 8)
    v128.store(at, v128.or(opaque, i8x16.narrow_i16x8_u(round(left), round(right))))
  }
  for (let x = even; x < width; x += 1) {
    const at = row + ((<usize>x) << 2)
    const grain = grainRow + ((<usize>((x + grainX) & (GRAIN_PERIOD - 1))) << 2)
    const bent = bend(i16x8.extend_low_i8x16_u(v128.load32_zero(at)), settings)
    const grained = round(addGrain(bent, settings, grain))
    v128.store32_lane(at, v128.or(opaque, i8x16.narrow_i16x8_u(grained, grained)), 0)
  }
}

/** Two pixels after mixing and bending, in 1/8 steps; may lie a little outside of 0..255. */
function bend(pair: v128, settings: usize): v128 {
  const fine = i16x8.shl(pair, 7)
  const red = v128.shuffle<i16>(fine, fine, 0, 0, 0, 0, 4, 4, 4, 4)
  const green = v128.shuffle<i16>(fine, fine, 1, 1, 1, 1, 5, 5, 5, 5)
  const blue = v128.shuffle<i16>(fine, fine, 2, 2, 2, 2, 6, 6, 6, 6)
  const mixed = i16x8.add(
    i16x8.add(
      i16x8.q15mulr_sat_s(red, v128.load(settings, RED)),
      i16x8.q15mulr_sat_s(green, v128.load(settings, GREEN)),
    ),
    i16x8.q15mulr_sat_s(blue, v128.load(settings, BLUE)),
  )
  const kept = i16x8.min_s(i16x8.max_s(mixed, i16x8.splat(0)), i16x8.splat(255 << 5))
  const value = i16x8.shl(kept, 2)
  let sum = i16x8.add(
    i16x8.q15mulr_sat_s(v128.load(settings, CURVE + 48), value),
    v128.load(settings, CURVE + 32),
  )
  sum = i16x8.add(i16x8.q15mulr_sat_s(sum, value), v128.load(settings, CURVE + 16))
  return i16x8.add(i16x8.q15mulr_sat_s(sum, value), v128.load(settings, CURVE))
}

/** `bent` in 1/8 steps, and the answer too. */
function addGrain(bent: v128, settings: usize, grain: usize): v128 {
  const kept = i16x8.min_s(i16x8.max_s(bent, i16x8.splat(0)), i16x8.splat(255 << 3))
  const value = i16x8.shl(kept, 4)
  const steep = i16x8.add(
    i16x8.q15mulr_sat_s(v128.load(settings, GRAIN + 32), value),
    v128.load(settings, GRAIN + 16),
  )
  const weight = i16x8.add(i16x8.q15mulr_sat_s(steep, value), v128.load(settings, GRAIN))
  return i16x8.add(bent, i16x8.q15mulr_sat_s(weight, i16x8.shl(v128.load_ext<i8>(grain), 8)))
}

function round(eighths: v128): v128 {
  return i16x8.shr_s(i16x8.add(eighths, i16x8.splat(4)), 3)
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
 * Draws a line of `colour` (two pixels of i16) where light changes by more than `threshold` over twice `reach` pixels,
 * across or down, the stronger the more it changes, up to `strength` (0..255). The outermost `reach` pixels get none.
 * `width` is at least 16 + 2 · reach.
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
  const across = distance(v128.load(light - <usize>reach), v128.load(light + <usize>reach))
  const along = distance(v128.load(light - down), v128.load(light + down))
  const over = i8x16.sub_sat_u(i8x16.add_sat_u(across, along), i8x16.splat(<i8>threshold))
  if (!v128.any_true(over)) return
  const twice = i8x16.add_sat_u(over, over)
  const fourfold = i8x16.add_sat_u(twice, twice)
  const order = i8x16(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15)
  const isNew = i8x16.ge_u(order, i8x16.splat(<i8>skipped))
  const amount = v128.and(isNew, i8x16.min_u(i8x16.add_sat_u(fourfold, fourfold), i8x16.splat(<i8>strength)))
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
