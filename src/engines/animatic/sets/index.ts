import { PLACES_FROM_THE_SIDE } from '../scene-spec.ts'
import type { PlaceName, SceneSpec, SettingName } from '../scene-spec.ts'
import { setFromAbove } from './aerial/index.ts'
import { PLACE_SETS } from './places.ts'
import { abstract } from './abstract.ts'
import { airport } from './airport.ts'
import { beach } from './beach.ts'
import { castle } from './castle.ts'
import { cityDay } from './city-day.ts'
import { cityNight } from './city-night.ts'
import { desert } from './desert.ts'
import { forest } from './forest.ts'
import { garden } from './garden.ts'
import { harbour } from './harbour.ts'
import { carriage } from './rooms/carriage.ts'
import { subwayCar } from './rooms/subway-car.ts'
import { interior } from './interior.ts'
import { kitchen } from './kitchen.ts'
import { mountains } from './mountains.ts'
import { office } from './office.ts'
import { road } from './road.ts'
import { sky } from './sky.ts'
import { stage } from './stage.ts'
import { underwater } from './underwater.ts'
import { withBustle } from './parts/bustle.ts'
import { planet } from './planet.ts'
import { snow } from './snow.ts'
import { space } from './space.ts'
import { stadium } from './stadium.ts'
import { village } from './village.ts'
import type { SceneSet } from './set.ts'

/** Every setting and the set that shows it. Several settings may share one. */
const SETS: Partial<Record<SettingName, SceneSet>> = {
  abstract,
  airport,
  beach,
  castle,
  'city-day': cityDay,
  'city-night': cityNight,
  desert,
  forest,
  garden,
  harbour,
  interior,
  kitchen,
  mountains,
  office,
  road,
  sky,
  stadium,
  stage,
  underwater,
  planet,
  snow,
  space,
  village,
}

const FROM_THE_SIDE: ReadonlySet<PlaceName> = new Set(PLACES_FROM_THE_SIDE)

/** The set of a scene: its setting, from above if it is framed so. */
export function setFor({
  setting,
  framing,
  inside,
  place,
}: Pick<SceneSpec, 'setting' | 'framing' | 'inside' | 'place'>): SceneSet {
  if (inside !== undefined && setting === 'interior') return inside === 'subway' ? subwayCar : carriage
  const isSight = place !== undefined && FROM_THE_SIDE.has(place)
  const above = framing === 'aerial' && !isSight ? setFromAbove(setting, place) : undefined
  if (above !== undefined) return above
  return withBustle(place === undefined ? (SETS[setting] ?? mountains) : PLACE_SETS[place])
}
