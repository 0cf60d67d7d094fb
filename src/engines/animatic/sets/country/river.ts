import { mix, withAlpha, type Hex } from '../../draw/colour.ts'
import { lerp } from '../../draw/easing.ts'
import { between, createRandom, pick } from '../../draw/random.ts'
import { fillEllipse, type Pen } from '../../draw/shapes.ts'
import { ground, outdoorLight, seen } from '../parts/lighting.ts'
import { createRidge } from '../parts/ridge.ts'
import { slotChance } from '../parts/span.ts'
import { createWaterfall } from '../parts/waterfall.ts'
import type { Frame, SceneSet, SetContext } from '../set.ts'
import { createBank } from './bank.ts'
import { buildScenery, fillBelow, REACH, shade } from './scenery.ts'
import { paintStone, paintTreeBelt } from './shore.ts'
import { createStillWater } from './still-water.ts'

const FAR_Y = 0.675
const NEAR_Y = 0.862
const PARALLAX = 0.64

/** A river that runs past: a wooded bank, stones with foam behind them, pebbles at the near shore. */
export const river: SceneSet = {
  build(context) {
    const { stage, palette, random, seed, spec } = context
    const wood = pick(random, ['broadleaf', 'mixed', 'firs'] as const)
    const stones = pick(random, ['#8f8f8c', '#a39a8a', '#7f868f'] as const)
    const isHigh = random() < 0.5
    const ridges = [
      createRidge(seed + 3, {
        kind: isHigh ? 'mountain' : 'hill',
        baseY: 0.6,
        height: isHigh ? 0.22 : 0.08,
        frequency: 1.4,
      }),
      createRidge(seed + 4, { kind: 'hill', baseY: 0.625, height: 0.05, frequency: 1.2 }),
    ]
    const trees = (pen: Pen): void => {
      paintTreeBelt(pen, context, { y: FAR_Y - 0.022, height: 0.2, haze: 0.2, wood, gaps: 0.25, key: 2 })
    }
    const [water, current] = createStillWater(context, {
      key: 'river-water',
      shoreY: FAR_Y,
      nearY: NEAR_Y,
      parallax: PARALLAX,
      deep: '#2f7f92',
      dull: 0.3,
      flow: 0.2,
      mirror: trees,
    })
    const hasFall = spec.sights?.includes('waterfall') === true
    const fall = hasFall
      ? createWaterfall(stage, palette, seed, {
          x: stage.aspect * 0.66,
          topY: 0.2,
          baseY: FAR_Y + 0.012,
          parallax: 0.5,
          width: 0.22,
          reach: 0.55,
          haze: 0.12,
          rock: '#7d7f86',
          moss: '#4c7a4a',
        })
      : undefined
    const bank = createBank(context, { y: NEAR_Y, rim: '#b5a68c', reeds: 0.86, front: 'grass' })
    return buildScenery(context, {
      sky: { horizonY: 0.62, cloudCount: 6, cloudFloor: 0.34 },
      layers: [
        ...ridges.map((ridge, index) => ({
          key: `river-hill-${index}`,
          parallax: 0.12 + index * 0.14,
          y0: 0.28,
          y1: FAR_Y,
          paint(pen: Pen) {
            const tone = seen(index === 0 && isHigh ? '#6f86a8' : '#6a9468', palette, 0.58 - index * 0.24)
            pen.fillStyle = shade(pen, 0.45, 0.66, [tone, mix(tone, palette.fog, 0.5)])
            ridge.trace(pen, -REACH, stage.aspect + REACH, FAR_Y)
            pen.fill()
          },
        })),
        {
          key: 'river-far-bank',
          parallax: 0.46,
          y0: 0.36,
          y1: FAR_Y + 0.03,
          paint(pen) {
            const meadow = [ground(palette, '#9fce68', 0.3, 0.3), ground(palette, '#5f8a45', 0.3, 0.1)]
            fillBelow(
              pen,
              stage,
              shade(pen, 0.62, FAR_Y, meadow),
              (x) => 0.632 + 0.008 * Math.sin(x * 2.4 + 1),
            )
            trees(pen)
          },
        },
        water,
        {
          key: 'river-far-rim',
          parallax: PARALLAX,
          y0: FAR_Y - 0.03,
          y1: FAR_Y + 0.03,
          paint(pen) {
            const earth = mix(seen('#7a6a50', palette, 0.12), palette.shadow, 0.16)
            pen.fillStyle = earth
            pen.beginPath()
            pen.moveTo(-REACH, FAR_Y - 0.022)
            pen.lineTo(stage.aspect + REACH, FAR_Y - 0.022)
            for (let x = stage.aspect + REACH; x >= -REACH; x -= 0.03)
              pen.lineTo(x, FAR_Y + 0.004 + 0.004 * Math.sin(x * 8) + 0.003 * Math.sin(x * 23))
            pen.fill()
            pen.fillStyle = ground(palette, '#5f8a45', 0.3, 0.1)
            pen.fillRect(-REACH, FAR_Y - 0.026, stage.aspect + 2 * REACH, 0.014)
          },
        },
        current,
        (frame) => fall?.draw(frame),
        (frame) => fall?.drawMist(frame),
        ...createStones(context, stones),
        ...bank.layers,
      ],
      floor: {
        y: 0.92,
        farY: 0.892,
        personHeight: 0.46,
        horizonY: 0.62,
        water: { y: 0.815, farY: 0.745, parallax: PARALLAX },
      },
      motes: { count: 34, colour: '#ffffff' },
      front: bank.front,
    })
  },
}

