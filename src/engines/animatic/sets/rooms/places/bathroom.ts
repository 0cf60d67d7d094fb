import { darken, lighten, mix, withAlpha, type Hex } from '../../../draw/colour.ts'
import { pick } from '../../../draw/random.ts'
import { fillEllipse, fillRoundRect, type Pen } from '../../../draw/shapes.ts'
import type { Stage } from '../../../draw/stage.ts'
import { drawBubbles, paintDuck, paintFoam, paintStool, paintTowel } from '../bath-things.ts'
import { paintPiece, paintPlant } from '../decor.ts'
import { paintTiles } from '../floors.ts'
import { createRoom, FLOOR_Y, paintBand, paintPool, REACH, type RoomKit } from '../room.ts'
import { paintShelves } from '../shelves.ts'
import { paintSash, paintView, type WindowFrame } from '../window.ts'

interface Style {
  readonly tile: Hex
  readonly wall: Hex
  readonly wood: Hex
  readonly cloth: Hex
  readonly floor: readonly [Hex, Hex]
}

const STYLES: readonly Style[] = [
  { tile: '#bfe0e2', wall: '#f4f0e6', wood: '#c99a68', cloth: '#e88f7a', floor: ['#f2f4f2', '#9fbec4'] },
  { tile: '#f6e6e2', wall: '#e8c4bc', wood: '#b5835a', cloth: '#7fa89a', floor: ['#faf4ee', '#d9b0a4'] },
  { tile: '#e6efe6', wall: '#8fb09a', wood: '#8a5f3c', cloth: '#f2c04c', floor: ['#eef2ea', '#5f7a6c'] },
]
const DADO = 0.42

/** A bathroom: the tub with its foam and duck, a mirror over the basin, towels, a shower curtain. */
export const bathroom = createRoom('bathroom', (kit) => {
  const { stage, light, random, seed } = kit
  const style = pick(random, STYLES)
  const { aspect, top, portrait } = stage
  const tub = portrait ? 0.16 : 0.34
  const basin = portrait ? aspect - 0.16 : aspect * 0.66
  const window = windowOf(stage, portrait ? 0.3 : aspect * 0.43)
  return {
    windows: [window],
    back: [
      kit.baked('wall', 0.66, top - 0.1, FLOOR_Y + 0.01, (pen) => {
        paintTiledWall(pen, kit, style)
        paintWindow(pen, kit, window)
        paintBasin(pen, basin, kit, style)
        const shelf = {
          x: portrait ? aspect - 0.14 : aspect * 0.86,
          y: 0.52,
          width: 0.26,
          height: 0.3,
          rows: 3,
          wood: style.wood,
          ware: 'towels',
          seed,
        } as const
        if (!portrait) paintShelves(pen, shelf, light)
        paintTowel(pen, portrait ? 0.56 : aspect * 0.54, 0.5, light.tone(style.cloth))
      }),
      kit.baked('floor', 0.9, FLOOR_Y, stage.bottom + 0.12, (pen) => {
        paintTiles(pen, stage, FLOOR_Y, light.tone(style.floor[0]), light.tone(style.floor[1]))
        const mat = light.tone(style.cloth)
        fillEllipse(pen, withAlpha('#16202a', 0.18), aspect / 2, 0.925, 0.33, 0.044)
        fillEllipse(pen, mat, aspect / 2, 0.92, 0.32, 0.042)
        fillEllipse(pen, lighten(mat, 0.3), aspect / 2, 0.92, 0.27, 0.033)
      }),
      kit.baked('tub', 0.8, top - 0.1, FLOOR_Y + 0.1, (pen) => {
        paintPiece(pen, 'bathtub', tub, FLOOR_Y + 0.045, 0.26, [light.tone('#fbfaf6')])
        paintFoam(pen, tub - 0.02, FLOOR_Y - 0.145)
        paintDuck(pen, tub + 0.06, FLOOR_Y - 0.17, light.tone('#f6cc3c'))
        paintCurtain(pen, top, portrait ? -0.36 : -0.1, 0.22, light.tone(style.cloth))
        paintPlant(
          pen,
          aspect + (portrait ? 0.06 : -0.02),
          FLOOR_Y + 0.05,
          0.34,
          light.tone('#5f9a5c'),
          light.tone('#f4efe4'),
          seed % 2,
        )
        paintStool(pen, portrait ? 0.62 : aspect * 0.42, light.tone(style.wood), light.tone(style.cloth))
      }),
      kit.steam(0.8, tub - 0.06, FLOOR_Y - 0.19, 0.26),
      drawBubbles(kit, tub),
      kit.glows(0.66, '#ffe6b8', [{ x: basin, y: 0.17 + top * 0.1, radius: 0.24 }]),
    ],
    front: [kit.near('front', 0.26, (pen) => paintFront(pen, kit, style))],
    table: { wood: '#e9e4da', cloth: null },
  }
})

