import { darken, lighten, mix, withAlpha, type Hex } from '../../draw/colour.ts'
import { between, pick, type Random } from '../../draw/random.ts'
import { fillEllipse, fillRoundRect } from '../../draw/shapes.ts'
import type { Stage } from '../../draw/stage.ts'
import { ground, lampLevel, outdoorLight, seen } from '../parts/lighting.ts'
import { paintLampPost } from '../parts/lamp-post.ts'
import { createRidge } from '../parts/ridge.ts'
import { createSkyDome } from '../parts/sky-dome.ts'
import { growCrown, paintTree, treeColours, type Crown } from '../parts/tree.ts'
import type { Frame, SceneSet, SetContext } from '../set.ts'
import { drawSwing } from './swing.ts'
import {
  paintClimber,
  paintSeesaw,
  paintSlide,
  paintSpringRider,
  paintSwingFrame,
  type PlayColours,
} from './playground-pieces.ts'

const GROUND_Y = 0.745
const PLAY_Y = 0.815
const PLAY_PARALLAX = 0.8
const MARGIN = 0.45

interface Plan {
  readonly colours: PlayColours
  readonly mat: Hex
  /** The slide stands left and the swings right, or the other way round. */
  readonly isMirrored: boolean
  readonly third: 'climber' | 'seesaw'
  readonly trees: readonly { readonly x: number; readonly height: number; readonly crown: Crown }[]
}

const PAINTS = [
  { frame: '#e8b32e', slide: '#e2503f', roof: '#3f86c9', mat: '#c4735a' },
  { frame: '#d9553f', slide: '#3f9fd0', roof: '#f0b840', mat: '#6f9fb8' },
  { frame: '#4a9f86', slide: '#f2a03a', roof: '#b8508a', mat: '#d9bd8a' },
] as const

/** A playground: a slide, swings that swing, a climbing frame, a soft floor, trees around it. */
export const playground: SceneSet = {
  build(context) {
    const { stage, palette, random, spec } = context
    const plan = planPlayground(context)
    const sky = createSkyDome(stage, palette, random, {
      horizonY: 0.68,
      cloudCount: 5,
      heavens: context.heavens,
    })
    const swings = swingsOf(stage, plan)
    return {
      light: outdoorLight(palette),
      floor: { y: 0.9, farY: 0.84, parallax: 0.94, personHeight: 0.5, kind: 'ground', horizonY: 0.66 },
      drawBack(frame) {
        sky.draw(frame)
        drawGrove(context, plan, frame)
        drawGround(context, plan, frame)
        drawPieces(stage, context, plan, frame)
        for (const [index, x] of swings.seats.entries())
          drawSwing(stage, palette, frame, {
            x,
            topY: swings.topY,
            length: swings.length,
            parallax: PLAY_PARALLAX,
            phase: index * 1.3 + (context.seed % 7),
            seat: plan.colours.slide,
            rider: spec.isDeserted === true || (stage.portrait && index === 1) ? null : index,
          })
      },
      drawFront(frame) {
        drawHedge(context, frame)
        sky.drawVeil(frame)
      },
    }
  },
}

function planPlayground({ stage, palette, random }: SetContext): Plan {
  const paints = pick(random, PAINTS)
  const tone = (colour: Hex): Hex => seen(colour, palette, 0.06)
  return {
    colours: {
      frame: tone(paints.frame),
      slide: tone(paints.slide),
      roof: tone(paints.roof),
      wood: tone('#a8754a'),
      metal: tone('#8a97a8'),
    },
    mat: tone(paints.mat),
    isMirrored: random() < 0.5,
    third: random() < 0.5 ? 'climber' : 'seesaw',
    trees: plantTrees(random, stage),
  }
}

function plantTrees(random: Random, stage: Stage): Plan['trees'] {
  return Array.from({ length: Math.ceil((stage.aspect + 1) / 0.2) }, (_, index) => ({
    x: -0.5 + index * 0.2 + between(random, -0.05, 0.05),
    height: between(random, 0.24, 0.42),
    crown: growCrown(random),
  }))
}

function drawGrove({ stage, palette, spec, seed }: SetContext, plan: Plan, frame: Frame): void {
  const hill = createRidge(seed + 4, { kind: 'hill', baseY: 0.66, height: 0.05, frequency: 1.7 })
  const side = outdoorLight(palette).direction
  stage.layer('play-hill', frame.camera, 0.2, { y0: 0.5, y1: 0.78, margin: 0.25 }, (pen) => {
    pen.fillStyle = ground(palette, '#5f8f86', 0.3, 0.55)
    hill.trace(pen, -0.3, stage.aspect + 0.3, 0.8)
    pen.fill()
  })
  stage.layer('play-trees', frame.camera, 0.5, { y0: 0.22, y1: GROUND_Y + 0.03, margin: MARGIN }, (pen) => {
    const season = spec.weather === 'snow' ? 'winter' : spec.season
    for (const [index, { x, height, crown }] of plan.trees.entries())
      paintTree(pen, x, GROUND_Y + 0.01, height, crown, treeColours(palette, season, index, 0.24), side)
    const hedge = ground(palette, '#4f8a48', 0.6, 0.12)
    for (let x = -0.5; x < stage.aspect + 0.5; x += 0.06)
      fillEllipse(pen, x % 0.12 < 0.06 ? hedge : lighten(hedge, 0.06), x, GROUND_Y + 0.005, 0.05, 0.045)
  })
}

