import { darken, lighten, mix, type Hex } from '../../draw/colour.ts'
import { fillBlob, fillEllipse, fillLimb, fillRoundRect, type Pen } from '../../draw/shapes.ts'
import { drawRunner, drawWheel } from './wheels-and-runners.ts'

/**
 * What is drawn by animals. Lengths in heights of a grown-up: origin on the ground below its middle, ahead is to the
 * right.
 */
export interface DrawnVehicle {
  readonly width: number
  readonly height: number
  /** Hips of those who sit, or feet of those who stand, in it; the first drives. */
  readonly seats: readonly (readonly [x: number, y: number])[]
  readonly stands: boolean
  /** The feet of those who sit are before them, not below. Absent: they hang down. */
  readonly isLow?: true
  /** Through which others look out: x, y, width and height. */
  readonly windows?: readonly (readonly [number, number, number, number])[]
  /** Where the traces are tied. */
  readonly hitch: readonly [x: number, y: number]
  readonly colour: Hex
  /** Behind and before those who are in it. `turned`: radians its wheels have rolled. */
  drawBack(pen: Pen, colour: Hex, turned: number): void
  drawFront(pen: Pen, colour: Hex, turned: number): void
}

export type DrawnName = 'sled' | 'sleigh' | 'dog-sled' | 'carriage' | 'chariot' | 'cart'

const GOLD = '#e3b84a'
const WOOD = '#8a5f3c'

