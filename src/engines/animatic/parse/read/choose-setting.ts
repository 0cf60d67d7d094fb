import { PLACES } from '../../scene-spec.ts'
import type { PlaceName, RigName, SettingName, TimeOfDay } from '../../scene-spec.ts'
import type { Meaning, Thing, Whereabouts } from '../meaning.ts'
import { beforeHome, frontOf } from './choose-front.ts'
import { VEHICLES } from './draft.ts'
import { ANIMATE } from '../../vocabulary/actors.ts'
import { onCourt } from './on-court.ts'
import { seenFromWheel } from './behind-the-wheel.ts'
import { seenFromCockpit } from './in-cockpit.ts'
import { markOf } from './show-mark.ts'
import { hasStudioSight, isNoStudio } from './in-studio.ts'
import { placeInWater } from './in-water.ts'
import { isAlongWith, isThrownUp } from './is-elsewhere.ts'
import { isMerchandise } from './merchandise.ts'
import type { Phrase } from './phrase.ts'
import { onIce } from './on-ice.ts'
import { onSavanna } from './on-savanna.ts'
import { weighSky } from './overhead.ts'
import { isAroundPlace, isBehindEatery, isWithinPlace, TOWNS, UNDER_A_ROOF } from './place-in-place.ts'
import { placeByRelation } from './place-by-relation.ts'
import { whereDone } from './where-done.ts'

const DEFAULT_SETTING: Whereabouts = { setting: 'mountains' }
const DEFAULT_GROUND: Whereabouts = { setting: 'garden' }
/** What a place weighs that is only seen far off. */
const FAR_WEIGHT = 0.8
/** "in a café" says where more than "the history of the universe". */
const STAND_IN = 0.4
const SPOKEN_OF = -0.5
const WORLD = 0.5
const WITHIN = -1
const ANY_ROOM = -1.2
/** The sea is seen from many places. */
const OVERLOOKED = -0.1

/** The place that is named most surely, the first of equals; else where the things are at home. */
export function chooseSetting(phrases: readonly Phrase[], time: TimeOfDay | undefined): Whereabouts {
  if (markOf(phrases) !== undefined) return { setting: 'abstract' }
  const fromWheel = seenFromWheel(phrases)
  if (fromWheel !== undefined) return fromWheel
  const atControls = seenFromCockpit(phrases)
  if (atControls !== undefined) return atControls
  const named = onSavanna(surestPlace(phrases) ?? beforeHome(homeOf(phrases), phrases), phrases)
  const best = drowned(whereDone(onRoad(onCourt(named, phrases), phrases), phrases), phrases)
  const setting = inTheDeep(onSnow(best.setting, phrases), phrases)
  if (setting !== best.setting) return { setting }
  const placed = best.place ?? placeWithin(setting, phrases)
  const place = isOnlyInAir(placed, phrases) ? undefined : placed
  const isOfDay = place !== undefined && BY_DAY.has(place) && time === 'night'
  return { setting: atHour(setting, time), ...(place === undefined || isOfDay ? {} : { place }) }
}

/** What is shown in a studio stays there, whatever floats about it. */
function isOnlyInAir(place: PlaceName | undefined, phrases: readonly Phrase[]): boolean {
  if (place !== 'particles') return false
  return phrases.some(
    (phrase) =>
      'leftOut' in phrase &&
      phrase.leftOut === null &&
      phrase.meaning.places.some((other) => other.setting === 'abstract' && other.place === undefined),
  )
}

const DROWNED = /^(?:underwater|submerged|sunken)$/i

/** "New York submerged", "underwater streets": fish swim through them. */
function drowned(best: Whereabouts, phrases: readonly Phrase[]): Whereabouts {
  const kept = phrases.flatMap((phrase) =>
    phrase.kind === 'effect' && phrase.leftOut === null ? [phrase] : [],
  )
  const isUnderWater = kept.some(({ text }) => DROWNED.test(text))
  const isTown = kept.some(({ meaning }) =>
    meaning.places.some(({ setting, weight }) => TOWNS.has(setting) && weight > 1),
  )
  const isEither = TOWNS.has(best.setting) || (best.setting === 'underwater' && best.place === undefined)
  return isUnderWater && isTown && isEither ? { setting: PLACES['sunken-city'], place: 'sunken-city' } : best
}

