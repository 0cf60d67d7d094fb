import { createRandom } from '../draw/random.ts'

/** Of a frame, in pixels. */
interface Area {
  readonly width: number
  readonly height: number
}

/** For each pixel, row by row, the middle of the cell it lies in. */
export type Cells = Uint32Array

/** Squares of `side` pixels; those at the right and the foot may be cut off. */
export function cutIntoSquares({ width, height }: Area, side: number): Cells {
  const cells = new Uint32Array(width * height)
  const middleOf = (at: number, end: number): number =>
    Math.min(end - 1, Math.floor(at / side) * side + (side >> 1))
  for (let y = 0; y < height; y += 1) {
    const row = middleOf(y, height) * width
    for (let x = 0; x < width; x += 1) cells[y * width + x] = row + middleOf(x, width)
  }
  return cells
}

/** Pieces like those of broken glass, about `side` pixels wide: each pixel belongs to the seed that is nearest. */
export function cutIntoShards({ width, height }: Area, side: number, seed: number): Cells {
  const cells = new Uint32Array(width * height)
  const columns = Math.ceil(width / side) + 2
  const random = createRandom(seed)
  const seeds = Array.from({ length: columns * (Math.ceil(height / side) + 2) }, (_, index) => ({
    x: ((index % columns) - 1 + random()) * side,
    y: (Math.floor(index / columns) - 1 + random()) * side,
  }))
  const clamp = (value: number, end: number): number => Math.max(0, Math.min(end - 1, Math.round(value)))
  const indices = seeds.map(({ x, y }) => clamp(y, height) * width + clamp(x, width))
  for (let y = 0; y < height; y += 1) {
    const row = Math.floor(y / side) + 1
    for (let x = 0; x < width; x += 1) {
      const column = Math.floor(x / side) + 1
      let nearest = 0
      let least = Infinity
      for (let down = -1; down <= 1; down += 1) {
        for (let right = -1; right <= 1; right += 1) {
          const index = (row + down) * columns + column + right
          const point = seeds[index]
          if (point === undefined) continue
          const distance = (point.x - x) ** 2 + (point.y - y) ** 2
          if (distance >= least) continue
          least = distance
          nearest = index
        }
      }
      cells[y * width + x] = indices[nearest]!
    }
  }
  return cells
}

/** Triangles between the corners of a crooked net whose meshes are about `side` pixels wide. */
export function cutIntoTriangles({ width, height }: Area, side: number, seed: number): Cells {
  const cells = new Uint32Array(width * height)
  const random = createRandom(seed)
  const [columns, rows] = [Math.ceil(width / side) + 2, Math.ceil(height / side) + 2]
  const corners = Array.from({ length: (columns + 1) * (rows + 1) }, (_, index) => ({
    x: ((index % (columns + 1)) - 1 + (random() - 0.5) * 0.66) * side,
    y: (Math.floor(index / (columns + 1)) - 1 + (random() - 0.5) * 0.66) * side,
  }))
  const area = { width, height }
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      const at = row * (columns + 1) + column
      const [a, b, c, d] = [at, at + 1, at + columns + 1, at + columns + 2].map((index) => corners[index]!)
      // The net is cut along the one diagonal here, along the other there.
      const halves =
        random() < 0.5
          ? [
              [a!, b!, c!],
              [b!, d!, c!],
            ]
          : [
              [a!, b!, d!],
              [a!, d!, c!],
            ]
      for (const half of halves) fillTriangle(cells, area, half)
    }
  }
  return cells
}

interface Corner {
  readonly x: number
  readonly y: number
}

function fillTriangle(cells: Cells, { width, height }: Area, corners: readonly Corner[]): void {
  const clamp = (value: number, end: number): number => Math.max(0, Math.min(end - 1, Math.round(value)))
  const [middleX, middleY] = [meanOf(corners.map(({ x }) => x)), meanOf(corners.map(({ y }) => y))]
  const middle = clamp(middleY, height) * width + clamp(middleX, width)
  const top = clamp(Math.floor(Math.min(...corners.map(({ y }) => y))), height)
  const foot = clamp(Math.ceil(Math.max(...corners.map(({ y }) => y))), height)
  for (let y = top; y <= foot; y += 1) {
    const crossings = corners.flatMap((from, index) => {
      const to = corners[(index + 1) % corners.length]!
      if (from.y === to.y || y < Math.min(from.y, to.y) || y > Math.max(from.y, to.y)) return []
      return [from.x + ((y - from.y) / (to.y - from.y)) * (to.x - from.x)]
    })
    if (crossings.length < 2) continue
    const from = clamp(Math.floor(Math.min(...crossings)), width)
    const to = clamp(Math.ceil(Math.max(...crossings)), width)
    cells.fill(middle, y * width + from, y * width + to + 1)
  }
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}

/** Whether a pixel lies where one cell ends: another begins within `reach` pixels to the right or below. */
export function isSeam(cells: Cells, { width, height }: Area, at: number, reach: number): boolean {
  const [x, y] = [at % width, Math.floor(at / width)]
  const right = x + reach < width ? at + reach : at
  const below = y + reach < height ? at + reach * width : at
  return cells[right] !== cells[at] || cells[below] !== cells[at]
}
