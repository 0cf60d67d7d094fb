import { darken, lighten, mix } from '../../draw/colour.ts'
import type { Hex } from '../../draw/colour.ts'
import { fillBlob, fillEllipse, fillLimb, fillRoundRect, type Pen } from '../../draw/shapes.ts'
import type { Pose, RigLook } from '../rig.ts'

interface Coat {
  readonly back: Hex
  readonly belly: Hex
  readonly far: Hex
}

/** Upright on its hind legs and tail, a joey in the pouch; it goes in leaps. In body heights. */
export function drawKangaroo(pen: Pen, look: RigLook, pose: Pose): void {
  const back = look.colours[0] ?? '#b37a4a'
  const coat = { back, belly: mix(back, '#fff3dc', 0.62), far: mix(back, '#2a2238', 0.28) }
  const leap = leapOf(pose)
  const sway = Math.sin(pose.time * 1.6) * 0.012
  pen.save()
  pen.translate(0, -leap.rise * 0.3)
  pen.rotate(leap.rise * 0.16 + sway * 0.5)
  drawTail(pen, coat, leap.rise, pose.time)
  drawHindLeg(pen, coat.far, 0.05, leap.stretch)
  drawArm(pen, coat.far, 0.18, sway + 0.12)
  drawTrunk(pen, coat, pose.time)
  drawHead(pen, coat, pose)
  drawHindLeg(pen, coat.back, -0.04, leap.stretch)
  drawArm(pen, coat.back, 0.12, sway)
  pen.restore()
}

function leapOf(pose: Pose): { readonly rise: number; readonly stretch: number } {
  const goes = ['walk', 'run', 'jump', 'play', 'dance'].includes(pose.action)
  if (!goes) return { rise: 0, stretch: 0 }
  const beat = pose.phase === 0 ? pose.time * 6.4 : pose.phase
  const rise = Math.max(0, Math.sin(beat)) * (pose.action === 'walk' ? 0.5 : 1)
  return { rise, stretch: Math.cos(beat) * (rise > 0 ? 1 : 0.3) }
}

function drawTail(pen: Pen, { back }: Coat, rise: number, time: number): void {
  const tip = -0.06 - rise * 0.24 + Math.sin(time * 1.3) * 0.01
  pen.fillStyle = darken(back, 0.08)
  pen.beginPath()
  pen.moveTo(-0.06, -0.4)
  pen.bezierCurveTo(-0.28, -0.34, -0.32, -0.06, -0.62, tip)
  pen.bezierCurveTo(-0.64, tip + 0.02, -0.62, tip + 0.05, -0.58, tip + 0.05)
  pen.bezierCurveTo(-0.3, 0.02, -0.2, -0.06, -0.04, -0.18)
  pen.fill()
}

/** Folded at rest: a great thigh, a long foot flat on the ground; stretched out behind in a leap. */
function drawHindLeg(pen: Pen, colour: Hex, x: number, stretch: number): void {
  const knee = [x + 0.1 - stretch * 0.06, -0.22] as const
  const heel = [x - 0.08 - Math.max(0, -stretch) * 0.12, -0.05 + Math.max(0, -stretch) * 0.04] as const
  fillEllipse(pen, colour, x, -0.3, 0.14, 0.17, -0.5)
  fillLimb(pen, colour, knee, heel, 0.07, 0.036)
  pen.save()
  pen.translate(heel[0], heel[1])
  pen.rotate(Math.max(0, -stretch) * 0.7)
  fillRoundRect(pen, colour, -0.035, -0.03, 0.31, 0.07, 0.034)
  fillRoundRect(pen, darken(colour, 0.35), 0.2, 0.012, 0.08, 0.03, 0.014)
  pen.restore()
}

