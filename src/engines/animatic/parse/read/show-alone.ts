import type { RigName } from '../../scene-spec.ts'
import { SPRITE_ART } from '../../rigs/sprite/table.ts'
import type { Thing } from '../meaning.ts'
import { findWhom } from '../change/find-whom.ts'
import { lexiconRows } from '../word-index.ts'
import { nameOfItem } from './bind-props.ts'
import { dressOf } from './dummy.ts'
import { nounFor } from './noun-for.ts'
import { hatOf, pictureOf } from './pictures-of-items.ts'
import type { NounPhrase, Phrase } from './phrase.ts'
import { isHair } from './read-traits.ts'
import { isDrawn } from './scene-state.ts'
import { sexOfPronoun } from './supply-doer.ts'

/** Of what kind a text is: a scene of its own, one that goes on with whom an earlier one showed, or a change of one. */
export type Telling = 'scene' | 'sequel' | 'change'

/**
 * What somebody holds or wears, and nobody is there who could: "a red umbrella" is shown by itself, and hair on a head.
 * In place. True when it is only to be seen near by, as hair and hats are.
 */
export function showAlone(phrases: Phrase[], text: string, telling: Telling): boolean {
  if (phrases.some(isSomebody)) return false
  if (telling === 'scene') standVehicles(phrases)
  if (telling === 'change' && phrases.some(({ kind }) => kind === 'action')) return false
  if (telling === 'sequel' && isOfThoseBefore(phrases, text)) return false
  const isSpokenOf = phrases.some(
    (phrase) => phrase.kind === 'pronoun' && sexOfPronoun(phrase.word) !== undefined,
  )
  // Who drives a car, her hair in the wind, has a name that is not known here.
  const isOfClothes = !phrases.some((phrase) => isThing(phrase) && phrase.meaning.item !== 'worn')
  const isOfHair = telling === 'scene' && isOfClothes && growHair(phrases, text)
  // Whose hair it is has all else, too.
  if (isOfHair || isSpokenOf) return isOfHair
  // The hood may be a car's, and a hat lies on a table.
  const isAlone = !phrases.some(isThing) && phrases.filter(isItem).length <= 1
  for (const [at, phrase] of phrases.entries()) {
    // One word is what the picture is of, even of a camera.
    if (telling === 'scene' && phrase.kind === 'noun' && phrases.length === 1)
      phrases[at] = { ...phrase, determiner: 'a' }
    if (!isItem(phrase)) continue
    // In a change what is worn is worn by who is there.
    if (telling === 'change' && phrase.meaning.item === 'worn') continue
    // A tie is round the collar of its suit.
    const isOnSuit = isOfClothes && phrase.meaning.concept === 'tie'
    const picture = (isOnSuit ? undefined : pictureOf(phrase)) ?? (isAlone ? undefined : hatOf(phrase))
    if (picture !== undefined) phrases[at] = asThing(phrase, picture, { telling, isOfClothes })
  }
  if (telling !== 'scene') return false
  const first = phrases.find(isItem)
  const isOnHead = first !== undefined && dressOf(nameOfItem(first)) === 'head'
  return isOnHead && isAlone
}

/** What has no drawing of its own, as it is somebody's. */
function isItem(phrase: Phrase): phrase is NounPhrase {
  return (
    phrase.kind === 'noun' &&
    phrase.leftOut === null &&
    phrase.meaning.item !== undefined &&
    !phrase.meaning.things.some(isDrawn)
  )
}

/** "a helmet on a motorcycle": nobody rides it, but it is there. */
function standVehicles(phrases: Phrase[]): void {
  for (const [at, phrase] of phrases.entries()) {
    if (phrase.kind !== 'action' || phrase.leftOut !== null || phrases[at - 1]?.kind !== 'noun') continue
    const ridden = phrase.meaning.gives.find(({ role }) => role === 'ridden')
    const meaning = lexiconRows().find(
      (row) => row.meaning.concept === ridden?.concept && row.meaning.things.length > 0,
    )?.meaning
    if (meaning === undefined) continue
    const { item: _, ...parked } = meaning
    phrases[at] = { ...nounFor(phrase, parked), relation: 'on' }
  }
}

/** "opens an umbrella", "his boots": that is done by, and on, who was there before. */
function isOfThoseBefore(phrases: readonly Phrase[], text: string): boolean {
  const items = phrases.filter(isItem)
  const deed = phrases.findIndex(({ kind }) => kind === 'action')
  const isDone = deed >= 0 && items.some((item) => item.part === 'object' || phrases.indexOf(item) > deed)
  return isDone || findWhom(text) !== null
}

