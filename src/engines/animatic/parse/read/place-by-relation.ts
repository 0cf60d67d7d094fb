import { CITIES } from '../../vocabulary/cities.ts'
import { PLACES } from '../../scene-spec.ts'
import type { PlaceName, SettingName } from '../../scene-spec.ts'
import type { Meaning, Whereabouts } from '../meaning.ts'
import type { Phrase } from './phrase.ts'

/** Where a word leads that stands for several places, by how it is said and what is named beside it; undefined: where it says. */
export function placeByRelation(phrase: Phrase, phrases: readonly Phrase[]): Whereabouts | undefined {
  return (
    fromOutside(phrase) ??
    fromWithin(phrase) ??
    inTheClouds(phrase, phrases) ??
    atStudy(phrase, phrases) ??
    inStudio(phrase, phrases) ??
    bySea(phrase, phrases) ??
    onRocks(phrase, phrases) ??
    onPier(phrase, phrases) ??
    onBalcony(phrase, phrases) ??
    underDomes(phrase, phrases) ??
    overGorge(phrase, phrases) ??
    throughCountry(phrase, phrases) ??
    inItsStreets(phrase, phrases) ??
    fromAfar(phrase, phrases)
  )
}

/** Buildings that are places of their own, by concept, and where they stand. */
const OUTSIDES: Readonly<Record<string, PlaceName>> = { barn: 'farm' }

/** "a red barn" that nobody is in is seen from outside. */
function fromOutside(phrase: Phrase): Whereabouts | undefined {
  if (phrase.kind !== 'effect' || phrase.relation === 'in' || phrase.relation === 'on') return undefined
  const place = OUTSIDES[phrase.meaning.concept]
  return place === undefined ? undefined : { setting: PLACES[place], place }
}

/** Buildings that are seen from outside, by concept, and what they are for who is in them. */
const WITHINS: Readonly<Record<string, PlaceName>> = {
  'haunted-castle': 'corridor',
  mansion: 'corridor',
}

/** "a ghost floats through a haunted mansion" */
function fromWithin(phrase: Phrase): Whereabouts | undefined {
  if (phrase.kind !== 'effect' || phrase.relation !== 'in') return undefined
  const place = WITHINS[phrase.meaning.concept]
  return place === undefined ? undefined : { setting: PLACES[place], place }
}

/** Letters between a castle and the clouds that it is in. */
const UP_IN = 40

/** "a castle floating in the sky", "a palace above the clouds": it does not stand on the ground under them. */
function inTheClouds(phrase: Phrase, phrases: readonly Phrase[]): Whereabouts | undefined {
  if (phrase.kind !== 'effect' || phrase.meaning.concept !== 'castle') return undefined
  const at = phrases.indexOf(phrase)
  const before = phrases[at - 1]
  const cloudCastle: Whereabouts = { setting: PLACES['cloud-castle'], place: 'cloud-castle' }
  // 「雲の上にそびえるお城」
  if (before?.kind === 'effect' && isAboveClouds(before) && phrase.start - before.end < UP_IN)
    return cloudCastle
  const after = phrases.slice(at + 1)
  const floats = after[0]?.kind === 'action' && after[0].meaning.action === 'float'
  const next = after[floats ? 1 : 0]
  if (next?.kind !== 'effect' || next.leftOut !== null || next.start - phrase.end > UP_IN) return undefined
  // "a castle under a blue sky" stands on the ground.
  return isAboveClouds(next) || (next.meaning.concept === 'sky' && floats) ? cloudCastle : undefined
}

function isAboveClouds(phrase: Phrase): boolean {
  return phrase.kind === 'effect' && phrase.leftOut === null && phrase.meaning.concept === 'above-clouds'
}

const MAGES = /^(?:wizard|witch|sorcerer|sorceress|mage|alchemist|magician|astronomer)$/

/** "a wizard in his tower": among his books, and not at its foot. */
function atStudy(phrase: Phrase, phrases: readonly Phrase[]): Whereabouts | undefined {
  if (!('meaning' in phrase) || phrase.meaning.concept !== 'tower-room') return undefined
  const isMages = phrases.some((other) => other.kind === 'noun' && MAGES.test(other.meaning.concept))
  return isMages ? { setting: PLACES['wizard-tower'], place: 'wizard-tower' } : undefined
}

/** Where those are at home who have a studio. */
const STUDIOS: ReadonlySet<PlaceName> = new Set<PlaceName>([
  'art-studio',
  'recording-studio',
  'ballroom',
  'gym',
])
/** Who and what is about where sound is recorded. */
const RECORDED =
  /^(?:microphone|headphones|singer|rapper|musician|band|dj|guitarist|pianist|drummer|violinist|podcaster|podcast|choir|conductor)$/
/** Who speaks in front of cameras. */
const ON_AIR = /^(?:journalist|reporter|news-?anchor|presenter|newsreader|tv-host|weather-presenter)$/

