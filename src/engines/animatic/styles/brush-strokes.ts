import { between, createRandom } from '../draw/random.ts'
import type { Cells } from './cells.ts'

interface Area {
  readonly width: number
  readonly height: number
}

export interface BrushStrokes {
  /** For each pixel, the middle of the stroke that lies on top there. */
  readonly cells: Cells
  /** How the bristles left the paint there: 0 in a furrow, 255 on a ridge. */
  readonly relief: Uint8Array
}

/** So many strokes lie over each other. */
const COATS = 3.2
/** Of a stroke, in its widths. */
const LENGTH = 3

/** Covers an area with short strokes of `breadth` pixels that follow each other in wide bows. */
export function strokeOver(area: Area, breadth: number, seed: number): BrushStrokes {
  const { width, height } = area
  const random = createRandom(seed)
  const strokes = {
    cells: Uint32Array.from({ length: width * height }, (_, at) => at),
    relief: new Uint8Array(width * height).fill(128),
  }
  const count = Math.ceil((COATS * width * height) / (breadth * breadth * LENGTH))
  const bow = between(random, 0, 6)
  for (let stroke = 0; stroke < count; stroke += 1) {
    const [x, y] = [random() * width, random() * height]
    const scale = 5 / Math.min(width, height)
    const angle =
      Math.sin(x * scale + bow) * 0.7 + Math.cos(y * scale * 1.4 - bow) * 0.9 + (random() - 0.5) * 0.5
    layStroke(strokes, area, { x, y, angle, half: (breadth / 2) * between(random, 0.7, 1.25) })
  }
  return strokes
}

interface Stroke {
  readonly x: number
  readonly y: number
  readonly angle: number
  readonly half: number
}

function layStroke(
  { cells, relief }: BrushStrokes,
  { width, height }: Area,
  { x, y, angle, half }: Stroke,
): void {
  const [cosine, sine] = [Math.cos(angle), Math.sin(angle)]
  const long = half * LENGTH
  const [reachX, reachY] = [Math.abs(cosine) * long + half, Math.abs(sine) * long + half]
  const middle = Math.floor(y) * width + Math.floor(x)
  const [top, foot] = [Math.max(0, Math.floor(y - reachY)), Math.min(height - 1, Math.ceil(y + reachY))]
  const [left, right] = [Math.max(0, Math.floor(x - reachX)), Math.min(width - 1, Math.ceil(x + reachX))]
  for (let row = top; row <= foot; row += 1) {
    for (let column = left; column <= right; column += 1) {
      const along = (column - x) * cosine + (row - y) * sine
      const across = (row - y) * cosine - (column - x) * sine
      const end = Math.abs(along) / long
      if (Math.abs(across) > half * (1 - 0.5 * end ** 4) || end > 1) continue
      const at = row * width + column
      cells[at] = middle
      // Bristles run along the stroke; its lower edge lies in its own shadow.
      relief[at] = 150 + 46 * Math.sin(across * 2.4 + middle) - 90 * (across / half) ** 3 - 26 * end
    }
  }
}