function isThing(phrase: Phrase): phrase is NounPhrase {
  return phrase.kind === 'noun' && phrase.leftOut === null && phrase.meaning.things.some(isDrawn)
}

const ALIVE: ReadonlySet<RigName> = new Set([
  'person',
  'robot',
  'quadruped',
  'bird',
  'dinosaur',
  'dragon',
  'blob',
  'ghost',
])

function isSomebody(phrase: Phrase): boolean {
  if (phrase.kind !== 'noun') return false
  // "a pirate flag" is nobody.
  if (phrase.leftOut === 'part of another word') return false
  return phrase.leftOut === 'a costume' || phrase.meaning.things.some(isAlive)
}

function isAlive({ rig, variant }: Thing): boolean {
  return ALIVE.has(rig) || (rig === 'sprite' && SPRITE_ART.get(variant)?.life === 'animal')
}

/** What is always two, however many of them are named. */
const PAIRS = /^(?:glove-pair|binoculars|swim-shorts|boot|sandal)$/

function asThing(
  phrase: NounPhrase,
  { rig, variant }: Omit<Thing, 'concept'>,
  { telling, isOfClothes }: { readonly telling: Telling; readonly isOfClothes: boolean },
): NounPhrase {
  const { item, ...bare } = phrase.meaning
  const isWare = isOfClothes && item === 'worn' && bare.home === undefined
  const home = isWare ? { home: { setting: 'abstract' as const } } : {}
  const isPair = PAIRS.test(variant) && (phrase.count === null || phrase.count === 2)
  return {
    ...phrase,
    ...(isPair ? { count: null, isPlural: false } : {}),
    meaning: {
      ...bare,
      ...home,
      // A change may still give it to somebody.
      ...(telling === 'change' && item !== undefined ? { item } : {}),
      things: [{ concept: bare.concept, rig, variant }],
    },
  }
}

/** Whose hair it is as a rule, by its name; of the rest a woman's. */
const HEADS: readonly (readonly [RegExp, string])[] = [
  [/^(?:long|white|grey)-beard$/, 'old-man'],
  [/beard$|^(?:moustache|bald)$/, 'man'],
  [/^pigtails$/, 'girl'],
]

const OF_MALES: Readonly<Record<string, string>> = { woman: 'man', girl: 'boy' }

/** Words for who has it, which may be counted. */
const WHO =
  /^(?:blonde?s?|redheads?|brunett?[eas]*|rubi[oa]s?|pelirroj[oa]s?|moren[oa]s?|rouss?es?|brunes?|loir[oa]s?|ruiv[oa]s?|блондин\p{L}*|брюнет\p{L}*|biond[oae])$/iu

/** "long black hair": there is somebody who has it, and is seen near by. True when there is hair. */
function growHair(phrases: Phrase[], text: string): boolean {
  const named = phrases.filter((phrase): phrase is NounPhrase => isItem(phrase) && isHair(phrase.meaning))
  const [first] = named
  if (first === undefined) return false
  const hair = named.flatMap((phrase) => [...phrase.hair, propOf(phrase)])
  const usual = named.map(headOf).find((name) => name !== 'woman') ?? 'woman'
  const head = findWhom(text) === 'male' ? (OF_MALES[usual] ?? usual) : usual
  const meaning = lexiconRows().find((row) => row.meaning.concept === head)?.meaning
  if (meaning === undefined) return false
  const isCounted = WHO.test(first.text)
  const who: NounPhrase = {
    ...first,
    ...(isCounted ? {} : { count: null, isPlural: false }),
    meaning,
    hair,
    colours: [],
    size: null,
    material: null,
  }
  phrases.splice(phrases.indexOf(first), 1, who)
  for (const other of named) if (other !== first) phrases.splice(phrases.indexOf(other), 1)
  return true
}

function headOf(phrase: NounPhrase): string {
  const names = [phrase.meaning.concept, nameOfItem(phrase)]
  return HEADS.find(([name]) => names.some((one) => name.test(one)))?.[1] ?? 'woman'
}

function propOf(phrase: NounPhrase): NounPhrase['hair'][number] {
  const { meaning, colours } = phrase
  return { concept: nameOfItem(phrase), role: 'worn', colour: colours[0] ?? meaning.colour ?? null }
}
