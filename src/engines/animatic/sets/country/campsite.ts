import { darken, lighten, mix, withAlpha, type Hex } from '../../draw/colour.ts'
import { pick } from '../../draw/random.ts'
import { fillEllipse } from '../../draw/shapes.ts'
import { drawGrass, grassBox, plantGrass } from '../parts/flora.ts'
import { outdoorLight, ground, seen } from '../parts/lighting.ts'
import { createSummitRidge } from '../parts/ridge.ts'
import { paintMountainLight } from '../parts/mountain-light.ts'
import { paintSnowCaps } from '../parts/snow-caps.ts'
import type { SceneSet, SetContext } from '../set.ts'
import { buildScenery, fillBelow, REACH, shade, type Backdrop } from './scenery.ts'
import { paintTreeBelt } from './shore.ts'
import { tents, CAMP_Y } from './tents.ts'

const HORIZON_Y = 0.63

const CLOTHS: readonly (readonly [Hex, Hex])[] = [
  ['#f08a3c', '#2f7f8a'],
  ['#d8483f', '#f2c14a'],
  ['#4f9a5a', '#e8763c'],
  ['#3f7fb8', '#f0b03a'],
]

/** A clearing with tents, which glow from within when it is dark, a line of lamps, firs and mountains. */
export const campsite: SceneSet = {
  build(context) {
    const { stage, palette, random, seed } = context
    const cloths = pick(random, CLOTHS)
    const isLeft = random() < 0.5
    const peaks = createSummitRidge(
      seed + 9,
      { kind: 'mountain', baseY: 0.58, height: 0.3, frequency: 1.5 },
      stage.aspect,
    )
    const turf = palette.ground
    const blades = plantGrass(
      random,
      Math.round(120 * (stage.aspect / 1.78 + 0.25)),
      { left: -REACH, right: stage.aspect + REACH, farY: CAMP_Y + 0.01, nearY: 0.96 },
      0.03,
      0.0036,
      [lighten(turf, 0.1), darken(turf, 0.16)],
    )
    const front = plantGrass(
      random,
      Math.round(90 * (stage.aspect / 1.78 + 0.25)),
      { left: -REACH, right: stage.aspect + REACH, farY: 1, nearY: 1.08 },
      0.11,
      0.009,
      [darken(turf, 0.5), darken(turf, 0.4)],
    )
    const snow = mix(seen('#ffffff', palette, 0.24), palette.key, 0.1)
    return buildScenery(context, {
      sky: { horizonY: HORIZON_Y, cloudCount: 4, cloudFloor: 0.3 },
      layers: [
        {
          key: 'camp-peaks',
          parallax: 0.1,
          y0: 0.05,
          y1: HORIZON_Y + 0.03,
          paint(pen) {
            const tone = seen('#6c7fa3', palette, 0.5)
            pen.fillStyle = shade(pen, 0.3, HORIZON_Y, [tone, mix(tone, palette.fog, 0.5)])
            peaks.trace(pen, -REACH, stage.aspect + REACH, HORIZON_Y + 0.03)
            pen.fill()
            paintSnowCaps(pen, peaks, snow, { left: -REACH, right: stage.aspect + REACH, limit: 0.42 })
            paintMountainLight(pen, peaks, outdoorLight(palette), {
              left: -REACH,
              right: stage.aspect + REACH,
              bottomY: HORIZON_Y,
              haze: 0.5,
            })
          },
        },
        {
          key: 'camp-woods',
          parallax: 0.26,
          y0: 0.3,
          y1: 0.72,
          paint: (pen) =>
            paintTreeBelt(pen, context, {
              y: HORIZON_Y + 0.03,
              height: 0.16,
              haze: 0.4,
              wood: 'firs',
              gaps: 0,
              key: 4,
            }),
        },
        {
          key: 'camp-meadow',
          parallax: 0.4,
          y0: HORIZON_Y,
          y1: CAMP_Y + 0.06,
          paint: (pen) =>
            fillBelow(
              pen,
              stage,
              shade(pen, HORIZON_Y, CAMP_Y, [
                ground(palette, '#7f9f62', 0.4, 0.26),
                ground(palette, '#6f9455', 0.3, 0.1),
              ]),
              (x) => HORIZON_Y + 0.022 + 0.006 * Math.sin(x * 2.2),
            ),
        },
        {
          key: 'camp-firs',
          parallax: 0.52,
          y0: -0.1,
          y1: CAMP_Y + 0.03,
          paint: (pen) =>
            paintTreeBelt(pen, context, {
              y: 0.705,
              height: 0.36,
              haze: 0.14,
              wood: 'firs',
              gaps: 0.55,
              key: 5,
            }),
        },
        clearing(context),
        ...tents(context, cloths, isLeft),
        (frame) => {
          stage.enter(frame.camera, 0.9)
          stage.within(grassBox(blades), (pen) => drawGrass(pen, blades, frame.time))
        },
      ],
      floor: { y: 0.905, farY: 0.868, horizonY: HORIZON_Y },
      motes: { count: 40, colour: '#fff3cf' },
      front(frame, drop) {
        stage.enter({ ...frame.camera, y: frame.camera.y - drop }, 1.22)
        stage.within(grassBox(front), (pen) => drawGrass(pen, front, frame.time))
      },
    })
  },
}

function clearing({ stage, palette }: SetContext): Backdrop {
  return {
    key: 'camp-clearing',
    parallax: 0.84,
    y0: CAMP_Y - 0.06,
    paint(pen) {
      const grass = [
        ground(palette, '#8fb060', 0.3, 0.04),
        palette.ground,
        mix(darken(palette.ground, 0.4), palette.shadow, 0.2),
      ]
      fillBelow(
        pen,
        stage,
        shade(pen, CAMP_Y - 0.04, stage.bottom, grass),
        (x) => CAMP_Y - 0.045 + 0.006 * Math.sin(x * 3.1),
      )
      const earth = seen('#a8875c', palette, 0.02)
      fillEllipse(pen, withAlpha(earth, 0.4), stage.aspect * 0.5, 0.89, stage.aspect * 0.46, 0.05)
      fillEllipse(pen, withAlpha(earth, 0.4), stage.aspect * 0.48, 0.895, stage.aspect * 0.3, 0.03)
    },
  }
}
