import { darken, lighten, mix, withAlpha, type Hex } from '../../../draw/colour.ts'
import { pick } from '../../../draw/random.ts'
import { fillEllipse, fillRoundRect, type Pen } from '../../../draw/shapes.ts'
import { createDust } from '../../parts/dust.ts'
import { paintBoards, paintRug } from '../floors.ts'
import { guests, type Guest } from '../guests.ts'
import { paintArch, paintLadder } from '../library-things.ts'
import { createRoom, FLOOR_Y, paintBand, paintPool, REACH, type RoomKit } from '../room.ts'
import { paintShelves } from '../shelves.ts'
import { paintSash, paintView, type WindowFrame } from '../window.ts'

interface Style {
  readonly wood: Hex
  readonly wall: Hex
  readonly rug: Hex
  readonly shade: Hex
}

const STYLES: readonly Style[] = [
  { wood: '#7a4a2c', wall: '#c9a87c', rug: '#7a2430', shade: '#2f8a56' },
  { wood: '#5c3a28', wall: '#8fa08a', rug: '#2f4f5c', shade: '#3f9a62' },
  { wood: '#946238', wall: '#d9c8a4', rug: '#3f5f4a', shade: '#2f7f6a' },
]
const SHELF = { width: 0.42, gap: 0.03 }
const TABLE_TOP = FLOOR_Y - 0.1
const TABLE_FOOT = FLOOR_Y + 0.055

/** A library: shelves to the ceiling with a ladder, long tables with green lamps, readers. */
export const library = createRoom('library', (kit) => {
  const { stage, light, random, palette } = kit
  const style = pick(random, STYLES)
  const { aspect, top, portrait } = stage
  const ceiling = 0.075 + top * 0.72
  const window: WindowFrame = {
    x: aspect * 0.5 - 0.15,
    y: ceiling + 0.09,
    width: 0.3,
    height: 0.52 - ceiling,
    columns: 2,
    rows: 3,
  }
  const tables = portrait ? [0.06, aspect - 0.06] : [0.24, aspect - 0.24]
  const lamps = tables.flatMap((x) => [x - 0.11, x + 0.11])
  const dust = createDust(random, stage, { count: 30, colour: palette.key, centre: aspect / 2, reach: 0.4 })
  const readers = tables.flatMap((x, index): Guest[] => [
    { x: x - 0.2, y: TABLE_FOOT - 0.02, height: 0.41, action: 'sit', props: index === 0 ? BOOK : [] },
    {
      x: x + 0.2,
      y: TABLE_FOOT - 0.02,
      height: 0.41,
      action: 'sit',
      facesLeft: true,
      props: index === 1 ? BOOK : [],
    },
  ])
  return {
    windows: [window],
    back: [
      kit.baked('wall', 0.66, top - 0.1, FLOOR_Y + 0.01, (pen) => {
        const wall = light.tone(style.wall, 0.2)
        paintBand(pen, aspect, top - 0.4, FLOOR_Y, darken(wall, 0.18), wall)
        paintStacks(pen, kit, style, window, ceiling)
        paintView(pen, window, palette, kit.spec.season, 'garden', kit.seed)
        paintSash(pen, window, light.tone(style.wood))
        paintArch(pen, window, light.tone(style.wood))
        paintCeiling(pen, kit, style, ceiling)
      }),
      kit.baked('floor', 0.9, FLOOR_Y, stage.bottom + 0.12, (pen) => {
        paintBoards(pen, stage, FLOOR_Y, light.tone(style.wood))
        paintRug(pen, aspect * 0.5, 0.925, Math.min(1.3, aspect * 0.95), light.tone(style.rug))
        paintPool(pen, aspect / 2, FLOOR_Y + 0.07, [0.3, 0.08], palette.key, 0.26 * (1 - light.lamps))
      }),
      kit.baked('ladder', 0.72, ceiling, FLOOR_Y + 0.04, (pen) =>
        paintLadder(pen, window.x + window.width + 0.34, ceiling + 0.16, light.tone('#b5834e')),
      ),
      guests(kit, 0.8, light.tone('#4a3428'), 0.24, readers),
      kit.baked('tables', 0.8, 0.4, FLOOR_Y + 0.1, (pen) => {
        for (const x of tables) paintTable(pen, x, kit, style)
      }),
      kit.glows(
        0.8,
        '#ffdf9a',
        lamps.map((x) => ({ x, y: TABLE_TOP - 0.05, radius: 0.15 })),
      ),
      kit.glows(
        0.7,
        '#ffca7a',
        [aspect * 0.2, aspect * 0.8].map((x) => ({ x, y: ceiling + 0.07, radius: 0.26 })),
      ),
    ],
    front: [(frame) => dust.draw(frame), kit.near('front', 0.3, (pen) => paintFront(pen, kit, style))],
    table: { wood: style.wood, cloth: null },
  }
})

