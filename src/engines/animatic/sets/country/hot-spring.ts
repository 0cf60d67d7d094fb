import { darken, lighten, mix, withAlpha, type Hex } from '../../draw/colour.ts'
import { between, createRandom } from '../../draw/random.ts'
import { fillEllipse, type Pen } from '../../draw/shapes.ts'
import { PUFF_RADIUS, softPuff } from '../../stagings/soft-puff.ts'
import { ground, outdoorLight, seen } from '../parts/lighting.ts'
import { createRidge } from '../parts/ridge.ts'
import { slotChance } from '../parts/span.ts'
import { paintFir, paintShrub, treeColours } from '../parts/tree.ts'
import type { Frame, SceneSet, SetContext } from '../set.ts'
import { buildScenery, fillBelow, REACH, shade } from './scenery.ts'
import { paintCrag } from './shore.ts'

const POOL_Y = 0.79
const PARALLAX = 0.82

/** A pool of hot water among rocks in the mountains: it steams, whether there is snow around it or not. */
export const hotSpring: SceneSet = {
  build(context) {
    const { stage, palette, seed, spec } = context
    const isSnowy = spec.weather === 'snow' || spec.season === 'winter'
    const ridge = createRidge(seed + 3, { kind: 'mountain', baseY: 0.58, height: 0.3, frequency: 1.15 })
    const slope = createRidge(seed + 4, { kind: 'hill', baseY: 0.63, height: 0.1, frequency: 1.1 })
    const light = outdoorLight(palette).direction
    const half = stage.aspect * (stage.portrait ? 0.56 : 0.4)
    const pool = { x: stage.aspect / 2, y: POOL_Y, half, deep: 0.1 }
    const puff = softPuff(stage, mix('#ffffff', palette.fog, 0.3))
    return buildScenery(context, {
      sky: { horizonY: 0.6, cloudCount: 6, cloudFloor: 0.36 },
      layers: [
        {
          key: 'spring-mountains',
          parallax: 0.1,
          y0: 0.2,
          y1: 0.75,
          paint(pen) {
            pen.fillStyle = shade(pen, 0.3, 0.62, [
              mix(isSnowy ? '#f2f6fb' : seen('#8f9aa8', palette, 0.3), palette.fog, 0.26),
              mix(seen('#7f93a8', palette, 0.3), palette.fog, 0.4),
            ])
            ridge.trace(pen, -REACH, stage.aspect + REACH, 0.8)
            pen.fill()
          },
        },
        {
          key: 'spring-slope',
          parallax: 0.34,
          y0: 0.34,
          paint(pen) {
            const random = createRandom(seed ^ 0x40f5)
            pen.fillStyle = shade(pen, 0.54, 0.72, [
              ground(palette, '#8fae78', isSnowy ? 0 : 0.3, 0.36),
              palette.ground,
            ])
            slope.trace(pen, -REACH, stage.aspect + REACH, stage.bottom + 0.2)
            pen.fill()
            for (let tree = 0; tree < 30; tree += 1) {
              const x = between(random, -0.4, stage.aspect + 0.4)
              const y = 0.6 + 0.06 * random()
              const colours = treeColours(palette, isSnowy ? 'winter' : 'summer', tree, 0.3)
              paintFir(pen, x, y, between(random, 0.1, 0.19), colours, light)
            }
          },
        },
        {
          key: 'spring-pool',
          parallax: PARALLAX,
          y0: 0.5,
          paint: (pen) => paintPool(pen, context, pool, isSnowy),
        },
        (frame) => drawRipples(context, pool, frame),
        (frame) => drawSteam(context, pool, puff, frame, 0),
      ],
      floor: {
        y: 0.93,
        farY: 0.9,
        horizonY: 0.58,
        parallax: PARALLAX,
        personHeight: 0.44,
        water: { y: POOL_Y + 0.045, farY: POOL_Y - 0.02, parallax: PARALLAX },
      },
      front(frame, drop) {
        drawSteam(context, pool, puff, frame, 1)
        const extent = { y0: 0.8 + drop, y1: stage.bottom + 0.2, margin: 0.4 }
        stage.layer('spring-front', frame.camera, 1.16, extent, (pen) => {
          for (const [x, size] of [
            [0.02, 0.34],
            [stage.aspect - 0.03, 0.4],
          ] as const)
            paintRock(pen, context, x, 1.06 + drop, size, isSnowy, 0.3)
        })
      },
    })
  },
}

interface Pool {
  readonly x: number
  readonly y: number
  /** Half its width, and half its depth as it is seen. */
  readonly half: number
  readonly deep: number
}

function paintRock(
  pen: Pen,
  { palette, seed }: SetContext,
  x: number,
  y: number,
  size: number,
  isSnowy: boolean,
  dim: number,
): void {
  const stone: Hex = darken(seen('#7f7a78', palette, 0.03), dim)
  pen.save()
  pen.translate(x, y)
  pen.scale(size, size * 0.62)
  paintCrag(pen, stone, palette.shadow, outdoorLight(palette).direction, (seed % 23) + Math.round(x * 7))
  pen.restore()
  if (!isSnowy) return
  const snow = darken(seen('#f6fafe', palette, 0.02), dim * 0.4)
  fillEllipse(pen, snow, x, y - size * 0.34, size * 0.27, size * 0.07)
  fillEllipse(pen, snow, x - size * 0.12, y - size * 0.27, size * 0.17, size * 0.055)
}

