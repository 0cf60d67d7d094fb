import { darken, lighten, type Hex } from '../../draw/colour.ts'
import { fillEllipse, fillPolygon, fillRoundRect, type Pen, type Point } from '../../draw/shapes.ts'

const HALF = 23
const TOP = -100
/** Radians that a door swings when it opens. */
const SWING = 1.25

/**
 * A door in its frame, in hundredths of its height, the foot of its middle at the origin; hinged on the left or the right
 * side, it swings towards who looks at it.
 */
export function paintDoor(
  pen: Pen,
  { colour, open, hinge }: { readonly colour: Hex; readonly open: number; readonly hinge: 1 | -1 },
): void {
  fillRoundRect(pen, '#d9c9b0', -HALF - 7, TOP - 7, HALF * 2 + 14, 107, 1.5)
  fillRoundRect(pen, '#f4ead8', -HALF - 5.5, TOP - 5.5, HALF * 2 + 11, 105.5, 1.2)
  fillRoundRect(pen, '#c8b699', -HALF - 1.2, TOP - 1.2, HALF * 2 + 2.4, 101.2, 0.6)
  const behind = pen.createLinearGradient(0, TOP, 0, 0)
  behind.addColorStop(0, '#6a5650')
  behind.addColorStop(0.7, '#b8946c')
  behind.addColorStop(1, '#e6c48c')
  pen.fillStyle = behind
  pen.fillRect(-HALF, TOP, HALF * 2, 100)
  paintLeaf(pen, colour, open * SWING, hinge)
}

function paintLeaf(pen: Pen, colour: Hex, angle: number, hinge: 1 | -1): void {
  const wide = HALF * 2 * Math.cos(angle)
  const near = Math.sin(angle) * 9
  /** Where a part of the leaf is: `along` from hinge to handle, `down` from top to foot, 0..1. */
  const at = (along: number, down: number): Point => [
    hinge * HALF - hinge * wide * along,
    (TOP - near * along) * (1 - down) + near * 0.6 * along * down,
  ]
  const quad = (fill: Pen['fillStyle'], left: number, top: number, right: number, bottom: number): void =>
    fillPolygon(pen, fill, [at(left, top), at(right, top), at(right, bottom), at(left, bottom)])
  const shade = Math.sin(angle) * 0.22
  const face = pen.createLinearGradient(...at(0, 0), ...at(1, 0))
  face.addColorStop(0, darken(colour, 0.08 + shade))
  face.addColorStop(1, lighten(colour, 0.08))
  quad(face, 0, 0, 1, 1)
  for (const [top, bottom] of [
    [0.08, 0.42],
    [0.52, 0.92],
  ] as const)
    for (const [left, right] of [
      [0.12, 0.46],
      [0.54, 0.88],
    ] as const) {
      quad(darken(colour, 0.22 + shade), left, top, right, bottom)
      quad(darken(colour, 0.04 + shade), left + 0.03, top + 0.016, right - 0.03, bottom - 0.016)
    }
  if (angle > 0.05) quad(darken(colour, 0.34), 0.985, 0, 1, 1)
  const [handleX, handleY] = at(0.92, 0.5)
  fillEllipse(pen, '#b8862c', handleX, handleY, 2.6 * Math.max(0.4, Math.cos(angle)), 2.8)
  fillEllipse(pen, '#f0cc6a', handleX - 0.6, handleY - 0.7, 1.3 * Math.max(0.4, Math.cos(angle)), 1.4)
}

/** Where the handle is, in the same units. */
export function handleOf(open: number, hinge: 1 | -1): Point {
  const angle = open * SWING
  return [hinge * HALF - hinge * HALF * 2 * Math.cos(angle) * 0.92, (TOP - Math.sin(angle) * 8) * 0.5]
}
