/** How a language says that something changes its colour: what stands before the first, between two, and after the last. */
export interface ColourChange {
  readonly before: RegExp
  readonly between: RegExp
  /** Absent: nothing has to. */
  readonly after?: RegExp
}

const CHANGE_EN = String.raw`(?:chang|turn|fad|shift|transition|morph|transform|switch|go|blend)(?:e|es|ed|ing|s)?`
/** "its colour gradually": up to five words between the verb and "from". */
const WORDS = String.raw`(?:\s+[\p{L}'’]+){0,5}?`

/** "changes from white to red", in twelve languages. */
export const FROM_TO: readonly ColourChange[] = [
  {
    before: new RegExp(String.raw`\b${CHANGE_EN}${WORDS}\s+from\s+(?:an?\s+|the\s+)?(?:\p{L}+\s+)?$`, 'iu'),
    between: /^\s*,?\s*(?:in)?to\s+(?:an?\s+|the\s+)?(?:\p{L}+\s+)?$/iu,
  },
  {
    before: new RegExp(
      String.raw`(?<!\p{L})(?:cambia|cambian|pasa|pasan|muda|mudam|passa|passam|passano|cambiano|vira|se transforma)${WORDS}\s+d(?:e|el|o|a|al|all['’])\s*(?:cor |color |colore )?$`,
      'iu',
    ),
    between: /^\s+(?:al?|ao|para(?: o)?|hasta|en)\s+(?:cor |color )?$/iu,
  },
  {
    before: new RegExp(
      String.raw`(?<!\p{L})(?:passe|passent|change|changent|vire|virent|se transforme)${WORDS}\s+d(?:u|e)\s+$`,
      'iu',
    ),
    between: /^\s+(?:au|à|en|vers le)\s+$/iu,
  },
  {
    before: new RegExp(
      String.raw`(?<!\p{L})(?:wechsel|änder|verfärb|verwandel|färb|geh)\p{L}*${WORDS}\s+von\s+$`,
      'iu',
    ),
    between: /^\s+(?:zu|nach|in|auf)\s+$/iu,
  },
  {
    before: new RegExp(
      String.raw`(?<!\p{L})(?:меня|перехо|превраща|перекраш)\p{L}*${WORDS}\s+(?:со?|из|от)\s+$`,
      'iu',
    ),
    between: /^\s+(?:на|в|до|к)\s+$/iu,
  },
  {
    before: /(?<!\p{L})[يت](?:تغير|تحول)(?:\s+\p{L}+){0,4}\s+من\s+(?:اللون\s+)?(?:ال)?$/u,
    between: /^\s+إلى\s+(?:اللون\s+)?(?:ال)?$/u,
  },
  {
    before: /[从從由]$/u,
    between: /^(?:逐渐|慢慢|渐渐|慢慢地|逐渐地)?(?:变成了?|变为|变到|变|到|转为|转成|渐变为|過渡到)$/u,
  },
  {
    before: /$/u,
    between: /^から$/u,
    after: /^色?[にへ]と?(?:ゆっくり(?:と)?|徐々に)?(?:変|なる|なって|染)/u,
  },
  {
    before: /$/u,
    between: /^에서\s*$/u,
    after: /^색?(?:으로|로)\s*(?:\p{L}+\s)?(?:변|바뀌|바뀐|바뀔|물들)/u,
  },
  { before: /$/u, between: /^\s+से\s+$/u, after: /^\s*(?:रंग\s*)?(?:में\s+)?(?:हो|बदल)/u },
]

/** "turns red": what stands before or after a colour alone. */
export const INTO: readonly Omit<ColourChange, 'between'>[] = [
  {
    before:
      /\b(?:turn(?:s|ed|ing)?|becom(?:es?|ing)|fad(?:es|ing) to|(?:chang|shift|transition|switch)(?:es|s|ing|ed) (?:(?:its|their|the) )?(?:colou?rs? )?to)\s+(?:\p{L}+ly\s+)?(?:an?\s+|the\s+)?(?:deep |bright |dark |light |all |completely )?$/iu,
  },
  { before: /(?<!\p{L})(?:se vuelven?|se ponen?|se tornan?|ficam?|diventa(?:no)?)\s+(?:de color )?$/iu },
  { before: /(?<!\p{L})(?:devient|deviennent|vire(?:nt)? au)\s+$/iu },
  {
    before: /(?<!\p{L})(?:färb(?:t|en) sich|verfärb(?:t|en) sich|wird|werden)\s+(?:langsam |allmählich )?$/iu,
  },
  { before: /(?<!\p{L})станов(?:и|я)тся\s+$/iu },
  { before: /(?<!\p{L})[يت]صبح\s+(?:لونه\s+|لونها\s+)?$/u },
  { before: /(?:变成了?|变为|变|转为)$/u },
  { before: /$/u, after: /^色?[にくへ](?:ゆっくり(?:と)?|徐々に)?(?:変わ|なる|なって|染ま)/u },
  { before: /$/u, after: /^색?(?:으로|로)\s*(?:\p{L}+\s)?(?:변|바뀌|바뀐|바뀔|물들)/u },
]

