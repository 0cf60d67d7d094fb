import { darken, lighten, mix, withAlpha, type Hex } from '../../draw/colour.ts'
import { fillEllipse, fillPolygon, fillRoundRect, type Pen } from '../../draw/shapes.ts'
import type { CityTone } from '../city/tone.ts'

export type GroundFloor = 'door' | 'stoop' | 'shop' | 'arcade' | 'saloon' | 'gate' | 'rubble'

export interface GroundFloorPlan {
  readonly x: number
  readonly width: number
  readonly footY: number
  /** Of the storey, world units. */
  readonly height: number
  readonly wall: Hex
  readonly accent: Hex
  readonly trim: Hex
  readonly tone: CityTone
  readonly seed: number
}

/** What a house shows to those who pass. */
export function paintGroundFloor(pen: Pen, kind: GroundFloor, plan: GroundFloorPlan): void {
  const { x, width, seed } = plan
  switch (kind) {
    case 'door':
    case 'stoop': {
      const at = x + width * (seed % 2 === 0 ? 0.28 : 0.72)
      paintLowWindows(pen, plan, at)
      if (kind === 'stoop') paintSteps(pen, plan, at)
      paintDoor(pen, plan, at, kind === 'stoop' ? 0.028 : 0)
      return
    }
    case 'shop':
      paintShopFront(pen, plan)
      return
    case 'arcade':
      paintArches(pen, plan)
      return
    case 'saloon':
      paintSaloon(pen, plan)
      return
    case 'gate':
      paintGate(pen, plan)
      return
    case 'rubble':
      paintRubble(pen, plan)
  }
}

function paintDoor(
  pen: Pen,
  { footY, height, accent, trim, tone }: GroundFloorPlan,
  x: number,
  lift: number,
): void {
  const tall = height * 0.8
  const foot = footY - lift
  fillRoundRect(pen, trim, x - 0.032, foot - tall - 0.008, 0.064, tall + 0.008, 0.003)
  fillRoundRect(pen, accent, x - 0.025, foot - tall, 0.05, tall, 0.002)
  fillRoundRect(
    pen,
    mix(darken(accent, 0.4), '#ffe2a0', tone.lights * 0.9),
    x - 0.018,
    foot - tall + 0.006,
    0.036,
    tall * 0.2,
    0.002,
  )
  pen.fillStyle = darken(accent, 0.2)
  pen.fillRect(x - 0.017, foot - tall * 0.68, 0.034, tall * 0.26)
  pen.fillRect(x - 0.017, foot - tall * 0.34, 0.034, tall * 0.26)
  fillEllipse(pen, '#e0c060', x + 0.016, foot - tall * 0.4, 0.003)
}

function paintSteps(pen: Pen, { footY, trim }: GroundFloorPlan, x: number): void {
  for (let step = 0; step < 3; step += 1) {
    pen.fillStyle = step % 2 === 0 ? darken(trim, 0.12) : darken(trim, 0.2)
    pen.fillRect(x - 0.05 + step * 0.006, footY - 0.01 * (step + 1), 0.1 - step * 0.012, 0.0105)
  }
}

function paintLowWindows(
  pen: Pen,
  { x, width, footY, height, trim, tone, seed }: GroundFloorPlan,
  door: number,
): void {
  const columns = Math.max(1, Math.round(width / 0.105))
  for (let column = 0; column < columns; column += 1) {
    const at = x + ((column + 0.5) * width) / columns
    if (Math.abs(at - door) < 0.06) continue
    const lit = (column * 7 + seed) % 10 < tone.lights * 8
    pen.fillStyle = trim
    pen.fillRect(at - 0.027, footY - height * 0.82, 0.054, height * 0.54)
    pen.fillStyle = lit ? (tone.litWindows[0] ?? '#ffe6a8') : tone.darkWindow
    pen.fillRect(at - 0.022, footY - height * 0.78, 0.044, height * 0.46)
    pen.fillStyle = trim
    pen.fillRect(at - 0.0015, footY - height * 0.78, 0.003, height * 0.46)
    pen.fillRect(at - 0.022, footY - height * 0.56, 0.044, 0.003)
  }
}

