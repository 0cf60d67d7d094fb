import type { SubjectSpec } from '../../scene-spec.ts'
import type { Phrase } from './phrase.ts'

/** What is drawn open in somebody's hands. */
const OPEN_IN_HAND = /umbrella|parasol|^book$/
/** Deeds that open something. */
const OPENS = /umbrella|^open-|^unwrap$/
/** "an open road", "the opening scene": a quality, and nobody's deed. */
const QUALITY = /^open(?:ing)?$/iu

/**
 * "A woman opens her mouth", "a girl opens a box": the verb alone opens an umbrella, and where nobody has one, it says of
 * what is opened that this is not drawn. In place, once it is known what everybody does.
 */
export function reportUnopened(phrases: readonly Phrase[], subjects: readonly SubjectSpec[]): void {
  const isShown = subjects.some(
    ({ activity, concept, props }) =>
      OPENS.test(activity ?? '') ||
      /umbrella|parasol/.test(concept) ||
      props.some((prop) => OPEN_IN_HAND.test(prop.concept)),
  )
  if (isShown || subjects.length === 0) return
  for (const phrase of phrases)
    if (phrase.kind === 'action' && phrase.meaning.activity === 'umbrella' && !QUALITY.test(phrase.text))
      phrase.leftOut ??= 'not drawn'
}
