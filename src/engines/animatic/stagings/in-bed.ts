import type { Actor, StagedScene, StagingContext } from '../compose/staging.ts'
import { createMouth } from '../cues.ts'
import { clamp } from '../draw/easing.ts'
import type { Point } from '../draw/shapes.ts'
import { furniture } from '../rigs/furniture.ts'
import { rigOf } from '../rigs/rig-as.ts'
import { REST, type Rig, type RigLook } from '../rigs/rig.ts'
import type { ActivityName, PropSpec, SubjectSpec } from '../scene-spec.ts'
import { atTheSides } from './at-the-sides.ts'
import { toLook } from './to-look.ts'

/** World units of a grown person. */
const ADULT = { landscape: 0.6, portrait: 0.5 }
/** Lengths of the bed are in its own units, which are half of a grown person's height. */
const UNIT = 0.5
/** Height of the mattress, and where on it the first and the next sit: against the headboard. */
const MATTRESS = 0.52
const PILLOW = { x: -0.46, step: 0.17, back: 0.06 }
/** In their own heights: from the middle of somebody who sits with their legs stretched to their hips. */
const HIPS = 0.16
const MOST = 3
/** Seconds of one jump on the mattress, and how high it goes, in grown people's heights. */
const BOUNCE = 0.9
const HIGH = 0.3

interface Bed {
  readonly context: StagingContext
  readonly subject: SubjectSpec
  readonly adult: number
  readonly scale: number
  readonly x: number
}

interface Guest {
  readonly subject: SubjectSpec
  readonly rig: Rig
  readonly look: RigLook
  readonly size: number
  readonly leads: boolean
}

/** Those who read, eat or are ill in bed sit up in it, the blanket over their legs; others jump on it. Who sleeps lies. */
export function stageInBed(context: StagingContext): StagedScene | undefined {
  const { spec, stage, set } = context
  const subject = spec.subjects.find(({ variant, rig }) => rig === 'furniture' && variant === 'bed')
  if (subject === undefined || set.floor.kind !== 'ground') return undefined
  const jumpers = spec.subjects.filter(jumpsOnIt)
  const inIt = jumpers.length > 0 ? [] : liesIn(spec.subjects)
  const pets = jumpers.length > 0 ? [] : spec.subjects.filter(isPetInIt)
  const guests = guestsOf(context, jumpers.length > 0 ? jumpers : inIt)
  if (guests.length === 0 || guests.length > MOST) return undefined
  const wished = stage.portrait ? ADULT.portrait : ADULT.landscape
  const scale = Math.min(wished * UNIT, (stage.aspect * 0.86) / 2)
  const bed: Bed = { context, subject, adult: scale / UNIT, scale, x: stage.aspect / 2 }
  const others = spec.subjects.filter(
    (one) => one !== subject && !pets.includes(one) && !guests.some((guest) => guest.subject === one),
  )
  return {
    actors: [
      pieceOf(bed, 'bed', 0),
      ...guests.map((guest, index) =>
        jumpers.length > 0 ? jumperOf(bed, guest, index, guests.length) : sitterOf(bed, guest, index),
      ),
      ...(jumpers.length > 0 ? [] : [pieceOf(bed, 'bed-cover', 0.01)]),
      ...pets.map((pet, index) => petOf(bed, pet, index)),
      ...trayOf(bed, guests),
      ...atTheSides(context, others, {
        reach: 0.36,
        step: 0.06,
        forward: 0.03,
        share: 0.85,
        largest: ({ rig, look }) => bed.adult * rig.naturalSize(look) ** 0.62,
      }),
    ],
  }
}

function isPerson({ rig }: SubjectSpec): boolean {
  return rig === 'person' || rig === 'robot'
}

/** "with her cat in bed": curled up over somebody's feet. */
function isPetInIt({ rig, at, count }: SubjectSpec): boolean {
  return (rig === 'quadruped' || rig === 'bird') && at?.by === 'bed' && count === 1
}

function jumpsOnIt(subject: SubjectSpec): boolean {
  const { action, at } = subject
  const isOnIt = at === undefined || (at.by === 'bed' && at.spot === 'on')
  return isPerson(subject) && isOnIt && (action === 'jump' || action === 'dance')
}

const ABED = /^(?:book|phone|newspaper|tablet|laptop|television|letter)$/

/** Who is said to be in it, with who is there besides them and does nothing else; who sleeps lies down. */
function liesIn(subjects: readonly SubjectSpec[]): readonly SubjectSpec[] {
  const people = subjects.filter((one) => isPerson(one) && one.action !== 'sleep')
  const inIt = people.filter(({ at }) => at?.by === 'bed' && at.spot === 'inside')
  const isSaid = subjects.some(({ at }) => at?.by === 'bed' && at.spot === 'inside')
  // 「ベッドで本を読む」
  if (!isSaid) return people.filter((one) => one.action === 'sit' && one.at === undefined && hasToRead(one))
  return [...inIt, ...people.filter((one) => !inIt.includes(one) && one.action === 'stand')]
}

function hasToRead({ props }: SubjectSpec): boolean {
  return props.some(({ concept }) => ABED.test(concept))
}

/** What is done at tables and in armchairs elsewhere. */
const AT_FURNITURE: ReadonlySet<ActivityName> = new Set<ActivityName>([
  'meal',
  'watch-tv',
  'stretch',
  'snack',
  'video-game',
  'write',
  'draw',
  'examine',
])
/** Legs stretched, as on a sill. */
const STRETCHED: PropSpec = { concept: 'sill', colour: null, role: 'beside' }

