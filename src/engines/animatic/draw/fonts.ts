import { fileURLToPath } from 'node:url'
import { GlobalFonts } from '@napi-rs/canvas'

interface Family {
  readonly family: string
  readonly file: string
}

/** In the order in which a character is looked for; the canvas tries nothing that is not listed. */
const FAMILIES: readonly Family[] = [
  { family: 'Filmgate Sans', file: 'noto-sans-latin' },
  { family: 'Filmgate Sans Latin', file: 'noto-sans-latin-ext' },
  { family: 'Filmgate Sans Vietnamese', file: 'noto-sans-vietnamese' },
  { family: 'Filmgate Sans Cyrillic', file: 'noto-sans-cyrillic' },
  { family: 'Filmgate Sans Greek', file: 'noto-sans-greek' },
  { family: 'Filmgate Sans Arabic', file: 'noto-sans-arabic' },
  { family: 'Filmgate Sans Devanagari', file: 'noto-sans-devanagari' },
]

/** 8 MB of memory and 85 ms: for texts that need them only. */
const EAST_ASIAN = {
  ja: { family: 'Filmgate Sans JP', file: 'noto-sans-jp' },
  zh: { family: 'Filmgate Sans SC', file: 'noto-sans-sc' },
  ko: { family: 'Filmgate Sans KR', file: 'noto-sans-kr' },
} as const satisfies Record<string, Family>

/** All that the other families lack is among these: arrows, signs, and East Asian letters. */
const NEEDS_EAST_ASIAN = /[\u2190-\u{10ffff}]/u

const FONT_FOLDER = new URL('../assets/fonts/', import.meta.url)

/**
 * CSS font of any text, bold, e.g. `700 32px "Filmgate Sans", …`, with the families of other scripts behind the Latin one. Chinese,
 * Japanese and Korean draw shared characters differently: kana and hangul in the text, or else `language` (BCP 47),
 * decide whose forms come first; Japanese when neither does. Makes the vendored fonts known to the canvas when they are
 * first needed; throws when a file is missing, because text would silently come out as empty boxes.
 */
export function captionFont(text: string, sizePixels: number, language = ''): string {
  const families = NEEDS_EAST_ASIAN.test(text)
    ? [...FAMILIES, ...eastAsianFamilies(text, language)]
    : FAMILIES
  for (const family of families) register(family)
  return `700 ${sizePixels}px ${families.map(({ family }) => `"${family}"`).join(', ')}`
}

const registered = new Set<string>()

function register({ family, file }: Family): void {
  if (registered.has(family)) return
  const path = fileURLToPath(new URL(`${file}-700.woff2`, FONT_FOLDER))
  if (GlobalFonts.registerFromPath(path, family) === null) throw new Error(`cannot read the font ${path}`)
  registered.add(family)
}

function eastAsianFamilies(text: string, language: string): readonly Family[] {
  const first = EAST_ASIAN[eastAsianLanguage(text, language)]
  return [first, ...Object.values(EAST_ASIAN).filter((other) => other !== first)]
}

function eastAsianLanguage(text: string, language: string): keyof typeof EAST_ASIAN {
  if (/[\u3040-\u30ff]/.test(text)) return 'ja'
  if (/[\uac00-\ud7af\u1100-\u11ff]/.test(text)) return 'ko'
  if (/^zh/i.test(language)) return 'zh'
  if (/^ko/i.test(language)) return 'ko'
  return 'ja'
}

const DRAWN_SCRIPTS =
  /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Arabic}\p{Script=Devanagari}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Common}\p{Script=Inherited}]*$/u

/** False when `text` has letters of a script without a font here (Thai, Hebrew …): it would come out as boxes. */
export function canDrawText(text: string): boolean {
  return DRAWN_SCRIPTS.test(text)
}
