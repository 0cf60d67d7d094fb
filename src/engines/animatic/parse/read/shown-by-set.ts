import type { PlaceName, SettingName, SubjectSpec } from '../../scene-spec.ts'
import type { Whereabouts } from '../meaning.ts'

const ROOM = 'window|door|carpet'
const STREET = 'window|door|house|building|traffic-light|street-lamp'

/** What a place shows by itself. A second one in front of it would be a stage prop: a window frame on the floor. */
const SHOWN: Readonly<Partial<Record<SettingName, RegExp>>> = {
  interior: new RegExp(`^(?:${ROOM}|table)$`),
  kitchen: new RegExp(`^(?:${ROOM}|table|dinner-table)$`),
  office: new RegExp(`^(?:${ROOM}|desk|bookshelf)$`),
  stage: new RegExp(`^(?:${ROOM})$`),
  castle: new RegExp(`^(?:${ROOM}|tower|wall)$`),
  'city-day': new RegExp(`^(?:${STREET})$`),
  'city-night': new RegExp(`^(?:${STREET}|lantern|light-bulb)$`),
  village: new RegExp(`^(?:${STREET}|cottage|hut)$`),
  forest: /^(?:window|door|tree|pine)$/,
  mountains: /^(?:window|door|tree|pine|rock)$/,
  snow: /^(?:window|door|tree|pine)$/,
  road: /^(?:window|door|tree|pine|house)$/,
  garden: /^(?:window|door)$/,
  beach: /^(?:window|door|palm|rock)$/,
  harbour: /^(?:window|door|house)$/,
  planet: /^(?:window|door|earth|rock)$/,
  underwater: /^(?:window|door|rock|coral|sea-weed)$/,
  stadium: /^(?:window|door|goal)$/,
  airport: /^(?:window|door)$/,
  desert: /^(?:window|door|rock)$/,
}
/** Of places that show something else than others of their setting. */
const SHOWN_BY_PLACE: Readonly<Partial<Record<PlaceName, RegExp>>> = {
  alley: new RegExp(`^(?:${STREET}|flower-pot)$`),
  'ancient-ruins': /^(?:window|door|tree|rock|wall)$/,
  'art-studio': new RegExp(`^(?:${ROOM}|easel|canvas|painting|stool)$`),
  attic: new RegExp(`^(?:${ROOM}|table|chest|lamp)$`),
  ballroom: new RegExp(`^(?:${ROOM}|chandelier|table)$`),
  'bamboo-grove': /^(?:window|door|tree|pine|bamboo)$/,
  bar: new RegExp(`^(?:${ROOM}|table)$`),
  barn: /^(?:window|door|straw|hay|lantern)$/,
  bathroom: new RegExp(`^(?:${ROOM}|bathtub|mirror|shower)$`),
  bazaar: new RegExp(`^(?:${STREET}|carpet|lantern)$`),
  bookshop: new RegExp(`^(?:${ROOM}|table|bookshelf)$`),
  bridge: /^(?:window|door|tree|street-lamp|house)$/,
  cafe: new RegExp(`^(?:${ROOM}|table|dinner-table|lamp)$`),
  campsite: /^(?:window|door|tree|pine|tent)$/,
  canyon: /^(?:window|door|rock|canyon|cliff)$/,
  cave: /^(?:window|door|rock|crystal)$/,
  'cherry-grove': /^(?:window|door|tree|cherry-tree|lantern)$/,
  'christmas-market': new RegExp(`^(?:${STREET}|tree|pine|christmas-tree)$`),
  church: new RegExp(`^(?:${ROOM}|table|candle|cross|bench)$`),
  classroom: new RegExp(`^(?:${ROOM}|desk|table|blackboard|globe|clock|map|bookshelf)$`),
  club: new RegExp(`^(?:${ROOM}|spotlight|loudspeaker|disco-ball)$`),
  'construction-site': new RegExp(`^(?:${STREET}|crane|brick|barrier)$`),
  cornfield: /^(?:window|door|corn)$/,
  courtroom: new RegExp(`^(?:${ROOM}|desk|bench|gavel|scales)$`),
  dungeon: new RegExp(`^(?:${ROOM}|torch|barrel|chain)$`),
  factory: new RegExp(`^(?:${ROOM}|machine|gear|box)$`),
  fairground: /^(?:window|door|tree|street-lamp)$/,
  farm: /^(?:window|door|house|barn|silo|tree|fence|hay)$/,
  footbridge: /^(?:window|door|tree|garden-pond)$/,
  'future-city': new RegExp(`^(?:${STREET})$`),
  garage: new RegExp(`^(?:${ROOM}|wrench|tyre)$`),
  graveyard: /^(?:window|door|tree|graveyard|gate|fence)$/,
  'great-wall': /^(?:window|door|tower|wall|tree|rock)$/,
  greenhouse: new RegExp(`^(?:${ROOM}|tree|flower-pot)$`),
  gym: new RegExp(`^(?:${ROOM}|mirror|dumbbell)$`),
  hairdresser: new RegExp(`^(?:${ROOM}|mirror|table)$`),
  hills: /^(?:window|door|tree|pine|rock|hill)$/,
  hospital: new RegExp(`^(?:${ROOM}|bed|table)$`),
  'hotel-lobby': new RegExp(`^(?:${ROOM}|table|desk|chandelier)$`),
  'ice-sea': /^(?:window|door|rock|iceberg|ice)$/,
  igloo: new RegExp(`^(?:${ROOM}|bed|campfire|lamp)$`),
  'japanese-temple': /^(?:window|door|tree|lantern|house)$/,
  jungle: /^(?:window|door|tree|pine|liana|fern)$/,
  laboratory: new RegExp(`^(?:${ROOM}|desk|bookshelf|flask|test-tube)$`),
  lake: /^(?:window|door|tree|pine|rock|lake|lotus|jetty)$/,
  'lavender-field': /^(?:window|door|lavender)$/,
  library: new RegExp(`^(?:${ROOM}|table|bookshelf)$`),
  london: new RegExp(`^(?:${STREET}|tree)$`),
  market: new RegExp(`^(?:${STREET})$`),
  meadow: /^(?:window|door|grass|wildflower)$/,
  'medieval-town': new RegExp(`^(?:${STREET}|barrel|tower)$`),
  'mount-fuji': /^(?:window|door|tree|pine|rock)$/,
  museum: new RegExp(`^(?:${ROOM}|painting|picture|statue)$`),
  'new-york': new RegExp(`^(?:${STREET}|tree)$`),
  nursery: new RegExp(`^(?:${ROOM}|table|crib|bookshelf)$`),
  oasis: /^(?:window|door|rock|palm|tree)$/,
  orchard: /^(?:window|door|tree|apple-tree)$/,
  paris: new RegExp(`^(?:${STREET}|tree)$`),
  park: /^(?:window|door|tree|pine|street-lamp)$/,
  playground: /^(?:window|door|tree|street-lamp)$/,
  pond: /^(?:window|door|tree|lotus|pond)$/,
  pool: new RegExp(`^(?:${ROOM}|life-ring)$`),
  prison: new RegExp(`^(?:${ROOM}|bed|chain)$`),
  'pumpkin-patch': /^(?:window|door|pumpkin)$/,
  pyramids: /^(?:window|door|palm|rock)$/,
  restaurant: new RegExp(`^(?:${ROOM}|table|dinner-table|candle)$`),
  'rice-terraces': /^(?:window|door|tree|palm|hut|rice)$/,
  river: /^(?:window|door|tree|pine|rock|river)$/,
  rome: new RegExp(`^(?:${STREET}|tree)$`),
  rooftop: new RegExp(`^(?:${STREET}|tree)$`),
  savanna: /^(?:window|door|rock|tree|acacia)$/,
  'sea-cliff': /^(?:window|door|rock|cliff)$/,
  'skate-park': new RegExp(`^(?:${STREET})$`),
  spaceship: new RegExp(`^(?:${ROOM}|computer|galaxy|star|earth|planet)$`),
  station: new RegExp(`^(?:${ROOM}|bench|clock|train|subway)$`),
  submarine: new RegExp(`^(?:${ROOM}|fish)$`),
  suburb: new RegExp(`^(?:${STREET}|tree|postbox)$`),
  summit: /^(?:window|door|rock)$/,
  'sunflower-field': /^(?:window|door|sunflower)$/,
  supermarket: new RegExp(`^(?:${ROOM}|shelf|bookshelf)$`),
  swamp: /^(?:window|door|tree|pine|lotus)$/,
  'taj-mahal': /^(?:window|door|tower|tree)$/,
  'tall-grass': /^(?:window|door|grass)$/,
  'throne-room': new RegExp(`^(?:${ROOM}|torch|candle|chandelier|flag)$`),
  'tulip-field': /^(?:window|door|tulip)$/,
  venice: new RegExp(`^(?:${STREET})$`),
  vineyard: /^(?:window|door|grapes|vine)$/,
  warehouse: new RegExp(`^(?:${ROOM}|box|package|shelf)$`),
  wasteland: new RegExp(`^(?:${STREET}|rock)$`),
  'wheat-field': /^(?:window|door|wheat)$/,
  'wild-west': /^(?:window|door|rock|cactus)$/,
  windmills: /^(?:window|door|house|tree|windmill)$/,
  'wizard-tower': new RegExp(`^(?:${ROOM}|table|bookshelf|candle|potion|cauldron|flask)$`),
}
/** What a place is known by: it stands there large and far, also when it is all that was asked for. */
const LANDMARKS: Readonly<Partial<Record<PlaceName, RegExp>>> = {
  fairground: /^(?:ferris-wheel|carousel|roller-coaster)$/,
  'japanese-temple': /^(?:torii|temple)$/,
  paris: /^eiffel-tower$/,
}
/** Never the hero where the place has one. */
const FIXTURE = /^(?:window|door)$/

/** True when the place shows it anyway, and nobody asked for it to be what the picture is about. */
export function isShownBySet(
  { concept, material, colours, size }: SubjectSpec,
  at: number,
  { setting, place }: Whereabouts,
): boolean {
  if (place !== undefined && LANDMARKS[place]?.test(concept) === true && material === undefined) return true
  const shown = place === undefined ? undefined : SHOWN_BY_PLACE[place]
  if ((shown ?? SHOWN[setting])?.test(concept) !== true) return false
  const isPlain = material === undefined && colours.length === 0 && size === 'normal'
  return FIXTURE.test(concept) ? at > 0 || INDOORS.has(setting) : at > 0 && isPlain
}

const INDOORS: ReadonlySet<SettingName> = new Set(['interior', 'kitchen', 'office', 'stage'])
