import { darken, lighten, withAlpha, type Hex } from '../../draw/colour.ts'
import { createRandom, pick } from '../../draw/random.ts'
import { fillEllipse, fillPolygon, fillRoundRect, type Pen } from '../../draw/shapes.ts'
import type { Light, Stage } from '../../draw/stage.ts'
import { createHeads } from '../parts/heads.ts'
import type { Frame } from '../set.ts'
import { FLOOR_Y, hallSet, WALL } from './hall.ts'
import { paintBeam, paintGlow } from './parts.ts'

interface Gala {
  readonly wall: Hex
  readonly mark: Hex
  readonly trim: Hex
}

const GALAS: readonly Gala[] = [
  { wall: '#f4efe2', mark: '#c9a04a', trim: '#e0b354' },
  { wall: '#1c2238', mark: '#e0b354', trim: '#f2d48a' },
  { wall: '#f6f6f8', mark: '#9aa4b8', trim: '#d8dde6' },
]
const CARPET: Hex = '#b3202c'

/** The arrivals of a gala: a red carpet before a wall of emblems, velvet ropes, and photographers whose flashes go off. */
export const redCarpet = hallSet(({ stage, random, seed, spec }) => {
  const gala = pick(random, GALAS)
  const middle = stage.aspect / 2
  const top = 0.14 + stage.top * 0.6
  const heads =
    spec.isDeserted === true
      ? undefined
      : createHeads(random, stage, { y: Math.max(1, stage.bottom) - 0.01, colour: '#14141c', rim: '#6a5a4a' })
  return {
    light: LIGHT,
    floor: { farY: 0.87 },
    paintWall(pen) {
      const night = pen.createLinearGradient(0, stage.top, 0, FLOOR_Y)
      night.addColorStop(0, '#0c0f22')
      night.addColorStop(1, '#2a2440')
      pen.fillStyle = night
      pen.fillRect(-0.6, stage.top - 0.2, stage.aspect + 1.2, FLOOR_Y - stage.top + 0.4)
      for (const side of [-1, -0.4, 0.4, 1])
        paintLightShaft(pen, stage, middle + side * stage.aspect * 0.42, side)
      paintEmblems(pen, stage, gala, top)
    },
    paintGround(pen) {
      paintFloor(pen, stage, gala)
    },
    paintMiddle(pen) {
      paintRopes(pen, stage, gala)
    },
    moveFar: (frame) => drawWarmth(stage, middle, top, frame),
    moveNear(frame) {
      heads?.draw(frame)
      if (heads !== undefined) drawFlashes(stage, seed, frame)
    },
  }
})

const LIGHT: Light = {
  direction: -1,
  key: '#fff0d0',
  keyAlpha: 0.3,
  shadow: '#1c1830',
  shadowAlpha: 0.32,
  tint: '#fff4e4',
  tintAlpha: 0.06,
  rim: '#fff2d8',
  rimAlpha: 0.9,
}

function paintLightShaft(pen: Pen, stage: Stage, x: number, lean: number): void {
  const end = x + lean * 0.3
  paintBeam(
    pen,
    '#ffe6b0',
    0.16,
    [
      [x - 0.01, FLOOR_Y],
      [x + 0.01, FLOOR_Y],
    ],
    [
      [end - 0.1, stage.top - 0.1],
      [end + 0.1, stage.top - 0.1],
    ],
  )
}

/** A wall of cloth on a frame, with the same emblem over and over. */
function paintEmblems(pen: Pen, { aspect }: Stage, { wall, mark, trim }: Gala, top: number): void {
  const [left, right] = [
    -0.2 + Math.max(0, aspect - 1.5) * 0.2,
    aspect + 0.2 - Math.max(0, aspect - 1.5) * 0.2,
  ]
  const cloth = pen.createLinearGradient(0, top, 0, FLOOR_Y)
  cloth.addColorStop(0, wall)
  cloth.addColorStop(1, darken(wall, 0.2))
  fillRoundRect(
    pen,
    darken(trim, 0.25),
    left - 0.016,
    top - 0.016,
    right - left + 0.032,
    FLOOR_Y - top + 0.03,
    0.01,
  )
  pen.fillStyle = cloth
  pen.fillRect(left, top, right - left, FLOOR_Y - top)
  for (let row = 0; row * 0.125 < FLOOR_Y - top - 0.06; row += 1)
    for (let column = 0; column * 0.2 < right - left; column += 1) {
      const x = left + 0.07 + column * 0.2 + (row % 2) * 0.1
      const y = top + 0.07 + row * 0.125
      if (x > right - 0.05) continue
      if ((row + column) % 2 === 0) paintStar(pen, x, y, 0.028, mark)
      else {
        pen.strokeStyle = mark
        pen.lineWidth = 0.006
        pen.beginPath()
        pen.arc(x, y, 0.022, 0, Math.PI * 2)
        pen.stroke()
        fillEllipse(pen, mark, x, y, 0.008)
      }
    }
}

