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
  const over = pourOver(subjects, phrases)
  if (over !== undefined) return over
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

const LIQUIDS = /^(?:chocolate|honey|milk|syrup|cheese)$/
const POURED = /^pour|^drizzl|^gieß|^gegossen|^vers|^viert|^derram|^полив|^льёт|^浇|^注|^かけ|^붓/iu

/** "chocolate being poured over strawberries": a jet of the one onto the other. */
function pourOver(
  subjects: readonly SubjectSpec[],
  phrases: readonly Phrase[],
): readonly SubjectSpec[] | undefined {
  const [liquid, dish, ...more] = subjects
  if (liquid === undefined || dish === undefined || more.length > 0 || !LIQUIDS.test(liquid.concept))
    return undefined
  const isPoured = phrases.some(
    (phrase) => phrase.kind === 'action' && phrase.leftOut === null && POURED.test(phrase.text),
  )
  if (!isPoured || (dish.rig !== 'food' && dish.rig !== 'sprite')) return undefined
  const prop = { concept: liquid.concept, colour: liquid.colours[0] ?? null, role: 'beside' } as const
  return [{ ...dish, action: 'stand', activity: 'pour', props: [...dish.props, prop] }]
}
