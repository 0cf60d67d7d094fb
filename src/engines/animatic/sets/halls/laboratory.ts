import { darken, lighten, mix, withAlpha, type Hex } from '../../draw/colour.ts'
import { createRandom, pick, type Random } from '../../draw/random.ts'
import { fillEllipse, fillRoundRect, type Pen } from '../../draw/shapes.ts'
import type { Stage } from '../../draw/stage.ts'
import { roomLight, type RoomLight } from '../rooms/room-light.ts'
import type { Frame } from '../set.ts'
import { drawBubbles, paintFlask, paintMicroscope, type Flask } from './glassware.ts'
import { FLOOR_Y, hallSet, MIDDLE_PARALLAX, WALL } from './hall.ts'
import { groundShadow, paintGlow, shadeGround, shadeWall, strokeSlabs } from './parts.ts'

interface Style {
  readonly wall: Hex
  readonly accent: Hex
  readonly liquids: readonly Hex[]
}

const STYLES: readonly Style[] = [
  { wall: '#dfe9ec', accent: '#2f9aa8', liquids: ['#4fe08a', '#ff6f8a', '#5fb8ff', '#ffd24a'] },
  { wall: '#e4e2ee', accent: '#6a5fc9', liquids: ['#b06fff', '#4fe0d8', '#ffa84a', '#8af05f'] },
  { wall: '#e3ece2', accent: '#3f9a5f', liquids: ['#ff8a3d', '#5fd0ff', '#f05f9a', '#a8f04f'] },
]
const BENCH_TOP = FLOOR_Y - 0.13
const BENCH_BASE = FLOOR_Y + 0.055

/** A laboratory: shelves of bottles, a board with formulas, benches with glassware that bubbles, a microscope, a screen. */
export const laboratory = hallSet(({ stage, palette, random, seed }) => {
  const style = pick(random, STYLES)
  const light = roomLight(palette)
  const flasks = placeFlasks(stage, style)
  return {
    light: light.actors,
    floor: { farY: 0.875 },
    paintWall(pen) {
      shadeWall(pen, stage, light.tone(style.wall, 0.08), 0.16)
      paintTiles(pen, stage, light)
      const lit = 0.5 + light.lamps * 0.5
      for (const part of [0.2, 0.5, 0.8]) {
        const x = stage.aspect * part
        paintGlow(pen, '#f4fdff', 0.35 * lit, x, 0.03 + stage.top * 0.7, 0.3)
        fillRoundRect(pen, '#fbffff', x - 0.12, 0.02 + stage.top * 0.7, 0.24, 0.014, 0.006)
      }
      const random = createRandom(seed ^ 0x71a)
      paintShelves(pen, stage.aspect * 0.17, style, light, random)
      paintShelves(pen, stage.aspect * 0.84, style, light, random)
      paintBoard(pen, stage.aspect * 0.505, Math.min(0.56, stage.aspect * 0.5), light)
    },
    paintGround(pen) {
      shadeGround(pen, stage, light.tone('#b9c6cc'), 0.24)
      strokeSlabs(pen, stage, '#3a5560', 0.16, 0.16)
    },
    paintMiddle(pen) {
      for (const part of [0.14, 0.86]) paintBench(pen, stage.aspect * part, style, light)
      paintMicroscope(pen, stage.aspect * 0.14 + 0.1, BENCH_TOP, light)
      paintScreen(pen, stage.aspect * 0.86 + 0.1, BENCH_TOP, light)
      for (const flask of flasks) paintFlask(pen, flask, light)
    },
    move(frame) {
      drawBubbles(stage, flasks, frame)
      drawTrace(stage, stage.aspect * 0.86 + 0.1, style.accent, frame)
    },
    moveFar: (frame) => drawClockHand(stage, frame),
    paintNear(pen) {
      const dark = mix(light.tone('#33454e'), '#10161c', 0.5)
      const y = stage.bottom - 0.02
      fillRoundRect(pen, dark, -0.6, y, stage.aspect + 1.2, 0.3, 0.01)
      pen.fillStyle = withAlpha('#ffffff', 0.14)
      pen.fillRect(-0.6, y, stage.aspect + 1.2, 0.004)
      for (const [x, size, liquid] of [
        [-0.02, 2.1, style.liquids[0]],
        [stage.aspect + 0.02, 2.4, style.liquids[2]],
      ] as const)
        paintFlask(
          pen,
          { x, y: y + 0.01, size, liquid: mix(liquid ?? '#4fe08a', '#10161c', 0.5), isRound: size > 2.2 },
          light,
          0.4,
        )
    },
  }
})

