/** How a stretch of text is written. */
export type Script = 'latin' | 'cyrillic' | 'arabic' | 'devanagari' | 'hangul' | 'han' | 'other'

/** A word, a run of Chinese or Japanese, an emoji, or a mark that ends a phrase. Offsets count UTF-16 code units. */
export interface Token {
  readonly kind: 'word' | 'run' | 'emoji' | 'comma' | 'stop'
  readonly text: string
  readonly start: number
  readonly end: number
  readonly script: Script
  /** A hyphen, not a space, stands between this and the next word. */
  readonly isJoined: boolean
}

const HAN = String.raw`[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー々〆〇]`
const LETTER = String.raw`[[\p{L}\p{N}]--[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー々〆〇]]`
const TOKENS = new RegExp(
  [
    String.raw`(?<run>(?:\d{1,3}(?=${HAN}))?${HAN}+)`,
    String.raw`(?<word>\d+[.,]\d+|${LETTER}[${LETTER}\p{M}]*(?:['’](?:s|t|ll|re|ve|m|d)?(?!\p{L})|['’](?=\p{L}))?)`,
    String.raw`(?<emoji>\p{RGI_Emoji}|\p{Extended_Pictographic})`,
    String.raw`(?<stop>[.!?;:…。！？；：।؛؟\n—\(\)\[\]\{\}\|]+)`,
    String.raw`(?<comma>[,、，،\/]+)`,
  ].join('|'),
  'gv',
)

const THAI = /\p{Script=Thai}/u
let thai: Intl.Segmenter | undefined

/** Cuts text into words. Linear; apostrophes end a word (`l'`, `dog's`), hyphens join two. */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = []
  for (const match of text.matchAll(TOKENS)) {
    const kind = kindOf(match.groups)
    const [found] = match
    const start = match.index
    const end = start + found.length
    if (kind === 'stop' && isInsideNumber(text, start, end)) continue
    if (THAI.test(found)) {
      tokens.push(...splitThai(found, start))
      continue
    }
    tokens.push({
      kind,
      text: found,
      start,
      end,
      script: kind === 'word' ? scriptOf(found) : kind === 'run' ? 'han' : 'other',
      isJoined: kind === 'word' && /^[-‐‑]\p{L}/u.test(text.slice(end, end + 3)),
    })
  }
  return tokens
}

/** Thai has no spaces between words either, but no words of its own in the lexicon: its segmenter is enough. */
function splitThai(text: string, start: number): Token[] {
  thai ??= new Intl.Segmenter('th', { granularity: 'word' })
  return [...thai.segment(text)].map(({ segment, index }) => ({
    kind: 'word',
    text: segment,
    start: start + index,
    end: start + index + segment.length,
    script: 'other',
    isJoined: false,
  }))
}

function kindOf(groups: Record<string, string | undefined> | undefined): Token['kind'] {
  if (groups?.['run'] !== undefined) return 'run'
  if (groups?.['word'] !== undefined) return 'word'
  if (groups?.['emoji'] !== undefined) return 'emoji'
  return groups?.['stop'] !== undefined ? 'stop' : 'comma'
}

function isInsideNumber(text: string, start: number, end: number): boolean {
  return end - start === 1 && /^\d.\d$/.test(text.slice(start - 1, end + 1))
}

function scriptOf(word: string): Script {
  const letter = word.codePointAt(0) ?? 0
  if (letter < 0x2_50 || (letter >= 0x1e_00 && letter < 0x1f_00)) return 'latin'
  if (letter >= 0x4_00 && letter < 0x5_30) return 'cyrillic'
  if ((letter >= 0x6_00 && letter < 0x7_80) || (letter >= 0xfb_50 && letter < 0xff_00)) return 'arabic'
  if (letter >= 0x9_00 && letter < 0x9_80) return 'devanagari'
  if (letter >= 0xac_00 && letter < 0xd7_b0) return 'hangul'
  return 'other'
}
