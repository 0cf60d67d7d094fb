import type { Actor, StagedScene, StagingContext } from '../compose/staging.ts'
import { createMouth } from '../cues.ts'
import { clamp } from '../draw/easing.ts'
import { rigOf } from '../rigs/rig-as.ts'
import { REST, type Rig, type RigLook } from '../rigs/rig.ts'
import type { ActivityName, SubjectSpec } from '../scene-spec.ts'
import { bystanders } from './bystanders.ts'
import { membersOf } from './together/members.ts'
import { toLook } from './to-look.ts'

/** World units of a grown-up. */
const ADULT = { landscape: 0.6, portrait: 0.54 }
/** Against a grown-up: from here on an animal is tended standing. */
const TALL = 0.62
/** The longest an animal is, as a part of the picture's width. */
const LONGEST = { landscape: 0.5, portrait: 0.8 }

const TENDED: ReadonlySet<ActivityName> = new Set<ActivityName>(['milk', 'groom', 'feed-animal', 'scrub'])

interface Tended {
  readonly subject: SubjectSpec
  readonly rig: Rig
  readonly look: RigLook
  readonly scale: number
  /** World units. */
  readonly width: number
  readonly isTall: boolean
}

/** Somebody at an animal's side, hands on its coat; or before its mouth, with a dish. */
export function stageTending(context: StagingContext): StagedScene | undefined {
  const { spec, stage, set } = context
  const doer = spec.subjects.find(({ activity }) => activity !== undefined && TENDED.has(activity))
  if (doer?.activity === undefined || doer.count > 1 || set.floor.kind !== 'ground') return undefined
  const adult = stage.portrait ? ADULT.portrait : ADULT.landscape
  const tended = animalOf(context, adult)
  if (tended === undefined) return undefined
  const waiting = tended.subject.count - 1
  const others = [
    ...spec.subjects.filter((one) => one !== doer && one !== tended.subject),
    ...(waiting === 0 ? [] : [{ ...tended.subject, count: waiting }]),
  ]
  const doing = doingTo(doer.activity, tended)
  const isFacing = doing === 'feed-animal' || doing === 'pet'
  const aside = isFacing ? adult * 0.36 + tended.width * 0.46 : tended.width * (doing === 'milk' ? 0.2 : 0.1)
  const middle = stage.aspect / 2
  const doerX = isFacing ? middle - aside / 2 : middle - aside
  const animalX = isFacing ? middle + aside / 2 : middle + tended.width * 0.12
  return {
    actors: [
      animalActor(context, tended, animalX, isFacing),
      doerActor(context, doer, doing, doerX, adult),
      ...(others.length === 0 ? [] : bystanders({ ...context, spec: { ...spec, subjects: others } }, adult)),
    ],
  }
}

/** A small animal is stroked and washed on the knees. */
function doingTo(activity: ActivityName, { isTall }: Tended): ActivityName {
  return !isTall && (activity === 'groom' || activity === 'scrub') ? 'pet' : activity
}

function animalOf({ spec, stage, set, seed }: StagingContext, adult: number): Tended | undefined {
  const subject = spec.subjects.find(({ rig }) => rig === 'quadruped')
  const rig = subject === undefined ? undefined : rigOf(subject)
  if (subject === undefined || rig === undefined) return undefined
  const look = toLook(subject, seed)
  const natural = rig.naturalSize(look)
  const box = rig.box(look, 'stand')
  const widest = (stage.aspect * (stage.portrait ? LONGEST.portrait : LONGEST.landscape)) / box.width
  const tallest = (set.floor.y - stage.top) * 0.9
  const scale = Math.min(adult * clamp(natural, 0.42, 1.3), widest, tallest / box.height)
  return { subject, rig, look, scale, width: box.width * scale, isTall: natural >= TALL }
}

function animalActor(
  { set }: StagingContext,
  { rig, look, scale, subject }: Tended,
  x: number,
  isFacing: boolean,
): Actor {
  return {
    rig,
    look,
    place: () => ({ x, y: set.floor.y - 0.012, scale, parallax: set.floor.parallax, flip: isFacing }),
    pose: ({ time }) => ({ ...REST, action: subject.action === 'eat' ? 'eat' : 'stand', time: time + 2 }),
  }
}

function doerActor(
  context: StagingContext,
  subject: SubjectSpec,
  activity: ActivityName,
  x: number,
  adult: number,
): Actor {
  const { set, spec, seed, seconds } = context
  const member = membersOf({ ...context, spec: { ...spec, subjects: [subject] } }, 1)[0]
  if (member === undefined) throw new Error('Who tends an animal has hands')
  const mouth = createMouth(subject, spec, seed, seconds)
  return {
    rig: member.rig,
    look: { ...member.look, activity },
    place: () => ({ x, y: set.floor.y + 0.012, scale: adult * member.size, parallax: set.floor.parallax }),
    pose: ({ time }) => ({ ...REST, action: 'work', time, mouth: mouth(time) }),
  }
}
