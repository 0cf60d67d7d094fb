import { darken, lighten, type Hex } from '../draw/colour.ts'
import { fillEllipse } from '../draw/shapes.ts'
import type { Actor, StagedScene, StagingContext } from '../compose/staging.ts'
import { wordsCamera } from '../compose/words-camera.ts'
import { clamp, lerp, smoothstep } from '../draw/easing.ts'
import { rigOf } from '../rigs/rig-as.ts'
import { insect } from '../rigs/insect.ts'
import { REST } from '../rigs/rig.ts'
import type { Pose, Rig, RigLook } from '../rigs/rig.ts'
import type { Action, SettingName, SubjectSpec } from '../scene-spec.ts'
import type { Frame } from '../sets/set.ts'
import { flutter } from './flutter.ts'
import { numberOf, toLook } from './to-look.ts'

const MEADOWS: readonly SettingName[] = ['garden', 'mountains', 'forest', 'village', 'beach']
const LIVELY: readonly Action[] = ['play', 'run', 'jump', 'look', 'stand']
/** Animals above this height against an adult graze; they do not chase. */
const LARGEST_CHASER = 0.5
const MAX_CHASERS = 3
/** Seconds by which each chaser trails the one before it. */
const TRAIL_SECONDS = 0.26
const PASS_SECONDS = 3.2
/** Parts of a pass: run, crouch, leap, look after it. */
const CROUCH = 0.5
const LEAP = 0.57
const LANDING = 0.84
/** How far ahead the butterfly keeps, body heights of the chaser. */
const LEAD = 0.62

/** Back and forth over the lawn, one pass after the other. All lengths in world units. */
interface Chase {
  readonly passSeconds: number
  readonly middle: number
  readonly reach: number
  readonly scale: number
}

/** A moment of a pass: which way it goes, and how much of it is over. */
interface Moment {
  readonly direction: 1 | -1
  readonly from: number
  readonly to: number
  readonly progress: number
}

/** A small animal at play in the open chases a butterfly, pounces, misses, and turns after it. */
export function stageGardenPlay(context: StagingContext): StagedScene | undefined {
  const { spec, stage, set } = context
  const player = findPlayer(context)
  if (player === undefined) return undefined
  const { rig, subject } = player
  const { min, max } = stage.portrait ? { min: 0.46, max: 0.56 } : { min: 0.42, max: 0.52 }
  const count = Math.min(subject.count, MAX_CHASERS)
  const look = toLook(subject, context.seed)
  const scale = clamp(set.floor.personHeight * rig.naturalSize(look), min, max) * (count > 1 ? 0.78 : 1)
  const chase: Chase = {
    passSeconds: context.seconds / Math.max(1, Math.round(context.seconds / PASS_SECONDS)),
    middle: stage.aspect / 2,
    reach: stage.aspect * (stage.portrait ? 0.16 : 0.2),
    scale,
  }
  const prey = spec.subjects.find((other) => other.rig === 'insect')
  const disc = subject.props.find(({ concept }) => concept === 'frisbee')
  const base = wordsCamera(spec)
  return {
    actors: [
      ...Array.from({ length: count }, (_, index) => chaser(context, player, chase, index)),
      disc === undefined ? chased(context, chase, prey) : thrown(context, chase, disc.colour ?? '#e8484f'),
      ...flutter(context, { count: 2, scale: scale * 0.2, variant: 'butterfly', colours: [] }),
    ],
    camera: (time, seconds) => {
      const camera = base(time, seconds)
      const follow = chaserX(chase, time) - chase.middle
      return { ...camera, x: camera.x * 0.4 + follow * 0.22 }
    },
  }
}

function findPlayer({ spec, set }: StagingContext): { rig: Rig; subject: SubjectSpec } | undefined {
  const subject = spec.subjects[0]
  if (subject?.rig !== 'quadruped' || !LIVELY.includes(subject.action)) return undefined
  if (set.floor.kind !== 'ground' || !MEADOWS.includes(spec.setting)) return undefined
  if (['rain', 'storm', 'snow'].includes(spec.weather) || spec.season === 'winter') return undefined
  const others = spec.subjects.slice(1)
  if (others.some((other) => other.rig !== 'insect')) return undefined
  // Without a word of play or of something to chase, it may stand and be looked at.
  if (others.length === 0 && (subject.action !== 'play' || spec.time === 'night')) return undefined
  const rig = rigOf(subject)
  if (rig === undefined || rig.naturalSize(toLook(subject, 0)) > LARGEST_CHASER) return undefined
  return { rig, subject }
}

function momentAt({ passSeconds, middle, reach }: Chase, time: number): Moment {
  const pass = Math.floor(Math.max(0, time) / passSeconds)
  const direction = pass % 2 === 0 ? 1 : -1
  return {
    direction,
    from: middle - direction * reach,
    to: middle + direction * reach,
    progress: clamp(time / passSeconds - pass),
  }
}

function chaserX(chase: Chase, time: number): number {
  const { from, to, progress } = momentAt(chase, time)
  const run = 0.62 * smoothstep(-0.12, CROUCH, progress) - 0.62 * smoothstep(-0.12, CROUCH, 0)
  const start = 0.62 - 0.62 * smoothstep(-0.12, CROUCH, 0)
  const leap = clamp((progress - LEAP) / (LANDING - LEAP))
  return lerp(from, to, run + (1 - start) * leap)
}

