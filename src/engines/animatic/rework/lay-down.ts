import { parsePrompt } from '../parse/index.ts'
import type { SubjectSpec } from '../scene-spec.ts'

/** Too large to be held. */
const STANDING = /piano|organ|drum|harp|cello|double-bass|keyboard|marimba|xylophone|timpani|gong/

/**
 * Who played an instrument and does something else now has it in hand, and a large one stands where it stood. `before`:
 * the subjects as they were.
 */
export function layDown(
  subjects: readonly SubjectSpec[],
  before: readonly SubjectSpec[],
): readonly SubjectSpec[] {
  const left: SubjectSpec[] = []
  const players = new Set(
    before
      .filter(({ action }) => action === 'play-instrument')
      .flatMap(({ props }) => props.flatMap(({ concept, role }) => (role === 'played' ? [concept] : []))),
  )
  const changed = subjects.map((subject) => {
    if (subject.action === 'play-instrument' || subject.action === 'talk') return subject
    const props = subject.props.flatMap((prop) => {
      if (prop.role !== 'played' || !players.has(prop.concept)) return [prop]
      if (!STANDING.test(prop.concept)) return [{ ...prop, role: 'held' as const }]
      left.push(...standing(prop.concept, prop.colour))
      return []
    })
    return { ...subject, props }
  })
  return [...changed, ...left.filter((one) => !changed.some(({ concept }) => concept === one.concept))]
}

/** As in a scene of its own. */
function standing(concept: string, colour: string | null): SubjectSpec[] {
  const own = parsePrompt(concept.replaceAll('-', ' ')).subjects[0]
  if (own === undefined) return []
  return [{ ...own, colours: colour === null ? own.colours : [colour] }]
}
