import { darken, lighten, mix, withAlpha, type Hex } from '../../draw/colour.ts'
import { captionFont } from '../../draw/fonts.ts'
import { fillEllipse, fillRoundRect, type Pen } from '../../draw/shapes.ts'
import type { CityTone } from './tone.ts'

export const SHOPS = [
  'noodles',
  'lanterns',
  'store',
  'cafe',
  'flowers',
  'books',
  'arcade',
  'bakery',
  'pharmacy',
] as const
export type ShopKind = (typeof SHOPS)[number]

interface ShopLook {
  /** Light that comes out of the window. */
  readonly light: Hex
  readonly frame: Hex
  readonly awning: readonly [Hex, Hex]
}

const LOOKS: Readonly<Record<ShopKind, ShopLook>> = {
  noodles: { light: '#ffd08a', frame: '#5a3020', awning: ['#b8283a', '#8f1c2e'] },
  lanterns: { light: '#ffb86a', frame: '#3f2620', awning: ['#3a2a3c', '#2c1f30'] },
  store: { light: '#f2fbff', frame: '#d8e4ec', awning: ['#2f8f7a', '#f4f7f8'] },
  cafe: { light: '#ffdca0', frame: '#3f5a4c', awning: ['#3f7a5c', '#f2ead8'] },
  flowers: { light: '#ffe8d0', frame: '#6a4a5c', awning: ['#d86a94', '#fbeef2'] },
  books: { light: '#ffe0b0', frame: '#3a4a6a', awning: ['#3f5f96', '#30497a'] },
  arcade: { light: '#c79aff', frame: '#2c2450', awning: ['#6a3fd0', '#2fb6d8'] },
  bakery: { light: '#ffe6b4', frame: '#8a5a34', awning: ['#e0913c', '#fbf0dc'] },
  pharmacy: { light: '#e8fff4', frame: '#2f7a5c', awning: ['#3fae7c', '#2f8f64'] },
}

export interface Shop {
  readonly kind: ShopKind
  readonly x: number
  readonly width: number
  readonly label: string
}

/** Height of a ground floor, world units. */
export const SHOP_HEIGHT = 0.17

/** The ground floor of a house: window with its goods, door, awning and name. */
export function paintShop(pen: Pen, shop: Shop, footY: number, tone: CityTone): void {
  const look = LOOKS[shop.kind]
  const { x, width } = shop
  const top = footY - SHOP_HEIGHT
  const frame = tone.wall(look.frame, 0)
  pen.fillStyle = mix(frame, tone.shade, 0.25)
  pen.fillRect(x + 0.004, top, width - 0.008, SHOP_HEIGHT)
  const glass = { x: x + width * 0.07, y: top + 0.058, width: width * 0.6, height: SHOP_HEIGHT - 0.082 }
  paintWindow(pen, shop, glass, look, tone)
  paintDoor(pen, x + width * 0.72, top + 0.05, width * 0.2, SHOP_HEIGHT - 0.05, look, tone)
  paintFascia(pen, shop, top, look, tone)
  paintAwning(pen, shop, top + 0.044, look, tone)
  if (shop.kind === 'lanterns' || shop.kind === 'noodles') paintLanterns(pen, x, width, top + 0.068, tone)
  if (shop.kind === 'flowers') paintBuckets(pen, x + width * 0.05, footY, tone)
}

function glow(look: ShopLook, tone: CityTone): Hex {
  return mix(mix(tone.darkWindow, look.light, 0.42), look.light, tone.lights)
}

