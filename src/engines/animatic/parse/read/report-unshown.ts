import type { Phrase } from './phrase.ts'

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
    else if (phrase.meaning.sight === 'waterfall' && BEHIND.test(text.slice(0, phrase.start)))
      phrase.shortfall = 'not applied: nobody is drawn behind it'
  }
}
