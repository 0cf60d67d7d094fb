import { darken, lighten, mix, withAlpha, type Hex } from '../../draw/colour.ts'
import { smoothstep } from '../../draw/easing.ts'
import { pick } from '../../draw/random.ts'
import { fillEllipse, fillRoundRect, type Pen } from '../../draw/shapes.ts'
import type { Stage } from '../../draw/stage.ts'
import { passersBy } from '../parts/bustle.ts'
import { createCrowd } from '../parts/crowd.ts'
import { paintPiece } from '../rooms/decor.ts'
import { roomLight, type RoomLight } from '../rooms/room-light.ts'
import type { Frame, SetContext } from '../set.ts'
import { FLOOR_Y, MIDDLE_PARALLAX, WALL, hallSet } from './hall.ts'
import { paintGlow, shadeBox, shadeGround, shadeWall } from './parts.ts'
import { CAR, EDGE, paintBed, paintCar, paintPoster, type LineStyle } from './subway.ts'

const STYLES: readonly LineStyle[] = [
  { tile: '#e8e6dc', band: '#2f6fb0', train: '#d8dde2' },
  { tile: '#d6e0dc', band: '#c9433a', train: '#e0b83f' },
  { tile: '#e6dccb', band: '#2f8a5f', train: '#c9d6e0' },
]

/** A platform underground: tiles, a band with the colour of the line, a clock, benches, and a train that comes in. */
export const station = hallSet((context) => {
  const { stage, random, palette, spec } = context
  const style = pick(random, STYLES)
  const light = roomLight(palette)
  const isOfTrain = spec.subjects[0]?.rig === 'train'
  const passengers = createCrowd(stage, random, {
    count: passersBy(spec, stage.portrait ? 2 : 5),
    nearY: isOfTrain ? FLOOR_Y + 0.012 : EDGE + 0.05,
    farY: isOfTrain ? FLOOR_Y + 0.004 : EDGE + 0.025,
    nearParallax: 0.86,
    farParallax: 0.84,
    height: 0.38,
    shade: mix('#3f4a60', palette.fog, 0.2),
    shadeAlpha: 0.4,
    umbrellas: 0,
    umbrellaColours: [],
    speed: 0.03,
  })
  return {
    light: light.actors,
    floor: { farY: 0.89 },
    paintWall(pen) {
      paintTunnel(pen, stage, style, light)
    },
    moveFar(frame) {
      if (!isOfTrain) drawTrain(context, style, light, frame)
    },
    paintGround(pen) {
      if (isOfTrain) {
        paintBed(pen, stage, light)
        return
      }
      shadeGround(pen, stage, light.tone('#a3a4a8'), 0.2)
      paintEdge(pen, stage, light)
    },
    paintMiddle(pen) {
      if (isOfTrain) {
        paintHangingSign(pen, stage, style, light)
        return
      }
      for (const part of stage.portrait ? [0.06, 0.94] : [0.14, 0.86])
        paintPillar(pen, stage.aspect * part, stage.top, style, light)
      if (!stage.portrait)
        for (const part of [0.31, 0.69])
          paintPiece(pen, 'bench', stage.aspect * part, FLOOR_Y + 0.1, 0.15, [
            light.tone(darken(style.band, 0.1)),
          ])
      paintHangingSign(pen, stage, style, light)
    },
    move(frame) {
      passengers.draw(frame)
      drawClock(stage, frame)
    },
    paintNear(pen) {
      const dark = mix(light.tone('#3a3f4c'), '#10121a', 0.6)
      fillRoundRect(pen, dark, stage.aspect + 0.02, 0.42, 0.2, 1.5, 0.02)
      fillRoundRect(
        pen,
        withAlpha(lighten(style.band, 0.3), 0.4),
        stage.aspect + 0.04,
        0.46,
        0.16,
        0.12,
        0.01,
      )
    },
  }
})

