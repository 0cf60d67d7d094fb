import { darken, lighten, withAlpha, type Hex } from '../../draw/colour.ts'
import { fillEllipse, fillPolygon, type Pen } from '../../draw/shapes.ts'

/** Standing stones in a ring, some still with their lintels; `reach` is half the ring's width. */
export function paintStonehenge(
  pen: Pen,
  x: number,
  footY: number,
  reach: number,
  stone: Hex,
  side: 1 | -1,
): void {
  const back = darken(stone, 0.12)
  for (const at of [-0.62, -0.34, -0.04, 0.28, 0.58])
    paintPost(pen, x + at * reach, footY - reach * 0.1, reach * 0.11, reach * 0.4, back, side)
  paintLintel(pen, x - 0.7 * reach, x - 0.22 * reach, footY - reach * 0.5, reach * 0.08, back)
  paintLintel(pen, x + 0.2 * reach, x + 0.69 * reach, footY - reach * 0.5, reach * 0.08, back)
  for (const at of [-0.2, 0.1])
    paintPost(pen, x + at * reach, footY - reach * 0.04, reach * 0.13, reach * 0.56, stone, side)
  paintLintel(pen, x - 0.28 * reach, x + 0.24 * reach, footY - reach * 0.6, reach * 0.1, stone)
  for (const [at, tall] of [
    [-0.98, 0.46],
    [-0.66, 0.46],
    [0.46, 0.4],
    [0.72, 0.5],
    [1, 0.5],
  ] as const)
    paintPost(pen, x + at * reach, footY + reach * 0.03, reach * 0.14, reach * tall, stone, side)
  paintLintel(
    pen,
    x - 1.08 * reach,
    x - 0.54 * reach,
    footY - reach * 0.43,
    reach * 0.1,
    lighten(stone, 0.04),
  )
  paintLintel(
    pen,
    x + 0.62 * reach,
    x + 1.12 * reach,
    footY - reach * 0.47,
    reach * 0.1,
    lighten(stone, 0.04),
  )
  fillEllipse(pen, darken(stone, 0.2), x - reach * 0.3, footY + reach * 0.06, reach * 0.17, reach * 0.05)
  fillEllipse(pen, stone, x - reach * 0.3, footY + reach * 0.045, reach * 0.16, reach * 0.045)
}

function paintPost(
  pen: Pen,
  x: number,
  footY: number,
  width: number,
  height: number,
  stone: Hex,
  side: 1 | -1,
): void {
  fillEllipse(pen, withAlpha('#2a3020', 0.3), x - side * width * 0.5, footY, width * 1.1, width * 0.16)
  const half = width / 2
  fillPolygon(pen, stone, [
    [x - half * 1.06, footY],
    [x - half * 0.86, footY - height * 0.6],
    [x - half * 0.78, footY - height],
    [x + half * 0.74, footY - height * 1.01],
    [x + half * 0.9, footY - height * 0.5],
    [x + half, footY],
  ])
  fillPolygon(pen, darken(stone, 0.26), [
    [x - side * half * 1.04, footY],
    [x - side * half * 0.8, footY - height],
    [x - side * half * 0.2, footY - height],
    [x - side * half * 0.4, footY],
  ])
}

function paintLintel(pen: Pen, left: number, right: number, y: number, height: number, stone: Hex): void {
  fillPolygon(pen, stone, [
    [left, y + height * 0.4],
    [left + height * 0.1, y - height * 0.5],
    [right - height * 0.14, y - height * 0.54],
    [right, y + height * 0.4],
  ])
  pen.fillStyle = darken(stone, 0.28)
  pen.fillRect(left + height * 0.05, y + height * 0.2, right - left - height * 0.1, height * 0.22)
}
