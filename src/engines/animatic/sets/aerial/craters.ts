import { darken, lighten, mix, multiply, withAlpha, type Hex } from '../../draw/colour.ts'
import type { Pen, Point } from '../../draw/shapes.ts'
import { slotChance } from '../parts/span.ts'
import { paintBase } from './fields.ts'
import { clearing } from './growth.ts'
import type { TerrainContext, TerrainPainter } from './terrain.ts'
import { fillDisc } from './view.ts'

/** Dust and craters of another world. */
export const craters: TerrainPainter = (context) => {
  const { view, palette, random, spec } = context
  const dust = multiply(mix('#b9775a', palette.ground, 0.2), palette.ambient)
  const holes = Array.from({ length: 130 }, () => ({
    across: (random() - 0.5) * 5,
    away: view.nearest + random() * (view.farthest - view.nearest),
    radius: (0.04 + 0.22 * random() ** 3) * view.grain,
  }))
    .filter(
      ({ across, away, radius }) => spec.subjects.length === 0 || clearing(across, away, 0.36 + radius) === 1,
    )
    .toSorted((a, b) => b.away - a.away)
  return {
    kind: 'ground',
    paint(pen) {
      paintBase(pen, context, dust)
      for (let patch = 0; patch < 60; patch += 1) {
        const at: Point = [
          (slotChance(patch, 1) - 0.5) * 5,
          view.nearest + slotChance(patch, 2) * (view.farthest - view.nearest),
        ]
        fillDisc(
          pen,
          view,
          withAlpha(patch % 2 === 0 ? darken(dust, 0.3) : lighten(dust, 0.3), 0.14),
          at,
          0.1 + 0.3 * slotChance(patch, 3),
          0.5,
        )
      }
      for (const hole of holes) paintCrater(pen, context, hole, dust)
    },
  }
}

function paintCrater(
  pen: Pen,
  { view, palette }: TerrainContext,
  { across, away, radius }: { readonly across: number; readonly away: number; readonly radius: number },
  dust: Hex,
): void {
  const shift = view.light * radius * 0.16
  fillDisc(pen, view, mix(lighten(dust, 0.3), palette.key, 0.3), [across - shift, away], radius * 1.16)
  fillDisc(pen, view, darken(dust, 0.14), [across + shift * 0.4, away], radius * 1.12)
  fillDisc(pen, view, mix(darken(dust, 0.46), palette.shadow, 0.4), [across, away], radius)
  fillDisc(pen, view, darken(dust, 0.12), [across - shift * 1.5, away - radius * 0.1], radius * 0.82)
}
