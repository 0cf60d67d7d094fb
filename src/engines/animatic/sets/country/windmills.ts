import { darken, lighten, mix, type Hex } from '../../draw/colour.ts'
import { pick } from '../../draw/random.ts'
import type { Pen } from '../../draw/shapes.ts'
import { ground, seen } from '../parts/lighting.ts'
import type { SceneSet, SetContext } from '../set.ts'
import { createBank } from './bank.ts'
import { createSails } from './farmland.ts'
import { paintFarmhouse, paintMillTower, type Spot } from './landmarks.ts'
import { buildScenery, fillBelow, REACH, shade } from './scenery.ts'
import { paintTreeBelt } from './shore.ts'
import { createStillWater } from './still-water.ts'

const HORIZON_Y = 0.62
const SHORE_Y = 0.715
const NEAR_Y = 0.855
const BRICKS: readonly Hex[] = ['#a8604a', '#8a5a48', '#7a6a58', '#c9b8a0']

/** Flat green land with old windmills along a canal, their sails turning. */
export const windmills: SceneSet = {
  build(context) {
    const { stage, palette, random } = context
    const brick = pick(random, BRICKS)
    const isLeft = random() < 0.5
    const at = (part: number): number => stage.aspect * (isLeft ? part : 1 - part)
    const mills: readonly (Spot & { readonly parallax: number })[] = [
      { x: at(0.62), y: HORIZON_Y + 0.022, height: 0.15, haze: 0.34, side: 1, parallax: 0.3 },
      { x: at(0.44), y: HORIZON_Y + 0.04, height: 0.23, haze: 0.22, side: 1, parallax: 0.4 },
      {
        x: at(stage.portrait ? 0.2 : 0.15),
        y: SHORE_Y - 0.008,
        height: stage.portrait ? 0.38 : 0.44,
        haze: 0.06,
        side: 1,
        parallax: 0.52,
      },
    ]
    const sails = mills.map((mill) => createSails(context, mill, mill.parallax))
    const near = mills[2]
    const [water, glide] = createStillWater(context, {
      key: 'canal-water',
      shoreY: SHORE_Y,
      nearY: NEAR_Y,
      parallax: 0.58,
      deep: '#3f7f96',
      dull: 0.1,
      flow: 0,
      mirror(pen) {
        if (near !== undefined) paintMillTower(pen, palette, near, brick)
      },
    })
    const bank = createBank(context, { y: NEAR_Y, rim: '#8a7a54', reeds: 0.6, front: 'grass' })
    return buildScenery(context, {
      sky: { horizonY: HORIZON_Y, cloudCount: 8, cloudFloor: 0.42 },
      layers: [
        {
          key: 'polder-far',
          parallax: 0.2,
          y0: HORIZON_Y - 0.1,
          y1: SHORE_Y,
          paint(pen) {
            paintTreeBelt(pen, context, {
              y: HORIZON_Y + 0.006,
              height: 0.045,
              haze: 0.5,
              wood: 'broadleaf',
              gaps: 0.3,
              key: 6,
            })
            pen.fillStyle = ground(palette, '#a8cf78', 0.4, 0.42)
            pen.fillRect(-REACH, HORIZON_Y + 0.002, stage.aspect + 2 * REACH, 0.1)
          },
        },
        {
          key: 'polder-mill-0',
          parallax: 0.3,
          y0: 0.36,
          y1: HORIZON_Y + 0.08,
          paint: (pen) => paintMill(pen, context, mills[0], brick),
        },
        (frame) => sails[0]?.(frame),
        {
          key: 'polder-mill-1',
          parallax: 0.4,
          y0: 0.3,
          y1: SHORE_Y + 0.02,
          paint(pen) {
            fillBelow(
              pen,
              stage,
              shade(pen, HORIZON_Y + 0.02, SHORE_Y, [
                ground(palette, '#9fcf68', 0.35, 0.28),
                ground(palette, '#8abf58', 0.3, 0.16),
              ]),
              () => HORIZON_Y + 0.028,
            )
            paintMill(pen, context, mills[1], brick)
            paintFarmhouse(
              pen,
              palette,
              { x: at(0.8), y: HORIZON_Y + 0.05, height: 0.075, haze: 0.22, side: isLeft ? -1 : 1 },
              '#b8705a',
              '#c9703f',
            )
          },
        },
        (frame) => sails[1]?.(frame),
        water,
        {
          key: 'polder-mill-2',
          parallax: 0.52,
          y0: 0.06,
          y1: SHORE_Y + 0.02,
          paint(pen) {
            paintDyke(pen, context)
            paintMill(pen, context, near, brick)
          },
        },
        (frame) => sails[2]?.(frame),
        glide,
        ...bank.layers,
      ],
      floor: {
        y: 0.915,
        farY: 0.885,
        personHeight: 0.46,
        horizonY: HORIZON_Y,
        water: { y: 0.805, farY: 0.76, parallax: 0.58 },
      },
      motes: { count: 30, colour: '#ffffff' },
      front: bank.front,
    })

    function paintMill(pen: Pen, { palette }: SetContext, spot: Spot | undefined, colour: Hex): void {
      if (spot !== undefined) paintMillTower(pen, palette, spot, colour)
    }
  },
}

/** The far bank, a low dyke. */
function paintDyke(pen: Pen, { stage, palette }: SetContext): void {
  const grass = ground(palette, '#8abf58', 0.3, 0.1)
  pen.fillStyle = shade(pen, SHORE_Y - 0.035, SHORE_Y, [lighten(grass, 0.08), darken(grass, 0.14)])
  pen.beginPath()
  pen.moveTo(-REACH, SHORE_Y)
  for (let x = -REACH; x <= stage.aspect + REACH; x += 0.05)
    pen.lineTo(x, SHORE_Y - 0.03 + 0.004 * Math.sin(x * 2.7))
  pen.lineTo(stage.aspect + REACH, SHORE_Y)
  pen.fill()
  pen.fillStyle = mix(seen('#6a5a40', palette, 0.1), palette.shadow, 0.16)
  pen.fillRect(-REACH, SHORE_Y - 0.004, stage.aspect + 2 * REACH, 0.009)
}
