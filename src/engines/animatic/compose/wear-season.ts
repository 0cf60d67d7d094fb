import type { SceneSpec, Season, SubjectSpec } from '../scene-spec.ts'
import { PLAIN_PEOPLE } from '../rigs/person/body.ts'
import { LEAVES } from '../sets/parts/tree.ts'
import { INDOORS } from '../vocabulary/places.ts'

/** Plants whose leaves turn, and lie under snow. */
const LEAFY: ReadonlySet<string> = new Set(['tree', 'maple'])
const TURNING: ReadonlySet<Season | null> = new Set<Season>(['autumn', 'winter'])

/** Who wears no more than this may still put a coat on. */
const WORN_WITH_COATS =
  /hat$|cap$|beanie|beret|scarf|glove|mitten|glasses|goggles|boots?$|hair|beard|moustache|tail$|braids?|curl|pack$|mask$|headphones/
/** What nobody does in a coat, whatever the weather. */
const UNDRESSED: ReadonlySet<string> = new Set(['swim', 'sleep', 'fly'])

/**
 * Trees that act in a scene have the leaves of its season, as those around them, unless their colour was said. People in
 * clothes of every day have winter ones on in winter.
 */
export function wearSeason({ subjects, season, setting }: SceneSpec): SceneSpec['subjects'] {
  if (INDOORS.has(setting)) return subjects
  const isCold = season === 'winter' || (season === null && setting === 'snow')
  return subjects.map((subject) => {
    if (isCold && needsCoat(subject)) {
      const isRiding = subject.props.some(({ role }) => role === 'ridden')
      const coat = { concept: isRiding ? 'ski-jacket' : 'winter-coat', colour: null, role: 'worn' } as const
      return { ...subject, props: [coat, ...subject.props] }
    }
    if (season === null || !TURNING.has(season)) return subject
    const isBare = subject.rig === 'plant' && LEAFY.has(subject.variant) && subject.colours.length === 0
    if (!isBare || subject.material !== undefined || (subject.variant === 'maple' && season === 'autumn'))
      return subject
    return { ...subject, colours: LEAVES[season].slice(0, 1) }
  })
}

function needsCoat({ rig, variant, props, action }: SubjectSpec): boolean {
  if (rig !== 'person' || PLAIN_PEOPLE[variant] === undefined || variant === 'baby') return false
  if (UNDRESSED.has(action)) return false
  return props.every(({ role, concept }) => role !== 'worn' || WORN_WITH_COATS.test(concept))
}
