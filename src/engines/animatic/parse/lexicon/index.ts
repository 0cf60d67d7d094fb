import { ACTIVITIES } from './activities.ts'
import { ACTIONS } from './actions.ts'
import { ANIMALS, INSECTS } from './animals.ts'
import { BIRDS, CREATURES } from './birds.ts'
import { ATMOSPHERE } from './atmosphere.ts'
import { BUILDINGS } from './buildings.ts'
import { CAMERA } from './camera.ts'
import { LOOK_WORDS } from './looks.ts'
import { CITIES } from './cities.ts'
import { CLOTHES } from './clothes.ts'
import { CONTESTS, PLAYERS } from './contests.ts'
import { COUNTRIES } from './countries.ts'
import { CREATURES_APART } from './creatures-apart.ts'
import { TRADES, TRADESPEOPLE } from './trades.ts'
import { TALES } from './tales.ts'
import { ENSEMBLES } from './ensembles.ts'
import { EVENTS } from './events.ts'
import { DEEDS } from './deeds.ts'
import { DIAGRAMS } from './diagrams.ts'
import { DISHES } from './dishes.ts'
import { FOOD } from './food.ts'
import { FURNITURE } from './furniture.ts'
import { GESTURES } from './gestures.ts'
import { GROUPS } from './groups.ts'
import { HOUSEHOLD } from './household.ts'
import { INSTRUMENTS } from './instruments.ts'
import { NUMBERS } from './numbers.ts'
import { PEOPLE } from './people.ts'
import { PLACES } from './places.ts'
import { PLANTS } from './plants.ts'
import { QUALITIES } from './qualities.ts'
import { FISH, WHALES } from './sea-life.ts'
import { SET_PHRASES } from './set-phrases.ts'
import { STUDIO } from './studio.ts'
import { SUPPORTS } from './supports.ts'
import type { Table } from './table.ts'
import { TOOLS_AND_DEVICES } from './tools-and-devices.ts'
import { TOYS_AND_SPORTS } from './toys-and-sports.ts'
import { TRAITS_OF_PEOPLE } from './traits.ts'
import { VEHICLES } from './vehicles.ts'

/** Every part of the lexicon. Where two rows of a language share a word, the row of the earlier table counts. */
export const TABLES: readonly Table[] = [
  SET_PHRASES,
  STUDIO,
  DIAGRAMS,
  CONTESTS,
  PLAYERS,
  EVENTS,
  GROUPS,
  TRADES,
  TRADESPEOPLE,
  DEEDS,
  GESTURES,
  ACTIVITIES,
  ENSEMBLES,
  PEOPLE,
  TALES,
  CREATURES_APART,
  ANIMALS,
  INSECTS,
  BIRDS,
  CREATURES,
  FISH,
  WHALES,
  VEHICLES,
  PLANTS,
  DISHES,
  FOOD,
  CLOTHES,
  INSTRUMENTS,
  SUPPORTS,
  FURNITURE,
  BUILDINGS,
  HOUSEHOLD,
  TOOLS_AND_DEVICES,
  TOYS_AND_SPORTS,
  CITIES,
  COUNTRIES,
  PLACES,
  ATMOSPHERE,
  CAMERA,
  LOOK_WORDS,
  ACTIONS,
  QUALITIES,
  NUMBERS,
  TRAITS_OF_PEOPLE,
]
