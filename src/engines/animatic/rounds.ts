import type { Blows } from './cues.ts'
import type { SceneSpec, SubjectSpec } from './scene-spec.ts'

/**
 * When games, exercises and crafts that go round do what is heard: the club is at the ball, the dart in the board, the
 * weight overhead. `first` is that moment of the first round. Seen and heard at the same time.
 */
export const ROUNDS = {
  /** The foot that was raised is down. */
  aerobics: { seconds: 0.8, first: 0.8 },
  /** The arrow leaves the bow. */
  archery: { seconds: 3, first: 1.46 },
  /** The ball leaves the hand. */
  bowl: { seconds: 3.4, first: 0.82 },
  /** A pawn or a card is put down. */
  cards: { seconds: 3.6, first: 0.9 },
  chess: { seconds: 4.4, first: 1.54 },
  /** The dart leaves the hand. */
  darts: { seconds: 1.5, first: 0.855 },
  /** Feet are on the mat again. */
  gymnastics: { seconds: 2.4, first: 1.93 },
  golf: { seconds: 3.2, first: 1.4 },
  /** Both feet are on the ground again. */
  hopscotch: { seconds: 0.55, first: 0.49 },
  juggle: { seconds: 1 / 1.8, first: 1 / 1.8 },
  /** The weight is overhead. */
  'lift-weights': { seconds: 3.2, first: 0.852 },
  /** The ball is kicked at the goal. */
  save: { seconds: 2.8, first: 0.56 },
  selfie: { seconds: 1.7, first: 1.7 },
  /** The rope is on the ground. */
  'skip-rope': { seconds: (Math.PI * 2) / 8.2, first: (Math.PI * 2) / 8.2 },
  /** Glasses meet; of more than two, half a turn earlier. */
  toast: { seconds: (Math.PI * 2) / 2.1, first: Math.PI / 2.1 },
  /** The dough is on the hands again. */
  'toss-dough': { seconds: 2, first: 0.94 },
  treadmill: { seconds: Math.PI / 9, first: Math.PI / 9 },
  /** A fist, by turns, of each who fight: both have the same beat. */
  fight: { seconds: Math.PI / 5.5, first: Math.PI / 11 },
} as const satisfies Readonly<Record<string, Blows>>

/** Seconds from the moment a thing is let go until it is there. */
export const FLIGHTS = { bowl: 0.748, darts: 0.3, save: 0.8 } as const

/** Three darts are thrown; then they are fetched. */
export const DARTS = 3

/** The moments of a round within so many seconds, ascending. */
export function momentsOf({ first, seconds }: Blows, within: number): number[] {
  const moments: number[] = []
  for (let at = first; at < within; at += seconds) moments.push(at)
  return moments
}

/** Fraction of a round, 0..1, where its moment is at `moment`: what moves is a function of it. */
export function roundAt({ first, seconds }: Blows, timeSeconds: number, moment: number): number {
  const turns = (timeSeconds - first) / seconds + moment
  return turns - Math.floor(turns)
}

/**
 * Seconds of a round of basketball: the way to the hoop with the ball dribbled, the leap, the ball through the hoop; then
 * all jog back.
 */
export const HOOPS = { run: 1.5, leap: 0.9, fall: 1.1, back: 2.1 } as const
const HOOPS_SECONDS = HOOPS.run + HOOPS.leap + HOOPS.fall + HOOPS.back
/** The ball is on the ground whenever half of this, in radians a second, has made half a turn. */
export const DRIBBLE = 8.4
/** Seconds from the hoop to the ground. */
export const HOOP_DROP = 0.5

export type HoopsPhase = keyof typeof HOOPS

/** Which part of a round of basketball it is, and how far on in it, 0..1. */
export function hoopsAt(timeSeconds: number): { readonly phase: HoopsPhase; readonly way: number } {
  let rest = timeSeconds % HOOPS_SECONDS
  for (const phase of ['run', 'leap', 'fall'] as const) {
    if (rest < HOOPS[phase]) return { phase, way: rest / HOOPS[phase] }
    rest -= HOOPS[phase]
  }
  return { phase: 'back', way: rest / HOOPS.back }
}

/** When the ball of basketball is on the ground, and when it goes through the hoop. */
export function hoopsCues(seconds: number): {
  readonly bounces: readonly number[]
  readonly baskets: readonly number[]
} {
  const half = (Math.PI * 2) / DRIBBLE
  const dribbled = momentsOf({ first: half, seconds: half }, seconds).filter((at) =>
    ['run', 'back'].includes(hoopsAt(at).phase),
  )
  const baskets = momentsOf({ first: HOOPS.run + HOOPS.leap, seconds: HOOPS_SECONDS }, seconds)
  const dropped = baskets.flatMap((at) => [at + HOOP_DROP, at + HOOPS.fall])
  return { bounces: [...dribbled, ...dropped].filter((at) => at < seconds).sort((a, b) => a - b), baskets }
}

