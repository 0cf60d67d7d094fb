import type { SubjectSpec } from '../scene-spec.ts'
import { isAlive } from './inherit.ts'
import { sexOf } from './same-subject.ts'
import type { Sexes, Told } from './story.ts'

interface Pronoun {
  readonly words: RegExp
  readonly who: 'female' | 'male' | 'thing' | 'all'
  /** What stands before the noun that comes instead. */
  readonly article: string
  /** And behind it. Absent: nothing. */
  readonly ending?: string
}

const word = (words: string): RegExp => new RegExp(String.raw`(?<![\p{L}'’])(?:${words})(?!\p{L})`, 'iu')

/** Where somebody or an animal is held, by whom it then is. */
const CLOSE = '(?:lap|arms|shoulders?|knees?)\\b'

/** The pronouns that may be whom a shot is of, in eleven languages. */
const PRONOUNS: readonly Pronoun[] = [
  { words: word('she(?=\\s)'), who: 'female', article: 'the ' },
  { words: word('he(?=\\s)'), who: 'male', article: 'the ' },
  { words: word('him'), who: 'male', article: 'the ' },
  { words: word('her(?=\\s*(?:$|[.,;!?]))'), who: 'female', article: 'the ' },
  { words: word(`her(?= ${CLOSE})`), who: 'female', article: 'the ', ending: "'s" },
  { words: word(`his(?= ${CLOSE})`), who: 'male', article: 'the ', ending: "'s" },
  { words: word('they(?=\\s)'), who: 'all', article: 'the ' },
  { words: word('them(?=\\s*(?:$|[.,;!?]))'), who: 'all', article: 'the ' },
  {
    words: word('it(?= (?!rains|snows|is|gets|becomes|starts|begins)\\p{L}|\\s*(?:$|[.,;!?]))'),
    who: 'thing',
    article: 'the ',
  },
  { words: word('ella|elle|ela|lei|она'), who: 'female', article: '' },
  { words: word('él|ele|lui|он|il(?! (?:pleut|neige|fait|y|est|était))'), who: 'male', article: '' },
  { words: /(?<!\p{L})(?:Sie)(?= \p{Ll}+t(?!\p{L}))/u, who: 'female', article: 'die ' },
  { words: /(?<!\p{L})(?:Er)(?= \p{Ll})/u, who: 'male', article: 'der ' },
  // Behind the verb: "dann kämpft er".
  { words: /(?<=\p{Ll}t )(?:sie)(?=[ .,;!?]|$)/u, who: 'female', article: 'die ' },
  { words: /(?<=\p{Ll}t )(?:er)(?=[ .,;!?]|$)/u, who: 'male', article: 'der ' },
  { words: /她(?!们)|彼女(?!たち)|그녀/u, who: 'female', article: '' },
  { words: /(?<!其)他(?!们)|彼(?![女ら])|(?<=^|\s)그(?=[는가] )/u, who: 'male', article: '' },
  { words: /它(?!们)/u, who: 'thing', article: '' },
]

/** Who acts, and whom it is done to. */
const MOST_NAMED = 2

/** A shot's text without pronouns. */
export interface NamedAgain {
  readonly text: string
  /** Of what sex those are whom a pronoun meant, by variant. */
  readonly sexes: Sexes
}

/** A shot's text with its pronouns, of who acts and of whom it is done to, replaced by the words for the last whom they may mean. Pure. */
export function nameAgain(cast: readonly Told[], text: string): NamedAgain {
  const said: Pronoun['who'][] = []
  const sexes = new Map<string, 'female' | 'male'>()
  let named = text
  for (const { words, who, article, ending = '' } of PRONOUNS) {
    const match = words.exec(named)
    if (match === null || said.includes(who) || (who === 'all' && said.length > 0)) continue
    const meant = meantBy(cast, who)
    const names = meant.map(({ noun }) => noun())
    if (names.length === 0 || names.some((name) => named.slice(0, match.index).includes(name))) continue
    const called = names.map((name) => `${article}${name}${ending}`).join(' and ')
    named = named.slice(0, match.index) + called + named.slice(match.index + match[0].length)
    said.push(who)
    const [one] = meant
    if (one !== undefined && (who === 'female' || who === 'male')) sexes.set(one.subject.variant, who)
    if (said.length === MOST_NAMED || who === 'all') break
  }
  return { text: named, sexes }
}

export function toldSex(subject: SubjectSpec): 'male' | 'female' | null {
  const { traits = [] } = subject
  if (traits.includes('female')) return 'female'
  return traits.includes('male') ? 'male' : sexOf(subject)
}

const OTHER = { female: 'male', male: 'female' } as const

/** Whom a pronoun may mean, the likeliest first. */
export function meantBy(cast: readonly Told[], who: Pronoun['who']): readonly Told[] {
  if (who === 'all') {
    const living = cast.filter(({ subject }) => isAlive(subject))
    const meant = living.length > 0 ? living : cast
    return meant.slice(0, (meant[0]?.subject.count ?? 1) > 1 ? 1 : 2)
  }
  const may = cast.filter(({ subject }) => {
    if (who === 'thing') return subject.rig !== 'person'
    return subject.count === 1 && isAlive(subject) && toldSex(subject) !== OTHER[who]
  })
  const [latest] = may
  const together = may.filter(({ scene }) => scene === latest?.scene)
  // "A soldier and his wife", then "she": of one shot those whose word tells it, and people before animals.
  const meant =
    together.find(({ subject }) => toldSex(subject) === who) ??
    (who === 'thing' ? latest : (together.find(({ subject }) => subject.rig === 'person') ?? latest))
  return meant === undefined ? [] : [meant]
}
