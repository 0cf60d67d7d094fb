// Lays scaled bitmaps over each other as `blend-bitmaps` does, but as the encoder takes pictures: luma in full size, and the
// two kinds of chroma in half of it. That is three bytes a pixel less than two to look at, eight pixels at a time, and
// nothing is left to be converted.
//
// A bitmap in planes is two bitmaps: one of luma (full range, 0..255), one of chroma (128 is grey, ±112), half as wide and
// high, its pixels the means of four. Their planes lie WEIGHTS bytes apart: first how much each pixel covers, then its colour,
// premultiplied. What is to be screened covers as much as it is light; its luma needs no plane for that.
//
// COLUMNS is where the table of groups is: per eight columns of the target GROUP_BYTES.

import {
  ALPHA,
  BLIT_BYTES,
  COLUMNS,
  EMPTY,
  END_ROW,
  FIRST_ROW,
  INKED,
  MIXED,
  MODE,
  NONE,
  OPAQUE,
  PIXELS,
  SOLID,
  STRIP,
  WEIGHTS,
  WIDTH,
  endStripOf,
  enterRow,
  findLowest,
  firstStripOf,
  judgeStrip,
  narrow,
} from './blits'
import { mixRows, product, put } from './rows'
import { BLOCKS, GROUP, GROUP_BYTES, LOW, SPAN, sample } from './sample-columns'

const LINE_BYTES = 32_832
/** What lies before the first column is nothing. */
const MARGIN = 16

/** The source column that the present lines begin with. */
let lineStart: i32 = 0

/** Judges each block of each row of a plane of up to 63 blocks: 16 bytes a row. */
export function measurePlane(plane: usize, width: i32, height: i32, shift: i32, rows: usize): void {
  for (let y: i32 = 0; y < height; y += 1) {
    const row = plane + <usize>(y * width)
    let inked: u64 = 0
    let solid: u64 = 0
    for (let x: i32 = 0; x < width; x += 1 << shift) {
      const end = row + <usize>min(width, x + (1 << shift))
      let at = row + <usize>x
      let some = i8x16.splat(0)
      let every = i8x16.splat(-1)
      for (; at + 16 <= end; at += 16) {
        some = v128.or(some, v128.load(at))
        every = v128.and(every, v128.load(at))
      }
      let any: u8 = 0
      let all: u8 = 255
      for (; at < end; at += 1) {
        any |= load<u8>(at)
        all &= load<u8>(at)
      }
      const bit = (<u64>1) << (x >> shift)
      if (any != 0 || v128.any_true(some)) inked |= bit
      if (all == 255 && i8x16.all_true(i8x16.eq(every, i8x16.splat(-1)))) solid |= bit
    }
    store<u64>(rows + ((<usize>y) << 4), inked)
    store<u64>(rows + ((<usize>y) << 4), solid, 8)
  }
}

/**
 * Blends `count` prepared blits (254 at most), the first one lowest, into the rows from `from` up to, not including, `to`
 * of the frame, even numbers both. `luma` and `chroma` are two tables of the same blits. `light` is where the first of these
 * rows of luma is; `u` and `v` are where the first rows of chroma are. `ground` is the opaque colour under them: luma, U
 * and V in its lowest three bytes. `room` is for a byte per strip of these rows, luma and chroma, and three lines.
 * Up to seven bytes beyond the last row are written with what they hold.
 */
export function blendPlanes(
  luma: usize,
  chroma: usize,
  count: i32,
  light: usize,
  u: usize,
  v: usize,
  width: i32,
  from: i32,
  to: i32,
  ground: u32,
  room: usize,
): void {
  const halfWidth = width >> 1
  const halfFrom = from >> 1
  const halfTo = to >> 1
  const strips = (width + STRIP - 1) / STRIP
  const halfStrips = (halfWidth + STRIP - 1) / STRIP
  const halfRoom = room + <usize>((to - from) * strips)
  const line = (halfRoom + <usize>((halfTo - halfFrom) * halfStrips) + 15) & ~15
  findLowest(luma, count, from, to, strips, room)
  findLowest(chroma, count, halfFrom, halfTo, halfStrips, halfRoom)
  // All of it: what is screened looks at the luma below, also where that is hidden.
  memory.fill(light, <u8>ground, <usize>((to - from) * width))
  memory.fill(u, <u8>(ground >> 8), <usize>((halfTo - halfFrom) * halfWidth))
  memory.fill(v, <u8>(ground >> 16), <usize>((halfTo - halfFrom) * halfWidth))
  for (let index: i32 = 0; index < count; index += 1) {
    const offset = <usize>(index * BLIT_BYTES)
    // Chroma first: it asks what luma is below.
    blendRows(chroma + offset, index, halfRoom, u, v, halfWidth, halfFrom, halfTo, line, light, width)
    blendRows(luma + offset, index, room, light, 0, width, from, to, line, 0, 0)
  }
}

