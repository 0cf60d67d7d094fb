import type { Picture } from './footage.ts'

/** Most colours that a palette has. */
const MAX_COLOURS = 4
/** Pixels looked at per side of a picture: enough for shares, whatever its size. */
const GRID = 64
/** A colour of the middle is the figure's own when its share there is this much larger than at the edges. */
const BACKGROUND_WEIGHT = 1.2
/** Colours nearer than this, of 442 at most, look the same. */
const MIN_DISTANCE = 60

interface Bin {
  red: number
  green: number
  blue: number
  /** Share of the middle, less that of the edges. */
  weight: number
  count: number
}

/**
 * The colours of what stands in the middle of pictures, the most striking first: `#rrggbb`, at least one. What is as
 * frequent at the edges is background.
 */
export function paletteOf(pictures: readonly Picture[]): readonly string[] {
  const bins = new Map<number, Bin>()
  for (const picture of pictures) count(picture, bins)
  const ranked = [...bins.values()].sort((a, b) => strikingness(b) - strikingness(a))
  const chosen: Bin[] = []
  for (const bin of ranked) {
    if (chosen.length === MAX_COLOURS || (chosen.length > 0 && strikingness(bin) <= 0)) break
    if (chosen.every((other) => distance(other, bin) > MIN_DISTANCE)) chosen.push(bin)
  }
  return chosen.map(toHex)
}

function count({ size, pixels }: Picture, bins: Map<number, Bin>): void {
  for (let row = 0; row < GRID; row += 1) {
    for (let column = 0; column < GRID; column += 1) {
      const x = Math.floor(((column + 0.5) * size.width) / GRID)
      const y = Math.floor(((row + 0.5) * size.height) / GRID)
      const at = (y * size.width + x) * 4
      const isMiddle = Math.abs(column / GRID - 0.5) < 0.22 && Math.abs(row / GRID - 0.52) < 0.32
      const isEdge = Math.abs(column / GRID - 0.5) > 0.4 || row / GRID < 0.1
      if (!isMiddle && !isEdge) continue
      add(bins, pixels[at] ?? 0, pixels[at + 1] ?? 0, pixels[at + 2] ?? 0, isMiddle ? 1 : -BACKGROUND_WEIGHT)
    }
  }
}

function add(bins: Map<number, Bin>, red: number, green: number, blue: number, weight: number): void {
  const key = ((red >> 5) << 6) | ((green >> 5) << 3) | (blue >> 5)
  const bin = bins.get(key) ?? { red: 0, green: 0, blue: 0, weight: 0, count: 0 }
  bin.red += red
  bin.green += green
  bin.blue += blue
  bin.weight += weight
  bin.count += 1
  bins.set(key, bin)
}

/** Coloured things are remembered, greys and shadows are not. */
function strikingness(bin: Bin): number {
  const [r, g, b] = [bin.red, bin.green, bin.blue].map((sum) => sum / bin.count) as [number, number, number]
  const most = Math.max(r, g, b)
  const saturation = most === 0 ? 0 : (most - Math.min(r, g, b)) / most
  return bin.weight * (0.35 + saturation) * (0.4 + most / 255)
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
