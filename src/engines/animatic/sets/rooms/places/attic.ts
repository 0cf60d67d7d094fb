import { darken, lighten, mix, withAlpha, type Hex } from '../../../draw/colour.ts'
import { pick } from '../../../draw/random.ts'
import { fillEllipse, fillPolygon, fillRoundRect, type Pen } from '../../../draw/shapes.ts'
import { createDust } from '../../parts/dust.ts'
import { drawBulb, paintBox, paintChest, paintWeb } from '../attic-things.ts'
import { paintPiece } from '../decor.ts'
import { paintBoards } from '../floors.ts'
import { createRoom, FLOOR_Y, paintBand, paintPool, REACH, type Part, type RoomKit } from '../room.ts'
import { paintView } from '../window.ts'

interface Style {
  readonly wood: Hex
  readonly wall: Hex
  readonly cloth: Hex
}

const STYLES: readonly Style[] = [
  { wood: '#8a5f3c', wall: '#a87c54', cloth: '#a8323a' },
  { wood: '#6f5a48', wall: '#8f7a64', cloth: '#3f5f7a' },
  { wood: '#7a4a2c', wall: '#b58a5c', cloth: '#4f7a4a' },
]
const FOOT = FLOOR_Y + 0.04

/** An attic: rafters, a round window with its beam of light and dust, chests, boxes, what nobody throws away. */
export const attic = createRoom('attic', (kit) => {
  const { stage, light, random, palette } = kit
  const style = pick(random, STYLES)
  const { aspect, top, portrait } = stage
  const ridge = { x: aspect / 2, y: 0.02 + top * 0.72 }
  const pane = { x: aspect / 2, y: (portrait ? 0.26 : 0.3) + top * 0.2, radius: portrait ? 0.15 : 0.125 }
  const dust = createDust(random, stage, { count: 60, colour: palette.key, centre: aspect * 0.5, reach: 0.5 })
  const bulb = { x: portrait ? aspect * 0.26 : aspect * 0.34, y: 0.27 + top * 0.2 }
  return {
    back: [
      kit.baked('wall', 0.66, top - 0.1, FLOOR_Y + 0.01, (pen) => {
        paintGable(pen, kit, style)
        paintRound(pen, kit, style, pane)
      }),
      kit.baked('rafters', 0.74, top - 0.1, FLOOR_Y + 0.03, (pen) => {
        paintSlopes(pen, kit, style, ridge)
        paintWeb(pen, aspect / 2 + (portrait ? 0.3 : 0.62), ridge.y + (portrait ? 0.34 : 0.32))
      }),
      kit.baked('floor', 0.9, FLOOR_Y, stage.bottom + 0.12, (pen) => {
        paintBoards(pen, stage, FLOOR_Y, light.tone(style.wood))
        paintPool(
          pen,
          pane.x - 0.12,
          FLOOR_Y + 0.12,
          [0.34, 0.08],
          palette.key,
          0.34 * (1 - light.lamps * 0.5),
        )
      }),
      kit.baked('things', 0.8, 0.2, FLOOR_Y + 0.1, (pen) => paintThings(pen, kit, style)),
      drawBeam(kit, pane),
      drawBulb(kit, bulb),
    ],
    front: [(frame) => dust.draw(frame), kit.near('front', 0.28, (pen) => paintFront(pen, kit, style))],
  }
})

function paintGable(pen: Pen, { stage, light }: RoomKit, style: Style): void {
  const { aspect, top } = stage
  const wall = light.tone(style.wall, 0.5)
  paintBand(pen, aspect, top - 0.4, FLOOR_Y, darken(wall, 0.3), wall)
  for (let board = -4; board < 26; board += 1) {
    const x = board * 0.1
    pen.fillStyle = withAlpha(board % 2 === 0 ? '#ffffff' : '#000000', 0.035 + 0.006 * ((board * 7 + 35) % 5))
    pen.fillRect(x, top - 0.4, 0.1, FLOOR_Y - top + 0.4)
    pen.fillStyle = withAlpha('#1c0f0a', 0.4)
    pen.fillRect(x, top - 0.4, 0.004, FLOOR_Y - top + 0.4)
  }
  paintPool(pen, aspect / 2, FLOOR_Y - 0.3, [0.9, 0.6], '#ffe0a8', 0.2 + 0.1 * light.lamps)
  paintPool(pen, aspect / 2, FLOOR_Y, [aspect, 0.06], '#160a06', 0.4)
}

