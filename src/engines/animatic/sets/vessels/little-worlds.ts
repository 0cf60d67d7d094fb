import { darken, lighten, withAlpha, type Hex } from '../../draw/colour.ts'
import { fillEllipse, fillPolygon, fillRoundRect, type Pen } from '../../draw/shapes.ts'
import { slotChance } from '../parts/span.ts'

type Tone = (colour: Hex) => Hex

/** Raked sand round three rocks, a fence of bamboo and a small pine behind. The ball is 1 in radius. */
export function paintSand(pen: Pen, tone: Tone, ground: number): void {
  const sand = tone('#ead9b4')
  const far = ground - 0.14
  for (let cane = 0; cane < 34; cane += 1) {
    const x = -0.96 + cane * 0.058
    fillRoundRect(pen, tone(cane % 2 === 0 ? '#a8a056' : '#8f8a48'), x, far - 0.3, 0.05, 0.36, 0.02)
  }
  fillRoundRect(pen, tone('#6f5a34'), -1, far - 0.22, 2, 0.022, 0.01)
  paintPine(pen, tone, -0.5, far + 0.04)
  fillEllipse(pen, darken(sand, 0.12), 0, ground + 0.58, 1.05, 0.74)
  fillEllipse(pen, sand, 0, ground + 0.6, 1.05, 0.73)
  pen.strokeStyle = withAlpha(darken(sand, 0.28), 0.75)
  pen.lineWidth = 0.009
  for (const [x, y, rings] of [
    [-0.36, ground + 0.12, 4],
    [0.42, ground + 0.06, 3],
  ] as const) {
    for (let ring = 1; ring <= rings; ring += 1) {
      pen.beginPath()
      pen.ellipse(x, y + 0.02, 0.12 + ring * 0.055, 0.04 + ring * 0.022, 0, 0, Math.PI * 2)
      pen.stroke()
    }
  }
  for (let row = 0; row < 6; row += 1) {
    const y = ground + 0.26 + row * 0.05
    pen.beginPath()
    pen.moveTo(-1, y)
    pen.bezierCurveTo(-0.4, y - 0.03, 0.3, y + 0.04, 1, y)
    pen.stroke()
  }
  paintRock(pen, tone, -0.36, ground + 0.13, 0.13)
  paintRock(pen, tone, -0.24, ground + 0.15, 0.07)
  paintRock(pen, tone, 0.42, ground + 0.07, 0.1)
}

function paintRock(pen: Pen, tone: Tone, x: number, y: number, size: number): void {
  const stone = tone('#7d8288')
  fillEllipse(pen, withAlpha('#3a2a1a', 0.3), x + size * 0.2, y, size * 1.2, size * 0.26)
  fillPolygon(pen, darken(stone, 0.2), [
    [x - size, y],
    [x - size * 0.8, y - size * 0.8],
    [x - size * 0.1, y - size * 1.3],
    [x + size * 0.7, y - size * 0.8],
    [x + size, y],
  ])
  fillPolygon(pen, lighten(stone, 0.1), [
    [x - size * 0.1, y - size * 1.3],
    [x + size * 0.7, y - size * 0.8],
    [x + size, y],
    [x + size * 0.1, y],
  ])
  fillEllipse(pen, tone('#6f8f4a'), x - size * 0.5, y - size * 0.05, size * 0.5, size * 0.16)
}

function paintPine(pen: Pen, tone: Tone, x: number, y: number): void {
  pen.strokeStyle = tone('#6a4428')
  pen.lineWidth = 0.05
  pen.lineCap = 'round'
  pen.beginPath()
  pen.moveTo(x, y)
  pen.bezierCurveTo(x + 0.12, y - 0.18, x - 0.1, y - 0.3, x + 0.06, y - 0.52)
  pen.stroke()
  for (const [dx, dy, wide] of [
    [-0.14, -0.34, 0.17],
    [0.16, -0.42, 0.18],
    [0.04, -0.58, 0.2],
  ] as const) {
    fillEllipse(pen, tone('#3f6a3a'), x + dx, y + dy, wide, 0.08)
    fillEllipse(pen, tone('#5f9450'), x + dx, y + dy - 0.025, wide * 0.8, 0.05)
  }
}

