import { darken, lighten, mix, withAlpha, type Hex } from '../../draw/colour.ts'
import { fillEllipse, fillPolygon, fillRoundRect, type Pen } from '../../draw/shapes.ts'
import type { Pose } from '../rig.ts'
import type { Livery } from './livery.ts'
import { paintFlightDeck, paintWarshipDeck } from './grey-decks.ts'

interface Hull {
  readonly half: number
  readonly bow: number
  readonly kind:
    | 'open'
    | 'sail'
    | 'rigged'
    | 'liner'
    | 'cargo'
    | 'motor'
    | 'submarine'
    | 'paper'
    | 'warship'
    | 'carrier'
  readonly wake: number
  readonly colours: readonly [Hex, Hex]
}

const HULLS: Readonly<Record<string, Hull>> = {
  'sailing-boat': { half: 0.15, bow: 0.34, kind: 'sail', wake: 0.5, colours: ['#f7f6f1', '#c98f57'] },
  ship: { half: 0.1, bow: 0.16, kind: 'cargo', wake: 0.7, colours: ['#b8443a', '#d8d4c8'] },
  warship: { half: 0.075, bow: 0.36, kind: 'warship', wake: 0.8, colours: ['#7b8794', '#5d6874'] },
  'aircraft-carrier': { half: 0.12, bow: 0.12, kind: 'carrier', wake: 0.8, colours: ['#7a8692', '#525c66'] },
  'cruise-ship': { half: 0.11, bow: 0.22, kind: 'liner', wake: 0.8, colours: ['#fbfbf8', '#2f6fae'] },
  'pirate-ship': { half: 0.14, bow: 0.24, kind: 'rigged', wake: 0.5, colours: ['#6b452e', '#2b2930'] },
  'tall-ship': { half: 0.14, bow: 0.24, kind: 'rigged', wake: 0.5, colours: ['#7a5236', '#f3ead4'] },
  longship: { half: 0.1, bow: 0.4, kind: 'rigged', wake: 0.5, colours: ['#7a4c2b', '#c23b32'] },
  gondola: { half: 0.07, bow: 0.44, kind: 'open', wake: 0.3, colours: ['#22222c', '#a82f3a'] },
  'fishing-boat': { half: 0.16, bow: 0.3, kind: 'motor', wake: 0.5, colours: ['#3b78c9', '#f4f1e8'] },
  canoe: { half: 0.09, bow: 0.4, kind: 'open', wake: 0.3, colours: ['#b8643a', '#e0b98a'] },
  kayak: { half: 0.08, bow: 0.44, kind: 'open', wake: 0.3, colours: ['#e8742c', '#f6d24c'] },
  'rowing-shell': { half: 0.04, bow: 0.46, kind: 'open', wake: 0.3, colours: ['#f4f1ea', '#d8343c'] },
  'rowing-boat': { half: 0.16, bow: 0.36, kind: 'open', wake: 0.3, colours: ['#a8744a', '#d9b488'] },
  ferry: { half: 0.14, bow: 0.16, kind: 'liner', wake: 0.7, colours: ['#f5f5f0', '#d34a3f'] },
  speedboat: { half: 0.14, bow: 0.44, kind: 'motor', wake: 1.3, colours: ['#fbfbf8', '#e0483e'] },
  submarine: { half: 0.07, bow: 0.14, kind: 'submarine', wake: 0.5, colours: ['#4a5560', '#2f3841'] },
  'paper-boat': { half: 0.2, bow: 0.42, kind: 'paper', wake: 0.2, colours: ['#fdfcf8', '#e2ded2'] },
}
const SAILER = HULLS['sailing-boat']!

export function hullColours(variant: string): readonly [Hex, Hex] {
  return (HULLS[variant] ?? SAILER).colours
}

/** How long the foam behind a boat is, in lengths. */
export function wakeOf(variant: string): number {
  return (HULLS[variant] ?? SAILER).wake
}

/** A boat or ship from above, bow to the right, its middle at the origin, 1 long. */
export function drawHull(
  pen: Pen,
  variant: string,
  { main, accent, lights, isMoored = false }: Livery,
  pose: Pose,
): void {
  const hull = HULLS[variant] ?? SAILER
  const { half, kind } = hull
  if (!isMoored) drawWake(pen, hull, pose.time)
  traceHull(pen, hull, 1.06, 0.035)
  pen.fillStyle = darken(main, 0.42)
  pen.fill()
  traceHull(pen, hull, 1, 0)
  pen.fillStyle = main
  pen.fill()
  if (kind !== 'paper' && kind !== 'submarine') {
    traceHull(pen, hull, 0.84, -0.006)
    pen.fillStyle =
      kind === 'open'
        ? darken(main, 0.45)
        : kind === 'cargo' || kind === 'warship'
          ? darken(accent, 0.3)
          : mix('#d9b27c', accent, 0.3)
    pen.fill()
  }
  DECKS[kind](pen, hull, main, accent, pose)
  if (lights < 0.3) return
  for (const x of [-half, half * 1.6]) fillEllipse(pen, withAlpha('#ffe2a0', lights), x, -0.05, 0.016)
}

