import type { Token } from '../language/tokens.ts'
import type { Sense, WordIndex } from '../word-index.ts'

const NATIONALITY =
  /^(?:african|american|arab|asian|australian|austrian|brazilian|british|canadian|chinese|cuban|czech|danish|dutch|egyptian|english|ethiopian|european|finnish|french|german|greek|hungarian|icelandic|indian|indonesian|irish|italian|jamaican|japanese|kenyan|korean|mexican|moroccan|mongolian|nepalese|nigerian|norwegian|persian|peruvian|polish|portuguese|russian|scottish|spanish|swedish|swiss|syrian|thai|tibetan|turkish|ukrainian|vietnamese|welsh)$/iu

/** "an old Swedish man", "a little Chinese girl": what they are called with the word between taken out. */
export function skipNationality(words: readonly Token[], index: WordIndex): readonly Sense[] {
  const [first, between, last] = words
  if (first === undefined || between === undefined || last === undefined) return []
  if (!NATIONALITY.test(between.text)) return []
  return index.find([first.text, last.text]).filter(({ meaning }) => meaning.things[0]?.rig === 'person')
}
