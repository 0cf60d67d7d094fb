import { darken, lighten, mix, withAlpha, type Hex } from '../draw/colour.ts'
import { pick } from '../draw/random.ts'
import { fillEllipse, fillRoundRect, type Pen } from '../draw/shapes.ts'
import type { Stage } from '../draw/stage.ts'
import { createCrowd } from './parts/crowd.ts'
import { paintPlant, paintPiece } from './rooms/decor.ts'
import { paintFallOff, paintFootShade } from './rooms/light-in-room.ts'
import { roomLight, type RoomLight } from './rooms/room-light.ts'
import { drawWindowWeather } from './rooms/window-weather.ts'
import { paintSash, paintView, type WindowFrame } from './rooms/window.ts'
import type { BuiltSet, Frame, SceneSet, SetContext } from './set.ts'

const FLOOR_Y = 0.775
const WALL_PARALLAX = 0.6

interface Style {
  readonly wall: Hex
  readonly carpet: Hex
  readonly accent: Hex
  readonly desk: Hex
}

const STYLES: readonly Style[] = [
  { wall: '#e6ebef', carpet: '#6f829a', accent: '#e0803c', desk: '#d9b584' },
  { wall: '#efe9df', carpet: '#7a8a7c', accent: '#2f8f8a', desk: '#b98a5c' },
  { wall: '#dfe2ec', carpet: '#5f6684', accent: '#d8504a', desk: '#c9cfd8' },
]

/** How many of them are about. */
function colleaguesOf({ stage, spec }: SetContext): number {
  if (spec.isDeserted === true) return 0
  return stage.portrait ? 2 : 4
}

/** An office high above the city: glass wall, desks with screens, colleagues in the distance. */
export const office: SceneSet = {
  build(context) {
    const { stage, palette, random, spec, seed } = context
    const style = pick(random, STYLES)
    const light = roomLight(palette)
    const window: WindowFrame = {
      x: -0.35,
      y: 0.1 + stage.top * 0.45,
      width: stage.aspect + 0.7,
      height: 0.44 - stage.top * 0.4,
      columns: Math.round((stage.aspect + 0.7) / 0.26),
      rows: 1,
    }
    const colleagues = createCrowd(stage, random, {
      count: colleaguesOf(context),
      nearY: 0.812,
      farY: 0.795,
      nearParallax: 0.74,
      farParallax: 0.7,
      height: 0.34,
      shade: mix('#5a6a86', palette.fog, 0.3),
      shadeAlpha: 0.34 + light.lamps * 0.2,
      umbrellas: 0,
      umbrellaColours: [],
      speed: 0.045,
    })
    const built: BuiltSet = {
      light: light.actors,
      floor: { y: 0.93, farY: 0.85, parallax: 0.95, personHeight: 0.6, kind: 'ground', horizonY: FLOOR_Y },
      drawBack(frame) {
        stage.layer(
          'wall',
          frame.camera,
          WALL_PARALLAX,
          { y0: stage.top - 0.1, y1: FLOOR_Y + 0.01, margin: 0.3 },
          (pen) => {
            paintCeiling(pen, stage, window, style, light)
            paintView(pen, window, palette, spec.season, 'city', seed)
            paintSash(pen, window, light.tone('#7f8b99'))
            paintLowWall(pen, stage, window, style, light)
            paintFallOff(pen, stage, FLOOR_Y, light, palette, [stage.aspect * 0.6, window.y + 0.24])
          },
        )
        drawWindowWeather(stage, frame, WALL_PARALLAX, window, spec.weather)
        stage.layer(
          'floor',
          frame.camera,
          0.9,
          { y0: FLOOR_Y, y1: stage.bottom + 0.12, margin: 0.3 },
          (pen) => paintCarpet(pen, stage, style, light),
        )
        colleagues.draw(frame)
        stage.layer(
          'desks',
          frame.camera,
          0.8,
          { y0: FLOOR_Y - 0.34, y1: FLOOR_Y + 0.12, margin: 0.32 },
          (pen) => paintDesks(pen, stage, style, light),
        )
        drawScreens(stage, frame)
      },
      drawFront(frame) {
        drawNearDesk(stage, style, light, frame)
      },
    }
    return built
  },
}

