import { lighten, withAlpha, type Hex } from '../draw/colour.ts'
import { between, type Random } from '../draw/random.ts'
import { fillEllipse, type Pen } from '../draw/shapes.ts'
import type { Light, Stage } from '../draw/stage.ts'
import type { Mood } from '../scene-spec.ts'
import { createDust } from './parts/dust.ts'
import { createHeads } from './parts/heads.ts'
import { portraitDrop } from './parts/span.ts'
import type { BuiltSet, Floor, Frame, SceneSet } from './set.ts'
import { besideCurtain, CURTAIN_PARALLAX, drawWings, paintValance } from './stage/curtain.ts'

/** y where the backdrop meets the boards. */
const BOARDS_Y = 0.755
const ACTOR_Y = 0.9
const FLOOR_PARALLAX = 0.95
const BACKDROP_PARALLAX = 0.4

/** Backdrops: lit middle, body, depth of the folds. */
const CLOTHS: Readonly<Record<'plum' | 'midnight' | 'emerald' | 'wine', readonly [Hex, Hex, Hex]>> = {
  plum: ['#7a3170', '#3a1850', '#0d0617'],
  midnight: ['#35549c', '#172560', '#060a20'],
  emerald: ['#2c7a70', '#103c46', '#051418'],
  wine: ['#96304a', '#4c1230', '#180610'],
}
const CLOTH_OF: Readonly<Record<Mood, keyof typeof CLOTHS>> = {
  neutral: 'plum',
  joyful: 'plum',
  calm: 'midnight',
  sad: 'midnight',
  dark: 'midnight',
  epic: 'wine',
  romantic: 'wine',
  tense: 'emerald',
}

interface Beam {
  readonly from: number
  readonly to: number
  readonly half: number
  readonly colour: Hex
  readonly alpha: number
  /** How far its foot wanders, world units. */
}

/** A theatre from the stalls: drapes, boards in a pool of light, spotlights, and the heads of the first rows. */
export const stage: SceneSet = {
  build({ stage: surface, spec, random }) {
    const isLoud = spec.subjects.some(({ variant }) => variant === 'rocker')
    const cloth = CLOTHS[isLoud ? 'midnight' : CLOTH_OF[spec.mood]]
    const beams = isLoud ? hangColours(surface.aspect / 2) : hangBeams(surface.aspect / 2)
    const dust = createDust(random, surface, {
      count: 70,
      colour: '#fff1cc',
      centre: surface.aspect / 2,
      reach: 0.62,
    })
    const rows = createHeads(random, surface, {
      y: surface.bottom - 0.012,
      colour: '#0b0510',
      rim: '#ffd28c',
    })
    const heads = spec.isDeserted === true ? undefined : rows
    const lights = hangFairyLights(random, surface)
    const edge = surface.portrait ? 1.08 : 0.985
    return {
      light: LIGHT,
      floor: floorOf(surface),
      drawBack(frame) {
        surface.layer(
          'backdrop',
          frame.camera,
          BACKDROP_PARALLAX,
          { y0: surface.top - 0.1, y1: BOARDS_Y + 0.03, margin: 0.16 },
          (pen) => {
            paintBackdrop(pen, surface, cloth)
            paintFairyLights(pen, lights)
          },
        )
        surface.layer(
          'boards',
          frame.camera,
          FLOOR_PARALLAX,
          { y0: BOARDS_Y - 0.02, y1: surface.bottom + 0.1, margin: 0.28 },
          (pen) => paintBoards(pen, surface, edge),
        )
        drawBeams(surface, beams, frame)
      },
      drawFront(frame) {
        dust.draw(frame)
        const still = besideCurtain(frame)
        drawWings(surface, still)
        surface.layer(
          'valance',
          still.camera,
          CURTAIN_PARALLAX,
          { y0: surface.top - 0.15, y1: surface.top + 0.22, margin: 0.25 },
          (pen) => paintValance(pen, surface),
        )
        heads?.draw(frame)
      },
    } satisfies BuiltSet
  },
}

const LIGHT: Light = {
  direction: -1,
  key: '#ffe9b8',
  keyAlpha: 0.34,
  shadow: '#160a24',
  shadowAlpha: 0.34,
  tint: '#ffd9a8',
  tintAlpha: 0.07,
  rim: '#ffe2a8',
  rimAlpha: 0.85,
}

function floorOf(surface: Stage): Floor {
  return {
    y: ACTOR_Y + portraitDrop(surface) * 0.6,
    farY: BOARDS_Y + 0.06,
    parallax: FLOOR_PARALLAX,
    personHeight: surface.portrait ? 0.5 : 0.54,
    kind: 'ground',
    horizonY: BOARDS_Y,
  }
}

