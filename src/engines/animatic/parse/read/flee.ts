import type { SubjectSpec } from '../../scene-spec.ts'
import { ANIMATE } from '../../vocabulary/actors.ts'
import type { ActionPhrase, Phrase } from './phrase.ts'

/** Verbs of those who run for their lives, in twelve languages. */
const FLEES =
  /^(?:flee(?:s|ing)?|fled|escap(?:e|es|ed|ing)|逃跑|逃离|逃走|逃げ.*|달아나.*|도망.*|huy.*|escap.*|s'enfui.*|fui(?:t|r|ent)|fuyant|s'échappe|flieh.*|flücht.*|fug.*|fog(?:e|em)|scapp.*|убега.*|удира.*|спаса.*|يهرب|تهرب|भाग.*)$/iu
const AWAY =
  /^(?:run|runs|running|ran)(?:\s+\p{L}+ly)?\s+(?:away\s+)?from\b|^(?:court|courent|corre|corren|läuft|rennt|rennen|бежит|бегут)\s+(?:weg\s+)?(?:loin|lejos|vor|von|от|via)(?!\p{L})/iu

/**
 * "a rabbit runs away from a fox": who is after them comes first, so that whoever flees is ahead. Of two kinds of living
 * beings, the second of which does nothing else.
 */
export function setPursuers(
  subjects: readonly SubjectSpec[],
  phrases: readonly Phrase[],
  text: string,
): readonly SubjectSpec[] {
  const [prey, hunter, ...more] = subjects.filter(({ rig }) => ANIMATE.has(rig))
  if (prey === undefined || hunter === undefined || more.length > 0 || prey.action !== 'run') return subjects
  if (!phrases.some((phrase) => isFlight(phrase, text)) || !PURSUES.test(hunter.action)) return subjects
  const others = subjects.filter((one) => one !== prey && one !== hunter)
  return [{ ...hunter, action: 'run' }, prey, ...others]
}

const PURSUES = /^(?:stand|run|walk|fight)$/

function isFlight(phrase: Phrase, text: string): phrase is ActionPhrase {
  if (phrase.kind !== 'action' || phrase.leftOut !== null) return false
  return FLEES.test(phrase.text) || AWAY.test(text.slice(phrase.start, phrase.start + 40))
}