function paintCeiling(
  pen: Pen,
  { aspect, top }: Stage,
  window: WindowFrame,
  style: Style,
  light: RoomLight,
): void {
  const wall = light.tone(style.wall, 0.1)
  pen.fillStyle = wall
  pen.fillRect(-1, top - 1, aspect + 2, 3)
  const ceiling = pen.createLinearGradient(0, top, 0, window.y)
  ceiling.addColorStop(0, darken(wall, 0.2))
  ceiling.addColorStop(1, lighten(wall, 0.1))
  pen.fillStyle = ceiling
  pen.fillRect(-1, top - 1, aspect + 2, window.y - top + 0.98)
  const lit = 0.35 + light.lamps * 0.65
  for (let x = -0.3; x < aspect + 0.3; x += 0.46) {
    pen.fillStyle = withAlpha('#fffbe8', 0.25 * lit)
    pen.beginPath()
    pen.moveTo(x, window.y - 0.02)
    pen.lineTo(x + 0.26, window.y - 0.02)
    pen.lineTo(x + 0.36, window.y + 0.3)
    pen.lineTo(x - 0.1, window.y + 0.3)
    pen.fill()
    fillRoundRect(pen, mix('#e6ebef', '#fffdf0', lit), x, window.y - 0.036, 0.26, 0.016, 0.004)
  }
}

function paintLowWall(
  pen: Pen,
  { aspect }: Stage,
  window: WindowFrame,
  style: Style,
  light: RoomLight,
): void {
  const base = window.y + window.height
  pen.fillStyle = light.tone(style.wall, 0.2)
  pen.fillRect(-1, base + 0.02, aspect + 2, FLOOR_Y - base)
  fillRoundRect(pen, light.tone('#aeb8c2'), -1, base + 0.014, aspect + 2, 0.03, 0.002)
  pen.strokeStyle = withAlpha('#3a4454', 0.25)
  pen.lineWidth = 0.0022
  pen.beginPath()
  for (let x = -0.6; x < aspect + 0.6; x += 0.018) {
    pen.moveTo(x, base + 0.06)
    pen.lineTo(x, FLOOR_Y - 0.05)
  }
  pen.stroke()
  paintColumn(pen, aspect * CLOCK_AT, window, style, light)
}

/** As parts of the width: beside whoever is in the middle. */
const CLOCK_AT = 0.335

/** A pillar with a clock, and a band of the house's colour at its foot. */
function paintColumn(pen: Pen, x: number, window: WindowFrame, style: Style, light: RoomLight): void {
  const stone = pen.createLinearGradient(x - 0.055, 0, x + 0.055, 0)
  stone.addColorStop(0, light.tone(darken(style.wall, 0.16), 0.12))
  stone.addColorStop(0.7, light.tone(style.wall, 0.1))
  stone.addColorStop(1, light.tone(darken(style.wall, 0.06), 0.1))
  pen.fillStyle = stone
  pen.fillRect(x - 0.055, window.y, 0.11, FLOOR_Y - window.y)
  pen.fillStyle = light.tone(style.accent, 0.05)
  pen.fillRect(x - 0.055, FLOOR_Y - 0.2, 0.11, 0.02)
  const y = window.y + 0.1
  fillEllipse(pen, withAlpha('#20242e', 0.22), x + 0.004, y + 0.006, 0.038)
  fillEllipse(pen, light.tone(style.accent, 0.1), x, y, 0.038)
  fillEllipse(pen, light.tone('#fbfaf6'), x, y, 0.031)
  pen.strokeStyle = '#2a2e38'
  pen.lineWidth = 0.004
  pen.beginPath()
  pen.moveTo(x, y)
  pen.lineTo(x, y - 0.022)
  pen.moveTo(x, y)
  pen.lineTo(x + 0.014, y + 0.007)
  pen.stroke()
}

