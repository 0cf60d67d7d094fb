import { darken, lighten, mix, withAlpha, type Hex } from '../../../draw/colour.ts'
import { createRandom, pick } from '../../../draw/random.ts'
import { fillEllipse, fillRoundRect, type Pen } from '../../../draw/shapes.ts'
import { paintBasket, paintBreadRack, paintLoaf, paintLoaves } from '../bread.ts'
import { paintCakes } from '../counter-things.ts'
import { paintPendant, paintWall } from '../decor.ts'
import { paintSkirting, paintTiles } from '../floors.ts'
import { guests } from '../guests.ts'
import { createRoom, FLOOR_Y, paintPool, REACH, type RoomKit } from '../room.ts'
import { paintSash, paintView, type WindowFrame } from '../window.ts'

interface Style {
  readonly wall: Hex
  readonly pattern: 'plain' | 'bricks'
  readonly wood: Hex
  readonly counter: Hex
  readonly lamp: Hex
}

const STYLES: readonly Style[] = [
  { wall: '#f0dfc2', pattern: 'plain', wood: '#9a6a3c', counter: '#7a4a2c', lamp: '#c9803c' },
  { wall: '#c07a58', pattern: 'bricks', wood: '#6f4528', counter: '#e6d4b4', lamp: '#2f3a3c' },
  { wall: '#9fbcb0', pattern: 'plain', wood: '#b5834e', counter: '#4f7a70', lamp: '#e0b04c' },
]
const COUNTER_TOP = 0.59
const COUNTER_FOOT = FLOOR_Y + 0.035

/** A baker's shop: racks full of bread behind the counter, the oven with its fire, cakes under glass, baskets of baguettes. */
export const bakery = createRoom('bakery', (kit) => {
  const { stage, light, random, palette, spec, seed } = kit
  const style = pick(random, STYLES)
  const { aspect, top, portrait } = stage
  const end = aspect * (portrait ? 0.66 : 0.6)
  const window: WindowFrame = {
    x: end + (portrait ? 0.05 : 0.1),
    y: 0.15 + top * 0.3,
    width: portrait ? 0.4 : aspect * 0.44,
    height: 0.46 - top * 0.2,
    columns: portrait ? 1 : 3,
    rows: 1,
  }
  const ovenX = portrait ? -0.02 : 0.16
  const lampY = 0.15 + top * 0.32
  const lamps = [end - 0.66, end - 0.36, end - 0.06].map((x) => ({ x, y: lampY }))
  return {
    windows: [window],
    back: [
      kit.baked('wall', 0.66, top - 0.1, FLOOR_Y + 0.01, (pen) => {
        paintWall(pen, aspect, top, FLOOR_Y, light.tone(style.wall, 0.1), style.pattern, null)
        paintView(pen, window, palette, spec.season, 'city', seed)
        paintSash(pen, window, light.tone(style.wood))
        paintSkirting(pen, aspect, FLOOR_Y, light.tone(darken(style.wood, 0.2), 0.1))
        paintOven(pen, kit, ovenX)
        for (let x = ovenX + 0.2; x < end - 0.16; x += 0.4)
          paintBreadRack(
            pen,
            {
              x,
              y: COUNTER_TOP + 0.04,
              width: 0.38,
              height: 0.4 - top * 0.4,
              rows: portrait ? 6 : 4,
              wood: style.wood,
              seed: seed + Math.round(x * 10),
            },
            light,
          )
        for (const { x, y } of lamps)
          paintPool(pen, x, y + 0.08, [0.24, 0.3], '#ffd79a', 0.12 + 0.2 * light.lamps)
      }),
      kit.glows(0.66, '#ff9a3c', [{ x: ovenX, y: 0.49, radius: 0.16 }]),
      kit.baked('floor', 0.9, FLOOR_Y, stage.bottom + 0.12, (pen) =>
        paintTiles(pen, stage, FLOOR_Y, light.tone('#ecdfc8'), light.tone('#b5744c')),
      ),
      guests(kit, 0.78, light.tone('#5a3f38'), 0.18, [
        { x: end - 0.5, y: FLOOR_Y - 0.005, height: 0.38, action: 'stand', variants: ['chef'] },
      ]),
      kit.baked('counter', 0.8, 0.42, COUNTER_FOOT + 0.03, (pen) => paintCounter(pen, kit, style, end)),
      kit.steam(0.8, end - 0.3, COUNTER_TOP - 0.06, 0.1),
      kit.baked('lamps', 0.86, top - 0.1, lampY + 0.45, (pen) => {
        for (const { x, y } of lamps)
          paintPendant(pen, x, top, y, light.tone(style.lamp), Math.max(0.3, light.lamps))
      }),
      kit.glows(
        0.86,
        '#ffca7a',
        lamps.map(({ x, y }) => ({ x, y: y + 0.02, radius: 0.2 })),
      ),
    ],
    front: [kit.near('front', 0.22, (pen) => paintFront(pen, kit, style))],
    table: { wood: style.wood, cloth: null },
  }
})