function traceHull(pen: Pen, { half, bow }: Hull, size: number, y: number): void {
  const [h, stern, tip, shoulder] = [half * size, -0.5 * size, 0.5 * size, (0.5 - bow) * size]
  pen.beginPath()
  pen.moveTo(tip, y)
  pen.quadraticCurveTo(shoulder + bow * 0.5, y - h, shoulder, y - h)
  pen.lineTo(stern + 0.06, y - h * 0.92)
  pen.quadraticCurveTo(stern, y - h * 0.8, stern, y)
  pen.quadraticCurveTo(stern, y + h * 0.8, stern + 0.06, y + h * 0.92)
  pen.lineTo(shoulder, y + h)
  pen.quadraticCurveTo(shoulder + bow * 0.5, y + h, tip, y)
  pen.closePath()
}

function drawWake(pen: Pen, { half, wake }: Hull, time: number): void {
  const ripple = 0.02 * Math.sin(time * 5)
  for (const [reach, alpha] of [
    [1, 0.26],
    [0.66, 0.4],
  ] as const) {
    pen.fillStyle = withAlpha('#ffffff', alpha)
    pen.beginPath()
    pen.moveTo(0.44, 0)
    pen.quadraticCurveTo(
      -0.1,
      -half * 1.4 * reach,
      -0.5 - wake * reach,
      -half * (1.3 + wake) * reach - ripple,
    )
    pen.quadraticCurveTo(
      -0.5 - wake * reach * 0.5,
      0,
      -0.5 - wake * reach,
      half * (1.3 + wake) * reach + ripple,
    )
    pen.quadraticCurveTo(-0.1, half * 1.4 * reach, 0.44, 0)
    pen.fill()
  }
}

type DrawDeck = (pen: Pen, hull: Hull, main: Hex, accent: Hex, pose: Pose) => void

const drawSail: DrawDeck = (pen, { half }, _main, _accent, { time }) => {
  const belly = 0.05 + 0.012 * Math.sin(time * 1.3)
  fillRoundRect(pen, '#8a6a48', -0.3, -half * 0.4, 0.26, half * 0.7, 0.03)
  for (const [tone, y] of [
    ['#c9c6ba', 0],
    ['#ffffff', -0.02],
  ] as const) {
    pen.fillStyle = tone
    pen.beginPath()
    pen.moveTo(0.06, -0.5 + y)
    pen.quadraticCurveTo(-0.16, -0.2 + belly + y, -0.46, -0.04 + y)
    pen.quadraticCurveTo(-0.2, 0.06 + y, 0.06, 0.02 + y)
    pen.fill()
    pen.beginPath()
    pen.moveTo(0.09, -0.46 + y)
    pen.quadraticCurveTo(0.2, -0.2 + y, 0.46, -0.02 + y)
    pen.quadraticCurveTo(0.24, 0.03 + y, 0.09, 0.02 + y)
    pen.fill()
  }
  fillRoundRect(pen, '#6a4a34', 0.055, -0.52, 0.02, 0.55, 0.01)
}

const drawRigging: DrawDeck = (pen, { half }, _main, accent, { time }) => {
  const breath = 0.015 * Math.sin(time * 1.2)
  for (const [x, size] of [
    [-0.28, 0.8],
    [0, 1],
    [0.26, 0.82],
  ] as const) {
    fillRoundRect(pen, '#5a3d2a', x - 0.012, -0.36 * size, 0.024, 0.36 * size, 0.01)
    for (let tier = 0; tier < 3; tier += 1) {
      const y = -0.04 - tier * 0.11 * size
      const width = half * (2.1 - tier * 0.45) * size
      pen.fillStyle = mix(accent, '#000000', 0.12 - tier * 0.05)
      pen.beginPath()
      pen.moveTo(x, y - width * 0.5)
      pen.quadraticCurveTo(x + 0.13 + breath, y - 0.02, x, y + width * 0.5)
      pen.quadraticCurveTo(x + 0.02, y, x, y - width * 0.5)
      pen.fill()
    }
  }
}

const drawLiner: DrawDeck = (pen, { half }, main, accent) => {
  fillRoundRect(pen, darken(main, 0.2), -0.42, -half * 0.66, 0.68, half * 1.36, 0.03)
  for (let deck = 0; deck < 3; deck += 1) {
    const shrink = deck * 0.07
    fillRoundRect(
      pen,
      mix(main, '#ffffff', 0.2 + deck * 0.2),
      -0.4 + shrink,
      -half * 0.62 - deck * 0.022,
      0.62 - shrink * 1.6,
      half * 1.16 - shrink * 0.16,
      0.03,
    )
  }
  fillRoundRect(pen, '#49b6d6', -0.24, -half * 0.24 - 0.045, 0.14, half * 0.44, 0.02)
  for (const x of [-0.02, 0.08]) {
    fillRoundRect(pen, accent, x - 0.03, -0.13, 0.06, 0.09, 0.02)
    fillEllipse(pen, '#22262c', x, -0.13, 0.03, 0.018)
  }
}

