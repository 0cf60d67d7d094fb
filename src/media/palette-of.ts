import { barrierDistances } from './barrier-distances.ts'
import type { Picture } from './footage.ts'

/** Most colours that a palette has. */
const MAX_COLOURS = 4
/** Pixels looked at per side of a picture: enough for shares, whatever its size. */
const GRID = 64
/** In a picture of which nothing stands out, a colour is the figure's own when its share of the middle is this much larger than at the edges. */
const BACKGROUND_WEIGHT = 1.2
/** What stands out has an edge of so many levels around it, over three channels, whatever else the picture shows. */
const LEAST_CONTRAST = 110
const STRONG_SHARE = 0.95
const EDGE = { from: 0.3, to: 0.65 }
/** So high a step of colour, of 442 at most, is the edge of something. */
const STEP = { from: 18, to: 45 }
/** Rounds over the picture in which ways around things are found. */
const SCANS = 8
/** Where figures stand: the middle, and how fast they are believed less away from it; shares of width and height. */
const MIDDLE = { x: 0.5, y: 0.55, reachX: 0.17, reachY: 0.32 }
/** With less of it than so many cells in the middle, nothing stands out. */
const LEAST_CELLS = 6
/** Colours nearer than this, of 442 at most, look the same. */
const MIN_DISTANCE = 60

interface Bin {
  red: number
  green: number
  blue: number
  /** How much of the figure has this colour. */
  weight: number
  count: number
}

/**
 * The colours of what stands in the middle of pictures, the most striking first: `#rrggbb`, at least one. What hangs
 * together with the edges is background; where nothing stands out, what is as frequent there.
 */
export function paletteOf(pictures: readonly Picture[]): readonly string[] {
  const bins = new Map<number, Bin>()
  for (const picture of pictures) {
    const small = shrink(picture)
    count(small, weighFigure(small) ?? weighMiddle(), bins)
  }
  const all = [...bins.values()]
  const around = new Map(all.map((bin) => [bin, weightAround(bin, all)]))
  const striking = (bin: Bin): number => strikingness(bin, around.get(bin) ?? 0)
  const ranked = all.toSorted((a, b) => striking(b) - striking(a))
  const chosen: Bin[] = []
  for (const bin of ranked) {
    if (chosen.length === MAX_COLOURS || (chosen.length > 0 && striking(bin) <= 0)) break
    if (chosen.every((other) => distance(other, bin) > MIN_DISTANCE)) chosen.push(bin)
  }
  return chosen.map(toHex)
}

/** GRID × GRID pixels of a picture, RGB bytes. */
function shrink({ size, pixels }: Picture): Uint8Array {
  const small = new Uint8Array(GRID * GRID * 3)
  for (let cell = 0; cell < GRID * GRID; cell += 1) {
    const x = Math.floor((((cell % GRID) + 0.5) * size.width) / GRID)
    const y = Math.floor(((Math.floor(cell / GRID) + 0.5) * size.height) / GRID)
    const at = (y * size.width + x) * 4
    small.set(pixels.subarray(at, at + 3), cell * 3)
  }
  return small
}

/** How much each cell is of a figure in the middle; undefined when there is none. */
function weighFigure(small: Uint8Array): Float32Array | undefined {
  const distances = barrierDistances(small, GRID)
  const steps = highestSteps(small)
  const strong = distances.toSorted()[Math.floor(STRONG_SHARE * distances.length)] ?? 0
  const scale = Math.max(LEAST_CONTRAST, strong)
  const weights = distances.map((value, cell) => {
    const across = ((cell % GRID) / GRID - MIDDLE.x) / MIDDLE.reachX
    const down = (Math.floor(cell / GRID) / GRID - MIDDLE.y) / MIDDLE.reachY
    const span = ramp(value / scale, EDGE)
    // Light that fades towards the edges spans much, without an edge anywhere.
    return span * ramp(steps[cell] ?? 0, STEP) * Math.exp(-(across ** 2) - down ** 2)
  })
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  return total < LEAST_CELLS ? undefined : weights
}

