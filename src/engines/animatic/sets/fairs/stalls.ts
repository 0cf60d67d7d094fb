import { darken, lighten, mix, withAlpha, type Hex } from '../../draw/colour.ts'
import { fillEllipse, fillPolygon, fillRoundRect, type Pen } from '../../draw/shapes.ts'
import type { CityTone } from '../city/tone.ts'
import { paintLightPool } from '../parts/lamp-post.ts'
import { paintShelf, paintWares, type Wares } from './wares.ts'
import { paintGlow } from '../halls/parts.ts'

export interface Stall {
  readonly x: number
  readonly footY: number
  readonly width: number
  readonly cloth: Hex
  readonly goods: readonly Hex[]
  readonly tone: CityTone
  /** Snow on the roof. */
  readonly isSnowy?: boolean
  readonly roof?: 'awning' | 'hut'
  /** What lies on the counter. Default: heaps of fruit. */
  readonly wares?: Wares
}

/** A stall with its wares in heaps, under striped cloth or the roof of a wooden hut. */
export function paintStall(pen: Pen, stall: Stall): void {
  const { x, footY, width, tone, roof = 'awning' } = stall
  const height = width * 0.95
  const wood = tone.wall(roof === 'hut' ? '#8a5a38' : '#a87848', 0.04)
  if (tone.lights > 0.3) paintLightPool(pen, '#ffc878', 0.36 * tone.lights, x, footY, width * 0.95)
  fillEllipse(pen, withAlpha('#14141e', 0.2), x, footY + 0.002, width * 0.56, 0.01)
  pen.fillStyle = mix(darken(wood, 0.55), '#ffc878', tone.lights * 0.75)
  pen.fillRect(x - width * 0.48, footY - height * 0.8, width * 0.96, height * 0.5)
  pen.fillStyle = wood
  for (const side of [-0.5, 0.47])
    pen.fillRect(x + side * width, footY - height * 0.84, width * 0.03, height * 0.84)
  if (stall.wares === undefined || stall.wares === 'heaps') paintShelf(pen, stall, footY - height * 0.62)
  fillPolygon(pen, wood, [
    [x - width * 0.52, footY - height * 0.34],
    [x + width * 0.52, footY - height * 0.34],
    [x + width * 0.5, footY],
    [x - width * 0.5, footY],
  ])
  pen.fillStyle = darken(wood, 0.22)
  for (let plank = 1; plank < 8; plank += 1)
    pen.fillRect(x - width * 0.5 + (plank * width) / 8, footY - height * 0.3, 0.0016, height * 0.3)
  pen.fillStyle = lighten(wood, 0.14)
  pen.fillRect(x - width * 0.54, footY - height * 0.37, width * 1.08, height * 0.045)
  paintWares(pen, stall, footY - height * 0.4)
  if (roof === 'hut') paintHutRoof(pen, stall, height)
  else paintCloth(pen, stall, height)
}

function paintCloth(pen: Pen, { x, footY, width, cloth, tone }: Stall, height: number): void {
  const stripes = 8
  const colour = tone.wall(cloth, 0.03)
  for (let stripe = 0; stripe < stripes; stripe += 1) {
    const paint = stripe % 2 === 0 ? colour : lighten(colour, 0.72)
    const left = stripe / stripes - 0.5
    const right = (stripe + 1) / stripes - 0.5
    fillPolygon(pen, paint, [
      [x + left * width * 0.86, footY - height * 1.06],
      [x + right * width * 0.86, footY - height * 1.06],
      [x + right * width * 1.18, footY - height * 0.8],
      [x + left * width * 1.18, footY - height * 0.8],
    ])
    pen.fillStyle = darken(paint, 0.1)
    pen.beginPath()
    pen.ellipse(
      x + ((left + right) / 2) * width * 1.18,
      footY - height * 0.8,
      (width * 1.18) / stripes / 2,
      height * 0.05,
      0,
      0,
      Math.PI,
    )
    pen.fill()
  }
}

function paintHutRoof(pen: Pen, { x, footY, width, cloth, tone, isSnowy }: Stall, height: number): void {
  fillPolygon(pen, tone.wall('#6a4228', 0.04), [
    [x - width * 0.64, footY - height * 0.78],
    [x, footY - height * 1.2],
    [x + width * 0.64, footY - height * 0.78],
  ])
  fillPolygon(pen, tone.wall(isSnowy === true ? '#f4f8fc' : cloth, 0.02), [
    [x - width * 0.66, footY - height * 0.78],
    [x, footY - height * 1.22],
    [x + width * 0.66, footY - height * 0.78],
    [x + width * 0.56, footY - height * 0.78],
    [x, footY - height * 1.12],
    [x - width * 0.56, footY - height * 0.78],
  ])
  for (let bulb = 0; bulb <= 8; bulb += 1) {
    const colour = ['#ffe08a', '#ff7a6a', '#8ae08a', '#7ac8ff'][bulb % 4] ?? '#ffe08a'
    const at = x - width * 0.54 + (bulb / 8) * width * 1.08
    fillEllipse(pen, mix(colour, '#ffffff', 0.2), at, footY - height * (0.76 - 0.012 * (bulb % 2)), 0.005)
    if (tone.lights > 0.3) fillEllipse(pen, withAlpha(colour, 0.3), at, footY - height * 0.76, 0.014)
  }
  fillRoundRect(
    pen,
    tone.wall('#3f7a4a', 0.02),
    x - width * 0.14,
    footY - height * 0.98,
    width * 0.28,
    height * 0.1,
    0.004,
  )
}

/** Lamps on a slack string from (`x0`, `y`) to (`x1`, `y`). */
export function paintLampString(
  pen: Pen,
  x0: number,
  x1: number,
  y: number,
  lit: number,
  colours: readonly Hex[],
): void {
  const sag = (x1 - x0) * 0.12
  pen.strokeStyle = 'rgba(30,28,36,0.6)'
  pen.lineWidth = 0.0018
  pen.beginPath()
  pen.moveTo(x0, y)
  pen.quadraticCurveTo((x0 + x1) / 2, y + sag * 2, x1, y)
  pen.stroke()
  for (let bulb = 1; bulb < 12; bulb += 1) {
    const way = bulb / 12
    const at = x0 + (x1 - x0) * way
    const bulbY = y + sag * 4 * way * (1 - way) + 0.006
    const colour = colours[bulb % colours.length] ?? '#ffe08a'
    if (lit > 0.3) paintGlow(pen, colour, 0.62 * lit, at, bulbY, 0.034)
    fillEllipse(pen, mix(colour, '#fff8e0', lit * 0.5), at, bulbY, 0.006)
  }
}
