import type { Pen, Point } from '../../draw/shapes.ts'
import type { Palette } from '../../draw/palette.ts'
import type { Stage } from '../../draw/stage.ts'

/**
 * The ground as a drone sees it: steeply from above, the horizon out of the picture. Ground coordinates: `across` to the
 * right from the middle, `away` from the hero's row, both in world units at that row.
 */
export interface AerialView {
  readonly horizonY: number
  /** How large things are drawn: 1 when people stand among them, less where only the land is to be seen. */
  readonly grain: number
  /** The nearest and farthest row that may come into the picture. */
  readonly nearest: number
  readonly farthest: number
  /** Half the depth of the strip along the hero's row where nothing stands: a railway needs one. */
  readonly corridor: number
  /** +1: the light comes from the right. */
  readonly light: 1 | -1
  /** World point of a ground point, `height` above it. */
  at(across: number, away: number, height?: number): Point
  /** World units per unit of the hero's row. */
  scaleAt(away: number): number
  /** The row whose ground is seen at `y`. */
  rowAt(y: number): number
  /** How far to both sides a row is in the picture. */
  reachAt(away: number): number
}

/** y of the hero's row, and how far above the picture the horizon lies. */
const HERO_Y = 0.6
const HORIZON_ABOVE = 1
/** How much of a depth and of a height the steep look leaves. */
const DEPTH = 0.76
const HEIGHT = 0.62
/** High things lean outwards, being nearer to the eye. */
const LEAN = 0.24
const MARGIN_ABOVE = 0.4
const MARGIN_BELOW = 0.34
const MARGIN_ASIDE = 0.45

export function createView(stage: Stage, palette: Palette, grain: number, corridor: number): AerialView {
  const horizonY = stage.top - HORIZON_ABOVE
  const heroY = HERO_Y + (stage.portrait ? 0.02 : 0)
  const fall = heroY - horizonY
  const distance = fall / DEPTH
  const scaleAt = (away: number): number => distance / (distance + away)
  const rowAt = (y: number): number => (distance * fall) / (y - horizonY) - distance
  return {
    horizonY,
    grain,
    corridor,
    nearest: rowAt(stage.bottom + MARGIN_BELOW),
    farthest: rowAt(stage.top - MARGIN_ABOVE),
    light: palette.sun !== null && palette.sun.x < 0.5 ? -1 : 1,
    scaleAt,
    rowAt,
    at(across, away, height = 0) {
      const scale = scaleAt(away)
      return [
        stage.aspect / 2 + across * scale * (1 + LEAN * height),
        horizonY + fall * scale - height * scale * HEIGHT,
      ]
    },
    reachAt: (away) => (stage.aspect / 2 + MARGIN_ASIDE) / scaleAt(away),
  }
}

/** Begins a path: a polygon over ground points. */
export function groundPath(pen: Pen, view: AerialView, points: readonly Point[], height = 0): void {
  pen.beginPath()
  points.forEach(([across, away], index) => {
    const [x, y] = view.at(across, away, height)
    if (index === 0) pen.moveTo(x, y)
    else pen.lineTo(x, y)
  })
  pen.closePath()
}

export function fillGround(
  pen: Pen,
  view: AerialView,
  fill: Pen['fillStyle'],
  points: readonly Point[],
  height = 0,
): void {
  pen.fillStyle = fill
  groundPath(pen, view, points, height)
  pen.fill()
}

/** The corners of a rectangle on the ground. */
export function plot(left: number, near: number, width: number, depth: number): readonly Point[] {
  return [
    [left, near],
    [left + width, near],
    [left + width, near + depth],
    [left, near + depth],
  ]
}

/** A disc on the ground, `squash` as deep as it is wide. */
export function fillDisc(
  pen: Pen,
  view: AerialView,
  fill: Pen['fillStyle'],
  [across, away]: Point,
  radius: number,
  squash = 1,
): void {
  const [x, y] = view.at(across, away)
  const scale = view.scaleAt(away)
  pen.fillStyle = fill
  pen.beginPath()
  pen.ellipse(x, y, radius * scale, radius * scale * scale * DEPTH * squash, 0, 0, Math.PI * 2)
  pen.fill()
}

/** A band that winds over the ground: a road or a river, `width` wide. */
export function fillBand(
  pen: Pen,
  view: AerialView,
  fill: Pen['fillStyle'],
  line: readonly Point[],
  width: number,
): void {
  const sides = line.map(([across, away], index) => {
    const before = line[Math.max(0, index - 1)] ?? [across, away]
    const after = line[Math.min(line.length - 1, index + 1)] ?? [across, away]
    const [dx, dz] = [after[0] - before[0], after[1] - before[1]]
    const length = Math.hypot(dx, dz) || 1
    const [nx, nz] = [(-dz / length) * width * 0.5, (dx / length) * width * 0.5]
    return { left: [across + nx, away + nz], right: [across - nx, away - nz] } as const
  })
  fillGround(pen, view, fill, [
    ...sides.map(({ left }) => left),
    ...sides.map(({ right }) => right).toReversed(),
  ])
}

/** Everything that stands, from far to near and from the sides to the middle, as high things cover each other. */
export function fromFarToNear<T extends { readonly across: number; readonly away: number }>(
  things: readonly T[],
): readonly T[] {
  return things.toSorted((a, b) => b.away - a.away || Math.abs(b.across) - Math.abs(a.across))
}
