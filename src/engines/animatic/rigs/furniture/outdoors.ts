import { darken, lighten, withAlpha, type Hex } from '../../draw/colour.ts'
import { fillEllipse, fillPolygon, fillRoundRect, type Pen } from '../../draw/shapes.ts'
import { fillShape, gradientDown, shape, strokeShape } from '../parts.ts'
import type { Pose } from '../rig.ts'

/** A leaf of a water lily that floats, its flower beside it; a ring of water around. */
export function drawLilyPad(pen: Pen, colour: Hex, pose: Pose): void {
  const bob = Math.sin(pose.time * 1.6) * 1.2
  pen.save()
  pen.translate(0, bob)
  fillEllipse(pen, withAlpha('#0f2f3a', 0.22), 0, -2, 104, 22)
  pen.strokeStyle = withAlpha('#e8fbff', 0.4)
  pen.lineWidth = 1.6
  pen.beginPath()
  pen.ellipse(0, -3, 108 + bob * 3, 24, 0, 0.2, 2.6)
  pen.stroke()
  fillEllipse(pen, darken(colour, 0.3), 0, -5, 94, 20)
  pen.fillStyle = gradientDown(pen, -28, 12, lighten(colour, 0.2), darken(colour, 0.06))
  pen.beginPath()
  pen.moveTo(0, -9)
  pen.ellipse(0, -9, 92, 19, 0, 0.42, Math.PI * 2 - 0.06)
  pen.closePath()
  pen.fill()
  pen.strokeStyle = withAlpha(darken(colour, 0.35), 0.5)
  pen.lineWidth = 1.3
  pen.beginPath()
  for (let vein = 0; vein < 9; vein += 1) {
    const turn = 0.7 + vein * 0.62
    pen.moveTo(0, -9)
    pen.lineTo(Math.cos(turn) * 76, -9 + Math.sin(turn) * 15)
  }
  pen.stroke()
  for (const [x, y, size] of [
    [-64, -14, 1],
    [74, -12, 0.7],
  ] as const)
    drawLily(pen, x, y, size)
  pen.restore()
}

function drawLily(pen: Pen, x: number, y: number, size: number): void {
  for (const [dx, tone] of [
    [-15, '#f6a8c0'],
    [15, '#f6a8c0'],
    [-9, '#fbc8d8'],
    [9, '#fbc8d8'],
    [0, '#fde2ea'],
  ] as const)
    fillPolygon(pen, tone, [
      [x - 4 * size, y],
      [x + (dx - 5) * size, y - 11 * size],
      [x + dx * size, y - (22 - Math.abs(dx) * 0.4) * size],
      [x + (dx + 5) * size, y - 11 * size],
      [x + 4 * size, y],
    ])
  fillEllipse(pen, '#f6c84c', x, y - 6 * size, 4 * size, 3 * size)
}

