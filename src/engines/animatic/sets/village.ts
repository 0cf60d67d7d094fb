import { darken, lighten, mix, multiply, withAlpha, type Hex } from '../draw/colour.ts'
import type { Palette } from '../draw/palette.ts'
import { fillEllipse, fillRoundRect, type Pen } from '../draw/shapes.ts'
import type { Camera, Sprite, Stage } from '../draw/stage.ts'
import type { Season } from '../scene-spec.ts'
import { drawEndless } from './parts/endless.ts'
import { lampLevel, outdoorLight, seen } from './parts/lighting.ts'
import { createSkyDome } from './parts/sky-dome.ts'
import { eachSlot, portraitDrop, slotChance, visibleSpan } from './parts/span.ts'
import { growCrown, paintTree, treeColours, type Crown } from './parts/tree.ts'
import {
  chimneyOf,
  firesOfCottage,
  paintSails,
  paintChurch,
  paintCottage,
  paintMill,
  planCottages,
  type Cottage,
  type VillageTone,
} from './village/cottages.ts'
import { PUFF_RADIUS, softPuff } from '../stagings/soft-puff.ts'
import type { BuiltSet, Frame, SceneSet, SetContext } from './set.ts'

const HORIZON_Y = 0.66
const FOOT_Y = 0.765
const ROAD_Y = 0.825
const NEAR_Y = 0.965
const PERIOD = 2.9
const HILL_PERIOD = 2.4
const COTTAGE_PARALLAX = 0.62
const HILL_PARALLAX = 0.22
const MILL = { x: 0.56, y: 0.64, height: 0.24 } as const

interface Plan {
  readonly cottages: readonly Cottage[]
  readonly crowns: readonly Crown[]
  readonly tone: VillageTone
  readonly season: Season | null
}

/** A village lane: cottages with gardens, a windmill and a church on the hills; endless to both sides. */
export const village: SceneSet = {
  build(context) {
    const { stage, palette, random } = context
    const plan = planVillage(context)
    const sky = createSkyDome(stage, palette, random, {
      horizonY: HORIZON_Y,
      cloudCount: 6,
      cloudFloor: 0.36,
      heavens: context.heavens,
    })
    const built: BuiltSet = {
      light: outdoorLight(palette),
      floor: {
        y: 0.915 + portraitDrop(stage),
        farY: 0.855,
        parallax: 0.95,
        personHeight: 0.5,
        kind: 'ground',
        horizonY: HORIZON_Y,
      },
      fuel: {
        parallax: COTTAGE_PARALLAX,
        period: PERIOD,
        buildings: plan.cottages.map((cottage) => firesOfCottage(cottage, FOOT_Y + 0.006)),
      },
      drawBack(frame) {
        sky.draw(frame)
        drawHills(stage, plan, palette, frame)
        drawCottages(stage, plan, palette, frame)
        drawLane(stage, palette, plan, frame.camera)
      },
      drawFront(frame) {
        drawVerge(stage, palette, plan, frame)
        sky.drawVeil(frame)
      },
    }
    return built
  },
}

function planVillage({ spec, random, palette }: SetContext): Plan {
  const snow = spec.weather === 'snow' || spec.season === 'winter'
  return {
    cottages: planCottages(random, PERIOD),
    crowns: Array.from({ length: 4 }, () => growCrown(random)),
    season: snow ? 'winter' : spec.season,
    tone: {
      tone: (colour) => multiply(colour, palette.ambient),
      shade: palette.shadow,
      lights: lampLevel(palette),
      snow,
    },
  }
}

