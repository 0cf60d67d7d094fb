import { lighten, mix } from '../../draw/colour.ts'
import type { Hex } from '../../draw/colour.ts'
import { fillEllipse, fillLimb, solveLimb } from '../../draw/shapes.ts'
import type { Pen, Point } from '../../draw/shapes.ts'
import type { Pose } from '../rig.ts'
import { footAt } from '../step.ts'
import { stepOf, strikeOf, type LegName } from './gaits.ts'
import type { Species } from './stock.ts'
import type { Stance } from './stance.ts'

const FAR_TINT = '#201830'
const TURN = Math.PI * 2

/** Legs on the far side lie in the shade of the body. */
function toFar(colour: Hex): Hex {
  return mix(colour, FAR_TINT, 0.22)
}

export function drawFarLegs(pen: Pen, species: Species, stance: Stance, pose: Pose): void {
  if (stance.kind === 'sit' || stance.kind === 'lie') return
  drawLeg(pen, species, stance, pose, {
    root: offset(stance.shoulder, 0.03),
    name: 'far-front',
    isFront: true,
    isFar: true,
  })
  drawLeg(pen, species, stance, pose, {
    root: offset(stance.hip, 0.03),
    name: 'far-hind',
    isFront: false,
    isFar: true,
  })
}

export function drawNearLegs(pen: Pen, species: Species, stance: Stance, pose: Pose): void {
  if (stance.kind === 'lie') return drawFolded(pen, species, stance)
  if (stance.kind === 'sit') return drawSeated(pen, species, pose)
  drawLeg(pen, species, stance, pose, { root: stance.hip, name: 'near-hind', isFront: false, isFar: false })
  drawLeg(pen, species, stance, pose, {
    root: stance.shoulder,
    name: 'near-front',
    isFront: true,
    isFar: false,
  })
}

interface LegPlan {
  readonly root: Point
  readonly name: LegName
  readonly isFront: boolean
  readonly isFar: boolean
}

function drawLeg(pen: Pen, species: Species, stance: Stance, pose: Pose, plan: LegPlan): void {
  const { root, isFront, isFar } = plan
  const base = species.legColour ?? species.coat
  const colour = isFar ? toFar(base) : base
  const width = species.legWidth
  const foot = footOf(species, stance, pose, plan)
  const reach = Math.max(
    species.leg + species.bodyHeight * 0.3,
    Math.hypot(foot[0] - root[0], foot[1] - root[1]),
  )
  // A foreleg that carries stands all but straight; a hind leg keeps a little spring.
  const bone = (reach - width * 0.45) * (isFront ? 0.503 : 0.517)
  const { joint, end } = solveLimb(root, [foot[0], foot[1] - width * 0.45], bone, bone, isFront ? -1 : 1)
  fillLimb(pen, colour, root, joint, width * 1.25, width * 0.85)
  fillLimb(pen, colour, joint, end, width * 0.85, width * 0.7)
  const footColour = species.socks ?? (species.hooves ? '#3a2f2b' : base)
  drawFoot(pen, isFar ? toFar(footColour) : footColour, species, end)
}

/** How far the far feet of who stands are from the near ones, in widths of a leg: four legs are seen, not two. */
const APART = { ahead: 0.95, up: 0.3 } as const

function footOf(
  species: Species,
  stance: Stance,
  pose: Pose,
  { root, name, isFront, isFar }: LegPlan,
): Point {
  const rest = root[0] + (isFront ? 0.012 : -0.01)
  switch (stance.kind) {
    case 'walk':
    case 'run': {
      const cycles = pose.phase / TURN - strikeOf(stance.kind, name)
      const { x, height } = footAt(cycles, stepOf(species.leg, stance.kind))
      return [rest + x * (pose.stepLength ?? 1), -height]
    }
    case 'leap': {
      const stretch = Math.sin(pose.progress * Math.PI)
      return [rest + (isFront ? 1 : -1) * species.leg * 0.7 * stretch, -species.leg * 0.28 * stretch]
    }
    case 'rear': {
      const beat = Math.sin(pose.time * 9 + (name === 'far-front' ? Math.PI : 0)) * 0.16
      if (isFront) return [root[0] + species.leg * (0.62 + beat), root[1] + species.leg * (0.42 - beat)]
      return [rest - species.leg * 0.08, 0]
    }
    case 'bow':
      return isFront ? [rest + species.leg * 0.85, 0] : [rest - species.leg * 0.1, 0]
    case 'dig': {
      const turn = pose.time * 15 + (name === 'far-front' ? Math.PI : 0)
      if (isFront)
        return [
          rest + species.leg * (0.3 + 0.35 * Math.cos(turn)),
          -Math.max(0, Math.sin(turn)) * species.leg * 0.3,
        ]
      return [rest, 0]
    }
    default:
      return isFar ? [rest + species.legWidth * APART.ahead, -species.legWidth * APART.up] : [rest, 0]
  }
}

