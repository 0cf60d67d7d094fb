import type { Actor, StagedScene, StagingContext } from '../../compose/staging.ts'
import { createMouth } from '../../cues.ts'
import { clamp } from '../../draw/easing.ts'
import type { Point } from '../../draw/shapes.ts'
import { furniture } from '../../rigs/furniture.ts'
import { SEAT_HEIGHT } from '../../rigs/person/manner.ts'
import { TABLE_TOP } from '../../rigs/person/activity/table.ts'
import { rigOf } from '../../rigs/rig-as.ts'
import { REST } from '../../rigs/rig.ts'
import { createTabletop, type Laid } from '../../rigs/tabletop.ts'
import type { ActivityName, PropSpec, SubjectSpec } from '../../scene-spec.ts'
import { bystanders } from '../bystanders.ts'
import { toLook, varied } from '../to-look.ts'
import { membersOf, type Member } from './members.ts'

/** What lies on the table, and from how many people on it is done at one. */
const TABLES: Readonly<Partial<Record<ActivityName, { readonly laid: Laid; readonly from: number }>>> = {
  chess: { laid: 'chess', from: 1 },
  cards: { laid: 'cards', from: 1 },
  meal: { laid: 'meal', from: 1 },
  'blow-candles': { laid: 'cake', from: 2 },
  knead: { laid: 'dough', from: 2 },
  draw: { laid: 'paper', from: 2 },
  write: { laid: 'paper', from: 2 },
  meeting: { laid: 'documents', from: 2 },
}

const OVER_COFFEE = { laid: 'coffee', from: 2 } as const

/** As many find room. */
const MOST = 14
/** World units of a grown-up. */
const ADULT = { landscape: 0.62, portrait: 0.5 }
/** From a sitter's middle to the edge of the table, in grown-ups' heights. */
const TO_EDGE = 0.02
/** A chair's seat in its own units. */
const CHAIR_SEAT = 0.52

interface Round {
  readonly context: StagingContext
  readonly laid: Laid
  readonly members: readonly Member[]
  /** Half of the table's width, in grown-ups' heights. */
  readonly half: number
  readonly adult: number
  readonly middle: number
}

/** Games, meals and birthdays: all sit round one table and face each other. */
export function stageAtTable(context: StagingContext): StagedScene | undefined {
  const { spec, set } = context
  const lead = spec.subjects.find(({ activity }) => activity !== undefined && TABLES[activity] !== undefined)
  const cup = spec.subjects.find((subject) => isCoffee(subject))
  const isOverCoffee = lead === undefined && cup !== undefined && spec.subjects.some(isAtTalk)
  const table = isOverCoffee ? OVER_COFFEE : lead?.activity === undefined ? undefined : TABLES[lead.activity]
  if (table === undefined || set.floor.kind === 'air' || set.floor.kind === 'water') return undefined
  const seated = spec.subjects.filter((subject) => !standsBy(subject))
  const members = [
    ...membersOf({ ...context, spec: { ...spec, subjects: seated } }, MOST + 1),
    ...pawsOf(context, lead?.activity),
  ]
  if (members.length < table.from || members.length > MOST) return undefined
  const round = arrange(context, table.laid, members)
  const others = spec.subjects.filter(
    (subject) =>
      standsBy(subject) ||
      (subject.rig !== 'person' &&
        subject.rig !== 'robot' &&
        !(isOverCoffee && isCoffee(subject)) &&
        !playsAt(subject, lead?.activity)),
  )
  return {
    actors: [
      ...members.flatMap((member, index) => sitterOf(round, member, index)),
      { ...tableOf(round), others: isOverCoffee ? [toLook(cup, 0)] : [] },
      ...(others.length === 0
        ? []
        : bystanders({ ...context, spec: { ...spec, subjects: others } }, round.adult)),
    ],
  }
}

/** Animals that do what is done at the table sit on chairs, as tall there as children. */
function pawsOf({ spec, seed }: StagingContext, activity: ActivityName | undefined): readonly Member[] {
  return spec.subjects
    .filter((subject) => playsAt(subject, activity))
    .flatMap((subject, kind) => {
      const rig = rigOf(subject)
      if (rig === undefined) return []
      return Array.from({ length: subject.count }, (_, index): Member => {
        const look = varied(toLook(subject, seed + kind * 31 + index * 7919), index, subject.count)
        const size = clamp(0.46 + rig.naturalSize(look) * 0.24, 0.46, 0.66)
        return { subject, rig, look, size, leads: index === 0 }
      })
    })
    .slice(0, MOST)
}

function playsAt({ rig, activity }: SubjectSpec, game: ActivityName | undefined): boolean {
  return rig === 'quadruped' && game !== undefined && activity === game
}

/** Who serves or teaches is on their feet. */
function standsBy({ rig, variant, action }: SubjectSpec): boolean {
  return rig === 'person' && action !== 'sit' && /^(?:waiter|teacher|scientist)$/.test(variant)
}

function isCoffee({ concept, at }: SubjectSpec): boolean {
  return at === undefined && /^(?:coffee|coffee-cup|tea|teacup)$/.test(concept)
}

/** Who talks while a cup is about sits over it. */
function isAtTalk({ rig, action, activity, count }: SubjectSpec): boolean {
  return rig === 'person' && count <= 4 && activity === undefined && (action === 'talk' || action === 'sit')
}