function drawHills(stage: Stage, plan: Plan, palette: Palette, frame: Frame): void {
  const row = {
    key: 'hills',
    parallax: HILL_PARALLAX,
    period: HILL_PERIOD,
    y0: HORIZON_Y - 0.36,
    y1: FOOT_Y + 0.02,
  }
  const hazy: VillageTone = { ...plan.tone, tone: (colour) => seen(colour, palette, 0.34) }
  drawEndless(stage, frame.camera, row, (pen) => {
    paintRolling(pen, mix(palette.ground, palette.fog, 0.66), 0.03, 0.05, 2)
    paintChurch(pen, 1.5, HORIZON_Y + 0.02, 0.2, { ...hazy, tone: (colour) => seen(colour, palette, 0.46) })
    paintRolling(pen, mix(palette.ground, palette.fog, 0.44), 0.055, 0.035, 3)
    paintMill(pen, MILL.x, MILL.y + 0.03, MILL.height, hazy)
    paintFields(pen, palette)
  })
  stage.enter(frame.camera, HILL_PARALLAX)
  const sails = sailsAt(stage, hazy, frame.time * 0.6)
  eachSlot(visibleSpan(stage, frame.camera, HILL_PARALLAX, 0.7), HILL_PERIOD, (x) => {
    stage.put(sails, x + MILL.x, MILL.y + 0.03 - MILL.height * 0.74)
  })
}

/** Positions of the sails that are baked: they stand behind the cottages, and strokes below a layer are dear. */
const SAIL_STEPS = 36

function sailsAt(stage: Stage, tone: VillageTone, angle: number): Sprite {
  const quarter = Math.PI / 2
  const step = Math.floor((angle / quarter) * SAIL_STEPS) % SAIL_STEPS
  const length = MILL.height * 0.56
  const reach = length * 1.04
  const box = { width: 2 * reach, height: 2 * reach, anchorX: reach, anchorY: reach }
  return stage.sprite(`sails-${step}`, box, (pen) =>
    paintSails(pen, length, (step / SAIL_STEPS) * quarter, tone),
  )
}

/** A hill line whose waves fit into the period. */
function paintRolling(pen: Pen, colour: Hex, drop: number, height: number, waves: number): void {
  pen.fillStyle = colour
  pen.beginPath()
  pen.moveTo(0, FOOT_Y + 0.02)
  for (let x = 0; x <= HILL_PERIOD + 0.001; x += 0.04) {
    const turn = (x / HILL_PERIOD) * Math.PI * 2
    pen.lineTo(
      x,
      HORIZON_Y +
        drop -
        height * (0.5 + 0.5 * Math.sin(turn * waves + waves) + 0.3 * Math.sin(turn * (waves + 2))),
    )
  }
  pen.lineTo(HILL_PERIOD + 0.001, FOOT_Y + 0.02)
  pen.fill()
}

/** Striped fields on the nearer slope. */
function paintFields(pen: Pen, palette: Palette): void {
  const near = mix(palette.ground, palette.fog, 0.26)
  pen.fillStyle = near
  pen.fillRect(0, HORIZON_Y + 0.05, HILL_PERIOD + 0.001, 0.2)
  for (const [x, width, colour] of [
    [0.1, 0.4, '#d9c262'],
    [0.9, 0.5, '#a8c05f'],
    [1.7, 0.45, '#cfae5a'],
  ] as const) {
    pen.fillStyle = mix(mix(multiply(colour, palette.ambient), palette.ground, 0.4), palette.fog, 0.3)
    pen.beginPath()
    pen.moveTo(x, HORIZON_Y + 0.056)
    pen.lineTo(x + width, HORIZON_Y + 0.056)
    pen.lineTo(x + width * 1.2, HORIZON_Y + 0.1)
    pen.lineTo(x - width * 0.2, HORIZON_Y + 0.1)
    pen.fill()
    pen.strokeStyle = withAlpha(palette.shadow, 0.14)
    pen.lineWidth = 0.002
    pen.beginPath()
    for (let furrow = 0; furrow <= 9; furrow += 1) {
      pen.moveTo(x + (width * furrow) / 9, HORIZON_Y + 0.056)
      pen.lineTo(x - width * 0.2 + (width * 1.4 * furrow) / 9, HORIZON_Y + 0.1)
    }
    pen.stroke()
  }
}