/** "a car crosses the desert on a highway": of the two places the road runs through the other. */
function onRoad(best: Whereabouts, phrases: readonly Phrase[]): Whereabouts {
  const kept = phrases.flatMap((phrase) => ('leftOut' in phrase && phrase.leftOut === null ? [phrase] : []))
  const road = kept.find(({ meaning }) => BY_ROAD.test(meaning.concept))
  if (road === undefined || best.place !== undefined) return best
  const through = kept
    .flatMap(({ meaning }) => meaning.places)
    .find(({ setting, place, weight }) => ROADS[setting] !== undefined && place === undefined && weight > 1)
  const place = through === undefined ? undefined : ROADS[through.setting]
  const isOnIt = best.setting === 'road' || road.meaning.concept !== 'road' || kept.some(isDriven)
  return place !== undefined && isOnIt ? { setting: PLACES[place], place } : best
}

/** The road, and what is nowhere but beside one. */
const BY_ROAD = /^(?:road|gas-station)$/

function isDriven({ kind, meaning }: Phrase & { readonly meaning: Meaning }): boolean {
  return kind === 'noun' && meaning.things.some(({ rig }) => rig === 'car' || rig === 'bicycle')
}

const ROADS: Readonly<Partial<Record<SettingName, PlaceName>>> = {
  beach: 'coast-road',
  desert: 'desert-road',
}

/** "an octopus in the ocean" is under water; on a beach, beside a boat or in a leap it is not. */
function inTheDeep(setting: SettingName, phrases: readonly Phrase[]): SettingName {
  if (setting !== 'beach') return setting
  const kept = phrases.flatMap((phrase) => ('leftOut' in phrase && phrase.leftOut === null ? [phrase] : []))
  const places = kept.filter(({ meaning }) => meaning.places.some((place) => place.setting === 'beach'))
  const [hero, ...others] = kept.filter(({ kind, meaning }) => kind === 'noun' && meaning.things.length > 0)
  const isFish = hero?.meaning.home?.setting === 'underwater' && hero.meaning.things[0]?.rig === 'fish'
  const isAlone = others.every(({ meaning }) =>
    meaning.things.every(({ rig }) => rig === 'fish' || rig === 'whale'),
  )
  const leaps = kept.some(
    ({ meaning, text }) => meaning.action === 'jump' || meaning.action === 'fly' || CRAWLS.test(text),
  )
  return isFish && isAlone && !leaps && places.every(({ meaning }) => meaning.concept === 'sea')
    ? 'underwater'
    : setting
}

/** What is done on the sand. */
const CRAWLS = /^(?:crawl|hatch|waddl|nest|kriech|ramp[ae]|arrastra|rastej|ползёт|ползут|爬|這)/i

function surestPlace(phrases: readonly Phrase[]): Whereabouts | undefined {
  const isAfloat = isOfBoat(phrases)
  let best: (Whereabouts & { readonly weight: number }) | undefined
  for (const [at, phrase] of phrases.entries()) {
    if (!('leftOut' in phrase) || phrase.leftOut !== null) continue
    const isWithin = isWithinPlace(phrases[at - 1], phrase) || isAroundPlace(phrase, phrases[at + 1])
    const within = isWithin ? WITHIN : 0
    for (const place of phrase.meaning.places) {
      const afloat = isAfloat && WATERS.test(place.place ?? place.setting) ? AFLOAT : 0
      const overhead =
        place.setting === 'sky'
          ? weighSky(phrase, phrases)
          : phrase.meaning.concept === 'sea'
            ? OVERLOOKED
            : 0
      if (isAlongWith(phrase, phrases) && place.weight < 2) continue
      if (isThrownUp(phrase, phrases) || isNoStudio(phrase, at, phrases)) continue
      if (place.place !== undefined && !isVesselOf(place.place, at, phrases)) continue
      const vessel = place.place !== undefined && VESSELS.has(place.place) ? INSIDE : 0
      const general = isAnyRoom(phrase) && isInBuilding(phrases) ? ANY_ROOM : 0
      const front = frontOf(phrase, phrases) === undefined ? 0 : BEFORE
      const behind = isBehindEatery(phrase, phrases) ? BEHIND : 0
      const weight =
        weigh(place.weight, phrase) + front + within + overhead + afloat + vessel + general + behind
      if (best === undefined || weight > best.weight)
        best = {
          ...(frontOf(phrase, phrases) ?? placeByRelation(phrase, phrases) ?? place),
          weight,
        }
    }
  }
  if (best === undefined) return undefined
  const { weight: _, ...where } = best
  return where
}

