import type { Actor, StagedScene, StagingContext } from '../../compose/staging.ts'
import { createMouth } from '../../cues.ts'
import type { Point } from '../../draw/shapes.ts'
import { REST } from '../../rigs/rig.ts'
import { ROUNDS } from '../../rounds.ts'
import type { Action, ActivityName } from '../../scene-spec.ts'
import { bystanders } from '../bystanders.ts'
import { membersOf, withoutThing, type Member } from './members.ts'

const MOST = 8
/** World units of a grown-up. */
const ADULT = { landscape: 0.56, portrait: 0.42 }

/** Where one of a group is, in a grown-up's heights: across from the middle, and back from the nearest. */
interface Spot {
  readonly x: number
  readonly back: number
  readonly faces: 1 | -1
}

/** What more than two do with each other: how they stand, and where their hands are. */
interface Gathering {
  readonly action: Action
  spots(count: number): readonly Spot[]
  /** x from the middle of who it is, y up, in a grown-up's heights; empty: as the action has them. */
  hands(time: number, at: number, spots: readonly Spot[], members: readonly Member[]): readonly Point[]
  /** Where they sway to, in a grown-up's heights. */
  sway?(time: number, at: number): number
  /** Which of so many has what it is done with. Absent: all have their own. */
  holder?(count: number): number
  /** Radians that they lean to where they face. */
  readonly lean?: number
}

/** Two rows that face the middle, the outer ones nearer to the lens, so that no face is hidden. */
function facingIn(count: number, apart: number): readonly Spot[] {
  return Array.from({ length: count }, (_, at) => {
    const x = (at - (count - 1) / 2) * apart
    const isMiddle = Math.abs(x) < apart * 0.4
    return { x, back: isMiddle ? 0.05 : at % 2 === 0 ? 0 : 0.035, faces: x > 0.001 ? -1 : 1 }
  })
}

const hug: Gathering = {
  action: 'stand',
  lean: 0.06,
  spots: (count) => facingIn(count, 0.215),
  hands(time, at, spots, members) {
    const spot = spots[at]
    const size = members[at]?.size ?? 1
    if (spot === undefined) return []
    const next = members[at + spot.faces]?.size ?? size
    const pat = 0.01 * Math.sin(time * 4 + at)
    const height = 0.66 * Math.min(size, next) + pat
    return [
      [spot.faces * 0.2, height],
      [spot.faces * 0.18, height - 0.11 * size],
    ]
  },
  sway: (time) => Math.sin(time * 1.2) * 0.012,
}

const toast: Gathering = {
  action: 'stand',
  spots: (count) => facingIn(count, count > 5 ? 0.3 : 0.36),
  hands(time, at, spots, members) {
    const spot = spots[at]
    const size = members[at]?.size ?? 1
    if (spot === undefined) return []
    const lift = Math.max(0, Math.sin((time * Math.PI * 2) / ROUNDS.toast.seconds)) ** 2
    const reach = 0.15 + 0.035 * lift
    return [
      [spot.faces * reach, (0.74 + 0.08 * lift) * size],
      [-spot.faces * 0.02, 0.47 * size],
    ]
  },
}

/** They hold each other's hands all along the row. */
const row: Gathering = {
  action: 'stand',
  spots: (count) =>
    Array.from({ length: count }, (_, at) => ({ x: (at - (count - 1) / 2) * 0.4, back: 0, faces: 1 })),
  hands(time, at, _spots, members) {
    const swing = Math.sin(time * 2.8) * 0.014
    const joint = (one: number, other: number): number =>
      0.5 * Math.max(members[one]?.size ?? 0, members[other]?.size ?? 0) - 0.02
    const right: Point = at < members.length - 1 ? [0.2 + swing, joint(at, at + 1)] : [0.05, 0.45]
    const left: Point = at > 0 ? [-0.2 + swing, joint(at - 1, at)] : [-0.05, 0.45]
    return [right, left]
  },
}

