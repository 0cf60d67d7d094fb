import { darken, lighten, mix, withAlpha, type Hex } from '../../draw/colour.ts'
import { fillEllipse, fillLimb, fillRoundRect, type Pen, type Point } from '../../draw/shapes.ts'
import type { Limb, Skeleton } from '../person/skeleton.ts'
import type { Paint } from './head.ts'
import type { Model } from './models.ts'

function far(colour: Hex): Hex {
  return mix(colour, '#2a2c48', 0.34)
}

/** Two plated segments with a ball joint between them. */
function drawMetalLimb(
  pen: Pen,
  limb: Limb,
  radii: readonly [number, number, number],
  paint: Paint,
  distant: boolean,
): void {
  const colour = distant ? far(paint.colour) : paint.colour
  const joint = distant ? far(paint.accent) : paint.accent
  const dark = darken(colour, 0.4)
  fillLimb(pen, dark, limb.root, limb.joint, radii[0] * 0.55, radii[1] * 0.55)
  fillLimb(pen, dark, limb.joint, limb.end, radii[1] * 0.55, radii[2] * 0.55)
  fillLimb(
    pen,
    colour,
    along(limb.root, limb.joint, 0.16),
    along(limb.root, limb.joint, 0.8),
    radii[0],
    radii[1] * 0.9,
  )
  fillLimb(
    pen,
    lighten(colour, 0.08),
    along(limb.joint, limb.end, 0.2),
    along(limb.joint, limb.end, 0.9),
    radii[1],
    radii[2],
  )
  fillEllipse(pen, joint, limb.joint[0], limb.joint[1], radii[1] * 0.9)
  fillEllipse(pen, lighten(joint, 0.35), limb.joint[0], limb.joint[1], radii[1] * 0.4)
}

function along(from: Point, to: Point, way: number): Point {
  return [from[0] + (to[0] - from[0]) * way, from[1] + (to[1] - from[1]) * way]
}

export function drawRobotArm(pen: Pen, skeleton: Skeleton, paint: Paint, distant: boolean): void {
  const limb = distant ? skeleton.farArm : skeleton.nearArm
  const { figure } = skeleton
  drawClaw(pen, limb, figure.hand, distant ? far(paint.accent) : paint.accent)
  drawMetalLimb(pen, limb, figure.arm, paint, distant)
  const cap = distant ? far(paint.accent) : paint.accent
  fillEllipse(pen, cap, limb.root[0], limb.root[1], figure.arm[0] * 1.35)
  fillEllipse(pen, lighten(cap, 0.25), limb.root[0] - 0.004, limb.root[1] - 0.008, figure.arm[0] * 0.7)
}

function drawClaw(pen: Pen, limb: Limb, size: number, colour: Hex): void {
  const angle = Math.atan2(limb.end[1] - limb.joint[1], limb.end[0] - limb.joint[0])
  pen.save()
  pen.translate(limb.end[0], limb.end[1])
  pen.rotate(angle)
  pen.strokeStyle = colour
  pen.lineWidth = size * 0.44
  pen.lineCap = 'round'
  pen.beginPath()
  pen.moveTo(0, 0)
  pen.quadraticCurveTo(size * 0.5, -size * 0.9, size * 1.35, -size * 0.42)
  pen.moveTo(0, 0)
  pen.quadraticCurveTo(size * 0.5, size * 0.9, size * 1.35, size * 0.42)
  pen.stroke()
  fillEllipse(pen, darken(colour, 0.25), 0, 0, size * 0.55)
  pen.restore()
}