function drawCottages(stage: Stage, plan: Plan, palette: Palette, frame: Frame): void {
  const row = { key: 'cottages', parallax: COTTAGE_PARALLAX, period: PERIOD, y0: 0.34, y1: ROAD_Y + 0.01 }
  const side = outdoorLight(palette).direction
  drawEndless(stage, frame.camera, row, (pen) => {
    paintLawn(pen, palette)
    plan.cottages.forEach((cottage, index) => {
      const crown = plan.crowns[index % plan.crowns.length]
      const colours = treeColours(palette, plan.season, index, 0.12)
      if (crown !== undefined)
        paintTree(
          pen,
          cottage.x + cottage.width + 0.1,
          FOOT_Y,
          0.3 + (index % 3) * 0.05,
          crown,
          colours,
          side,
        )
    })
    for (const cottage of plan.cottages) paintCottage(pen, cottage, FOOT_Y + 0.006, plan.tone)
    paintFence(pen, plan.tone)
  })
  drawSmoke(stage, plan, palette, frame)
}

function paintLawn(pen: Pen, palette: Palette): void {
  const grass = pen.createLinearGradient(0, FOOT_Y - 0.05, 0, ROAD_Y)
  grass.addColorStop(0, mix(palette.ground, palette.fog, 0.16))
  grass.addColorStop(1, palette.ground)
  pen.fillStyle = grass
  pen.fillRect(0, FOOT_Y - 0.045, PERIOD + 0.001, ROAD_Y - FOOT_Y + 0.06)
}

function paintFence(pen: Pen, tone: VillageTone): void {
  const wood = tone.tone('#f4ecdc')
  pen.fillStyle = wood
  pen.fillRect(0, ROAD_Y - 0.042, PERIOD + 0.001, 0.006)
  pen.fillRect(0, ROAD_Y - 0.02, PERIOD + 0.001, 0.006)
  pen.beginPath()
  for (let x = 0; x < PERIOD - 0.01; x += PERIOD / 74) {
    pen.moveTo(x, ROAD_Y)
    pen.lineTo(x, ROAD_Y - 0.05)
    pen.lineTo(x + 0.006, ROAD_Y - 0.059)
    pen.lineTo(x + 0.012, ROAD_Y - 0.05)
    pen.lineTo(x + 0.012, ROAD_Y)
  }
  pen.fill()
  pen.fillStyle = withAlpha(tone.shade, 0.16)
  pen.fillRect(0, ROAD_Y - 0.003, PERIOD + 0.001, 0.008)
}

function drawSmoke(stage: Stage, plan: Plan, palette: Palette, frame: Frame): void {
  const puff = softPuff(stage, mix('#ffffff', palette.fog, 0.5))
  stage.enter(frame.camera, COTTAGE_PARALLAX)
  eachSlot(visibleSpan(stage, frame.camera, COTTAGE_PARALLAX, PERIOD), PERIOD, (turn) => {
    for (const cottage of plan.cottages) {
      if (!cottage.chimney) continue
      const [x, y] = chimneyOf(cottage, FOOT_Y + 0.006)
      for (let index = 0; index < 5; index += 1) {
        const way = (frame.time * 0.22 + index / 5 + cottage.seed * 0.1) % 1
        const drift = way * 0.05 + Math.sin(way * 5 + cottage.seed) * 0.012
        stage.put(puff, turn + x + drift, y - way * 0.15, {
          scale: (0.018 + way * 0.034) / PUFF_RADIUS,
          alpha: 0.5 * Math.sin(way * Math.PI),
        })
      }
    }
  })
}

