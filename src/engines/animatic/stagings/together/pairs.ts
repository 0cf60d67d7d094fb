import type { Actor, StagedScene, StagingContext } from '../../compose/staging.ts'
import { createMouth } from '../../cues.ts'
import { gaitOf, gaitPhase } from '../../gaits.ts'
import { lerp } from '../../draw/easing.ts'
import type { Point } from '../../draw/shapes.ts'
import { REST } from '../../rigs/rig.ts'
import type { SubjectSpec } from '../../scene-spec.ts'
import type { Frame } from '../../sets/set.ts'
import { bystanders } from '../bystanders.ts'
import { membersOf, withoutThing, type Member } from './members.ts'
import { PAIRINGS, type Pairing } from './pairings.ts'

/** World units of a grown-up. */
const ADULT = { landscape: 0.62, portrait: 0.56 }

interface Pair {
  readonly context: StagingContext
  readonly pairing: Pairing
  readonly left: Member
  readonly right: Member
  readonly adult: number
  /** Between their middles, world units. */
  readonly apart: number
  /** They walk across the picture. */
  readonly walks: boolean
}

/** Two people who touch: their hands meet, whatever their heights. */
export function stagePair(context: StagingContext): StagedScene | undefined {
  const { spec, stage, set } = context
  const lead = spec.subjects.find(
    ({ activity }) => activity !== undefined && PAIRINGS[activity] !== undefined,
  )
  const pairing = lead?.activity === undefined ? undefined : PAIRINGS[lead.activity]
  // Who sits does so where there is a seat.
  if (lead?.activity === undefined || pairing === undefined || lead.action === 'sit') return undefined
  if (set.floor.kind === 'air' || set.floor.kind === 'water') return undefined
  // Who is said to do something else stands by.
  const isIt = ({ activity }: SubjectSpec): boolean => activity === lead.activity
  const subjects = spec.subjects.filter(isIt)
  const isPair = subjects.reduce((sum, { count }) => sum + count, 0) === 2
  const asked = isPair ? { ...context, spec: { ...spec, subjects } } : context
  const [left, right, ...more] = membersOf(asked, 3)
  if (left === undefined || right === undefined || more.length > 0) return undefined
  const framed = spec.framing === 'wide' ? 0.8 : spec.framing === 'close' ? 1.14 : 1
  const adult = (stage.portrait ? ADULT.portrait : ADULT.landscape) * framed
  const closer = 1 - 0.3 * Math.abs(left.size - right.size)
  const pair: Pair = {
    context,
    pairing,
    left,
    right,
    adult,
    apart: pairing.apart * adult * closer,
    walks: pairing.isSideBySide === true && (lead.action === 'walk' || lead.action === 'run'),
  }
  const others = spec.subjects.filter((one) => one !== left.subject && one !== right.subject)
  return {
    actors: [
      toActor(pair, 'left'),
      toActor(pair, 'right'),
      ...(others.length === 0 ? [] : bystanders({ ...context, spec: { ...spec, subjects: others } }, adult)),
    ],
  }
}

function toActor(pair: Pair, side: 'left' | 'right'): Actor {
  const { context, pairing, adult, apart, walks } = pair
  const { stage, set, spec, seed, seconds } = context
  const member = pair[side]
  const other = pair[side === 'left' ? 'right' : 'left']
  const sign = side === 'left' ? -1 : 1
  const turned = side === 'right' && pairing.isSideBySide !== true
  const scale = adult * member.size
  // The larger one is in front, so that their arms are seen around the smaller.
  const isFront = member.size > other.size || (member.size === other.size && side === 'left')
  const mouth = member.leads ? createMouth(member.subject, spec, seed, seconds) : () => 0
  const gait = walks ? gaitOf({ ...member.subject, action: 'walk' }) : null
  const middle = ({ time }: Frame): number =>
    stage.aspect / 2 +
    (pairing.sway?.(time) ?? 0) * adult +
    (walks ? lerp(-0.17, 0.17, time / seconds) * stage.aspect : 0)
  return {
    rig: member.rig,
    look: pairing.holder === undefined || pairing.holder === side ? member.look : withoutThing(member.look),
    place: (frame) => ({
      x: middle(frame) + (sign * apart) / 2,
      y: set.floor.y - (isFront ? 0 : 0.004),
      scale,
      parallax: set.floor.parallax,
      flip: turned,
      rotation: -sign * (pairing.lean ?? 0),
      shadowWidth: 0.4,
    }),
    pose: (frame) => ({
      ...REST,
      action: walks
        ? 'walk'
        : pairing.isSideBySide === true
          ? 'stand'
          : pairing.action === 'dance'
            ? 'walk'
            : 'stand',
      time: frame.time + (side === 'left' ? 0 : 0.4),
      phase: gait === null ? stepOf(pairing, frame, sign) : gaitPhase(gait, frame.time),
      energy: 0.6,
      reach: handsOf(pair, side, frame, turned),
      mouth: mouth(frame.time),
      look: pairing.isSideBySide === true ? 0 : 0.05 * (member.size - other.size) * 4,
    }),
  }
}

/** Dancers step as far as they sway: one forward, the other back. */
function stepOf({ sway }: Pairing, { time }: Frame, sign: 1 | -1): number {
  return sway === undefined ? 0 : -sign * (sway(time) / 0.56) * Math.PI * 2
}

function handsOf(pair: Pair, side: 'left' | 'right', { time }: Frame, turned: boolean): readonly Point[] {
  const { pairing, left, right, adult, apart } = pair
  const hands = pairing.hands(time, left.size, right.size)[side]
  const member = pair[side]
  const own = ((side === 'left' ? -1 : 1) * apart) / 2 / adult
  const mirror = turned ? -1 : 1
  return hands.map(([x, y]): Point => [((x - own) * mirror) / member.size, -y / member.size])
}
