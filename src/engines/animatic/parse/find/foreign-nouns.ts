import { foldWord } from '../language/fold.ts'
import { LANGUAGES } from '../lexicon/table.ts'
import type { Language } from '../lexicon/table.ts'
import { lexiconRows } from '../word-index.ts'
import type { Sense } from '../word-index.ts'

/** Languages whose nouns are met in English, the likelier first. */
const NEIGHBOURS = ['es', 'fr', 'it', 'pt', 'de'] as const satisfies readonly Language[]

/** Of other things too many are spelled as something else is in English: "water", "trailer". */
const ALIVE: ReadonlySet<string> = new Set(['person', 'quadruped', 'bird'])

const SHORTEST = 5

type Nouns = ReadonlyMap<string, readonly Sense[]>

let nounsOf: ReadonlyMap<Language, Nouns> | undefined

/**
 * "my abuela is cooking": somebody in a neighbour's word, spelled as it is there, and no name; empty when it is nobody.
 * Any English text has words that nobody knows: the whole lexicons of five languages would be read for them.
 */
export function findForeignNoun(word: string): readonly Sense[] {
  if (word.length < SHORTEST || /^\P{Ll}/u.test(word)) return []
  nounsOf ??= new Map(NEIGHBOURS.map((language) => [language, readNouns(language)]))
  for (const [language, nouns] of nounsOf) {
    const senses = nouns.get(foldWord(word, language))
    if (senses !== undefined) return senses
  }
  return []
}

function readNouns(language: Language): Nouns {
  const found = new Map<string, Sense[]>()
  const column = LANGUAGES.indexOf(language)
  for (const { meaning, cells } of lexiconRows()) {
    if (!meaning.things.some(({ rig }) => ALIVE.has(rig))) continue
    for (const entry of (cells[column] ?? '').split(',')) {
      const word = entry.replace('+', '').trim()
      if (word.length < SHORTEST || /[\s'*-]/.test(word)) continue
      const key = foldWord(word, language)
      const sense = { meaning, isPlural: entry.trim().startsWith('+'), isOpen: false }
      found.set(key, [...(found.get(key) ?? []), sense])
    }
  }
  return found
}
