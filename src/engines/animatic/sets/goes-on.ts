import type { PlaceName, SceneSpec, SettingName } from '../scene-spec.ts'

/** Settings that are endless: streets are made of houses that come again. */
const ENDLESS: ReadonlySet<SettingName> = new Set(['city-day', 'city-night', 'village'])

/** Countryside, the sky and the sea: whoever has walked past the edge of the picture comes through more of the same. */
const OPEN_SETTINGS: ReadonlySet<SettingName> = new Set([
  'beach',
  'castle',
  'desert',
  'forest',
  'garden',
  'mountains',
  'planet',
  'sky',
  'snow',
  'underwater',
])
const OPEN_PLACES: ReadonlySet<PlaceName> = new Set([
  'bamboo-grove',
  'campsite',
  'canyon',
  'cherry-grove',
  'cornfield',
  'dunes',
  'farm',
  'frozen-lake',
  'graveyard',
  'hills',
  'ice-sea',
  'island',
  'jungle',
  'lake',
  'lavender-field',
  'mars',
  'meadow',
  'orchard',
  'park',
  'pond',
  'poppy-field',
  'pumpkin-patch',
  'racecourse',
  'rice-terraces',
  'river',
  'savanna',
  'sea-cliff',
  'summit',
  'sunflower-field',
  'swamp',
  'tall-grass',
  'tulip-field',
  'vineyard',
  'volcano',
  'wheat-field',
  'wild-west',
  'wind-farm',
  'windmills',
])

/** How a place goes on beyond the picture for those who travel; undefined: it does not, it has walls or a sight to see. */
export function goesOn({
  setting,
  place,
  framing,
}: Pick<SceneSpec, 'setting' | 'place' | 'framing'>): 'by-itself' | 'mirrored' | undefined {
  if (framing === 'aerial') return undefined
  if (place === undefined ? OPEN_SETTINGS.has(setting) : OPEN_PLACES.has(place)) return 'mirrored'
  // Bridges, and what is seen over a dashboard, are roads with an end.
  if (setting === 'road' && place === undefined) return 'by-itself'
  return ENDLESS.has(setting) ? 'by-itself' : undefined
}
