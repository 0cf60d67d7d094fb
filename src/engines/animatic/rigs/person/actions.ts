import { clamp, lerp, smoothstep } from '../../draw/easing.ts'
import type { Point } from '../../draw/shapes.ts'
import type { Action, ActivityName, Mood } from '../../scene-spec.ts'
import type { Pose } from '../rig.ts'
import { breakStance } from './break-dance.ts'
import { fightStance } from './fight.ts'
import type { Figure } from './figure.ts'
import { handsOn, isSeatedPlay, type Played } from './play.ts'
import type { Arm, FootPlace, Stance } from './skeleton.ts'
import { flat, legsOf, reach, swing } from './stance-parts.ts'

/** How a thing is carried, which decides what its arm does. */
export type Grip = 'hang' | 'raise' | 'staff' | 'present' | 'ear' | 'shoulder' | 'hug' | 'read'

/** What besides the pose shapes a stance. */
export interface Manner {
  readonly near: Grip | null
  readonly far: Grip | null
  /** How the person sits when told to. */
  readonly seat: 'chair' | 'ground' | 'none'
  /** There is something to sit on. */
  readonly isSeated: boolean
  /** Instrument in the hands. */
  readonly instrument: Played | null
  /** Kind of work, of `work`. */
  readonly craft: 'stir' | 'hammer' | 'type' | 'sweep' | 'point' | 'paint'
  /** What is done in particular. */
  readonly activity: ActivityName | null
  /** What their faces show. */
  readonly mood: Mood
  /** How a dancer dances. */
  readonly dance: 'groove' | 'ballet' | 'break'
  readonly fight: 'boxing' | 'sword' | 'foil' | 'kick'
  readonly feminine: boolean
  readonly baby: boolean
  readonly seed: number
}

/** Height of a chair's seat above the ground, in body heights. */
export const SEAT_HEIGHT = 0.265

/** Part of a walking cycle that a foot is on the ground. */
const WALK_DUTY = 0.6
const RUN_DUTY = 0.36
const TURN = Math.PI * 2

/** Body heights that a person covers in one cycle of the gait without slipping. */
export function strideOf(figure: Figure, action: Action): number {
  const legs = figure.thigh + figure.shin
  return action === 'run' ? (legs * 0.88) / RUN_DUTY : (legs * 0.76) / WALK_DUTY
}

/** How a body holds itself; `act` in place of what its action says. */
export function stanceOf(figure: Figure, pose: Pose, manner: Manner, act?: Act): Stance {
  const stance = (act ?? ACTS[pose.action] ?? stand)(figure, pose, manner)
  const nodding = { ...stance, nod: stance.nod + pose.look }
  const [first, second] = pose.reach
  if (first === undefined) return nodding
  return {
    ...nodding,
    near: { ...nodding.near, arm: { type: 'reach', at: first } },
    far: { ...nodding.far, arm: { type: 'reach', at: second ?? first } },
  }
}

export type Act = (figure: Figure, pose: Pose, manner: Manner) => Stance

/** Arms and legs at ease: what most acts begin with. */
function atEase(figure: Figure, pose: Pose, manner: Manner): Stance {
  const breath = Math.sin(pose.time * 1.9 + manner.seed) * 0.0025
  const sway = Math.sin(pose.time * 0.8 + manner.seed) * 0.006
  return {
    hip: [sway, figure.hipY + 0.0015 + breath * 0.4],
    lean: figure.stoop,
    nod: Math.sin(pose.time * 0.9 + manner.seed * 2) * 0.025,
    turn: 0.3,
    near: { arm: carry(figure, manner.near, swing(-0.12 + sway, 0.26), pose), foot: flat(figure, -0.042) },
    far: { arm: carry(figure, manner.far, swing(0.16 - sway, 0.22), pose), foot: flat(figure, 0.04) },
    knees: -1,
    roll: 0,
    pivot: [0, 0],
    eyesShut: false,
    smile: 0.5,
  }
}

