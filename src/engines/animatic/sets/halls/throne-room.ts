import { darken, lighten, mix, withAlpha, type Hex } from '../../draw/colour.ts'
import { pick } from '../../draw/random.ts'
import { fillPolygon, fillRoundRect, type Pen } from '../../draw/shapes.ts'
import type { Stage } from '../../draw/stage.ts'
import { createDust } from '../parts/dust.ts'
import { paintPiece } from '../rooms/decor.ts'
import { roomLight } from '../rooms/room-light.ts'
import type { Frame } from '../set.ts'
import { CANDLES, paintBanner, paintCanopy, paintChandelier, type RoyalStyle } from './banners.ts'
import { FLOOR_Y, hallSet } from './hall.ts'
import { paintCarpet, paintColumn, paintLancet } from './nave.ts'
import { paintBeam, paintFlame, paintGlow, paintMasonry, shadeBox, shadeGround, shadeWall } from './parts.ts'

const STYLES: readonly RoyalStyle[] = [
  { stone: '#b8a890', cloth: '#a8283a', trim: '#e8bc4a', floor: ['#8f7a68', '#b5a48c'] },
  { stone: '#a8adb8', cloth: '#2f4fa0', trim: '#dfe4ea', floor: ['#5f6678', '#8f97a8'] },
  { stone: '#b0a49c', cloth: '#3f6a4a', trim: '#e0b04a', floor: ['#6a6258', '#98907f'] },
]

/** A throne room: banners between columns, a throne on its steps, a carpet, torches, a chandelier. */
export const throneRoom = hallSet(({ stage, palette, random, spec, seed }) => {
  const style = pick(random, STYLES)
  const light = roomLight(palette)
  const middle = stage.aspect / 2
  const dust = createDust(random, stage, {
    count: 30,
    colour: palette.key,
    centre: middle,
    reach: stage.aspect * 0.5,
  })
  const isTaken = spec.subjects.some(({ variant }) => variant === 'throne')
  const torches = stage.portrait ? [-0.3, 0.3] : [-0.36, 0.36, -0.72, 0.72]
  return {
    light: light.actors,
    floor: { farY: 0.87 },
    paintWall(pen) {
      shadeWall(pen, stage, light.tone(style.stone, 0.22), 0.45)
      paintMasonry(
        pen,
        light.tone(style.stone, 0.22),
        { x: -0.6, y: stage.top - 0.1, width: stage.aspect + 1.2, height: FLOOR_Y - stage.top + 0.1 },
        { width: 0.15, height: 0.06 },
        seed,
        0.14,
      )
      paintGlow(pen, light.lamps > 0.7 ? '#ffb860' : '#fff0d0', 0.34, middle, 0.42, 0.62)
      for (const side of [-1, 1])
        for (const distance of stage.portrait ? [] : [0.54, 0.9])
          paintLancet(
            pen,
            middle + side * distance,
            0.1 + stage.top * 0.35,
            0.11,
            0.3,
            palette.sky,
            light.tone(lighten(style.stone, 0.2)),
          )
      for (const side of [-1, 1])
        for (const distance of stage.portrait ? [0.43] : [0.27, 0.72])
          paintColumn(pen, middle + side * distance, stage.top, light.tone(style.stone, 0.05))
      for (const distance of stage.portrait ? [-0.3, 0.3] : [-0.41, 0.41, -0.95, 0.95])
        paintBanner(pen, middle + distance, stage.portrait ? stage.top * 0.6 : 0.02, style, light)
      paintCanopy(pen, middle, stage, style, light)
      paintSteps(pen, middle, light.tone(style.stone, 0.05))
      for (const shift of torches) {
        fillPolygon(pen, '#3a2a20', [
          [middle + shift - 0.014, 0.46],
          [middle + shift + 0.014, 0.46],
          [middle + shift + 0.006, 0.54],
          [middle + shift - 0.006, 0.54],
        ])
        fillRoundRect(pen, '#2a2226', middle + shift - 0.018, 0.455, 0.036, 0.014, 0.004)
      }
    },
    paintGround(pen) {
      shadeGround(pen, stage, light.tone(style.floor[0]), 0.2)
      paintChequers(pen, stage, light.tone(style.floor[1]))
      paintCarpet(pen, stage, light.tone(style.cloth))
    },
    paintMiddle(pen) {
      if (light.lamps < 0.7)
        for (const side of [-1, 1])
          paintBeam(
            pen,
            palette.key,
            0.16,
            [
              [middle + side * 0.5, 0.16],
              [middle + side * 0.62, 0.16],
            ],
            [
              [middle + side * 0.06, FLOOR_Y + 0.14],
              [middle + side * 0.36, FLOOR_Y + 0.14],
            ],
          )
      if (!isTaken) paintPiece(pen, 'throne', middle, FLOOR_Y - 0.035, 0.4, [light.tone(style.cloth)])
      paintChandelier(pen, middle, stage.top, 0.1 + stage.top * 0.45, light.tone(style.trim))
    },
    moveFar: (frame) =>
      drawFlames(
        stage,
        torches.map((shift) => middle + shift),
        frame,
      ),
    move: (frame) => drawCrown(stage, middle, 0.1 + stage.top * 0.45, frame),
    moveNear: (frame) => dust.draw(frame),
    paintNear(pen) {
      const dark = mix(light.tone(style.stone), '#120e14', 0.72)
      for (const side of [-1, 1]) {
        const x = side < 0 ? -0.24 : stage.aspect + 0.04
        fillRoundRect(pen, dark, x, stage.top - 0.2, 0.2, stage.bottom - stage.top + 0.5, 0.01)
        fillRoundRect(pen, lighten(dark, 0.06), x - 0.03, stage.bottom - 0.1, 0.26, 0.3, 0.02)
      }
    },
  }
})