/** Without a `second` plane it is luma. */
function blendRows(
  blit: usize,
  index: i32,
  lowest: usize,
  first: usize,
  second: usize,
  width: i32,
  from: i32,
  to: i32,
  line: usize,
  light: usize,
  lightWidth: i32,
): void {
  const strips = (width + STRIP - 1) / STRIP
  const end = min(to, load<i32>(blit, END_ROW))
  for (let y = max(from, load<i32>(blit, FIRST_ROW)); y < end; y += 1) {
    if (!enterRow(blit, y)) continue
    const row = <usize>((y - from) * width)
    const below = light + <usize>((y - from) * 2 * lightWidth)
    const endStrip = endStripOf(blit)
    let strip = firstStripOf(blit)
    while (strip < endStrip) {
      const hidden = lowest + <usize>((y - from) * strips)
      const verdict = judgeFor(blit, index, hidden, strip)
      let next = strip + 1
      // Neighbours alike are drawn together.
      while (next < endStrip && judgeFor(blit, index, hidden, next) == verdict) next += 1
      if (verdict != EMPTY) {
        const start = <i32>narrow(blit, strip, strip * STRIP, (strip + 1) * STRIP)
        const stop = <i32>(narrow(blit, next - 1, (next - 1) * STRIP, min(next * STRIP, width)) >> 32)
        if (start < stop) {
          blendColumns(blit, start & ~7, stop, verdict == OPAQUE, first + row, second == 0 ? 0 : second + row, line, below)
        }
      }
      strip = next
    }
  }
}

/** What a blit does to a strip of the present row, of which `hidden` tells the lowest that is seen. */
@inline
function judgeFor(blit: usize, index: i32, hidden: usize, strip: i32): u8 {
  const lowest = load<u8>(hidden + <usize>strip)
  if (lowest == NONE || index > <i32>lowest) return judgeStrip(blit, strip) == EMPTY ? EMPTY : MIXED
  return index == <i32>lowest ? OPAQUE : EMPTY
}

/** Columns from `start`, a multiple of eight, up to, not including, `stop`. Without a `second` plane it is luma. */
function blendColumns(
  blit: usize,
  start: i32,
  stop: i32,
  isOpaque: bool,
  first: usize,
  second: usize,
  line: usize,
  below: usize,
): void {
  // The last group of a row that is no multiple of eight ends in the next row: there it must cover nothing.
  const whole = isOpaque ? stop & ~7 : start
  mixPlanes(blit, start, stop, line, whole < stop, second != 0)
  if (second == 0) {
    if (start < whole) copyLuma(blit, start, whole, first, line)
    if (whole < stop) coverLuma(blit, whole, stop, first, line)
  } else if (load<i32>(blit, MODE) == 1) screenChroma(blit, start, stop, first, second, line, below)
  else {
    if (start < whole) copyChroma(blit, start, whole, first, second, line)
    if (whole < stop) coverChroma(blit, whole, stop, first, second, line)
  }
}

@inline
function groupOf(blit: usize, x: i32): usize {
  return load<usize>(blit, COLUMNS) + <usize>(x >> 3) * GROUP_BYTES
}

/** Mixes the source rows that these columns need into three lines: coverage, if it is needed, colour, the other colour. */
function mixPlanes(blit: usize, start: i32, stop: i32, line: usize, needsCoverage: bool, isChroma: bool): void {
  const last = groupOf(blit, stop - 1)
  const low = max(load<i32>(groupOf(blit, start), LOW), 0)
  const high = min(load<i32>(last, LOW) + load<i32>(last, SPAN) + 1, load<i32>(blit, WIDTH))
  const pixels = load<usize>(blit, PIXELS)
  const stride = load<usize>(blit, WEIGHTS)
  const count: usize = isChroma ? 3 : load<i32>(blit, MODE) == 1 ? 1 : 2
  for (let plane: usize = needsCoverage ? 0 : 1; plane < count; plane += 1) {
    const into = line + plane * LINE_BYTES
    v128.store(into, i8x16.splat(0))
    mixRows(blit, pixels + plane * stride, 0, low, high, into + MARGIN)
    v128.store(into + <usize>MARGIN + <usize>max(high - low, 0), i8x16.splat(0))
  }
  lineStart = low
}