/** When teams shoot at a goal, as a part of the shot's seconds, and how many seconds it flies. */
export const SHOT_AT_GOAL = { at: 0.56, seconds: 0.6 } as const

const OVAL = 'american-football'

export type GoalSport = 'hockey' | 'football' | 'rugby'

/** What those in a scene carry to a goal; undefined when they do not. */
export function goalSportOf(spec: Pick<SceneSpec, 'subjects' | 'setting' | 'place'>): GoalSport | undefined {
  const people = spec.subjects.filter(({ rig }) => rig === 'person' || rig === 'robot')
  const others = spec.subjects.filter((subject) => !people.includes(subject))
  // One who only keeps the goal does not storm it.
  if (people.every(({ activity }) => activity === 'save')) return undefined
  if (others.some(({ variant }) => !/^(?:football|ball|american-football)$/.test(variant))) return undefined
  if (people.every(({ activity, action }) => activity === 'hockey' && action === 'play')) return 'hockey'
  if (people.every(isRugbyPlayer)) return 'rugby'
  const isOnPitch = spec.setting === 'stadium' && spec.place === undefined
  return isOnPitch && people.every((one) => isFootballer(one, others.length > 0)) ? 'football' : undefined
}

function isRugbyPlayer({ action, props }: SubjectSpec): boolean {
  return (action === 'run' || action === 'play') && props.some(({ concept }) => concept === OVAL)
}

function isFootballer({ action, props, variant }: SubjectSpec, isBallThere: boolean): boolean {
  const hasBall = isBallThere || props.some(({ concept }) => concept === 'football' || concept === 'ball')
  return (action === 'play' || action === 'run') && (hasBall || variant === 'footballer')
}

/** A ball that is passed, and how fast one alone keeps it bouncing, in radians a second (half a turn from bounce to bounce). */
export const PASSES = { seconds: 1.3, first: 0, alone: 6.2 } as const

/** Jumps on a board: from one to the next; the first take-off and landing. */
export const TRICKS = { seconds: 2.2, takeOff: 0.5, landing: 1.65 } as const

/** Seconds at which candles are blown at, and over which their flames go out. */
export const CANDLES = { from: 1.5, to: 2.5 } as const

/** Seconds of a round of pouring; it runs from `from` to `to` of a round that began `before` the shot. */
export const POURING = { seconds: 4.2, before: 0.6, from: 0.14, to: 0.87 } as const

/** A telephone rings for `lasts` seconds of each round. */
export const RINGING = { seconds: 2.2, first: 0.4, lasts: 1 } as const

/** Seconds since it began to ring; undefined between two rings. */
export function ringAt(timeSeconds: number): number | undefined {
  const { seconds, first, lasts } = RINGING
  if (timeSeconds < first) return undefined
  const since = (timeSeconds - first) % seconds
  return since < lasts ? since : undefined
}

/** A welder's arc burns for `burns` seconds of each round, from its beginning on. */
export const WELDING = { seconds: 2.4, burns: 1.9 } as const

/** How bright the arc is, 0..1. */
export function arcAt(timeSeconds: number): number {
  const at = cycleOf(timeSeconds, WELDING.seconds) * WELDING.seconds
  return Math.max(0, Math.min(1, at / 0.06, (WELDING.burns - at) / 0.06))
}

/** A cake is cut: seconds of a cut, and how fast the knife saws, in radians a second. */
export const CUTTING = { seconds: 3, saw: 7 } as const

/** An umbrella opens. */
export const UMBRELLA = { from: 0.9, to: 1.35 } as const

/** What goes to and fro all the time, in radians a second. */
export const SWINGS = {
  hockey: 4.2,
  sew: 16,
  milk: 5,
  groom: 2.8,
  seesaw: 1.9,
  swing: 2.1,
  haircut: 8,
  bandage: 3.4,
  hedge: 2.6,
  'push-ups': 3,
  squats: 2.4,
  'tug-of-war': 2.6,
  bricks: 2.4,
  sandcastle: 4,
  snowman: 3,
  comb: 2.6,
} as const

/** What things do by themselves, round after round. */
export const THING_ROUNDS = {
  /** The drop is at the water. */
  drip: { seconds: 1.3, first: 1.04 },
  /** The bird has come out, and calls. */
  cuckoo: { seconds: 4, first: 1 },
  /** The slices leap. */
  toast: { seconds: 4, first: 1.1 },
  /** A ball is back at the others. */
  cradle: { seconds: 1 / 1.7, first: 1 / 1.7 },
} as const satisfies Readonly<Record<string, Blows>>

/** 0..1 within a cycle of so many seconds. */
export function cycleOf(timeSeconds: number, seconds: number): number {
  return timeSeconds / seconds - Math.floor(timeSeconds / seconds)
}
