import { LANGUAGES } from '../lexicon/table.ts'
import type { Language } from '../lexicon/table.ts'
import { isJargon } from './jargon.ts'
import type { Token } from './tokens.ts'

/** The languages written with Latin letters that the lexicon knows. */
export type LatinLanguage = 'en' | 'es' | 'fr' | 'de' | 'pt' | 'it'

/** Small words that tell a language; those that several have tell less. */
const SMALL_WORDS: Readonly<Record<LatinLanguage, string>> = {
  en: 'a an the of and in on at with over under through while is are its his her to from by into for near as then this that it he she they no without behind above across between along around some two three there runs walks plays flies sits stands swims shot scene',
  es: 'a el la los las un una unos unas de del y en con por para sobre bajo mientras es son su sus al desde hasta entre sin que hacia muy se lo noche luz dos tres hay está están junto',
  fr: "le la les un une des du de et en dans avec sur sous pour par pendant est sont son sa ses au aux sans qui que vers très se ce cette il elle l' d' qu' s' c' n' j' nuit deux trois plan près est à dont plein jour fais",
  de: 'der die das ein eine einen einem einer eines und in im auf mit über unter durch während ist sind sein seine ihr ihre zu zum zur von vom am an bei ohne wie den dem des nachts zwei drei vor nach aus nicht sich als beim hinter neben zwischen es soll mach mache',
  pt: 'o a os as um uma uns umas de do da dos das e em no na nos nas com por para sobre sob enquanto é são seu sua ao aos à às sem que pelo pela num numa muito se noite dois duas três entre até',
  it: "il lo la i gli le un uno una di del della dei delle dello degli e in nel nella nei nelle con per su sul sulla sotto mentre è sono suo sua al alla agli alle dal dalla senza che verso molto si l' d' un' dell' nell' sull' all' dall' notte due tre tra fra da ai",
}

const weights = new Map<string, Map<LatinLanguage, number>>()

function weightsOf(word: string): Map<LatinLanguage, number> | undefined {
  if (weights.size === 0) {
    for (const language of Object.keys(SMALL_WORDS) as LatinLanguage[]) {
      for (const small of SMALL_WORDS[language].split(' ')) {
        const known = weights.get(small) ?? new Map<LatinLanguage, number>()
        weights.set(small, known.set(language, 1))
      }
    }
    for (const known of weights.values()) {
      for (const language of known.keys()) known.set(language, 3 / known.size)
    }
  }
  return weights.get(word)
}

/** True for the small words by which a language of Latin script is told. */
export function isSmallWord(word: string, language: Language): boolean {
  return weightsOf(word.toLowerCase())?.has(language as LatinLanguage) ?? false
}

/** How many words of a prompt are looked at. */
const SAMPLE_WORDS = 60
/** A prompt of no more words than this has no small words to tell by. */
const FEW_WORDS = 4
/** More than English is ahead by. */
const NAMES_THING = 0.6
/** English of few words that "a" begins is ahead by. */
const AFTER_A = 1

/** What a language's lexicon knows a word as: nothing, anything, or something that can be seen. */
export type Knowledge = 'none' | 'any' | 'thing'

/**
 * The Latin-script language of the words. `knows` says whether a language's lexicon has a word; it is asked only when
 * the small words leave a doubt. Of few words, a language in which they name something is likelier than one in which they
 * are but a verb and a quality: "chat noir".
 */