function paintWindow(
  pen: Pen,
  shop: Shop,
  glass: { readonly x: number; readonly y: number; readonly width: number; readonly height: number },
  look: ShopLook,
  tone: CityTone,
): void {
  const lit = glow(look, tone)
  const light = pen.createLinearGradient(0, glass.y, 0, glass.y + glass.height)
  light.addColorStop(0, lighten(lit, 0.18))
  light.addColorStop(1, darken(lit, 0.16))
  pen.fillStyle = light
  pen.fillRect(glass.x, glass.y, glass.width, glass.height)
  paintGoods(pen, shop.kind, glass, tone)
  pen.fillStyle = withAlpha('#ffffff', 0.14)
  pen.beginPath()
  pen.moveTo(glass.x + glass.width * 0.1, glass.y + glass.height)
  pen.lineTo(glass.x + glass.width * 0.3, glass.y)
  pen.lineTo(glass.x + glass.width * 0.42, glass.y)
  pen.lineTo(glass.x + glass.width * 0.22, glass.y + glass.height)
  pen.fill()
  pen.strokeStyle = tone.wall(look.frame, 0)
  pen.lineWidth = 0.0045
  pen.strokeRect(glass.x, glass.y, glass.width, glass.height)
  pen.beginPath()
  pen.moveTo(glass.x + glass.width / 2, glass.y)
  pen.lineTo(glass.x + glass.width / 2, glass.y + glass.height)
  pen.stroke()
}

/** Dark shapes against the light of the room: shelves, bottles, people at a counter. */
function paintGoods(
  pen: Pen,
  kind: ShopKind,
  glass: { readonly x: number; readonly y: number; readonly width: number; readonly height: number },
  tone: CityTone,
): void {
  const base = glass.y + glass.height
  pen.fillStyle = withAlpha(mix('#3a1c20', tone.shade, 0.3), 0.6)
  if (kind === 'noodles' || kind === 'lanterns' || kind === 'cafe') {
    pen.fillRect(glass.x, base - glass.height * 0.26, glass.width, glass.height * 0.26)
    for (let guest = 0; guest < 3; guest += 1) {
      const x = glass.x + glass.width * (0.2 + guest * 0.3)
      pen.beginPath()
      pen.arc(x, base - glass.height * 0.52, glass.height * 0.1, 0, Math.PI * 2)
      pen.ellipse(x, base - glass.height * 0.26, glass.height * 0.17, glass.height * 0.2, 0, Math.PI, 0)
      pen.fill()
    }
    return
  }
  const rows = kind === 'books' || kind === 'store' || kind === 'pharmacy' ? 3 : 2
  for (let row = 0; row < rows; row += 1) {
    const y = glass.y + (glass.height * (row + 0.92)) / rows
    pen.fillRect(glass.x, y, glass.width, 0.0025)
    for (let item = 0; item < 9; item += 1) {
      const tall = glass.height * (0.1 + (((item * 7 + row * 3) % 5) / 5) * 0.14)
      const colour = GOODS[(item * 3 + row) % GOODS.length] ?? '#d8504a'
      pen.fillStyle = withAlpha(mix(colour, tone.shade, 0.12), 0.8)
      pen.fillRect(glass.x + glass.width * (0.04 + item * 0.105), y - tall, glass.width * 0.07, tall)
    }
    pen.fillStyle = withAlpha('#3a1c20', 0.6)
  }
}

const GOODS: readonly Hex[] = ['#d8504a', '#e8b04a', '#4f9a6a', '#3d7bb8', '#f0e4cc', '#9a5fc8', '#e07f4a']

function paintDoor(
  pen: Pen,
  x: number,
  y: number,
  width: number,
  height: number,
  look: ShopLook,
  tone: CityTone,
): void {
  fillRoundRect(pen, tone.wall(lighten(look.frame, 0.12), 0), x, y, width, height, 0.003)
  fillRoundRect(
    pen,
    mix(glow(look, tone), look.frame, 0.16),
    x + width * 0.14,
    y + height * 0.1,
    width * 0.72,
    height * 0.62,
    0.003,
  )
  fillEllipse(pen, '#e6c25a', x + width * 0.16, y + height * 0.62, 0.0035)
}

