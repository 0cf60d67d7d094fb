import { ROLES } from '../../rigs/person/roles.ts'
import type { Trait } from '../../scene-spec.ts'
import type { FoundPiece } from '../find/piece.ts'
import type { Language } from '../lexicon/table.ts'
import type { Meaning, Thing } from '../meaning.ts'
import type { Grammar, NounPhrase } from './phrase.ts'
import type { Reader, Step } from './reader.ts'

/** A word for somebody's body: it waits for whoever it is said of. */
export function readTraits(reader: Reader, { next, piece }: Step, grammar: Grammar): void {
  const { adjacent } = reader
  const reading = reader.readings.at(-1)
  if (reading === undefined) return
  const { traits = [] } = reading.meaning
  const follows =
    (grammar.coloursFollow || reader.isPredicate || AFTER.test(piece.text)) &&
    adjacent !== null &&
    isOfPeople(adjacent.meaning)
  if (follows && !isPersonPiece(next)) {
    adjacent.traits.push(...traits)
    return
  }
  reading.leftOut = 'not drawn'
  reader.pending.traits.push(reading)
  reader.adjacent = null
  reader.isAfterPart = false
}

/** "in her sixties" stands after who it is. */
const AFTER = /^(?:in|aged) /iu

/** What was said of a noun, and what the noun itself tells; of what is no person nothing. */
export function takeTraits(
  { pending, isPredicate }: Reader,
  { text, language }: Pick<FoundPiece, 'text' | 'language'>,
  meaning: Meaning,
): Trait[] {
  if (!isOfPeople(meaning)) return []
  for (const reading of pending.traits) reading.leftOut = null
  const said = pending.traits.flatMap(({ meaning: { traits = [] } }) => traits)
  // "die Schüler": of many German callings only "ein" tells that it is one, and a man.
  const isOpen = isPredicate || (language === 'de' && pending.determiner !== 'a' && !isWoman(text))
  const sex = isOpen ? undefined : sexOfCalling(text, language, meaning)
  const known = meaning.things.length === 1 ? (PLAIN[meaning.things[0]?.variant ?? ''] ?? []) : []
  const own = [...(sex === undefined ? [] : [sex]), ...(meaning.traits ?? [])]
  return [...own, ...said].filter((trait) => !known.includes(trait))
}

/** A noun of people and nothing else. */
export function isOfPeople({ things }: Meaning): boolean {
  return things.length > 0 && things.every(({ rig }) => rig === 'person')
}

/** Hair, or the want of it, and beards. */
export function isHair({ item, concept }: Meaning): boolean {
  return item === 'worn' && /hair$|beard$|^(?:bald|moustache|ponytail|pigtails|braids?|afro)$/.test(concept)
}

function isPersonPiece(piece: Step['next']): boolean {
  return piece?.kind === 'found' && piece.senses.some(({ meaning }) => isOfPeople(meaning))
}

/** What people are besides their calling: `girl` in "a girl astronaut". */
const PLAIN: Readonly<Record<string, readonly Trait[]>> = {
  person: [],
  woman: ['female'],
  man: ['male'],
  girl: ['female', 'child'],
  boy: ['male', 'child'],
  child: ['child'],
  'old-woman': ['female', 'old'],
  'old-man': ['old'],
}

function isPlain({ things }: Meaning): boolean {
  return things.every(isPlainThing)
}

function isPlainThing({ variant }: Thing): boolean {
  return Object.hasOwn(PLAIN, variant)
}

/** "a woman doctor", "una mujer astronauta", 「少年忍者」: one person, what they are and of what sex and age; which noun is which. */
export function whoIsOne(first: NounPhrase, second: Meaning): 'calling-last' | 'calling-first' | null {
  const isOne = first.meaning.things.length === 1 && second.things.length === 1
  if (!isOne || !isOfPeople(first.meaning) || !isOfPeople(second) || OWNER.test(first.text)) return null
  // "una chica adolescente", "a teen boy"
  if (isPlain(first.meaning) && isOfAge(second)) return 'calling-first'
  if (isPlain(second) && isOfAge(first.meaning)) return 'calling-last'
  if (isPlain(first.meaning) === isPlain(second)) return null
  return isPlain(second) ? 'calling-first' : 'calling-last'
}

/** Anybody of an age: a teenager, a toddler. */
function isOfAge({ things: [thing], traits }: Meaning): boolean {
  return (thing?.variant === 'person' || thing?.variant === 'child') && traits !== undefined
}

/** Sex and age, as a noun without a calling tells them. */
export function traitsOfNoun({ things: [thing], traits = [] }: Meaning): readonly Trait[] {
  return thing?.rig === 'person' ? [...(PLAIN[thing.variant] ?? []), ...traits] : []
}

const OWNER = /['’]s?$/u

/** Endings and parts of words that tell the sex of whoever has the calling. Plurals of men may be anybody. */
const FEMALE: Readonly<Partial<Record<Language, RegExp>>> = {
  en: /(?:wom[ae]n|girls?|(?<!n)ess|(?<!n)esses|lad(?:y|ies)|heroines?|ballerinas?)$/iu,
  zh: /[女妈婆妃姑娘妇]|空姐/u,
  ja: /[女娘姫妃嬢婦]/u,
  ko: /여(?:자|성|의사|배우|경|왕|전사|신)|소녀/u,
  es: /(?:[dt]ora|era|ina|ana|esa|isa|triz|óloga|ógrafa|ica|stra)s?$/iu,
  fr: /(?:euse|trice|ère|ienne|esse|ballerine)s?$/iu,
  de: /(?:..in|innen|frau(?:en)?|schwestern?|dame)$/iu,
  pt: /(?:[dt]ora|eira|ina|ana|esa|isa|triz|óloga|ógrafa|ica|stra)s?$/iu,
  ru: /(?:ниц|щиц|истк|есс|их|рис|ерин|сестр|иц)(?:а|ы|у|е|ой|ею|)$/iu,
  ar: /ة$/u,
  hi: /(?:िका|िन|रानी)$/u,
  it: /(?:ess[ae]|tric[ei]|iera|ina|ora|str[ae]|cuoc[ah]e?)$/iu,
}
const MALE: Readonly<Partial<Record<Language, RegExp>>> = {
  en: /(?:(?<!wo|hu)m[ae]n|boys?|monks?|lords?)$/iu,
  es: /(?:o|[dt]or|ín)$/iu,
  fr: /(?:eur|ier|ien|teur)$/iu,
  de: /(?:[^e]er|or|arzt|koch|ist|eur|mann|männer)$/iu,
  pt: /(?:o|[dt]or)$/iu,
  it: /(?:o|ore|iere)$/iu,
}

/** Of a calling, where nobody would expect it: a bride is a woman anyway. */
function sexOfCalling(text: string, language: Language, { things }: Meaning): Trait | undefined {
  const [thing] = things
  if (thing === undefined || things.length > 1 || isPlainThing(thing)) return undefined
  const sex = sexOf(text, language)
  const usual = ROLES[thing.variant]?.figure
  const isUsual = usual !== undefined && usual.endsWith('woman') === (sex === 'female')
  return isUsual ? undefined : sex
}

function isWoman(text: string): boolean {
  return FEMALE.de?.test(text) === true
}

function sexOf(text: string, language: Language): Trait | undefined {
  if (FEMALE[language]?.test(text) === true) return 'female'
  return MALE[language]?.test(text) === true ? 'male' : undefined
}
