import { darken, mix, withAlpha } from '../draw/colour.ts'
import type { Hex } from '../draw/colour.ts'
import type { Orb, Palette } from '../draw/palette.ts'
import { between } from '../draw/random.ts'
import type { Random } from '../draw/random.ts'
import { fillEllipse } from '../draw/shapes.ts'
import type { Light, Stage } from '../draw/stage.ts'
import { FLOOR_Y, planForestFloor } from './forest/floor.ts'
import { paintTreeRow, plantTreeRow } from './forest/tree-row.ts'
import type { TreeRow } from './forest/tree-row.ts'
import { leafColour, tonesAt, woodlandOf } from './forest/woodland.ts'
import type { Tones, Woodland } from './forest/woodland.ts'
import { createFernRow, paintFern, plantFerns } from './parts/fern.ts'
import type { Fern } from './parts/fern.ts'
import { outdoorLight, seen } from './parts/lighting.ts'
import { createMotes } from './parts/motes.ts'
import { paintDisc, paintOrb } from './parts/orb.ts'
import { createWaterfall, type WaterfallOptions } from './parts/waterfall.ts'
import type { BuiltSet, Frame, SceneSet, SetContext } from './set.ts'

const MARGIN = 0.6

interface HazyRow {
  readonly row: TreeRow
  readonly tones: Tones
  readonly snow: Hex | null
  readonly parallax: number
}

interface Plan {
  readonly rows: readonly HazyRow[]
  readonly farFerns: readonly Fern[]
  readonly farFernColour: Hex
  readonly nearFerns: readonly Fern[]
  readonly nearFernColour: Hex
  /** Leaves on their way down. */
  readonly falling: readonly { readonly x: number; readonly y: number; readonly phase: number }[]
}

/** A wood: rows of trunks that fade into a bright glade, shafts of light, ferns. */
export const forest: SceneSet = {
  build(context) {
    const { stage, palette, random, spec } = context
    const woodland = woodlandOf(spec)
    const snowy = spec.season === 'winter' || spec.weather === 'snow'
    const plan = planForest(context, woodland, snowy)
    const floor = planForestFloor(random, stage, palette, {
      snowy,
      leaves: spec.season === 'autumn' ? 1 : 0.12,
    })
    const isNight = palette.stars > 0.5
    const motes = createMotes(stage, random, {
      count: isNight ? 60 : 44,
      colour: isNight ? '#d8ff8a' : '#fff6cf',
      strength: isNight ? 0.85 : 0.5,
    })
    const light = outdoorLight(palette)
    const drawNearFerns = createFernRow(stage, 'forest-fern', plan.nearFerns, plan.nearFernColour)
    const hasFall = spec.sights?.includes('waterfall') === true
    const fall = hasFall ? createWaterfall(stage, palette, context.seed, fallOf(stage)) : undefined
    // The wood opens where the water comes down.
    const rows = hasFall ? plan.rows.slice(1, 2) : plan.rows.slice(1)
    const built: BuiltSet = {
      light: shadedLight(light, leafColour(woodland, spec.season)),
      floor: { y: 0.9, farY: 0.8, parallax: 0.92, personHeight: 0.5, kind: 'ground', horizonY: 0.6 },
      drawBack(frame) {
        drawGlade(stage, palette, woodland, context, frame, plan.rows.slice(0, 1), light.direction)
        context.heavens?.draw(frame)
        rows.forEach(({ row, tones, snow, parallax }, index) => {
          const extent = { y0: stage.top - 0.1, y1: row.baseY + 0.03, margin: 0.25 }
          stage.layer(`forest-row-${index}`, frame.camera, parallax, extent, (pen) => {
            paintTreeRow(pen, row, tones, light.direction, snow)
          })
        })
        fall?.draw(frame)
        const extent = { y0: FLOOR_Y - 0.09, y1: stage.bottom + 0.15, margin: 0.35 }
        stage.layer('forest-floor', frame.camera, 0.8, extent, (pen) => {
          floor.paint(pen)
          for (const fern of plan.farFerns) paintFern(pen, fern, plan.farFernColour)
        })
        if (fall !== undefined) drawPool(stage, palette, fallOf(stage), frame)
        fall?.drawMist(frame)
        drawShafts(stage, palette, light.direction, frame)
      },
      drawFront(frame) {
        const drop = stage.bottom - 1
        stage.enter({ ...frame.camera, y: frame.camera.y - drop * 0.8 }, 1.22)
        drawNearFerns(frame.time)
        drawFallingLeaves(stage, palette, plan.falling, frame)
        motes(frame)
      },
    }
    return built
  },
}

function fallOf(stage: Stage): WaterfallOptions {
  return {
    x: stage.aspect * (stage.portrait ? 0.58 : 0.64),
    topY: stage.portrait ? 0.02 : 0.1,
    baseY: FLOOR_Y + 0.01,
    parallax: 0.5,
    width: 0.22,
    reach: 0.5,
    haze: 0.12,
    rock: '#6f6e66',
    moss: '#4f8a45',
  }
}