/** A figure of straw on a cross of poles, in an old shirt and hat; its rags flutter. */
export function drawScarecrow(pen: Pen, colour: Hex, pose: Pose): void {
  const sway = Math.sin(pose.time * 1.3) * 0.02
  const flutter = Math.sin(pose.time * 3.1) * 1.6
  const straw = '#e8c45a'
  fillRoundRect(pen, '#7a5638', -2.4, -62, 4.8, 62, 1.4)
  pen.save()
  pen.translate(0, -40)
  pen.rotate(sway)
  pen.translate(0, 40)
  fillRoundRect(pen, '#7a5638', -46, -66, 92, 4, 1.6)
  for (const side of [-1, 1]) {
    pen.strokeStyle = straw
    pen.lineWidth = 1.5
    pen.lineCap = 'round'
    pen.beginPath()
    for (let stalk = 0; stalk < 7; stalk += 1) {
      pen.moveTo(side * 38, -64)
      pen.lineTo(side * (47 + (stalk % 3) * 2), -71 + stalk * 2.6 + flutter * 0.3)
    }
    for (let stalk = 0; stalk < 7; stalk += 1) {
      pen.moveTo(side * (3 + stalk), -30)
      pen.lineTo(side * (2 + stalk * 1.6) + flutter * 0.4, -20 - (stalk % 2) * 3)
    }
    pen.stroke()
    fillPolygon(pen, side < 0 ? darken(colour, 0.12) : colour, [
      [side * 8, -74],
      [side * 40, -70],
      [side * 42, -60 + flutter * 0.4],
      [side * 36, -56],
      [side * 12, -57],
    ])
  }
  const shirt = shape('M-14-76L14-76L16-50L18-28L10-31L5-27L0-31L-6-27L-11-31L-18-28L-16-50Z')
  fillShape(pen, gradientDown(pen, -76, -28, lighten(colour, 0.14), darken(colour, 0.14)), shirt)
  pen.strokeStyle = withAlpha(darken(colour, 0.45), 0.45)
  pen.lineWidth = 1.1
  pen.beginPath()
  for (const x of [-9, 0, 9]) {
    pen.moveTo(x, -75)
    pen.lineTo(x * 1.1, -31)
  }
  for (const y of [-66, -56, -46, -37]) {
    pen.moveTo(-16, y)
    pen.lineTo(16, y)
  }
  pen.stroke()
  fillRoundRect(pen, '#3f6fae', 2, -47, 9, 9, 1)
  strokeShape(pen, '#f4e8c8', 0.8, shape('M3-46l7 0M3-39l7 0M2.6-45l0 6M10.4-45l0 6'))
  strokeShape(pen, '#a8783f', 2, shape('M-16-51L16-51'))
  fillPolygon(pen, '#c8402f', [
    [-9, -79],
    [9, -79],
    [4, -72],
    [-1, -67 + flutter * 0.5],
    [-5, -72],
  ])
  fillEllipse(pen, '#dcb878', 0, -86, 10.5, 10.8)
  fillEllipse(pen, withAlpha('#a87a3c', 0.25), 3, -83, 7, 7)
  for (const side of [-1, 1]) {
    fillEllipse(pen, '#2f2620', side * 4, -88, 1.7, 2)
    fillEllipse(pen, 'rgba(224,110,80,0.45)', side * 6.4, -83.6, 2, 1.4)
  }
  fillPolygon(pen, '#e07a3a', [
    [-1.6, -85.6],
    [1.6, -85.6],
    [0, -82],
  ])
  strokeShape(pen, '#5a3f28', 0.9, shape('M-5.4-81C-2-78 2-78 5.4-81M-3-80.6l0 2M0-79.8l0 2M3-80.6l0 2'))
  pen.strokeStyle = straw
  pen.lineWidth = 1.3
  pen.beginPath()
  for (let stalk = -4; stalk <= 4; stalk += 1) {
    pen.moveTo(stalk * 2.2, -93)
    pen.lineTo(stalk * 3 + flutter * 0.2, -89 + Math.abs(stalk) * 1.6)
  }
  pen.stroke()
  fillEllipse(pen, '#b8863c', 0, -94, 19, 4)
  fillShape(pen, '#d0a04c', shape('M-10.6-94.6C-10-104-5-109 1-108C8-107 10-102 10.6-94.6Z'))
  strokeShape(pen, '#8a3a2a', 2, shape('M-10.6-96.4C-4-94.6 4-94.6 10.6-96.4'))
  pen.restore()
}

/** Between two posts; what lies in it hides its far side. Hundredths of its own height, or of a grown-up's. */
export function drawHammock(pen: Pen, colour: Hex, pose: Pose): void {
  drawHammockPosts(pen)
  pen.save()
  pen.translate(0, -84)
  pen.rotate(hammockSway(pose.time))
  pen.translate(0, 84)
  drawHammockBack(pen, colour)
  drawHammockFront(pen, colour)
  pen.restore()
}

/** Radians by which a hammock swings. */
export function hammockSway(timeSeconds: number): number {
  return Math.sin(timeSeconds * 1.3) * 0.05
}

export function drawHammockPosts(pen: Pen): void {
  for (const side of [-1, 1]) {
    fillPolygon(pen, side < 0 ? '#8a6240' : '#7a5436', [
      [side * 90 - 5, 0],
      [side * 87 - 4, -104],
      [side * 87 + 4, -104],
      [side * 90 + 5, 0],
    ])
    fillEllipse(pen, '#a87c52', side * 87, -104, 4, 1.6)
    fillRoundRect(pen, '#d9c9a4', side * 88 - 5.4, -86, 10.8, 4, 1.4)
  }
}

/** The cloth behind who lies in it, and the ropes. */
export function drawHammockBack(pen: Pen, colour: Hex): void {
  strokeShape(pen, '#d9c9a4', 1.1, shape('M-86-84L-62-62M-86-84L-66-54M86-84L62-62M86-84L66-54'))
  fillShape(pen, darken(colour, 0.3), shape('M-66-64C-36-32 36-32 66-64C40-12-40-12-66-64Z'))
}

/** The cloth before who lies in it. */
export function drawHammockFront(pen: Pen, colour: Hex): void {
  fillShape(pen, colour, shape('M-67-62C-44-14 44-14 67-62C46 6-46 6-67-62Z'))
  fillShape(pen, lighten(colour, 0.5), shape('M-58-42C-38-6 38-6 58-42C42-1-42-1-58-42Z'))
  strokeShape(pen, darken(colour, 0.2), 1, shape('M-67-62C-44-14 44-14 67-62'))
}
