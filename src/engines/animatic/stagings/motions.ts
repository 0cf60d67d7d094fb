import type { StagingContext } from '../compose/staging.ts'
import { gaitOf, gaitPhase } from '../gaits.ts'
import { clamp, lerp, smoothstep } from '../draw/easing.ts'
import type { Pose, Rig, RigLook } from '../rigs/rig.ts'
import type { Action, SubjectSpec } from '../scene-spec.ts'
import type { Frame } from '../sets/set.ts'

/** Somebody of a scene and how large they are. */
export interface Seat {
  readonly subject: SubjectSpec
  readonly rig: Rig
  readonly look: RigLook
  /** World units per body unit. */
  readonly scale: number
  /** The first of its subject: the one that is heard. */
  readonly leads: boolean
}

/** Somebody in their place. */
export interface Individual extends Seat {
  /** Where it stands at rest. */
  readonly x: number
  readonly y: number
  /** Own rhythm, so that a group does not move as one; 0 for the hero, whose steps are heard. */
  readonly offset: number
  readonly facesLeft: boolean
  readonly alone: boolean
  readonly isOfMany: boolean
}

/** What changes about somebody from frame to frame; absent: nothing. World units. */
export interface Motion {
  readonly x?: number
  readonly lift?: number
  readonly rotation?: number
  readonly flip?: boolean
  readonly pose?: Partial<Pose>
}

export type MotionOf = (individual: Individual, frame: Frame, context: StagingContext) => Motion

const stand: MotionOf = () => ({})

/** Crosses the middle of the picture in the course of the shot, its feet in step with the ground. */
function cross(width: number, energy: number): MotionOf {
  return ({ subject, facesLeft, offset, isOfMany }, frame, { stage }) => {
    const direction = facesLeft ? -1 : 1
    // A group fills the picture, and goes no farther than it can without leaving it.
    const part = isOfMany ? Math.min(0.1, width * 0.3) : width
    const along = lerp(-0.5, 0.5, frame.time / frame.seconds) * stage.aspect * part
    const gait = gaitOf({ ...subject, action: actionOf(subject) })
    const phase = gait === null ? frame.time * 8 : gaitPhase(gait, frame.time + offset)
    return { x: along * direction, flip: facesLeft, pose: { phase, energy } }
  }
}

const jump: MotionOf = ({ scale, offset }, frame) => {
  const cycle = ((frame.time + offset) % 1.6) / 1.6
  const air = clamp((cycle - 0.25) / 0.5)
  return { lift: Math.sin(air * Math.PI) * scale * 0.45, pose: { progress: cycle, energy: 1.3 } }
}

/** Seconds from one bounce to the next. */
const BOUNCE = 0.95

/** A ball that is thrown down: up and down without a rest. */
export const bounce: MotionOf = ({ scale, offset }, frame) => {
  const progress = ((frame.time + offset + BOUNCE / 2) % BOUNCE) / BOUNCE
  return { lift: 4 * progress * (1 - progress) * scale * 0.85, pose: { progress } }
}

/** y of the middle of what flies. */
const MID_AIR = 0.46

const fly: MotionOf = ({ facesLeft, offset, scale, rig, look, y }, frame, { stage }) => {
  const direction = facesLeft ? -1 : 1
  const along = lerp(-0.36, 0.36, frame.time / frame.seconds) * stage.aspect
  const wave = Math.sin(frame.time * 1.1 + offset)
  const height = Math.max(0.06, y - MID_AIR - (rig.box(look, 'fly').height * scale) / 2)
  return {
    x: along * direction,
    lift: height + 0.035 * wave,
    rotation: 0.06 * Math.cos(frame.time * 1.1 + offset) * direction,
    flip: facesLeft,
    pose: { phase: (frame.time + offset) * 7 },
  }
}

const swim: MotionOf = ({ facesLeft, offset }, frame, { stage, set }) => {
  const direction = facesLeft ? -1 : 1
  const along = lerp(-0.3, 0.3, frame.time / frame.seconds) * stage.aspect
  const float = set.floor.kind === 'air' ? 0.2 : 0
  return {
    x: along * direction,
    lift: float + 0.02 * Math.sin(frame.time * 1.4 + offset),
    flip: facesLeft,
    pose: { phase: (frame.time + offset) * 5 },
  }
}

/** Runs, stops, hops, and runs back: an animal or a child at play. */
const play: MotionOf = (individual, frame, context) => {
  const cycle = ((frame.time + individual.offset * 0.4) % 4) / 4
  const there = smoothstep(0, 0.4, cycle) - smoothstep(0.55, 0.95, cycle)
  const moving = (cycle < 0.4 || cycle > 0.55) && cycle < 0.95
  const hop = moving ? 0 : Math.sin(clamp((cycle - 0.42) / 0.12) * Math.PI)
  return {
    x: lerp(-0.12, 0.12, there) * context.stage.aspect * (individual.alone ? 1 : 0.4),
    lift: hop * individual.scale * 0.3,
    flip: cycle > 0.55,
    pose: {
      action: moving ? 'run' : hop > 0.05 ? 'jump' : 'stand',
      phase: frame.time * 12,
      progress: hop,
      energy: 1.3,
    },
  }
}

/** How somebody moves who does this. */
export function motionOf(action: Action): MotionOf {
  return MOTIONS[action] ?? stand
}

/** Nobody rides thin air. */
export function actionOf({ action, props }: SubjectSpec): Action {
  return action === 'ride' && props.every(({ role }) => role !== 'ridden') ? 'walk' : action
}

const MOTIONS: Partial<Record<Action, MotionOf>> = {
  walk: cross(0.3, 1),
  run: cross(0.62, 1.5),
  ride: cross(0.5, 1.2),
  drive: cross(0.8, 1),
  sail: cross(0.34, 1),
  jump,
  fly,
  float: fly,
  'take-off': fly,
  land: fly,
  swim,
  play,
}
