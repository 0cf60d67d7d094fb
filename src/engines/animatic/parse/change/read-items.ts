import type { Pattern, PropSpec, SubjectSpec } from '../../scene-spec.ts'
import { nameOfItem } from '../read/bind-props.ts'
import type { Phrase } from '../read/phrase.ts'

/** A thing that may belong to somebody: how, and the colours it is said to have. */
export interface Item {
  /** What it is called on somebody. */
  readonly name: string
  readonly role: PropSpec['role']
  readonly colours: readonly string[]
  /** Of the cloth. Absent: as it is. */
  readonly pattern?: Pattern
}

/** The things of a prompt that may belong to somebody, by their concepts. */
export function itemsOf(
  phrases: readonly Phrase[],
  stays: (named: { readonly concept: string }) => boolean,
): ReadonlyMap<string, Item> {
  const items = new Map<string, Item>()
  for (const phrase of phrases) {
    if (!('leftOut' in phrase)) continue
    const { concept, item } = phrase.meaning
    // Clothes that nobody in the prompt has are somebody's who is there.
    if (phrase.leftOut !== null && !(phrase.leftOut === 'not drawn' && item === 'worn')) continue
    if (item === undefined || !stays(phrase.meaning)) continue
    const isNoun = phrase.kind === 'noun'
    const pattern = isNoun && phrase.pattern !== undefined ? { pattern: phrase.pattern } : {}
    const name = isNoun ? nameOfItem(phrase) : concept
    items.set(concept, { name, role: item, colours: isNoun ? phrase.colours : [], ...pattern })
  }
  return items
}

/** Things to wear or hold that nobody in the prompt has; drawn alone they would be subjects. */
export function propsOf(
  subjects: readonly SubjectSpec[],
  items: ReadonlyMap<string, Item>,
  loose: readonly string[],
): readonly PropSpec[] {
  return [...items].map(([concept, { name, role, colours, pattern }]) => {
    const own = subjects.find((subject) => subject.concept === concept)?.colours[0] ?? colours[0]
    // "the hat blue"
    const colour = own ?? (items.size === 1 ? loose[0] : undefined) ?? null
    return { concept: name, role, colour, ...(pattern === undefined ? {} : { pattern }) }
  })
}