/** "an artist in a studio", "she sings in the studio": a word for several places, by what is done there. */
function inStudio(phrase: Phrase, phrases: readonly Phrase[]): Whereabouts | undefined {
  if (phrase.kind !== 'effect' || phrase.meaning.concept !== 'studio') return undefined
  const kept = phrases.flatMap((other) =>
    'leftOut' in other && other.leftOut === null ? [other.meaning] : [],
  )
  const own = kept.flatMap(({ home }) => home?.place ?? []).find((place) => STUDIOS.has(place))
  if (own !== undefined) return { setting: PLACES[own], place: own }
  // Headphones alone are for sale there.
  if (!kept.some(({ things }) => things.some(({ rig }) => rig === 'person'))) return undefined
  if (kept.some(({ concept }) => ON_AIR.test(concept))) return { setting: 'office' }
  if (kept.some(isRecorded)) return { setting: PLACES['recording-studio'], place: 'recording-studio' }
  return kept.some(({ action }) => action === 'dance')
    ? { setting: PLACES.ballroom, place: 'ballroom' }
    : undefined
}

function isRecorded({ concept, action, things, gives }: Meaning): boolean {
  return (
    RECORDED.test(concept) ||
    gives.some((given) => given.concept === 'microphone') ||
    action === 'play-instrument' ||
    things.some(({ rig }) => rig === 'instrument')
  )
}

/** "a cliff, the waves below" is not one in the mountains. */
function bySea(phrase: Phrase, phrases: readonly Phrase[]): Whereabouts | undefined {
  const isCliff = 'meaning' in phrase && phrase.meaning.concept === 'cliff'
  const hasSea = phrases.some(
    (other) =>
      'leftOut' in other &&
      other.leftOut === null &&
      other.meaning.places.some(({ setting }) => setting === 'beach' || setting === 'harbour'),
  )
  return isCliff && hasSea ? { setting: PLACES['sea-cliff'], place: 'sea-cliff' } : undefined
}

/** Where a lane of earth leads through, and what it is there. */
const LANES: Readonly<Partial<Record<SettingName, Whereabouts>>> = {
  desert: { setting: PLACES['desert-road'], place: 'desert-road' },
  beach: { setting: PLACES['coast-road'], place: 'coast-road' },
  forest: { setting: 'forest' },
}

/** "a dirt road in the desert", "a truck on a country road": there are no hedges beside it, or it is one to drive on. */
function throughCountry(phrase: Phrase, phrases: readonly Phrase[]): Whereabouts | undefined {
  if (phrase.kind !== 'effect' || !/^(?:country-lane|meadow)$/.test(phrase.meaning.concept)) return undefined
  const isLane = phrases.some(
    (other) => other.kind === 'effect' && other.leftOut === null && other.meaning.concept === 'country-lane',
  )
  if (!isLane) return undefined
  const kept = phrases.flatMap((other) =>
    'leftOut' in other && other.leftOut === null ? [other.meaning] : [],
  )
  const through = kept
    .flatMap(({ places }) => places)
    .find(({ setting, weight }) => LANES[setting] !== undefined && weight > 1)
  if (through !== undefined) return LANES[through.setting]
  const isDriven = kept.some(
    ({ action, things }) =>
      action === 'drive' || things.some(({ rig }) => rig === 'car' || rig === 'bicycle'),
  )
  return isDriven ? { setting: 'road' } : { setting: PLACES['country-lane'], place: 'country-lane' }
}

/** "an old bridge over a misty gorge": both, and no road bridge. */
function overGorge(phrase: Phrase, phrases: readonly Phrase[]): Whereabouts | undefined {
  if (phrase.kind !== 'effect' || !/^(?:bridge|canyon|gorge-bridge)$/.test(phrase.meaning.concept))
    return undefined
  const concepts = new Set(
    phrases.flatMap((other) => ('leftOut' in other && other.leftOut === null ? [other.meaning.concept] : [])),
  )
  const isBridged = concepts.has('gorge-bridge') || (concepts.has('bridge') && concepts.has('canyon'))
  return isBridged ? { setting: PLACES.gorge, place: 'gorge' } : undefined
}

/** "a pier on a lake", "a boat at the pier": with boats beside it, it is one of the harbour or of the lake. */
function onPier(phrase: Phrase, phrases: readonly Phrase[]): Whereabouts | undefined {
  if (phrase.kind !== 'effect' || !/^(?:pier|sea)$/.test(phrase.meaning.concept)) return undefined
  const kept = phrases.flatMap((other) =>
    'leftOut' in other && other.leftOut === null ? [other.meaning] : [],
  )
  if (!kept.some(({ concept }) => concept === 'pier')) return undefined
  const isLake = kept.some(({ places }) => places.some(({ place }) => place === 'lake' || place === 'pond'))
  if (kept.some(({ things }) => things.some(({ rig }) => rig === 'boat')))
    return isLake ? { setting: PLACES.lake, place: 'lake' } : { setting: 'harbour' }
  return isLake
    ? { setting: PLACES['lake-pier'], place: 'lake-pier' }
    : { setting: PLACES.pier, place: 'pier' }
}