function paintTiles(pen: Pen, { aspect, top }: Stage, light: RoomLight): void {
  pen.strokeStyle = withAlpha(light.tone('#6f8f9a'), 0.22)
  pen.lineWidth = 0.002
  pen.beginPath()
  for (let y = FLOOR_Y; y > top - 0.1; y -= 0.075) {
    pen.moveTo(-0.6, y)
    pen.lineTo(aspect + 0.6, y)
  }
  for (let x = -0.6; x < aspect + 0.6; x += 0.11) {
    pen.moveTo(x, top - 0.1)
    pen.lineTo(x, FLOOR_Y)
  }
  pen.stroke()
  pen.fillStyle = withAlpha('#1a2a34', 0.2)
  pen.fillRect(-1, FLOOR_Y - 0.012, aspect + 2, 0.03)
}

function paintShelves(pen: Pen, x: number, style: Style, light: RoomLight, random: Random): void {
  const [width, height, top] = [0.42, 0.34, 0.2]
  fillRoundRect(pen, withAlpha('#14202a', 0.18), x - width / 2 + 0.006, top + 0.01, width, height, 0.01)
  fillRoundRect(pen, light.tone('#b9cbd2', 0.15), x - width / 2, top, width, height, 0.01)
  fillRoundRect(pen, light.tone('#f4f8f9'), x - width / 2, top, width, 0.014, 0.004)
  for (let shelf = 0; shelf < 3; shelf += 1) {
    const y = top + 0.112 + shelf * 0.112
    for (let bottle = 0; bottle < 8; bottle += 1) {
      const at = x - width / 2 + 0.036 + bottle * 0.05
      const [tall, colour] = [0.03 + random() * 0.042, pick(random, [...style.liquids, '#8a5a34', '#d8e6ec'])]
      if (random() < 0.15) continue
      fillRoundRect(pen, light.tone(colour, 0.25), at - 0.017, y - tall, 0.034, tall, 0.006)
      fillRoundRect(pen, light.tone('#f4f6f2', 0.15), at - 0.012, y - tall * 0.62, 0.024, tall * 0.34, 0.002)
      fillRoundRect(pen, light.tone('#2f3a42', 0.1), at - 0.008, y - tall - 0.012, 0.016, 0.013, 0.003)
      pen.fillStyle = withAlpha('#ffffff', 0.3)
      pen.fillRect(at - 0.013, y - tall + 0.003, 0.004, tall - 0.006)
    }
    fillRoundRect(pen, light.tone('#f4f8f9'), x - width / 2, y, width, 0.011, 0.003)
  }
}

/** A board with a molecule and formulas in chalk, and a clock over it. */
function paintBoard(pen: Pen, x: number, width: number, light: RoomLight): void {
  const [left, top, height] = [x - width / 2, 0.25, 0.29]
  fillRoundRect(pen, light.tone('#c9d2d6'), left - 0.012, top - 0.012, width + 0.024, height + 0.024, 0.008)
  fillRoundRect(pen, light.tone('#2c4a48'), left, top, width, height, 0.004)
  pen.strokeStyle = 'rgba(240,250,244,0.8)'
  pen.lineWidth = 0.0042
  pen.lineCap = 'round'
  for (const [cx, cy] of [
    [left + width * 0.24, top + 0.13],
    [left + width * 0.24 + 0.0745, top + 0.173],
  ] as const) {
    pen.beginPath()
    for (let corner = 0; corner <= 6; corner += 1) {
      const angle = (corner * Math.PI) / 3 + Math.PI / 6
      pen.lineTo(cx + Math.cos(angle) * 0.043, cy + Math.sin(angle) * 0.043)
    }
    pen.stroke()
  }
  pen.beginPath()
  pen.arc(left + width * 0.24, top + 0.13, 0.024, 0, Math.PI * 2)
  pen.moveTo(left + width * 0.24 - 0.037, top + 0.108)
  pen.lineTo(left + width * 0.24 - 0.066, top + 0.09)
  pen.stroke()
  pen.lineWidth = 0.0034
  for (let row = 0; row < 5; row += 1) {
    const y = top + 0.05 + row * 0.045
    let at = left + width * 0.56
    for (let sign = 0; sign < 5 - (row % 2); sign += 1) {
      const wide = 0.011 + ((row * 5 + sign * 3) % 4) * 0.005
      if (at + wide > left + width - 0.015) break
      pen.beginPath()
      if ((row + sign) % 3 === 0) pen.arc(at + wide / 2, y, wide / 2.4, 0, Math.PI * 1.6)
      else {
        pen.moveTo(at, y - 0.008)
        pen.lineTo(at + wide, y + ((sign * 7) % 3) * 0.006 - 0.006)
        pen.lineTo(at + wide * 0.4, y + 0.009)
      }
      pen.stroke()
      at += wide + 0.014
    }
  }
  fillEllipse(pen, light.tone('#39434c'), x, 0.165, 0.05)
  fillEllipse(pen, light.tone('#fbfdfc'), x, 0.165, 0.043)
}

