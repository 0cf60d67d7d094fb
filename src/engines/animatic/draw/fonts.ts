import { fileURLToPath } from 'node:url'
import { GlobalFonts } from '@napi-rs/canvas'

/** Family names in the order in which a character is looked for; the canvas tries nothing that is not listed. */
const FAMILIES = [
  { family: 'Filmgate Sans', file: 'noto-sans-latin' },
  { family: 'Filmgate Sans Latin', file: 'noto-sans-latin-ext' },
  { family: 'Filmgate Sans Vietnamese', file: 'noto-sans-vietnamese' },
  { family: 'Filmgate Sans Cyrillic', file: 'noto-sans-cyrillic' },
  { family: 'Filmgate Sans Greek', file: 'noto-sans-greek' },
  { family: 'Filmgate Sans Arabic', file: 'noto-sans-arabic' },
  { family: 'Filmgate Sans Devanagari', file: 'noto-sans-devanagari' },
  { family: 'Filmgate Sans JP', file: 'noto-sans-jp' },
  { family: 'Filmgate Sans SC', file: 'noto-sans-sc' },
  { family: 'Filmgate Sans KR', file: 'noto-sans-kr' },
] as const

const FONT_FOLDER = new URL('../assets/fonts/', import.meta.url)

/**
 * Makes the vendored fonts known to the canvas, once per process; later calls do nothing. About 75 ms, most of it for
 * the three East Asian files. Throws when a file is missing, because text would silently come out as empty boxes.
 */
export function registerFonts(): void {
  for (const { family, file } of FAMILIES) {
    if (GlobalFonts.has(family)) continue
    const path = fileURLToPath(new URL(`${file}-700.woff2`, FONT_FOLDER))
    if (GlobalFonts.registerFromPath(path, family) === null) throw new Error(`cannot read the font ${path}`)
  }
}

/**
 * CSS font of any text, bold, e.g. `700 32px "Filmgate Sans", …`, with every script's family behind the Latin one. Chinese, Japanese
 * and Korean draw shared characters differently: kana and hangul in the text, or else `language` (BCP 47), decide
 * whose forms come first; Japanese when neither does.
 */
export function captionFont(text: string, sizePixels: number, language = ''): string {
  const first = eastAsianFamily(text, language)
  const families: string[] = FAMILIES.map(({ family }) => family).filter((family) => family !== first)
  const beforeEastAsian = families.findIndex((family) => / (JP|SC|KR)$/.test(family))
  families.splice(beforeEastAsian, 0, first)
  return `700 ${sizePixels}px ${families.map((family) => `"${family}"`).join(', ')}`
}

function eastAsianFamily(text: string, language: string): (typeof FAMILIES)[number]['family'] {
  if (/[\u3040-\u30ff]/.test(text)) return 'Filmgate Sans JP'
  if (/[\uac00-\ud7af\u1100-\u11ff]/.test(text)) return 'Filmgate Sans KR'
  if (/^zh/i.test(language)) return 'Filmgate Sans SC'
  if (/^ko/i.test(language)) return 'Filmgate Sans KR'
  return 'Filmgate Sans JP'
}

const DRAWN_SCRIPTS =
  /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Arabic}\p{Script=Devanagari}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Common}\p{Script=Inherited}]*$/u

/** False when `text` has letters of a script without a font here (Thai, Hebrew …): it would come out as boxes. */
export function canDrawText(text: string): boolean {
  return DRAWN_SCRIPTS.test(text)
}
