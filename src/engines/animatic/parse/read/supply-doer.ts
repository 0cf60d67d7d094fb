import type { Action, ActivityName, RigName } from '../../scene-spec.ts'
import { SPRITE_ART } from '../../rigs/sprite/table.ts'
import type { Thing } from '../meaning.ts'
import { lexiconRows } from '../word-index.ts'
import { nounFor } from './noun-for.ts'
import type { ActionPhrase, Phrase } from './phrase.ts'

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

/** Of whom a pronoun speaks: `woman`, `man` or `people`. Undefined: it may be anybody. */
export function sexOfPronoun(word: string): string | undefined {
  return SPOKEN_OF.find(([words]) => words.test(word))?.[1]
}

/** Pronouns that tell of whom they speak without anybody being named. */
const SPOKEN_OF: readonly (readonly [words: RegExp, concept: string])[] = [
  [/^(?:she|her|她|彼女|그녀|ella|elle|ela|она|هي|lei)$/iu, 'woman'],
  [/^(?:he|him|他|彼|그는|그가|él|il|er|ele|он|هو|lui|egli)$/iu, 'man'],
  [/^(?:they|them|他们|她们|彼ら|그들|ellos|ellas|ils|elles|eles|elas|они|هم|loro)$/iu, 'people'],
]

/** Who does it when nobody is named; others are a woman or a man as it happens. */
const USUAL: Readonly<Partial<Record<ActivityName, string>>> = {
  aerobics: 'woman',
  'blow-bubbles': 'girl',
  'brush-teeth': 'boy',
  'direct-traffic': 'police-officer',
  draw: 'girl',
  haircut: 'man',
  hopscotch: 'girl',
  'make-up': 'woman',
  milk: 'farmer',
  pilates: 'woman',
  sandcastle: 'child',
  shave: 'man',
  'skip-rope': 'girl',
  'tie-tie': 'man',
  write: 'man',
}

/**
 * "she dances in the rain", "brushing teeth": somebody does it though nobody is named. Adds who, before the first deed, in
 * place.
 */
export function supplyDoer(phrases: Phrase[]): void {
  if (phrases.some(isSomebody)) return
  const at = phrases.findIndex(isDeed)
  const deed = phrases[at]
  if (deed?.kind !== 'action') return
  const concept =
    spokenOf(phrases) ??
    usualFor(deed) ??
    (isByItself(phrases, at) || playsInstrument(phrases, at) ? someoneOf(deed) : undefined)
  const meaning = lexiconRows().find((row) => row.meaning.concept === concept)?.meaning
  if (meaning === undefined) return
  phrases.splice(at, 0, { ...nounFor(deed, meaning), text: '', end: deed.start })
}

const OBJECT = /^(?:her|him|them)$/iu

/** "She turns on the lamp": who is spoken of first is there, whatever they do. In place. */
export function supplySubject(phrases: Phrase[]): void {
  const [first] = phrases
  if (first?.kind !== 'pronoun' || OBJECT.test(first.word) || phrases.some(isSomebody)) return
  const concept = sexOfPronoun(first.word)
  const meaning = lexiconRows().find((row) => row.meaning.concept === concept)?.meaning
  if (meaning === undefined) return
  phrases.unshift(nounFor({ text: '', start: 0, end: 0, leftOut: null }, meaning))
}

function isAlive({ rig, variant }: Thing): boolean {
  return ALIVE.has(rig) || (rig === 'sprite' && SPRITE_ART.get(variant)?.life === 'animal')
}

function isSomebody(phrase: Phrase): boolean {
  return phrase.kind === 'noun' && phrase.meaning.things.some(isAlive)
}

function isDeed(phrase: Phrase): phrase is ActionPhrase {
  return phrase.kind === 'action' && phrase.leftOut === null
}

/** The first pronoun, if nothing was named before that it may speak of. */
function spokenOf(phrases: readonly Phrase[]): string | undefined {
  for (const phrase of phrases) {
    // "wearing a red coat, she walks"
    const isWorn = phrase.kind === 'noun' && phrase.meaning.item === 'worn'
    if (phrase.kind === 'noun' && phrase.meaning.things.length > 0 && !isWorn) return undefined
    const found = phrase.kind === 'pronoun' ? sexOfPronoun(phrase.word) : undefined
    if (found !== undefined) return found
  }
  return undefined
}

/** Only what people do in particular: a ship sails and a flower grows without them. */
function usualFor(deed: ActionPhrase): string | undefined {
  const { meaning, text } = deed
  if (meaning.activity === undefined || NOBODYS.has(meaning.activity) || MUCH_ELSE.test(text))
    return undefined
  return USUAL[meaning.activity] ?? someoneOf(deed)
}

function someoneOf({ text }: ActionPhrase): string {
  return text.length % 2 === 0 ? 'woman' : 'man'
}

/** What nobody films from their own eyes, and nothing does that is not alive. */
const SHOWN_BY_SOMEONE: ReadonlySet<Action> = new Set(['dance', 'wave', 'sleep', 'sit', 'eat', 'drink'])

/** " through the " */
const WITHIN_REACH = 13

/** "dancing in the rain": nothing else was named before, and the verb is not of what comes next ("dancing lights"). */
function isByItself(phrases: readonly Phrase[], at: number): boolean {
  const deed = phrases[at]
  const next = phrases[at + 1]
  if (at !== 0 || deed?.kind !== 'action' || !SHOWN_BY_SOMEONE.has(deed.meaning.action ?? 'stand'))
    return false
  if (next === undefined) return true
  if (next.kind === 'stop' || next.kind === 'comma') return true
  // "dancing lights in the sky"
  return 'relation' in next && next.relation !== null && next.start - deed.end <= WITHIN_REACH
}

/** Who is called by a name that nobody knows here "plays the guitar", too. */
function playsInstrument(phrases: readonly Phrase[], at: number): boolean {
  const [deed, next] = phrases.slice(at, at + 2)
  const isPlayed =
    deed?.kind === 'action' && (deed.meaning.action === 'play' || deed.meaning.action === 'play-instrument')
  return isPlayed && next?.kind === 'noun' && next.leftOut === null && next.meaning.item === 'played'
}

/** What animals do, and what becomes of things. */
const NOBODYS: ReadonlySet<ActivityName> = new Set<ActivityName>([
  'burn-down',
  'crash',
  'melt',
  'ring',
  'rise',
  'stack-up',
  'chase-dot',
  'chase-tail',
  'display',
  'float-back',
  'rear',
  'scratch',
  'roll-over',
  'groom-self',
  'scratch-self',
  'stretch-out',
  'wag',
  'purr',
  'hide',
  'sink',
  'capsize',
  'pop',
  'hatch',
  'wilt',
  'collapse',
  'shatter',
  'sizzle',
])

/** Verbs that things and weather have, too. */
const MUCH_ELSE =
  /^(?:open\w*|weld\w*|dig\w*|pour\w*|flip\w*|cry|cries|feed\w*|fed|chop|slid\w*|slide|swing|climb\w*|grill|roast\w*)$|촬영/i
