import { darken, lighten, mix, multiply, withAlpha, type Hex } from '../draw/colour.ts'
import type { Palette } from '../draw/palette.ts'
import { fillEllipse, fillRoundRect, type Pen } from '../draw/shapes.ts'
import type { Camera, Stage } from '../draw/stage.ts'
import { drawEndless } from './parts/endless.ts'
import { firesOfHouse, paintHouses, planStreet, type House } from './city/facades.ts'
import { paintSunOnHouses } from './city/sunlight.ts'
import { shopLabels, signLanguage } from './city/signs.ts'
import { paintTowers, raiseTowers, type Tower } from './city/skyline.ts'
import { dayTone, type CityTone } from './city/tone.ts'
import { passersBy } from './parts/bustle.ts'
import { createCrowd } from './parts/crowd.ts'
import { airOver, lampLevel, outdoorLight } from './parts/lighting.ts'
import { createSkyDome } from './parts/sky-dome.ts'
import { paintSnowCover } from './road/snow-cover.ts'
import { eachSlot, portraitDrop, slotChance, visibleSpan } from './parts/span.ts'
import { growCrown, paintShrub, paintTree, treeColours, type Crown } from './parts/tree.ts'
import type { BuiltSet, Frame, SceneSet, SetContext } from './set.ts'
import { createTraffic } from './city/traffic.ts'

const FOOT_Y = 0.735
const KERB_Y = 0.795
const NEAR_KERB_Y = 0.9
const SKYLINE_Y = 0.7
const FRONT_PARALLAX = 0.62
const FRONT_PERIOD = 3.1
const ROAD_PARALLAX = 0.95
const TREE_PARALLAX = 0.72
const WALLS: readonly Hex[] = [
  '#e8c9a0',
  '#d98f6a',
  '#c9d3d9',
  '#b5735c',
  '#f0e4cc',
  '#9fb8b4',
  '#d9b25f',
  '#c7a3a8',
  '#8fa8c4',
]

interface Plan {
  readonly far: readonly Tower[]
  readonly middle: readonly Tower[]
  readonly houses: readonly House[]
  readonly crowns: readonly Crown[]
  readonly tone: CityTone
  readonly lights: number
}

/** A lively street by day, in every hour's light; endless to both sides. */
export const cityDay: SceneSet = {
  build(context) {
    const { stage, palette, random, spec } = context
    const plan = planCity(context)
    const sky = createSkyDome(stage, palette, random, {
      horizonY: SKYLINE_Y,
      cloudCount: 5,
      cloudFloor: 0.3,
      heavens: context.heavens,
    })
    const wet = spec.weather === 'rain' || spec.weather === 'storm'
    const isSnowy = spec.season === 'winter' || spec.weather === 'snow'
    const crowd = createCrowd(stage, random, {
      count: passersBy(spec, Math.round(stage.aspect * 5) + 1),
      nearY: 0.792,
      farY: 0.756,
      nearParallax: 0.72,
      farParallax: 0.66,
      height: 0.25,
      ...airOver(spec, mix(multiply('#8a8fa8', palette.ambient), palette.fog, 0.3), 0.24 + plan.lights * 0.3),
      umbrellas: wet ? 0.8 : 0,
      isCold: isSnowy,
      umbrellaColours: ['#d8504a', '#3d7bb8', '#e0b04a', '#4f9a6a', '#8a5fb8'],
      speed: 0.05,
    })
    const traffic = createTraffic(context)
    const built: BuiltSet = {
      light: outdoorLight(palette),
      floor: {
        y: 0.935 + portraitDrop(stage),
        farY: 0.85,
        parallax: ROAD_PARALLAX,
        personHeight: 0.56,
        kind: 'ground',
        horizonY: SKYLINE_Y,
      },
      fuel: {
        parallax: FRONT_PARALLAX,
        period: FRONT_PERIOD,
        buildings: plan.houses.map((house) => firesOfHouse(house, FOOT_Y)),
      },
      drawBack(frame) {
        sky.draw(frame)
        drawSkyline(stage, plan, frame.camera)
        drawFronts(stage, plan, palette, frame.camera)
        crowd.draw(frame)
        drawTrees(stage, plan, palette, context, frame.camera)
        drawAsphalt(stage, palette, frame.camera, wet, isSnowy)
        if (spec.isDeserted !== true) traffic(frame)
        drawMarkings(stage, palette, frame.camera, wet, isSnowy)
      },
      drawFront(frame) {
        drawPlanters(context, frame)
        sky.drawVeil(frame)
      },
    }
    return built
  },
}

