import { DIAGRAMS } from '../../vocabulary/diagrams.ts'
import { INDOORS } from '../../vocabulary/places.ts'
import type { PlaceName, RigName, SettingName, SubjectSpec } from '../../scene-spec.ts'
import type { Whereabouts } from '../meaning.ts'

const ROOM = 'window|door|carpet|light-bulb'
const STREET = 'window|door|house|building|street-lamp|lamp'

/** What a place shows by itself. A second one in front of it would be a stage prop: a window frame on the floor. */
const SHOWN: Readonly<Partial<Record<SettingName, RegExp>>> = {
  interior: new RegExp(`^(?:${ROOM}|table)$`),
  kitchen: new RegExp(`^(?:${ROOM}|table|dinner-table)$`),
  office: new RegExp(`^(?:${ROOM}|desk|bookshelf)$`),
  stage: new RegExp(`^(?:${ROOM}|crowd)$`),
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
  stadium: /^(?:window|door|goal|crowd)$/,
  airport: /^(?:window|door)$/,
  desert: /^(?:window|door|rock)$/,
}
/** Of places that show something else than others of their setting. */
const SHOWN_BY_PLACE: Readonly<Partial<Record<PlaceName, RegExp>>> = {
  alley: new RegExp(`^(?:${STREET}|rock|flower-pot)$`),
  'ancient-ruins': /^(?:window|door|tree|rock|wall)$/,
  aquarium: /^(?:window|door|rock|coral|sea-weed|glass|crowd|people)$/,
  'art-studio': new RegExp(`^(?:${ROOM}|easel|canvas|painting|stool)$`),
  attic: new RegExp(`^(?:${ROOM}|table|chest|lamp)$`),
  bakery: new RegExp(`^(?:${ROOM}|table|shelf|oven|bread|baguette|croissant|pretzel)$`),
  ballroom: new RegExp(`^(?:${ROOM}|chandelier|table)$`),
  'bamboo-grove': /^(?:window|door|tree|pine|bamboo)$/,
  bar: new RegExp(`^(?:${ROOM}|table)$`),
  barn: /^(?:window|door|straw|hay|lantern)$/,
  'basketball-court': new RegExp(`^(?:${ROOM}|crowd|people|spotlight)$`),
  bathroom: new RegExp(`^(?:${ROOM}|bathtub|mirror|shower)$`),
  bazaar: new RegExp(`^(?:${STREET}|carpet|lantern)$`),
  'antique-shop': new RegExp(
    `^(?:${ROOM}|table|clock|grandfather-clock|vase|lamp|picture-frame|painting|picture|bookshelf|shelf)$`,
  ),
  bookshop: new RegExp(`^(?:${ROOM}|table|bookshelf)$`),
  'bowling-alley': new RegExp(`^(?:${ROOM}|bowling)$`),
  'boxing-ring': new RegExp(`^(?:${ROOM}|crowd|people|bell|spotlight)$`),
  bridge: /^(?:window|door|tree|street-lamp|lamp|house)$/,
  cafe: new RegExp(`^(?:${ROOM}|table|dinner-table|lamp)$`),
  'cafe-front': new RegExp(`^(?:${STREET}|table|chair)$`),
  campsite: /^(?:window|door|tree|pine|tent)$/,
  canyon: /^(?:window|door|rock|canyon|cliff)$/,
  cappadocia: /^(?:window|door|rock)$/,
  cave: /^(?:window|door|rock|crystal)$/,
  'cloud-castle': new RegExp(`^(?:${ROOM}|tower|wall|floating-island)$`),
  'cherry-grove': /^(?:window|door|tree|cherry-tree|lantern)$/,
  'christmas-market': new RegExp(`^(?:${STREET}|tree|pine|christmas-tree)$`),
  porch: /^(?:window|door|house|cottage|farm|tree|fence|flower-pot|plant|potted-plant|lamp|railing)$/,
  'shrine-festival': new RegExp(`^(?:${STREET}|tree|pine|paper-lantern|lantern|stall|torii|crowd|people)$`),
  balcony: /^(?:window|door|city|tree|flower-pot|plant|potted-plant|lamp|railing)$/,
  'sea-balcony': /^(?:window|door|flower-pot|plant|potted-plant|lamp|railing)$/,
  church: new RegExp(`^(?:${ROOM}|table|candle|cross|bench|people|crowd)$`),
  'church-front': new RegExp(`^(?:${STREET}|church|tree)$`),
  'civic-front': new RegExp(`^(?:${STREET}|museum|bank|tree)$`),
  classroom: new RegExp(`^(?:${ROOM}|desk|table|blackboard|globe|clock|map|bookshelf)$`),
  'cloud-city': /^(?:window|door|tree|tower|island|floating-island)$/,
  'dome-city': /^(?:window|door|rock|tower|dome|glass-dome)$/,
  'jellyfish-city': /^(?:window|door|jellyfish|coral|tower)$/,
  'undersea-city': /^(?:window|door|rock|coral|sea-weed|tower|dome)$/,
  pier: /^(?:window|door|lighthouse|lamp|street-lamp|lantern)$/,
  'lake-pier': /^(?:window|door|tree|pine|lamp|street-lamp)$/,
  'country-lane': /^(?:window|door|tree|fence|fence-top|grass|wildflower|gate)$/,
  'cliff-town': new RegExp(`^(?:${STREET}|church|cliff|rock|rock-top|flower-pot)$`),
  club: new RegExp(`^(?:${ROOM}|spotlight|loudspeaker|disco-ball)$`),
  'coast-road': /^(?:window|door|rock|cliff)$/,
  'construction-site': new RegExp(`^(?:${STREET}|crane|brick|barrier)$`),
  cornfield: /^(?:window|door|corn)$/,
  corridor: new RegExp(`^(?:${ROOM}|lamp)$`),
  courtroom: new RegExp(`^(?:${ROOM}|desk|bench|gavel|scales)$`),
  cup: new RegExp(`^(?:${ROOM}|cup-sea|coffee-cup|table)$`),
  dojo: new RegExp(`^(?:${ROOM}|scroll)$`),
  'data-centre': new RegExp(`^(?:${ROOM}|desk|computer|bookshelf|shelf)$`),
  'desert-road': /^(?:window|door|rock|cactus)$/,
  'wine-cellar': new RegExp(`^(?:${ROOM}|barrel|bottle|wine-bottle|lamp)$`),
  dungeon: new RegExp(`^(?:${ROOM}|torch|barrel|chain)$`),
  'entrance-hall': new RegExp(`^(?:${ROOM}|table|lamp|mirror)$`),
  factory: new RegExp(`^(?:${ROOM}|machine|gear|box)$`),
  fairground: /^(?:window|door|tree|street-lamp)$/,
  farm: /^(?:window|door|house|barn|silo|tree|fence|hay)$/,
  festival: /^(?:window|door|spotlight|loudspeaker|speaker|drum-kit)$/,
  'floating-market': /^(?:window|door|house|palm|tree)$/,
  footbridge: /^(?:window|door|tree|garden-pond)$/,
  'future-city': new RegExp(`^(?:${STREET})$`),
  garage: new RegExp(`^(?:${ROOM}|wrench|tyre)$`),
  'glass-globe': new RegExp(`^(?:${ROOM}|rock|table|sand)$`),
  gorge: /^(?:window|door|tree|pine|rock|cliff|river|bridge)$/,
  'hot-spring': /^(?:window|door|tree|pine|rock|mountain)$/,
  graveyard: /^(?:window|door|tree|graveyard|gate|fence)$/,
  'great-wall': /^(?:window|door|tower|wall|tree|rock)$/,
  greenhouse: new RegExp(`^(?:${ROOM}|tree|flower-pot)$`),
  gym: new RegExp(`^(?:${ROOM}|mirror|dumbbell)$`),
  hairdresser: new RegExp(`^(?:${ROOM}|mirror|table)$`),
  hills: /^(?:window|door|tree|pine|rock|hill)$/,
  hospital: new RegExp(`^(?:${ROOM}|bed|table)$`),
  'hospital-front': new RegExp(`^(?:${STREET}|hospital|tree)$`),
  'hotel-lobby': new RegExp(`^(?:${ROOM}|table|desk|chandelier)$`),
  island: /^(?:window|door|palm|rock|tree|island)$/,
  'ice-sea': /^(?:window|door|rock|iceberg|ice)$/,
  igloo: new RegExp(`^(?:${ROOM}|bed|campfire|lamp)$`),
  'japanese-temple': /^(?:window|door|tree|lantern|house)$/,
  jungle: /^(?:window|door|tree|pine|liana|fern)$/,
  laboratory: new RegExp(`^(?:${ROOM}|desk|bookshelf|flask|test-tube)$`),
  lake: /^(?:window|door|tree|pine|rock|lake|jetty)$/,
  'lavender-field': /^(?:window|door|lavender)$/,
  library: new RegExp(`^(?:${ROOM}|table|bookshelf)$`),
  'living-room': new RegExp(`^(?:${ROOM}|table|fireplace)$`),
  london: new RegExp(`^(?:${STREET}|tree)$`),
  'machu-picchu': /^(?:window|door|rock|mountain|house)$/,
  'mars-colony': /^(?:window|door|rock|crater|dome|glass-dome|tower|house)$/,
  'undersea-hotel': new RegExp(`^(?:${ROOM}|bed|table|lamp|fish|tropical-fish|coral)$`),
  'undersea-restaurant': new RegExp(`^(?:${ROOM}|table|dinner-table|candle|fish|tropical-fish|coral)$`),
  mars: /^(?:window|door|rock|crater)$/,
  market: new RegExp(`^(?:${STREET})$`),
  meadow: /^(?:window|door|grass|wildflower)$/,
  'medieval-town': new RegExp(`^(?:${STREET}|barrel|tower)$`),
  'mount-fuji': /^(?:window|door|tree|pine|rock)$/,
  museum: new RegExp(`^(?:${ROOM}|painting|picture|statue)$`),
  'new-york': new RegExp(`^(?:${STREET}|tree)$`),
  nursery: new RegExp(`^(?:${ROOM}|table|crib|bookshelf)$`),
  oasis: /^(?:window|door|rock|palm|tree)$/,
  orchard: /^(?:window|door|tree|apple-tree)$/,
  'outdoor-pool': /^(?:window|door|tree|palm|parasol|beach-umbrella)$/,
  paris: new RegExp(`^(?:${STREET}|tree)$`),
  park: /^(?:window|door|tree|pine|street-lamp|lamp)$/,
  playground: /^(?:window|door|tree|street-lamp)$/,
  pond: /^(?:window|door|tree|pond)$/,
  pool: new RegExp(`^(?:${ROOM}|life-ring)$`),
  prison: new RegExp(`^(?:${ROOM}|bed|chain)$`),
  'poppy-field': /^(?:window|door|grass|poppy)$/,
  promenade: /^(?:window|door|house|bench|street-lamp|lamp|palm)$/,
  'pumpkin-patch': /^(?:window|door|pumpkin)$/,
  pyramids: /^(?:window|door|palm|rock)$/,
  'recording-studio': new RegExp(`^(?:${ROOM}|microphone|studio-microphone|loudspeaker)$`),
  restaurant: new RegExp(`^(?:${ROOM}|table|dinner-table|candle)$`),
  'red-carpet': new RegExp(`^(?:${ROOM}|crowd|people|spotlight|photo-camera)$`),
  'red-square': new RegExp(`^(?:${STREET}|tower)$`),
  'rice-terraces': /^(?:window|door|tree|palm|hut|rice)$/,
  rio: /^(?:window|door|rock|mountain|statue)$/,
  river: /^(?:window|door|tree|pine|rock|river)$/,
  rome: new RegExp(`^(?:${STREET}|tree)$`),
  rooftop: new RegExp(`^(?:${STREET}|tree|light-bulb|lantern|roof-top)$`),
  santorini: new RegExp(`^(?:${STREET}|church|cliff|rock|rock-top|flower-pot)$`),
  savanna: /^(?:window|door|rock|tree|acacia)$/,
  'school-front': new RegExp(`^(?:${STREET}|school|tree|flag|clock)$`),
  'sea-cliff': /^(?:window|door|rock|cliff)$/,
  'ship-deck': /^(?:window|door|ship|tall-ship|pirate-ship|sailing-boat|yacht|barrel|rope|mast)$/,
  shipwreck: /^(?:window|door|rock|coral|sea-weed|ship|tall-ship|pirate-ship)$/,
  'shop-front': new RegExp(`^(?:${STREET}|store)$`),
  'skate-park': new RegExp(`^(?:${STREET})$`),
  skyscrapers: new RegExp(`^(?:${STREET}|tree|tower)$`),
  'snow-globe': new RegExp(`^(?:${ROOM}|house|cottage|tree|pine|table)$`),
  spaceship: new RegExp(`^(?:${ROOM}|computer|galaxy|star|earth|planet)$`),
  'sports-hall': new RegExp(`^(?:${ROOM}|crowd|people|spotlight)$`),
  station: new RegExp(`^(?:${ROOM}|bench|clock|train|subway)$`),
  staircase: new RegExp(`^(?:${ROOM}|chandelier|statue|spiral-stairs)$`),
  stonehenge: /^(?:window|door|rock|stone)$/,
  submarine: new RegExp(`^(?:${ROOM}|fish)$`),
  suburb: new RegExp(`^(?:${STREET}|tree|postbox)$`),
  summit: /^(?:window|door|rock)$/,
  'sunflower-field': /^(?:window|door|sunflower)$/,
  'sunken-city': new RegExp(`^(?:${STREET}|rock|coral|sea-weed)$`),
  supermarket: new RegExp(`^(?:${ROOM}|shelf|bookshelf)$`),
  swamp: /^(?:window|door|tree|pine|lotus)$/,
  sydney: /^(?:window|door|house|bridge)$/,
  'taj-mahal': /^(?:window|door|tower|tree)$/,
  'tall-grass': /^(?:window|door|grass)$/,
  terrarium: new RegExp(`^(?:${ROOM}|tree|bamboo|table|fern|plant)$`),
  temple: new RegExp(`^(?:${ROOM}|table|candle|lantern|buddha|temple)$`),
  'throne-room': new RegExp(`^(?:${ROOM}|torch|candle|chandelier|flag)$`),
  tokyo: new RegExp(`^(?:${STREET}|tree)$`),
  'tulip-field': /^(?:window|door|tulip)$/,
  venice: new RegExp(`^(?:${STREET})$`),
  vineyard: /^(?:window|door|grapes|vine)$/,
  volcano: /^(?:window|door|rock|tree|mountain)$/,
  warehouse: new RegExp(`^(?:${ROOM}|box|package|shelf)$`),
  wasteland: new RegExp(`^(?:${STREET}|rock)$`),
  'wheat-field': /^(?:window|door|wheat)$/,
  'wild-west': /^(?:window|door|rock|cactus)$/,
  windmills: /^(?:window|door|house|tree|windmill)$/,
  windowsill: new RegExp(`^(?:${ROOM}|table)$`),
  'wizard-tower': new RegExp(`^(?:${ROOM}|table|bookshelf|candle|potion|cauldron|flask)$`),
  workshop: new RegExp(`^(?:${ROOM}|table|desk|hammer|saw|wrench|bookshelf|shelf|clock|gear|light-bulb)$`),
}
/** What a place is known by: it stands there large and far, also when it is all that was asked for. */
const LANDMARKS: Readonly<Partial<Record<PlaceName, RegExp>>> = {
  'church-front': /^church$/,
  fairground: /^(?:ferris-wheel|carousel|roller-coaster)$/,
  'japanese-temple': /^(?:torii|temple)$/,
  paris: /^eiffel-tower$/,
  pier: /^(?:lighthouse|lantern)$/,
  'undersea-hotel': /^(?:fish|tropical-fish|coral)$/,
  'undersea-restaurant': /^(?:fish|tropical-fish|coral)$/,
}
const AT_THE_WHEEL: ReadonlySet<PlaceName> = new Set<PlaceName>([
  'behind-the-wheel',
  'behind-the-wheel-in-town',
])
/** Who flies is seen from behind, or has the lens before their eyes. */
const AT_THE_STICK: ReadonlySet<PlaceName> = new Set<PlaceName>([
  'cockpit',
  'fighter-cockpit',
  'starship-cockpit',
])
const CRAFT: ReadonlySet<RigName> = new Set<RigName>(['aircraft', 'helicopter', 'rocket', 'ufo', 'person'])
/** Whom the crew at the controls looks like anyway. */
export const FLIER = /pilot|astronaut|captain/
/** Never the hero where the place has one. */
const FIXTURE = /^(?:window|door)$/

