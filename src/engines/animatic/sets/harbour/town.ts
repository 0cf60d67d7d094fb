import { darken, lighten, mix, withAlpha, type Hex } from '../../draw/colour.ts'
import type { Palette } from '../../draw/palette.ts'
import { between, pick, type Random } from '../../draw/random.ts'
import { fillEllipse, fillPolygon, fillRoundRect, type Pen } from '../../draw/shapes.ts'
import { lampLevel, seen } from '../parts/lighting.ts'

const HAZE = 0.16
const WALLS: readonly Hex[] = [
  '#e4674f',
  '#f0b94a',
  '#5f9fc4',
  '#f3e3c6',
  '#8fb572',
  '#d98a9c',
  '#c9d6de',
  '#e8915a',
]
const ROOFS: readonly Hex[] = ['#8f4a3c', '#5b5f70', '#74564a', '#9a5a3f']

export interface House {
  readonly x: number
  readonly width: number
  readonly height: number
  readonly wall: Hex
  readonly roof: Hex
  readonly gable: 'stepped' | 'pointed' | 'flat' | 'bell'
  readonly floors: number
  readonly lit: number
}

/** A terrace of narrow houses from `left` to `right`. */
export function planTerrace(random: Random, left: number, right: number): readonly House[] {
  const houses: House[] = []
  let last: Hex = ''
  for (let x = left; x < right;) {
    const width = between(random, 0.085, 0.125)
    const floors = random() < 0.4 ? 4 : 3
    let wall = pick(random, WALLS)
    if (wall === last) wall = WALLS[(WALLS.indexOf(wall) + 1) % WALLS.length] ?? wall
    last = wall
    houses.push({
      x,
      width,
      height: floors * 0.052 + between(random, 0.03, 0.055),
      wall,
      roof: pick(random, ROOFS),
      gable: pick(random, ['stepped', 'pointed', 'flat', 'bell'] as const),
      floors,
      lit: random(),
    })
    x += width
  }
  return houses
}

export function paintTerrace(pen: Pen, houses: readonly House[], palette: Palette, groundY: number): void {
  for (const house of houses) {
    paintGable(pen, house, palette, groundY)
    paintFront(pen, house, palette, groundY)
  }
}

function paintGable(
  pen: Pen,
  { x, width, height, wall, roof, gable }: House,
  palette: Palette,
  groundY: number,
): void {
  const top = groundY - height
  const front = seen(wall, palette, HAZE)
  const tiles = seen(roof, palette, HAZE)
  const middle = x + width / 2
  switch (gable) {
    case 'stepped':
      pen.fillStyle = front
      for (let step = 0; step < 4; step += 1) {
        const half = (width / 2) * (1 - step * 0.24)
        pen.fillRect(middle - half, top - 0.014 * (step + 1), half * 2, 0.016)
      }
      return
    case 'pointed':
      fillPolygon(pen, tiles, [
        [x - 0.004, top],
        [middle, top - width * 0.62],
        [x + width + 0.004, top],
      ])
      fillPolygon(pen, front, [
        [x + 0.01, top + 0.002],
        [middle, top - width * 0.46],
        [x + width - 0.01, top + 0.002],
      ])
      return
    case 'bell':
      pen.fillStyle = front
      pen.beginPath()
      pen.moveTo(x, top + 0.002)
      pen.quadraticCurveTo(x + width * 0.2, top - 0.01, x + width * 0.26, top - width * 0.3)
      pen.quadraticCurveTo(middle, top - width * 0.66, x + width * 0.74, top - width * 0.3)
      pen.quadraticCurveTo(x + width * 0.8, top - 0.01, x + width, top + 0.002)
      pen.fill()
      return
    case 'flat':
      fillPolygon(pen, tiles, [
        [x - 0.003, top + 0.002],
        [x + 0.012, top - 0.04],
        [x + width - 0.012, top - 0.04],
        [x + width + 0.003, top + 0.002],
      ])
      pen.fillStyle = darken(tiles, 0.2)
      pen.fillRect(x + width * 0.7, top - 0.062, 0.014, 0.034)
  }
}

