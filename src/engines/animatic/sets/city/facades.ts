import { darken, lighten, mix, withAlpha, type Hex } from '../../draw/colour.ts'
import { between, pick, type Random } from '../../draw/random.ts'
import { fillEllipse, fillRoundRect, type Pen } from '../../draw/shapes.ts'
import type { Fire } from '../set.ts'
import { paintShop, SHOP_HEIGHT, SHOPS, type ShopKind } from './shops.ts'
import type { CityTone } from './tone.ts'

export interface House {
  readonly x: number
  readonly width: number
  readonly top: number
  readonly colour: Hex
  readonly style: 'plain' | 'brick' | 'band' | 'balcony'
  readonly roof: 'rail' | 'tank' | 'sign' | 'chimney' | 'mansard'
  readonly shop: ShopKind
  readonly label: string
  readonly seed: number
}

export interface StreetOptions {
  readonly period: number
  readonly footY: number
  readonly heights: readonly [number, number]
  readonly walls: readonly Hex[]
  readonly labels: Readonly<Record<ShopKind, string>>
  /** How often a house is left out, so that the distance is seen. */
  readonly gaps: number
}

/** One period of a street front. */
export function planStreet(random: Random, options: StreetOptions): readonly House[] {
  const { period, footY, heights, walls, labels, gaps } = options
  const houses: House[] = []
  let shop = Math.floor(random() * SHOPS.length)
  for (let x = 0; x < period - 0.12;) {
    const width = Math.min(between(random, 0.24, 0.4), period - x)
    const kind = SHOPS[shop % SHOPS.length] ?? 'cafe'
    shop += 1 + Math.floor(random() * 2)
    if (width > 0.16) {
      houses.push({
        x,
        width,
        top: footY - between(random, ...heights),
        colour: pick(random, walls),
        style: pick(random, ['plain', 'brick', 'band', 'balcony'] as const),
        roof: pick(random, ['rail', 'tank', 'sign', 'chimney', 'mansard'] as const),
        shop: kind,
        label: labels[kind],
        seed: Math.floor(random() * 1000),
      })
    }
    x += width + (random() < gaps ? between(random, 0.06, 0.16) : 0)
  }
  return houses
}

/** Where it burns: out of some of its windows, and above the roof. */
export function firesOfHouse({ x, width, top, seed }: House, footY: number): readonly Fire[] {
  const columns = Math.max(2, Math.round(width / 0.09))
  const pitch = width / columns
  const storeys = Math.floor((footY - SHOP_HEIGHT - top - 0.02) / STOREY)
  const windows = Array.from({ length: storeys }, (_, storey): Fire => ({
    x: x + ((seed + storey) % columns) * pitch + pitch * 0.5,
    y: footY - SHOP_HEIGHT - (storey + 1) * STOREY + 0.076,
    size: 0.11,
  }))
  return [
    ...windows,
    { x: x + width * 0.32, y: top + 0.012, size: 0.16 },
    { x: x + width * 0.7, y: top + 0.012, size: 0.13 },
  ]
}

export function paintHouses(pen: Pen, houses: readonly House[], footY: number, tone: CityTone): void {
  for (const house of houses) paintHouse(pen, house, footY, tone)
}

function paintHouse(pen: Pen, house: House, footY: number, tone: CityTone): void {
  const { x, width, top } = house
  const face = tone.wall(house.colour, 0.06)
  paintRoof(pen, house, tone, face)
  const wall = pen.createLinearGradient(0, top, 0, footY)
  wall.addColorStop(0, face)
  wall.addColorStop(1, mix(face, tone.footGlow, tone.footAlpha))
  pen.fillStyle = wall
  pen.fillRect(x, top, width, footY - top)
  paintTexture(pen, house, footY, tone, face)
  pen.fillStyle = withAlpha(tone.shade, 0.22)
  pen.fillRect(x, top, 0.016, footY - top)
  pen.fillStyle = withAlpha('#ffffff', 0.1)
  pen.fillRect(x + width - 0.006, top, 0.006, footY - top)
  paintFloors(pen, house, footY, tone, face)
  paintShop(pen, { kind: house.shop, x, width, label: house.label }, footY, tone)
}

