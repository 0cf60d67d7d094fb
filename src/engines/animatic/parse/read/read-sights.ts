import type { PlaceName, RigName, SettingName, SightName } from '../../scene-spec.ts'
import type { Language } from '../lexicon/table.ts'
import type { Thing, Whereabouts } from '../meaning.ts'
import { nounFor } from './noun-for.ts'
import type { EffectPhrase, LeftOut, NounPhrase, Phrase } from './phrase.ts'
import { hasFuel, isAblaze, isGreatFire } from './set-alight.ts'

/** Settings without a sky to be seen. */
export const SKYLESS: ReadonlySet<SettingName> = new Set([
  'interior',
  'kitchen',
  'office',
  'stage',
  'underwater',
  'space',
  'abstract',
])
const ROOMS: ReadonlySet<SettingName> = new Set(['interior', 'kitchen', 'office', 'stage'])
const GROUNDLESS: ReadonlySet<SettingName> = new Set(['sky', 'space', 'underwater', 'abstract', 'planet'])

type Room = (setting: SettingName, place?: PlaceName) => boolean

/** Of the places in mountains and woods, those whose sets have one. */
const WITH_WATERFALL: ReadonlySet<PlaceName> = new Set(['jungle', 'lake', 'river'])

/** Settings and places with water that lanterns can lie on. */
const WITH_WATER: ReadonlySet<PlaceName | SettingName> = new Set<PlaceName | SettingName>([
  'beach',
  'harbour',
  'island',
  'lake',
  'mountains',
  'oasis',
  'pond',
  'river',
  'swamp',
  'venice',
])

const anywhere: Room = () => true
const outdoors: Room = (setting) => !SKYLESS.has(setting)
const onLand: Room = (setting) => !ROOMS.has(setting) && !GROUNDLESS.has(setting)
const underStars: Room = (setting) => outdoors(setting) || setting === 'space'
const inStudio: Room = (setting, place) => setting === 'abstract' && place === undefined
const inAir: Room = (setting) => setting !== 'underwater' && setting !== 'space'

/** Settings behind which nothing hides what is far off, and that show no mountains by themselves. */
const BEFORE_MOUNTAINS: ReadonlySet<SettingName> = new Set([
  'beach',
  'city-day',
  'city-night',
  'desert',
  'garden',
  'harbour',
  'road',
  'stadium',
  'village',
])

/** Places that follow the rules of the mountains, and show none. */
const WITHOUT_MOUNTAINS: ReadonlySet<PlaceName> = new Set<PlaceName>(['hills', 'river'])

/** Of their places those that show mountains all the same, and those that are closed in. */
const WITH_MOUNTAINS: ReadonlySet<PlaceName> = new Set<PlaceName>([
  'cape-town',
  'coast-road',
  'medieval-town',
  'neon-grid',
  'viaduct',
])

/** Rooms in which things are mixed, heated and welded. */
const PLACES_TO_BLOW_UP: ReadonlySet<PlaceName> = new Set<PlaceName>([
  'basketball-court',
  'laboratory',
  'factory',
  'garage',
  'warehouse',
  'workshop',
])

/** Where each is seen. */
const PLACES_OF_SIGHTS: Readonly<Record<SightName, Room>> = {
  'far-mountains': (setting, place) =>
    (BEFORE_MOUNTAINS.has(setting) && (place === undefined || !WITH_MOUNTAINS.has(place))) ||
    (place !== undefined && WITHOUT_MOUNTAINS.has(place)),
  fireworks: outdoors,
  waterfall: (setting, place) =>
    place === undefined ? setting === 'mountains' || setting === 'forest' : WITH_WATERFALL.has(place),
  bough: onLand,
  tornado: onLand,
  eruption: (setting) => onLand(setting) || setting === 'planet' || setting === 'sky',
  lightning: outdoors,
  avalanche: onLand,
  tsunami: (setting, place) => onLand(setting) && place !== 'sea-cliff',
  breakers: (setting, place) => setting === 'beach' && place === undefined,
  flood: onLand,
  explosion: (setting, place) => !ROOMS.has(setting) || (place !== undefined && PLACES_TO_BLOW_UP.has(place)),
  burning: onLand,
  'great-fire': onLand,
  aurora: underStars,
  meteors: underStars,
  comet: underStars,
  rainbow: outdoors,
  bubbles: anywhere,
  petals: inAir,
  leaves: inAir,
  feathers: inAir,
  confetti: inAir,
  sparks: inAir,
  lasers: (setting) => setting !== 'underwater',
  seeds: inAir,
  fireflies: inAir,
  'light-rays': (setting) => setting !== 'space' && setting !== 'sky' && setting !== 'planet',
  bokeh: inAir,
  'lens-flare': inAir,
  'heat-shimmer': onLand,
  candlelight: (setting) => ROOMS.has(setting) && setting !== 'stage',
  'sky-lanterns': outdoors,
  'water-lanterns': (setting, place) => WITH_WATER.has(place ?? setting),
  splash: inStudio,
  swirl: inStudio,
  mist: inStudio,
  droplets: inStudio,
  'ice-cubes': inStudio,
  'coffee-beans': inAir,
}

