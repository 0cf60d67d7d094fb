import { darken, lighten, mix, withAlpha, type Hex } from '../../draw/colour.ts'
import { pick } from '../../draw/random.ts'
import { fillEllipse, fillRoundRect, type Pen } from '../../draw/shapes.ts'
import type { Stage } from '../../draw/stage.ts'
import { car } from '../../rigs/car.ts'
import { paintPiece } from '../rooms/decor.ts'
import { roomLight, type RoomLight } from '../rooms/room-light.ts'
import { paintView } from '../rooms/window.ts'
import type { Frame } from '../set.ts'
import { FLOOR_Y, hallSet, WALL } from './hall.ts'
import { groundShadow, paintTinLamp, shadeGround, shadeWall, strokeSlabs } from './parts.ts'
import { paintHungTools } from './tools.ts'

interface Style {
  readonly wall: Hex
  readonly band: Hex
  readonly chest: Hex
  readonly car: Hex
}

const STYLES: readonly Style[] = [
  { wall: '#c9cfd2', band: '#2f6f9a', chest: '#c9382f', car: '#e0a83c' },
  { wall: '#d6cbb8', band: '#b5402f', chest: '#2f5f8f', car: '#4f8f86' },
  { wall: '#b9c2b4', band: '#e0a02f', chest: '#3a3f4a', car: '#c24a3f' },
]

/** A car workshop: a car on the lift, tools on the wall, tyres, a chest of drawers. */
export const garage = hallSet(({ stage, palette, random, spec, seed }) => {
  const style = pick(random, STYLES)
  const light = roomLight(palette)
  const mirrored = random() < 0.5
  const at = (part: number): number => stage.aspect * (mirrored ? 1 - part : part)
  return {
    light: light.actors,
    floor: { farY: 0.87 },
    paintWall(pen) {
      paintBackWall(pen, stage, style, light)
      const [doorX, width] = [at(0.72), Math.min(0.62, stage.aspect * 0.6)]
      const door = { x: doorX - width / 2, y: 0.3, width, height: FLOOR_Y - 0.3, columns: 1, rows: 1 }
      paintView(pen, door, palette, spec.season, 'city', seed)
      paintShutter(pen, door, light.tone('#9aa3aa', 0.1))
      paintHungTools(pen, at(0.24), 0.3, light.tone('#b98a5a', 0.1), light)
      for (const part of [0.2, 0.5, 0.8])
        paintTinLamp(
          pen,
          stage.aspect * part,
          stage.top,
          0.1 + stage.top * 0.2,
          light.tone(style.band),
          0.3 + light.lamps * 0.7,
        )
    },
    paintGround(pen) {
      paintConcrete(pen, stage, light, mirrored)
    },
    paintMiddle(pen) {
      paintLift(pen, at(stage.portrait ? 0.78 : 0.73), style, light)
      paintChest(pen, at(stage.portrait ? 0.04 : 0.08), FLOOR_Y + 0.05, light.tone(style.chest))
      paintTyres(pen, at(stage.portrait ? 0.34 : 0.31), FLOOR_Y + 0.045, light.tone('#3a3b42'))
    },
    moveFar: (frame) => drawFan(stage, at(stage.portrait ? 0.3 : 0.46), light, frame),
    paintNear(pen) {
      const dark = mix(light.tone('#2c2d34'), '#15131a', 0.5)
      paintTyres(pen, mirrored ? stage.aspect + 0.03 : -0.03, stage.bottom + 0.07, dark, 1.9)
      const x = mirrored ? 0.03 : stage.aspect - 0.03
      pen.strokeStyle = withAlpha('#17151c', 0.85)
      pen.lineWidth = 0.012
      pen.setLineDash([0.026, 0.012])
      pen.beginPath()
      pen.moveTo(x, stage.top - 0.2)
      pen.lineTo(x, 0.36)
      pen.stroke()
      pen.setLineDash([])
      pen.beginPath()
      pen.arc(x, 0.4, 0.03, -Math.PI / 2, Math.PI * 0.8)
      pen.stroke()
    },
  }
})

