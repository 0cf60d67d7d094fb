import { darken, lighten, mix, withAlpha, type Hex } from '../../../draw/colour.ts'
import { pick } from '../../../draw/random.ts'
import { fillEllipse, fillRoundRect, type Pen } from '../../../draw/shapes.ts'
import { paintPendant, paintPlant, paintWall } from '../decor.ts'
import { paintBoards, paintSkirting } from '../floors.ts'
import { guests } from '../guests.ts'
import { createRoom, FLOOR_Y, paintPool, REACH, type RoomKit } from '../room.ts'
import { paintShelves } from '../shelves.ts'
import { paintSash, paintView, type WindowFrame } from '../window.ts'

interface Style {
  readonly wall: Hex
  readonly wood: Hex
  readonly lamp: Hex
}

const STYLES: readonly Style[] = [
  { wall: '#4f7a6a', wood: '#b5834e', lamp: '#e0a83c' },
  { wall: '#e6cfa8', wood: '#7a4a2c', lamp: '#3f7a72' },
  { wall: '#7a4a54', wood: '#9a6a3c', lamp: '#d9c08a' },
]
const COVERS: readonly Hex[] = [
  '#d8504a',
  '#2f7f9a',
  '#f2b03c',
  '#5f8f4a',
  '#7a5fa0',
  '#e88f6a',
  '#f2e6d0',
  '#2c3f5c',
]
const TOP = FLOOR_Y - 0.1

/** A bookshop: coloured spines, covers on the tables, the shop window, a string of lights. */
export const bookshop = createRoom('bookshop', (kit) => {
  const { stage, light, random, palette, spec, seed } = kit
  const style = pick(random, STYLES)
  const { aspect, top, portrait } = stage
  // The shop window is at one side, so that no library has this wall.
  const isLeft = random() < 0.5
  const width = portrait ? 0.3 : 0.62
  const window: WindowFrame = {
    x: isLeft ? aspect * (portrait ? 0.06 : 0.12) : aspect * (portrait ? 0.94 : 0.88) - width,
    y: 0.17 + top * 0.24,
    width,
    height: 0.46 - top * 0.1,
    columns: portrait ? 1 : 3,
    rows: 1,
  }
  const tables = portrait ? [0.04, aspect - 0.02] : [0.26, aspect - 0.26]
  const lamps = (portrait ? [0.22, aspect - 0.22] : [0.3, aspect - 0.3]).map((x) => ({
    x,
    y: 0.17 + top * 0.32,
  }))
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
          'plain',
          light.tone(style.wood, 0.15),
        )
        paintSkirting(pen, aspect, FLOOR_Y, light.tone(darken(style.wood, 0.2), 0.1))
        paintView(pen, window, palette, spec.season, 'city', seed)
        paintSash(pen, window, light.tone(style.wood))
        paintDisplay(pen, window, light, style)
        for (let column = 0; column < 8; column += 1) {
          const x = aspect / 2 - 1.59 + column * 0.4
          if (x + 0.38 > window.x - 0.03 && x < window.x + window.width + 0.03) continue
          const unit = {
            x,
            y: FLOOR_Y,
            width: 0.38,
            height: 0.58 - top * 0.5,
            rows: portrait ? 7 : 5,
            wood: style.wood,
            ware: 'books',
            colours: COVERS,
            seed: seed + column * 5,
          } as const
          paintShelves(pen, unit, light)
          paintCard(pen, unit.x + 0.19, FLOOR_Y - unit.height - 0.045, light.tone(style.lamp))
        }
        paintLights(pen, aspect, 0.09 + top * 0.5)
      }),
      kit.baked('floor', 0.9, FLOOR_Y, stage.bottom + 0.12, (pen) => {
        paintBoards(pen, stage, FLOOR_Y, light.tone(lighten(style.wood, 0.06)))
      }),
      guests(kit, 0.76, light.tone('#4a3a34'), 0.22, [
        {
          x: portrait ? aspect * 0.8 : aspect * 0.5 + 0.34,
          y: FLOOR_Y + 0.012,
          height: 0.36,
          action: 'stand',
          facesLeft: true,
          props: [{ concept: 'book', colour: '#a8343c', role: 'held' }],
        },
        ...(portrait
          ? []
          : [{ x: 0.52, y: FLOOR_Y + 0.014, height: 0.36, action: 'look' as const, facesLeft: true }]),
      ]),
      kit.baked('tables', 0.82, 0.4, FLOOR_Y + 0.1, (pen) => {
        for (const [index, x] of tables.entries()) paintTable(pen, x, kit, style, index)
        paintPlant(
          pen,
          isLeft ? window.x + window.width - 0.07 : window.x + 0.07,
          FLOOR_Y + 0.03,
          0.24,
          light.tone('#5f9a54'),
          light.tone('#c9764a'),
          0,
        )
      }),
      kit.baked('lamps', 0.84, top - 0.1, 0.66, (pen) => {
        for (const { x, y } of lamps)
          paintPendant(pen, x, top, y, light.tone(style.lamp), Math.max(0.35, light.lamps))
      }),
      kit.glows(
        0.84,
        '#ffca7a',
        lamps.map(({ x, y }) => ({ x, y: y + 0.02, radius: 0.22 })),
      ),
    ],
    front: [kit.near('front', 0.3, (pen) => paintFront(pen, kit, style))],
    table: { wood: style.wood, cloth: null },
  }
})

