const word = (words: string): string => String.raw`(?<!\p{L})(?:${words})(?!\p{L})`

/** Words that ask for another size, length or side of the whole picture, in twelve languages. */
const FORMAT = new RegExp(
  [
    word(
      String.raw`(?:portrait|landscape|vertical|horizontal|square|widescreen) (?:orientation|mode|format|video|aspect(?: ratio)?)|(?:make|turn) it (?:longer|shorter|vertical|horizontal|square|landscape|portrait)|\d{1,4}:\d{1,4}|(?:in |to )?(?:4k|8k|uhd|full hd|\d{3,4}p)(?: (?:resolution|quality))?|(?:higher|better) (?:resolution|quality)|\d{1,4} seconds? (?:longer|shorter)|longer video|(?:flip|mirror|rotate|crop)(?:s|ped|ped)?(?: it| the \p{L}+)?`,
    ),
    word(
      'formato (?:vertical|horizontal|cuadrado|verticale|orizzontale)|(?:hazlo|más) (?:vertical|horizontal)|format (?:portrait|paysage|vertical|carré)|hochformat|querformat',
    ),
    word('вертикальн\\p{L}* (?:формат|видео)|горизонтальн\\p{L}* (?:формат|видео)|فيديو عمودي|वर्टिकल वीडियो'),
    '竖屏|横屏|竖版|横版|翻转画面|縦向き|縦長|縦型|左右反転|세로 ?(?:영상|형|화면)|가로 ?(?:영상|형|화면)|좌우 ?반전',
  ].join('|'),
  'iu',
)

/** The prompt without those words, which name nothing in the picture; every other word is where it was. */
export function withoutFormat(text: string): string {
  return text.replace(FORMAT, (found) => ' '.repeat(found.length))
}

/** The first such words; null when there are none. */
export function findFormat(text: string): string | null {
  return FORMAT.exec(text)?.[0] ?? null
}