function paintBackWall(pen: Pen, stage: Stage, style: Style, light: RoomLight): void {
  shadeWall(pen, stage, light.tone(style.wall, 0.15))
  pen.fillStyle = light.tone(style.band, 0.1)
  pen.fillRect(-1, FLOOR_Y - 0.2, stage.aspect + 2, 0.2)
  pen.fillStyle = light.tone('#f2f0ea', 0.1)
  pen.fillRect(-1, FLOOR_Y - 0.218, stage.aspect + 2, 0.012)
  pen.fillStyle = withAlpha('#000000', 0.16)
  pen.fillRect(-1, FLOOR_Y - 0.02, stage.aspect + 2, 0.02)
  // A duct below the ceiling.
  const y = 0.02 + stage.top * 0.5
  fillRoundRect(pen, light.tone('#8f979e', 0.3), -1, y, stage.aspect + 2, 0.06, 0.03)
  pen.fillStyle = withAlpha('#ffffff', 0.16)
  pen.fillRect(-1, y + 0.012, stage.aspect + 2, 0.008)
  pen.fillStyle = withAlpha('#20242c', 0.25)
  for (let x = -0.5; x < stage.aspect + 0.6; x += 0.28) pen.fillRect(x, y, 0.008, 0.06)
}

/** A door that is half rolled up. */
function paintShutter(
  pen: Pen,
  { x, y, width, height }: { x: number; y: number; width: number; height: number },
  colour: Hex,
): void {
  const open = height * 0.42
  for (let slat = 0; slat * 0.03 < height - open; slat += 1) {
    pen.fillStyle = slat % 2 === 0 ? colour : darken(colour, 0.12)
    pen.fillRect(x, y + slat * 0.03, width, 0.0305)
  }
  pen.fillStyle = '#e8b92f'
  pen.fillRect(x, y + height - open, width, 0.014)
  pen.fillStyle = '#26242c'
  for (let stripe = 0; stripe < width / 0.05; stripe += 1)
    pen.fillRect(x + stripe * 0.05, y + height - open, 0.022, 0.014)
  fillRoundRect(pen, darken(colour, 0.25), x - 0.02, y - 0.05, width + 0.04, 0.056, 0.012)
  pen.fillStyle = darken(colour, 0.3)
  pen.fillRect(x - 0.016, y, 0.016, height)
  pen.fillRect(x + width, y, 0.016, height)
}

function paintConcrete(pen: Pen, stage: Stage, light: RoomLight, mirrored: boolean): void {
  shadeGround(pen, stage, light.tone('#9a9c9e'), 0.14)
  strokeSlabs(pen, stage, '#2c3038', 0.16, 0.3)
  const way = mirrored ? 1 : -1
  for (const part of [0.18, 0.86]) {
    const x = stage.aspect * part
    pen.fillStyle = withAlpha(light.tone('#e8bc3a'), 0.75)
    pen.beginPath()
    pen.moveTo(x, FLOOR_Y + 0.02)
    pen.lineTo(x + 0.016, FLOOR_Y + 0.02)
    pen.lineTo(x + 0.04 + way * 0.2, stage.bottom + 0.2)
    pen.lineTo(x + way * 0.2, stage.bottom + 0.2)
    pen.fill()
  }
  for (const [part, y, radius] of [
    [0.44, 0.905, 0.07],
    [0.62, 0.96, 0.05],
    [0.3, 0.985, 0.035],
  ] as const) {
    fillEllipse(pen, withAlpha('#1f1c22', 0.3), stage.aspect * part, y, radius, radius * 0.22)
    fillEllipse(
      pen,
      withAlpha('#7a6fa8', 0.2),
      stage.aspect * part - 0.008,
      y - 0.003,
      radius * 0.5,
      radius * 0.1,
    )
  }
}

