import type { Removed } from '../parse/change/removals.ts'
import type { SceneChange } from '../parse/parse-change.ts'
import type { SceneSpec } from '../scene-spec.ts'
import { isCalled, isSame } from './same-subject.ts'

/**
 * What was to go, or to become something else, and is nothing that the scenes have of their own: a tree of the forest, a
 * dog that was never there. "No text" asks for nothing that is not so.
 */
export function lostToCast(scenes: readonly SceneSpec[], changes: readonly SceneChange[]): readonly string[] {
  if (scenes.length === 0) return []
  const lost = changes.flatMap(({ ordered, exchanges, isBehind, clouds }) => [
    ...ordered.flatMap(({ text, things, sights }) =>
      (clouds === 'none' && things.length === 0) ||
      scenes.some((scene) => sights.some((sight) => scene.sights?.includes(sight) === true)) ||
      things.some((thing) => isThere(thing, isBehind ? scenes.map(withoutHero) : scenes))
        ? []
        : [text],
    ),
    ...exchanges.flatMap(({ gone }) =>
      gone.length === 0 || gone.some((thing) => isThere(thing, scenes))
        ? []
        : [gone[0]?.concept.replaceAll('-', ' ') ?? ''],
    ),
  ])
  if (lost.length === 0) return []
  const names = [...new Set(lost)].join(', ')
  return [`This is part of the place or not in the picture, so it stays as it is: ${names}.`]
}

/** What is behind is none of whom the picture is of. */
function withoutHero(scene: SceneSpec): SceneSpec {
  const [hero, ...others] = scene.subjects
  return hero?.count === 1 ? { ...scene, subjects: others } : scene
}

/** Whoever drives is there, drawn or not, and so are the people about. */
const ALWAYS =
  /^(?:driver|pilot|captain|people|person|crowd|pedestrians?|passers?-by|audience|tourists?|music)$/

function isThere({ concept, variant, rig }: Removed, scenes: readonly SceneSpec[]): boolean {
  if (ALWAYS.test(concept)) return true
  return scenes.some(({ subjects }) =>
    subjects.some(
      (subject) =>
        subject.concept === concept ||
        (rig !== null && isSame(subject, { concept, variant, rig })) ||
        subject.activity === concept ||
        (subject.driver !== undefined && subject.driver.concept === concept) ||
        (subject.carries !== undefined && subject.carries.concept === concept) ||
        subject.props.some((prop) => isCalled(prop, concept)),
    ),
  )
}
