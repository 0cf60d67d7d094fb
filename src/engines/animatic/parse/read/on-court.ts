import type { PlaceName } from '../../scene-spec.ts'
import type { Whereabouts } from '../meaning.ts'
import type { Phrase } from './phrase.ts'

const COURTS: ReadonlySet<PlaceName | undefined> = new Set<PlaceName>([
  'baseball-field',
  'basketball-court',
  'boxing-ring',
  'cricket-ground',
  'dojo',
  'ice-rink',
  'running-track',
  'sports-hall',
  'tennis-court',
])

/** "a basketball game in a packed arena": an arena is built for what is played there. */
export function onCourt(best: Whereabouts, phrases: readonly Phrase[]): Whereabouts {
  const isArena = best.place === undefined && (best.setting === 'stadium' || isJustIce(phrases))
  if (!isArena && best.place !== 'gym') return best
  const homes = phrases.flatMap((phrase) =>
    'leftOut' in phrase && phrase.leftOut === null && phrase.meaning.action !== undefined
      ? [phrase.meaning.home]
      : [],
  )
  // Of what a gym has besides, there are only climbing walls.
  return homes.find((home) => (isArena ? COURTS.has(home?.place) : home?.place === 'climbing-wall')) ?? best
}

/** "skates on the ice" says of what the ground is, and not where. */
function isJustIce(phrases: readonly Phrase[]): boolean {
  const named = phrases.filter(
    (phrase) => 'leftOut' in phrase && phrase.leftOut === null && phrase.meaning.places.length > 0,
  )
  return named.length > 0 && named.every((phrase) => 'meaning' in phrase && phrase.meaning.concept === 'ice')
}