const THING_WORDS = String.raw`(?:\p{L}+(?:ly|mente|ment)\s+)?`

/** It changes its colour, whatever to. */
export const ANY_COLOUR =
  /\bchang(?:es?|ing) (?:its |their |his |her |the )?colou?rs?\b(?! (?:from|to)\b)|(?<!\p{L})(?:cambian? de color|muda(?:m)? de cor|cambia(?:no)? colore|change(?:nt)? de couleur|wechselt (?:die|ihre|seine) farbe|меняет цвет(?! с)|[يت]غير لون(?:ه|ها))(?!\p{L})|रंग बदल|改变颜色|变换颜色|变色|色を変え|色が変わ|색(?:깔)?[이을] (?:바꾸|바뀌|변)/giu

/** What becomes larger while the shot lasts. */
export const GROWS = new RegExp(
  [
    String.raw`\b(?:from (?:small|tiny|little) to (?:big|large|huge|giant|enormous)|(?:grow|get|becom)(?:s|es|ing|e)? ${THING_WORDS}(?:bigger|larger|big|huge|enormous|gigantic)(?: and (?:bigger|larger))?|grow(?:s|ing)? (?:in size|to (?:an? )?(?:giant|huge|enormous|gigantic))|expand(?:s|ing)? in size|swell(?:s|ing)? (?:up|in size))\b`,
    String.raw`(?<!\p{L})(?:crece hasta|se hace(?:n)? (?:cada vez )?más grandes?|de pequeñ[oa] a grande|fica(?:m)? (?:cada vez )?maior(?:es)?|de pequen[oa] a grande|diventa(?:no)? (?:sempre )?più grand[ei]|da piccol[oa] a grande)(?!\p{L})`,
    String.raw`(?<!\p{L})(?:devien(?:t|nent) (?:de plus en plus )?(?:gros(?:se)?s?|grande?s?)|de petite? à grande?|wird (?:immer )?größer|von klein zu groß|становится (?:вс[её] )?больше|увеличивается|от маленьк\p{L}+ до больш\p{L}+)(?!\p{L})`,
    '(?:يكبر|تكبر) (?:شيئا فشيئا|حجمه|حجمها|أكثر)|من صغيرة? إلى كبيرة?|(?:छोटे|छोटा|छोटी) से (?:बड़ा|बड़ी|बड़े)|बड़ा होता जा|बड़ी होती जा',
    '从小变大|由小变大|越来越大|变得越来越大|越变越大|大きくな(?:る|って)|小さいものから大き|점점 커|커진다|커지고',
  ].join('|'),
  'giu',
)

/** What becomes smaller. */
export const SHRINKS = new RegExp(
  [
    String.raw`\b(?:from (?:big|large|huge|giant) to (?:small|tiny|little)|(?:grow|get|becom)(?:s|es|ing|e)? ${THING_WORDS}(?:smaller|tiny)(?: and smaller)?|shrink(?:s|ing)?|shrank|dwindl(?:es|ing))\b`,
    String.raw`(?<!\p{L})(?:se (?:encoge|hace(?:n)? (?:cada vez )?más pequeñ[oa]s?)|de grande a pequeñ[oa]|encolhe(?:m)?|fica(?:m)? (?:cada vez )?menor(?:es)?|de grande a pequen[oa]|si rimpicciolisc(?:e|ono)|diventa(?:no)? (?:sempre )?più piccol[oaie]|da grande a piccol[oa])(?!\p{L})`,
    String.raw`(?<!\p{L})(?:rétréci(?:t|ssent)|rapetisse(?:nt)?|devien(?:t|nent) (?:de plus en plus )?petite?s?|de grande? à petite?|schrumpf(?:t|en)|wird (?:immer )?kleiner|von groß zu klein|становится (?:вс[её] )?меньше|уменьшается|от больш\p{L}+ до маленьк\p{L}+)(?!\p{L})`,
    '(?:يصغر|تصغر|يتقلص|تتقلص)|من كبيرة? إلى صغيرة?|(?:बड़े|बड़ा|बड़ी) से (?:छोटा|छोटी|छोटे)|छोटा होता जा|छोटी होती जा|सिकुड़',
    '从大变小|由大变小|越来越小|变得越来越小|越变越小|缩小|小さくな(?:る|って)|縮(?:む|んで)|점점 작아|작아진다|작아지고|줄어든다',
  ].join('|'),
  'giu',
)
