import { boat } from '../../rigs/boat.ts'
import { car } from '../../rigs/car.ts'
import { PRIMATES } from '../../rigs/quadruped/primate-species.ts'
import type { Action, ActivityName, RigName } from '../../scene-spec.ts'
import type { Meaning } from '../meaning.ts'
import { ACTIVITY_RULES, INFERRED, type ActivityRule } from './activity-rules.ts'
import { isAnimate } from './draft.ts'
import { giveProp } from './bind-props.ts'
import type { Draft } from './draft.ts'
import type { Scene } from './scene-state.ts'
import { isOfOneself, isOnTheWay } from './self-rules.ts'

const HANDS: ReadonlySet<RigName> = new Set(['person', 'robot'])

/** Who can do something with their hands. */
export function hasHands({ thing }: Draft): boolean {
  return HANDS.has(thing.rig) && thing.variant !== 'baby'
}

/** What animals do as people do it. */
const FOR_PAWS: ReadonlySet<ActivityName> = new Set<ActivityName>([
  'badminton',
  'basketball',
  'cards',
  'chess',
  'chop',
  'draw',
  'flip-pancake',
  'knead',
  'paint',
  'stir',
  'table-tennis',
  'tennis',
  'write',
])

/** What animals do with nothing but themselves, by kind. */
const ANTICS: Readonly<Partial<Record<RigName, ReadonlySet<ActivityName>>>> = {
  quadruped: new Set<ActivityName>([
    'knock-off',
    'chase-dot',
    'chase-tail',
    'dig',
    'float-back',
    'rear',
    'scratch',
    'roll-over',
    'groom-self',
    'scratch-self',
    'stretch-out',
    'wag',
    'purr',
  ]),
  bird: new Set<ActivityName>(['display']),
}

const BARBER = 'barber'

/** What breaks when it falls. */
const BREAKABLE =
  /^(?:glass|wine-glass|vase|coffee-cup|teacup|teapot|plate|bottle|mirror|juice|milk|beer|cocktail|champagne|whiskey|jar|amphora|light-bulb|flower-pot|potted-plant|egg)$/

/** Boats of every kind. */
const SHIPS = new RegExp(`^(?:${boat.variants.join('|')})$`)

/** Road vehicles. */
const VEHICLES = new RegExp(`^(?:${car.variants.join('|')})$`)

/** What becomes of things by and by, by their names. */
const CHANGES: Readonly<Partial<Record<ActivityName, RegExp>>> = {
  pop: /^(?:party-)?balloons?$/,
  hatch: /^(?:egg|dragon-egg)$/,
  wilt: /^(?:flower|flowers|tulip|rose|sunflower|daisy|poppy|lily|orchid|lavender|dandelion)$/,
  collapse:
    /^(?:house|cabin|castle|tower|skyscraper|church|pagoda|mosque|eiffel-tower|hut|lighthouse|hotel|school|factory|statue-of-liberty|windmill|barn|sandcastle|snowman)$/,
  crash: VEHICLES,
  sink: SHIPS,
  capsize: SHIPS,
  shatter: BREAKABLE,
  melt: /^(?:ice-cube|snowman|ice-cream|candle|chocolate|cheese|snowflake)$/,
  'burn-down': /^candle$/,
  ring: /^(?:phone|telephone|alarm-clock|bell)$/,
  rise: /^(?:bread|cake|croissant|cupcake|baguette|pie|pancakes)$/,
  'stack-up':
    /^(?:burger|sandwich|pancakes|cake|taco|hot-dog|pizza|donut|books|house|cabin|castle|tower|skyscraper|church|pagoda|mosque|eiffel-tower|hut|snowman|lighthouse|hotel|school|factory|statue-of-liberty|windmill|barn)$/,
}

/** Whether it becomes of things, and is nobody's deed. */
export function isChange(activity: ActivityName): boolean {
  return CHANGES[activity] !== undefined
}

/** What nobody does who has hands. */
const ONLY_ON_FOURS: ReadonlySet<ActivityName> = new Set<ActivityName>([
  'roll-over',
  'groom-self',
  'wag',
  'purr',
])

/** These are drawn on two legs, and do not roll about. */
function isUpright(variant: string): boolean {
  return variant === 'kangaroo' || Object.hasOwn(PRIMATES, variant)
}

/** Whether they can do just that. */
export function mayDo(draft: Draft, activity: ActivityName): boolean {
  const { rig, variant, concept } = draft.thing
  const things = CHANGES[activity]
  if (things !== undefined) return things.test(variant) || things.test(concept)
  if (activity === 'hide') return isAnimate(draft)
  if (ANTICS[rig]?.has(activity) === true) return !(isOfOneself(activity) && isUpright(variant))
  if (ONLY_ON_FOURS.has(activity)) return false
  return hasHands(draft) || (rig === 'quadruped' && FOR_PAWS.has(activity))
}

/** "Suena el teléfono": what becomes of a thing that is named later. */
function befall({ drafts, waitingActivity }: Scene): void {
  if (waitingActivity?.activity === undefined || !isChange(waitingActivity.activity)) return
  undertake(
    waitingActivity,
    drafts.filter(({ activity }) => activity === null),
  )
}

