import { foldWord } from './language/fold.ts'
import { basesOf } from './language/bases.ts'
import type { Base } from './language/bases.ts'
import { isEnding } from './language/open-endings.ts'
import { koreanVerbForms } from './language/korean-verbs.ts'
import { looseStem } from './language/loose-stem.ts'
import { GRAMMAR_WORDS } from './language/grammar-words.ts'
import { TABLES } from './lexicon/index.ts'
import { LANGUAGES, readTable } from './lexicon/table.ts'
import type { Language, Row } from './lexicon/table.ts'
import type { Meaning } from './meaning.ts'

/** What a form may stand for. */
export interface Sense {
  readonly meaning: Meaning
  /** Several of it; null when the ending may be a case as well. */
  readonly isPlural: boolean | null
  /** How many the form says they are. */
  readonly count?: number
  /** A diminutive. */
  readonly size?: 'small'
  /** The form has an open ending, as verbs and adjectives have. */
  readonly isOpen: boolean
}

/** The words of one language. */
export interface WordIndex {
  readonly language: Language
  /** Longest entry: words, or characters of Chinese and Japanese. */
  readonly longest: number
  /** Senses of a word or phrase, likelier first; empty when unknown. `words` are as written. */
  find(words: readonly string[]): readonly Sense[]
  /** Senses of exactly this string; for Chinese and Japanese. */
  get(word: string): readonly Sense[]
  /** True when a phrase of several words may begin with this one. */
  starts(word: string): boolean
}

const indexes = new Map<Language, WordIndex>()
let allRows: readonly Row[] | undefined

/** The index of a language, built when it is first asked for. */
export function wordIndex(language: Language): WordIndex {
  const known = indexes.get(language)
  if (known !== undefined) return known
  const index = createWordIndex(language, lexiconRows())
  indexes.set(language, index)
  return index
}

/** All rows of the lexicon, read once. */
export function lexiconRows(): readonly Row[] {
  allRows ??= [GRAMMAR_WORDS, ...TABLES].flatMap(readTable)
  return allRows
}

/** A sense and the word as the lexicon spells it: accents that were left out count less than those that are right. */
interface Entry extends Sense {
  readonly spelling: string
}

interface Maps {
  readonly language: Language
  readonly exact: Map<string, readonly Entry[]>
  readonly open: Map<string, readonly Entry[]>
  readonly loose: Map<string, readonly Entry[]>
  readonly starts: Set<string>
  /** What stands before the open last word of a phrase. */
  readonly openAfter: Set<string>
  longest: number
}

function createWordIndex(language: Language, rows: readonly Row[]): WordIndex {
  const maps: Maps = {
    language,
    exact: new Map(),
    open: new Map(),
    loose: new Map(),
    starts: new Set(),
    openAfter: new Set(),
    longest: 1,
  }
  const column = LANGUAGES.indexOf(language)
  for (const { meaning, cells } of rows) {
    for (const word of (cells[column] ?? '-').split(',')) {
      if (word !== '-' && word !== '') addWord(maps, word.trim(), meaning)
    }
  }
  return {
    language,
    longest: maps.longest,
    find: (words) => {
      const found = findWords(maps, words)
      return found.length > 0 || language !== 'de' ? found : findWords(maps, words.map(withoutDigraphs))
    },
    get: (word) => maps.exact.get(word) ?? [],
    starts: (word) => maps.starts.has(looseStem(foldWord(word, language), language)),
  }
}

function findWords(maps: Maps, words: readonly string[]): readonly Sense[] {
  return words.length > 1 ? findPhrase(maps, words) : findWord(maps, words[0] ?? '')
}

/** "Loewe", "gruener": German without its dots. */
function withoutDigraphs(word: string): string {
  return word.replaceAll(/([aou])e/gi, '$1')
}