function chaser(
  { set }: StagingContext,
  { rig, subject }: { rig: Rig; subject: SubjectSpec },
  chase: Chase,
  index: number,
): Actor {
  const look = toLook(subject, index * 37)
  const { floor } = set
  const y = lerp(floor.y, floor.farY, index * 0.36)
  const scale = chase.scale * (1 - index * 0.08)
  const late = (frame: Frame): number => Math.max(0, frame.time - index * TRAIL_SECONDS)
  return {
    rig,
    look,
    place(frame) {
      const time = late(frame)
      const { direction, progress } = momentAt(chase, time)
      const air = clamp((progress - LEAP) / (LANDING - LEAP))
      return {
        x: chaserX(chase, time) - index * 0.07 * Math.sign(index % 2 === 0 ? 1 : -1),
        y,
        scale,
        parallax: floor.parallax,
        flip: direction < 0,
        lift: Math.sin(air * Math.PI) * scale * 0.34,
      }
    },
    pose: (frame) => poseAt(momentAt(chase, late(frame)).progress, frame.time),
  }
}

function poseAt(progress: number, time: number): Pose {
  const base = { ...REST, time, energy: 1.4 }
  if (progress < CROUCH) return { ...base, action: 'run', phase: time * 12.5, look: -0.12 }
  if (progress < LEAP) return { ...base, action: 'stand', look: -0.3 }
  if (progress < LANDING) {
    return {
      ...base,
      action: 'jump',
      progress: (progress - LEAP) / (LANDING - LEAP),
      look: -0.22,
      mouth: 0.4,
    }
  }
  return { ...base, action: 'look', look: -0.34 }
}

const DISC: Rig = {
  variants: ['frisbee'],
  box: () => ({ width: 1.1, height: 0.4 }),
  naturalSize: () => 0.2,
  draw(pen, { colours }) {
    const colour = colours[0] ?? '#e8484f'
    fillEllipse(pen, darken(colour, 0.28), 0, -0.1, 0.5, 0.15)
    fillEllipse(pen, colour, 0, -0.14, 0.5, 0.14)
    fillEllipse(pen, lighten(colour, 0.22), 0, -0.15, 0.34, 0.085)
  },
}

/** How far before the middle of the body the mouth is, body heights. */
const MOUTH = 0.44
/** When the teeth have it, as a share of the pass. */
const CAUGHT = 0.68

/** It sails ahead, comes down to the jaws in the middle of the leap, and stays in them. */
function thrown({ set }: StagingContext, chase: Chase, colour: Hex): Actor {
  return {
    rig: DISC,
    look: { variant: 'frisbee', colours: [colour], props: [], seed: 0 },
    place(frame) {
      const moment = momentAt(chase, frame.time)
      const { direction, progress } = moment
      const air = clamp((progress - LEAP) / (LANDING - LEAP))
      const near = smoothstep(0, CAUGHT, progress)
      const jaws = chase.scale * (0.47 + 0.34 * Math.sin(air * Math.PI))
      return {
        x: chaserX(chase, frame.time) + direction * chase.scale * lerp(1.15, MOUTH, near),
        y: set.floor.y + 0.002,
        scale: chase.scale * 0.44,
        parallax: set.floor.parallax,
        rotation: direction * 0.14 * (1 - near),
        lift: lerp(chase.scale * 1.15, jaws, near),
        shadowWidth: 0,
      }
    },
    pose: () => REST,
    light: { rimAlpha: 0, shadowAlpha: 0.12 },
  }
}

/** It keeps ahead, dips to tease, and slips away over the chaser's head when it leaps. */
function chased({ set }: StagingContext, chase: Chase, prey: SubjectSpec | undefined): Actor {
  const look: RigLook = {
    variant: prey?.variant ?? 'butterfly',
    colours: prey?.colours ?? [],
    props: [],
    // The hero is often orange: the second set of wings, blue, is seen best.
    seed: 1,
    ...numberOf(prey),
  }
  const size = chase.scale * 0.34
  return {
    rig: insect,
    look,
    place(frame) {
      const { direction, from, to, progress } = momentAt(chase, frame.time)
      const slip = smoothstep(LEAP, 1, progress)
      const ahead = direction * chase.scale * LEAD * (1 - 2 * slip)
      const tease = smoothstep(0.1, CROUCH, progress) - smoothstep(LEAP - 0.04, LEAP + 0.1, progress)
      const escape = Math.sin(slip * Math.PI)
      const { time } = frame
      return {
        x: lerp(from, to, smoothstep(0, LEAP, progress)) + ahead + 0.014 * Math.sin(time * 5.3),
        y: set.floor.y,
        scale: size,
        parallax: set.floor.parallax,
        flip: direction * (1 - 2 * slip) < 0,
        rotation: 0.16 * Math.sin(time * 4.1),
        lift:
          chase.scale * (0.86 - 0.14 * tease + 0.38 * escape) +
          0.02 * Math.sin(time * 6.1) +
          0.012 * Math.sin(time * 9.7),
        shadowWidth: 0.3,
      }
    },
    pose: (frame) => ({ ...REST, action: 'fly', time: frame.time, phase: frame.time * 21 }),
    light: { rimAlpha: 0, shadowAlpha: 0.12 },
  }
}
