import type { SceneSpec, Season } from '../scene-spec.ts'
import { LEAVES } from '../sets/parts/tree.ts'
import { INDOORS } from '../vocabulary/places.ts'

/** Plants whose leaves turn, and lie under snow. */
const LEAFY: ReadonlySet<string> = new Set(['tree', 'maple'])
const TURNING: ReadonlySet<Season | null> = new Set<Season>(['autumn', 'winter'])

/** Trees that act in a scene have the leaves of its season, as those around them; unless their colour was said. */
export function wearSeason({ subjects, season, setting }: SceneSpec): SceneSpec['subjects'] {
  if (season === null || !TURNING.has(season) || INDOORS.has(setting)) return subjects
  return subjects.map((subject) => {
    const isBare = subject.rig === 'plant' && LEAFY.has(subject.variant) && subject.colours.length === 0
    if (!isBare || subject.material !== undefined || (subject.variant === 'maple' && season === 'autumn'))
      return subject
    return { ...subject, colours: LEAVES[season].slice(0, 1) }
  })
}
