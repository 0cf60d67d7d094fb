import type { SubjectSpec } from '../../scene-spec.ts'
import type { Phrase } from './phrase.ts'

/** What something can be poured into, or over. */
const VESSELS =
  /^(?:coffee-cup|teacup|wine-glass|whiskey|beer|juice|milk|cocktail|champagne|pancakes|waffle|ice-cream|cake|teapot)$/

/** "pouring coffee into a white cup": one cup, and the jet into it; nobody has to hold the jug. */
export function pourInto(
  subjects: readonly SubjectSpec[],
  phrases: readonly Phrase[],
): readonly SubjectSpec[] {
  const isPoured = phrases.some(
    (phrase) => phrase.kind === 'action' && phrase.leftOut === null && phrase.meaning.activity === 'pour',
  )
  const vessels = subjects.filter(({ concept }) => concept !== 'teapot')
  const [vessel] = vessels
  if (!isPoured || vessel === undefined || subjects.some(({ concept }) => !VESSELS.test(concept)))
    return subjects
  const colours = vessels.find((one) => one.colours.length > 0)?.colours ?? []
  return [{ ...vessel, colours, count: 1, action: 'stand', activity: 'pour' }]
}
