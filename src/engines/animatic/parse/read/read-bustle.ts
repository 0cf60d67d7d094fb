import type { Bustle, SettingName, SubjectSpec } from '../../scene-spec.ts'
import type { Phrase } from './phrase.ts'

/** These speak of people by themselves; of others a place must be said to be so. */
const OF_PEOPLE =
  /people|crowd|rush|peak|gente|pessoas|monde|gens|menschen|rushhour|людей|людьми|люд|人|人々|사람|ناس|लोग|भीड़|pointe|punta|pico|ponta|stoßzeit|час пик|高峰|ラッシュ|러시아워|출퇴근|الذروة/iu
/** Said of a place, these tell that few are about. */
const LONELY =
  /^(?:lonely|quiet|sleepy|lonesome|einsam\S*|ruhig\S*|verschlafen\S*|solitari\S*|tranquil\S*|silencios\S*|calmes?|paisible\S*|solitaires?|silenzios\S*|тих\S*|одинок\S*|寂静的?|安静的?|静かな|寂しい|조용한|쓸쓸한|هادئ\S*|शांत)$/iu

/** Elsewhere nobody is about anyway. */
const PEOPLED: ReadonlySet<SettingName> = new Set([
  'airport',
  'beach',
  'city-day',
  'city-night',
  'harbour',
  'interior',
  'office',
  'stadium',
  'village',
])

/** "a crowded street", "the market is busy", "a lonely road": how many are about, where it is said of a place. */
export function readBustle(
  phrases: readonly Phrase[],
  subjects: readonly SubjectSpec[],
  setting: SettingName,
): { readonly bustle: Bustle } | undefined {
  const said = phrases
    .flatMap((phrase, at) => bustleOf(phrase, phrases, at) ?? [])
    .filter((bustle) => bustle !== 'few' || PEOPLED.has(setting))
  const isJam = subjects.some(({ concept }) => concept === 'traffic-jam')
  const bustle = said[0] ?? (isJam ? 'busy' : undefined)
  return bustle === undefined ? undefined : { bustle }
}

function bustleOf(phrase: Phrase, phrases: readonly Phrase[], at: number): Bustle | undefined {
  if (phrase.kind !== 'effect' || phrase.leftOut !== null) return undefined
  const { bustle } = phrase.meaning
  // Stillness is said of much else: of a place only right beside it.
  if (bustle === undefined) return LONELY.test(phrase.text) && isOfPlace(phrases, at, 1) ? 'few' : undefined
  return isOfPlace(phrases, at, 2) || OF_PEOPLE.test(phrase.text) ? bustle : undefined
}

/** What it is said of stands beside it: before or after, as the language has it, or before the verb. */
function isOfPlace(phrases: readonly Phrase[], at: number, reach: number): boolean {
  return phrases
    .slice(Math.max(0, at - reach), at + reach + 1)
    .some((one) => 'meaning' in one && one.leftOut !== 'negated' && one.meaning.places.length > 0)
}
