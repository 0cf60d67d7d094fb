import { darken, lighten, mix, multiply, withAlpha } from '../draw/colour.ts'
import type { Hex } from '../draw/colour.ts'
import { between } from '../draw/random.ts'
import type { Random } from '../draw/random.ts'
import { fillEllipse } from '../draw/shapes.ts'
import type { Pen } from '../draw/shapes.ts'
import type { Palette } from '../draw/palette.ts'
import type { Sprite, Stage } from '../draw/stage.ts'
import {
  BLOOM_BOX,
  drawGrass,
  drawStems,
  grassBox,
  paintBloom,
  paintFlower,
  plantFlowers,
  plantGrass,
  swayOf,
} from './parts/flora.ts'
import type { Blade, Flower } from './parts/flora.ts'
import { ground, outdoorLight, seen } from './parts/lighting.ts'
import { createMotes } from './parts/motes.ts'
import { createRidge } from './parts/ridge.ts'
import type { Ridge } from './parts/ridge.ts'
import { createSkyDome } from './parts/sky-dome.ts'
import { growCrown, paintShrub, paintTree, treeColours } from './parts/tree.ts'
import type { Crown, TreeColours } from './parts/tree.ts'
import type { BuiltSet, Frame, SceneSet, SetContext } from './set.ts'

const LAWN_Y = 0.755
const MARGIN = 0.6
const FLOWER_COLOURS: readonly Hex[] = [
  '#ff6b81',
  '#ffd166',
  '#c77dff',
  '#ff9f4a',
  '#f7f3ff',
  '#ff8fb1',
  '#6fb7ff',
]

interface Plan {
  readonly hills: readonly Ridge[]
  readonly trees: readonly {
    readonly x: number
    readonly height: number
    readonly crown: Crown
    readonly index: number
  }[]
  readonly bushes: readonly { readonly x: number; readonly size: number; readonly bumps: readonly number[] }[]
  /** Where the flagstones lead to, as a part of the width, and to which side they swing. */
  readonly steps: { readonly x: number; readonly side: 1 | -1 }
  readonly backFlowers: readonly Flower[]
  readonly frontFlowers: readonly Flower[]
  readonly lawnGrass: readonly Blade[]
  readonly frontGrass: readonly Blade[]
}

/** A garden: hills, trees and a picket fence behind, a lawn with flowers, a row of blooms close to the eye. */
export const garden: SceneSet = {
  build(context) {
    const { stage, palette, random } = context
    const plan = planGarden(context)
    const sky = createSkyDome(stage, palette, random, {
      horizonY: 0.72,
      cloudCount: stage.portrait ? 7 : 5,
      heavens: context.heavens,
    })
    const isNight = palette.stars > 0.5
    const motes = createMotes(stage, random, {
      count: 70,
      colour: isNight ? '#d8ff8a' : '#fffbe0',
      strength: isNight ? 0.8 : 0.5,
    })
    const built: BuiltSet = {
      light: outdoorLight(palette),
      floor: { y: 0.885, farY: 0.8, parallax: 0.92, personHeight: 0.52, kind: 'ground', horizonY: 0.66 },
      drawBack(frame) {
        sky.draw(frame)
        drawDistance(stage, palette, plan, frame)
        drawGarden(stage, context, plan, frame)
        stage.enter(frame.camera, 0.9)
        stage.within(grassBox(plan.lawnGrass), (pen) => drawGrass(pen, plan.lawnGrass, frame.time))
      },
      drawFront(frame) {
        drawForeground(stage, palette, plan, frame)
        motes(frame)
        sky.drawVeil(frame)
      },
    }
    return built
  },
}

