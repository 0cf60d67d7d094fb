import { darken, lighten, mix } from '../../draw/colour.ts'
import { between, createRandom, pick } from '../../draw/random.ts'
import { fillPolygon, type Pen } from '../../draw/shapes.ts'
import { ground, outdoorLight, seen } from '../parts/lighting.ts'
import { paintMountainLight } from '../parts/mountain-light.ts'
import { createRidge, createSummitRidge } from '../parts/ridge.ts'
import { paintSnowCaps } from '../parts/snow-caps.ts'
import { createWaterfall } from '../parts/waterfall.ts'
import type { SceneSet, SetContext } from '../set.ts'
import { createBank } from './bank.ts'
import { paintFarmhouse } from './landmarks.ts'
import { buildScenery, REACH, shade, type Backdrop } from './scenery.ts'
import { paintLilyPad, paintTreeBelt } from './shore.ts'
import { createStillWater } from './still-water.ts'

const SHORE_Y = 0.635
const BANK_Y = 0.855

/** A calm lake: woods and hills twice, once upside down; reeds, and a jetty or a boat at the shore. */
export const lake: SceneSet = {
  build(context) {
    const { stage, palette, random, seed, spec } = context
    const isPond = spec.place === 'pond'
    const wood = pick(
      random,
      isPond ? (['mixed', 'broadleaf'] as const) : (['firs', 'mixed', 'broadleaf'] as const),
    )
    const extra = pick(random, isPond ? (['lilies'] as const) : (['jetty', 'cabin', 'lilies'] as const))
    const ridges = [
      isPond
        ? createRidge(seed + 3, { kind: 'hill', baseY: SHORE_Y - 0.04, height: 0.09, frequency: 1.4 })
        : createSummitRidge(
            seed + 3,
            { kind: 'mountain', baseY: SHORE_Y - 0.03, height: 0.36, frequency: 1.3 },
            stage.aspect,
          ),
      createRidge(seed + 4, { kind: 'hill', baseY: SHORE_Y - 0.02, height: 0.08, frequency: 1.5 }),
    ]
    const hills = (pen: Pen, index: number): void => {
      const ridge = ridges[index]
      const colour = index === 0 ? '#6f86a8' : '#5f8a70'
      const tone = seen(colour, palette, 0.46 - index * 0.16)
      pen.fillStyle = shade(pen, SHORE_Y - 0.24, SHORE_Y, [tone, mix(tone, palette.fog, 0.6)])
      ridge?.trace(pen, -REACH, stage.aspect + REACH, SHORE_Y + 0.02)
      pen.fill()
      if (ridge === undefined || index > 0 || isPond) return
      const snow = mix(seen('#ffffff', palette, 0.2), palette.key, 0.12)
      paintSnowCaps(pen, ridge, snow, { left: -REACH, right: stage.aspect + REACH, limit: 0.42 })
      paintMountainLight(pen, ridge, outdoorLight(palette), {
        left: -REACH,
        right: stage.aspect + REACH,
        bottomY: SHORE_Y,
        haze: 0.4,
      })
    }
    const trees = (pen: Pen): void =>
      paintTreeBelt(pen, context, {
        y: SHORE_Y + 0.004,
        height: isPond ? 0.2 : 0.12,
        haze: 0.24,
        wood,
        gaps: 0.06,
        key: 1,
      })
    const cabinX = stage.aspect * between(random, 0.26, 0.74)
    const cabin = (pen: Pen): void => {
      if (extra !== 'cabin') return
      const side = outdoorLight(palette).direction
      paintFarmhouse(
        pen,
        palette,
        { x: cabinX, y: SHORE_Y + 0.006, height: 0.075, haze: 0.1, side },
        '#a8744a',
        '#6f4a42',
      )
    }
    const [water, glide] = createStillWater(context, {
      key: 'lake-water',
      shoreY: SHORE_Y,
      nearY: BANK_Y,
      parallax: 0.55,
      deep: '#2f6f86',
      dull: spec.weather === 'wind' || spec.weather === 'storm' ? 0.4 : 0,
      flow: 0,
      mirror(pen) {
        hills(pen, 0)
        hills(pen, 1)
        trees(pen)
        cabin(pen)
      },
    })
    const hasFall = spec.sights?.includes('waterfall') === true
    const fall = hasFall
      ? createWaterfall(stage, palette, seed, {
          x: stage.aspect * 0.66,
          topY: 0.18,
          baseY: SHORE_Y + 0.012,
          parallax: 0.45,
          width: 0.22,
          reach: 0.6,
          haze: 0.16,
          rock: '#7d7f86',
          moss: '#4c7a4a',
        })
      : undefined
    const bank = createBank(context, { y: BANK_Y, rim: '#b8a478', reeds: 0.62, front: 'cattails' })
    const isLeft = random() < 0.5
    return buildScenery(context, {
      sky: { horizonY: SHORE_Y, cloudCount: 6, cloudFloor: 0.34 },
      layers: [
        ...[0, 1].map((index) => ({
          key: `lake-hill-${index}`,
          parallax: 0.12 + index * 0.12,
          y0: 0.02,
          y1: SHORE_Y + 0.03,
          paint: (pen: Pen) => hills(pen, index),
        })),
        {
          key: 'lake-shore',
          parallax: 0.4,
          y0: SHORE_Y - (isPond ? 0.3 : 0.2),
          y1: SHORE_Y + 0.02,
          paint(pen) {
            trees(pen)
            cabin(pen)
            pen.fillStyle = ground(palette, '#5f7a4a', 0.5, 0.14)
            pen.fillRect(-REACH, SHORE_Y - 0.004, stage.aspect + 2 * REACH, 0.012)
          },
        },
        (frame) => fall?.draw(frame),
        water,
        glide,
        (frame) => fall?.drawMist(frame),
        ...(extra === 'jetty' ? [jetty(context, isLeft)] : []),
        ...(extra === 'lilies' ? [lilies(context)] : []),
        ...bank.layers,
      ],
      floor: {
        y: 0.915,
        farY: 0.885,
        personHeight: 0.46,
        horizonY: SHORE_Y,
        water: { y: 0.8, farY: 0.7, parallax: 0.58 },
      },
      motes: { count: 30, colour: '#ffffff' },
      front: bank.front,
    })
  },
}