function paintShopFront(pen: Pen, plan: GroundFloorPlan): void {
  const { x, width, footY, height, accent, tone, seed } = plan
  const top = footY - height * 0.94
  pen.fillStyle = darken(accent, 0.34)
  pen.fillRect(x + 0.008, top, width - 0.016, footY - top)
  const glass = mix(tone.darkWindow, '#ffe2a0', 0.25 + tone.lights * 0.65)
  const pane = pen.createLinearGradient(0, top, 0, footY)
  pane.addColorStop(0, lighten(glass, 0.14))
  pane.addColorStop(1, darken(glass, 0.16))
  pen.fillStyle = pane
  pen.fillRect(x + 0.018, top + height * 0.3, width - 0.09, height * 0.52)
  pen.fillRect(x + width - 0.06, top + height * 0.3, 0.038, height * 0.62)
  pen.fillStyle = withAlpha('#3a2a24', 0.4)
  for (let good = 0; good < 5; good += 1)
    pen.fillRect(
      x + 0.026 + (good * (width - 0.11)) / 5,
      footY - height * (0.3 + 0.05 * ((good * 3 + seed) % 3)),
      (width - 0.11) / 8,
      height * (0.13 + 0.05 * ((good * 3 + seed) % 3)),
    )
  pen.fillStyle = lighten(accent, 0.06)
  pen.fillRect(x + 0.008, top, width - 0.016, height * 0.13)
  pen.fillStyle = withAlpha('#fff6e0', 0.85)
  const letters = 5 + (seed % 4)
  for (let letter = 0; letter < letters; letter += 1)
    pen.fillRect(
      x + width * 0.26 + (letter * width * 0.48) / letters,
      top + height * 0.045,
      (width * 0.3) / letters,
      height * 0.05,
    )
  paintAwning(pen, plan, top + height * 0.14)
}

function paintAwning(pen: Pen, { x, width, height, accent }: GroundFloorPlan, y: number): void {
  const stripes = Math.max(4, Math.round(width / 0.036))
  for (let stripe = 0; stripe < stripes; stripe += 1) {
    const left = x + (stripe * width) / stripes
    const right = x + ((stripe + 1) * width) / stripes
    const colour = stripe % 2 === 0 ? accent : lighten(accent, 0.72)
    fillPolygon(pen, colour, [
      [left + (0.5 - stripe / stripes) * 0.016, y],
      [right + (0.5 - (stripe + 1) / stripes) * 0.016, y],
      [right, y + height * 0.2],
      [left, y + height * 0.2],
    ])
    pen.fillStyle = darken(colour, 0.1)
    pen.beginPath()
    pen.ellipse((left + right) / 2, y + height * 0.2, (right - left) / 2, height * 0.05, 0, 0, Math.PI)
    pen.fill()
  }
}

function paintArches(pen: Pen, { x, width, footY, height, wall, trim, tone }: GroundFloorPlan): void {
  const count = Math.max(1, Math.round(width / 0.14))
  const pitch = width / count
  for (let index = 0; index < count; index += 1) {
    const at = x + (index + 0.5) * pitch
    const half = pitch * 0.36
    for (const [colour, grow] of [
      [trim, 0.008],
      [mix(mix(darken(wall, 0.6), tone.shade, 0.3), '#ffcf80', tone.lights * 0.5), 0],
    ] as const) {
      pen.fillStyle = colour
      pen.beginPath()
      pen.moveTo(at - half - grow, footY)
      pen.lineTo(at - half - grow, footY - height * 0.9 + half)
      pen.arc(at, footY - height * 0.9 + half, half + grow, Math.PI, 0)
      pen.lineTo(at + half + grow, footY)
      pen.fill()
    }
  }
}

