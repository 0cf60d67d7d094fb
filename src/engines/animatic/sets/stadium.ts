import { darken, lighten, mix, multiply, withAlpha, type Hex } from '../draw/colour.ts'
import { lerp } from '../draw/easing.ts'
import { captionFont } from '../draw/fonts.ts'
import type { Palette } from '../draw/palette.ts'
import { createRandom } from '../draw/random.ts'
import { fillEllipse, fillRoundRect, type Pen } from '../draw/shapes.ts'
import type { Light, Stage } from '../draw/stage.ts'
import { lampLevel, outdoorLight } from './parts/lighting.ts'
import { paintEmptySeats, paintSpectators, SHIRTS, spectatorSize } from './parts/spectators.ts'
import { portraitDrop } from './parts/span.ts'
import { createSkyDome } from './parts/sky-dome.ts'
import type { BuiltSet, Frame, SceneSet, SetContext } from './set.ts'

/** y at which the field begins. */
export const PITCH_Y = 0.755
const STAND_PARALLAX = 0.5
const PITCH_PARALLAX = 0.95
const ROWS = 17
interface Plan {
  readonly floodlit: number
  readonly rim: number
  readonly standTop: number
  readonly home: Hex
}

/** What is played on in a stadium. */
export interface Field {
  /** From the stands' foot down; `floodlit` 0 (day) .. 1. */
  paint(pen: Pen, stage: Stage, palette: Palette, floodlit: number): void
  readonly hasGoal: boolean
}

/** A stadium: full stands that wave, floodlights, boards, and the pitch with its goal. */
export const stadium = stadiumOf({ paint: paintPitch, hasGoal: true })

/** The same stands around another field. */
export function stadiumOf(field: Field): SceneSet {
  return { build: (context) => buildStadium(context, field) }
}

function buildStadium(context: SetContext, field: Field): BuiltSet {
  const { stage, palette, random, seed, spec } = context
  const isEmpty = spec.isDeserted === true
  const plan = planStadium(context)
  const sky = createSkyDome(stage, palette, random, {
    horizonY: 0.5,
    cloudCount: 4,
    cloudFloor: 0.12,
    heavens: context.heavens,
  })
  return {
    light: lightOf(palette, plan),
    floor: {
      y: 0.915 + portraitDrop(stage),
      farY: 0.83,
      parallax: PITCH_PARALLAX,
      personHeight: 0.5,
      kind: 'ground',
      horizonY: PITCH_Y,
    },
    drawBack(frame) {
      sky.draw(frame)
      stage.layer(
        'stands',
        frame.camera,
        STAND_PARALLAX,
        { y0: plan.standTop - 0.2, y1: PITCH_Y + 0.01, margin: 0.3 },
        (pen) => {
          paintStands(pen, stage, plan, palette)
          paintSeats(pen, stage, plan, palette, isEmpty ? undefined : seed)
          paintBoards(pen, stage, palette, plan)
        },
      )
      stage.layer(
        'pitch',
        frame.camera,
        PITCH_PARALLAX,
        { y0: PITCH_Y, y1: stage.bottom + 0.14, margin: 0.34 },
        (pen) => field.paint(pen, stage, palette, plan.floodlit),
      )
      drawFloodlights(stage, plan, palette, frame)
      if (!isEmpty) drawWave(stage, plan, palette, frame)
      drawScoreboard(stage, plan, frame, isEmpty)
      if (field.hasGoal) drawGoal(stage, palette, frame)
      if (!isEmpty) drawFlashes(stage, plan, seed, frame)
    },
    drawFront(frame) {
      if (!isEmpty) drawConfetti(stage, context, frame)
    },
  }
}

function planStadium({ stage, palette, seed }: SetContext): Plan {
  return {
    floodlit: Math.max(0, lampLevel(palette)),
    rim: 0.4 + stage.top * 0.35,
    standTop: 0.3 + stage.top * 0.45,
    home: SHIRTS[seed % 2] ?? '#d8434c',
  }
}

