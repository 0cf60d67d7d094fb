import { darken, lighten, mix, withAlpha, type Hex } from '../../draw/colour.ts'
import { between, pick, type Random } from '../../draw/random.ts'
import { fillEllipse, type Pen } from '../../draw/shapes.ts'
import type { Stage } from '../../draw/stage.ts'
import { paintTowers, raiseTowers, type Tower } from '../city/skyline.ts'
import { dayTone } from '../city/tone.ts'
import { drawGrass, grassBox, plantGrass, type Blade } from '../parts/flora.ts'
import { ground, lampLevel, outdoorLight, seen } from '../parts/lighting.ts'
import { paintLampPost } from '../parts/lamp-post.ts'
import { createSkyDome } from '../parts/sky-dome.ts'
import { growCrown, paintFir, paintTree, treeColours, type Crown } from '../parts/tree.ts'
import type { Frame, SceneSet, SetContext } from '../set.ts'
import { paintBench } from './bench.ts'
import { drawDucks, drawGlints } from './pond.ts'

const LAWN_Y = 0.7
const PATH_Y = 0.835
const MARGIN = 0.45

interface Tree {
  readonly x: number
  readonly height: number
  readonly crown: Crown
}

interface Plan {
  readonly towers: readonly Tower[]
  readonly far: readonly Tree[]
  readonly near: readonly Tree[]
  readonly pondX: number
  readonly path: Hex
  readonly benchX: readonly number[]
  /** Grass before the path, close to the eye. */
  readonly verge: readonly Blade[]
}

/** A town park: a path with benches and lamps, a pond, old trees, and the town over their crowns. */
export const park: SceneSet = {
  build(context) {
    const { stage, palette, random } = context
    const plan = planPark(context)
    const sky = createSkyDome(stage, palette, random, {
      horizonY: 0.66,
      cloudCount: 5,
      heavens: context.heavens,
    })
    return {
      light: outdoorLight(palette),
      floor: { y: 0.915, farY: 0.85, parallax: 0.93, personHeight: 0.52, kind: 'ground', horizonY: 0.62 },
      drawBack(frame) {
        sky.draw(frame)
        drawTown(context, plan, frame)
        drawLawn(context, plan, frame)
        drawGlints(stage, palette, frame, {
          x: plan.pondX,
          y: 0.765,
          width: 0.36,
          height: 0.036,
          parallax: 0.66,
        })
        drawDucks(stage, palette, frame, { x: plan.pondX, y: 0.763, reach: 0.2, parallax: 0.66 })
        drawPath(context, plan, frame)
      },
      drawFront(frame) {
        const drop = stage.bottom - 1
        stage.enter({ ...frame.camera, y: frame.camera.y - drop * 0.8 }, 1.2)
        stage.within(grassBox(plan.verge), (pen) => drawGrass(pen, plan.verge, frame.time))
        drawBough(context, frame)
        sky.drawVeil(frame)
      },
    }
  },
}

function planPark({ stage, palette, random }: SetContext): Plan {
  const isLeft = random() < 0.5
  const pondX = stage.aspect * (isLeft ? 0.3 : 0.7)
  return {
    towers: raiseTowers(random, {
      period: stage.aspect + 1,
      baseY: 0.62,
      heights: [0.05, 0.26],
      widths: [0.05, 0.12],
    }),
    far: plantRow(random, stage, 0.13, [0.13, 0.22]),
    near: plantRow(random, stage, 0.62, [0.42, 0.52]),
    pondX,
    path: seen(pick(random, ['#d9c4a0', '#c9b8a8', '#d8d0c0']), palette, 0.05),
    benchX: stage.portrait
      ? [stage.aspect * (isLeft ? 0.78 : 0.22)]
      : [stage.aspect * (isLeft ? 0.8 : 0.2), stage.aspect * (isLeft ? -0.08 : 1.08)],
    verge: plantGrass(
      random,
      Math.round(110 * (stage.aspect / 1.78 + 0.25)),
      { left: -0.5, right: stage.aspect + 0.5, farY: 1, nearY: 1.05 },
      0.06,
      0.008,
      [
        mix(darken(palette.ground, 0.36), palette.shadow, 0.1),
        mix(darken(palette.ground, 0.22), palette.shadow, 0.08),
        darken(palette.ground, 0.08),
      ],
    ),
  }
}

function plantRow(
  random: Random,
  stage: Stage,
  spacing: number,
  heights: readonly [number, number],
): readonly Tree[] {
  const start = -0.5 + random() * spacing
  return Array.from({ length: Math.ceil((stage.aspect + 1) / spacing) }, (_, index) => ({
    x: start + index * spacing + between(random, -0.2, 0.2) * spacing,
    height: between(random, ...heights),
    crown: growCrown(random),
  }))
}

