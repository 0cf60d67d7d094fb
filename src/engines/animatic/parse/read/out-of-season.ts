import type { Meaning } from '../meaning.ts'
import type { Phrase } from './phrase.ts'

/** What the phrases that are drawn mean: the season that is said goes before the one a thing brings along ("a snowman in spring"). */
export function meaningsInSeason(phrases: readonly Phrase[]): readonly Meaning[] {
  const drawn = phrases.flatMap((phrase) => ('leftOut' in phrase && phrase.leftOut === null ? [phrase] : []))
  const said = drawn.flatMap(({ kind, meaning }) =>
    kind === 'effect' && meaning.season !== undefined ? [meaning.season] : [],
  )
  return drawn.map(({ kind, meaning }) => {
    const isOutOfSeason = kind === 'noun' && meaning.season !== undefined && !said.includes(meaning.season)
    if (said.length === 0 || !isOutOfSeason) return meaning
    const { season: _season, weather: _weather, ...rest } = meaning
    return rest
  })
}