/** Curved wall beyond the tracks, lamps along the ceiling, the dark bed of the rails. */
function paintTunnel(pen: Pen, stage: Stage, { tile, band }: LineStyle, light: RoomLight): void {
  const { aspect, top } = stage
  const bright = (colour: Hex, depth: number): Hex => mix(light.tone(colour, depth), colour, 0.35)
  shadeWall(pen, stage, bright(tile, 0.2), 0.4)
  pen.strokeStyle = withAlpha('#4a5560', 0.2)
  pen.lineWidth = 0.002
  pen.beginPath()
  for (let row = 0; FLOOR_Y - row * 0.036 > top - 0.1; row += 1) {
    const y = FLOOR_Y - row * 0.036
    pen.moveTo(-0.6, y)
    pen.lineTo(aspect + 0.6, y)
    for (let x = -0.6 + (row % 2) * 0.035; x < aspect + 0.6; x += 0.07) {
      pen.moveTo(x, y)
      pen.lineTo(x, y - 0.036)
    }
  }
  pen.stroke()
  const y = 0.2 + top * 0.2
  shadeBox(pen, bright(lighten(band, 0.1), 0), bright(darken(band, 0.1), 0), -1, y, aspect + 2, 0.09)
  pen.fillStyle = bright('#f4f4ee', 0)
  pen.fillRect(-1, y - 0.008, aspect + 2, 0.008)
  pen.fillRect(-1, y + 0.09, aspect + 2, 0.008)
  for (let x = aspect / 2 - 1.6; x < aspect + 0.7; x += 0.8) {
    fillEllipse(pen, bright('#f4f4ee', 0), x, y + 0.045, 0.062)
    fillEllipse(pen, bright(band, 0), x, y + 0.045, 0.048)
    fillEllipse(pen, bright('#f4f4ee', 0), x, y + 0.045, 0.03)
  }
  for (let x = aspect / 2 - 1.2; x < aspect + 0.6; x += 0.8) paintPoster(pen, x, y + 0.16, bright)
  const lampY = 0.03 + top * 0.55
  for (let x = -0.42; x < aspect + 0.4; x += 0.42) {
    paintGlow(pen, '#f4fbff', 0.4, x + 0.14, lampY, 0.22)
    fillRoundRect(pen, '#fcffff', x, lampY - 0.007, 0.28, 0.014, 0.007)
  }
  shadeBox(pen, '#23242c', '#15161c', -1, FLOOR_Y - 0.05, aspect + 2, 0.12)
  pen.fillStyle = '#6f747e'
  pen.fillRect(-1, FLOOR_Y - 0.03, aspect + 2, 0.006)
}

function paintEdge(pen: Pen, { aspect, bottom }: Stage, light: RoomLight): void {
  pen.fillStyle = light.tone('#d6d8da')
  pen.fillRect(-1, FLOOR_Y + 0.002, aspect + 2, 0.012)
  pen.fillStyle = light.tone('#f0c22f')
  pen.fillRect(-1, FLOOR_Y + 0.022, aspect + 2, 0.022)
  pen.fillStyle = withAlpha('#7a5a10', 0.4)
  for (let x = -0.6; x < aspect + 0.6; x += 0.03) pen.fillRect(x, FLOOR_Y + 0.027, 0.014, 0.012)
  pen.strokeStyle = withAlpha('#3a3d46', 0.18)
  pen.lineWidth = 0.0024
  pen.beginPath()
  for (let line = -10; line <= 10; line += 1) {
    pen.moveTo(aspect / 2 + line * 0.17, FLOOR_Y + 0.044)
    pen.lineTo(aspect / 2 + line * 0.5, bottom + 0.3)
  }
  for (const depth of [0.09, 0.15, 0.23, 0.34]) {
    pen.moveTo(-0.6, FLOOR_Y + depth)
    pen.lineTo(aspect + 0.6, FLOOR_Y + depth)
  }
  pen.stroke()
  // The lamps above, in the polished floor.
  for (let x = 0.1; x < aspect + 0.2; x += 0.42)
    fillEllipse(pen, withAlpha('#ffffff', 0.12), x, FLOOR_Y + 0.12, 0.16, 0.022)
}

