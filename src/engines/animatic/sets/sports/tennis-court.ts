import { darken, lighten, mix, withAlpha, type Hex } from '../../draw/colour.ts'
import { pick } from '../../draw/random.ts'
import { fillEllipse, fillRoundRect, type Pen } from '../../draw/shapes.ts'
import type { Stage } from '../../draw/stage.ts'
import { FLOOR_Y, hallSet, type Hall } from '../halls/hall.ts'
import { shadeBox } from '../halls/parts.ts'
import { outdoorLight, seen } from '../parts/lighting.ts'
import { createSkyDome } from '../parts/sky-dome.ts'
import { paintSpectators } from '../parts/spectators.ts'
import type { SceneSet, SetContext } from '../set.ts'
import { onFloor, paintBoards } from './arena.ts'

interface Surface {
  readonly court: Hex
  readonly around: Hex
}

const CLAY: Surface = { court: '#c9683c', around: '#b85a34' }
const COURTS: readonly Surface[] = [
  { court: '#3f7fb8', around: '#3f9a6a' },
  { court: '#6aa84a', around: '#4f8f3f' },
]
const ROWS = 9
const BOARDS = ['#1f5f4a', '#23304a', '#1f5f4a', '#2f4fae'] as const

/** A tennis court in the open: low stands, the umpire's chair, clay, grass or hard ground with its lines. */
export const tennisCourt = courtOf(COURTS)

export const clayCourt = courtOf([CLAY])

function courtOf(surfaces: readonly Surface[]): SceneSet {
  return hallSet((context) => planCourt(context, surfaces))
}

function planCourt(context: SetContext, surfaces: readonly Surface[]): Hall {
  const { stage, palette, random, spec, seed, heavens } = context
  const surface = pick(random, surfaces)
  const tone = (colour: Hex, haze = 0.04): Hex => seen(colour, palette, haze)
  const sky = createSkyDome(stage, palette, random, {
    horizonY: 0.6,
    cloudCount: 5,
    cloudFloor: 0.3,
    heavens,
  })
  const standTop = 0.47
  return {
    light: outdoorLight(palette),
    floor: { farY: 0.84 },
    drawSky: (frame) => sky.draw(frame),
    paintWall(pen) {
      paintTrees(pen, stage, tone)
      pen.fillStyle = tone('#8d95a4', 0.1)
      pen.fillRect(-1, standTop, stage.aspect + 2, FLOOR_Y - standTop)
      if (spec.isDeserted !== true)
        paintSpectators(pen, {
          left: -0.5,
          right: stage.aspect + 0.5,
          rows: ROWS,
          rowY: (row) => standTop + 0.025 + (FLOOR_Y - 0.12 - standTop) * (row / (ROWS - 1)),
          home: '#f4f1ea',
          seed,
          tone: (colour) => tone(colour, 0.2),
        })
      pen.fillStyle = tone('#e9edf2', 0.05)
      pen.fillRect(-1, standTop - 0.012, stage.aspect + 2, 0.014)
      paintBoards(
        pen,
        stage,
        { dark: '#1f5f4a', boards: BOARDS.map((colour) => tone(colour)) },
        FLOOR_Y - 0.075,
        0.078,
      )
      paintChair(pen, stage.aspect / 2, tone)
    },
    paintGround: (pen) => paintGround(pen, stage, surface, tone),
  }
}

type Tone = (colour: Hex, haze?: number) => Hex

function paintTrees(pen: Pen, { aspect }: Stage, tone: Tone): void {
  for (let tree = -3; tree < 14; tree += 1) {
    const x = tree * 0.2 + (tree % 3) * 0.03
    if (x > aspect + 0.6) break
    const size = 0.09 + (tree % 4) * 0.012
    fillEllipse(pen, tone('#4f8f4a', 0.3), x, 0.46, size, size * 0.95)
    fillEllipse(pen, tone('#6fae5a', 0.3), x + 0.016, 0.435, size * 0.66, size * 0.6)
  }
}

/** The high chair beside the net. */
function paintChair(pen: Pen, x: number, tone: Tone): void {
  pen.strokeStyle = tone('#2f5f4a')
  pen.lineWidth = 0.007
  pen.beginPath()
  for (const side of [-1, 1]) {
    pen.moveTo(x + side * 0.034, FLOOR_Y + 0.01)
    pen.lineTo(x + side * 0.022, FLOOR_Y - 0.13)
  }
  for (const y of [0.03, 0.06, 0.09]) {
    pen.moveTo(x - 0.03, FLOOR_Y - y)
    pen.lineTo(x + 0.03, FLOOR_Y - y)
  }
  pen.stroke()
  fillRoundRect(pen, tone('#2f5f4a'), x - 0.034, FLOOR_Y - 0.142, 0.068, 0.016, 0.004)
  fillRoundRect(pen, tone('#23304a'), x - 0.019, FLOOR_Y - 0.205, 0.038, 0.068, 0.014)
  fillEllipse(pen, tone('#e0a878'), x, FLOOR_Y - 0.226, 0.016, 0.018)
  fillRoundRect(pen, tone('#f4f1ea'), x - 0.018, FLOOR_Y - 0.247, 0.04, 0.012, 0.005)
}

function paintGround(pen: Pen, stage: Stage, { court, around }: Surface, tone: Tone): void {
  const { aspect, bottom, portrait } = stage
  const base = tone(around)
  shadeBox(pen, lighten(base, 0.08), darken(base, 0.14), -1, FLOOR_Y, aspect + 2, bottom - FLOOR_Y + 0.4)
  const half = portrait ? 0.46 : 0.74
  const path = (points: readonly (readonly [number, number])[]): void => {
    pen.beginPath()
    for (const [x, depth] of points) pen.lineTo(...onFloor(stage, x, depth))
    pen.closePath()
  }
  pen.fillStyle = tone(mix(court, '#ffffff', 0.04))
  path([
    [-half, 0.024],
    [half, 0.024],
    [half, 0.215],
    [-half, 0.215],
  ])
  pen.fill()
  pen.strokeStyle = withAlpha('#fdfdf8', 0.92)
  pen.lineWidth = 0.0048
  pen.stroke()
  pen.beginPath()
  for (const depth of [0.046, 0.178]) {
    pen.moveTo(...onFloor(stage, -half, depth))
    pen.lineTo(...onFloor(stage, half, depth))
  }
  for (const side of [-1, 1]) {
    pen.moveTo(...onFloor(stage, side * half * 0.54, 0.046))
    pen.lineTo(...onFloor(stage, side * half * 0.54, 0.178))
  }
  pen.moveTo(...onFloor(stage, -half * 0.54, 0.1))
  pen.lineTo(...onFloor(stage, half * 0.54, 0.1))
  pen.stroke()
}
