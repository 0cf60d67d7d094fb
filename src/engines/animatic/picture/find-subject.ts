import { barrierDistances } from '#media/barrier-distances.ts'
import { smoothstep } from '../draw/easing.ts'
import { dilate, GRID } from './grid.ts'

/** A connected part of a picture. */
interface Thing {
  /** Indices into the field. */
  readonly cells: readonly number[]
  /** Where it meets the ground: 0 (top) .. 1 (bottom). */
  readonly foot: number
}

/** What seems to stand out of a picture, on a GRID × GRID field. */
export interface Subject {
  /** Each without holes; they may lie over one another. */
  readonly things: readonly Thing[]
  readonly focus: { readonly x: number; readonly y: number }
}

/** A difference of so many levels, over three channels, stands out even from a colourless picture. */
const LEAST_CONTRAST = 110
const STRONG_SHARE = 0.95
const EDGE = { from: 0.3, to: 0.65 }
/** From here on a place belongs to a thing. */
const INSIDE = 0.3
/** Parts no further apart are one thing: a neck may have the colour of the wall. */
const GAP = 2
/** The focus stays in the middle of the picture. */
const FOCUS = { low: 0.36, high: 0.64 }
/** A subject of this share of the picture holds the focus. */
const CLEAR_SHARE = 0.04

/**
 * What can't be reached from the left, right or upper edge of the picture without crossing an edge of colour is taken for
 * the subject. `pixels`: GRID × GRID, RGB bytes.
 */
export function findSubject(pixels: Uint8Array): Subject {
  const distances = barrierDistances(pixels, GRID)
  const strong = distances.toSorted()[Math.floor(STRONG_SHARE * distances.length)] ?? 0
  const scale = Math.max(LEAST_CONTRAST, strong)
  const mask = distances.map((distance) => smoothstep(EDGE.from, EDGE.to, distance / scale))
  const grown = mask.slice()
  dilate(grown, GAP)
  return { things: findThings(grown, mask), focus: findFocus(mask) }
}

/**
 * Less than this is a speck, in cells: it would hardly be seen to move, and whether it is found may hang on what coding the
 * picture has done to it, which an extension sees.
 */
const LEAST_CELLS = 24

/** `grown`: the mask with gaps closed, so that the parts of a thing hang together. */
function findThings(grown: Float32Array, mask: Float32Array): readonly Thing[] {
  const parts: Part[] = []
  const isSeen = new Uint8Array(grown.length)
  for (let start = 0; start < grown.length; start += 1) {
    if (isSeen[start] === 1 || (grown[start] ?? 0) < INSIDE) continue
    const cells = collect(grown, isSeen, start)
    const found = cells.filter((at) => (mask[at] ?? 0) >= INSIDE)
    if (found.length >= LEAST_CELLS) parts.push(rowsOf(cells))
  }
  return joinStacked(parts).map((rows) => ({
    cells: fillRows(addBody(rows)),
    foot: Math.max(...rows.keys()) / (GRID - 1),
  }))
}

/** By row: from where to where it reaches. */
type Part = Map<number, { readonly left: number; readonly right: number }>

function rowsOf(cells: readonly number[]): Part {
  const rows: Part = new Map()
  for (const at of cells) {
    const [x, y] = [at % GRID, Math.floor(at / GRID)]
    const row = rows.get(y)
    rows.set(y, { left: Math.min(x, row?.left ?? x), right: Math.max(x, row?.right ?? x) })
  }
  return rows
}

/** A head over its body is one with it, though the neck between them may have the colour of the wall. */
function joinStacked(parts: readonly Part[]): readonly Part[] {
  const joined: Part[] = []
  for (const part of parts) {
    const above = joined.find((other) => isRightBelow(part, other))
    if (above === undefined) joined.push(part)
    else for (const [y, row] of [...part, ...between(above, part)]) above.set(y, merge(above.get(y), row))
  }
  return joined
}

