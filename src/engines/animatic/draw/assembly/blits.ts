// Where bitmaps go on a frame, which source rows and columns a place shows, and what of them is empty or hides what lies
// below. The same for bitmaps of any kind of pixels.

/** A blit: one bitmap and where it goes. Offsets in bytes. */
export const PIXELS = 0
/** Where the bitmap's rows are judged: per row which blocks of columns hold anything, and which are opaque (u64 each). */
export const ROWS = 4
export const HEIGHT = 8
/** Where the table of columns is: what it holds is up to those who read it. */
export const COLUMNS = 12
/** Target columns from FIRST up to, not including, END. */
export const FIRST = 16
export const END = 20
/** Place of the bitmap's left and top edge in the target, f32, and source pixels per target pixel. */
export const LEFT = 24
export const STEP_X = 28
export const TOP = 32
export const STEP_Y = 36
/** 0..256 */
export const ALPHA = 40
/** 1: screen, else source over. */
export const MODE = 44
export const WIDTH = 48
/** Another table of columns; or, for a bitmap in planes, the bytes from one plane to the next. */
export const WEIGHTS = 52
/** A block is 1 << SHIFT columns. */
export const SHIFT = 56
/** Where the table of strips is: per strip of the target the blocks it is made of (u64), and 1 if they fill it (u64). */
export const STRIPS = 60
/** Written for each row of the target: the source row, in 1/256 (whole eighths), of which the fraction weighs the row below it. */
export const PLACE = 64
/** Written for each row of the target: the blocks of those two rows that hold anything, and that are opaque (u64). */
export const INKED = 72
export const SOLID = 80
/** Rows of the target from FIRST_ROW up to, not including, END_ROW; one beyond those it touches at most. */
export const FIRST_ROW = 88
export const END_ROW = 92
/**
 * A bitmap is kept as far as there is anything on it: its first column and row that are kept, and its size with all that is
 * empty around them, which its place and scale belong to. WIDTH, HEIGHT, PIXELS and ROWS are of what is kept.
 */
export const KEPT_X = 96
export const KEPT_Y = 100
export const FULL_WIDTH = 104
export const FULL_HEIGHT = 108
export const BLIT_BYTES = 112

/** Columns of the target that are drawn together. */
export const STRIP = 128
/** No blit hides all that lies below it. */
export const NONE: u8 = 255
export const EMPTY: u8 = 0
export const MIXED: u8 = 1
export const OPAQUE: u8 = 2

/** The place in the bitmap that a target column shows, in 1/256 of a source column: between its column and the next. */
@inline
export function placeOf(blit: usize, x: i32): i32 {
  const centre = (<f32>x + 0.5 - load<f32>(blit, LEFT)) * load<f32>(blit, STEP_X) - 0.5
  return <i32>Mathf.floor(centre * 256 + 0.5) - (load<i32>(blit, KEPT_X) << 8)
}

/** Finds the rows and columns of the target that a blit touches, and fills its table of strips. */
export function layOut(blit: usize, targetWidth: i32): void {
  const left = load<f32>(blit, LEFT)
  const step = load<f32>(blit, STEP_X)
  const width = load<i32>(blit, WIDTH)
  let from = max(0, <i32>Mathf.ceil(left - 0.5 / step - 0.5))
  let end = min(targetWidth, <i32>Mathf.ceil(left + (<f32>load<i32>(blit, FULL_WIDTH) + 0.5) / step - 0.5))
  while (from < end && placeOf(blit, from) >> 8 < -1) from += 1
  while (end > from && placeOf(blit, end - 1) >> 8 >= width) end -= 1
  store<i32>(blit, from, FIRST)
  store<i32>(blit, max(from, end), END)
  const top = load<f32>(blit, TOP)
  const stepY = load<f32>(blit, STEP_Y)
  store<i32>(blit, <i32>Mathf.floor(top - 0.5 / stepY - 0.5), FIRST_ROW)
  store<i32>(blit, <i32>Mathf.ceil(top + (<f32>load<i32>(blit, FULL_HEIGHT) + 0.5) / stepY + 0.5), END_ROW)
  layOutStrips(blit, targetWidth)
}

