import { darken, lighten, mix, withAlpha, type Hex } from '../../../draw/colour.ts'
import { pick } from '../../../draw/random.ts'
import { fillEllipse, fillRoundRect, type Pen } from '../../../draw/shapes.ts'
import { drawStripes, paintChair, paintPoleCase } from '../barber-things.ts'
import { paintPlant, paintWall } from '../decor.ts'
import { paintSkirting, paintTiles } from '../floors.ts'
import { guests } from '../guests.ts'
import { createRoom, FLOOR_Y, paintPool, type RoomKit } from '../room.ts'
import { paintShelves } from '../shelves.ts'

interface Style {
  readonly wall: Hex
  readonly pattern: 'plain' | 'bricks' | 'stripes'
  readonly leather: Hex
  readonly wood: Hex
  readonly floor: readonly [Hex, Hex]
}

const STYLES: readonly Style[] = [
  { wall: '#3f5a5c', pattern: 'plain', leather: '#a8323a', wood: '#7a4a2c', floor: ['#f0ece2', '#3a3a40'] },
  { wall: '#f0cfc8', pattern: 'stripes', leather: '#4f8f8a', wood: '#d9b58a', floor: ['#faf4ee', '#d9b8b0'] },
  { wall: '#b5705a', pattern: 'bricks', leather: '#3a2c28', wood: '#5c3a24', floor: ['#e6e0d4', '#8a8078'] },
]
const FOOT = FLOOR_Y + 0.05

/** A hairdresser's or barber's: mirrors with bulbs, big chairs, the striped pole that turns. */
export const hairdresser = createRoom('hairdresser', (kit) => {
  const { stage, light, random, seed } = kit
  const style = pick(random, STYLES)
  const { aspect, top, portrait } = stage
  const mirrors = portrait ? [0.24, aspect - 0.16] : [0.28, 0.72, aspect - 0.34]
  const seat = portrait ? 0.2 : 0.4
  const chairs = portrait ? [seat] : [seat, aspect - 0.34]
  const bulbs = mirrors.map((x) => ({ x, y: 0.32, radius: 0.24 }))
  const pole = { x: portrait ? aspect * 0.56 : aspect * 0.56, y: 0.2 + top * 0.1 }
  return {
    back: [
      kit.baked('wall', 0.66, top - 0.1, FLOOR_Y + 0.01, (pen) => {
        paintWall(pen, aspect, top, FLOOR_Y, light.tone(style.wall, 0.12), style.pattern, null)
        paintSkirting(pen, aspect, FLOOR_Y, light.tone(style.wood, 0.1))
        for (const x of mirrors) paintMirror(pen, x, kit, style)
        const high = 0.17 + top * 0.3
        for (const x of mirrors)
          paintShelves(
            pen,
            {
              x: x - 0.16,
              y: high - 0.01,
              width: 0.32,
              height: 0.085,
              rows: 1,
              wood: style.wood,
              ware: 'bottles',
              seed: seed + Math.round(x * 10),
            },
            light,
          )
        paintPoleCase(pen, pole.x, pole.y, light.tone('#c9d0d4'))
      }),
      drawStripes(kit, pole),
      kit.baked('floor', 0.9, FLOOR_Y, stage.bottom + 0.12, (pen) => {
        paintTiles(pen, stage, FLOOR_Y, light.tone(style.floor[0]), light.tone(style.floor[1]))
        paintPool(pen, aspect / 2, FLOOR_Y + 0.1, [0.6, 0.1], '#ffffff', 0.16)
      }),
      kit.baked('chairs', 0.82, 0.4, FLOOR_Y + 0.1, (pen) => {
        for (const x of chairs) paintChair(pen, x, light.tone(style.leather))
        paintPlant(pen, aspect + 0.06, FOOT, 0.32, light.tone('#5f9a54'), light.tone('#e9e0d0'), 1)
      }),
      guests(kit, 0.82, light.tone('#4a3a40'), 0.2, [
        { x: seat - 0.02, y: FOOT - 0.03, height: 0.4, action: 'sit', isSeated: true },
        {
          x: seat - 0.24,
          y: FOOT - 0.004,
          height: 0.4,
          action: 'work',
          variants: ['woman', 'man'],
          props: [{ concept: 'scissors', colour: null, role: 'held' }],
        },
      ]),
      kit.glows(0.66, '#ffe2a8', bulbs),
    ],
    front: [kit.near('front', 0.26, (pen) => paintFront(pen, kit, style))],
    table: { wood: style.wood, cloth: null },
  }
})