function planGarden({ stage, palette, random, seed, spec }: SetContext): Plan {
  const span = { left: -MARGIN, right: stage.aspect + MARGIN }
  const isBare = spec.season === 'winter' || spec.weather === 'snow'
  const lawn = palette.ground
  const strip = (farY: number, nearY: number) => ({ ...span, farY, nearY })
  const count = (many: number): number =>
    Math.round((isBare ? 0.12 : 1) * many * (stage.aspect / 1.78 + 0.25))
  return {
    hills: [
      createRidge(seed + 1, { kind: 'hill', baseY: 0.56, height: 0.1, frequency: 2.2 }),
      createRidge(seed + 2, { kind: 'hill', baseY: 0.62, height: 0.05, frequency: 1.6 }),
      createRidge(seed + 3, { kind: 'hill', baseY: 0.69, height: 0.035, frequency: 1.3 }),
    ],
    trees: plantTrees(random, span.left, span.right),
    bushes: Array.from({ length: 14 }, () => ({
      x: between(random, span.left, span.right),
      size: between(random, 0.06, 0.13),
      bumps: [random(), random(), random(), random()],
    })),
    steps: { x: 0.3 + ((seed % 97) / 97) * 0.4, side: seed % 2 === 0 ? 1 : -1 },
    backFlowers: plantFlowers(
      random,
      isBare ? 0 : count(44),
      strip(0.755, 0.79),
      [0.03, 0.045],
      FLOWER_COLOURS,
    ),
    frontFlowers: plantFlowers(
      random,
      isBare ? 0 : count(20),
      strip(0.99, 1.05),
      [0.09, 0.13],
      FLOWER_COLOURS,
    ),
    lawnGrass: plantGrass(random, count(150), strip(0.77, 0.92), 0.028, 0.0035, [
      darken(lawn, 0.12),
      lighten(lawn, 0.14),
    ]),
    frontGrass: plantGrass(random, count(70), strip(0.99, 1.08), 0.11, 0.009, [
      mix(darken(lawn, 0.42), palette.shadow, 0.12),
      mix(darken(lawn, 0.28), palette.shadow, 0.1),
    ]),
  }
}

function plantTrees(random: Random, left: number, right: number): Plan['trees'] {
  const spacing = 0.23
  return Array.from({ length: Math.ceil((right - left) / spacing) }, (_, index) => ({
    x: left + index * spacing + between(random, -0.05, 0.05),
    height: between(random, 0.2, 0.36),
    crown: growCrown(random),
    index: Math.floor(random() * 3),
  }))
}

function drawDistance(stage: Stage, palette: Palette, plan: Plan, frame: Frame): void {
  const haze = [0.78, 0.55]
  plan.hills.slice(0, 2).forEach((ridge, index) => {
    const extent = { y0: 0.4, y1: 0.86, margin: 0.2 }
    stage.layer(`hill ${index}`, frame.camera, 0.15 + index * 0.15, extent, (pen) => {
      const gradient = pen.createLinearGradient(0, 0.46 + index * 0.1, 0, 0.78)
      gradient.addColorStop(0, ground(palette, '#5f8f86', 0.35 - index * 0.2, haze[index] ?? 0.5))
      gradient.addColorStop(1, palette.fog)
      pen.fillStyle = gradient
      ridge.trace(pen, -MARGIN, stage.aspect + MARGIN, 0.9)
      pen.fill()
    })
  })
}

function drawGarden(stage: Stage, { palette, spec }: SetContext, plan: Plan, frame: Frame): void {
  const near = plan.hills[2]
  const side = outdoorLight(palette).direction
  stage.layer('trees', frame.camera, 0.45, { y0: 0.16, y1: 0.86, margin: 0.25 }, (pen) => {
    for (const tree of plan.trees) {
      const y = (near?.crestAt(tree.x) ?? 0.69) + 0.02
      paintTree(
        pen,
        tree.x,
        y,
        tree.height,
        tree.crown,
        treeColours(palette, spec.weather === 'snow' ? 'winter' : spec.season, tree.index, 0.2),
        side,
      )
    }
    const gradient = pen.createLinearGradient(0, 0.66, 0, 0.86)
    gradient.addColorStop(0, ground(palette, '#9fce68', 0.25, 0.14))
    gradient.addColorStop(1, ground(palette, '#4c7a3c', 0.3, 0))
    pen.fillStyle = gradient
    near?.trace(pen, -MARGIN, stage.aspect + MARGIN, 0.9)
    pen.fill()
  })
  stage.layer('fence', frame.camera, 0.62, { y0: 0.58, y1: 0.84, margin: 0.3 }, (pen) => {
    paintFence(pen, palette, stage)
    const season = spec.weather === 'snow' ? 'winter' : spec.season
    const leaves = shrubColours(palette, season)
    for (const { x, size, bumps } of plan.bushes) paintShrub(pen, x, 0.79, size, bumps, leaves, side)
  })
  stage.layer('lawn', frame.camera, 0.8, { y0: 0.69, y1: stage.bottom + 0.15, margin: 0.35 }, (pen) => {
    paintLawn(pen, palette, stage)
    paintSteps(pen, palette, stage, plan.steps)
    for (const flower of plan.backFlowers) putFlower(pen, palette, flower)
  })
}