/** Two and two go at each other; the odd one at whom they find. */
const fight: Gathering = {
  action: 'fight',
  spots: (count) =>
    Array.from({ length: count }, (_, at) => {
      const pair = Math.floor(at / 2)
      const pairs = Math.ceil(count / 2)
      const isOdd = count % 2 === 1 && at === count - 1
      const middle = (pair - (pairs - 1) / 2) * 1.08
      if (isOdd) return { x: middle - 0.28, back: 0.04, faces: -1 }
      const side = at % 2 === 0 ? -1 : 1
      return { x: middle + side * 0.27, back: pair % 2 === 0 ? 0 : 0.05, faces: side === -1 ? 1 : -1 }
    }),
  hands: () => [],
  sway: (time, at) => 0.035 * Math.sin(time * 2.3 + Math.floor(at / 2) * 2) * (at % 2 === 0 ? 1 : 0.8),
}

/** Couples, each with their arms around each other. */
const couples: Gathering = {
  action: 'dance',
  spots: (count) =>
    Array.from({ length: count }, (_, at) => {
      const pair = Math.floor(at / 2)
      const pairs = Math.ceil(count / 2)
      const side = at % 2 === 0 ? -1 : 1
      return {
        x: (pair - (pairs - 1) / 2) * 0.78 + side * 0.17,
        back: pair % 2 === 0 ? 0 : 0.07,
        faces: side === -1 ? 1 : -1,
      }
    }),
  hands(time, at, _spots, members) {
    const side = at % 2 === 0 ? 1 : -1
    const low = Math.min(members[at]?.size ?? 1, members[at + side]?.size ?? 1)
    const rise = Math.sin(time * 2.4 + Math.floor(at / 2)) * 0.015
    return [
      [side * 0.19, 0.84 * low + rise],
      [side * 0.31, (side === 1 ? 0.62 : 0.68) * low],
    ]
  },
  sway: (time, at) => Math.sin(time * 1.25 + Math.floor(at / 2) * 1.7) * 0.07,
}

/** Heads together, and one of them holds the telephone out before all. */
const selfie: Gathering = {
  action: 'stand',
  lean: 0.05,
  spots: (count) =>
    Array.from({ length: count }, (_, at) => ({
      x: (at - (count - 1) / 2) * 0.235 - 0.12,
      back: at === count - 1 ? 0 : at % 2 === 0 ? 0.02 : 0.06,
      faces: 1,
    })),
  hands(time, at, spots, members) {
    const size = members[at]?.size ?? 1
    const lift = Math.sin(time * 2.4 + at) * 0.012
    if (at === spots.length - 1)
      return [
        [0.34, 0.9 * size + lift],
        [-0.12, 0.62 * size],
      ]
    if (at % 2 === 0)
      return [
        [0.1, 0.6 * size],
        [-0.13, 0.98 * size + lift],
      ]
    return [
      [0.13, 0.97 * size + lift],
      [-0.08, 0.5 * size],
    ]
  },
  holder: (count) => count - 1,
}

/** Close together under what the one in the middle holds. */
const underUmbrella: Gathering = {
  action: 'stand',
  spots: (count) =>
    Array.from({ length: count }, (_, at) => ({
      x: (at - (count - 1) / 2) * Math.min(0.24, 0.72 / count),
      back: at % 2 === 0 ? 0 : 0.04,
      faces: at > (count - 1) / 2 ? -1 : 1,
    })),
  hands(time, at, spots, members) {
    const size = members[at]?.size ?? 1
    if (at !== Math.floor((spots.length - 1) / 2)) return []
    return [
      [0.1, 0.72 * size + Math.sin(time * 1.8) * 0.006],
      [-0.05, 0.47 * size],
    ]
  },
  holder: (count) => Math.floor((count - 1) / 2),
}

const GATHERINGS: Readonly<Partial<Record<ActivityName, Gathering>>> = {
  duel: fight,
  'hand-in-hand': row,
  hug,
  tango: couples,
  toast,
  selfie,
  'share-umbrella': underUmbrella,
}

