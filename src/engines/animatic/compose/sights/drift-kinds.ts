import { lighten, withAlpha, type Hex } from '../../draw/colour.ts'
import { fillBlob, fillEllipse, type Pen } from '../../draw/shapes.ts'
import type { SightName } from '../../scene-spec.ts'

/** Small things that drift through the air. Lengths are world units, speeds world units per second. */
export interface DriftKind {
  readonly count: number
  /** Radius of the smallest and the largest. */
  readonly radius: readonly [number, number]
  /** Downwards; negative: they rise. */
  readonly fall: number
  /** To the right. */
  readonly blow: number
  /** How far they swing to both sides. */
  readonly sway: number
  /** Turns per second. */
  readonly spin: number
  readonly colours: readonly Hex[]
  /** They shine by themselves. Absent: they are seen by the light of the hour. */
  readonly shines?: 'blinking' | 'steadily'
  /** Paints one of radius 1. */
  paint(pen: Pen, colour: Hex): void
}

export type DriftName = Extract<
  SightName,
  | 'bubbles'
  | 'petals'
  | 'leaves'
  | 'feathers'
  | 'confetti'
  | 'sparks'
  | 'seeds'
  | 'fireflies'
  | 'sky-lanterns'
  | 'droplets'
  | 'ice-cubes'
  | 'coffee-beans'
>

/** What each of them is like. */
export const DRIFT_KINDS: Readonly<Record<DriftName, DriftKind>> = {
  bubbles: {
    count: 30,
    radius: [0.018, 0.062],
    fall: -0.055,
    blow: 0.02,
    sway: 0.03,
    spin: 0,
    colours: ['#bfe6ff', '#ffd6f2', '#d9ffe9'],
    paint: paintBubble,
  },
  droplets: {
    count: 46,
    radius: [0.006, 0.02],
    fall: 0.1,
    blow: 0,
    sway: 0.004,
    spin: 0,
    colours: ['#d9f1ff', '#bfe4fa', '#ecf8ff'],
    paint: paintDroplet,
  },
  'ice-cubes': {
    count: 16,
    radius: [0.026, 0.056],
    fall: 0.34,
    blow: 0,
    sway: 0.01,
    spin: 0.3,
    colours: ['#d3ecfa', '#bcdff2', '#e4f4fc'],
    paint: paintIceCube,
  },
  'coffee-beans': {
    count: 44,
    radius: [0.014, 0.034],
    fall: 0.3,
    blow: 0,
    sway: 0.006,
    spin: 0.5,
    colours: ['#5a3420', '#6e4128', '#472818'],
    paint: paintBean,
  },
  petals: {
    count: 64,
    radius: [0.011, 0.026],
    fall: 0.075,
    blow: 0.05,
    sway: 0.04,
    spin: 0.35,
    colours: ['#f9b8cf', '#fcd6e2', '#f59ab9'],
    paint: paintPetal,
  },
  leaves: {
    count: 44,
    radius: [0.014, 0.03],
    fall: 0.09,
    blow: 0.05,
    sway: 0.06,
    spin: 0.3,
    colours: ['#d9822b', '#c2562c', '#e2b04a', '#9c6b34'],
    paint: paintLeaf,
  },
  feathers: {
    count: 22,
    radius: [0.028, 0.055],
    fall: 0.045,
    blow: 0.01,
    sway: 0.08,
    spin: 0.12,
    colours: ['#fbf8f2', '#e9e4dc', '#d8dde6'],
    paint: paintFeather,
  },
  confetti: {
    count: 130,
    radius: [0.009, 0.018],
    fall: 0.15,
    blow: 0.015,
    sway: 0.03,
    spin: 0.9,
    colours: ['#ef476f', '#ffd166', '#06d6a0', '#118ab2', '#b06ee8', '#ff8c42'],
    paint(pen, colour) {
      pen.fillStyle = colour
      pen.fillRect(-1, -0.5, 2, 1)
    },
  },
  sparks: {
    count: 70,
    radius: [0.004, 0.01],
    fall: -0.2,
    blow: 0.05,
    sway: 0.03,
    spin: 0,
    colours: ['#ffb347', '#ffd98a', '#ff7a2f'],
    shines: 'blinking',
    paint: paintGlow,
  },
  seeds: {
    count: 34,
    radius: [0.018, 0.042],
    fall: -0.012,
    blow: 0.075,
    sway: 0.03,
    spin: 0.04,
    colours: ['#ffffff', '#f3efe4'],
    paint: paintSeed,
  },
  fireflies: {
    count: 54,
    radius: [0.007, 0.018],
    fall: -0.008,
    blow: 0.012,
    sway: 0.05,
    spin: 0,
    colours: ['#e9ff7a', '#ffe66b'],
    shines: 'blinking',
    paint: paintGlow,
  },
  'sky-lanterns': {
    count: 42,
    radius: [0.006, 0.042],
    fall: -0.024,
    blow: 0.006,
    sway: 0.012,
    spin: 0,
    colours: ['#ffb04a', '#ff9a3c', '#ffc46a'],
    shines: 'steadily',
    paint: paintSkyLantern,
  },
}

