import type { SceneChange } from '../parse/parse-change.ts'
import type { SceneSpec, SubjectSpec } from '../scene-spec.ts'
import { exchangeSubjects } from './exchange-subjects.ts'
import { isSame } from './same-subject.ts'

/**
 * What of a change is meant for one shot of several: who is named is changed where they are, and what is said of nobody by
 * name is said of the hero of the first shot, wherever they are. `all`: the scenes of all shots, this one's among them.
 */
export function narrowChange(change: SceneChange, scene: SceneSpec, all: readonly SceneSpec[]): SceneChange {
  const hero = all.find(({ subjects }) => subjects.length > 0)?.subjects[0]
  if (all.length < 2 || hero === undefined) return change
  const exchanges = change.exchanges
    .map((exchange) =>
      exchange.gone.length > 0 ? exchange : { ...exchange, gone: [{ ...hero, count: null }] },
    )
    .filter((exchange) => {
      const isIn = ({ subjects }: SceneSpec): boolean => exchangeSubjects(subjects, exchange) !== null
      return isIn(scene) || !all.some(isIn)
    })
  const subjects =
    change.intent === 'add'
      ? change.subjects
      : change.subjects.filter((named) => shows(scene, named) || !all.some((other) => shows(other, named)))
  if (shows(scene, hero)) return { ...change, exchanges, subjects }
  return { ...change, exchanges, subjects, action: null, colours: [], size: null, props: [], traits: [] }
}

function shows({ subjects }: SceneSpec, named: SubjectSpec): boolean {
  return subjects.some(
    (subject) => isSame(subject, named) || (subject.driver !== undefined && isSame(subject.driver, named)),
  )
}
