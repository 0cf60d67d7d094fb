import type { RigName, SubjectSpec } from '../../scene-spec.ts'
import { plainSubject } from './plain-subject.ts'
import { MOST_SUBJECTS } from './room-for.ts'
import type { Phrase } from './phrase.ts'

/** What rises when it is let go, and what flies off. */
const RISES = /lantern|balloon/
const FLIES: ReadonlySet<RigName> = new Set(['bird', 'insect'])

function isLight({ rig, concept }: SubjectSpec): boolean {
  return FLIES.has(rig) || RISES.test(concept)
}

/** "a girl releases a paper lantern": what somebody lets go is in the air, and they look after it. */
export function letGo(subjects: readonly SubjectSpec[], phrases: readonly Phrase[]): readonly SubjectSpec[] {
  const deed = phrases.find((phrase) => phrase.kind === 'action' && phrase.meaning.activity === 'release')
  if (deed?.kind !== 'action') return subjects
  const who = subjects.find(({ rig }) => rig === 'person' || rig === 'robot')
  const hasRoom = subjects.length < MOST_SUBJECTS
  const held = who?.props.find(({ role, concept }) => hasRoom && role === 'held' && RISES.test(concept))
  const rises = phrases.some(
    (phrase) =>
      phrase.kind === 'effect' &&
      phrase.leftOut === null &&
      /lanterns|balloons/.test(phrase.meaning.sight ?? ''),
  )
  const isSeen = who !== undefined && (held !== undefined || rises || subjects.some(isLight))
  if (isSeen) deed.leftOut = null
  else deed.leftOut ??= 'not drawn'
  return subjects.flatMap((one) => {
    if (one === who && isSeen) {
      const free = { ...one, props: one.props.filter((prop) => prop !== held), activity: 'release' as const }
      const looking = { ...free, action: 'look' as const }
      if (held === undefined) return [looking]
      const thing = plainSubject(held.concept === 'balloon' ? 'balloon' : 'sprite', held.concept)
      return [
        looking,
        { ...thing, action: 'float' as const, colours: held.colour === null ? [] : [held.colour] },
      ]
    }
    const { activity, ...idle } = one
    const bare = activity === 'release' ? idle : one
    if (!isSeen || !isLight(one)) return [bare]
    return [{ ...bare, action: FLIES.has(one.rig) ? ('fly' as const) : ('float' as const) }]
  })
}
