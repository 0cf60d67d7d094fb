import { darken, lighten, mix, withAlpha, type Hex } from '../../draw/colour.ts'
import { pick } from '../../draw/random.ts'
import { fillEllipse, fillRoundRect, type Pen } from '../../draw/shapes.ts'
import type { Stage } from '../../draw/stage.ts'
import { createDust } from '../parts/dust.ts'
import { roomLight, type RoomLight } from '../rooms/room-light.ts'
import { paintBench, paintBox, paintFlag, paintSeal } from './court.ts'
import { FLOOR_Y, hallSet } from './hall.ts'
import { paintCarpet, paintColumn } from './nave.ts'
import { paintBeam, paintGlow, shadeBox, shadeGround, shadeWall } from './parts.ts'

interface Style {
  readonly wood: Hex
  readonly wall: Hex
  readonly carpet: Hex
  readonly flag: readonly [Hex, Hex]
}

const STYLES: readonly Style[] = [
  { wood: '#7a4a2c', wall: '#e2d4bb', carpet: '#3f5a8a', flag: ['#2f4fa0', '#e8bc4a'] },
  { wood: '#5f3a28', wall: '#d4d8d0', carpet: '#8a2f3a', flag: ['#a8283a', '#f2e6d4'] },
  { wood: '#94643c', wall: '#ecdfca', carpet: '#3f6a4f', flag: ['#2f7a5a', '#f0c83d'] },
]

/** A courtroom: the judge's high bench below the scales of justice, a witness stand, a jury, the rail. */
export const courtroom = hallSet(({ stage, palette, random, spec }) => {
  const style = pick(random, STYLES)
  const light = roomLight(palette)
  const middle = stage.aspect / 2
  const dust = createDust(random, stage, {
    count: 24,
    colour: palette.key,
    centre: middle,
    reach: stage.aspect * 0.5,
  })
  const isPeopled = spec.isDeserted !== true
  // There is one judge in a courtroom.
  const hasJudge = spec.subjects.some(({ variant }) => variant === 'judge')
  return {
    light: light.actors,
    floor: { farY: 0.885 },
    paintWall(pen) {
      shadeWall(pen, stage, light.tone(style.wall, 0.14), 0.24)
      for (const side of [-1, 1]) {
        for (const distance of stage.portrait ? [] : [0.56, 0.84])
          paintTallWindow(pen, middle + side * distance, stage, light, palette.sky)
        for (const distance of stage.portrait ? [0.38] : [0.4, 0.7])
          paintColumn(pen, middle + side * distance, stage.top, light.tone(lighten(style.wall, 0.2), 0.05))
      }
      paintPanelling(pen, stage, light.tone(style.wood, 0.15))
      paintSeal(pen, middle, 0.24 + stage.top * 0.1, light)
      for (const side of [-1, 1])
        paintFlag(pen, middle + side * 0.29, light, side < 0 ? style.flag : [style.flag[1], style.flag[0]])
      paintBench(pen, middle, light.tone(style.wood), light, isPeopled && !hasJudge)
    },
    paintGround(pen) {
      shadeGround(pen, stage, light.tone(mix(style.wood, '#c9a878', 0.5)), 0.14)
      paintCarpet(pen, stage, light.tone(style.carpet))
    },
    paintMiddle(pen) {
      if (light.lamps < 0.7 && !stage.portrait)
        for (const side of [-1, 1])
          paintBeam(
            pen,
            palette.key,
            0.15,
            [
              [middle + side * 0.5, 0.16],
              [middle + side * 0.62, 0.16],
            ],
            [
              [middle + side * 0.1, FLOOR_Y + 0.14],
              [middle + side * 0.4, FLOOR_Y + 0.14],
            ],
          )
      const wood = light.tone(style.wood)
      paintBox(
        pen,
        middle - (stage.portrait ? 0.4 : 0.6),
        FLOOR_Y + 0.05,
        0.36,
        0.17,
        lighten(wood, 0.06),
        isPeopled ? 4 : 0,
        light,
      )
      paintBox(pen, middle + (stage.portrait ? 0.42 : 0.62), FLOOR_Y + 0.05, 0.24, 0.2, wood, 0, light)
      const desk = middle + (stage.portrait ? 0.42 : 0.62)
      pen.strokeStyle = '#23262e'
      pen.lineWidth = 0.005
      pen.beginPath()
      pen.moveTo(desk, FLOOR_Y - 0.15)
      pen.quadraticCurveTo(desk, FLOOR_Y - 0.21, desk - 0.03, FLOOR_Y - 0.225)
      pen.stroke()
      fillEllipse(pen, '#23262e', desk - 0.034, FLOOR_Y - 0.227, 0.011, 0.008)
    },
    moveFar(frame) {
      stage.enter(frame.camera, 0.6)
      stage.glow(middle, 0.25 + stage.top * 0.1, 0.3, '#ffe6b0', 0.14 + 0.03 * Math.sin(frame.time * 1.2))
    },
    moveNear: (frame) => dust.draw(frame),
    paintNear(pen) {
      const dark = mix(light.tone(style.wood), '#120c0c', 0.62)
      const y = stage.bottom - 0.045
      for (const [from, to] of [
        [-0.6, 0.26],
        [stage.aspect - 0.26, stage.aspect + 0.6],
      ] as const) {
        fillRoundRect(pen, lighten(dark, 0.1), from, y, to - from, 0.024, 0.008)
        for (let x = from + 0.03; x < to - 0.02; x += 0.065)
          fillRoundRect(pen, dark, x, y + 0.02, 0.022, 0.3, 0.008)
      }
    },
  }
})

function paintTallWindow(
  pen: Pen,
  x: number,
  { top }: Stage,
  light: RoomLight,
  sky: readonly [Hex, Hex, Hex],
): void {
  const [y, width, height] = [0.09 + top * 0.4, 0.15, 0.4 - top * 0.3]
  fillRoundRect(
    pen,
    light.tone('#f6f2e8'),
    x - width / 2 - 0.014,
    y - 0.014,
    width + 0.028,
    height + 0.028,
    0.006,
  )
  shadeBox(pen, sky[0], sky[2], x - width / 2, y, width, height)
  pen.fillStyle = light.tone('#f6f2e8')
  pen.fillRect(x - 0.004, y, 0.008, height)
  for (const part of [0.25, 0.5, 0.75]) pen.fillRect(x - width / 2, y + height * part, width, 0.006)
  paintGlow(pen, sky[2], 0.22, x, y + height / 2, 0.24)
}

function paintPanelling(pen: Pen, { aspect }: Stage, wood: Hex): void {
  shadeBox(pen, lighten(wood, 0.06), darken(wood, 0.3), -1, FLOOR_Y - 0.24, aspect + 2, 0.25)
  fillRoundRect(pen, lighten(wood, 0.2), -1, FLOOR_Y - 0.25, aspect + 2, 0.014, 0.004)
  pen.strokeStyle = withAlpha(darken(wood, 0.6), 0.4)
  pen.lineWidth = 0.004
  for (let x = aspect / 2 - 1.6; x < aspect + 0.6; x += 0.16)
    pen.strokeRect(x + 0.02, FLOOR_Y - 0.21, 0.12, 0.16)
}
