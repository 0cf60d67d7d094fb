import { PLACES } from '../../scene-spec.ts'
import type { Action, PlaceName, VehicleInside } from '../../scene-spec.ts'
import type { Whereabouts } from '../meaning.ts'
import { isAnimate, isVehicle } from './draft.ts'
import type { Draft } from './draft.ts'
import type { Phrase } from './phrase.ts'
import type { Scene } from './scene-state.ts'

/** Vehicles with room to look around in. */
const INSIDES: Readonly<Record<string, VehicleInside>> = {
  modern: 'train',
  steam: 'train',
  shinkansen: 'train',
  tram: 'train',
  bus: 'train',
  'double-decker': 'train',
  airliner: 'aeroplane',
}
/** Words for a vehicle of which the inside alone is meant. */
const CABINS: Readonly<Record<string, VehicleInside>> = { 'train-cabin': 'train', 'subway-car': 'subway' }
/** What is done in one. */
const AT_EASE: ReadonlySet<Action> = new Set([
  'sit',
  'sleep',
  'look',
  'eat',
  'drink',
  'talk',
  'work',
  'play',
  'play-instrument',
  'dance',
])

/**
 * "a woman reads on a train": she is what the picture is about, so that it is taken where she sits. Takes the vehicle out
 * of the scene; undefined when it is seen from outside.
 */
export function goInside(scene: Scene, phrases: readonly Phrase[]): VehicleInside | undefined {
  const { drafts } = scene
  const throughWindow = windowOf(phrases)
  if (throughWindow !== undefined && drafts.some(isAnimate)) return throughWindow
  if (isServedInFlight(scene, phrases)) return 'aeroplane'
  const vehicle = drafts.find(({ thing, count }) => INSIDES[thing.variant] !== undefined && count === 1)
  if (vehicle === undefined) return undefined
  const { relation, isBeside, isModifier, meaning } = vehicle.phrase
  const cabin = CABINS[meaning.concept]
  if (cabin !== undefined) {
    drafts.splice(drafts.indexOf(vehicle), 1, ...vehicle.crew)
    return cabin
  }
  // "a pilot in the cockpit of an airplane": it flies, and he is at its front window.
  if (vehicle.thing.rig === 'aircraft' && vehicle.crew.length > 0 && vehicle.crew.every(isPilot)) {
    vehicle.action = 'fly'
    return undefined
  }
  const isWindow = relation === 'of' && drafts.some(({ thing }) => thing.concept === 'window')
  const isAround = (relation === 'in' || relation === 'on' || isWindow) && !isBeside && !isModifier
  const travellers = vehicle.crew.length > 0 ? vehicle.crew : drafts.filter(isAnimate)
  const isSeenOut = isWindow && travellers.length === 0
  if (!isAround || !(isSeenOut || travellers.some((one) => isAtEase(one, vehicle)))) return undefined
  drafts.splice(drafts.indexOf(vehicle), 1, ...vehicle.crew)
  for (const one of travellers) if (isOnFootByCalling(one)) one.action = 'stand'
  return meaning.concept === 'subway' ? 'subway' : INSIDES[vehicle.thing.variant]
}

const AISLE = /\baisle\b/i

/** "a flight attendant serves drinks in the cabin": no hut, and "down the aisle" no church. */
function isServedInFlight({ drafts }: Scene, phrases: readonly Phrase[]): boolean {
  if (!drafts.some(({ thing }) => thing.concept === 'flight-attendant')) return false
  const cabin = drafts.findIndex(({ thing }) => thing.concept === 'cabin')
  if (cabin >= 0) drafts.splice(cabin, 1)
  return cabin >= 0 || phrases.some((phrase) => phrase.kind === 'effect' && AISLE.test(phrase.text))
}

function isPilot({ thing, action }: Draft): boolean {
  return thing.variant === 'pilot' && (action === 'stand' || action === 'fly' || action === 'work')
}

/** What has an inside of its own, and the place that it is; null: a room like any other. */
const HALLS: Readonly<Record<string, PlaceName | null>> = {
  cabin: null,
  church: 'church',
  cottage: null,
  factory: 'factory',
  'haunted-house': 'corridor',
  house: null,
  spaceship: 'spaceship',
  submarine: 'submarine',
}
/** Who does this in a vehicle makes it go: that is seen from outside. */
const UNDER_WAY: ReadonlySet<Action> = new Set([
  'drive',
  'fly',
  'sail',
  'swim',
  'ride',
  'take-off',
  'land',
  'float',
])

/**
 * "a cat sleeps in a church": the church is all around. Takes the building out of the scene; undefined when it is seen
 * from outside.
 */
export function enterHall({ drafts }: Scene): Whereabouts | undefined {
  const hall = drafts.find(({ thing, count }) => HALLS[thing.concept] !== undefined && count === 1)
  if (hall === undefined) return undefined
  const { relation, isBeside, isModifier } = hall.phrase
  if (relation !== 'in' || isBeside || isModifier) return undefined
  const inmates = hall.crew.length > 0 ? hall.crew : drafts.filter(isAnimate)
  if (isVehicle(hall) && (inmates.length === 0 || inmates.some(({ action }) => UNDER_WAY.has(action))))
    return undefined
  if (hall.crew.length === 0 && UNDER_WAY.has(hall.action)) return undefined
  const place = HALLS[hall.thing.concept] ?? undefined
  if (place === undefined && inmates.length === 0) return undefined
  drafts.splice(drafts.indexOf(hall), 1, ...hall.crew)
  return place === undefined ? { setting: 'interior' } : { setting: PLACES[place], place }
}

/** "looks out of the train window" */
function windowOf(phrases: readonly Phrase[]): VehicleInside | undefined {
  const at = phrases.findIndex((phrase) => phrase.kind === 'noun' && phrase.meaning.concept === 'window')
  const before = phrases[at - 1]
  const window = phrases[at]
  if (before?.kind !== 'noun' || before.leftOut !== 'part of another word') return undefined
  if (window?.kind !== 'noun' || window.leftOut !== null) return undefined
  return INSIDES[before.meaning.things[0]?.variant ?? '']
}

function isAtEase(one: Draft, { thing }: Draft): boolean {
  const isStanding = one.action === 'stand' || isOnFootByCalling(one)
  return AT_EASE.has(one.action) || (isStanding && (thing.rig === 'train' || thing.rig === 'aircraft'))
}

/** "a hiker on a train": nobody said that they walk there. */
function isOnFootByCalling({ action, phrase }: Draft): boolean {
  return action === 'walk' && phrase.meaning.action === 'walk'
}