function paintSteps(pen: Pen, x: number, stone: Hex): void {
  for (const [half, rise] of [
    [0.44, 0.02],
    [0.36, 0.042],
    [0.28, 0.064],
  ] as const) {
    shadeBox(pen, lighten(stone, 0.24), darken(stone, 0.12), x - half, FLOOR_Y - rise, half * 2, 0.024)
    pen.fillStyle = withAlpha('#1a1216', 0.25)
    pen.fillRect(x - half, FLOOR_Y - rise + 0.019, half * 2, 0.004)
  }
}

function paintChequers(pen: Pen, { aspect }: Stage, colour: Hex): void {
  const rows = [0, 0.022, 0.05, 0.088, 0.14, 0.21, 0.3, 0.42, 0.58]
  pen.fillStyle = withAlpha(colour, 0.7)
  pen.beginPath()
  for (let row = 0; row < rows.length - 1; row += 1) {
    const [far, near] = [rows[row] ?? 0, rows[row + 1] ?? 1]
    for (let tile = -16; tile < 16; tile += 1) {
      if ((tile + row) % 2 === 0) continue
      for (const [index, [step, depth]] of (
        [
          [0, far],
          [1, far],
          [1, near],
          [0, near],
        ] as const
      ).entries()) {
        const x = aspect / 2 + (tile + step) * (0.11 + depth * 0.45)
        if (index === 0) pen.moveTo(x, FLOOR_Y + depth)
        else pen.lineTo(x, FLOOR_Y + depth)
      }
      pen.closePath()
    }
  }
  pen.fill()
}

function drawCrown(stage: Stage, x: number, y: number, frame: Frame): void {
  stage.enter(frame.camera, 0.8)
  stage.glow(x, y - 0.04, 0.34, '#ffc870', 0.4)
  stage.within({ left: x - 0.19, top: y - 0.08, right: x + 0.19, bottom: y - 0.03 }, (pen) => {
    for (const [index, candle] of CANDLES.entries())
      paintFlame(pen, x + candle, y - 0.04, 0.026, Math.sin(frame.time * 5 + index * 2.2) * 0.5)
  })
}

function drawFlames(stage: Stage, xs: readonly number[], frame: Frame): void {
  stage.enter(frame.camera, 0.6)
  for (const [index, x] of xs.entries()) {
    stage.glow(x, 0.43, 0.17, '#ff9a3d', 0.5 + 0.09 * Math.sin(frame.time * 8 + index * 2.4))
    stage.within({ left: x - 0.04, top: 0.36, right: x + 0.04, bottom: 0.47 }, (pen) =>
      paintFlame(
        pen,
        x,
        0.456,
        0.068 + 0.007 * Math.sin(frame.time * 11 + index),
        Math.sin(frame.time * 4 + index * 1.9) * 0.5,
      ),
    )
  }
}
