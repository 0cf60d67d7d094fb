import type { Meaning } from '../meaning.ts'
import type { ActionPhrase, EffectPhrase, NounPhrase } from './phrase.ts'

/** A noun where none was written: what a verb or an event speaks of. */
export function nounFor(
  { text, start, end, leftOut }: Pick<ActionPhrase | EffectPhrase, 'text' | 'start' | 'end' | 'leftOut'>,
  meaning: Meaning,
): NounPhrase {
  return {
    kind: 'noun',
    meaning,
    text,
    start,
    end,
    count: null,
    size: null,
    colours: [],
    material: null,
    isSheen: false,
    traits: [],
    hair: [],
    determiner: null,
    isPlural: false,
    relation: null,
    isBeside: false,
    isOutside: false,
    spot: null,
    part: null,
    isJoined: false,
    isFamily: false,
    isAboard: false,
    isModifier: false,
    leftOut,
  }
}