/** A porch on posts, with batwing doors. */
function paintSaloon(pen: Pen, { x, width, footY, height, wall, accent, tone, seed }: GroundFloorPlan): void {
  const middle = x + width * 0.5
  const dark = mix(darken(wall, 0.62), '#ffc070', tone.lights * 0.6)
  pen.fillStyle = dark
  pen.fillRect(middle - 0.036, footY - height * 0.8, 0.072, height * 0.8)
  for (const side of [-1, 1]) {
    pen.fillStyle = accent
    pen.fillRect(middle + (side < 0 ? -0.034 : 0.003), footY - height * 0.56, 0.031, height * 0.36)
    pen.fillStyle = dark
    for (let slat = 0; slat < 4; slat += 1)
      pen.fillRect(middle + (side < 0 ? -0.03 : 0.007), footY - height * (0.51 - slat * 0.075), 0.023, 0.003)
    const at = middle + side * width * 0.3
    pen.fillStyle = lighten(wall, 0.2)
    pen.fillRect(at - 0.034, footY - height * 0.76, 0.068, height * 0.46)
    pen.fillStyle = mix(tone.darkWindow, '#ffdf98', tone.lights)
    pen.fillRect(at - 0.028, footY - height * 0.72, 0.056, height * 0.38)
    pen.fillStyle = lighten(wall, 0.2)
    pen.fillRect(at - 0.0015, footY - height * 0.72, 0.003, height * 0.38)
  }
  fillRoundRect(
    pen,
    darken(accent, 0.1),
    x + width * 0.16,
    footY - height * 1.52,
    width * 0.68,
    height * 0.3,
    0.006,
  )
  pen.fillStyle = '#f4e6c4'
  const letters = 5 + (seed % 3)
  for (let letter = 0; letter < letters; letter += 1)
    pen.fillRect(
      x + width * (0.24 + (letter * 0.54) / letters),
      footY - height * 1.43,
      (width * 0.34) / letters,
      height * 0.12,
    )
  fillPolygon(pen, darken(wall, 0.3), [
    [x + 0.006, footY - height * 1.06],
    [x + width - 0.006, footY - height * 1.06],
    [x + width + 0.012, footY - height * 0.9],
    [x - 0.012, footY - height * 0.9],
  ])
  pen.fillStyle = lighten(wall, 0.1)
  for (let post = 0; post <= 3; post += 1)
    pen.fillRect(x + 0.004 + (post * (width - 0.016)) / 3, footY - height * 0.92, 0.009, height * 0.92)
  pen.fillStyle = darken(wall, 0.2)
  pen.fillRect(x, footY - 0.012, width, 0.016)
}

function paintGate(pen: Pen, { x, width, footY, height, wall, accent }: GroundFloorPlan): void {
  const middle = x + width / 2
  const half = Math.min(0.07, width * 0.3)
  pen.fillStyle = darken(wall, 0.35)
  pen.beginPath()
  pen.moveTo(middle - half, footY)
  pen.lineTo(middle - half, footY - height * 0.5)
  pen.arc(middle, footY - height * 0.5, half, Math.PI, 0)
  pen.lineTo(middle + half, footY)
  pen.fill()
  pen.fillStyle = accent
  pen.beginPath()
  pen.moveTo(middle - half * 0.86, footY)
  pen.lineTo(middle - half * 0.86, footY - height * 0.5)
  pen.arc(middle, footY - height * 0.5, half * 0.86, Math.PI, 0)
  pen.lineTo(middle + half * 0.86, footY)
  pen.fill()
  pen.fillStyle = darken(accent, 0.3)
  for (let plank = -2; plank <= 2; plank += 1)
    pen.fillRect(middle + plank * half * 0.34, footY - height * 0.8, 0.002, height * 0.8)
}

function paintRubble(pen: Pen, { x, width, footY, height, wall, tone, seed }: GroundFloorPlan): void {
  pen.fillStyle = mix(darken(wall, 0.62), tone.shade, 0.3)
  fillPolygon(pen, pen.fillStyle, [
    [x + width * 0.22, footY],
    [x + width * 0.26, footY - height * 0.74],
    [x + width * 0.46, footY - height * 0.86],
    [x + width * 0.62, footY - height * 0.6],
    [x + width * 0.66, footY],
  ])
  for (let stone = 0; stone < 12; stone += 1) {
    const at = x + ((stone * 0.618 + seed * 0.013) % 1) * width
    const size = 0.014 + ((stone * 7 + seed) % 5) * 0.006
    fillPolygon(pen, stone % 2 === 0 ? darken(wall, 0.18) : darken(wall, 0.3), [
      [at - size, footY + 0.006],
      [at - size * 0.6, footY - size * 0.9],
      [at + size * 0.3, footY - size * 1.2],
      [at + size, footY + 0.006],
    ])
  }
}
