import { PHASES } from '../../scene-spec.ts'
import type { OrbSpec } from '../../scene-spec.ts'
import type { EffectPhrase, Phrase } from './phrase.ts'

const MOST_ORBS = 3

/** "a huge full moon", "two suns": what is said of sun or moon beyond the hour. Undefined: nothing. */
export function readOrb(phrases: readonly Phrase[]): OrbSpec | undefined {
  const said = phrases.filter(
    (phrase): phrase is EffectPhrase =>
      phrase.kind === 'effect' && phrase.leftOut === null && phrase.meaning.orb !== undefined,
  )
  const names = said.flatMap(({ meaning }) => meaning.orb ?? [])
  const phase = PHASES.find((known) => names.includes(known))
  const isLarge = said.some(
    ({ meaning, size }) => meaning.orb === 'super-moon' || size === 'large' || size === 'huge',
  )
  const count = Math.min(MOST_ORBS, Math.max(1, ...said.map((phrase) => phrase.count ?? 1)))
  if (phase === undefined && !isLarge && count === 1) return undefined
  const isSun = phase === undefined ? names[0] === 'sun' : phase === 'solar-eclipse'
  return {
    body: isSun ? 'sun' : 'moon',
    ...(phase === undefined ? {} : { phase }),
    ...(isLarge ? { isLarge } : {}),
    ...(count === 1 ? {} : { count }),
  }
}
