import { darken, lighten, mix, type Hex } from '../../../draw/colour.ts'
import { pick } from '../../../draw/random.ts'
import { fillEllipse, fillRoundRect, type Pen } from '../../../draw/shapes.ts'
import { paintChandelier, paintLantern } from '../chandelier.ts'
import { paintPicture, paintPlant, paintWall } from '../decor.ts'
import { paintBoards, paintSkirting } from '../floors.ts'
import { paintCandle, paintWineGlass } from '../glasses.ts'
import { guests, type Guest } from '../guests.ts'
import { createRoom, FLOOR_Y, paintPool, REACH, type Part, type RoomKit } from '../room.ts'
import { paintShelves } from '../shelves.ts'
import { paintBistroTable } from '../tables.ts'
import { paintDrapes, paintSash, paintView, type WindowFrame } from '../window.ts'

interface Style {
  readonly wall: Hex
  readonly pattern: 'plain' | 'stripes' | 'bricks'
  readonly dado: Hex | null
  readonly cloth: Hex
  readonly drapes: Hex
  readonly wood: Hex
  readonly lamp: 'chandelier' | 'lantern'
}

const STYLES: readonly Style[] = [
  {
    wall: '#3f5f56',
    pattern: 'stripes',
    dado: '#5c3f2c',
    cloth: '#fbf6ea',
    drapes: '#8a2f38',
    wood: '#7a4f30',
    lamp: 'chandelier',
  },
  {
    wall: '#c98a64',
    pattern: 'bricks',
    dado: null,
    cloth: '#d8504a',
    drapes: '#4f7a4a',
    wood: '#9a6a3c',
    lamp: 'chandelier',
  },
  {
    wall: '#e9d9bc',
    pattern: 'plain',
    dado: '#a8825a',
    cloth: '#fbf8f0',
    drapes: '#3f5f8a',
    wood: '#8a5f3c',
    lamp: 'chandelier',
  },
]
const LANTERN_STYLE: Style = {
  wall: '#e6cfa4',
  pattern: 'plain',
  dado: '#6a3a2a',
  cloth: '#b8383a',
  drapes: '#a8323a',
  wood: '#5c3222',
  lamp: 'lantern',
}
const FOOT = FLOOR_Y + 0.06

/** A restaurant: laid tables with candles and guests, wine on the wall, chandeliers, or red lanterns in the east. */
export const restaurant = createRoom('restaurant', (kit) => {
  const { stage, light, random, spec, seed } = kit
  const chosen = pick(random, STYLES)
  const style = /^(?:zh|ja|ko)/.test(spec.language) ? LANTERN_STYLE : chosen
  const { aspect, top, portrait } = stage
  const tables = portrait ? [0.06, aspect - 0.04] : [0.2, aspect * 0.5, aspect - 0.2]
  const lamps = (portrait ? [aspect * 0.5] : [aspect * 0.24, aspect * 0.76]).map((x) => ({
    x,
    y: 0.14 + top * 0.34,
  }))
  const window: WindowFrame = {
    x: aspect * (portrait ? 0.5 : 0.6),
    y: 0.15 + top * 0.24,
    width: portrait ? 0.34 : 0.42,
    height: 0.38 - top * 0.12,
    columns: 2,
    rows: 2,
  }
  const shade = light.tone('#5a3a34')
  return {
    windows: [window],
    back: [
      kit.baked('wall', 0.66, top - 0.1, FLOOR_Y + 0.01, (pen) => {
        paintWall(
          pen,
          aspect,
          top,
          FLOOR_Y,
          light.tone(style.wall, 0.12),
          style.pattern,
          style.dado === null ? null : light.tone(style.dado, 0.12),
        )
        paintSkirting(pen, aspect, FLOOR_Y, light.tone(darken(style.wood, 0.2), 0.1))
        paintView(pen, window, kit.palette, spec.season, 'city', seed)
        paintSash(pen, window, light.tone(lighten(style.wood, 0.1)))
        paintDrapes(pen, window, light.tone(style.drapes))
        const shelf = portrait ? -0.16 : aspect * 0.08
        paintShelves(
          pen,
          {
            x: shelf,
            y: FLOOR_Y - 0.19,
            width: 0.36,
            height: 0.36,
            rows: 4,
            wood: style.wood,
            ware: 'bottles',
            seed,
          },
          light,
        )
        paintPicture(
          pen,
          shelf + (portrait ? 0.42 : 0.46),
          0.22 + top * 0.2,
          0.15,
          0.19,
          light.tone('#b98a3c'),
          seed,
        )
        paintPicture(pen, shelf - 0.26, 0.26, 0.18, 0.14, light.tone('#b98a3c'), seed + 1)
        for (const { x, y } of lamps)
          paintPool(pen, x, y + 0.08, [0.5, 0.44], '#ffd79a', 0.16 + 0.26 * light.lamps)
      }),
      kit.baked('floor', 0.9, FLOOR_Y, stage.bottom + 0.12, (pen) => {
        paintBoards(pen, stage, FLOOR_Y, light.tone(lighten(style.wood, 0.14)))
        for (const x of tables)
          paintPool(pen, x, FOOT + 0.01, [0.3, 0.05], '#ffd79a', 0.2 + 0.16 * light.lamps)
      }),
      kit.baked('lamps', 0.74, top - 0.1, 0.4, (pen) => {
        for (const { x, y } of lamps)
          (style.lamp === 'lantern' ? paintLantern : paintChandelier)(pen, x, top, y, light.lamps)
      }),
      kit.glows(
        0.74,
        '#ffcf86',
        lamps.map(({ x, y }) => ({ x, y, radius: 0.26 })),
      ),
      guests(
        kit,
        0.82,
        shade,
        0.22,
        tables.flatMap((x, index) => dinersAt(x, index)),
      ),
      kit.baked('tables', 0.82, 0.44, FLOOR_Y + 0.1, (pen) => {
        for (const x of tables) paintTable(pen, x, light.tone(style.wood), light.tone(style.cloth))
        paintPlant(pen, aspect + 0.02, FLOOR_Y + 0.05, 0.34, light.tone('#4f8a4c'), light.tone('#b5683c'), 1)
      }),
      flicker(kit, tables),
    ],
    front: [kit.near('front', 0.3, (pen) => paintFront(pen, kit, style))],
    table: { wood: style.wood, cloth: style.cloth },
  }
})