function paintTiledWall(pen: Pen, { stage, light }: RoomKit, style: Style): void {
  const { aspect, top } = stage
  const wall = light.tone(style.wall, 0.12)
  paintBand(pen, aspect, top - 0.4, DADO, darken(wall, 0.12), wall)
  const tile = light.tone(style.tile, 0.08)
  paintBand(pen, aspect, DADO, FLOOR_Y, tile, darken(tile, 0.1))
  pen.strokeStyle = withAlpha('#ffffff', 0.55)
  pen.lineWidth = 0.003
  pen.beginPath()
  for (let y = DADO + 0.06; y < FLOOR_Y; y += 0.06) {
    pen.moveTo(-REACH, y)
    pen.lineTo(aspect + REACH, y)
  }
  for (let x = -REACH; x < aspect + REACH; x += 0.06) {
    pen.moveTo(x, DADO)
    pen.lineTo(x, FLOOR_Y)
  }
  pen.stroke()
  pen.fillStyle = withAlpha('#ffffff', 0.16)
  for (let tileIndex = 0; tileIndex < 46; tileIndex += 1)
    pen.fillRect(-REACH + ((tileIndex * 17) % 52) * 0.06, DADO + (tileIndex % 6) * 0.06, 0.06, 0.06)
  fillRoundRect(pen, lighten(tile, 0.4), -REACH, DADO - 0.02, aspect + 2 * REACH, 0.026, 0.006)
  fillRoundRect(pen, light.tone(style.cloth), -REACH, DADO + 0.006, aspect + 2 * REACH, 0.008, 0.002)
  pen.fillStyle = withAlpha('#16202a', 0.26)
  pen.fillRect(-REACH, FLOOR_Y - 0.006, aspect + 2 * REACH, 0.008)
}

function windowOf({ top }: Stage, middle: number): WindowFrame {
  return { x: middle - 0.12, y: 0.13 + top * 0.3, width: 0.24, height: 0.24 - top * 0.1, columns: 2, rows: 2 }
}

function paintWindow(pen: Pen, { light, palette, spec, seed }: RoomKit, window: WindowFrame): void {
  paintView(pen, window, palette, spec.season, 'garden', seed)
  // Nobody looks in.
  fillRoundRect(
    pen,
    withAlpha('#f4fafa', 0.42),
    window.x,
    window.y + window.height * 0.5,
    window.width,
    window.height * 0.5,
    0,
  )
  paintSash(pen, window, light.tone('#ffffff'))
  paintPlant(
    pen,
    window.x + 0.06,
    window.y + window.height,
    0.09,
    light.tone('#6faa58'),
    light.tone('#d9876a'),
    0,
  )
}

