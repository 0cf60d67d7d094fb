import { isTableSized } from '../../is-table-sized.ts'
import type { SettingName, SubjectSpec } from '../../scene-spec.ts'

/** What a place shows anyway is drawn where somebody is on, under or behind it: the one of the place is out of reach. */
export function isNeeded(
  { concept, rig, variant }: SubjectSpec,
  subjects: readonly SubjectSpec[],
  setting: SettingName,
): boolean {
  const isHeld = subjects.some(
    ({ at }) => at?.by === concept && at.spot !== 'before' && at.spot !== 'between',
  )
  if (!isHeld || rig !== 'furniture') return false
  const [hero] = subjects
  return !(setting === 'kitchen' && variant === 'table' && hero !== undefined && isTableSized(hero))
}

/** The kitchen has its table, when its hero fits on it. */
export function isTableOfSet(
  { variant }: SubjectSpec,
  setting: SettingName,
  [hero]: readonly SubjectSpec[],
): boolean {
  // A mermaid brings her rock.
  if (variant === 'rock' && hero?.variant === 'mermaid') return true
  return (
    setting === 'kitchen' &&
    variant === 'table' &&
    hero !== undefined &&
    hero.variant !== 'table' &&
    isTableSized(hero)
  )
}

/** Nobody is at what is not in the picture. */
export function forgetMissing(subjects: readonly SubjectSpec[]): SubjectSpec[] {
  return subjects.map(({ at, ...subject }) =>
    at !== undefined && subjects.some(({ concept }) => concept === at.by) ? { ...subject, at } : subject,
  )
}

/** In a town a roof is flat. */
export function flattenRoof(subject: SubjectSpec, setting: SettingName): SubjectSpec {
  const isTown = setting === 'city-day' || setting === 'city-night'
  return isTown && subject.variant === 'roof' ? { ...subject, variant: 'flat-roof' } : subject
}