/** Where the water gathers before it runs on. */
function drawPool(stage: Stage, palette: Palette, { x, baseY, width }: WaterfallOptions, frame: Frame): void {
  const extent = { y0: baseY - 0.02, y1: baseY + 0.12, margin: 0.36 }
  stage.layer('forest-pool', frame.camera, 0.5, extent, (pen) => {
    const water = pen.createLinearGradient(0, baseY, 0, baseY + 0.09)
    water.addColorStop(0, mix(palette.sky[2], '#ffffff', 0.35))
    water.addColorStop(0.4, mix(palette.sky[1], seen('#4f9a9a', palette, 0.1), 0.55))
    water.addColorStop(1, mix(seen('#2f6f74', palette, 0.05), palette.shadow, 0.3))
    fillEllipse(pen, seen('#4a4a40', palette, 0.05), x, baseY + 0.043, width * 2.15, 0.054)
    fillEllipse(pen, water, x, baseY + 0.038, width * 2.05, 0.046)
    for (let ring = 0; ring < 4; ring += 1) {
      pen.strokeStyle = withAlpha('#ffffff', 0.4 - ring * 0.08)
      pen.lineWidth = 0.002
      pen.beginPath()
      pen.ellipse(
        x,
        baseY + 0.018 + ring * 0.006,
        width * (0.7 + ring * 0.3),
        0.01 + ring * 0.007,
        0,
        0.2,
        2.9,
      )
      pen.stroke()
    }
  })
}

function planForest(context: SetContext, woodland: Woodland, snowy: boolean): Plan {
  const { stage, palette, random, spec, seed } = context
  const span = { left: -MARGIN, right: stage.aspect + MARGIN }
  const snow = (haze: number): Hex | null => (snowy ? seen('#f2f7fc', palette, haze) : null)
  const row = (index: number, haze: number, parallax: number, shape: RowShape): HazyRow => ({
    row: plantTreeRow(random, seed + index, {
      woodland,
      ...span,
      ...shape,
      topY: topOf(stage, woodland, parallax),
    }),
    tones: tonesAt(palette, woodland, spec.season, haze),
    snow: snow(haze),
    parallax,
  })
  const fern = darken(mix(leafColour(woodland, spec.season), '#4a8a45', snowy ? 0 : 0.5), 0.12)
  const count = (many: number): number => Math.round(many * (stage.aspect / 1.78 + 0.25) * (snowy ? 0.3 : 1))
  return {
    rows: [
      row(1, 0.72, 0.14, { spacing: 0.1, width: 0.018, baseY: FLOOR_Y - 0.03, canopy: 0.26 }),
      row(2, 0.48, 0.3, { spacing: 0.19, width: 0.036, baseY: FLOOR_Y, canopy: 0.21 }),
      row(3, 0.12, 0.6, { spacing: 0.46, width: 0.074, baseY: FLOOR_Y + 0.03, canopy: 0.14 }),
    ],
    farFerns: plantFerns(random, count(26), { ...span, farY: FLOOR_Y + 0.01, nearY: FLOOR_Y + 0.06 }, 0.06),
    farFernColour: seen(fern, palette, 0.12),
    nearFerns: plantFerns(random, count(11), { ...span, farY: 1.03, nearY: 1.1 }, 0.2),
    nearFernColour: snowy
      ? seen('#a9bccd', palette, 0)
      : mix(darken(seen(fern, palette, 0), 0.42), palette.shadow, 0.3),
    falling: spec.season === 'autumn' || spec.weather === 'wind' ? scatterLeaves(random) : [],
  }
}

type RowShape = {
  readonly spacing: number
  readonly width: number
  readonly baseY: number
  readonly canopy: number
}

/** Firs show their tips; everything else grows out of the picture. */
function topOf(stage: Stage, woodland: Woodland, parallax: number): number {
  return woodland === 'fir' ? stage.top * 0.7 + 0.3 - parallax * 0.45 : stage.top - 0.02
}

function scatterLeaves(random: Random): Plan['falling'] {
  return Array.from({ length: 26 }, () => ({
    x: between(random, -0.1, 1.1),
    y: random(),
    phase: random() * 6.28,
  }))
}

/** Under leaves the light is green and the shade deeper. */
function shadedLight(light: Light, leaf: Hex): Light {
  return {
    ...light,
    tint: mix(light.tint, leaf, 0.3),
    tintAlpha: Math.min(0.45, light.tintAlpha + 0.07),
    shadowAlpha: 0.4,
  }
}