function dinersAt(x: number, index: number): readonly Guest[] {
  const diner = { y: FOOT - 0.006, height: 0.4, action: 'sit' } as const
  const left = { ...diner, x: x - 0.14 }
  const right = { ...diner, x: x + 0.14, facesLeft: true }
  // Nobody sits behind the hero.
  return index === 1 ? [right] : [left, right]
}

function paintTable(pen: Pen, x: number, wood: Hex, cloth: Hex): void {
  paintBistroTable(pen, x, FOOT, 0.24, 0.155, wood, cloth)
  const y = FOOT - 0.157
  for (const side of [-1, 1]) {
    fillEllipse(pen, '#ffffff', x + side * 0.066, y + 0.003, 0.03, 0.006)
    fillEllipse(pen, side < 0 ? '#c9704a' : '#7fa85c', x + side * 0.066, y - 0.001, 0.017, 0.006)
    paintWineGlass(pen, x + side * 0.03, y + 0.006, 0.05, '#8a2338')
  }
  paintCandle(pen, x, y + 0.004, 0.055, '#fff4da')
}

/** Candle light is never still. */
function flicker({ stage, at, light }: RoomKit, tables: readonly number[]): Part {
  return ({ camera, time }) => {
    stage.enter(camera, 0.82)
    for (const [index, x] of tables.entries()) {
      const strength =
        0.24 +
        0.2 * light.lamps +
        0.06 * Math.round(Math.sin(time * 9 + index * 2) + Math.sin(time * 5.3 + index))
      stage.glow(at(x), FOOT - 0.21, 0.1, '#ffc46a', Math.round(strength * 20) / 20)
    }
  }
}

/** The nearest table: its cloth, a glass, a candle. */
function paintFront(pen: Pen, { stage, light, nearY }: RoomKit, style: Style): void {
  const { aspect, bottom } = stage
  const cloth = mix(light.tone(style.cloth), '#241418', 0.52)
  fillRoundRect(pen, darken(cloth, 0.2), -REACH, nearY + 0.01, REACH + 0.3, bottom - nearY + 0.2, 0.02)
  fillEllipse(pen, cloth, -0.12, nearY, 0.44, 0.04)
  paintWineGlass(pen, 0.05, nearY, 0.2, mix('#7a1f30', '#241418', 0.3), '#c9b8b4')
  paintCandle(pen, 0.19, nearY + 0.012, 0.13, mix('#fff4da', '#241418', 0.3))
  const chair = mix(light.tone(style.wood), '#1c1014', 0.66)
  fillRoundRect(pen, chair, aspect - 0.09, nearY - 0.1, 0.3, bottom - nearY + 0.3, 0.06)
  fillRoundRect(pen, lighten(chair, 0.08), aspect - 0.06, nearY - 0.075, 0.24, 0.1, 0.04)
}
