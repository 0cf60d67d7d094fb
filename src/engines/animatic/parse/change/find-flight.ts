const word = (words: string): string => String.raw`(?<![\p{L}\p{M}])(?:${words})(?![\p{L}\p{M}])`

/** Words that tell of somebody who runs from whom they name next, or before in languages whose verb comes last. */
const FLIGHT = new RegExp(
  [
    word(
      '(?:run(?:s|ning)?|flee(?:s|ing)?|escap(?:es?|ing)|fly(?:ing)?|swim(?:s|ming)?)(?: away)? from|(?:is |are )?(?:being )?chased by|(?:is |are )?(?:being )?pursued by',
    ),
    word('huy(?:e|en|endo) del?|corr(?:e|en|iendo) del|perseguid[oa]s? por|escap(?:a|an|ando) del?'),
    word("fui(?:t|ent|yant)|fuyant|s'enfui\\p{L}*|en fuyant|poursuivie?s? par|échapp\\p{L}+ à"),
    word(
      '(?:läuft|laufen|rennt|rennen|flieht|fliehen|flüchtet) vor|(?:wird )?verfolgt von|auf der flucht vor',
    ),
    word('fug(?:e|indo) d[oae]|corr(?:e|endo) d[oae]|perseguid[oa]s? p(?:or|el[oa])'),
    word('убега\\p{L}+ от|спаса\\p{L}+ от|преследу\\p{L}+'),
    word('(?:ي|ت)?هرب (?:من)?|(?:ي|ت)ركض هربًا من|(?:ي|ت)طارد(?:ه|ها)'),
    word('scapp(?:a|ano|ando) d\\p{L}*|fugg(?:e|ono|endo) d\\p{L}*|inseguit[oaie] da\\p{L}*'),
    'から(?:逃|走って逃)|に追われ|에게서 ?도망|에게 쫓기|逃离|躲避|被[^。，]{1,8}追|से (?:भाग|बच कर)',
  ].join('|'),
  'iu',
)

/** Where a text tells that somebody who is there already runs from another; -1: it does not. */
export function findFlight(text: string): number {
  return text.search(FLIGHT)
}
