import type { PlaceName } from '../scene-spec.ts'
import { jungle } from './country/jungle.ts'
import { desert } from './desert.ts'
import { forest } from './forest.ts'
import { laboratory } from './halls/laboratory.ts'
import { greenhouse } from './halls/greenhouse.ts'
import { garage } from './halls/garage.ts'
import { cropField } from './country/crop-field.ts'
import { cafe } from './rooms/places/cafe.ts'
import { interior } from './interior.ts'
import { park } from './outdoors/park.ts'
import { playground } from './outdoors/playground.ts'
import { bridge } from './outdoors/bridge.ts'
import { footbridge } from './outdoors/footbridge.ts'
import { suspensionBridge } from './outdoors/suspension-bridge.ts'
import { viaduct } from './outdoors/viaduct.ts'
import type { SceneSet } from './set.ts'

/** Every place that looks like itself, and the set that shows it. */
export const PLACE_SETS: Readonly<Record<PlaceName, SceneSet>> = {
  'bamboo-grove': forest,
  bedroom: interior,
  bridge,
  cafe,
  cornfield: cropField,
  garage,
  greenhouse,
  laboratory,
  dunes: desert,
  jungle: jungle,
  'lavender-field': cropField,
  footbridge,
  library: interior,
  'living-room': interior,
  park,
  playground,
  savanna: desert,
  'sunflower-field': cropField,
  'tall-grass': cropField,
  'tulip-field': cropField,
  'wheat-field': cropField,
  'wild-west': desert,
  'suspension-bridge': suspensionBridge,
  viaduct,
}