function layOutStrips(blit: usize, targetWidth: i32): void {
  const first = load<i32>(blit, FIRST)
  const last = load<i32>(blit, END)
  const width = load<i32>(blit, WIDTH)
  const shift = load<i32>(blit, SHIFT)
  let strip = load<usize>(blit, STRIPS)
  for (let x: i32 = 0; x < targetWidth; x += STRIP) {
    const start = max(x, first)
    const end = min(min(x + STRIP, targetWidth), last)
    let blocks: u64 = 0
    let isFilled = false
    if (start < end) {
      // Source columns from low to high are looked at; beyond the bitmap there is nothing.
      const low = placeOf(blit, start) >> 8
      const high = (placeOf(blit, end - 1) >> 8) + 1
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

/** Whether what lies below is hidden where the bitmap is opaque. */
@inline
function canHide(blit: usize): bool {
  return load<i32>(blit, ALPHA) == 256 && load<i32>(blit, MODE) == 0
}

/** The strips of the target that a blit touches: from the first up to, not including, the end. */
@inline
export function firstStripOf(blit: usize): i32 {
  return load<i32>(blit, FIRST) / STRIP
}

@inline
export function endStripOf(blit: usize): i32 {
  return (load<i32>(blit, END) + STRIP - 1) / STRIP
}

/** For each strip of each row: which blit hides all that lies below it, or NONE. */
export function findLowest(blits: usize, count: i32, from: i32, to: i32, strips: i32, lowest: usize): void {
  let missing = (to - from) * strips
  memory.fill(lowest, NONE, <usize>missing)
  for (let index = count - 1; index >= 0 && missing > 0; index -= 1) {
    const blit = blits + <usize>(index * BLIT_BYTES)
    if (!canHide(blit)) continue
    const end = min(to, load<i32>(blit, END_ROW))
    for (let y = max(from, load<i32>(blit, FIRST_ROW)); y < end; y += 1) {
      if (!enterRow(blit, y) || load<u64>(blit, SOLID) == 0) continue
      const row = lowest + <usize>((y - from) * strips)
      const endStrip = endStripOf(blit)
      for (let strip = firstStripOf(blit); strip < endStrip; strip += 1) {
        if (load<u8>(row + <usize>strip) != NONE || judgeStrip(blit, strip) != OPAQUE) continue
        store<u8>(row + <usize>strip, <u8>index)
        missing -= 1
      }
    }
  }
}

/** Finds the source rows that a row of the frame is mixed from, and tells whether there are any. */
export function enterRow(blit: usize, y: i32): bool {
  const centre = (<f32>y + 0.5 - load<f32>(blit, TOP)) * load<f32>(blit, STEP_Y) - 0.5
  const place = (<i32>Mathf.floor(centre * 8 + 0.5) << 5) - (load<i32>(blit, KEPT_Y) << 8)
  const height = load<i32>(blit, HEIGHT)
  // Half a row above the first and below the last one fades out.
  if (place <= -256 || place >= height << 8) return false
  store<i32>(blit, place, PLACE)
  judgeRow(blit, place >> 8, (place & 255) == 0 ? place >> 8 : (place >> 8) + 1, height)
  return true
}

/** Joins the judgement of the two source rows that the present row is mixed from. */
function judgeRow(blit: usize, upper: i32, lower: i32, height: i32): void {
  const rows = load<usize>(blit, ROWS)
  const first = rows + ((<usize>max(upper, 0)) << 4)
  const second = rows + ((<usize>min(lower, height - 1)) << 4)
  store<u64>(blit, load<u64>(first) | load<u64>(second), INKED)
  const isInside = upper >= 0 && lower < height
  store<u64>(blit, isInside && canHide(blit) ? load<u64>(first, 8) & load<u64>(second, 8) : 0, SOLID)
}

/** What a blit does to a strip of the present row. */
export function judgeStrip(blit: usize, strip: i32): u8 {
  const judged = load<usize>(blit, STRIPS) + ((<usize>strip) << 4)
  const blocks = load<u64>(judged)
  if ((load<u64>(blit, INKED) & blocks) == 0) return EMPTY
  return load<u64>(judged, 8) == 1 && (load<u64>(blit, SOLID) & blocks) == blocks ? OPAQUE : MIXED
}

/** The column of the target in which the middle of a bitmap's column lies. */
@inline
export function columnOf(blit: usize, column: i32): i32 {
  return <i32>Mathf.floor((<f32>(column + load<i32>(blit, KEPT_X)) + 0.5) / load<f32>(blit, STEP_X) + load<f32>(blit, LEFT) - 0.5)
}

/**
 * Narrows columns of a strip, from `start` up to, not including, `stop`, to those that anything may be seen in. Gives both
 * in one number: the second in its upper half.
 */
export function narrow(blit: usize, strip: i32, start: i32, stop: i32): u64 {
  let first = max(start, load<i32>(blit, FIRST))
  let end = min(stop, load<i32>(blit, END))
  const blocks = load<u64>(load<usize>(blit, STRIPS) + ((<usize>strip) << 4))
  const inked = load<u64>(blit, INKED) & blocks
  if (inked != blocks) {
    const shift = load<i32>(blit, SHIFT)
    first = max(first, columnOf(blit, (<i32>ctz(inked) << shift) - 1) - 1)
    end = min(end, columnOf(blit, (64 - <i32>clz(inked)) << shift) + 2)
  }
  return (<u64>max(first, end) << 32) | <u64>first
}