function lightOf(palette: Palette, plan: Plan): Light {
  const outdoor = outdoorLight(palette)
  if (plan.floodlit < 0.8) return outdoor
  return { ...outdoor, key: '#f4f8ff', keyAlpha: 0.34, tintAlpha: 0.1, rim: '#ffffff', rimAlpha: 0.7 }
}

/** Concrete tiers that curve a little, under a roof. */
function paintStands(pen: Pen, { aspect }: Stage, plan: Plan, palette: Palette): void {
  const concrete = multiply('#8d95a4', palette.ambient)
  const lit = plan.floodlit * 0.25
  const tier = pen.createLinearGradient(0, plan.standTop, 0, PITCH_Y)
  tier.addColorStop(0, mix(darken(concrete, 0.5), palette.fog, 0.1))
  tier.addColorStop(1, mix(darken(concrete, 0.24), '#c9d4e8', lit))
  pen.fillStyle = tier
  pen.fillRect(-1, plan.standTop, aspect + 2, PITCH_Y - plan.standTop)
  const roof = multiply('#dfe4ea', palette.ambient)
  pen.fillStyle = darken(roof, 0.35)
  pen.beginPath()
  pen.moveTo(-0.6, plan.standTop - 0.02)
  pen.quadraticCurveTo(aspect / 2, plan.standTop - 0.1, aspect + 0.6, plan.standTop - 0.02)
  pen.lineTo(aspect + 0.6, plan.standTop + 0.04)
  pen.quadraticCurveTo(aspect / 2, plan.standTop - 0.02, -0.6, plan.standTop + 0.04)
  pen.fill()
  pen.fillStyle = roof
  pen.beginPath()
  pen.moveTo(-0.6, plan.standTop - 0.03)
  pen.quadraticCurveTo(aspect / 2, plan.standTop - 0.115, aspect + 0.6, plan.standTop - 0.03)
  pen.lineTo(aspect + 0.6, plan.standTop - 0.005)
  pen.quadraticCurveTo(aspect / 2, plan.standTop - 0.085, -0.6, plan.standTop - 0.005)
  pen.fill()
  pen.strokeStyle = withAlpha(palette.shadow, 0.4)
  pen.lineWidth = 0.003
  pen.beginPath()
  for (let truss = 0; truss <= 16; truss += 1) {
    const x = -0.5 + (truss * (aspect + 1)) / 16
    pen.moveTo(x, plan.standTop - 0.06)
    pen.lineTo(x + 0.05, plan.standTop + 0.02)
    pen.lineTo(x + 0.1, plan.standTop - 0.06)
  }
  pen.stroke()
}

function rowY(plan: Plan, row: number): number {
  const way = row / (ROWS - 1)
  return plan.standTop + 0.065 + (PITCH_Y - 0.075 - plan.standTop - 0.065) * way
}

/** Without a seed, nobody sits there. */
function paintSeats(pen: Pen, { aspect }: Stage, plan: Plan, palette: Palette, seed?: number): void {
  const dim = 0.36 - plan.floodlit * 0.12
  const rows = {
    left: -0.5,
    right: aspect + 0.5,
    rows: ROWS,
    rowY: (row: number) => rowY(plan, row),
    home: plan.home,
    tone: (colour: Hex) => mix(multiply(colour, palette.ambient), palette.fog, dim),
  }
  if (seed === undefined) paintEmptySeats(pen, rows)
  else paintSpectators(pen, { ...rows, seed })
}

/** Raised arms that run round the stands. */
function drawWave(stage: Stage, plan: Plan, palette: Palette, frame: Frame): void {
  const pen = stage.enter(frame.camera, STAND_PARALLAX)
  const front = ((frame.time * 0.42) % 1.5) * (stage.aspect + 0.8) - 0.4
  pen.strokeStyle = withAlpha(mix(multiply('#f0c49c', palette.ambient), '#ffffff', 0.15), 0.9)
  pen.lineWidth = 0.0034
  pen.lineCap = 'round'
  pen.beginPath()
  for (let row = 0; row < ROWS; row += 1) {
    const y = rowY(plan, row)
    const size = spectatorSize(row, ROWS)
    for (let x = front - 0.24; x < front + 0.24; x += size * 3.8) {
      const rise = Math.cos(((x - front) / 0.24) * (Math.PI / 2)) ** 2
      if (rise < 0.12) continue
      pen.moveTo(x - size * 0.6, y + size * 0.4)
      pen.lineTo(x - size * 0.9, y - size * 1.1 * rise)
      pen.moveTo(x + size * 0.6, y + size * 0.4)
      pen.lineTo(x + size * 0.9, y - size * 1.5 * rise)
    }
  }
  pen.stroke()
}

