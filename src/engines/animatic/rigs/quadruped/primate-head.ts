import { darken, lighten, mix, withAlpha } from '../../draw/colour.ts'
import { fillBlob, fillEllipse, type Pen } from '../../draw/shapes.ts'
import type { Pose } from '../rig.ts'
import type { Primate } from './primate-species.ts'

/** The head, three quarters to the camera; origin in its middle. Food at the mouth opens it. */
export function drawPrimateHead(pen: Pen, kind: Primate, pose: Pose): void {
  const { head: r, coat, ear, skin } = kind
  if (ear > 0) {
    const isFluffy = kind.faceKind === 'nose' || kind.faceKind === 'mask'
    const up = isFluffy ? -0.62 : -0.05
    for (const side of [-1, 1]) {
      fillEllipse(pen, isFluffy ? coat : skin, side * r * (isFluffy ? 0.85 : 1.02), r * up, ear)
      fillEllipse(
        pen,
        isFluffy ? kind.belly : darken(skin, 0.16),
        side * r * (isFluffy ? 0.88 : 1.04),
        r * (up + 0.04),
        ear * 0.58,
      )
    }
  }
  const fur = pen.createRadialGradient(-r * 0.2, -r * 0.4, r * 0.1, 0, 0, r * 1.2)
  fur.addColorStop(0, lighten(coat, 0.12))
  fur.addColorStop(1, darken(coat, 0.08))
  if (kind.faceKind === 'pads')
    fillEllipse(pen, darken(kind.face, 0.12), r * 0.08, r * 0.14, r * 1.22, r * 1.02)
  fillEllipse(pen, fur, 0, -r * 0.06, r * 1.02, r * (kind.saddle === undefined ? 1 : 1.16))
  drawFace(pen, kind)
  drawEyes(pen, kind, pose)
  drawMuzzle(pen, kind, pose)
}

function drawFace(pen: Pen, { head: r, face, faceKind, coat, belly }: Primate): void {
  switch (faceKind) {
    case 'muzzle':
    case 'pads':
      for (const side of [-1, 1])
        fillEllipse(pen, face, r * 0.08 + side * r * 0.34, -r * 0.06, r * 0.44, r * 0.46)
      fillEllipse(pen, face, r * 0.1, r * 0.42, r * 0.66, r * 0.5)
      return
    case 'mask':
      fillEllipse(pen, face, r * 0.08, r * 0.12, r * 0.86, r * 0.82)
      for (const side of [-1, 1])
        fillEllipse(pen, '#2f2c30', r * 0.08 + side * r * 0.4, -r * 0.02, r * 0.29, r * 0.32)
      fillEllipse(pen, face, r * 0.12, r * 0.5, r * 0.46, r * 0.4)
      return
    case 'nose':
      fillEllipse(pen, belly, r * 0.06, r * 0.72, r * 0.62, r * 0.3)
      return
    case 'stripe':
      fillEllipse(pen, face, r * 0.08, r * 0.08, r * 0.84, r * 0.8)
      for (const side of [-1, 1])
        fillBlob(pen, mix(coat, '#2a1c14', 0.55), [
          [r * 0.08 + side * r * 0.2, -r * 0.16],
          [r * 0.08 + side * r * 0.62, -r * 0.02],
          [r * 0.08 + side * r * 0.84, r * 0.36],
          [r * 0.08 + side * r * 0.42, r * 0.2],
        ])
  }
}

function drawEyes(pen: Pen, { head: r, iris, faceKind }: Primate, pose: Pose): void {
  const isShut = pose.action === 'sleep' || (pose.time * 0.37) % 1 < 0.035
  const size = faceKind === 'mask' ? 1.15 : faceKind === 'nose' || faceKind === 'stripe' ? 0.72 : 0.9
  for (const side of [-1, 1]) {
    const x = r * 0.1 + side * r * (faceKind === 'nose' ? 0.5 : 0.36)
    const y = -r * 0.04
    if (isShut) {
      pen.strokeStyle = '#2c2326'
      pen.lineWidth = r * 0.08
      pen.lineCap = 'round'
      pen.beginPath()
      pen.arc(x, y - r * 0.04, r * 0.14, Math.PI * 0.1, Math.PI * 0.9)
      pen.stroke()
      continue
    }
    if (faceKind === 'mask') fillEllipse(pen, iris, x, y, r * 0.2)
    fillEllipse(pen, '#1f1613', x, y, r * 0.13 * size, r * 0.17 * size)
    if (faceKind !== 'mask') fillEllipse(pen, iris, x, y + r * 0.05, r * 0.08 * size)
    fillEllipse(pen, '#ffffff', x - r * 0.03, y - r * 0.07, r * 0.05 * size)
  }
}

function drawMuzzle(pen: Pen, { head: r, face, faceKind }: Primate, pose: Pose): void {
  const isEating = pose.action === 'eat' || pose.action === 'drink'
  const open = Math.max(pose.mouth, isEating ? 0.5 + 0.5 * Math.sin(pose.time * 7) : 0)
  const x = r * 0.12
  if (faceKind === 'nose') {
    fillEllipse(pen, '#2b2b33', x, r * 0.26, r * 0.2, r * 0.32)
    fillEllipse(pen, withAlpha('#ffffff', 0.2), x - r * 0.05, r * 0.12, r * 0.06, r * 0.1)
  } else if (faceKind === 'mask' || faceKind === 'stripe') {
    fillEllipse(pen, '#2b2428', x, r * 0.3, r * 0.15, r * 0.11)
  } else {
    for (const side of [-1, 1])
      fillEllipse(pen, darken(face, 0.45), x + side * r * 0.09, r * 0.26, r * 0.055, r * 0.04)
  }
  const y = faceKind === 'nose' ? r * 0.7 : r * 0.56
  if (open > 0.08) fillEllipse(pen, '#7d343a', x, y + r * 0.05, r * 0.2, r * 0.15 * open)
  pen.strokeStyle = withAlpha('#35231f', 0.85)
  pen.lineWidth = r * 0.06
  pen.lineCap = 'round'
  pen.beginPath()
  pen.moveTo(x - r * 0.32, y - r * 0.02)
  pen.quadraticCurveTo(x, y + r * 0.16, x + r * 0.32, y - r * 0.02)
  pen.stroke()
}