function drawTrunk(pen: Pen, { back, belly }: Coat, time: number): void {
  const breath = Math.sin(time * 2) * 0.004
  fillBlob(pen, back, [
    [-0.17, -0.3],
    [-0.13, -0.5],
    [-0.01, -0.7],
    [0.08, -0.8],
    [0.17, -0.76],
    [0.2 + breath, -0.6],
    [0.2 + breath, -0.38],
    [0.1, -0.16],
    [-0.08, -0.14],
  ])
  fillBlob(pen, belly, [
    [0.06, -0.2],
    [0.05, -0.44],
    [0.12, -0.66],
    [0.19, -0.64],
    [0.2 + breath, -0.4],
    [0.14, -0.2],
  ])
  // Who looks out of the pouch.
  const peek = Math.sin(time * 0.8) * 0.012
  fillEllipse(pen, darken(back, 0.06), 0.155, -0.375 - peek, 0.045, 0.05)
  fillEllipse(pen, darken(back, 0.1), 0.135, -0.44 - peek, 0.014, 0.04, -0.2)
  fillEllipse(pen, darken(back, 0.1), 0.165, -0.44 - peek, 0.014, 0.04, 0.2)
  fillEllipse(pen, '#1d1a1c', 0.17, -0.382 - peek, 0.008)
  fillEllipse(pen, '#2b2226', 0.196, -0.366 - peek, 0.01, 0.008)
  pen.strokeStyle = darken(belly, 0.24)
  pen.lineWidth = 0.014
  pen.beginPath()
  pen.moveTo(0.07, -0.35)
  pen.quadraticCurveTo(0.14, -0.3, 0.21, -0.35)
  pen.stroke()
  fillBlob(pen, belly, [
    [0.08, -0.345],
    [0.14, -0.31],
    [0.205, -0.345],
    [0.19, -0.24],
    [0.1, -0.22],
  ])
}

function drawArm(pen: Pen, colour: Hex, x: number, swing: number): void {
  const elbow = [x + 0.03 + swing * 0.3, -0.54] as const
  const hand = [x + 0.13, -0.5 + swing * 0.6] as const
  fillLimb(pen, colour, [x, -0.67], elbow, 0.04, 0.028)
  fillLimb(pen, colour, elbow, hand, 0.028, 0.02)
  fillEllipse(pen, darken(colour, 0.34), hand[0] + 0.012, hand[1] + 0.006, 0.026, 0.018, 0.4)
}

function drawHead(pen: Pen, { back, belly, far }: Coat, pose: Pose): void {
  const flick = Math.max(0, Math.sin(pose.time * 2.1 + 1)) ** 8 * 0.25
  pen.save()
  pen.translate(0.14, -0.86)
  pen.rotate(pose.look * 0.4)
  fillLimb(pen, back, [-0.03, 0.12], [0, 0.01], 0.07, 0.066)
  for (const [x, tilt, colour] of [
    [0.012, 0.22, far],
    [-0.045, -0.16 - flick, back],
  ] as const) {
    fillEllipse(pen, colour, x, -0.16, 0.032, 0.105, tilt)
    fillEllipse(pen, mix(belly, '#e8a08f', 0.4), x + 0.004, -0.15, 0.017, 0.076, tilt)
  }
  fillEllipse(pen, back, 0, -0.03, 0.085, 0.08)
  fillBlob(pen, lighten(back, 0.1), [
    [0.02, -0.07],
    [0.12, -0.035],
    [0.165, 0],
    [0.15, 0.035],
    [0.04, 0.045],
    [-0.02, 0.02],
  ])
  fillEllipse(pen, belly, 0.1, 0.026, 0.05, 0.02, 0.1)
  fillEllipse(pen, '#2b2226', 0.152, -0.008, 0.022, 0.018)
  const shut = (pose.time * 0.31) % 1 < 0.03 || pose.action === 'sleep'
  fillEllipse(pen, '#1d1a1c', 0.04, -0.04, 0.017, shut ? 0.003 : 0.02)
  if (!shut) fillEllipse(pen, '#ffffff', 0.046, -0.047, 0.006)
  pen.restore()
}
