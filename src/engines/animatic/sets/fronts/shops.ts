import { darken, lighten, mix, type Hex } from '../../draw/colour.ts'
import { fillEllipse, fillPolygon, fillRoundRect, type Pen } from '../../draw/shapes.ts'
import { FRONT_HAZE, paintPane, paintWall, paintWindowRow, type Plot } from './front.ts'

interface Store {
  readonly wall: Hex
  readonly paint: Hex
  readonly awning: Hex
}

const STORES: Readonly<Record<'cafe' | 'shop', Store>> = {
  cafe: { wall: '#e8d6b8', paint: '#2f5a4c', awning: '#c2504a' },
  shop: { wall: '#d8a888', paint: '#345a86', awning: '#e0a33c' },
}
/** Height of what is all window. */
const STOREY = 0.2

/** A café: large windows under an awning, a cup over the door. */
export function paintCafeFront(pen: Pen, plot: Plot): void {
  paintStore(pen, plot, STORES.cafe)
  const { x, half, foot, tone } = plot
  const paper = tone.wall('#fbf3e2', 0.03)
  const left = x - half * 0.36
  const ink = tone.wall('#4a2f22', 0.02)
  fillEllipse(pen, paper, left, foot - STOREY - 0.036, 0.032)
  fillRoundRect(pen, ink, left - 0.014, foot - STOREY - 0.046, 0.024, 0.02, 0.006)
  pen.strokeStyle = ink
  pen.lineWidth = 0.0036
  pen.beginPath()
  pen.arc(left + 0.012, foot - STOREY - 0.038, 0.006, -1.4, 1.4)
  pen.moveTo(left - 0.008, foot - STOREY - 0.05)
  pen.quadraticCurveTo(left - 0.012, foot - STOREY - 0.056, left - 0.007, foot - STOREY - 0.062)
  pen.moveTo(left + 0.002, foot - STOREY - 0.05)
  pen.quadraticCurveTo(left - 0.002, foot - STOREY - 0.056, left + 0.003, foot - STOREY - 0.062)
  pen.stroke()
}

/** A shop: goods in its windows to either side of the door. */
export function paintShopFront(pen: Pen, plot: Plot): void {
  paintStore(pen, plot, STORES.shop)
  const { x, half, foot, tone } = plot
  const colours = ['#d8505a', '#f0c040', '#4f9a6a', '#7a5fb0', '#e88a4a'] as const
  for (const side of [-1, 1]) {
    const from = x + side * 0.12
    const room = half - 0.2
    for (let good = 0; good < 5; good += 1) {
      const at = from + side * (0.05 + (good * room) / 5)
      const tall = 0.03 + ((good * 3 + side + 1) % 3) * 0.016
      const colour = tone.wall(colours[(good + side + 1) % 5] ?? colours[0], FRONT_HAZE)
      fillRoundRect(pen, colour, at - 0.018, foot - 0.05 - tall, 0.036, tall, 0.006)
      fillRoundRect(pen, lighten(colour, 0.3), at - 0.018, foot - 0.05 - tall, 0.036, 0.008, 0.004)
    }
  }
}

function paintStore(pen: Pen, plot: Plot, { wall, paint, awning }: Store): void {
  const { x, half, foot, tone } = plot
  const wood = tone.wall(paint, FRONT_HAZE * 0.6)
  paintWall(pen, plot, [x - half, x + half], 0.44, wall)
  paintWindowRow(pen, plot, [x - half, x + half], {
    count: Math.max(3, Math.round(half / 0.11)),
    sill: 0.285,
    width: 0.066,
    height: 0.1,
    trim: '#fbf3e2',
  })
  pen.fillStyle = tone.wall('#fbf3e2', FRONT_HAZE)
  pen.fillRect(x - half - 0.016, foot - 0.452, half * 2 + 0.032, 0.018)
  pen.fillStyle = wood
  pen.fillRect(x - half, foot - STOREY - 0.075, half * 2, STOREY + 0.075)
  pen.fillStyle = lighten(wood, 0.12)
  pen.fillRect(x - half, foot - STOREY - 0.078, half * 2, 0.006)
  pen.fillRect(x - half, foot - STOREY + 0.002, half * 2, 0.004)
  for (const side of [-1, 1]) {
    const left = side < 0 ? x - half + 0.03 : x + 0.1
    const width = half - 0.13
    paintPane(pen, left, foot - STOREY + 0.016, width, STOREY - 0.056, tone, true)
    pen.fillStyle = wood
    for (const part of [1, 2])
      pen.fillRect(left + (width * part) / 3 - 0.003, foot - STOREY, 0.006, STOREY - 0.04)
    pen.fillStyle = darken(wood, 0.2)
    pen.fillRect(left, foot - 0.036, width, 0.03)
  }
  fillRoundRect(pen, lighten(wood, 0.1), x - 0.062, foot - STOREY + 0.014, 0.124, STOREY - 0.014, 0.003)
  paintPane(pen, x - 0.046, foot - STOREY + 0.03, 0.092, STOREY - 0.07, tone, true)
  fillEllipse(pen, '#e0c060', x + 0.052, foot - 0.08, 0.005)
  paintAwning(pen, plot, tone.wall(awning, FRONT_HAZE * 0.5))
}

function paintAwning(pen: Pen, { x, half, foot, tone }: Plot, cloth: Hex): void {
  const y = foot - STOREY + 0.004
  const pale = mix(cloth, tone.wall('#ffffff', 0.02), 0.8)
  const stripes = Math.max(8, Math.round(half / 0.035) * 2)
  const wide = (half * 2 - 0.04) / stripes
  for (let stripe = 0; stripe < stripes; stripe += 1) {
    const left = x - half + 0.02 + stripe * wide
    const colour = stripe % 2 === 0 ? cloth : pale
    fillPolygon(pen, colour, [
      [left, y],
      [left + wide, y],
      [left + wide, y + 0.05],
      [left, y + 0.05],
    ])
    pen.fillStyle = darken(colour, 0.1)
    pen.beginPath()
    pen.ellipse(left + wide / 2, y + 0.05, wide / 2, 0.012, 0, 0, Math.PI)
    pen.fill()
  }
}
