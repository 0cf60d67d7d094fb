import { darken, mix, multiply, withAlpha } from '../draw/colour.ts'
import type { Hex } from '../draw/colour.ts'
import { clamp } from '../draw/easing.ts'
import type { Palette } from '../draw/palette.ts'
import { between } from '../draw/random.ts'
import type { Random } from '../draw/random.ts'
import type { Pen } from '../draw/shapes.ts'
import type { Stage } from '../draw/stage.ts'
import { plantTreeRow, paintTreeRow } from './forest/tree-row.ts'
import type { TreeRow } from './forest/tree-row.ts'
import { tonesAt } from './forest/woodland.ts'
import { drawGrass, plantGrass } from './parts/flora.ts'
import { outdoorLight, seen } from './parts/lighting.ts'
import { createMotes } from './parts/motes.ts'
import { createRidge, createSummitRidge } from './parts/ridge.ts'
import type { Ridge } from './parts/ridge.ts'
import { createSkyDome } from './parts/sky-dome.ts'
import { drawAurora } from './snow/aurora.ts'
import { drawCabinLife, paintCabin } from './snow/cabin.ts'
import type { CabinPlace } from './snow/cabin.ts'
import { paintFrozenLake, planFrozenLake } from './snow/frozen-lake.ts'
import type { FrozenLake } from './snow/frozen-lake.ts'
import type { BuiltSet, Frame, SceneSet, SetContext } from './set.ts'

const FIELD_Y = 0.75
const MARGIN = 0.6

interface Drift {
  readonly ridge: Ridge
  readonly y: number
  readonly depth: number
}

interface Plan {
  readonly peaks: Ridge
  readonly hills: readonly Ridge[]
  readonly farFirs: TreeRow
  readonly nearFirs: TreeRow
  readonly cabin: CabinPlace
  readonly drifts: readonly Drift[]
  readonly nearDrift: Ridge
  /** In place of drifts. */
  readonly lake: FrozenLake | undefined
  readonly glints: readonly { readonly x: number; readonly y: number; readonly phase: number }[]
}

/** A white plain below peaks: firs under snow, a cabin with smoke, drifts; at night the northern lights. */
export const snow: SceneSet = {
  build(context) {
    const { stage, palette, random, spec } = context
    const sky = createSkyDome(stage, palette, random, {
      horizonY: 0.7,
      cloudCount: stage.portrait ? 6 : 4,
      heavens: context.heavens,
    })
    const plan = planSnow(context)
    const light = outdoorLight(palette)
    const hasAurora = palette.stars > 0.6
    const flakes = createMotes(stage, random, {
      count: spec.weather === 'snow' ? 0 : 64,
      colour: '#ffffff',
      strength: 0.75,
    })
    const straws = plantGrass(
      random,
      Math.round(30 * (stage.aspect / 1.78 + 0.2)),
      { left: -MARGIN, right: stage.aspect + MARGIN, farY: 0.99, nearY: 1.06 },
      0.085,
      0.006,
      [seen('#a08a63', palette, 0.05), seen('#6f6350', palette, 0)],
    )
    const built: BuiltSet = {
      // Snow throws light back from below: shadows on it are never deep.
      light: { ...light, shadowAlpha: 0.24, shadow: mix(light.shadow, '#4a70b0', 0.35) },
      floor: { y: 0.895, farY: 0.79, parallax: 0.92, personHeight: 0.48, kind: 'ground', horizonY: 0.66 },
      drawBack(frame) {
        sky.draw(frame)
        if (hasAurora) drawAurora(stage, frame)
        drawDistance(stage, palette, plan, frame, light.direction)
        drawMiddle(stage, palette, plan, frame, light.direction)
        drawField(stage, palette, plan, frame)
        drawCabinLife(enterMiddle(stage, frame), palette, plan.cabin, frame.time)
        drawGlints(stage, palette, plan, frame)
      },
      drawFront(frame) {
        const drop = stage.bottom - 1
        const pen = stage.enter({ ...frame.camera, y: frame.camera.y - drop * 0.8 }, 1.2)
        drawGrass(pen, straws, frame.time)
        drawNearDrift(pen, stage, palette, plan.nearDrift)
        flakes(frame)
        sky.drawVeil(frame)
      },
    }
    return built
  },
}

const MIDDLE_PARALLAX = 0.5

function enterMiddle(stage: Stage, frame: Frame): Stage {
  stage.enter(frame.camera, MIDDLE_PARALLAX)
  return stage
}