/** The basin on its cupboard, and the mirror with its lamps. */
function paintBasin(pen: Pen, x: number, { stage, light }: RoomKit, style: Style): void {
  const wood = light.tone(style.wood, 0.05)
  fillRoundRect(pen, withAlpha('#16202a', 0.2), x - 0.18, FLOOR_Y - 0.02, 0.36, 0.024, 0.006)
  fillRoundRect(pen, wood, x - 0.17, FLOOR_Y - 0.18, 0.34, 0.17, 0.006)
  for (const side of [-0.158, 0.006]) {
    fillRoundRect(pen, lighten(wood, 0.14), x + side, FLOOR_Y - 0.166, 0.152, 0.144, 0.005)
    fillEllipse(pen, '#d9c08a', x + (side < 0 ? -0.02 : 0.02), FLOOR_Y - 0.1, 0.007)
  }
  const china = light.tone('#fdfcf8')
  fillRoundRect(pen, china, x - 0.19, FLOOR_Y - 0.2, 0.38, 0.026, 0.008)
  fillRoundRect(pen, darken(china, 0.08), x - 0.1, FLOOR_Y - 0.242, 0.2, 0.05, 0.022)
  fillRoundRect(pen, china, x - 0.11, FLOOR_Y - 0.248, 0.22, 0.016, 0.008)
  pen.strokeStyle = '#b9c4ca'
  pen.lineWidth = 0.011
  pen.lineCap = 'round'
  pen.beginPath()
  pen.moveTo(x + 0.002, FLOOR_Y - 0.248)
  pen.lineTo(x + 0.002, FLOOR_Y - 0.3)
  pen.quadraticCurveTo(x + 0.002, FLOOR_Y - 0.32, x + 0.034, FLOOR_Y - 0.312)
  pen.stroke()
  for (const [bottle, colour] of (['#f2b03c', '#7fb0d0', '#e88fa0'] as const).entries()) {
    const left = x - 0.17 + bottle * 0.026 + (bottle > 1 ? 0.25 : 0)
    fillRoundRect(pen, light.tone(colour), left, FLOOR_Y - 0.25, 0.02, 0.05, 0.004)
    fillRoundRect(pen, light.tone('#ffffff'), left + 0.005, FLOOR_Y - 0.264, 0.01, 0.016, 0.002)
  }
  const mirrorY = 0.19 + stage.top * 0.1
  fillRoundRect(pen, wood, x - 0.14, mirrorY, 0.28, 0.25, 0.1)
  const glass = pen.createLinearGradient(x - 0.12, mirrorY, x + 0.12, mirrorY + 0.24)
  glass.addColorStop(0, light.tone('#dff0f4'))
  glass.addColorStop(0.5, light.tone('#b5d0d8'))
  glass.addColorStop(1, light.tone('#e6f4f6'))
  fillRoundRect(pen, glass, x - 0.124, mirrorY + 0.016, 0.248, 0.218, 0.088)
  pen.fillStyle = withAlpha('#ffffff', 0.35)
  pen.beginPath()
  pen.moveTo(x - 0.08, mirrorY + 0.21)
  pen.lineTo(x + 0.02, mirrorY + 0.03)
  pen.lineTo(x + 0.06, mirrorY + 0.03)
  pen.lineTo(x - 0.04, mirrorY + 0.22)
  pen.fill()
  for (const side of [-0.18, 0.18]) {
    paintPool(pen, x + side, mirrorY + 0.11, [0.15, 0.18], '#fff0cc', 0.2 + 0.3 * light.lamps)
    fillRoundRect(
      pen,
      mix('#f6f0e4', '#fff2c8', light.lamps),
      x + side - 0.018,
      mirrorY + 0.06,
      0.036,
      0.09,
      0.018,
    )
  }
}

function paintCurtain(pen: Pen, top: number, x: number, width: number, cloth: Hex): void {
  const rail = 0.13 + top * 0.25
  fillRoundRect(pen, '#c9d0d4', x - 0.3, rail - 0.008, width + 0.82, 0.012, 0.005)
  for (let fold = 0; fold < 7; fold += 1) {
    const left = x + (fold * width) / 7
    const fill = pen.createLinearGradient(left, 0, left + width / 7, 0)
    fill.addColorStop(0, darken(cloth, 0.16))
    fill.addColorStop(0.5, lighten(cloth, 0.3))
    fill.addColorStop(1, darken(cloth, 0.1))
    fillRoundRect(pen, fill, left, rail, width / 7 + 0.001, FLOOR_Y - 0.02 - rail, 0.003)
    fillEllipse(pen, '#b9c4ca', left + width / 14, rail - 0.002, 0.007)
  }
}

/** Bottles on the rim of something near. */
function paintFront(pen: Pen, { stage, light, nearY }: RoomKit, style: Style): void {
  const { aspect, bottom } = stage
  const colours: readonly Hex[] = ['#f2c04c', '#7fb0d0', '#e88fa0']
  colours.forEach((colour, index) => {
    const tone = mix(light.tone(colour), '#1c1c24', 0.45)
    const [x, tall] = [aspect - 0.16 + index * 0.085, 0.15 + (index % 2) * 0.05]
    fillRoundRect(pen, tone, x, nearY + 0.02 - tall, 0.07, tall + 0.1, 0.02)
    fillRoundRect(pen, mix('#ffffff', '#1c1c24', 0.4), x + 0.02, nearY - 0.01 - tall, 0.03, 0.04, 0.008)
  })
  const china = mix(light.tone('#fbfaf6'), '#26282f', 0.45)
  fillRoundRect(pen, china, aspect - 0.24, nearY + 0.04, 0.9, bottom - nearY + 0.2, 0.04)
  fillRoundRect(pen, lighten(china, 0.2), aspect - 0.24, nearY + 0.04, 0.9, 0.014, 0.007)
  fillRoundRect(
    pen,
    mix(light.tone(style.cloth), '#1c1c24', 0.5),
    -REACH,
    nearY + 0.01,
    REACH + 0.1,
    bottom - nearY + 0.2,
    0.05,
  )
}
