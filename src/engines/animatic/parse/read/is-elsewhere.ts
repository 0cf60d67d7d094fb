import { SPRITE_ART } from '../../rigs/sprite/table.ts'
import type { RigName } from '../../scene-spec.ts'
import type { Thing } from '../meaning.ts'
import type { Phrase } from './phrase.ts'

/** "a chef …with pink roses", "elephants with colourful blankets": where whoever has it is at home says more. */
export function isAlongWith(phrase: Phrase, phrases: readonly Phrase[]): boolean {
  if (isPartOfBuilding(phrase, phrases)) return true
  if ((phrase.kind !== 'noun' && phrase.kind !== 'effect') || phrase.relation !== 'with') return false
  return phrases.some(
    (other) =>
      other.kind === 'noun' &&
      other !== phrase &&
      other.leftOut === null &&
      other.start < phrase.start &&
      other.meaning.home !== undefined,
  )
}

/** "temple stairs": in no room. */
function isPartOfBuilding(phrase: Phrase, phrases: readonly Phrase[]): boolean {
  if (phrase.kind !== 'effect' || phrase.meaning.concept !== 'room-parts') return false
  return phrases.some(
    (other) =>
      other.kind === 'noun' && phrase.start - other.end === 1 && other.meaning.things[0]?.rig === 'sprite',
  )
}

/** "throws her hat in the air", "a dog catches a frisbee in mid-air": who flies nowhere is not in the sky. */
export function isThrownUp(phrase: Phrase, phrases: readonly Phrase[]): boolean {
  if (!('meaning' in phrase) || phrase.meaning.concept !== 'in-the-air') return false
  const things = phrases.flatMap((one) =>
    one.kind === 'noun' && one.leftOut === null ? one.meaning.things : [],
  )
  const isAloft = phrases.some(
    (one) => one.kind === 'action' && (one.meaning.action === 'fly' || one.meaning.action === 'float'),
  )
  return !isAloft && things.length > 0 && !things.some(fliesByItself)
}

const FLYERS: ReadonlySet<RigName> = new Set([
  'aircraft',
  'balloon',
  'bird',
  'dragon',
  'ghost',
  'helicopter',
  'insect',
  'rocket',
  'ufo',
])

function fliesByItself(thing: Thing): boolean {
  const isAloft =
    thing.rig === 'sprite' && /^(?:flyer|hovers)$/.test(SPRITE_ART.get(thing.variant)?.life ?? '')
  return isAloft || FLYERS.has(thing.rig) || /^(?:superhero|pegasus|angel|fairy|witch)$/.test(thing.variant)
}
