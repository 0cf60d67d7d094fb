import { PLACES } from '../../scene-spec.ts'
import type { SettingName } from '../../scene-spec.ts'
import type { Whereabouts } from '../meaning.ts'
import type { Phrase } from './phrase.ts'

const TOWNS: ReadonlySet<SettingName> = new Set(['city-day', 'city-night', 'harbour'])

/** "pov driving through the city", "POV: you drive along a country road": what a driver sees; undefined for all others. */
export function seenFromWheel(phrases: readonly Phrase[]): Whereabouts | undefined {
  const kept = phrases.flatMap((phrase) => ('leftOut' in phrase && phrase.leftOut === null ? [phrase] : []))
  const isSaid = kept.some(({ meaning }) => meaning.concept === 'behind-the-wheel')
  const isOwnView = kept.some(({ meaning }) => meaning.concept === 'first-person')
  const isDriven = kept.some(({ kind, meaning }) => kind === 'action' && meaning.action === 'drive')
  const isByRoad = kept.every(({ meaning }) =>
    meaning.things.every(({ rig }) => rig !== 'train' && rig !== 'boat' && rig !== 'aircraft'),
  )
  if (!isSaid && !(isOwnView && isDriven && isByRoad)) return undefined
  const isInTown = kept.some(({ meaning }) => meaning.places.some(({ setting }) => TOWNS.has(setting)))
  const place = isInTown ? 'behind-the-wheel-in-town' : 'behind-the-wheel'
  return { setting: PLACES[place], place }
}
