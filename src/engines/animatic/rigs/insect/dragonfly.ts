import { darken, lighten, withAlpha } from '../../draw/colour.ts'
import { fillEllipse } from '../../draw/shapes.ts'
import type { Pen } from '../../draw/shapes.ts'
import { fillShape, shape, strokeShape } from '../parts.ts'
import type { Pose, RigLook } from '../rig.ts'
import type { Dragonfly } from './species.ts'

/** A wing that points up from its hinge at the origin. */
const WING = 'M-1.5 0 C-7 -16 -9 -38 -5 -50 C-2 -56 5 -54 6 -46 C7 -30 4 -12 1.5 0 Z'
const VEINS = 'M-0.6 -2 L-3 -50 M0.4 -2 L3 -49 M-5.4 -24 L5.4 -24 M-6.4 -36 L6 -36 M-4 -13 L3.6 -13'
const CENTRE_Y = -40
const SEGMENTS = 8

/** A dragonfly in profile, in hundredths: four glass wings, a long jointed tail, eyes that are most of its head. */
export function drawDragonfly(pen: Pen, kind: Dragonfly, look: RigLook, pose: Pose): void {
  const body = look.colours[0] ?? kind.body
  const isResting = pose.action === 'sleep' || pose.action === 'sit'
  const beat = isResting ? 0 : Math.sin(pose.time * 47)
  pen.translate(0, CENTRE_Y + (isResting ? 0 : Math.sin(pose.time * 4.1) * 1.2))
  pen.rotate(-0.08)
  drawWing(pen, kind, 12, 0.5 + beat * 0.24, 0.5)
  drawWing(pen, kind, 4, -0.34 - beat * 0.24, 0.5)
  drawTail(pen, kind, body, pose)
  drawLegs(pen)
  drawThorax(pen, kind, body)
  drawHead(pen, kind)
  drawWing(pen, kind, 10, 0.16 - beat * 0.28, 0.78)
  drawWing(pen, kind, 2, -0.72 + beat * 0.28, 0.78)
}

function drawWing(pen: Pen, kind: Dragonfly, x: number, angle: number, strength: number): void {
  pen.save()
  pen.translate(x, -5)
  pen.rotate(angle)
  const gradient = pen.createLinearGradient(0, 0, 0, -54)
  gradient.addColorStop(0, withAlpha('#f2fbff', strength * 0.75))
  gradient.addColorStop(0.7, withAlpha(lighten(kind.shine, 0.55), strength * 0.62))
  gradient.addColorStop(1, withAlpha(lighten(kind.shine, 0.2), strength * 0.8))
  fillShape(pen, gradient, shape(WING))
  strokeShape(pen, withAlpha('#5d7f8f', strength * 0.55), 0.5, shape(VEINS))
  strokeShape(pen, withAlpha('#5d7f8f', strength * 0.8), 0.7, shape(WING))
  fillEllipse(pen, withAlpha('#2c3b44', strength), -4.4, -47, 1.3, 2.8, 0.1)
  pen.restore()
}

/** Segments that follow each other in a gentle curve. */
function drawTail(pen: Pen, kind: Dragonfly, body: string, pose: Pose): void {
  const bend = 0.05 + Math.sin(pose.time * 1.9) * 0.03
  for (let segment = SEGMENTS; segment >= 0; segment -= 1) {
    const angle = bend * segment * 0.45
    const x = -segment * 6.3
    const y = -Math.sin(angle) * segment * 4
    const girth = kind.girth * (1 - segment * 0.045) * (segment === SEGMENTS ? 1.15 : 1)
    fillEllipse(pen, segment % 2 === 0 ? body : darken(body, 0.16), x, y, 4.6, girth, -angle)
    fillEllipse(pen, withAlpha(kind.shine, 0.7), x, y - girth * 0.4, 3, girth * 0.26, -angle)
  }
}

function drawThorax(pen: Pen, kind: Dragonfly, body: string): void {
  const gradient = pen.createLinearGradient(0, -10, 0, 10)
  gradient.addColorStop(0, kind.shine)
  gradient.addColorStop(0.4, body)
  gradient.addColorStop(1, darken(body, 0.35))
  fillEllipse(pen, gradient, 9, 0, 13, kind.girth * 0.9 + 4.6)
  pen.strokeStyle = withAlpha(darken(body, 0.5), 0.5)
  pen.lineWidth = 1
  pen.beginPath()
  pen.moveTo(6, -8)
  pen.lineTo(10, 7)
  pen.moveTo(12, -8)
  pen.lineTo(16, 5)
  pen.stroke()
}

function drawLegs(pen: Pen): void {
  pen.strokeStyle = '#2a2f38'
  pen.lineWidth = 1.2
  pen.lineCap = 'round'
  pen.beginPath()
  for (const x of [6, 11, 16]) {
    pen.moveTo(x, 6)
    pen.lineTo(x - 5, 13)
    pen.lineTo(x + 1, 17)
  }
  pen.stroke()
}

function drawHead(pen: Pen, kind: Dragonfly): void {
  fillEllipse(pen, darken(kind.eye, 0.3), 24, 1, 6, 6)
  const gradient = pen.createRadialGradient(24, -6, 1, 25, -3, 9)
  gradient.addColorStop(0, lighten(kind.eye, 0.6))
  gradient.addColorStop(0.5, kind.eye)
  gradient.addColorStop(1, darken(kind.eye, 0.35))
  fillEllipse(pen, gradient, 25, -2.5, 7.6, 7)
  fillEllipse(pen, withAlpha('#ffffff', 0.85), 23.4, -5.6, 1.7, 1.3)
  pen.strokeStyle = '#2b3a24'
  pen.lineWidth = 0.9
  pen.beginPath()
  pen.arc(27.5, 2.6, 3, 0.3, 1.9)
  pen.stroke()
}