function ramp(value: number, { from, to }: { readonly from: number; readonly to: number }): number {
  return Math.min(1, Math.max(0, (value - from) / (to - from)))
}

/** The highest step of colour, cell to cell, on the way with the lowest one from the left, right or upper edge. */
function highestSteps(small: Uint8Array): Float32Array {
  const steps = Float32Array.from({ length: GRID * GRID }, (_, cell) => {
    const column = cell % GRID
    return cell < GRID || column === 0 || column === GRID - 1 ? 0 : Infinity
  })
  const stepBetween = (a: number, b: number): number =>
    Math.hypot(...[0, 1, 2].map((channel) => (small[a * 3 + channel] ?? 0) - (small[b * 3 + channel] ?? 0)))
  for (let scan = 0; scan < SCANS; scan += 1) {
    const step = scan % 2 === 0 ? -1 : 1
    for (let index = 0; index < steps.length; index += 1) {
      const cell = step < 0 ? index : steps.length - 1 - index
      const column = cell % GRID
      if (column + step >= 0 && column + step < GRID) reach(cell, cell + step)
      if (cell + step * GRID >= 0 && cell + step * GRID < steps.length) reach(cell, cell + step * GRID)
    }
  }
  return steps

  function reach(cell: number, from: number): void {
    const way = steps[from] ?? Infinity
    if (way < (steps[cell] ?? 0))
      steps[cell] = Math.min(steps[cell] ?? 0, Math.max(way, stepBetween(cell, from)))
  }
}

/** What is more frequent in the middle than at the edges. */
function weighMiddle(): Float32Array {
  return Float32Array.from({ length: GRID * GRID }, (_, cell) => {
    const [column, row] = [(cell % GRID) / GRID, Math.floor(cell / GRID) / GRID]
    if (Math.abs(column - 0.5) < 0.22 && Math.abs(row - 0.52) < 0.32) return 1
    return Math.abs(column - 0.5) > 0.4 || row < 0.1 ? -BACKGROUND_WEIGHT : 0
  })
}

function count(small: Uint8Array, weights: Float32Array, bins: Map<number, Bin>): void {
  for (const [cell, weight] of weights.entries()) {
    if (weight === 0) continue
    const [red = 0, green = 0, blue = 0] = small.subarray(cell * 3, cell * 3 + 3)
    const key = ((red >> 5) << 6) | ((green >> 5) << 3) | (blue >> 5)
    const bin = bins.get(key) ?? { red: 0, green: 0, blue: 0, weight: 0, count: 0 }
    // The mean is of what counts: the figure's own cells, or all of those that are alike.
    const share = Math.abs(weight)
    bin.red += red * share
    bin.green += green * share
    bin.blue += blue * share
    bin.weight += weight
    bin.count += share
    bins.set(key, bin)
  }
}

/** Light and shade part one colour into several. */
function weightAround(bin: Bin, all: readonly Bin[]): number {
  return all.reduce((sum, other) => sum + (distance(bin, other) <= MIN_DISTANCE ? other.weight : 0), 0)
}

/** Coloured things are remembered, greys and shadows are not. `around`: the weight of all that look alike. */
function strikingness(bin: Bin, around: number): number {
  const [r, g, b] = [bin.red, bin.green, bin.blue].map((sum) => sum / bin.count) as [number, number, number]
  const most = Math.max(r, g, b)
  const saturation = most === 0 ? 0 : (most - Math.min(r, g, b)) / most
  // Of those that look alike, the commonest.
  const weight = bin.weight <= 0 ? bin.weight : around * (0.5 + bin.weight / Math.max(around, bin.weight))
  return weight * (0.35 + saturation) * (0.4 + most / 255)
}

function distance(a: Bin, b: Bin): number {
  return Math.hypot(
    a.red / a.count - b.red / b.count,
    a.green / a.count - b.green / b.count,
    a.blue / a.count - b.blue / b.count,
  )
}

function toHex(bin: Bin): string {
  return `#${[bin.red, bin.green, bin.blue]
    .map((sum) =>
      Math.round(sum / bin.count)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`
}
