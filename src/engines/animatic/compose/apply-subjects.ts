import { isDeepStrictEqual } from 'node:util'
import { rigFor } from '../rigs/index.ts'
import { madeOf } from '../rigs/materials/made-of.ts'
import type { Rig } from '../rigs/rig.ts'
import { withDriver } from '../rigs/with-driver.ts'
import type { SubjectSpec } from '../scene-spec.ts'
import type { Actor } from './staging.ts'

/** Actors are of what their subjects are made of, and driven by whom they are driven, wherever they were staged. */
export function applySubjects(actors: readonly Actor[], subjects: readonly SubjectSpec[]): readonly Actor[] {
  const special = subjects.filter(({ material, driver }) => material !== undefined || driver !== undefined)
  if (special.length === 0) return actors
  return actors.map((actor) => {
    const subject = special.find(
      ({ variant, colours }) =>
        variant === actor.look.variant && isDeepStrictEqual(colours, actor.look.colours),
    )
    return subject === undefined ? actor : { ...actor, rig: rigAs(subject, actor.rig) }
  })
}

function rigAs({ rig: name, material, driver }: SubjectSpec, rig: Rig): Rig {
  const made = material === undefined ? rig : madeOf(rig, material)
  // From above nobody is seen behind the windows.
  return driver === undefined || rig !== rigFor(name) ? made : withDriver(made, driver)
}