/** A word for an activity: it is theirs who act, unless they do something more particular. */
export function undertake({ activity }: Meaning, actors: readonly Draft[]): void {
  if (activity === undefined) return
  for (const actor of actors.filter((one) => mayDo(one, activity))) {
    if (actor.activity === null || givesWay(actor, activity)) actor.activity = activity
    else if (isAtTelevision(actor.activity, activity)) snackAtTelevision(actor)
  }
}

/** What may mean much; and a barber cuts no hair while shaving. */
function givesWay({ activity, thing }: Draft, other: ActivityName): boolean {
  if (activity === null) return false
  return ACTIVITY_RULES[activity].isVague === true || (other === 'shave' && thing.concept === BARBER)
}

/** "eats cereal and watches cartoons": both at once. */
function isAtTelevision(one: ActivityName, other: ActivityName): boolean {
  return [one, other].includes('snack') && [one, other].includes('watch-tv')
}

function snackAtTelevision(actor: Draft): void {
  actor.activity = 'snack'
  actor.props.push({ concept: 'television', role: 'beside', colour: null })
}

/** Who does what in particular, now that everybody is known: what they do it with is theirs, and no subject beside them. */
export function settleActivities(scene: Scene): void {
  const { drafts, waitingActivity } = scene
  const doers = drafts.filter(hasHands)
  if (waitingActivity !== null && doers.every(isOpenToMore))
    undertake(
      waitingActivity,
      doers.filter(({ phrase }) => phrase === doers[0]?.phrase),
    )
  befall(scene)
  shareGame(doers, drafts)
  feedFlock(scene)
  for (const doer of doers) {
    if (isOpenToMore(doer)) doer.activity = inferredFor(doer, drafts) ?? doer.activity
    if (doer.activity === 'plant' && hasFlag(doer)) doer.activity = 'plant-flag'
    doer.activity = meantBy(doer, drafts)
    if (doer.activity === 'phone-call') callOnTheWay(doer)
    // Their own beard they shave at home.
    if (doer.activity === 'shave' && doer.thing.concept === BARBER) doer.activity = 'barber-shave'
    if (doer.activity === 'dj' && doer.action === 'jump') doer.activity = 'dj-jump'
    if (doer.activity === null) continue
    const rule = ACTIVITY_RULES[doer.activity]
    const isBusy = rule.while?.includes(doer.action) === false
    if (isBusy || !isPossible(rule, doer, drafts) || isOffDuty(doer)) doer.activity = null
    else if (rule.action !== undefined) doer.action = rule.action
  }
  for (const doer of drafts.filter((draft) => !hasHands(draft) && draft.activity !== null))
    if (doer.activity !== null) doer.action = ACTIVITY_RULES[doer.activity].action ?? doer.action
  // The baby lies on the table, and is in nobody's arms.
  for (const doer of drafts) if (doer.activity === 'change-nappy') doer.carried = null
  for (const doer of drafts) if (doer.activity !== null) takeUp(scene, doer, ACTIVITY_RULES[doer.activity])
}

/** "walks down the street talking on the phone": the phone is in the hand of who walks. */
function callOnTheWay(doer: Draft): void {
  if (doer.action !== 'walk' && doer.action !== 'run') return
  doer.activity = null
  giveProp(doer, { concept: 'phone', role: 'held', colour: null })
}

function isOpenToMore({ activity }: Draft): boolean {
  return activity === null || isOnTheWay(activity)
}

/** "feeds the pigeons" and "feeds the cat" are one verb, and not one deed. */
function meantBy(doer: Draft, drafts: readonly Draft[]): Draft['activity'] {
  const { activity } = doer
  if (activity === null || isPossible(ACTIVITY_RULES[activity], doer, drafts)) return activity
  return ACTIVITY_RULES[activity].otherwise ?? activity
}

const FLOCK = 3
const WITHOUT_PLURAL: ReadonlySet<string> = new Set(['zh', 'ja', 'ko'])

/** 「鳩に餌をやる」: nobody feeds one pigeon, and these nouns do not say how many. */
function feedFlock({ drafts, grammar }: Scene): void {
  if (!WITHOUT_PLURAL.has(grammar.language)) return
  if (!drafts.some(({ activity }) => activity === 'feed-birds')) return
  for (const bird of drafts)
    if (bird.thing.rig === 'bird' && bird.phrase.count === null && bird.phrase.determiner === null)
      bird.count = FLOCK
}

/** "planting a flag on the moon": nothing grows of it. */
function hasFlag({ props }: Draft): boolean {
  return props.some(({ concept }) => concept === 'flag')
}

const GAMES: ReadonlySet<Draft['activity']> = new Set(['chess', 'cards'])

