import { readFileSync } from 'node:fs'
import { basesOf } from './language/bases.ts'
import { foldWord } from './language/fold.ts'
import type { Meaning } from './meaning.ts'
import { wordIndex } from './word-index.ts'
import type { Sense } from './word-index.ts'

const FILE = new URL('../assets/words/english-nouns.txt', import.meta.url)
const CUT_OFF = '-'
const LONGEST = 3

/** Concept of nouns that are known but have no picture. */
export const NOT_DRAWN = 'not drawn'

let kinds: ReadonlyMap<string, string> | undefined

/** A noun that the lexicon has not, by the kind it is of. */
export interface EnglishNoun {
  /** Words it takes. */
  readonly length: number
  /** Of the kind; a `head`, which is not drawn, when there is none. */
  readonly senses: readonly Sense[]
}

/** The longest noun that begins a list of English words; undefined when it is none. The table is read when first needed. */
export function findEnglishNoun(words: readonly string[], atLeast: number): EnglishNoun | undefined {
  kinds ??= readKinds()
  const folded = words.slice(0, LONGEST).map((word) => foldWord(word, 'en'))
  for (let length = folded.length; length >= atLeast; length -= 1) {
    const last = folded[length - 1] ?? ''
    const first = folded.slice(0, length - 1)
    const forms = [{ form: last, isPlural: false }, ...basesOf(last, 'en')]
    for (const { form, isPlural } of forms) {
      const kind = kinds.get([...first, form].join(' '))
      // "a fox trots": what looks like the plural of a phrase is more often a noun and its verb.
      if (kind === CUT_OFF && length > 1 && isPlural === true) continue
      // "an airplane landing" as well.
      if (kind === CUT_OFF && length > 1 && isDoing(last)) continue
      if (kind === CUT_OFF && length > 1 && isGroup(form)) continue
      if (kind !== undefined && length > 1 && (PREPOSITION.test(last) || isAdjectives([...first, form])))
        continue
      if (kind !== undefined) return { length, senses: sensesOf(kind, isPlural === true) }
    }
  }
  return undefined
}

/** "her phone in the train" is no phone-in. */
const PREPOSITION = /^(?:in|on|off|up|out|over|down|by|away|back)$/

/** "a small white dog": the butterfly of that name is less often meant. */
function isAdjectives(words: readonly string[]): boolean {
  return words.every((word) =>
    wordIndex('en')
      .find([word])
      .some(({ meaning }) => isPlainAdjective(meaning)),
  )
}

function isPlainAdjective({ colour, size, things, item }: Meaning): boolean {
  return (colour !== undefined || size !== undefined) && things.length === 0 && item === undefined
}

function isDoing(word: string): boolean {
  return (
    word.endsWith('ing') &&
    wordIndex('en')
      .find([word])
      .some(({ meaning }) => (meaning.action ?? meaning.activity) !== undefined)
  )
}

/** "a wolf pack", "a car race": many of what is named first. */
function isGroup(word: string): boolean {
  return wordIndex('en')
    .find([word])
    .some(({ meaning }) => meaning.many !== undefined)
}

function readKinds(): Map<string, string> {
  const found = new Map<string, string>()
  for (const line of readFileSync(FILE, 'utf8').split('\n')) {
    const colon = line.indexOf(':')
    const kind = line.slice(0, colon)
    for (const noun of line.slice(colon + 1).split(',')) found.set(noun.replaceAll('-', ' '), kind)
  }
  return found
}

function sensesOf(kind: string, isPlural: boolean): readonly Sense[] {
  const known = kind === CUT_OFF ? [] : wordIndex('en').find(kind.split(' '))
  const drawn = known.filter(
    ({ meaning }) => meaning.word === undefined && (meaning.action ?? meaning.activity) === undefined,
  )
  return drawn.length > 0
    ? drawn.slice(0, 1).map((sense) => ({ ...sense, isPlural }))
    : [{ ...NOTHING, isPlural }]
}

const NOTHING: Sense = {
  meaning: { concept: NOT_DRAWN, things: [], places: [], gives: [], word: 'head' },
  isPlural: false,
  isOpen: false,
}
