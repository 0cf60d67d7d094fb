import type { Piece } from '../find/piece.ts'
import { LIKE_ANOTHERS, PART_WORDS } from '../language/part-words.ts'
import type { GrownPart } from '../language/part-words.ts'
import type { NounPhrase, Phrase } from './phrase.ts'
import { isPureColour } from './reader.ts'
import type { Stretch } from './told.ts'

/** Letters between an adjective and its noun, articles and other adjectives among them. */
const REACH = 24
/** Before "of an eagle" that much tells whose it is. */
const WINDOW = 40

/** Whose wings have which colour. */
const TINTS: readonly (readonly [RegExp, string])[] = [
  [/\bbat|fledermaus|murciélago|蝙蝠/iu, '#4a4450'],
  [/\bdragon|demon|drache|dragón|恶魔|龙/iu, '#8e2f33'],
  [/\b(?:eagle|hawk|owl|falcon|sparrow)|adler|águila|鹰/iu, '#7a5230'],
  [/\b(?:raven|crow)|rabe/iu, '#2f2f3a'],
  [/\bbutterfly|schmetterling|mariposa|蝴蝶/iu, '#e88a2e'],
  [/\b(?:parrot|rainbow)|彩虹/iu, '#3f9d62'],
]

/**
 * "a cat with wings", "a rabbit with the antlers of a deer": animals have such parts besides their own, and whose they are
 * like is nobody who is there. In place. Gives the words for the parts.
 */
export function growParts(
  phrases: readonly Phrase[],
  pieces: readonly Piece[],
  text: string,
): readonly Stretch[] {
  const grown: Stretch[] = []
  for (const { part, behind, before } of PART_WORDS) {
    for (const [pattern, comesFirst] of [
      [behind, false],
      [before, true],
    ] as const) {
      for (const { index, 0: words } of text.matchAll(pattern)) {
        const end = index + words.length
        if (grown.some((other) => index < other.end && end > other.start)) continue
        const who = comesFirst ? nounAfter(phrases, end) : nounBefore(phrases, index, text)
        if (who === undefined) continue
        const colour = colourWithin(pieces, index, end)
        if (part === 'wings' && isWinged(who) && colour !== undefined && who.colours.length === 0)
          who.colours.push(colour)
        if (!mayHave(who, part)) continue
        grown.push({ start: index, end })
        give(who, part, colour ?? tintOf(part, text.slice(index, end + WINDOW)))
        if (part === 'horns' && /\b(?:ram|sheep)\b/iu.test(text.slice(index, end + WINDOW))) curl(who)
        leaveOutWithin(phrases, index, end)
      }
    }
  }
  leaveOutLikenesses(phrases, text)
  return grown
}

/** "butterfly wings" are nobody, and in Korean who has wings is said to run. */
function leaveOutWithin(phrases: readonly Phrase[], from: number, until: number): void {
  for (const phrase of phrases) {
    if (!('start' in phrase) || phrase.start < from || phrase.end > until) continue
    if (phrase.kind === 'noun') phrase.leftOut = 'a likeness'
    if (phrase.kind === 'action') phrase.leftOut = 'not meant'
  }
}

function give(who: NounPhrase, part: GrownPart, colour: string | null): void {
  const props = who.grown ?? []
  if (props.every(({ concept }) => concept !== part))
    who.grown = [...props, { concept: part, role: 'worn', colour }]
}

/** "the horns of a ram" */
function curl(who: NounPhrase): void {
  who.grown =
    who.grown?.map((prop) => (prop.concept === 'horns' ? { ...prop, concept: 'curled-horns' } : prop)) ?? []
}

function tintOf(part: GrownPart, words: string): string | null {
  return part === 'wings' ? (TINTS.find(([pattern]) => pattern.test(words))?.[1] ?? null) : null
}

/** A colour that is named there. */
function colourWithin(pieces: readonly Piece[], from: number, until: number): string | undefined {
  for (const piece of pieces) {
    if (piece.kind !== 'found' || piece.start < from || piece.end > until) continue
    const colour = piece.senses.find(({ meaning }) => isPureColour(meaning))?.meaning.colour
    if (colour !== undefined) return colour
  }
  return undefined
}

/** "a butterfly with blue wings" is blue. */
function isWinged({ meaning }: NounPhrase): boolean {
  return meaning.things.some(({ rig }) => rig === 'insect' || rig === 'bird' || rig === 'dragon')
}

/** Wings are drawn on animals and people, and horns on animals. */
function mayHave(phrase: NounPhrase, part: GrownPart): boolean {
  return (
    phrase.leftOut === null &&
    phrase.relation !== 'of' &&
    phrase.meaning.things.some(({ rig }) => rig === 'quadruped' || (rig === 'person' && part === 'wings'))
  )
}

function nounBefore(phrases: readonly Phrase[], index: number, text: string): NounPhrase | undefined {
  const who = phrases.findLast(
    (phrase): phrase is NounPhrase =>
      phrase.kind === 'noun' && phrase.leftOut === null && phrase.end <= index,
  )
  return who === undefined || /[.!?。！？\n]/u.test(text.slice(who.end, index)) ? undefined : who
}

function nounAfter(phrases: readonly Phrase[], end: number): NounPhrase | undefined {
  const who = phrases.find((phrase): phrase is NounPhrase => phrase.kind === 'noun' && phrase.start >= end)
  return who === undefined || who.start - end > REACH ? undefined : who
}

const SHOWN = /^(?:wings|horns?|antlers|stripes|spots)$/iu

/** "a lion with the wings of an eagle": there is no eagle. */
function leaveOutLikenesses(phrases: readonly Phrase[], text: string): void {
  for (const phrase of phrases) {
    if (phrase.kind !== 'noun' || phrase.leftOut !== null || !isOfLife(phrase)) continue
    const before = text.slice(Math.max(0, phrase.start - WINDOW), phrase.start)
    const part = LIKE_ANOTHERS.exec(before)?.groups?.['part']
    if (part === undefined || !isOfAnother(phrases, phrase, text)) continue
    phrase.leftOut = SHOWN.test(part) ? 'a likeness' : 'not drawn'
    // "the shell of a tortoise" lies on no beach.
    const from = phrase.start - before.length
    for (const other of phrases)
      if (other.kind === 'noun' && other.start >= from && other.end <= phrase.start && other.text === part)
        other.leftOut ??= 'not drawn'
  }
}

const LIFE: ReadonlySet<string> = new Set([
  'quadruped',
  'bird',
  'fish',
  'insect',
  'dinosaur',
  'dragon',
  'sprite',
])

function isOfLife({ meaning }: NounPhrase): boolean {
  return meaning.things.some(({ rig }) => LIFE.has(rig))
}

/** Somebody was named before it in the same sentence who has it. */
function isOfAnother(phrases: readonly Phrase[], like: NounPhrase, text: string): boolean {
  const first = phrases.find(
    (phrase): phrase is NounPhrase =>
      phrase.kind === 'noun' &&
      phrase.end < like.start &&
      isOfLife(phrase) &&
      !/[.!?。！？\n]/u.test(text.slice(phrase.end, like.start)),
  )
  return first !== undefined && /\b(?:with|has|having)\b/iu.test(text.slice(first.end, like.start))
}