/** "grandfather teaches his grandson to play chess": nobody plays alone while another stands by. */
function shareGame(doers: readonly Draft[], drafts: readonly Draft[]): void {
  const [player, ...others] = doers.filter(({ activity }) => GAMES.has(activity))
  if (player === undefined || others.length > 0 || player.count > 1) return
  const partner = doers.find(
    ({ activity, action, sentence }) =>
      activity === null && action === 'stand' && sentence === player.sentence,
  )
  // "plays chess with his dog"
  const pet = drafts.find(
    ({ thing, phrase, sentence }) =>
      thing.rig === 'quadruped' && phrase.relation === 'with' && sentence === player.sentence,
  )
  if (partner === undefined && pet !== undefined) pet.activity = player.activity
  if (partner !== undefined) partner.activity = player.activity
}

/** What nobody does at work. */
const ELSEWHERE: ReadonlySet<Action> = new Set([
  'walk',
  'run',
  'sit',
  'sleep',
  'eat',
  'drink',
  'swim',
  'drive',
  'ride',
  'fly',
  'talk',
  'dance',
  'wave',
])

/** A calling gives way to what somebody is said to do instead. */
function isOffDuty({ activity, action, phrase, props }: Draft): boolean {
  const { meaning } = phrase
  const isElsewhere =
    ELSEWHERE.has(action) ||
    (action === 'play-instrument' && props.some((prop) => prop.role === 'played' && !isGiven(prop, meaning)))
  // A potter sits at work.
  const isAtIt = activity !== null && ACTIVITY_RULES[activity].action === action
  return meaning.activity === activity && isElsewhere && !isAtIt
}

/** "basketball players": the ball comes with the calling. */
function isGiven({ concept }: Draft['props'][number], { gives }: Meaning): boolean {
  return gives.some((given) => given.concept === concept)
}

function inferredFor({ action, props, phrase }: Draft, drafts: readonly Draft[]): Draft['activity'] {
  // A couple dances with each other.
  if (action === 'dance' && (phrase.meaning.things.length === 2 || isOfCouple(drafts))) return 'tango'
  const found = INFERRED.find(
    ({ while: acts, with: thing }) =>
      acts.includes(action) &&
      (props.some(({ concept }) => thing.test(concept)) ||
        drafts.some((other) => thing.test(other.thing.concept))),
  )
  return found?.activity ?? null
}

/** "grandma and grandpa dance": no more than two, a man and a woman, both at it. */
function isOfCouple(drafts: readonly Draft[]): boolean {
  const [one, other, ...more] = drafts.filter(isAnimate)
  if (one === undefined || other === undefined || more.length > 0) return false
  const sexes = [one, other].map(({ thing }) => /(?:^|-)(man|woman)$/.exec(thing.variant)?.[1])
  return (
    [one, other].every(
      ({ action, count, activity }) =>
        action === 'dance' && count === 1 && (activity === null || activity === 'tango'),
    ) &&
    sexes.includes('man') &&
    sexes.includes('woman')
  )
}

function isPossible(
  { needs, unless, byCalling, people = 1 }: ActivityRule,
  doer: Draft,
  drafts: readonly Draft[],
): boolean {
  const present = drafts.filter(isAnimate).reduce((sum, { count }) => sum + count, 0)
  if (present < people) return false
  const things = [...doer.props.map(({ concept }) => concept), ...drafts.map(({ thing }) => thing.concept)]
  if (unless !== undefined && things.some((concept) => unless.test(concept))) return false
  if (needs === undefined || byCalling?.test(doer.thing.concept) === true) return true
  return things.some((concept) => needs.test(concept))
}

/** Animals that sit up to eat with their paws. */
const EATS_UPRIGHT = /panda$|squirrel|chipmunk|hamster|raccoon|mouse|rat$|rabbit|bear$|marmot|meerkat/
/** What they can hold in their paws. */
const FOR_BITES =
  /^(?:bamboo|peanuts?|nut|acorn|chestnut|banana|carrot|apple|cookie|cheese|corn|strawberry|bread)$/

/** "a panda eating bamboo": it has the stalk in its paws, and stands beside none. */
export function eatFromPaws({ drafts }: Scene): void {
  const stalks = drafts.find(({ thing }) => FOR_BITES.test(thing.concept))
  const eaters = drafts.filter(({ thing, action }) => action === 'eat' && EATS_UPRIGHT.test(thing.variant))
  if (stalks === undefined || eaters.length === 0) return
  for (const { props } of eaters) props.push({ concept: stalks.thing.concept, role: 'held', colour: null })
  drafts.splice(drafts.indexOf(stalks), 1)
}

/** Things that go with the activity become the doer's own: they say which colour and kind it is done with. */
function takeUp({ drafts }: Scene, doer: Draft, { takes }: ActivityRule): void {
  if (takes === undefined) return
  for (const thing of drafts.slice()) {
    const { concept } = thing.thing
    const isWorn = doer.activity === 'try-on' && thing.phrase.meaning.item === 'worn'
    const isTaken =
      thing !== doer && (isWorn || takes.test(concept)) && (!isAnimate(thing) || concept === 'baby')
    if (!isTaken) continue
    if (!doer.props.some((prop) => prop.concept === concept))
      doer.props.push({ concept, role: isWorn ? 'worn' : 'beside', colour: thing.colours[0] ?? null })
    drafts.splice(drafts.indexOf(thing), 1)
  }
}