function drawClockHand(stage: Stage, frame: Frame): void {
  stage.enter(frame.camera, WALL)
  const [x, y] = [stage.aspect * 0.505, 0.165]
  stage.within({ left: x - 0.045, top: y - 0.045, right: x + 0.045, bottom: y + 0.045 }, (pen) => {
    const angle = (Math.floor(frame.time) * Math.PI) / 30 - Math.PI / 3
    pen.lineCap = 'round'
    for (const [turn, length, width, colour] of [
      [-2.4, 0.022, 0.006, '#2a2e38'],
      [-0.7, 0.032, 0.004, '#2a2e38'],
      [angle, 0.035, 0.002, '#d8403a'],
    ] as const) {
      pen.strokeStyle = colour
      pen.lineWidth = width
      pen.beginPath()
      pen.moveTo(x, y)
      pen.lineTo(x + Math.cos(turn) * length, y + Math.sin(turn) * length)
      pen.stroke()
    }
  })
}

function paintBench(pen: Pen, x: number, style: Style, light: RoomLight): void {
  const width = 0.56
  groundShadow(pen, x, BENCH_BASE, width * 0.53)
  const body = light.tone('#eef3f4')
  fillRoundRect(pen, body, x - width / 2, BENCH_TOP, width, BENCH_BASE - BENCH_TOP - 0.01, 0.006)
  pen.fillStyle = darken(body, 0.45)
  pen.fillRect(x - width / 2 + 0.01, BENCH_BASE - 0.016, width - 0.02, 0.012)
  for (let door = 0; door < 4; door += 1) {
    const left = x - width / 2 + 0.014 + door * 0.135
    fillRoundRect(pen, darken(body, 0.07), left, BENCH_TOP + 0.03, 0.126, 0.13, 0.005)
    fillRoundRect(pen, light.tone(style.accent), left, BENCH_TOP + 0.03, 0.126, 0.034, 0.005)
    fillRoundRect(pen, '#8f9aa2', left + 0.045, BENCH_TOP + 0.076, 0.036, 0.006, 0.003)
  }
  fillRoundRect(
    pen,
    light.tone('#39434c'),
    x - width / 2 - 0.014,
    BENCH_TOP - 0.006,
    width + 0.028,
    0.018,
    0.005,
  )
}

function placeFlasks(stage: Stage, { liquids }: Style): readonly Flask[] {
  return [0.14, 0.86].flatMap((part, bench) =>
    [-0.22, -0.12, -0.03].map((shift, index) => ({
      x: stage.aspect * part + shift,
      y: BENCH_TOP - 0.004,
      size: 0.85 + ((index + bench) % 2) * 0.25,
      liquid: liquids[(index + bench * 2) % liquids.length] ?? '#4fe08a',
      isRound: (index + bench) % 2 === 0,
    })),
  )
}

function paintScreen(pen: Pen, x: number, y: number, light: RoomLight): void {
  const frame = light.tone('#2f3a42')
  pen.fillStyle = frame
  pen.fillRect(x - 0.01, y - 0.04, 0.02, 0.04)
  fillRoundRect(pen, frame, x - 0.05, y - 0.008, 0.1, 0.008, 0.003)
  fillRoundRect(pen, frame, x - 0.11, y - 0.17, 0.22, 0.136, 0.008)
  fillRoundRect(pen, '#0f2430', x - 0.1, y - 0.16, 0.2, 0.116, 0.004)
}

/** A measured curve runs over the screen. */
function drawTrace(stage: Stage, x: number, colour: Hex, frame: Frame): void {
  stage.enter(frame.camera, MIDDLE_PARALLAX)
  const y = BENCH_TOP - 0.102
  stage.within({ left: x - 0.1, top: y - 0.055, right: x + 0.1, bottom: y + 0.055 }, (pen) => {
    pen.strokeStyle = lighten(colour, 0.45)
    pen.lineWidth = 0.004
    pen.lineJoin = 'round'
    pen.beginPath()
    for (let step = 0; step <= 24; step += 1) {
      const phase = step * 0.5 - frame.time * 4
      const beat = Math.max(0, Math.sin(phase)) ** 8
      pen.lineTo(x - 0.09 + step * 0.0075, y + 0.018 - beat * 0.055 + Math.sin(phase * 2.7) * 0.006)
    }
    pen.stroke()
  })
}
