import type { SubjectSpec } from '../../scene-spec.ts'
import type { Whereabouts } from '../meaning.ts'

/** "a rocket takes off into space": it is there only after it has left the ground. */
export function toLaunchSite(where: Whereabouts, named: readonly SubjectSpec[]): Whereabouts {
  const [hero, second] = named
  const takesOff = hero?.rig === 'rocket' && hero.action === 'take-off' && second === undefined
  return takesOff && where.setting === 'space' ? { setting: 'desert' } : where
}
