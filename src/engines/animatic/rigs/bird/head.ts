import { darken, lighten, type Hex } from '../../draw/colour.ts'
import { fillBlob, fillEllipse, fillPolygon, type Pen } from '../../draw/shapes.ts'
import { drawCrest } from './crest.ts'
import { gradientDown } from '../parts.ts'
import type { Species } from './stock.ts'

const THROAT = '#8c2f38'

/** Beak, eye, crest and cheek about the head's centre. */
export function drawHead(pen: Pen, bird: Species, blink: boolean, mouth: number): void {
  const r = bird.headRadius
  if (bird.crest !== undefined) drawCrest(pen, bird)
  drawBeak(pen, bird, mouth)
  fillEllipse(
    pen,
    gradientDown(pen, -r, r, lighten(bird.head, 0.14), bird.head, darken(bird.head, 0.06)),
    0,
    0,
    r * 1.02,
    r,
  )
  if (bird.wattle !== undefined) fillEllipse(pen, bird.wattle, r * 0.75, r * 0.95, r * 0.26, r * 0.5)
  if (bird.cheek !== undefined) fillEllipse(pen, bird.cheek, r * 0.42, r * 0.22, r * 0.46, r * 0.48)
  drawEye(pen, r * 0.42, -r * 0.16, Math.max(r * 0.17, 1), bird.eye, blink)
}

function drawEye(pen: Pen, x: number, y: number, radius: number, colour: Hex, blink: boolean): void {
  if (blink) {
    pen.strokeStyle = '#22262e'
    pen.lineWidth = radius * 0.5
    pen.beginPath()
    pen.moveTo(x - radius, y)
    pen.lineTo(x + radius, y)
    pen.stroke()
    return
  }
  fillEllipse(pen, colour, x, y, radius)
  fillEllipse(pen, '#14161c', x + radius * 0.15, y, radius * 0.68)
  fillEllipse(pen, '#ffffff', x + radius * 0.4, y - radius * 0.4, radius * 0.34)
}

function drawBeak(pen: Pen, bird: Species, mouth: number): void {
  const r = bird.headRadius
  const long = bird.beakLength
  const from = r * 0.72
  const gape = mouth * r * 0.55
  const lower = darken(bird.beakColour, 0.18)
  switch (bird.beak) {
    case 'flat':
      fillBlob(pen, lower, [
        [from, r * 0.2],
        [from + long, r * 0.42 + gape],
        [from + long * 0.8, r * 0.62 + gape],
        [from, r * 0.6],
      ])
      fillBlob(pen, bird.beakColour, [
        [from - 2, -r * 0.2],
        [from + long * 0.5, r * 0.1],
        [from + long * 1.12, r * 0.24],
        [from + long, r * 0.48],
        [from - 2, r * 0.46],
      ])
      return
    case 'hook':
      fillPolygon(pen, lower, [
        [from, r * 0.2],
        [from + long * 0.6, r * 0.4 + gape],
        [from, r * 0.6],
      ])
      pen.fillStyle = bird.beakColour
      pen.beginPath()
      pen.moveTo(from - 2, -r * 0.42)
      pen.quadraticCurveTo(from + long * 1.1, -r * 0.4, from + long * 0.86, r * 0.72)
      pen.quadraticCurveTo(from + long * 0.6, r * 0.2, from - 2, r * 0.34)
      pen.fill()
      return
    case 'bent':
      pen.fillStyle = bird.beakColour
      pen.beginPath()
      pen.moveTo(from - 1, -r * 0.4)
      pen.quadraticCurveTo(from + long, -r * 0.2, from + long * 0.9, r * 1.5)
      pen.quadraticCurveTo(from + long * 0.4, r * 0.9, from - 1, r * 0.5)
      pen.fill()
      fillEllipse(pen, '#26222a', from + long * 0.82, r * 1.05, long * 0.18, r * 0.55, -0.2)
      return
    case 'needle':
      fillPolygon(pen, bird.beakColour, [
        [from, -r * 0.12],
        [from + long, r * 0.1],
        [from, r * 0.2],
      ])
      return
    default: {
      const high = bird.beak === 'cone' ? 0.36 : 0.26
      // The upper half lifts a little, too.
      const lift = gape * 0.4
      if (gape > r * 0.04)
        fillPolygon(pen, THROAT, [
          [from - 1, 0],
          [from + long * 0.6, r * 0.16 - lift * 0.6],
          [from + long * 0.55, r * 0.16 + gape * 0.6],
          [from - 1, r * 0.3],
        ])
      fillPolygon(pen, lower, [
        [from - 1, r * 0.16],
        [from + long * 0.88, r * 0.14 + gape],
        [from - 1, r * 0.44],
      ])
      fillPolygon(pen, bird.beakColour, [
        [from - 1, -r * high],
        [from + long * 0.7, -r * 0.06 - lift * 0.7],
        [from + long, r * 0.2 - lift],
        [from - 1, r * 0.2],
      ])
      if (bird.beak === 'gull') fillEllipse(pen, '#e2452f', from + long * 0.7, r * 0.22, r * 0.1)
    }
  }
}

/** An owl's face: two discs with great eyes, a small beak between them. */
export function drawFrontalFace(pen: Pen, bird: Species, turn: number, blink: boolean): void {
  const r = bird.headRadius
  if (bird.crest !== undefined) drawCrest(pen, bird)
  fillEllipse(
    pen,
    gradientDown(pen, -r, r, lighten(bird.head, 0.16), bird.head, darken(bird.head, 0.1)),
    0,
    0,
    r * 1.08,
    r * 0.94,
  )
  const shift = turn * r * 0.3
  for (const side of [-1, 1]) {
    const x = side * r * 0.42 + shift
    fillEllipse(pen, bird.belly, x, -r * 0.02, r * 0.46, r * 0.5)
    if (blink) {
      fillEllipse(pen, bird.head, x, -r * 0.04, r * 0.3, r * 0.32)
      continue
    }
    fillEllipse(pen, bird.eye, x, -r * 0.04, r * 0.3)
    fillEllipse(pen, '#17130f', x + turn * r * 0.06, -r * 0.04, r * 0.18)
    fillEllipse(pen, '#ffffff', x + r * 0.08, -r * 0.14, r * 0.07)
  }
  fillPolygon(pen, bird.beakColour, [
    [shift - r * 0.13, r * 0.08],
    [shift + r * 0.13, r * 0.08],
    [shift, r * 0.44],
  ])
}
