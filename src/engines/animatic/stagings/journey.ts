import type { StagingContext } from '../compose/staging.ts'
import { lerp, smoothstep } from '../draw/easing.ts'
import type { Action, SightName } from '../scene-spec.ts'
import type { Floor, Frame } from '../sets/set.ts'
import { hopAt, hopOf, hopSpeed } from './hops.ts'
import type { Individual, Motion, MotionOf } from './motions.ts'
import { actionOf, phaseAt, speedOf } from './strides.ts'

/** Radius of a car's wheel, body units: wheels must not slip. */
export const WHEEL_RADIUS = 0.087

/** Somebody who travels, and the picture with them. */
export interface Journey {
  /** How each of them moves. */
  readonly motion: MotionOf
  /** World units that the camera has gone with them, 0 in the middle of the shot. */
  seenFrom(time: number): number
}

/** World units that they gain on the camera, to both sides of the middle. */
const GAIN = { few: 0.16, many: 0.05, portrait: 0.05 } as const
const ON_FOOT: readonly Action[] = ['walk', 'run']
const SOLID: readonly Floor['kind'][] = ['ground', 'road']
const ALOFT: readonly Action[] = ['fly', 'float']
/** These are in the air, wherever one goes. */
const EVERYWHERE: ReadonlySet<SightName> = new Set([
  'aurora',
  'bokeh',
  'bubbles',
  'comet',
  'confetti',
  'far-mountains',
  'feathers',
  'fireflies',
  'fireworks',
  'leaves',
  'lens-flare',
  'light-rays',
  'lightning',
  'meteors',
  'petals',
  'rainbow',
  'seeds',
])

/** Whether somebody can travel through the set, and the picture with them. */
export function mayTravel({ goesOn, spec }: StagingContext): boolean {
  return (
    goesOn === true &&
    spec.camera !== 'still' &&
    spec.sights?.some((sight) => !EVERYWHERE.has(sight)) !== true
  )
}

/** How far those have come, in the middle of the shot 0, who go at that speed: world units. */
export function distanceAt({ seconds }: StagingContext, speed: number, time: number): number {
  return speed * (time - seconds / 2)
}

/** Who goes on foot where there is far to go, with all who are there: their feet do not slip, and the camera follows. */
export function journeyOf(individuals: readonly Individual[], context: StagingContext): Journey | undefined {
  const [leader] = individuals
  if (leader === undefined || !mayTravel(context) || !SOLID.includes(context.set.floor.kind)) return undefined
  if (!individuals.every(keepsUp)) return undefined
  const hop = hopOf(leader.subject)
  const speed = hop === undefined ? speedOf(leader) : hopSpeed(hop) * leader.scale
  if (speed === 0) return undefined
  const along = (time: number): number => distanceAt(context, speed, time)
  const gain = context.stage.portrait
    ? GAIN.portrait
    : individuals.length > 2 || individuals.some(drives)
      ? GAIN.many
      : GAIN.few
  return {
    motion: (individual, frame) => travel(individual, frame, speed, along(frame.time)),
    // They gain a little on the camera, or they would seem to tread on the spot.
    seenFrom: (time) => along(time) + lerp(gain, -gain, smoothstep(0, context.seconds, time)),
  }
}

function travel(individual: Individual, frame: Frame, speed: number, x: number): Motion {
  const { subject, scale, offset } = individual
  const energy = subject.action === 'run' ? 1.5 : 1
  const hop = hopOf(subject)
  if (hop !== undefined) {
    const { ahead, lift, air } = hopAt(hop, (frame.time + offset) * (speed / (hopSpeed(hop) * scale)))
    // Just above 0: a phase of 0 is nobody's.
    return { x: x + ahead * scale, lift: lift * scale, pose: { progress: air, phase: air * Math.PI + 1e-6 } }
  }
  if (drives(individual)) return { x, pose: { phase: x / (WHEEL_RADIUS * scale) } }
  if (!ALOFT.includes(actionOf(subject)))
    return { x, pose: { phase: phaseAt(individual, speed, frame.time + offset), energy } }
  const wave = Math.sin(frame.time * 1.7 + offset)
  return { x, lift: scale * 0.5 + 0.03 * wave, pose: { phase: (frame.time + offset) * 7 } }
}

/** What is chased on wheels goes as fast as who is after it. */
function drives({ subject }: Pick<Individual, 'subject'>): boolean {
  return subject.rig === 'car' && subject.action === 'drive'
}

function keepsUp({ subject, rig }: Individual): boolean {
  const action = actionOf(subject)
  return (
    hopOf(subject) !== undefined ||
    drives({ subject }) ||
    ALOFT.includes(action) ||
    (ON_FOOT.includes(action) && rig.stride !== undefined)
  )
}