/** More than two who fight, hug, toast, dance or hold hands: turned to each other, seen from the side. */
export function stageGathering(context: StagingContext): StagedScene | undefined {
  const { spec, stage, set } = context
  const [lead] = spec.subjects
  const gathering = gatheringOf(context)
  if (lead === undefined || gathering === undefined || lead.action === 'sit') return undefined
  if (set.floor.kind === 'air' || set.floor.kind === 'water') return undefined
  const all = membersOf(context, MOST + 1)
  if (all.length < 3 || all.length > MOST || all.some(({ subject }) => subject.action === 'ride'))
    return undefined
  const isPaired = gathering === couples
  if (isPaired && all.length % 2 === 1) return undefined
  const members = isPaired ? inCouples(all) : gathering === hug ? tallestOut(all) : all
  const spots = gathering.spots(members.length)
  const half = Math.max(...spots.map(({ x }) => Math.abs(x))) + 0.3
  const framed = spec.framing === 'wide' ? 0.8 : 1
  const wished = (stage.portrait ? ADULT.portrait : ADULT.landscape) * framed
  const adult = Math.min(wished, (stage.aspect * 0.98) / (2 * half))
  const others = spec.subjects.filter((subject) => all.every((member) => member.subject !== subject))
  return {
    actors: [
      ...members.map((member, at) => toActor(context, gathering, { member, at, spots, members, adult })),
      ...(others.length === 0 ? [] : bystanders({ ...context, spec: { ...spec, subjects: others } }, adult)),
    ],
  }
}

/** People only: animals that fight do so in their own way. */
function gatheringOf({ spec }: StagingContext): Gathering | undefined {
  const named = spec.subjects.find(
    ({ activity }) => activity !== undefined && GATHERINGS[activity] !== undefined,
  )
  if (named?.activity !== undefined) return GATHERINGS[named.activity]
  const isFight = spec.subjects.every(
    ({ rig, action }) => (rig === 'person' || rig === 'robot') && action === 'fight',
  )
  return isFight ? fight : undefined
}

/** "four men and four women dance": each with one of the others. */
function inCouples(members: readonly Member[]): readonly Member[] {
  const [first] = members
  const ones = members.filter(({ subject }) => subject === first?.subject)
  const others = members.filter(({ subject }) => subject !== first?.subject)
  if (ones.length !== others.length) return members
  return ones.flatMap((one, at) => [one, ...others.slice(at, at + 1)])
}

/** Children in the middle, so that they are hidden by nobody. */
function tallestOut(members: readonly Member[]): readonly Member[] {
  const sorted = members.toSorted((a, b) => b.size - a.size)
  return [...sorted.filter((_, at) => at % 2 === 0), ...sorted.filter((_, at) => at % 2 === 1).toReversed()]
}

interface Place {
  readonly member: Member
  readonly at: number
  readonly spots: readonly Spot[]
  readonly members: readonly Member[]
  readonly adult: number
}

function toActor(context: StagingContext, gathering: Gathering, place: Place): Actor {
  const { stage, set, spec, seed, seconds } = context
  const { member, at, spots, members, adult } = place
  const spot = spots[at] ?? { x: 0, back: 0, faces: 1 }
  const mouth = member.leads ? createMouth(member.subject, spec, seed, seconds) : () => 0
  return {
    rig: member.rig,
    look: isWithout(gathering, at, members.length) ? withoutThing(member.look) : member.look,
    place: ({ time }) => ({
      x: stage.aspect / 2 + (spot.x + (gathering.sway?.(time, at) ?? 0)) * adult,
      y: set.floor.y - spot.back * adult - at * 0.0004,
      scale: adult * member.size * (1 - spot.back * 0.6),
      parallax: set.floor.parallax,
      flip: spot.faces === -1,
      rotation: spot.faces * (gathering.lean ?? 0) * Math.min(1, Math.abs(spot.x) * 6),
      shadowWidth: 0.4,
    }),
    pose: ({ time }) => ({
      ...REST,
      action: gathering.action === 'dance' ? 'walk' : gathering.action,
      time: time + at * 0.53,
      phase: gathering.action === 'dance' ? Math.sin(time * 1.25 + Math.floor(at / 2) * 1.7) * 0.8 : 0,
      energy: gathering.action === 'fight' ? 1 : 0.6,
      reach: gathering
        .hands(time, at, spots, members)
        .map(([x, y]): Point => [(x * spot.faces) / member.size, -y / member.size]),
      mouth: mouth(time),
    }),
  }
}

function isWithout({ holder }: Gathering, at: number, count: number): boolean {
  return holder !== undefined && holder(count) !== at
}