function paintFence(pen: Pen, palette: Palette, stage: Stage): void {
  const wood = mix(seen('#fdf8ee', palette, 0.05), palette.shadow, 0.08)
  pen.fillStyle = wood
  for (let x = -0.4; x < stage.aspect + 0.4; x += 0.1) {
    pen.beginPath()
    pen.moveTo(x, 0.775)
    pen.lineTo(x, 0.685)
    pen.lineTo(x + 0.017, 0.667)
    pen.lineTo(x + 0.034, 0.685)
    pen.lineTo(x + 0.034, 0.775)
    pen.fill()
  }
  pen.fillRect(-0.5, 0.697, stage.aspect + 1, 0.012)
  pen.fillRect(-0.5, 0.735, stage.aspect + 1, 0.012)
  pen.fillStyle = withAlpha(palette.shadow, 0.16)
  for (let x = -0.4; x < stage.aspect + 0.4; x += 0.1) pen.fillRect(x + 0.024, 0.69, 0.01, 0.085)
}

function paintLawn(pen: Pen, palette: Palette, stage: Stage): void {
  const gradient = pen.createLinearGradient(0, LAWN_Y, 0, 1.05)
  gradient.addColorStop(0, lighten(palette.ground, 0.1))
  gradient.addColorStop(0.5, palette.ground)
  gradient.addColorStop(1, darken(palette.ground, 0.3))
  pen.fillStyle = gradient
  pen.fillRect(-MARGIN, LAWN_Y, stage.aspect + 2 * MARGIN, stage.bottom + 0.3 - LAWN_Y)
  // The hedge's shade on the near side of its foot, and sun that falls through between.
  const shade = pen.createLinearGradient(0, LAWN_Y, 0, LAWN_Y + 0.045)
  shade.addColorStop(0, withAlpha(palette.shadow, 0.3))
  shade.addColorStop(1, withAlpha(palette.shadow, 0))
  pen.fillStyle = shade
  pen.fillRect(-MARGIN, LAWN_Y, stage.aspect + 2 * MARGIN, 0.05)
  for (const [x, y, width, thickness] of SUN_PATCHES) {
    fillEllipse(pen, withAlpha(palette.key, 0.13), x * stage.aspect, y, width, thickness)
  }
  for (const [x, y, width, thickness] of SHADE_PATCHES) {
    fillEllipse(pen, withAlpha(palette.shadow, 0.1), x * stage.aspect, y, width, thickness)
  }
}

/** As parts of the width; world units. */
const SUN_PATCHES = [
  [0.3, 0.815, 0.26, 0.012],
  [0.42, 0.83, 0.14, 0.008],
  [0.75, 0.86, 0.3, 0.018],
  [0.62, 0.845, 0.12, 0.009],
  [0.15, 0.94, 0.24, 0.022],
  [0.9, 0.95, 0.2, 0.02],
] as const
const SHADE_PATCHES = [
  [-0.02, 0.9, 0.34, 0.034],
  [0.1, 0.915, 0.26, 0.03],
  [1.02, 0.83, 0.26, 0.02],
  [0.92, 0.84, 0.2, 0.016],
] as const

