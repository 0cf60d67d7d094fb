import { darken, lighten, mix, withAlpha } from '../../draw/colour.ts'
import { pick } from '../../draw/random.ts'
import { fillEllipse, fillRoundRect, type Pen } from '../../draw/shapes.ts'
import type { Light, Stage } from '../../draw/stage.ts'
import { passersBy } from '../parts/bustle.ts'
import { createCrowd } from '../parts/crowd.ts'
import type { Frame } from '../set.ts'
import {
  BEATS,
  drawBall,
  drawBeams,
  drawSparkles,
  paintDanceFloor,
  paintDesk,
  paintSpeakers,
  type ClubStyle,
} from './dance-floor.ts'
import { FLOOR_Y, hallSet } from './hall.ts'
import { paintGlow, shadeBox } from './parts.ts'

const STYLES: readonly ClubStyle[] = [
  { room: '#241a48', neon: ['#ff4fb0', '#4fd8ff', '#b07aff'] },
  { room: '#142a4a', neon: ['#4fffc8', '#ff6f4f', '#5f9aff'] },
  { room: '#3a1638', neon: ['#ffb83d', '#ff4f7a', '#8a6aff'] },
]

/** A dance club: a desk with turntables between towers of loudspeakers, a mirror ball, beams, a floor that lights up, dancers. */
export const club = hallSet(({ stage, random, spec }) => {
  const style = pick(random, STYLES)
  const dancers = createCrowd(stage, random, {
    count: passersBy(spec, stage.portrait ? 6 : 13),
    nearY: FLOOR_Y + 0.05,
    farY: FLOOR_Y + 0.015,
    nearParallax: 0.84,
    farParallax: 0.8,
    height: 0.3,
    shade: darken(style.room, 0.35),
    shadeAlpha: 0.82,
    umbrellas: 0,
    umbrellaColours: [],
    speed: 0.012,
  })
  return {
    light: clubLight(style),
    floor: { farY: 0.87 },
    paintWall(pen) {
      shadeBox(
        pen,
        darken(style.room, 0.7),
        style.room,
        -1,
        stage.top - 0.2,
        stage.aspect + 2,
        FLOOR_Y - stage.top + 0.3,
      )
      paintWallOfLight(pen, stage, style)
      for (const side of [-1, 1])
        for (const distance of stage.portrait ? [0.4] : [0.42, 0.62])
          paintSpeakers(pen, stage.aspect / 2 + side * distance, style)
      paintDesk(pen, stage, style)
    },
    paintGround(pen) {
      shadeBox(
        pen,
        mix(style.room, '#000000', 0.3),
        darken(style.room, 0.65),
        -1,
        FLOOR_Y,
        stage.aspect + 2,
        stage.bottom - FLOOR_Y + 0.6,
      )
      paintDanceFloor(pen, stage, style)
    },
    paintMiddle(pen) {
      pen.fillStyle = '#0c0a18'
      pen.fillRect(stage.aspect / 2 - 0.002, stage.top - 0.2, 0.004, 0.24 - stage.top * 0.5)
      shadeBox(pen, '#2a2638', '#0e0c18', -1, stage.top - 0.02, stage.aspect + 2, 0.04)
    },
    moveFar: (frame) => drawLevels(stage, style, frame),
    move(frame) {
      drawBeams(stage, style, frame)
      const hop = Math.abs(Math.sin(frame.time * BEATS * Math.PI)) * 0.012
      dancers.draw({ ...frame, camera: { ...frame.camera, y: frame.camera.y + hop } })
      drawBall(stage, style, frame)
    },
    moveNear: (frame) => drawSparkles(stage, style, frame),
    paintNear(pen) {
      const dark = darken(style.room, 0.84)
      for (const [x, size] of [
        [-0.12, 1.1],
        [0.12, 0.9],
        [stage.aspect - 0.1, 0.95],
        [stage.aspect + 0.14, 1.15],
      ] as const) {
        fillEllipse(pen, dark, x, stage.bottom - 0.05, 0.055 * size, 0.065 * size)
        fillRoundRect(pen, dark, x - 0.11 * size, stage.bottom + 0.02, 0.22 * size, 0.3, 0.05)
        pen.strokeStyle = withAlpha(style.neon[0], 0.5)
        pen.lineWidth = 0.004
        pen.beginPath()
        pen.arc(x, stage.bottom - 0.05, 0.06 * size, Math.PI * 1.15, Math.PI * 1.8)
        pen.stroke()
      }
      // A raised hand.
      pen.strokeStyle = dark
      pen.lineCap = 'round'
      pen.lineWidth = 0.036
      pen.beginPath()
      pen.moveTo(0.2, stage.bottom + 0.1)
      pen.lineTo(0.24, stage.bottom - 0.14)
      pen.stroke()
      fillEllipse(pen, dark, 0.243, stage.bottom - 0.17, 0.026, 0.034)
    },
  }
})

function clubLight({ room, neon }: ClubStyle): Light {
  return {
    direction: 1,
    key: neon[1],
    keyAlpha: 0.3,
    shadow: darken(room, 0.4),
    shadowAlpha: 0.4,
    tint: mix(room, neon[2], 0.6),
    tintAlpha: 0.3,
    rim: neon[0],
    rimAlpha: 0.95,
  }
}

function paintWallOfLight(pen: Pen, { aspect, top }: Stage, { neon }: ClubStyle): void {
  const middle = aspect / 2
  paintGlow(pen, neon[2], 0.5, middle, 0.36, 0.66)
  for (const [index, radius] of [0.36, 0.28, 0.2].entries()) {
    const colour = neon[index % 3] ?? neon[0]
    for (const [width, alpha] of [
      [0.03, 0.16],
      [0.008, 0.95],
    ] as const) {
      pen.strokeStyle = withAlpha(width < 0.01 ? lighten(colour, 0.3) : colour, alpha)
      pen.lineWidth = width
      pen.beginPath()
      pen.arc(middle, 0.38 + top * 0.1, radius, Math.PI * 0.92, Math.PI * 2.08)
      pen.stroke()
    }
  }
  for (const side of [-1, 1])
    for (let bar = 0; bar < 5; bar += 1) {
      const x = middle + side * (0.78 + bar * 0.075)
      pen.fillStyle = withAlpha(neon[bar % 3] ?? neon[0], 0.8)
      pen.fillRect(x - 0.004, 0.1 + bar * 0.03, 0.008, 0.5 - bar * 0.03)
      paintGlow(pen, neon[bar % 3] ?? neon[0], 0.16, x, 0.36, 0.16)
    }
}

function drawLevels(stage: Stage, { neon }: ClubStyle, frame: Frame): void {
  stage.enter(frame.camera, 0.6)
  const beat = 1 - ((frame.time * BEATS) % 1)
  for (const side of [-1, 1])
    stage.glow(stage.aspect / 2 + side * 0.44, FLOOR_Y - 0.2, 0.24, neon[0], 0.2 + beat * 0.3)
  stage.glow(stage.aspect / 2, 0.3, 0.4, neon[2], 0.14 + beat * 0.2)
}
