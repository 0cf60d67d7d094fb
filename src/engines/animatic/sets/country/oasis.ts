import { darken, lighten, mix, type Hex } from '../../draw/colour.ts'
import type { Palette } from '../../draw/palette.ts'
import { between, createRandom } from '../../draw/random.ts'
import type { Pen } from '../../draw/shapes.ts'
import { outdoorLight, seen } from '../parts/lighting.ts'
import { paintPalm } from '../parts/palm.ts'
import { createRidge } from '../parts/ridge.ts'
import type { SceneSet, SetContext } from '../set.ts'
import { createBank } from './bank.ts'
import { paintLeafyPlant } from './big-leaves.ts'
import { buildScenery, fillBelow, REACH, shade } from './scenery.ts'
import { createStillWater } from './still-water.ts'

const SHORE_Y = 0.7
const NEAR_Y = 0.852
const SANDS: readonly Hex[] = ['#e8b66c', '#e9c285', '#dfa05c']

/** Palms around a pool in the midst of dunes. */
export const oasis: SceneSet = {
  build(context) {
    const { stage, palette, seed } = context
    const sand = SANDS[seed % SANDS.length] ?? '#e8b66c'
    const side = outdoorLight(palette).direction
    const dunes = [0, 1, 2].map((row) =>
      createRidge(seed + 31 + row, {
        kind: 'dune',
        baseY: 0.62 + row * 0.03,
        height: 0.17 - row * 0.045,
        frequency: 1.5 - row * 0.2,
      }),
    )
    const belt = (pen: Pen): void => paintBelt(pen, context)
    const [water, glide] = createStillWater(context, {
      key: 'oasis-water',
      shoreY: SHORE_Y,
      nearY: NEAR_Y,
      parallax: 0.6,
      deep: '#2a8f92',
      dull: 0.1,
      flow: 0,
      mirror: belt,
    })
    const bank = createBank(context, {
      y: NEAR_Y,
      rim: '#a8a060',
      reeds: 0.72,
      front: 'grass',
      soil: mix(sand, '#b8a860', 0.25),
    })
    return buildScenery(context, {
      sky: { horizonY: 0.64, cloudCount: 2, cloudFloor: 0.3 },
      layers: [
        ...dunes.map((dune, row) => ({
          key: `oasis-dune-${row}`,
          parallax: 0.1 + row * 0.13,
          y0: 0.3,
          y1: SHORE_Y + 0.02,
          paint(pen: Pen) {
            const haze = 0.56 - row * 0.2
            const light = sandTone(palette, lighten(sand, 0.08), haze)
            const dark = mix(
              sandTone(palette, mix(darken(sand, 0.3), '#a05040', 0.3), haze),
              palette.shadow,
              0.14,
            )
            pen.fillStyle = dark
            dune.trace(pen, -REACH, stage.aspect + REACH, SHORE_Y + 0.04)
            pen.fill()
            // The side in the light, cut off by the crest before it.
            fillBelow(
              pen,
              stage,
              shade(pen, 0.5, SHORE_Y, [light, sandTone(palette, sand, haze * 0.8)]),
              (x) => {
                const crest = dune.crestAt(x)
                const before = dune.crestAt(x + side * 0.1) + 0.016
                return before < crest ? crest + (crest - before) * 1.5 : crest
              },
              0.016,
            )
          },
        })),
        { key: 'oasis-belt', parallax: 0.5, y0: 0.2, y1: SHORE_Y + 0.03, paint: belt },
        water,
        glide,
        {
          key: 'oasis-palms',
          parallax: 0.76,
          y0: 0,
          y1: NEAR_Y + 0.03,
          paint: (pen) => paintPalms(pen, context),
        },
        ...bank.layers,
      ],
      floor: {
        y: 0.912,
        farY: 0.884,
        personHeight: 0.46,
        horizonY: 0.62,
        water: { y: 0.805, farY: 0.745, parallax: 0.6 },
      },
      motes: { count: 26, colour: '#ffe7b4' },
      front: bank.front,
    })
  },
}

function sandTone(palette: Palette, colour: Hex, haze: number): Hex {
  const lit = seen(colour, palette, 0)
  return mix(palette.time === 'night' ? mix(lit, '#33487f', 0.5) : lit, palette.fog, haze)
}

/** The far shore: bushes, and small palms that do not move. */
function paintBelt(pen: Pen, { stage, palette, seed }: SetContext): void {
  const random = createRandom(seed ^ 0x0a51)
  pen.fillStyle = sandTone(palette, '#b8a060', 0.1)
  pen.fillRect(-REACH, SHORE_Y - 0.014, stage.aspect + 2 * REACH, 0.016)
  const middle = stage.aspect / 2
  for (let index = 0; index < 34; index += 1) {
    const x = middle + (random() + random() + random() - 1.5) * stage.aspect * 0.8
    const isPalm = index % 3 === 0
    if (isPalm) {
      paintPalm(pen, palette, {
        x,
        y: SHORE_Y - 0.002,
        height: between(random, 0.16, 0.26),
        lean: between(random, -0.05, 0.05),
        time: 0,
        shade: 0.12,
      })
      continue
    }
    const size = between(random, 0.04, 0.075)
    pen.save()
    pen.translate(x, SHORE_Y)
    pen.scale(size, size)
    paintLeafyPlant(pen, 1 + (index % 2), seen(mix('#4f8f45', '#7fa04a', random()), palette, 0.16))
    pen.restore()
  }
}

/** Tall ones at both sides. */
function paintPalms(pen: Pen, { stage, palette, seed }: SetContext): void {
  const flip = seed % 2 === 0
  for (const { at, height, lean } of [
    { at: 0.05, height: 0.62, lean: 0.1 },
    { at: 0.15, height: 0.46, lean: -0.05 },
    { at: 0.93, height: 0.56, lean: -0.1 },
  ]) {
    const x = stage.aspect * (flip ? 1 - at : at)
    paintPalm(pen, palette, { x, y: NEAR_Y + 0.004, height, lean: flip ? -lean : lean, time: 0, shade: 0.08 })
  }
}
