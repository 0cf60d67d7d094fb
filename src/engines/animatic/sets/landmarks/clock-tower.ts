import { darken, lighten, mix, withAlpha, type Hex } from '../../draw/colour.ts'
import { fillEllipse, fillPolygon, type Pen } from '../../draw/shapes.ts'
import { paintGlow } from '../halls/parts.ts'

/** The clock tower of Westminster and the long palace at its foot, which runs to the left. */
export function paintWestminster(
  pen: Pen,
  x: number,
  footY: number,
  height: number,
  stone: Hex,
  lit: number,
): void {
  paintPalace(pen, x, footY, height, stone, lit)
  const half = height * 0.075
  const shaft = pen.createLinearGradient(x - half, 0, x + half, 0)
  shaft.addColorStop(0, darken(stone, 0.2))
  shaft.addColorStop(0.5, stone)
  shaft.addColorStop(1, lighten(stone, 0.1))
  pen.fillStyle = shaft
  pen.fillRect(x - half, footY - height * 0.74, half * 2, height * 0.74)
  pen.fillStyle = withAlpha(darken(stone, 0.5), 0.4)
  for (const way of [-0.6, -0.2, 0.2, 0.6])
    pen.fillRect(x + half * way - half * 0.06, footY - height * 0.56, half * 0.12, height * 0.5)
  for (let band = 1; band < 7; band += 1)
    pen.fillRect(x - half, footY - height * 0.08 * band, half * 2, height * 0.006)
  pen.fillStyle = lighten(stone, 0.06)
  pen.fillRect(x - half * 1.2, footY - height * 0.78, half * 2.4, height * 0.19)
  fillEllipse(pen, darken(stone, 0.5), x, footY - height * 0.685, half * 0.92)
  fillEllipse(pen, mix('#f4ecd4', '#fff0b0', lit), x, footY - height * 0.685, half * 0.8)
  if (lit > 0.3) paintGlow(pen, '#ffe9a8', 0.5 * lit, x, footY - height * 0.685, half * 2.4)
  pen.strokeStyle = '#2a2a34'
  pen.lineWidth = half * 0.09
  pen.beginPath()
  pen.moveTo(x, footY - height * 0.685)
  pen.lineTo(x, footY - height * 0.685 - half * 0.62)
  pen.moveTo(x, footY - height * 0.685)
  pen.lineTo(x + half * 0.42, footY - height * 0.685 + half * 0.12)
  pen.stroke()
  const roof = mix(darken(stone, 0.5), '#4a5a68', 0.5)
  fillPolygon(pen, roof, [
    [x - half * 1.24, footY - height * 0.78],
    [x - half * 0.6, footY - height * 0.86],
    [x + half * 0.6, footY - height * 0.86],
    [x + half * 1.24, footY - height * 0.78],
  ])
  pen.fillStyle = lighten(stone, 0.04)
  pen.fillRect(x - half * 0.62, footY - height * 0.89, half * 1.24, height * 0.035)
  fillPolygon(pen, roof, [
    [x - half * 0.72, footY - height * 0.885],
    [x, footY - height],
    [x + half * 0.72, footY - height * 0.885],
  ])
  for (const side of [-1, 1])
    fillPolygon(pen, roof, [
      [x + side * half * 1.2 - half * 0.12, footY - height * 0.77],
      [x + side * half * 1.2, footY - height * 0.85],
      [x + side * half * 1.2 + half * 0.12, footY - height * 0.77],
    ])
}

function paintPalace(pen: Pen, x: number, footY: number, height: number, stone: Hex, lit: number): void {
  const low = height * 0.27
  const left = x - height * 1.5
  const wall = darken(stone, 0.06)
  pen.fillStyle = wall
  pen.fillRect(left, footY - low, x - left, low)
  const roof = mix(darken(stone, 0.5), '#4a5a68', 0.5)
  pen.fillStyle = roof
  pen.fillRect(left, footY - low * 1.14, x - left, low * 0.15)
  const glass = mix(darken(stone, 0.5), '#ffd98a', lit * 0.9)
  for (let bay = 0; bay < 26; bay += 1) {
    const at = left + (bay * (x - left)) / 26
    pen.fillStyle = glass
    for (const row of [0.2, 0.56])
      pen.fillRect(at + low * 0.06, footY - low * (row + 0.24), low * 0.09, low * 0.22)
    fillPolygon(pen, wall, [
      [at - low * 0.02, footY - low],
      [at, footY - low * 1.24],
      [at + low * 0.02, footY - low],
    ])
  }
  const tower = left + height * 0.16
  pen.fillStyle = darken(stone, 0.03)
  pen.fillRect(tower - height * 0.1, footY - height * 0.62, height * 0.2, height * 0.62)
  pen.fillStyle = withAlpha(darken(stone, 0.5), 0.45)
  for (const way of [-0.05, 0, 0.05])
    pen.fillRect(tower + height * way - height * 0.012, footY - height * 0.52, height * 0.024, height * 0.2)
  for (const side of [-1, 1])
    fillPolygon(pen, darken(stone, 0.1), [
      [tower + side * height * 0.09 - height * 0.016, footY - height * 0.61],
      [tower + side * height * 0.09, footY - height * 0.7],
      [tower + side * height * 0.09 + height * 0.016, footY - height * 0.61],
    ])
}
