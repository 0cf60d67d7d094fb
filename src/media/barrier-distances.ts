/** Rounds over the picture; more change hardly anything. */
const SCANS = 4

/**
 * For each place of a small square picture, the smallest span of colours that a path from its left, right or upper edge goes
 * through: 0 for what hangs together with them, large for what stands out. `pixels`: side × side, RGB bytes, row-major;
 * the distances, 0..765, are in the same order.
 */
export function barrierDistances(pixels: Uint8Array, side: number): Float32Array {
  const total = new Float32Array(side * side)
  for (const channel of [0, 1, 2]) {
    const values = Float32Array.from({ length: side * side }, (_, at) => pixels[at * 3 + channel] ?? 0)
    for (const [at, distance] of barrierOf(values, side).entries()) total[at] = (total[at] ?? 0) + distance
  }
  return total
}

function barrierOf(values: Float32Array, side: number): Float32Array {
  const distance = new Float32Array(values.length).fill(Infinity)
  const low = values.slice()
  const high = values.slice()
  for (let at = 0; at < values.length; at += 1) {
    const [x, y] = [at % side, Math.floor(at / side)]
    // Subjects often stand on the lower edge.
    if (y === 0 || x === 0 || x === side - 1) distance[at] = 0
  }
  const reach = (at: number, from: number): void => {
    const value = values[at] ?? 0
    const bottom = Math.min(low[from] ?? 0, value)
    const top = Math.max(high[from] ?? 0, value)
    if (distance[from] === Infinity || top - bottom >= (distance[at] ?? 0)) return
    distance[at] = top - bottom
    low[at] = bottom
    high[at] = top
  }
  for (let scan = 0; scan < SCANS; scan += 1) {
    const isForward = scan % 2 === 0
    const step = isForward ? -1 : 1
    for (let index = 0; index < values.length; index += 1) {
      const at = isForward ? index : values.length - 1 - index
      const [x, y] = [at % side, Math.floor(at / side)]
      if (x + step >= 0 && x + step < side) reach(at, at + step)
      if (y + step >= 0 && y + step < side) reach(at, at + step * side)
    }
  }
  return distance
}
