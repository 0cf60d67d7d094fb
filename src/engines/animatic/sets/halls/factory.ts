import { darken, lighten, mix, withAlpha } from '../../draw/colour.ts'
import { pick } from '../../draw/random.ts'
import { fillEllipse, fillRoundRect } from '../../draw/shapes.ts'
import type { Stage } from '../../draw/stage.ts'
import { roomLight, type RoomLight } from '../rooms/room-light.ts'
import { paintView } from '../rooms/window.ts'
import type { Frame } from '../set.ts'
import { FLOOR_Y, MIDDLE_PARALLAX, WALL, hallSet } from './hall.ts'
import { BELT_Y, drawArm, paintBelt, paintMachine, paintPipes, type WorksStyle } from './machines.ts'
import { paintBeam, paintTinLamp, shadeBox, shadeGround, shadeWall, strokeSlabs } from './parts.ts'

const STYLES: readonly WorksStyle[] = [
  { wall: '#a8b2b8', machine: '#4f7f8a', arm: '#f08a2f', goods: ['#e04f4a', '#f2c83d', '#4f9fe0'] },
  { wall: '#b8aa98', machine: '#7a6a8f', arm: '#e8c23a', goods: ['#c99a62', '#b5854f', '#dab27c'] },
  { wall: '#a2b0a6', machine: '#5f8f5a', arm: '#d8503f', goods: ['#8fd0c0', '#f0e6d4', '#e88ab0'] },
]

const BELT_SPEED = 0.14

const GOODS_SPACING = 0.24

const GEARS = [
  { part: 0.16, y: 0.36, radius: 0.085, teeth: 12, pace: 1 },
  { part: 0.16, y: 0.5, radius: 0.05, teeth: 7, pace: -1.7 },
  { part: 0.84, y: 0.4, radius: 0.07, teeth: 10, pace: -1.2 },
] as const

/** A factory: a belt with goods that passes under arms, wheels that turn, pipes, high windows. */
export const factory = hallSet(({ stage, palette, random, spec, seed }) => {
  const style = pick(random, STYLES)
  const light = roomLight(palette)
  const windows = Array.from({ length: 7 }, (_, index) => ({
    x: stage.aspect / 2 + (index - 3) * 0.4 - 0.14,
    y: 0.1 + stage.top * 0.35,
    width: 0.28,
    height: 0.17,
    columns: 1,
    rows: 1,
  }))
  const arms = stage.portrait ? [0.26, 0.8] : [0.3, 0.7]
  return {
    light: light.actors,
    floor: { farY: 0.87 },
    windows,
    paintWall(pen) {
      shadeWall(pen, stage, light.tone(style.wall, 0.25), 0.42)
      pen.save()
      pen.beginPath()
      for (const { x, y, width, height } of windows) pen.rect(x, y, width, height)
      pen.clip()
      paintView(
        pen,
        { x: -0.6, y: windows[0]?.y ?? 0.1, width: stage.aspect + 1.2, height: 0.17, columns: 1, rows: 1 },
        palette,
        spec.season,
        'city',
        seed,
      )
      pen.restore()
      for (const window of windows) {
        pen.strokeStyle = light.tone('#3f4850', 0.1)
        pen.lineWidth = 0.008
        pen.strokeRect(window.x, window.y, window.width, window.height)
        pen.lineWidth = 0.004
        pen.beginPath()
        for (const part of [0.25, 0.5, 0.75]) {
          pen.moveTo(window.x + window.width * part, window.y)
          pen.lineTo(window.x + window.width * part, window.y + window.height)
        }
        pen.moveTo(window.x, window.y + window.height / 2)
        pen.lineTo(window.x + window.width, window.y + window.height / 2)
        pen.stroke()
      }
      paintPipes(pen, stage, light)
      for (const part of [0.16, 0.84]) paintMachine(pen, stage.aspect * part, style, light)
    },
    paintGround(pen) {
      shadeGround(pen, stage, light.tone('#8f9498'), 0.16)
      strokeSlabs(pen, stage, '#262a32', 0.16, 0.3)
      pen.fillStyle = withAlpha(light.tone('#f0c22f'), 0.8)
      pen.fillRect(-1, FLOOR_Y + 0.085, stage.aspect + 2, 0.012)
    },
    paintMiddle(pen) {
      if (light.lamps < 0.7)
        for (const index of [2, 4])
          paintBeam(
            pen,
            palette.key,
            0.15,
            [
              [windows[index]?.x ?? 0, 0.12 + stage.top * 0.35],
              [(windows[index]?.x ?? 0) + 0.28, 0.12 + stage.top * 0.35],
            ],
            [
              [(windows[index]?.x ?? 0) - 0.26, FLOOR_Y + 0.1],
              [(windows[index]?.x ?? 0) + 0.1, FLOOR_Y + 0.1],
            ],
          )
      for (const part of [0.3, 0.7])
        paintTinLamp(
          pen,
          stage.aspect * part,
          stage.top,
          0.05 + stage.top * 0.45,
          light.tone('#c9982f'),
          0.2 + light.lamps * 0.8,
        )
      paintBelt(pen, stage, style, light)
    },
    moveFar: (frame) => drawGears(stage, light, frame),
    move(frame) {
      drawGoods(stage, style, light, frame)
      for (const [index, part] of arms.entries())
        drawArm(stage, stage.aspect * part, index, style, light, frame)
    },
    paintNear(pen) {
      const dark = mix(light.tone(style.machine), '#101318', 0.66)
      fillRoundRect(pen, dark, -0.36, stage.bottom - 0.22, 0.38, 0.6, 0.02)
      fillEllipse(pen, lighten(dark, 0.14), -0.06, stage.bottom - 0.16, 0.034)
      fillEllipse(pen, dark, -0.06, stage.bottom - 0.16, 0.022)
      pen.strokeStyle = dark
      pen.lineWidth = 0.05
      pen.beginPath()
      pen.moveTo(stage.aspect + 0.04, stage.bottom + 0.2)
      pen.lineTo(stage.aspect + 0.04, 0.5)
      pen.quadraticCurveTo(stage.aspect + 0.04, 0.42, stage.aspect + 0.3, 0.42)
      pen.stroke()
    },
  }
})