/** "a balcony overlooking the sea": one looks at it from there. */
function onBalcony(phrase: Phrase, phrases: readonly Phrase[]): Whereabouts | undefined {
  if (!('meaning' in phrase)) return undefined
  const isThere = hasPlace(phrase, ({ place }) => place === 'balcony')
  const other = isThere ? isShore : ({ place }: Whereabouts): boolean => place === 'balcony'
  if ((!isThere && !hasPlace(phrase, isShore)) || !phrases.some((one) => hasPlace(one, other)))
    return undefined
  return { setting: PLACES['sea-balcony'], place: 'sea-balcony' }
}

/** "a domed city on the red planet": it stands in no green country. */
function underDomes(phrase: Phrase, phrases: readonly Phrase[]): Whereabouts | undefined {
  if (!('meaning' in phrase)) return undefined
  const isDome = hasPlace(phrase, ({ place }) => place === 'dome-city')
  const other = isDome ? 'mars' : 'dome-city'
  if (!isDome && !hasPlace(phrase, ({ place }) => place === 'mars')) return undefined
  if (!phrases.some((one) => hasPlace(one, ({ place }) => place === other))) return undefined
  return { setting: PLACES['mars-colony'], place: 'mars-colony' }
}

function isShore({ setting }: Whereabouts): boolean {
  return setting === 'beach' || setting === 'harbour'
}

function hasPlace(phrase: Phrase, test: (place: Whereabouts) => boolean): boolean {
  return 'leftOut' in phrase && phrase.leftOut === null && phrase.meaning.places.some(test)
}

const ROCKS = /^(?:rock|rock-top|rocks|cliff|sea-cliff)$/

/** "waves crashing on rocks": the coast that has some. */
function onRocks(phrase: Phrase, phrases: readonly Phrase[]): Whereabouts | undefined {
  if (!('meaning' in phrase) || phrase.meaning.concept !== 'breakers') return undefined
  const hasRocks = phrases.some(
    (other) => 'leftOut' in other && other.leftOut !== 'negated' && ROCKS.test(other.meaning.concept),
  )
  return hasRocks ? { setting: PLACES['sea-cliff'], place: 'sea-cliff' } : undefined
}

const STREET =
  /^(?:streets?|city streets?|road|avenue|crosswalk|traffic|alley|alleyway|sidewalk|街道?|街头|马路|通り|路上|거리|도로|calles?|avenida|rues?|avenue|straßen?|strasse|ruas?|улиц\S*|شوارع|شارع|सड़क\S*|strad[ae]|vi[ae])$/iu

/** "a taxi in Singapore", "the streets of Shanghai", "neon signs in Seoul": not the view of the city. */
function inItsStreets(phrase: Phrase, phrases: readonly Phrase[]): Whereabouts | undefined {
  if (!('meaning' in phrase)) return undefined
  const city = phrase.meaning.places.find(({ place }) => place !== undefined && Object.hasOwn(CITIES, place))
  if (city === undefined) return undefined
  if (phrases.some(isNeon)) return { setting: 'city-night' }
  // Boats are on its canals.
  if (phrases.some(isBoat)) return undefined
  return city.setting === 'harbour' && phrases.some(isInStreet) ? { setting: 'city-day' } : undefined
}

const OVER_ITS_STRAIT = /golden gate|金门大桥|ゴールデンゲート|금문교|золот\S+ ворот/iu

/** The bridge alone is looked at from the shore; who crosses it is on it. */
function fromAfar(phrase: Phrase, phrases: readonly Phrase[]): Whereabouts | undefined {
  if (phrase.kind !== 'effect' || !OVER_ITS_STRAIT.test(phrase.text)) return undefined
  const isAlone = phrases.every(({ kind }) => kind !== 'noun' && kind !== 'action')
  return isAlone ? { setting: PLACES['san-francisco'], place: 'san-francisco' } : undefined
}

function isBoat(phrase: Phrase): boolean {
  return (
    phrase.kind === 'noun' &&
    phrase.leftOut === null &&
    phrase.meaning.things.some(({ rig }) => rig === 'boat')
  )
}

function isNeon(phrase: Phrase): boolean {
  return (
    phrase.kind === 'effect' &&
    phrase.leftOut === null &&
    phrase.meaning.places.some(({ setting }) => setting === 'city-night')
  )
}

function isInStreet(phrase: Phrase): boolean {
  if (!('meaning' in phrase) || phrase.leftOut !== null) return false
  if (phrase.kind === 'effect') return STREET.test(phrase.text)
  const { action, things } = phrase.meaning
  return action === 'drive' || things.some(({ rig }) => rig === 'car' || rig === 'bicycle')
}
