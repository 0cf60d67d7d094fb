import type { PlaceName } from '../../scene-spec.ts'
import type { Phrase } from './phrase.ts'

/** "a penguin walks on ice": where those live there are no firs. */
export function onIce(phrases: readonly Phrase[]): PlaceName | undefined {
  const kept = phrases.flatMap((phrase) => ('leftOut' in phrase && phrase.leftOut === null ? [phrase] : []))
  const isWooded = kept.some(({ meaning }) => meaning.places.some((place) => place.setting === 'forest'))
  const isAtHome = kept.some(({ meaning }) => meaning.home?.place === 'ice-sea')
  const isOnSlope = kept.some(
    ({ meaning }) => meaning.item === 'ridden' || meaning.gives.some(({ role }) => role === 'ridden'),
  )
  return isAtHome && !isWooded && !isOnSlope ? 'ice-sea' : undefined
}
