import { NOT_DRAWN } from '../english-nouns.ts'
import type { SettingName } from '../../scene-spec.ts'
import type { FoundPiece, Piece } from '../find/piece.ts'
import type { Meaning } from '../meaning.ts'
import { ANIMATE } from './draft.ts'
import { joinCompound } from './join-compound.ts'
import { isYoung } from './kin.ts'
import { grammarOf } from './phrase.ts'
import type { Grammar, LeftOut, NounPhrase } from './phrase.ts'
import { takeMany } from './read-many.ts'
import { clear, emptyPending, isNounPiece, pushEffect } from './reader.ts'
import type { Reader, Step } from './reader.ts'

/** A thing, an item or a place, alone or as the last word of a compound. */
export function readNoun(reader: Reader, step: Step, grammar: Grammar): void {
  const { piece, sense } = step
  const { meaning } = sense
  const isPlace = meaning.things.length === 0 && meaning.item === undefined
  const joined = joinCompound(reader.adjacent, step, grammar)
  if (joined === 'verb') {
    // "a yacht leaves": after "a" a plural is no noun.
    pushEffect(reader, piece, { ...meaning, things: [], places: [] })
    clear(reader)
    return
  }
  if (joined === 'first') {
    if (reader.adjacent !== null && isYoung(piece.text)) reader.adjacent.isYoung = true
    else if (reader.adjacent !== null) reader.adjacent.calling = meaning.concept
    pushEffect(reader, piece, { ...meaning, things: [], places: [] })
    return
  }
  if (isPlace) {
    leaveOutPlaceBefore(reader, step, grammar)
    pushEffect(reader, piece, meaning)
  } else {
    const noun = toNoun(reader, step, joined === 'second' ? reader.adjacent : null)
    takeMany(reader, noun)
    if (isWhatTheyAre(reader, noun)) noun.leftOut ??= 'a role'
    reader.phrases.push((reader.adjacent = noun))
  }
  const phrase = isPlace ? null : reader.adjacent
  if (isPlace && joined === 'second' && reader.adjacent !== null)
    reader.adjacent.leftOut = 'part of another word'
  const { isJoined } = piece
  const { dropping } = reader
  clear(reader)
  reader.adjacent = phrase
  // "dressed as a medieval king": the role is still to come.
  if (isPlace && grammar.headLast && step.next !== undefined && isNounPiece(step.next))
    reader.dropping = dropping
  // "a man-made lake", "a cat-shaped cloud"
  if (isJoined && phrase !== null && grammar.language === 'en') phrase.leftOut = 'part of another word'
}

/** "a panda and a toucan are best friends": nobody else is there. */
function isWhatTheyAre({ isPredicate, phrases }: Reader, { meaning }: NounPhrase): boolean {
  return (
    isPredicate &&
    meaning.concept === 'people' &&
    phrases.some(
      (phrase) =>
        phrase.kind === 'noun' &&
        phrase.leftOut === null &&
        phrase.meaning.things.some(({ rig }) => ANIMATE.has(rig) && rig !== 'person'),
    )
  )
}

const ROOMS: ReadonlySet<SettingName> = new Set(['interior', 'kitchen', 'office', 'stage', 'stadium'])
const PLACE_AFTER_PLACE = new Set<Grammar['language']>(['en', 'de', 'ru'])

/** "farmhouse kitchen", "деревенский дом": of two places side by side the second is the one. */
function leaveOutPlaceBefore({ phrases }: Reader, { piece, sense }: Step, { language }: Grammar): void {
  const last = phrases.at(-1)
  if (last?.kind !== 'effect' || !PLACE_AFTER_PLACE.has(language) || piece.start - last.end !== 1) return
  const { places, time, weather, season } = last.meaning
  const isOnlyPlace = time === undefined && weather === undefined && season === undefined
  const [before] = places
  const [here] = sense.meaning.places
  if (isOnlyPlace && before !== undefined && here !== undefined && ROOMS.has(here.setting))
    last.leftOut ??= 'part of another word'
}

