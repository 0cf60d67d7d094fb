/** How near each part of a picture seems to be: 0 far, 1 near; smooth. x and y run from 0 to 1. */
export type DepthField = (x: number, y: number) => number

/** Side of the reduced picture that depth is guessed from. */
export const DEPTH_GRID = 40
const BLUR_PASSES = 3
const BLUR_RADIUS = 3
/** The lower, the nearer: true for most pictures with a ground. */
const LOWNESS_WEIGHT = 0.5
/** What differs from the picture's edges is probably the subject, and the subject is probably near. */
const SALIENCE_WEIGHT = 0.6

/**
 * Guesses depth without a model. `pixels`: the picture reduced to DEPTH_GRID × DEPTH_GRID, RGB bytes. The field is
 * blurred strongly: where depth jumps, a moving picture tears, where it flows, it only bends.
 */
export function estimateDepth(pixels: Uint8Array): DepthField {
  const salience = findSalience(pixels)
  const values = new Float32Array(DEPTH_GRID * DEPTH_GRID)
  for (let y = 0; y < DEPTH_GRID; y += 1) {
    const lowness = smoothStep((y / (DEPTH_GRID - 1) - 0.25) / 0.75)
    for (let x = 0; x < DEPTH_GRID; x += 1) {
      const at = y * DEPTH_GRID + x
      values[at] = Math.min(1, LOWNESS_WEIGHT * lowness + SALIENCE_WEIGHT * (salience[at] ?? 0))
    }
  }
  for (let pass = 0; pass < BLUR_PASSES; pass += 1) blur(values)
  return (x, y) => interpolate(values, x * (DEPTH_GRID - 1), y * (DEPTH_GRID - 1))
}

/** Difference of each pixel from the edge of the picture nearest in colour, 0..1, stronger in the middle. */
function findSalience(pixels: Uint8Array): Float32Array {
  const last = DEPTH_GRID - 1
  const inEdge = [
    (_x: number, y: number) => y < 3,
    (_x: number, y: number) => y > last - 3,
    (x: number) => x < 3,
    (x: number) => x > last - 3,
  ]
  const edges = inEdge.map((isInEdge) => meanColour(pixels, isInEdge))
  const salience = new Float32Array(DEPTH_GRID * DEPTH_GRID)
  let largest = 1
  for (let at = 0; at < salience.length; at += 1) {
    const difference = Math.min(...edges.map((edge) => distance(colourAt(pixels, at), edge)))
    const dx = (at % DEPTH_GRID) / last - 0.5
    const dy = Math.floor(at / DEPTH_GRID) / last - 0.5
    salience[at] = difference * Math.exp(-(dx * dx + dy * dy) / 0.18)
    largest = Math.max(largest, salience[at] ?? 0)
  }
  return salience.map((value) => value / largest)
}

type Colour = readonly [number, number, number]

function meanColour(pixels: Uint8Array, isWanted: (x: number, y: number) => boolean): Colour {
  const sum: [number, number, number] = [0, 0, 0]
  let count = 0
  for (let at = 0; at < DEPTH_GRID * DEPTH_GRID; at += 1) {
    if (!isWanted(at % DEPTH_GRID, Math.floor(at / DEPTH_GRID))) continue
    const colour = colourAt(pixels, at)
    for (const channel of [0, 1, 2] as const) sum[channel] += colour[channel]
    count += 1
  }
  return [sum[0] / count, sum[1] / count, sum[2] / count]
}

function colourAt(pixels: Uint8Array, at: number): Colour {
  return [pixels[at * 3] ?? 0, pixels[at * 3 + 1] ?? 0, pixels[at * 3 + 2] ?? 0]
}

function distance(a: Colour, b: Colour): number {
  return Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2])
}

function blur(values: Float32Array): void {
  const before = values.slice()
  for (let y = 0; y < DEPTH_GRID; y += 1) {
    for (let x = 0; x < DEPTH_GRID; x += 1) values[y * DEPTH_GRID + x] = meanAround(before, x, y)
  }
}

function meanAround(values: Float32Array, x: number, y: number): number {
  let sum = 0
  for (let dy = -BLUR_RADIUS; dy <= BLUR_RADIUS; dy += 1) {
    for (let dx = -BLUR_RADIUS; dx <= BLUR_RADIUS; dx += 1) sum += valueAt(values, x + dx, y + dy)
  }
  return sum / (2 * BLUR_RADIUS + 1) ** 2
}

function interpolate(values: Float32Array, x: number, y: number): number {
  const [left, top] = [Math.floor(x), Math.floor(y)]
  const [right, down] = [x - left, y - top]
  const upper = valueAt(values, left, top) * (1 - right) + valueAt(values, left + 1, top) * right
  const lower = valueAt(values, left, top + 1) * (1 - right) + valueAt(values, left + 1, top + 1) * right
  return upper * (1 - down) + lower * down
}

/** Beyond the edges it goes on as at the edge. */
function valueAt(values: Float32Array, x: number, y: number): number {
  const column = Math.min(DEPTH_GRID - 1, Math.max(0, x))
  const row = Math.min(DEPTH_GRID - 1, Math.max(0, y))
  return values[row * DEPTH_GRID + column] ?? 0
}

function smoothStep(value: number): number {
  const cut = Math.min(1, Math.max(0, value))
  return cut * cut * (3 - 2 * cut)
}
