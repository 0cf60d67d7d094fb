import { darken, type Hex } from '../draw/colour.ts'
import { fillEllipse, fillRoundRect, type Pen } from '../draw/shapes.ts'

const SKINS: readonly Hex[] = ['#f0bd96', '#c98d5f', '#8f5b3a', '#ffd2ae']
const HAIRS: readonly Hex[] = ['#3a2a22', '#1c1820', '#8a5a2c', '#5b3a28']
const SHIRTS: readonly Hex[] = ['#3d6fb0', '#c9483f', '#4f8f63', '#e0a63a']

/** Somebody behind a window. */
export interface Occupant {
  /** Of the middle of the head. */
  readonly x: number
  readonly y: number
  /** Half the height of the head. */
  readonly size: number
  readonly seed: number
  /** `captain`: white cap, dark coat; `headset`: over the hair; `helmet`: all around the head. Default: bare. */
  readonly wears?: 'captain' | 'headset' | 'helmet'
}

/** Head and shoulders of somebody who looks ahead; whatever is around clips them. */
export function drawOccupant(pen: Pen, { x, y, size, seed, wears }: Occupant): void {
  const skin = SKINS[seed % SKINS.length] ?? '#f0bd96'
  const hair = HAIRS[(seed >> 3) % HAIRS.length] ?? '#3a2a22'
  const shirt = wears === undefined ? (SHIRTS[(seed >> 5) % SHIRTS.length] ?? '#3d6fb0') : '#2b3a5c'
  fillEllipse(pen, darken(shirt, 0.25), x - size * 0.2, y + size * 1.55, size * 1.35, size * 0.95)
  fillEllipse(pen, darken(skin, 0.12), x, y, size * 0.72, size * 0.86)
  pen.fillStyle = hair
  pen.beginPath()
  pen.ellipse(x - size * 0.12, y - size * 0.16, size * 0.82, size * 0.84, 0, Math.PI * 0.7, Math.PI * 1.9)
  pen.fill()
  switch (wears) {
    case 'captain':
      fillRoundRect(pen, '#f4f6fa', x - size * 0.95, y - size * 1.15, size * 1.8, size * 0.62, size * 0.3)
      fillRoundRect(pen, '#1d2740', x - size * 0.7, y - size * 0.64, size * 1.75, size * 0.24, size * 0.1)
      break
    case 'headset':
      pen.strokeStyle = '#161b28'
      pen.lineWidth = size * 0.22
      pen.beginPath()
      pen.arc(x - size * 0.1, y - size * 0.1, size * 0.9, Math.PI * 1.05, Math.PI * 1.75)
      pen.stroke()
      fillEllipse(pen, '#161b28', x - size * 0.2, y + size * 0.06, size * 0.3, size * 0.38)
      break
    case 'helmet':
      fillEllipse(pen, '#e9edf2', x - size * 0.1, y - size * 0.12, size * 1.02, size * 1.02)
      fillEllipse(pen, '#26364f', x + size * 0.36, y, size * 0.56, size * 0.5)
      break
    default:
  }
}