function paintBubble(pen: Pen, colour: Hex): void {
  const film = pen.createRadialGradient(-0.2, -0.25, 0.2, 0, 0, 1)
  film.addColorStop(0, withAlpha('#ffffff', 0.12))
  film.addColorStop(0.7, withAlpha(colour, 0.34))
  film.addColorStop(0.93, withAlpha(lighten(colour, 0.4), 0.75))
  film.addColorStop(1, withAlpha('#ffffff', 0.15))
  fillEllipse(pen, film, 0, 0, 1)
  pen.lineWidth = 0.05
  pen.strokeStyle = withAlpha('#ffffff', 0.8)
  pen.beginPath()
  pen.arc(0, 0, 0.96, 0, Math.PI * 2)
  pen.stroke()
  pen.lineWidth = 0.12
  pen.lineCap = 'round'
  pen.beginPath()
  pen.arc(0, 0, 0.7, Math.PI * 1.08, Math.PI * 1.45)
  pen.stroke()
  fillEllipse(pen, withAlpha('#ffffff', 0.85), 0.42, 0.45, 0.1, 0.07, -0.7)
}

function paintPetal(pen: Pen, colour: Hex): void {
  fillBlob(pen, colour, [
    [-1, 0],
    [-0.3, -0.62],
    [0.8, -0.5],
    [0.72, 0],
    [0.8, 0.5],
    [-0.3, 0.62],
  ])
  fillEllipse(pen, withAlpha('#ffffff', 0.35), 0.2, -0.12, 0.42, 0.2)
}

function paintLeaf(pen: Pen, colour: Hex): void {
  fillBlob(pen, colour, [
    [-1, 0],
    [-0.2, -0.7],
    [0.7, -0.35],
    [1.1, 0],
    [0.7, 0.35],
    [-0.2, 0.7],
  ])
  pen.strokeStyle = withAlpha('#4a2c14', 0.5)
  pen.lineWidth = 0.09
  pen.beginPath()
  pen.moveTo(-1.1, 0)
  pen.lineTo(0.8, 0)
  pen.stroke()
}

function paintFeather(pen: Pen, colour: Hex): void {
  fillBlob(pen, colour, [
    [-0.9, 0.1],
    [-0.4, -0.28],
    [0.5, -0.34],
    [1.05, -0.05],
    [0.5, 0.22],
    [-0.4, 0.26],
  ])
  pen.strokeStyle = withAlpha('#8d8a86', 0.8)
  pen.lineWidth = 0.04
  pen.beginPath()
  pen.moveTo(-1.15, 0.12)
  pen.quadraticCurveTo(0, -0.05, 0.9, -0.05)
  pen.stroke()
}