const CONTAINERS: readonly Hex[] = ['#c9503f', '#3f78b5', '#e0a53a', '#4f9a6a', '#8a929c', '#d9d4c6']

const drawCargo: DrawDeck = (pen, { half }, _main, accent) => {
  for (let row = 0; row < 2; row += 1) {
    for (let bay = 0; bay < 7; bay += 1) {
      const colour = CONTAINERS[(bay * 5 + row * 3) % CONTAINERS.length] ?? '#c9503f'
      const [x, y] = [-0.22 + bay * 0.085, -half * 0.72 + row * half * 0.72]
      fillRoundRect(pen, darken(colour, 0.3), x, y + 0.02, 0.078, half * 0.66, 0.006)
      fillRoundRect(pen, lighten(colour, 0.08), x, y - 0.02, 0.078, half * 0.66, 0.006)
    }
  }
  fillRoundRect(pen, darken(accent, 0.25), -0.43, -half * 0.7, 0.15, half * 1.4, 0.02)
  fillRoundRect(pen, lighten(accent, 0.5), -0.43, -half * 0.7 - 0.06, 0.15, half * 1.3, 0.02)
}

const drawMotor: DrawDeck = (pen, { half }, main, accent) => {
  fillRoundRect(pen, darken(accent, 0.2), -0.16, -half * 0.6, 0.26, half * 1.2, 0.03)
  fillRoundRect(pen, lighten(accent, 0.2), -0.16, -half * 0.6 - 0.05, 0.22, half * 1.06, 0.03)
  fillPolygon(pen, '#2b3a48', [
    [0.07, -half * 0.54 - 0.04],
    [0.16, -half * 0.4],
    [0.16, half * 0.4],
    [0.07, half * 0.46 - 0.04],
  ])
  fillRoundRect(pen, darken(main, 0.4), -0.42, -half * 0.5, 0.14, half, 0.02)
}

const drawBenches: DrawDeck = (pen, { half }, main, accent, { time }) => {
  for (const x of [-0.24, 0, 0.22])
    fillRoundRect(pen, lighten(accent, 0.1), x, -half * 0.72, 0.06, half * 1.44, 0.01)
  const stroke = 0.16 * Math.sin(time * 2.4)
  pen.strokeStyle = lighten(main, 0.35)
  pen.lineWidth = 0.022
  pen.lineCap = 'round'
  pen.beginPath()
  for (const side of [-1, 1]) {
    pen.moveTo(0.02, side * half * 0.4)
    pen.lineTo(stroke - 0.04, side * (half + 0.26))
  }
  pen.stroke()
  fillEllipse(pen, '#c9503f', 0.02, -0.02, 0.075, 0.06)
  fillEllipse(pen, '#3a2a22', 0.02, -0.06, 0.042, 0.04)
}

const drawSubmarineDeck: DrawDeck = (pen, { half }, main) => {
  fillRoundRect(pen, lighten(main, 0.12), -0.4, -half * 0.5, 0.8, half * 0.6, 0.03)
  fillRoundRect(pen, darken(main, 0.3), 0.02, -half * 0.6, 0.16, half, 0.03)
  fillRoundRect(pen, lighten(main, 0.2), 0.02, -half * 0.6 - 0.05, 0.16, half, 0.03)
}

const drawFolds: DrawDeck = (pen, { half }, main) => {
  fillPolygon(pen, darken(main, 0.12), [
    [-0.46, 0],
    [0, half * 0.9],
    [0.46, 0],
    [0, 0.02],
  ])
  fillPolygon(pen, lighten(main, 0.4), [
    [-0.22, -0.02],
    [0, -0.3],
    [0.22, -0.02],
    [0, 0.06],
  ])
  fillPolygon(pen, darken(main, 0.16), [
    [0, -0.3],
    [0.22, -0.02],
    [0, 0.06],
  ])
}

const DECKS: Readonly<Record<Hull['kind'], DrawDeck>> = {
  open: drawBenches,
  sail: drawSail,
  rigged: drawRigging,
  liner: drawLiner,
  cargo: drawCargo,
  motor: drawMotor,
  submarine: drawSubmarineDeck,
  paper: drawFolds,
  warship: (pen, { half }, main) => paintWarshipDeck(pen, half, main),
  carrier: (pen, { half }, main, accent) => paintFlightDeck(pen, half, main, accent),
}
