import { darken, lighten, mix, type Hex } from '../../draw/colour.ts'
import { between, createRandom } from '../../draw/random.ts'
import { fillEllipse, type Pen } from '../../draw/shapes.ts'
import { drawGrass, grassBox, plantFlowers, plantGrass } from '../parts/flora.ts'
import { ground, outdoorLight, seen } from '../parts/lighting.ts'
import { createSea } from '../parts/sea.ts'
import { createSkyDome } from '../parts/sky-dome.ts'
import { slotChance } from '../parts/span.ts'
import type { BuiltSet, SceneSet, SetContext } from '../set.ts'
import { createLighthouse } from './lighthouse.ts'
import { fillBelow, REACH, shade } from './scenery.ts'
import { paintStone } from './shore.ts'
import { EDGE_Y, createBreakers, createGulls } from './surf.ts'
import { paintHeadland } from './headland.ts'

const HORIZON_Y = 0.52

const ROCKS: readonly Hex[] = ['#8a7f78', '#a3806a', '#e4dfd2']

/** The top of a cliff above the sea: a headland with a lighthouse, rocks that waves break on, wind in the grass. */
export const seaCliff: SceneSet = {
  build(context) {
    const { stage, palette, random, seed, spec } = context
    const sky = createSkyDome(stage, palette, random, {
      horizonY: HORIZON_Y,
      cloudCount: 6,
      cloudFloor: 0.36,
      heavens: context.heavens,
    })
    const swell = { clear: 1.2, rain: 1.7, storm: 2.6, snow: 1.2, fog: 0.8, wind: 2.1 }[spec.weather]
    const sea = createSea(stage, palette, sky.sun, {
      horizonY: HORIZON_Y,
      nearY: EDGE_Y + 0.06,
      deep: '#1f6a8c',
      shallow: '#3f9ab0',
      swell,
    })
    const rock = ROCKS[seed % ROCKS.length] ?? '#8a7f78'
    // The headland stands where the sun does not.
    const side = palette.sun !== null && palette.sun.x > 0.5 ? -1 : 1
    const lighthouse = createLighthouse(context, {
      x: stage.aspect * (side < 0 ? 0.14 : 0.86),
      y: 0.43,
      height: stage.portrait ? 0.22 : 0.26,
      parallax: 0.36,
    })
    const hasOwn = spec.subjects.some(({ concept }) => concept === 'lighthouse')
    const breakers = createBreakers(context, rock, swell)
    const turf = ground(palette, '#7f9a55', 0.45, 0)
    const blades = plantGrass(
      random,
      Math.round(150 * (stage.aspect / 1.78 + 0.25)),
      { left: -REACH, right: stage.aspect + REACH, farY: EDGE_Y + 0.01, nearY: 0.96 },
      0.034,
      0.0036,
      [lighten(turf, 0.12), darken(turf, 0.16)],
    )
    const front = plantGrass(
      random,
      Math.round(90 * (stage.aspect / 1.78 + 0.25)),
      { left: -REACH, right: stage.aspect + REACH, farY: 1, nearY: 1.08 },
      0.11,
      0.009,
      [darken(turf, 0.5), darken(turf, 0.4)],
    )
    const gulls = createGulls(context)
    const built: BuiltSet = {
      light: outdoorLight(palette),
      floor: {
        y: 0.905,
        farY: 0.875,
        parallax: 0.94,
        personHeight: 0.46,
        kind: 'ground',
        horizonY: HORIZON_Y,
        water: { y: 0.7, farY: 0.6, parallax: 0.5 },
      },
      drawBack(frame) {
        sky.draw(frame)
        sea.drawBack(frame)
        const extent = { y0: 0.2, y1: 0.86, margin: 0.3 }
        stage.layer('cliff-headland', frame.camera, 0.36, extent, (pen) =>
          paintHeadland(pen, context, rock, side),
        )
        if (!hasOwn) lighthouse(frame)
        breakers(frame)
        gulls(frame)
        const near = { y0: EDGE_Y - 0.06, y1: stage.bottom + 0.15, margin: 0.38 }
        stage.layer('cliff-edge', frame.camera, 0.92, near, (pen) => paintEdge(pen, context, rock))
        stage.enter(frame.camera, 0.92)
        stage.within(grassBox(blades), (pen) => drawGrass(pen, blades, frame.time * 1.4))
      },
      drawFront(frame) {
        stage.enter({ ...frame.camera, y: frame.camera.y - (stage.bottom - 1) * 0.8 }, 1.22)
        stage.within(grassBox(front), (pen) => drawGrass(pen, front, frame.time * 1.4))
        sky.drawVeil(frame)
      },
    }
    return built
  },
}

/** The brink: turf on broken rock. */
function paintEdge(pen: Pen, { stage, palette, seed, spec }: SetContext, rock: Hex): void {
  const random = createRandom(seed ^ 0xed6e)
  const lineAt = (x: number): number =>
    EDGE_Y + 0.014 * Math.sin(x * 2.7 + (seed % 6)) + 0.005 * Math.sin(x * 11)
  const stone = seen(rock, palette, 0.02)
  fillBelow(
    pen,
    stage,
    mix(darken(stone, 0.16), palette.shadow, 0.1),
    (x) => lineAt(x) - 0.02 + 0.012 * slotChance(Math.round(x * 25), 4),
  )
  fillBelow(
    pen,
    stage,
    shade(pen, EDGE_Y, stage.bottom, [
      ground(palette, '#9fb868', 0.35, 0.03),
      palette.ground,
      mix(darken(palette.ground, 0.42), palette.shadow, 0.2),
    ]),
    lineAt,
    0.02,
  )
  for (let index = 0; index < 14; index += 1) {
    const size = between(random, 0.02, 0.07)
    pen.save()
    pen.translate(between(random, -REACH, stage.aspect + REACH), between(random, EDGE_Y + 0.01, 0.97))
    pen.scale(size, size)
    paintStone(pen, stone, palette.shadow, outdoorLight(palette).direction, index)
    pen.restore()
  }
  if (spec.season === 'winter' || spec.weather === 'snow') return
  const strip = { left: -REACH, right: stage.aspect + REACH, farY: EDGE_Y + 0.02, nearY: 0.98 }
  for (const { x, y, height, colour } of plantFlowers(
    random,
    60,
    strip,
    [0.012, 0.026],
    ['#f2a0c8', '#ffffff', '#ffe27a'],
  )) {
    for (let bloom = 0; bloom < 3; bloom += 1) {
      fillEllipse(
        pen,
        seen(colour, palette, 0),
        x + (bloom - 1) * height * 0.5,
        y - height * (0.6 + 0.3 * slotChance(bloom, Math.round(x * 99))),
        height * 0.2,
      )
    }
  }
}
