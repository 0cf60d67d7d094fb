import { isDeepStrictEqual } from 'node:util'
import type { Actor } from '../compose/staging.ts'
import type { SubjectSpec } from '../scene-spec.ts'

/** Actors who are characters have the look of the character, whatever seed the staging gave them. */
export function keepIdentity(actors: readonly Actor[], subjects: readonly SubjectSpec[]): readonly Actor[] {
  const known = subjects.filter(({ identity }) => identity !== undefined)
  if (known.length === 0) return actors
  return actors.map((actor) => {
    const subject = known.find(
      ({ variant, colours }) =>
        variant === actor.look.variant && isDeepStrictEqual(colours, actor.look.colours),
    )
    const seed = subject?.identity?.seed
    return seed === undefined ? actor : { ...actor, look: { ...actor.look, seed } }
  })
}
