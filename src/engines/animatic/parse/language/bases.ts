import type { Language } from '../lexicon/table.ts'

/** A form under which the lexicon may list a word. */
export interface Base {
  /** Folded, see `foldWord`. */
  readonly form: string
  /** Several of it: true when the ending says so; null when it may be a case as well. */
  readonly isPlural: boolean | null
  /** How many the ending says they are: the Arabic dual. */
  readonly count?: number
  /** The ending says that it is small. */
  readonly size?: 'small'
  /** Of two or of many people, as Arabic nouns have it after a preposition. */
  readonly isObliquePair?: true
}

/** Letters that stay at least when an ending is taken off. */
const SHORTEST = 2
const SHORTEST_GERMAN = 3

/** What a folded word may be an inflected form of, the likelier first; not the word itself. */
export function basesOf(word: string, language: Language): Base[] {
  switch (language) {
    case 'en':
      return englishBases(word)
    case 'ru':
      return swapEndings(word, RUSSIAN)
    case 'zh':
    case 'ja':
    case 'ko':
      return []
    case 'de':
      return swapEndings(word, GERMAN, SHORTEST_GERMAN)
    case 'ar':
      return swapEndings(word, ARABIC).map((base) =>
        base.isPlural === true && DUAL.test(word)
          ? { ...base, count: 2 }
          : OBLIQUE.test(word)
            ? { ...base, isObliquePair: true }
            : base,
      )
    case 'hi':
      return swapEndings(word, HINDI)
    default:
      return swapEndings(word, ROMANCE[language])
  }
}

/** What may stand instead of an ending, see `Base` for the last. */
type Endings = readonly (readonly [
  ending: string,
  instead: readonly string[],
  isPlural: boolean | null,
  size?: 'small',
])[]

/** Endings of what is small: "casita", "Häuschen". */
const LITTLE = 'small'

function swapEndings(word: string, endings: Endings, shortest = SHORTEST): Base[] {
  return endings.flatMap(([ending, instead, isPlural, size]) => {
    if (!word.endsWith(ending) || word.length - ending.length < shortest) return []
    const stem = word.slice(0, word.length - ending.length)
    const little = size === undefined ? {} : { size }
    return instead.map((other) => ({ form: stem + other, isPlural, ...little }))
  })
}

/** Most words in -is and -us are no plurals: tennis, octopus. */
const IN_I_OR_U = /^(?:taxi|bikini|ski|kiwi|safari|tsunami|samurai|emu|gnu|menu|guru|tutu|caribou|bonsai)s$/

/** A word of grammar far more often than several does. */
const NO_PLURALS: ReadonlySet<string> = new Set(['does'])

