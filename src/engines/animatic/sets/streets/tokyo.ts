import { darken, lighten, type Hex } from '../../draw/colour.ts'
import { fillPolygon, fillRoundRect, type Pen } from '../../draw/shapes.ts'
import { hangSigns, paintDaySign } from '../city/signs.ts'
import { paintTowers, raiseTowers } from '../city/skyline.ts'
import { drawWires } from '../city/wires.ts'
import { drawEndless } from '../parts/endless.ts'
import { drawFarLayer } from '../parts/far-layer.ts'
import { seen } from '../parts/lighting.ts'
import { growCrown, paintTree, treeColours } from '../parts/tree.ts'
import { outdoorLight } from '../parts/lighting.ts'
import { createLane } from './lane.ts'
import { createStreet, STREET_PROPS_Y } from './street-set.ts'

const BLOCKS = {
  walls: ['#d8d4cc', '#c9c0b4', '#b8c0c8', '#e4dccc', '#a8a49c', '#cfd6d2'],
  roofs: ['#6a6e74'],
  trim: '#f0efea',
  accents: ['#d8402f', '#2f6fb0', '#3f8a5a', '#e0a02f', '#e0608a'],
  roofKinds: ['flat'],
  windows: ['sash', 'french'],
  groundFloors: ['shop', 'shop', 'door'],
  widths: [0.18, 0.27],
  storeys: [3, 6],
  storeyHeight: 0.088,
  gaps: 0.15,
} as const
const SIGN_COLOURS: readonly Hex[] = ['#d8343a', '#2f6fc0', '#f0b82a', '#2f9a5a', '#ffffff', '#e8608a']

/** A street of Tokyo by day: narrow blocks full of signs, wires, vending machines, the red tower behind. */
export const tokyo = createStreet((context, tone) => {
  const { stage, palette, random, spec } = context
  const lift = stage.portrait ? 0.2 : 0
  const towers = [0.16, 0.32].map((parallax, index) => ({
    parallax,
    row: raiseTowers(random, {
      period: 2.4,
      baseY: 0.7,
      heights: [0.16, 0.4 + lift - index * 0.06],
      widths: [0.08 + index * 0.03, 0.15 + index * 0.03],
    }),
  }))
  const towerX = stage.aspect * (stage.portrait ? 0.5 : random() < 0.5 ? 0.32 : 0.66)
  const signs = hangSigns(random, { period: 3, language: 'ja', top: 0.34, bottom: 0.6, spacing: 0.15 })
  const crown = growCrown(random)
  const side = outdoorLight(palette).direction
  const lane = createLane(context, [
    { variant: 'taxi', colour: '#2f3a5a', size: 1 },
    { variant: 'van', colour: '#f2f4f6', size: 0.82 },
    { variant: 'car', colour: '#e8e4da', size: 0.92 },
    { variant: 'taxi', colour: '#e8b82d', size: 1 },
  ])
  return {
    facades: BLOCKS,
    paving: { kind: 'asphalt', colour: '#7f848c' },
    crowd: 1.3,
    propsTop: 0.46,
    drawFar(frame) {
      const top = stage.portrait ? -0.2 : 0.06
      drawFarLayer(stage, frame, { key: 'tokyo-tower', parallax: 0.1, y0: top - 0.02, y1: 0.76 }, (pen) =>
        paintTokyoTower(pen, towerX, 0.7, 0.7 - top, tone.wall('#e0512f', 0.24), tone.wall('#f4f0ea', 0.24)),
      )
      for (const { parallax, row } of towers)
        drawEndless(
          stage,
          frame.camera,
          { key: `tokyo ${parallax}`, parallax, period: 2.4, y0: stage.top - 0.1, y1: 0.78 },
          (pen) => paintTowers(pen, row, 0.7, tone, 0.68 - parallax, 0.026),
        )
    },
    paintOnFronts(pen) {
      for (const [index, sign] of signs.entries())
        paintDaySign(pen, {
          ...sign,
          colour: tone.wall(SIGN_COLOURS[index % SIGN_COLOURS.length] ?? '#d8343a', 0.03),
        })
    },
    paintProps(pen, period) {
      for (const [index, way] of [0.08, 0.36, 0.7].entries()) {
        paintVending(
          pen,
          way * period,
          ['#d8343a', '#f2f4f6', '#2f6fb8'][index] ?? '#d8343a',
          (colour) => seen(colour, palette, 0.03),
          tone.lights,
        )
        const blooms = spec.season === 'spring' ? 2 : 1
        if (index !== 1)
          paintTree(
            pen,
            way * period + 0.42,
            STREET_PROPS_Y,
            0.3,
            crown,
            treeColours(palette, spec.season, blooms, 0.06),
            side,
          )
      }
    },
    drawMoving(frame) {
      drawWires(stage, frame.camera, STREET_PROPS_Y)
      lane(frame)
    },
  }
})

