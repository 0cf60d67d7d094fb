import { darken, lighten, mix, withAlpha, type Hex } from '../../draw/colour.ts'
import { between, pick, type Random } from '../../draw/random.ts'
import { fillEllipse, fillRoundRect, type Pen } from '../../draw/shapes.ts'
import type { RoomLight } from './room-light.ts'
import { paintToy } from './toy.ts'

export type Ware = 'books' | 'bottles' | 'cups' | 'jars' | 'boxes' | 'groceries' | 'toys' | 'towels'

const COLOURS: Readonly<Record<Ware, readonly Hex[]>> = {
  books: ['#a8343c', '#2f5d7c', '#3f7a4f', '#c98a34', '#6a4a7c', '#d9c7a0', '#7a3f2c', '#2c3f5c', '#8a8f5c'],
  bottles: ['#3f7a4f', '#8a4a24', '#c98a34', '#a8c9c0', '#6a2430', '#d9b45c', '#4f7fae'],
  cups: ['#f6f0e4', '#e9d3b4', '#c9624a', '#7fa89a', '#f6f0e4'],
  jars: ['#7a4a2c', '#c98a4a', '#5c3a24', '#a8763c', '#e0c08a'],
  boxes: ['#c99a62', '#b5834e', '#a8744a', '#8f6a44', '#d9b07a'],
  groceries: [
    '#d8423c',
    '#f2b03c',
    '#3f8f5c',
    '#3f7fc9',
    '#f6f0e4',
    '#e0703c',
    '#8a4fa0',
    '#f2d94a',
    '#5cb5c9',
  ],
  toys: ['#e8504a', '#f2b03c', '#4fa86a', '#4f8fd9', '#b56ac9', '#f28fb0'],
  towels: ['#f6f4f0', '#9fc0d0', '#e0b0a0', '#d9e0d4'],
}