/** True when the place shows it anyway, and nobody asked for it to be what the picture is about. */
export function isShownBySet(
  { concept, rig, variant, action, activity, material, colours, size, count }: SubjectSpec,
  at: number,
  { setting, place }: Whereabouts,
): boolean {
  // The car is the one that is looked out of.
  if (place !== undefined && AT_THE_WHEEL.has(place))
    return rig === 'car' || rig === 'person' || /^(?:steering-wheel|road|hand)/.test(concept)
  if (place !== undefined && AT_THE_STICK.has(place))
    return (
      (CRAFT.has(rig) && !(rig === 'person' && place !== 'fighter-cockpit' && !FLIER.test(variant))) ||
      /^(?:window|computer|star|galaxy|seat|chair)$/.test(concept)
    )
  // What a diagram is about is drawn in it; who explains it stands before it.
  if (place !== undefined && Object.hasOwn(DIAGRAMS, place)) return rig !== 'person' && rig !== 'robot'
  if (place !== undefined && LANDMARKS[place]?.test(concept) === true && material === undefined) return true
  const shown = place === undefined ? undefined : SHOWN_BY_PLACE[place]
  if ((shown ?? SHOWN[setting])?.test(concept) !== true) return false
  const isPlain = material === undefined && colours.length === 0 && size === 'normal'
  // A room has no door that could be seen: one that it is all about, or that moves, is there.
  if (variant === 'house-door' && INDOORS.has(setting)) return at > 0 && activity === undefined
  // They cheer in the stands, and watch from the stalls.
  if (concept === 'crowd' && (setting === 'stadium' || (setting === 'stage' && action === 'look')))
    return isPlain
  // Lamps in the open are on posts.
  if (concept === 'lamp' && !INDOORS.has(setting)) return isPlain
  // "warm windows" are those of the houses.
  if (concept === 'window' && count > 1 && !INDOORS.has(setting)) return true
  return FIXTURE.test(concept) ? at > 0 || INDOORS.has(setting) : at > 0 && isPlain
}
