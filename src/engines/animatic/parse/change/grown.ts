import type { SubjectSpec } from '../../scene-spec.ts'
import type { Thing } from '../meaning.ts'
import type { Phrase } from '../read/phrase.ts'

/** What words for all that grows in a place are when they come to another one. */
const PLANTS: Readonly<Record<string, Thing>> = {
  trees: { concept: 'tree', rig: 'plant', variant: 'tree' },
  flowers: { concept: 'flower', rig: 'plant', variant: 'tulip' },
}
/** A plural without a number. */
const SEVERAL = 3

/** "add trees": some of them, and no wood in place of the meadow. */
export function grown(phrases: readonly Phrase[]): readonly SubjectSpec[] {
  return phrases.flatMap((phrase) => {
    if (phrase.kind !== 'effect' || phrase.leftOut !== null) return []
    const thing = PLANTS[phrase.meaning.concept]
    if (thing === undefined) return []
    const { count, size } = phrase
    return [
      { ...thing, colours: [], count: count ?? SEVERAL, size: size ?? 'normal', action: 'stand', props: [] },
    ]
  })
}
