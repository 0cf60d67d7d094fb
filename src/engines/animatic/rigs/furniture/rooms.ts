import { darken, lighten, withAlpha, type Hex } from '../../draw/colour.ts'
import { fillEllipse, fillRoundRect, type Pen } from '../../draw/shapes.ts'
import { fillShape, gradientDown, shape, strokeShape } from '../parts.ts'
import type { Pose } from '../rig.ts'

export function drawBed(pen: Pen, colour: Hex): void {
  const wood = '#8a5f3c'
  fillRoundRect(pen, darken(wood, 0.12), -96, -92, 12, 92, 3)
  fillRoundRect(pen, darken(wood, 0.12), 86, -56, 10, 56, 3)
  fillRoundRect(pen, wood, -90, -34, 180, 20, 3)
  fillRoundRect(pen, '#f2eee6', -86, -52, 174, 24, 7)
  fillRoundRect(pen, '#ffffff', -80, -68, 44, 22, 10)
  fillShape(
    pen,
    gradientDown(pen, -60, -20, lighten(colour, 0.14), darken(colour, 0.1)),
    shape('M-34-54C-10-62 60-60 88-54L88-24C60-20-10-20-36-24Z'),
  )
  fillShape(pen, lighten(colour, 0.5), shape('M-34-54C-30-56-26-57-20-57L-22-22C-28-22-32-23-36-24Z'))
  strokeShape(
    pen,
    withAlpha(darken(colour, 0.5), 0.3),
    1.4,
    shape('M10-58C14-46 8-34 14-24M50-58C46-46 54-36 50-24'),
  )
}

export function drawCrib(pen: Pen, colour: Hex): void {
  fillRoundRect(pen, '#f8f2e4', -54, -44, 108, 18, 4)
  fillRoundRect(pen, '#9fcbe0', -20, -50, 74, 18, 6)
  drawCribRails(pen, colour)
}

/** The near side of a crib, for whoever lies behind its bars; hundredths. */
export function drawCribRails(pen: Pen, colour: Hex): void {
  fillRoundRect(pen, colour, -60, -92, 7, 92, 2.4)
  fillRoundRect(pen, colour, 53, -92, 7, 92, 2.4)
  fillRoundRect(pen, colour, -60, -84, 120, 6, 2)
  fillRoundRect(pen, colour, -60, -24, 120, 7, 2)
  for (let bar = 0; bar < 9; bar += 1)
    fillRoundRect(pen, darken(colour, 0.06), -48 + bar * 11.4, -80, 3, 58, 1)
}

const FIREBOX = shape('M-36 0L-36-40C-36-62 36-62 36-40L36 0Z')
const SPINES: readonly Hex[] = [
  '#c9433c',
  '#3d6fae',
  '#e0a33c',
  '#4f8f63',
  '#7a5fb0',
  '#d9d0bc',
  '#8a4a34',
  '#2f7f8f',
]

export function drawBookshelf(pen: Pen, colour: Hex): void {
  fillRoundRect(pen, darken(colour, 0.3), -42, -100, 84, 100, 2)
  for (let row = 0; row < 4; row += 1) {
    const floor = -4 - row * 24
    let x = -36
    for (let book = 0; x < 30; book += 1) {
      const key = row * 7 + book * 3
      const width = 4 + ((key * 5) % 4)
      const height = 14 + ((key * 7) % 6)
      if (key % 11 !== 4)
        fillRoundRect(pen, SPINES[key % SPINES.length] ?? colour, x, floor - height, width - 0.6, height, 0.6)
      x += width
    }
    fillRoundRect(pen, colour, -42, floor, 84, 4, 1)
  }
  for (const x of [-43, 38]) fillRoundRect(pen, colour, x, -101, 5, 101, 1)
  fillRoundRect(pen, lighten(colour, 0.1), -45, -102, 90, 5, 1.4)
}

export function drawWardrobe(pen: Pen, colour: Hex): void {
  for (const x of [-34, 28]) fillRoundRect(pen, darken(colour, 0.3), x, -6, 6, 6, 1)
  fillRoundRect(
    pen,
    gradientDown(pen, -100, 0, lighten(colour, 0.12), darken(colour, 0.1)),
    -40,
    -97,
    80,
    92,
    2,
  )
  fillRoundRect(pen, lighten(colour, 0.16), -43, -102, 86, 7, 2)
  for (const x of [-36, 2]) fillRoundRect(pen, withAlpha('#000000', 0.12), x, -92, 34, 82, 2)
  fillEllipse(pen, '#e6c25a', -4, -52, 2)
  fillEllipse(pen, '#e6c25a', 5, -52, 2)
}

export function drawFireplace(pen: Pen, colour: Hex, pose: Pose): void {
  fillRoundRect(pen, colour, -58, -92, 116, 92, 2)
  pen.fillStyle = withAlpha(darken(colour, 0.5), 0.35)
  for (let row = 0; row < 8; row += 1) {
    pen.fillRect(-58, -84 + row * 11, 116, 1)
    for (let brick = 0; brick < 5; brick += 1)
      pen.fillRect(-46 + brick * 21 + (row % 2) * 10, -84 + row * 11, 1, 11)
  }
  fillShape(pen, '#1c1214', FIREBOX)
  fillEllipse(pen, withAlpha('#ff8a2c', 0.35), 0, -20, 30, 20)
  drawFlames(pen, pose.time)
  for (const [x, angle] of [
    [-8, 0.16],
    [8, -0.14],
  ] as const) {
    pen.save()
    pen.translate(x, -4)
    pen.rotate(angle)
    fillRoundRect(pen, '#5a3a24', -18, -4, 36, 7, 3)
    pen.restore()
  }
  fillRoundRect(pen, lighten('#7a5231', 0.1), -66, -102, 132, 11, 2)
}

function drawFlames(pen: Pen, time: number): void {
  for (const [x, height, colour] of [
    [-12, 24, '#ff7a1c'],
    [12, 22, '#ff7a1c'],
    [0, 32, '#ffa02c'],
    [-5, 16, '#ffe07a'],
    [7, 14, '#ffe07a'],
  ] as const) {
    const lick = Math.sin(time * 9 + x) * 3
    const tall = height + Math.sin(time * 7 + x * 2) * 4
    pen.fillStyle = colour
    pen.beginPath()
    pen.moveTo(x - 8, -4)
    pen.quadraticCurveTo(x - 9, -tall * 0.6, x + lick, -4 - tall)
    pen.quadraticCurveTo(x + 9, -tall * 0.6, x + 8, -4)
    pen.fill()
  }
}

export function drawBathtub(pen: Pen, colour: Hex, pose: Pose): void {
  for (const x of [-60, 52]) fillEllipse(pen, '#c9983f', x, -4, 7, 4)
  strokeShape(pen, '#9aa4b2', 5, shape('M70-56L70-84C70-92 58-92 58-84'))
  for (let bubble = 0; bubble < 14; bubble += 1) {
    const x = -70 + bubble * 10
    fillEllipse(
      pen,
      bubble % 3 === 0 ? '#e2eefa' : '#ffffff',
      x,
      -60 - (bubble % 3) * 5 - Math.sin(pose.time + bubble) * 1.4,
      11 + (bubble % 4) * 2,
    )
  }
  fillShape(
    pen,
    gradientDown(pen, -58, 0, colour, darken(colour, 0.14)),
    shape('M-86-56L86-56C84-20 70-6 46-6L-46-6C-70-6-84-20-86-56Z'),
  )
  fillRoundRect(pen, lighten(colour, 0.4), -92, -62, 184, 10, 5)
}
