import { darken, lighten, mix, withAlpha, type Hex } from '../../draw/colour.ts'
import { between, createRandom } from '../../draw/random.ts'
import { fillEllipse, type Pen } from '../../draw/shapes.ts'
import { drawGrass, grassBox, paintFlower, plantGrass, type FlowerKind } from '../parts/flora.ts'
import { ground, outdoorLight, seen } from '../parts/lighting.ts'
import { createRidge } from '../parts/ridge.ts'
import { growCrown, paintShrub, paintTree, treeColours } from '../parts/tree.ts'
import type { SceneSet, SetContext } from '../set.ts'
import { paintFarmhouse } from './landmarks.ts'
import { buildScenery, fillBelow, REACH, shade } from './scenery.ts'

const HORIZON_Y = 0.6
const NEAR_Y = 1.06
const PARALLAX = 0.86

/** A lane of earth that winds through fields to the hills, trees, hedges and a fence along it. */
export const countryLane: SceneSet = {
  build(context) {
    const { stage, palette, random, seed } = context
    const way = wayOf(context)
    const hills = [
      createRidge(seed + 5, { kind: 'hill', baseY: HORIZON_Y - 0.03, height: 0.1, frequency: 1.2 }),
      createRidge(seed + 6, { kind: 'hill', baseY: HORIZON_Y + 0.004, height: 0.06, frequency: 1 }),
    ]
    const turf = ground(palette, '#8fb456', 0.3, 0)
    const blades = plantGrass(
      random,
      Math.round(80 * (stage.aspect / 1.78 + 0.25)),
      { left: -REACH, right: stage.aspect + REACH, farY: 1, nearY: 1.08 },
      0.11,
      0.009,
      [darken(turf, 0.46), darken(turf, 0.36)],
    )
    return buildScenery(context, {
      sky: { horizonY: HORIZON_Y, cloudCount: 6, cloudFloor: 0.4 },
      layers: [
        ...hills.map((hill, index) => ({
          key: `lane-hill-${index}`,
          parallax: 0.12 + 0.12 * index,
          y0: HORIZON_Y - 0.2,
          y1: HORIZON_Y + 0.1,
          paint(pen: Pen) {
            pen.fillStyle = shade(pen, HORIZON_Y - 0.12, HORIZON_Y + 0.04, [
              ground(palette, '#7fa878', 0.5, 0.62 - index * 0.2),
              ground(palette, '#9ac26a', 0.4, 0.5 - index * 0.2),
            ])
            hill.trace(pen, -REACH, stage.aspect + REACH, HORIZON_Y + 0.1)
            pen.fill()
            if (index === 1) paintFarTrees(pen, context)
          },
        })),
        {
          key: 'lane',
          parallax: PARALLAX,
          y0: HORIZON_Y - 0.42,
          paint(pen: Pen) {
            paintFields(pen, context)
            paintWay(pen, context, way)
            paintSides(pen, context, way)
          },
        },
      ],
      floor: { y: 0.9, farY: 0.8, horizonY: HORIZON_Y, parallax: PARALLAX, personHeight: 0.42 },
      motes: { count: 26, colour: '#fff6d8' },
      front(frame, drop) {
        stage.enter({ ...frame.camera, y: frame.camera.y - drop }, 1.22)
        stage.within(grassBox(blades), (pen) => drawGrass(pen, blades, frame.time * 1.3))
      },
    })
  },
}

interface Way {
  /** Middle of the lane and half its width, at a height of the picture. */
  middle(y: number): number
  half(y: number): number
}

function nearness(y: number): number {
  return Math.max(0, (y - HORIZON_Y) / (NEAR_Y - HORIZON_Y))
}

function wayOf({ stage, seed }: SetContext): Way {
  const side = seed % 2 === 0 ? 1 : -1
  const reach = stage.aspect * (stage.portrait ? 0.3 : 0.2)
  return {
    middle(y) {
      const near = nearness(y)
      const bend = Math.sin(5.2 * (1 - Math.min(1, near)) ** 1.7) * Math.min(1, near) ** 0.62
      return stage.aspect / 2 + side * reach * bend
    },
    half: (y) => 0.006 + (stage.portrait ? 0.24 : 0.36) * nearness(y) ** 1.35,
  }
}