/** Replaces an arm's own motion when it carries something. */
function carry(figure: Figure, grip: Grip | null, free: Arm, pose: Pose): Arm {
  const chest = figure.shoulderY * 0.86
  const bob = Math.sin(pose.time * 1.7) * 0.006
  switch (grip) {
    case null:
      return free
    case 'hang':
      return free.type === 'swing' ? swing(free.upper * 0.4, 0.16 + free.bend * 0.15) : free
    case 'raise':
      return reach(figure.upperArm * 0.9, chest + 0.05 + bob)
    case 'staff':
      return reach(figure.upperArm * 1.05, chest + 0.1 + bob * 0.4)
    case 'present':
      return reach(figure.upperArm * 1.15, chest + 0.08 + bob)
    case 'read':
      return reach(figure.upperArm * 1.0, chest + 0.11 + bob)
    case 'ear':
      return reach(figure.headHalf * 0.62, figure.shoulderY - figure.headHalf * 1.0)
    case 'shoulder':
      return reach(figure.upperArm * 0.42, figure.shoulderY + 0.05)
    case 'hug':
      return reach(figure.upperArm * 0.85, chest + 0.14)
  }
}

const stand: Act = (figure, pose, manner) => {
  const ease = atEase(figure, pose, manner)
  if (manner.near !== null || figure.stoop > 0) return ease
  switch (manner.seed % 3) {
    case 0:
      return ease
    case 1:
      return manner.feminine
        ? { ...ease, near: { ...ease.near, arm: reach(-0.088, figure.hipY - 0.075) } }
        : ease
    default:
      return { ...ease, turn: 0.2 }
  }
}

/** One foot of a gait: back along the ground, then forward through the air. `cycle` 0 is the heel strike. */
function stepAt(figure: Figure, cycle: number, length: number, duty: number, lift: number): FootPlace {
  const at = ((cycle % 1) + 1) % 1
  if (at < duty) {
    const way = at / duty
    const rolling = smoothstep(0.72, 1, way)
    return {
      at: [lerp(length, -length, way), figure.ankleY - rolling * lift * 0.35],
      angle: -0.32 * (1 - smoothstep(0, 0.16, way)) + rolling * 0.55,
    }
  }
  const way = (at - duty) / (1 - duty)
  const forward = (1 - Math.cos(way * Math.PI)) / 2
  const height = lift * (0.35 * (1 - way) + Math.sin(way * Math.PI) * (1.05 - way * 0.4))
  return {
    at: [lerp(-length, length, forward), figure.ankleY - height],
    angle: lerp(0.75, -0.32, smoothstep(0.1, 0.85, way)),
  }
}

const walk: Act = (figure, pose, manner) => {
  if (manner.baby) return crawl(figure, pose, manner)
  const ease = atEase(figure, pose, manner)
  const cycle = pose.phase / TURN
  const length = legsOf(figure) * 0.38
  const lift = legsOf(figure) * 0.15
  const stride = Math.cos(pose.phase)
  const dip = Math.cos(pose.phase * 2)
  const arms = 0.42 * clamp(pose.energy, 0.5, 1.4)
  return {
    ...ease,
    hip: [0, figure.hipY + 0.014 + dip * 0.01],
    lean: figure.stoop + 0.035,
    nod: -0.01 + dip * 0.012,
    turn: 0.8,
    near: {
      arm: carry(figure, manner.near, swing(-stride * arms, 0.3 + 0.22 * Math.max(0, -stride)), pose),
      foot: stepAt(figure, cycle, length, WALK_DUTY, lift),
    },
    far: {
      arm: carry(figure, manner.far, swing(stride * arms, 0.3 + 0.22 * Math.max(0, stride)), pose),
      foot: stepAt(figure, cycle + 0.5, length, WALK_DUTY, lift),
    },
  }
}

const run: Act = (figure, pose, manner) => {
  if (manner.baby) return crawl(figure, pose, manner)
  const ease = atEase(figure, pose, manner)
  const cycle = pose.phase / TURN
  const length = legsOf(figure) * 0.44
  const lift = legsOf(figure) * 0.46
  const stride = Math.cos(pose.phase)
  const bounce = Math.cos(pose.phase * 2 + 0.6)
  return {
    ...ease,
    hip: [0, figure.hipY + 0.004 + bounce * 0.022],
    lean: figure.stoop + 0.2,
    nod: -0.12,
    turn: 0.85,
    near: {
      arm: carry(figure, manner.near, swing(-stride * 0.85, 1.25 - stride * 0.25), pose),
      foot: stepAt(figure, cycle, length, RUN_DUTY, lift),
    },
    far: {
      arm: carry(figure, manner.far, swing(stride * 0.85, 1.25 + stride * 0.25), pose),
      foot: stepAt(figure, cycle + 0.5, length, RUN_DUTY, lift),
    },
    smile: 0.8,
  }
}

