import { darken, lighten, mix, withAlpha } from '../../draw/colour.ts'
import { pick } from '../../draw/random.ts'
import { fillEllipse, fillRoundRect, type Pen } from '../../draw/shapes.ts'
import type { Light, Stage } from '../../draw/stage.ts'
import type { Frame } from '../set.ts'
import { paintAmplifier, paintMicrophone, paintMonitor, paintWindow, type BoothStyle } from './booth.ts'
import { FLOOR_Y, MIDDLE_PARALLAX, WALL, hallSet } from './hall.ts'
import { paintGlow, shadeBox, shadeGround, shadeWall } from './parts.ts'

const STYLES: readonly BoothStyle[] = [
  { wall: '#3f3a5a', wood: '#a8703f', glow: '#8a6aff' },
  { wall: '#2f4a52', wood: '#8f6038', glow: '#3fd0c8' },
  { wall: '#5a3640', wood: '#b07a48', glow: '#ff7a8a' },
]

/** A recording studio: foam on the walls, a window to the control room with its desk, microphones, a sign that is lit. */
export const recordingStudio = hallSet(({ stage, random, spec }) => {
  const style = pick(random, STYLES)
  const middle = stage.aspect / 2
  const half = Math.min(0.42, stage.aspect * 0.42)
  const isPeopled = spec.isDeserted !== true
  return {
    light: boothLight(style),
    floor: { farY: 0.875 },
    paintWall(pen) {
      shadeWall(pen, stage, style.wall, 0.5)
      paintFoam(pen, stage, style)
      for (const part of [0.16, 0.84]) paintGlow(pen, style.glow, 0.45, stage.aspect * part, 0.3, 0.36)
      paintWindow(pen, middle, half, style, isPeopled)
      for (const side of [-1, 1]) paintSlats(pen, middle + side * (half + 0.3), stage, style)
      paintSign(pen, middle, 0.07 + stage.top * 0.2)
    },
    paintGround(pen) {
      shadeGround(pen, stage, darken(style.wood, 0.34), 0.14)
      fillEllipse(pen, withAlpha('#0c0a12', 0.3), middle, 0.93, Math.min(0.62, stage.aspect * 0.46), 0.075)
      fillEllipse(
        pen,
        mix(style.wall, '#d0a080', 0.2),
        middle,
        0.927,
        Math.min(0.6, stage.aspect * 0.44),
        0.068,
      )
      fillEllipse(
        pen,
        mix(style.wall, '#f0d0a8', 0.34),
        middle,
        0.925,
        Math.min(0.5, stage.aspect * 0.37),
        0.052,
      )
      fillEllipse(
        pen,
        mix(style.wall, '#d0a080', 0.2),
        middle,
        0.925,
        Math.min(0.47, stage.aspect * 0.34),
        0.047,
      )
    },
    paintMiddle(pen) {
      for (const side of [-1, 1]) paintMonitor(pen, middle + side * (stage.portrait ? 0.42 : 0.76), style)
      paintMicrophone(pen, middle - (stage.portrait ? 0.3 : 0.42), FLOOR_Y + 0.05)
      if (!stage.portrait) paintAmplifier(pen, middle + 0.5, FLOOR_Y + 0.06, style)
    },
    moveFar: (frame) => drawMeters(stage, middle, half, frame),
    move(frame) {
      stage.enter(frame.camera, MIDDLE_PARALLAX)
      for (const side of [-1, 1])
        stage.glow(
          stage.aspect / 2 + side * 0.7,
          0.3,
          0.26,
          style.glow,
          0.16 + 0.06 * Math.sin(frame.time * 1.6 + side),
        )
    },
    paintNear(pen) {
      const dark = mix(style.wall, '#08070d', 0.8)
      pen.strokeStyle = dark
      pen.lineWidth = 0.026
      pen.lineCap = 'round'
      pen.beginPath()
      pen.moveTo(stage.aspect + 0.2, stage.top + 0.1)
      pen.lineTo(stage.aspect - 0.02, stage.top + 0.22)
      pen.stroke()
      fillRoundRect(pen, dark, stage.aspect - 0.1, stage.top + 0.2, 0.09, 0.14, 0.045)
      pen.strokeStyle = lighten(dark, 0.1)
      pen.lineWidth = 0.006
      pen.beginPath()
      pen.ellipse(stage.aspect - 0.12, stage.top + 0.28, 0.016, 0.08, 0, 0, Math.PI * 2)
      pen.stroke()
      fillRoundRect(pen, dark, -0.4, stage.bottom - 0.1, 0.5, 0.4, 0.02)
      for (let knob = 0; knob < 4; knob += 1)
        fillEllipse(pen, lighten(dark, 0.12), -0.06 + knob * 0.045, stage.bottom - 0.07, 0.012)
    },
  }
})