function paintPool(pen: Pen, context: SetContext, pool: Pool, isSnowy: boolean): void {
  const { stage, palette, seed } = context
  const random = createRandom(seed ^ 0x900)
  const light = outdoorLight(palette).direction
  fillBelow(
    pen,
    stage,
    shade(pen, 0.66, 1, [
      ground(palette, '#a8c078', isSnowy ? 0 : 0.3, 0.1),
      palette.ground,
      mix(darken(palette.ground, 0.2), palette.shadow, 0.1),
    ]),
    (x) => 0.672 + 0.008 * Math.sin(x * 4 + (seed % 5)),
  )
  for (const [x, size] of [
    [-0.1, 0.46],
    [0.07, 0.34],
    [stage.aspect - 0.06, 0.36],
    [stage.aspect + 0.1, 0.5],
  ] as const)
    paintFir(
      pen,
      x,
      0.72,
      size,
      treeColours(palette, isSnowy ? 'winter' : 'summer', Math.round(x * 9), 0.05),
      light,
    )
  const ring = Array.from({ length: 30 }, (_, index) => {
    const turn = (index / 30) * Math.PI * 2 + between(random, -0.05, 0.05)
    return {
      x: pool.x + Math.cos(turn) * pool.half * 1.04,
      y: pool.y + Math.sin(turn) * pool.deep * 1.12,
      size: between(random, 0.11, 0.2) * (1 + 0.3 * Math.sin(turn)),
    }
  }).toSorted((a, b) => a.y - b.y)
  for (const { x, y, size } of ring) if (y < pool.y) paintRock(pen, context, x, y + 0.02, size, isSnowy, 0)
  const water = pen.createLinearGradient(0, pool.y - pool.deep, 0, pool.y + pool.deep)
  water.addColorStop(0, mix(seen('#bfe6e4', palette, 0.1), palette.sky[2], 0.4))
  water.addColorStop(0.4, seen('#6fc0c4', palette, 0.04))
  water.addColorStop(1, seen('#3f97a6', palette, 0))
  fillEllipse(
    pen,
    darken(seen('#5f6a68', palette, 0), 0.2),
    pool.x,
    pool.y + 0.006,
    pool.half * 1.02,
    pool.deep * 1.04,
  )
  fillEllipse(pen, water, pool.x, pool.y, pool.half, pool.deep)
  for (const { x, y, size } of ring)
    if (y >= pool.y) {
      fillEllipse(pen, withAlpha(palette.shadow, 0.24), x, y + 0.012, size * 0.5, size * 0.08)
      paintRock(pen, context, x, y + 0.02, size, isSnowy, 0)
    }
  if (isSnowy) return
  for (let shrub = 0; shrub < 8; shrub += 1) {
    const x = (shrub / 7) * (stage.aspect + 0.4) - 0.2
    if (Math.abs(x - pool.x) < pool.half * 0.9) continue
    paintShrub(
      pen,
      x,
      0.72 + 0.02 * slotChance(shrub, 3),
      0.09,
      [0.5, 0.9, 0.6],
      treeColours(palette, 'summer', shrub, 0.05),
      light,
    )
  }
}

function drawRipples({ stage }: SetContext, pool: Pool, frame: Frame): void {
  stage.enter(frame.camera, PARALLAX)
  const box = {
    left: pool.x - pool.half,
    right: pool.x + pool.half,
    top: pool.y - pool.deep,
    bottom: pool.y + pool.deep,
  }
  stage.within(box, (pen) => {
    pen.fillStyle = withAlpha(lighten('#dff4f4', 0.3), 0.34)
    pen.beginPath()
    for (let ripple = 0; ripple < 24; ripple += 1) {
      const up = (slotChance(ripple, 2) - 0.5) * 1.5
      const reach = Math.sqrt(Math.max(0, 1 - up * up)) * 0.8
      const x = pool.x + (slotChance(ripple, 9) - 0.5) * 2 * reach * pool.half
      const wide = 0.02 + 0.018 * Math.sin(frame.time * 1.3 + ripple * 2.1)
      if (wide < 0.012) continue
      const y = pool.y + up * pool.deep
      pen.moveTo(x + wide, y)
      pen.ellipse(x, y, wide, 0.0016, 0, 0, Math.PI * 2)
    }
    pen.fill()
  })
}

/** `near` 0: behind who bathes; 1: before them, thinner. */
function drawSteam(
  { stage }: SetContext,
  pool: Pool,
  puff: ReturnType<typeof softPuff>,
  frame: Frame,
  near: 0 | 1,
): void {
  stage.enter(frame.camera, PARALLAX)
  const count = near === 0 ? 26 : 9
  for (let wisp = 0; wisp < count; wisp += 1) {
    const age = (frame.time * 0.13 + slotChance(wisp, 4 + near)) % 1
    const x = pool.x + (slotChance(wisp, 11 + near * 3) - 0.5) * 1.8 * pool.half
    const sway = 0.03 * Math.sin(frame.time * 0.7 + wisp * 1.9) * age
    stage.put(puff, x + sway, pool.y + (near === 0 ? -0.3 : 0.5) * pool.deep - age * 0.26, {
      scale: (0.04 + 0.1 * age) / PUFF_RADIUS,
      alpha: (near === 0 ? 0.34 : 0.2) * Math.sin(age * Math.PI),
    })
  }
}
