import { darken, lighten, mix, type Hex } from '../../draw/colour.ts'
import type { Palette } from '../../draw/palette.ts'
import { between, pick, type Random } from '../../draw/random.ts'
import { fillEllipse, type Pen } from '../../draw/shapes.ts'
import type { Stage } from '../../draw/stage.ts'
import { REST, type RigLook } from '../../rigs/rig.ts'
import { carriagesOf, train } from '../../rigs/train.ts'
import { drawEndless } from '../parts/endless.ts'
import { drawFarLayer } from '../parts/far-layer.ts'
import { ground, lampLevel, outdoorLight, seen } from '../parts/lighting.ts'
import { createRidge } from '../parts/ridge.ts'
import { createSkyDome } from '../parts/sky-dome.ts'
import { growCrown, paintFir, paintTree, treeColours, type Crown } from '../parts/tree.ts'
import type { Frame, SceneSet, SetContext } from '../set.ts'
import { paintArcade } from './masonry.ts'

interface Plan {
  readonly stone: Hex
  readonly trees: readonly { readonly x: number; readonly height: number; readonly crown: Crown }[]
  /** A train is what the picture is about: the viaduct is near, and it runs on top. */
  readonly isNear: boolean
  readonly engine: 'steam' | 'modern'
}

const NEAR = { trackY: 0.7, parallax: 1, span: 0.86 }
const FAR = { trackY: 0.36, parallax: 0.42, span: 0.2, footY: 0.72 }

/** A stone viaduct across a valley, and the trains that cross it. */
export const viaduct: SceneSet = {
  build(context) {
    const { stage, palette, random, spec } = context
    const plan = planViaduct(context)
    const sky = createSkyDome(stage, palette, random, {
      horizonY: 0.62,
      cloudCount: 5,
      heavens: context.heavens,
    })
    const passing = plan.isNear || spec.isDeserted === true ? undefined : createPassingTrain(context, plan)
    return {
      light: outdoorLight(palette),
      floor: plan.isNear
        ? {
            y: NEAR.trackY,
            farY: NEAR.trackY - 0.02,
            parallax: NEAR.parallax,
            personHeight: 0.27,
            kind: 'rail',
            horizonY: 0.6,
          }
        : { y: 0.91, farY: 0.83, parallax: 0.94, personHeight: 0.5, kind: 'ground', horizonY: 0.58 },
      drawBack(frame) {
        sky.draw(frame)
        drawValley(context, plan, frame)
        passing?.(frame)
        if (plan.isNear) drawNearArches(stage, palette, plan, frame)
        else {
          drawFarArches(stage, palette, plan, frame)
          drawMeadow(context, plan, frame)
        }
      },
      drawFront(frame) {
        sky.drawVeil(frame)
      },
    }
  },
}

function planViaduct({ stage, palette, random, spec }: SetContext): Plan {
  return {
    stone: seen(pick(random, ['#b8a890', '#a99a92', '#c4a27e']), palette, 0.04),
    trees: plantTrees(random, stage),
    isNear: spec.subjects[0]?.rig === 'train',
    engine: random() < 0.6 ? 'steam' : 'modern',
  }
}

function plantTrees(random: Random, stage: Stage): Plan['trees'] {
  return Array.from({ length: Math.ceil((stage.aspect + 1) / 0.16) }, (_, index) => ({
    x: -0.5 + index * 0.16 + between(random, -0.05, 0.05),
    height: between(random, 0.1, 0.19),
    crown: growCrown(random),
  }))
}

function drawValley({ stage, palette, seed }: SetContext, plan: Plan, frame: Frame): void {
  const base = plan.isNear ? 0.66 : 0.6
  const ridges = [
    createRidge(seed + 1, { kind: 'mountain', baseY: base, height: 0.3, frequency: 0.8 }),
    createRidge(seed + 2, { kind: 'hill', baseY: base + 0.02, height: 0.12, frequency: 1.5 }),
  ]
  for (const [index, ridge] of ridges.entries())
    drawFarLayer(
      stage,
      frame,
      { key: `valley ${index}`, parallax: 0.07 + index * 0.12, y0: 0.1, y1: stage.bottom + 0.12 },
      (pen) => {
        const slope = pen.createLinearGradient(0, 0.3, 0, 0.9)
        slope.addColorStop(0, ground(palette, '#5f7f9a', 0.6 - index * 0.3, 0.6 - index * 0.25))
        slope.addColorStop(1, mix(palette.fog, palette.ground, 0.5 * index))
        pen.fillStyle = slope
        ridge.trace(pen, -0.8, stage.aspect + 0.8, stage.bottom + 0.15)
        pen.fill()
      },
    )
}

function drawFarArches(stage: Stage, palette: Palette, plan: Plan, frame: Frame): void {
  const extent = { y0: FAR.trackY - 0.03, y1: FAR.footY + 0.1, margin: 0.3 }
  stage.layer('viaduct', frame.camera, FAR.parallax, extent, (pen) => {
    const stone = mix(plan.stone, palette.fog, 0.18)
    const left = -0.8
    const right = stage.aspect + 0.8
    paintArcade(pen, {
      left,
      right,
      topY: FAR.trackY,
      footY: FAR.footY + 0.08,
      span: FAR.span,
      pier: FAR.span * 0.24,
      crownY: FAR.trackY + 0.035,
      stone,
      shade: palette.shadow,
    })
    pen.fillStyle = lighten(stone, 0.16)
    pen.fillRect(left, FAR.trackY - 0.008, right - left, 0.012)
    pen.fillStyle = darken(stone, 0.3)
    pen.fillRect(left, FAR.trackY + 0.004, right - left, 0.004)
  })
}

