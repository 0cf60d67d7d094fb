import { darken, lighten, mix, withAlpha, type Hex } from '../../../draw/colour.ts'
import { pick } from '../../../draw/random.ts'
import { fillEllipse, fillRoundRect, type Pen } from '../../../draw/shapes.ts'
import type { Stage } from '../../../draw/stage.ts'
import { createHeads } from '../../parts/heads.ts'
import { paintWall } from '../decor.ts'
import { drawClock } from '../wall-clock.ts'
import { paintBoards, paintSkirting } from '../floors.ts'
import { guests, type Guest } from '../guests.ts'
import { BOARD, paintBoard, paintLetters } from '../school-board.ts'
import { createRoom, FLOOR_Y, paintPool, type RoomKit } from '../room.ts'
import { paintShelves } from '../shelves.ts'
import { paintSash, paintSunPatch, paintView, type WindowFrame } from '../window.ts'

interface Style {
  readonly wall: Hex
  readonly dado: Hex
  readonly board: Hex
  readonly desk: Hex
  readonly seat: Hex
}

const STYLES: readonly Style[] = [
  { wall: '#f0e2b8', dado: '#d9b878', board: '#2f5d4a', desk: '#d9a866', seat: '#3f7fae' },
  { wall: '#d3e3e6', dado: '#8fb0b8', board: '#26443c', desk: '#e0bb80', seat: '#d8604a' },
  { wall: '#e9d9d0', dado: '#b58a74', board: '#2c3a48', desk: '#c99858', seat: '#4f8f6a' },
]
const PUPIL = ['girl', 'boy', 'child'] as const
const DESK_Y = FLOOR_Y + 0.055
/** World units of a grown person at the desks. */
const ADULT = 0.42

/** A classroom: the blackboard with its sums, a globe, a map, desks with pupils. */
export const classroom = createRoom('classroom', (kit) => {
  const { stage, light, random, palette, spec, seed } = kit
  const style = pick(random, STYLES)
  const board = {
    x: stage.aspect * (stage.portrait ? 0.5 : 0.47) - BOARD.width / 2,
    y: 0.17 + stage.top * 0.16,
  }
  const desks = stage.portrait ? [0.07, stage.aspect - 0.05] : [0.3, stage.aspect - 0.3]
  const heads = createHeads(random, stage, {
    y: kit.nearY + 0.012,
    colour: mix(light.tone('#4a3a3c'), '#1c141c', 0.6),
    rim: palette.key,
  })
  return {
    windows: windowsOf(stage),
    back: [
      kit.baked('wall', 0.66, stage.top - 0.1, FLOOR_Y + 0.01, (pen) => {
        paintWall(
          pen,
          stage.aspect,
          stage.top,
          FLOOR_Y,
          light.tone(style.wall, 0.1),
          'plain',
          light.tone(style.dado, 0.12),
        )
        paintWindows(pen, kit, style)
        paintCeiling(pen, kit)
        paintSkirting(pen, stage.aspect, FLOOR_Y, light.tone(darken(style.dado, 0.3), 0.1))
        paintBoard(pen, kit, style.board, board)
        paintLetters(pen, kit, board.y - 0.058 + stage.top * 0.06)
        paintMap(pen, light.tone('#a9cfe0', 0.05), board.x - 0.36, board.y + 0.03)
        const shelf = {
          x: -0.34,
          y: FLOOR_Y,
          width: 0.34,
          height: 0.28,
          rows: 2,
          wood: '#c99858',
          ware: 'books',
          seed,
        } as const
        paintShelves(pen, shelf, light)
      }),
      drawClock(kit, board.x + BOARD.width + 0.12, board.y + 0.05),
      kit.baked('floor', 0.9, FLOOR_Y, stage.bottom + 0.12, (pen) => {
        paintBoards(pen, stage, FLOOR_Y, light.tone('#c09a68'))
        const window: WindowFrame = {
          x: stage.aspect * 0.8,
          y: 0,
          width: 0.44,
          height: 0.4,
          columns: 2,
          rows: 1,
        }
        paintSunPatch(pen, window, FLOOR_Y, palette.key, light.lamps > 0.8 ? 0 : 0.22)
      }),
      kit.baked('teacher', 0.78, 0.5, FLOOR_Y + 0.05, (pen) =>
        paintTeachersDesk(pen, kit, board.x + BOARD.width * 0.62),
      ),
      guests(
        kit,
        0.82,
        light.tone('#5a4a44'),
        0.18,
        desks.flatMap((x, index) => pupilsAt(x, index, stage.aspect)),
      ),
      kit.baked('desks', 0.82, 0.5, FLOOR_Y + 0.1, (pen) => {
        for (const [index, x] of desks.entries())
          paintDesk(pen, x, index === 0 ? 1 : -1, light.tone(style.desk), light.tone(style.seat))
      }),
    ],
    table: { wood: style.desk, cloth: null },
    front: spec.isDeserted === true ? [] : [(frame) => heads.draw(frame)],
  }
})

