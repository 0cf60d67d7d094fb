import type { PlaceName, SettingName } from '../../scene-spec.ts'
import type { SceneSet } from '../set.ts'
import { fromAbove } from './aerial-set.ts'
import { airfield } from './airfield.ts'
import { arena } from './arena.ts'
import { city } from './city.ts'
import { coast } from './coast.ts'
import { craters } from './craters.ts'
import { dunes } from './dunes.ts'
import { fields, highLand } from './fields.ts'
import { highway } from './highway.ts'
import { peaks, snowfield } from './peaks.ts'
import { PLACES_FROM_ABOVE } from './places.ts'
import { port } from './port.ts'
import type { SettingFromAbove } from '../../scene-spec.ts'
import { castleGrounds, village } from './village.ts'
import { woods } from './woods.ts'

const SETS_FROM_ABOVE: Readonly<Record<SettingFromAbove, SceneSet>> = {
  airport: fromAbove(airfield),
  beach: fromAbove(coast),
  castle: fromAbove(castleGrounds),
  'city-day': fromAbove(city),
  'city-night': fromAbove(city),
  desert: fromAbove(dunes),
  forest: fromAbove(woods),
  garden: fromAbove(fields),
  harbour: fromAbove(port),
  mountains: fromAbove(peaks),
  planet: fromAbove(craters),
  road: fromAbove(highway),
  sky: fromAbove(highLand),
  snow: fromAbove(snowfield),
  stadium: fromAbove(arena),
  village: fromAbove(village),
}

const BY_NAME: Partial<Record<SettingName, SceneSet>> = SETS_FROM_ABOVE

/** How a setting or place looks from above; undefined for rooms and other places that have no outside. */
export function setFromAbove(setting: SettingName, place?: PlaceName): SceneSet | undefined {
  return (place === undefined ? undefined : PLACES_FROM_ABOVE[place]) ?? BY_NAME[setting]
}