/** A brick oven with its fire; `x` is its middle. */
function paintOven(pen: Pen, { light, stage }: RoomKit, x: number): void {
  const brick = light.tone('#a85c42', 0.06)
  const chimney = 0.3
  fillRoundRect(pen, darken(brick, 0.1), x - 0.08, stage.top - 0.1, 0.16, chimney - stage.top + 0.12, 0)
  fillRoundRect(pen, brick, x - 0.19, chimney, 0.38, FLOOR_Y - chimney, 0.06)
  pen.strokeStyle = withAlpha('#3a1a12', 0.22)
  pen.lineWidth = 0.003
  pen.beginPath()
  for (let row = 0; row < 13; row += 1) {
    const y = chimney + 0.06 + row * 0.032
    pen.moveTo(x - 0.19, y)
    pen.lineTo(x + 0.19, y)
    for (let joint = 0; joint < 5; joint += 1) {
      const at = x - 0.17 + joint * 0.076 + (row % 2) * 0.038
      if (at > x + 0.18) continue
      pen.moveTo(at, y)
      pen.lineTo(at, y + 0.032)
    }
  }
  pen.stroke()
  const mouth = (grow: number): void => {
    pen.beginPath()
    pen.moveTo(x - 0.11 - grow, 0.545 + grow * 0.4)
    pen.lineTo(x - 0.11 - grow, 0.475)
    pen.arc(x, 0.475, 0.11 + grow, Math.PI, 0)
    pen.lineTo(x + 0.11 + grow, 0.545 + grow * 0.4)
    pen.fill()
  }
  pen.fillStyle = light.tone('#d9c2a0', 0.06)
  mouth(0.024)
  const fire = pen.createRadialGradient(x, 0.54, 0.01, x, 0.5, 0.14)
  fire.addColorStop(0, '#ffd76a')
  fire.addColorStop(0.5, '#f0782c')
  fire.addColorStop(1, '#3a1410')
  pen.fillStyle = fire
  mouth(0)
  for (const [at, loaf] of [
    [-0.075, 'round'],
    [0.012, 'round'],
  ] as const)
    paintLoaf(pen, loaf, x + at, 0.544, 0.064, '#b5682c')
  fillRoundRect(pen, light.tone('#8f8478', 0.06), x - 0.15, 0.545, 0.3, 0.016, 0.003)
}

function paintCounter(pen: Pen, { light, seed, stage }: RoomKit, style: Style, end: number): void {
  const left = -REACH
  const random = createRandom(seed ^ 0xc07)
  const front = light.tone(style.counter)
  fillRoundRect(pen, withAlpha('#160c12', 0.3), left, COUNTER_FOOT - 0.01, end - left + 0.03, 0.03, 0.01)
  const panel = pen.createLinearGradient(0, COUNTER_TOP, 0, COUNTER_FOOT)
  panel.addColorStop(0, lighten(front, 0.06))
  panel.addColorStop(1, darken(front, 0.3))
  pen.fillStyle = panel
  pen.fillRect(left, COUNTER_TOP, end - left, COUNTER_FOOT - COUNTER_TOP)
  // A glass front, with pastries on its shelf.
  const pane = { x: Math.max(0.02, end - 0.78), y: COUNTER_TOP + 0.034, width: 0, height: 0.118 }
  pane.width = end - pane.x - 0.04
  fillRoundRect(pen, light.tone('#4a3226', 0.04), pane.x, pane.y, pane.width, pane.height, 0.006)
  for (const [row, loaf] of [
    [0, 'croissant'],
    [1, 'roll'],
  ] as const) {
    const y = pane.y + 0.054 + row * 0.056
    fillRoundRect(pen, light.tone('#e9dcc4', 0.04), pane.x + 0.008, y, pane.width - 0.016, 0.006, 0.002)
    paintLoaves(
      pen,
      loaf,
      { x: pane.x + 0.02, y, width: pane.width - 0.04, size: row === 0 ? 0.062 : 0.05 },
      light,
      random,
    )
  }
  fillRoundRect(pen, withAlpha('#eaf6f6', 0.14), pane.x, pane.y, pane.width, pane.height, 0.006)
  const board = light.tone(style.wood)
  fillRoundRect(pen, board, left, COUNTER_TOP - 0.016, end - left + 0.02, 0.028, 0.006)
  fillRoundRect(pen, lighten(board, 0.25), left, COUNTER_TOP - 0.016, end - left + 0.02, 0.006, 0.003)
  const on = COUNTER_TOP - 0.015
  paintCakes(pen, end - 0.14, on, light.tone('#f6f0e4'))
  paintLoaves(pen, 'round', { x: end - 0.52, y: on, width: 0.24, size: 0.11 }, light, random)
  paintLoaf(pen, 'round', end - 0.46, on - 0.05, 0.11, light.tone('#c98a45', 0.04))
  if (!stage.portrait) paintBasket(pen, end - 0.72, on, 0.12, light)
  paintBasket(pen, end + 0.12, COUNTER_FOOT + 0.03, 0.15, light)
}

/** The near edge of a table, out of focus: a board with loaves on a cloth. */
function paintFront(pen: Pen, { stage, light, nearY }: RoomKit, style: Style): void {
  const { aspect, bottom } = stage
  const wood = mix(light.tone(darken(style.wood, 0.25)), '#1c1218', 0.5)
  for (const [x, half] of [
    [0.02, 0.3],
    [aspect + 0.04, 0.26],
  ] as const) {
    fillEllipse(pen, darken(wood, 0.3), x, nearY + 0.028, half, 0.045)
    fillEllipse(pen, wood, x, nearY + 0.012, half, 0.042)
    fillRoundRect(pen, darken(wood, 0.4), x - 0.03, nearY + 0.03, 0.06, bottom - nearY + 0.2, 0)
    for (const [at, size] of [
      [-0.12, 0.17],
      [0.06, 0.13],
    ] as const)
      paintLoaf(pen, 'round', x + at, nearY + 0.012, size, mix(light.tone('#a8693a'), '#1c1218', 0.34))
  }
}