const BOARD_COLOURS: readonly (readonly [Hex, Hex])[] = [
  ['#1f4fae', '#ffffff'],
  ['#d8343c', '#ffe08a'],
  ['#f4f1ea', '#23304a'],
  ['#2f8f6a', '#ffffff'],
]

function paintBoards(pen: Pen, { aspect }: Stage, palette: Palette, plan: Plan): void {
  let index = 0
  for (let x = -0.6; x < aspect + 0.6; x += 0.28) {
    const [ground, mark] = BOARD_COLOURS[index % BOARD_COLOURS.length] ?? ['#1f4fae', '#ffffff']
    const shine = (colour: Hex): Hex => mix(multiply(colour, palette.ambient), colour, plan.floodlit * 0.7)
    pen.fillStyle = shine(ground)
    pen.fillRect(x, PITCH_Y - 0.046, 0.279, 0.048)
    pen.fillStyle = withAlpha(shine(mark), 0.9)
    fillEllipse(pen, withAlpha(shine(mark), 0.9), x + 0.05, PITCH_Y - 0.022, 0.013)
    pen.fillRect(x + 0.08, PITCH_Y - 0.03, 0.14, 0.008)
    pen.fillRect(x + 0.08, PITCH_Y - 0.017, 0.1, 0.006)
    index += 1
  }
}

const MAST_PARALLAX = 0.36

function drawFloodlights(stage: Stage, plan: Plan, palette: Palette, frame: Frame): void {
  const y = plan.standTop - 0.14
  const masts = (stage.portrait ? [0.1, 0.9] : [0.08, 0.92]).map((at) => stage.aspect * at)
  const extent = { y0: y - 0.08, y1: plan.standTop + 0.03, margin: 0.12 }
  stage.layer('floodlights', frame.camera, MAST_PARALLAX, extent, (pen) => {
    for (const x of masts) paintMast(pen, plan, palette, x, y)
  })
  if (plan.floodlit <= 0.3) return
  stage.enter(frame.camera, MAST_PARALLAX)
  for (const x of masts) stage.glow(x, y - 0.03, 0.3, '#dfeaff', Math.round(plan.floodlit * 6) / 10)
}

function paintMast(pen: Pen, plan: Plan, palette: Palette, x: number, y: number): void {
  const steel = mix(multiply('#5f6a78', palette.ambient), palette.fog, 0.2)
  pen.strokeStyle = steel
  pen.lineWidth = 0.007
  pen.beginPath()
  pen.moveTo(x - 0.016, plan.standTop + 0.02)
  pen.lineTo(x - 0.008, y)
  pen.moveTo(x + 0.016, plan.standTop + 0.02)
  pen.lineTo(x + 0.008, y)
  pen.stroke()
  fillRoundRect(pen, darken(steel, 0.2), x - 0.075, y - 0.062, 0.15, 0.066, 0.006)
  const lit = mix('#c9d4de', '#ffffff', plan.floodlit)
  for (let lamp = 0; lamp < 10; lamp += 1) {
    fillEllipse(pen, lit, x - 0.056 + (lamp % 5) * 0.028, y - 0.045 + Math.floor(lamp / 5) * 0.03, 0.0105)
  }
}