/** Boulders in the stream; the water is white where it passes them. */
function createStones(
  { stage, palette, seed }: SetContext,
  colour: Hex,
): readonly [Parameters<typeof buildScenery>[1]['layers'][number], (frame: Frame) => void] {
  const random = createRandom(seed ^ 0x57e)
  const side = outdoorLight(palette).direction
  const boulders = Array.from({ length: 26 }, (_, index) => {
    const depth = random()
    return {
      x: -0.5 + ((index + random() * 0.8) / 26) * (stage.aspect + 1),
      y: lerp(FAR_Y + 0.02, NEAR_Y - 0.012, depth),
      size: lerp(0.05, 0.15, depth) * between(random, 0.6, 1.3),
      shape: index,
    }
  })
    // Boats and swimmers need a lane: stones keep to its two sides.
    .filter(({ y }) => y < 0.735 || y > 0.83)
    .toSorted((a, b) => a.y - b.y)
  const foam = withAlpha(mix('#ffffff', palette.ambient, 0.4), 0.7)
  return [
    {
      key: 'river-stones',
      parallax: PARALLAX,
      y0: FAR_Y - 0.1,
      y1: NEAR_Y + 0.04,
      paint(pen) {
        for (const { x, y, size, shape } of boulders) {
          const stone = seen(mix(colour, '#6f8a5a', 0.24 * slotChance(shape, 2)), palette, 0.06)
          fillEllipse(
            pen,
            withAlpha(palette.shadow, 0.24),
            x + size * 0.2,
            y + size * 0.04,
            size * 0.7,
            size * 0.1,
          )
          pen.save()
          pen.translate(x, y)
          pen.scale(size, size)
          paintStone(pen, stone, palette.shadow, side, shape)
          pen.restore()
        }
      },
    },
    (frame) => {
      stage.enter(frame.camera, PARALLAX)
      stage.within(
        { left: -REACH, right: stage.aspect + REACH, top: FAR_Y, bottom: NEAR_Y + 0.03 },
        (pen) => {
          pen.fillStyle = foam
          pen.beginPath()
          for (const { x, y, size, shape } of boulders) {
            for (let lock = 0; lock < 6; lock += 1) {
              const age = (frame.time * 0.5 + lock / 6 + slotChance(shape, lock)) % 1
              const fx = x - size * 0.5 + size * 1.9 * age
              const thin = size * 0.035 * (1 - age)
              if (thin < 0.0006) continue
              const fy =
                y +
                size * (0.02 + 0.05 * slotChance(lock, shape)) +
                size * 0.02 * Math.sin(frame.time * 5 + lock)
              pen.moveTo(fx + size * 0.16, fy)
              pen.ellipse(fx, fy, size * 0.16 * (0.5 + age), thin, 0, 0, Math.PI * 2)
            }
          }
          pen.fill()
        },
      )
    },
  ]
}
