import { darken, lighten, mix, multiply, withAlpha } from '../draw/colour.ts'
import type { Palette } from '../draw/palette.ts'
import { between } from '../draw/random.ts'
import { fillEllipse, fillRoundRect, type Pen } from '../draw/shapes.ts'
import type { Stage } from '../draw/stage.ts'
import { firesOfCastle, flagPoles, paintCastle, type CastleTone } from './castle/keep.ts'
import { castleTone, drawBanner } from './castle/tone.ts'
import { createMotes } from './parts/motes.ts'
import { outdoorLight, seen } from './parts/lighting.ts'
import { createRidge, type Ridge } from './parts/ridge.ts'
import { createSkyDome } from './parts/sky-dome.ts'
import { portraitDrop } from './parts/span.ts'
import { paintFir, treeColours } from './parts/tree.ts'
import type { BuiltSet, Frame, SceneSet, SetContext } from './set.ts'

const HORIZON_Y = 0.67
const KEEP_PARALLAX = 0.34
const GREEN_PARALLAX = 0.92

interface Plan {
  readonly far: Ridge
  readonly near: Ridge
  readonly keep: { readonly x: number; readonly footY: number; readonly size: number }
  readonly tone: CastleTone
  readonly firs: readonly { readonly x: number; readonly height: number }[]
  readonly tufts: readonly {
    readonly x: number
    readonly y: number
    readonly height: number
    readonly lean: number
  }[]
  readonly torches: readonly number[]
}

/** A castle on its rock above a green where knights meet; banners fly, torches burn at night. */
export const castle: SceneSet = {
  build(context) {
    const { stage, palette, random } = context
    const plan = planCastle(context)
    const sky = createSkyDome(stage, palette, random, {
      horizonY: HORIZON_Y,
      cloudCount: 6,
      cloudFloor: 0.34,
      heavens: context.heavens,
    })
    const motes = createMotes(stage, random, {
      count: 26,
      colour: palette.stars > 0.5 ? '#d8ff8a' : palette.key,
      strength: 0.5,
    })
    const built: BuiltSet = {
      light: outdoorLight(palette),
      floor: {
        y: 0.91 + portraitDrop(stage),
        farY: 0.84,
        parallax: 0.95,
        personHeight: 0.5,
        kind: 'ground',
        horizonY: HORIZON_Y,
      },
      fuel: {
        parallax: KEEP_PARALLAX,
        buildings: [firesOfCastle(plan.keep.x, plan.keep.footY, plan.keep.size)],
      },
      drawBack(frame) {
        sky.draw(frame)
        drawDistance(stage, plan, palette, frame)
        drawKeep(stage, plan, palette, frame)
        drawGreen(stage, plan, palette, context, frame)
        drawPosts(stage, plan, palette, frame)
        drawBanners(stage, plan, palette, frame)
        drawTorches(stage, plan, frame)
      },
      drawFront(frame) {
        motes(frame)
        drawGrass(stage, plan, palette, frame)
        sky.drawVeil(frame)
      },
    }
    return built
  },
}

function planCastle({ stage, palette, random, seed, spec }: SetContext): Plan {
  return {
    far: createRidge(seed + 2, { kind: 'mountain', baseY: HORIZON_Y - 0.04, height: 0.14, frequency: 1.9 }),
    near: createRidge(seed + 4, { kind: 'hill', baseY: HORIZON_Y + 0.01, height: 0.05, frequency: 1.4 }),
    keep: {
      x: stage.aspect * (stage.portrait ? 0.5 : 0.5 + 0.13 * (seed % 2 === 0 ? 1 : -1)),
      footY: 0.632,
      size: stage.portrait ? 0.5 : 0.46,
    },
    tone: castleTone(palette, spec),
    firs: Array.from({ length: 18 }, () => ({
      x: between(random, -0.4, stage.aspect + 0.4),
      height: between(random, 0.09, 0.17),
    })),
    tufts: Array.from({ length: 110 }, () => {
      const depth = random()
      return {
        x: between(random, -0.4, stage.aspect + 0.4),
        y: 0.76 + depth * 0.18,
        height: 0.008 + depth * 0.018,
        lean: between(random, -0.5, 0.5),
      }
    }),
    torches: stage.portrait ? [0.06, 0.94] : [0.12, 0.34, 0.66, 0.88],
  }
}

function drawDistance(stage: Stage, plan: Plan, palette: Palette, frame: Frame): void {
  const extent = { y0: HORIZON_Y - 0.24, y1: HORIZON_Y + 0.12, margin: 0.2 }
  stage.layer('castle-mountains', frame.camera, 0.12, extent, (pen) => {
    pen.fillStyle = mix(seen('#8a90b0', palette, 0.4), palette.fog, 0.3)
    plan.far.trace(pen, -0.5, stage.aspect + 0.5, HORIZON_Y + 0.12)
    pen.fill()
  })
}