/** Fields in strips, paler towards the hills. */
function paintFields(pen: Pen, context: SetContext): void {
  const { stage, palette, seed } = context
  fillBelow(
    pen,
    stage,
    shade(pen, HORIZON_Y, 1, [
      ground(palette, '#c2d488', 0.4, 0.34),
      ground(palette, '#93bd58', 0.35, 0.06),
      mix(darken(palette.ground, 0.24), palette.shadow, 0.08),
    ]),
    () => HORIZON_Y + 0.006,
  )
  const random = createRandom(seed ^ 0x1a9e)
  const crops: readonly Hex[] = ['#dcc060', '#a8c860', '#7fa848', '#cfd68a']
  let y = HORIZON_Y + 0.008
  for (let strip = 0; strip < 6; strip += 1) {
    const deep = 0.012 + strip * 0.012
    for (const from of [-REACH, stage.aspect * between(random, 0.3, 0.7)]) {
      const wide = stage.aspect * between(random, 0.3, 0.7)
      pen.fillStyle = withAlpha(
        ground(palette, crops[(strip + Math.floor(random() * 4)) % 4] ?? '#a8c860', 0.6, 0.3 - strip * 0.05),
        0.55,
      )
      pen.beginPath()
      pen.moveTo(from, y)
      pen.lineTo(from + wide, y + 0.002)
      pen.lineTo(from + wide * 1.05, y + deep)
      pen.lineTo(from - wide * 0.05, y + deep)
      pen.fill()
    }
    y += deep + 0.004
  }
}

function traceBand(pen: Pen, way: Way, from: number, to: number, low: number): void {
  pen.beginPath()
  const steps = 60
  for (let step = 0; step <= steps; step += 1) {
    const y = HORIZON_Y + 0.008 + (low - HORIZON_Y) * (step / steps) ** 1.6
    pen.lineTo(way.middle(y) + from * way.half(y), y)
  }
  for (let step = steps; step >= 0; step -= 1) {
    const y = HORIZON_Y + 0.008 + (low - HORIZON_Y) * (step / steps) ** 1.6
    pen.lineTo(way.middle(y) + to * way.half(y), y)
  }
  pen.fill()
}

function paintWay(pen: Pen, { stage, palette, seed, spec }: SetContext, way: Way): void {
  const isSnowy = spec.weather === 'snow' || spec.season === 'winter'
  const isWet = spec.weather === 'rain' || spec.weather === 'storm'
  const soil: Hex = isSnowy ? '#e6e4e2' : isWet ? '#93765a' : '#d0aa78'
  const low = stage.bottom + 0.2
  const verge = isSnowy ? 0.12 : 0.5
  pen.fillStyle = shade(pen, HORIZON_Y, 1, [
    ground(palette, '#b8c878', verge, 0.2),
    ground(palette, '#7f9f4a', verge, 0),
  ])
  traceBand(pen, way, -1.16, 1.16, low)
  pen.fillStyle = shade(pen, HORIZON_Y, 1.02, [
    seen(lighten(soil, 0.16), palette, 0.24),
    seen(soil, palette, 0.02),
    mix(seen(darken(soil, 0.2), palette, 0), palette.shadow, 0.1),
  ])
  traceBand(pen, way, -1, 1, low)
  // Two ruts, and the grass that is left between them.
  pen.fillStyle = withAlpha(mix(seen(darken(soil, 0.3), palette, 0.02), palette.shadow, 0.1), 0.5)
  for (const side of [-1, 1]) traceBand(pen, way, side * 0.34, side * 0.68, low)
  pen.fillStyle = withAlpha(ground(palette, '#8fae58', verge, 0.02), 0.85)
  traceBand(pen, way, -0.17, 0.17, low)
  const random = createRandom(seed ^ 0x57ed)
  for (let stone = 0; stone < 90; stone += 1) {
    const y = HORIZON_Y + 0.05 + (low - HORIZON_Y) * random() ** 0.7
    const size = 0.0016 + 0.006 * nearness(y) * random()
    const x = way.middle(y) + between(random, -0.95, 0.95) * way.half(y)
    fillEllipse(
      pen,
      withAlpha(seen(random() < 0.5 ? lighten(soil, 0.24) : darken(soil, 0.24), palette, 0), 0.7),
      x,
      y,
      size * 1.7,
      size,
    )
  }
  if (!isWet) return
  for (let puddle = 0; puddle < 7; puddle += 1) {
    const y = HORIZON_Y + 0.08 + puddle * 0.05
    const wide = way.half(y) * between(random, 0.14, 0.26)
    fillEllipse(
      pen,
      withAlpha(mix(palette.sky[2], '#ffffff', 0.1), 0.7),
      way.middle(y) + (puddle % 2 === 0 ? -0.5 : 0.5) * way.half(y),
      y,
      wide,
      wide * 0.16,
    )
  }
}

