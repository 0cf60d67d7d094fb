import { PLACES } from '../../scene-spec.ts'
import type { SubjectSpec } from '../../scene-spec.ts'
import type { Whereabouts } from '../meaning.ts'
import type { Phrase } from './phrase.ts'

/**
 * "a whale breaches in Alaska", "a surfer, the camera half under water", "a mermaid combs her hair": they are on the sea or
 * at it, whatever lies about it.
 */
export function toOpenWater(
  where: Whereabouts,
  [hero]: readonly SubjectSpec[],
  phrases: readonly Phrase[],
): Whereabouts {
  if (hero === undefined) return where
  if (hero.rig === 'whale' && where.setting === 'snow')
    return { setting: PLACES['ice-sea'], place: 'ice-sea' }
  if (hero.variant === 'mermaid' && where.setting !== 'underwater' && !phrases.some(namesPlace))
    return { setting: 'beach' }
  const isOnBoard = hero.props.some(({ concept, role }) => role === 'ridden' && concept === 'surfboard')
  return isOnBoard && where.setting === 'underwater' ? { setting: 'beach' } : where
}

function namesPlace(phrase: Phrase): boolean {
  return (
    'leftOut' in phrase && phrase.leftOut === null && phrase.meaning.places.some(({ weight }) => weight >= 2)
  )
}
