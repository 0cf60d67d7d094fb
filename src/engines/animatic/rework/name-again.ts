import { sexOf } from './same-subject.ts'
import type { Told } from './story.ts'

interface Pronoun {
  readonly words: RegExp
  readonly who: 'female' | 'male' | 'thing' | 'all'
  /** What stands before the noun that comes instead. */
  readonly article: string
}

const word = (words: string): RegExp => new RegExp(String.raw`(?<![\p{L}'’])(?:${words})(?!\p{L})`, 'iu')

/** The pronouns that may be whom a shot is of, in eleven languages. */
const PRONOUNS: readonly Pronoun[] = [
  { words: word('she(?=\\s)'), who: 'female', article: 'the ' },
  { words: word('he(?=\\s)'), who: 'male', article: 'the ' },
  { words: word('him'), who: 'male', article: 'the ' },
  { words: word('her(?=\\s*(?:$|[.,;!?]))'), who: 'female', article: 'the ' },
  { words: word('they(?=\\s)'), who: 'all', article: 'the ' },
  {
    words: word('it(?= (?!rains|snows|is|gets|becomes|starts|begins)\\p{L}|\\s*(?:$|[.,;!?]))'),
    who: 'thing',
    article: 'the ',
  },
  { words: word('ella|elle|ela|lei|она'), who: 'female', article: '' },
  { words: word('él|ele|lui|он|il(?! (?:pleut|neige|fait|y|est|était))'), who: 'male', article: '' },
  { words: /(?<!\p{L})(?:Sie)(?= \p{Ll}+t(?!\p{L}))/u, who: 'female', article: 'die ' },
  { words: /(?<!\p{L})(?:Er)(?= \p{Ll})/u, who: 'male', article: 'der ' },
  { words: /她(?!们)|彼女(?!たち)|그녀/u, who: 'female', article: '' },
  { words: /(?<!其)他(?!们)|彼(?![女ら])|(?<=^|\s)그(?=[는가] )/u, who: 'male', article: '' },
  { words: /它(?!们)/u, who: 'thing', article: '' },
]

/** Who acts, and whom it is done to. */
const MOST_NAMED = 2

/** A shot's text with its pronouns, of who acts and of whom it is done to, replaced by the words for the last whom they may mean. Pure. */
export function nameAgain(cast: readonly Told[], text: string): string {
  const said: Pronoun['who'][] = []
  let named = text
  for (const { words, who, article } of PRONOUNS) {
    const match = words.exec(named)
    if (match === null || said.includes(who) || (who === 'all' && said.length > 0)) continue
    const names = namesOf(cast, who)
    if (names.length === 0 || names.some((name) => named.slice(0, match.index).includes(name))) continue
    const called = names.map((name) => `${article}${name}`).join(' and ')
    named = named.slice(0, match.index) + called + named.slice(match.index + match[0].length)
    said.push(who)
    if (said.length === MOST_NAMED || who === 'all') break
  }
  return named
}

const OTHER = { female: 'male', male: 'female' } as const

function namesOf(cast: readonly Told[], who: Pronoun['who']): readonly string[] {
  if (who === 'all') return cast.slice(0, 2).map(({ noun }) => noun())
  const meant = cast.find(({ subject }) => {
    if (who === 'thing') return subject.rig !== 'person'
    const isAlive = subject.rig === 'person' || subject.rig === 'robot' || subject.rig === 'quadruped'
    return isAlive && sexOf(subject) !== OTHER[who]
  })
  return meant === undefined ? [] : [meant.noun()]
}