/** 「レストランの厨房」: the kitchen is where it happens. */
const BEHIND = 1
/** "in front of the hospital" says where surely. */
const BEFORE = 1

const VESSELS: ReadonlySet<PlaceName> = new Set<PlaceName>(['cup', 'glass-globe', 'snow-globe', 'terrarium'])
/** Whatever else is named is in it. */
const INSIDE = 2

/** "ships in a cup of coffee", "a garden in a glass sphere": not the cup of who drinks, nor the sphere that somebody holds. */
function isVesselOf(place: PlaceName, at: number, phrases: readonly Phrase[]): boolean {
  if (!VESSELS.has(place)) return true
  if (place === 'cup') return phrases.some(isSmallCraft)
  const vessel = phrases[at]
  if (vessel !== undefined && 'text' in vessel && /^in/i.test(vessel.text)) return true
  return !phrases.slice(0, at).some((phrase) => phrase.kind === 'noun' && phrase.meaning.things.some(isAlive))
}

function isAlive({ rig }: Thing): boolean {
  return ANIMATE.has(rig)
}

/** What floats in a cup as it does at sea. */
function isSmallCraft(phrase: Phrase): boolean {
  return (
    phrase.kind === 'noun' &&
    phrase.leftOut === null &&
    phrase.meaning.things.some(({ rig, variant }) => rig === 'boat' || /^(?:duck|swan)$/.test(variant))
  )
}

/** "a rowing boat on a lake, pine forest": what floats is on the water. */
function isOfBoat(phrases: readonly Phrase[]): boolean {
  const hero = phrases.find(
    (phrase) => phrase.kind === 'noun' && phrase.leftOut === null && phrase.meaning.things.length > 0,
  )
  return hero !== undefined && isOnWater(hero)
}

const WATERS = /^(?:lake|river|pond|beach|island|harbour|venice|swamp|ice-sea|sea-cliff)$/
const AFLOAT = 1

/** "le couloir de l'hôpital": which building it is in says more than that it is a room. */
function isAnyRoom(phrase: Phrase): boolean {
  return 'meaning' in phrase && phrase.meaning.concept === 'room'
}

function isInBuilding(phrases: readonly Phrase[]): boolean {
  return phrases.some(
    (phrase) =>
      'leftOut' in phrase &&
      phrase.leftOut === null &&
      phrase.meaning.places.some(
        ({ setting, place, weight }) => place !== undefined && weight > 2 && UNDER_A_ROOF.has(setting),
      ),
  )
}

/** "a room, the walls of a library": a general word does not hide which place it is. */
function placeWithin(setting: SettingName, phrases: readonly Phrase[]): PlaceName | undefined {
  return (
    phrases
      .flatMap((phrase) => ('leftOut' in phrase && phrase.leftOut === null ? phrase.meaning.places : []))
      .find((named) => named.setting === setting && named.place !== undefined)?.place ??
    (setting === 'snow' ? onIce(phrases) : undefined)
  )
}

/** A skier's slope is of snow. */
function onSnow(setting: SettingName, phrases: readonly Phrase[]): SettingName {
  const isSki = phrases.some(
    (phrase) =>
      (phrase.kind === 'noun' || phrase.kind === 'action') &&
      phrase.leftOut === null &&
      phrase.meaning.home?.setting === 'snow' &&
      (phrase.meaning.item === 'ridden' || phrase.meaning.gives.some(({ role }) => role === 'ridden')),
  )
  return setting === 'mountains' && isSki ? 'snow' : setting
}

