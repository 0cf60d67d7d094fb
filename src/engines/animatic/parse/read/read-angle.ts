import type { Framing, SceneSpec, SettingName } from '../../scene-spec.ts'
import type { Meaning, Whereabouts } from '../meaning.ts'
import type { LeftOut, Phrase } from './phrase.ts'

/** From where they are looked at; the horizon stays level, and what is seen from above is seen so already. */
export function readAngle(
  phrases: readonly Phrase[],
  where: Whereabouts,
  framing: Framing | undefined,
): SceneSpec['angle'] {
  const asked = phrases.filter(
    (phrase): phrase is Phrase & { leftOut: LeftOut | null; readonly meaning: Meaning } =>
      'leftOut' in phrase && phrase.leftOut === null && phrase.meaning.angle !== undefined,
  )
  const isAbove = framing === 'aerial'
  const isOpen = !ANGLELESS.has(where.setting)
  for (const phrase of asked) {
    if (phrase.meaning.angle === 'dutch') phrase.leftOut = 'not applied: the picture stays level'
    else if (isAbove || !isOpen) phrase.leftOut = 'not applied: this place is seen from one height'
  }
  const angle = asked.find(({ leftOut }) => leftOut === null)?.meaning.angle
  return angle === 'dutch' ? undefined : angle
}

/** Without a horizon there is no high and low. */
const ANGLELESS: ReadonlySet<SettingName> = new Set(['abstract', 'sky', 'space', 'underwater'])