function planCity({ stage, spec, random, palette }: SetContext): Plan {
  const lift = stage.portrait ? -stage.top * 0.5 : 0
  return {
    tone: dayTone(palette),
    lights: lampLevel(palette),
    far: raiseTowers(random, {
      period: 2.2,
      baseY: SKYLINE_Y,
      heights: [0.16 + lift * 0.3, 0.4 + lift],
      widths: [0.07, 0.15],
    }),
    middle: raiseTowers(random, {
      period: 2.6,
      baseY: SKYLINE_Y + 0.02,
      heights: [0.16 + lift * 0.3, 0.42 + lift],
      widths: [0.12, 0.22],
    }),
    houses: planStreet(random, {
      period: FRONT_PERIOD,
      footY: FOOT_Y,
      heights: [0.3, 0.5 + lift * 0.5],
      walls: WALLS,
      labels: shopLabels(signLanguage(spec.language, 'en')),
      gaps: 0.5,
    }),
    crowns: Array.from({ length: 3 }, () => growCrown(random)),
  }
}

function drawSkyline(stage: Stage, plan: Plan, camera: Camera): void {
  const topOf = (towers: readonly Tower[]): number =>
    Math.max(stage.top - 0.1, Math.min(...towers.map(({ top }) => top)) - 0.12)
  drawEndless(
    stage,
    camera,
    { key: 'far', parallax: 0.12, period: 2.2, y0: topOf(plan.far), y1: SKYLINE_Y + 0.06 },
    (pen) => paintTowers(pen, plan.far, SKYLINE_Y, plan.tone, 0.62, 0.026),
  )
  drawEndless(
    stage,
    camera,
    { key: 'middle', parallax: 0.28, period: 2.6, y0: topOf(plan.middle), y1: SKYLINE_Y + 0.08 },
    (pen) => paintTowers(pen, plan.middle, SKYLINE_Y + 0.02, plan.tone, 0.36, 0.034),
  )
}

function drawFronts(stage: Stage, plan: Plan, palette: Palette, camera: Camera): void {
  const top = Math.min(...plan.houses.map((house) => house.top)) - 0.14
  const row = {
    key: 'fronts',
    parallax: FRONT_PARALLAX,
    period: FRONT_PERIOD,
    y0: Math.max(stage.top - 0.1, top),
    y1: KERB_Y + 0.004,
  }
  drawEndless(stage, camera, row, (pen) => {
    paintHedge(pen, plan.tone)
    paintHouses(pen, plan.houses, FOOT_Y, plan.tone)
    paintSunOnHouses(pen, plan.houses, FOOT_Y, palette)
    paintPavement(pen, plan, palette)
  })
}

/** What closes the gaps between houses at the height of a person. */
function paintHedge(pen: Pen, tone: CityTone): void {
  pen.fillStyle = tone.wall('#6f9a5a', 0.2)
  pen.fillRect(0, FOOT_Y - 0.07, FRONT_PERIOD, 0.075)
  pen.fillStyle = tone.wall('#86b06a', 0.16)
  for (let x = 0; x < FRONT_PERIOD; x += 0.05)
    fillEllipse(pen, tone.wall('#7aa862', 0.18), x, FOOT_Y - 0.068, 0.034, 0.022)
}

function paintPavement(pen: Pen, plan: Plan, palette: Palette): void {
  const stone = multiply('#cfc6ba', palette.ambient)
  const slab = pen.createLinearGradient(0, FOOT_Y, 0, KERB_Y)
  slab.addColorStop(0, mix(darken(stone, 0.14), palette.shadow, 0.14))
  slab.addColorStop(1, stone)
  pen.fillStyle = slab
  pen.fillRect(0, FOOT_Y, FRONT_PERIOD + 0.001, KERB_Y - FOOT_Y)
  pen.strokeStyle = withAlpha(palette.shadow, 0.14)
  pen.lineWidth = 0.0016
  pen.beginPath()
  for (let x = 0; x < FRONT_PERIOD; x += 0.085) {
    pen.moveTo(x, FOOT_Y + 0.012)
    pen.lineTo(x - 0.01, KERB_Y)
  }
  pen.moveTo(0, FOOT_Y + 0.03)
  pen.lineTo(FRONT_PERIOD, FOOT_Y + 0.03)
  pen.stroke()
  if (plan.lights > 0.3) {
    for (const house of plan.houses) {
      pen.fillStyle = withAlpha('#ffdf9a', 0.3 * plan.lights)
      pen.fillRect(house.x + house.width * 0.05, FOOT_Y, house.width * 0.64, 0.02)
    }
  }
  pen.fillStyle = lighten(stone, 0.25)
  pen.fillRect(0, KERB_Y - 0.008, FRONT_PERIOD + 0.001, 0.005)
  pen.fillStyle = mix(darken(stone, 0.4), palette.shadow, 0.3)
  pen.fillRect(0, KERB_Y - 0.003, FRONT_PERIOD + 0.001, 0.007)
}