/** As texts are cut into words: an apostrophe ends one (`l'`), and an English ending stays with its own (`year's`). */
const WORD_BREAK = /[\s-]+|(?<=')(?!(?:s|t|ll|re|ve|m|d)(?!\p{L}))/u

function addWord(maps: Maps, entry: string, meaning: Meaning): void {
  const { language } = maps
  const isPlural = entry.startsWith('+')
  const isOpen = entry.endsWith('*')
  const bare = entry.replace(/^\+/, '').replaceAll('*', '').trim()
  if (bare === '') return
  const folded = foldWord(bare, language)
  if (language === 'zh' || language === 'ja') {
    addSense(maps.exact, folded, onlySense(meaning, isPlural, isOpen, bare, folded))
    maps.longest = Math.max(maps.longest, bare.length)
    return
  }
  const words = folded.split(WORD_BREAK).filter((word) => word !== '')
  const key = words.join(' ')
  const sense = onlySense(meaning, isPlural, isOpen, bare, key)
  if (words.length > 1) {
    addSense(maps.exact, key, sense)
    addSense(maps.loose, looseKey(words, language), sense)
    if (isOpen && language !== 'en') {
      addSense(maps.open, openPhraseKey(words, language), sense)
      maps.openAfter.add(words.slice(0, -1).join(' '))
    }
    maps.starts.add(looseStem(words[0] ?? '', language))
    maps.longest = Math.max(maps.longest, words.length)
  } else if (isOpen && language === 'en') {
    for (const form of englishForms(key)) addSense(maps.exact, form, sense)
  } else if (isOpen) {
    addSense(maps.open, openKey(key, language), sense)
  } else {
    addSense(maps.exact, key, sense)
    if (language === 'ko' && (meaning.action ?? meaning.activity) !== undefined) {
      const open = onlySense(meaning, isPlural, true, bare, key)
      for (const form of koreanVerbForms(bare)) addSense(maps.exact, form, open)
    }
  }
}

type OnlySense = readonly [Entry]

/** What a word stands for as long as no other row has it: all of its forms share the list. */
function onlySense(
  meaning: Meaning,
  isPlural: boolean,
  isOpen: boolean,
  bare: string,
  key: string,
): OnlySense {
  const spelling = bare.toLowerCase()
  // Mostly equal: then one string serves as both.
  return [{ meaning, isPlural, isOpen, spelling: spelling === key ? key : spelling }]
}

function addSense(map: Map<string, readonly Entry[]>, key: string, sense: OnlySense): void {
  const senses = map.get(key)
  if (senses === undefined) map.set(key, sense)
  else if (!senses.some(({ meaning }) => meaning === sense[0].meaning)) map.set(key, [...senses, ...sense])
}

/** `run` → run, runs, running …; a stem of English changes too much for endings alone. */
function englishForms(stem: string): string[] {
  const forms = ['', 's', 'es', 'ed', 'd', 'ing'].map((ending) => stem + ending)
  if (stem.endsWith('e')) forms.push(`${stem.slice(0, -1)}ing`)
  if (stem.endsWith('y')) forms.push(`${stem.slice(0, -1)}ies`, `${stem.slice(0, -1)}ied`)
  const double = stem + (stem.at(-1) ?? '')
  forms.push(`${double}ing`, `${double}ed`)
  return forms
}

/** Korean endings melt into the last syllable, so that its stems are compared letter by letter. */
function openKey(word: string, language: Language): string {
  return language === 'ko' ? word.normalize('NFD') : word
}

/** Of a phrase only the last word is open: `사진을 찍*`. */
function openPhraseKey(words: readonly string[], language: Language): string {
  return [...words.slice(0, -1), openKey(words.at(-1) ?? '', language)].join(' ')
}

function looseKey(words: readonly string[], language: Language): string {
  return words.map((word) => looseStem(word, language)).join(' ')
}

function findPhrase(maps: Maps, words: readonly string[]): readonly Sense[] {
  const { language } = maps
  const folded = words.map((word) => foldWord(word, language))
  const exact = maps.exact.get(folded.join(' '))
  if (exact !== undefined) return exact
  const last = folded.at(-1) ?? ''
  const loose = (maps.loose.get(looseKey(folded, language)) ?? []).filter(
    (sense) => !isOtherWord(maps, sense, folded),
  )
  const before = folded.slice(0, -1)
  if (loose.length === 0 && maps.openAfter.has(before.join(' '))) return findOpen(maps, last, before)
  const [base] = basesOf(last, language)
  // "rote Katzen": the ending may be a case, as that of the noun alone.
  const isPlural = base === undefined ? false : base.isPlural
  return loose.map((sense) => {
    const isAsListed = foldWord(sense.spelling, language).endsWith(last)
    return { ...sense, isPlural: sense.isPlural === true ? true : isAsListed ? false : isPlural }
  })
}

/** "चाँद के नीचे" is no "चाँदी के": what is a noun of its own is not the likeness of another. */
function isOtherWord(maps: Maps, { spelling, meaning }: Entry, folded: readonly string[]): boolean {
  const { exact, language } = maps
  const spelled = foldWord(spelling, language).split(WORD_BREAK)
  const isRace = language === 'en' && meaning.concept.endsWith('-race')
  if (isRace && isSubjectAndVerb(maps, spelled, folded)) return true
  return folded.some(
    (word, at) =>
      word !== spelled[at] &&
      exact.get(word)?.some(({ meaning }) => isNamed(meaning)) === true &&
      !isSameWord(maps, word, spelled[at] ?? ''),
  )
}

/** "ten horses race" are horses and what they do, and no horse race: in a compound the first noun has no plural. */
function isSubjectAndVerb({ exact }: Maps, spelled: readonly string[], folded: readonly string[]): boolean {
  const noun = spelled.at(-2) ?? ''
  const isPlural = folded.at(-2) === `${noun}s` && exact.get(noun)?.some(({ meaning }) => isNamed(meaning))
  const verb = exact.get(folded.at(-1) ?? '')
  return isPlural === true && verb?.some(({ meaning }) => meaning.action !== undefined) === true
}

/** "drink", "drinks": either may be the other with an ending; "очках", "очки": both are listed as one. */
function isSameWord({ exact, language }: Maps, one: string, other: string): boolean {
  const isBase = (word: string, form: string): boolean =>
    basesOf(word, language).some((base) => base.form === form)
  const meanings = exact.get(other)?.map(({ meaning }) => meaning) ?? []
  const isListed = exact.get(one)?.some(({ meaning }) => meanings.includes(meaning)) === true
  return isListed || isBase(one, other) || isBase(other, one)
}

function isNamed({ things, item, orb }: Meaning): boolean {
  return things.length > 0 || item !== undefined || orb !== undefined
}

/** No word is longer; without a limit one endless word would take endless time. */
const LONGEST_WORD = 48

function findWord(maps: Maps, word: string): readonly Sense[] {
  if (word.length > LONGEST_WORD) return []
  const { language } = maps
  const folded = foldWord(word, language)
  const bases = basesOf(folded, language)
  const exact = (maps.exact.get(folded) ?? []).map((sense) => withNumber(maps, sense, bases))
  const lower = word.toLowerCase()
  // "marche" is a walk before it is a "marché" without its accent.
  const isSpelledSo = exact.some(({ spelling }) => spelling === lower)
  const isRight = ({ spelling, isOpen }: Entry): boolean =>
    isOpen || spelling === lower || (lower !== folded && !isSpelledSo)
  const found: Sense[] = exact.filter(isRight)
  for (const base of bases) {
    for (const sense of maps.exact.get(base.form) ?? [])
      if (!isGenitiveOfMany(maps, sense, base)) addInflected(found, sense, base)
  }
  if (language !== 'en') for (const sense of findOpen(maps, folded)) addDistinct(found, sense)
  for (const sense of exact) addDistinct(found, sense)
  return found
}

/** "котёнок" is one, though "котёнка" is listed too, and "cameriere" no "cameriera". */
function isLemma({ language }: Maps, { spelling }: Entry): boolean {
  return (
    (language === 'ru' && /[её]нок$|ток$/.test(spelling)) || (language === 'it' && spelling.endsWith('iere'))
  )
}

/** A plural may be listed beside its singular. */
function withNumber(maps: Maps, sense: Entry, bases: readonly Base[]): Entry {
  if (sense.isPlural === true || isLemma(maps, sense)) return sense
  const isPlural = bases.some(
    ({ form, isPlural: is }) =>
      is === true && maps.exact.get(form)?.some(({ meaning }) => meaning === sense.meaning),
  )
  if (isPlural) return { ...sense, isPlural }
  // "голуби": the plural is listed, and may be a case as well.
  const mayBe = bases.some(
    ({ form, isPlural: is }) =>
      is === null && maps.exact.get(form)?.some(({ meaning }) => meaning === sense.meaning),
  )
  return mayBe && maps.language === 'ru' && /[иы]$/.test(sense.spelling)
    ? { ...sense, isPlural: null }
    : sense
}

/** "женщину" is of "женщина": the listed "женщин" of many has no endings of one. */
function isGenitiveOfMany({ language }: Maps, sense: Entry, base: Base): boolean {
  return language === 'ru' && sense.isPlural === true && base.isPlural === false
}

function addInflected(found: Sense[], sense: Sense, base: Base): void {
  // Grammatical words do not inflect: what looks like it is another word.
  if (sense.meaning.word !== undefined || sense.isOpen) return
  const count = base.count ?? (isArabicPair(sense, base) ? 2 : undefined)
  const number = {
    ...(count === undefined ? {} : { count }),
    ...(base.size === undefined ? {} : { size: base.size }),
  }
  const isPlural = sense.isPlural === true || count !== undefined ? true : base.isPlural
  addDistinct(found, { ...sense, ...number, isPlural })
}

/** "كلبين": of people "-ين" may be many, of all else it is two. */
function isArabicPair({ meaning: { things }, isPlural }: Sense, { isObliquePair }: Base): boolean {
  return (
    isObliquePair === true &&
    isPlural !== true &&
    things.length > 0 &&
    things.every(({ rig }) => rig !== 'person')
  )
}

function addDistinct(found: Sense[], sense: Sense): void {
  if (!found.some(({ meaning }) => meaning === sense.meaning)) found.push(sense)
}

const SHORTEST_STEM = 2

function findOpen(maps: Maps, folded: string, before: readonly string[] = []): readonly Sense[] {
  if (folded.length > LONGEST_WORD) return []
  const whole = openKey(folded, maps.language)
  for (let length = whole.length; length >= SHORTEST_STEM; length -= 1) {
    const senses = maps.open.get([...before, whole.slice(0, length)].join(' '))
    if (senses !== undefined && isEnding(whole.slice(length), maps.language)) return senses
  }
  return []
}