function planSnow({ stage, palette, random, seed, spec }: SetContext): Plan {
  const span = { left: -MARGIN, right: stage.aspect + MARGIN }
  const side = palette.sun !== null && palette.sun.x < 0.5 ? 1 : -1
  const cabinX = stage.aspect * (0.5 + side * (stage.portrait ? 0.24 : 0.3))
  const firs = (index: number, spacing: number, width: number, baseY: number, topY: number): TreeRow =>
    plantTreeRow(random, seed + index, { woodland: 'fir', ...span, spacing, width, baseY, topY, canopy: 0 })
  return {
    peaks: createSummitRidge(
      seed + 31,
      { kind: 'mountain', baseY: 0.6, height: 0.32, frequency: 1.5 },
      stage.aspect,
    ),
    hills: [
      createRidge(seed + 32, { kind: 'mountain', baseY: 0.66, height: 0.13, frequency: 2.2 }),
      createRidge(seed + 33, { kind: 'hill', baseY: 0.7, height: 0.03, frequency: 1.4 }),
    ],
    farFirs: firs(1, 0.042, 0.006, 0.712, 0.61),
    nearFirs: clearing(firs(2, 0.2, 0.022, FIELD_Y + 0.012, 0.4), stage.aspect * 0.5, 0.36, cabinX),
    cabin: { x: cabinX, y: FIELD_Y + 0.004, size: 0.15 },
    drifts: [0.778, 0.83, 0.895, 0.96].map((y, index) => ({
      ridge: createRidge(seed + 40 + index, {
        kind: 'dune',
        baseY: y + 0.012,
        height: 0.024 + index * 0.01,
        frequency: 1.5 - index * 0.2,
      }),
      y,
      depth: 0.05 + index * 0.02,
    })),
    nearDrift: createRidge(seed + 50, { kind: 'hill', baseY: 1.0, height: 0.03, frequency: 1.1 }),
    glints: scatterGlints(random, stage),
    lake: spec.place === 'frozen-lake' ? planFrozenLake(random, span.left, span.right) : undefined,
  }
}

/** Firs frame the picture: none stands in the middle or before the cabin. */
function clearing(row: TreeRow, middle: number, half: number, cabinX: number): TreeRow {
  const trees = row.trees.filter(({ x }) => Math.abs(x - middle) > half && Math.abs(x - cabinX) > 0.15)
  return { ...row, trees }
}

function scatterGlints(random: Random, stage: Stage): Plan['glints'] {
  return Array.from({ length: 46 }, () => ({
    x: between(random, -0.2, stage.aspect + 0.2),
    y: FIELD_Y + 0.02 + random() ** 1.3 * (stage.bottom - FIELD_Y),
    phase: random() * 6.28,
  }))
}

function snowAt(palette: Palette, haze: number): Hex {
  return mix(seen('#f4f8fd', palette, haze), palette.key, palette.stars > 0.5 ? 0.2 : 0.06)
}

function shadeAt(palette: Palette, haze: number): Hex {
  return mix(mix(multiply('#b4cbe9', palette.ambient), palette.fog, haze), snowAt(palette, haze), 0.12)
}

function drawDistance(stage: Stage, palette: Palette, plan: Plan, frame: Frame, side: 1 | -1): void {
  const extent = { y0: 0.1, y1: 0.8, margin: 0.2 }
  stage.layer('snow-peaks', frame.camera, 0.14, extent, (pen) => {
    paintPeaks(pen, stage, palette, plan.peaks, 0.42, side, 0.12)
    const near = plan.hills[0]
    if (near !== undefined) paintPeaks(pen, stage, palette, near, 0.26, side, 0.05)
  })
  stage.layer('snow-hills', frame.camera, 0.28, { y0: 0.6, y1: 0.82, margin: 0.2 }, (pen) => {
    const gradient = pen.createLinearGradient(0, 0.66, 0, 0.76)
    gradient.addColorStop(0, snowAt(palette, 0.3))
    gradient.addColorStop(1, mix(shadeAt(palette, 0.3), palette.fog, 0.2))
    pen.fillStyle = gradient
    plan.hills[1]?.trace(pen, -MARGIN, stage.aspect + MARGIN, 0.82)
    pen.fill()
  })
}

/** White ranges whose shaded flanks are cut by ragged blue. */
function paintPeaks(
  pen: Pen,
  stage: Stage,
  palette: Palette,
  ridge: Ridge,
  haze: number,
  side: 1 | -1,
  reach: number,
): void {
  const left = -MARGIN
  const right = stage.aspect + MARGIN
  const gradient = pen.createLinearGradient(0, 0.3, 0, 0.74)
  gradient.addColorStop(0, snowAt(palette, haze * 0.7))
  gradient.addColorStop(1, mix(snowAt(palette, haze), palette.fog, 0.5))
  pen.fillStyle = gradient
  ridge.trace(pen, left, right, 0.8)
  pen.fill()
  pen.save()
  ridge.trace(pen, left, right, 0.8)
  pen.clip()
  const shade = pen.createLinearGradient(0, 0.3, 0, 0.72)
  const blue = multiply('#6f93c8', palette.ambient)
  shade.addColorStop(0, mix(blue, palette.fog, haze * 0.8))
  shade.addColorStop(1, withAlpha(palette.fog, 0))
  pen.fillStyle = shade
  pen.beginPath()
  const step = 0.01
  const samples = Math.ceil((right - left) / step)
  for (let sample = 0; sample <= samples; sample += 1) pen.lineTo(left + sample * step, 0)
  for (let sample = samples; sample >= 0; sample -= 1) {
    const x = left + sample * step
    // The flank away from the light lies where the crest falls in that direction.
    const fall = ridge.crestAt(x - side * 0.05) - ridge.crestAt(x + side * 0.01)
    const ragged = 0.018 * Math.sin(x * 53) + 0.012 * Math.sin(x * 117)
    const depth = clamp(fall * 14 - 0.25) * reach * (1.6 + ragged * 22)
    pen.lineTo(x, ridge.crestAt(x) + depth - 0.002)
  }
  pen.fill()
  pen.restore()
}

