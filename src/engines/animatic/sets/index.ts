import type { SettingName } from '../scene-spec.ts'
import { airport } from './airport.ts'
import { road } from './road.ts'
import type { SceneSet } from './set.ts'

/** Every setting and the set that shows it. Several settings may share one. */
const SETS: Partial<Record<SettingName, SceneSet>> = {
  airport,
  road,
}

/** The set of a setting. */
export function setFor(setting: SettingName): SceneSet {
  const set = SETS[setting] ?? airport
  return set
}
