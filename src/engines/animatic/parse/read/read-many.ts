import type { Meaning } from '../meaning.ts'
import type { Grammar, NounPhrase } from './phrase.ts'
import { ANIMATE } from '../../vocabulary/actors.ts'
import { clear } from './reader.ts'
import type { Reader, Step } from './reader.ts'

/** Parents and young. */
const FAMILY_SIZE = 5
const FAMILY = 'family'

/**
 * "a wolf pack", "a penguin family", 「狼の群れ」, "a balloon festival": so many of the noun before. True when the word has
 * been read. One that stands alone is kept for "a race of camels", and does what it does besides.
 */
export function readMany(reader: Reader, { piece, sense, next }: Step, grammar: Grammar): boolean {
  const meaning = piece.senses.find((one) => one.meaning.many !== undefined)?.meaning
  const isFamily = sense.meaning.concept === FAMILY
  if (meaning === undefined && !isFamily) return false
  if (piece.language === 'en' && /[^s]s$/.test(piece.text)) return false
  // "a red car racing along the coast": one car, and what it does.
  if (piece.language === 'en' && /ing$/i.test(piece.text) && isWay(next)) return false
  const noun = nounBefore(reader, piece.start, grammar)
  if (noun === undefined || (isFamily && !isAnimal(noun))) {
    if (meaning !== undefined) reader.many = { meaning, end: piece.end }
    return false
  }
  // "two dogs chase a ball", "ten horses race": of those that are counted it is what they do.
  if (piece.language === 'en' && noun.isPlural && !isFamily) {
    if (meaning?.action === undefined) return false
    pushAction(reader, meaning, piece)
    clear(reader)
    return true
  }
  makeMany(noun, meaning?.many ?? FAMILY_SIZE, isFamily || HOUSEHOLD.test(piece.text))
  if (meaning?.action !== undefined) pushAction(reader, meaning, piece)
  clear(reader)
  reader.adjacent = noun
  return true
}

const WAY =
  /^(?:along|through|down|up|across|past|toward|towards|over|around|to|into|from|against|on|in|at|after|away|by)\b/i

function isWay(next: Step['next']): boolean {
  return next !== undefined && next.kind !== 'break' && WAY.test(next.text)
}

/** 「企鹅一家」 */
const HOUSEHOLD = /^(?:一家|一家子)$/

/** "a fleet of ships": takes up what was kept for this noun. */
export function takeMany(reader: Reader, noun: NounPhrase): void {
  const { many, relation } = reader
  reader.many = null
  if (many === null || relation !== 'of' || noun.start - many.end > REACH) return
  if (noun.count === null && noun.meaning.things.length > 0) {
    makeMany(noun, many.meaning.many ?? 1, false)
    noun.relation = null
  }
}

/** " of the " and the like. */
const REACH = 12

function makeMany(noun: NounPhrase, count: number, isFamily: boolean): void {
  noun.count = count
  noun.isFamily = isFamily && isAnimal(noun)
  noun.isModifier = false
}

function pushAction(reader: Reader, meaning: Meaning, { text, start, end }: Step['piece']): void {
  const { dropping } = reader
  reader.phrases.push({
    kind: 'action',
    meaning,
    text,
    start,
    end,
    isParticiple: false,
    colours: [],
    leftOut: dropping,
  })
}

/** The noun right before, also across 「の」, in languages whose last noun is the one that is meant. */
function nounBefore({ adjacent, phrases }: Reader, start: number, grammar: Grammar): NounPhrase | undefined {
  const last = phrases.at(-1)
  const noun = adjacent ?? (last?.kind === 'noun' && last.isModifier && grammar.verbLast ? last : null)
  if (noun === null || !(grammar.headLast || grammar.verbLast) || start - noun.end > 4) return undefined
  return noun.meaning.things.length > 0 && noun.meaning.things[0]?.rig !== 'person' ? noun : undefined
}

function isAnimal({ meaning }: NounPhrase): boolean {
  const [thing] = meaning.things
  return thing !== undefined && ANIMATE.has(thing.rig) && thing.rig !== 'person' && thing.rig !== 'robot'
}