function drawMiddle(stage: Stage, palette: Palette, plan: Plan, frame: Frame, side: 1 | -1): void {
  const extent = { y0: 0.3, y1: FIELD_Y + 0.04, margin: 0.25 }
  stage.layer('snow-firs', frame.camera, MIDDLE_PARALLAX, extent, (pen) => {
    paintTreeRow(pen, plan.farFirs, tonesAt(palette, 'fir', 'winter', 0.42), side, snowAt(palette, 0.36))
    pen.fillStyle = snowAt(palette, 0.2)
    pen.fillRect(-MARGIN, 0.706, stage.aspect + 2 * MARGIN, 0.1)
    pen.fillStyle = withAlpha(shadeAt(palette, 0.2), 0.5)
    pen.fillRect(-MARGIN, 0.716, stage.aspect + 2 * MARGIN, 0.05)
    paintCabin(pen, palette, plan.cabin)
    paintTreeRow(pen, plan.nearFirs, tonesAt(palette, 'fir', 'winter', 0.1), side, snowAt(palette, 0.06))
  })
}

/** The plain, in drifts with a lit crest and a blue lee; or the lake that is frozen there. */
function drawField(stage: Stage, palette: Palette, plan: Plan, frame: Frame): void {
  const extent = { y0: FIELD_Y - 0.02, y1: stage.bottom + 0.15, margin: 0.35 }
  stage.layer('snow-field', frame.camera, 0.8, extent, (pen) => {
    const gradient = pen.createLinearGradient(0, FIELD_Y, 0, stage.bottom)
    gradient.addColorStop(0, snowAt(palette, 0.16))
    gradient.addColorStop(0.5, snowAt(palette, 0.02))
    gradient.addColorStop(1, darken(shadeAt(palette, 0), 0.04))
    pen.fillStyle = gradient
    pen.beginPath()
    pen.moveTo(-MARGIN, stage.bottom + 0.3)
    for (let x = -MARGIN; x <= stage.aspect + MARGIN; x += 0.05)
      pen.lineTo(x, FIELD_Y + 0.007 * Math.sin(x * 3.7))
    pen.lineTo(stage.aspect + MARGIN, stage.bottom + 0.3)
    pen.fill()
    if (plan.lake !== undefined) {
      paintFrozenLake(pen, plan.lake, palette, shadeAt(palette, 0), -MARGIN, stage.aspect + MARGIN)
      return
    }
    for (const { ridge, y, depth } of plan.drifts) {
      const lee = pen.createLinearGradient(0, y - 0.03, 0, y + depth)
      lee.addColorStop(0, withAlpha(shadeAt(palette, 0), 0.75))
      lee.addColorStop(1, withAlpha(shadeAt(palette, 0), 0))
      pen.fillStyle = lee
      ridge.trace(pen, -MARGIN, stage.aspect + MARGIN, y + depth)
      pen.fill()
    }
  })
}

function drawGlints(stage: Stage, palette: Palette, plan: Plan, frame: Frame): void {
  const pen = stage.enter(frame.camera, 0.8)
  pen.fillStyle = withAlpha(mix('#ffffff', palette.key, 0.3), 0.9)
  pen.beginPath()
  for (const { x, y, phase } of plan.glints) {
    const size = 0.0042 * Math.sin(frame.time * 1.3 + phase) ** 5
    if (size < 0.0008) continue
    pen.moveTo(x - size, y)
    pen.lineTo(x, y - size * 0.25)
    pen.lineTo(x + size, y)
    pen.lineTo(x, y + size * 0.25)
    pen.moveTo(x, y - size)
    pen.lineTo(x + size * 0.25, y)
    pen.lineTo(x, y + size)
    pen.lineTo(x - size * 0.25, y)
  }
  pen.fill()
}

function drawNearDrift(pen: Pen, stage: Stage, palette: Palette, ridge: Ridge): void {
  const gradient = pen.createLinearGradient(0, 0.97, 0, 1.1)
  gradient.addColorStop(0, snowAt(palette, 0))
  gradient.addColorStop(0.5, shadeAt(palette, 0))
  gradient.addColorStop(1, darken(shadeAt(palette, 0), 0.12))
  pen.fillStyle = gradient
  ridge.trace(pen, -MARGIN, stage.aspect + MARGIN, 1.5)
  pen.fill()
}
