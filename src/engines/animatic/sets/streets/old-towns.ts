import { darken, lighten, mix, withAlpha, type Hex } from '../../draw/colour.ts'
import { pick } from '../../draw/random.ts'
import { fillEllipse, fillPolygon, fillRoundRect, type Pen } from '../../draw/shapes.ts'
import { drawFarLayer } from '../parts/far-layer.ts'
import { paintLampPost } from '../parts/lamp-post.ts'
import { seen } from '../parts/lighting.ts'
import { createStreet, STREET_PROPS_Y } from './street-set.ts'

const TIMBERED = {
  walls: ['#efe2c4', '#e4d0a4', '#d8c8a8', '#f2e8d4'],
  roofs: ['#8a4a34', '#6f4a3a', '#9a5a3f'],
  trim: '#6a4a34',
  accents: ['#6a3a2a', '#4a5a3f', '#7a4a2f'],
  roofKinds: ['gable', 'hip', 'gable'],
  windows: ['lattice'],
  groundFloors: ['gate', 'door'],
  widths: [0.22, 0.32],
  storeys: [2, 3],
  storeyHeight: 0.11,
  isTimbered: true,
} as const
const LANE = {
  walls: ['#e8b878', '#d88a5f', '#c9705a', '#f0dcb4', '#a8b494', '#d8a0a0'],
  roofs: ['#a85f44', '#8a5040'],
  trim: '#f4e6cc',
  accents: ['#3a6a5a', '#5a7a9a', '#8a3f34', '#4f6a3a'],
  roofKinds: ['tiles', 'flat'],
  windows: ['shutters'],
  groundFloors: ['gate', 'door', 'shop'],
  widths: [0.2, 0.27],
  storeys: [4, 5],
  storeyHeight: 0.105,
} as const

/** A medieval town: timbered gables, the castle on its hill, banners, barrels, a well. */
export const medievalTown = createStreet((context, tone) => {
  const { stage, palette, random } = context
  const castleX = stage.aspect * (random() < 0.5 ? 0.3 : 0.68)
  const banner = pick(random, ['#b8303a', '#2f4f8a', '#3a6a44'])
  return {
    facades: TIMBERED,
    opening: { x: castleX, half: 0.05 },
    paving: { kind: 'cobbles', colour: '#a89a86' },
    propsTop: 0.4,
    drawFar(frame) {
      drawFarLayer(stage, frame, { key: 'castle-hill', parallax: 0.12, y0: 0.02, y1: 0.78 }, (pen) => {
        const hill = seen('#6f8f62', palette, 0.42)
        fillEllipse(pen, hill, castleX, 0.8, 0.9, 0.36)
        paintFarCastle(pen, castleX, 0.475, 0.34, seen('#a8a29c', palette, 0.38), tone.lights, banner)
      })
    },
    paintProps(pen, period) {
      for (let index = 0; index < 4; index += 1) {
        const x = (index + 0.3) * (period / 4)
        paintBanner(pen, x, seen(banner, palette, 0.03), seen('#e8c860', palette, 0.03))
        if (index === 1)
          paintWell(pen, x + 0.26, seen('#9a948c', palette, 0.03), seen('#7a5638', palette, 0.03))
        else paintBarrels(pen, x + 0.26, seen('#8a6038', palette, 0.03), index)
      }
    },
  }
})

/** A cobbled alley: tall old houses, shutters, washing on lines, flower pots, lanterns. */
export const alley = createStreet((context, tone) => {
  const { palette } = context
  return {
    facades: LANE,
    haze: 0.04,
    paving: { kind: 'cobbles', colour: '#a89e96' },
    crowd: 0.35,
    propsTop: 0.2,
    paintProps(pen, period) {
      const iron = seen('#2a2830', palette, 0.03)
      for (let index = 0; index < 3; index += 1) {
        const x = (index + 0.2) * (period / 3)
        paintWashing(pen, x - 0.3, x + 0.46, 0.3 + (index % 2) * 0.06, palette.ambient, index)
        paintLampPost(pen, { x, footY: STREET_PROPS_Y, height: 0.32, iron, lit: tone.lights })
        for (const [pot, gap] of [0.14, 0.2, 0.44, 0.52].entries())
          paintPot(
            pen,
            x + gap,
            seen('#b8603f', palette, 0.03),
            seen('#4f8a4a', palette, 0.03),
            seen(['#e05a6a', '#f2c24a', '#ffffff', '#c86ab8'][pot] ?? '#e05a6a', palette, 0.02),
            0.05 + (pot % 2) * 0.016,
          )
      }
    },
  }
})

