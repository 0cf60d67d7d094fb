import type { Thing } from '../meaning.ts'
import { nounFor } from './noun-for.ts'
import type { ActionPhrase, NounPhrase, Phrase } from './phrase.ts'

const person = (concept: string, variant = concept): Thing => ({ concept, rig: 'person', variant })

/** Who is at an event of which nothing more is said. */
const GUESTS: Readonly<Record<string, { readonly things: readonly Thing[]; readonly count?: number }>> = {
  'blow-candles': { things: [person('child')], count: 5 },
  meeting: {
    things: [person('business-woman'), person('business-man'), person('woman'), person('man')],
  },
  picnic: { things: [person('woman'), person('man')] },
  interview: { things: [person('business-woman'), person('man')] },
  'watch-tv': { things: [person('woman'), person('man')] },
}
/** A child alone has no party: so many come to it. */
const PLAYMATES = 4
/** Words for a birthday that tell of a party, and not of the candles. */
const PARTY =
  /^(?!.*(?:blow|candle)).*(?:birthday|生日|誕生|생일|cumpleaños|anniversaire|geburtstag|aniversário|рожден|ميلاد|जन्मदिन|compleanno)/iu

/** "a business meeting", "a birthday party": people are there, though none were named. */
export function holdEvent(phrases: Phrase[]): void {
  playConcert(phrases)
  const at = phrases.findIndex(isEvent)
  const event = phrases[at]
  if (event?.kind !== 'action') return
  const people = phrases.filter(isOfLiving)
  proposeTo(phrases, event, people)
  const guests = GUESTS[event.meaning.concept]
  if (guests === undefined) return
  if (event.meaning.activity === 'meeting') for (const phrase of phrases) leaveOutTable(phrase)
  if (people.length === 0) phrases.splice(at, 0, guestsAt(event, guests.things, guests.count))
  else if (PARTY.test(event.text) && isOne(people))
    phrases.splice(at, 0, guestsAt(event, [person('playmate', 'child')], PLAYMATES))
}

/** Who plays at a concert, by what it is called; the last plays at any. */
const BANDS: readonly (readonly [
  words: RegExp,
  concept: string,
  variant: string,
  plays: string,
  count: number,
])[] = [
  [/jazz|爵士|ジャズ|재즈|джаз|جاز|जैज़/iu, 'jazz-band', 'musician', 'saxophone', 4],
  [
    /classical|symphon|philharmon|klassi[ks]|clásic|classique|交响|古典|クラシック|클래식|классич|симфон/iu,
    'orchestra',
    'musician',
    'violin',
    6,
  ],
  [/(?:)/u, 'rock-band', 'rocker', 'electric-guitar', 4],
]

const CONCERT =
  /(?:^|\s)(?:rock |pop |live |outdoor |open-air )?concerts?$|演唱会|音乐会|コンサート|ライブ|콘서트|concierto|konzert|concerto|концерт|कॉन्सर्ट|festival/iu
/** What an audience does, and not who plays. */
const APPLAUDING = new Set(['wave', 'dance', 'jump', 'look', 'stand', 'talk'])

/** "a crowd cheers at a concert": the crowd is before the stage, as the set has it, and on it is a band. */
function playConcert(phrases: Phrase[]): void {
  const at = phrases.findIndex(
    (phrase) =>
      phrase.kind === 'effect' &&
      phrase.leftOut === null &&
      CONCERT.test(phrase.text) &&
      phrase.meaning.places.some(({ setting, place }) => setting === 'stage' || place === 'festival'),
  )
  const concert = phrases[at]
  const people = phrases.filter(isOfLiving)
  const isOfAudience = ({ meaning }: NounPhrase): boolean => /^(?:crowd|people)$/.test(meaning.concept)
  if (concert?.kind !== 'effect' || !people.every(isOfAudience)) return
  for (const phrase of phrases) {
    const isTheirs =
      phrase.kind === 'action' && APPLAUDING.has(phrase.meaning.action ?? '') && people.length > 0
    if (isTheirs || (phrase.kind === 'noun' && people.includes(phrase)))
      phrase.leftOut ??= 'shown by the place'
  }
  const said = phrases.map((phrase) => ('text' in phrase ? phrase.text : '')).join(' ')
  const [, concept, variant, plays, count] = BANDS.find(([words]) => words.test(said)) ?? BANDS[2]!
  const band = nounFor(concert, {
    concept,
    things: [person(concept, variant)],
    places: [],
    gives: [{ concept: plays, role: 'played' }],
    count,
    action: 'play-instrument',
  })
  phrases.splice(at, 0, { ...band, leftOut: null })
}

/** The table of a meeting is its own: where tables are at home is not where they meet. */
function leaveOutTable(phrase: Phrase): void {
  if (phrase.kind === 'noun' && /table|desk/.test(phrase.meaning.concept))
    phrase.leftOut ??= 'part of another word'
}

/** "a man proposes on one knee": to somebody. */
function proposeTo(phrases: Phrase[], event: ActionPhrase, people: readonly NounPhrase[]): void {
  const variant = people[0]?.meaning.things[0]?.variant
  if (event.meaning.activity !== 'propose' || !isOne(people)) return
  const other = variant === 'woman' ? person('man') : person('woman')
  const last = phrases.findLastIndex((one) => one.kind === 'action' && one.meaning.activity === 'propose')
  phrases.splice(last + 1, 0, {
    ...guestsAt(event, [other]),
    isJoined: false,
    relation: 'in',
    isBeside: true,
  })
}

function guestsAt(event: ActionPhrase, things: readonly Thing[], count?: number): NounPhrase {
  const bare = { concept: things[0]?.concept ?? 'people', things, places: [], gives: [] }
  const noun = nounFor(event, bare)
  return { ...noun, isJoined: true, ...(count === undefined ? {} : { count }) }
}

function isEvent(phrase: Phrase): boolean {
  return (
    phrase.kind === 'action' &&
    phrase.leftOut === null &&
    (phrase.meaning.concept in GUESTS || phrase.meaning.activity === 'propose')
  )
}

function isOfLiving(phrase: Phrase): phrase is NounPhrase {
  return (
    phrase.kind === 'noun' &&
    phrase.leftOut === null &&
    phrase.meaning.item === undefined &&
    phrase.meaning.things.some(({ rig }) => rig === 'person' || rig === 'robot' || rig === 'quadruped')
  )
}

/** One child, and nobody else. */
function isOne(people: readonly NounPhrase[]): boolean {
  const [only, ...others] = people
  return (
    only !== undefined &&
    others.length === 0 &&
    (only.count ?? 1) === 1 &&
    !only.isPlural &&
    (only.meaning.count ?? 1) === 1 &&
    only.meaning.things.length === 1
  )
}
