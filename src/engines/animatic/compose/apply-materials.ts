import { isDeepStrictEqual } from 'node:util'
import { madeOf } from '../rigs/materials/made-of.ts'
import type { SubjectSpec } from '../scene-spec.ts'
import type { Actor } from './staging.ts'

/** Actors are of what their subjects are made of, wherever they were staged. */
export function applyMaterials(actors: readonly Actor[], subjects: readonly SubjectSpec[]): readonly Actor[] {
  const made = subjects.filter(({ material }) => material !== undefined)
  if (made.length === 0) return actors
  return actors.map((actor) => {
    const subject = made.find(
      ({ variant, colours }) =>
        variant === actor.look.variant && isDeepStrictEqual(colours, actor.look.colours),
    )
    const material = subject?.material
    return material === undefined ? actor : { ...actor, rig: madeOf(actor.rig, material) }
  })
}