function paintFarCastle(
  pen: Pen,
  x: number,
  footY: number,
  height: number,
  stone: Hex,
  lit: number,
  banner: Hex,
): void {
  pen.fillStyle = stone
  pen.fillRect(x - height * 0.62, footY - height * 0.34, height * 1.24, height * 0.42)
  for (let merlon = 0; merlon < 12; merlon += 1)
    pen.fillRect(
      x - height * 0.62 + merlon * height * 0.107,
      footY - height * 0.4,
      height * 0.06,
      height * 0.07,
    )
  for (const [dx, tall, half] of [
    [-0.6, 0.66, 0.1],
    [-0.22, 0.88, 0.11],
    [0.2, 0.72, 0.1],
    [0.58, 0.6, 0.1],
  ] as const) {
    const at = x + dx * height
    pen.fillStyle = dx < 0 ? stone : darken(stone, 0.06)
    pen.fillRect(at - half * height, footY - tall * height, half * 2 * height, tall * height)
    fillPolygon(pen, mix(stone, '#7a4a54', 0.5), [
      [at - half * 1.3 * height, footY - tall * height],
      [at, footY - (tall + 0.26) * height],
      [at + half * 1.3 * height, footY - tall * height],
    ])
    fillPolygon(pen, mix(banner, stone, 0.3), [
      [at, footY - (tall + 0.34) * height],
      [at + height * 0.09, footY - (tall + 0.31) * height],
      [at, footY - (tall + 0.28) * height],
    ])
    pen.fillStyle = lit > 0.4 ? '#ffd080' : darken(stone, 0.4)
    pen.fillRect(at - height * 0.016, footY - tall * 0.74 * height, height * 0.032, height * 0.07)
  }
}

function paintBanner(pen: Pen, x: number, cloth: Hex, gold: Hex): void {
  pen.fillStyle = '#4a3826'
  pen.fillRect(x - 0.003, STREET_PROPS_Y - 0.36, 0.006, 0.36)
  fillPolygon(pen, cloth, [
    [x, STREET_PROPS_Y - 0.35],
    [x + 0.075, STREET_PROPS_Y - 0.35],
    [x + 0.075, STREET_PROPS_Y - 0.2],
    [x + 0.0375, STREET_PROPS_Y - 0.23],
    [x, STREET_PROPS_Y - 0.2],
  ])
  fillPolygon(pen, gold, [
    [x + 0.0375, STREET_PROPS_Y - 0.33],
    [x + 0.056, STREET_PROPS_Y - 0.29],
    [x + 0.0375, STREET_PROPS_Y - 0.25],
    [x + 0.019, STREET_PROPS_Y - 0.29],
  ])
}

function paintBarrels(pen: Pen, x: number, wood: Hex, index: number): void {
  for (const [dx, lift] of [
    [0, 0],
    [0.07, 0],
    ...(index % 2 === 0 ? ([[0.035, 0.085]] as const) : []),
  ] as const) {
    const body = pen.createLinearGradient(x + dx - 0.034, 0, x + dx + 0.034, 0)
    body.addColorStop(0, darken(wood, 0.3))
    body.addColorStop(0.6, wood)
    body.addColorStop(1, darken(wood, 0.1))
    fillRoundRect(pen, body, x + dx - 0.034, STREET_PROPS_Y - 0.088 - lift, 0.068, 0.088, 0.016)
    pen.fillStyle = '#4a4648'
    for (const hoop of [0.022, 0.062])
      pen.fillRect(x + dx - 0.034, STREET_PROPS_Y - hoop - lift - 0.008, 0.068, 0.005)
  }
}

