/** Closing marks that must not begin a line, and opening ones that must not end it. */
const NOT_FIRST =
  /^[\p{Pe}\p{Pf}\u3001\u3002\uff0c\uff0e\uff01\uff1f\uff1a\uff1b\u30fb\u30fc\u3005\u2026\u2014.,!?:;%»”’ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮ\p{M}]/u
const NOT_LAST = /[\p{Ps}\p{Pi}「『（【《〈“‘«]$/u
/** Scripts that are written without spaces between words. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u

/** A piece of text that stays together. */
interface Unit {
  readonly text: string
  readonly spaceBefore: boolean
}

/**
 * Wraps `text` to lines of at most `maximumWidth` as `widthOf` measures them, in as few lines as possible and about equally long
 * ones. Chinese and Japanese break between words; marks stay with their word; a word wider than a line is cut.
 */
export function breakLines(
  text: string,
  language: string,
  maximumWidth: number,
  widthOf: (line: string) => number,
): readonly string[] {
  const units = toUnits(text, language).flatMap((unit) => fitUnit(unit, maximumWidth, widthOf))
  const fewest = fill(units, maximumWidth, widthOf)
  let tooNarrow = maximumWidth / Math.max(1, fewest.length) / 2
  let best = fewest
  let wide = maximumWidth
  for (let round = 0; round < 7; round += 1) {
    const width = (tooNarrow + wide) / 2
    const lines = fill(units, width, widthOf)
    if (lines.length > fewest.length) tooNarrow = width
    else {
      wide = width
      best = lines
    }
  }
  return best
}

function toUnits(text: string, language: string): readonly Unit[] {
  return text.split(' ').flatMap((word, index) => {
    const spaceBefore = index > 0
    if (!UNSPACED.test(word)) return [{ text: word, spaceBefore }]
    return joinMarks(segmentsOf(word, language)).map((part, at) => ({
      text: part,
      spaceBefore: spaceBefore && at === 0,
    }))
  })
}

function segmentsOf(word: string, language: string): readonly string[] {
  const locale = /^(zh|ja|ko)/i.test(language) ? language : 'ja'
  return Array.from(
    new Intl.Segmenter(locale, { granularity: 'word' }).segment(word),
    ({ segment }) => segment,
  )
}

/** Glues marks to the words that they belong to. */
function joinMarks(parts: readonly string[]): readonly string[] {
  const joined: string[] = []
  for (const part of parts) {
    const last = joined.at(-1)
    if (last !== undefined && (NOT_FIRST.test(part) || NOT_LAST.test(last))) {
      joined[joined.length - 1] = last + part
    } else joined.push(part)
  }
  return joined
}

/** The unit itself, or its pieces when it is wider than a line. */
function fitUnit(unit: Unit, maximumWidth: number, widthOf: (line: string) => number): readonly Unit[] {
  if (widthOf(unit.text) <= maximumWidth) return [unit]
  const pieces: string[] = ['']
  for (const { segment } of new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(unit.text)) {
    const last = pieces.at(-1) ?? ''
    if (last !== '' && widthOf(last + segment) > maximumWidth) pieces.push(segment)
    else pieces[pieces.length - 1] = last + segment
  }
  return pieces.map((text, at) => ({ text, spaceBefore: unit.spaceBefore && at === 0 }))
}

/** First fit. */
function fill(units: readonly Unit[], maximumWidth: number, widthOf: (line: string) => number): string[] {
  const lines: string[] = []
  for (const unit of units) {
    const last = lines.at(-1)
    const joined = last === undefined ? unit.text : `${last}${unit.spaceBefore ? ' ' : ''}${unit.text}`
    if (last === undefined || widthOf(joined) > maximumWidth) lines.push(unit.text)
    else lines[lines.length - 1] = joined
  }
  return lines
}
