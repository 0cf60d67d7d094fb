import type { Language } from '../lexicon/table.ts'

/** A word of two meanings, of which the lexicon has the commoner one under it. */
export interface Homonym {
  readonly language: Language
  /** The word, in small letters. */
  readonly word: RegExp
  /** What elsewhere in the prompt, or around the word, tells that the other is meant; in small letters. */
  readonly near: RegExp
  /** The other, as the lexicon calls it in this language; null when nothing is drawn of it. */
  readonly means: string | null
  /** Its last word is a verb of which nothing is drawn ("an egg rolls"). Default: it is one name. */
  readonly isClause?: boolean
  /** The verb of a clause, as the lexicon calls it. Absent: nothing is drawn of it. */
  readonly does?: string
}

/** What looks like one name, and is somebody and what they do. */
export const CLAUSES: readonly Homonym[] = [
  {
    language: 'en',
    word: /^bird nests$/,
    near: /\ban? (?:\w+ )?bird nests\b/,
    means: 'bird',
    isClause: true,
  },
  { language: 'en', word: /^egg rolls$/, near: /\ban (?:\w+ )?egg rolls\b/, means: 'egg', isClause: true },
  {
    language: 'en',
    word: /^dog sleds?$/,
    near: /\b(?:his|her|their|my|our) dog sleds? (?:down|together|through|along|across|in|on)\b/,
    means: 'dog',
    isClause: true,
    does: 'sledding',
  },
]
