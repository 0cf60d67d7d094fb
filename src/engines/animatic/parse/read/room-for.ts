import { SPRITE_ART } from '../../rigs/sprite/table.ts'
import { PLACES_FROM_THE_SIDE, SETTINGS_FROM_ABOVE } from '../../scene-spec.ts'
import type { PlaceName, SettingName, SubjectSpec } from '../../scene-spec.ts'
import { INDOORS } from '../../vocabulary/places.ts'
import type { Whereabouts } from '../meaning.ts'
import { VEHICLES } from './draft.ts'

/** More kinds of things than this do not fit into one picture. */
export const MOST_SUBJECTS = 5

/** Stored drawings higher than this against a grown-up are buildings. */
const HOUSE_HEIGHT = 2.2

/** Places that vehicles drive into. */
const GATED: ReadonlySet<PlaceName> = new Set<PlaceName>([
  'barn',
  'factory',
  'garage',
  'warehouse',
  'workshop',
])

/** Those of a scene's subjects that its place has room for. */
export function withRoom(subjects: readonly SubjectSpec[], where: Whereabouts): readonly SubjectSpec[] {
  return subjects.filter(
    (subject, at) => fitsInto(subject, where.setting) && !isOutside(subject, at, where, subjects),
  )
}

/** "a diner, a pickup is parked outside": what is too large for the room is not in it. */
export function isOutside(
  { rig, variant, size, material }: SubjectSpec,
  at: number,
  { setting, place }: Whereabouts,
  [hero]: readonly SubjectSpec[],
): boolean {
  if (place !== undefined && GATED.has(place)) return false
  // In a workshop they are what is worked on.
  if (hero?.action === 'work' && hero.rig === 'person' && setting === 'office') return false
  const isToy = size === 'tiny' || size === 'small' || material !== undefined || variant === 'paper-plane'
  return at > 0 && VEHICLES.has(rig) && INDOORS.has(setting) && !isToy
}

/** "the windowsill of a house": indoors the house itself is all around. */
export function fitsInto({ rig, variant }: SubjectSpec, setting: SettingName): boolean {
  const height = rig === 'sprite' ? (SPRITE_ART.get(variant)?.size ?? 0) : 0
  return !INDOORS.has(setting) || height < HOUSE_HEIGHT
}

/** Whether a bird's-eye view can be had of it. */
export function isSeenFromAbove(where: Whereabouts): boolean {
  return !isFromTheSide(where) && SETTINGS_FROM_ABOVE.some((name) => name === where.setting)
}

export function isFromTheSide({ place }: Whereabouts): boolean {
  return PLACES_FROM_THE_SIDE.some((name) => name === place)
}
