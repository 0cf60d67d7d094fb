import { readFileSync } from 'node:fs'
import { EMOJI_WORDS } from './language/emoji-words.ts'
import { OTHER_SMALL_WORDS } from './language/other-small-words.ts'
import type { Token } from './language/tokens.ts'
import { wordIndex } from './word-index.ts'
import type { Sense } from './word-index.ts'

const FILE = new URL('../assets/words/names.txt', import.meta.url)
const EMOJI = 'emoji'
const LONGEST = 3
/** Letters of a name that must be there, and letters of endings that may follow. */
const SHORTEST_STEM = 4
const LONGEST_ENDING = 3
const SAMPLE_WORDS = 40
/** Less evidence than this may be chance. */
const ENOUGH = 2

interface Names {
  readonly tag: string
  readonly words: ReadonlyMap<string, string>
  readonly small: ReadonlySet<string>
}

let all: ReadonlyMap<string, Names> | undefined

/** What begins a list of words of a language without a lexicon. */
export interface OtherMatch {
  readonly length: number
  readonly senses: readonly Sense[]
}

/**
 * The language, by its tag, of words that the lexicon has no language for; undefined when another fits no better than
 * `known`, the number of words that the best of the lexicon's languages knows.
 */
export function detectOther(words: readonly string[], known: number): string | undefined {
  const sample = words.slice(0, SAMPLE_WORDS).map((word) => word.toLowerCase())
  let best: { readonly tag: string; readonly score: number } | undefined
  for (const names of tables().values()) {
    if (names.tag === EMOJI) continue
    const score = sample.filter((word) => names.small.has(word) || nameOf(word, names) !== undefined).length
    if (best === undefined || score > best.score) best = { tag: names.tag, score }
  }
  const least = known === 0 ? 1 : Math.min(ENOUGH, words.length)
  return best !== undefined && best.score > known && best.score >= least ? best.tag : undefined
}

/** The longest name of a language that begins a list of words. */
export function findOther(tag: string, words: readonly Token[]): OtherMatch | undefined {
  const names = tables().get(tag)
  if (names === undefined) return undefined
  for (let length = Math.min(LONGEST, words.length); length > 0; length -= 1) {
    const text = words
      .slice(0, length)
      .map((word) => word.text.toLowerCase())
      .join(' ')
    const senses = sensesOf(length > 1 ? names.words.get(text) : nameOf(text, names))
    if (senses.length > 0) return { length, senses }
  }
  return undefined
}

/** What an emoji shows. */
export function findEmoji(text: string): readonly Sense[] {
  const words = tables().get(EMOJI)?.words
  const plain = text.replaceAll(/\uFE0F|\p{Emoji_Modifier}/gu, '')
  const sexless = plain.replace(/\u200D[♀♂]/u, '')
  const said = EMOJI_WORDS.get(plain) ?? EMOJI_WORDS.get(sexless)
  if (said !== undefined) return wordIndex('en').find(said.split(' ')).slice(0, 1)
  // A man or a woman of a calling is somebody of that calling.
  const anybody = plain.replace(/^[👨👩](?=\u200D)/u, '🧑')
  return sensesOf(words?.get(text) ?? words?.get(plain) ?? words?.get(anybody) ?? words?.get(sexless))
}

/** A word's English, whatever ending the word has. */
function nameOf(word: string, { words }: Names): string | undefined {
  for (
    let length = word.length;
    length >= Math.max(SHORTEST_STEM, word.length - LONGEST_ENDING);
    length -= 1
  ) {
    const found = words.get(word.slice(0, length))
    if (found !== undefined) return found
  }
  return words.get(word)
}

function sensesOf(english: string | undefined): readonly Sense[] {
  if (english === undefined) return []
  return wordIndex('en')
    .find(english.split(/[ -]/))
    .filter(({ meaning }) => meaning.word === undefined && (meaning.action ?? meaning.activity) === undefined)
    .slice(0, 1)
}

function tables(): ReadonlyMap<string, Names> {
  all ??= new Map(readFileSync(FILE, 'utf8').trimEnd().split('\n').map(readLine))
  return all
}

function readLine(line: string): [string, Names] {
  const [tag = '', ...entries] = line.split('|')
  const words = new Map<string, string>()
  for (const entry of entries) {
    const [word = '', names = ''] = entry.split('=')
    for (const name of names.split(',')) if (!words.has(name)) words.set(name, word)
  }
  return [tag, { tag, words, small: new Set((OTHER_SMALL_WORDS[tag] ?? '').split(' ')) }]
}
