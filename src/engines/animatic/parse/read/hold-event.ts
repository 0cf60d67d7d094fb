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
}
/** A child alone has no party: so many come to it. */
const PLAYMATES = 4
/** Words for a birthday that tell of a party, and not of the candles. */
const PARTY =
  /^(?!.*(?:blow|candle)).*(?:birthday|生日|誕生|생일|cumpleaños|anniversaire|geburtstag|aniversário|рожден|ميلاد|जन्मदिन|compleanno)/iu

/** "a business meeting", "a birthday party": people are there, though none were named. */
export function holdEvent(phrases: Phrase[]): void {
  const at = phrases.findIndex(isEvent)
  const event = phrases[at]
  if (event?.kind !== 'action') return
  const people = phrases.filter(isOfLiving)
  const guests = GUESTS[event.meaning.concept]
  if (guests === undefined) return
  if (event.meaning.concept === 'meeting') for (const phrase of phrases) leaveOutTable(phrase)
  if (people.length === 0) phrases.splice(at, 0, guestsAt(event, guests.things, guests.count))
  else if (PARTY.test(event.text) && isOne(people))
    phrases.splice(at, 0, guestsAt(event, [person('playmate', 'child')], PLAYMATES))
}

/** The table of a meeting is its own: where tables are at home is not where they meet. */
function leaveOutTable(phrase: Phrase): void {
  if (phrase.kind === 'noun' && /table|desk/.test(phrase.meaning.concept))
    phrase.leftOut ??= 'part of another word'
}

function guestsAt(event: ActionPhrase, things: readonly Thing[], count?: number): NounPhrase {
  const { start, text, end, kind, leftOut } = event
  const bare = { concept: things[0]?.concept ?? 'people', things, places: [], gives: [] }
  const noun = nounFor({ ...event, kind, text, start, end, leftOut }, bare)
  return { ...noun, isJoined: true, ...(count === undefined ? {} : { count }) }
}

function isEvent(phrase: Phrase): boolean {
  return phrase.kind === 'action' && phrase.leftOut === null && phrase.meaning.concept in GUESTS
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