/** The far end of the wood, where the light comes in. */
function drawGlade(
  stage: Stage,
  palette: Palette,
  woodland: Woodland,
  { spec }: SetContext,
  frame: Frame,
  farRows: readonly HazyRow[],
  direction: 1 | -1,
): void {
  const extent = { y0: stage.top - 0.12, y1: 0.86, margin: 0.2 }
  stage.layer('forest-glade', frame.camera, 0.06, extent, (pen) => {
    const open = woodland === 'fir' || woodland === 'bare'
    const leaf = seen(leafColour(woodland, spec.season), palette, 0.35)
    const glow = mix(palette.fog, mix(palette.sky[2], palette.key, 0.4), 0.6)
    const gradient = pen.createLinearGradient(0, stage.top, 0, 0.8)
    gradient.addColorStop(0, open ? palette.sky[0] : mix(leaf, palette.sky[0], 0.25))
    gradient.addColorStop(0.45, open ? palette.sky[1] : mix(leaf, glow, 0.5))
    gradient.addColorStop(0.8, glow)
    gradient.addColorStop(1, mix(glow, leaf, 0.3))
    pen.fillStyle = gradient
    pen.fillRect(-1, stage.top - 0.2, stage.aspect + 2, 1.2 - stage.top)
    const x = (palette.sun?.x ?? 0.55) * stage.aspect
    const y = Math.min(0.46, (palette.sun?.y ?? 0.4) + 0.08)
    const halo = pen.createRadialGradient(x, y, 0, x, y, 0.75)
    halo.addColorStop(0, withAlpha(palette.sun?.colour ?? '#ffffff', palette.sun === null ? 0.35 : 0.85))
    halo.addColorStop(0.35, withAlpha(palette.sun?.glow ?? '#ffffff', 0.3))
    halo.addColorStop(1, withAlpha(palette.sun?.glow ?? '#ffffff', 0))
    pen.fillStyle = halo
    pen.fillRect(-1, stage.top - 0.2, stage.aspect + 2, 1.2 - stage.top)
    const behind = mix(leaf, palette.sky[0], 0.5)
    const isAskedFor = spec.orb !== undefined
    if (palette.sun !== null && !isAskedFor) paintDisc(pen, { ...palette.sun, x, y }, behind)
    for (const { row, tones, snow } of farRows) paintTreeRow(pen, row, tones, direction, snow)
    // One that is spoken of is not lost among the trunks.
    for (const orb of isAskedFor ? orbsOf(palette) : [])
      paintOrb(pen, { ...orb, x: orb.x * stage.aspect, y: orb.y + 0.12, radius: orb.radius * 1.5 }, behind)
  })
}

function orbsOf({ sun, others = [] }: Palette): readonly Orb[] {
  return [...others, ...(sun === null ? [] : [sun])]
}

/** Two families of shafts glimmer in turn. */
const SHAFTS = [
  { pace: 0.5, phase: 4, at: [0.2, 0.6], width: 0.11 },
  { pace: 0.8, phase: 1, at: [0.42, 0.82], width: 0.06 },
] as const

/** Light falls through gaps in the leaves, slanting away from its source. */
function drawShafts(stage: Stage, palette: Palette, direction: 1 | -1, frame: Frame): void {
  if (palette.sun === null) return
  const strength = palette.sun.moon ? 0.13 : 0.3
  const pen = stage.enter(frame.camera, 0.45)
  const top = stage.top - 0.05
  const slant = -direction * (0.86 - top) * 0.34
  for (const { pace, phase, at, width } of SHAFTS) {
    const glimmer = 0.65 + 0.35 * Math.sin(frame.time * pace + phase)
    const gradient = pen.createLinearGradient(0, top, 0, 0.86)
    gradient.addColorStop(0, withAlpha(palette.sun.glow, strength * glimmer))
    gradient.addColorStop(1, withAlpha(palette.sun.glow, 0))
    pen.fillStyle = gradient
    pen.beginPath()
    for (const place of at) {
      const x = place * stage.aspect + direction * 0.12
      pen.moveTo(x - width * 0.35, top)
      pen.lineTo(x + width * 0.35, top)
      pen.lineTo(x + slant + width, 0.86)
      pen.lineTo(x + slant - width, 0.86)
      pen.closePath()
    }
    pen.fill()
  }
}

function drawFallingLeaves(stage: Stage, palette: Palette, leaves: Plan['falling'], frame: Frame): void {
  if (leaves.length === 0) return
  const pen = stage.enter(frame.camera, 1.1)
  const height = stage.bottom - stage.top + 0.1
  pen.fillStyle = seen('#d98a35', palette, 0)
  pen.beginPath()
  for (const { x, y, phase } of leaves) {
    const fallen = (y + frame.time * (0.06 + 0.02 * Math.sin(phase))) % 1
    const leafX = x * stage.aspect + Math.sin(frame.time * 1.4 + phase) * 0.05
    const leafY = stage.top - 0.05 + fallen * height
    const turn = frame.time * 1.8 + phase
    pen.moveTo(leafX + 0.012 * Math.cos(turn), leafY + 0.012 * Math.sin(turn))
    pen.ellipse(leafX, leafY, 0.012, 0.0055 * Math.abs(Math.cos(turn * 0.7)) + 0.0015, turn, 0, Math.PI * 2)
  }
  pen.fill()
}