export function detectLatin(
  tokens: readonly Token[],
  knows: (language: LatinLanguage, word: string) => Knowledge,
): LatinLanguage {
  const words = tokens
    .filter(({ script, kind, text }) => script === 'latin' && kind === 'word' && !isJargon(text))
    .slice(0, SAMPLE_WORDS)
    .map(({ text }) => text.replaceAll('’', "'"))
  const scores = scoreSmallWords(words)
  const [first, second] = ranked(scores)
  if (first !== undefined && first.score - (second?.score ?? 0) >= 3 && first.score >= words.length * 0.5) {
    return first.language
  }
  const isFew =
    words.length <= FEW_WORDS && words.every((word) => weightsOf(word.toLowerCase()) === undefined)
  // "a gold pendant", "a son": French and Spanish have these words, too, but no "a" before them.
  const isAfterA =
    words.length <= FEW_WORDS &&
    words[0]?.toLowerCase() === 'a' &&
    words.slice(1).some((word) => knows('en', word) === 'thing')
  let best = 0
  for (const { language, score } of ranked(scores)) {
    // No language can know more than all words: of most English prompts this leaves the other lexicons unread.
    if (score + words.length + NAMES_THING + AFTER_A < best) continue
    const known = words.map((word) => knows(language, word)).filter((one) => one !== 'none')
    // "rock climbing" is what English calls it, though German has a word "Rock".
    const isName = words.length > 1 && isFew && knows(language, words.join(' ')) !== 'none'
    const bonus = isFew && (isName || known.includes('thing')) ? NAMES_THING : 0
    const article = !isAfterA ? 0 : language === 'en' ? AFTER_A : language === 'fr' ? -3 : 0
    const total = score + known.length + bonus + article
    scores.set(language, total)
    best = Math.max(best, total)
  }
  return ranked(scores)[0]?.language ?? 'en'
}

function scoreSmallWords(words: readonly string[]): Map<LatinLanguage, number> {
  // English is ahead by a hair: equal evidence is more often a name or a loan.
  const scores = new Map<LatinLanguage, number>([
    ['en', 0.5],
    ['es', 0],
    ['fr', 0],
    ['de', 0],
    ['pt', 0],
    ['it', 0],
  ])
  for (const word of words) {
    for (const [language, weight] of weightsOf(word.toLowerCase()) ?? []) {
      scores.set(language, (scores.get(language) ?? 0) + weight)
    }
  }
  return scores
}

function ranked(
  scores: ReadonlyMap<LatinLanguage, number>,
): { readonly language: LatinLanguage; readonly score: number }[] {
  return [...scores].map(([language, score]) => ({ language, score })).toSorted((a, b) => b.score - a.score)
}

/** Which language the tokens of each script are read in, and the one that most of the text is in. */
export interface Tongues {
  readonly latin: LatinLanguage
  readonly han: 'zh' | 'ja'
  readonly main: Language
}

const BY_SCRIPT = { cyrillic: 'ru', arabic: 'ar', devanagari: 'hi', hangul: 'ko' } as const

/** Reads scripts first, then small words. */
export function detectTongues(
  text: string,
  tokens: readonly Token[],
  knows: (language: LatinLanguage, word: string) => Knowledge,
): Tongues {
  const han = /[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text) ? 'ja' : 'zh'
  const latin = detectLatin(tokens, knows)
  const lengths = new Map<Language, number>()
  for (const token of tokens) {
    const language = tongueOf(token, { latin, han })
    if (language === undefined || (language === latin && isJargon(token.text))) continue
    // A Chinese character says as much as three letters.
    const weight = token.kind === 'run' ? 3 : 1
    lengths.set(language, (lengths.get(language) ?? 0) + weight * token.text.length)
  }
  const main = LANGUAGES.toSorted((a, b) => (lengths.get(b) ?? 0) - (lengths.get(a) ?? 0))[0] ?? 'en'
  return { latin, han, main: lengths.size === 0 ? 'en' : main }
}

/** The language a token is read in; undefined for marks and scripts the lexicon has no words in. */
export function tongueOf(token: Token, tongues: Pick<Tongues, 'latin' | 'han'>): Language | undefined {
  if (token.kind === 'run') return tongues.han
  if (token.kind !== 'word') return undefined
  if (token.script === 'latin') return tongues.latin
  return token.script === 'other' || token.script === 'han' ? undefined : BY_SCRIPT[token.script]
}
