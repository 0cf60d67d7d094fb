import { darken, lighten, withAlpha } from '../draw/colour.ts'
import { fillEllipse, fillRoundRect, type Pen } from '../draw/shapes.ts'
import { SEAT_HEIGHT } from './person/manner.ts'
import type { Rig } from './rig.ts'

/** A fire on the ground within a ring of stones, to sit round; 1 is a grown-up's height. */
export const campfire: Rig = {
  variants: ['campfire'],
  box: () => ({ width: 0.8, height: 0.72 }),
  naturalSize: () => 1,
  draw(pen, _look, { time }) {
    fillEllipse(pen, '#3a2c26', 0, 0, 0.27, 0.045)
    for (const [x, y] of STONES) {
      fillEllipse(pen, '#5f5a5e', x, y, 0.045, 0.03)
      fillEllipse(pen, '#8a8488', x - 0.008, y - 0.01, 0.028, 0.015)
    }
    fillEllipse(pen, '#ff8a2c', 0, -0.01, 0.14, 0.026)
    drawLog(pen, -0.17, -0.02, 0.15, -0.1)
    drawLog(pen, 0.17, -0.02, -0.14, -0.11)
    for (const [x, tall, phase, tone] of FLAMES) drawFlame(pen, x, tall, time + phase, tone)
    drawLog(pen, -0.11, 0.012, 0.13, 0.004)
    for (let spark = 0; spark < 9; spark += 1) {
      const way = (time * 0.5 + spark * 0.371) % 1
      fillEllipse(
        pen,
        withAlpha('#ffd27a', 1 - way),
        Math.sin(spark * 2.4 + way * 5) * (0.05 + way * 0.09),
        -0.16 - way * 0.52,
        0.006,
      )
    }
  },
}

const STONES = [
  [-0.25, 0.01],
  [-0.18, 0.032],
  [-0.08, 0.044],
  [0.03, 0.045],
  [0.13, 0.038],
  [0.22, 0.022],
  [0.26, -0.004],
  [-0.26, -0.014],
] as const

const FLAMES = [
  [-0.07, 0.23, 0, '#f0602a'],
  [0.075, 0.25, 1.3, '#f0602a'],
  [0, 0.34, 2.1, '#ff8a2c'],
  [-0.04, 0.2, 3.7, '#ffb43c'],
  [0.045, 0.18, 5.2, '#ffb43c'],
  [0, 0.14, 0.7, '#ffe27a'],
] as const

function drawFlame(pen: Pen, x: number, tall: number, time: number, colour: string): void {
  const height = tall * (1 + 0.12 * Math.sin(time * 11) + 0.06 * Math.sin(time * 17.3))
  const lean = Math.sin(time * 7.1) * tall * 0.12
  const half = tall * 0.27
  pen.fillStyle = colour
  pen.beginPath()
  pen.moveTo(x - half, -0.03)
  pen.bezierCurveTo(
    x - half * 1.5,
    -height * 0.42,
    x - half * 0.3 + lean,
    -height * 0.6,
    x + lean,
    -height - 0.03,
  )
  pen.bezierCurveTo(x + half * 0.6 + lean, -height * 0.62, x + half * 1.5, -height * 0.4, x + half, -0.03)
  pen.quadraticCurveTo(x, 0.012, x - half, -0.03)
  pen.fill()
}

function drawLog(pen: Pen, fromX: number, fromY: number, toX: number, toY: number): void {
  pen.lineCap = 'round'
  for (const [colour, width, rise] of [
    ['#4a3020', 0.05, 0],
    ['#6f4a30', 0.026, -0.01],
  ] as const) {
    pen.strokeStyle = colour
    pen.lineWidth = width
    pen.beginPath()
    pen.moveTo(fromX, fromY + rise)
    pen.lineTo(toX, toY + rise)
    pen.stroke()
  }
}

/** A log that lies on the ground, as high as a chair's seat. */
export const logSeat: Rig = {
  variants: ['log'],
  box: () => ({ width: 0.6, height: SEAT_HEIGHT + 0.05 }),
  naturalSize: () => 1,
  draw(pen) {
    const bark = '#7a5231'
    const top = -SEAT_HEIGHT + 0.012
    fillRoundRect(pen, darken(bark, 0.12), -0.25, top, 0.46, -top, 0.09)
    fillRoundRect(pen, bark, -0.25, top, 0.46, -top * 0.72, 0.08)
    fillRoundRect(pen, lighten(bark, 0.12), -0.21, top + 0.012, 0.36, 0.03, 0.014)
    fillEllipse(pen, '#d9b07a', 0.19, top / 2, 0.06, -top / 2)
    fillEllipse(pen, '#b8894f', 0.19, top / 2, 0.038, (-top / 2) * 0.62)
    fillEllipse(pen, '#d9b07a', 0.19, top / 2, 0.018, (-top / 2) * 0.3)
  },
}