function pupilsAt(x: number, index: number, aspect: number): readonly Guest[] {
  const side = index === 0 ? -1 : 1
  const pupil = {
    y: DESK_Y,
    height: ADULT,
    action: 'sit',
    isSeated: true,
    variants: PUPIL,
    facesLeft: side > 0,
  } as const
  return [{ ...pupil, x: x + side * 0.1 }, ...(aspect < 1 ? [] : [{ ...pupil, x: x + side * 0.44 }])]
}

/** A desk and its chair, and another pair farther out; pupils look to `side`. */
function paintDesk(pen: Pen, x: number, side: 1 | -1, wood: Hex, seat: Hex): void {
  for (const out of [0, 0.34]) {
    const at = x - side * out
    const left = at - 0.06 + side * 0.075
    fillEllipse(pen, withAlpha('#160c12', 0.2), at, DESK_Y, 0.17, 0.014)
    pen.strokeStyle = '#5a626c'
    pen.lineWidth = 0.009
    pen.beginPath()
    for (const leg of [0.012, 0.158]) {
      pen.moveTo(left - 0.02 + leg, DESK_Y - 0.15)
      pen.lineTo(left - 0.02 + leg, DESK_Y)
    }
    pen.moveTo(at - side * 0.14, DESK_Y)
    pen.lineTo(at - side * 0.135, DESK_Y - 0.075)
    pen.lineTo(at - side * 0.15, DESK_Y - 0.17)
    pen.moveTo(at - side * 0.055, DESK_Y)
    pen.lineTo(at - side * 0.06, DESK_Y - 0.075)
    pen.stroke()
    fillRoundRect(pen, seat, at - side * 0.1 - 0.05, DESK_Y - 0.082, 0.1, 0.014, 0.005)
    fillRoundRect(pen, seat, at - side * 0.152 - 0.008, DESK_Y - 0.19, 0.016, 0.075, 0.006)
    fillRoundRect(pen, darken(wood, 0.25), left - 0.02, DESK_Y - 0.15, 0.17, 0.024, 0.003)
    fillRoundRect(pen, wood, left - 0.03, DESK_Y - 0.162, 0.19, 0.014, 0.004)
    fillRoundRect(pen, lighten(wood, 0.3), left - 0.03, DESK_Y - 0.162, 0.19, 0.004, 0.002)
    fillRoundRect(pen, '#fbf6ea', left + 0.01, DESK_Y - 0.168, 0.06, 0.007, 0.001)
    fillRoundRect(pen, seat, left + 0.09, DESK_Y - 0.178, 0.04, 0.016, 0.002)
  }
}

function windowsOf({ aspect, top, portrait }: Stage): readonly WindowFrame[] {
  const lefts = portrait ? [aspect - 0.02] : [aspect - 0.2, aspect + 0.2]
  const y = 0.12 + top * 0.2
  return lefts.map((x) => ({ x, y, width: 0.34, height: 0.42 - top * 0.1, columns: 2, rows: 3 }))
}

function paintWindows(pen: Pen, { stage, light, palette, spec, seed }: RoomKit, style: Style): void {
  for (const [index, window] of windowsOf(stage).entries()) {
    paintView(pen, window, palette, spec.season, 'garden', seed + index)
    paintSash(pen, window, light.tone('#f6f2e6'))
    fillRoundRect(
      pen,
      light.tone(lighten(style.seat, 0.3)),
      window.x - 0.01,
      window.y - 0.02,
      window.width + 0.02,
      0.07,
      0.004,
    )
  }
}

