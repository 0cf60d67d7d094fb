// Looks up eight source columns at a time for as many of the target.

import { COLUMNS, END, FIRST, SHIFT, WIDTH, layOut, placeOf } from './blits'

/** A group: the lowest source column (i32, -1: before the first), and how many there are from it to the highest (i32). */
export const LOW = 0
export const SPAN = 4
/** The blocks of source columns it is made of (u64); all bits, also the one that no block has, if some columns show nothing. */
export const BLOCKS = 8
/** Eight distances from the lowest column, as u16 whose highest bit is set; NOTHING for columns that show nothing. */
const INDICES = 16
/** Eight weights of the next column, as i16: 32768 would be all. */
const NEXT = 32
export const GROUP_BYTES = 48
export const GROUP = 8
/** So many source columns are looked up at once, and in two steps; what is scaled down further is looked up one by one. */
const REACH = 15
const WIDE_REACH = 31
const NOTHING: u16 = 0xff80

/** Fills the tables of a blit whose other fields are set. */
export function preparePlanes(blit: usize, targetWidth: i32): void {
  layOut(blit, targetWidth)
  const first = load<i32>(blit, FIRST)
  const end = load<i32>(blit, END)
  const width = load<i32>(blit, WIDTH)
  const shift = load<i32>(blit, SHIFT)
  let group = load<usize>(blit, COLUMNS) + <usize>(first >> 3) * GROUP_BYTES
  for (let x = first & ~7; x < end; x += GROUP) {
    const low = placeOf(blit, max(x, first)) >> 8
    const high = (placeOf(blit, min(x + GROUP, end) - 1) >> 8) + 1
    store<i32>(group, low, LOW)
    store<i32>(group, high - low, SPAN)
    const isWhole = x >= first && x + GROUP <= end && low >= 0 && high < width
    const from = low >> shift
    store<u64>(group, isWhole ? (<u64>-1 >> (63 - ((high >> shift) - from))) << from : <u64>-1, BLOCKS)
    for (let lane: i32 = 0; lane < GROUP; lane += 1) {
      const isShown = x + lane >= first && x + lane < end
      const place = isShown ? placeOf(blit, x + lane) : 0
      const at = group + ((<usize>lane) << 1)
      store<u16>(at, isShown ? 0x8000 | <u16>((place >> 8) - low) : NOTHING, INDICES)
      store<u16>(at, <u16>((place & 255) << 7), NEXT)
    }
    group += GROUP_BYTES
  }
}

/** Eight columns of the target, each mixed from two neighbours in a line: i16. */
@inline
export function sample(group: usize, origin: usize): v128 {
  const from = origin + <usize>load<i32>(group, LOW)
  const span = load<i32>(group, SPAN)
  if (span > REACH) return span > WIDE_REACH ? sampleFar(group, from) : sampleWide(group, from)
  const bytes = v128.load(from)
  const indices = v128.load(group, INDICES)
  const near = i8x16.swizzle(bytes, indices)
  const next = i8x16.swizzle(bytes, i16x8.add(indices, i16x8.splat(1)))
  return i16x8.add(near, i16x8.q15mulr_sat_s(i16x8.sub(next, near), v128.load(group, NEXT)))
}

/** The same where the columns are spread over twice as many bytes: an index beyond them looks up nothing. */
function sampleWide(group: usize, from: usize): v128 {
  const low = v128.load(from)
  const high = v128.load(from, 16)
  const indices = v128.load(group, INDICES)
  const later = i16x8.add(indices, i16x8.splat(1))
  const half = i8x16.splat(16)
  const near = v128.or(i8x16.swizzle(low, indices), i8x16.swizzle(high, i8x16.sub(indices, half)))
  const next = v128.or(i8x16.swizzle(low, later), i8x16.swizzle(high, i8x16.sub(later, half)))
  return i16x8.add(near, i16x8.q15mulr_sat_s(i16x8.sub(next, near), v128.load(group, NEXT)))
}

/** The same where the columns are too far apart to be looked up together. */
function sampleFar(group: usize, from: usize): v128 {
  const near = farBytes(group, from)
  const next = farBytes(group, from + 1)
  return i16x8.add(near, i16x8.q15mulr_sat_s(i16x8.sub(next, near), v128.load(group, NEXT)))
}

function farBytes(group: usize, from: usize): v128 {
  let bytes = i16x8.splat(farByte(group, from, 0))
  bytes = i16x8.replace_lane(bytes, 1, farByte(group, from, 1))
  bytes = i16x8.replace_lane(bytes, 2, farByte(group, from, 2))
  bytes = i16x8.replace_lane(bytes, 3, farByte(group, from, 3))
  bytes = i16x8.replace_lane(bytes, 4, farByte(group, from, 4))
  bytes = i16x8.replace_lane(bytes, 5, farByte(group, from, 5))
  bytes = i16x8.replace_lane(bytes, 6, farByte(group, from, 6))
  return i16x8.replace_lane(bytes, 7, farByte(group, from, 7))
}

@inline
function farByte(group: usize, from: usize, lane: usize): i16 {
  const index = load<u16>(group + (lane << 1), INDICES)
  return index == NOTHING ? 0 : <i16>load<u8>(from + <usize>(index & 0x7fff))
}