function arrange(context: StagingContext, laid: Laid, members: readonly Member[]): Round {
  const { stage, spec } = context
  const behind = Math.max(0, members.length - 2)
  const half =
    behind === 0 ? (laid === 'coffee' ? 0.26 : laid === 'chess' ? 0.31 : 0.36) : 0.36 + behind * 0.11
  const wished = (stage.portrait ? ADULT.portrait : ADULT.landscape) * (spec.framing === 'wide' ? 0.8 : 1)
  const adult = Math.min(wished, (stage.aspect * 0.96) / (2 * (half + 0.36)))
  return { context, laid, members, half, adult, middle: stage.aspect / 2 }
}

function tableOf({ context, laid, half, adult, middle, members }: Round): Actor {
  const { floor } = context.set
  const cake = members
    .flatMap(({ subject }) => subject.props)
    .find(({ concept, colour }) => concept === 'cake' && colour !== null)
  return {
    rig: createTabletop(laid, half, members.length > 2),
    look: {
      variant: laid,
      colours: cake?.colour == null ? [] : ['#fbf3f6', cake.colour],
      props: [],
      seed: 0,
    },
    place: () => ({
      x: middle,
      y: floor.y - 0.006,
      scale: adult,
      parallax: floor.parallax,
      shadowWidth: half * 1.9,
    }),
    pose: ({ time }) => ({ ...REST, time }),
  }
}

/** The first two sit at the ends, the others behind the table, all turned to its middle. */
function sitterOf(round: Round, member: Member, index: number): readonly Actor[] {
  const { context, half, adult, middle, members, laid } = round
  const { floor } = context.set
  const isBehind = index > 1
  const behind = members.length - 2
  const own = adult * member.size
  const x = isBehind
    ? middle + besideMiddle(index - 2, behind, laid === 'cake') * half * adult
    : middle + (index === 0 ? -1 : 1) * (half + TO_EDGE) * adult
  const flip = isBehind ? x > middle + 0.001 : index === 1
  const y = isBehind ? floor.y - 0.03 - 0.002 * (index % 2) : floor.y - 0.01
  const mouth = member.leads
    ? createMouth(member.subject, context.spec, context.seed, context.seconds)
    : () => 0
  const offset = index * (laid === 'chess' ? 2.2 : 0.9)
  const sitter: Actor = {
    rig: member.rig,
    look: {
      ...member.look,
      props: [
        ...member.look.props,
        { concept: 'chair', colour: null, role: 'ridden' },
        ...(laid === 'cake' && member.size < 0.85 ? [partyHat(index)] : []),
      ],
    },
    place: () => ({
      x,
      y,
      scale: own,
      parallax: floor.parallax,
      flip,
      // Animals sit on the seat as on the ground.
      lift: SEAT_HEIGHT * (member.subject.rig === 'quadruped' ? adult : Math.max(0, adult - own)),
      shadowWidth: 0,
    }),
    pose: ({ time }) => ({
      ...REST,
      action: 'sit',
      time: time + offset,
      reach: HANDS[laid]?.(time + offset, member.size) ?? [],
      look: laid === 'cake' && index === 0 ? 0.14 * Math.max(0, Math.sin((time - 1.2) * 1.6)) : 0.03,
      mouth: mouth(time),
    }),
  }
  return isBehind ? [sitter] : [chairAt(round, x, flip), sitter]
}

const PARTY_HATS = ['#e84a8f', '#3d8fd0', '#f2c23c', '#7ac85a'] as const

function partyHat(index: number): PropSpec {
  return { concept: 'party-hat', colour: PARTY_HATS[index % PARTY_HATS.length] ?? null, role: 'worn' }
}

/** Those behind a table side by side, -1 .. 1; nobody is right behind a tall cake. */
function besideMiddle(index: number, count: number, isTall: boolean): number {
  const at = ((index + 0.5) / count - 0.5) * 1.5
  if (!isTall || count % 2 === 0) return at
  return index === (count - 1) / 2 ? -0.34 : index < count / 2 ? at - 0.2 : at
}

function chairAt({ context, adult }: Round, x: number, flip: boolean): Actor {
  const { floor } = context.set
  return {
    rig: furniture,
    look: { variant: 'chair', colours: [], props: [], seed: 0 },
    place: () => ({
      x: x + (flip ? 0.07 : -0.07) * adult,
      y: floor.y - 0.012,
      scale: (SEAT_HEIGHT / CHAIR_SEAT) * adult,
      parallax: floor.parallax,
      flip,
    }),
    pose: () => REST,
  }
}

type Hands = (time: number, size: number) => readonly Point[]

/** A place on the table for whoever sits raised to it. */
function onTable(x: number, above: number, size: number): Point {
  return [x / size, -(TABLE_TOP + above - SEAT_HEIGHT * (1 - size)) / size]
}

/** What hands do that hold nothing. */
const HANDS: Readonly<Partial<Record<Laid, Hands>>> = {
  cake(time, size) {
    const clap = Math.max(0, Math.sin(time * 7)) * 0.035
    return [onTable(0.15 - clap, 0.13, size), onTable(0.17 + clap, 0.14, size)]
  },
  dough(time, size) {
    const press = Math.sin(time * 5) * 0.015
    return [onTable(0.2 + press, 0.045, size), onTable(0.23 - press, 0.05, size)]
  },
  paper(time, size) {
    const stroke = Math.sin(time * 4) * 0.02
    return [onTable(0.2 + stroke, 0.03, size), onTable(0.16, 0.03, size)]
  },
}