/** Whether it can be seen there. */
export function hasRoomFor(sight: SightName, { setting, place }: Whereabouts): boolean {
  return PLACES_OF_SIGHTS[sight](setting, place)
}

/** Whether it is there already, as part of the place. */
export function isOfPlace(sight: SightName, where: Whereabouts): boolean {
  if (sight === 'breakers' || sight === 'tsunami') return where.place === 'sea-cliff'
  return sight === 'far-mountains' && !hasRoomFor(sight, where) && !SKYLESS.has(where.setting)
}

/** Fireworks, tornadoes, petals: what the place shows besides, where it has room for it. */
export function readSights(phrases: readonly Phrase[], where: Whereabouts): readonly SightName[] {
  const sights = new Set<SightName>(seesMountains(phrases, where) ? ['far-mountains'] : [])
  for (const phrase of phrases) {
    if (!('leftOut' in phrase) || phrase.leftOut !== null) continue
    const { meaning, text } = phrase
    if (meaning.sight === undefined || (isAblaze(meaning) && !hasFuel(phrases))) continue
    const isGreat = meaning.sight === 'burning' && isGreatFire(phrases, meaning, text)
    const sight = isGreat ? 'great-fire' : meaning.sight
    if (sight === 'bough' && !isSatOn(phrase, phrases)) continue
    if (hasRoomFor(sight, where)) sights.add(sight)
    // Who splashes about does so, whether it can be seen or not.
    else if (isOfPlace(sight, where)) phrase.leftOut = 'shown by the place'
    else if (meaning.action === undefined) phrase.leftOut = NO_ROOM
  }
  // One house that is said to burn is it.
  if (sights.has('burning')) sights.delete('great-fire')
  return [...sights]
}

const NO_ROOM: LeftOut = 'not drawn: this place has no room for it'

/** "a beach with mountains in the background": where something else is the place, they are behind it. */
function seesMountains(phrases: readonly Phrase[], where: Whereabouts): boolean {
  const named = phrases.filter(isMountains)
  if (named.length === 0) return false
  if (hasRoomFor('far-mountains', where)) return true
  if (SKYLESS.has(where.setting)) for (const phrase of named) phrase.leftOut = NO_ROOM
  return false
}

/** Mountains that can stand behind another place. */
export function isMountains(phrase: Phrase): phrase is EffectPhrase {
  if (phrase.kind !== 'effect' || phrase.leftOut !== null) return false
  return phrase.meaning.concept === 'mountains' && !HOLLOWS.test(phrase.text)
}

/** Words for where one is among mountains, and for what is no mountain seen from afar. */
const HOLLOWS =
  /valley|ridge|slope|plateau|fjord|谷|坡|峡|フィヨルド|高原|峠|道|계곡|고원|산길|산속|^valle|ladera|fiordo|vallée|(?:^|\P{L})(?:tal|täler|vale)$|долин|склон|وادي|घाटी/iu

/** "scanning branches and leaves": a bough is shown for who is on it, or when nobody is there. */
function isSatOn(phrase: Phrase, phrases: readonly Phrase[]): boolean {
  const isBare = phrase.kind === 'effect' && phrase.relation === null && phrase.meaning.concept === 'bough'
  return !(isBare && phrases.some(({ kind }) => kind === 'noun'))
}

const CLIMBERS: ReadonlySet<RigName> = new Set(['quadruped', 'bird', 'insect'])
/** They stand under a tree, whatever is said. */
const TOO_HEAVY =
  /horse|cow|bull|elephant|giraffe|rhino|hippo|zebra|camel|deer|sheep|pig|donkey|mammoth|lion$|wolf|dog|moose|bison/

