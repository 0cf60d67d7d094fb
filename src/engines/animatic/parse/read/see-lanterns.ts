import type { SightName } from '../../scene-spec.ts'
import type { Language } from '../lexicon/table.ts'
import type { NounPhrase, Phrase } from './phrase.ts'
import { isMany, toSight } from './read-sights.ts'

const LANTERNS: ReadonlySet<string> = new Set(['lantern', 'paper-lantern'])
/** Lanterns that are known to fly. */
const OF_THE_SKY =
  /sky|孔明灯|孔明燈|天灯|天燈|ランタン祭|スカイランタン|풍등|himmel|celest|céleste|voador|volante|небесн|летающ|طائر|आकाश/iu
const SKY = /sky|天空|夜空|空へ|空に|하늘|cielo|ciel|himmel|céu|неб|سماء|आसमान|आकाश/iu
/** Places that have water for them to lie on. */
const WATERY = /^(?:lake|river|pond|beach|harbour|swamp|venice|oasis)$/

/** "sky lanterns rise over the lake", "paper lanterns float on the river": lights in the air, lights on the water. */
export function seeLanterns(phrases: Phrase[], language: Language): void {
  for (const [at, phrase] of phrases.entries()) {
    if (phrase.kind !== 'noun' || phrase.leftOut !== null || !LANTERNS.has(phrase.meaning.concept)) continue
    const sight = sightOf(phrase, phrases)
    if (sight !== undefined && (isMany(phrase, language) || OF_THE_SKY.test(phrase.text)))
      phrases[at] = toSight(phrase, sight)
  }
}

function sightOf({ text }: NounPhrase, phrases: readonly Phrase[]): SightName | undefined {
  if (OF_THE_SKY.test(text)) return 'sky-lanterns'
  const isAfloat = phrases.some(
    (phrase) =>
      phrase.kind === 'action' &&
      phrase.leftOut === null &&
      (phrase.meaning.action === 'float' || phrase.meaning.action === 'fly'),
  )
  const isInSky = phrases.some((phrase) => phrase.kind === 'effect' && SKY.test(phrase.text))
  if (!isAfloat && !isInSky) return undefined
  const isOnWater = phrases.some(
    (phrase) =>
      phrase.kind === 'effect' &&
      phrase.leftOut === null &&
      phrase.meaning.places.some(({ setting, place }) => WATERY.test(place ?? setting)),
  )
  const flies = phrases.some((phrase) => phrase.kind === 'action' && phrase.meaning.action === 'fly')
  return isOnWater && !flies && !isInSky ? 'water-lanterns' : 'sky-lanterns'
}