const BOOK = [{ concept: 'book', colour: '#a8343c', role: 'held' }] as const

/** Two floors of shelves to both sides of the window. */
function paintStacks(
  pen: Pen,
  { stage, light, seed }: RoomKit,
  style: Style,
  window: WindowFrame,
  ceiling: number,
): void {
  const balcony = Math.max(ceiling + 0.19, FLOOR_Y - 0.44)
  for (const side of [-1, 1]) {
    for (let column = 0; column < 4; column += 1) {
      const out = window.width / 2 + 0.08 + column * (SHELF.width + SHELF.gap)
      const x = stage.aspect / 2 + (side > 0 ? out : -out - SHELF.width)
      const unit = {
        x,
        width: SHELF.width,
        wood: style.wood,
        ware: 'books',
        seed: seed + column * 7 + side,
        depth: 0.16 + column * 0.06,
      } as const
      paintShelves(pen, { ...unit, y: FLOOR_Y, height: FLOOR_Y - balcony - 0.02, rows: 5 }, light)
      const high = balcony - 0.03 - ceiling
      paintShelves(
        pen,
        {
          ...unit,
          y: balcony - 0.03,
          height: high,
          rows: Math.max(2, Math.round(high / 0.09)),
          seed: unit.seed + 3,
        },
        light,
      )
    }
  }
  const wood = light.tone(darken(style.wood, 0.1), 0.1)
  for (const [x, width] of [
    [-REACH, window.x - 0.06 + REACH],
    [window.x + window.width + 0.06, stage.aspect + REACH],
  ] as const) {
    fillRoundRect(pen, wood, x, balcony - 0.026, width, 0.026, 0.003)
    fillRoundRect(pen, lighten(wood, 0.25), x, balcony - 0.026, width, 0.006, 0.002)
    fillRoundRect(pen, '#b5873a', x, balcony - 0.09, width, 0.006, 0.002)
    pen.fillStyle = withAlpha('#b5873a', 0.8)
    for (let post = 0; post * 0.05 < width; post += 1)
      pen.fillRect(x + post * 0.05, balcony - 0.088, 0.003, 0.064)
  }
}

function paintCeiling(pen: Pen, { stage, light }: RoomKit, style: Style, ceiling: number): void {
  const { aspect, top } = stage
  const wood = light.tone(style.wood, 0.3)
  paintBand(pen, aspect, top - 0.4, ceiling, darken(wood, 0.4), darken(wood, 0.1))
  fillRoundRect(pen, lighten(wood, 0.1), -REACH, ceiling - 0.016, aspect + 2 * REACH, 0.02, 0.002)
  for (const x of [aspect * 0.2, aspect * 0.8]) {
    pen.fillStyle = '#b5873a'
    pen.fillRect(x - 0.002, top - 0.2, 0.004, ceiling + 0.05 - top + 0.2)
    fillEllipse(pen, mix('#f2e6cc', '#fff4d0', light.lamps), x, ceiling + 0.07, 0.042)
    fillRoundRect(pen, '#b5873a', x - 0.02, ceiling + 0.022, 0.04, 0.014, 0.005)
    paintPool(pen, x, ceiling + 0.1, [0.4, 0.36], '#ffd79a', 0.12 + 0.2 * light.lamps)
  }
}

