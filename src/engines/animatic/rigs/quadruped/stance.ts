import { smoothstep } from '../../draw/easing.ts'
import type { Point } from '../../draw/shapes.ts'
import { weightAt } from '../glance.ts'
import type { Pose } from '../rig.ts'
import type { Species } from './stock.ts'

/** Where the parts of the body are in one moment, body units. */
export interface Stance {
  readonly kind: 'stand' | 'walk' | 'run' | 'sit' | 'lie' | 'leap' | 'rear' | 'dig' | 'bow'
  /** Middle of the trunk. */
  readonly bodyX: number
  readonly bodyY: number
  /** Tilt of the trunk, radians; negative: chest up. */
  readonly tilt: number
  readonly head: Point
  readonly shoulder: Point
  readonly hip: Point
  readonly squash: number
}

const SIT_TILT = -0.62
/** With a neck as long as this one eats leaves, not grass. */
const BROWSING_NECK = 0.5

/** How far below its chest the mouth of what grazes is, in legs. */
const GRAZING = 0.5

/** Reads a pose as a stance. Breath and bob are part of it. */
export function computeStance(species: Species, pose: Pose): Stance {
  const kind = kindOf(pose)
  const { leg, bodyHeight, length, head, neck } = species
  const breath = Math.sin(pose.time * 2.1) * 0.009 * Math.min(1, pose.energy)
  const isIdle = kind === 'stand' && pose.reach.length === 0
  const weight = isIdle ? weightAt(pose.time, 0) : 0
  const bob =
    kind === 'walk'
      ? Math.abs(Math.sin(pose.phase)) * 0.015
      : kind === 'run'
        ? // Highest while no foot is on the ground.
          Math.cos(pose.phase + 0.5) * 0.045
        : breath
  if (kind === 'lie') return lie(species, breath)
  const bodyY = kind === 'sit' ? -(leg + bodyHeight * 0.55) : -(leg + bodyHeight * 0.5) - bob
  const tilt = tiltOf(kind, pose)
  const headLift = bodyHeight * 0.55 + head * 0.35 + neck
  const nod =
    kind === 'run' ? 0.04 + Math.cos(pose.phase - 0.5) * 0.04 : Math.sin(pose.time * 2.1 + 0.5) * 0.006
  const eating =
    // A giraffe eats from the trees.
    (pose.action === 'eat' && neck < BROWSING_NECK) || pose.action === 'drink'
      ? smoothstep(0, 0.6, pose.time) *
        (headLift * 0.85 + (species.hooves && pose.action === 'eat' ? leg * GRAZING : 0))
      : 0
  return {
    kind,
    bodyX: kind === 'sit' ? 0.02 : 0.012 * weight,
    bodyY: kind === 'sit' ? bodyY - 0.05 : bodyY,
    tilt,
    head:
      kind === 'sit'
        ? [length * 0.24, bodyY - 0.3 - neck * 0.6 + nod]
        : [length * 0.5 + neck * 0.42 + 0.02 * weight, bodyY - headLift + nod + tilt * length * 0.4 + eating],
    shoulder: [length * 0.36, bodyY + bodyHeight * 0.2 + tilt * length * 0.3],
    hip: [-length * 0.34, bodyY + bodyHeight * 0.2 - tilt * length * 0.3],
    squash: kind === 'leap' ? 1 + 0.05 * Math.sin(pose.progress * Math.PI) : 1,
  }
}

function kindOf(pose: Pose): Stance['kind'] {
  switch (pose.action) {
    case 'walk':
      return 'walk'
    case 'run':
      return 'run'
    case 'jump':
      return pose.progress > 0.02 && pose.progress < 0.98 ? 'leap' : 'stand'
    case 'sleep':
      return 'lie'
    case 'sit':
    case 'play-instrument':
    case 'work':
    case 'drive':
    case 'ride':
      return 'sit'
    default:
      return 'stand'
  }
}

function tiltOf(kind: Stance['kind'], pose: Pose): number {
  if (kind === 'sit') return SIT_TILT
  // The hind feet push the chest up, the front feet catch it.
  if (kind === 'run') return -Math.cos(pose.phase - 0.5) * 0.13
  if (kind === 'leap') {
    // From the level and back to it.
    const ease = smoothstep(0, 0.16, pose.progress) * (1 - smoothstep(0.84, 1, pose.progress))
    return -0.4 * Math.cos(pose.progress * Math.PI) * ease
  }
  return Math.sin(pose.phase * 2) * 0.015
}

function lie(species: Species, breath: number): Stance {
  const { bodyHeight, length, head } = species
  const bodyY = -bodyHeight * 0.52 + breath
  return {
    kind: 'lie',
    bodyX: 0,
    bodyY,
    tilt: 0,
    head: [length * 0.5, -head * 0.86 + breath],
    shoulder: [length * 0.36, bodyY + bodyHeight * 0.2],
    hip: [-length * 0.34, bodyY + bodyHeight * 0.2],
    squash: 1,
  }
}