/** Books that stand in the window, their covers to the room as to the street, and the awning outside. */
function paintDisplay(pen: Pen, frame: WindowFrame, { tone }: RoomKit['light'], { wood, lamp }: Style): void {
  const { x, y, width, height } = frame
  const foot = y + height
  for (let stripe = 0; stripe < 10; stripe += 1) {
    const left = x - 0.02 + (stripe / 10) * (width + 0.04)
    const colour = stripe % 2 === 0 ? tone(lamp) : tone('#f6efe2')
    fillRoundRect(pen, colour, left, y - 0.05, (width + 0.04) / 10 + 0.001, 0.075, 0.004)
  }
  fillRoundRect(pen, tone(lighten(wood, 0.1)), x - 0.03, foot - 0.012, width + 0.06, 0.03, 0.004)
  fillRoundRect(
    pen,
    tone(darken(wood, 0.16)),
    x - 0.02,
    foot + 0.016,
    width + 0.04,
    FLOOR_Y - foot - 0.016,
    0.003,
  )
  const count = Math.floor(width / 0.085)
  for (let book = 0; book < count; book += 1) {
    const left = x + 0.02 + book * 0.085
    const high = 0.075 + (book % 3) * 0.014
    const cover = tone(COVERS[(book * 3 + 1) % COVERS.length] ?? '#d8504a')
    fillRoundRect(pen, cover, left, foot - 0.012 - high, 0.056, high, 0.003)
    fillRoundRect(pen, withAlpha('#fffaf0', 0.8), left + 0.01, foot - high, 0.036, 0.01, 0.002)
    fillEllipse(pen, lighten(cover, 0.35), left + 0.028, foot - 0.036, 0.013)
  }
}

/** An open book on a card: what every shelf has. */
function paintCard(pen: Pen, x: number, y: number, colour: Hex): void {
  fillRoundRect(pen, colour, x - 0.07, y - 0.026, 0.14, 0.056, 0.008)
  for (const side of [-1, 1]) {
    pen.fillStyle = side < 0 ? '#fffaf0' : '#f0e6d4'
    pen.beginPath()
    pen.moveTo(x, y - 0.012)
    pen.quadraticCurveTo(x + side * 0.02, y - 0.022, x + side * 0.036, y - 0.014)
    pen.lineTo(x + side * 0.036, y + 0.014)
    pen.quadraticCurveTo(x + side * 0.02, y + 0.008, x, y + 0.018)
    pen.fill()
  }
}