function englishBases(word: string): Base[] {
  if (NO_PLURALS.has(word)) return []
  const bare = word.replace(/'s?$/, '')
  const found: Base[] = bare === word ? [] : [{ form: bare, isPlural: false }]
  const add = (form: string): void => {
    found.push({ form, isPlural: true })
  }
  // "swordsmen"
  if (/[^o]men$/.test(bare) && bare.length > 5) add(bare.replace(/men$/, 'man'))
  if (bare.endsWith('ies') && bare.length > 4) add(`${bare.slice(0, -3)}y`)
  if (bare.endsWith('ves') && bare.length > 4) add(`${bare.slice(0, -3)}f`)
  if (/(?:[sxzo]|ch|sh)es$/.test(bare)) add(bare.slice(0, -2))
  if ((/[^siu]s$/.test(bare) && bare.length > 3) || IN_I_OR_U.test(bare)) add(bare.slice(0, -1))
  return found
}

const ROMANCE: Readonly<Record<'es' | 'fr' | 'pt' | 'it', Endings>> = {
  es: [
    ['ces', ['z'], true],
    ['s', [''], true],
    ['es', [''], true],
    ['itos', ['o', 'ito'], true, LITTLE],
    ['itas', ['a', 'ita'], true, LITTLE],
    ['ito', ['o', 'e', ''], false, LITTLE],
    ['ita', ['a', 'e'], false, LITTLE],
    ['citos', [''], true, LITTLE],
    ['citas', [''], true, LITTLE],
    ['cito', [''], false, LITTLE],
    ['cita', [''], false, LITTLE],
  ],
  fr: [
    ['aux', ['al', 'ail'], true],
    ['x', [''], true],
    ['s', [''], true],
    ['es', [''], true],
  ],
  pt: [
    ['oes', ['ao'], true],
    ['aes', ['ao'], true],
    ['aos', ['ao'], true],
    ['ais', ['al'], true],
    ['eis', ['el'], true],
    ['ns', ['m'], true],
    ['s', [''], true],
    ['es', [''], true],
    ['inhos', ['o', 'inho'], true, LITTLE],
    ['inhas', ['a', 'inha'], true, LITTLE],
    ['inho', ['o', 'e'], false, LITTLE],
    ['inha', ['a', 'e'], false, LITTLE],
    ['zinhos', [''], true, LITTLE],
    ['zinhas', [''], true, LITTLE],
    ['zinho', [''], false, LITTLE],
    ['zinha', [''], false, LITTLE],
  ],
  it: [
    ['olini', ['o'], true, LITTLE],
    ['olino', ['o'], false, LITTLE],
    ['olina', ['a'], false, LITTLE],
    ['chi', ['co'], true],
    ['ghi', ['go'], true],
    ['che', ['ca'], true],
    ['ghe', ['ga'], true],
    ['i', ['o', 'e', 'io', 'a'], true],
    ['e', ['a'], true],
    ['ini', ['o', 'e', 'ino'], true, LITTLE],
    ['ino', ['o', 'e', 'a'], false, LITTLE],
    ['ina', ['a', 'e'], false, LITTLE],
    ['ello', ['o'], false, LITTLE],
    ['etto', ['o', 'e'], false, LITTLE],
    ['etta', ['a', 'e'], false, LITTLE],
    ['etti', ['o', 'e'], true, LITTLE],
    ['ette', ['a', 'e'], true, LITTLE],
  ],
}

const GERMAN: Endings = [
  ['chen', ['', 'e'], null, LITTLE],
  ['lein', ['', 'e'], null, LITTLE],
  ['en', ['', 'e'], null],
  ['ern', ['', 'er'], true],
  ['n', [''], null],
  ['innen', ['in'], true],
  ['er', [''], true],
  ['e', [''], true],
  ['es', [''], false],
  ['s', [''], null],
]

const RUSSIAN: Endings = [
  ['ата', ['онок'], true],
  ['ят', ['енок'], true],
  ['ята', ['енок'], true],
  ['ками', ['ок', 'ка'], true],
  ['ков', ['ок'], true],
  ['ки', ['ок'], true],
  ['цы', ['ец'], true],
  ['цов', ['ец'], true],
  ['ца', ['ец'], false],
  ['цом', ['ец'], false],
  ['ого', ['ый', 'ой', 'ий'], false],
  ['ому', ['ый', 'ой', 'ий'], false],
  ['ым', ['ый', 'ой'], false],
  ['ые', ['ый', 'ой'], true],
  ['ых', ['ый', 'ой'], true],
  ['ыми', ['ый', 'ой'], true],
  ['ие', ['ий'], true],
  ['их', ['ий'], true],
  ['ий', ['ие', 'ия'], true],
  ['ами', ['', 'а', 'о'], true],
  ['ями', ['ь', 'я', 'й', 'е'], true],
  ['ах', ['', 'а', 'о'], true],
  ['ях', ['ь', 'я', 'й', 'е'], true],
  ['ов', [''], true],
  ['ев', ['', 'й'], true],
  ['ей', ['ь'], true],
  ['ей', ['я', 'е', ''], null],
  ['ам', ['', 'а', 'о'], true],
  ['ям', ['ь', 'я', 'й'], true],
  ['ии', ['ия', 'ие'], null],
  ['ию', ['ия'], false],
  ['ой', ['а'], false],
  ['ою', ['а'], false],
  ['ом', ['', 'о'], false],
  ['ем', ['ь', 'й', 'е', ''], false],
  ['у', ['', 'а', 'о'], false],
  ['ю', ['ь', 'я', 'й', 'е'], false],
  ['ы', ['а', ''], null],
  ['и', ['ь', 'я', '', 'а', 'й'], null],
  ['а', [''], false],
  ['а', ['о'], null],
  ['я', ['ь', 'й'], false],
  ['я', ['е'], null],
  ['е', ['', 'а', 'о', 'я', 'ь'], false],
  ['ок', ['ка'], true],
  ['ек', ['ка'], true],
  ['', ['а'], null],
  ['нка', ['нок'], false],
  ['нком', ['нок'], false],
  ['ью', ['ь'], false],
]

const DUAL = /ان$/
const OBLIQUE = /ين$/

/** After `foldWord`: `ه` stands for `ة` too. */
const ARABIC: Endings = [
  ['ات', ['ه', ''], true],
  ['ون', [''], true],
  ['ين', [''], null],
  ['تين', ['ه'], null],
  ['تان', ['ه'], true],
  ['ان', [''], true],
  ['تها', ['ه'], false],
  ['ته', ['ه'], false],
  ['تهم', ['ه'], false],
  ['ها', [''], false],
  ['ه', [''], false],
  ['هم', [''], false],
  ['ا', [''], false],
  ['ي', [''], false],
]

const HINDI: Endings = [
  ['जी', [''], false],
  ['ए', ['आ'], null],
  ['ियों', ['ी', 'ि'], true],
  ['ियां', ['ी', 'ि'], true],
  ['ुओं', ['ू', 'ु'], true],
  ['ओं', ['', 'ा', 'आ'], true],
  ['ों', ['', 'ा'], true],
  ['एं', ['', 'ा'], true],
  ['ें', [''], true],
  ['े', ['ा'], null],
]
