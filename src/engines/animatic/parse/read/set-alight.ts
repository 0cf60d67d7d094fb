import { SPRITE_ART } from '../../rigs/sprite/table.ts'
import type { PlaceName, RigName, SettingName } from '../../scene-spec.ts'
import type { Meaning } from '../meaning.ts'
import type { EffectPhrase, NounPhrase, Phrase } from './phrase.ts'

/** "burning" as it is said of a car and of a sunset. */
const ABLAZE = 'ablaze'
/** A fire that is no more than named. */
const FLAMES = 'flames'
const FUEL: ReadonlySet<RigName> = new Set(['car', 'boat', 'train', 'aircraft', 'plant'])
const TOWNS: ReadonlySet<SettingName> = new Set([
  'village',
  'city-day',
  'city-night',
  'castle',
  'forest',
  'harbour',
])
/** They burn by themselves: what burns is not the place. */
const KINDLED = /fire$|flame|candle|torch|lantern|lamp|stove|grill|phoenix/
/** Of the words for places, those of one house. */
const ONE_HOUSE =
  /skyscraper\b|building\b|tower\b|house\b|shop\b|hochhaus|wolkenkratzer|gebäude|gratte.ciel|immeuble|rascacielos|edificio|arranha|prédio|grattacielo|небоскр|здани|摩天|大楼|ビル|빌딩|건물|ناطحة|مبنى|इमारत/iu
/** Of the words for what is burnt down, those that are more than one house. */
const MANY_HOUSES =
  /villag|town|castle|aldea|aldeia|dorf|деревн|村|町|마을|قرية|ciudad|cidade|stadt|città|город/iu

/** Whether "burning" has something that can burn. */
export function hasFuel(phrases: readonly Phrase[]): boolean {
  const meanings = meaningsOf(phrases)
  if (
    meanings.some(
      ({ concept, things, orb }) => orb !== undefined || (things.length > 0 && KINDLED.test(concept)),
    )
  )
    return false
  return meanings.some((meaning) => burnsItself(meaning)) || hasTown(meanings)
}

/** Whether nothing is said of it but that it burns, as of a sunset. */
export function isAblaze({ concept }: Meaning): boolean {
  return concept === ABLAZE
}

/** Whether more than one building burns: a town, a castle. */
export function isGreatFire(phrases: readonly Phrase[], fire: Meaning, text: string): boolean {
  const meanings = meaningsOf(phrases)
  if (meanings.some((meaning) => burnsItself(meaning))) return false
  if (fire.concept !== ABLAZE) return MANY_HOUSES.test(text)
  return hasTown(meanings) && !phrases.some((phrase) => 'text' in phrase && isOneHouse(phrase))
}

/** "fire in a ruined city", "firefighters put out a fire": what stands there burns; "by the fire": one to sit at. */
export function setAlight(phrases: Phrase[]): void {
  const meanings = meaningsOf(phrases)
  const isFought = meanings.some(({ concept }) => concept === 'firefighter')
  const isBreathed = meanings.some(({ things }) => things.some(({ rig }) => rig === 'dragon'))
  if (isBreathed || (!isFought && !hasTown(meanings))) return
  for (const [at, phrase] of phrases.entries()) {
    if (phrase.kind !== 'noun' || phrase.meaning.concept !== FLAMES || phrase.leftOut !== null) continue
    if (phrase.isBeside || phrase.spot !== null || phrase.count !== null || phrase.size === 'small') continue
    phrases[at] = toFire(phrase)
  }
}

function toFire(phrase: NounPhrase): EffectPhrase {
  const { text, start, end, relation, leftOut } = phrase
  const sight = phrase.determiner === 'a' ? 'burning' : 'great-fire'
  const meaning: Meaning = { ...phrase.meaning, things: [], sight, mood: 'tense' }
  return {
    kind: 'effect',
    meaning,
    text,
    start,
    end,
    relation,
    material: null,
    count: null,
    size: null,
    leftOut,
  }
}

function meaningsOf(phrases: readonly Phrase[]): readonly Meaning[] {
  return phrases.flatMap((phrase) =>
    'leftOut' in phrase && phrase.leftOut === null && phrase.kind !== 'action' ? [phrase.meaning] : [],
  )
}

function burnsItself({ things }: Meaning): boolean {
  return things.some(
    ({ rig, variant }) => FUEL.has(rig) || (rig === 'sprite' && (SPRITE_ART.get(variant)?.size ?? 0) > 1.5),
  )
}

const UNBURNT: ReadonlySet<PlaceName> = new Set<PlaceName>(['construction-site', 'rooftop', 'skate-park'])

function hasTown(meanings: readonly Meaning[]): boolean {
  return meanings.some(({ places }) =>
    places.some(
      ({ setting, place, weight }) =>
        weight > 1 && TOWNS.has(setting) && (place === undefined || !UNBURNT.has(place)),
    ),
  )
}

function isOneHouse({ meaning, text }: { readonly meaning: Meaning; readonly text: string }): boolean {
  return meaning.places.length > 0 && ONE_HOUSE.test(text)
}
