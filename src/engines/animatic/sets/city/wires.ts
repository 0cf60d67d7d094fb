import { fillRoundRect, type Pen } from '../../draw/shapes.ts'
import type { Camera, Stage } from '../../draw/stage.ts'
import { drawEndless } from '../parts/endless.ts'
import { slotChance } from '../parts/span.ts'

const POLE_GAP = 1.15

/** Poles with lamps and sagging wires; they stand at `footY`. */
export function drawWires(stage: Stage, camera: Camera, footY: number): void {
  const top = 0.2 + stage.top * 0.35
  const row = { key: 'wires', parallax: 0.7, period: POLE_GAP * 2, y0: top - 0.04, y1: footY }
  drawEndless(stage, camera, row, (pen) => {
    pen.strokeStyle = 'rgba(8,4,22,0.85)'
    pen.lineWidth = 0.0026
    pen.beginPath()
    for (const pole of [0, 1]) {
      const x = pole * POLE_GAP
      for (const wire of [0, 0.022, 0.05]) {
        const sag = 0.07 + slotChance(pole, Math.round(wire * 100)) * 0.04
        pen.moveTo(x, top + wire)
        pen.quadraticCurveTo(x + POLE_GAP / 2, top + wire + sag, x + POLE_GAP, top + wire)
      }
    }
    pen.stroke()
    for (const pole of [0, 1]) paintPole(pen, pole * POLE_GAP, top, footY)
  })
}

function paintPole(pen: Pen, x: number, top: number, footY: number): void {
  fillRoundRect(pen, '#150c28', x - 0.007, top - 0.03, 0.014, footY - top + 0.02, 0.003)
  fillRoundRect(pen, '#150c28', x - 0.04, top - 0.004, 0.08, 0.006, 0.002)
  fillRoundRect(pen, '#1d1236', x + 0.008, top + 0.05, 0.024, 0.04, 0.005)
}