function paintFascia(
  pen: Pen,
  { x, width, label, kind }: Shop,
  top: number,
  look: ShopLook,
  tone: CityTone,
): void {
  const board = mix(tone.wall(look.awning[0], 0), look.awning[0], tone.lights * 0.75)
  pen.fillStyle = board
  pen.fillRect(x + 0.004, top - 0.002, width - 0.008, 0.044)
  pen.fillStyle = withAlpha('#ffffff', 0.16)
  pen.fillRect(x + 0.004, top - 0.002, width - 0.008, 0.005)
  pen.save()
  pen.translate(x + width / 2, top + 0.021)
  const scale = Math.min(0.00028, (width * 0.78) / (Math.max(2, Array.from(label).length) * 100))
  pen.scale(scale, scale)
  pen.font = captionFont(label, 100, 'ja')
  pen.textAlign = 'center'
  pen.textBaseline = 'middle'
  pen.fillStyle = kind === 'store' ? '#ffffff' : lighten(look.light, 0.4)
  pen.fillText(label, 0, 0)
  pen.restore()
}

function paintAwning(pen: Pen, { x, width, kind }: Shop, y: number, look: ShopLook, tone: CityTone): void {
  if (kind === 'lanterns' || kind === 'store' || kind === 'pharmacy') return
  const stripes = Math.max(5, Math.round(width / 0.03))
  const step = (width - 0.004) / stripes
  for (let stripe = 0; stripe < stripes; stripe += 1) {
    const colour = look.awning[stripe % 2] ?? look.awning[0]
    pen.fillStyle = mix(tone.wall(colour, 0), colour, tone.lights * 0.5)
    const left = x + 0.002 + stripe * step
    const centre = x + width / 2
    const spread = (at: number): number => centre + (at - centre) * 1.04
    pen.beginPath()
    pen.moveTo(left, y - 0.004)
    pen.lineTo(left + step, y - 0.004)
    pen.lineTo(spread(left + step), y + 0.026)
    pen.arc((spread(left) + spread(left + step)) / 2, y + 0.026, (step * 1.04) / 2, 0, Math.PI)
    pen.fill()
  }
}

function paintLanterns(pen: Pen, x: number, width: number, y: number, tone: CityTone): void {
  const count = Math.max(3, Math.round(width / 0.07))
  for (let index = 0; index < count; index += 1) {
    const at = x + (width * (index + 0.5)) / count
    if (tone.lights > 0.3) fillEllipse(pen, withAlpha('#ff8a4a', 0.2 * tone.lights), at, y + 0.012, 0.032)
    fillEllipse(pen, mix(tone.wall('#e0402c', 0), '#ff5a34', tone.lights * 0.8), at, y + 0.012, 0.0125, 0.016)
    fillEllipse(pen, withAlpha('#ffe0a0', 0.75 * tone.lights), at, y + 0.012, 0.006, 0.011)
    pen.fillStyle = '#2a1618'
    pen.fillRect(at - 0.006, y - 0.006, 0.012, 0.003)
    pen.fillRect(at - 0.006, y + 0.027, 0.012, 0.003)
  }
}

function paintBuckets(pen: Pen, x: number, footY: number, tone: CityTone): void {
  for (let bucket = 0; bucket < 4; bucket += 1) {
    const at = x + 0.02 + bucket * 0.034
    for (let bloom = 0; bloom < 6; bloom += 1) {
      const colour =
        (['#e84a6f', '#f6c23c', '#ffffff', '#b06ad8'] as const)[(bucket + bloom) % 4] ?? '#e84a6f'
      fillEllipse(
        pen,
        tone.wall(colour, 0),
        at - 0.01 + (bloom % 3) * 0.01,
        footY - 0.032 - Math.floor(bloom / 3) * 0.009,
        0.0062,
      )
    }
    pen.fillStyle = tone.wall('#8a97a8', 0)
    pen.fillRect(at - 0.011, footY - 0.026, 0.022, 0.026)
  }
}
