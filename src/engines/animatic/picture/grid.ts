/** Side of the reduced picture that depth is guessed from. */
export const GRID = 64

/** Mean of each value's neighbourhood, in place: `radius` to all sides. */
export function blur(values: Float32Array, radius: number): void {
  alongBoth(values, radius, (sum, value) => sum + value, 0, 1 / (2 * radius + 1))
}

/** Largest of each value's neighbourhood, in place: bright places grow by `radius` to all sides. */
export function dilate(values: Float32Array, radius: number): void {
  alongBoth(values, radius, Math.max, -Infinity, 1)
}

/** Rows, then columns: both work on squares. */
function alongBoth(
  values: Float32Array,
  radius: number,
  combine: (sum: number, value: number) => number,
  start: number,
  factor: number,
): void {
  for (const [dx, dy] of [
    [1, 0],
    [0, 1],
  ] as const) {
    const before = values.slice()
    for (let at = 0; at < values.length; at += 1) {
      const [x, y] = [at % GRID, Math.floor(at / GRID)]
      let sum = start
      for (let step = -radius; step <= radius; step += 1) {
        sum = combine(sum, valueAt(before, x + step * dx, y + step * dy))
      }
      values[at] = sum * factor
    }
  }
}

/** The value at a place between the grid's points. */
export function interpolate(values: Float32Array, x: number, y: number): number {
  const [left, top] = [Math.floor(x), Math.floor(y)]
  const [right, down] = [x - left, y - top]
  const upper = valueAt(values, left, top) * (1 - right) + valueAt(values, left + 1, top) * right
  const lower = valueAt(values, left, top + 1) * (1 - right) + valueAt(values, left + 1, top + 1) * right
  return upper * (1 - down) + lower * down
}

/** Beyond the edges it goes on as at the edge. */
function valueAt(values: Float32Array, x: number, y: number): number {
  const column = Math.min(GRID - 1, Math.max(0, x))
  const row = Math.min(GRID - 1, Math.max(0, y))
  return values[row * GRID + column] ?? 0
}