export function drawRobotLeg(pen: Pen, skeleton: Skeleton, paint: Paint, distant: boolean): void {
  const limb = distant ? skeleton.farLeg : skeleton.nearLeg
  const { figure, stance } = skeleton
  const colour = distant ? far(paint.accent) : paint.accent
  const foot = distant ? stance.far.foot : stance.near.foot
  drawMetalLimb(pen, limb, figure.leg, paint, distant)
  pen.save()
  pen.translate(limb.end[0], limb.end[1])
  pen.rotate(foot.angle)
  const sole = -figure.ankleY
  const length = figure.foot
  pen.fillStyle = colour
  pen.beginPath()
  pen.moveTo(-length * 0.4, sole)
  pen.lineTo(-length * 0.36, sole * 0.1)
  pen.quadraticCurveTo(-length * 0.2, -sole * 0.5, length * 0.05, -sole * 0.4)
  pen.quadraticCurveTo(length * 0.5, sole * 0.1, length * 0.64, sole)
  pen.fill()
  fillRoundRect(pen, darken(colour, 0.4), -length * 0.42, sole * 0.76, length * 1.08, sole * 0.28, sole * 0.1)
  pen.restore()
}

/** Wheel, tracks or a cushion of air instead of legs. */
export function drawUndercarriage(
  pen: Pen,
  model: Model,
  skeleton: Skeleton,
  paint: Paint,
  phase: number,
  time: number,
): void {
  const { hip } = skeleton.stance
  switch (model.base) {
    case 'legs':
      return
    case 'wheel': {
      fillLimb(pen, darken(paint.colour, 0.35), hip, [hip[0] * 0.3, -0.14], 0.07, 0.04)
      fillEllipse(pen, '#22262f', 0, -0.125, 0.125)
      fillEllipse(pen, '#3a404c', 0, -0.125, 0.1)
      pen.strokeStyle = paint.accent
      pen.lineWidth = 0.02
      pen.beginPath()
      for (let spoke = 0; spoke < 3; spoke += 1) {
        const angle = phase + (spoke * Math.PI * 2) / 3
        pen.moveTo(Math.cos(angle) * 0.02, -0.125 + Math.sin(angle) * 0.02)
        pen.lineTo(Math.cos(angle) * 0.088, -0.125 + Math.sin(angle) * 0.088)
      }
      pen.stroke()
      fillEllipse(pen, lighten(paint.accent, 0.4), 0, -0.125, 0.028)
      return
    }
    case 'tracks': {
      fillLimb(pen, darken(paint.colour, 0.35), hip, [hip[0], -0.2], 0.07, 0.08)
      fillRoundRect(pen, '#22262f', -0.25, -0.21, 0.5, 0.21, 0.105)
      fillRoundRect(pen, '#3a404c', -0.215, -0.178, 0.43, 0.146, 0.073)
      for (const x of [-0.14, 0, 0.14]) {
        fillEllipse(pen, paint.accent, x, -0.105, 0.055)
        fillEllipse(
          pen,
          lighten(paint.accent, 0.4),
          x + Math.cos(phase) * 0.02,
          -0.105 + Math.sin(phase) * 0.02,
          0.016,
        )
      }
      pen.fillStyle = '#4a505c'
      const step = (((phase * 0.1) % 0.06) + 0.06) % 0.06
      for (let cleat = 0; cleat < 8; cleat += 1)
        pen.fillRect(-0.24 + cleat * 0.06 + step, -0.018, 0.02, 0.018)
      return
    }
    case 'hover': {
      const pulse = 0.8 + 0.2 * Math.sin(time * 12)
      fillEllipse(pen, withAlpha(paint.light, 0.35 * pulse), 0, -0.06, 0.16, 0.035)
      fillEllipse(pen, withAlpha(paint.light, 0.6 * pulse), 0, -0.1, 0.09, 0.025)
    }
  }
}