function weigh(weight: number, phrase: Phrase): number {
  const relation = phrase.kind === 'effect' ? phrase.relation : null
  if (relation === 'far') return FAR_WEIGHT
  if (relation === 'in' || relation === 'on') return weight + STAND_IN
  if (relation !== 'of') return weight
  return weight + (phrase.kind === 'effect' && isPlanet(phrase.meaning) ? WORLD : SPOKEN_OF)
}

/** "the red desert of Mars" is on Mars. */
function isPlanet({ places }: Meaning): boolean {
  return places.some(({ setting }) => setting === 'planet')
}

function homeOf(phrases: readonly Phrase[]): Whereabouts {
  const named = phrases.filter(
    (phrase) => phrase.kind !== 'action' && 'leftOut' in phrase && phrase.leftOut === null,
  )
  const ashore = named.filter((phrase) => !isAboard(phrase))
  // "a sailor and his parrot on a ship" are where the ship is.
  const drawn = named.some((phrase) => isAboard(phrase) || rankOf(phrase) < 0)
    ? ashore.toSorted((a, b) => rankOf(a) - rankOf(b))
    : ashore
  const nouns = drawn.filter(({ kind }) => kind === 'noun')
  const home = drawn
    .map((phrase) => ('meaning' in phrase ? phrase.meaning.home : undefined))
    .find((name) => name !== undefined)
  // A whale beside a boat is at the surface, and so is one that leaps.
  const leaps = drawn.some(isSwimmer) && phrases.some(isLeap)
  if (home?.setting === 'underwater' && (leaps || drawn.some(isOnWater))) return { setting: 'beach' }
  if (home?.setting === 'stage' && named.some(isOpenAir)) return { setting: 'city-day' }
  const isIndoors = home !== undefined && UNDER_A_ROOF.has(home.setting)
  if (isIndoors && named.some(isOpenAir) && phrases.some(isOutAndAbout)) return { setting: 'city-day' }
  const isElsewhereAtWork = home?.place !== undefined
  if (
    !isElsewhereAtWork &&
    drawn.some(isFood) &&
    phrases.some(({ kind, ...phrase }) => kind === 'action' && isWork(phrase))
  )
    return { setting: 'kitchen' }
  // Two cats and a fish are not under water: only who comes first is at home there.
  const [hero] = drawn
  const isElsewhere =
    home !== undefined &&
    FAR_HOMES.has(home.setting) &&
    hero?.kind === 'noun' &&
    hero.meaning.home?.setting !== home.setting
  if (isElsewhere && hero.meaning.things.length > 0) return hero.meaning.home ?? DEFAULT_GROUND
  if (drawn.length === 0 && phrases.some(isDrive)) return { setting: 'road' }
  const wet = placeInWater(phrases)
  if (wet !== undefined) return wet
  // Surfing is done at the sea, whoever does it.
  const where = phrases.flatMap((phrase) =>
    phrase.kind === 'action' && phrase.leftOut === null ? (phrase.meaning.home ?? []) : [],
  )[0]
  if (where !== undefined) return where
  if (home?.setting === 'forest' && phrases.some(isMoonGazing))
    return { setting: PLACES.hills, place: 'hills' }
  const isFoodAlone = nouns.every((noun) => isFood(noun) || isMerchandise(noun))
  if (isFoodAlone && hasStudioSight(phrases)) return { setting: 'abstract' }
  if (home?.setting === 'sky' && nouns.some(isOnFoot) && !phrases.some(isFlight))
    return { setting: PLACES.hills, place: 'hills' }
  if (home !== undefined) return home
  if (nouns.length > 0 && nouns.every((noun) => isMerchandise(noun) || isWorn(noun)))
    return { setting: 'abstract' }
  if (nouns.length > 0 && nouns.every(isEaten)) return { setting: 'kitchen' }
  return nouns.length > 0 ? DEFAULT_GROUND : DEFAULT_SETTING
}

/** Clothes that nobody has on are shown in a studio. */
function isWorn(phrase: Phrase): boolean {
  return phrase.kind === 'noun' && phrase.meaning.item === 'worn'
}

