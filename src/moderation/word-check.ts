import type { TextCheck } from './check.ts'

/** Words and phrases by what a text that holds one is blocked for. `*` at the end of a word stands for any ending. */
export type WordLists = Readonly<Record<string, readonly string[]>>

/** Scripts without spaces, or whose articles and particles are written onto the word: there are no edges to look for. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Arabic}]/u
const NOTHING = /(?!)/u

/** Looks for listed words, whole ones, whatever their case, width, accents and spacing. */
export function createWordCheck(lists: WordLists): TextCheck {
  const patterns = Object.entries(lists).map(([reason, words]) => ({ reason, pattern: toPattern(words) }))
  return {
    findReasons: async (text) => {
      const plain = toPlain(text)
      return patterns.filter(({ pattern }) => pattern.test(plain)).map(({ reason }) => reason)
    },
  }
}

function toPattern(words: readonly string[]): RegExp {
  const forms = words.map((word) => toForm(toPlain(word).trim())).filter((form) => form !== '')
  return forms.length === 0 ? NOTHING : new RegExp(forms.join('|'), 'u')
}

function toForm(word: string): string {
  if (word === '' || word === '*') return ''
  const hasEnding = word.endsWith('*')
  const parts = word.replace(/\*$/, '').split(/[ -]+/).map(escapePattern)
  // What stands between the words of a phrase is not what it says.
  const phrase = parts.join('[^\\p{L}\\p{N}]{1,5}')
  if (UNSPACED.test(word)) return phrase
  return `(?<![\\p{L}\\p{N}])${phrase}${hasEnding ? '' : '(?![\\p{L}\\p{N}])'}`
}

/** Fullwidth letters, accents, invisible characters and runs of spaces are ways to write the same. */
function toPlain(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}|\p{Cf}/gu, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(/\s+/g, ' ')
}

function escapePattern(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')
}
