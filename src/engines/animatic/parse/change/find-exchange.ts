/** One thing that is to be another: "replace the cat with a dog". */
export interface Exchange {
  /** What is there now; empty or a pronoun: whoever is there. */
  readonly before: string
  /** What is to be there instead. */
  readonly after: string
  /** The text around it. */
  readonly rest: string
}

const START = String.raw`(?<![\p{L}\p{N}])`
const BEFORE = String.raw`(?<before>[^.,;!?。，；！？\n]{1,80}?)`
const AFTER = String.raw`(?<after>[^.,;!?。，；！？\n]{1,200})`
const ONE_WORD = String.raw`(?<before>the \p{L}+|h[ei][rm]|it|them|this|that)`
const FEW = String.raw`(?<before>[^.,;!?。，；！？、\n]{1,20}?)`
const NEW = String.raw`(?<after>[^.,;!?。，；！？、\n]{1,40}?)`

/** Ways to ask for it in twelve languages; the likelier first. */
const WAYS: readonly RegExp[] = [
  `${START}instead of ${BEFORE},? (?:make (?:it|them|him|her)(?: into)?|use|show|have|put|let it be|i want|there should be) ${AFTER}`,
  `${START}(?:change|switch) ${BEFORE} for ${AFTER}`,
  `${START}(?:replace|swap|exchange|substitute|trade) ${BEFORE} (?:with|by|for) ${AFTER}`,
  `${START}(?:turn|transform|change|convert|switch) ${BEFORE} (?:in)?to ${AFTER}`,
  String.raw`${START}make ${ONE_WORD} (?:into )?(?<after>an? [^.,;!?\n]{1,200})`,
  String.raw`${START}make (?<before>them) (?:all )?(?:into )?(?<after>\p{L}+[^s\P{L}]s)(?=\s*(?:$|[.,;!?\n]))`,
  String.raw`${START}(?<before>the \p{L}+|s?he|it|they) (?:becomes|turns into|is(?: now)?|is replaced (?:by|with)|should be(?:come)?) (?<after>an? [^.,;!?\n]{1,200})`,
  String.raw`${START}(?<after>an? [^.,;!?\n]{1,80}?) (?:instead of|in place of|rather than) (?<before>[^.,;!?\n]{1,80})`,
  `${START}(?:ersetzen?|tauschen?|wechs[le]{2}n?) (?:bitte )?${BEFORE} (?:durch|gegen|mit) ${AFTER}`,
  `${START}(?:verwand[le]{2}n?|ändern?|ändere|mach[et]?|machen) (?:bitte )?${BEFORE} (?:in|zu) ${AFTER}`,
  `${START}(?:mach[et]?|machen) (?:bitte )?aus ${BEFORE} (?<after>eine?n? [^.,;!?\\n]{1,200})`,
  `${START}(?:remplace[rz]?|changer?|changez|transforme[rz]?|convertir|convertis) ${BEFORE} (?:par|en|pour|contre) ${AFTER}`,
  `${START}fais(?:-en| de ${BEFORE}) (?<after>une? [^.,;!?\\n]{1,200})`,
  `${START}(?:reemplazar?|reemplace|sustitu(?:ye|ir|ya)|remplaza|cambiar?|cambie|intercambia) ${BEFORE} (?:por|con) ${AFTER}`,
  `${START}(?:convert(?:ir|e)|convierte|convierta|transforma|transforme|cambiar?) ${BEFORE} (?:en|a) ${AFTER}`,
  `${START}(?:conviértel[oa]|hazl[oa]|transfórmal[oa]) (?:en )?(?<after>una? [^.,;!?\\n]{1,200})`,
  `${START}(?:substitu[ai]r?|substitui|troque|trocar?|mude|mudar?) ${BEFORE} por ${AFTER}`,
  `${START}(?:transform[ae]r?|convert[ae]|mude|mudar?) ${BEFORE} (?:em|para) ${AFTER}`,
  `${START}(?:sostituisci|sostituire|cambia|scambia) ${BEFORE} con ${AFTER}`,
  `${START}(?:trasforma|trasformare|cambia|converti) ${BEFORE} in ${AFTER}`,
  `${START}(?:заменит?ь?|замени|поменяй|поменять|смени) ${BEFORE} на ${AFTER}`,
  `${START}(?:преврати(?:ть)?|измени(?:ть)?|переделай) ${BEFORE} (?:в|на) ${AFTER}`,
  `${START}(?:استبدل|بدل|بدّل) ${BEFORE} (?:ب|بـ ?)${AFTER}`,
  `${START}(?:حوّل|حول|غيّر|غير) ${BEFORE} إلى ${AFTER}`,
  `(?<before>[^.,;!?。，；！？、\\n]{0,20}?)(?:换成了?|替换成|替换为|变成了?|变为|改成|改为|换为|換成|變成)${NEW}(?=$|[.,;!?。，；！？\\n])`,
  `${FEW}を${NEW}(?:に|へ)(?:変え|替え|換え|置き換え|交換|変更|して|した|しよう)`,
  `${FEW}(?:을|를) ?${NEW}(?:으로|로) ?(?:바꿔|바꾸|변경|교체|대체|변신|만들)`,
  `${FEW} को ${NEW} (?:से|में) (?:बदल|तब्दील)`,
].map((way) => new RegExp(way, 'iu'))

const COLOURED = / (?:from|von|de|da|из|с) .*$/iu
const TAKING = /^(?:把|将|將)/u

/** "replace the park with a beach and the dog with a cat": the verb is said once. */
const SAID_ONCE =
  /(replace|swap|exchange|turn|transform|change|convert)( [^.,;!?\n]{1,120}?),? and (the \p{L}+ (?:with|by|for|to|into) )/iu

/** Who asks for an exchange does so early on; longer texts are not searched further. */
const SEARCHED = 2000

/** The exchange a text asks for first; null when it asks for none. Bounded, whatever the text. */
export function findExchange(asked: string): Exchange | null {
  const text = asked.slice(0, SEARCHED).replace(SAID_ONCE, '$1$2, $1 $3')
  const unread = asked.slice(SEARCHED)
  for (const way of WAYS) {
    const match = way.exec(text)
    if (match === null) continue
    const { before = '', after = '' } = match.groups ?? {}
    const rest = `. ${text.slice(0, match.index)}. ${text.slice(match.index + match[0].length)}${unread}`
    return {
      before: before.replace(TAKING, '').replace(COLOURED, '').trim(),
      after: after.trim(),
      rest: /\p{L}/u.test(rest) ? rest : '',
    }
  }
  return null
}
