import { darken, lighten, withAlpha, type Hex } from '../../draw/colour.ts'
import type { Pen } from '../../draw/shapes.ts'

/** A wall that follows a crest: `crestAt` gives its foot for every x. */
export function paintRidgeWall(
  pen: Pen,
  wall: {
    readonly left: number
    readonly right: number
    readonly height: number
    readonly stone: Hex
    crestAt(x: number): number
  },
): void {
  const { left, right, height, stone } = wall
  const step = height * 0.3
  const body = pen.createLinearGradient(0, 0.1, 0, 0.75)
  body.addColorStop(0, lighten(stone, 0.1))
  body.addColorStop(1, stone)
  pen.fillStyle = body
  pen.beginPath()
  pen.moveTo(left, wall.crestAt(left) + height * 0.4)
  for (let x = left; x <= right; x += step) pen.lineTo(x, wall.crestAt(x) - height)
  for (let x = right; x >= left; x -= step) pen.lineTo(x, wall.crestAt(x) + height * 0.4)
  pen.fill()
  pen.fillStyle = lighten(stone, 0.06)
  for (let x = left; x <= right; x += height * 0.44)
    pen.fillRect(x, wall.crestAt(x) - height * 1.22, height * 0.24, height * 0.3)
  pen.strokeStyle = withAlpha(darken(stone, 0.5), 0.5)
  pen.lineWidth = height * 0.06
  pen.beginPath()
  for (let x = left; x <= right; x += step) pen.lineTo(x, wall.crestAt(x) - height * 0.82)
  pen.stroke()
}

/** A watchtower with its windows and battlements. */
export function paintWatchtower(
  pen: Pen,
  x: number,
  footY: number,
  height: number,
  stone: Hex,
  lit: number,
): void {
  const half = height * 0.42
  const body = pen.createLinearGradient(x - half, 0, x + half, 0)
  body.addColorStop(0, darken(stone, 0.24))
  body.addColorStop(0.6, stone)
  body.addColorStop(1, lighten(stone, 0.1))
  pen.fillStyle = body
  pen.beginPath()
  pen.moveTo(x - half * 1.08, footY)
  pen.lineTo(x - half, footY - height)
  pen.lineTo(x + half, footY - height)
  pen.lineTo(x + half * 1.08, footY)
  pen.fill()
  for (let merlon = 0; merlon < 6; merlon += 1)
    pen.fillRect(x - half * 1.06 + merlon * half * 0.4, footY - height * 1.14, half * 0.24, height * 0.16)
  pen.fillStyle = darken(stone, 0.2)
  pen.fillRect(x - half * 1.08, footY - height, half * 2.16, height * 0.04)
  pen.fillStyle = lit > 0.5 ? '#ffca70' : darken(stone, 0.62)
  for (const way of [-0.6, 0, 0.6]) {
    pen.beginPath()
    pen.moveTo(x + half * way - half * 0.15, footY - height * 0.52)
    pen.lineTo(x + half * way - half * 0.15, footY - height * 0.74)
    pen.arc(x + half * way, footY - height * 0.74, half * 0.15, Math.PI, 0)
    pen.lineTo(x + half * way + half * 0.15, footY - height * 0.52)
    pen.fill()
  }
}
