import type { StagingContext } from '../compose/staging.ts'
import { darken, lighten, multiply, type Hex } from '../draw/colour.ts'
import type { Pen } from '../draw/shapes.ts'
import type { Frame } from '../sets/set.ts'

const PLANK = 0.052
const DEPTH = 0.085
const WOOD: readonly Hex[] = ['#9a7350', '#8c6746', '#a57d58', '#93704c']

/** A wooden landing stage on water, for those who neither float nor swim: `y` is where they stand. */
export function createPier(
  { stage, palette, set }: StagingContext,
  y: number,
  left: number,
  right: number,
): (frame: Frame) => void {
  const { parallax } = set.floor
  const extent = { y0: y - DEPTH, y1: Math.max(1, stage.bottom) + 0.1, margin: 0.35 }
  const tone = (colour: Hex): Hex => multiply(colour, palette.ambient)
  const paint = (pen: Pen): void => {
    paintPosts(pen, tone('#5f4632'), left, right, y, extent.y1)
    paintDeck(pen, tone, left, right, y)
  }
  return ({ camera }) => stage.layer('pier', camera, parallax, extent, paint)
}

function paintPosts(pen: Pen, colour: Hex, left: number, right: number, y: number, bottom: number): void {
  for (let x = left + 0.06; x < right; x += 0.34) {
    const shade = pen.createLinearGradient(x, 0, x + 0.034, 0)
    shade.addColorStop(0, lighten(colour, 0.14))
    shade.addColorStop(1, darken(colour, 0.3))
    pen.fillStyle = shade
    pen.fillRect(x, y, 0.034, bottom - y)
  }
}

function paintDeck(pen: Pen, tone: (colour: Hex) => Hex, left: number, right: number, y: number): void {
  const top = y - DEPTH * 0.55
  const front = y + DEPTH * 0.45
  for (const [index, x] of planks(left, right).entries()) {
    const colour = tone(WOOD[(index * 7) % WOOD.length] ?? '#93704c')
    pen.fillStyle = colour
    pen.beginPath()
    // Planks run towards the horizon and close up a little on the way.
    pen.moveTo(towardsMiddle(x, left, right), top)
    pen.lineTo(towardsMiddle(x + PLANK, left, right) - 0.002, top)
    pen.lineTo(x + PLANK - 0.002, front)
    pen.lineTo(x, front)
    pen.fill()
  }
  const edge = pen.createLinearGradient(0, front, 0, front + 0.026)
  edge.addColorStop(0, tone('#7a5a3e'))
  edge.addColorStop(1, tone('#4f3a28'))
  pen.fillStyle = edge
  pen.fillRect(left, front, right - left, 0.026)
}

function planks(left: number, right: number): readonly number[] {
  return Array.from({ length: Math.ceil((right - left) / PLANK) }, (_, index) => left + index * PLANK)
}

function towardsMiddle(x: number, left: number, right: number): number {
  const middle = (left + right) / 2
  return middle + (x - middle) * 0.985
}
