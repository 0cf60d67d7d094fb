import { darken, lighten, mix, withAlpha, type Hex } from '../../draw/colour.ts'
import { lerp } from '../../draw/easing.ts'
import type { Palette } from '../../draw/palette.ts'
import { between, createRandom } from '../../draw/random.ts'
import { fillPolygon, type Pen, type Point } from '../../draw/shapes.ts'
import { outdoorLight, seen } from '../parts/lighting.ts'
import { slotChance } from '../parts/span.ts'
import type { SetContext } from '../set.ts'
import { REACH, shade } from './scenery.ts'

export const HORIZON_Y = 0.43

export const RIM_Y = 0.835

const BOTTOM_Y = 0.8

export function rockTone(palette: Palette, colour: Hex, haze: number): Hex {
  const lit = seen(colour, palette, 0)
  // By moonlight red rock is blue.
  return mix(palette.time === 'night' ? mix(lit, '#3a4a80', 0.45) : lit, palette.fog, haze)
}

/** The other rim, and the table land behind it. */
export function paintPlateau(pen: Pen, { stage, palette, seed }: SetContext, strata: readonly Hex[]): void {
  for (const [row, haze] of [
    [0, 0.62],
    [1, 0.48],
  ] as const) {
    const topY = HORIZON_Y - 0.02 + row * 0.03
    const points: Point[] = [[-REACH, 1]]
    let x = -REACH
    for (let piece = 0; x < stage.aspect + REACH; piece += 1) {
      const up = topY - 0.035 * slotChance(piece, (seed % 61) + row)
      points.push([x, up], [x + 0.18, up + 0.003])
      x += 0.2 + 0.25 * slotChance(piece, row + 4)
    }
    points.push([stage.aspect + REACH, 1])
    fillPolygon(
      pen,
      shade(pen, topY, 0.72, [
        rockTone(palette, strata[row] ?? '#c9673f', haze),
        rockTone(palette, strata[2] ?? '#b5533a', haze - 0.08),
      ]),
      points,
    )
    pen.save()
    pen.clip()
    bands(pen, { left: -REACH, right: stage.aspect + REACH }, palette, strata, topY, 0.72, haze, 0.2)
    pen.restore()
  }
}

interface Span {
  readonly left: number
  readonly right: number
}

function bands(
  pen: Pen,
  { left, right }: Span,
  palette: Palette,
  strata: readonly Hex[],
  topY: number,
  footY: number,
  haze: number,
  strength: number,
): void {
  for (let band = 0; band < 11; band += 1) {
    const y = lerp(topY, footY, band / 11)
    pen.fillStyle = withAlpha(
      rockTone(
        palette,
        band % 2 === 0
          ? lighten(strata[band % strata.length] ?? '#c9673f', 0.1)
          : darken(strata[band % strata.length] ?? '#c9673f', 0.12),
        haze,
      ),
      strength,
    )
    pen.beginPath()
    pen.moveTo(left, y)
    for (let x = left; x <= right; x += 0.06) pen.lineTo(x, y + 0.004 * Math.sin(x * 5 + band))
    for (let x = right; x >= left; x -= 0.06)
      pen.lineTo(x, y + (footY - topY) * 0.045 + 0.004 * Math.sin(x * 5 + band + 0.6))
    pen.fill()
  }
}

/** Walls on both sides, that go down in steps. */
export function paintWalls(
  pen: Pen,
  { stage, palette, seed }: SetContext,
  strata: readonly Hex[],
  step: number,
  middleX: number,
): void {
  const haze = [0.36, 0.24, 0.12, 0.02][step] ?? 0
  const sunny = outdoorLight(palette).direction
  for (const side of [-1, 1] as const) {
    const random = createRandom(seed + step * 37 + (side > 0 ? 1 : 0))
    const topY = HORIZON_Y + 0.02 + step * 0.045 - between(random, 0, 0.03)
    const footY = BOTTOM_Y - 0.08 + step * 0.03
    const edge = side < 0 ? -REACH : stage.aspect + REACH
    // The nearer the wall, the farther aside.
    const inner = middleX + side * (0.07 + step * 0.17) * (stage.portrait ? 0.75 : 1.1)
    const outer =
      middleX + side * (0.3 + step * 0.24 + between(random, 0, 0.1)) * (stage.portrait ? 0.75 : 1.1)
    const points: Point[] = [
      [edge, footY + 0.2],
      [edge, topY],
      [outer, topY],
    ]
    const ledges = 4
    for (let ledge = 1; ledge <= ledges; ledge += 1) {
      const down = ledge / ledges
      const x = lerp(outer, inner, down ** 1.2)
      const y = lerp(topY, footY, down)
      const before = points.at(-1) ?? [outer, topY]
      points.push([before[0] - side * 0.008, lerp(before[1], y, 0.72)], [x, y])
    }
    points.push([inner, footY + 0.2])
    const inShade = sunny === side
    const top = rockTone(palette, strata[step % strata.length] ?? '#c9673f', haze)
    const foot = mix(
      darken(rockTone(palette, strata[(step + 2) % strata.length] ?? '#b5533a', haze), 0.12),
      palette.shadow,
      (inShade ? 0.5 : 0.16) * (1 - haze),
    )
    fillPolygon(
      pen,
      shade(pen, topY, footY, [
        inShade ? mix(top, palette.shadow, 0.34 * (1 - haze)) : lighten(top, 0.06),
        foot,
      ]),
      points,
    )
    pen.save()
    pen.clip()
    bands(
      pen,
      { left: Math.min(edge, inner) - 0.02, right: Math.max(edge, inner) + 0.02 },
      palette,
      strata,
      topY,
      footY + 0.06,
      haze,
      inShade ? 0.2 : 0.26,
    )
    for (let crack = 0; crack < 22; crack += 1) {
      const x = between(random, Math.min(edge, inner), Math.max(edge, inner))
      const y = between(random, topY, footY)
      fillPolygon(pen, withAlpha(palette.shadow, 0.14), [
        [x, y],
        [x + 0.01, y + 0.02],
        [x + 0.002, y + between(random, 0.04, 0.1)],
      ])
    }
    pen.fillStyle = withAlpha(lighten(top, 0.3), 0.5)
    pen.fillRect(Math.min(edge, outer), topY, Math.abs(edge - outer), 0.004)
    pen.restore()
  }
}
