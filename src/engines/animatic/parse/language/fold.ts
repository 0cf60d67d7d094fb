import type { Language } from '../lexicon/table.ts'

const MARKS = /\p{M}+/gu
/** Vowel signs and tatweel, which nobody types. */
const ARABIC_MARKS = /[\u064B-\u0652\u0670\u0640]/g
const NUKTA = /\u093C/g

/**
 * The spelling under which a word is looked up: small letters, without the accents people leave out. Keeps `ё`, `й` and
 * Devanagari vowels apart from nothing they are confused with in practice.
 */
export function foldWord(word: string, language: Language): string {
  const lower = word.toLowerCase().replaceAll('’', "'")
  switch (language) {
    case 'zh':
    case 'ja':
    case 'ko':
      return lower
    case 'ar':
      return lower
        .replaceAll(ARABIC_MARKS, '')
        .replaceAll(/[أإآٱ]/g, 'ا')
        .replaceAll('ى', 'ي')
        .replaceAll('ة', 'ه')
        .replaceAll('ؤ', 'و')
        .replaceAll('ئ', 'ي')
    case 'hi':
      return lower.normalize('NFD').replaceAll(NUKTA, '').replaceAll('ँ', 'ं').normalize('NFC')
    case 'ru':
      return lower.replaceAll('ё', 'е')
    case 'de':
      return stripAccents(lower.replaceAll('ß', 'ss'))
    default:
      return stripAccents(lower.replaceAll('œ', 'oe').replaceAll('æ', 'ae'))
  }
}

function stripAccents(word: string): string {
  return /^[\0-\x7F]*$/.test(word) ? word : word.normalize('NFD').replaceAll(MARKS, '')
}
