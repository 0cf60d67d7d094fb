import type { SceneSpec } from '../../scene-spec.ts'
import type { Phrase } from '../read/phrase.ts'

/** "change the coat to blue": clothes alone are shown on a dummy in a video of their own, and are somebody's in a change. */
export function withoutDummies(spec: SceneSpec, phrases: readonly Phrase[]): SceneSpec {
  const isNamed = phrases.some((phrase) => phrase.kind === 'noun' && phrase.meaning.concept === DUMMY)
  if (isNamed || !spec.subjects.some(({ variant }) => variant === DUMMY)) return spec
  return { ...spec, subjects: spec.subjects.filter(({ variant }) => variant !== DUMMY) }
}

const DUMMY = 'mannequin'