/** The round window with its cross. */
function paintRound(
  pen: Pen,
  { light, palette, spec, seed }: RoomKit,
  style: Style,
  { x, y, radius }: { readonly x: number; readonly y: number; readonly radius: number },
): void {
  paintPool(pen, x, y, [radius * 2.6, radius * 2.6], palette.key, 0.4 - 0.2 * light.lamps)
  fillEllipse(pen, light.tone(darken(style.wood, 0.2)), x, y, radius * 1.2)
  fillEllipse(pen, light.tone(lighten(style.wood, 0.2)), x, y, radius * 1.12)
  pen.save()
  pen.beginPath()
  pen.arc(x, y, radius, 0, 6.3)
  pen.clip()
  paintView(
    pen,
    { x: x - radius, y: y - radius, width: radius * 2, height: radius * 2, columns: 1, rows: 1 },
    palette,
    spec.season,
    'garden',
    seed,
  )
  pen.fillStyle = withAlpha('#ffffff', 0.12)
  pen.beginPath()
  pen.moveTo(x - radius * 0.9, y + radius)
  pen.lineTo(x + radius * 0.1, y - radius)
  pen.lineTo(x + radius * 0.5, y - radius)
  pen.lineTo(x - radius * 0.4, y + radius)
  pen.fill()
  pen.restore()
  const bar = light.tone(lighten(style.wood, 0.14))
  fillRoundRect(pen, bar, x - 0.006, y - radius, 0.012, radius * 2, 0.002)
  fillRoundRect(pen, bar, x - radius, y - 0.006, radius * 2, 0.012, 0.002)
}

/** The roof from within: boards and rafters that meet at the ridge. */
function paintSlopes(
  pen: Pen,
  { stage, light }: RoomKit,
  style: Style,
  ridge: { readonly x: number; readonly y: number },
): void {
  const { aspect, top } = stage
  const wood = light.tone(style.wood, 0.4)
  const reach = aspect / 2 + REACH
  for (const side of [-1, 1]) {
    const eave = { x: ridge.x + side * reach, y: ridge.y + reach * (stage.portrait ? 0.98 : 0.6) }
    const slope = pen.createLinearGradient(ridge.x, ridge.y, eave.x, eave.y)
    slope.addColorStop(0, darken(wood, 0.12))
    slope.addColorStop(1, darken(wood, 0.42))
    fillPolygon(pen, slope, [
      [ridge.x, ridge.y],
      [eave.x, eave.y],
      [eave.x, top - 0.6],
      [ridge.x, top - 0.6],
    ])
    pen.strokeStyle = withAlpha('#1c0f0a', 0.3)
    pen.lineWidth = 0.003
    pen.beginPath()
    for (let board = 1; board < 9; board += 1) {
      pen.moveTo(ridge.x, ridge.y - board * 0.07)
      pen.lineTo(eave.x, eave.y - board * 0.07)
    }
    pen.stroke()
    const beam = lighten(wood, 0.08)
    pen.lineCap = 'butt'
    for (const [width, tone, shift] of [
      [0.052, darken(beam, 0.3), 0.008],
      [0.04, beam, 0],
    ] as const) {
      pen.strokeStyle = tone
      pen.lineWidth = width
      pen.beginPath()
      pen.moveTo(ridge.x - side * 0.02, ridge.y - 0.02 + shift)
      pen.lineTo(eave.x, eave.y + shift)
      pen.stroke()
    }
    for (const at of [0.3, 0.56, 0.8]) {
      const [bx, by] = [ridge.x + side * reach * at, ridge.y + (eave.y - ridge.y) * at]
      fillPolygon(pen, darken(beam, 0.2), [
        [bx, by],
        [bx + side * 0.05, by + 0.03],
        [bx + side * 0.05, by - 0.7],
        [bx, by - 0.7],
      ])
    }
  }
  const tie = stage.portrait ? ridge.y + 0.24 : ridge.y + 0.14
  const half = (tie - ridge.y) / (stage.portrait ? 0.98 : 0.6)
  fillRoundRect(pen, darken(wood, 0.06), ridge.x - half, tie, 2 * half, 0.034, 0.003)
  fillRoundRect(pen, lighten(wood, 0.16), ridge.x - half, tie, 2 * half, 0.007, 0.002)
}

