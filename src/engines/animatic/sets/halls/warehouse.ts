import { darken, lighten, mix, withAlpha, type Hex } from '../../draw/colour.ts'
import { createRandom, pick, type Random } from '../../draw/random.ts'
import { fillEllipse, fillRoundRect, type Pen } from '../../draw/shapes.ts'
import type { Stage } from '../../draw/stage.ts'
import { createDust } from '../parts/dust.ts'
import { roomLight, type RoomLight } from '../rooms/room-light.ts'
import { FLOOR_Y, hallSet } from './hall.ts'
import {
  groundShadow,
  paintBeam,
  paintTinLamp,
  shadeBox,
  shadeGround,
  shadeWall,
  strokeSlabs,
} from './parts.ts'

interface Style {
  readonly wall: Hex
  readonly rack: Hex
  readonly shelf: Hex
}

const STYLES: readonly Style[] = [
  { wall: '#b8c0c6', rack: '#2f62a8', shelf: '#e8853a' },
  { wall: '#c6bdae', rack: '#c9533a', shelf: '#4a5560' },
  { wall: '#aebcb4', rack: '#2f8062', shelf: '#e0b83f' },
]
const CARTONS: readonly Hex[] = ['#c99a62', '#b5854f', '#dab27c', '#a87a4c', '#d0a870']

/** A warehouse: high racks full of cartons, skylights, lamps of tin, pallets on the floor. */
export const warehouse = hallSet(({ stage, palette, random, seed }) => {
  const style = pick(random, STYLES)
  const light = roomLight(palette)
  const dust = createDust(random, stage, {
    count: 26,
    colour: palette.key,
    centre: stage.aspect / 2,
    reach: stage.aspect * 0.5,
  })
  return {
    light: light.actors,
    floor: { farY: 0.87 },
    paintWall(pen) {
      shadeWall(pen, stage, light.tone(style.wall, 0.25), 0.4)
      paintRoof(pen, stage, light, palette.sky[2])
      for (const part of stage.portrait ? [0.12, 0.88] : [0.08, 0.36, 0.64, 0.92])
        paintRack(
          pen,
          stage.aspect * part,
          0.22,
          0.42,
          style,
          light,
          createRandom(seed ^ Math.round(part * 100)),
          0.28,
        )
    },
    paintGround(pen) {
      shadeGround(pen, stage, light.tone('#a2a4a8'), 0.2)
      strokeSlabs(pen, stage, '#30343c', 0.15, 0.34)
      for (const side of [-1, 1]) {
        const x = stage.aspect / 2
        pen.fillStyle = withAlpha(light.tone('#f0c22f'), 0.8)
        pen.beginPath()
        pen.moveTo(x + side * 0.3, FLOOR_Y)
        pen.lineTo(x + side * 0.313, FLOOR_Y)
        pen.lineTo(x + side * 0.9, stage.bottom + 0.2)
        pen.lineTo(x + side * 0.85, stage.bottom + 0.2)
        pen.fill()
      }
    },
    paintMiddle(pen) {
      const chance = createRandom(seed ^ 0x3b)
      if (light.lamps < 0.7)
        for (const part of [0.34, 0.66])
          paintBeam(
            pen,
            palette.key,
            0.17,
            [
              [stage.aspect * part, stage.top + 0.02],
              [stage.aspect * part + 0.16, stage.top + 0.02],
            ],
            [
              [stage.aspect * part - 0.3, FLOOR_Y + 0.14],
              [stage.aspect * part + 0.02, FLOOR_Y + 0.14],
            ],
          )
      for (const part of [0.26, 0.5, 0.74])
        paintTinLamp(
          pen,
          stage.aspect * part,
          stage.top,
          0.08 + stage.top * 0.4,
          light.tone('#3f4a52'),
          0.25 + light.lamps * 0.75,
        )
      for (const side of [-1, 1])
        paintRack(
          pen,
          stage.aspect / 2 + side * (stage.portrait ? 0.52 : 0.82),
          0.08,
          0.5,
          style,
          light,
          chance,
          0.05,
        )
      paintPallet(pen, stage.aspect * (stage.portrait ? 0.1 : 0.27), FLOOR_Y + 0.075, light, chance)
      paintPallet(pen, stage.aspect * (stage.portrait ? 0.9 : 0.76), FLOOR_Y + 0.06, light, chance)
    },
    moveNear: (frame) => dust.draw(frame),
    paintNear(pen) {
      const dark = mix(light.tone('#8a6a44'), '#14100e', 0.66)
      fillRoundRect(pen, dark, -0.3, stage.bottom - 0.17, 0.36, 0.5, 0.012)
      fillRoundRect(pen, lighten(dark, 0.06), -0.24, stage.bottom - 0.3, 0.24, 0.14, 0.012)
      fillRoundRect(pen, dark, stage.aspect - 0.02, stage.bottom - 0.13, 0.36, 0.5, 0.012)
    },
  }
})

