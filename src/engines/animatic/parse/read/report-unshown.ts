import type { PlaceName } from '../../scene-spec.ts'
import type { EffectPhrase, Phrase } from './phrase.ts'

const CHART = 'chart'
/** Bars of a chart, in the languages that call a place where one drinks the same. */
const BARS = /^(?:bars?|barras?|barres?)$/iu
/** The chart is drawn with so many. */
const BARS_DRAWN = 8
/** Where somebody would be who is behind what falls. */
const BEHIND =
  /(?:behind|behind the|behind a|后面|の後ろ|뒤|detrás de[l]?|detrás de una?|derrière|hinter|atrás d\S+|за|позади|خلف|وراء|dietro)\s*(?:an?|the|una?|une?|la|le|el|il|lo|um|uma|einem|einer|dem|der)?\s*$/iu

/** Says of what is understood, and cannot be shown so, that it is not: in place, once all phrases are read. */
export function reportUnshown(phrases: readonly Phrase[], text: string): void {
  const isChart = phrases.some((phrase) => 'meaning' in phrase && phrase.meaning.concept === CHART)
  for (const phrase of phrases) {
    if (phrase.kind !== 'effect' || phrase.leftOut !== null) continue
    if (isChart && BARS.test(phrase.text))
      phrase.leftOut =
        phrase.count === null || phrase.count === BARS_DRAWN
          ? 'shown by the place'
          : 'not drawn: a chart has eight bars'
    else if (isStairsOfRoom(phrase, phrases)) phrase.leftOut = 'not drawn'
    else if (phrase.meaning.sight === 'waterfall' && BEHIND.test(text.slice(0, phrase.start)))
      phrase.shortfall = 'not applied: nobody is drawn behind it'
  }
}

/** Rooms whose sets have no stairs. */
const LEVEL: ReadonlySet<PlaceName> = new Set<PlaceName>([
  'bookshop',
  'cafe',
  'library',
  'museum',
  'restaurant',
])

/** "a library with spiral stairs": the library is shown, the stairs are not. */
function isStairsOfRoom(phrase: EffectPhrase, phrases: readonly Phrase[]): boolean {
  if (phrase.relation !== 'with' || !phrase.meaning.places.some(({ place }) => place === 'staircase'))
    return false
  return phrases.some(
    (other) =>
      other.kind === 'effect' &&
      other.leftOut === null &&
      other.meaning.places.some(({ place }) => place !== undefined && LEVEL.has(place)),
  )
}
