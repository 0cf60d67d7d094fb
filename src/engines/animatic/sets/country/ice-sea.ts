import { darken, lighten, mix, withAlpha } from '../../draw/colour.ts'
import { between, createRandom } from '../../draw/random.ts'
import { fillEllipse, fillPolygon, type Pen } from '../../draw/shapes.ts'
import { outdoorLight, seen } from '../parts/lighting.ts'
import { createRidge } from '../parts/ridge.ts'
import { paintSnowCaps } from '../parts/snow-caps.ts'
import { slotChance } from '../parts/span.ts'
import { drawAurora } from '../snow/aurora.ts'
import type { SceneSet, SetContext } from '../set.ts'
import { buildScenery, fillBelow, REACH, shade, type Backdrop } from './scenery.ts'
import { createStillWater } from './still-water.ts'
import { createBergs, paintBerg, ice, NEAR_Y, SHORE_Y } from './icebergs.ts'

/** A polar sea: a glacier's wall, icebergs that drift, and the snowy edge of a floe. */
export const iceSea: SceneSet = {
  build(context) {
    const { stage, palette, seed } = context
    const wall = (pen: Pen): void => paintGlacier(pen, context)
    const [water, glide] = createStillWater(context, {
      key: 'ice-water',
      shoreY: SHORE_Y,
      nearY: NEAR_Y,
      parallax: 0.45,
      deep: '#1f6f8a',
      dull: 0.15,
      flow: 0,
      mirror: wall,
    })
    const bergs = createBergs(context)
    return buildScenery(context, {
      sky: { horizonY: SHORE_Y, cloudCount: 5, cloudFloor: 0.32 },
      layers: [
        (frame) => {
          if (palette.time === 'night') drawAurora(stage, frame)
        },
        { key: 'ice-glacier', parallax: 0.22, y0: 0.2, y1: SHORE_Y + 0.02, paint: wall },
        water,
        glide,
        bergs,
        floe(context),
      ],
      floor: {
        y: 0.905,
        farY: 0.872,
        personHeight: 0.46,
        horizonY: SHORE_Y,
        water: { y: 0.775, farY: 0.68, parallax: 0.55 },
      },
      front(frame, drop) {
        const extent = { y0: 0.94 + drop, y1: stage.bottom + 0.2, margin: 0.4 }
        stage.layer('ice-front', frame.camera, 1.22, extent, (pen) => {
          const tone = mix(seen('#a9c4dd', palette, 0), palette.shadow, 0.3)
          pen.fillStyle = tone
          pen.beginPath()
          pen.moveTo(-REACH, stage.bottom + 0.3)
          for (let x = -REACH; x <= stage.aspect + REACH; x += 0.04)
            pen.lineTo(x, 1.0 + drop - 0.03 * Math.abs(Math.sin(x * 2.1 + (seed % 4))) ** 3)
          pen.lineTo(stage.aspect + REACH, stage.bottom + 0.3)
          pen.fill()
        })
      },
    })
  },
}

/** Where the ice ends in the sea: a broken white wall with blue clefts, mountains of snow behind. */
function paintGlacier(pen: Pen, context: SetContext): void {
  const { stage, palette, seed } = context
  const random = createRandom(seed ^ 0x91ac)
  const ridge = createRidge(seed + 8, {
    kind: 'mountain',
    baseY: SHORE_Y - 0.07,
    height: 0.22,
    frequency: 1.7,
  })
  pen.fillStyle = shade(pen, 0.3, SHORE_Y, [
    mix(ice(context, '#8fa9cc', 0.45), palette.shadow, 0.1),
    ice(context, '#dfeaf5', 0.5),
  ])
  ridge.trace(pen, -REACH, stage.aspect + REACH, SHORE_Y)
  pen.fill()
  paintSnowCaps(pen, ridge, ice(context, '#f6fafe', 0.3), {
    left: -REACH,
    right: stage.aspect + REACH,
    limit: 0.54,
  })
  let x = -REACH
  while (x < stage.aspect + REACH) {
    const width = between(random, 0.05, 0.16)
    const top = SHORE_Y - between(random, 0.04, 0.075)
    fillPolygon(
      pen,
      shade(pen, top, SHORE_Y, [
        ice(context, '#f4fafe', 0.24),
        ice(context, '#a8d4ec', 0.2),
        ice(context, '#6fb4dc', 0.18),
      ]),
      [
        [x, SHORE_Y + 0.004],
        [x + between(random, 0, 0.006), top + 0.006],
        [x + width * between(random, 0.2, 0.4), top - 0.008],
        [x + width * between(random, 0.5, 0.8), top + 0.004],
        [x + width, top + 0.008],
        [x + width * 0.98, SHORE_Y + 0.004],
      ],
    )
    fillPolygon(pen, withAlpha(ice(context, '#3f8fc4', 0.16), 0.6), [
      [x + width * 0.94, top + 0.02],
      [x + width * 1.04, top + 0.02],
      [x + width, SHORE_Y],
    ])
    x += width
  }
}

/** The floe that one stands on: snow, its blue edge, cracks. */
function floe(context: SetContext): Backdrop {
  const { stage, palette, seed } = context
  return {
    key: 'ice-floe',
    parallax: 0.92,
    y0: NEAR_Y - 0.03,
    paint(pen) {
      const edgeAt = (x: number): number =>
        NEAR_Y + 0.014 * Math.sin(x * 2.9 + (seed % 7)) + 0.012 * (slotChance(Math.round(x * 11), 3) - 0.5)
      fillBelow(pen, stage, ice(context, '#5fb4d8', 0.02), (x) => edgeAt(x) - 0.004, 0.03)
      fillBelow(pen, stage, ice(context, '#a8dcf0', 0.02), (x) => edgeAt(x) - 0.016, 0.03)
      const snow = ice(context, '#f2f8fd', 0.02)
      fillBelow(
        pen,
        stage,
        shade(pen, NEAR_Y, stage.bottom, [
          lighten(snow, 0.2),
          snow,
          mix(darken(snow, 0.2), palette.shadow, 0.24),
        ]),
        (x) => edgeAt(x) - 0.022,
        0.03,
      )
      const random = createRandom(seed ^ 0xf10e)
      for (let drift = 0; drift < 22; drift += 1) {
        fillEllipse(
          pen,
          withAlpha(drift % 2 === 0 ? mix(snow, palette.shadow, 0.3) : '#ffffff', 0.14),
          between(random, -REACH, stage.aspect + REACH),
          between(random, NEAR_Y + 0.01, 1),
          between(random, 0.06, 0.18),
          between(random, 0.004, 0.01),
        )
      }
      for (let block = 0; block < 8; block += 1) {
        const size = between(random, 0.02, 0.06)
        pen.save()
        pen.translate(between(random, -REACH, stage.aspect + REACH), between(random, NEAR_Y, 0.96))
        pen.scale(size, size * 0.8)
        paintBerg(pen, context, block + (seed % 11), outdoorLight(palette).direction)
        pen.restore()
      }
    },
  }
}