function paintStar(pen: Pen, x: number, y: number, radius: number, colour: Hex): void {
  fillPolygon(
    pen,
    colour,
    Array.from({ length: 10 }, (_, point): [number, number] => {
      const angle = (point / 10) * Math.PI * 2 - Math.PI / 2
      const reach = point % 2 === 0 ? radius : radius * 0.42
      return [x + Math.cos(angle) * reach, y + Math.sin(angle) * reach]
    }),
  )
}

function paintFloor(pen: Pen, { aspect, bottom }: Stage, { trim }: Gala): void {
  const low = Math.max(1, bottom)
  pen.fillStyle = '#3a3440'
  pen.fillRect(-0.6, FLOOR_Y, aspect + 1.2, low - FLOOR_Y + 0.3)
  const carpet = pen.createLinearGradient(0, FLOOR_Y + 0.03, 0, low)
  carpet.addColorStop(0, darken(CARPET, 0.22))
  carpet.addColorStop(0.4, lighten(CARPET, 0.08))
  carpet.addColorStop(1, darken(CARPET, 0.3))
  pen.fillStyle = carpet
  pen.fillRect(-0.6, FLOOR_Y + 0.035, aspect + 1.2, low - FLOOR_Y + 0.3)
  pen.fillStyle = withAlpha(trim, 0.75)
  pen.fillRect(-0.6, FLOOR_Y + 0.042, aspect + 1.2, 0.005)
  pen.strokeStyle = withAlpha('#000000', 0.07)
  pen.lineWidth = 0.003
  pen.beginPath()
  for (const depth of [0.08, 0.12, 0.17, 0.24, 0.33]) {
    pen.moveTo(-0.6, FLOOR_Y + depth)
    pen.lineTo(aspect + 0.6, FLOOR_Y + depth)
  }
  pen.stroke()
  paintGlow(pen, '#ffd9a0', 0.22, aspect / 2, FLOOR_Y + 0.14, 0.6)
}

/** Posts of brass along the carpet, ropes of velvet between them. */
function paintRopes(pen: Pen, { aspect }: Stage, { trim }: Gala): void {
  const foot = FLOOR_Y + 0.05
  const brass = pen.createLinearGradient(0, foot - 0.2, 0, foot)
  brass.addColorStop(0, lighten(trim, 0.3))
  brass.addColorStop(1, darken(trim, 0.3))
  const apart = 0.36
  for (let x = ((aspect / 2) % apart) - apart; x < aspect + apart; x += apart) {
    pen.strokeStyle = '#8a1824'
    pen.lineWidth = 0.016
    pen.lineCap = 'round'
    pen.beginPath()
    pen.moveTo(x, foot - 0.17)
    pen.quadraticCurveTo(x + apart / 2, foot - 0.06, x + apart, foot - 0.17)
    pen.stroke()
  }
  for (let x = ((aspect / 2) % apart) - apart; x < aspect + apart * 2; x += apart) {
    fillEllipse(pen, darken(trim, 0.4), x, foot, 0.036, 0.01)
    fillRoundRect(pen, brass, x - 0.007, foot - 0.19, 0.014, 0.19, 0.004)
    fillEllipse(pen, lighten(trim, 0.25), x, foot - 0.2, 0.015)
  }
}

/** The lamps over the wall sway a little in warmth. */
function drawWarmth(stage: Stage, middle: number, top: number, { camera, time }: Frame): void {
  stage.enter(camera, WALL)
  stage.glow(middle, top + 0.1, 0.5, '#ffe2b0', 0.16 + 0.02 * Math.sin(time * 1.7))
}

const FLASHES = 9

/** Flashes among the heads: each goes off for a moment, at times of its own. */
function drawFlashes(stage: Stage, seed: number, { time }: Frame): void {
  stage.enter({ x: 0, y: 0, zoom: 1 }, 0)
  const low = Math.max(1, stage.bottom)
  const random = createRandom(seed ^ 0xf1a5)
  for (let flash = 0; flash < FLASHES; flash += 1) {
    const [across, start, every] = [random(), random() * 2, 1.1 + random() * 1.6]
    const age = (time + start) % every
    if (age > 0.16) continue
    const alpha = 1 - age / 0.16
    const x = across * stage.aspect
    stage.glow(x, low - 0.07, 0.16, '#ffffff', alpha)
    fillEllipse(stage.pen, withAlpha('#ffffff', alpha), x, low - 0.07, 0.012)
  }
}
