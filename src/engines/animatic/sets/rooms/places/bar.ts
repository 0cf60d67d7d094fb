import { darken, lighten, mix, withAlpha, type Hex } from '../../../draw/colour.ts'
import { pick } from '../../../draw/random.ts'
import { fillEllipse, fillRoundRect, type Pen } from '../../../draw/shapes.ts'
import { paintDartboard, paintPubLamp, paintSign } from '../bar-things.ts'
import { paintPiece, paintWall } from '../decor.ts'
import { paintBoards, paintSkirting } from '../floors.ts'
import { paintBeer, paintWineGlass } from '../glasses.ts'
import { guests, type Guest } from '../guests.ts'
import { createRoom, FLOOR_Y, paintPool, REACH, type RoomKit } from '../room.ts'
import { paintShelves } from '../shelves.ts'
import { paintBistroTable } from '../tables.ts'

interface Style {
  readonly wall: Hex
  readonly pattern: 'plain' | 'bricks'
  readonly wood: Hex
  readonly lamp: Hex
  readonly back: Hex
}

const STYLES: readonly Style[] = [
  { wall: '#6a4034', pattern: 'bricks', wood: '#6a3f28', lamp: '#3f7a52', back: '#ffb85c' },
  { wall: '#34424f', pattern: 'plain', wood: '#5a3a2c', lamp: '#c9983f', back: '#6fc0e0' },
  { wall: '#4f5c3f', pattern: 'plain', wood: '#7a4a2c', lamp: '#b8433c', back: '#ffc878' },
]
const TOP = 0.545
const FOOT = FLOOR_Y + 0.02

/** A bar or pub: bottles before the lit wall, taps, stools with guests, lamps low over the counter. */
export const bar = createRoom('bar', (kit) => {
  const { stage, light, random } = kit
  const style = pick(random, STYLES)
  const { aspect, top, portrait } = stage
  const right = portrait ? aspect + REACH : aspect * 0.74
  const lampXs = portrait ? [0.16, 0.46, 0.76] : [0.1, 0.42, 0.74, 1.06]
  const lamps = lampXs.map((x) => ({ x, y: 0.15 + top * 0.32 }))
  const shade = light.tone('#3a2a30')
  const stools = portrait ? [0.12, aspect - 0.1] : [0.12, 0.36, right - 0.16]
  const sitters: readonly Guest[] = stools.map((x, index) => ({
    x,
    y: FOOT - 0.012,
    height: 0.42,
    action: 'sit',
    isSeated: true,
    facesLeft: index % 2 === 1,
  }))
  return {
    back: [
      kit.baked('wall', 0.66, top - 0.1, FLOOR_Y + 0.01, (pen) => paintBack(pen, kit, style, right)),
      kit.baked('floor', 0.9, FLOOR_Y, stage.bottom + 0.12, (pen) => {
        paintBoards(pen, stage, FLOOR_Y, light.tone(mix(style.wood, '#3a2a26', 0.2)))
        for (const { x } of lamps) paintPool(pen, x, FLOOR_Y + 0.1, [0.3, 0.08], '#ffcf86', 0.24)
      }),
      guests(kit, 0.74, shade, 0.2, [
        {
          x: right * 0.52,
          y: FLOOR_Y - 0.02,
          height: 0.37,
          action: 'stand',
          variants: ['waiter', 'man', 'woman'],
        },
      ]),
      kit.baked('counter', 0.78, 0.36, FOOT + 0.04, (pen) => paintCounter(pen, kit, style, right)),
      kit.baked('stools', 0.8, 0.5, FOOT + 0.06, (pen) => {
        for (const x of [...stools, right + 0.04])
          paintPiece(pen, 'stool', x - 0.02, FOOT + 0.02, 0.155, [light.tone(darken(style.wood, 0.1))])
      }),
      guests(kit, 0.8, shade, 0.26, sitters),
      kit.baked('booth', 0.84, 0.4, FLOOR_Y + 0.1, (pen) => {
        if (portrait) return
        const x = aspect - 0.1
        paintBistroTable(pen, x, FLOOR_Y + 0.06, 0.22, 0.17, light.tone(style.wood))
        paintBeer(pen, x - 0.04, FLOOR_Y - 0.106, 0.055, light.tone('#e8a83c'))
        paintBeer(pen, x + 0.05, FLOOR_Y - 0.104, 0.055, light.tone('#e8a83c'))
      }),
      kit.baked('lamps', 0.86, top - 0.1, 0.6, (pen) => {
        for (const { x, y } of lamps) paintPubLamp(pen, x, top, y, light.tone(style.lamp))
      }),
      kit.glows(
        0.86,
        '#ffca7a',
        lamps.map(({ x, y }) => ({ x, y: y + 0.02, radius: 0.2 })),
      ),
    ],
    front: [kit.near('front', 0.26, (pen) => paintFront(pen, kit, style))],
    table: { wood: style.wood, cloth: null },
  }
})