function drawKeep(stage: Stage, plan: Plan, palette: Palette, frame: Frame): void {
  const { keep, tone } = plan
  stage.layer(
    'keep',
    frame.camera,
    KEEP_PARALLAX,
    { y0: keep.footY - keep.size * 1.35, y1: 0.8, margin: 0.3 },
    (pen) => {
      paintRock(pen, keep, palette)
      paintCastle(pen, keep.x, keep.footY, keep.size, tone)
      paintRoad(pen, keep, palette)
      pen.fillStyle = mix(palette.ground, palette.fog, 0.34)
      plan.near.trace(pen, -0.5, stage.aspect + 0.5, 0.82)
      pen.fill()
    },
  )
}

function paintRock(pen: Pen, { x, footY, size }: Plan['keep'], palette: Palette): void {
  const rock = seen('#8a8a80', palette, 0.3)
  pen.fillStyle = rock
  pen.beginPath()
  pen.moveTo(x - size * 1.15, 0.82)
  pen.bezierCurveTo(
    x - size * 0.9,
    footY + 0.06,
    x - size * 0.75,
    footY + 0.01,
    x - size * 0.58,
    footY - 0.004,
  )
  pen.lineTo(x + size * 0.58, footY - 0.004)
  pen.bezierCurveTo(x + size * 0.78, footY + 0.02, x + size * 0.92, footY + 0.07, x + size * 1.2, 0.82)
  pen.fill()
  const green = mix(palette.ground, palette.fog, 0.42)
  fillEllipse(pen, green, x - size * 0.55, footY + 0.012, size * 0.2, 0.018)
  fillEllipse(pen, green, x + size * 0.5, footY + 0.014, size * 0.24, 0.018)
  fillEllipse(pen, green, x - size * 0.86, footY + 0.06, size * 0.2, 0.02)
}

function paintRoad(pen: Pen, { x, footY, size }: Plan['keep'], palette: Palette): void {
  pen.fillStyle = mix(seen('#d9bf94', palette, 0.26), palette.fog, 0.06)
  pen.beginPath()
  pen.moveTo(x - size * 0.06, footY - 0.003)
  pen.lineTo(x + size * 0.06, footY - 0.003)
  pen.bezierCurveTo(x + size * 0.2, footY + 0.05, x - size * 0.1, footY + 0.08, x + size * 0.16, 0.8)
  pen.lineTo(x - size * 0.22, 0.8)
  pen.bezierCurveTo(
    x - size * 0.3,
    footY + 0.08,
    x + size * 0.02,
    footY + 0.05,
    x - size * 0.06,
    footY - 0.003,
  )
  pen.fill()
}

function drawGreen(stage: Stage, plan: Plan, palette: Palette, { spec }: SetContext, frame: Frame): void {
  stage.layer(
    'green',
    frame.camera,
    GREEN_PARALLAX,
    { y0: 0.55, y1: stage.bottom + 0.12, margin: 0.34 },
    (pen) => {
      const side = outdoorLight(palette).direction
      plan.firs.forEach(({ x, height }, index) => {
        if (Math.abs(x - stage.aspect / 2) < 0.2) return
        paintFir(
          pen,
          x,
          0.757,
          height,
          treeColours(palette, spec.season === 'autumn' ? 'summer' : spec.season, index, 0.2),
          side,
        )
      })
      const lawn = pen.createLinearGradient(0, 0.75, 0, Math.max(1.02, stage.bottom))
      lawn.addColorStop(0, mix(lighten(palette.ground, 0.06), palette.fog, 0.1))
      lawn.addColorStop(0.5, palette.ground)
      lawn.addColorStop(1, darken(palette.ground, 0.34))
      pen.fillStyle = lawn
      pen.fillRect(-1, 0.752, stage.aspect + 2, 2)
      paintLists(pen, stage, palette)
      paintTufts(pen, plan, palette)
    },
  )
}

/** The trodden field where tournaments are held. */
function paintLists(pen: Pen, stage: Stage, palette: Palette): void {
  const y = 0.898 + portraitDrop(stage)
  const sand = mix(multiply('#d9bd8c', palette.ambient), palette.ground, 0.24)
  fillEllipse(pen, withAlpha(sand, 0.85), stage.aspect / 2, y, Math.min(0.86, stage.aspect * 0.52), 0.062)
  fillEllipse(
    pen,
    withAlpha(lighten(sand, 0.12), 0.6),
    stage.aspect / 2,
    y - 0.005,
    Math.min(0.7, stage.aspect * 0.42),
    0.043,
  )
}

