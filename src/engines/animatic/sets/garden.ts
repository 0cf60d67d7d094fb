import { darken, lighten, mix, multiply, withAlpha } from '../draw/colour.ts'
import type { Hex } from '../draw/colour.ts'
import { between } from '../draw/random.ts'
import type { Random } from '../draw/random.ts'
import { fillEllipse } from '../draw/shapes.ts'
import type { Pen } from '../draw/shapes.ts'
import type { Palette } from '../draw/palette.ts'
import type { Sprite, Stage } from '../draw/stage.ts'
import { drawGrass, grassBox, paintFlower, plantFlowers, plantGrass } from './parts/flora.ts'
import type { Blade, Flower } from './parts/flora.ts'
import { ground, outdoorLight, seen } from './parts/lighting.ts'
import { createMotes } from './parts/motes.ts'
import { createRidge } from './parts/ridge.ts'
import type { Ridge } from './parts/ridge.ts'
import { createSkyDome } from './parts/sky-dome.ts'
import { growCrown, paintTree, treeColours } from './parts/tree.ts'
import type { Crown } from './parts/tree.ts'
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
    backFlowers: plantFlowers(random, count(44), strip(0.755, 0.79), [0.03, 0.045], FLOWER_COLOURS),
    frontFlowers: plantFlowers(random, count(20), strip(0.99, 1.05), [0.09, 0.13], FLOWER_COLOURS),
    lawnGrass: plantGrass(random, count(150), strip(0.77, 0.92), 0.028, 0.0035, [
      darken(lawn, 0.12),
      lighten(lawn, 0.14),
    ]),
    frontGrass: plantGrass(random, count(70), strip(0.99, 1.08), 0.11, 0.009, [
      darken(lawn, 0.5),
      darken(lawn, 0.42),
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
    for (const bush of plan.bushes) paintBush(pen, palette, bush, spec.weather === 'snow')
  })
  stage.layer('lawn', frame.camera, 0.8, { y0: 0.69, y1: stage.bottom + 0.15, margin: 0.35 }, (pen) => {
    paintLawn(pen, palette, stage)
    for (const flower of plan.backFlowers) putFlower(pen, palette, flower, 0, 0)
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

function paintBush(pen: Pen, palette: Palette, bush: Plan['bushes'][number], snowy: boolean): void {
  const leaf = multiply(mix('#4f8f47', palette.ground, snowy ? 0.85 : 0.3), palette.ambient)
  for (const [colour, shrink] of [
    [darken(leaf, 0.14), 1],
    [lighten(leaf, 0.1), 0.8],
  ] as const) {
    pen.fillStyle = colour
    pen.beginPath()
    bush.bumps.forEach((bump, index) => {
      const x = bush.x + (index - 1.5) * bush.size * 0.55
      const y = 0.772 - bump * bush.size * 0.35 - (1 - shrink) * bush.size * 0.6
      const radius = bush.size * (0.42 + 0.2 * bump) * shrink
      pen.moveTo(x + radius, y)
      pen.arc(x, y, radius, 0, Math.PI * 2)
    })
    pen.fill()
  }
}

function paintLawn(pen: Pen, palette: Palette, stage: Stage): void {
  const gradient = pen.createLinearGradient(0, LAWN_Y, 0, 1.05)
  gradient.addColorStop(0, lighten(palette.ground, 0.1))
  gradient.addColorStop(0.5, palette.ground)
  gradient.addColorStop(1, darken(palette.ground, 0.3))
  pen.fillStyle = gradient
  pen.fillRect(-MARGIN, LAWN_Y, stage.aspect + 2 * MARGIN, stage.bottom + 0.3 - LAWN_Y)
  for (const [x, y, width] of [
    [0.3, 0.82, 0.2],
    [0.75, 0.87, 0.24],
    [0.15, 0.94, 0.2],
  ] as const) {
    fillEllipse(pen, withAlpha(palette.key, 0.12), x * stage.aspect, y, width, 0.016)
  }
}

function putFlower(pen: Pen, palette: Palette, flower: Flower, lean: number, shade: number): void {
  pen.save()
  pen.translate(flower.x, flower.y)
  pen.rotate(lean)
  pen.scale(flower.height, flower.height)
  const colour = mix(multiply(flower.colour, palette.ambient), palette.shadow, shade)
  paintFlower(pen, flower.kind, colour, mix(multiply('#3f7d3a', palette.ambient), palette.shadow, shade))
  pen.restore()
}

/** Near the size it appears at, so that it is as sharp as one drawn anew. */
const SPRITE_FLOWER_HEIGHT = 0.13

/** A bloom of one kind and colour, painted once and swayed from then on. */
function flowerSprite(stage: Stage, palette: Palette, { kind, colour }: Flower): Sprite {
  const unit = SPRITE_FLOWER_HEIGHT
  const box = { width: unit * 1.1, height: unit * 1.6, anchorX: unit * 0.55, anchorY: unit * 1.5 }
  return stage.sprite(`front ${kind} ${colour}`, box, (pen) => {
    putFlower(pen, palette, { x: 0, y: 0, height: unit, colour, kind, phase: 0 }, 0, 0.26)
  })
}

/** Blooms close to the eye, lower in portrait so that they stay at the foot of the picture. */
function drawForeground(stage: Stage, palette: Palette, plan: Plan, frame: Frame): void {
  const drop = stage.bottom - 1
  stage.enter({ ...frame.camera, y: frame.camera.y - drop * 0.8 }, 1.25)
  const grass = grassBox(plan.frontGrass)
  const flowerTop = Math.min(...plan.frontFlowers.map(({ y, height }) => y - 1.6 * height))
  stage.within({ ...grass, top: Math.min(grass.top, flowerTop) }, (pen) => {
    for (const flower of plan.frontFlowers) {
      const rotation = Math.sin(frame.time * 1.2 + flower.phase) * 0.12
      stage.put(flowerSprite(stage, palette, flower), flower.x, flower.y, {
        rotation,
        scale: flower.height / SPRITE_FLOWER_HEIGHT,
      })
    }
    drawGrass(pen, plan.frontGrass, frame.time)
  })
}
