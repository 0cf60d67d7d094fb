import type { Actor, StagedScene, StagingContext } from '../../compose/staging.ts'
import { createMouth } from '../../cues.ts'
import type { Point } from '../../draw/shapes.ts'
import { furniture } from '../../rigs/furniture.ts'
import { SWINGS } from '../../rounds.ts'
import { SEAT_HEIGHT } from '../../rigs/person/manner.ts'
import { person } from '../../rigs/person.ts'
import { REST } from '../../rigs/rig.ts'
import type { ActivityName, SubjectSpec } from '../../scene-spec.ts'
import { bystanders } from '../bystanders.ts'
import { toLook } from '../to-look.ts'
import { membersOf, type Member } from './members.ts'

/** Somebody it is done to. */
interface Duo {
  /** Between the two, in grown-ups' heights. */
  readonly apart: number
  /** The other one sits with their back to the doer; else they face each other. */
  readonly isSeated?: true
  /** Hands of the other one, in their own body heights; absent: as they like. */
  hands?(time: number): readonly Point[]
  /** How high on the other one the doer's hands are, against their height; absent: as the activity has it. */
  readonly at?: number
  /** How far the doer's near hand goes about there, in grown-ups' heights. */
  winds?(time: number): Point
  /** The other one sits opposite, on a chair of their own. */
  readonly isOpposite?: true
  /** It is never done alone: without another in the prompt, there is somebody. */
  readonly isDoneTo?: true
}

const DUOS: Readonly<Partial<Record<ActivityName, Duo>>> = {
  propose: {
    apart: 0.62,
    hands: (time) => {
      const joy = Math.sin(time * 5) * 0.008
      return [
        [0.07, -0.76 + joy],
        [0.09, -0.75 + joy],
      ]
    },
  },
  photograph: { apart: 0.95 },
  haircut: { apart: 0.33, isSeated: true },
  examine: { apart: 0.44, at: 0.66 },
  massage: { apart: 0.34, isSeated: true },
  'barber-shave': { apart: 0.33, isSeated: true },
  bandage: {
    apart: 0.5,
    at: 0.6,
    isDoneTo: true,
    winds: (time) => [Math.cos(time * SWINGS.bandage) * 0.025 - 0.01, Math.sin(time * SWINGS.bandage) * 0.05],
    hands: () => [
      [0.27, -0.6],
      [0.05, -0.47],
    ],
  },
  manicure: { apart: 0.78, isOpposite: true, isDoneTo: true, hands: () => OPPOSITE_HANDS },
  'check-in': {
    apart: 1.12,
    isDoneTo: true,
    hands: (time) => [
      [0.2, -0.6 - 0.015 * Math.sin(time * 5)],
      [0.24, -0.59 + 0.015 * Math.sin(time * 5)],
    ],
  },
}

/** One lies on the cushion, the other in the lap. */
const OPPOSITE_HANDS: readonly Point[] = [
  [0.33, -0.48],
  [0.14, -0.4],
]

const ADULT = { landscape: 0.62, portrait: 0.46 }
/** A chair's seat in its own units. */
const CHAIR_SEAT = 0.52

interface Scene {
  readonly context: StagingContext
  readonly duo: Duo
  readonly adult: number
  readonly x: number
}

/** Somebody who does something to another: they stand where it can be done. */
export function stageDuo(context: StagingContext): StagedScene | undefined {
  const { spec, stage, set } = context
  const lead = spec.subjects.find(({ activity }) => activity !== undefined && DUOS[activity] !== undefined)
  const known = lead?.activity === undefined ? undefined : DUOS[lead.activity]
  if (lead === undefined || known === undefined || set.floor.kind === 'air' || set.floor.kind === 'water')
    return undefined
  const members = membersOf(context, 3)
  const doer = members.find(({ subject }) => subject === lead)
  const other =
    members.find((member) => member !== doer) ??
    (known.isSeated === true || known.isDoneTo === true ? somebody(context) : undefined)
  if (doer === undefined || other === undefined || members.length > 2) return undefined
  const duo = known.isDoneTo === true ? { ...known, apart: known.apart * (0.5 + 0.5 * other.size) } : known
  const wished = (stage.portrait ? ADULT.portrait : ADULT.landscape) * (spec.framing === 'wide' ? 0.8 : 1)
  const adult = Math.min(wished, (stage.aspect * 0.94) / (duo.apart + 0.7))
  const scene: Scene = { context, duo, adult, x: stage.aspect / 2 }
  const others = spec.subjects.filter((one) => one !== doer.subject && one !== other.subject)
  return {
    actors: [
      doerOf(scene, doer, other),
      ...otherOf(scene, other),
      ...(others.length === 0 ? [] : bystanders({ ...context, spec: { ...spec, subjects: others } }, adult)),
    ],
  }
}

