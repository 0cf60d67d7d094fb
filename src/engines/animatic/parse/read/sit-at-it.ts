import type { SubjectSpec } from '../../scene-spec.ts'
import type { Phrase } from './phrase.ts'

/** Whose only name is that of boats in general. */
const ANY_BOAT = 'sailing-boat'

/** "sits on a rock playing the flute", "sits in the boat, playing the guitar": who plays does not get up for it. */
export function sitAtIt(
  subjects: readonly SubjectSpec[],
  phrases: readonly Phrase[],
): readonly SubjectSpec[] {
  const isSaid = phrases.some(
    (phrase) => phrase.kind === 'action' && phrase.leftOut === null && phrase.meaning.action === 'sit',
  )
  return subjects.map((subject) => {
    const { rig, action, activity, driver, variant } = subject
    if (rig === 'person' && action === 'play-instrument' && activity === undefined && isSaid)
      return { ...subject, isSeated: true as const }
    // In a boat with a sail nobody is seen to play.
    const hasPlayer = driver?.props.some(({ role }) => role === 'played') === true
    return rig === 'boat' && variant === ANY_BOAT && hasPlayer
      ? { ...subject, variant: 'rowing-boat' }
      : subject
  })
}
