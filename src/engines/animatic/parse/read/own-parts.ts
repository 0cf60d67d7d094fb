import type { Meaning } from '../meaning.ts'
import { nounFor } from './noun-for.ts'
import type { Phrase } from './phrase.ts'

/** Parts that are most likely somebody's. */
const HUMAN =
  /^(?:eyes?|faces?|lips?|hands?|fingers?|feet|眼睛?|眼|脸|臉|手|双手|雙手|手指|嘴唇|目|瞳|顔|指|눈|얼굴|손|손가락|ojos?|cara|rostros?|manos?|labios|dedos|œil|yeux|visages?|mains?|lèvres|doigts|augen?|gesicht|h[aä]nde?|lippen|olhos?|rostos?|mãos?|глаза?|лиц[оа]|руки?|губы|عين|عيون|عينان|وجه|يدان|يد|أيدي|आँखें?|आंखें?|चेहर[ाे]|हाथ|occhi[oe]?|occhio|viso|volto|mani|mano|labbra|dita)$/iu

/** "her hands": of whoever was named in the shot before. */
const OF_SOMEBODY =
  /(?:(?<!\p{L})(?:his|her|their|its|the|sus?|ses|sa|son|leurs?|sein\p{L}*|ihr\p{L}*|seus?|suas?|suoi|suo|sue|его|её|их) |[他她]的|彼女?の|그의 |그녀의 |उसक[ेाी] )$/iu

const SOMEBODY: Meaning = {
  concept: 'person',
  things: [{ concept: 'person', rig: 'person', variant: 'person' }],
  places: [],
  gives: [],
}

/** "extreme close-up of an eye", "hands kneading dough": where nobody is named, it is somebody's. */
export function ownParts(phrases: Phrase[], text: string): void {
  const isAnybody = phrases.some((phrase) => phrase.kind === 'noun' && phrase.meaning.things.length > 0)
  if (isAnybody) return
  const at = phrases.findIndex(
    (phrase) =>
      phrase.kind === 'effect' &&
      phrase.meaning.word === 'part' &&
      phrase.leftOut === null &&
      HUMAN.test(phrase.text) &&
      !OF_SOMEBODY.test(text.slice(0, phrase.start)),
  )
  const part = phrases[at]
  if (part?.kind === 'effect') phrases.splice(at, 0, nounFor(part, SOMEBODY))
}

const MAKEUP = /^(?:lipstick|lotion-bottle|nail-polish)$/

/** "red dress, red lipstick": it is on her lips, and stands nowhere beside her; "she holds a lipstick" is another matter. */
export function wearMakeup(phrases: readonly Phrase[]): void {
  const isSomebody = phrases.some(
    (phrase) =>
      phrase.kind === 'noun' && phrase.leftOut === null && phrase.meaning.things[0]?.rig === 'person',
  )
  if (!isSomebody) return
  for (const phrase of phrases) {
    if (phrase.kind !== 'noun' || !MAKEUP.test(phrase.meaning.concept)) continue
    if (phrase.relation !== 'with' || phrase.determiner === null) phrase.leftOut ??= 'not drawn'
  }
}