/** The trunk, in its own space: origin at the hip. */
export function drawChassis(pen: Pen, model: Model, skeleton: Skeleton, paint: Paint, time: number): void {
  const { stance, trunk, figure } = skeleton
  pen.save()
  pen.translate(stance.hip[0], stance.hip[1])
  pen.rotate(stance.lean)
  const half = figure.chestHalf * (1 - 0.12 * stance.turn)
  const shell = pen.createLinearGradient(-half, 0, half, 0)
  shell.addColorStop(0, mix(darken(paint.colour, 0.16), '#4a5c86', 0.25))
  shell.addColorStop(0.55, paint.colour)
  shell.addColorStop(1, lighten(paint.colour, 0.22))
  switch (model.body) {
    case 'box':
      fillRoundRect(
        pen,
        darken(paint.accent, 0.1),
        -figure.hipHalf * 0.8,
        -0.05,
        figure.hipHalf * 1.6,
        0.09,
        0.03,
      )
      fillRoundRect(pen, shell, -half, -trunk - 0.03, half * 2, trunk * 0.98, 0.05)
      break
    case 'barrel':
      fillRoundRect(
        pen,
        darken(paint.accent, 0.1),
        -figure.hipHalf * 0.8,
        -0.07,
        figure.hipHalf * 1.6,
        0.11,
        0.04,
      )
      fillBarrel(pen, shell, half, trunk, figure.waistHalf)
      break
    case 'sleek':
      fillBarrel(pen, shell, half, trunk, figure.waistHalf * 0.9)
      fillRoundRect(pen, paint.accent, -figure.hipHalf * 0.82, -0.055, figure.hipHalf * 1.64, 0.085, 0.04)
      break
    case 'ball':
      fillEllipse(pen, shell, 0, -trunk * 0.46, 0.17, 0.18)
      fillEllipse(pen, withAlpha(paint.accent, 0.9), 0, -trunk * 0.3, 0.168, 0.03)
  }
  drawPanel(pen, model, paint, half, trunk, time)
  pen.restore()
}

function fillBarrel(pen: Pen, fill: Pen['fillStyle'], half: number, trunk: number, waist: number): void {
  pen.fillStyle = fill
  pen.beginPath()
  pen.moveTo(-half * 0.7, -trunk - 0.025)
  pen.quadraticCurveTo(-half * 1.12, -trunk, -half * 1.04, -trunk * 0.62)
  pen.quadraticCurveTo(-half, -trunk * 0.3, -waist, -0.02)
  pen.lineTo(waist, -0.02)
  pen.quadraticCurveTo(half, -trunk * 0.3, half * 1.04, -trunk * 0.62)
  pen.quadraticCurveTo(half * 1.12, -trunk, half * 0.7, -trunk - 0.025)
  pen.closePath()
  pen.fill()
}

function drawPanel(pen: Pen, model: Model, paint: Paint, half: number, trunk: number, time: number): void {
  const x = half * 0.24
  if (model.body === 'sleek') {
    const pulse = 0.6 + 0.4 * Math.sin(time * 2.4)
    fillEllipse(pen, withAlpha(paint.light, 0.3 * pulse), x, -trunk * 0.66, 0.045)
    fillEllipse(pen, mix(paint.light, '#ffffff', 0.3 * pulse), x, -trunk * 0.66, 0.02)
    return
  }
  const width = half * 1.05
  fillRoundRect(
    pen,
    withAlpha(darken(paint.colour, 0.5), 0.5),
    x - width / 2,
    -trunk * 0.84,
    width,
    trunk * 0.44,
    0.016,
  )
  for (let lamp = 0; lamp < 3; lamp += 1) {
    const on = Math.sin(time * 3 + lamp * 2.1) > 0
    fillEllipse(
      pen,
      on ? ((['#ff6b5a', '#ffd23d', paint.light] as const)[lamp] ?? paint.light) : '#39404e',
      x - width * 0.28 + lamp * width * 0.28,
      -trunk * 0.72,
      0.014,
    )
  }
  fillRoundRect(pen, '#16202e', x - width * 0.38, -trunk * 0.62, width * 0.76, trunk * 0.15, 0.006)
  pen.strokeStyle = paint.light
  pen.lineWidth = 0.006
  pen.beginPath()
  for (let step = 0; step <= 10; step += 1) {
    const at = x - width * 0.33 + (width * 0.66 * step) / 10
    const y = -trunk * 0.545 + Math.sin(step * 1.3 + time * 6) * trunk * 0.035
    if (step === 0) pen.moveTo(at, y)
    else pen.lineTo(at, y)
  }
  pen.stroke()
  for (const side of [-1, 1])
    fillEllipse(pen, withAlpha(darken(paint.colour, 0.5), 0.55), side * half * 0.82, -trunk * 0.9, 0.008)
}
