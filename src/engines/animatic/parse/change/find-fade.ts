const word = (words: string): string => String.raw`(?<!\p{L})(?:${words})(?!\p{L})`

/** Words for how a film begins or ends, and not what it shows, in twelve languages. */
const FADES = new RegExp(
  [
    word(
      '(?:(?:the )?(?:screen|picture|scene|image) )?fad(?:e|es|ing)(?: in| out)? (?:to|from|into) (?:black|white)',
    ),
    word('fad(?:e|es|ing)[- ](?:in|out)|cut to (?:black|white)|dissolve(?:s)? (?:in)?to (?:black|white)'),
    word(
      'fundido (?:a|en) (?:negro|blanco)|fondu (?:au|en) (?:noir|blanc)|(?:ab|auf|aus)blende[n]?|schwarzblende',
    ),
    word('(?:fade|escurece) para (?:o )?preto|dissolvenza (?:in|al) (?:nero|bianco)'),
    word('затемнение|(?:уход|переход) в (?:ч[её]рный|затемнение)|تلاشي إلى الأسود|फेड आउट'),
    '淡出|淡入|渐隐|黑场|フェードアウト|フェードイン|暗転|페이드 ?아웃|페이드 ?인|암전',
  ].join('|'),
  'giu',
)

/** The words of a prompt that ask for the picture to come or go. */
export function findFades(text: string): readonly string[] {
  return [...text.matchAll(FADES)].map(([found]) => found)
}

/** The prompt without those words; every other word is where it was. */
export function withoutFades(text: string): string {
  return text.replace(FADES, (found) => ' '.repeat(found.length))
}
