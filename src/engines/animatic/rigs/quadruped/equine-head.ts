import { darken, lighten, mix } from '../../draw/colour.ts'
import { fillBlob, fillEllipse } from '../../draw/shapes.ts'
import type { Pen } from '../../draw/shapes.ts'
import type { Pose } from '../rig.ts'
import { drawHorns } from './horns.ts'
import type { Species } from './stock.ts'

/** Horses and their kin in profile: a long face that hangs from the crest, upright ears, a forelock. */
export function drawEquineHead(pen: Pen, species: Species, pose: Pose, isAsleep: boolean): void {
  const r = species.head
  pen.save()
  pen.rotate(0.12)
  drawUprightEar(pen, species, r, 0.02, darken(species.coat, 0.2))
  drawFaceOutline(pen, species, r)
  if (species.stripes !== null) drawStripes(pen, species.stripes, r)
  drawMuzzle(pen, species, r, pose.mouth)
  drawUprightEar(pen, species, r, -0.28, species.coat)
  if (species.mane !== null) drawForelock(pen, species.mane, r)
  drawHorns(pen, species)
  drawEye(pen, species, r, isAsleep || (pose.time * 0.37) % 1 < 0.035)
  pen.restore()
}

function drawFaceOutline(pen: Pen, species: Species, r: number): void {
  const gradient = pen.createLinearGradient(0, -r, 0, r * 1.2)
  gradient.addColorStop(0, lighten(species.coat, 0.12))
  gradient.addColorStop(0.55, species.coat)
  gradient.addColorStop(1, species.shade)
  fillBlob(pen, gradient, [
    [-r * 0.78, -r * 0.78],
    [-r * 0.1, -r * 1.02],
    [r * 0.62, -r * 0.62],
    [r * 1.3, r * 0.3],
    [r * 1.82, r * 0.72],
    [r * 1.78, r * 1.2],
    [r * 1.28, r * 1.32],
    [r * 0.62, r * 0.92],
    [-r * 0.1, r * 0.86],
    [-r * 0.82, r * 0.6],
    [-r * 1.02, -r * 0.1],
  ])
}

function drawStripes(pen: Pen, colour: string, r: number): void {
  pen.save()
  pen.clip()
  pen.strokeStyle = colour
  pen.lineWidth = r * 0.13
  pen.beginPath()
  for (const [x, y] of [
    [0.35, -0.85],
    [0.72, -0.45],
    [1.02, -0.05],
  ] as const) {
    pen.moveTo(x * r, y * r)
    pen.lineTo((x - 0.42) * r, (y + 0.5) * r)
  }
  for (const x of [-0.62, -0.3, 0.02]) {
    pen.moveTo(x * r, r * 0.9)
    pen.lineTo((x + 0.1) * r, r * 0.42)
  }
  pen.stroke()
  pen.restore()
}

function drawMuzzle(pen: Pen, species: Species, r: number, open: number): void {
  const dark = species.stripes ?? mix(species.shade, '#4a3a36', 0.42)
  if (open > 0.05) fillEllipse(pen, '#8c3b42', r * 1.28, r * 1.16, r * 0.26, r * 0.16 * open + r * 0.03, 0.4)
  fillBlob(pen, dark, [
    [r * 1.12, r * 0.42],
    [r * 1.58, r * 0.5],
    [r * 1.84, r * 0.8],
    [r * 1.76, r * 1.2],
    [r * 1.34, r * 1.28],
    [r * 1.14, r * 0.92],
  ])
  fillEllipse(pen, darken(dark, 0.55), r * 1.6, r * 0.8, r * 0.085, r * 0.06, 0.8)
  pen.strokeStyle = darken(dark, 0.5)
  pen.lineWidth = r * 0.05
  pen.lineCap = 'round'
  pen.beginPath()
  pen.moveTo(r * 1.66, r * 1.1)
  pen.quadraticCurveTo(r * 1.42, r * 1.12, r * 1.26, r * 0.98)
  pen.stroke()
}

function drawUprightEar(pen: Pen, species: Species, r: number, x: number, colour: string): void {
  const long = species.ear === 'long' ? 1.7 : 1
  fillBlob(pen, colour, [
    [(x - 0.22) * r, -r * 0.75],
    [(x - 0.3) * r, -r * (0.95 + 0.4 * long)],
    [(x - 0.12) * r, -r * (1.05 + 0.62 * long)],
    [(x + 0.16) * r, -r * (0.9 + 0.36 * long)],
    [(x + 0.2) * r, -r * 0.75],
  ])
  fillEllipse(
    pen,
    mix(species.coat, '#e3a5a0', 0.55),
    (x - 0.06) * r,
    -r * (0.86 + 0.4 * long),
    r * 0.08,
    r * 0.28 * long,
    -0.1,
  )
}

function drawForelock(pen: Pen, colour: string, r: number): void {
  fillBlob(pen, colour, [
    [-r * 0.62, -r * 0.95],
    [-r * 0.2, -r * 1.16],
    [r * 0.3, -r * 0.86],
    [r * 0.5, -r * 0.2],
    [r * 0.12, -r * 0.42],
    [-r * 0.28, -r * 0.62],
  ])
}

function drawEye(pen: Pen, species: Species, r: number, isShut: boolean): void {
  const [x, y] = [r * 0.34, -r * 0.12]
  if (isShut) {
    pen.strokeStyle = '#2c2326'
    pen.lineWidth = r * 0.09
    pen.lineCap = 'round'
    pen.beginPath()
    pen.arc(x, y - r * 0.06, r * 0.2, Math.PI * 0.15, Math.PI * 0.85)
    pen.stroke()
    return
  }
  fillEllipse(pen, '#2a2022', x, y, r * 0.2, r * 0.25, 0.2)
  fillEllipse(pen, species.iris, x + r * 0.02, y + r * 0.07, r * 0.14, r * 0.14)
  fillEllipse(pen, '#1a1214', x + r * 0.03, y + r * 0.02, r * 0.11, r * 0.15)
  fillEllipse(pen, '#ffffff', x - r * 0.04, y - r * 0.1, r * 0.075)
}