function paintCarpet(pen: Pen, { aspect, bottom }: Stage, style: Style, light: RoomLight): void {
  const colour = light.tone(style.carpet)
  const pile = pen.createLinearGradient(0, FLOOR_Y, 0, Math.max(1.02, bottom))
  pile.addColorStop(0, lighten(colour, 0.12))
  pile.addColorStop(1, darken(colour, 0.26))
  pen.fillStyle = pile
  pen.fillRect(-1, FLOOR_Y, aspect + 2, 2)
  const middle = aspect / 2
  pen.strokeStyle = withAlpha('#ffffff', 0.08)
  pen.lineWidth = 0.002
  pen.beginPath()
  for (let line = -14; line <= 14; line += 1) {
    pen.moveTo(middle + line * 0.13, FLOOR_Y)
    pen.lineTo(middle + line * 0.52, FLOOR_Y + 0.7)
  }
  for (const y of [0.03, 0.075, 0.14, 0.235]) {
    pen.moveTo(-0.6, FLOOR_Y + y)
    pen.lineTo(aspect + 0.6, FLOOR_Y + y)
  }
  pen.stroke()
  // Daylight through the panes lies on the carpet in slanting fields.
  if (light.lamps < 0.8) {
    const sun = pen.createLinearGradient(0, FLOOR_Y, 0, FLOOR_Y + 0.2)
    sun.addColorStop(0, withAlpha('#fff3d4', 0.26))
    sun.addColorStop(1, withAlpha('#fff3d4', 0))
    pen.fillStyle = sun
    pen.beginPath()
    for (let x = -0.2; x < aspect + 0.6; x += 0.52) {
      pen.moveTo(x, FLOOR_Y)
      pen.lineTo(x + 0.36, FLOOR_Y)
      pen.lineTo(x + 0.16, FLOOR_Y + 0.2)
      pen.lineTo(x - 0.3, FLOOR_Y + 0.2)
      pen.closePath()
    }
    pen.fill()
  }
  pen.fillStyle = withAlpha('#10141e', 0.25)
  pen.fillRect(-1, FLOOR_Y - 0.002, aspect + 2, 0.01)
}

const DESKS = [0.12, 0.88] as const

function paintDesks(pen: Pen, stage: Stage, style: Style, light: RoomLight): void {
  for (const at of DESKS) {
    const x = stage.aspect * at
    paintFootShade(pen, x, FLOOR_Y + 0.06, 0.3)
    paintPiece(pen, 'desk', x, FLOOR_Y + 0.06, 0.34, [light.tone(style.desk)], light.lamps)
    paintPiece(pen, 'chair', x - 0.02, FLOOR_Y + 0.078, 0.2, [light.tone('#3a4252')])
  }
  for (const at of [0.3, 0.7]) paintFootShade(pen, stage.aspect * at, FLOOR_Y + 0.05, 0.1)
  paintPlant(pen, stage.aspect * 0.3, FLOOR_Y + 0.05, 0.34, light.tone('#5f9a5c'), light.tone('#f0ece4'), 1)
  paintPlant(
    pen,
    stage.aspect * 0.7,
    FLOOR_Y + 0.045,
    0.3,
    light.tone('#6faa5f'),
    light.tone(style.accent),
    0,
  )
}

/** Something happens on the screens. */
function drawScreens(stage: Stage, frame: Frame): void {
  const pen = stage.enter(frame.camera, 0.8)
  const unit = 0.34 / 1.1 / 100
  for (const [index, at] of DESKS.entries()) {
    const left = stage.aspect * at - 21.6 * unit
    const top = FLOOR_Y + 0.06 - 105.6 * unit
    pen.fillStyle = 'rgba(255,255,255,0.85)'
    for (let bar = 0; bar < 5; bar += 1) {
      const tall = (6 + 5 * Math.sin(frame.time * 1.4 + bar * 1.3 + index)) * unit
      pen.fillRect(left + (30 + bar * 4) * unit, top + 24 * unit - tall, 2.6 * unit, tall)
    }
  }
}

/** The edge of the nearest desk: laptop, mug, papers. */
function drawNearDesk(stage: Stage, style: Style, light: RoomLight, frame: Frame): void {
  const y = stage.bottom - 0.028
  const camera = { ...frame.camera, y: frame.camera.y * 0.3 }
  const pen = stage.enter(camera, 1.24)
  const top = mix(light.tone(darken(style.desk, 0.3)), '#201820', 0.3)
  pen.fillStyle = top
  pen.fillRect(-1, y, stage.aspect + 2, 0.4)
  pen.fillStyle = lighten(top, 0.2)
  pen.fillRect(-1, y, stage.aspect + 2, 0.005)
  const dark = mix(light.tone('#3a4252'), '#1c1a24', 0.4)
  fillRoundRect(pen, dark, -0.1, y - 0.115, 0.2, 0.12, 0.008)
  fillEllipse(pen, withAlpha('#ffffff', 0.25), 0, y - 0.058, 0.012)
  fillRoundRect(
    pen,
    mix(light.tone(style.accent), '#1c1a24', 0.35),
    stage.aspect - 0.02,
    y - 0.062,
    0.055,
    0.066,
    0.008,
  )
}