function paintPillar(pen: Pen, x: number, top: number, { band, tile }: LineStyle, light: RoomLight): void {
  const stone = light.tone(tile)
  const shade = pen.createLinearGradient(x - 0.06, 0, x + 0.06, 0)
  shade.addColorStop(0, darken(stone, 0.26))
  shade.addColorStop(0.4, lighten(stone, 0.1))
  shade.addColorStop(1, darken(stone, 0.34))
  pen.fillStyle = shade
  pen.fillRect(x - 0.055, top - 0.2, 0.11, FLOOR_Y + 0.09 - top + 0.2)
  pen.fillStyle = withAlpha(light.tone(band), 0.9)
  pen.fillRect(x - 0.055, 0.4, 0.11, 0.05)
  pen.fillStyle = darken(stone, 0.5)
  pen.fillRect(x - 0.06, FLOOR_Y + 0.06, 0.12, 0.03)
  fillEllipse(pen, 'rgba(20,16,26,0.2)', x, FLOOR_Y + 0.092, 0.1, 0.012)
}

function paintHangingSign(
  pen: Pen,
  { aspect, top, portrait }: Stage,
  { band }: LineStyle,
  light: RoomLight,
): void {
  const [x, y, half] = [aspect / 2, 0.06 + top * 0.35, portrait ? 0.22 : 0.3]
  pen.fillStyle = '#2a2c34'
  for (const side of [-1, 1]) pen.fillRect(x + side * half * 0.8 - 0.003, top - 0.2, 0.006, y - top + 0.2)
  fillRoundRect(pen, '#23262f', x - half, y, half * 2, 0.092, 0.008)
  fillEllipse(pen, light.tone(lighten(band, 0.15)), x - half + 0.05, y + 0.046, 0.03)
  pen.strokeStyle = '#f4f4ee'
  pen.lineWidth = 0.007
  pen.lineCap = 'round'
  pen.beginPath()
  pen.moveTo(x - half + 0.1, y + 0.046)
  pen.lineTo(x - half + 0.15, y + 0.046)
  pen.moveTo(x - half + 0.135, y + 0.031)
  pen.lineTo(x - half + 0.15, y + 0.046)
  pen.lineTo(x - half + 0.135, y + 0.061)
  pen.stroke()
  fillRoundRect(pen, '#ffb84a', x - half + 0.18, y + 0.026, half * 0.66, 0.014, 0.004)
  fillRoundRect(pen, '#ffb84a', x - half + 0.18, y + 0.052, half * 0.46, 0.014, 0.004)
  fillEllipse(pen, '#f6f6f0', x + half - 0.055, y + 0.046, 0.037)
}

function drawClock(stage: Stage, frame: Frame): void {
  const half = stage.portrait ? 0.22 : 0.3
  const [x, y] = [stage.aspect / 2 + half - 0.055, 0.106 + stage.top * 0.35]
  stage.enter(frame.camera, MIDDLE_PARALLAX)
  stage.within({ left: x - 0.04, top: y - 0.04, right: x + 0.04, bottom: y + 0.04 }, (pen) => {
    for (const [turn, length, width] of [
      [2.2, 0.019, 0.005],
      [-1.1, 0.028, 0.004],
      [(Math.floor(frame.time) * Math.PI) / 30 - 1.2, 0.031, 0.0018],
    ] as const) {
      pen.strokeStyle = width < 0.002 ? '#d8403a' : '#2a2c34'
      pen.lineWidth = width
      pen.beginPath()
      pen.moveTo(x, y)
      pen.lineTo(x + Math.cos(turn) * length, y + Math.sin(turn) * length)
      pen.stroke()
    }
  })
}

/** It comes in from the left, slows down and stands at half of the shot. */
function drawTrain({ stage }: SetContext, style: LineStyle, light: RoomLight, frame: Frame): void {
  const car = stage.sprite(
    'station-car',
    { width: CAR.length, height: 0.52, anchorX: 0, anchorY: 0.5 },
    (pen) => paintCar(pen, style, light),
  )
  const come = smoothstep(-0.35, 0.62, frame.time / frame.seconds)
  const head = -1.4 + come * (stage.aspect + 2.4)
  stage.enter(frame.camera, WALL + 0.1)
  for (let index = 0; index < 4; index += 1) {
    const x = head - (index + 1) * (CAR.length + 0.015)
    if (x < stage.aspect + 0.6 && x > -CAR.length - 0.6) stage.put(car, x, EDGE + 0.02)
  }
}
