import type { SubjectSpec } from '../../scene-spec.ts'
import type { Phrase } from './phrase.ts'
import { isFate, isOfOneself } from './self-rules.ts'

/** What is drawn open in somebody's hands. */
const OPEN_IN_HAND = /umbrella|parasol|^book$/
/** Deeds that open something. */
const OPENS = /umbrella|^open-|^unwrap$/
/** Where somebody may be who hides. */
const HIDDEN = /^(?:behind|under|inside)$/
/** "an open road", "the opening scene": a quality, and nobody's deed. */
const QUALITY = /^open(?:ing)?$/iu

/**
 * Says of deeds that nobody is drawn doing that they are not in the picture: in place, once it is known what everybody
 * does. "A girl opens a box": the verb alone opens an umbrella, and she has none. "A cat yawns": only people stretch.
 */
export function reportUndone(phrases: readonly Phrase[], subjects: readonly SubjectSpec[]): void {
  const isSpokenOf = phrases.some(({ kind }) => kind === 'pronoun')
  for (const phrase of phrases) {
    if (phrase.kind !== 'action') continue
    const { activity, concept } = phrase.meaning
    // "an engine growls"; "make it growl" speaks of somebody.
    const isNobodys = subjects.length === 0 && concept === 'animal-call' && !isSpokenOf
    const isMissed =
      activity !== undefined && isFate(activity) && subjects.every((one) => one.activity !== activity)
    if (isNobodys || isMissed) phrase.leftOut ??= 'not drawn'
  }
  if (subjects.length === 0) return
  const isOpened = subjects.some(
    ({ activity, concept, props }) =>
      OPENS.test(activity ?? '') ||
      /umbrella|parasol/.test(concept) ||
      props.some((prop) => OPEN_IN_HAND.test(prop.concept)),
  )
  const isStretched = subjects.some(
    ({ activity, afterwards }) => activity === 'stretch' || afterwards !== undefined,
  )
  for (const phrase of phrases) {
    if (phrase.kind !== 'action') continue
    const { activity } = phrase.meaning
    const isUnopened = activity === 'umbrella' && !isOpened && !QUALITY.test(phrase.text)
    // A bird whistles as it sings.
    const isOwn = activity !== undefined && isOfOneself(activity) && phrase.meaning.action === 'stand'
    const does = (one: SubjectSpec): boolean =>
      one.activity === activity && (activity !== 'hide' || HIDDEN.test(one.at?.spot ?? ''))
    if (isOwn && !subjects.some(does)) phrase.leftOut ??= 'not drawn'
    if (isUnopened || (activity === 'stretch' && !isStretched)) phrase.leftOut ??= 'not drawn'
  }
}