const crawl: Act = (figure, pose, manner) => {
  const ease = atEase(figure, pose, manner)
  const stride = Math.cos(pose.phase)
  const ground = -figure.hand
  return {
    ...ease,
    hip: [-0.12, -0.2 + Math.abs(stride) * 0.01],
    lean: 1.16,
    nod: -1.25,
    turn: 0.9,
    near: {
      arm: reach(0.22 - stride * 0.07, ground),
      foot: { at: [-0.2 + stride * 0.06, -0.05], angle: 1.4 },
    },
    far: {
      arm: reach(0.24 + stride * 0.07, ground),
      foot: { at: [-0.18 - stride * 0.06, -0.05], angle: 1.4 },
    },
    smile: 0.8,
  }
}

/** Crouch, stretch, tuck, land. */
const jump: Act = (figure, pose, manner) => {
  const ease = atEase(figure, pose, manner)
  const way = pose.progress
  const crouch = Math.max(
    1 - smoothstep(0.08, 0.22, way),
    smoothstep(0.82, 0.92, way) * (1 - smoothstep(0.94, 1, way)),
  )
  const air = smoothstep(0.14, 0.3, way) * (1 - smoothstep(0.72, 0.86, way))
  const tuck = air * legsOf(figure) * 0.3
  const down = crouch * legsOf(figure) * 0.3
  return {
    ...ease,
    hip: [-down * 0.25, figure.hipY + down],
    lean: figure.stoop + crouch * 0.4 - air * 0.06,
    nod: -crouch * 0.25 - air * 0.08,
    turn: 0.5,
    near: {
      arm: swing(lerp(-0.7 * crouch, 2.5, air), 0.35 + crouch * 0.4),
      foot: { at: [-0.05 - air * 0.07, figure.ankleY - tuck], angle: air * 0.6 },
    },
    far: {
      arm: swing(lerp(-0.4 * crouch, 2.8, air), 0.3),
      foot: { at: [0.05 + air * 0.04, figure.ankleY - tuck * 0.6], angle: air * 0.5 },
    },
    smile: 1,
  }
}

const sit: Act = (figure, pose, manner) => {
  if (manner.seat === 'ground' || manner.baby) return sitOnGround(figure, pose, manner)
  const ease = atEase(figure, pose, manner)
  const hipY = -SEAT_HEIGHT - figure.leg[0] * 0.8
  const knee = figure.thigh * 0.98
  return {
    ...ease,
    hip: [-0.07, hipY],
    lean: figure.stoop + 0.02 + Math.sin(pose.time * 1.6) * 0.006,
    turn: 0.55,
    near: {
      arm: carry(figure, manner.near, reach(knee * 0.72 - 0.05, hipY - 0.055), pose),
      foot: flat(figure, -0.05 + knee),
    },
    far: {
      arm: carry(figure, manner.far, reach(knee * 0.8 - 0.02, hipY - 0.06), pose),
      foot: flat(figure, 0.02 + knee),
    },
  }
}

const sitOnGround: Act = (figure, pose, manner) => {
  const ease = atEase(figure, pose, manner)
  const hipY = -figure.leg[0] * 1.02
  const long = legsOf(figure) * 0.93
  const wiggle = Math.sin(pose.time * 2.2) * 0.08
  return {
    ...ease,
    hip: [-0.16, hipY],
    lean: -0.06 + Math.sin(pose.time * 1.5) * 0.012,
    turn: 0.5,
    near: {
      arm: carry(figure, manner.near, swing(-0.4, 0.1), { ...pose }),
      foot: { at: [-0.18 + long, -figure.leg[2] - 0.006], angle: -1.15 + wiggle },
    },
    far: {
      arm: carry(figure, manner.far, swing(0.5, 0.55), pose),
      foot: { at: [-0.1 + long * 0.94, -figure.leg[2] - 0.012], angle: -1.3 - wiggle },
    },
    smile: 0.8,
  }
}

