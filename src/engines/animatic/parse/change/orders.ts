const words = (list: readonly string[], flags: string): RegExp =>
  new RegExp(list.map((part) => (part.startsWith('^') ? part.slice(1) : bounded(part))).join('|'), flags)

function bounded(part: string): string {
  return String.raw`(?<!\p{L})(?:${part})(?!\p{L})`
}

const SEVERAL = String.raw`two|three|four|five|six|seven|eight|nine|ten|\d{1,4}`

/** Something is to be put in. What begins with `^` may stand within other words. */
const PUT_IN = [
  'add',
  'añad[ea]|añadir|agreg(?:a|ue|ar)|ajoute[rz]?|hinzu(?:fügen)?|füge|adicion(?:e|a|ar)|acrescent(?:e|a|ar)',
  'aggiung(?:i|ere)|добав(?:ь|ьте|ить)|أضف',
  '^添加|加上|增加|追加|加えて|추가|더해|जोड़',
]

/** Something is to come in addition. */
const ADD = words(
  [
    ...PUT_IN,
    `also|another|plus(?= (?:an?|the|one|two|three|some) )|join(?:s|ed)?|together with|besides|(?:one|${SEVERAL}|a few|some|several) more`,
    String.raw`también|otr[oa]s?|(?:un[oa]?|dos|tres|cuatro|cinco|\d{1,4}) \p{L}+ más`,
    String.raw`aussi|(?:une?|deux|trois|quatre|cinq|\d{1,4}) (?:\p{L}+ de plus|autres)`,
    String.raw`auch|(?:eine?n?|zwei|drei|vier|fünf|\d{1,4}) (?:\p{L}+ mehr|weitere)|noch (?:eine?n?|zwei|drei|vier|\d{1,4})`,
    String.raw`mais (?:um|uma|dois|duas|três|quatro|\d{1,4})(?! vez)|outr[oa]s?`,
    "anche|altr[ei]|un(?:'|’| )?altr[oa]|также|ещё|еще|آخران|آخرين|آخرون",
    '^还有|加[一两个只条]|多加|再加|再来|増やし|もう[一1２2二]',
  ],
  'iu',
)
const REPLACE = words(
  [
    'replace|swap|turn|transform|change|becomes?|instead|into|exchange',
    'reemplaza|sustituye|cambia|convierte|remplace|transforme|ersetze|tausche|verwandle',
    'substitua|troque|sostituisci|trasforma|замени|преврати',
    '^换成|替换|变成|改成|置き換え|に変え|바꿔|바꾸|대신|استبدل|حوّل|बदल',
  ],
  'iu',
)

/** What asks for a change is nothing that anybody does in the picture: nobody "makes" in "make it night". */
const ORDERS = words(
  [
    'please|make|makes|let|have|get|gets|turn|change|set|add|put|give|instead|remove|delete|erase|stop(?= (?:the|it|rain|snow))',
    'looks? like|go(?:es)? on|keeps? (?:on )?going|carr(?:y|ies) on|continues?|keeps?',
    'añad[ea]|añadir|agreg[ae]|hazl[oae]s?|haz|pon|ponl[oae]s?|quit[ae]|que parezca|parezca|ajoutez?|mets(?:-l[ea]s?)?|enlève|fais|mache?|füge|hinzu|setze?|bitte',
    'coloque(?:-[oa]s?)?|deixe|adicione|remova|aggiungi|rendil[oa]|mettil[oaie]|пожалуйста|сделай|добавь|перенеси|пусть',
    'इसे|(?:बना|कर|रख|हटा|जोड़|लगा)(?: (?:दो|दें|दीजिए|दीजिये))|जोड़ो|बनाओ|بدّل|اجعل(?:ها|ه|هم)?|ضع(?:ها|ه|هم)?|من فضلك',
    '^(?:만들어|해|바꿔|추가해|넣어|놓아|없애) ?(?:줘요?|주세요|줄래)',
    '^もう(?=[一二三四五六七八九十\\d])|(?:追加|(?<=[にく]))して(?:ください|下さい|ほしい)?(?=$|[。！!、])',
  ],
  'giu',
)

/** "add a river", and not "also by a river". */
export function asksToPutIn(text: string): boolean {
  return ADDITION.test(text)
}
const ADDITION = words(PUT_IN, 'iu')

export function asksForMore(text: string): boolean {
  return ADD.test(text)
}

/** "more people": others, whoever is there. */
export function isMorePeople(text: string): boolean {
  return MORE_PEOPLE.test(text)
}
const MORE_PEOPLE = words(
  [
    'more (?:people|passers-by|pedestrians|tourists)|(?:a )?(?:bigger|larger) crowd',
    'más gente|más personas|plus de (?:gens|monde|personnes)|mehr (?:leute|menschen)|mais (?:gente|pessoas)',
    'больше людей|المزيد من الناس|أشخاص أكثر|ज़्यादा लोग|और लोग|più (?:gente|persone)',
    '^更多(?:的)?人|多一些人|もっと(?:多くの)?人|더 많은 사람|사람을 더',
  ],
  'iu',
)

export function asksForAnother(text: string): boolean {
  return REPLACE.test(text)
}

/** The prompt without the words that only give an order; every other word is where it was. */
export function withoutOrders(text: string): string {
  return text.replace(ORDERS, (word) => ' '.repeat(word.length))
}
