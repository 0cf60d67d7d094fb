// AssemblyScript, compiled by `npm run build:wasm`. Bends an RGBA picture: every pixel of the result is taken from
// somewhere else in the source, as a coarse grid of points says.

/** Distance of the grid's points in pixels. */
const CELL = 16
const CELL_SHIFT = 4

/**
 * `grid` holds, row by row, for every 16th pixel (and the first one beyond the edges) the place in the source it shows:
 * x and y as i32 in 1/65536 of a pixel. Between them places are interpolated, and between the source's pixels colours
 * are; what lies outside is taken from the edge. The source needs one row and one pixel of room behind its end.
 */
export function warp(source: usize, destination: usize, width: i32, height: i32, grid: usize): void {
  const columns = (width + CELL - 1) / CELL + 1
  for (let top: i32 = 0; top < height; top += CELL) {
    const rowsHere = min(CELL, height - top)
    for (let left: i32 = 0; left < width; left += CELL) {
      const corner = grid + ((<usize>((top / CELL) * columns + left / CELL)) << 3)
      const below = corner + ((<usize>columns) << 3)
      const target = destination + ((<usize>(top * width + left)) << 2)
      warpCell(source, target, width, height, rowsHere, min(CELL, width - left), corner, below)
    }
  }
}

function warpCell(
  source: usize,
  destination: usize,
  width: i32,
  height: i32,
  rows: i32,
  columns: i32,
  corner: usize,
  below: usize,
): void {
  const lastX = (width - 1) << 16
  const lastY = (height - 1) << 16
  let leftX = load<i32>(corner)
  let leftY = load<i32>(corner, 4)
  let rightX = load<i32>(corner, 8)
  let rightY = load<i32>(corner, 12)
  const leftStepX = (load<i32>(below) - leftX) >> CELL_SHIFT
  const leftStepY = (load<i32>(below, 4) - leftY) >> CELL_SHIFT
  const rightStepX = (load<i32>(below, 8) - rightX) >> CELL_SHIFT
  const rightStepY = (load<i32>(below, 12) - rightY) >> CELL_SHIFT
  for (let row: i32 = 0; row < rows; row += 1) {
    let x = leftX
    let y = leftY
    const stepX = (rightX - leftX) >> CELL_SHIFT
    const stepY = (rightY - leftY) >> CELL_SHIFT
    const line = destination + ((<usize>(row * width)) << 2)
    for (let column: i32 = 0; column < columns; column += 1) {
      const insideX = min(max(x, 0), lastX)
      const insideY = min(max(y, 0), lastY)
      samplePixel(source, line + ((<usize>column) << 2), width, insideX, insideY)
      x += stepX
      y += stepY
    }
    leftX += leftStepX
    leftY += leftStepY
    rightX += rightStepX
    rightY += rightStepY
  }
}

/** Mixes the four source pixels around a place, in 256 steps. */
function samplePixel(source: usize, target: usize, width: i32, x: i32, y: i32): void {
  const from = source + ((<usize>((y >> 16) * width + (x >> 16))) << 2)
  const upper = i16x8.extend_low_i8x16_u(v128.load64_zero(from))
  const lower = i16x8.extend_low_i8x16_u(v128.load64_zero(from + ((<usize>width) << 2)))
  const down = <i16>((y >> 8) & 255)
  const right = <i16>((x >> 8) & 255)
  const half = i16x8.splat(128)
  const mixed = i16x8.shr_u(
    i16x8.add(
      i16x8.add(i16x8.mul(upper, i16x8.splat(256 - down)), i16x8.mul(lower, i16x8.splat(down))),
      half,
    ),
    8,
  )
  const weights = v128.shuffle<i64>(i16x8.splat(256 - right), i16x8.splat(right), 0, 2)
  const weighed = i16x8.mul(mixed, weights)
  const sum = i16x8.add(weighed, v128.shuffle<i64>(weighed, weighed, 1, 0))
  const pixel = i16x8.shr_u(i16x8.add(sum, half), 8)
  v128.store32_lane(target, i8x16.narrow_i16x8_u(pixel, pixel), 0)
}