function boothLight({ wall, glow }: BoothStyle): Light {
  return {
    direction: -1,
    key: '#ffdcae',
    keyAlpha: 0.3,
    shadow: '#14101e',
    shadowAlpha: 0.38,
    tint: mix(wall, '#ffd8a8', 0.6),
    tintAlpha: 0.18,
    rim: glow,
    rimAlpha: 0.85,
  }
}

/** Wedges of foam in squares, turned by turns. */
function paintFoam(pen: Pen, { aspect, top }: Stage, { wall }: BoothStyle): void {
  const size = 0.13
  for (let row = 0; FLOOR_Y - 0.06 - row * size > top - size; row += 1)
    for (let column = -5; column < aspect / size + 5; column += 1) {
      const [x, y] = [column * size, FLOOR_Y - 0.06 - (row + 1) * size]
      for (let wedge = 0; wedge < 4; wedge += 1) {
        const [from, step] = [(wedge * size) / 4, size / 4]
        const isUpright = (row + column) % 2 === 0
        pen.fillStyle = withAlpha('#ffffff', 0.05)
        if (isUpright) pen.fillRect(x + from, y, step * 0.45, size - 0.004)
        else pen.fillRect(x, y + from, size - 0.004, step * 0.45)
        pen.fillStyle = withAlpha(darken(wall, 0.8), 0.3)
        if (isUpright) pen.fillRect(x + from + step * 0.55, y, step * 0.45, size - 0.004)
        else pen.fillRect(x, y + from + step * 0.55, size - 0.004, step * 0.45)
      }
    }
}

/** Levels dance on the desk behind the glass. */
function drawMeters(stage: Stage, x: number, half: number, frame: Frame): void {
  stage.enter(frame.camera, WALL)
  stage.within({ left: x - half, top: 0.42, right: x + half, bottom: 0.49 }, (pen) => {
    for (let meter = 0; meter < 14; meter += 1) {
      const level = 0.2 + 0.8 * Math.abs(Math.sin(frame.time * (3 + (meter % 3)) + meter * 1.7))
      for (let lamp = 0; lamp < 5; lamp += 1) {
        if (lamp / 5 > level) continue
        pen.fillStyle = lamp > 3 ? '#ff5a4a' : lamp > 2 ? '#ffd24a' : '#5fe08a'
        pen.fillRect(x - half * 0.7 + (meter * half * 1.4) / 13 - 0.005, 0.47 - lamp * 0.009, 0.01, 0.006)
      }
    }
  })
}

function paintSlats(pen: Pen, x: number, { top }: Stage, { wood }: BoothStyle): void {
  for (let slat = 0; slat < 7; slat += 1)
    shadeBox(
      pen,
      darken(wood, 0.36),
      darken(wood, 0.1 + (slat % 2) * 0.1),
      x - 0.12 + slat * 0.036,
      top - 0.1,
      0.026,
      FLOOR_Y - top + 0.1,
    )
}

function paintSign(pen: Pen, x: number, y: number): void {
  paintGlow(pen, '#ff3a3a', 0.6, x, y + 0.03, 0.2)
  fillRoundRect(pen, '#2a0c10', x - 0.11, y, 0.22, 0.06, 0.014)
  fillRoundRect(pen, '#ff4a44', x - 0.102, y + 0.008, 0.204, 0.044, 0.01)
  fillEllipse(pen, '#fff0ea', x - 0.07, y + 0.03, 0.011)
  for (const [shift, wide] of [
    [-0.045, 0.05],
    [0.014, 0.07],
  ] as const)
    fillRoundRect(pen, '#fff0ea', x + shift, y + 0.024, wide, 0.012, 0.004)
}
