import { PLACES } from '../../scene-spec.ts'
import type { PlaceName, RigName, SettingName, SubjectSpec } from '../../scene-spec.ts'
import type { Meaning, Whereabouts } from '../meaning.ts'
import type { Phrase } from './phrase.ts'

const LAND_RIGS: ReadonlySet<RigName> = new Set<RigName>(['person', 'quadruped', 'robot', 'bird'])
/** Sprites that go by their names. */
const LAND_SPRITES =
  /^(?:frog|toad|snake|lizard|monkey|gorilla|chimpanzee|crocodile|hedgehog|rat|mouse|hamster)$/
const FAR_HOMES: ReadonlySet<SettingName> = new Set([
  'underwater',
  'beach',
  'snow',
  'space',
  'planet',
  'stadium',
])
const WATER_PLACES: ReadonlySet<PlaceName> = new Set([
  'lake',
  'pond',
  'river',
  'swamp',
  'pool',
  'outdoor-pool',
])
/** Their waters are rivers. */
const FAR_FROM_LAKES: ReadonlySet<SettingName> = new Set(['desert', 'forest'])
/** What is done in water as it is on land. */
const MOVES: ReadonlySet<Meaning['action']> = new Set([
  'swim',
  'play',
  'jump',
  'run',
  'walk',
  'float',
  'stand',
  'dance',
])
/** Words for swimming that tell where. */
const DIVES = /snorkel|scuba|float underwater|schnorchel|浮潜|潜水|潜っ|潜る|잠수/i

/** "a woman swims", "a dog plays in the water": where whoever is at home on land does so. Undefined: nobody does. */
export function placeInWater(phrases: readonly Phrase[]): Whereabouts | undefined {
  const kept = phrases.flatMap((phrase) => ('leftOut' in phrase && phrase.leftOut === null ? [phrase] : []))
  const hero = kept.find(({ kind, meaning }) => kind === 'noun' && meaning.things.length > 0)?.meaning
  if (hero === undefined || !isOfLand(hero)) return undefined
  const deeds = kept.filter(({ kind }) => kind === 'action')
  const swims = deeds.find(({ meaning }) => meaning.action === 'swim' && meaning.home === undefined)
  const isInIt = kept.some(isInWater)
  if (swims === undefined && !isInIt) return undefined
  if (deeds.some(({ meaning }) => meaning.activity !== undefined || !MOVES.has(meaning.action)))
    return undefined
  if (swims !== undefined && DIVES.test(swims.text)) return { setting: 'underwater' }
  // The surf is shallow enough.
  if (isInIt && deeds.some(({ meaning }) => meaning.action === 'run')) return { setting: 'beach' }
  const place = hero.home !== undefined && FAR_FROM_LAKES.has(hero.home.setting) ? 'river' : 'lake'
  return { setting: PLACES[place], place }
}

function isOfLand({ things: [thing], home }: Meaning): boolean {
  if (thing === undefined) return false
  if (home !== undefined && FAR_HOMES.has(home.setting)) return false
  if (home?.place !== undefined && WATER_PLACES.has(home.place)) return false
  return LAND_RIGS.has(thing.rig) || (thing.rig === 'sprite' && LAND_SPRITES.test(thing.variant))
}

const AT_REST: ReadonlySet<Meaning['action']> = new Set(['stand', 'look', 'play', 'walk', 'sit', 'float'])

/** "a cat in the water": not beside it. */
export function goIntoWater(
  subject: SubjectSpec,
  { setting, place }: Whereabouts,
  phrases: readonly Phrase[],
): SubjectSpec {
  const isSaid = phrases.some((phrase) => 'leftOut' in phrase && phrase.leftOut === null && isInWater(phrase))
  if (!isSaid || subject.activity !== undefined || subject.props.some(({ role }) => role === 'ridden'))
    return subject
  const isThere = place === undefined ? setting === 'beach' : WATER_PLACES.has(place)
  const isBather = subject.rig === 'person' || subject.rig === 'quadruped'
  return isThere && isBather && AT_REST.has(subject.action) ? { ...subject, action: 'swim' } : subject
}

function isInWater({ meaning }: { readonly meaning: Meaning }): boolean {
  return meaning.concept === 'in-water'
}