function shrubColours(palette: Palette, season: SetContext['spec']['season']): TreeColours {
  const colours = treeColours(palette, season === 'winter' ? 'winter' : 'summer', 1, 0.06)
  const dark = (colour: Hex): Hex => darken(colour, season === 'winter' ? 0 : 0.1)
  return { ...colours, lit: dark(colours.lit), leaf: dark(colours.leaf), shade: dark(colours.shade) }
}

const STEPS = 11

/** Flagstones that lead from the eye to the fence, so that the lawn has a way into it. */
function paintSteps(pen: Pen, palette: Palette, stage: Stage, steps: Plan['steps']): void {
  const stone = mix(seen('#cfc6b4', palette, 0.05), palette.ground, 0.22)
  for (let index = 0; index < STEPS; index += 1) {
    const near = (1 - index / STEPS) ** 2
    const y = LAWN_Y + 0.012 + (stage.bottom + 0.02 - LAWN_Y) * near
    const bend = Math.sin(near * 2.6 + 0.5) * 0.2 * steps.side
    const x = steps.x * stage.aspect + bend + (index % 2 === 0 ? 0.02 : -0.02) * near
    const size = 0.018 + 0.1 * near
    fillEllipse(
      pen,
      withAlpha(palette.shadow, 0.28),
      x - size * 0.03,
      y + size * 0.07,
      size * 1.02,
      size * 0.25,
    )
    fillEllipse(pen, darken(stone, 0.1), x, y + size * 0.03, size, size * 0.23)
    fillEllipse(pen, lighten(stone, 0.08), x, y, size * 0.97, size * 0.21, index % 2 === 0 ? 0.05 : -0.05)
  }
}

function putFlower(pen: Pen, palette: Palette, { x, y, height, kind, colour }: Flower): void {
  pen.save()
  pen.translate(x, y)
  pen.scale(height, height)
  paintFlower(pen, kind, petalColour(palette, colour, 0), stemColour(palette, 0))
  pen.restore()
}

function petalColour(palette: Palette, colour: Hex, shade: number): Hex {
  return mix(multiply(colour, palette.ambient), palette.shadow, shade)
}

function stemColour(palette: Palette, shade: number): Hex {
  return petalColour(palette, '#3f7d3a', shade)
}

/** Near the size it appears at, so that it is as sharp as one drawn anew. */
const SPRITE_FLOWER_HEIGHT = 0.13
/** How far the nearest flowers lie in the shade. */
const FRONT_SHADE = 0.1

/** Painted once for each kind and colour. */
function bloomSprite(stage: Stage, palette: Palette, { kind, colour }: Flower): Sprite {
  const unit = SPRITE_FLOWER_HEIGHT
  const box = {
    width: BLOOM_BOX.width * unit,
    height: BLOOM_BOX.height * unit,
    anchorX: BLOOM_BOX.anchorX * unit,
    anchorY: BLOOM_BOX.anchorY * unit,
  }
  return stage.sprite(`front ${kind} ${colour}`, box, (pen) => {
    pen.scale(unit, unit)
    paintBloom(pen, kind, petalColour(palette, colour, FRONT_SHADE))
  })
}

/**
 * Flowers close to the eye, lower in portrait so that they stay at the foot of the picture. Their stems bend; the blooms
 * stay upright, for what is turned has to be drawn anew each time.
 */
function drawForeground(stage: Stage, palette: Palette, plan: Plan, frame: Frame): void {
  const drop = stage.bottom - 1
  stage.enter({ ...frame.camera, y: frame.camera.y - drop * 0.8 }, 1.25)
  const grass = grassBox(plan.frontGrass)
  const stemTop = Math.min(...plan.frontFlowers.map(({ y, height }) => y - height))
  stage.within({ ...grass, top: Math.min(grass.top, stemTop) }, (pen) => {
    drawStems(pen, plan.frontFlowers, stemColour(palette, FRONT_SHADE), frame.time)
    drawGrass(pen, plan.frontGrass, frame.time)
  })
  for (const flower of plan.frontFlowers) {
    stage.put(
      bloomSprite(stage, palette, flower),
      flower.x + swayOf(flower, frame.time),
      flower.y - flower.height,
      {
        scale: flower.height / SPRITE_FLOWER_HEIGHT,
      },
    )
  }
}