function drawScoreboard(stage: Stage, plan: Plan, frame: Frame, isOff: boolean): void {
  const pen = stage.enter(frame.camera, STAND_PARALLAX)
  const x = stage.aspect / 2
  const y = plan.standTop - 0.165
  fillRoundRect(pen, '#3a4250', x - 0.1, y + 0.09, 0.012, 0.06, 0.002)
  fillRoundRect(pen, '#3a4250', x + 0.088, y + 0.09, 0.012, 0.06, 0.002)
  fillRoundRect(pen, '#1a1e28', x - 0.17, y, 0.34, 0.105, 0.008)
  fillRoundRect(pen, '#0c1018', x - 0.162, y + 0.008, 0.324, 0.089, 0.005)
  if (isOff) return
  pen.save()
  pen.translate(x, y + 0.058)
  pen.scale(0.0005, 0.0005)
  pen.textAlign = 'center'
  pen.textBaseline = 'middle'
  pen.font = captionFont('21', 100)
  pen.fillStyle = '#ffd23d'
  pen.fillText('2', -190, 0)
  pen.fillText('1', 190, 0)
  pen.fillStyle = '#ff5a4a'
  const seconds = 40 + Math.floor(frame.time)
  const clock = `88:${String(seconds % 60).padStart(2, '0')}`
  pen.font = captionFont(clock, 80)
  pen.fillText(clock, 0, 0)
  pen.restore()
}

function paintPitch(pen: Pen, { aspect, bottom }: Stage, palette: Palette, floodlit: number): void {
  const track = multiply('#c06048', palette.ambient)
  pen.fillStyle = mix(track, '#ffffff', floodlit * 0.06)
  pen.fillRect(-1, PITCH_Y, aspect + 2, 0.034)
  pen.fillStyle = withAlpha('#ffffff', 0.6)
  for (const y of [0.008, 0.018]) pen.fillRect(-1, PITCH_Y + y, aspect + 2, 0.0018)
  const green = mix(multiply('#5fa84a', palette.ambient), '#8fe07a', floodlit * 0.12)
  const middle = aspect / 2
  const top = PITCH_Y + 0.03
  for (let stripe = -12; stripe < 12; stripe += 1) {
    pen.fillStyle = stripe % 2 === 0 ? green : darken(green, 0.09)
    pen.beginPath()
    pen.moveTo(middle + stripe * 0.14, top)
    pen.lineTo(middle + (stripe + 1) * 0.14, top)
    pen.lineTo(middle + (stripe + 1) * 0.44, top + 0.7)
    pen.lineTo(middle + stripe * 0.44, top + 0.7)
    pen.fill()
  }
  const shade = pen.createLinearGradient(0, top, 0, Math.max(1.04, bottom))
  shade.addColorStop(0, withAlpha('#ffffff', 0.1))
  shade.addColorStop(0.4, withAlpha('#ffffff', 0))
  shade.addColorStop(1, withAlpha(palette.shadow, 0.34))
  pen.fillStyle = shade
  pen.fillRect(-1, top, aspect + 2, 1.5)
  paintMarkings(pen, middle, top, aspect)
}

function paintMarkings(pen: Pen, middle: number, top: number, aspect: number): void {
  pen.strokeStyle = withAlpha('#ffffff', 0.85)
  pen.lineWidth = 0.0052
  pen.beginPath()
  pen.moveTo(-0.6, top + 0.012)
  pen.lineTo(aspect + 0.6, top + 0.012)
  pen.ellipse(middle, top + 0.115, 0.36, 0.052, 0, 0, Math.PI * 2)
  pen.moveTo(middle + 0.004, top + 0.012)
  pen.lineTo(middle + 0.016, top + 0.5)
  pen.stroke()
  fillEllipse(pen, '#ffffff', middle + 0.006, top + 0.115, 0.012, 0.005)
}

/**
 * The goal at the right end, its mouth to the left: feet and tops of the far and the near post, and where its net is
 * pegged down behind each. As high as it is against those who play.
 */
const GOAL = {
  far: { foot: [-0.06, -0.035], top: [-0.06, -0.345], back: [0.14, -0.035] },
  near: { foot: [0.08, 0.06], top: [0.08, -0.325], back: [0.34, 0.06] },
} as const
const MESHES = 11

