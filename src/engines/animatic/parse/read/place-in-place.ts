import type { PlaceName, SettingName } from '../../scene-spec.ts'
import type { Meaning } from '../meaning.ts'
import type { Phrase } from './phrase.ts'

/** Letters between two places of which one is in the other. */
const NEAR = 12
export const TOWNS: ReadonlySet<SettingName> = new Set(['city-day', 'city-night', 'village'])
export const UNDER_A_ROOF: ReadonlySet<SettingName> = new Set(['interior', 'office', 'kitchen', 'stage'])

/** "a ramen shop in Osaka", "a castle on a hill": where a place is says less than what it is. Venice is all of it: bridges, canals, squares. */
export function isWithinPlace(before: Phrase | undefined, phrase: Phrase): boolean {
  return (
    before?.kind === 'effect' &&
    phrase.kind === 'effect' &&
    before.leftOut === null &&
    (before.meaning.places[0]?.weight ?? 0) > 2 &&
    before.meaning.places[0]?.setting !== 'sky' &&
    (phrase.relation === 'in' || (phrase.relation === 'on' && isHeight(phrase.meaning))) &&
    !phrase.meaning.places.some(({ place }) => place === 'venice') &&
    phrase.start - before.end < NEAR
  )
}

/** What something is built on. */
const HEIGHTS = /^(?:hills|mountains|sea-cliff)$/

function isHeight({ places }: Meaning): boolean {
  return places.some(({ setting, place }) => HEIGHTS.test(place ?? setting))
}

/** 「パリのカフェ」, 「丘の上の巨大な城」: where what a place is in or on comes first. */
const OF = 2

export function isAroundPlace(phrase: Phrase, next: Phrase | undefined): boolean {
  if (phrase.kind !== 'effect' || next?.kind !== 'effect' || next.leftOut !== null) return false
  const [around] = phrase.meaning.places
  const [inner] = next.meaning.places
  if (around === undefined || inner === undefined || inner.weight <= 2 || inner.setting === 'sky')
    return false
  if (!NAMES_FIRST.test(phrase.text)) return false
  const gap = next.start - phrase.end
  if (isHeight(phrase.meaning)) return (phrase.relation ?? 'on') === 'on' && gap < NEAR
  const isTown = TOWNS.has(around.setting) && around.place !== undefined && around.place !== 'venice'
  return (isTown || UNDER_A_ROOF.has(inner.setting)) && gap <= OF
}

const NAMES_FIRST =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Devanagari}]/u

/** 「レストランの厨房」: of the two the kitchen is where it happens. */
const EATERIES: ReadonlySet<PlaceName> = new Set<PlaceName>(['bar', 'cafe', 'restaurant'])

export function isBehindEatery(phrase: Phrase, phrases: readonly Phrase[]): boolean {
  if (!('meaning' in phrase) || phrase.meaning.concept !== 'kitchen') return false
  return phrases.some(
    (other) =>
      other.kind === 'effect' &&
      other.leftOut === null &&
      other.meaning.places.some(({ place }) => place !== undefined && EATERIES.has(place)),
  )
}