function paintBack(pen: Pen, { stage, light, seed }: RoomKit, style: Style, right: number): void {
  const { aspect, top } = stage
  paintWall(
    pen,
    aspect,
    top,
    FLOOR_Y,
    light.tone(style.wall, 0.2),
    style.pattern,
    light.tone(darken(style.wood, 0.1), 0.2),
  )
  paintSkirting(pen, aspect, FLOOR_Y, light.tone(darken(style.wood, 0.3), 0.1))
  const back = { x: right * 0.5 - 0.56, y: 0.13 + top * 0.3, width: 1.12, height: 0.38 - top * 0.3 }
  fillRoundRect(
    pen,
    light.tone(style.wood, 0.1),
    back.x - 0.03,
    back.y - 0.05,
    back.width + 0.06,
    FLOOR_Y - back.y + 0.05,
    0.008,
  )
  fillRoundRect(
    pen,
    light.tone(lighten(style.wood, 0.12), 0.1),
    back.x - 0.05,
    back.y - 0.06,
    back.width + 0.1,
    0.026,
    0.008,
  )
  const rows = stage.portrait ? 5 : 3
  for (let column = 0; column < 3; column += 1) {
    const unit = {
      x: back.x + column * 0.376,
      y: back.y + back.height,
      width: 0.366,
      height: back.height,
      rows,
      wood: style.wood,
      ware: 'bottles',
      seed: seed + column,
      depth: 0,
    } as const
    paintShelves(pen, unit, light)
    // The wall behind the bottles is lit.
    paintPool(pen, unit.x + 0.183, back.y + back.height * 0.5, [0.24, back.height * 0.62], style.back, 0.32)
  }
  const side = right + 0.14
  if (!stage.portrait) {
    paintDartboard(pen, side + 0.14, 0.33, light)
    paintSign(pen, side - 0.1, 0.15, seed)
  }
  pen.fillStyle = withAlpha('#120a0c', 0.26)
  pen.fillRect(-REACH, top - 0.4, aspect + 2 * REACH, 0.44)
}

function paintCounter(pen: Pen, { light }: RoomKit, style: Style, right: number): void {
  const wood = light.tone(style.wood)
  const left = -REACH
  fillRoundRect(pen, withAlpha('#120a0c', 0.34), left, FOOT - 0.01, right - left + 0.03, 0.03, 0.01)
  const face = pen.createLinearGradient(0, TOP, 0, FOOT)
  face.addColorStop(0, lighten(wood, 0.06))
  face.addColorStop(1, darken(wood, 0.42))
  pen.fillStyle = face
  pen.fillRect(left, TOP, right - left, FOOT - TOP)
  for (let x = right - 0.19; x > left; x -= 0.19) {
    fillRoundRect(pen, withAlpha('#000000', 0.22), x, TOP + 0.05, 0.165, FOOT - TOP - 0.09, 0.006)
    fillRoundRect(
      pen,
      withAlpha(lighten(wood, 0.2), 0.35),
      x + 0.01,
      TOP + 0.06,
      0.145,
      FOOT - TOP - 0.11,
      0.004,
    )
  }
  fillRoundRect(pen, '#c9983f', left, FOOT - 0.05, right - left, 0.009, 0.004)
  const top = lighten(wood, 0.12)
  fillRoundRect(pen, top, left, TOP - 0.018, right - left + 0.025, 0.032, 0.008)
  fillRoundRect(pen, lighten(top, 0.32), left, TOP - 0.018, right - left + 0.025, 0.006, 0.003)
  const taps = right * 0.5 + 0.24
  fillRoundRect(pen, '#c9983f', taps - 0.09, TOP - 0.1, 0.18, 0.022, 0.01)
  for (const side of [-0.06, 0.06])
    fillRoundRect(pen, '#b5873a', taps + side - 0.008, TOP - 0.09, 0.016, 0.08, 0.003)
  for (const [tap, colour] of (['#b8383a', '#f2e6d0', '#2f5d4a'] as const).entries()) {
    fillRoundRect(pen, '#2a2226', taps - 0.066 + tap * 0.056, TOP - 0.086, 0.012, 0.022, 0.003)
    fillRoundRect(pen, colour, taps - 0.07 + tap * 0.056, TOP - 0.158, 0.02, 0.06, 0.006)
  }
  for (const [x, kind] of [
    [0.2, 'beer'],
    [0.44, 'wine'],
    [right - 0.3, 'beer'],
    [right - 0.08, 'beer'],
    [right - 0.2, 'wine'],
  ] as const) {
    if (kind === 'beer') paintBeer(pen, x, TOP - 0.016, 0.058, light.tone('#e8a83c'))
    else paintWineGlass(pen, x, TOP - 0.014, 0.06, light.tone('#8a2338'))
  }
}

/** The near edge of a table with two glasses. */
function paintFront(pen: Pen, { stage, light, nearY }: RoomKit, style: Style): void {
  const { aspect, bottom } = stage
  const wood = mix(light.tone(style.wood), '#140c10', 0.56)
  fillEllipse(pen, wood, aspect - 0.02, nearY + 0.012, 0.42, 0.04)
  fillRoundRect(pen, darken(wood, 0.3), aspect - 0.44, nearY + 0.016, 0.9, 0.03, 0.01)
  fillRoundRect(pen, darken(wood, 0.35), aspect - 0.08, nearY + 0.04, 0.1, bottom - nearY + 0.2, 0)
  paintBeer(pen, aspect - 0.16, nearY + 0.012, 0.16, mix(light.tone('#e8a83c'), '#241418', 0.3))
  paintBeer(pen, aspect + 0.02, nearY + 0.004, 0.16, mix(light.tone('#c98a34'), '#241418', 0.36))
  const back = mix(light.tone(darken(style.wood, 0.2)), '#140c10', 0.6)
  fillRoundRect(pen, back, -REACH, nearY - 0.03, REACH + 0.02, bottom - nearY + 0.3, 0.05)
}
