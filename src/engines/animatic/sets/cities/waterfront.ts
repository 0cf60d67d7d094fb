import type { Hex } from '../../draw/colour.ts'
import { fillEllipse, type Pen } from '../../draw/shapes.ts'
import { lampLevel, seen } from '../parts/lighting.ts'
import type { PaintSight, SightLight } from '../landmarks/sketch.ts'
import type { SceneSet, SetContext } from '../set.ts'
import { acrossWater } from '../vistas/across-water.ts'

/** A city that is looked at across its water. */
export interface Waterfront {
  readonly key: string
  readonly sight: PaintSight
  /** World units; in portrait it is made narrower by its width, which is in heights. */
  readonly height: number
  readonly width: number
  /** Behind the towers. */
  readonly behind?: { readonly sight: PaintSight; readonly height: number; readonly by?: number }
  readonly towers: readonly [number, number]
}

const FOOT_Y = 0.7
/** The shore the sight stands on. */
const QUAY: Hex = '#8a8f8c'

export function waterfront(city: Waterfront): SceneSet {
  return acrossWater((context) => {
    const { stage } = context
    const size = stage.portrait ? Math.min(1.3, (stage.aspect * 1.15) / (city.width * city.height)) : 1
    const height = city.height * size
    const top = FOOT_Y - Math.max(height, (city.behind?.height ?? 0) * size)
    return {
      key: city.key,
      towers: city.towers,
      top,
      ...(city.behind === undefined
        ? {}
        : {
            paintBehind: (pen: Pen, x: number) =>
              city.behind?.sight(
                pen,
                x + (city.behind.by ?? 0),
                0.675,
                city.behind.height * size,
                lightOf(context, 0.34),
              ),
          }),
      paint(pen, x) {
        fillEllipse(
          pen,
          seen(QUAY, context.palette, 0.2),
          x,
          FOOT_Y + 0.002,
          city.width * height * 0.62,
          0.012,
        )
        city.sight(pen, x, FOOT_Y, height, lightOf(context, 0.14))
      },
    }
  })
}

function lightOf({ palette }: SetContext, haze: number): SightLight {
  return { tone: (colour) => seen(colour, palette, haze), lit: lampLevel(palette) }
}