/** Where the first column of the bitmap would be in a line. */
@inline
function originOf(line: usize, plane: usize): usize {
  return line + plane * LINE_BYTES + MARGIN - <usize>lineStart
}

/** Lays colour on the target, of which `free` (0..255) is left. */
@inline
function lay(target: usize, colour: v128, free: v128): void {
  put(target, i16x8.add(colour, product(v128.load_ext<u8>(target), free)))
}

function copyLuma(blit: usize, start: i32, stop: i32, row: usize, line: usize): void {
  const colour = originOf(line, 1)
  let group = groupOf(blit, start)
  for (let x = start; x < stop; x += GROUP) {
    put(row + <usize>x, sample(group, colour))
    group += GROUP_BYTES
  }
}

function coverLuma(blit: usize, start: i32, stop: i32, row: usize, line: usize): void {
  const coverage = originOf(line, 0)
  // What is screened covers as much as it is light.
  const colour = load<i32>(blit, MODE) == 1 ? coverage : originOf(line, 1)
  const inked = load<u64>(blit, INKED)
  const solid = load<u64>(blit, SOLID)
  let group = groupOf(blit, start)
  for (let x = start; x < stop; x += GROUP) {
    const blocks = load<u64>(group, BLOCKS)
    if ((blocks & solid) == blocks) put(row + <usize>x, sample(group, colour))
    else if (blocks & inked) {
      const free = i16x8.sub(i16x8.splat(255), sample(group, coverage))
      lay(row + <usize>x, sample(group, colour), free)
    }
    group += GROUP_BYTES
  }
}

function copyChroma(blit: usize, start: i32, stop: i32, u: usize, v: usize, line: usize): void {
  const first = originOf(line, 1)
  const second = originOf(line, 2)
  let group = groupOf(blit, start)
  for (let x = start; x < stop; x += GROUP) {
    put(u + <usize>x, sample(group, first))
    put(v + <usize>x, sample(group, second))
    group += GROUP_BYTES
  }
}

function coverChroma(blit: usize, start: i32, stop: i32, u: usize, v: usize, line: usize): void {
  const coverage = originOf(line, 0)
  const first = originOf(line, 1)
  const second = originOf(line, 2)
  const inked = load<u64>(blit, INKED)
  const solid = load<u64>(blit, SOLID)
  let group = groupOf(blit, start)
  for (let x = start; x < stop; x += GROUP) {
    const blocks = load<u64>(group, BLOCKS)
    if ((blocks & solid) == blocks) {
      put(u + <usize>x, sample(group, first))
      put(v + <usize>x, sample(group, second))
    } else if (blocks & inked) {
      const free = i16x8.sub(i16x8.splat(255), sample(group, coverage))
      lay(u + <usize>x, sample(group, first), free)
      lay(v + <usize>x, sample(group, second), free)
    }
    group += GROUP_BYTES
  }
}

/**
 * The hue of light is lost where it falls on what is light already, as channels that are full can't get fuller: by as much
 * as there is luma below. `below` is the row of luma, in full size, that lies under these pixels.
 */
function screenChroma(
  blit: usize,
  start: i32,
  stop: i32,
  u: usize,
  v: usize,
  line: usize,
  below: usize,
): void {
  const coverage = originOf(line, 0)
  const first = originOf(line, 1)
  const second = originOf(line, 2)
  const grey = i16x8.splat(128)
  let group = groupOf(blit, start)
  for (let x = start; x < stop; x += GROUP) {
    const light = sample(group, coverage)
    if (v128.any_true(light)) {
      const free = i16x8.sub(i16x8.splat(255), light)
      const neutral = product(light, grey)
      // Every second pixel, as a share of 32768.
      const luma = i16x8.shl(v128.and(v128.load(below + ((<usize>x) << 1)), i16x8.splat(255)), 7)
      layHue(u + <usize>x, sample(group, first), free, neutral, luma)
      layHue(v + <usize>x, sample(group, second), free, neutral, luma)
    }
    group += GROUP_BYTES
  }
}

@inline
function layHue(target: usize, colour: v128, free: v128, neutral: v128, luma: v128): void {
  const lost = i16x8.q15mulr_sat_s(i16x8.sub(colour, neutral), luma)
  lay(target, i16x8.sub(colour, lost), free)
}
