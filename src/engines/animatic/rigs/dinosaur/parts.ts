import { darken, lighten, mix, withAlpha, type Hex } from '../../draw/colour.ts'
import { lerp } from '../../draw/easing.ts'
import { fillEllipse, fillLimb, solveLimb, type Pen, type Point } from '../../draw/shapes.ts'
import { gradientDown } from '../parts.ts'
import type { Pose, RigLook } from '../rig.ts'
import { footAt, strideOf, type Step } from '../step.ts'

/** Colours of a beast's hide. */
export interface Hide {
  readonly back: Hex
  readonly belly: Hex
  readonly mark: Hex
}

export function hideOf(look: RigLook, own: Hide): Hide {
  const [main, second] = look.colours
  if (main === undefined) return own
  return { back: main, belly: second ?? mix(main, '#fff4d6', 0.6), mark: second ?? darken(main, 0.32) }
}

export function isWalking(pose: Pose): boolean {
  return (
    pose.action === 'walk' ||
    pose.action === 'run' ||
    pose.action === 'play' ||
    pose.action === 'dance' ||
    pose.action === 'fight'
  )
}

/** Radians of the gait: the pose's own, or a slow tread when nobody counts. */
export function treadOf(pose: Pose): number {
  return pose.phase === 0 ? pose.time * (pose.action === 'run' ? 5.6 : 3.2) : pose.phase
}

/** Colour of a limb on the far side. */
export function shaded(colour: Hex, far: boolean): Hex {
  return far ? mix(colour, '#1f2338', 0.34) : colour
}

/** A tail of tapering rings that swings; returns nothing, drawn from the root to the tip. */
export function drawTail(
  pen: Pen,
  root: Point,
  length: number,
  thick: number,
  rise: number,
  hide: Hide,
  time: number,
): Point {
  const steps = 12
  let [x, y] = root
  const points: { x: number; y: number; radius: number }[] = [{ x, y, radius: thick }]
  for (let step = 1; step <= steps; step += 1) {
    const along = step / steps
    const angle = Math.PI - rise * along + Math.sin(time * 1.5 - along * 2.4) * 0.16 * along
    x += (Math.cos(angle) * length) / steps
    y += (Math.sin(angle) * length) / steps
    points.push({ x, y, radius: lerp(thick, thick * 0.07, along ** 0.85) })
  }
  pen.fillStyle = gradientDown(
    pen,
    root[1] - thick,
    root[1] + thick,
    lighten(hide.back, 0.1),
    hide.back,
    mix(hide.back, hide.belly, 0.5),
  )
  pen.beginPath()
  pen.moveTo(points[0]!.x, points[0]!.y - points[0]!.radius)
  for (const point of points) pen.lineTo(point.x, point.y - point.radius)
  for (const point of points.toReversed()) pen.lineTo(point.x, point.y + point.radius)
  pen.closePath()
  pen.fill()
  return [x, y]
}

export interface LegShape {
  readonly hip: Point
  readonly thigh: number
  readonly shin: number
  readonly thick: number
  readonly stride: number
  readonly lift: number
  readonly bend: 1 | -1
  readonly foot: number
}

/** Part of a cycle that a foot is on the ground. */
const DUTY = 0.6

function stepOf({ stride, lift }: Pick<LegShape, 'stride' | 'lift'>): Step {
  return { reach: stride, lift, duty: DUTY }
}

/** Body units that a beast covers in one cycle whose feet reach so many hundredths before and behind. */
export function treadStride(reach: number): number {
  return strideOf({ reach, lift: 0, duty: DUTY }) / 100
}

/** A leg that walks: foot down for more than half of the cycle, forward through the air for the rest. */
export function drawLeg(
  pen: Pen,
  leg: LegShape,
  phase: number,
  walking: boolean,
  colour: Hex,
  claw: Hex,
): void {
  const { x, height: lift } = walking ? footAt(phase / (Math.PI * 2), stepOf(leg)) : { x: 0, height: 0 }
  const ankle: Point = [leg.hip[0] + x, -leg.foot * 0.42 - lift]
  const { joint, end } = solveLimb(leg.hip, ankle, leg.thigh, leg.shin, leg.bend)
  fillLimb(pen, colour, leg.hip, joint, leg.thick, leg.thick * 0.62)
  fillLimb(pen, colour, joint, end, leg.thick * 0.62, leg.thick * 0.42)
  const tip = lift > 0 ? 0.35 : 0
  pen.save()
  pen.translate(end[0], end[1])
  pen.rotate(tip)
  pen.fillStyle = colour
  pen.beginPath()
  pen.moveTo(-leg.foot * 0.45, leg.foot * 0.42)
  pen.quadraticCurveTo(-leg.foot * 0.5, -leg.foot * 0.2, 0, -leg.foot * 0.3)
  pen.quadraticCurveTo(leg.foot * 0.8, -leg.foot * 0.1, leg.foot, leg.foot * 0.42)
  pen.fill()
  pen.fillStyle = claw
  for (const x of [0.5, 0.78, 1.02]) {
    pen.beginPath()
    pen.moveTo(leg.foot * (x - 0.14), leg.foot * 0.16)
    pen.lineTo(leg.foot * (x + 0.1), leg.foot * 0.42)
    pen.lineTo(leg.foot * (x - 0.14), leg.foot * 0.42)
    pen.fill()
  }
  pen.restore()
}

export function drawEye(pen: Pen, x: number, y: number, radius: number, colour: Hex, time: number): void {
  if ((time * 0.27) % 1 < 0.03) {
    pen.strokeStyle = '#1c1f26'
    pen.lineWidth = radius * 0.5
    pen.beginPath()
    pen.moveTo(x - radius, y)
    pen.lineTo(x + radius, y)
    pen.stroke()
    return
  }
  fillEllipse(pen, '#fffdf2', x, y, radius * 1.15, radius)
  fillEllipse(pen, colour, x + radius * 0.2, y, radius * 0.72)
  fillEllipse(pen, '#14161c', x + radius * 0.3, y, radius * 0.36, radius * 0.6)
  fillEllipse(pen, withAlpha('#ffffff', 0.9), x + radius * 0.5, y - radius * 0.34, radius * 0.2)
}

/** Rows of soft spots on the back. */
export function drawSpots(
  pen: Pen,
  hide: Hide,
  left: number,
  right: number,
  y: number,
  spread: number,
): void {
  pen.fillStyle = withAlpha(hide.mark, 0.5)
  pen.beginPath()
  for (let spot = 0; spot < 12; spot += 1) {
    const x = left + ((spot * 0.7549) % 1) * (right - left)
    const spotY = y + ((spot * 0.5698) % 1) * spread
    const radius = 1.6 + ((spot * 0.73) % 1) * 2
    pen.moveTo(x + radius, spotY)
    pen.ellipse(x, spotY, radius * 1.2, radius * 0.8, 0.2, 0, Math.PI * 2)
  }
  pen.fill()
}
