import type { Actor, StagedScene, StagingContext } from '../compose/staging.ts'
import { createMouth } from '../cues.ts'
import { REST } from '../rigs/rig.ts'
import type { RigLook } from '../rigs/rig.ts'
import { ROUNDS } from '../rounds.ts'
import type { SubjectSpec } from '../scene-spec.ts'
import { bystanders } from './bystanders.ts'
import { membersOf, type Member } from './together/members.ts'

/** World units of a grown-up. */
const ADULT = { landscape: 0.64, portrait: 0.5 }

/** How those who fight with such a thing, or so, stand to each other. */
interface Manner {
  /** Between their middles, in a grown-up's heights. */
  readonly apart: number
  /** How far they go to and fro, in a grown-up's heights, and how fast. */
  readonly sway: number
  readonly pace: number
}

const FISTS: Manner = { apart: 0.56, sway: 0.05, pace: 2.1 }
const BLADES: Manner = { apart: 0.66, sway: 0.06, pace: 1.4 }
const FOILS: Manner = { apart: 0.94, sway: 0.06, pace: 1.8 }
const HOLD: Manner = { apart: 0.5, sway: 0.045, pace: 1.1 }

const ARMED = /sword|katana|lightsaber|axe|spear/
const SWORDSMEN = /^(?:knight|samurai|ninja|viking|pirate|soldier)$/
/** The corner that the second of two alike is from. */
const OTHER_CORNER = { boxer: '#2f5fb0', wrestler: '#c9303c', 'sumo-wrestler': null, karateka: null } as const

/** Two people who fight: face to face, as far apart as their arms ask for, blow against guard. */
export function stageBout(context: StagingContext): StagedScene | undefined {
  const { spec, stage, set } = context
  if (set.floor.kind === 'air' || set.floor.kind === 'water') return undefined
  const rivals = spec.subjects.filter(isFighting)
  const [left, right, ...more] = membersOf({ ...context, spec: { ...spec, subjects: rivals } }, 3)
  if (left === undefined || right === undefined || more.length > 0) return undefined
  const others = spec.subjects.filter((subject) => !rivals.includes(subject))
  if (others.some(({ rig, action }) => rig !== 'person' && rig !== 'robot' && action === 'fight'))
    return undefined
  const manner = mannerOf(left, right)
  const framed = spec.framing === 'wide' ? 0.78 : spec.framing === 'close' ? 1.14 : 1
  const wished = (stage.portrait ? ADULT.portrait : ADULT.landscape) * framed
  const adult = Math.min(wished, (stage.aspect * 0.96) / (manner.apart + 0.62))
  const second: Member = { ...right, look: fromOtherCorner(left, right) }
  return {
    actors: [
      toActor(context, manner, adult, left, -1),
      toActor(context, manner, adult, second, 1),
      ...(others.length === 0 ? [] : bystanders({ ...context, spec: { ...spec, subjects: others } }, adult)),
    ],
  }
}

function isFighting({ rig, action, at, props }: SubjectSpec): boolean {
  const isOnFoot = at === undefined && props.every(({ role }) => role !== 'ridden')
  return (rig === 'person' || rig === 'robot') && action === 'fight' && isOnFoot
}

function mannerOf(left: Member, right: Member): Manner {
  const both = [left, right]
  if (both.some(({ subject }) => subject.activity === 'grapple')) return HOLD
  const has = (what: RegExp): boolean =>
    both.some(({ subject }) => subject.props.some(({ concept }) => what.test(concept)))
  if (has(/^foil$/) || both.some(({ look }) => look.variant === 'fencer')) return FOILS
  return has(ARMED) || both.some(({ look }) => SWORDSMEN.test(look.variant)) ? BLADES : FISTS
}

function fromOtherCorner(left: Member, { look, subject }: Member): RigLook {
  const isAlike = left.subject === subject && look.colours.length === 0
  const colour = isAlike ? OTHER_CORNER[look.variant as keyof typeof OTHER_CORNER] : undefined
  return colour == null ? look : { ...look, colours: [colour] }
}

function toActor(
  { stage, set, spec, seed, seconds }: StagingContext,
  { apart, sway, pace }: Manner,
  adult: number,
  member: Member,
  side: -1 | 1,
): Actor {
  const mouth = member.leads ? createMouth(member.subject, spec, seed, seconds) : () => 0
  return {
    rig: member.rig,
    look: member.look,
    place: ({ time }) => ({
      x: stage.aspect / 2 + ((side * apart) / 2 + sway * Math.sin(time * pace + side * 0.3)) * adult,
      y: set.floor.y - (side < 0 ? 0 : 0.004),
      scale: adult * member.size,
      parallax: set.floor.parallax,
      flip: side > 0,
      shadowWidth: 0.44,
    }),
    pose: ({ time }) => ({
      ...REST,
      action: 'fight',
      // While one strikes, the other guards.
      time: time + (side < 0 ? 0 : HALF_BEAT),
      mouth: mouth(time),
    }),
  }
}

/** Seconds of half of a blow and what follows it. */
const HALF_BEAT = ROUNDS.fight.seconds
