import { darken, lighten, mix, multiply, withAlpha, type Hex } from '../../draw/colour.ts'
import { fillEllipse, fillPolygon, fillRoundRect, type Pen } from '../../draw/shapes.ts'

/** How a vehicle looks from above. */
export interface Coat {
  readonly main: Hex
  /** Stripes, cargo. Default: white. */
  readonly accent?: Hex
  /** 0 (day) .. 1 (night). */
  readonly lights: number
  /** Light of the hour, multiplied onto everything; absent where the figure is relit anyway. */
  readonly ambient?: Hex
}

interface Shape {
  /** Half the width, in lengths. */
  readonly half: number
  readonly roof: readonly [from: number, to: number]
  readonly height: number
  readonly kind: 'car' | 'box' | 'truck' | 'open' | 'racer' | 'tractor'
}

const SALOON: Shape = { half: 0.21, roof: [-0.24, 0.1], height: 0.1, kind: 'car' }
const SHAPES: Readonly<Record<string, Shape>> = {
  car: SALOON,
  taxi: SALOON,
  'police-car': SALOON,
  'sports-car': { half: 0.2, roof: [-0.24, 0.02], height: 0.07, kind: 'car' },
  jeep: { half: 0.23, roof: [-0.34, 0.1], height: 0.14, kind: 'car' },
  pickup: { half: 0.2, roof: [-0.06, 0.16], height: 0.12, kind: 'open' },
  van: { half: 0.2, roof: [-0.44, 0.26], height: 0.16, kind: 'box' },
  camper: { half: 0.2, roof: [-0.44, 0.26], height: 0.16, kind: 'box' },
  ambulance: { half: 0.2, roof: [-0.44, 0.26], height: 0.16, kind: 'box' },
  bus: { half: 0.13, roof: [-0.47, 0.44], height: 0.12, kind: 'box' },
  'double-decker': { half: 0.14, roof: [-0.47, 0.44], height: 0.2, kind: 'box' },
  'school-bus': { half: 0.13, roof: [-0.47, 0.34], height: 0.12, kind: 'box' },
  truck: { half: 0.14, roof: [-0.48, 0.2], height: 0.18, kind: 'truck' },
  'fire-engine': { half: 0.14, roof: [-0.48, 0.2], height: 0.15, kind: 'truck' },
  'racing-car': { half: 0.19, roof: [-0.1, 0.02], height: 0.04, kind: 'racer' },
  tractor: { half: 0.24, roof: [-0.26, 0.06], height: 0.22, kind: 'tractor' },
}

/** Road vehicles have this depth for their length when they are seen steeply from above. */
const SQUASH = 0.76

export function roadShape(variant: string): Shape {
  return SHAPES[variant] ?? SALOON
}

/** A road vehicle from above, nose to the right, its middle at the origin, 1 long. */
export function drawRoadVehicle(pen: Pen, variant: string, coat: Coat): void {
  const { half, roof, height, kind } = roadShape(variant)
  const tint = (colour: Hex): Hex => (coat.ambient === undefined ? colour : multiply(colour, coat.ambient))
  const main = tint(coat.main)
  const depth = half * SQUASH
  const rise = height * 0.66
  fillRoundRect(pen, withAlpha('#0a1020', 0.4), -0.52, -depth * 0.8, 1.04, depth * 2, 0.09)
  if (kind === 'racer') {
    drawRacer(pen, main, tint)
    return
  }
  if (kind === 'tractor') drawWheels(pen, tint)
  fillRoundRect(pen, darken(main, 0.34), -0.5, -depth, 1, depth * 2, 0.08)
  fillRoundRect(pen, main, -0.5, -depth - 0.035, 1, depth * 2, 0.09)
  fillRoundRect(pen, lighten(main, 0.1), 0.14, -depth * 0.8 - 0.035, 0.3, depth * 1.6, 0.06)
  drawCabin(pen, {
    half: depth,
    roof,
    rise,
    main,
    kind,
    accent: tint(coat.accent ?? '#f4f4f0'),
    tint,
    variant,
  })
  drawLamps(pen, depth, coat.lights)
}

