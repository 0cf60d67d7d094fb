import { darken, lighten, mix, withAlpha, type Hex } from '../../draw/colour.ts'
import { fillPolygon, type Pen } from '../../draw/shapes.ts'

/** The stepped tower with its mast. */
export function paintEmpireState(
  pen: Pen,
  x: number,
  footY: number,
  height: number,
  face: Hex,
  lit: number,
): void {
  const tiers: readonly (readonly [half: number, top: number])[] = [
    [0.15, 0.34],
    [0.12, 0.62],
    [0.09, 0.74],
    [0.055, 0.8],
    [0.032, 0.85],
  ]
  for (const [half, top] of tiers) {
    const body = pen.createLinearGradient(x - half * height, 0, x + half * height, 0)
    body.addColorStop(0, darken(face, 0.22))
    body.addColorStop(0.6, face)
    body.addColorStop(1, lighten(face, 0.12))
    pen.fillStyle = body
    pen.fillRect(x - half * height, footY - top * height, half * 2 * height, top * height)
  }
  pen.fillStyle = withAlpha(mix(darken(face, 0.5), '#ffe0a0', lit), 0.55)
  for (const [half, top] of tiers.slice(0, 3))
    for (let column = 0; column < 9; column += 1)
      for (let row = 0; row < top * 30; row += 1)
        if ((column * 5 + row * 7) % 4 !== 0 || lit < 0.3)
          pen.fillRect(
            x + (column / 9 - 0.48) * half * 2 * height,
            footY - top * height + 0.012 * height + row * height * 0.03,
            half * height * 0.12,
            height * 0.016,
          )
  fillPolygon(pen, mix(lighten(face, 0.2), '#ffd890', lit * 0.7), [
    [x - height * 0.022, footY - height * 0.85],
    [x - height * 0.006, footY - height * 0.9],
    [x, footY - height],
    [x + height * 0.006, footY - height * 0.9],
    [x + height * 0.022, footY - height * 0.85],
  ])
}
