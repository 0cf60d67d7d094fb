import { darken, lighten, mix, withAlpha, type Hex } from '../../draw/colour.ts'
import { pick } from '../../draw/random.ts'
import { fillEllipse, fillPolygon, fillRoundRect, type Pen } from '../../draw/shapes.ts'
import { createDust } from '../parts/dust.ts'
import { roomLight, type RoomLight } from '../rooms/room-light.ts'
import { paintView } from '../rooms/window.ts'
import { FLOOR_Y, hallSet } from './hall.ts'
import {
  groundShadow,
  paintBeam,
  paintMasonry,
  shadeBox,
  shadeGround,
  shadeWall,
  strokeSlabs,
} from './parts.ts'

interface Style {
  readonly wall: Hex
  readonly blanket: Hex
}

const STYLES: readonly Style[] = [
  { wall: '#8f9698', blanket: '#6a7a52' },
  { wall: '#9c8f80', blanket: '#5a6a8a' },
  { wall: '#869490', blanket: '#9a6a4a' },
]

/** A prison cell: a barred window high up and its light on the floor, a bunk, a wash-basin, days counted on the wall. */
export const prison = hallSet(({ stage, palette, random, spec, seed }) => {
  const style = pick(random, STYLES)
  const light = roomLight(palette)
  const side = random() < 0.5 ? -1 : 1
  const at = (part: number): number => stage.aspect * (side < 0 ? part : 1 - part)
  const window = {
    x: stage.aspect / 2 - 0.13,
    y: 0.12 + stage.top * 0.2,
    width: 0.26,
    height: 0.2,
    columns: 1,
    rows: 1,
  }
  const shine = palette.time === 'night' ? '#bcd0ff' : palette.key
  const dust = createDust(random, stage, { count: 34, colour: shine, centre: stage.aspect / 2, reach: 0.4 })
  return {
    light: { ...light.actors, tint: mix(light.actors.tint, '#9fb0b8', 0.3), shadowAlpha: 0.42 },
    floor: { farY: 0.87 },
    windows: [window],
    paintWall(pen) {
      const wall = light.tone(style.wall, 0.4)
      shadeWall(pen, stage, wall, 0.5)
      paintMasonry(
        pen,
        wall,
        { x: -0.6, y: stage.top - 0.1, width: stage.aspect + 1.2, height: FLOOR_Y - stage.top + 0.1 },
        { width: 0.17, height: 0.065 },
        seed,
        0.14,
      )
      fillRoundRect(
        pen,
        darken(wall, 0.4),
        window.x - 0.03,
        window.y - 0.03,
        window.width + 0.06,
        window.height + 0.06,
        0.006,
      )
      paintView(pen, window, palette, spec.season, 'garden', seed)
      paintBars(pen, window.x, window.y, window.width, window.height, 5, 0.014, '#2a2c32')
      fillPolygon(pen, lighten(wall, 0.12), [
        [window.x - 0.03, window.y + window.height + 0.03],
        [window.x + window.width + 0.03, window.y + window.height + 0.03],
        [window.x + window.width, window.y + window.height],
        [window.x, window.y + window.height],
      ])
      paintTally(pen, at(stage.portrait ? 0.5 : 0.3), 0.42, lighten(wall, 0.6))
      paintBasin(pen, at(stage.portrait ? 0.86 : 0.72), light)
      paintDoor(pen, at(stage.portrait ? 1.14 : 0.93), light)
    },
    paintGround(pen) {
      shadeGround(pen, stage, light.tone(darken(style.wall, 0.14)), 0.08)
      strokeSlabs(pen, stage, '#1c2024', 0.3, 0.18)
      // The window's bars on the floor.
      for (let gap = 0; gap < 5; gap += 1) {
        const x = stage.aspect / 2 - 0.22 + gap * 0.09
        fillPolygon(pen, withAlpha(shine, 0.3), [
          [x, FLOOR_Y + 0.06],
          [x + 0.066, FLOOR_Y + 0.06],
          [x + 0.05, FLOOR_Y + 0.16],
          [x - 0.03, FLOOR_Y + 0.16],
        ])
      }
    },
    paintMiddle(pen) {
      paintBeam(
        pen,
        shine,
        0.3,
        [
          [window.x, window.y + 0.02],
          [window.x + window.width, window.y + 0.02],
        ],
        [
          [stage.aspect / 2 - 0.3, FLOOR_Y + 0.15],
          [stage.aspect / 2 + 0.26, FLOOR_Y + 0.15],
        ],
      )
      paintBunk(pen, at(stage.portrait ? 0.08 : 0.13), light, style)
    },
    moveNear: (frame) => dust.draw(frame),
    paintNear(pen) {
      // Seen through the bars of the gate; the middle of the picture stays free.
      const steel = mix(light.tone('#5a6068'), '#0e1014', 0.6)
      const inner = stage.portrait ? [] : [0.12, stage.aspect - 0.12]
      for (const x of [-0.16, -0.02, ...inner, stage.aspect + 0.02, stage.aspect + 0.16]) {
        const shade = pen.createLinearGradient(x - 0.014, 0, x + 0.014, 0)
        shade.addColorStop(0, darken(steel, 0.4))
        shade.addColorStop(0.4, lighten(steel, 0.16))
        shade.addColorStop(1, darken(steel, 0.5))
        pen.fillStyle = shade
        pen.fillRect(x - 0.014, stage.top - 0.2, 0.028, stage.bottom - stage.top + 0.5)
      }
      for (const y of [stage.top + 0.06, stage.bottom - 0.05]) {
        fillRoundRect(pen, steel, -0.5, y, 0.66, 0.026, 0.004)
        fillRoundRect(pen, steel, stage.aspect - 0.16, y, 0.66, 0.026, 0.004)
      }
    },
    move(frame) {
      stage.enter(frame.camera, 0.8)
      stage.glow(
        window.x + window.width / 2,
        window.y + 0.1,
        0.24,
        shine,
        0.24 + 0.04 * Math.sin(frame.time * 0.9),
      )
    },
  }
})

