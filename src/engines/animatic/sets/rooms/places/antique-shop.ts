import { darken, lighten, withAlpha, type Hex } from '../../../draw/colour.ts'
import { pick } from '../../../draw/random.ts'
import { fillEllipse, fillRoundRect, type Pen } from '../../../draw/shapes.ts'
import { sprite } from '../../../rigs/sprite.ts'
import { paintChandelier } from '../chandelier.ts'
import { paintPiece, paintWall } from '../decor.ts'
import { paintBoards, paintSkirting } from '../floors.ts'
import { paintPainting } from '../frames.ts'
import { createRoom, FLOOR_Y, paintPool, type RoomKit } from '../room.ts'
import { paintShelves } from '../shelves.ts'
import { drawClock } from '../wall-clock.ts'

const WALLS: readonly Hex[] = ['#5a6a58', '#7a4f4a', '#4f5a72']
const WOOD: Hex = '#7a4e30'
const VASES: readonly Hex[] = ['#3f6fa8', '#c9683f', '#e8e0cc', '#4f8a72', '#8a3f52']
/** What stands on the counters, one after the other. */
const CURIOS = [
  'typewriter',
  'globe',
  'old-television',
  'radio',
  'record-player',
  'telephone',
  'hourglass',
  'teapot',
] as const
const OF_SPRITES: ReadonlySet<string> = new Set(['globe', 'radio', 'telephone', 'hourglass', 'teapot'])

/** An antique shop: clocks and paintings in gold frames up to the ceiling, vases, lamps, and what nobody needs any more. */
export const antiqueShop = createRoom('antique-shop', (kit) => {
  const { stage, light, random, seed } = kit
  const { aspect, top, portrait } = stage
  const wall = pick(random, WALLS)
  const clocks = portrait ? [0.2, 0.8] : [0.36, 0.5, 0.64]
  return {
    back: [
      kit.baked('wall', 0.66, top - 0.1, FLOOR_Y + 0.01, (pen) => {
        paintWall(pen, aspect, top, FLOOR_Y, light.tone(wall, 0.15), 'stripes', light.tone(WOOD, 0.2))
        paintSkirting(pen, aspect, FLOOR_Y, light.tone(darken(WOOD, 0.2), 0.1))
        hangPictures(pen, kit)
        for (const [index, x] of (portrait ? [-0.1] : [-0.14, aspect - 0.36]).entries())
          paintShelves(
            pen,
            {
              x,
              y: FLOOR_Y,
              width: 0.5,
              height: 0.56 - top * 0.4,
              rows: portrait ? 6 : 4,
              wood: WOOD,
              ware: index === 0 ? 'jars' : 'cups',
              colours: VASES,
              seed: seed + index * 7,
            },
            light,
          )
        const clockX = portrait ? aspect * 0.86 : aspect * 0.3
        paintGrandfather(pen, clockX, FLOOR_Y + 0.01, kit)
      }),
      ...clocks.map((at, index) => drawClock(kit, at * aspect, 0.13 + top * 0.4 + (index % 2) * 0.035)),
      kit.baked('floor', 0.9, FLOOR_Y, stage.bottom + 0.12, (pen) => {
        paintBoards(pen, stage, FLOOR_Y, light.tone(darken(WOOD, 0.08)))
        const rug = light.tone('#8a3238')
        fillEllipse(pen, darken(rug, 0.3), aspect / 2, 0.93, 0.62, 0.07)
        fillEllipse(pen, rug, aspect / 2, 0.928, 0.59, 0.064)
        fillEllipse(pen, light.tone('#c9a05a'), aspect / 2, 0.928, 0.5, 0.052)
        fillEllipse(pen, rug, aspect / 2, 0.928, 0.48, 0.049)
      }),
      kit.baked('things', 0.82, 0.3, FLOOR_Y + 0.12, (pen) => {
        const counters = portrait ? [0.5] : [0.34, 0.68]
        for (const [index, at] of counters.entries()) paintCounter(pen, at * aspect, index, kit)
        paintVase(pen, aspect * (portrait ? 0.12 : 0.16), FLOOR_Y + 0.08, 0.3, light.tone('#3f6fa8'))
        paintVase(pen, aspect * (portrait ? 0.9 : 0.86), FLOOR_Y + 0.085, 0.24, light.tone('#c9683f'))
        paintPiece(
          pen,
          'lamp',
          aspect * (portrait ? 0.8 : 0.51),
          FLOOR_Y + 0.05,
          0.46,
          [light.tone('#e0b45c')],
          1,
        )
      }),
      kit.baked('chandelier', 0.84, top - 0.2, 0.4, (pen) =>
        paintChandelier(pen, aspect / 2, top, 0.2 + top * 0.4),
      ),
      kit.glows(0.84, '#ffca7a', [{ x: aspect / 2, y: 0.2 + top * 0.4, radius: 0.3 }]),
    ],
    front: [],
    table: { wood: WOOD, cloth: null },
  }
})