function paintTufts(pen: Pen, plan: Plan, palette: Palette): void {
  pen.fillStyle = withAlpha(darken(palette.ground, 0.24), 0.7)
  pen.beginPath()
  for (const { x, y, height, lean } of plan.tufts) {
    for (const offset of [-0.4, 0, 0.4]) {
      pen.moveTo(x + offset * height - height * 0.1, y)
      pen.lineTo(x + offset * height + lean * height + offset * height * 0.6, y - height)
      pen.lineTo(x + offset * height + height * 0.1, y)
    }
  }
  pen.fill()
}

const POST_PARALLAX = 0.86
const POST_Y = 0.81

/** Striped posts around the lists. */
function drawPosts(stage: Stage, plan: Plan, palette: Palette, frame: Frame): void {
  const extent = { y0: POST_Y - 0.3, y1: POST_Y + 0.02, margin: 0.1 }
  stage.layer('castle-posts', frame.camera, POST_PARALLAX, extent, (pen) => {
    for (const at of plan.torches) paintPost(pen, stage.aspect * at, palette)
  })
}

function paintPost(pen: Pen, x: number, palette: Palette): void {
  fillEllipse(pen, withAlpha(palette.shadow, 0.3), x, POST_Y, 0.026, 0.006)
  for (let stripe = 0; stripe < 9; stripe += 1) {
    const colour = multiply(stripe % 2 === 0 ? '#d8383f' : '#f4ecdc', palette.ambient)
    fillRoundRect(pen, colour, x - 0.006, POST_Y - 0.27 + stripe * 0.03, 0.012, 0.031, 0.001)
  }
  fillEllipse(pen, multiply('#f0cf5a', palette.ambient), x, POST_Y - 0.275, 0.011)
}

/** Everything that waves, after all that stands: strokes between layers are dear. */
function drawBanners(stage: Stage, { keep, tone, torches }: Plan, palette: Palette, frame: Frame): void {
  const far = stage.enter(frame.camera, KEEP_PARALLAX)
  for (const [index, [x, y]] of flagPoles(keep.x, keep.footY, keep.size).entries())
    drawBanner(far, x, y, keep.size * 0.1, frame.time + index, tone.flag)
  const near = stage.enter(frame.camera, POST_PARALLAX)
  for (const at of torches) {
    const colour = multiply(at < 0.5 ? '#3d5fc0' : '#e0a02c', palette.ambient)
    drawBanner(near, stage.aspect * at + 0.006, POST_Y - 0.25, 0.13, frame.time + at * 7, colour)
  }
}

/** They burn when it is dark. */
function drawTorches(stage: Stage, { tone, torches }: Plan, frame: Frame): void {
  if (tone.lights <= 0.4) return
  const pen = stage.enter(frame.camera, POST_PARALLAX)
  const y = POST_Y - 0.285
  for (const at of torches) drawFlame(pen, stage.aspect * at, y, frame.time + at * 9)
  for (const at of torches)
    stage.glow(stage.aspect * at, y - 0.02, 0.14, '#ff9a3c', Math.round(tone.lights * 5) / 10)
}

function drawFlame(pen: Pen, x: number, y: number, time: number): void {
  const lick = Math.sin(time * 11) * 0.004
  for (const [size, colour] of [
    [1, '#ff8a2c'],
    [0.6, '#ffd866'],
  ] as const) {
    pen.fillStyle = colour
    pen.beginPath()
    pen.moveTo(x - 0.012 * size, y)
    pen.quadraticCurveTo(x - 0.014 * size, y - 0.022 * size, x + lick, y - 0.05 * size - Math.abs(lick))
    pen.quadraticCurveTo(x + 0.015 * size, y - 0.02 * size, x + 0.012 * size, y)
    pen.fill()
  }
}

function drawGrass(stage: Stage, plan: Plan, palette: Palette, frame: Frame): void {
  const camera = { ...frame.camera, y: frame.camera.y - (stage.bottom - 1) * 0.75 }
  const pen = stage.enter(camera, 1.25)
  pen.fillStyle = mix(darken(palette.ground, 0.5), palette.shadow, 0.3)
  pen.beginPath()
  for (let blade = 0; blade < 90; blade += 1) {
    const tuft = plan.tufts[blade % plan.tufts.length]
    if (tuft === undefined) continue
    const x = tuft.x * 1.1 - 0.1 + (blade % 3) * 0.01
    const tall = 0.035 + tuft.height * 2.2
    const sway = tuft.lean * tall * 0.6 + Math.sin(frame.time * 1.6 + x * 6) * tall * 0.14
    pen.moveTo(x - 0.006, 1.04)
    pen.quadraticCurveTo(x + sway * 0.3, 1.03 - tall * 0.6, x + sway, 1.02 - tall)
    pen.quadraticCurveTo(x + 0.005 + sway * 0.3, 1.03 - tall * 0.5, x + 0.007, 1.04)
  }
  pen.fill()
}
