import { darken, lighten, withAlpha, type Hex } from '../../draw/colour.ts'
import { fillEllipse, fillPolygon, fillRoundRect, type Pen } from '../../draw/shapes.ts'
import { FLOOR_Y, REACH, type RoomKit } from './room.ts'

export const BRIGHT: readonly Hex[] = ['#e8604a', '#f2b03c', '#5fb070', '#4f90d8', '#b070c8']

export function paintHorse(pen: Pen, x: number, { tone }: RoomKit['light']): void {
  const foot = FLOOR_Y + 0.05
  const wood = tone('#d9a060')
  fillEllipse(pen, withAlpha('#2a1a1c', 0.18), x, foot, 0.15, 0.012)
  pen.strokeStyle = tone('#d8604a')
  pen.lineWidth = 0.015
  pen.lineCap = 'round'
  pen.beginPath()
  pen.moveTo(x - 0.15, foot - 0.035)
  pen.quadraticCurveTo(x, foot + 0.02, x + 0.15, foot - 0.035)
  pen.stroke()
  pen.strokeStyle = darken(wood, 0.14)
  pen.lineWidth = 0.022
  pen.beginPath()
  for (const leg of [-1, 1]) {
    pen.moveTo(x + leg * 0.06, foot - 0.1)
    pen.lineTo(x + leg * 0.09, foot - 0.016)
  }
  pen.stroke()
  fillEllipse(pen, wood, x, foot - 0.125, 0.096, 0.044)
  fillPolygon(pen, wood, [
    [x + 0.04, foot - 0.14],
    [x + 0.09, foot - 0.11],
    [x + 0.125, foot - 0.22],
    [x + 0.085, foot - 0.24],
  ])
  fillEllipse(pen, wood, x + 0.13, foot - 0.22, 0.046, 0.026, 0.5)
  fillEllipse(pen, '#3a2a24', x + 0.124, foot - 0.23, 0.006)
  for (let lock = 0; lock < 5; lock += 1)
    fillEllipse(pen, tone('#8a5a34'), x + 0.05 + lock * 0.012, foot - 0.15 - lock * 0.026, 0.018, 0.012, -0.9)
  fillEllipse(pen, tone('#8a5a34'), x - 0.1, foot - 0.11, 0.014, 0.04, 0.4)
  fillRoundRect(pen, tone('#4f90d8'), x - 0.035, foot - 0.172, 0.07, 0.036, 0.012)
}

export function paintBlocks(pen: Pen, x: number, { light, seed }: RoomKit): void {
  const foot = FLOOR_Y + 0.04
  for (const [block, [dx, row]] of (
    [
      [-0.07, 0],
      [0, 0],
      [0.07, 0],
      [-0.035, 1],
      [0.035, 1],
      [0.004, 2],
    ] as const
  ).entries()) {
    const colour = light.tone(BRIGHT[(block + seed) % BRIGHT.length] ?? '#e8604a')
    const [left, top] = [x + dx - 0.032, foot - (row + 1) * 0.064]
    fillRoundRect(pen, colour, left, top, 0.063, 0.063, 0.007)
    fillRoundRect(pen, lighten(colour, 0.42), left + 0.012, top + 0.012, 0.039, 0.039, 0.005)
    if (block % 2 === 0) fillEllipse(pen, colour, left + 0.0315, top + 0.0315, 0.011)
    else
      fillPolygon(pen, colour, [
        [left + 0.0315, top + 0.02],
        [left + 0.044, top + 0.044],
        [left + 0.019, top + 0.044],
      ])
  }
}

export function paintFlags(pen: Pen, aspect: number, y: number, { tone }: RoomKit['light']): void {
  const count = Math.round((aspect + 2 * REACH) / 0.1)
  for (let flag = 0; flag < count; flag += 1) {
    const x = -REACH + flag * 0.1
    const sag = y - 0.03 * Math.abs(Math.sin((flag / 7) * Math.PI)) + 0.03
    fillPolygon(pen, tone(BRIGHT[flag % BRIGHT.length] ?? '#e8604a', 0.05), [
      [x, sag],
      [x + 0.08, sag],
      [x + 0.04, sag + 0.085],
    ])
    fillRoundRect(pen, tone('#ffffff'), x - 0.01, sag - 0.004, 0.1, 0.007, 0.003)
  }
}
