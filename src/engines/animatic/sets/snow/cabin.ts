import { darken, mix, withAlpha } from '../../draw/colour.ts'
import type { Palette } from '../../draw/palette.ts'
import { fillEllipse, fillPolygon } from '../../draw/shapes.ts'
import type { Pen } from '../../draw/shapes.ts'
import type { Stage } from '../../draw/stage.ts'
import { lampLevel, seen } from '../parts/lighting.ts'

const WINDOW = '#ffd27a'

export interface CabinPlace {
  readonly x: number
  readonly y: number
  readonly size: number
}

/** A log cabin under a heap of snow, half sunk in a drift. */
export function paintCabin(pen: Pen, palette: Palette, { x, y, size }: CabinPlace): void {
  const haze = 0.16
  pen.save()
  pen.translate(x, y)
  pen.scale(size, size)
  const log = seen('#8a5a3c', palette, haze)
  const snow = seen('#f6f9fd', palette, haze)
  pen.fillStyle = log
  pen.fillRect(-0.5, -0.5, 1, 0.55)
  fillPolygon(pen, log, [
    [-0.5, -0.5],
    [0, -0.92],
    [0.5, -0.5],
  ])
  pen.fillStyle = withAlpha(darken(log, 0.5), 0.45)
  for (let row = 0; row < 6; row += 1) pen.fillRect(-0.5, -0.46 + row * 0.085, 1, 0.014)
  paintRoof(pen, palette, snow)
  paintWindows(pen, palette)
  fillEllipse(pen, snow, 0, 0.06, 0.72, 0.1)
  pen.restore()
}

function paintRoof(pen: Pen, palette: Palette, snow: string): void {
  pen.fillStyle = seen('#6f4a3a', palette, 0.16)
  pen.fillRect(0.22, -0.98, 0.13, 0.32)
  pen.fillStyle = snow
  pen.beginPath()
  pen.roundRect(0.2, -1.01, 0.17, 0.06, 0.03)
  pen.fill()
  pen.beginPath()
  pen.moveTo(-0.64, -0.42)
  pen.quadraticCurveTo(-0.3, -0.66, 0, -1.02)
  pen.quadraticCurveTo(0.3, -0.66, 0.64, -0.42)
  pen.quadraticCurveTo(0.58, -0.34, 0.5, -0.42)
  pen.quadraticCurveTo(0.24, -0.6, 0, -0.84)
  pen.quadraticCurveTo(-0.24, -0.6, -0.5, -0.42)
  pen.quadraticCurveTo(-0.58, -0.34, -0.64, -0.42)
  pen.fill()
  pen.fillStyle = withAlpha(mix(snow, palette.shadow, 0.5), 0.35)
  pen.beginPath()
  pen.moveTo(-0.6, -0.4)
  pen.quadraticCurveTo(-0.26, -0.6, 0, -0.88)
  pen.quadraticCurveTo(0.26, -0.6, 0.6, -0.4)
  pen.quadraticCurveTo(0.24, -0.58, 0, -0.82)
  pen.quadraticCurveTo(-0.24, -0.58, -0.6, -0.4)
  pen.fill()
}

function paintWindows(pen: Pen, palette: Palette): void {
  const lit = lampLevel(palette)
  const pane = mix(seen('#46566b', palette, 0.1), WINDOW, 0.25 + 0.75 * lit)
  for (const [x, y, width, height] of [
    [-0.36, -0.34, 0.2, 0.19],
    [0.16, -0.34, 0.2, 0.19],
    [-0.07, -0.66, 0.14, 0.12],
  ] as const) {
    pen.fillStyle = pane
    pen.fillRect(x, y, width, height)
    pen.fillStyle = seen('#5a3a28', palette, 0.1)
    pen.fillRect(x + width / 2 - 0.01, y, 0.02, height)
    pen.fillRect(x, y + height / 2 - 0.01, width, 0.02)
    pen.fillStyle = seen('#f6f9fd', palette, 0.1)
    pen.fillRect(x - 0.015, y + height, width + 0.03, 0.026)
  }
  pen.fillStyle = seen('#5a3a28', palette, 0.1)
  pen.beginPath()
  pen.roundRect(-0.09, -0.32, 0.18, 0.34, 0.03)
  pen.fill()
}

/** Warm windows throw light on the snow; smoke leans with the wind. Call `stage.enter` first. */
export function drawCabinLife(stage: Stage, palette: Palette, place: CabinPlace, time: number): void {
  const { x, y, size } = place
  const lit = lampLevel(palette)
  if (lit > 0.3) stage.glow(x, y - size * 0.22, size * 1.25, WINDOW, 0.5 * lit)
  const { pen } = stage
  const grey = mix(palette.fog, '#ffffff', 0.25)
  for (let puff = 0; puff < 6; puff += 1) {
    const age = (puff / 6 + time * 0.11) % 1
    const drift = size * (0.28 + age * 0.55 + 0.08 * Math.sin(age * 9 + time))
    const radius = size * (0.05 + 0.15 * age)
    fillEllipse(
      pen,
      withAlpha(grey, 0.55 * (1 - age) * Math.min(1, age * 8)),
      x + drift,
      y - size * (1.03 + age * 0.95),
      radius,
    )
  }
}