function paintMirror(pen: Pen, x: number, { stage, light }: RoomKit, style: Style): void {
  const y = 0.2 + stage.top * 0.14
  const height = 0.54 - y
  const wood = light.tone(style.wood)
  paintPool(pen, x, y + height / 2, [0.34, 0.36], '#fff0cc', 0.18 + 0.2 * light.lamps)
  fillRoundRect(pen, wood, x - 0.16, y, 0.32, height, 0.02)
  const glass = pen.createLinearGradient(x - 0.12, y, x + 0.12, y + height)
  glass.addColorStop(0, light.tone('#e2eef2'))
  glass.addColorStop(0.5, light.tone('#a9c0ca'))
  glass.addColorStop(1, light.tone('#dbe8ec'))
  fillRoundRect(pen, glass, x - 0.125, y + 0.035, 0.25, height - 0.07, 0.012)
  pen.fillStyle = withAlpha('#ffffff', 0.3)
  pen.beginPath()
  pen.moveTo(x - 0.09, y + height - 0.04)
  pen.lineTo(x + 0.01, y + 0.04)
  pen.lineTo(x + 0.06, y + 0.04)
  pen.lineTo(x - 0.04, y + height - 0.04)
  pen.fill()
  const rows = Math.max(4, Math.round(height / 0.07))
  for (let bulb = 0; bulb < rows; bulb += 1) {
    for (const side of [-0.142, 0.142]) {
      const by = y + 0.035 + (bulb * (height - 0.07)) / (rows - 1)
      fillEllipse(pen, withAlpha('#ffe6a8', 0.4), x + side, by, 0.019)
      fillEllipse(pen, '#fffae6', x + side, by, 0.011)
    }
  }
  const shelf = 0.575
  fillRoundRect(pen, withAlpha('#160c12', 0.25), x - 0.18, shelf + 0.012, 0.36, 0.02, 0.004)
  fillRoundRect(pen, lighten(wood, 0.12), x - 0.19, shelf, 0.38, 0.018, 0.004)
  fillRoundRect(pen, darken(wood, 0.2), x - 0.17, shelf + 0.018, 0.34, FLOOR_Y - shelf - 0.05, 0.004)
  for (const drawer of [0.034, 0.092]) {
    fillRoundRect(pen, wood, x - 0.155, shelf + drawer, 0.31, 0.048, 0.004)
    fillRoundRect(pen, '#d9c08a', x - 0.03, shelf + drawer + 0.02, 0.06, 0.007, 0.003)
  }
  const things: readonly Hex[] = ['#e8705c', '#5fb0c9', '#f2d24a', '#ffffff']
  things.forEach((colour, index) => {
    const tall = 0.04 + (index % 3) * 0.014
    fillRoundRect(
      pen,
      light.tone(colour),
      x - 0.15 + index * 0.036 + (index > 1 ? 0.14 : 0),
      shelf - tall,
      0.024,
      tall,
      0.005,
    )
  })
}

/** The back of the nearest chair, scissors and a comb in a glass. */
function paintFront(pen: Pen, { stage, light, nearY }: RoomKit, style: Style): void {
  const { aspect, bottom } = stage
  const leather = mix(light.tone(style.leather), '#140c10', 0.56)
  fillRoundRect(pen, leather, aspect - 0.12, nearY - 0.06, 0.36, bottom - nearY + 0.3, 0.07)
  fillRoundRect(pen, lighten(leather, 0.1), aspect - 0.02, nearY - 0.13, 0.16, 0.09, 0.04)
  const glass = mix('#bfe0e8', '#141418', 0.4)
  pen.strokeStyle = mix('#d0d8dc', '#141418', 0.4)
  pen.lineWidth = 0.012
  pen.lineCap = 'round'
  pen.beginPath()
  for (const [dx, tip] of [
    [0.02, -0.05],
    [0.06, 0.02],
    [0.09, 0.06],
  ] as const) {
    pen.moveTo(dx, nearY)
    pen.lineTo(dx + tip * 0.6, nearY - 0.14)
  }
  pen.stroke()
  for (const ring of [-0.022, 0.03]) {
    pen.beginPath()
    pen.ellipse(ring + 0.01, nearY - 0.155, 0.02, 0.026, 0, 0, 6.3)
    pen.stroke()
  }
  fillRoundRect(pen, glass, 0, nearY - 0.045, 0.11, 0.1, 0.014)
  const wood = mix(light.tone(style.wood), '#140c10', 0.56)
  fillRoundRect(pen, wood, -0.6, nearY + 0.05, 0.86, bottom - nearY + 0.2, 0.02)
}
