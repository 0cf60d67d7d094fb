import type { ActivityName } from '../../scene-spec.ts'
import type { ActivityRule } from './activity-rules.ts'

type Own =
  | 'sneeze'
  | 'cough'
  | 'bow'
  | 'salute'
  | 'shrug'
  | 'nod'
  | 'kneel'
  | 'pray'
  | 'shiver'
  | 'whistle'
  | 'faint'
  | 'roll-over'
  | 'groom-self'
  | 'scratch-self'
  | 'stretch-out'
  | 'wag'
  | 'purr'
  | 'hide'
  | 'release'
  | 'stumble'
  | 'limp'
  | 'tiptoe'
  | 'laugh'
  | 'shake-head'
  | 'snap-fingers'
  | 'smoke'

/** What is done with nothing but oneself. */
export const SELF_RULES: Readonly<Record<Own & ActivityName, ActivityRule>> = {
  sneeze: { action: 'stand' },
  cough: { action: 'stand' },
  // "leans over and blows out the candles"
  bow: { action: 'stand', isVague: true },
  salute: { action: 'stand' },
  shrug: { action: 'stand' },
  nod: { action: 'stand' },
  // "kneels and prays", "kneels to plant a tree"
  kneel: { action: 'stand', isVague: true },
  pray: { action: 'stand' },
  shiver: { action: 'stand' },
  whistle: { action: 'stand' },
  faint: { action: 'stand' },
  'roll-over': { action: 'play' },
  'groom-self': { action: 'sit' },
  'scratch-self': { action: 'stand' },
  'stretch-out': { action: 'stand', isVague: true },
  wag: { action: 'stand', isVague: true },
  purr: { action: 'sit', isVague: true },
  // Who sits behind something hides there, too.
  hide: { isVague: true },
  release: { isVague: true },
  stumble: { action: 'walk' },
  limp: { action: 'walk' },
  tiptoe: { action: 'walk' },
  // "they laugh and dance"
  laugh: { action: 'stand', isVague: true, while: ['stand', 'talk', 'look'] },
  'shake-head': { action: 'stand' },
  'snap-fingers': { action: 'stand' },
  smoke: { action: 'stand', isVague: true, while: ['stand', 'talk', 'look'] },
}

const RULES: Readonly<Partial<Record<ActivityName, ActivityRule>>> = SELF_RULES

type Befalls = 'crash' | 'sink' | 'capsize' | 'pop' | 'hatch' | 'wilt' | 'collapse'

/** What becomes of things. */
export const FATE_RULES: Readonly<Record<Befalls & ActivityName, ActivityRule>> = {
  crash: { takes: /^(?:room-parts|lamp-post)$/ },
  sink: {},
  capsize: {},
  pop: {},
  hatch: {},
  wilt: {},
  collapse: {},
}

/** Whether it becomes of things, and is seen only where one of them is. */
export function isFate(activity: ActivityName): boolean {
  return Object.hasOwn(FATE_RULES, activity)
}

/** Whether a body does it by itself: it is nobody else's, and done with nothing. */
export function isOfOneself(activity: ActivityName): boolean {
  return RULES[activity] !== undefined
}

/** Whether a body does it on the way to something else: "she leans over and blows out the candles". */
export function isOnTheWay(activity: ActivityName): boolean {
  return isOfOneself(activity) && RULES[activity]?.isVague === true
}
