import type { Language } from '../lexicon/table.ts'

const ENDINGS: Readonly<Partial<Record<Language, RegExp>>> = {
  en: /(?:ies|ing|ed|es|s|e|y|'s?)$/,
  es: /(?:es|os|as|s|a|o|e)$/,
  fr: /(?:es|s|x|e)$/,
  pt: /(?:es|os|as|s|a|o|e)$/,
  it: /[aeio]$/,
  de: /(?:en|er|es|em|e|n|s)$/,
  ru: /(?:ами|ями|ого|его|ому|ему|ыми|ими|ая|яя|ое|ее|ой|ей|ый|ий|ые|ие|ым|им|ых|их|ую|юю|ом|ем|ам|ям|ах|ях|ов|ев|а|я|о|е|ы|и|у|ю|ь)$/,
  hi: /(?:ियों|ियां|ों|ें|ी|े|ा|ि)$/,
  ar: /(?:ات|ين|ون|ه|ا)$/,
}
const SHORTEST = 3

/**
 * What is left of a folded word without its ending: coarse, so only for comparing phrases of several words, where a
 * chance likeness of all of them is rare.
 */
export function looseStem(word: string, language: Language): string {
  const bare = barePart(word, language)
  const ending = ENDINGS[language]
  const found = ending === undefined ? null : ending.exec(bare)
  return found === null || found.index < SHORTEST ? bare : bare.slice(0, found.index)
}

function barePart(word: string, language: Language): string {
  if (language === 'ar') return word.replace(/^(?:وال|بال|كال|فال|ال|لل)(?=..)/, '')
  // "d'oiseaux" is "de" all the same.
  return language === 'fr' && word.endsWith("'") ? `${word.slice(0, -1)}e` : word
}