/** Where a row of wares stands: `y` is their foot. */
interface Row {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** One row of wares that stand on `row.y`. */
export function paintWares(
  pen: Pen,
  { ware, colours = COLOURS[ware] }: { readonly ware: Ware; readonly colours?: readonly Hex[] },
  row: Row,
  random: Random,
  light: RoomLight,
  depth: number,
): void {
  const end = row.x + row.width
  let x = row.x + 0.002
  let run = 0
  let colour = light.tone(pick(random, colours), depth)
  while (x < end - 0.008) {
    const [low, high] = WIDTHS[ware]
    const width = Math.min(between(random, low, high) * row.height, end - x)
    // The same again and again, as wares are sold.
    if (run <= 0 || ware === 'books') {
      colour = mix(light.tone(pick(random, colours), depth), '#000000', random() * 0.12)
      run = ware === 'groceries' ? 3 + Math.floor(random() * 4) : 1 + Math.floor(random() * 2)
    }
    run -= 1
    const isGap = random() < GAPS[ware]
    if (!isGap) paintWare(pen, ware, x, row.y, width, row.height, colour, random)
    x += width + SPACING[ware] * row.height
  }
}

const WIDTHS: Readonly<Record<Ware, readonly [number, number]>> = {
  books: [0.09, 0.22],
  bottles: [0.2, 0.28],
  cups: [0.34, 0.42],
  jars: [0.36, 0.5],
  boxes: [0.6, 1.1],
  groceries: [0.34, 0.46],
  toys: [0.4, 0.7],
  towels: [0.7, 0.9],
}
const SPACING: Readonly<Record<Ware, number>> = {
  books: 0.008,
  bottles: 0.09,
  cups: 0.12,
  jars: 0.12,
  boxes: 0.12,
  groceries: 0.03,
  toys: 0.14,
  towels: 0.1,
}
const GAPS: Readonly<Record<Ware, number>> = {
  books: 0.05,
  bottles: 0.08,
  cups: 0.12,
  jars: 0.06,
  boxes: 0.22,
  groceries: 0.04,
  toys: 0.1,
  towels: 0.06,
}

function paintWare(
  pen: Pen,
  ware: Ware,
  x: number,
  y: number,
  width: number,
  room: number,
  colour: Hex,
  random: Random,
): void {
  const chance = random()
  switch (ware) {
    case 'books': {
      const tall = room * (0.66 + 0.26 * chance)
      fillRoundRect(pen, colour, x, y - tall, width, tall, width * 0.08)
      pen.fillStyle = withAlpha('#f6e6b0', 0.5)
      pen.fillRect(x + width * 0.16, y - tall * 0.82, width * 0.68, tall * 0.045)
      if (chance > 0.5) pen.fillRect(x + width * 0.16, y - tall * 0.2, width * 0.68, tall * 0.05)
      pen.fillStyle = withAlpha('#ffffff', 0.14)
      pen.fillRect(x, y - tall, width * 0.24, tall)
      return
    }
    case 'bottles': {
      const tall = room * (0.72 + 0.16 * chance)
      fillRoundRect(pen, colour, x, y - tall * 0.66, width, tall * 0.66, width * 0.2)
      fillRoundRect(pen, colour, x + width * 0.32, y - tall, width * 0.36, tall * 0.5, width * 0.1)
      fillRoundRect(pen, darken(colour, 0.4), x + width * 0.3, y - tall, width * 0.4, tall * 0.1, 0.001)
      fillRoundRect(
        pen,
        withAlpha('#fbf3dc', 0.75),
        x + width * 0.06,
        y - tall * 0.42,
        width * 0.88,
        tall * 0.24,
        0.001,
      )
      fillRoundRect(
        pen,
        withAlpha('#ffffff', 0.34),
        x + width * 0.14,
        y - tall * 0.62,
        width * 0.14,
        tall * 0.56,
        0.001,
      )
      return
    }
    case 'cups': {
      const tall = room * 0.42
      for (let cup = 0; cup < (chance > 0.4 ? 2 : 1); cup += 1) {
        const foot = y - cup * tall * 0.82
        pen.strokeStyle = darken(colour, 0.12)
        pen.lineWidth = width * 0.09
        pen.beginPath()
        pen.ellipse(x + width * 0.86, foot - tall * 0.52, width * 0.16, tall * 0.26, 0, 0, 6.3)
        pen.stroke()
        fillRoundRect(pen, colour, x, foot - tall, width * 0.82, tall, width * 0.14)
        fillRoundRect(
          pen,
          lighten(colour, 0.3),
          x + width * 0.06,
          foot - tall * 0.9,
          width * 0.12,
          tall * 0.7,
          0.001,
        )
        fillEllipse(pen, darken(colour, 0.28), x + width * 0.41, foot - tall, width * 0.4, tall * 0.09)
      }
      return
    }
    case 'jars': {
      const tall = room * (0.62 + 0.16 * chance)
      fillRoundRect(pen, withAlpha('#e8f0f0', 0.5), x, y - tall, width, tall, width * 0.14)
      fillRoundRect(pen, colour, x + width * 0.07, y - tall * 0.74, width * 0.86, tall * 0.7, width * 0.1)
      fillRoundRect(pen, '#6a4630', x + width * 0.06, y - tall * 1.06, width * 0.88, tall * 0.14, 0.002)
      fillRoundRect(
        pen,
        withAlpha('#ffffff', 0.4),
        x + width * 0.12,
        y - tall * 0.9,
        width * 0.1,
        tall * 0.8,
        0.001,
      )
      return
    }
    case 'boxes': {
      const tall = room * (0.5 + 0.4 * chance)
      fillRoundRect(pen, colour, x, y - tall, width, tall, 0.003)
      pen.fillStyle = withAlpha('#f6e6c4', 0.4)
      pen.fillRect(x + width * 0.44, y - tall, width * 0.12, tall)
      pen.fillStyle = withAlpha('#000000', 0.16)
      pen.fillRect(x, y - tall, width, tall * 0.09)
      return
    }
    case 'groceries': {
      const tall = room * (0.6 + 0.24 * (width * 97 - Math.floor(width * 97)))
      const isTin = width < room * 0.4
      fillRoundRect(pen, colour, x, y - tall, width, tall, isTin ? width * 0.18 : 0.002)
      fillRoundRect(
        pen,
        withAlpha('#fffaf0', 0.85),
        x + width * 0.14,
        y - tall * 0.66,
        width * 0.72,
        tall * 0.34,
        width * 0.12,
      )
      fillEllipse(pen, darken(colour, 0.2), x + width * 0.5, y - tall * 0.49, width * 0.16, tall * 0.1)
      pen.fillStyle = withAlpha('#ffffff', 0.22)
      pen.fillRect(x + width * 0.06, y - tall * 0.96, width * 0.12, tall * 0.92)
      return
    }
    case 'toys':
      paintToy(pen, x, y, width, room * 0.7, colour, chance)
      return
    case 'towels':
      for (let fold = 0; fold < 3; fold += 1) {
        const tall = room * 0.2
        fillRoundRect(
          pen,
          fold % 2 === 0 ? colour : darken(colour, 0.08),
          x,
          y - (fold + 1) * tall,
          width,
          tall * 0.92,
          tall * 0.4,
        )
      }
  }
}