function drawLane(stage: Stage, palette: Palette, plan: Plan, camera: Camera): void {
  const nearY = NEAR_Y + portraitDrop(stage) * 1.4
  const still = { ...camera, x: 0 }
  const earth = plan.tone.snow
    ? mix(multiply('#dfe6ee', palette.ambient), palette.ground, 0.2)
    : multiply('#cda878', palette.ambient)
  stage.layer('lane', still, 0.95, { y0: ROAD_Y, y1: stage.bottom + 0.14, margin: 0.1 }, (pen) => {
    const lane = pen.createLinearGradient(0, ROAD_Y, 0, nearY)
    lane.addColorStop(0, mix(lighten(earth, 0.08), palette.fog, 0.12))
    lane.addColorStop(1, darken(earth, 0.1))
    pen.fillStyle = lane
    pen.fillRect(-1, ROAD_Y, stage.aspect + 2, 1.6)
    const grass = pen.createLinearGradient(0, nearY - 0.01, 0, stage.bottom + 0.1)
    grass.addColorStop(0, palette.ground)
    grass.addColorStop(1, darken(palette.ground, 0.35))
    pen.fillStyle = grass
    pen.fillRect(-1, nearY, stage.aspect + 2, 1.6)
  })
  const pen = stage.enter(camera, 0.95)
  const span = visibleSpan(stage, camera, 0.95, 0.3)
  drawRuts(pen, span, palette, nearY)
  eachSlot(span, 0.1, (x, index) => {
    const y = ROAD_Y + 0.012 + slotChance(index, 2) * (nearY - ROAD_Y - 0.02)
    const size = 0.006 + (y - ROAD_Y) * 0.07
    fillEllipse(
      pen,
      withAlpha(index % 2 === 0 ? darken(earth, 0.25) : lighten(earth, 0.3), 0.4),
      x + slotChance(index, 4) * 0.08,
      y,
      size * 1.7,
      size * 0.5,
    )
  })
}

function drawRuts(
  pen: Pen,
  span: { readonly left: number; readonly right: number },
  palette: Palette,
  nearY: number,
): void {
  pen.fillStyle = withAlpha(palette.shadow, 0.1)
  pen.fillRect(span.left, ROAD_Y + 0.034, span.right - span.left, 0.009)
  pen.fillRect(span.left, nearY - 0.05, span.right - span.left, 0.016)
}

/** Grass and flowers near the lens, swaying. */
function drawVerge(stage: Stage, palette: Palette, plan: Plan, frame: Frame): void {
  const parallax = 1.2
  const camera = { ...frame.camera, y: frame.camera.y - (stage.bottom - 1) * 0.75 }
  const pen = stage.enter(camera, parallax)
  const span = visibleSpan(stage, camera, parallax, 0.2)
  const blade = mix(darken(palette.ground, 0.42), palette.shadow, 0.2)
  pen.fillStyle = blade
  pen.beginPath()
  eachSlot(span, 0.021, (x, index) => {
    const tall = 0.03 + slotChance(index, 1) * 0.055
    const sway = Math.sin(frame.time * 1.5 + x * 5) * tall * 0.2 + (slotChance(index, 3) - 0.5) * tall * 0.7
    pen.moveTo(x - 0.005, 1.03)
    pen.quadraticCurveTo(x + sway * 0.3, 1.03 - tall * 0.7, x + sway, 1.02 - tall)
    pen.quadraticCurveTo(x + 0.004 + sway * 0.3, 1.03 - tall * 0.6, x + 0.006, 1.03)
  })
  pen.fill()
  if (plan.tone.snow) return
  eachSlot(span, 0.16, (x, index) => {
    const colour =
      (['#e84a5f', '#f6d24c', '#ffffff', '#b98ae0'] as const)[Math.floor(slotChance(index, 8) * 4)] ??
      '#e84a5f'
    const y = 0.985 - slotChance(index, 6) * 0.035
    const sway = Math.sin(frame.time * 1.4 + x * 4) * 0.005
    fillRoundRect(pen, blade, x - 0.0014, y, 0.0028, 0.05, 0.001)
    for (let petal = 0; petal < 5; petal += 1) {
      const angle = (petal * Math.PI * 2) / 5
      fillEllipse(
        pen,
        mix(multiply(colour, palette.ambient), palette.shadow, 0.16),
        x + sway + Math.cos(angle) * 0.008,
        y + Math.sin(angle) * 0.008,
        0.0066,
      )
    }
    fillEllipse(pen, multiply('#ffd968', palette.ambient), x + sway, y, 0.005)
  })
}
