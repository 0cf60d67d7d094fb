import { darken, lighten, mix, withAlpha, type Hex } from '../../../draw/colour.ts'
import { pick } from '../../../draw/random.ts'
import { fillEllipse, fillRoundRect, type Pen } from '../../../draw/shapes.ts'
import type { Stage } from '../../../draw/stage.ts'
import { paintCakes, paintChalkboard, paintMachine } from '../counter-things.ts'
import { paintPendant, paintPiece, paintPlant, paintWall } from '../decor.ts'
import { paintBoards, paintSkirting, paintTiles } from '../floors.ts'
import { guests } from '../guests.ts'
import { createRoom, FLOOR_Y, paintPool, REACH, type RoomKit } from '../room.ts'
import { paintShelves } from '../shelves.ts'
import { paintBistroTable, paintCup } from '../tables.ts'
import { paintSash, paintSunPatch, paintView, type WindowFrame } from '../window.ts'

interface Style {
  readonly wall: Hex
  readonly pattern: 'plain' | 'bricks'
  readonly counter: Hex
  readonly top: Hex
  readonly lamp: Hex
  readonly chair: Hex
  readonly isTiled: boolean
}

const STYLES: readonly Style[] = [
  {
    wall: '#b5664c',
    pattern: 'bricks',
    counter: '#6a4630',
    top: '#e0b884',
    lamp: '#2c3038',
    chair: '#8a5f3c',
    isTiled: false,
  },
  {
    wall: '#e9d6bc',
    pattern: 'plain',
    counter: '#3f7a72',
    top: '#f2e6d0',
    lamp: '#d98a3c',
    chair: '#5f8f86',
    isTiled: true,
  },
  {
    wall: '#4f6f72',
    pattern: 'plain',
    counter: '#b5834e',
    top: '#3a2c28',
    lamp: '#e0b04c',
    chair: '#c9834c',
    isTiled: false,
  },
]
const COUNTER_TOP = 0.565
const COUNTER_FOOT = FLOOR_Y + 0.03

/** A coffee shop: the counter with its machine and cakes, a chalkboard, tables by the window. */
export const cafe = createRoom('cafe', (kit) => {
  const { stage, light, random } = kit
  const style = pick(random, STYLES)
  const end = stage.aspect * (stage.portrait ? 0.5 : 0.36)
  const lamps = [end - 0.5, end - 0.26, end - 0.02].map((x) => ({ x, y: lampY(stage) }))
  const tables = stage.portrait ? [0.84] : [stage.aspect * 0.66, stage.aspect * 0.92]
  const shade = light.tone('#5a3f38')
  return {
    windows: [windowOf(stage, end)],
    back: [
      kit.baked('wall', 0.66, stage.top - 0.1, FLOOR_Y + 0.01, (pen) => paintBack(pen, kit, style, end)),
      kit.baked('floor', 0.9, FLOOR_Y, stage.bottom + 0.12, (pen) => paintFloor(pen, kit, style)),
      guests(kit, 0.78, shade, 0.2, [
        {
          x: end - 0.36,
          y: FLOOR_Y - 0.01,
          height: 0.37,
          action: 'stand',
          variants: ['waiter', 'woman', 'man'],
        },
      ]),
      kit.baked('counter', 0.8, 0.3, COUNTER_FOOT + 0.03, (pen) => paintCounter(pen, kit, style, end)),
      kit.steam(0.8, end - 0.2, COUNTER_TOP - 0.1, 0.12),
      guests(
        kit,
        0.84,
        shade,
        0.26,
        tables.flatMap((x, index) => [
          { x: x - 0.13, y: FLOOR_Y + 0.052, height: 0.4, action: 'sit' as const },
          ...(index === 0
            ? [{ x: x + 0.13, y: FLOOR_Y + 0.052, height: 0.4, action: 'sit' as const, facesLeft: true }]
            : []),
        ]),
      ),
      kit.baked('tables', 0.84, 0.5, FLOOR_Y + 0.09, (pen) => paintTables(pen, kit, style, tables)),
      kit.baked('lamps', 0.86, stage.top - 0.1, lampY(stage) + 0.45, (pen) => {
        for (const { x, y } of lamps)
          paintPendant(pen, x, stage.top, y, light.tone(style.lamp), Math.max(0.3, light.lamps))
      }),
      kit.glows(
        0.86,
        '#ffca7a',
        lamps.map(({ x, y }) => ({ x, y: y + 0.02, radius: 0.2 })),
      ),
    ],
    front: [
      kit.near('front', 0.2, (pen) => paintFront(pen, kit, style)),
      kit.steam(1.25, 0.1, kit.nearY - 0.1, 0.12),
    ],
    table: { wood: style.top, cloth: null },
  }
})

