import type { Meaning } from '../parse/meaning.ts'
import type { SceneChange } from '../parse/parse-change.ts'
import type { Phrase } from '../parse/read/phrase.ts'
import { TOWNS, UNDER_A_ROOF } from '../parse/read/place-in-place.ts'
import type { ReadScene } from '../parse/read/read-scene.ts'
import type { PlaceName, SceneSpec, SettingName, SubjectSpec } from '../scene-spec.ts'
import { isAlive } from './inherit.ts'

export function isThere(scene: SceneSpec, last: SceneSpec): boolean {
  return scene.setting === last.setting && scene.place === last.place
}

/** "Close-up of green code on the screen": a thing of rooms is in the room where the story is. */
export function isInsert({ spec }: ReadScene, last: SceneSpec): boolean {
  const { subjects, setting } = spec
  return (
    UNDER_A_ROOF.has(last.setting) &&
    UNDER_A_ROOF.has(setting) &&
    subjects.length > 0 &&
    subjects.every((subject) => !isAlive(subject) && !VEHICLES.has(subject.rig))
  )
}

/** "It walks outside into the sunlight" */
const GOES_OUT =
  /\b(?:walk|run|step|go|goes|rush|burst|storm|head|stumbl|wander|crawl|roll|sneak)(?:s|es|ing|e|ed)? (?:back )?(?:outside|outdoors|out (?:of the (?:house|building|door|cave|factory|office|room|shop|store|school|hospital)|into the (?:\w+ )?(?:sun\w*|light|street|rain|night|snow|open|city|world)))\b|走出|走到外面|外に出|밖으로 나/iu

/** "He runs in the rain" */
const IN_WEATHER =
  /\b(?:in|into|through|under) the (?:\w+ )?(?:rain|snow|storm|drizzle|downpour)\b|(?<!\p{L})(?:im (?:\p{L}+ )?(?:Regen|Schnee)|sous la (?:pluie|neige)|bajo la (?:lluvia|nieve)|(?:na|sob a) (?:chuva|neve)|sotto la (?:pioggia|neve)|под дожд[её]м|в снегу)(?!\p{L})|(?:تحت|في) (?:المطر|الثلج)|बारिश में|बर्फ़? में|雨中|雪中|雨里|雪里|冒雨|雨の中|雪の中|빗속|눈 속/iu