function paintFront(pen: Pen, house: House, palette: Palette, groundY: number): void {
  const { x, width, height, wall, floors, lit } = house
  const top = groundY - height
  const front = seen(wall, palette, HAZE)
  const shade = pen.createLinearGradient(0, top, 0, groundY)
  shade.addColorStop(0, lighten(front, 0.08))
  shade.addColorStop(1, darken(front, 0.1))
  pen.fillStyle = shade
  pen.fillRect(x, top, width + 0.0006, height)
  pen.fillStyle = withAlpha(palette.shadow, 0.14)
  pen.fillRect(x, top, 0.004, height)
  const lamps = lampLevel(palette)
  const frame = seen('#fbf7ee', palette, HAZE)
  for (let floor = 0; floor < floors; floor += 1) {
    const y = top + 0.018 + floor * ((height - 0.02) / floors)
    for (let pane = 0; pane < 3; pane += 1) {
      const paneX = x + width * (0.14 + pane * 0.27)
      if (floor === floors - 1 && pane === 1) continue
      const on = (pane * 7 + floor * 5 + Math.floor(lit * 13)) % 4 > 0
      const glass = mix(seen('#4f6c86', palette, HAZE), '#ffdc92', on ? lamps * 0.95 : lamps * 0.1)
      fillRoundRect(pen, frame, paneX - 0.0025, y - 0.0025, width * 0.17 + 0.005, 0.031, 0.002)
      fillRoundRect(pen, glass, paneX, y, width * 0.17, 0.026, 0.0015)
      pen.fillStyle = frame
      pen.fillRect(paneX + width * 0.08, y, 0.0018, 0.026)
    }
  }
  fillRoundRect(
    pen,
    seen('#5b3d30', palette, HAZE),
    x + width * 0.41,
    groundY - 0.042,
    width * 0.2,
    0.042,
    0.003,
  )
  pen.fillStyle = withAlpha(frame, 0.7)
  pen.fillRect(x, top + 0.003, width, 0.0028)
}

/** A striped lighthouse on a rock; returns nothing, its lamp is at `lighthouseLamp`. */
export function paintLighthouse(pen: Pen, x: number, groundY: number, palette: Palette): void {
  const haze = 0.24
  fillPolygon(pen, seen('#6d6a72', palette, haze), [
    [x - 0.16, groundY + 0.03],
    [x - 0.11, groundY - 0.012],
    [x - 0.05, groundY - 0.026],
    [x + 0.05, groundY - 0.024],
    [x + 0.12, groundY - 0.006],
    [x + 0.19, groundY + 0.03],
  ])
  const bands = 5
  for (let band = 0; band < bands; band += 1) {
    const low = groundY - 0.022 - (band / bands) * 0.2
    const high = groundY - 0.022 - ((band + 1) / bands) * 0.2
    const halfLow = 0.03 - (band / bands) * 0.01
    const halfHigh = 0.03 - ((band + 1) / bands) * 0.01
    const colour = seen(band % 2 === 0 ? '#fbf8f2' : '#d8463c', palette, haze)
    const gradient = pen.createLinearGradient(x - halfLow, 0, x + halfLow, 0)
    gradient.addColorStop(0, darken(colour, 0.16))
    gradient.addColorStop(0.6, colour)
    gradient.addColorStop(1, lighten(colour, 0.1))
    pen.fillStyle = gradient
    pen.beginPath()
    pen.moveTo(x - halfLow, low)
    pen.lineTo(x - halfHigh, high)
    pen.lineTo(x + halfHigh, high)
    pen.lineTo(x + halfLow, low)
    pen.fill()
  }
  const lampY = lighthouseLampY(groundY)
  pen.fillStyle = seen('#3c4250', palette, haze)
  pen.fillRect(x - 0.028, lampY + 0.016, 0.056, 0.006)
  fillRoundRect(
    pen,
    mix(seen('#8fb0c8', palette, haze), '#fff0b4', lampLevel(palette)),
    x - 0.015,
    lampY - 0.014,
    0.03,
    0.031,
    0.003,
  )
  pen.fillStyle = seen('#d8463c', palette, haze)
  pen.beginPath()
  pen.moveTo(x - 0.021, lampY - 0.013)
  pen.quadraticCurveTo(x, lampY - 0.046, x + 0.021, lampY - 0.013)
  pen.fill()
  fillEllipse(pen, seen('#3c4250', palette, haze), x, lampY - 0.034, 0.003, 0.005)
}

export function lighthouseLampY(groundY: number): number {
  return groundY - 0.245
}