function drawGears(stage: Stage, light: RoomLight, frame: Frame): void {
  stage.enter(frame.camera, WALL)
  for (const { part, y, radius, teeth, pace } of GEARS) {
    const x = stage.aspect * part - 0.07
    stage.within(
      {
        left: x - radius * 1.25,
        top: y - radius * 1.25,
        right: x + radius * 1.25,
        bottom: y + radius * 1.25,
      },
      (pen) => {
        const steel = light.tone('#b9bfc4', 0.05)
        pen.save()
        pen.translate(x, y)
        pen.rotate(frame.time * pace)
        pen.fillStyle = steel
        for (let tooth = 0; tooth < teeth; tooth += 1) {
          pen.rotate((Math.PI * 2) / teeth)
          pen.fillRect(-radius * 0.13, -radius * 1.18, radius * 0.26, radius * 0.4)
        }
        fillEllipse(pen, steel, 0, 0, radius)
        fillEllipse(pen, darken(steel, 0.3), 0, 0, radius * 0.72)
        pen.fillStyle = steel
        for (const turn of [0, 1, 2]) {
          pen.rotate((turn * Math.PI) / 3)
          pen.fillRect(-radius * 0.09, -radius * 0.76, radius * 0.18, radius * 1.52)
        }
        fillEllipse(pen, darken(steel, 0.45), 0, 0, radius * 0.2)
        pen.restore()
      },
    )
  }
}

function drawGoods(stage: Stage, { goods }: WorksStyle, light: RoomLight, frame: Frame): void {
  stage.enter(frame.camera, MIDDLE_PARALLAX)
  const box = { width: 0.13, height: 0.11, anchorX: 0.065, anchorY: 0.11 }
  const count = Math.ceil((stage.aspect + 1) / GOODS_SPACING)
  const moved = frame.time * BELT_SPEED
  const first = Math.floor(moved / GOODS_SPACING)
  for (let index = 0; index <= count; index += 1) {
    const kind = (((index - first) % goods.length) + goods.length) % goods.length
    const colour = light.tone(goods[kind] ?? '#c99a62')
    const sprite = stage.sprite(`goods ${kind}`, box, (pen) => {
      shadeBox(pen, lighten(colour, 0.14), darken(colour, 0.18), -0.055, -0.1, 0.11, 0.1)
      pen.fillStyle = withAlpha('#ffffff', 0.45)
      pen.fillRect(-0.012, -0.1, 0.024, 0.1)
      pen.fillStyle = withAlpha(darken(colour, 0.5), 0.4)
      pen.fillRect(-0.055, -0.004, 0.11, 0.004)
    })
    stage.put(sprite, -0.5 + index * GOODS_SPACING + (moved % GOODS_SPACING), BELT_Y + 0.002)
  }
}