export const DRAWN: Readonly<Record<DrawnName, DrawnVehicle>> = {
  sleigh: {
    width: 1.3,
    height: 0.86,
    seats: [
      [0.08, -0.44],
      [-0.26, -0.42],
    ],
    stands: false,
    hitch: [0.66, -0.2],
    colour: '#b8262e',
    drawBack(pen, colour) {
      drawRunner(pen, darken(GOLD, 0.3), 0.04)
      fillBlob(pen, darken(colour, 0.35), [
        [-0.56, -0.8],
        [-0.42, -0.84],
        [-0.3, -0.44],
        [0.3, -0.4],
        [0.3, -0.2],
        [-0.5, -0.2],
      ])
      fillBlob(pen, '#7a5638', [
        [-0.52, -0.4],
        [-0.56, -0.72],
        [-0.36, -0.82],
        [-0.2, -0.7],
        [-0.18, -0.4],
      ])
      fillLimb(pen, '#c9a53a', [-0.3, -0.76], [-0.4, -0.74], 0.03, 0.03)
    },
    drawFront(pen, colour) {
      fillBlob(pen, colour, [
        [-0.66, -0.78],
        [-0.5, -0.72],
        [-0.34, -0.44],
        [0.1, -0.4],
        [0.34, -0.5],
        [0.52, -0.64],
        [0.6, -0.58],
        [0.5, -0.28],
        [0.3, -0.15],
        [-0.34, -0.15],
        [-0.56, -0.34],
      ])
      pen.strokeStyle = GOLD
      pen.lineWidth = 0.026
      pen.lineCap = 'round'
      pen.beginPath()
      pen.moveTo(-0.6, -0.73)
      pen.quadraticCurveTo(-0.4, -0.43, 0.08, -0.38)
      pen.quadraticCurveTo(0.4, -0.4, 0.55, -0.6)
      pen.stroke()
      for (const x of [-0.3, 0, 0.3]) fillEllipse(pen, GOLD, x, -0.26, 0.035)
      drawRunner(pen, GOLD, 0)
    },
  },
  sled: {
    width: 1.6,
    height: 0.4,
    seats: [
      [0.06, -0.27],
      [-0.3, -0.27],
    ],
    stands: false,
    isLow: true,
    hitch: [0.5, -0.2],
    colour: '#b8853f',
    drawBack(pen) {
      drawRunner(pen, '#8c2a22', 0.04)
    },
    drawFront(pen, colour) {
      fillRoundRect(pen, colour, -0.52, -0.22, 0.98, 0.05, 0.02)
      fillRoundRect(pen, lighten(colour, 0.15), -0.52, -0.22, 0.98, 0.018, 0.009)
      drawRunner(pen, '#c2362c', 0)
    },
  },
  'dog-sled': {
    width: 1.3,
    height: 0.75,
    seats: [[-0.5, -0.09]],
    stands: true,
    hitch: [0.62, -0.14],
    colour: WOOD,
    drawBack(pen, colour) {
      pen.strokeStyle = darken(colour, 0.3)
      pen.lineWidth = 0.035
      pen.lineCap = 'round'
      pen.beginPath()
      pen.moveTo(-0.34, -0.16)
      pen.lineTo(-0.44, -0.66)
      pen.stroke()
    },
    drawFront(pen, colour) {
      fillBlob(pen, '#3f6ea8', [
        [-0.3, -0.2],
        [-0.26, -0.42],
        [0, -0.46],
        [0.34, -0.38],
        [0.5, -0.2],
      ])
      fillRoundRect(pen, colour, -0.42, -0.2, 0.98, 0.05, 0.02)
      pen.strokeStyle = lighten(colour, 0.12)
      pen.lineWidth = 0.035
      pen.lineCap = 'round'
      pen.beginPath()
      pen.moveTo(-0.3, -0.16)
      pen.lineTo(-0.4, -0.68)
      pen.lineTo(-0.28, -0.7)
      for (const x of [-0.3, 0, 0.3]) {
        pen.moveTo(x, -0.18)
        pen.lineTo(x + 0.02, -0.04)
      }
      pen.moveTo(-0.66, -0.03)
      pen.lineTo(0.48, -0.03)
      pen.quadraticCurveTo(0.64, -0.04, 0.62, -0.22)
      pen.stroke()
    },
  },
  carriage: {
    width: 1.7,
    height: 1.5,
    seats: [[0.62, -0.86]],
    stands: false,
    windows: [
      [-0.08, -1.28, 0.36, 0.3],
      [-0.54, -1.28, 0.36, 0.3],
    ],
    hitch: [0.86, -0.42],
    colour: '#8c2f3e',
    drawBack(pen, colour, turned) {
      for (const x of [-0.48, 0.5]) drawWheel(pen, x + 0.06, x < 0 ? 0.34 : 0.27, turned, darken(WOOD, 0.35))
      fillRoundRect(pen, darken(colour, 0.35), 0.46, -0.86, 0.3, 0.06, 0.02)
    },
    drawFront(pen, colour, turned) {
      fillBlob(pen, colour, [
        [-0.72, -0.9],
        [-0.7, -1.28],
        [-0.4, -1.42],
        [0.2, -1.42],
        [0.42, -1.26],
        [0.4, -0.8],
        [0.24, -0.46],
        [-0.5, -0.46],
      ])
      fillRoundRect(pen, GOLD, -0.7, -0.92, 1.1, 0.04, 0.02)
      for (const x of [-0.54, -0.08]) fillRoundRect(pen, '#bfe0ee', x, -1.28, 0.36, 0.3, 0.06)
      fillRoundRect(pen, darken(colour, 0.25), -0.2, -0.88, 0.3, 0.36, 0.04)
      fillEllipse(pen, GOLD, 0.04, -0.7, 0.02)
      fillRoundRect(pen, darken(colour, 0.3), -0.62, -0.46, 1.42, 0.06, 0.03)
      fillLimb(pen, darken(colour, 0.3), [0.42, -0.5], [0.84, -0.62], 0.03, 0.02)
      for (const x of [-0.48, 0.5]) drawWheel(pen, x, x < 0 ? 0.34 : 0.27, turned, WOOD)
    },
  },
  chariot: {
    width: 1.1,
    height: 0.9,
    seats: [[-0.04, -0.3]],
    stands: true,
    hitch: [0.52, -0.44],
    colour: '#c8912f',
    drawBack(pen, colour, turned) {
      drawWheel(pen, 0.04, 0.32, turned, darken(WOOD, 0.35))
      fillRoundRect(pen, darken(colour, 0.4), -0.3, -0.4, 0.6, 0.1, 0.03)
    },
    drawFront(pen, colour, turned) {
      fillBlob(pen, colour, [
        [-0.32, -0.62],
        [-0.1, -0.66],
        [0.2, -0.92],
        [0.36, -0.86],
        [0.34, -0.44],
        [0.16, -0.28],
        [-0.3, -0.3],
      ])
      fillEllipse(pen, mix(colour, '#8c2f3e', 0.7), 0.12, -0.56, 0.09)
      fillEllipse(pen, lighten(colour, 0.3), 0.12, -0.56, 0.045)
      fillLimb(pen, WOOD, [0.2, -0.32], [0.54, -0.44], 0.03, 0.024)
      drawWheel(pen, -0.02, 0.32, turned, WOOD)
    },
  },
  cart: {
    width: 1.4,
    height: 1.05,
    seats: [[0.36, -0.7]],
    stands: false,
    hitch: [0.74, -0.46],
    colour: WOOD,
    drawBack(pen, colour, turned) {
      drawWheel(pen, -0.08, 0.34, turned, darken(colour, 0.4))
      fillBlob(pen, '#d9b54a', [
        [-0.64, -0.66],
        [-0.5, -0.98],
        [-0.2, -1.06],
        [0.1, -0.94],
        [0.2, -0.66],
      ])
    },
    drawFront(pen, colour, turned) {
      fillRoundRect(pen, colour, -0.68, -0.72, 1.14, 0.2, 0.03)
      fillRoundRect(pen, darken(colour, 0.2), -0.68, -0.56, 1.2, 0.06, 0.02)
      pen.fillStyle = darken(colour, 0.25)
      for (const x of [-0.4, -0.1, 0.2]) pen.fillRect(x, -0.72, 0.02, 0.2)
      fillLimb(pen, darken(colour, 0.2), [0.3, -0.54], [0.78, -0.46], 0.028, 0.022)
      drawWheel(pen, -0.14, 0.34, turned, colour)
    },
  },
}