/** Planks on posts that lead out over the water. */
function jetty({ stage, palette }: SetContext, isLeft: boolean): Backdrop {
  const x = stage.aspect * (isLeft ? 0.16 : 0.84)
  const out = isLeft ? 1 : -1
  const wood = seen('#8f6f50', palette, 0.04)
  return {
    key: 'lake-jetty',
    parallax: 0.72,
    y0: 0.66,
    y1: BANK_Y + 0.06,
    paint(pen) {
      const near = BANK_Y + 0.02
      const far = 0.735
      for (const up of [0.04, 0.36, 0.66, 0.96]) {
        const y = near + (far - near) * up
        const half = 0.1 - 0.055 * up
        const cx = x + out * 0.2 * up
        for (const side of [-1, 1]) {
          pen.fillStyle = mix(darken(wood, 0.4), palette.shadow, 0.24)
          pen.fillRect(
            cx + side * half - 0.008 * (1.2 - up),
            y - 0.05 * (1.3 - up),
            0.016 * (1.2 - up),
            0.085 * (1.3 - up),
          )
        }
      }
      fillPolygon(pen, mix(darken(wood, 0.36), palette.shadow, 0.2), [
        [x - 0.1, near + 0.012],
        [x + out * 0.2 - 0.045, far + 0.01],
        [x + out * 0.2 + 0.045, far + 0.01],
        [x + 0.1, near + 0.012],
      ])
      for (let plank = 0; plank < 13; plank += 1) {
        const from = plank / 13
        const to = (plank + 0.86) / 13
        const at = (up: number, side: number): readonly [number, number] => [
          x + out * 0.2 * up + side * (0.1 - 0.055 * up),
          near + (far - near) * up,
        ]
        fillPolygon(pen, plank % 3 === 0 ? lighten(wood, 0.1) : plank % 3 === 1 ? wood : darken(wood, 0.08), [
          at(from, -1),
          at(to, -1),
          at(to, 1),
          at(from, 1),
        ])
      }
    },
  }
}

function lilies({ stage, palette, seed }: SetContext): Backdrop {
  return {
    key: 'lake-lilies',
    parallax: 0.66,
    y0: 0.74,
    y1: BANK_Y + 0.02,
    paint(pen) {
      const random = createRandom(seed + 15)
      for (let pad = 0; pad < 34; pad += 1) {
        const y = between(random, 0.765, BANK_Y - 0.01)
        const size = 0.05 + (y - 0.765) * 0.5
        pen.save()
        pen.translate(between(random, -0.4, stage.aspect + 0.4), y)
        pen.scale(size, size)
        const flower =
          random() < 0.34 ? seen(pick(random, ['#fff4f6', '#ffb8cf', '#ffe9b0']), palette, 0.04) : null
        paintLilyPad(pen, seen(mix('#4f8f4a', '#6fa850', random()), palette, 0.06), flower)
        pen.restore()
      }
    },
  }
}
