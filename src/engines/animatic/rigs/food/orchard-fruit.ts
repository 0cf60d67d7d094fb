import { darken, lighten, withAlpha, type Hex } from '../../draw/colour.ts'
import { fillBlob, fillEllipse, fillPolygon, type Pen, type Point } from '../../draw/shapes.ts'
import { livery } from '../parts.ts'
import type { RigLook } from '../rig.ts'

const PLUM = '#6b3a86'
const POMEGRANATE = '#c43a48'

/** A plum: a seam down its side, bloom on its skin, a leaf at its stalk. */
export function drawPlum(pen: Pen, look: RigLook): void {
  const { main } = livery(look, PLUM, PLUM)
  const outline: readonly Point[] = [
    [0, -76],
    [26, -80],
    [43, -52],
    [36, -16],
    [0, -1],
    [-36, -16],
    [-43, -52],
    [-26, -80],
  ]
  fillBlob(pen, skin(pen, main, 42), outline)
  pen.strokeStyle = withAlpha('#2a1236', 0.5)
  pen.lineWidth = 2
  pen.lineCap = 'round'
  pen.beginPath()
  pen.moveTo(2, -74)
  pen.bezierCurveTo(20, -58, 20, -24, 4, -5)
  pen.stroke()
  fillEllipse(pen, withAlpha('#d8c4f0', 0.3), -13, -40, 15, 25, 0.2)
  fillEllipse(pen, withAlpha('#ffffff', 0.6), -18, -56, 4.5, 9, 0.5)
  stalk(pen, 0, -75)
  fillBlob(pen, '#6fae4a', [
    [3, -82],
    [18, -98],
    [38, -92],
    [24, -80],
  ])
}

/** A pomegranate: round and red, with its crown. */
export function drawPomegranate(pen: Pen, look: RigLook): void {
  const { main } = livery(look, POMEGRANATE, POMEGRANATE)
  fillPolygon(pen, '#9a2a34', [
    [-10, -72],
    [-17, -96],
    [-8, -88],
    [0, -98],
    [8, -88],
    [17, -96],
    [10, -72],
  ])
  fillEllipse(pen, skin(pen, main, 40), 0, -39, 42, 39)
  fillEllipse(pen, withAlpha('#7a1c2a', 0.5), 0, -75, 11, 4)
  fillEllipse(pen, withAlpha('#ffd9a8', 0.35), 14, -24, 14, 10, -0.4)
  fillEllipse(pen, withAlpha('#ffffff', 0.5), -17, -54, 5, 9, 0.5)
}

function skin(pen: Pen, colour: Hex, radius: number): Pen['fillStyle'] {
  const shine = pen.createRadialGradient(-radius * 0.35, -radius * 1.35, 2, 0, -radius, radius * 1.15)
  shine.addColorStop(0, lighten(colour, 0.4))
  shine.addColorStop(0.5, colour)
  shine.addColorStop(1, darken(colour, 0.3))
  return shine
}

function stalk(pen: Pen, x: number, y: number): void {
  pen.strokeStyle = '#6b4527'
  pen.lineWidth = 4
  pen.beginPath()
  pen.moveTo(x, y)
  pen.quadraticCurveTo(x + 2, y - 10, x + 8, y - 15)
  pen.stroke()
}
