import type { SightName } from '../../scene-spec.ts'
import type { Language } from '../lexicon/table.ts'
import type { Phrase } from './phrase.ts'
import { isMany, toSight } from './read-sights.ts'

const LANTERNS: ReadonlySet<string> = new Set(['lantern', 'paper-lantern'])
const SKY = /sky|天空|夜空|空へ|空に|하늘|cielo|ciel|himmel|céu|неб|سماء|आसमान|आकाश/iu
/** "releases a paper lantern into the night sky": even a single one rises. */
const RELEASED =
  /\breleas(?:e[sd]?|ing)\b|\blet(?:s|ting)? go\b|\bsends? up\b|放飞|放上|放向|放つ|放って|飛ばし|飛ばす|날리|날려|\bsueltan?\b|\blâchent?\b|\blässt\b.*\bsteigen\b|\bsolt(?:a|am)\b|запуска|отпуска|يطلق|تطلق|छोड़|\blibera(?:no)?\b/iu
/** Places that have water for them to lie on. */
const WATERY = /^(?:lake|river|pond|beach|harbour|swamp|venice|oasis)$/

/** "lanterns rise into the sky", "paper lanterns float on the river": lights in the air, lights on the water. */
export function seeLanterns(phrases: Phrase[], language: Language, text: string): void {
  for (const [at, phrase] of phrases.entries()) {
    if (phrase.kind !== 'noun' || phrase.leftOut !== null || !LANTERNS.has(phrase.meaning.concept)) continue
    const isLetGo = RELEASED.test(text) && SKY.test(text)
    const sight = isLetGo ? 'sky-lanterns' : isMany(phrase, language) ? sightOf(phrases) : undefined
    if (sight !== undefined) phrases[at] = toSight(phrase, sight)
  }
}

function sightOf(phrases: readonly Phrase[]): SightName | undefined {
  const isAfloat = phrases.some(
    (phrase) =>
      phrase.kind === 'action' &&
      phrase.leftOut === null &&
      (phrase.meaning.action === 'float' || phrase.meaning.action === 'fly'),
  )
  const isInSky = phrases.some(
    (phrase) =>
      phrase.kind === 'effect' &&
      phrase.relation === 'in' &&
      phrase.isBeside !== true &&
      SKY.test(phrase.text),
  )
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