function lampY(stage: RoomKit['stage']): number {
  return 0.15 + stage.top * 0.3
}

function windowOf(stage: Stage, end: number): WindowFrame {
  return {
    x: end + (stage.portrait ? 0.06 : 0.16),
    y: 0.13 + stage.top * 0.3,
    width: stage.portrait ? stage.aspect - end + 0.1 : stage.aspect * 0.44,
    height: 0.47 - stage.top * 0.3,
    columns: stage.portrait ? 2 : 3,
    rows: 1,
  }
}

function paintBack(
  pen: Pen,
  { stage, light, palette, spec, seed }: RoomKit,
  style: Style,
  end: number,
): void {
  const { aspect, top } = stage
  paintWall(pen, aspect, top, FLOOR_Y, light.tone(style.wall, 0.12), style.pattern, null)
  const window = windowOf(stage, end)
  paintView(pen, window, palette, spec.season, 'city', seed)
  paintSash(pen, window, light.tone('#3a2c28'))
  paintValance(pen, window, light.tone(style.counter))
  paintSkirting(pen, aspect, FLOOR_Y, light.tone(darken(style.counter, 0.2), 0.1))
  const shelfX = end - 0.72
  for (const [row, ware] of [
    [0, 'cups'],
    [1, 'jars'],
  ] as const)
    paintShelves(
      pen,
      {
        x: shelfX,
        y: 0.5 - row * 0.11,
        width: 0.46,
        height: 0.105,
        rows: 1,
        wood: '#5c3a24',
        ware,
        seed: seed + row,
      },
      light,
    )
  paintChalkboard(pen, shelfX - 0.42, 0.19, 0.36, 0.24, light.tone('#5c3a24'))
  paintChalkboard(pen, shelfX + 0.5, 0.21 + top * 0.1, 0.2, 0.27, light.tone('#5c3a24'))
  for (let x = end - 0.7; x < end; x += 0.24)
    paintPool(pen, x, lampY(stage) + 0.06, [0.2, 0.26], '#ffd79a', 0.12 + 0.2 * light.lamps)
  if (top < -0.1) paintBeams(pen, aspect, top, light.tone('#4a3024', 0.2))
}

function paintBeams(pen: Pen, aspect: number, top: number, wood: Hex): void {
  for (const [index, y] of [top + 0.06, top + 0.17].entries()) {
    pen.fillStyle = darken(wood, 0.1 * index)
    pen.fillRect(-REACH, y, aspect + 2 * REACH, 0.035)
    pen.fillStyle = withAlpha('#000000', 0.25)
    pen.fillRect(-REACH, y + 0.035, aspect + 2 * REACH, 0.012)
  }
}

/** A scalloped strip of cloth above the window, as cafés have. */
function paintValance(pen: Pen, { x, y, width }: WindowFrame, colour: Hex): void {
  const count = Math.round(width / 0.07)
  const pitch = (width + 0.06) / count
  for (let strip = 0; strip < count; strip += 1) {
    const tone = strip % 2 === 0 ? colour : mix(colour, '#fff6e6', 0.82)
    fillRoundRect(pen, tone, x - 0.03 + strip * pitch, y - 0.03, pitch + 0.001, 0.085, pitch * 0.3)
  }
  fillRoundRect(pen, darken(colour, 0.3), x - 0.04, y - 0.036, width + 0.08, 0.012, 0.004)
}