/** A thing of this share of the picture that ends above its lower edge is a head, or stands on what carries it. */
const LARGE_SHARE = 0.08
/** Shoulders get wider by so many cells to each side with every row. */
const SHOULDERS = 0.7

/** What is below a large thing is as near as it: shoulders that have the colour of the wall, the table below a vase. */
function addBody(part: Part): Part {
  const size = [...part.values()].reduce((sum, { left, right }) => sum + right - left + 1, 0)
  const foot = Math.max(...part.keys())
  const lowest = part.get(foot)
  if (size < LARGE_SHARE * GRID * GRID || lowest === undefined) return part
  const whole: Part = new Map(part)
  for (let y = foot + 1; y < GRID; y += 1) {
    const more = Math.round((y - foot) * SHOULDERS)
    whole.set(y, { left: Math.max(0, lowest.left - more), right: Math.min(GRID - 1, lowest.right + more) })
  }
  return whole
}

/** So many rows may lie between head and body. */
const NECK = 8

function isRightBelow(part: Part, above: Part): boolean {
  const [foot, head] = [Math.max(...above.keys()), Math.min(...part.keys())]
  const [upper, lower] = [above.get(foot), part.get(head)]
  if (upper === undefined || lower === undefined || head - foot > NECK) return false
  const shared = Math.min(upper.right, lower.right) - Math.max(upper.left, lower.left)
  return shared >= 0
}

/** The rows between them, as wide as the narrower end. */
function between(above: Part, below: Part): Part {
  const rows: Part = new Map()
  const [foot, head] = [Math.max(...above.keys()), Math.min(...below.keys())]
  const [upper, lower] = [above.get(foot), below.get(head)]
  if (upper === undefined || lower === undefined) return rows
  for (let y = foot + 1; y < head; y += 1)
    rows.set(y, { left: Math.max(upper.left, lower.left), right: Math.min(upper.right, lower.right) })
  return rows
}

function merge(
  row: { left: number; right: number } | undefined,
  other: { left: number; right: number },
): { left: number; right: number } {
  return {
    left: Math.min(row?.left ?? other.left, other.left),
    right: Math.max(row?.right ?? other.right, other.right),
  }
}

/** What lies between two parts of a thing belongs to it: a face between its hair, a window in its wall. */
function fillRows(rows: Part): readonly number[] {
  return [...rows].flatMap(([y, { left, right }]) =>
    Array.from({ length: right - left + 1 }, (_, step) => y * GRID + left + step),
  )
}

function collect(mask: Float32Array, isSeen: Uint8Array, start: number): number[] {
  const thing: number[] = []
  const open = [start]
  isSeen[start] = 1
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    thing.push(at)
    const x = at % GRID
    for (const [next, isInside] of [
      [at - 1, x > 0],
      [at + 1, x < GRID - 1],
      [at - GRID, true],
      [at + GRID, true],
    ] as const) {
      if (!isInside || isSeen[next] !== 0 || (mask[next] ?? 0) < INSIDE) continue
      isSeen[next] = 1
      open.push(next)
    }
  }
  return thing
}

/** The middle of the mask; of a picture without a clear subject, its own middle. */
function findFocus(mask: Float32Array): { x: number; y: number } {
  let weight = 0
  let [sumX, sumY] = [0, 0]
  for (const [at, share] of mask.entries()) {
    weight += share
    sumX += (share * (at % GRID)) / (GRID - 1)
    sumY += (share * Math.floor(at / GRID)) / (GRID - 1)
  }
  const clearness = Math.min(1, weight / (CLEAR_SHARE * mask.length))
  const place = (sum: number): number => {
    const own = weight === 0 ? 0.5 : sum / weight
    return Math.min(FOCUS.high, Math.max(FOCUS.low, 0.5 + (own - 0.5) * clearness))
  }
  return { x: place(sumX), y: place(sumY) }
}
