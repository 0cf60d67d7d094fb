import type { ReadScene } from '../parse/read/read-scene.ts'
import type { NounPhrase, Phrase } from '../parse/read/phrase.ts'
import type { PropSpec, SubjectSpec } from '../scene-spec.ts'
import { meantBy } from './name-again.ts'
import type { Told } from './story.ts'

const HIS = /(?<!\p{L})his\s+(?:\p{L}+\s+)?$/iu
const HER = /(?<!\p{L})her\s+(?:\p{L}+\s+)?$/iu

/**
 * "Sparks fly from his wand": a thing that somebody has is shown in the hands of the one who was told of before. Undefined
 * when anybody is named, or it is nobody's. Pure.
 */
export function withOwner(
  cast: readonly Told[],
  { spec, phrases }: ReadScene,
  text: string,
): { readonly owner: Told; readonly prop: PropSpec } | undefined {
  const [thing, ...others] = spec.subjects
  if (thing === undefined || others.length > 0 || thing.count > 1) return undefined
  const noun = phrases.find((phrase): phrase is NounPhrase => isOf(phrase, thing))
  if (noun === undefined) return undefined
  const before = text.slice(0, noun.start)
  const sex = HER.test(before) ? 'female' : HIS.test(before) ? 'male' : undefined
  const [owner] = sex === undefined ? [] : meantBy(cast, sex)
  if (owner === undefined) return undefined
  return { owner, prop: { concept: noun.meaning.concept, role: 'held', colour: noun.colours[0] ?? null } }
}

function isOf(phrase: Phrase, { concept }: SubjectSpec): boolean {
  return phrase.kind === 'noun' && phrase.meaning.item === 'held' && phrase.meaning.concept === concept
}