function drawFoot(pen: Pen, colour: Hex, species: Species, end: Point): void {
  const width = species.legWidth
  if (species.hooves) {
    pen.fillStyle = colour
    pen.beginPath()
    pen.roundRect(end[0] - width * 0.8, end[1] - width * 0.5, width * 1.75, width * 0.95, width * 0.25)
    pen.fill()
    return
  }
  fillEllipse(pen, colour, end[0] + width * 0.35, end[1] + width * 0.13, width, width * 0.66)
}

/** A thigh in the shade of its coat; of legs in another colour than the coat, a little paler than they are. */
function haunchOf({ coat, legColour, shade }: Species): Hex {
  return legColour === null ? mix(coat, shade, 0.33) : lighten(legColour, 0.07)
}

/** Sitting: haunch and hind paw, front legs straight or at work on something. */
function drawSeated(pen: Pen, species: Species, pose: Pose): void {
  const { length, leg, bodyHeight } = species
  const colour = species.legColour ?? species.coat
  const haunch = 0.6 * bodyHeight
  fillEllipse(pen, haunchOf(species), -length * 0.26, -haunch, haunch, haunch * 1.02)
  fillEllipse(pen, colour, -length * 0.18, -0.035, 0.11, 0.045)
  const root: Point = [length * 0.22, -(leg + bodyHeight * 0.62)]
  const [near = [length * 0.3, -0.02] as const, far = [length * 0.38, -0.02] as const] = pose.reach
  drawArm(pen, toFar(colour), offset(root, 0.03), far, species)
  drawArm(pen, colour, root, near, species)
}

/** The arm of somebody who sits, again over what it holds. */
export function drawNearArm(pen: Pen, species: Species, target: Point): void {
  const root: Point = [species.length * 0.22, -(species.leg + species.bodyHeight * 0.62)]
  // Slimmer than a leg: it lies before the instrument.
  drawArm(pen, species.legColour ?? species.coat, root, target, species, 0.72)
}

function drawArm(pen: Pen, colour: Hex, root: Point, target: Point, species: Species, slimness = 1): void {
  // Arms that are too long for a squirrel's chest stick out at the elbow.
  const bone = Math.max(
    Math.min(0.2, species.leg),
    Math.hypot(target[0] - root[0], target[1] - root[1]) * 0.52,
  )
  const { joint, end } = solveLimb(root, target, bone, bone, 1)
  const width = species.legWidth * slimness
  fillLimb(pen, colour, root, joint, width * 1.05, width * 0.84)
  fillLimb(pen, colour, joint, end, width * 0.84, width * 0.78)
  fillEllipse(pen, species.socks ?? colour, end[0] + 0.015, end[1], width * 0.89, width * 0.68)
}

function drawFolded(pen: Pen, species: Species, stance: Stance): void {
  const colour = species.legColour ?? species.coat
  const { bodyHeight, legWidth } = species
  fillEllipse(pen, haunchOf(species), stance.hip[0], -bodyHeight * 0.36, bodyHeight * 0.46, bodyHeight * 0.36)
  fillEllipse(pen, colour, stance.hip[0] + 0.1, -legWidth * 0.6, legWidth * 2, legWidth * 0.7)
  fillEllipse(pen, colour, stance.shoulder[0] + 0.12, -legWidth * 0.6, legWidth * 2.2, legWidth * 0.7)
}

function offset(point: Point, x: number): Point {
  return [point[0] + x, point[1]]
}