function drawCabin(
  pen: Pen,
  cabin: {
    readonly half: number
    readonly roof: readonly [number, number]
    readonly rise: number
    readonly main: Hex
    readonly accent: Hex
    readonly kind: Shape['kind']
    readonly variant: string
    readonly tint: (colour: Hex) => Hex
  },
): void {
  const { half, roof, rise, main, kind, accent, tint, variant } = cabin
  const [from, to] = roof
  const glass = tint('#25333f')
  const top = kind === 'truck' && variant === 'truck' ? accent : main
  // The near side below the roof: windows of what is high.
  fillRoundRect(pen, darken(top, 0.3), from, -half * 0.9, to - from, half * 1.8, 0.04)
  if (kind === 'box') {
    for (let window = from + 0.03; window < to - 0.06; window += 0.1)
      fillRoundRect(pen, glass, window, half * 0.9 - rise * 0.9, 0.078, rise * 0.62, 0.01)
  }
  fillPolygon(pen, glass, [
    [to + 0.12, -half * 0.74],
    [to + 0.12, half * 0.74],
    [to - 0.02, half * 0.9 - rise],
    [to - 0.02, -half * 0.9 - rise],
  ])
  if (kind === 'car') {
    fillPolygon(pen, glass, [
      [from - 0.1, -half * 0.7],
      [from - 0.1, half * 0.7],
      [from + 0.02, half * 0.9 - rise],
      [from + 0.02, -half * 0.9 - rise],
    ])
    fillRoundRect(pen, glass, from + 0.02, half * 0.86 - rise * 0.9, to - from - 0.04, rise * 0.6, 0.02)
  }
  if (kind === 'open') fillRoundRect(pen, darken(main, 0.5), -0.44, -half * 0.8, 0.34, half * 1.6, 0.03)
  fillRoundRect(pen, lighten(top, 0.16), from, -half * 0.88 - rise, to - from, half * 1.76, 0.05)
  fillRoundRect(pen, lighten(top, 0.3), from + 0.04, -half * 0.7 - rise, to - from - 0.08, half * 0.5, 0.04)
  if (variant === 'taxi')
    fillRoundRect(pen, tint('#ffe27a'), (from + to) / 2 - 0.04, -rise - 0.05, 0.08, 0.1, 0.02)
  if (variant === 'police-car' || variant === 'ambulance' || variant === 'fire-engine') {
    fillRoundRect(pen, '#3f7fff', to - 0.08, -half * 0.5 - rise, 0.05, half * 0.5, 0.015)
    fillRoundRect(pen, '#ff4a3f', to - 0.08, -rise, 0.05, half * 0.5, 0.015)
  }
  if (variant === 'fire-engine') {
    pen.fillStyle = tint('#d9dde2')
    for (let rung = from + 0.06; rung < to - 0.12; rung += 0.06)
      pen.fillRect(rung, -half * 0.3 - rise, 0.02, half * 0.6)
    pen.fillRect(from + 0.04, -half * 0.34 - rise, to - from - 0.16, 0.02)
    pen.fillRect(from + 0.04, half * 0.3 - rise, to - from - 0.16, 0.02)
  }
}

function drawLamps(pen: Pen, half: number, lights: number): void {
  for (const side of [-1, 1]) {
    fillEllipse(pen, mix('#fff6d8', '#fffbe8', lights), 0.475, side * half * 0.66 - 0.03, 0.03, half * 0.2)
    fillEllipse(pen, '#d8362e', -0.48, side * half * 0.66 - 0.03, 0.022, half * 0.18)
    if (lights < 0.4) continue
    fillPolygon(pen, withAlpha('#fff0c0', 0.26 * lights), [
      [0.48, side * half * 0.66 - 0.03],
      [0.64, side * half * 0.66 - half * 0.5],
      [0.64, side * half * 0.66 + half * 0.5],
    ])
  }
}

function drawWheels(pen: Pen, tint: (colour: Hex) => Hex): void {
  for (const side of [-1, 1]) {
    fillRoundRect(pen, tint('#23262c'), -0.46, side * 0.19 - 0.07, 0.44, 0.12, 0.04)
    fillRoundRect(pen, tint('#23262c'), 0.2, side * 0.15 - 0.04, 0.24, 0.08, 0.03)
  }
}

function drawRacer(pen: Pen, main: Hex, tint: (colour: Hex) => Hex): void {
  for (const [x, y] of [
    [-0.32, -0.13],
    [-0.32, 0.13],
    [0.3, -0.12],
    [0.3, 0.12],
  ] as const)
    fillRoundRect(pen, tint('#1d2026'), x - 0.1, y - 0.045, 0.2, 0.09, 0.03)
  fillPolygon(pen, main, [
    [0.5, 0.015],
    [0.1, 0.075],
    [-0.4, 0.08],
    [-0.4, -0.08],
    [0.1, -0.075],
    [0.5, -0.015],
  ])
  fillRoundRect(pen, darken(main, 0.2), 0.42, -0.15, 0.08, 0.3, 0.02)
  fillRoundRect(pen, darken(main, 0.2), -0.52, -0.15, 0.1, 0.3, 0.02)
  fillEllipse(pen, tint('#20242b'), -0.06, 0, 0.1, 0.045)
  fillEllipse(pen, tint('#f0f0ea'), -0.08, -0.02, 0.04, 0.036)
}
