import { darken, lighten, mix, withAlpha, type Hex } from '../../draw/colour.ts'
import { between, createRandom } from '../../draw/random.ts'
import { fillPolygon, type Pen } from '../../draw/shapes.ts'
import { slotChance } from '../parts/span.ts'

/** What lies on the ground, as the water shows it. */
export interface Sunken {
  readonly aspect: number
  readonly seed: number
  /** A local colour `depth` 0..1 of the water away. */
  tone(colour: Hex, depth: number): Hex
}

const FOOT = 0.92

/** Towers of a drowned city in two rows, streets between them, weed on their ledges. */
export function paintCity(pen: Pen, { aspect, seed, tone }: Sunken): void {
  const random = createRandom(seed ^ 0x51c1)
  for (const [haze, low, high, wide] of [
    [0.66, 0.2, 0.46, 0.12],
    [0.4, 0.34, 0.62, 0.15],
  ] as const) {
    for (let x = -0.5; x < aspect + 0.5; x += wide * between(random, 0.95, 1.5)) {
      const top = between(random, low, high)
      const width = wide * between(random, 0.7, 1.05)
      paintTower(pen, tone('#9aa6a8', haze), tone('#2a3f52', haze), random, { x, top, width })
    }
  }
}

interface Tower {
  readonly x: number
  readonly top: number
  readonly width: number
}

function paintTower(pen: Pen, wall: Hex, glass: Hex, random: () => number, { x, top, width }: Tower): void {
  const lean = (random() - 0.5) * 0.05
  pen.save()
  pen.translate(x, FOOT)
  pen.rotate(lean)
  const height = FOOT - top
  pen.fillStyle = wall
  pen.beginPath()
  pen.moveTo(0, 0.04)
  pen.lineTo(0, -height)
  // Broken at the top.
  pen.lineTo(width * 0.3, -height - 0.02 * random())
  pen.lineTo(width * 0.5, -height + 0.03 * random())
  pen.lineTo(width * 0.78, -height - 0.015)
  pen.lineTo(width, -height + 0.02 * random())
  pen.lineTo(width, 0.04)
  pen.fill()
  pen.fillStyle = mix(darken(wall, 0.16), glass, 0.2)
  pen.fillRect(width * 0.74, -height + 0.03, width * 0.26, height)
  pen.fillStyle = glass
  const pane = width * 0.13
  for (let row = 0; row * 0.042 < height - 0.05; row += 1) {
    for (let column = 0; column < 3; column += 1) {
      if (random() < 0.16) continue
      pen.fillRect(width * (0.1 + column * 0.2), -height + 0.045 + row * 0.042, pane, 0.022)
    }
  }
  pen.strokeStyle = withAlpha(mix(wall, '#3f8a5a', 0.7), 0.8)
  pen.lineWidth = 0.006
  pen.lineCap = 'round'
  pen.beginPath()
  for (let weed = 0; weed < 4; weed += 1) {
    const at = width * random()
    const from = -height * (0.2 + 0.7 * random())
    pen.moveTo(at, from)
    pen.quadraticCurveTo(at + 0.012, from + 0.03, at - 0.004, from + 0.06)
  }
  pen.stroke()
  pen.restore()
}

