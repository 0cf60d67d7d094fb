import { darken, lighten, type Hex } from '../../draw/colour.ts'
import { fillEllipse, type Pen } from '../../draw/shapes.ts'

/** A cone of tuff with a cap of dark rock, and what was hewn into it; `lean` in parts of its height. */
export function paintFairyChimney(
  pen: Pen,
  chimney: {
    readonly x: number
    readonly footY: number
    readonly height: number
    readonly lean: number
    readonly stone: Hex
    readonly side: 1 | -1
    readonly hasRooms: boolean
  },
): void {
  const { x, footY, height, lean, stone, side, hasRooms } = chimney
  const half = height * 0.3
  const topX = x + lean * height
  const neckY = footY - height * 0.84
  const body = pen.createLinearGradient(x - half * side, 0, x + half * side, 0)
  body.addColorStop(0, darken(stone, 0.26))
  body.addColorStop(0.55, stone)
  body.addColorStop(1, lighten(stone, 0.14))
  pen.fillStyle = body
  pen.beginPath()
  pen.moveTo(x - half * 1.25, footY)
  pen.bezierCurveTo(
    x - half * 0.7,
    footY - height * 0.24,
    topX - half * 0.45,
    footY - height * 0.6,
    topX - half * 0.24,
    neckY,
  )
  pen.lineTo(topX + half * 0.24, neckY)
  pen.bezierCurveTo(
    topX + half * 0.5,
    footY - height * 0.56,
    x + half * 0.8,
    footY - height * 0.2,
    x + half * 1.25,
    footY,
  )
  pen.fill()
  const cap = darken(stone, 0.42)
  pen.fillStyle = cap
  pen.beginPath()
  pen.moveTo(topX - half * 0.52, neckY + height * 0.03)
  pen.quadraticCurveTo(topX - half * 0.34, neckY - height * 0.1, topX + half * 0.06, neckY - height * 0.17)
  pen.quadraticCurveTo(topX + half * 0.44, neckY - height * 0.08, topX + half * 0.5, neckY + height * 0.02)
  pen.quadraticCurveTo(topX, neckY + height * 0.06, topX - half * 0.52, neckY + height * 0.03)
  pen.fill()
  pen.fillStyle = lighten(cap, 0.16)
  pen.beginPath()
  pen.moveTo(topX + side * half * 0.06, neckY - height * 0.15)
  pen.quadraticCurveTo(
    topX + side * half * 0.38,
    neckY - height * 0.06,
    topX + side * half * 0.44,
    neckY + height * 0.02,
  )
  pen.lineTo(topX + side * half * 0.16, neckY + height * 0.02)
  pen.fill()
  if (!hasRooms) return
  pen.fillStyle = darken(stone, 0.6)
  for (const [dx, up] of [
    [-0.24, 0.34],
    [0.2, 0.38],
    [0.02, 0.54],
  ] as const)
    pen.fillRect(x + dx * half + lean * height * up, footY - height * up, half * 0.17, height * 0.06)
  fillEllipse(pen, darken(stone, 0.6), x + half * 0.05, footY - height * 0.1, half * 0.17, height * 0.07)
  pen.fillRect(x - half * 0.12, footY - height * 0.1, half * 0.34, height * 0.1)
}
