import { darken, lighten, mix, withAlpha, type Hex } from '../../draw/colour.ts'
import { between, createRandom, type Random } from '../../draw/random.ts'
import { fillEllipse, fillRoundRect, type Pen } from '../../draw/shapes.ts'
import type { RoomLight } from './room-light.ts'

export type Loaf = 'round' | 'tin' | 'baguette' | 'roll' | 'croissant'

const CRUSTS: readonly Hex[] = ['#c98a45', '#b8743a', '#d9a05a', '#a8622f', '#e0b070']

/** One loaf, `width` wide, its foot at (`x`, `y`): `x` is its left end. */
export function paintLoaf(pen: Pen, loaf: Loaf, x: number, y: number, width: number, crust: Hex): void {
  const middle = x + width / 2
  const tall = width * { round: 0.56, tin: 0.6, baguette: 0.2, roll: 0.62, croissant: 0.5 }[loaf]
  const fill = pen.createLinearGradient(0, y - tall, 0, y)
  fill.addColorStop(0, lighten(crust, 0.26))
  fill.addColorStop(0.55, crust)
  fill.addColorStop(1, darken(crust, 0.28))
  pen.fillStyle = fill
  pen.beginPath()
  if (loaf === 'tin')
    pen.roundRect(x, y - tall, width, tall, [tall * 0.46, tall * 0.46, tall * 0.1, tall * 0.1])
  else if (loaf === 'croissant') {
    pen.moveTo(x, y)
    pen.quadraticCurveTo(middle, y - tall * 2.3, x + width, y)
    pen.quadraticCurveTo(middle, y - tall * 0.75, x, y)
  } else pen.ellipse(middle, y - tall * 0.48, width / 2, tall * 0.52, 0, 0, Math.PI * 2)
  pen.fill()
  const cuts = { round: 3, tin: 1, baguette: 4, roll: 1, croissant: 3 }[loaf]
  pen.strokeStyle = mix(crust, loaf === 'croissant' ? '#6a3a1c' : '#fbe6bc', 0.62)
  pen.lineWidth = Math.max(0.0018, tall * 0.09)
  pen.lineCap = 'round'
  pen.beginPath()
  for (let cut = 0; cut < cuts; cut += 1) {
    const at = x + width * ((cut + 1) / (cuts + 1))
    const lean = loaf === 'tin' ? width * 0.3 : width * 0.06
    pen.moveTo(at - lean, y - tall * (loaf === 'tin' ? 0.78 : 0.56))
    pen.lineTo(at + lean, y - tall * 0.86)
  }
  pen.stroke()
}

/** A row of one kind of loaf that stands on `y`, shoulder to shoulder. */
export function paintLoaves(
  pen: Pen,
  loaf: Loaf,
  row: { readonly x: number; readonly y: number; readonly width: number; readonly size: number },
  light: RoomLight,
  random: Random,
): void {
  const pitch = row.size * 0.94
  for (let x = row.x; x + row.size <= row.x + row.width + 0.002; x += pitch) {
    const crust = light.tone(CRUSTS[Math.floor(random() * CRUSTS.length)] ?? '#c98a45', 0.06)
    paintLoaf(pen, loaf, x, row.y, row.size * between(random, 0.94, 1.04), crust)
  }
}

/** A rack of sloping boards full of bread against the wall: its left end at `x`, its foot at `y`. */
export function paintBreadRack(
  pen: Pen,
  rack: {
    readonly x: number
    readonly y: number
    readonly width: number
    readonly height: number
    readonly rows: number
    readonly wood: Hex
    readonly seed: number
  },
  light: RoomLight,
): void {
  const { x, y, width, height, rows, seed } = rack
  const random = createRandom(seed ^ 0xb4ead)
  const wood = light.tone(rack.wood, 0.08)
  fillRoundRect(pen, withAlpha('#160c12', 0.25), x + 0.008, y - height + 0.01, width, height - 0.01, 0.004)
  fillRoundRect(pen, wood, x, y - height, width, height, 0.006)
  fillRoundRect(pen, darken(wood, 0.5), x + 0.012, y - height + 0.012, width - 0.024, height - 0.02, 0.003)
  const kinds: readonly Loaf[] = ['round', 'baguette', 'tin', 'roll', 'croissant']
  const pitch = (height - 0.02) / rows
  for (let row = 0; row < rows; row += 1) {
    const board = y - height + 0.012 + (row + 1) * pitch
    const loaf = kinds[(row + seed) % kinds.length] ?? 'round'
    const size = pitch * { round: 1.05, tin: 0.95, baguette: 2.1, roll: 0.62, croissant: 0.86 }[loaf]
    const inner = { x: x + 0.018, y: board - 0.006, width: width - 0.036, size: Math.min(size, width - 0.04) }
    // Behind the first row, higher up the board, another one; baguettes lie in a pile.
    const piles = loaf === 'baguette' ? 3 : loaf === 'roll' || loaf === 'croissant' ? 2 : 1
    for (let pile = piles - 1; pile >= 0; pile -= 1)
      paintLoaves(
        pen,
        loaf,
        {
          ...inner,
          x: inner.x + (pile % 2) * size * 0.2,
          y: inner.y - pile * pitch * 0.18,
          width: inner.width - (pile % 2) * size * 0.2,
        },
        light,
        random,
      )
    fillRoundRect(pen, wood, x + 0.006, board - 0.006, width - 0.012, 0.011, 0.002)
    fillRoundRect(pen, lighten(wood, 0.25), x + 0.006, board - 0.006, width - 0.012, 0.003, 0.001)
    fillRoundRect(pen, '#f6efe0', x + width * 0.5 - 0.018, board - 0.003, 0.036, 0.016, 0.002)
  }
}

/** A basket of `width` full of baguettes on end; its foot at (`x`, `y`), the middle. */
export function paintBasket(pen: Pen, x: number, y: number, width: number, light: RoomLight): void {
  const tall = width * 0.8
  for (let stick = 0; stick < 6; stick += 1) {
    const at = x + ((stick - 2.5) / 6) * width * 0.86
    pen.save()
    pen.translate(at, y - tall * 0.6)
    pen.rotate(-Math.PI / 2 + (stick - 2.5) * 0.09)
    paintLoaf(
      pen,
      'baguette',
      0,
      0.014,
      width * 1.15,
      light.tone(CRUSTS[stick % CRUSTS.length] ?? '#c98a45', 0.04),
    )
    pen.restore()
  }
  const weave = light.tone('#a8763c', 0.04)
  pen.fillStyle = weave
  pen.beginPath()
  pen.moveTo(x - width / 2, y - tall)
  pen.lineTo(x + width / 2, y - tall)
  pen.lineTo(x + width * 0.4, y)
  pen.lineTo(x - width * 0.4, y)
  pen.fill()
  pen.strokeStyle = withAlpha(darken(weave, 0.4), 0.55)
  pen.lineWidth = 0.003
  pen.beginPath()
  for (let line = 1; line < 6; line += 1) {
    pen.moveTo(x - width * (0.5 - line * 0.016), y - tall + (line / 6) * tall)
    pen.lineTo(x + width * (0.5 - line * 0.016), y - tall + (line / 6) * tall)
  }
  pen.stroke()
  fillEllipse(pen, lighten(weave, 0.14), x, y - tall, width * 0.52, 0.009)
}