function paintRoof(pen: Pen, house: House, tone: CityTone, face: Hex): void {
  const { x, width, top, roof, seed } = house
  const dark = darken(face, 0.3)
  switch (roof) {
    case 'rail':
      pen.strokeStyle = dark
      pen.lineWidth = 0.003
      pen.beginPath()
      for (let post = 0; post <= 8; post += 1) {
        pen.moveTo(x + (width * post) / 8, top)
        pen.lineTo(x + (width * post) / 8, top - 0.026)
      }
      pen.moveTo(x, top - 0.025)
      pen.lineTo(x + width, top - 0.025)
      pen.stroke()
      break
    case 'tank':
      fillRoundRect(pen, mix(dark, face, 0.4), x + width * 0.22, top - 0.056, width * 0.3, 0.04, 0.006)
      pen.fillStyle = dark
      pen.fillRect(x + width * 0.26, top - 0.018, 0.006, 0.02)
      pen.fillRect(x + width * 0.44, top - 0.018, 0.006, 0.02)
      break
    case 'sign':
      pen.fillStyle = dark
      pen.fillRect(x + width * 0.16, top - 0.02, 0.006, 0.022)
      pen.fillRect(x + width * 0.8, top - 0.02, 0.006, 0.022)
      paintBillboard(pen, x + width * 0.08, top - 0.1, width * 0.84, 0.084, seed, tone)
      break
    case 'chimney':
      pen.fillStyle = dark
      pen.fillRect(x + width * 0.7, top - 0.05, 0.03, 0.052)
      pen.fillRect(x + width * 0.7 - 0.004, top - 0.056, 0.038, 0.008)
      pen.fillRect(x + width * 0.2, top - 0.07, 0.003, 0.072)
      pen.fillRect(x + width * 0.2 - 0.014, top - 0.064, 0.03, 0.0026)
      pen.fillRect(x + width * 0.2 - 0.01, top - 0.052, 0.022, 0.0026)
      break
    case 'mansard':
      pen.fillStyle = mix(dark, tone.wall('#4a5a78', 0.1), 0.6)
      pen.beginPath()
      pen.moveTo(x - 0.006, top + 0.002)
      pen.lineTo(x + 0.02, top - 0.062)
      pen.lineTo(x + width - 0.02, top - 0.062)
      pen.lineTo(x + width + 0.006, top + 0.002)
      pen.fill()
      for (const way of [0.28, 0.68]) {
        fillRoundRect(pen, face, x + width * way - 0.016, top - 0.046, 0.034, 0.044, 0.004)
        fillRoundRect(
          pen,
          windowTone(house, 90 + way * 10, tone),
          x + width * way - 0.01,
          top - 0.04,
          0.022,
          0.034,
          0.003,
        )
      }
  }
  pen.fillStyle = lighten(face, 0.1)
  pen.fillRect(x - 0.005, top - 0.006, width + 0.01, 0.012)
}

const POSTERS: readonly (readonly [Hex, Hex, Hex])[] = [
  ['#e8433c', '#ffd23d', '#ffffff'],
  ['#2f6fd0', '#7fe3ff', '#ffffff'],
  ['#7a3fd0', '#ff7ac0', '#ffe08a'],
  ['#f0a02c', '#fff3d0', '#d8343c'],
]

function paintBillboard(
  pen: Pen,
  x: number,
  y: number,
  width: number,
  height: number,
  seed: number,
  tone: CityTone,
): void {
  const [ground, shape, mark] = POSTERS[seed % POSTERS.length] ?? ['#e8433c', '#ffd23d', '#ffffff']
  const shine = (colour: Hex): Hex => mix(tone.wall(colour, 0.05), colour, tone.lights * 0.85)
  fillRoundRect(pen, shine(ground), x, y, width, height, 0.004)
  fillEllipse(pen, shine(shape), x + width * 0.24, y + height * 0.5, height * 0.3)
  pen.fillStyle = shine(mark)
  pen.fillRect(x + width * 0.46, y + height * 0.26, width * 0.44, height * 0.14)
  pen.fillRect(x + width * 0.46, y + height * 0.5, width * 0.34, height * 0.1)
  pen.fillRect(x + width * 0.46, y + height * 0.68, width * 0.4, height * 0.08)
}

function paintTexture(pen: Pen, house: House, footY: number, tone: CityTone, face: Hex): void {
  const { x, width, top, style } = house
  pen.fillStyle = withAlpha(
    style === 'band' ? lighten(face, 0.3) : tone.shade,
    style === 'band' ? 0.25 : 0.13,
  )
  switch (style) {
    case 'brick':
      for (let row = 0; top + row * 0.016 < footY - SHOP_HEIGHT; row += 1) {
        for (let brick = 0; brick < 3; brick += 1) {
          const at = x + ((row * 37 + brick * 61 + house.seed) % 100) * 0.01 * (width - 0.02)
          pen.fillRect(at, top + 0.012 + row * 0.016, 0.016, 0.0062)
        }
      }
      return
    case 'band':
      for (let y = top + 0.045; y < footY - SHOP_HEIGHT; y += 0.098) pen.fillRect(x, y, width, 0.006)
      return
    case 'plain':
      pen.fillRect(x + width * 0.46, top, width * 0.08, footY - top - SHOP_HEIGHT)
      return
    case 'balcony':
  }
}

