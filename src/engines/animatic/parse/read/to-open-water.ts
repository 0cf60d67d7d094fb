import { PLACES } from '../../scene-spec.ts'
import type { SubjectSpec } from '../../scene-spec.ts'
import type { Whereabouts } from '../meaning.ts'

/** "a whale breaches in Alaska", "a surfer, the camera half under water": they are on the sea, whatever lies about it. */
export function toOpenWater(where: Whereabouts, [hero]: readonly SubjectSpec[]): Whereabouts {
  if (hero === undefined) return where
  if (hero.rig === 'whale' && where.setting === 'snow')
    return { setting: PLACES['ice-sea'], place: 'ice-sea' }
  const isOnBoard = hero.props.some(({ concept, role }) => role === 'ridden' && concept === 'surfboard')
  return isOnBoard && where.setting === 'underwater' ? { setting: 'beach' } : where
}
