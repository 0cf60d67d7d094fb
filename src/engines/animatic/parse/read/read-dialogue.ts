/** Longest speech that is kept; a longer quotation is a text, not a line. */
const LONGEST = 300

const QUOTES = new RegExp(
  [
    String.raw`"(?<a>[^"\n]{1,300})"`,
    String.raw`[“„](?<b>[^“”„\n]{1,300})[”“]`,
    String.raw`「(?<c>[^」\n]{1,300})」`,
    String.raw`『(?<d>[^』\n]{1,300})』`,
    String.raw`«(?<e>[^»\n]{1,300})»`,
    String.raw`»(?<f>[^«\n]{1,300})«`,
    String.raw`‘(?<g>[^’\n]{2,300})’(?!\p{L})`,
    String.raw`(?<=[\s:,(])'(?<h>[^'\n]{2,300})'(?=[\s.,!?;)]|$)`,
  ].join('|'),
  'gu',
)

/** Before quoted words that are written, not said. */
const WRITTEN =
  /(?:\b(?:signs?|banners?|titled?|called|named|text|words?|captions?|reads|reading|label(?:l?ed)?|written|letters|neon|logo|billboard|poster)\b[^.!?]{0,24}|(?:写着|寫著|名为|标题|招牌|牌子|字样|書かれた|看板|タイトル)[^。！？]{0,8})$/iu

/** A quotation, marks included. */
export interface Quotation {
  readonly start: number
  readonly end: number
  /** Without its marks, unchanged but for the spaces around. */
  readonly text: string
  readonly isSpoken: boolean
}

/** Finds what stands in quotation marks. */
export function findQuotations(text: string): Quotation[] {
  return [...text.matchAll(QUOTES)].flatMap((match) => {
    const words =
      Object.values(match.groups ?? {})
        .find((group) => group !== undefined)
        ?.trim() ?? ''
    if (words === '' || words.length > LONGEST) return []
    const start = match.index
    const before = text.slice(Math.max(0, start - 40), start).trimEnd()
    return [{ start, end: start + match[0].length, text: words, isSpoken: !WRITTEN.test(before) }]
  })
}

/** What is said; null when nobody speaks. */
export function readDialogue(quotations: readonly Quotation[]): string | null {
  const spoken = quotations.filter(({ isSpoken }) => isSpoken).map(({ text }) => text)
  return spoken.length === 0 ? null : spoken.join(' ')
}

/** The text with its quotations blanked out, so that offsets stay: what is quoted is not in the picture. */
export function blankQuotations(text: string, quotations: readonly Quotation[]): string {
  let blanked = ''
  let from = 0
  for (const { start, end } of quotations) {
    blanked += `${text.slice(from, start)},${' '.repeat(end - start - 1)}`
    from = end
  }
  return blanked + text.slice(from)
}