function drawTown({ stage, palette, spec }: SetContext, plan: Plan, frame: Frame): void {
  const season = spec.weather === 'snow' ? 'winter' : spec.season
  const side = outdoorLight(palette).direction
  stage.layer('park-town', frame.camera, 0.12, { y0: 0.2, y1: LAWN_Y, margin: 0.25 }, (pen) => {
    pen.save()
    pen.translate(-0.5, 0)
    paintTowers(pen, plan.towers, 0.62, dayTone(palette), 0.66, 0.024)
    pen.restore()
  })
  stage.layer('park-far-trees', frame.camera, 0.34, { y0: 0.36, y1: 0.74, margin: 0.3 }, (pen) => {
    pen.fillStyle = ground(palette, '#5f8f5a', 0.5, 0.34)
    pen.fillRect(-1, 0.64, stage.aspect + 2, 0.12)
    for (const [index, { x, height, crown }] of plan.far.entries()) {
      const colours = treeColours(palette, season, index, 0.42)
      if (index % 4 === 3) paintFir(pen, x, 0.68, height * 1.15, colours, side)
      else paintTree(pen, x, 0.68, height, crown, colours, side)
    }
    const hedge = ground(palette, '#4f8a48', 0.5, 0.34)
    for (let x = -0.5; x < stage.aspect + 0.5; x += 0.05) fillEllipse(pen, hedge, x, 0.69, 0.045, 0.025)
  })
}

function drawLawn({ stage, palette, spec }: SetContext, plan: Plan, frame: Frame): void {
  const extent = { y0: LAWN_Y - 0.02, y1: stage.bottom + 0.15, margin: MARGIN }
  const isFrozen = spec.weather === 'snow'
  stage.layer('park-lawn', frame.camera, 0.66, extent, (pen) => {
    const grass = pen.createLinearGradient(0, LAWN_Y, 0, 1)
    grass.addColorStop(0, ground(palette, '#8fce6a', 0.3, 0.16))
    grass.addColorStop(1, darken(palette.ground, 0.16))
    pen.fillStyle = grass
    pen.fillRect(-1, LAWN_Y - 0.005, stage.aspect + 2, stage.bottom + 0.4)
    fillEllipse(pen, seen('#9a8f7a', palette, 0.14), plan.pondX, 0.766, 0.4, 0.052)
    fillEllipse(pen, darken(palette.ground, 0.2), plan.pondX, 0.762, 0.4, 0.05)
    const water = pen.createLinearGradient(0, 0.715, 0, 0.81)
    water.addColorStop(0, mix(palette.sky[2], '#ffffff', 0.16))
    water.addColorStop(1, mix(palette.sky[0], seen('#3f7f96', palette, 0), isFrozen ? 0.2 : 0.5))
    fillEllipse(pen, water, plan.pondX, 0.766, 0.375, 0.044)
    paintReeds(pen, plan.pondX, seen('#5f8f4a', palette, 0.12))
  })
}

function paintReeds(pen: Pen, pondX: number, leaf: Hex): void {
  pen.strokeStyle = leaf
  pen.lineWidth = 0.004
  pen.beginPath()
  for (const side of [-1, 1])
    for (let blade = 0; blade < 9; blade += 1) {
      const x = pondX + side * (0.3 + ((blade * 7) % 9) * 0.009)
      pen.moveTo(x, 0.79)
      pen.quadraticCurveTo(x, 0.76, x + ((blade % 5) - 2) * 0.007, 0.725 + ((blade * 5) % 4) * 0.01)
    }
  pen.stroke()
}

function drawPath({ stage, palette, spec }: SetContext, plan: Plan, frame: Frame): void {
  const extent = { y0: 0.24, y1: stage.bottom + 0.15, margin: MARGIN }
  const season = spec.weather === 'snow' ? 'winter' : spec.season
  const isWhite = season === 'winter'
  const side = outdoorLight(palette).direction
  stage.layer('park-path', frame.camera, 0.84, extent, (pen) => {
    for (const [index, { x, height, crown }] of plan.near.entries()) {
      fillEllipse(pen, withAlpha(palette.shadow, 0.16), x - side * 0.04, 0.815, 0.14, 0.012)
      paintTree(pen, x, 0.815, height, crown, treeColours(palette, season, index, 0.06), side)
    }
    paintGravel(pen, stage, isWhite ? mix(plan.path, palette.ground, 0.6) : plan.path, palette.ground)
    // What the trees throw across the path: their shade, and the sun that comes through the leaves.
    for (const { x, height } of plan.near) {
      const foot = x - side * 0.16
      for (const [dx, dy, width] of DAPPLES) {
        const at = foot - side * dx * height
        fillEllipse(pen, withAlpha(palette.shadow, 0.1), at, PATH_Y + dy, width * height, 0.013)
      }
      fillEllipse(pen, withAlpha(palette.key, 0.22), foot - side * 0.1, PATH_Y + 0.043, 0.03, 0.005)
      fillEllipse(pen, withAlpha(palette.key, 0.18), foot - side * 0.02, PATH_Y + 0.062, 0.024, 0.004)
    }
    const iron = seen('#2f3a44', palette, 0.04)
    for (const x of plan.benchX) {
      paintBench(pen, x, 0.842, stage.portrait ? 0.3 : 0.34, seen('#9a6a40', palette, 0.04), iron)
      paintLampPost(pen, { x: x + 0.24, footY: 0.84, height: 0.46, iron, lit: lampLevel(palette) })
      paintLampPost(pen, { x: x - 0.62, footY: 0.84, height: 0.46, iron, lit: lampLevel(palette) })
    }
  })
}