/** Whoever it is done to, when the prompt does not say. */
function somebody({ seed }: StagingContext): Member {
  const subject: SubjectSpec = {
    concept: 'person',
    rig: 'person',
    variant: 'person',
    colours: [],
    count: 1,
    size: 'normal',
    action: 'stand',
    props: [],
  }
  const look = toLook(subject, seed + 3)
  return { subject, rig: person, look, size: person.naturalSize(look), leads: false }
}

function doerOf({ context, duo, adult, x }: Scene, doer: Member, other: Member): Actor {
  const { floor } = context.set
  const mouth = createMouth(doer.subject, context.spec, context.seed, context.seconds)
  return {
    rig: doer.rig,
    look: doer.look,
    place: () => ({
      x: x - (duo.apart / 2) * adult,
      y: floor.y,
      scale: adult * doer.size,
      parallax: floor.parallax,
      shadowWidth: 0.45,
    }),
    pose: ({ time }) => ({
      ...REST,
      action: doer.subject.action,
      time,
      reach: duo.at === undefined ? [] : handsAt(duo.at, doer, other, duo, time),
      look: other.size < doer.size * 0.8 ? 0.12 : 0,
      mouth: mouth(time),
    }),
  }
}

/** On the other one's chest or arm, however small they are. */
function handsAt(
  height: number,
  doer: Member,
  other: Member,
  { apart, winds, isDoneTo }: Duo,
  time: number,
): readonly Point[] {
  const y = (-height * other.size) / doer.size
  const [dx, dy] = winds?.(time) ?? [0, 0]
  // A child's arm is shorter.
  const near = isDoneTo === true ? other.size : 1
  return [
    [(apart - 0.17 * near + dx) / doer.size, y + dy],
    [(apart - 0.24 * near) / doer.size, y + 0.05],
  ]
}

function otherOf({ context, duo, adult, x }: Scene, other: Member): readonly Actor[] {
  const { floor } = context.set
  const at = x + (duo.apart / 2) * adult
  const own = adult * other.size
  const isSeated = duo.isSeated === true
  const actor: Actor = {
    rig: other.rig,
    look: isSeated
      ? { ...other.look, props: [...other.look.props, { concept: 'chair', colour: null, role: 'ridden' }] }
      : other.look,
    place: () => ({
      x: at,
      y: floor.y - 0.004,
      scale: own,
      parallax: floor.parallax,
      flip: !isSeated,
      lift: isSeated ? Math.max(0, SEAT_HEIGHT * (adult - own)) : 0,
      shadowWidth: isSeated ? 0 : 0.4,
    }),
    pose: ({ time }) => ({
      ...REST,
      action:
        isSeated || duo.isOpposite === true
          ? 'sit'
          : other.subject.action === 'work'
            ? 'stand'
            : other.subject.action,
      time: time + 0.7,
      reach: duo.hands?.(time) ?? [],
    }),
  }
  if (!isSeated) return [actor]
  const chair: Actor = {
    rig: furniture,
    look: { variant: 'chair', colours: [], props: [], seed: 0 },
    place: () => ({
      x: at - 0.07 * adult,
      y: floor.y - 0.006,
      scale: (SEAT_HEIGHT / CHAIR_SEAT) * adult,
      parallax: floor.parallax,
    }),
    pose: () => REST,
  }
  return [chair, actor]
}
