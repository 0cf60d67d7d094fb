import { LEXICON } from './lexicon.ts'
import type { Meaning } from './lexicon.ts'

/** A word of the prompt that is understood, and where it stands. */
export interface Found {
  readonly text: string
  /** Offset in UTF-16 code units. */
  readonly start: number
  readonly end: number
  readonly meaning: Meaning
}

const MAX_PHRASE_WORDS = 4
const MAX_HANZI = 6

const LATIN = new Map<string, Meaning>()
const HANZI = new Map<string, Meaning>()
for (const { meaning, words, hanzi } of LEXICON) {
  for (const word of words.split('|')) if (!LATIN.has(word)) LATIN.set(word, meaning)
  for (const word of hanzi.split('|')) if (word !== '' && !HANZI.has(word)) HANZI.set(word, meaning)
}

/** Finds what is understood of a prompt, in the order of the text; the longest phrase wins. Linear in its length. */
export function findMeanings(text: string): Found[] {
  const lower = text.toLowerCase()
  return [...findLatin(text, lower), ...findHanzi(text)].toSorted((a, b) => a.start - b.start)
}

function findLatin(text: string, lower: string): Found[] {
  const words = [...lower.matchAll(/[\p{Script=Latin}\d]+(?:['’-][\p{Script=Latin}\d]+)*/gu)]
  const found: Found[] = []
  let index = 0
  while (index < words.length) {
    const match = matchPhrase(words, index, text)
    if (match === undefined) {
      index += 1
      continue
    }
    found.push(match.found)
    index += match.length
  }
  return found
}

function matchPhrase(
  words: readonly RegExpExecArray[],
  index: number,
  text: string,
): { found: Found; length: number } | undefined {
  for (let length = Math.min(MAX_PHRASE_WORDS, words.length - index); length > 0; length -= 1) {
    const phrase = words.slice(index, index + length)
    const meaning = lookUp(phrase.map((word) => word[0]))
    if (meaning === undefined) continue
    const start = phrase[0]?.index ?? 0
    const last = phrase.at(-1)
    const end = (last?.index ?? 0) + (last?.[0].length ?? 0)
    return { found: { text: text.slice(start, end), start, end, meaning }, length }
  }
  return undefined
}

/** Looks a phrase up as it is, then with the endings of plurals and verbs taken off its last word. */
function lookUp(words: readonly string[]): Meaning | undefined {
  const last = words.at(-1) ?? ''
  const head = words.slice(0, -1)
  for (const form of [last, ...stems(last)]) {
    const meaning = LATIN.get([...head, form].join(' '))
    if (meaning !== undefined) return meaning
  }
  return undefined
}

function stems(word: string): string[] {
  const forms: string[] = []
  if (word.endsWith('ies') && word.length > 4) forms.push(`${word.slice(0, -3)}y`)
  if (word.endsWith('es') && word.length > 4) forms.push(word.slice(0, -2))
  if (word.endsWith('s') && word.length > 3) forms.push(word.slice(0, -1))
  for (const ending of ['ing', 'ed']) {
    if (!word.endsWith(ending) || word.length < ending.length + 3) continue
    const stem = word.slice(0, -ending.length)
    forms.push(stem, `${stem}e`)
    if (stem.at(-1) === stem.at(-2)) forms.push(stem.slice(0, -1))
  }
  return forms
}

function findHanzi(text: string): Found[] {
  const found: Found[] = []
  for (const run of text.matchAll(/\p{Script=Han}+/gu)) {
    let index = 0
    while (index < run[0].length) {
      const match = matchHanzi(run[0], index)
      if (match !== undefined) {
        const start = run.index + index
        found.push({ text: match.word, start, end: start + match.word.length, meaning: match.meaning })
      }
      index += match?.word.length ?? 1
    }
  }
  return found
}

function matchHanzi(run: string, index: number): { word: string; meaning: Meaning } | undefined {
  for (let length = Math.min(MAX_HANZI, run.length - index); length > 0; length -= 1) {
    const word = run.slice(index, index + length)
    const meaning = HANZI.get(word)
    if (meaning !== undefined) return { word, meaning }
  }
  return undefined
}