function toNoun(reader: Reader, { piece, sense, next }: Step, first: NounPhrase | null): NounPhrase {
  const { pending } = reader
  const { meaning, isPlural } = sense
  if (first !== null) first.leftOut = 'part of another word'
  return {
    kind: 'noun',
    isAboard: false,
    meaning,
    text: piece.text,
    start: piece.start,
    end: piece.end,
    count: pending.count ?? first?.count ?? sense.count ?? null,
    size: pending.size ?? first?.size ?? (isBaby(first, meaning) ? 'small' : null),
    colours: [...(first?.colours ?? []), ...pending.colours],
    material: pending.material ?? first?.material ?? reader.carving,
    isSheen: pending.material === null ? (first?.isSheen ?? false) : pending.isSheen,
    determiner: pending.determiner ?? first?.determiner ?? null,
    isPlural: isPlural ?? mayBePlural(reader, piece, next),
    relation: first?.relation ?? reader.relation,
    isBeside: first?.isBeside ?? reader.isBeside,
    isOutside: first?.isOutside ?? reader.isOutside,
    spot: meaning.spot ?? first?.spot ?? reader.spot,
    part: null,
    isJoined: first?.isJoined ?? reader.isJoined,
    isModifier: false,
    isFamily: pending.isFamily,
    leftOut:
      first?.leftOut === 'part of another word' ? reader.dropping : (first?.leftOut ?? reader.dropping),
  }
}

/** "baby elephant", "아기 공룡" */
function isBaby(first: NounPhrase | null, { things: [thing] }: Meaning): boolean {
  return (
    first?.meaning.concept === 'baby' &&
    thing !== undefined &&
    thing.rig !== 'person' &&
    thing.rig !== 'sprite'
  )
}

/** An ending that may be a case is a plural at the head of a phrase only, and before no postposition. */
function mayBePlural(
  { phrases, relation, pending, adjacent, carving }: Reader,
  { language }: FoundPiece,
  next: Piece | undefined,
): boolean {
  if (relation !== null || pending.determiner !== null || adjacent !== null || carving !== null) return false
  // "лепят снеговика": after a verb it is more often a case.
  if (language === 'ru' && phrases.at(-1)?.kind === 'action') return false
  if (!grammarOf(language).verbLast) return true
  const after = next?.kind === 'found' ? next.senses[0]?.meaning.word : undefined
  return after === undefined || after === 'and'
}

/** A part of a body: its colour is its own. */
export function readPart(reader: Reader, { piece, sense }: Step): void {
  pushEffect(reader, piece, sense.meaning)
  reader.pending = emptyPending()
  reader.dropping = null
  reader.isAfterPart = true
  reader.isJoined = false
}

/** A noun that is not drawn takes its modifiers with it: no dog in "dog food". */
export function readHead(reader: Reader, step: Step, grammar: Grammar): void {
  const { adjacent } = reader
  if (isOfWord(adjacent, step)) leaveOutModifier(reader, grammar, 'part of another word')
  pushEffect(reader, step.piece, step.sense.meaning)
  const next = step.next
  const leadsOn =
    next !== undefined &&
    (isNounPiece(next) || (next.kind === 'found' && next.senses[0]?.meaning.word === 'of'))
  clear(reader)
  if (!grammar.headLast && leadsOn) reader.dropping = 'part of another word'
}

/** "a pigeon showcases" is no showcase, and of "a robot's life" the robot is what can be seen. */
function isOfWord(adjacent: NounPhrase | null, { sense, piece }: Step): boolean {
  if (adjacent === null) return true
  const isPlural = sense.isPlural === true || /[^s]s$/.test(piece.text)
  const isAnimate = adjacent.meaning.things.some(({ rig }) => ANIMATE.has(rig)) && !adjacent.isPlural
  const isVerb = isPlural && (adjacent.determiner === 'a' || (isAnimate && adjacent.determiner !== null))
  const isOwned = /['’]s?$/.test(adjacent.text) && sense.meaning.concept === NOT_DRAWN
  return !isVerb && !isOwned && piece.start - adjacent.end <= 1
}

/** "lion statue", "ライオンの像": what stands before says of what it is. */
export function leaveOutModifier({ adjacent, phrases }: Reader, grammar: Grammar, why: LeftOut): void {
  if (adjacent !== null && (grammar.headLast || why === 'part of another word')) adjacent.leftOut = why
  const last = phrases.at(-1)
  if (last?.kind === 'noun' && last.isModifier) last.leftOut = why
}