/** Girders, and panes in the roof. */
function paintRoof(pen: Pen, { aspect, top }: Stage, light: RoomLight, sky: Hex): void {
  const base = 0.1 + top * 0.4
  shadeBox(
    pen,
    light.tone('#5a636c', 0.4),
    light.tone('#848d95', 0.3),
    -1,
    top - 0.3,
    aspect + 2,
    base - top + 0.3,
  )
  for (let x = aspect / 2 - 1.2; x < aspect + 0.5; x += 0.4) {
    pen.fillStyle = mix(sky, light.tone('#ffffff'), 0.3)
    pen.beginPath()
    pen.moveTo(x - 0.09, base - 0.015)
    pen.lineTo(x + 0.09, base - 0.015)
    pen.lineTo(x + 0.09 + (x - aspect / 2) * 0.12, top - 0.05)
    pen.lineTo(x - 0.09 + (x - aspect / 2) * 0.12, top - 0.05)
    pen.fill()
  }
  pen.strokeStyle = light.tone('#4a525c', 0.2)
  pen.lineWidth = 0.009
  pen.beginPath()
  for (const y of [base - 0.075, base]) {
    pen.moveTo(-0.6, y)
    pen.lineTo(aspect + 0.6, y)
  }
  for (let x = -0.6; x < aspect + 0.6; x += 0.12) {
    pen.moveTo(x, base)
    pen.lineTo(x + 0.06, base - 0.075)
    pen.lineTo(x + 0.12, base)
  }
  pen.stroke()
}

/** Uprights, shelves, cartons; `depth` is how far into the haze it stands. */
function paintRack(
  pen: Pen,
  x: number,
  top: number,
  width: number,
  { rack, shelf }: Style,
  light: RoomLight,
  random: Random,
  depth: number,
): void {
  const base = FLOOR_Y + (depth < 0.1 ? 0.035 : 0.004)
  const levels = Math.round((base - top) / 0.165)
  const pitch = (base - top) / levels
  groundShadow(pen, x, base, width * 0.52)
  pen.fillStyle = withAlpha('#141820', 0.3)
  pen.fillRect(x - width / 2, top, width, base - top)
  for (let level = 0; level < levels; level += 1) {
    const y = base - level * pitch - (level === 0 ? 0 : 0.014)
    let at = x - width / 2 + 0.02
    while (at < x + width / 2 - 0.07) {
      const [wide, tall] = [0.06 + random() * 0.06, pitch * (0.42 + random() * 0.34)]
      if (at + wide > x + width / 2 - 0.015) break
      if (random() > 0.1) paintCarton(pen, at, y - tall, wide, tall, light.tone(pick(random, CARTONS), depth))
      at += wide + 0.006
    }
    if (level > 0)
      shadeBox(
        pen,
        light.tone(lighten(shelf, 0.12), depth),
        light.tone(darken(shelf, 0.2), depth),
        x - width / 2,
        y,
        width,
        0.016,
      )
  }
  for (const side of [-0.5, 0, 0.5]) {
    fillRoundRect(
      pen,
      light.tone(rack, depth),
      x + side * width - 0.009,
      top - 0.03,
      0.018,
      base - top + 0.03,
      0.002,
    )
    pen.fillStyle = withAlpha('#0c1220', 0.3)
    for (let y = top; y < base; y += 0.022) pen.fillRect(x + side * width - 0.003, y, 0.006, 0.009)
  }
}

function paintCarton(pen: Pen, x: number, y: number, width: number, height: number, colour: Hex): void {
  shadeBox(pen, lighten(colour, 0.08), darken(colour, 0.14), x, y, width, height)
  pen.fillStyle = withAlpha(lighten(colour, 0.5), 0.5)
  pen.fillRect(x + width * 0.44, y, width * 0.12, height)
  pen.fillStyle = withAlpha('#f6f2e8', 0.75)
  pen.fillRect(x + width * 0.1, y + height * 0.6, width * 0.22, height * 0.2)
  pen.strokeStyle = withAlpha(darken(colour, 0.5), 0.35)
  pen.lineWidth = 0.002
  pen.strokeRect(x, y, width, height)
}

function paintPallet(pen: Pen, x: number, y: number, light: RoomLight, random: Random): void {
  groundShadow(pen, x, y, 0.15)
  const wood = light.tone('#b08a58')
  fillRoundRect(pen, wood, x - 0.13, y - 0.034, 0.26, 0.012, 0.002)
  fillRoundRect(pen, darken(wood, 0.2), x - 0.13, y - 0.01, 0.26, 0.012, 0.002)
  for (const block of [-0.13, -0.02, 0.09])
    fillRoundRect(pen, darken(wood, 0.35), x + block, y - 0.024, 0.04, 0.016, 0.002)
  for (const [dx, dy, size] of [
    [-0.065, 0, 0.12],
    [0.06, 0, 0.115],
    [-0.01, 0.1, 0.12],
  ] as const)
    paintCarton(pen, x + dx - size / 2, y - 0.034 - dy - 0.1, size, 0.1, light.tone(pick(random, CARTONS)))
  fillEllipse(pen, light.tone('#d8493a'), x + 0.09, y - 0.09, 0.01)
}