function paintFarTrees(pen: Pen, { stage, palette, seed, spec }: SetContext): void {
  const random = createRandom(seed ^ 0xfa7)
  const side = outdoorLight(palette).direction
  for (let tree = 0; tree < 26; tree += 1) {
    const x = between(random, -0.3, stage.aspect + 0.3)
    const colours = treeColours(palette, spec.season ?? 'summer', tree, 0.4)
    paintTree(pen, x, HORIZON_Y + 0.012, between(random, 0.035, 0.07), growCrown(random), colours, side)
  }
  const x = stage.aspect * (seed % 2 === 0 ? 0.16 : 0.84)
  paintFarmhouse(
    pen,
    palette,
    { x, y: HORIZON_Y + 0.012, height: 0.06, haze: 0.24, side },
    '#f2ead8',
    '#b5573f',
  )
}

const FLOWERS: readonly (readonly [FlowerKind, Hex])[] = [
  ['daisy', '#ffffff'],
  ['spike', '#9a78d8'],
  ['daisy', '#ffd84a'],
  ['tulip', '#e8483f'],
]

/** From far to near: trees, hedge, the posts of a fence, flowers in the verge. */
function paintSides(pen: Pen, { stage, palette, seed, spec }: SetContext, way: Way): void {
  const random = createRandom(seed ^ 0x51de)
  const side = outdoorLight(palette).direction
  const season = spec.weather === 'snow' ? 'winter' : (spec.season ?? 'summer')
  const fenced = seed % 3 === 0 ? -1 : 1
  const rail = seen('#b59a74', palette, 0.04)
  let last: readonly [number, number, number] | undefined
  for (let step = 0; step < 15; step += 1) {
    const near = 0.05 + 0.78 * (step / 14) ** 1.7
    const y = HORIZON_Y + near * (NEAR_Y - HORIZON_Y)
    const haze = 0.3 * (1 - near) ** 2
    for (const hand of [-1, 1]) {
      const edge = way.middle(y) + hand * way.half(y) * 1.24
      if (hand === fenced) {
        const tall = 0.012 + 0.11 * near
        if (last !== undefined) {
          pen.strokeStyle = mix(rail, palette.fog, haze)
          pen.lineWidth = Math.max(0.0016, tall * 0.1)
          pen.beginPath()
          for (const up of [0.42, 0.82]) {
            pen.moveTo(last[0], last[1] - last[2] * up)
            pen.lineTo(edge, y - tall * up)
          }
          pen.stroke()
        }
        pen.fillStyle = mix(darken(rail, 0.14), palette.fog, haze)
        pen.fillRect(edge - tall * 0.07, y - tall, tall * 0.14, tall)
        last = [edge, y, tall]
      }
      if (near > 0.62) continue
      const out = hand * (0.04 + 0.34 * near) * between(random, 0.9, 1.5)
      const x = edge + out
      const colours = treeColours(palette, season, step + (hand > 0 ? 3 : 0), haze)
      const size = 0.05 + 0.6 * near
      fillEllipse(pen, withAlpha(palette.shadow, 0.16), x, y, size * 0.32, size * 0.04)
      if ((step + hand) % 3 === 0) paintShrub(pen, x, y, size * 0.2, [0.5, 0.9, 0.6], colours, side)
      else paintTree(pen, x, y, size, growCrown(random), colours, side)
    }
  }
  if (season === 'winter') return
  const stem = ground(palette, '#6f9a48', 0.5, 0)
  for (let flower = 0; flower < 90; flower += 1) {
    const near = 0.2 + 0.8 * random()
    const y = HORIZON_Y + near * (NEAR_Y - HORIZON_Y)
    const hand = random() < 0.5 ? -1 : 1
    const x = way.middle(y) + hand * (way.half(y) * 1.1 + between(random, 0, 0.3) * near)
    if (x < -0.4 || x > stage.aspect + 0.4) continue
    const [kind, colour] = FLOWERS[flower % FLOWERS.length] ?? FLOWERS[0]!
    const tall = 0.01 + 0.036 * near
    pen.save()
    pen.translate(x, y)
    pen.scale(tall, tall)
    paintFlower(pen, kind, seen(colour, palette, 0.02), stem)
    pen.restore()
  }
}