/** "a monkey in a tree", "an owl on the old oak": on a bough of it. */
export function climbTrees(phrases: Phrase[]): void {
  const isClimbed = phrases.some(
    (phrase) => phrase.kind === 'noun' && phrase.leftOut === null && climbs(phrase),
  )
  if (!isClimbed) return standTree(phrases)
  for (const [at, phrase] of phrases.entries()) {
    if (phrase.kind !== 'noun' || phrase.meaning.things[0]?.rig !== 'plant' || phrase.isBeside) continue
    if (phrase.relation !== 'in' && phrase.relation !== 'on' && !isClimbedNow(phrases, at)) continue
    if (!TREES.test(phrase.meaning.concept) || phrase.isPlural) continue
    phrases[at] = toSight(phrase, 'bough')
  }
}

const TREE: Thing = { concept: 'tree', rig: 'plant', variant: 'tree' }

/** 「男孩爬树」: who is too large for a bough is at a tree. */
function standTree(phrases: Phrase[]): void {
  const at = phrases.findIndex((phrase) => phrase.kind === 'action' && phrase.meaning.sight === 'bough')
  const phrase = phrases[at]
  if (phrase?.kind !== 'action') return
  const { sight: _, ...meaning } = phrase.meaning
  const tree = nounFor(phrase, { concept: 'tree', things: [TREE], places: [], gives: [] })
  phrases.splice(at, 1, { ...phrase, meaning }, { ...tree, relation: 'on' })
}

/** "a red panda climbs a tree": the verb stands beside it. */
function isClimbedNow(phrases: readonly Phrase[], at: number): boolean {
  return [phrases[at - 1], phrases[at + 1]].some(
    (beside) => beside?.kind === 'action' && CLIMB.test(beside.text),
  )
}

const CLIMB = /climb|爬|登|오르|올라|trep|grimp|kletter|escal|sube|suben|лез|карабк|تسلق|चढ|arrampic/iu
const TREES = /tree|oak|maple|pine|birch|willow|palm|fir|^plant$/

function climbs({ meaning }: NounPhrase): boolean {
  const [thing] = meaning.things
  if (thing?.rig === 'sprite') return /^(?:lizard|snake|snail|spider|bat)$/.test(thing.variant)
  return thing !== undefined && CLIMBERS.has(thing.rig) && !TOO_HEAVY.test(thing.variant)
}

/** Kinds so small that many of them are a sight and not so many subjects. */
const SWARMING: ReadonlyMap<string, SightName> = new Map([['firefly', 'fireflies']])
/** Languages whose nouns do not say that they are many. */
const WITHOUT_PLURAL: ReadonlySet<Language> = new Set(['zh', 'ja', 'ko', 'de'])

/** "fireflies glow over the meadow" are points of light all over; "a firefly" is an insect. */
export function seeSwarms(phrases: Phrase[], language: Language): void {
  for (const [at, phrase] of phrases.entries()) {
    if (phrase.kind !== 'noun') continue
    const sight = SWARMING.get(phrase.meaning.concept)
    if (sight === undefined || !isMany(phrase, language)) continue
    phrases[at] = toSight(phrase, sight)
  }
}

/** "fireworks explode", "터지는 불꽃놀이": what goes off is they, and nothing is destroyed. */
export function seeFireworks(phrases: readonly Phrase[]): void {
  const effects = phrases.filter((phrase) => phrase.kind === 'effect' && phrase.leftOut === null)
  if (!effects.some((phrase) => phrase.kind === 'effect' && phrase.meaning.sight === 'fireworks')) return
  for (const phrase of effects)
    if (phrase.kind === 'effect' && phrase.meaning.sight === 'explosion')
      phrase.leftOut = 'part of another word'
}

/** The same words, no longer a thing but what the place shows. */
export function toSight(phrase: NounPhrase, sight: SightName): EffectPhrase {
  const { text, start, end, relation, leftOut } = phrase
  const meaning = { ...phrase.meaning, things: [], sight }
  const bare = { material: null, count: null, size: null }
  return { kind: 'effect', meaning, text, start, end, relation, ...bare, leftOut }
}

export function isMany({ isPlural, count, determiner }: NounPhrase, language: Language): boolean {
  if (count !== null) return count > 3
  return isPlural || (WITHOUT_PLURAL.has(language) && determiner === null)
}
