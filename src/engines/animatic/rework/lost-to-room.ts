import type { SceneChange } from '../parse/parse-change.ts'
import { MOST_SUBJECTS, isSeenFromAbove, withRoom } from '../parse/read/room-for.ts'
import type { SceneSpec, SubjectSpec } from '../scene-spec.ts'
import { exchangeSubjects } from './exchange-subjects.ts'
import { isCalled, isSame } from './same-subject.ts'

/**
 * Who was asked for, or was there, and is in none of the scenes: `after` has no room for them, or too much else in it.
 * `before`: the scenes of the source; empty for what comes after its end.
 */
export function lostToRoom(
  before: readonly SceneSpec[],
  after: readonly SceneSpec[],
  changes: readonly SceneChange[],
): readonly string[] {
  if (after.length === 0) return []
  const asked = changes.flatMap(({ subjects, exchanges }) => [
    ...subjects,
    // What was to come for something that is not there is told of with that.
    ...exchanges.flatMap((exchange) =>
      before.some(({ subjects: cast }) => exchangeSubjects(cast, exchange) !== null) ? exchange.things : [],
    ),
  ])
  const isMoved = changes.some(({ scene }) => scene.setting !== undefined)
  const roomless = (subject: SubjectSpec): boolean =>
    after.every((scene) => !withRoom([...scene.subjects, subject], scene).includes(subject))
  const stayed = isMoved
    ? before.flatMap(({ subjects }) => subjects.filter((subject) => !isSentAway(subject, changes)))
    : []
  const lost = [...asked, ...stayed.filter(roomless)].filter(
    (subject) => !after.some((scene) => isShown(subject, scene)),
  )
  const isFull = after.every(({ subjects }) => subjects.length >= MOST_SUBJECTS)
  const reasonFor = (subject: SubjectSpec): string =>
    roomless(subject)
      ? ' (this place has no room for it)'
      : isFull
        ? ` (a picture has room for ${MOST_SUBJECTS} kinds of things)`
        : ''
  const names = [...new Set(lost.map((subject) => `${subject.concept}${reasonFor(subject)}`))]
  return [
    ...(names.length === 0 ? [] : [`Understood, but not in the picture: ${names.join(', ')}.`]),
    ...lostFromAbove(after, changes),
  ]
}

function isSentAway(subject: SubjectSpec, changes: readonly SceneChange[]): boolean {
  return changes.some(({ removed, exchanges }) =>
    [...removed, ...exchanges.flatMap(({ gone }) => gone)].some(
      ({ concept, variant, rig }) =>
        subject.concept === concept || (rig !== null && isSame(subject, { concept, variant, rig })),
    ),
  )
}

/** As somebody, or with somebody: what rides, steers, is worn, carried or becomes of them. */
function isShown(named: SubjectSpec, { subjects, setting, place }: SceneSpec): boolean {
  if (named.concept === setting || named.concept === place) return true
  return subjects.some((subject) => {
    const { driver, passengers = [], carries, becomes, props } = subject
    const those = [subject, driver, carries, becomes, ...passengers].filter((one) => one !== undefined)
    return (
      those.some((one) => isSame(one, named) || (one.rig === 'person' && named.rig === 'person')) ||
      props.some((prop) => isCalled(prop, named.concept) || `${prop.concept}s` === named.concept)
    )
  })
}

function lostFromAbove(after: readonly SceneSpec[], changes: readonly SceneChange[]): readonly string[] {
  const asks = changes.some(({ scene }) => scene.framing === 'aerial')
  if (!asks || after.some(isSeenFromAbove)) return []
  return ['Understood, but not in the picture: aerial view (this place has no view from above).']
}