const dance: Act = (figure, pose, manner) => {
  const beat = pose.phase === 0 ? pose.time * Math.PI * 1.53 : pose.phase / 2
  if (manner.dance === 'break')
    return breakStance(atEase(figure, pose, manner), groove(figure, pose, manner, beat), figure, pose)
  return manner.dance === 'ballet' ? ballet(figure, pose, manner, beat) : groove(figure, pose, manner, beat)
}

function groove(figure: Figure, pose: Pose, manner: Manner, beat: number): Stance {
  const ease = atEase(figure, pose, manner)
  const side = Math.sin(beat)
  const bounce = Math.abs(Math.cos(beat))
  const raise = manner.seed % 2 === 0 ? 1 : -1
  const leg = legsOf(figure)
  return {
    ...ease,
    hip: [side * 0.035, figure.hipY + 0.05 - bounce * 0.035],
    lean: -side * 0.1,
    nod: side * 0.12 - 0.04,
    turn: 0.25,
    near: {
      arm: swing(1.5 + side * raise * 1.1, 0.9 - side * raise * 0.5),
      foot: {
        at: [-0.085 - Math.max(0, -side) * 0.03, figure.ankleY - Math.max(0, side) * leg * 0.16],
        angle: Math.max(0, side) * 0.6,
      },
    },
    far: {
      arm: swing(-1.5 + side * raise * 1.1, -0.7 - side * raise * 0.4),
      foot: {
        at: [0.085 + Math.max(0, side) * 0.03, figure.ankleY - Math.max(0, -side) * leg * 0.16],
        angle: Math.max(0, -side) * 0.6,
      },
    },
    smile: 1,
  }
}

/** On the toes of one leg, the other drawn up or stretched behind, arms in an arch. */
function ballet(figure: Figure, pose: Pose, manner: Manner, beat: number): Stance {
  const ease = atEase(figure, pose, manner)
  const rise = 0.5 + 0.5 * Math.sin(beat * 0.5)
  const stretch = smoothstep(-0.3, 0.6, Math.sin(beat * 0.25 + 0.4))
  const leg = legsOf(figure)
  const top = figure.shoulderY - figure.headHalf * 2.1
  return {
    ...ease,
    hip: [0, figure.hipY - 0.03 - rise * 0.012],
    lean: 0.02 + stretch * 0.1,
    nod: -0.1 - stretch * 0.06,
    turn: 0.55,
    near: {
      arm: reach(
        lerp(-0.05, -figure.upperArm * 1.5, stretch),
        lerp(top, figure.shoulderY + 0.02, stretch),
        1,
      ),
      foot: {
        at: [
          lerp(-0.03, -leg * 0.82, stretch),
          lerp(figure.ankleY - leg * 0.52, figure.hipY + leg * 0.18, stretch),
        ],
        angle: lerp(1.1, 1.5, stretch),
      },
    },
    far: {
      arm: reach(
        lerp(0.09, figure.upperArm * 1.6, stretch),
        lerp(top + 0.02, figure.shoulderY - 0.1, stretch),
        -1,
      ),
      foot: { at: [0.015, figure.ankleY - 0.032], angle: 0.95 },
    },
    smile: 0.6,
  }
}

const wave: Act = (figure, pose, manner) => {
  const ease = atEase(figure, pose, manner)
  const to = Math.sin(pose.time * 8) * 0.3
  return { ...ease, nod: ease.nod - 0.03, far: { ...ease.far, arm: swing(1.9, 0.75 + to) }, smile: 1 }
}

const talk: Act = (figure, pose, manner) => {
  const ease = atEase(figure, pose, manner)
  const near = Math.sin(pose.time * 2.6 + manner.seed)
  const far = Math.sin(pose.time * 3.3 + 1)
  return {
    ...ease,
    nod: Math.sin(pose.time * 2.9) * 0.05,
    near: { ...ease.near, arm: carry(figure, manner.near, swing(0.2 + near * 0.18, 1 + near * 0.35), pose) },
    far: { ...ease.far, arm: carry(figure, manner.far, swing(0.55 + far * 0.2, 1.1 + far * 0.4), pose) },
  }
}

