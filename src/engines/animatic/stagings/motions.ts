import type { StagingContext } from '../compose/staging.ts'
import { gaitOf, gaitPhase } from '../gaits.ts'
import { clamp, lerp, smoothstep } from '../draw/easing.ts'
import type { Pose, Rig, RigLook } from '../rigs/rig.ts'
import type { Action, RigName, SubjectSpec } from '../scene-spec.ts'
import type { Frame } from '../sets/set.ts'
import { actionOf, phaseAt, phaseOver, speedOf } from './strides.ts'

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
  /** World units above the floor, on top of something. Absent: on the floor. */
  readonly raised?: number
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

/** Where there is no room, steps are so much shorter than usual. */
const LEAST_PACE = 0.65

/**
 * Goes on foot through the picture, as fast as its steps are; at the end of the room there is it turns round. Where there
 * are no feet, or no room in a group, it crosses what there is.
 */
function pace(width: number, energy: number): MotionOf {
  const drift = cross(width * 0.6, energy)
  return (individual, frame, context) => {
    const { facesLeft, isOfMany, offset } = individual
    const steps = speedOf(individual)
    if (steps === 0 || isOfMany) return drift(individual, frame, context)
    const room = width * context.stage.aspect
    const speed = Math.min(steps, Math.max(room / frame.seconds, LEAST_PACE * steps))
    const gone = speed * frame.time + Math.max(0, room - speed * frame.seconds) / 2
    const lap = Math.floor(gone / room)
    const way = gone - lap * room
    const isBack = lap % 2 === 1
    const x = (isBack ? room - way : way) - room / 2
    return {
      x: facesLeft ? -x : x,
      flip: isBack !== facesLeft,
      pose: { phase: phaseAt(individual, steps, frame.time + offset), energy, stepLength: speed / steps },
    }
  }
}

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

const jump: MotionOf = ({ scale, offset, subject }, frame) => {
  const cycle = ((frame.time + offset) % 1.6) / 1.6
  const air = clamp((cycle - 0.25) / 0.5)
  // People crouch before it; others are seen to jump while they are in the air.
  const progress = CROUCHING.includes(subject.rig) ? cycle : air
  return { lift: Math.sin(air * Math.PI) * scale * 0.45, pose: { progress, energy: 1.3 } }
}

/** Grown a little before the end, however fast time passes. */
const GROWN = 0.8

const grow: MotionOf = (_, { time, seconds }) => ({
  pose: { progress: clamp(time / (seconds * GROWN), 0.001, 1) },
})

const CROUCHING: readonly RigName[] = ['person', 'robot']

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

/** Seconds of a run there and back, and when in them it turns in the air. */
const PLAY_SECONDS = 4
const TURNS = { there: [0.38, 0.5], back: [0.88, 1] } as const
/** Fractions of the picture's width to both sides between which it plays. */
const PLAYGROUND = { from: 0.16, to: 0.27 }

/** Runs, turns with a hop, and runs back, never as far as the last time: an animal or a child at play. */
const play: MotionOf = (individual, frame, { stage }) => {
  // Who plays tennis stays at it.
  if (individual.subject.rig === 'quadruped' && individual.subject.activity !== undefined) return {}
  const rounds = (frame.time + individual.offset * 0.4) / PLAY_SECONDS
  const round = Math.floor(rounds)
  const cycle = rounds - round
  const isBack = cycle > (TURNS.there[0] + TURNS.there[1]) / 2 && cycle < (TURNS.back[0] + TURNS.back[1]) / 2
  const turn = cycle < TURNS.there[1] ? TURNS.there : TURNS.back
  const progress = clamp((cycle - turn[0]) / (turn[1] - turn[0]))
  const there = smoothstep(0, TURNS.there[0], cycle)
  const back = smoothstep(TURNS.there[1], TURNS.back[0], cycle)
  const room = stage.aspect * (individual.alone ? 1 : 0.4)
  const [left, right, next] = [2 * round, 2 * round + 1, 2 * round + 2].map((end) => endOf(end) * room)
  const x = lerp(lerp(left ?? 0, right ?? 0, there), next ?? 0, back)
  const gone = (x - (left ?? 0)) * (back > 0 ? -1 : 1)
  const moving = progress === 0
  return {
    x,
    lift: Math.sin(progress * Math.PI) * individual.scale * 0.3,
    flip: isBack,
    pose: {
      action: moving ? 'run' : 'jump',
      phase: phaseOver(individual, 'run', gone),
      progress,
      energy: 1.3,
    },
  }
}

/** Where it turns for the nth time, a fraction of the room: to the left and to the right by turns. */
function endOf(turn: number): number {
  const chance = 0.5 + 0.5 * Math.sin(turn * 12.9898)
  return lerp(PLAYGROUND.from, PLAYGROUND.to, chance) * (turn % 2 === 0 ? -1 : 1)
}

/** How somebody moves who does this. */
export function motionOf(action: Action): MotionOf {
  return MOTIONS[action] ?? stand
}

const MOTIONS: Partial<Record<Action, MotionOf>> = {
  walk: pace(0.54, 1),
  run: pace(0.62, 1.5),
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
  grow,
}