/** "a helicopter rescues a man": he does not stand in the air. */
function isOnFoot(phrase: Phrase): boolean {
  if (phrase.kind !== 'noun' || phrase.isAboard || phrase.meaning.home?.setting === 'sky') return false
  return phrase.meaning.action !== 'fly' && phrase.meaning.things.some(({ rig }) => rig === 'person')
}

const FLIGHTS: ReadonlySet<Meaning['action']> = new Set(['fly', 'float', 'jump', 'ride', 'sit'])

function isFlight(phrase: Phrase): boolean {
  return phrase.kind === 'action' && phrase.leftOut === null && FLIGHTS.has(phrase.meaning.action)
}

/** "a violinist plays in the rain": it does not rain in a theatre. */
function isOpenAir(phrase: Phrase): boolean {
  return 'meaning' in phrase && phrase.meaning.weather !== undefined && phrase.meaning.weather !== 'clear'
}

/** "a businessman walks through the rain": whose umbrella is open is in the street, not at the office. */
function isOutAndAbout(phrase: Phrase): boolean {
  if (!('leftOut' in phrase) || phrase.leftOut !== null) return false
  const { action, concept } = phrase.meaning
  return phrase.kind === 'action' ? action === 'walk' || action === 'run' : concept === 'umbrella'
}

function isAboard(phrase: Phrase): boolean {
  return phrase.kind === 'noun' && phrase.isAboard
}

function rankOf(phrase: Phrase): number {
  if (phrase.kind !== 'noun') return 1
  if (phrase.meaning.item === 'ridden' && phrase.meaning.home !== undefined) return -1
  return phrase.meaning.things.some(({ rig }) => CARRIERS.has(rig)) ? 0 : 1
}

/** "a wolf howls at the moon": not under trees. */
function isMoonGazing(phrase: Phrase): boolean {
  return (
    phrase.kind === 'effect' &&
    phrase.leftOut === null &&
    (phrase.meaning.orb === 'moon' || phrase.meaning.concept === 'full-moon')
  )
}

const CARRIERS: ReadonlySet<RigName> = new Set<RigName>([...VEHICLES, 'balloon'])
const FAR_HOMES: ReadonlySet<SettingName> = new Set(['underwater', 'space', 'planet'])

function isSwimmer(phrase: Phrase): boolean {
  return phrase.kind === 'noun' && phrase.meaning.things.some(({ rig }) => rig === 'whale' || rig === 'fish')
}

function isLeap(phrase: Phrase): boolean {
  return phrase.kind === 'action' && phrase.leftOut === null && phrase.meaning.action === 'jump'
}

function isFood(phrase: Phrase): boolean {
  return phrase.kind === 'noun' && phrase.meaning.home?.setting === 'kitchen'
}

const EATEN = /^(?:popcorn|taco|burrito|hot-dog|rice-ball|pretzel|donut|lollipop|candy|bento)$/

/** What is eaten anywhere, and shown on a table when nobody has it. */
function isEaten(phrase: Phrase): boolean {
  return 'meaning' in phrase && EATEN.test(phrase.meaning.concept)
}

function isWork(phrase: object): boolean {
  return 'meaning' in phrase && (phrase as { readonly meaning: Meaning }).meaning.action === 'work'
}

function isDrive(phrase: Phrase): boolean {
  return phrase.kind === 'action' && phrase.leftOut === null && phrase.meaning.action === 'drive'
}

function isOnWater(phrase: Phrase): boolean {
  return (
    phrase.kind === 'noun' &&
    phrase.meaning.things.some(({ rig, variant }) => rig === 'boat' && variant !== 'submarine')
  )
}

/** By night they are the neon street. */
const BY_DAY: ReadonlySet<PlaceName> = new Set<PlaceName>(['tokyo'])

/** The city has a set of its own for the night. */
function atHour(setting: SettingName, time: TimeOfDay | undefined): SettingName {
  if (setting === 'city-day' && time === 'night') return 'city-night'
  if (setting === 'city-night' && time !== undefined && time !== 'night') return 'city-day'
  return setting
}