/** Where the mouth is while standing. */
function mouthOf(figure: Figure): Point {
  return [figure.headHalf * 0.55, figure.shoulderY - figure.headHalf * 0.72]
}

const eat: Act = (figure, pose, manner) => {
  const ease = atEase(figure, pose, manner)
  const [x, y] = mouthOf(figure)
  const bite = smoothstep(-0.2, 0.7, Math.sin(pose.time * 2.2))
  const plate = figure.shoulderY * 0.76
  const near = reach(lerp(figure.upperArm, x + 0.03, bite), lerp(plate, y + figure.headHalf * 0.72, bite))
  return {
    ...ease,
    nod: 0.06 + bite * 0.05,
    near: { ...ease.near, arm: near },
    far: { ...ease.far, arm: reach(figure.upperArm * 1.05, figure.shoulderY * 0.74) },
  }
}

const drink: Act = (figure, pose, manner) => {
  const ease = atEase(figure, pose, manner)
  const [x, y] = mouthOf(figure)
  const sip = smoothstep(0, 0.8, Math.sin(pose.time * 1.3))
  const rest = figure.shoulderY * 0.82
  const near = reach(lerp(figure.upperArm, x + 0.055, sip), lerp(rest, y + figure.headHalf * 0.95, sip))
  return { ...ease, nod: -sip * 0.12, near: { ...ease.near, arm: near }, eyesShut: sip > 0.7 }
}

/** Curled up on one side. */
const sleep: Act = (figure, pose) => {
  const breath = Math.sin(pose.time * 1.4) * 0.006
  const leg = legsOf(figure)
  const y = -figure.hipHalf * 1.1
  return {
    hip: [-0.12, y],
    lean: 1.5 + breath,
    nod: -0.3,
    turn: 0.9,
    near: { arm: reach(0.34, -0.05), foot: { at: [-0.12 + leg * 0.1, -0.045], angle: 0.6 } },
    far: { arm: reach(0.38, -0.06), foot: { at: [-0.12 + leg * 0.18, -0.05], angle: 0.5 } },
    knees: -1,
    roll: 0,
    pivot: [0, 0],
    eyesShut: true,
    smile: 0.3,
  }
}

/** In a saddle or seat, hands on something in front; feet on `pose.reach[2]` and `[3]` where there are pedals. */
const ride: Act = (figure, pose, manner) => {
  const ease = atEase(figure, pose, manner)
  const jog = Math.sin(pose.phase * 2) * 0.008
  const hipY = -SEAT_HEIGHT - figure.leg[0] * 0.8 + jog
  const [hands, , nearPedal, farPedal] = pose.reach
  if (hands !== undefined && nearPedal !== undefined && farPedal !== undefined) {
    return {
      ...ease,
      hip: [-0.05, hipY],
      // Who holds something far ahead leans towards it; who holds reins sits upright.
      lean: figure.stoop + clamp((hands[0] - 0.13) * 2.2, 0.04, 0.42),
      nod: -0.22,
      turn: 0.85,
      near: {
        arm: reach(0.2, hipY - 0.13),
        foot: { at: [nearPedal[0] - 0.02, nearPedal[1] - 0.03], angle: 0.1 },
      },
      far: {
        arm: reach(0.22, hipY - 0.13),
        foot: { at: [farPedal[0] - 0.02, farPedal[1] - 0.03], angle: 0.1 },
      },
      smile: 0.8,
    }
  }
  return {
    ...ease,
    hip: [-0.05, hipY],
    lean: figure.stoop + 0.16,
    nod: -0.1,
    turn: 0.75,
    near: { arm: reach(0.2, hipY - 0.13 + jog), foot: { at: [0.07, figure.ankleY], angle: -0.1 } },
    far: { arm: reach(0.22, hipY - 0.13 + jog), foot: { at: [0.1, figure.ankleY], angle: -0.1 } },
    smile: 0.8,
  }
}

/** On a board: knees bent, arms out for balance. */
const surf: Act = (figure, pose, manner) => {
  const ease = atEase(figure, pose, manner)
  const rock = Math.sin(pose.time * 2.1)
  const leg = legsOf(figure)
  return {
    ...ease,
    hip: [-0.01 + rock * 0.012, figure.hipY + leg * 0.2 + rock * 0.01],
    lean: 0.22 + rock * 0.06,
    nod: -0.16,
    turn: 0.35,
    near: { arm: swing(-1.15 + rock * 0.2, -0.25), foot: flat(figure, -0.16) },
    far: { arm: swing(1.35 + rock * 0.2, 0.3), foot: flat(figure, 0.14) },
    smile: 1,
  }
}