/** Along the shade in tree heights, down the path in world units, and half the width in tree heights. */
const DAPPLES = [
  [0, 0.022, 0.3],
  [0.12, 0.046, 0.42],
  [0.02, 0.058, 0.26],
  [0.3, 0.068, 0.28],
  [0.2, 0.085, 0.2],
] as const

function paintGravel(pen: Pen, stage: Stage, path: Hex, grass: Hex): void {
  const reach = stage.aspect + 1.2
  const gravel = pen.createLinearGradient(0, PATH_Y, 0, 1)
  gravel.addColorStop(0, lighten(path, 0.08))
  gravel.addColorStop(1, darken(path, 0.12))
  pen.fillStyle = gravel
  pen.fillRect(-0.6, PATH_Y, reach, 0.13)
  pen.fillStyle = darken(path, 0.2)
  pen.fillRect(-0.6, PATH_Y - 0.003, reach, 0.006)
  pen.fillRect(-0.6, PATH_Y + 0.128, reach, 0.006)
  pen.fillStyle = withAlpha(darken(path, 0.35), 0.35)
  for (let index = 0; index < 260; index += 1) {
    const x = -0.6 + ((index * 0.618034) % 1) * reach
    pen.fillRect(x, PATH_Y + 0.008 + ((index * 0.754877) % 1) * 0.115, 0.006, 0.002)
  }
  const lawn = pen.createLinearGradient(0, PATH_Y + 0.13, 0, 1.15)
  lawn.addColorStop(0, darken(grass, 0.1))
  lawn.addColorStop(1, darken(grass, 0.4))
  pen.fillStyle = lawn
  pen.fillRect(-0.6, PATH_Y + 0.134, reach, stage.bottom + 0.4)
}

/** Where the twigs of the bough end. */
const TWIGS = [
  [0.62, 0.05],
  [0.5, 0.13],
  [0.34, 0.2],
  [0.17, 0.26],
  [0.03, 0.24],
] as const

/** A pointed leaf `length` long that hangs from (`x`, `y`). */
function paintLeaf(pen: Pen, colour: Hex, x: number, y: number, length: number, turn: number): void {
  const tipX = x + Math.cos(turn) * length
  const tipY = y + Math.sin(turn) * length
  const bendX = Math.sin(turn) * length * 0.42
  const bendY = -Math.cos(turn) * length * 0.42
  pen.fillStyle = colour
  pen.beginPath()
  pen.moveTo(x, y)
  pen.quadraticCurveTo((x + tipX) / 2 + bendX, (y + tipY) / 2 + bendY, tipX, tipY)
  pen.quadraticCurveTo((x + tipX) / 2 - bendX, (y + tipY) / 2 - bendY, x, y)
  pen.fill()
}

/** A bough close to the lens, and the shade it throws along the top. */
function drawBough({ stage, palette, spec }: SetContext, { camera, time }: Frame): void {
  if (spec.season === 'winter' || spec.weather === 'snow') return
  const sprite = stage.sprite(
    'park-bough',
    { width: 0.9, height: 0.42, anchorX: 0.05, anchorY: 0.06 },
    (pen) => {
      const colours = treeColours(palette, spec.season ?? 'summer', 0, 0)
      const leaf = mix(colours.leaf, palette.shadow, 0.42)
      pen.strokeStyle = mix(colours.trunk, palette.shadow, 0.5)
      pen.lineWidth = 0.012
      pen.lineCap = 'round'
      pen.beginPath()
      for (const [toX, toY] of TWIGS) {
        pen.moveTo(-0.02, -0.02)
        pen.quadraticCurveTo(toX * 0.5, toY * 0.3, toX, toY)
      }
      pen.stroke()
      for (let index = 0; index < 190; index += 1) {
        const [toX, toY] = TWIGS[index % TWIGS.length]!
        const along = 0.08 + ((index * 0.618034) % 1) * 0.96
        const off = ((index * 0.754877) % 1) - 0.5
        const tone = index % 5
        paintLeaf(
          pen,
          tone === 0 ? lighten(leaf, 0.16) : tone < 3 ? leaf : darken(leaf, 0.22),
          toX * along + off * 0.07,
          toY * (along * 0.7 + along * along * 0.3) + 0.03 * Math.abs(off) + off * 0.09,
          0.052 + 0.026 * ((index * 0.37) % 1),
          0.5 + off * 2.4,
        )
      }
    },
  )
  stage.enter({ ...camera, y: camera.y * 0.4 }, 1.16)
  stage.put(sprite, -0.16, stage.top - 0.03, { rotation: Math.sin(time * 0.8) * 0.016 })
}