/** Long lamps below the ceiling. */
function paintCeiling(pen: Pen, { stage, light }: RoomKit): void {
  const { aspect, top } = stage
  const lit = 0.4 + light.lamps * 0.6
  const y = 0.055 + top * 0.62
  for (let x = aspect / 2 - 0.9; x < aspect + 0.4; x += 0.72) {
    paintPool(pen, x + 0.16, y + 0.05, [0.4, 0.3], '#fff6d8', 0.22 * lit)
    pen.fillStyle = light.tone('#8a8f94')
    for (const side of [0.05, 0.27]) pen.fillRect(x + side, top - 0.2, 0.003, y - top + 0.2)
    fillRoundRect(pen, light.tone('#c9ced2'), x, y, 0.32, 0.014, 0.004)
    fillRoundRect(pen, mix('#e9ecee', '#fffbe2', lit), x + 0.01, y + 0.011, 0.3, 0.012, 0.005)
  }
}

/** A map of the world on its rod. */
function paintMap(pen: Pen, sea: Hex, x: number, y: number): void {
  fillRoundRect(pen, withAlpha('#160c12', 0.22), x + 0.006, y + 0.008, 0.3, 0.21, 0.004)
  fillRoundRect(pen, sea, x, y, 0.3, 0.21, 0.004)
  for (const [cx, cy, rx, ry, tone] of LANDS) fillEllipse(pen, tone, x + cx, y + cy, rx, ry, 0.3)
  fillRoundRect(pen, '#8a5f3c', x - 0.012, y - 0.008, 0.324, 0.014, 0.006)
  fillRoundRect(pen, '#8a5f3c', x - 0.012, y + 0.204, 0.324, 0.014, 0.006)
}

const LANDS: readonly (readonly [number, number, number, number, Hex])[] = [
  [0.07, 0.06, 0.045, 0.03, '#7fae5c'],
  [0.095, 0.13, 0.024, 0.046, '#b5b85c'],
  [0.165, 0.12, 0.03, 0.048, '#c9a85c'],
  [0.16, 0.055, 0.028, 0.02, '#9aae6a'],
  [0.225, 0.06, 0.056, 0.034, '#8fb56a'],
  [0.258, 0.15, 0.024, 0.02, '#c99a5c'],
]

function paintTeachersDesk(pen: Pen, { light }: RoomKit, x: number): void {
  const y = FLOOR_Y + 0.02
  const wood = light.tone('#8a5a34')
  fillEllipse(pen, withAlpha('#160c12', 0.25), x, y, 0.24, 0.014)
  const face = pen.createLinearGradient(0, y - 0.17, 0, y)
  face.addColorStop(0, wood)
  face.addColorStop(1, darken(wood, 0.35))
  fillRoundRect(pen, face, x - 0.2, y - 0.16, 0.4, 0.16, 0.004)
  for (const left of [-0.18, 0.02])
    fillRoundRect(pen, lighten(wood, 0.08), x + left, y - 0.135, 0.16, 0.11, 0.004)
  fillRoundRect(pen, lighten(wood, 0.16), x - 0.22, y - 0.178, 0.44, 0.02, 0.004)
  const top = y - 0.178
  for (const [book, colour] of (
    [light.tone('#b8433c'), light.tone('#3f7a9a'), light.tone('#d9a83c')] as const
  ).entries())
    fillRoundRect(pen, colour, x - 0.17 + book * 0.006, top - 0.017 * (book + 1), 0.1, 0.016, 0.002)
  fillEllipse(pen, light.tone('#d8383c'), x - 0.02, top - 0.017, 0.018, 0.017)
  fillEllipse(pen, light.tone('#5f9a44'), x - 0.012, top - 0.038, 0.009, 0.004, -0.5)
  pen.strokeStyle = light.tone('#c9983f')
  pen.lineWidth = 0.006
  pen.beginPath()
  pen.arc(x + 0.13, top - 0.07, 0.055, -1.2, 2)
  pen.moveTo(x + 0.13, top - 0.02)
  pen.lineTo(x + 0.13, top)
  pen.stroke()
  fillRoundRect(pen, light.tone('#7a4f2e'), x + 0.095, top - 0.008, 0.07, 0.01, 0.004)
  fillEllipse(pen, light.tone('#5fa8d9'), x + 0.13, top - 0.07, 0.046)
  fillEllipse(pen, light.tone('#7fb85c'), x + 0.118, top - 0.084, 0.02, 0.015, 0.5)
  fillEllipse(pen, light.tone('#7fb85c'), x + 0.148, top - 0.056, 0.013, 0.019, -0.3)
  fillEllipse(pen, withAlpha('#ffffff', 0.4), x + 0.114, top - 0.092, 0.012, 0.008, -0.6)
}
