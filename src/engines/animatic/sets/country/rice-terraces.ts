import { darken, lighten, mix, withAlpha, type Hex } from '../../draw/colour.ts'
import { lerp } from '../../draw/easing.ts'
import { between, createRandom } from '../../draw/random.ts'
import { fillPolygon, type Pen } from '../../draw/shapes.ts'
import { lampLevel, outdoorLight, seen } from '../parts/lighting.ts'
import { paintPalm } from '../parts/palm.ts'
import { createRidge } from '../parts/ridge.ts'
import { slotChance } from '../parts/span.ts'
import { growCrown, paintTree, treeColours } from '../parts/tree.ts'
import type { Frame, SceneSet, SetContext } from '../set.ts'
import { createBank } from './bank.ts'
import { buildScenery, fillBelow, REACH, shade, type Backdrop } from './scenery.ts'

const TOP_Y = 0.5
const NEAR_Y = 0.855
const STEPS = 9
/** Flooded for planting, green, or ripe. */
const AGES = ['flooded', 'green', 'golden'] as const
type Age = (typeof AGES)[number]

/** Terraces of rice that go down a valley in curves, each a mirror or a green ledge. */
export const riceTerraces: SceneSet = {
  build(context) {
    const { stage, palette, seed, spec } = context
    const age: Age = spec.season === 'autumn' ? 'golden' : (AGES[seed % 4] ?? 'flooded')
    const ridges = [
      createRidge(seed + 3, { kind: 'hill', baseY: 0.44, height: 0.12, frequency: 1.5 }),
      createRidge(seed + 4, { kind: 'hill', baseY: 0.5, height: 0.08, frequency: 1.2 }),
    ]
    const bank = createBank(context, { y: NEAR_Y, rim: '#7a6a44', reeds: 1, front: 'grass' })
    return buildScenery(context, {
      sky: { horizonY: 0.52, cloudCount: 6, cloudFloor: 0.3 },
      layers: [
        ...ridges.map((ridge, index) => ({
          key: `terrace-hill-${index}`,
          parallax: 0.1 + index * 0.1,
          y0: 0.2,
          y1: 0.62,
          paint(pen: Pen) {
            const tone = seen(index === 0 ? '#5f8f86' : '#4f8f58', palette, 0.62 - index * 0.2)
            pen.fillStyle = shade(pen, 0.32, 0.58, [tone, mix(tone, palette.fog, 0.6)])
            ridge.trace(pen, -REACH, stage.aspect + REACH, 0.64)
            pen.fill()
          },
        })),
        ...[0, 1, 2].map((part): Backdrop => ({
          key: `terraces-${part}`,
          parallax: 0.3 + part * 0.2,
          y0: TOP_Y - 0.34,
          y1: NEAR_Y + 0.1,
          paint: (pen) => paintTerraces(pen, context, age, part),
        })),
        (frame) => drawGlints(context, age, frame),
        ...bank.layers,
      ],
      floor: { y: 0.912, farY: 0.884, personHeight: 0.46, horizonY: 0.5 },
      motes: { count: 30, colour: '#ffffff' },
      front: bank.front,
    })
  },
}

/** y of the rim of a terrace. */
function rimAt(seed: number, step: number, x: number): number {
  const down = (step / STEPS) ** 1.25
  const bend = 0.05 * (1 - down * 0.6)
  return (
    lerp(TOP_Y, NEAR_Y + 0.03, down) +
    bend * Math.sin(x * 1.5 + (seed % 7) + step * 0.16) +
    bend * 0.4 * Math.sin(x * 3.7 + step * 0.5 + (seed % 3)) +
    0.003 * Math.sin(x * 11 + step * 2)
  )
}

function paintTerraces(pen: Pen, context: SetContext, age: Age, part: number): void {
  const { stage, palette, seed } = context
  const perPart = STEPS / 3
  for (let step = part * perPart; step < (part + 1) * perPart; step += 1) {
    const down = step / STEPS
    const haze = 0.4 * (1 - down)
    const thick = 0.008 + 0.022 * down
    const line = (x: number): number => rimAt(seed, step, x)
    const bankTone = seen(mix('#5f9a45', '#7a8a45', slotChance(step, 5)), palette, haze)
    fillBelow(pen, stage, lighten(bankTone, 0.12), (x) => line(x) - 0.004, 0.03)
    fillBelow(pen, stage, mix(darken(bankTone, 0.16), palette.shadow, 0.14), line, 0.03)
    // The ledge below the bank.
    const field = fieldColours(context, age, step, haze)
    fillBelow(pen, stage, shade(pen, line(0) - 0.02, line(0) + 0.1, field), (x) => line(x) + thick, 0.03)
    if (age !== 'flooded' || step % 4 === 2)
      paintSeedlings(pen, context, age, step, haze, (x) => line(x) + thick)
  }
  if (part === 2) return
  paintGrowth(pen, context, part)
}