/** Moss, pebbles, ferns, and bamboo up to the glass. */
export function paintMoss(pen: Pen, tone: Tone, ground: number): void {
  for (let stalk = 0; stalk < 17; stalk += 1) {
    const x = -0.86 + stalk * 0.107 + (slotChance(stalk, 3) - 0.5) * 0.05
    const isNear = stalk % 3 === 0
    const green = tone(isNear ? '#6fa04a' : '#9cc47a')
    const wide = isNear ? 0.042 : 0.028
    const foot = ground + (isNear ? 0.06 : -0.02)
    fillRoundRect(pen, green, x, -1.1, wide, foot + 1.1, 0.01)
    for (let joint = 0; joint < 8; joint += 1) {
      const y = -0.9 + joint * 0.19 + slotChance(stalk, 9) * 0.1
      if (y < foot) fillRoundRect(pen, darken(green, 0.24), x - 0.005, y, wide + 0.01, 0.012, 0.005)
    }
    for (let leaf = 0; leaf < 2; leaf += 1) {
      const y = -0.75 + leaf * 0.42 + slotChance(stalk, leaf + 20) * 0.4
      const side = (stalk + leaf) % 2 === 0 ? 1 : -1
      fillPolygon(pen, lighten(green, 0.08), [
        [x, y],
        [x + side * 0.07, y - 0.02],
        [x + side * 0.14, y + 0.05],
        [x + side * 0.05, y + 0.025],
      ])
    }
  }
  const moss = tone('#6a9a44')
  fillEllipse(pen, darken(moss, 0.2), 0, ground + 0.56, 1.05, 0.72)
  fillEllipse(pen, moss, 0, ground + 0.6, 1.05, 0.72)
  for (let tuft = 0; tuft < 26; tuft += 1) {
    const x = -0.85 + tuft * 0.068
    const y = ground + 0.02 + slotChance(tuft, 31) * 0.3
    fillEllipse(pen, lighten(moss, 0.1 + slotChance(tuft, 32) * 0.14), x, y, 0.06, 0.022)
  }
  for (const [x, y, size] of [
    [-0.5, 0.2, 0.05],
    [-0.38, 0.24, 0.035],
    [0.52, 0.16, 0.045],
  ] as const)
    fillEllipse(pen, tone('#a8a49a'), x, ground + y, size, size * 0.6)
}

/** A cottage with its windows lit, firs, all under snow. */
export function paintSnow(pen: Pen, tone: Tone, ground: number): void {
  const snow = tone('#f6f9ff')
  for (const [x, size] of [
    [-0.7, 0.42],
    [-0.48, 0.58],
    [0.62, 0.5],
    [0.82, 0.36],
  ] as const)
    paintFir(pen, tone, x, ground - 0.02, size)
  fillEllipse(pen, darken(snow, 0.1), 0, ground + 0.56, 1.1, 0.68)
  paintCottage(pen, tone, 0.08, ground + 0.0)
  fillEllipse(pen, snow, 0, ground + 0.66, 1.1, 0.7)
}

function paintFir(pen: Pen, tone: Tone, x: number, y: number, size: number): void {
  for (let tier = 0; tier < 3; tier += 1) {
    const base = y - tier * size * 0.26
    const half = size * (0.32 - tier * 0.07)
    fillPolygon(pen, tone('#3f6b52'), [
      [x - half, base],
      [x, base - size * 0.46],
      [x + half, base],
    ])
    fillPolygon(pen, tone('#f2f7fd'), [
      [x - half * 0.5, base - size * 0.23],
      [x, base - size * 0.46],
      [x + half * 0.5, base - size * 0.23],
      [x, base - size * 0.18],
    ])
  }
}

function paintCottage(pen: Pen, tone: Tone, x: number, y: number): void {
  fillRoundRect(pen, tone('#b5583f'), x - 0.26, y - 0.28, 0.52, 0.3, 0.02)
  fillPolygon(pen, tone('#f6f9ff'), [
    [x - 0.36, y - 0.24],
    [x, y - 0.56],
    [x + 0.36, y - 0.24],
    [x + 0.3, y - 0.2],
    [x, y - 0.46],
    [x - 0.3, y - 0.2],
  ])
  fillPolygon(pen, tone('#8a4030'), [
    [x - 0.28, y - 0.22],
    [x, y - 0.46],
    [x + 0.28, y - 0.22],
  ])
  fillRoundRect(pen, tone('#7a4a30'), x + 0.16, y - 0.6, 0.08, 0.2, 0.01)
  for (const at of [-0.18, 0.08]) fillRoundRect(pen, '#ffdc8a', x + at, y - 0.2, 0.1, 0.1, 0.01)
  fillRoundRect(pen, tone('#5a3622'), x - 0.05, y - 0.16, 0.1, 0.18, 0.01)
}