/** Two posts, and a car between them at the height of a man. */
function paintLift(pen: Pen, x: number, style: Style, light: RoomLight): void {
  const base = FLOOR_Y + 0.035
  const post = light.tone('#2f5fa8')
  groundShadow(pen, x, base, 0.36)
  paintPiece(pen, 'sports-car', x, base - 0.28, 0.15, [light.tone(style.car)], 0, car)
  pen.fillStyle = light.tone('#4a4f5a')
  pen.fillRect(x - 0.27, base - 0.275, 0.54, 0.016)
  for (const side of [-1, 1]) {
    const left = x + side * 0.29 - 0.022
    fillRoundRect(pen, post, left, base - 0.6, 0.044, 0.6, 0.006)
    pen.fillStyle = lighten(post, 0.25)
    pen.fillRect(left + 0.006, base - 0.59, 0.007, 0.58)
    fillRoundRect(pen, darken(post, 0.35), left - 0.02, base - 0.016, 0.084, 0.018, 0.004)
    fillRoundRect(pen, light.tone('#e8bc3a'), left - 0.006, base - 0.3, 0.056, 0.05, 0.006)
  }
}

/** Drawers on wheels. */
function paintChest(pen: Pen, x: number, y: number, colour: Hex): void {
  groundShadow(pen, x, y, 0.13)
  for (const side of [-1, 1]) fillEllipse(pen, '#26242c', x + side * 0.09, y - 0.014, 0.014)
  fillRoundRect(pen, colour, x - 0.12, y - 0.28, 0.24, 0.26, 0.008)
  fillRoundRect(pen, lighten(colour, 0.18), x - 0.12, y - 0.28, 0.24, 0.02, 0.008)
  for (let drawer = 0; drawer < 5; drawer += 1) {
    const top = y - 0.25 + drawer * 0.045
    fillRoundRect(pen, darken(colour, 0.14), x - 0.108, top, 0.216, 0.038, 0.004)
    fillRoundRect(pen, '#d9dde2', x - 0.05, top + 0.008, 0.1, 0.007, 0.003)
  }
  fillRoundRect(pen, darken(colour, 0.4), x - 0.09, y - 0.315, 0.07, 0.036, 0.006)
  fillRoundRect(pen, '#d9a82f', x + 0.02, y - 0.33, 0.026, 0.05, 0.006)
  fillRoundRect(pen, '#5f8f4a', x + 0.056, y - 0.32, 0.03, 0.04, 0.004)
}

function paintTyres(pen: Pen, x: number, y: number, colour: Hex, size = 1): void {
  groundShadow(pen, x, y, 0.1 * size)
  for (let tyre = 0; tyre < 3; tyre += 1) {
    const top = y - (tyre + 1) * 0.052 * size
    const shift = ((tyre * 7) % 3) * 0.006 * size
    fillRoundRect(
      pen,
      darken(colour, 0.1 * tyre),
      x - 0.095 * size + shift,
      top,
      0.19 * size,
      0.05 * size,
      0.024 * size,
    )
    pen.fillStyle = withAlpha('#000000', 0.28)
    for (let groove = -4; groove <= 4; groove += 1)
      pen.fillRect(x + shift + groove * 0.018 * size, top + 0.006 * size, 0.004 * size, 0.038 * size)
    pen.fillStyle = withAlpha('#ffffff', 0.1)
    pen.fillRect(x - 0.07 * size + shift, top + 0.008 * size, 0.14 * size, 0.005 * size)
  }
}

/** Turns in the wall, for the fumes. */
function drawFan(stage: Stage, x: number, light: RoomLight, frame: Frame): void {
  const y = 0.2 + stage.top * 0.24
  stage.enter(frame.camera, WALL)
  stage.within({ left: x - 0.09, top: y - 0.09, right: x + 0.09, bottom: y + 0.09 }, (pen) => {
    fillRoundRect(pen, light.tone('#6f767e', 0.1), x - 0.085, y - 0.085, 0.17, 0.17, 0.012)
    fillEllipse(pen, '#23252e', x, y, 0.072)
    for (let blade = 0; blade < 5; blade += 1) {
      const angle = frame.time * 5 + (blade * Math.PI * 2) / 5
      fillEllipse(
        pen,
        light.tone('#a8b0b8', 0.2),
        x + Math.cos(angle) * 0.036,
        y + Math.sin(angle) * 0.036,
        0.034,
        0.014,
        angle + 0.4,
      )
    }
    fillEllipse(pen, light.tone('#d9dde2'), x, y, 0.014)
  })
}