const work: Act = (figure, pose, manner) => {
  const ease = atEase(figure, pose, manner)
  const chest = figure.shoulderY * 0.78
  const beat = pose.time * 5.2
  switch (manner.craft) {
    case 'stir':
      return {
        ...ease,
        nod: 0.14,
        near: {
          ...ease.near,
          arm: reach(0.2 + Math.cos(beat) * 0.035, chest + 0.05 + Math.sin(beat) * 0.014),
        },
        far: { ...ease.far, arm: reach(0.2, chest + 0.11) },
      }
    case 'hammer': {
      const up = Math.max(0, Math.sin(beat)) ** 0.6
      return {
        ...ease,
        lean: figure.stoop + 0.18 - up * 0.1,
        nod: 0.1,
        near: { ...ease.near, arm: swing(0.7 + up * 1.1, 0.5 + up * 0.7) },
        far: { ...ease.far, arm: reach(0.22, chest + 0.16) },
      }
    }
    case 'type': {
      const seated = sit(figure, pose, { ...manner, seat: manner.seat === 'none' ? 'none' : 'chair' })
      const tap = Math.sin(pose.time * 13) * 0.008
      const y = seated.hip[1] - 0.15
      return {
        ...seated,
        nod: 0.05,
        near: { ...seated.near, arm: reach(0.17, y + tap) },
        far: { ...seated.far, arm: reach(0.2, y - tap) },
      }
    }
    case 'sweep': {
      const stroke = Math.sin(pose.time * 2.6)
      return {
        ...ease,
        lean: figure.stoop + 0.12 + stroke * 0.06,
        nod: 0.12,
        near: { ...ease.near, arm: reach(0.15 + stroke * 0.06, chest + 0.2) },
        far: { ...ease.far, arm: reach(0.13 + stroke * 0.03, chest + 0.06) },
      }
    }
    case 'paint': {
      const stroke = Math.sin(pose.time * 2.4)
      return {
        ...ease,
        far: { ...ease.far, arm: reach(0.12, chest + 0.14) },
        near: { ...ease.near, arm: reach(0.24, chest - 0.06 + stroke * 0.05) },
      }
    }
    case 'point': {
      const lift = Math.sin(pose.time * 1.8)
      return { ...ease, far: { ...ease.far, arm: swing(1.45 + lift * 0.12, 0.25) } }
    }
  }
}

const fight: Act = (figure, pose, manner) => fightStance(atEase(figure, pose, manner), figure, pose, manner)

const play: Act = (figure, pose, manner) => {
  if (manner.instrument !== null) return playInstrument(figure, pose, manner)
  if (manner.baby) return sitOnGround(figure, pose, manner)
  const ease = atEase(figure, pose, manner)
  const hop = Math.abs(Math.sin(pose.time * 3.4))
  const leg = legsOf(figure)
  return {
    ...ease,
    hip: [0, figure.hipY + 0.02 - hop * 0.03],
    turn: 0.4,
    near: { arm: swing(0.9 + hop * 0.8, 0.7), foot: { at: [-0.06, figure.ankleY], angle: 0 } },
    far: {
      arm: swing(1.2 + hop * 0.8, 0.6),
      foot: { at: [0.1, figure.ankleY - hop * leg * 0.22], angle: 0.3 },
    },
    smile: 1,
  }
}

