import type { Language } from '../lexicon/table.ts'

/** Longest ending that is tried after an open stem. */
const LONGEST = 7

/** True when `rest`, folded, may follow an open stem (`walk*`) of the language. */
export function isEnding(rest: string, language: Language): boolean {
  if (rest === '') return true
  if (rest.length > LONGEST) return false
  switch (language) {
    case 'ko':
      return true
    case 'zh':
    case 'ja':
      return false
    default:
      return ENDINGS[language].has(rest)
  }
}

function setOf(endings: string): ReadonlySet<string> {
  return new Set(endings.split(' '))
}

/** Of verbs and adjectives, folded: present, past, participles, gerunds, gender, number, case. */
const ENDINGS: Readonly<Record<Exclude<Language, 'zh' | 'ja' | 'ko'>, ReadonlySet<string>>> = {
  en: setOf('s es ed d ing er ier y ly ers est'),
  es: setOf(
    'o a e os as es an en amos emos imos ando iendo yendo endo ado ada ados adas ido ida idos idas aba aban ia ian ar er ir aron ieron io o arse erse irse andose iendose ea ean eando ear ara era ira aran eran iran ien ye yen mente',
  ),
  fr: setOf(
    'e es s x ent ons ez ant ante ants antes er ir re ait aient ais a ee ees i ie is ies it issent issant u ue us ues era eront le les lle lles t nt nent tent sent sant ve ves che ches ement se ses sse sses que ques nne nnes',
  ),
  de: setOf(
    'e en er es em t st te ten tet et n nd nde nden nder ndes ete eten end ende enden ender endes erei est ern elt eln elnd ig ige igen iger iges sten ster eren',
  ),
  pt: setOf(
    'o a e os as es am em ando endo indo ado ada ados adas ido ida idos idas ava avam ia iam ar er ir ou eu iu aram eram iram ear eia eiam eando ara era ira oso osa mente oes ao aos ns m',
  ),
  it: setOf(
    'o a e i ano ono iamo ando endo ato ata ati ate ito ita iti ite uto uta uti ute ava avano eva evano iva ivano are ere ire arsi ersi irsi andosi endosi ante anti ente enti isce iscono che chi ghi ghe issimo issima mente',
  ),
  ru: setOf(
    'а е и о у ы ь ю я ая ее ие ий им их ого ое ой ом ому ою ую ые ый ым ыми ых яя юю его ему ей ем ет ут ют ит ат ят ишь ешь ал ала али ало ел ела ели ил ила или ило ть ти ться тся ется ются утся ится ятся лся лась лись ющий ющая ющее ющие ющего ющей ющих ющую ющем ущий ущая ущее ущие ущего ущей ущих ущую ящий ящая ящие ящей ящего ящих ящую ащий ащая ащие ащей ащего вший вшая вшие в вши л ла ли ло ма но на ны н енный енная енное енные ен ена ено аясь ясь ущем ящем ающий ающая ающие ающего ающей ающую ает ают ать аются ается яют яет ять ил ют еет еют ёт ёте имся ами ями ах ях',
  ),
  ar: setOf('ه ا ي ت وا ون ين ان ات ن تا ها هم نا ني تان'),
  hi: setOf(
    'ा ी े ता ती ते तीं ना ने नी कर के ो ें ं या ये यी ई ए एगा एगी ेगा ेगी ेंगे ते हुए ाता ाती ाते ाने ाया ायी ाई ाए ी हुई ए हुए',
  ),
}
