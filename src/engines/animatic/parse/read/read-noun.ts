import { NOT_DRAWN } from '../english-nouns.ts'
import type { PropSpec, SettingName, Trait } from '../../scene-spec.ts'
import type { FoundPiece, Piece } from '../find/piece.ts'
import type { Meaning } from '../meaning.ts'
import { ANIMATE } from '../../vocabulary/actors.ts'
import { coatOf } from './coats.ts'
import { joinCompound } from './join-compound.ts'
import { isYoung } from './kin.ts'
import { grammarOf } from './phrase.ts'
import type { Grammar, LeftOut, NounPhrase, Phrase } from './phrase.ts'
import { takeMany } from './read-many.ts'
import { isHair, isOfPeople, takeTraits, traitsOfNoun, whoIsOne } from './read-traits.ts'
import { clear, emptyPending, isNounPiece, pushEffect } from './reader.ts'
import type { Reader, Reading, Step } from './reader.ts'

/** A thing, an item or a place, alone or as the last word of a compound. */
export function readNoun(reader: Reader, step: Step, grammar: Grammar): void {
  const { piece, sense } = step
  const { meaning } = sense
  const isPlace = meaning.things.length === 0 && meaning.item === undefined
  const age = takeAge(reader, step)
  const joined = joinCompound(reader.adjacent, step, grammar)
  if (joined === 'verb') {
    // "a yacht leaves": after "a" a plural is no noun.
    pushEffect(reader, piece, { ...meaning, things: [], places: [] })
    clear(reader)
    return
  }
  if (joined === 'first') {
    if (reader.adjacent !== null) sayMore(reader.adjacent, step)
    pushEffect(reader, piece, { ...meaning, things: [], places: [] })
    return
  }
  if (isPlace) {
    leaveOutPlaceBefore(reader, step, grammar)
    pushEffect(reader, piece, meaning, { count: reader.pending.count, size: null })
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
  // "an old Japanese potter"
  const said =
    isPlace && meaning.traits !== undefined ? [...reader.pending.traits, ...reader.readings.slice(-1)] : []
  clear(reader)
  reader.pending.traits.push(...age, ...said)
  reader.adjacent = phrase
  // "dressed as a medieval king": the role is still to come.
  if (isPlace && grammar.headLast && step.next !== undefined && isNounPiece(step.next))
    reader.dropping = dropping
  // "a man-made lake", "a cat-shaped cloud"
  if (isJoined && phrase !== null && grammar.language === 'en') phrase.leftOut = 'part of another word'
}

const OLD: readonly Trait[] = ['old']

/** "an elderly Japanese potter": of the age is whoever comes after the people. */
function takeAge(reader: Reader, { sense: { meaning } }: Step): readonly Reading[] {
  const { adjacent, phrases, readings } = reader
  const said = readings.at(-2)
  const isOfPeople = meaning.things.length === 0 && meaning.traits !== undefined
  if (adjacent === null || said === undefined || !isOfPeople || !/^(?:elderly|aged)$/i.test(adjacent.text))
    return []
  phrases.splice(phrases.indexOf(adjacent), 1)
  reader.adjacent = null
  return [{ ...said, meaning: { ...meaning, traits: OLD, places: [] } }]
}

/** "a corgi puppy", "a corgi chef", "a ninja girl": the second noun says more of the first. */
function sayMore(first: NounPhrase, { piece, sense: { meaning } }: Step): void {
  if (isOfPeople(first.meaning)) first.traits.push(...traitsOfNoun(meaning))
  else if (isYoung(piece.text)) first.isYoung = true
  else first.calling = meaning.concept
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
  // "кухня ресторана" is a kitchen.
  if (language === 'ru' && !RUSSIAN_ADJECTIVE.test(last.text)) return
  const isOnlyPlace =
    (time === undefined || CYBERPUNK.test(last.text)) && weather === undefined && season === undefined
  const [before] = places
  const [here] = sense.meaning.places
  // "temple stairs" are in the temple.
  const isSurer = before !== undefined && here !== undefined && here.weight >= before.weight
  if (isOnlyPlace && isSurer && ROOMS.has(here.setting)) last.leftOut ??= 'part of another word'
}

/** "a cyberpunk bar" */
const CYBERPUNK = /^(?:cyberpunk|neon-lit|киберпанк\p{L}*)$/iu

const RUSSIAN_ADJECTIVE = /(?:[ыио]й|[ая]я|[ое]е|[ую]ю|[ое]го|[ое]му|[ыио]м|[ыи]х|[ыи]ми|[ыи]е)$/u

function toNoun(reader: Reader, { piece, sense, before, next }: Step, first: NounPhrase | null): NounPhrase {
  const { pending } = reader
  const { meaning, isPlural } = sense
  if (first !== null && isSaidOfPerson(first, meaning))
    reader.phrases.splice(reader.phrases.indexOf(first), 1)
  else if (first !== null) first.leftOut = 'part of another word'
  return {
    kind: 'noun',
    isAboard: false,
    meaning,
    text: piece.text,
    start: piece.start,
    end: piece.end,
    count: pending.count ?? first?.count ?? sense.count ?? null,
    size: pending.size ?? first?.size ?? sense.size ?? (isBaby(first, meaning) ? 'small' : null),
    colours: [...(first?.colours ?? []), ...pending.colours],
    ...(pending.pattern === null ? {} : { pattern: pending.pattern }),
    ...(pending.isMotley ? { isMotley: true as const } : {}),
    material: pending.material ?? first?.material ?? reader.carving,
    isSheen: pending.material === null ? (first?.isSheen ?? false) : pending.isSheen,
    traits: isOfPeople(meaning)
      ? [...takeTraits(reader, piece, meaning), ...traitsOfFirst(first, meaning)]
      : [],
    hair: [
      ...(isOfPeople(meaning) || isHair(meaning) ? hairOf(first) : []),
      ...(pending.pattern !== null && meaning.things[0]?.rig === 'quadruped'
        ? [coatOf(pending.pattern)]
        : []),
    ],
    determiner: pending.determiner ?? first?.determiner ?? null,
    isPlural: isPlural ?? (isGermanDative(before, piece) || mayBePlural(reader, piece, next)),
    relation: first?.relation ?? reader.relation,
    isBeside: first?.isBeside ?? reader.isBeside,
    isOutside: first?.isOutside ?? reader.isOutside,
    ...(reader.isFrom ? { isFrom: true as const } : {}),
    spot: meaning.spot ?? first?.spot ?? reader.spot,
    part: null,
    isJoined: first?.isJoined ?? reader.isJoined,
    isModifier: false,
    isFamily: pending.isFamily,
    leftOut:
      first?.leftOut === 'part of another word' ? reader.dropping : (first?.leftOut ?? reader.dropping),
  }
}

/** "bald man", "woman doctor": the first noun is in the picture, as a part of the second. */
function isSaidOfPerson(first: NounPhrase, meaning: Meaning): boolean {
  return isHair(first.meaning) ? isOfPeople(meaning) || isHair(meaning) : whoIsOne(first, meaning) !== null
}

function traitsOfFirst(first: NounPhrase | null, meaning: Meaning): readonly Trait[] {
  if (first === null) return []
  const own = traitsOfNoun(first.meaning)
  if (whoIsOne(first, meaning) === 'calling-last') return [...own, ...first.traits]
  // "una vecchia signora"
  return [...own.filter((trait) => trait === 'old'), ...first.traits]
}

/** "a blonde woman", "a bald bearded man": hair and beards that stand before whose they are. */
function hairOf(first: NounPhrase | null): readonly PropSpec[] {
  if (first === null || !isHair(first.meaning)) return first?.hair ?? []
  const { meaning, colours, hair } = first
  const concept = meaning.things[0]?.variant ?? meaning.concept
  return [...hair, { concept, role: 'worn', colour: colours[0] ?? meaning.colour ?? null }]
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

/** Of these "den" may be one as well: "den Bären", "den Polizisten". */
const WEAK_NOUN =
  /(?:jung|b[äa]r|has|löw|aff|mensch|prinz|soldat|astronaut|held|herr|rab|ochs|drach|knab|ries|falk|schimpans|leopard|nachbar|bauer|pirat|ant|ent|ist|loge|pfau)e?n$/iu

/** "erzählt den Enkeln": an "n" after "den" is of several, unless the noun always has it. */
function isGermanDative(before: Piece | undefined, { language, text }: FoundPiece): boolean {
  return language === 'de' && before?.kind === 'found' && /^den$/iu.test(before.text) && !WEAK_NOUN.test(text)
}

/** An ending that may be a case is a plural at the head of a phrase only, and before no postposition. */
function mayBePlural(
  { phrases, relation, pending, adjacent, carving }: Reader,
  { language }: FoundPiece,
  next: Piece | undefined,
): boolean {
  if (relation !== null || pending.determiner !== null || adjacent !== null || carving !== null) return false
  // "лепят снеговика": after a verb it is more often a case.
  if (language === 'ru' && (phrases.at(-1)?.kind === 'action' || isOfShot(phrases))) return false
  if (!grammarOf(language).verbLast) return true
  const after = next?.kind === 'found' ? next.senses[0]?.meaning.word : undefined
  return after === undefined || after === 'and'
}

/** "крупный план плачущей женщины": what a shot is of stands in a case. */
function isOfShot(phrases: readonly Phrase[]): boolean {
  const last = phrases.at(-1)
  if (last?.kind === 'effect' && last.meaning.framing !== undefined) return true
  const start = phrases.findLastIndex(({ kind }) => kind === 'stop' || kind === 'comma' || kind === 'clause')
  const clause = phrases.slice(start + 1)
  const [first] = clause
  const isShot = first?.kind === 'effect' && (first.meaning.framing ?? first.meaning.camera) !== undefined
  return isShot && clause.every(({ kind }) => kind !== 'noun')
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
  if (!grammar.headLast && !grammar.verbLast && leadsOn) reader.dropping = 'part of another word'
}

/** "a pigeon showcases" is no showcase, and of "a robot's life" the robot is what can be seen. */
function isOfWord(adjacent: NounPhrase | null, { sense, piece }: Step): boolean {
  if (adjacent === null) return true
  const isPlural = sense.isPlural === true || /[^s]s$/.test(piece.text)
  const isAnimate = adjacent.meaning.things.some(({ rig }) => ANIMATE.has(rig)) && !adjacent.isPlural
  const isVerb = isPlural && (adjacent.determiner === 'a' || (isAnimate && adjacent.determiner !== null))
  const isOwned = /['’]s?$/.test(adjacent.text) && sense.meaning.concept === NOT_DRAWN
  // "two kids hide" is no hide, nor is "dogs hide".
  const isDeed =
    adjacent.isPlural &&
    (piece.text.toLowerCase() === 'hide'
      ? adjacent.meaning.things.some(({ rig }) => ANIMATE.has(rig))
      : sense.isPlural !== true && (adjacent.count ?? 1) > 1 && isPeople(adjacent.meaning))
  if (isDeed) return false
  return !isVerb && !isOwned && piece.start - adjacent.end <= 1
}

function isPeople({ things }: Meaning): boolean {
  return things.some(({ rig }) => rig === 'person')
}

/** "lion statue", "ライオンの像": what stands before says of what it is. */
export function leaveOutModifier({ adjacent, phrases }: Reader, grammar: Grammar, why: LeftOut): void {
  if (adjacent !== null && (grammar.headLast || why === 'part of another word')) adjacent.leftOut = why
  const last = phrases.at(-1)
  if (last?.kind === 'noun' && last.isModifier) last.leftOut = why
}