/** A lattice tower in red and white, its foot at `footY`. */
function paintTokyoTower(pen: Pen, x: number, footY: number, height: number, red: Hex, white: Hex): void {
  const half = (way: number): number => height * (0.008 + 0.15 * (1 - way) ** 2.1)
  const y = (way: number): number => footY - height * way
  const bands = [0, 0.16, 0.3, 0.44, 0.58, 0.7, 0.82, 0.92, 1]
  for (let band = 0; band < bands.length - 1; band += 1) {
    const [low, high] = [bands[band] ?? 0, bands[band + 1] ?? 1]
    const colour = band % 2 === 0 ? red : white
    pen.strokeStyle = colour
    pen.lineWidth = height * 0.013
    pen.beginPath()
    for (const side of [-1, 1]) {
      pen.moveTo(x + side * half(low), y(low))
      pen.lineTo(x + side * half(high), y(high))
    }
    pen.stroke()
    pen.lineWidth = height * 0.006
    pen.beginPath()
    const steps = band < 4 ? 2 : 1
    for (let step = 0; step < steps; step += 1) {
      const [a, b] = [low + ((high - low) * step) / steps, low + ((high - low) * (step + 1)) / steps]
      pen.moveTo(x - half(a), y(a))
      pen.lineTo(x + half(b), y(b))
      pen.moveTo(x + half(a), y(a))
      pen.lineTo(x - half(b), y(b))
      pen.moveTo(x - half(b), y(b))
      pen.lineTo(x + half(b), y(b))
    }
    pen.stroke()
  }
  fillRoundRect(pen, white, x - height * 0.05, y(0.46), height * 0.1, height * 0.04, 0.004)
  fillRoundRect(pen, darken(white, 0.3), x - height * 0.046, y(0.448), height * 0.092, height * 0.012, 0.002)
  fillRoundRect(pen, white, x - height * 0.022, y(0.74), height * 0.044, height * 0.024, 0.003)
  pen.fillStyle = red
  pen.fillRect(x - height * 0.004, y(1.02), height * 0.008, height * 0.16)
}

function paintVending(pen: Pen, x: number, colour: Hex, tone: (colour: Hex) => Hex, lights: number): void {
  const y = STREET_PROPS_Y - 0.004
  fillRoundRect(pen, tone(darken(colour, 0.24)), x, y - 0.215, 0.105, 0.215, 0.004)
  fillRoundRect(pen, tone(colour), x + 0.005, y - 0.21, 0.095, 0.205, 0.004)
  fillRoundRect(pen, lights > 0.4 ? '#fff8e0' : tone('#dff0f8'), x + 0.013, y - 0.198, 0.079, 0.098, 0.003)
  for (let can = 0; can < 15; can += 1)
    fillRoundRect(
      pen,
      tone(['#d8402f', '#2f8a5a', '#f0b82a', '#3f6fd0', '#8a4a2f'][can % 5] ?? '#d8402f'),
      x + 0.019 + (can % 5) * 0.0148,
      y - 0.192 + Math.floor(can / 5) * 0.031,
      0.009,
      0.02,
      0.002,
    )
  fillRoundRect(pen, tone('#2a2f38'), x + 0.018, y - 0.06, 0.069, 0.034, 0.003)
  fillRoundRect(pen, tone(lighten('#8a929c', 0.1)), x + 0.076, y - 0.094, 0.012, 0.024, 0.002)
  fillPolygon(pen, tone('#9aa2ac'), [
    [x + 0.004, y],
    [x + 0.101, y],
    [x + 0.098, y + 0.006],
    [x + 0.007, y + 0.006],
  ])
}