/** Frame beside frame. */
function hangPictures(pen: Pen, { stage, light, seed }: RoomKit): void {
  const { aspect, top, portrait } = stage
  const rows = portrait ? 3 : 2
  for (let row = 0; row < rows; row += 1)
    for (let column = 0; column < 5; column += 1) {
      const index = row * 5 + column
      const width = 0.15 + 0.05 * ((index * 3 + seed) % 3)
      const height = 0.13 + 0.03 * ((index * 5 + seed) % 3)
      const x = aspect / 2 - 0.62 + column * 0.26 + (row % 2) * 0.06
      const y = 0.2 + top * 0.5 + row * 0.2 + ((index * 7) % 3) * 0.012
      if (x < 0.4 - (portrait ? 1 : 0) || x + width > aspect - 0.38 + (portrait ? 1 : 0)) continue
      paintPainting(
        pen,
        { x, y, width, height },
        index + seed,
        light,
        index % 3 === 0 ? '#6a4426' : '#c9a04a',
      )
    }
}

/** A clock as tall as a man: face, waist with its pendulum, foot. */
function paintGrandfather(pen: Pen, x: number, y: number, { light }: RoomKit): void {
  const wood = light.tone('#5a3420')
  const gold = light.tone('#d9b45c')
  fillRoundRect(pen, withAlpha('#10080c', 0.3), x - 0.06, y - 0.52, 0.15, 0.52, 0.006)
  fillRoundRect(pen, darken(wood, 0.1), x - 0.075, y - 0.11, 0.15, 0.11, 0.006)
  fillRoundRect(pen, wood, x - 0.055, y - 0.36, 0.11, 0.27, 0.004)
  fillRoundRect(pen, darken(wood, 0.5), x - 0.036, y - 0.34, 0.072, 0.21, 0.006)
  fillRoundRect(pen, gold, x - 0.0025, y - 0.34, 0.005, 0.14, 0.002)
  fillEllipse(pen, gold, x, y - 0.2, 0.02)
  fillRoundRect(pen, wood, x - 0.078, y - 0.54, 0.156, 0.19, 0.02)
  fillRoundRect(pen, lighten(wood, 0.16), x - 0.086, y - 0.555, 0.172, 0.024, 0.01)
  fillEllipse(pen, gold, x, y - 0.445, 0.064)
  fillEllipse(pen, light.tone('#f6efdc'), x, y - 0.445, 0.054)
  pen.strokeStyle = '#2a2024'
  pen.lineWidth = 0.005
  pen.beginPath()
  pen.moveTo(x, y - 0.483)
  pen.lineTo(x, y - 0.445)
  pen.lineTo(x + 0.026, y - 0.43)
  pen.stroke()
}

function paintVase(pen: Pen, x: number, y: number, height: number, colour: Hex): void {
  const body = pen.createLinearGradient(x - height * 0.3, 0, x + height * 0.3, 0)
  body.addColorStop(0, darken(colour, 0.3))
  body.addColorStop(0.35, lighten(colour, 0.3))
  body.addColorStop(1, darken(colour, 0.25))
  fillEllipse(pen, withAlpha('#160c12', 0.3), x, y, height * 0.28, height * 0.04)
  pen.fillStyle = body
  pen.beginPath()
  pen.moveTo(x - height * 0.12, y)
  pen.bezierCurveTo(
    x - height * 0.4,
    y - height * 0.4,
    x - height * 0.3,
    y - height * 0.72,
    x - height * 0.09,
    y - height * 0.8,
  )
  pen.lineTo(x - height * 0.14, y - height)
  pen.lineTo(x + height * 0.14, y - height)
  pen.lineTo(x + height * 0.09, y - height * 0.8)
  pen.bezierCurveTo(
    x + height * 0.3,
    y - height * 0.72,
    x + height * 0.4,
    y - height * 0.4,
    x + height * 0.12,
    y,
  )
  pen.fill()
  pen.strokeStyle = withAlpha('#fff6e0', 0.7)
  pen.lineWidth = height * 0.02
  for (const at of [0.34, 0.62]) {
    pen.beginPath()
    pen.ellipse(x, y - height * at, height * 0.27, height * 0.04, 0, 0.1, Math.PI - 0.1)
    pen.stroke()
  }
}

/** A counter of dark wood with things on it. */
function paintCounter(pen: Pen, x: number, first: number, { light, seed }: RoomKit): void {
  const [foot, top, half] = [FLOOR_Y + 0.07, FLOOR_Y - 0.1, 0.24]
  const wood = light.tone(WOOD)
  fillEllipse(pen, withAlpha('#160c0a', 0.3), x, foot, half * 1.1, 0.016)
  fillRoundRect(pen, darken(wood, 0.22), x - half + 0.02, top, half * 2 - 0.04, foot - top, 0.006)
  for (const at of [-0.19, -0.045, 0.1])
    fillRoundRect(pen, darken(wood, 0.06), x + at, top + 0.03, 0.1, foot - top - 0.055, 0.004)
  fillRoundRect(pen, lighten(wood, 0.1), x - half, top - 0.018, half * 2, 0.024, 0.005)
  for (const [index, at] of [-0.14, 0.13].entries()) {
    const curio = CURIOS[(seed + first * 2 + index * 3) % CURIOS.length] ?? 'globe'
    if (OF_SPRITES.has(curio)) paintPiece(pen, curio, x + at, top - 0.016, 0.13, [], 0, sprite)
    else paintPiece(pen, curio, x + at, top - 0.016, 0.12)
  }
  for (const side of [-1, 1])
    fillRoundRect(pen, light.tone('#d9b45c'), x + side * 0.006, top - 0.075, 0.006, 0.06, 0.002)
  paintPool(pen, x, top - 0.03, [0.26, 0.1], '#ffe6b0', 0.2)
}
