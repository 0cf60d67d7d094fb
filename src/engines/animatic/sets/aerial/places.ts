import type { PlaceName } from '../../scene-spec.ts'
import type { SceneSet } from '../set.ts'
import { fromAbove } from './aerial-set.ts'
import { crossing } from './crossing.ts'
import { dunesWithOasis } from './dunes.ts'
import { fields, fieldsOf } from './fields.ts'
import { camp, grassland, grove } from './groves.ts'
import { island } from './island.ts'
import { floes, gorge, lakeland, terraces } from './lakeland.ts'
import { oldTown } from './village.ts'
import { woods } from './woods.ts'

const GREENS = ['#8fbf52', '#7db35a', '#a3c866', '#6fa84a']

/** Places that look different from above than the setting whose rules they follow. */
export const PLACES_FROM_ABOVE: Readonly<Partial<Record<PlaceName, SceneSet>>> = {
  alley: fromAbove(oldTown('tiled')),
  bazaar: fromAbove(oldTown('flat')),
  bridge: fromAbove(crossing('stone')),
  campsite: fromAbove(camp),
  canyon: fromAbove(gorge),
  'cherry-grove': fromAbove(grove({ crown: '#f2a9c4', share: 0.85 })),
  'christmas-market': fromAbove(oldTown('tiled')),
  cornfield: fromAbove(fieldsOf(['#6f9a3f', '#83ac4c', '#5d8a3a', '#c9b45a'])),
  'country-lane': fromAbove(fields),
  farm: fromAbove(fields),
  hills: fromAbove(fieldsOf(GREENS)),
  'ice-sea': fromAbove(floes),
  island: fromAbove(island),
  lake: fromAbove(lakeland(0.62)),
  'lavender-field': fromAbove(fieldsOf(['#8f74c4', '#a58ad2', '#7a62b0', '#8fae62'])),
  market: fromAbove(oldTown('tiled')),
  meadow: fromAbove(fieldsOf([...GREENS, '#c9d478'])),
  'medieval-town': fromAbove(oldTown('tiled')),
  oasis: fromAbove(dunesWithOasis),
  orchard: fromAbove(grove({ isRegular: true, share: 0.96 })),
  park: fromAbove(grove({ hasPond: true, share: 0.5 })),
  pond: fromAbove(lakeland(0.4)),
  'pumpkin-patch': fromAbove(fieldsOf(['#d07f3a', '#8a7a42', '#6f8a44', '#b86a30'])),
  'rice-terraces': fromAbove(terraces),
  river: fromAbove(woods),
  savanna: fromAbove(grassland),
  'sunflower-field': fromAbove(fieldsOf(['#e8bc3a', '#d9a92f', '#f0cc58', '#7fa04a'])),
  'suspension-bridge': fromAbove(crossing('hung')),
  'tall-grass': fromAbove(fieldsOf(['#b5b866', '#9fae58', '#c4c07a'])),
  'tulip-field': fromAbove(fieldsOf(['#d8485a', '#f0b43a', '#e07aa8', '#8f5ab0', '#f2ece0', '#7db35a'])),
  vineyard: fromAbove(fieldsOf(['#6f8f44', '#86a352', '#5f7f3c', '#a8895a'])),
  'wheat-field': fromAbove(fieldsOf(['#dcb75c', '#c9a04a', '#e8cb78', '#b98f42'])),
}