function paintBars(
  pen: Pen,
  x: number,
  y: number,
  width: number,
  height: number,
  count: number,
  thick: number,
  colour: Hex,
): void {
  for (let bar = 0; bar < count; bar += 1) {
    const at = x + ((bar + 0.5) * width) / count - thick / 2
    fillRoundRect(pen, colour, at, y - 0.01, thick, height + 0.02, 0.003)
    pen.fillStyle = withAlpha('#ffffff', 0.2)
    pen.fillRect(at + thick * 0.2, y - 0.01, thick * 0.16, height + 0.02)
  }
}

/** Four strokes and one across, for every five days. */
function paintTally(pen: Pen, x: number, y: number, chalk: Hex): void {
  pen.strokeStyle = withAlpha(chalk, 0.7)
  pen.lineWidth = 0.0036
  pen.lineCap = 'round'
  pen.beginPath()
  for (let group = 0; group < 7; group += 1) {
    const [left, top] = [x - 0.09 + (group % 3) * 0.066, y + Math.floor(group / 3) * 0.055]
    const strokes = group === 6 ? 2 : 4
    for (let stroke = 0; stroke < strokes; stroke += 1) {
      pen.moveTo(left + stroke * 0.011, top)
      pen.lineTo(left + stroke * 0.011 + 0.002, top + 0.034)
    }
    if (strokes === 4) {
      pen.moveTo(left - 0.008, top + 0.028)
      pen.lineTo(left + 0.042, top + 0.006)
    }
  }
  pen.stroke()
}

