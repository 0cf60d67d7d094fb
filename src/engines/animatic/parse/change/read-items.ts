import type { PropSpec, SubjectSpec } from '../../scene-spec.ts'
import type { Phrase } from '../read/phrase.ts'

/** A thing that may belong to somebody: how, and the colours it is said to have. */
export interface Item {
  readonly role: PropSpec['role']
  readonly colours: readonly string[]
}

/** The things of a prompt that may belong to somebody, by their concepts. */
export function itemsOf(
  phrases: readonly Phrase[],
  stays: (named: { readonly concept: string }) => boolean,
): ReadonlyMap<string, Item> {
  const items = new Map<string, Item>()
  for (const phrase of phrases) {
    if (!('leftOut' in phrase) || phrase.leftOut !== null) continue
    const { concept, item } = phrase.meaning
    if (item === undefined || !stays(phrase.meaning)) continue
    items.set(concept, { role: item, colours: phrase.kind === 'noun' ? phrase.colours : [] })
  }
  return items
}

/** Things to wear or hold that nobody in the prompt has; drawn alone they would be subjects. */
export function propsOf(
  subjects: readonly SubjectSpec[],
  items: ReadonlyMap<string, Item>,
  loose: readonly string[],
): readonly PropSpec[] {
  return [...items].map(([concept, { role, colours }]) => {
    const own = subjects.find((subject) => subject.concept === concept)?.colours[0] ?? colours[0]
    // "the hat blue"
    return { concept, role, colour: own ?? (items.size === 1 ? loose[0] : undefined) ?? null }
  })
}