/** Trees in their grates and lamps between them. */
function drawTrees(stage: Stage, plan: Plan, palette: Palette, { spec }: SetContext, camera: Camera): void {
  const row = { key: 'trees', parallax: TREE_PARALLAX, period: 2.4, y0: 0.3, y1: KERB_Y + 0.02 }
  const side = outdoorLight(palette).direction
  drawEndless(stage, camera, row, (pen) => {
    for (const [index, x] of [0.2, 1.0, 1.8].entries()) {
      const crown = plan.crowns[index]
      fillEllipse(pen, withAlpha(palette.shadow, 0.22), x - side * 0.07, KERB_Y - 0.012, 0.15, 0.009)
      if (crown !== undefined)
        paintTree(
          pen,
          x,
          KERB_Y - 0.006,
          0.36 + index * 0.03,
          crown,
          treeColours(palette, spec.season, index, 0.04),
          side,
        )
      paintLamp(pen, x + 0.4, plan.lights, palette)
    }
  })
}

function paintLamp(pen: Pen, x: number, lights: number, palette: Palette): void {
  const iron = mix(multiply('#2f3a44', palette.ambient), palette.fog, 0.06)
  fillRoundRect(pen, iron, x - 0.004, KERB_Y - 0.3, 0.008, 0.3, 0.002)
  fillRoundRect(pen, iron, x - 0.009, KERB_Y - 0.03, 0.018, 0.03, 0.003)
  fillRoundRect(pen, iron, x - 0.03, KERB_Y - 0.302, 0.06, 0.005, 0.002)
  for (const side of [-1, 1]) {
    if (lights > 0.3) paintLampGlow(pen, x + side * 0.028, KERB_Y - 0.285, lights)
    fillEllipse(pen, mix('#dfe6ea', '#fff0c0', lights), x + side * 0.028, KERB_Y - 0.287, 0.011, 0.014)
  }
}

function paintLampGlow(pen: Pen, x: number, y: number, lights: number): void {
  const glow = pen.createRadialGradient(x, y, 0, x, y, 0.1)
  glow.addColorStop(0, withAlpha('#fff0c4', 0.6 * lights))
  glow.addColorStop(0.3, withAlpha('#ffe3a0', 0.26 * lights))
  glow.addColorStop(1, withAlpha('#ffd98a', 0))
  fillEllipse(pen, glow, x, y, 0.1)
}

function drawAsphalt(stage: Stage, palette: Palette, camera: Camera, wet: boolean, isSnowy: boolean): void {
  const still = { ...camera, x: 0 }
  const asphalt = multiply(wet ? '#5a6270' : '#767c86', palette.ambient)
  stage.layer(
    'asphalt',
    still,
    ROAD_PARALLAX,
    { y0: KERB_Y, y1: stage.bottom + 0.14, margin: 0.1 },
    (pen) => {
      const surface = pen.createLinearGradient(0, KERB_Y, 0, NEAR_KERB_Y)
      surface.addColorStop(0, mix(asphalt, palette.fog, 0.24))
      surface.addColorStop(1, darken(asphalt, 0.12))
      pen.fillStyle = surface
      pen.fillRect(-1, KERB_Y, stage.aspect + 2, stage.bottom + 1)
      if (isSnowy) {
        paintSnowCover(pen, palette, { left: -1, width: stage.aspect + 2, top: KERB_Y, bottom: NEAR_KERB_Y })
      }
      const stone = multiply(isSnowy ? '#e6edf5' : '#c6bdb0', palette.ambient)
      pen.fillStyle = darken(stone, 0.3)
      pen.fillRect(-1, NEAR_KERB_Y - 0.004, stage.aspect + 2, 0.02)
      pen.fillStyle = stone
      pen.fillRect(-1, NEAR_KERB_Y + 0.008, stage.aspect + 2, 1)
      pen.fillStyle = lighten(stone, 0.2)
      pen.fillRect(-1, NEAR_KERB_Y + 0.006, stage.aspect + 2, 0.006)
      const nearer = pen.createLinearGradient(0, NEAR_KERB_Y, 0, stage.bottom)
      nearer.addColorStop(0, withAlpha(palette.shadow, 0))
      nearer.addColorStop(1, withAlpha(palette.shadow, 0.3))
      pen.fillStyle = nearer
      pen.fillRect(-1, NEAR_KERB_Y + 0.01, stage.aspect + 2, 1)
    },
  )
}

/** Strokes come after all layers and sprites: below one, each costs a pass over the frame. */
function drawMarkings(stage: Stage, palette: Palette, camera: Camera, wet: boolean, isSnowy: boolean): void {
  const pen = stage.enter(camera, ROAD_PARALLAX)
  const span = visibleSpan(stage, camera, ROAD_PARALLAX, 0.3)
  // They lie under the snow.
  if (isSnowy) return
  pen.fillStyle = withAlpha(multiply('#ffffff', palette.ambient), 0.75)
  pen.beginPath()
  eachSlot(span, 0.34, (x) => pen.rect(x, 0.853, 0.19, 0.007))
  pen.fill()
  drawSlabs(pen, palette, span)
  if (wet) drawPuddles(pen, palette, span)
}