function paintBasin(pen: Pen, x: number, light: RoomLight): void {
  const china = light.tone('#e4e8e6', 0.1)
  fillRoundRect(pen, light.tone('#9aa2a6', 0.2), x - 0.07, 0.4, 0.14, 0.12, 0.004)
  pen.fillStyle = withAlpha('#ffffff', 0.25)
  pen.fillRect(x - 0.06, 0.41, 0.04, 0.1)
  fillPolygon(pen, darken(china, 0.1), [
    [x - 0.085, 0.58],
    [x + 0.085, 0.58],
    [x + 0.04, 0.65],
    [x - 0.04, 0.65],
  ])
  fillRoundRect(pen, china, x - 0.095, 0.57, 0.19, 0.022, 0.01)
  fillRoundRect(pen, light.tone('#8a9298'), x - 0.006, 0.535, 0.012, 0.04, 0.004)
  fillRoundRect(pen, light.tone('#8a9298'), x - 0.006, 0.535, 0.04, 0.01, 0.004)
  pen.fillStyle = light.tone('#8a9298', 0.2)
  pen.fillRect(x - 0.008, 0.65, 0.016, FLOOR_Y - 0.65)
}

function paintDoor(pen: Pen, x: number, light: RoomLight): void {
  const steel = light.tone('#5f7078', 0.2)
  fillRoundRect(pen, darken(steel, 0.45), x - 0.16, 0.19, 0.32, FLOOR_Y - 0.19, 0.006)
  shadeBox(pen, steel, darken(steel, 0.2), x - 0.14, 0.21, 0.28, FLOOR_Y - 0.21)
  fillRoundRect(pen, '#1c2228', x - 0.07, 0.3, 0.14, 0.06, 0.004)
  paintBars(pen, x - 0.07, 0.3, 0.14, 0.06, 5, 0.007, lighten(steel, 0.1))
  fillRoundRect(pen, darken(steel, 0.3), x - 0.08, 0.54, 0.16, 0.014, 0.004)
  for (let row = 0; row < 7; row += 1)
    for (const side of [-0.126, 0.126])
      fillEllipse(pen, darken(steel, 0.35), x + side, 0.24 + row * 0.08, 0.006)
  fillEllipse(pen, light.tone('#c9a24a'), x - 0.1, 0.47, 0.014)
}

/** Two beds, one over the other. */
function paintBunk(pen: Pen, x: number, light: RoomLight, { blanket }: Style): void {
  const [y, width] = [FLOOR_Y + 0.05, 0.5]
  groundShadow(pen, x, y, width * 0.53)
  const steel = light.tone('#5a626a')
  for (const [bed, height] of [0.14, 0.4].entries()) {
    const top = y - height
    shadeBox(
      pen,
      light.tone('#d8d4c8', 0.1),
      light.tone('#b0aca0', 0.15),
      x - width / 2,
      top - 0.045,
      width,
      0.05,
    )
    fillRoundRect(pen, light.tone('#f0ece0', 0.05), x - width / 2 + 0.012, top - 0.07, 0.11, 0.034, 0.014)
    shadeBox(
      pen,
      light.tone(lighten(blanket, 0.1), 0.05),
      light.tone(darken(blanket, 0.2), 0.1),
      x - width / 2 + 0.16,
      top - 0.056,
      width - 0.16,
      0.064,
    )
    for (const stripe of [0.22, 0.4]) {
      pen.fillStyle = withAlpha('#f0e8d0', 0.4)
      pen.fillRect(x - width / 2 + stripe, top - 0.056, 0.014, 0.064)
    }
    fillRoundRect(pen, steel, x - width / 2, top, width, 0.02, 0.004)
    if (bed === 0) continue
    for (let bar = 0; bar < 4; bar += 1)
      fillRoundRect(pen, darken(steel, 0.15), x - width / 2, top - 0.1 + bar * 0.026, 0.03, 0.008, 0.003)
  }
  for (const side of [-1, 1])
    fillRoundRect(pen, darken(steel, 0.2), x + (side * width) / 2 - 0.012, y - 0.52, 0.024, 0.52, 0.005)
}
