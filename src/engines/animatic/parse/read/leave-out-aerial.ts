import type { SubjectSpec } from '../../scene-spec.ts'
import type { Meaning } from '../meaning.ts'
import type { LeftOut, Phrase } from './phrase.ts'

/** From above a silhouette is a blot, and a leap out of the water no leap. */
export function isKnownByOutline(meanings: readonly Meaning[], [hero]: readonly SubjectSpec[]): boolean {
  return (
    meanings.some(({ look }) => look === 'silhouette') || (hero?.rig === 'whale' && hero.action === 'jump')
  )
}

/** A wave has its face to the side. */
export function isOnWave({ props, action }: SubjectSpec): boolean {
  return action === 'ride' && props.some(({ concept, role }) => role === 'ridden' && concept === 'surfboard')
}

/** Rooms and sights have no bird's-eye view: they are shown as they always are. Whether one was asked for. */
export function leaveOutAerial(phrases: readonly Phrase[], isOutline: boolean): boolean {
  const asked = phrases.filter(
    (phrase): phrase is Phrase & { leftOut: LeftOut | null; readonly meaning: Meaning } =>
      'leftOut' in phrase && phrase.meaning.framing === 'aerial',
  )
  for (const phrase of asked)
    phrase.leftOut ??= isOutline
      ? 'not applied: it would not be known from above'
      : 'not applied: this place has no view from above'
  return asked.length > 0
}