function drawNearArches(stage: Stage, palette: Palette, plan: Plan, frame: Frame): void {
  const bottom = stage.bottom + 0.12
  const { trackY, parallax, span } = NEAR
  const row = { key: 'viaduct', parallax, period: span, y0: trackY - 0.04, y1: bottom }
  drawEndless(stage, frame.camera, row, (pen) => {
    pen.fillStyle = darken(plan.stone, 0.3)
    pen.fillRect(0, trackY - 0.03, span + 0.001, 0.09)
    const steel = seen('#c3cad4', palette, 0.04)
    for (const [y, height] of [
      [trackY - 0.02, 0.004],
      [trackY, 0.006],
    ] as const) {
      pen.fillStyle = darken(steel, 0.5)
      pen.fillRect(0, y + height * 0.5, span + 0.001, height)
      pen.fillStyle = steel
      pen.fillRect(0, y, span + 0.001, height * 0.6)
    }
    paintArcade(pen, {
      left: 0,
      right: span,
      topY: trackY + 0.05,
      footY: bottom,
      span,
      pier: span * 0.22,
      crownY: trackY + 0.12,
      stone: plan.stone,
      shade: palette.shadow,
    })
    pen.fillStyle = lighten(plan.stone, 0.16)
    pen.fillRect(0, trackY + 0.044, span + 0.001, 0.02)
    pen.fillStyle = darken(plan.stone, 0.35)
    pen.fillRect(0, trackY + 0.064, span + 0.001, 0.006)
  })
}

/** The valley's floor, where those who watch stand. */
function drawMeadow({ stage, palette, spec }: SetContext, plan: Plan, frame: Frame): void {
  const season = spec.weather === 'snow' ? 'winter' : spec.season
  const side = outdoorLight(palette).direction
  stage.layer('viaduct-trees', frame.camera, 0.55, { y0: 0.5, y1: 0.8, margin: 0.35 }, (pen) => {
    for (const [index, { x, height, crown }] of plan.trees.entries()) {
      const colours = treeColours(palette, season, index, 0.2)
      if (index % 3 === 0) paintFir(pen, x, 0.76, height * 1.2, colours, side)
      else paintTree(pen, x, 0.76, height, crown, colours, side)
    }
  })
  stage.layer(
    'viaduct-meadow',
    frame.camera,
    0.85,
    { y0: 0.72, y1: stage.bottom + 0.12, margin: 0.4 },
    (pen) => {
      const grass = pen.createLinearGradient(0, 0.74, 0, 1.05)
      grass.addColorStop(0, ground(palette, '#8fcf62', 0.3, 0.14))
      grass.addColorStop(1, darken(palette.ground, 0.32))
      pen.fillStyle = grass
      pen.fillRect(-1, 0.75, stage.aspect + 2, stage.bottom + 0.3)
      paintTufts(pen, stage, palette)
    },
  )
}

function paintTufts(pen: Pen, stage: Stage, palette: Palette): void {
  const blade = darken(palette.ground, 0.16)
  for (let index = 0; index < 70; index += 1) {
    const x = -0.4 + ((index * 0.618034) % 1) * (stage.aspect + 0.8)
    const y = 0.765 + ((index * 0.754877) % 1) ** 1.5 * (stage.bottom - 0.76)
    fillEllipse(pen, index % 4 === 0 ? seen('#f4e08a', palette, 0) : blade, x, y, 0.01, 0.004)
  }
}

/** A train far up, baked and rolled across with its steam. */
function createPassingTrain({ stage, palette }: SetContext, plan: Plan): (frame: Frame) => void {
  const length = 0.3
  const variants = [{ variant: plan.engine, length: 1 }, ...carriagesOf(plan.engine)]
  const look = (variant: string): RigLook => ({
    variant,
    colours: [],
    props: [],
    seed: 4,
    lights: lampLevel(palette),
  })
  let behind = 0
  const wagons = variants.map(({ variant, length: share }, index) => {
    const at = behind
    behind += length * (index === 0 ? 0.5 + (variants[1]?.length ?? 1) / 2 : share)
    const box = train.box(look(variant))
    const width = box.width * length * 1.04
    const sprite = stage.sprite(
      `viaduct ${variant}`,
      { width, height: box.height * length * 1.1, anchorX: width / 2, anchorY: box.height * length * 1.04 },
      (pen) => {
        pen.scale(length, length)
        train.draw(pen, look(variant), { ...REST, action: 'drive' })
        pen.globalCompositeOperation = 'source-atop'
        pen.fillStyle = mix(palette.fog, palette.ambient, 0.4)
        pen.globalAlpha = 0.26
        pen.fillRect(-3, -3, 6, 6)
      },
    )
    return { sprite, behind: at }
  })
  return ({ camera, time, seconds }) => {
    const pen = stage.enter(camera, FAR.parallax)
    const head = stage.aspect * 0.3 + (time / Math.max(4, seconds)) * stage.aspect * 0.62
    for (const { sprite, behind: gap } of wagons) stage.put(sprite, head - gap, FAR.trackY - 0.004)
    if (plan.engine !== 'steam') return
    for (let puff = 0; puff < 9; puff += 1) {
      const age = (time * 0.9 + puff / 9) % 1
      const smoke = mix(palette.fog, '#ffffff', 0.5)
      pen.globalAlpha = 0.5 * (1 - age)
      fillEllipse(
        pen,
        smoke,
        head + length * 0.34 - age * 0.42,
        FAR.trackY - length * 0.36 - age * 0.09,
        0.014 + age * 0.04,
      )
    }
    pen.globalAlpha = 1
  }
}