function fieldColours({ palette }: SetContext, age: Age, step: number, haze: number): readonly Hex[] {
  const mirror = mix(palette.sky[step % 2 === 0 ? 2 : 1], seen('#6f9aa0', palette, haze), 0.3)
  if (age === 'flooded') return [lighten(mirror, 0.3), mirror, mix(mirror, palette.sky[0], 0.5)]
  const crop = seen(age === 'golden' ? '#e0b848' : '#7fc04f', palette, haze)
  return [lighten(crop, 0.1), crop, darken(crop, 0.12)]
}

/** Rows of rice, as fine strokes. */
function paintSeedlings(
  pen: Pen,
  { stage, palette }: SetContext,
  age: Age,
  step: number,
  haze: number,
  lineAt: (x: number) => number,
): void {
  const down = step / STEPS
  const tone = seen(age === 'golden' ? '#b58a2e' : '#4f9a3c', palette, haze)
  pen.strokeStyle = withAlpha(tone, 0.7)
  pen.lineWidth = 0.0016 + 0.0022 * down
  pen.beginPath()
  const gap = 0.012 + 0.02 * down
  for (let row = 0; row < 3; row += 1) {
    for (let x = -REACH; x < stage.aspect + REACH; x += gap) {
      const at = x + gap * slotChance(Math.round(x * 500), row)
      const y = lineAt(at) + (0.008 + 0.012 * row) * (0.4 + down)
      pen.moveTo(at, y)
      pen.lineTo(at + 0.002, y - 0.005 - 0.011 * down)
    }
  }
  pen.stroke()
}

/** Trees, palms and a hut on the slopes. */
function paintGrowth(pen: Pen, { stage, palette, seed, spec }: SetContext, part: number): void {
  const random = createRandom(seed ^ (part * 97 + 5))
  const side = outdoorLight(palette).direction
  const step = part * 3 + 1
  const haze = 0.34 - part * 0.12
  const season = spec.weather === 'snow' ? 'winter' : spec.season === 'spring' ? 'summer' : spec.season
  for (let index = 0; index < 9; index += 1) {
    const x = between(random, -0.4, stage.aspect + 0.4)
    const y = rimAt(seed, step + (index % 3), x) + 0.002
    const height = between(random, 0.06, 0.1) * (1 + part * 0.7)
    const crown = growCrown(random)
    if (index % 3 === 0)
      paintPalm(pen, palette, {
        x,
        y,
        height: height * 1.5,
        lean: between(random, -0.03, 0.03),
        time: 0,
        shade: 0.1,
      })
    else paintTree(pen, x, y, height, crown, treeColours(palette, season, index % 3, haze), side)
  }
  if (part !== 1) return
  const x = stage.aspect * (seed % 2 === 0 ? 0.2 : 0.78)
  const y = rimAt(seed, step + 1, x) + 0.004
  const tone = (colour: Hex): Hex => seen(colour, palette, haze)
  pen.fillStyle = tone('#8f6f4a')
  pen.fillRect(x - 0.045, y - 0.05, 0.09, 0.05)
  pen.fillStyle = mix(tone('#4a3a30'), '#ffd27a', lampLevel(palette) * 0.9)
  pen.fillRect(x - 0.01, y - 0.034, 0.022, 0.034)
  fillPolygon(pen, tone('#b89a5f'), [
    [x - 0.07, y - 0.042],
    [x - 0.015, y - 0.1],
    [x + 0.015, y - 0.1],
    [x + 0.07, y - 0.042],
  ])
}

/** Light that runs over the water, or wind over the rice. */
function drawGlints({ stage, palette }: SetContext, age: Age, frame: Frame): void {
  stage.enter(frame.camera, 0.6)
  const box = { left: -REACH, right: stage.aspect + REACH, top: TOP_Y + 0.07, bottom: NEAR_Y }
  stage.within(box, (pen) => {
    pen.fillStyle = withAlpha(
      age === 'flooded' ? lighten(palette.sky[2], 0.5) : mix(palette.key, '#f4ffb0', 0.4),
      age === 'flooded' ? 0.5 : 0.16,
    )
    pen.beginPath()
    for (let index = 0; index < 26; index += 1) {
      const depth = (index * 0.618034) % 1
      const beat = 0.5 + 0.5 * Math.sin(frame.time * 1.4 + index * 2.1)
      const x = ((slotChance(index, 3) + frame.time * 0.01) % 1) * (stage.aspect + 0.3) - 0.15
      const y = lerp(TOP_Y + 0.08, NEAR_Y - 0.01, depth)
      const width = (0.012 + 0.05 * depth) * beat
      pen.moveTo(x + width, y)
      pen.ellipse(x, y, width, (age === 'flooded' ? 0.0012 : 0.004) + 0.0016 * depth, 0, 0, Math.PI * 2)
    }
    pen.fill()
  })
}
