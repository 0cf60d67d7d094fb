import { PLACES } from '../../scene-spec.ts'
import type { PlaceName, RigName } from '../../scene-spec.ts'
import type { Whereabouts } from '../meaning.ts'
import type { Phrase } from './phrase.ts'

const COCKPITS: ReadonlySet<string> = new Set(['cockpit', 'fighter-cockpit', 'starship-cockpit'])

/** What flies tells which cockpit it is; of a racing car it is the seat behind the wheel. */
const OF_VARIANT: Readonly<Record<string, PlaceName>> = {
  'fighter-jet': 'fighter-cockpit',
  'racing-car': 'behind-the-wheel',
  submarine: 'submarine',
}
const OF_RIG: Readonly<Partial<Record<RigName, PlaceName>>> = {
  rocket: 'starship-cockpit',
  ufo: 'starship-cockpit',
  car: 'behind-the-wheel',
}

/** "inside the cockpit of a spaceship", "cockpit view": who is at the controls sees this; undefined for all others. */
export function seenFromCockpit(phrases: readonly Phrase[]): Whereabouts | undefined {
  const kept = phrases.flatMap((phrase) => ('leftOut' in phrase && phrase.leftOut === null ? [phrase] : []))
  const named = kept.find(({ meaning }) => COCKPITS.has(meaning.concept))
  if (named === undefined) return undefined
  const things = kept.flatMap(({ meaning }) => meaning.things)
  const isInSpace = kept.some(({ meaning }) => meaning.places.some(({ setting }) => setting === 'space'))
  const place =
    named.meaning.concept === 'cockpit'
      ? (things
          .map(({ rig, variant }) => OF_VARIANT[variant] ?? OF_RIG[rig])
          .find((one) => one !== undefined) ?? (isInSpace ? 'starship-cockpit' : 'cockpit'))
      : (named.meaning.concept as PlaceName)
  return { setting: PLACES[place], place }
}