function hangBeams(middle: number): readonly Beam[] {
  return [
    {
      from: middle - 0.52,
      to: middle - 0.02,
      half: 0.34,
      colour: '#ffe3a3',
      alpha: 0.36,
    },
    {
      from: middle + 0.56,
      to: middle + 0.08,
      half: 0.31,
      colour: '#ffc6e2',
      alpha: 0.22,
    },
    {
      from: middle - 0.16,
      to: middle - 0.04,
      half: 0.26,
      colour: '#b9d4ff',
      alpha: 0.15,
    },
  ]
}

/** Coloured lamps in a row, crossed, as rock bands have them. */
function hangColours(middle: number): readonly Beam[] {
  const colours: readonly Hex[] = ['#ff3b5c', '#37e0ff', '#b45bff', '#4dff9a', '#ffb02e']
  return colours.map((colour, index) => {
    const aside = index - 2
    return {
      from: middle + aside * 0.3,
      to: middle - aside * 0.16 + (index % 2 === 0 ? 0.05 : -0.05),
      half: 0.15,
      colour,
      alpha: 0.42,
    }
  })
}

/** World units that the beams swing to either side. */
const SWING = 0.008

/** Painted once, all of them together, and swung as one: each on its own would cost as much as the whole backdrop. */
function drawBeams(surface: Stage, beams: readonly Beam[], frame: Frame): void {
  const top = surface.top - 0.12
  const left = Math.min(...beams.map(({ from, to, half }) => Math.min(from - 0.02, to - half)))
  const right = Math.max(...beams.map(({ from, to, half }) => Math.max(from + 0.02, to + half)))
  const box = { width: right - left, height: 0.95 - top, anchorX: 0, anchorY: 0 }
  const sprite = surface.sprite('beams', box, (pen) => {
    for (const beam of beams) {
      pen.save()
      pen.translate(beam.from - left, 0)
      paintBeam(pen, surface, beam, top)
      pen.restore()
    }
  })
  surface.enter(frame.camera, 0.85)
  surface.put(sprite, left + Math.sin(frame.time * 0.5) * SWING, top)
}

/** With the lamp at the origin. */
function paintBeam(pen: Pen, surface: Stage, { from, to, half, colour, alpha }: Beam, top: number): void {
  const foot = to - from
  const light = pen.createLinearGradient(0, surface.top - top, foot, 0.9 - top)
  light.addColorStop(0, withAlpha(colour, alpha))
  light.addColorStop(1, withAlpha(colour, alpha * 0.1))
  pen.fillStyle = light
  pen.beginPath()
  pen.moveTo(-0.02, 0)
  pen.lineTo(0.02, 0)
  pen.lineTo(foot + half, 0.9 - top)
  pen.quadraticCurveTo(foot, 0.93 - top, foot - half, 0.9 - top)
  pen.fill()
}

function paintBackdrop(pen: Pen, { aspect, top }: Stage, [lit, body, deep]: readonly [Hex, Hex, Hex]): void {
  const middle = aspect / 2
  const glow = pen.createRadialGradient(middle, 0.5, 0.05, middle, 0.5, 1.1)
  glow.addColorStop(0, lit)
  glow.addColorStop(0.5, body)
  glow.addColorStop(1, deep)
  pen.fillStyle = glow
  pen.fillRect(-1, top - 1, aspect + 2, 3)
  const folds = Math.round(aspect * 10) + 8
  const width = (aspect + 0.8) / folds
  for (let fold = 0; fold < folds; fold += 1) {
    const x = -0.4 + fold * width
    const swell = 0.42 + 0.12 * Math.sin(fold * 1.7)
    const pleat = pen.createLinearGradient(x, 0, x + width, 0)
    pleat.addColorStop(0, withAlpha(deep, 0.62))
    pleat.addColorStop(swell, withAlpha(lighten(lit, 0.14), 0.26))
    pleat.addColorStop(1, withAlpha(deep, 0.62))
    pen.fillStyle = pleat
    pen.fillRect(x, top - 1, width + 0.001, BOARDS_Y - top + 1)
  }
  const foot = pen.createLinearGradient(0, BOARDS_Y - 0.14, 0, BOARDS_Y + 0.01)
  foot.addColorStop(0, withAlpha('#08030e', 0))
  foot.addColorStop(1, withAlpha('#08030e', 0.5))
  pen.fillStyle = foot
  pen.fillRect(-1, BOARDS_Y - 0.14, aspect + 2, 0.18)
}

interface FairyLight {
  readonly x: number
  readonly y: number
  readonly radius: number
  readonly alpha: number
}

