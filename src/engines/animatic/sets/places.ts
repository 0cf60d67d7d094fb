import type { PlaceName } from '../scene-spec.ts'
import { laboratory } from './halls/laboratory.ts'
import { greenhouse } from './halls/greenhouse.ts'
import { garage } from './halls/garage.ts'
import { cropField } from './country/crop-field.ts'
import { cafe } from './rooms/places/cafe.ts'
import { interior } from './interior.ts'
import { park } from './outdoors/park.ts'
import { playground } from './outdoors/playground.ts'
import type { SceneSet } from './set.ts'

/** Every place that looks like itself, and the set that shows it. */
export const PLACE_SETS: Readonly<Record<PlaceName, SceneSet>> = {
  bedroom: interior,
  cafe,
  cornfield: cropField,
  garage,
  greenhouse,
  laboratory,
  'lavender-field': cropField,
  library: interior,
  'living-room': interior,
  park,
  playground,
  'sunflower-field': cropField,
  'tall-grass': cropField,
  'tulip-field': cropField,
  'wheat-field': cropField,
}