function paintSeed(pen: Pen, colour: Hex): void {
  pen.strokeStyle = withAlpha(colour, 0.9)
  pen.lineWidth = 0.06
  pen.beginPath()
  for (let ray = 0; ray < 9; ray += 1) {
    const angle = -Math.PI * (0.08 + (0.84 * ray) / 8)
    pen.moveTo(0, 0.1)
    pen.lineTo(Math.cos(angle) * 0.8, 0.1 + Math.sin(angle) * 0.8)
  }
  pen.moveTo(0, 0.1)
  pen.lineTo(0, 0.8)
  pen.stroke()
  fillEllipse(pen, '#8a6f4c', 0, 0.95, 0.09, 0.2)
}

/** A bag of paper over a flame. */
function paintSkyLantern(pen: Pen, colour: Hex): void {
  const halo = pen.createRadialGradient(0, 0, 0, 0, 0, 3.4)
  halo.addColorStop(0, withAlpha(colour, 0.5))
  halo.addColorStop(0.35, withAlpha(colour, 0.16))
  halo.addColorStop(1, withAlpha(colour, 0))
  pen.fillStyle = halo
  pen.fillRect(-4, -4, 8, 8)
  const paper = pen.createLinearGradient(0, -1.1, 0, 1)
  paper.addColorStop(0, '#d9682c')
  paper.addColorStop(0.6, colour)
  paper.addColorStop(1, '#fff0bc')
  fillBlob(pen, paper, [
    [-0.62, -0.9],
    [0, -1.12],
    [0.62, -0.9],
    [0.78, 0],
    [0.56, 0.92],
    [0, 1],
    [-0.56, 0.92],
    [-0.78, 0],
  ])
  fillEllipse(pen, '#fffbe4', 0, 0.72, 0.22, 0.2)
}

function paintGlow(pen: Pen, colour: Hex): void {
  const halo = pen.createRadialGradient(0, 0, 0, 0, 0, 3.8)
  halo.addColorStop(0, withAlpha(colour, 0.7))
  halo.addColorStop(0.3, withAlpha(colour, 0.22))
  halo.addColorStop(1, withAlpha(colour, 0))
  pen.fillStyle = halo
  pen.fillRect(-4, -4, 8, 8)
  fillEllipse(pen, lighten(colour, 0.55), 0, 0, 0.8)
}

function paintDroplet(pen: Pen, colour: Hex): void {
  pen.fillStyle = withAlpha(colour, 0.85)
  pen.beginPath()
  pen.moveTo(0, -1.3)
  pen.bezierCurveTo(0.3, -0.6, 0.8, -0.1, 0.8, 0.35)
  pen.arc(0, 0.35, 0.8, 0, Math.PI)
  pen.bezierCurveTo(-0.8, -0.1, -0.3, -0.6, 0, -1.3)
  pen.fill()
  fillEllipse(pen, 'rgba(255,255,255,0.9)', -0.28, 0.16, 0.16, 0.26, 0.3)
}

function paintIceCube(pen: Pen, colour: Hex): void {
  pen.fillStyle = withAlpha(colour, 0.72)
  pen.beginPath()
  pen.roundRect(-0.8, -0.8, 1.6, 1.6, 0.26)
  pen.fill()
  pen.strokeStyle = withAlpha('#ffffff', 0.85)
  pen.lineWidth = 0.1
  pen.stroke()
  pen.fillStyle = withAlpha(lighten(colour, 0.6), 0.6)
  pen.beginPath()
  pen.roundRect(-0.56, -0.56, 0.8, 0.8, 0.2)
  pen.fill()
  fillEllipse(pen, 'rgba(255,255,255,0.9)', -0.36, -0.4, 0.22, 0.1, -0.7)
}

function paintBean(pen: Pen, colour: Hex): void {
  fillEllipse(pen, colour, 0, 0, 1, 0.68)
  fillEllipse(pen, lighten(colour, 0.14), -0.16, -0.18, 0.6, 0.34)
  pen.strokeStyle = withAlpha('#20100a', 0.8)
  pen.lineWidth = 0.14
  pen.beginPath()
  pen.moveTo(-0.86, 0.06)
  pen.bezierCurveTo(-0.3, -0.34, 0.3, 0.36, 0.86, -0.04)
  pen.stroke()
}