/** Tiny lamps behind the gauze, denser towards the top. */
function hangFairyLights(random: Random, surface: Stage): readonly FairyLight[] {
  return Array.from({ length: 70 }, () => ({
    x: between(random, -0.15, surface.aspect + 0.15),
    y: surface.top + (BOARDS_Y - surface.top - 0.12) * random() ** 1.3,
    radius: 0.0012 + random() ** 2 * 0.0024,
    alpha: between(random, 0.25, 0.75),
  }))
}

function paintFairyLights(pen: Pen, lights: readonly FairyLight[]): void {
  for (const light of lights) {
    fillEllipse(pen, withAlpha('#ffdf9e', light.alpha * 0.25), light.x, light.y, light.radius * 3.4)
    fillEllipse(pen, withAlpha('#fff0c8', light.alpha), light.x, light.y, light.radius)
  }
}

function paintBoards(pen: Pen, { aspect, bottom }: Stage, edge: number): void {
  const middle = aspect / 2
  const wood = pen.createLinearGradient(0, BOARDS_Y, 0, edge + 0.05)
  wood.addColorStop(0, '#4e2a20')
  wood.addColorStop(0.4, '#8a5536')
  wood.addColorStop(1, '#5a3020')
  pen.fillStyle = wood
  pen.fillRect(-1, BOARDS_Y, aspect + 2, edge - BOARDS_Y + 0.02)
  paintPlanks(pen, middle, edge)
  pen.fillStyle = withAlpha('#14070c', 0.55)
  pen.fillRect(-1, BOARDS_Y - 0.003, aspect + 2, 0.012)
  paintPool(pen, middle, 0.885 + (edge - 0.985) * 0.45)
  paintStageEdge(pen, aspect, bottom, edge)
}

function paintPlanks(pen: Pen, middle: number, edge: number): void {
  const depth = (edge - BOARDS_Y) / 0.7
  for (let plank = -20; plank < 20; plank += 1) {
    if ((plank * 7 + 40) % 3 !== 0) continue
    pen.fillStyle = withAlpha(plank % 2 === 0 ? '#ffce94' : '#2a100a', 0.055)
    pen.beginPath()
    pen.moveTo(middle + plank * 0.075, BOARDS_Y)
    pen.lineTo(middle + (plank + 1) * 0.075, BOARDS_Y)
    pen.lineTo(middle + (plank + 1) * (0.075 + 0.19 * depth), edge)
    pen.lineTo(middle + plank * (0.075 + 0.19 * depth), edge)
    pen.fill()
  }
  pen.strokeStyle = 'rgba(30,12,10,0.5)'
  pen.lineWidth = 0.0026
  pen.beginPath()
  for (let plank = -20; plank <= 20; plank += 1) {
    pen.moveTo(middle + plank * 0.075, BOARDS_Y)
    pen.lineTo(middle + plank * (0.075 + 0.19 * depth), edge)
  }
  pen.stroke()
}

function paintPool(pen: Pen, middle: number, poolY: number): void {
  pen.save()
  pen.translate(middle, poolY)
  pen.scale(0.68, 0.1)
  const pool = pen.createRadialGradient(0, 0, 0, 0, 0, 1)
  pool.addColorStop(0, 'rgba(255,231,170,0.72)')
  pool.addColorStop(0.66, 'rgba(255,214,140,0.3)')
  pool.addColorStop(1, 'rgba(255,214,140,0)')
  pen.fillStyle = pool
  pen.fillRect(-1, -1, 2, 2)
  pen.restore()
}

/** The front of the stage with its footlights, as far as the picture shows it. */
function paintStageEdge(pen: Pen, aspect: number, bottom: number, edge: number): void {
  if (edge > bottom + 0.05) return
  pen.fillStyle = '#e8b878'
  pen.fillRect(-1, edge - 0.005, aspect + 2, 0.006)
  const front = pen.createLinearGradient(0, edge, 0, edge + 0.2)
  front.addColorStop(0, '#3a1c18')
  front.addColorStop(1, '#0c0508')
  pen.fillStyle = front
  pen.fillRect(-1, edge, aspect + 2, 1)
  for (let x = -0.4; x < aspect + 0.4; x += 0.13) {
    const halo = pen.createRadialGradient(x, edge, 0, x, edge, 0.07)
    halo.addColorStop(0, withAlpha('#ffe0a0', 0.55))
    halo.addColorStop(1, withAlpha('#ffe0a0', 0))
    pen.fillStyle = halo
    pen.fillRect(x - 0.07, edge - 0.07, 0.14, 0.14)
    fillEllipse(pen, '#fff4d4', x, edge - 0.004, 0.011, 0.007)
  }
}
