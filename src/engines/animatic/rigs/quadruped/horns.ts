import type { Pen } from '../../draw/shapes.ts'
import type { Species } from './stock.ts'

const IVORY = '#efe4cd'
const BONE = '#8a6a48'

/** Horns, antlers and tusks, in the frame of the head. */
export function drawHorns(pen: Pen, species: Species): void {
  const r = species.head
  pen.lineCap = 'round'
  switch (species.horns) {
    case 'none':
      return
    case 'unicorn':
      return drawSpiralHorn(pen, r)
    case 'cow':
      return drawPair(pen, IVORY, r * 0.2, (side) => {
        pen.moveTo(side * r * 0.6, -r * 0.75)
        pen.quadraticCurveTo(side * r * 1.2, -r * 0.9, side * r * 1.1, -r * 1.35)
      })
    case 'curled':
      return drawPair(pen, BONE, r * 0.2, (side) => {
        pen.moveTo(side * r * 0.3, -r * 0.8)
        pen.bezierCurveTo(side * r * 0.5, -r * 1.7, side * r * 1.3, -r * 1.3, side * r * 1.05, -r * 0.7)
      })
    case 'antlers':
      return drawPair(pen, BONE, r * 0.13, (side) => {
        pen.moveTo(side * r * 0.35, -r * 0.8)
        pen.quadraticCurveTo(side * r * 0.9, -r * 1.5, side * r * 0.8, -r * 2.3)
        pen.moveTo(side * r * 0.62, -r * 1.2)
        pen.lineTo(side * r * 1.25, -r * 1.7)
        pen.moveTo(side * r * 0.8, -r * 1.6)
        pen.lineTo(side * r * 0.35, -r * 2.1)
      })
    case 'short':
      return drawPair(pen, BONE, r * 0.18, (side) => {
        pen.moveTo(side * r * 0.3, -r * 0.85)
        pen.lineTo(side * r * 0.36, -r * 1.4)
      })
    case 'shovels':
      return drawShovels(pen, r)
    case 'nose':
      return drawNoseHorns(pen, r)
    case 'tusks':
      return drawTusks(pen, r)
  }
}

/** The broad antlers of a moose. */
function drawShovels(pen: Pen, r: number): void {
  pen.fillStyle = BONE
  pen.beginPath()
  for (const side of [-1, 1]) {
    pen.moveTo(side * r * 0.3, -r * 0.8)
    pen.quadraticCurveTo(side * r * 0.8, -r * 0.9, side * r * 1, -r * 1.2)
    for (const [x, y] of [
      [1.9, 1.15],
      [1.7, 1.45],
      [2.15, 1.7],
      [1.7, 1.8],
      [1.95, 2.2],
      [1.4, 2],
      [1.35, 2.4],
      [1, 1.9],
    ] as const)
      pen.lineTo(side * r * x, -r * y)
    pen.quadraticCurveTo(side * r * 0.7, -r * 1.3, side * r * 0.3, -r * 0.8)
    pen.closePath()
  }
  pen.fill()
}

/** One behind the other on the snout. */
function drawNoseHorns(pen: Pen, r: number): void {
  pen.fillStyle = '#d9d2c0'
  pen.beginPath()
  pen.moveTo(r * 0.92, r * 0.34)
  pen.quadraticCurveTo(r * 1.18, -r * 0.2, r * 1.62, -r * 0.95)
  pen.quadraticCurveTo(r * 1.68, -r * 0.1, r * 1.42, r * 0.52)
  pen.closePath()
  pen.moveTo(r * 0.6, r * 0.16)
  pen.quadraticCurveTo(r * 0.8, -r * 0.14, r * 0.98, -r * 0.5)
  pen.quadraticCurveTo(r * 1.06, -r * 0.04, r * 0.94, r * 0.28)
  pen.closePath()
  pen.fill()
}

/** Crescents that leave the cheeks downward and turn forward and up. */
function drawTusks(pen: Pen, r: number): void {
  pen.fillStyle = IVORY
  pen.beginPath()
  for (const side of [-1, 1]) {
    const x = r * (0.34 + side * 0.34)
    pen.moveTo(x - r * 0.11, r * 0.5)
    pen.quadraticCurveTo(x + r * 0.02, r * 1.42, x + r * 0.8, r * 1.02)
    pen.quadraticCurveTo(x + r * 0.2, r * 1.08, x + r * 0.12, r * 0.46)
    pen.closePath()
  }
  pen.fill()
}

function drawPair(pen: Pen, colour: string, width: number, trace: (side: -1 | 1) => void): void {
  pen.strokeStyle = colour
  pen.lineWidth = width
  pen.beginPath()
  trace(-1)
  trace(1)
  pen.stroke()
}

function drawSpiralHorn(pen: Pen, r: number): void {
  pen.fillStyle = '#f4d27a'
  pen.beginPath()
  pen.moveTo(r * 0.22, -r * 0.92)
  pen.lineTo(r * 0.98, -r * 2.35)
  pen.lineTo(r * 0.56, -r * 0.66)
  pen.fill()
  pen.strokeStyle = '#d9a63e'
  pen.lineWidth = r * 0.06
  pen.beginPath()
  for (const along of [0.2, 0.42, 0.62]) {
    pen.moveTo(r * (0.24 + 0.68 * along), -r * (0.94 + 1.3 * along))
    pen.lineTo(r * (0.56 + 0.36 * along), -r * (0.72 + 1.4 * along))
  }
  pen.stroke()
}
