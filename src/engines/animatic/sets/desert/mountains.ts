import { mix, withAlpha } from '../../draw/colour.ts'
import type { Palette } from '../../draw/palette.ts'
import type { Pen } from '../../draw/shapes.ts'
import type { Stage } from '../../draw/stage.ts'
import { eachSlot, slotChance, visibleSpan } from '../parts/span.ts'
import type { Frame } from '../set.ts'
import { HORIZON_Y, tone } from './tone.ts'

/** Table mountains in bands of red rock. */
export function drawTables(stage: Stage, palette: Palette, seed: number, frame: Frame, side: 1 | -1): void {
  for (const [row, parallax, haze, size] of [
    [1, 0.07, 0.56, 0.75],
    [2, 0.15, 0.32, 1],
  ] as const) {
    const pen = stage.enter(frame.camera, parallax)
    eachSlot(visibleSpan(stage, frame.camera, parallax, 0.5), 0.62, (slot, index) => {
      const chance = slotChance(index + (seed % 97), row)
      if (chance < 0.22) return
      const x = slot + (slotChance(index, row + 5) - 0.5) * 0.24
      const width = (0.12 + 0.2 * chance) * size
      const top = HORIZON_Y + 0.05 - (0.16 + 0.18 * slotChance(index, row + 9)) * size
      paintTable(pen, palette, x, width, top, haze, side)
    })
  }
}

function paintTable(
  pen: Pen,
  palette: Palette,
  x: number,
  width: number,
  top: number,
  haze: number,
  side: 1 | -1,
): void {
  const foot = HORIZON_Y + 0.08
  const half = width / 2
  const rock = tone(palette, '#c2633f', haze)
  const outline = (from: number, to: number, flare: number): void => {
    pen.beginPath()
    pen.moveTo(x + from * half * flare, foot)
    pen.lineTo(x + from * half * 1.12, top + (foot - top) * 0.56)
    pen.lineTo(x + from * half, top + (foot - top) * 0.5)
    pen.lineTo(x + from * half * 0.94, top)
    pen.lineTo(x + to * half * 0.96, top + 0.004)
    pen.lineTo(x + to * half, top + (foot - top) * 0.5)
    pen.lineTo(x + to * half * 1.12, top + (foot - top) * 0.56)
    pen.lineTo(x + to * half * flare, foot)
    pen.closePath()
  }
  pen.fillStyle = rock
  outline(-1, 1, 1.9)
  pen.fill()
  pen.save()
  pen.clip()
  pen.fillStyle = withAlpha(tone(palette, '#f0a878', haze), 0.45)
  for (const band of [0.08, 0.3, 0.46, 0.74]) {
    pen.fillRect(x - width * 2, top + (foot - top) * band, width * 4, (foot - top) * 0.07)
  }
  // Gullies that rain has cut into the wall and the scree below it.
  pen.fillStyle = withAlpha(mix(palette.shadow, '#6a2a20', 0.5), 0.2)
  pen.beginPath()
  for (let gully = 0; gully < 7; gully += 1) {
    const across = ((gully * 0.618034 + x) % 1) * 1.8 - 0.9
    const deep = 0.3 + 0.6 * ((gully * 0.37 + 0.2) % 1)
    pen.moveTo(x + across * half - 0.002, top)
    pen.lineTo(x + across * half + 0.003, top)
    pen.lineTo(x + across * half * (1 + 0.5 * deep), top + (foot - top) * deep)
  }
  pen.fill()
  pen.fillStyle = withAlpha(mix(palette.shadow, '#6a2a20', 0.4), 0.3)
  pen.fillRect(side > 0 ? x - width * 2 : x + half * 0.3, top - 0.1, width * 2 - half * 0.3, 1)
  pen.restore()
}

/** A lone snow-capped mountain far behind the plain. */
export function drawBlueMountain(stage: Stage, palette: Palette, frame: Frame): void {
  const pen = stage.enter(frame.camera, 0.06)
  const x = stage.aspect * (palette.sun !== null && palette.sun.x > 0.5 ? 0.3 : 0.7)
  const foot = HORIZON_Y + 0.05
  const gradient = pen.createLinearGradient(0, 0.36, 0, foot)
  gradient.addColorStop(0, tone(palette, '#5f7fa8', 0.42))
  gradient.addColorStop(1, tone(palette, '#8fa3b8', 0.8))
  pen.fillStyle = gradient
  pen.beginPath()
  pen.moveTo(x - 0.62, foot)
  pen.bezierCurveTo(x - 0.34, 0.6, x - 0.2, 0.42, x - 0.1, 0.395)
  pen.quadraticCurveTo(x, 0.378, x + 0.09, 0.397)
  pen.bezierCurveTo(x + 0.2, 0.43, x + 0.36, 0.6, x + 0.66, foot)
  pen.fill()
  pen.fillStyle = tone(palette, '#ffffff', 0.28)
  pen.beginPath()
  pen.moveTo(x - 0.148, 0.43)
  pen.quadraticCurveTo(x - 0.12, 0.4, x - 0.1, 0.395)
  pen.quadraticCurveTo(x, 0.378, x + 0.09, 0.397)
  pen.quadraticCurveTo(x + 0.12, 0.408, x + 0.146, 0.437)
  for (const [dx, y] of [
    [0.1, 0.424],
    [0.07, 0.452],
    [0.03, 0.42],
    [-0.01, 0.46],
    [-0.05, 0.422],
    [-0.09, 0.45],
    [-0.11, 0.42],
  ] as const) {
    pen.lineTo(x + dx, y)
  }
  pen.fill()
}
