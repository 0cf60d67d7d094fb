import type { Language } from '../lexicon/table.ts'
import type { Trait } from '../../scene-spec.ts'
import type { Sense } from '../word-index.ts'
import { roleSense } from './piece.ts'
import type { FoundPiece, Piece } from './piece.ts'

const DECADES: Readonly<Record<string, number>> = {
  teens: 15,
  twenties: 25,
  thirties: 35,
  forties: 45,
  fifties: 55,
  sixties: 65,
  seventies: 75,
  eighties: 85,
  nineties: 95,
}
/** How an age is said, the number in the first group: "80-year-old", "in her sixties", «75-летний», 80歳の. */
const AGES: Readonly<Partial<Record<Language, RegExp>>> = {
  en: /(?<!\p{L})(?:(?:aged )?(\d{1,3})[- ]?years?[- ](?:of[- ]age|old)|aged (\d{1,3})(?![- ]?\w)|in (?:his|her|their)(?: early| mid| late)?[- ](teens|twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties))(?!\p{L})/giu,
  zh: /(\d{1,3})\s*[岁歲]的?/gu,
  ja: /(\d{1,3})\s*[歳才]の?/gu,
  ko: /(\d{1,3})\s*(?:살|세)(?:의|짜리| 된)?/gu,
  es: /(?<!\p{L})de (\d{1,3}) años(?: de edad)?(?!\p{L})/giu,
  fr: /(?<!\p{L})(?:âgée?s? )?de (\d{1,3}) ans(?!\p{L})/giu,
  de: /(?<!\p{L})(\d{1,3})[- ]?jährig\p{L}*|(\d{1,3}) jahre alt\p{L}*/giu,
  pt: /(?<!\p{L})de (\d{1,3}) anos(?: de idade)?(?!\p{L})/giu,
  ru: /(\d{1,3})[- ]?летн\p{L}+|(\d{1,3}) лет(?!\p{L})/giu,
  ar: /عمر(?:ه|ها) (\d{1,3})(?: عاما| سنة)?/gu,
  hi: /(\d{1,3}) (?:साल|वर्ष)(?: की| का| के|ीय)?/gu,
  it: /(?<!\p{L})di (\d{1,3}) anni(?!\p{L})/giu,
}

/** Puts one piece, of what it says of a body, where an age was said in numbers. Linear. */
export function readAges(pieces: readonly Piece[], text: string, language: Language): readonly Piece[] {
  const pattern = AGES[language]
  if (pattern === undefined) return pieces
  let result = pieces
  for (const match of text.matchAll(pattern)) {
    const [said, first, second, decade = ''] = match
    const years = DECADES[decade.toLowerCase()] ?? Number(first ?? second)
    result = replace(result, { said, start: match.index, language, sense: senseOf(years) })
  }
  return result
}

interface Replacement {
  readonly said: string
  readonly start: number
  readonly language: Language
  readonly sense: Sense
}

function replace(pieces: readonly Piece[], { said, start, language, sense }: Replacement): readonly Piece[] {
  const end = start + said.length
  const piece: FoundPiece = {
    kind: 'found',
    text: said,
    start,
    end,
    language,
    senses: [sense],
    isJoined: false,
  }
  const before = pieces.filter((one) => one.end <= start)
  const after = pieces.filter((one) => one.start >= end)
  return [...before, piece, ...after]
}

function senseOf(years: number): Sense {
  const age = ageOf(years)
  if (age === undefined) return roleSense('noise')
  const meaning = { concept: 'age', things: [], places: [], gives: [], traits: [age] }
  return { meaning, isPlural: false, isOpen: false }
}

function ageOf(years: number): Trait | undefined {
  if (years <= 3) return 'toddler'
  if (years <= 12) return 'child'
  if (years <= 19) return 'teen'
  return years >= 65 ? 'old' : undefined
}