/** Joints of the near pavement, wider apart the closer they are. */
function drawSlabs(
  pen: Pen,
  palette: Palette,
  span: { readonly left: number; readonly right: number },
): void {
  const middle = (span.left + span.right) / 2
  pen.strokeStyle = withAlpha(palette.shadow, 0.16)
  pen.lineWidth = 0.002
  pen.beginPath()
  eachSlot(span, 0.16, (x) => {
    pen.moveTo(x, NEAR_KERB_Y + 0.014)
    pen.lineTo(x + (x - middle) * 0.3, NEAR_KERB_Y + 0.2)
  })
  pen.moveTo(span.left, NEAR_KERB_Y + 0.052)
  pen.lineTo(span.right, NEAR_KERB_Y + 0.052)
  pen.stroke()
}

function drawPuddles(
  pen: Pen,
  palette: Palette,
  span: { readonly left: number; readonly right: number },
): void {
  eachSlot(span, 0.42, (x, index) => {
    const y = 0.82 + slotChance(index, 4) * 0.06
    fillEllipse(
      pen,
      withAlpha(palette.sky[2], 0.28),
      x + slotChance(index, 2) * 0.2,
      y,
      0.09 + slotChance(index, 6) * 0.08,
      0.009,
    )
  })
}

const PLANTER = { width: 0.56, height: 0.2, anchorX: 0.28, anchorY: 0.16 } as const
const BLOOMS: readonly Hex[] = ['#f0718a', '#ffd166', '#ffffff', '#d08ae8']
/** Along the box and above its rim, world units. */
const BLOOM_SPOTS = [
  [-0.19, -0.036],
  [-0.14, -0.062],
  [-0.1, -0.03],
  [-0.04, -0.056],
  [0.01, -0.078],
  [0.06, -0.04],
  [0.11, -0.066],
  [0.15, -0.034],
  [0.2, -0.052],
] as const

/** Flower boxes close to the lens. */
function drawPlanters({ stage, palette, spec }: SetContext, frame: Frame): void {
  const parallax = 1.22
  const isSnowy = spec.season === 'winter' || spec.weather === 'snow'
  const camera = { ...frame.camera, y: frame.camera.y - (stage.bottom - 1) * 0.75 }
  stage.enter(camera, parallax)
  const sprites = [0, 1].map((kind) =>
    stage.sprite(`planter ${kind}`, PLANTER, (pen) => paintPlanter(pen, palette, kind, isSnowy)),
  )
  eachSlot(visibleSpan(stage, camera, parallax, 0.4), 1.1, (x, index) => {
    const sprite = sprites[index & 1]
    if (sprite !== undefined) stage.put(sprite, x + slotChance(index, 3) * 0.4, 1.03)
  })
}

function paintPlanter(pen: Pen, palette: Palette, kind: number, isSnowy: boolean): void {
  const side = outdoorLight(palette).direction
  // Nearer than the light of the street: in the shade of the picture's edge.
  const near = (colour: Hex): Hex => mix(multiply(colour, palette.ambient), palette.shadow, 0.3)
  const leaves = {
    lit: near(isSnowy ? '#f4f8fc' : '#7fb05a'),
    leaf: near(isSnowy ? '#c3d2de' : '#557f45'),
    shade: near(isSnowy ? '#6f8a8a' : '#2f5238'),
    trunk: near('#4a3a30'),
  }
  for (const [index, x] of [-0.17, -0.06, 0.06, 0.17].entries()) {
    const bumps = [0.2, 0.5, 0.3].map((bump) => bump + 0.1 * ((index + kind) % 3))
    paintShrub(pen, x, 0.0, 0.07, bumps, leaves, side)
  }
  for (const [index, [x, y]] of isSnowy ? [] : BLOOM_SPOTS.entries()) {
    const bloom = near(BLOOMS[(index + kind) % 3 === 0 ? kind : kind + 2] ?? '#f0718a')
    for (let petal = 0; petal < 5; petal += 1) {
      const turn = (petal / 5) * Math.PI * 2 + index
      fillEllipse(pen, bloom, x + Math.cos(turn) * 0.009, y + Math.sin(turn) * 0.009, 0.008)
    }
    fillEllipse(pen, near('#ffe9a8'), x, y, 0.006)
  }
  const wood = near(kind === 0 ? '#a5714f' : '#6f7f8a')
  fillRoundRect(pen, darken(wood, 0.12), -0.25, -0.012, 0.5, 0.1, 0.008)
  fillRoundRect(pen, lighten(wood, 0.1), -0.262, -0.016, 0.524, 0.018, 0.006)
}