/** An old ship on her side, her ribs bare and her masts broken. */
export function paintWreck(pen: Pen, { aspect, seed, tone }: Sunken): void {
  const wood = tone('#7a5a3c', 0.3)
  const dark = tone('#33261c', 0.3)
  pen.save()
  pen.translate(aspect * 0.56, 0.86)
  pen.rotate(-0.14)
  const size = Math.min(0.95, aspect * 0.78)
  pen.scale(size, size)
  paintMasts(pen, wood, dark)
  pen.fillStyle = wood
  pen.beginPath()
  pen.moveTo(-0.62, -0.2)
  pen.bezierCurveTo(-0.5, -0.14, 0.2, -0.13, 0.46, -0.24)
  pen.lineTo(0.66, -0.31)
  pen.bezierCurveTo(0.58, -0.12, 0.5, 0.06, 0.36, 0.14)
  pen.lineTo(-0.46, 0.14)
  pen.bezierCurveTo(-0.58, 0.04, -0.62, -0.1, -0.62, -0.2)
  pen.fill()
  fillPolygon(pen, wood, [
    [-0.64, -0.2],
    [-0.66, -0.36],
    [-0.36, -0.3],
    [-0.34, -0.17],
  ])
  pen.strokeStyle = withAlpha(dark, 0.6)
  pen.lineWidth = 0.005
  pen.beginPath()
  for (let plank = 0; plank < 5; plank += 1) {
    const y = -0.1 + plank * 0.045
    pen.moveTo(-0.6 + plank * 0.02, y)
    pen.bezierCurveTo(-0.3, y + 0.03, 0.2, y + 0.03, 0.54 - plank * 0.035, y - 0.06)
  }
  pen.stroke()
  paintHole(pen, dark, wood)
  pen.fillStyle = lighten(wood, 0.16)
  for (let port = 0; port < 4; port += 1) {
    pen.fillRect(-0.42 + port * 0.13, -0.085 + port * 0.003, 0.045, 0.034)
    pen.fillStyle = port === 3 ? wood : dark
    pen.fillRect(-0.415 + port * 0.13, -0.08 + port * 0.003, 0.035, 0.025)
    pen.fillStyle = lighten(wood, 0.16)
  }
  pen.restore()
  paintSilt(pen, aspect, tone('#e0cc9c', 0.34), seed)
}

function paintMasts(pen: Pen, wood: Hex, dark: Hex): void {
  pen.strokeStyle = darken(wood, 0.12)
  pen.lineCap = 'round'
  for (const [x, tip, lean, width] of [
    [-0.28, -0.62, 0.06, 0.024],
    [0.08, -0.74, -0.05, 0.026],
    [0.5, -0.42, 0.3, 0.018],
  ] as const) {
    pen.lineWidth = width
    pen.beginPath()
    pen.moveTo(x, -0.1)
    pen.lineTo(x + lean, tip)
    pen.stroke()
    pen.lineWidth = width * 0.6
    pen.beginPath()
    pen.moveTo(x + lean * 0.7 - 0.13, tip * 0.74 + 0.02)
    pen.lineTo(x + lean * 0.7 + 0.13, tip * 0.74 - 0.03)
    pen.stroke()
  }
  pen.fillStyle = withAlpha(mix(wood, '#e6dcc4', 0.4), 0.75)
  pen.beginPath()
  pen.moveTo(-0.06, -0.57)
  pen.quadraticCurveTo(0.02, -0.46, -0.04, -0.3)
  pen.lineTo(0.04, -0.36)
  pen.lineTo(0.1, -0.28)
  pen.quadraticCurveTo(0.16, -0.46, 0.16, -0.6)
  pen.fill()
  pen.strokeStyle = withAlpha(dark, 0.5)
  pen.lineWidth = 0.004
  pen.beginPath()
  pen.moveTo(0.04, -0.72)
  pen.lineTo(-0.5, -0.24)
  pen.moveTo(0.04, -0.72)
  pen.lineTo(0.56, -0.28)
  pen.stroke()
}

/** A gap in the planks with the ribs behind it. */
function paintHole(pen: Pen, dark: Hex, wood: Hex): void {
  fillPolygon(pen, dark, [
    [0.06, -0.06],
    [0.17, -0.1],
    [0.26, -0.04],
    [0.24, 0.06],
    [0.12, 0.09],
    [0.04, 0.03],
  ])
  pen.strokeStyle = lighten(wood, 0.06)
  pen.lineWidth = 0.013
  pen.beginPath()
  for (const x of [0.1, 0.16, 0.22]) {
    pen.moveTo(x, -0.08)
    pen.quadraticCurveTo(x - 0.02, 0, x, 0.08)
  }
  pen.stroke()
}

function paintSilt(pen: Pen, aspect: number, sand: Hex, seed: number): void {
  pen.fillStyle = sand
  pen.beginPath()
  pen.moveTo(-0.5, 1.1)
  for (let x = -0.5; x <= aspect + 0.5; x += 0.08)
    pen.lineTo(x, 0.9 + 0.014 * slotChance(Math.round(x * 20) + seed, 3))
  pen.lineTo(aspect + 0.5, 1.1)
  pen.fill()
}