/** "Inside, he lights a fire" */
const GOES_IN =
  /^\s*(?:inside|indoors|back inside|dentro|adentro|à l'intérieur|drinnen|dentro de casa|внутри|屋内|家の中)[,:]|\b(?:walk|run|step|go|goes|rush|head|sneak|come)(?:s|es|ing|ed)? (?:back )?(?:inside|indoors)\b/iu
/** "A small alien steps out": where the story is, wherever such are at home. */
const STAYS =
  /\b(?:steps?|gets?|comes?|climbs?|hops?|crawls?|jumps?) out(?=[.,!]|$)|\bemerges?\b|\b(?:walks?|comes?) in(?=[.,!]|$)|\bjoins? (?:him|her|them|in)\b|\b(?:arrives?|appears?)(?=[.,!]|$)/iu

export function goesOutside(text: string, last: SceneSpec): boolean {
  return UNDER_A_ROOF.has(last.setting) && (GOES_OUT.test(text) || IN_WEATHER.test(text))
}

export function goesInside(text: string, last: SceneSpec): boolean {
  return !UNDER_A_ROOF.has(last.setting) && GOES_IN.test(text)
}

export function comesOut(text: string): boolean {
  return STAYS.test(text)
}

export function outside(spec: SceneSpec): SceneSpec {
  const { place: _, ...anywhere } = spec
  return UNDER_A_ROOF.has(spec.setting) ? { ...anywhere, setting: 'city-day' } : spec
}

export function indoors(spec: SceneSpec): SceneSpec {
  const { place: _, ...anywhere } = spec
  return UNDER_A_ROOF.has(spec.setting) ? spec : { ...anywhere, setting: 'interior' }
}

/** Whether somebody or something that is new, or what is done, belongs to a certain place. */
export function namesHome(
  { phrases, spec }: ReadScene,
  last: SceneSpec,
  known: readonly (SubjectSpec | null)[],
): boolean {
  // "the driver's face" is of the car that was there before.
  const isKnown = (concept: string): boolean =>
    spec.subjects.some(
      ({ driver, ...subject }, at) =>
        (subject.concept === concept || driver?.concept === concept) && known[at] !== null,
    )
  // "a map on the wall": any room has walls.
  const isOfRoom = ({ concept }: Meaning): boolean =>
    concept === 'room-parts' && UNDER_A_ROOF.has(last.setting)
  // Bride and groom marry in a garden, if no church was shown.
  const isWeak = ({ home, places, things }: Meaning): boolean =>
    places.length === 0 && home?.setting === 'garden' && things.some(({ rig }) => rig === 'person')
  // A flower that was found in the desert is watered there.
  const isOutdoors = ({ home, places, things }: Meaning): boolean =>
    places.length === 0 && things.length === 0 && home?.setting === 'garden' && isOpenLand(last.setting)
  const goesOn = known.flatMap((one) => one ?? [])
  // Who plays chess in a park moves a queen there.
  const isGoingOn = ({ activity }: Meaning): boolean =>
    activity !== undefined && last.subjects.some((one) => one.activity === activity)
  return phrases.some(
    (phrase) =>
      'leftOut' in phrase &&
      phrase.leftOut === null &&
      !isGoingOn(phrase.meaning) &&
      !isBrought(phrase, goesOn, last) &&
      (phrase.meaning.home !== undefined || phrase.meaning.places.length > 0) &&
      !isOfRoom(phrase.meaning) &&
      !isWeak(phrase.meaning) &&
      !isOutdoors(phrase.meaning) &&
      !phrase.meaning.things.some(({ concept }) => isKnown(concept)),
  )
}

/**
 * An apple or a candle comes to those who are there, and a police car to the car that it is after; who goes on by car is
 * on the road.
 */
function isBrought(phrase: Phrase, goesOn: readonly SubjectSpec[], last: SceneSpec): boolean {
  if (phrase.kind !== 'noun' || phrase.meaning.places.length > 0) return false
  const { things, home } = phrase.meaning
  // A train comes into the station where they wait, and a boat into the harbour.
  const berths = things[0] === undefined ? undefined : BERTHS[things[0].rig]
  if (berths?.has(last.place ?? last.setting) === true) return true
  if (goesOn.length === 0) return false
  // A shopkeeper who comes to somebody in a shop does not bring them into the street.
  if (things.some(({ rig }) => rig === 'person'))
    return home !== undefined && TOWNS.has(home.setting) && UNDER_A_ROOF.has(last.setting)
  // Of a fish in a room somebody eats.
  if (UNDER_A_ROOF.has(last.setting) && things.some(({ rig }) => rig === 'fish')) return true
  // A dragon comes to them where they were said to be.
  if (things.some(({ rig }) => MONSTERS.has(rig))) return isOpenLand(last.setting) && last.place !== undefined
  const isVehicle = things.some(({ rig }) => VEHICLES.has(rig))
  if (isVehicle) return goesOn.some(({ rig }) => VEHICLES.has(rig))
  // A house that is found in a forest stands there.
  if (home !== undefined && isOpenLand(home.setting) && isOpenLand(last.setting)) return !things.some(isAlive)
  return phrase.meaning.item !== undefined || things.some(({ rig }) => PORTABLE.has(rig))
}

function isOpenLand(setting: SettingName): boolean {
  return !UNDER_A_ROOF.has(setting) && !NO_LAND.has(setting)
}

const NO_LAND: ReadonlySet<SettingName> = new Set<SettingName>(['abstract', 'underwater', 'space', 'sky'])

const BERTHS: Readonly<Partial<Record<SubjectSpec['rig'], ReadonlySet<string>>>> = {
  train: new Set(['station', 'subway-station']),
  boat: new Set(['harbour', 'pier', 'lake', 'river', 'beach', 'island', 'venice']),
  aircraft: new Set(['airport']),
}

const MONSTERS: ReadonlySet<SubjectSpec['rig']> = new Set(['dragon', 'dinosaur', 'ghost', 'ufo'])
const PORTABLE: ReadonlySet<SubjectSpec['rig']> = new Set(['food', 'plant', 'quadruped', 'bird'])

export const VEHICLES: ReadonlySet<SubjectSpec['rig']> = new Set([
  'car',
  'train',
  'boat',
  'aircraft',
  'helicopter',
  'rocket',
])

/** Which room of a house it is by what stands in it, so that the next shot is in the same. */
export function inRoom(spec: SceneSpec): SceneSpec {
  if (spec.setting !== 'interior' || spec.place !== undefined || spec.inside !== undefined) return spec
  const piece = spec.subjects.find(({ rig, variant }) => rig === 'furniture' && ROOMS[variant] !== undefined)
  const place = piece === undefined ? undefined : ROOMS[piece.variant]
  return place === undefined ? spec : { ...spec, place }
}

const ROOMS: Readonly<Record<string, PlaceName>> = { bed: 'bedroom', sofa: 'living-room' }

/** Elsewhere it is as late as it was, and the same season; the weather may be another. */
export function atSameHour(last: SceneSpec, spec: SceneSpec, { scene }: SceneChange): SceneSpec {
  const season = scene.season === undefined ? (spec.season ?? last.season) : scene.season
  // Where they still are the weather is as it was.
  const isSame = isThere(spec, last) && scene.weather === undefined && spec.weather === 'clear'
  const sky: Partial<SceneSpec> = isSame
    ? { weather: last.weather, ...(last.weatherKind === undefined ? {} : { weatherKind: last.weatherKind }) }
    : {}
  const isOpen = scene.time === undefined && spec.time === 'day' && last.time !== 'overcast'
  if (!isOpen || last.setting === 'space' || last.setting === 'planet') return { ...spec, ...sky, season }
  const setting = spec.setting === 'city-day' && last.time === 'night' ? 'city-night' : spec.setting
  return { ...spec, ...sky, season, setting, time: last.time }
}
