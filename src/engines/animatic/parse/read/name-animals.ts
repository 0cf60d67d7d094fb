import { SPRITE_ART } from '../../rigs/sprite/table.ts'
import type { PlaceName, RigName, SettingName } from '../../scene-spec.ts'
import type { Meaning, Thing } from '../meaning.ts'
import { lexiconRows } from '../word-index.ts'
import { chooseSetting } from './choose-setting.ts'
import type { NounPhrase, Phrase } from './phrase.ts'

/** Two animals that live there; the first, where one is asked for. */
type Pair = readonly [string, string]

const OF_HOUSEHOLDS: Pair = ['dog', 'cat']
const OF_FARMS: Pair = ['cow', 'sheep']

const OF_PLACES: Readonly<Partial<Record<PlaceName, Pair>>> = {
  aquarium: ['fish', 'turtle'],
  barn: OF_FARMS,
  farm: OF_FARMS,
  'ice-sea': ['polar-bear', 'penguin'],
  jungle: ['monkey', 'parrot'],
  savanna: ['elephant', 'zebra'],
  swamp: ['crocodile', 'frog'],
}

const OF_SETTINGS: Readonly<Partial<Record<SettingName, Pair>>> = {
  beach: ['crab', 'turtle'],
  'city-day': OF_HOUSEHOLDS,
  'city-night': OF_HOUSEHOLDS,
  desert: ['camel', 'lizard'],
  forest: ['deer', 'fox'],
  garden: ['rabbit', 'squirrel'],
  interior: OF_HOUSEHOLDS,
  kitchen: OF_HOUSEHOLDS,
  mountains: ['goat', 'deer'],
  road: OF_HOUSEHOLDS,
  snow: ['reindeer', 'fox'],
  underwater: ['fish', 'turtle'],
  village: OF_FARMS,
}
const OF_ZOOS: Pair = ['elephant', 'giraffe']
const OF_ANYWHERE: Pair = ['deer', 'fox']

/** Of what is no animal that has a name. */
const CREATURE = 'monster'
const CREATURES: Readonly<Partial<Record<SettingName, string>>> = {
  planet: 'alien',
  space: 'alien',
  underwater: 'fish',
}

const PETS = /pet|haustier|mascota|питом|宠物|ペット|반려|domestic|compagnie|estimação|पालतू/iu
const LIVESTOCK = /livestock|cattle|farm|家畜|牲畜|가축|ganado|bétail|vieh|gado|скот|ماشية|मवेशी|bestiame/iu
const ZOOS = /zoo|动物园|動物園|동물원|зоопарк|حديقة الحيوان|चिड़ियाघर/iu
/** Of many, though the word is one. */
const MANY =
  /^(?:wildlife|livestock|fauna|vida silvestre|ganado|gado|bétail|faune|bestiame|скот|ماشية|家畜|牲畜|野生动物|野生動物|가축|야생동물)$/iu

const ANIMALS: ReadonlySet<RigName> = new Set(['quadruped', 'bird', 'fish', 'insect', 'dinosaur', 'dragon'])

/** Whether a word speaks of animals, or beings of tales, without naming their kind. */
export function isAnyAnimal({ concept }: Pick<Meaning, 'concept'>): boolean {
  return concept === 'animal' || concept === 'creature'
}

/**
 * "animals run through the forest", "a pet", "wildlife", "a fluffy creature": some that live where the scene is, or a being
 * of tales. Where an animal is named, they speak of that one.
 */
export function nameAnimals(phrases: Phrase[]): void {
  const isNamed = phrases.some(
    (phrase) =>
      phrase.kind === 'noun' && phrase.meaning.things.some(isAnimal) && !isAnyAnimal(phrase.meaning),
  )
  for (const [at, phrase] of [...phrases.entries()].toReversed()) {
    if (phrase.kind !== 'noun' || phrase.leftOut !== null || !isAnyAnimal(phrase.meaning)) continue
    if (isNamed) phrase.leftOut = 'part of another word'
    else phrases.splice(at, 1, ...nounsOf(phrase, phrases))
  }
}

function isAnimal({ rig, variant }: Thing): boolean {
  return ANIMALS.has(rig) || (rig === 'sprite' && SPRITE_ART.get(variant)?.life === 'animal')
}

/** Of several, some of either kind. */
function nounsOf(phrase: NounPhrase, phrases: readonly Phrase[]): readonly NounPhrase[] {
  const [first, second] = conceptsOf(phrase, phrases)
  const one = { ...phrase, meaning: meaningOf(first) }
  const count = phrase.count ?? (phrase.isPlural || MANY.test(phrase.text) ? 4 : 1)
  if (count === 1 || second === undefined) return [one]
  const other = { ...phrase, meaning: meaningOf(second), count: Math.floor(count / 2), isJoined: true }
  return [{ ...one, count: Math.ceil(count / 2) }, other]
}

function conceptsOf({ meaning, text }: NounPhrase, phrases: readonly Phrase[]): readonly [string, string?] {
  const named = phrases.filter((phrase) => phrase.kind !== 'noun' || !isAnyAnimal(phrase.meaning))
  const isAnywhere = named.every((phrase) => !('meaning' in phrase) || phrase.meaning.places.length === 0)
  const where = isAnywhere ? undefined : chooseSetting(named, undefined)
  if (meaning.concept === 'creature') return [(where && CREATURES[where.setting]) ?? CREATURE]
  if (PETS.test(text)) return OF_HOUSEHOLDS
  if (LIVESTOCK.test(text)) return OF_FARMS
  if (named.some((phrase) => phrase.kind === 'effect' && ZOOS.test(phrase.text))) return OF_ZOOS
  if (where === undefined) return OF_ANYWHERE
  return (where.place && OF_PLACES[where.place]) ?? OF_SETTINGS[where.setting] ?? OF_ANYWHERE
}

function meaningOf(concept: string): Meaning {
  const row = lexiconRows().find(({ meaning }) => meaning.concept === concept)
  if (row === undefined) throw new Error(`no word for ${concept}`)
  // A creature is no fiend.
  const { mood: _, ...meaning } = row.meaning
  return meaning
}