function paintThings(pen: Pen, { stage, light, seed }: RoomKit, style: Style): void {
  const { aspect, portrait } = stage
  const left = portrait ? -0.04 : 0.14
  const right = portrait ? aspect - 0.1 : aspect - 0.34
  paintPiece(pen, 'mirror', left + (portrait ? 0.22 : 0.42), FOOT - 0.02, 0.36, [light.tone('#b98a3c')])
  paintChest(pen, left, FOOT, 0.3, light.tone(style.wood), light.tone('#c9983f'))
  paintBox(pen, left + 0.02, FOOT - 0.175, 0.2, 0.11, light.tone('#c99a62'))
  paintPiece(pen, 'rocking-chair', right - (portrait ? 0.06 : 0.18), FOOT + 0.01, 0.34, [
    light.tone(lighten(style.wood, 0.1)),
  ])
  paintBox(pen, right + 0.14, FOOT, 0.26, 0.17, light.tone('#b5834e'))
  paintBox(pen, right + 0.18, FOOT - 0.17, 0.2, 0.13, light.tone('#c99a62'))
  paintBox(pen, right + 0.4, FOOT, 0.22, 0.24, light.tone('#a8744a'))
  const lamp = seed % 2 === 0 ? 'lamp' : 'clock'
  if (!portrait) paintPiece(pen, lamp, aspect - 0.12, FOOT - 0.02, 0.4, [light.tone(style.cloth)])
  for (const [book, colour] of ([style.cloth, '#c9a44c', '#3f5f5c', '#8a5a6a'] as const).entries()) {
    fillRoundRect(
      pen,
      light.tone(colour),
      left + 0.31 + (book % 2) * 0.012,
      FOOT - 0.026 * (book + 1),
      0.13,
      0.024,
      0.003,
    )
  }
}

/** The light that falls through the window. */
function drawBeam(
  { stage, light, palette, isMirrored }: RoomKit,
  { x, y, radius }: { readonly x: number; readonly y: number; readonly radius: number },
): Part {
  const side = isMirrored ? -1 : 1
  const alpha = palette.time === 'overcast' ? 0.1 : 0.24 - 0.1 * light.lamps
  const extent = { y0: y - radius, y1: FLOOR_Y + 0.17, margin: 0.34 }
  return ({ camera }) => {
    stage.layer('attic beam', camera, 0.86, extent, (pen) => {
      const beam = pen.createLinearGradient(0, y, 0, FLOOR_Y + 0.16)
      beam.addColorStop(0, withAlpha(palette.key, alpha))
      beam.addColorStop(1, withAlpha(palette.key, 0.02))
      fillPolygon(pen, beam, [
        [x - radius * 0.8, y - radius * 0.5],
        [x + radius * 0.8, y + radius * 0.5],
        [x + radius * 1.4 - side * 0.2, FLOOR_Y + 0.16],
        [x - radius * 2.2 - side * 0.2, FLOOR_Y + 0.16],
      ])
    })
  }
}

/** Something under a sheet and the lid of a trunk, near the lens. */
function paintFront(pen: Pen, { stage, light, nearY }: RoomKit, style: Style): void {
  const { aspect, bottom } = stage
  const dark = mix(light.tone(style.wood), '#140a08', 0.66)
  fillRoundRect(pen, dark, -REACH, nearY - 0.02, REACH + 0.2, bottom - nearY + 0.3, 0.04)
  for (const band of [-0.14, 0.1])
    fillRoundRect(
      pen,
      mix('#c9983f', '#140a08', 0.56),
      band,
      nearY - 0.022,
      0.03,
      bottom - nearY + 0.3,
      0.004,
    )
  const sheet = mix(light.tone('#e9e2d4'), '#241a1a', 0.5)
  pen.fillStyle = sheet
  pen.beginPath()
  pen.moveTo(aspect - 0.22, bottom + 0.2)
  pen.bezierCurveTo(aspect - 0.18, nearY, aspect - 0.1, nearY - 0.1, aspect, nearY - 0.1)
  pen.bezierCurveTo(aspect + 0.1, nearY - 0.12, aspect + 0.2, nearY - 0.02, aspect + 0.5, bottom + 0.2)
  pen.fill()
  pen.strokeStyle = withAlpha('#140a08', 0.3)
  pen.lineWidth = 0.012
  pen.beginPath()
  for (const fold of [-0.08, 0.02, 0.1]) {
    pen.moveTo(aspect + fold * 0.5, nearY - 0.07)
    pen.quadraticCurveTo(aspect + fold, nearY + 0.02, aspect + fold * 1.5, bottom + 0.1)
  }
  pen.stroke()
}
