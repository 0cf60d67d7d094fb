import type { SceneSpec } from '../../scene-spec.ts'

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
  /(?:\b(?:signs?|banners?|titled?|called|named|text|words?|reads|reading|label(?:l?ed)?|written|letters|neon|logo|billboard|poster)\b[^.!?]{0,24}|(?:写着|寫著|名为|标题|招牌|牌子|字样|書かれた|看板|タイトル)[^。！？]{0,8})$/iu

/** Before quoted words that are to be read below the picture. */
const CAPTIONED =
  /(?:(?<!\p{L})(?:(?:^\s*|, ?|(?:add|put|show|insert|with|con|avec|mit|com|füge|pon|añade|ajoute[rz]?|mets|setze|coloque|adicione|aggiungi|metti|добавь|с) )(?:(?:an?|the|un|une|el|le|den|einen|dem|einem|um|o|il|some) )?(?:big |small |large |white |bold )?(?:titles?|headline|heading|(?:overlay |on-screen )?text(?: overlay)?|título|titre|titel|titolo|texto|texte|testo|заголов\p{L}*|названи\p{L}*|текст\p{L}*)|captions?|subtitles?|subt[ií]tulos?|sous-titres?|légendes?|untertitel|bildunterschrift|legendas?|sottotitol[oi]|didascali[ae]|субтитр\p{L}*|подпис\p{L}*)(?!\p{L})[^.!?]{0,24}|(?:字幕|자막|(?:加上?|加一?个|添加)(?:标题|文字)|(?:^|[、。\s])タイトル|テロップ|제목|キャプション|ترجمة|عنوان|शीर्षक|कैप्शन|उपशीर्षक)[^。！？.!?]{0,8})$/iu

/** A quotation, marks included. */
export interface Quotation {
  readonly start: number
  readonly end: number
  /** Without its marks, unchanged but for the spaces around. */
  readonly text: string
  readonly isSpoken: boolean
  /** It is said by nobody, but shown as a caption. */
  readonly isCaption: boolean
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
    const isCaption = CAPTIONED.test(before)
    const isSpoken = !isCaption && !WRITTEN.test(before)
    return [{ start, end: start + match[0].length, text: words, isSpoken, isCaption }]
  })
}

/** What is said, or else what is to be read below the picture; the dialogue is null when there is neither. */
export function readDialogue(
  quotations: readonly Quotation[],
): Pick<SceneSpec, 'dialogue' | 'isCaptionOnly'> {
  const spoken = quotations.filter(({ isSpoken }) => isSpoken)
  const captions = quotations.filter(({ isCaption }) => isCaption)
  const words = (found: readonly Quotation[]): string => found.map(({ text }) => text).join(' ')
  if (spoken.length > 0) return { dialogue: words(spoken) }
  return captions.length > 0 ? { dialogue: words(captions), isCaptionOnly: true } : { dialogue: null }
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
