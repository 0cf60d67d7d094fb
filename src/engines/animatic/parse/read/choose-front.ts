import { PLACES } from '../../scene-spec.ts'
import type { PlaceName } from '../../scene-spec.ts'
import type { Whereabouts } from '../meaning.ts'
import type { NounPhrase, Phrase } from './phrase.ts'

/** What a building looks like to those who are before it, by what it is inside. */
const FRONTS: Readonly<Partial<Record<PlaceName, PlaceName>>> = {
  bakery: 'shop-front',
  bar: 'cafe-front',
  'antique-shop': 'shop-front',
  bookshop: 'shop-front',
  cafe: 'cafe-front',
  church: 'church-front',
  classroom: 'school-front',
  courtroom: 'civic-front',
  gym: 'shop-front',
  hairdresser: 'shop-front',
  hospital: 'hospital-front',
  library: 'civic-front',
  museum: 'civic-front',
  nursery: 'school-front',
  restaurant: 'cafe-front',
  station: 'civic-front',
  supermarket: 'shop-front',
}
/** Buildings that are things, and rooms that are in a building, by concept. */
const BUILDINGS: Readonly<Record<string, PlaceName>> = {
  church: 'church-front',
  cottage: 'suburb',
  house: 'suburb',
  room: 'suburb',
  shop: 'shop-front',
}

/** "in front of the school", "an ambulance at the hospital": the building from outside; undefined for who is in it. */
export function frontOf(phrase: Phrase, phrases: readonly Phrase[]): Whereabouts | undefined {
  if (phrase.kind !== 'effect' && phrase.kind !== 'noun') return undefined
  const { isOutside, isBeside, relation, meaning } = phrase
  if (relation === 'with' && isPartOf(meaning) && phrases.some(isHome))
    return { setting: PLACES.suburb, place: 'suburb' }
  const isAt = isOutside === true || (isBeside === true && relation === 'in' && phrases.some(isVehicle))
  // A church is seen from outside by all who are not in it.
  const isBy = isAt || isAtCorner(phrase, phrases) || (isBeside === true && meaning.concept === 'church')
  if (!isBy || (phrase.kind === 'noun' && isThatOne(phrase, phrases))) return undefined
  const room = meaning.places.find(({ place }) => place !== undefined && FRONTS[place] !== undefined)?.place
  // "runs out of the office": it is in one of the houses of a street.
  if (isOutside && meaning.concept === 'office') return { setting: 'city-day' }
  const front = room === undefined ? BUILDINGS[meaning.concept] : FRONTS[room]
  return front === undefined ? undefined : { setting: PLACES[front], place: front }
}

/** "a paramedic beside an ambulance": it does not stand in the corridors that they are at home in. */
export function beforeHome(home: Whereabouts, phrases: readonly Phrase[]): Whereabouts {
  const front = home.place === undefined ? undefined : FRONTS[home.place]
  return front === undefined || !phrases.some(isVehicle) ? home : { setting: PLACES[front], place: front }
}

/** "a house with a porch": what is told of the house, which is looked at. */
function isPartOf({ places }: { readonly places: readonly Whereabouts[] }): boolean {
  return places.some(({ place }) => place === 'porch' || place === 'balcony')
}

function isHome(phrase: Phrase): boolean {
  return phrase.kind === 'noun' && HOME.test(phrase.meaning.concept)
}

const CORNER =
  /\bcorner\b|街角|拐角|모퉁이|\besquina\b|\bcoin de (?:la )?rue\b|straßenecke|угл[уа]|ناصية|नुक्कड़|\bangolo\b/iu

/** "a bookshop on a street corner": nothing else was said of where, so it is looked at from the street. */
function isAtCorner(phrase: Phrase, phrases: readonly Phrase[]): boolean {
  if (phrase.kind !== 'effect' || phrase.relation === 'in') return false
  if (!phrase.meaning.places.some(({ place }) => place !== undefined && FRONTS[place] !== undefined))
    return false
  const at = phrases.indexOf(phrase)
  const [next, afterNext] = [phrases[at + 1], phrases[at + 2]]
  // "on a rainy street corner"
  const isOfAir = next?.kind === 'effect' && next.meaning.places.length === 0
  const corner = isOfAir ? afterNext : next
  return corner?.kind === 'effect' && corner.leftOut === null && CORNER.test(corner.text)
}

const HOME = /^(?:house|cottage)$/

/** "a red house" is that one, and not one of many, and so is any that no car stands before. */
function isThatOne({ colours, meaning }: NounPhrase, phrases: readonly Phrase[]): boolean {
  return colours.length > 0 || (HOME.test(meaning.concept) && !phrases.some(isVehicle))
}

const STREET_VEHICLES = /^(?:car|bicycle)$/

function isVehicle(phrase: Phrase): boolean {
  return (
    phrase.kind === 'noun' &&
    phrase.leftOut === null &&
    phrase.meaning.item !== 'held' &&
    phrase.meaning.things.some(({ rig }) => STREET_VEHICLES.test(rig))
  )
}