function drawGoal(stage: Stage, palette: Palette, frame: Frame): void {
  const pen = stage.enter(frame.camera, PITCH_PARALLAX * 0.94)
  const white = mix(multiply('#ffffff', palette.ambient), '#ffffff', 0.4)
  const { far, near } = GOAL
  pen.save()
  pen.translate(stage.aspect * (stage.portrait ? 0.9 : 0.89), PITCH_Y + 0.075)
  pen.fillStyle = withAlpha(white, 0.07)
  pen.strokeStyle = withAlpha(white, 0.4)
  pen.lineWidth = 0.0017
  pen.beginPath()
  // Down the back from bar to pegs, across it, and over the side that is nearer.
  for (let mesh = 0; mesh <= MESHES; mesh += 1) {
    const way = mesh / MESHES
    moveBetween(pen, far.top, near.top, way)
    lineBetween(pen, far.back, near.back, way)
    moveBetween(pen, far.top, far.back, way)
    lineBetween(pen, near.top, near.back, way)
    moveBetween(pen, near.top, near.foot, way)
    lineBetween(pen, near.top, near.back, way)
    moveBetween(pen, near.foot, near.back, way)
    lineBetween(pen, near.top, near.back, way)
  }
  pen.stroke()
  pen.beginPath()
  for (const [x, y] of [far.top, near.top, near.back, far.back]) pen.lineTo(x, y)
  pen.fill()
  pen.strokeStyle = darken(white, 0.12)
  pen.lineWidth = 0.006
  pen.lineCap = 'round'
  pen.lineJoin = 'round'
  pen.beginPath()
  pen.moveTo(near.foot[0], near.foot[1])
  pen.lineTo(near.back[0], near.back[1])
  pen.stroke()
  pen.strokeStyle = white
  pen.lineWidth = 0.0105
  pen.beginPath()
  for (const [x, y] of [far.foot, far.top, near.top, near.foot]) pen.lineTo(x, y)
  pen.stroke()
  pen.restore()
}

type Spot = readonly [x: number, y: number]

function moveBetween(pen: Pen, from: Spot, to: Spot, way: number): void {
  pen.moveTo(lerp(from[0], to[0], way), lerp(from[1], to[1], way))
}

function lineBetween(pen: Pen, from: Spot, to: Spot, way: number): void {
  pen.lineTo(lerp(from[0], to[0], way), lerp(from[1], to[1], way))
}

/** Cameras go off in the stands. */
function drawFlashes(stage: Stage, plan: Plan, seed: number, frame: Frame): void {
  const beat = Math.floor(frame.time * 7)
  const random = createRandom(seed + beat * 31)
  const fade = 1 - (frame.time * 7 - beat)
  const pen = stage.enter(frame.camera, STAND_PARALLAX)
  for (let flash = 0; flash < 5; flash += 1) {
    const x = random() * stage.aspect
    const y = plan.standTop + 0.07 + random() * (PITCH_Y - 0.14 - plan.standTop)
    fillEllipse(pen, withAlpha('#ffffff', 0.35 * fade), x, y, 0.014 * fade)
    fillEllipse(pen, withAlpha('#ffffff', 0.95 * fade), x, y, 0.004)
  }
}

function drawConfetti(stage: Stage, { spec, seed }: SetContext, frame: Frame): void {
  if (spec.mood !== 'joyful' && spec.mood !== 'epic' && spec.mood !== 'neutral') return
  const random = createRandom(seed + 77)
  const pen = stage.enter(frame.camera, 1.1)
  const height = stage.bottom - stage.top + 0.2
  const groups = ['#ffd23d', '#ff5a6a', '#5ad1ff', '#ffffff'] as const
  for (const [index, colour] of groups.entries()) {
    pen.fillStyle = withAlpha(lighten(colour, 0.1), 0.9)
    pen.beginPath()
    for (let piece = 0; piece < 11; piece += 1) {
      const startX = random() * (stage.aspect + 0.2) - 0.1
      const startY = random()
      const speed = 0.08 + random() * 0.06
      const x = startX + Math.sin(frame.time * 1.4 + piece + index) * 0.03
      const y = stage.top - 0.1 + ((startY * height + frame.time * speed) % height)
      const flip = Math.abs(Math.cos(frame.time * 5 + piece * 1.7))
      pen.rect(x, y, 0.0075, 0.011 * flip + 0.0015)
    }
    pen.fill()
  }
}