function paintCounter(pen: Pen, { stage, light, seed }: RoomKit, style: Style, end: number): void {
  const left = -REACH
  const front = light.tone(style.counter)
  fillRoundRect(pen, withAlpha('#160c12', 0.3), left, COUNTER_FOOT - 0.01, end - left + 0.03, 0.03, 0.01)
  const panel = pen.createLinearGradient(0, COUNTER_TOP, 0, COUNTER_FOOT)
  panel.addColorStop(0, lighten(front, 0.06))
  panel.addColorStop(1, darken(front, 0.3))
  pen.fillStyle = panel
  pen.fillRect(left, COUNTER_TOP, end - left, COUNTER_FOOT - COUNTER_TOP)
  pen.strokeStyle = withAlpha('#000000', 0.22)
  pen.lineWidth = 0.004
  for (let x = end - 0.13; x > left; x -= 0.13)
    pen.strokeRect(x, COUNTER_TOP + 0.045, 0.11, COUNTER_FOOT - COUNTER_TOP - 0.08)
  pen.fillStyle = '#1c1418'
  pen.fillRect(left, COUNTER_FOOT - 0.02, end - left, 0.02)
  const top = light.tone(style.top)
  fillRoundRect(pen, top, left, COUNTER_TOP - 0.016, end - left + 0.02, 0.028, 0.006)
  fillRoundRect(pen, lighten(top, 0.25), left, COUNTER_TOP - 0.016, end - left + 0.02, 0.006, 0.003)
  paintMachine(pen, end - 0.2, COUNTER_TOP - 0.014, light.tone('#c9d0d6'), light.tone('#b8433c'))
  paintCakes(pen, end - 0.56, COUNTER_TOP - 0.014, light.tone('#f6f0e4'))
  for (let cup = 0; cup < 3; cup += 1)
    paintCup(pen, end - 0.055 + cup * 0.026, COUNTER_TOP - 0.016, 0.024, light.tone('#fbf6ec'))
  paintPlant(
    pen,
    left + 0.2,
    COUNTER_TOP - 0.014,
    0.16,
    light.tone('#5f9a54'),
    light.tone('#e9e0d0'),
    seed % 2,
  )
  if (stage.portrait) return
  for (const x of [end - 0.5, end - 0.28])
    paintPiece(pen, 'stool', x, COUNTER_FOOT + 0.02, 0.17, [light.tone(style.chair)])
}

function paintTables(pen: Pen, { light }: RoomKit, style: Style, tables: readonly number[]): void {
  for (const x of tables) {
    const y = FLOOR_Y + 0.06
    paintBistroTable(pen, x, y, 0.2, 0.15, light.tone(style.top))
    paintCup(pen, x - 0.04, y - 0.152, 0.026, light.tone('#fbf6ec'))
    paintCup(pen, x + 0.05, y - 0.15, 0.026, light.tone('#fbf6ec'))
  }
}

function paintFloor(pen: Pen, { stage, light, palette }: RoomKit, style: Style): void {
  if (style.isTiled) paintTiles(pen, stage, FLOOR_Y, light.tone('#e9e0d0'), light.tone('#b5a894'))
  else paintBoards(pen, stage, FLOOR_Y, light.tone('#9a6a42'))
  const window = { x: stage.aspect * 0.6, y: 0, width: 0.5, height: 0.4, columns: 3, rows: 1 }
  paintSunPatch(pen, window, FLOOR_Y, palette.key, light.lamps > 0.8 ? 0 : 0.16)
}

/** The nearest table, out of focus, with a cup that was just brought, and the back of a chair. */
function paintFront(pen: Pen, { stage, light, nearY }: RoomKit, style: Style): void {
  const { aspect, bottom } = stage
  const wood = mix(light.tone(darken(style.top, 0.25)), '#1c1218', 0.5)
  fillRoundRect(pen, darken(wood, 0.4), -0.04, nearY, 0.05, bottom - nearY + 0.2, 0)
  fillEllipse(pen, darken(wood, 0.3), -0.02, nearY + 0.014, 0.36, 0.045)
  fillEllipse(pen, wood, -0.02, nearY, 0.36, 0.045)
  paintCup(pen, 0.1, nearY - 0.004, 0.085, mix(light.tone('#e9dcc8'), '#2a1c20', 0.35))
  pen.strokeStyle = mix(light.tone(style.chair), '#1c1218', 0.62)
  pen.lineWidth = 0.022
  pen.beginPath()
  pen.moveTo(aspect - 0.1, bottom + 0.1)
  pen.quadraticCurveTo(aspect - 0.08, nearY - 0.15, aspect + 0.07, nearY - 0.14)
  pen.quadraticCurveTo(aspect + 0.22, nearY - 0.15, aspect + 0.24, bottom + 0.1)
  for (const x of [0, 0.07, 0.14]) {
    pen.moveTo(aspect + x, bottom + 0.1)
    pen.lineTo(aspect + x, nearY - 0.13)
  }
  pen.stroke()
}