function windowTone(house: House, index: number, tone: CityTone): Hex {
  const value = Math.sin(index * 12.9898 + house.seed * 78.233) * 43758.5453
  const chance = value - Math.floor(value)
  if (chance > tone.lights * 0.62) return tone.darkWindow
  return tone.litWindows[Math.floor(chance * 999) % tone.litWindows.length] ?? tone.darkWindow
}

const STOREY = 0.098

/** Upper floors: windows with sills, blinds, lamps behind them, now and then an air conditioner. */
function paintFloors(pen: Pen, house: House, footY: number, tone: CityTone, face: Hex): void {
  const { x, width, top, style } = house
  const columns = Math.max(2, Math.round(width / 0.09))
  const pitch = width / columns
  const storeys = Math.floor((footY - SHOP_HEIGHT - top - 0.02) / STOREY)
  for (let storey = 0; storey < storeys; storey += 1) {
    const y = footY - SHOP_HEIGHT - (storey + 1) * STOREY + 0.022
    for (let column = 0; column < columns; column += 1) {
      const index = storey * columns + column
      const left = x + column * pitch + pitch * 0.24
      paintUpperWindow(pen, house, index, left, y, pitch * 0.52, tone, face)
    }
    if (style === 'balcony') paintBalcony(pen, x + 0.012, y + 0.042, width - 0.024, tone, face)
  }
}

function paintUpperWindow(
  pen: Pen,
  house: House,
  index: number,
  x: number,
  y: number,
  width: number,
  tone: CityTone,
  face: Hex,
): void {
  const height = 0.056
  const glass = windowTone(house, index, tone)
  pen.fillStyle = darken(face, 0.22)
  pen.fillRect(x - 0.004, y - 0.004, width + 0.008, height + 0.008)
  pen.fillStyle = glass
  pen.fillRect(x, y, width, height)
  const lit = glass !== tone.darkWindow
  pen.fillStyle = withAlpha(lit ? '#fff6e0' : '#ffffff', lit ? 0.4 : 0.16)
  if ((index + house.seed) % 3 === 0) pen.fillRect(x, y, width, height * 0.34)
  else pen.fillRect(x, y, width * 0.3, height)
  if (lit && (index * 5 + house.seed) % 7 === 1) paintInhabitant(pen, x + width * 0.6, y + height, tone)
  pen.fillStyle = darken(face, 0.3)
  pen.fillRect(x + width / 2 - 0.0015, y, 0.003, height)
  pen.fillStyle = lighten(face, 0.16)
  pen.fillRect(x - 0.006, y + height + 0.003, width + 0.012, 0.005)
  if ((index * 3 + house.seed) % 8 === 2) {
    fillRoundRect(
      pen,
      mix(face, '#c9d0d8', 0.35),
      x + width * 0.1,
      y + height + 0.008,
      width * 0.56,
      0.02,
      0.002,
    )
    fillEllipse(pen, darken(face, 0.25), x + width * 0.26, y + height + 0.018, 0.007)
  }
}

function paintInhabitant(pen: Pen, x: number, y: number, tone: CityTone): void {
  pen.fillStyle = withAlpha(mix('#3a1c20', tone.shade, 0.4), 0.72)
  pen.beginPath()
  pen.arc(x, y - 0.03, 0.0085, 0, Math.PI * 2)
  pen.ellipse(x, y, 0.014, 0.02, 0, Math.PI, 0)
  pen.fill()
}

function paintBalcony(pen: Pen, x: number, y: number, width: number, tone: CityTone, face: Hex): void {
  pen.strokeStyle = darken(face, 0.34)
  pen.lineWidth = 0.0026
  pen.beginPath()
  for (let bar = 0; bar <= width / 0.016; bar += 1) {
    pen.moveTo(x + bar * 0.016, y)
    pen.lineTo(x + bar * 0.016, y + 0.026)
  }
  pen.moveTo(x, y)
  pen.lineTo(x + width, y)
  pen.stroke()
  pen.fillStyle = darken(face, 0.2)
  pen.fillRect(x - 0.006, y + 0.026, width + 0.012, 0.006)
  for (let plant = 0; plant < 3; plant += 1) {
    fillEllipse(pen, tone.wall('#4f8a4a', 0.05), x + width * (0.2 + plant * 0.3), y - 0.001, 0.013, 0.009)
  }
}