function guestsOf({ seed }: StagingContext, subjects: readonly SubjectSpec[]): readonly Guest[] {
  return subjects.flatMap((subject, kind) => {
    const rig = rigOf(subject)
    if (rig === undefined) return []
    return Array.from({ length: subject.count }, (_, index): Guest => {
      const { activity, ...look } = toLook(subject, seed + kind * 31 + index * 17)
      const kept = activity === undefined || AT_FURNITURE.has(activity) ? {} : { activity }
      const isJumping = subject.action === 'jump' || subject.action === 'dance'
      return {
        subject,
        rig,
        look: { ...look, ...kept, props: isJumping ? look.props : [...look.props, STRETCHED] },
        size: clamp(rig.naturalSize(look), 0.4, 1.05),
        leads: index === 0,
      }
    })
  })
}

function pieceOf({ context, subject, scale, x }: Bed, variant: string, forward: number): Actor {
  const { floor } = context.set
  return {
    rig: furniture,
    look: { variant, colours: subject.colours, props: [], seed: 0 },
    place: () => ({
      x,
      y: floor.y + forward,
      scale,
      parallax: floor.parallax,
      ...(forward === 0 ? {} : { shadowWidth: 0, lift: forward }),
    }),
    pose: () => REST,
  }
}

/** The first sits in front, the next a little farther back beside them. */
function sitterOf({ context, adult, scale, x }: Bed, guest: Guest, index: number): Actor {
  const { floor } = context.set
  const own = adult * guest.size
  const mouth = guest.leads
    ? createMouth(guest.subject, context.spec, context.seed, context.seconds)
    : () => 0
  const hip = x + (PILLOW.x + index * PILLOW.step) * scale
  return {
    rig: guest.rig,
    look: guest.look,
    place: () => ({
      x: hip + HIPS * own,
      y: floor.y + 0.008 - index * 0.002,
      scale: own,
      parallax: floor.parallax,
      shadowWidth: 0,
      lift: (MATTRESS + index * PILLOW.back) * scale,
    }),
    pose: ({ time }) => ({
      ...REST,
      action: 'sit',
      time: time + index * 1.7,
      look: 0.04 * Math.sin(time * 0.9 + index),
      reach: guest.subject.activity === 'stretch' ? stretching(time) : [],
      mouth: mouth(time),
    }),
  }
}

/** Both hands up over the head and down again, in the heights of who has just woken up. */
function stretching(time: number): readonly Point[] {
  const up = 0.5 - 0.5 * Math.cos(Math.min(time, 5.6) * 2.24)
  const sway = 0.02 * Math.sin(time * 1.9)
  return [
    [-0.06 - 0.22 * up + sway, -0.16 - 0.5 * up],
    [0.02 - 0.02 * up + sway, -0.16 - 0.52 * up],
  ]
}

function jumperOf(
  { context, adult, scale, x }: Bed,
  { rig, look, size }: Guest,
  index: number,
  total: number,
): Actor {
  const { floor } = context.set
  const own = adult * size
  const at = x + (total === 1 ? 0.1 : (index / (total - 1) - 0.5) * 1.3) * scale
  const airOf = (time: number): number => (time / BOUNCE + index * 0.37) % 1
  return {
    rig,
    look,
    place: ({ time }) => {
      const air = airOf(time)
      return {
        x: at,
        y: floor.y + 0.002 * (index + 1),
        scale: own,
        parallax: floor.parallax,
        shadowWidth: 0,
        lift: MATTRESS * scale + 4 * air * (1 - air) * HIGH * own,
        flip: index % 2 === 1,
      }
    },
    pose: ({ time }) => ({ ...REST, action: 'jump', time, progress: airOf(time), energy: 1.3 }),
  }
}

function petOf({ context, adult, scale, x }: Bed, subject: SubjectSpec, index: number): Actor {
  const { floor } = context.set
  const rig = rigOf(subject)
  if (rig === undefined) throw new Error(`No rig is called '${subject.rig}'`)
  const look = toLook(subject, context.seed + index)
  return {
    rig,
    look,
    place: () => ({
      x: x + (0.5 + index * 0.3) * scale,
      y: floor.y + 0.015,
      scale: Math.min(adult * 0.4, adult * rig.naturalSize(look) ** 0.62),
      parallax: floor.parallax,
      shadowWidth: 0,
      lift: 0.015 + (MATTRESS + 0.06) * scale,
      flip: true,
    }),
    pose: ({ time }) => ({ ...REST, action: subject.action === 'sleep' ? 'sleep' : 'sit', time: time + 1 }),
  }
}

/** Breakfast stands on a tray over their knees. */
function trayOf({ context, adult, scale, x }: Bed, guests: readonly Guest[]): readonly Actor[] {
  if (!guests.some(({ subject }) => subject.activity === 'meal' || subject.action === 'eat')) return []
  const { floor } = context.set
  return [
    {
      rig: furniture,
      look: { variant: 'bed-tray', colours: [], props: [], seed: 0 },
      place: () => ({
        x: x + (PILLOW.x + 0.5) * scale,
        y: floor.y + 0.02,
        scale: adult * 0.24,
        parallax: floor.parallax,
        shadowWidth: 0,
        lift: 0.02 + (MATTRESS + 0.13) * scale,
      }),
      pose: () => REST,
    },
  ]
}