const playInstrument: Act = (figure, pose, manner) => {
  const played = manner.instrument
  const free = {
    ...manner,
    near: null,
    far: null,
    seat: manner.seat === 'none' ? manner.seat : ('chair' as const),
  }
  const seated = played !== null && (isSeatedPlay(played) || manner.isSeated)
  const base = seated ? sit(figure, pose, free) : atEase(figure, pose, free)
  const sway = Math.sin(pose.time * 2.4)
  const posed: Stance = {
    ...base,
    lean: base.lean + 0.05 + sway * 0.025,
    nod: sway * 0.06 + 0.03,
    turn: seated ? 0.75 : 0.35,
    eyesShut: Math.sin(pose.time * 0.7) > 0.75,
    smile: 0.7,
  }
  if (played === null) return posed
  const rise = base.hip[1] - figure.hipY
  const hands = handsOn(played, {
    hip: base.hip,
    chestY: base.hip[1] + (figure.shoulderY - figure.hipY) * 0.72,
    shoulderY: figure.shoulderY + rise,
    mouthY: figure.shoulderY + rise - figure.headHalf * 0.66,
    time: pose.time,
  })
  return {
    ...posed,
    near: { ...base.near, arm: { type: 'reach', at: hands.near } },
    far: { ...base.far, arm: { type: 'reach', at: hands.far } },
  }
}

/** Prone at the surface, arms going round. */
const swim: Act = (figure, pose, manner) => {
  const stroke = pose.phase === 0 ? pose.time * 3.4 : pose.phase
  const leg = legsOf(figure)
  const kick = Math.sin(stroke * 2.4) * 0.035
  const arm = (at: number): Arm => swing(Math.PI * 0.5 - at, Math.sin(at) > 0 ? 0.5 : 0.15)
  return {
    ...atEase(figure, pose, manner),
    hip: [-0.1, -0.02],
    lean: 1.36,
    nod: -0.85,
    turn: 0.85,
    near: { arm: arm(stroke % TURN), foot: { at: [-0.1 - leg * 0.95, -0.01 + kick], angle: 1.5 } },
    far: { arm: arm((stroke + Math.PI) % TURN), foot: { at: [-0.1 - leg * 0.95, -0.01 - kick], angle: 1.5 } },
    knees: 1,
  }
}

/** Stretched out, one fist ahead. */
const fly: Act = (figure, pose, manner) => {
  const leg = legsOf(figure)
  const drift = Math.sin(pose.time * 2.2) * 0.02
  const y = -0.42 + drift
  return {
    ...atEase(figure, pose, manner),
    hip: [-0.08, y],
    lean: 1.25,
    nod: -0.95,
    turn: 0.85,
    near: { arm: swing(-0.9, -0.1), foot: { at: [-0.08 - leg * 0.9, y + 0.12 + drift], angle: 1.3 } },
    far: { arm: swing(2.15, 0.08), foot: { at: [-0.08 - leg * 0.96, y + 0.07 - drift], angle: 1.4 } },
    smile: 0.8,
  }
}

/** Weightless. */
const float: Act = (figure, pose, manner) => {
  const drift = Math.sin(pose.time * 0.9)
  const other = Math.cos(pose.time * 0.7)
  const leg = legsOf(figure)
  return {
    ...atEase(figure, pose, manner),
    hip: [0, figure.hipY - 0.02],
    lean: 0.08,
    nod: other * 0.06,
    turn: 0.35,
    near: {
      arm: swing(-0.75 + drift * 0.2, -0.35),
      foot: { at: [-leg * 0.34 + other * 0.02, figure.hipY + leg * 0.78], angle: 0.5 },
    },
    far: {
      arm: swing(0.95 + other * 0.25, 0.5),
      foot: { at: [leg * 0.3 + drift * 0.02, figure.hipY + leg * 0.72], angle: 0.4 },
    },
    roll: 0.16 + drift * 0.1,
    pivot: [0, figure.hipY],
  }
}

const look: Act = (figure, pose, manner) => {
  const ease = atEase(figure, pose, manner)
  return {
    ...ease,
    nod: -0.12 + Math.sin(pose.time * 0.8) * 0.05,
    far: { ...ease.far, arm: reach(figure.headHalf * 0.95, figure.shoulderY - figure.headHalf * 1.25, -1) },
  }
}

const drive: Act = (figure, pose, manner) => sit(figure, pose, { ...manner, near: null, far: null })

const ACTS: Partial<Record<Action, Act>> = {
  stand,
  walk,
  run,
  jump,
  sit,
  dance,
  wave,
  talk,
  eat,
  drink,
  sleep,
  ride,
  work,
  fight,
  play,
  'play-instrument': playInstrument,
  swim,
  fly,
  float,
  look,
  drive,
}

export { atEase, flat, legsOf, reach, sit, surf as surfStance, swing, walk }
