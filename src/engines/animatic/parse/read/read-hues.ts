import type { PlaceName, SceneSpec } from '../../scene-spec.ts'
import type { Phrase } from './phrase.ts'
import type { Reading } from './reader.ts'

/** Patterns that are nothing but colours. */
const PATTERNS: ReadonlySet<PlaceName> = new Set<PlaceName>([
  'chart',
  'code-rain',
  'colour-waves',
  'equalizer',
  'kaleidoscope',
  'liquid',
  'neon-tunnel',
  'network',
  'particles',
])
const MOST = 3

/** The colours of a pattern: all that no thing has taken. */
export function readHues(
  readings: readonly Reading[],
  phrases: readonly Phrase[],
  place: PlaceName | undefined,
): Pick<SceneSpec, 'hues'> {
  if (place === undefined || !PATTERNS.has(place)) return {}
  const taken = new Set(phrases.flatMap((phrase) => (phrase.kind === 'noun' ? phrase.colours : [])))
  const named = readings.flatMap(({ meaning: { colour } }) =>
    colour === undefined || taken.has(colour) ? [] : [colour],
  )
  return named.length === 0 ? {} : { hues: [...new Set(named)].slice(0, MOST) }
}