function paintLights(pen: Pen, aspect: number, y: number): void {
  pen.strokeStyle = withAlpha('#2a1c18', 0.7)
  pen.lineWidth = 0.0025
  for (let swag = -2; swag < 6; swag += 1) {
    const x = aspect / 2 + (swag - 2) * 0.4
    pen.beginPath()
    pen.moveTo(x, y)
    pen.quadraticCurveTo(x + 0.2, y + 0.09, x + 0.4, y)
    pen.stroke()
    for (const at of [0.12, 0.31, 0.5, 0.69, 0.88]) {
      const by = y + 0.18 * at * (1 - at) + 0.008
      fillEllipse(pen, withAlpha('#ffd98a', 0.4), x + at * 0.4, by, 0.019)
      fillEllipse(pen, '#fff2c4', x + at * 0.4, by, 0.008)
    }
  }
}

function paintTable(pen: Pen, x: number, { light }: RoomKit, style: Style, shift: number): void {
  const foot = FLOOR_Y + 0.055
  const wood = light.tone(style.wood)
  fillEllipse(pen, withAlpha('#160c0a', 0.3), x, foot, 0.25, 0.016)
  fillRoundRect(pen, darken(wood, 0.3), x - 0.2, TOP, 0.4, foot - TOP, 0.004)
  fillRoundRect(pen, darken(wood, 0.5), x - 0.18, TOP + 0.05, 0.36, foot - TOP - 0.075, 0.003)
  for (let book = 0; book < 9; book += 1) {
    const colour = light.tone(COVERS[(book + shift * 3) % COVERS.length] ?? '#d8504a')
    fillRoundRect(
      pen,
      colour,
      x - 0.17 + book * 0.038,
      foot - 0.104 + (book % 3) * 0.008,
      0.03,
      0.078 - (book % 3) * 0.008,
      0.002,
    )
  }
  fillRoundRect(pen, lighten(wood, 0.14), x - 0.23, TOP - 0.02, 0.46, 0.024, 0.005)
  for (let pile = 0; pile < 4; pile += 1) {
    const left = x - 0.2 + pile * 0.105
    const high = 2 + ((pile * 5 + shift) % 3)
    for (let book = 0; book < high; book += 1)
      fillRoundRect(
        pen,
        light.tone(COVERS[(pile * 2 + book + shift) % COVERS.length] ?? '#d8504a'),
        left + (book % 2) * 0.004,
        TOP - 0.038 - book * 0.018,
        0.085,
        0.017,
        0.002,
      )
    if (pile % 2 === 0) {
      const top = TOP - 0.02 - high * 0.018
      const cover = light.tone(COVERS[(pile + shift + 3) % COVERS.length] ?? '#2f7f9a')
      fillRoundRect(pen, cover, left + 0.012, top - 0.085, 0.062, 0.085, 0.003)
      fillRoundRect(pen, withAlpha('#fffaf0', 0.8), left + 0.022, top - 0.07, 0.042, 0.012, 0.002)
      fillEllipse(pen, lighten(cover, 0.4), left + 0.043, top - 0.032, 0.016)
    }
  }
  paintPool(pen, x, TOP - 0.03, [0.26, 0.1], '#ffe6b0', 0.22)
}

function paintFront(pen: Pen, { stage, light, nearY }: RoomKit, style: Style): void {
  const { aspect, bottom } = stage
  const wood = mix(light.tone(style.wood), '#160c0c', 0.6)
  fillRoundRect(pen, wood, -REACH, nearY, REACH + 0.24, bottom - nearY + 0.2, 0.01)
  for (const [index, colour] of COVERS.slice(0, 4).entries()) {
    const tone = mix(light.tone(colour), '#1a1012', 0.44)
    fillRoundRect(
      pen,
      tone,
      -0.1 + (index % 2) * 0.02,
      nearY - 0.034 * (index + 1),
      0.24 - index * 0.012,
      0.032,
      0.005,
    )
  }
  for (let spine = 0; spine < 6; spine += 1) {
    const tone = mix(light.tone(COVERS[(spine + 2) % COVERS.length] ?? '#d8504a'), '#1a1012', 0.52)
    fillRoundRect(
      pen,
      tone,
      aspect - 0.14 + spine * 0.06,
      nearY - 0.1 - ((spine * 3) % 4) * 0.016,
      0.054,
      bottom - nearY + 0.4,
      0.006,
    )
  }
}
