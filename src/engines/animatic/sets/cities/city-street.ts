import { darken, type Hex } from '../../draw/colour.ts'
import type { Pen } from '../../draw/shapes.ts'
import { outdoorLight, seen } from '../parts/lighting.ts'
import { drawFarLayer } from '../parts/far-layer.ts'
import { paintLampPost } from '../parts/lamp-post.ts'
import { paintPalm } from '../parts/palm.ts'
import { growCrown, paintTree, treeColours, type Crown } from '../parts/tree.ts'
import type { PaintSight, SightLight } from '../landmarks/sketch.ts'
import { paintTowers, raiseTowers } from '../city/skyline.ts'
import type { SceneSet, SetContext } from '../set.ts'
import type { FacadeStyle } from '../streets/facade.ts'
import { drawFlowerBoxes } from '../streets/flower-boxes.ts'
import { createLane } from '../streets/lane.ts'
import type { PavingKind } from '../streets/paving.ts'
import { createStreet, STREET_PROPS_Y } from '../streets/street-set.ts'

/** A street that is known by what stands at its end. */
export interface CityStreet {
  readonly facades: FacadeStyle
  readonly paving: { readonly kind: PavingKind; readonly colour: Hex }
  readonly sight: PaintSight
  /** Of the sight, and half the gap between the houses; world units. In portrait the gap is narrower. */
  readonly height: number
  readonly half: number
  /** A second one, farther off and to its side, by so many world units. */
  readonly beside?: { readonly sight: PaintSight; readonly height: number; readonly by: number }
  /** Heights of towers far behind. */
  readonly towers?: readonly [number, number]
  readonly trees: 'plane' | 'palm' | 'none'
  readonly flowers: readonly Hex[]
  /** What drives by. Absent: it is for walking. */
  readonly lane?: Parameters<typeof createLane>[1]
}

const FOOT_Y = 0.725

export function cityStreet(city: CityStreet): SceneSet {
  return createStreet((context, tone) => {
    const { stage, palette, random } = context
    const { portrait, aspect } = stage
    const x = aspect * (portrait ? 0.5 : random() < 0.5 ? 0.36 : 0.64)
    const way = portrait || x > aspect / 2 ? -1 : 1
    const size = portrait ? Math.min(1, 0.86 / (city.half * 2)) : 1
    const crowns = [growCrown(random), growCrown(random)]
    const lane = city.lane === undefined ? undefined : createLane(context, city.lane)
    const towers =
      city.towers === undefined
        ? []
        : raiseTowers(random, { period: 2.4, baseY: FOOT_Y, heights: city.towers, widths: [0.06, 0.13] })
    const light = (haze: number): SightLight => ({
      tone: (colour: Hex) => seen(colour, palette, haze),
      lit: tone.lights,
    })
    return {
      facades: city.facades,
      paving: city.paving,
      opening: { x, half: city.half * size },
      propsTop: city.trees === 'palm' ? 0.02 : 0.4,
      drawFar(frame) {
        const top =
          FOOT_Y - Math.max(city.height * size, (city.beside?.height ?? 0) * size, city.towers?.[1] ?? 0)
        drawFarLayer(stage, frame, { key: 'city-sight', parallax: 0.12, y0: top - 0.08, y1: 0.78 }, (pen) => {
          for (let start = -2.4; start < aspect + 1; start += 2.4) {
            pen.save()
            pen.translate(start, 0)
            paintTowers(pen, towers, FOOT_Y, tone, 0.5, 0.02)
            pen.restore()
          }
          if (city.beside !== undefined)
            city.beside.sight(
              pen,
              x + way * city.beside.by * size,
              FOOT_Y,
              city.beside.height * size,
              light(0.4),
            )
          city.sight(pen, x, FOOT_Y, city.height * size, light(0.14))
        })
      },
      paintBehindFronts(pen) {
        pen.fillStyle = darken(seen(city.paving.colour, palette, 0.14), 0.04)
        pen.fillRect(x - city.half - 0.3, FOOT_Y - 0.004, city.half * 2 + 0.6, 0.05)
      },
      paintProps(pen, period) {
        const pace = period / crowns.length
        // The sight is between two of them.
        const first = (x + pace / 2) % pace
        for (const [index, crown] of crowns.entries()) {
          const at = first + index * pace
          paintStreetTree(pen, at, city.trees, crown, index, context)
          paintLampPost(pen, {
            x: at + 0.17,
            footY: STREET_PROPS_Y,
            height: 0.3,
            iron: seen('#2c3338', palette, 0.03),
            lit: tone.lights,
          })
        }
      },
      ...(lane === undefined ? {} : { drawMoving: lane }),
      drawFront: (frame) => drawFlowerBoxes(stage, palette, frame, city.flowers),
    }
  })
}

function paintStreetTree(
  pen: Pen,
  x: number,
  kind: CityStreet['trees'],
  crown: Crown,
  index: number,
  { palette, spec }: SetContext,
): void {
  const season = spec.weather === 'snow' ? 'winter' : spec.season
  const side = outdoorLight(palette).direction
  if (kind === 'plane')
    paintTree(pen, x, STREET_PROPS_Y, 0.3, crown, treeColours(palette, season, index, 0.05), side)
  if (kind === 'palm')
    paintPalm(pen, palette, {
      x,
      y: STREET_PROPS_Y,
      height: 0.52 + index * 0.1,
      lean: 0.03 * (index - 0.5),
      time: 0,
      shade: 0.04,
    })
}