function drawGround({ stage, palette, spec }: SetContext, plan: Plan, frame: Frame): void {
  const isSnowy = spec.season === 'winter' || spec.weather === 'snow'
  const extent = { y0: GROUND_Y - 0.01, y1: stage.bottom + 0.15, margin: MARGIN }
  stage.layer('play-ground', frame.camera, 0.86, extent, (pen) => {
    const grass = pen.createLinearGradient(0, GROUND_Y, 0, 1.05)
    grass.addColorStop(0, lighten(palette.ground, 0.1))
    grass.addColorStop(0.5, palette.ground)
    grass.addColorStop(1, darken(palette.ground, 0.28))
    pen.fillStyle = grass
    pen.fillRect(-1, GROUND_Y, stage.aspect + 2, stage.bottom + 0.4 - GROUND_Y)
    const mat = mix(plan.mat, palette.ground, isSnowy ? 0.75 : 0)
    const middle = stage.aspect / 2
    fillEllipse(pen, darken(mat, 0.16), middle, 0.866, stage.aspect * 0.66, 0.087)
    fillEllipse(pen, mat, middle, 0.862, stage.aspect * 0.65, 0.082)
    for (const [x, y, size] of [
      [0.16, 0.85, 0.07],
      [0.8, 0.88, 0.1],
      [0.5, 0.82, 0.05],
    ] as const)
      fillEllipse(
        pen,
        withAlpha(lighten(plan.colours.frame, 0.2), 0.5),
        x * stage.aspect,
        y,
        size,
        size * 0.22,
      )
  })
}

const mirror = (stage: Stage, plan: Plan, x: number): number => (plan.isMirrored ? stage.aspect - x : x)

function swingsOf(
  stage: Stage,
  plan: Plan,
): {
  readonly x: number
  readonly height: number
  readonly topY: number
  readonly length: number
  readonly seats: readonly number[]
} {
  const height = stage.portrait ? 0.4 : 0.39
  const x = mirror(stage, plan, stage.aspect * (stage.portrait ? 0.78 : 0.79))
  return {
    x,
    height,
    topY: PLAY_Y - height,
    length: height * 0.72,
    seats: [x - height * 0.3, x + height * 0.3],
  }
}

function drawPieces(stage: Stage, { palette }: SetContext, plan: Plan, frame: Frame): void {
  const { colours } = plan
  const swings = swingsOf(stage, plan)
  stage.layer(
    'play-pieces',
    frame.camera,
    PLAY_PARALLAX,
    { y0: 0.26, y1: PLAY_Y + 0.04, margin: MARGIN },
    (pen) => {
      const shade = withAlpha(palette.shadow, 0.2)
      const slideX = stage.aspect * (stage.portrait ? 0.16 : 0.14)
      fillEllipse(pen, shade, mirror(stage, plan, slideX + 0.1), PLAY_Y + 0.004, 0.3, 0.014)
      pen.save()
      if (plan.isMirrored) {
        pen.translate(stage.aspect, 0)
        pen.scale(-1, 1)
      }
      paintSlide(pen, slideX, PLAY_Y, 0.45, colours)
      if (!stage.portrait) {
        const middle = stage.aspect * 0.52
        fillEllipse(pen, shade, middle, PLAY_Y - 0.008, 0.15, 0.01)
        if (plan.third === 'climber') paintClimber(pen, middle, PLAY_Y - 0.012, 0.2, colours)
        else paintSeesaw(pen, middle, PLAY_Y - 0.012, 0.34, colours)
      }
      paintSpringRider(pen, -0.16, PLAY_Y + 0.016, 0.14, colours)
      paintSpringRider(pen, stage.aspect + 0.12, PLAY_Y + 0.016, 0.14, colours)
      pen.restore()
      fillEllipse(pen, shade, swings.x, PLAY_Y + 0.006, 0.28, 0.014)
      paintSwingFrame(pen, swings.x, PLAY_Y, swings.height, colours)
      paintLampPost(pen, {
        x: stage.aspect * 0.5 + (plan.isMirrored ? 0.3 : -0.3) * Math.min(1, stage.aspect),
        footY: PLAY_Y - 0.04,
        height: 0.34,
        iron: seen('#3a4450', palette, 0.1),
        lit: lampLevel(palette),
      })
    },
  )
}

/** A clipped hedge and a low fence close to the lens. */
function drawHedge({ stage, palette }: SetContext, frame: Frame): void {
  const low = Math.max(1, stage.bottom - 0.07)
  const extent = { y0: low - 0.16, y1: low + 0.12, margin: 0.5 }
  stage.layer('play-hedge', { ...frame.camera, y: frame.camera.y * 0.5 }, 1.22, extent, (pen) => {
    const leaf = mix(ground(palette, '#3f6f3c', 0.5, 0), palette.shadow, 0.42)
    for (let x = -0.5; x < stage.aspect + 0.5; x += 0.09) {
      const middle = Math.abs(x / stage.aspect - 0.5)
      const rise = 0.02 + 0.11 * Math.max(0, middle - 0.22)
      fillEllipse(
        pen,
        Math.round(x * 100) % 2 === 0 ? leaf : darken(leaf, 0.14),
        x,
        low + 0.05 - rise,
        0.075,
        0.07,
      )
    }
    fillRoundRect(pen, leaf, -0.6, low + 0.02, stage.aspect + 1.2, 0.2, 0)
  })
}
