import { PLACES } from '../../scene-spec.ts'
import type { Whereabouts } from '../meaning.ts'
import type { Phrase } from './phrase.ts'

const GRASSLAND = /草原|초원|grassland|plains?$|llanura|planície|равнин|степ|سهول|मैदान/iu

/** 「草原を歩く象」: the grass that elephants and lions walk through. */
export function onSavanna(best: Whereabouts, phrases: readonly Phrase[]): Whereabouts {
  if (best.place !== 'meadow') return best
  const kept = phrases.flatMap((phrase) => ('leftOut' in phrase && phrase.leftOut === null ? [phrase] : []))
  const hero = kept.find(({ kind, meaning }) => kind === 'noun' && meaning.things.length > 0)
  const isGrass = kept.some(
    ({ text, meaning }) => GRASSLAND.test(text) && meaning.places.some(({ place }) => place === 'meadow'),
  )
  const isAtHome = hero?.meaning.home?.place === 'savanna'
  return isGrass && isAtHome ? { setting: PLACES.savanna, place: 'savanna' } : best
}
