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

const FREEZING: ReadonlySet<PlaceName | undefined> = new Set<PlaceName>(['lake', 'pond', 'river'])

/**
 * "a basketball game in a packed arena": an arena is built for what is played there. Nor does anybody skate on a lake that
 * is not frozen.
 */
export function onCourt(best: Whereabouts, phrases: readonly Phrase[]): Whereabouts {
  const isIce = isJustIce(phrases)
  const isArena = best.place === undefined && (best.setting === 'stadium' || isIce)
  const mayFreeze = isIce || FREEZING.has(best.place)
  if (!isArena && !mayFreeze && best.place !== 'gym') return best
  const homes = phrases.flatMap((phrase) =>
    'leftOut' in phrase && phrase.leftOut === null && phrase.meaning.action !== undefined
      ? [phrase.meaning.home]
      : [],
  )
  const isFit = ({ place }: Whereabouts): boolean =>
    (isArena && COURTS.has(place)) ||
    (mayFreeze && place === 'frozen-lake') ||
    // Of what a gym has besides, there are only climbing walls.
    (best.place === 'gym' && place === 'climbing-wall')
  return homes.find((home) => home !== undefined && isFit(home)) ?? best
}

/** "skates on the ice" says of what the ground is, and not where. */
function isJustIce(phrases: readonly Phrase[]): boolean {
  const named = phrases.filter(
    (phrase) => 'leftOut' in phrase && phrase.leftOut === null && phrase.meaning.places.length > 0,
  )
  return named.length > 0 && named.every((phrase) => 'meaning' in phrase && phrase.meaning.concept === 'ice')
}