function paintWell(pen: Pen, x: number, stone: Hex, wood: Hex): void {
  pen.fillStyle = wood
  for (const side of [-0.07, 0.06]) pen.fillRect(x + side, STREET_PROPS_Y - 0.22, 0.01, 0.16)
  fillPolygon(pen, darken(wood, 0.2), [
    [x - 0.11, STREET_PROPS_Y - 0.205],
    [x, STREET_PROPS_Y - 0.275],
    [x + 0.11, STREET_PROPS_Y - 0.205],
  ])
  pen.fillStyle = '#5a4a3a'
  pen.fillRect(x - 0.001, STREET_PROPS_Y - 0.19, 0.002, 0.06)
  fillRoundRect(pen, wood, x - 0.014, STREET_PROPS_Y - 0.134, 0.028, 0.028, 0.004)
  fillRoundRect(pen, darken(stone, 0.08), x - 0.09, STREET_PROPS_Y - 0.09, 0.18, 0.09, 0.008)
  pen.fillStyle = withAlpha(darken(stone, 0.5), 0.4)
  for (let row = 0; row < 4; row += 1) {
    pen.fillRect(x - 0.09, STREET_PROPS_Y - 0.07 + row * 0.022, 0.18, 0.002)
    for (let joint = 0; joint < 5; joint += 1)
      pen.fillRect(
        x - 0.08 + joint * 0.038 + (row % 2) * 0.018,
        STREET_PROPS_Y - 0.09 + row * 0.022,
        0.002,
        0.02,
      )
  }
  fillRoundRect(pen, lighten(stone, 0.14), x - 0.098, STREET_PROPS_Y - 0.1, 0.196, 0.016, 0.004)
}

const LINEN: readonly Hex[] = ['#f7f4ee', '#d8606a', '#7fb0d8', '#f2d27a', '#8fb88a', '#e8e4f4']

function paintWashing(pen: Pen, left: number, right: number, y: number, ambient: Hex, seed: number): void {
  pen.strokeStyle = 'rgba(50,44,48,0.7)'
  pen.lineWidth = 0.002
  pen.beginPath()
  pen.moveTo(left, y - 0.02)
  pen.quadraticCurveTo((left + right) / 2, y + 0.035, right, y - 0.02)
  pen.stroke()
  for (let piece = 0; piece < 6; piece += 1) {
    const way = (piece + 0.7) / 7
    const x = left + (right - left) * way
    const top = y - 0.02 + 0.11 * way * (1 - way)
    const colour = mix(LINEN[(piece + seed * 2) % LINEN.length] ?? '#f7f4ee', ambient, 0.2)
    const tall = piece % 3 === 0 ? 0.09 : 0.062
    if (piece % 2 === 0) fillRoundRect(pen, colour, x - 0.03, top, 0.06, tall, 0.003)
    else
      fillPolygon(pen, colour, [
        [x - 0.018, top],
        [x + 0.018, top],
        [x + 0.042, top + 0.018],
        [x + 0.03, top + 0.034],
        [x + 0.02, top + 0.028],
        [x + 0.022, top + tall],
        [x - 0.022, top + tall],
        [x - 0.02, top + 0.028],
        [x - 0.03, top + 0.034],
        [x - 0.042, top + 0.018],
      ])
  }
}

function paintPot(pen: Pen, x: number, clay: Hex, leaf: Hex, bloom: Hex, size: number): void {
  for (let tuft = 0; tuft < 6; tuft += 1)
    fillEllipse(
      pen,
      tuft % 2 === 0 ? leaf : darken(leaf, 0.16),
      x + (tuft - 2.5) * size * 0.2,
      STREET_PROPS_Y - size * (1 + 0.24 * (tuft % 3)),
      size * 0.26,
      size * 0.2,
    )
  for (let flower = 0; flower < 4; flower += 1)
    fillEllipse(
      pen,
      bloom,
      x + (flower - 1.5) * size * 0.3,
      STREET_PROPS_Y - size * (1.24 + 0.2 * (flower % 2)),
      size * 0.12,
    )
  fillPolygon(pen, clay, [
    [x - size * 0.44, STREET_PROPS_Y - size * 0.9],
    [x + size * 0.44, STREET_PROPS_Y - size * 0.9],
    [x + size * 0.32, STREET_PROPS_Y],
    [x - size * 0.32, STREET_PROPS_Y],
  ])
  fillRoundRect(
    pen,
    lighten(clay, 0.1),
    x - size * 0.5,
    STREET_PROPS_Y - size * 0.96,
    size,
    size * 0.18,
    size * 0.04,
  )
}