function paintTable(pen: Pen, x: number, { light }: RoomKit, style: Style): void {
  const wood = light.tone(style.wood)
  fillEllipse(pen, withAlpha('#140a08', 0.3), x, TABLE_FOOT, 0.27, 0.016)
  for (const leg of [-0.2, 0.18])
    fillRoundRect(pen, darken(wood, 0.4), x + leg, TABLE_TOP, 0.022, TABLE_FOOT - TABLE_TOP, 0.004)
  fillRoundRect(pen, darken(wood, 0.25), x - 0.21, TABLE_TOP, 0.42, 0.034, 0.004)
  fillRoundRect(pen, lighten(wood, 0.12), x - 0.24, TABLE_TOP - 0.016, 0.48, 0.022, 0.006)
  fillRoundRect(pen, lighten(wood, 0.4), x - 0.24, TABLE_TOP - 0.016, 0.48, 0.005, 0.003)
  for (const lamp of [x - 0.11, x + 0.11]) {
    const y = TABLE_TOP - 0.014
    fillRoundRect(pen, '#c9983f', lamp - 0.024, y - 0.008, 0.048, 0.008, 0.004)
    fillRoundRect(pen, '#c9983f', lamp - 0.003, y - 0.066, 0.006, 0.06, 0.002)
    fillRoundRect(pen, light.tone(style.shade), lamp - 0.044, y - 0.09, 0.088, 0.03, 0.014)
    fillRoundRect(pen, withAlpha('#d6ffe2', 0.4), lamp - 0.036, y - 0.086, 0.06, 0.008, 0.004)
    fillRoundRect(pen, '#fff2c4', lamp - 0.036, y - 0.062, 0.072, 0.005, 0.002)
    paintPool(pen, lamp, y, [0.1, 0.03], '#ffe6a8', 0.5)
  }
  for (const [book, colour] of (['#a8343c', '#2f5d7c', '#c98a34'] as const).entries())
    fillRoundRect(
      pen,
      light.tone(colour),
      x - 0.036 + book * 0.004,
      TABLE_TOP - 0.03 - book * 0.014,
      0.072,
      0.013,
      0.002,
    )
}

/** The end of the nearest shelf, and a pile of books. */
function paintFront(pen: Pen, { stage, light, nearY }: RoomKit, style: Style): void {
  const { aspect, bottom } = stage
  const dark = mix(light.tone(style.wood), '#140c0c', 0.62)
  fillRoundRect(pen, dark, -REACH, nearY - 0.02, REACH + 0.2, bottom - nearY + 0.2, 0.01)
  fillRoundRect(pen, lighten(dark, 0.12), -REACH, nearY - 0.02, REACH + 0.2, 0.008, 0.004)
  const pile: readonly Hex[] = ['#7a2a30', '#2c4a5c', '#8a6a34', '#3f5f4a']
  pile.forEach((colour, index) => {
    const tone = mix(light.tone(colour), '#181010', 0.42)
    fillRoundRect(
      pen,
      tone,
      -0.08 + (index % 2) * 0.03,
      nearY - 0.055 - index * 0.034,
      0.22 - index * 0.012,
      0.032,
      0.006,
    )
    fillRoundRect(
      pen,
      withAlpha('#f2e6c8', 0.3),
      0.1 + (index % 2) * 0.02 - index * 0.006,
      nearY - 0.05 - index * 0.034,
      0.03,
      0.022,
      0.002,
    )
  })
  const chair = mix(light.tone(style.rug), '#140c0c', 0.58)
  fillRoundRect(pen, chair, aspect - 0.12, nearY - 0.07, 0.4, bottom - nearY + 0.3, 0.07)
  fillEllipse(pen, withAlpha('#ffffff', 0.06), aspect + 0.06, nearY - 0.05, 0.12, 0.016)
}
