import type { Piece } from '../find/piece.ts'
import { simplifyChinese } from '../language/simplify-chinese.ts'
import { isActionMeaning, isNounMeaning } from './choose-sense.ts'
import type { Material } from '../../scene-spec.ts'
import type { Meaning } from '../meaning.ts'
import type { Grammar, LeftOut, NounPhrase, Phrase, Relation } from './phrase.ts'
import { ANIMATE } from '../../vocabulary/actors.ts'
import { leaveOutModifier } from './read-noun.ts'
import { spotOf } from './spot-of.ts'
import { clear, emptyPending, isPureColour, pushEffect } from './reader.ts'
import type { Reader, Step } from './reader.ts'

/** A grammatical word, see `WordRole`. */
export function readRole(reader: Reader, step: Step, grammar: Grammar): void {
  const { adjacent } = reader
  switch (step.sense.meaning.word) {
    case 'a':
    case 'the':
    case 'another':
      reader.pending = {
        ...emptyPending(),
        // قطيع من الجمال: the article is written onto the noun that the number counts.
        count: grammar.language === 'ar' && step.sense.meaning.word === 'the' ? reader.pending.count : null,
        determiner: step.sense.meaning.word,
      }
      reader.adjacent = null
      break
    case 'and':
      readAnd(reader, step, grammar)
      break
    case 'with':
      if (step.sense.meaning.hold !== undefined) pushEffect(reader, step.piece, step.sense.meaning)
      readRelation(reader, 'with', step.piece.text, grammar)
      break
    case 'in':
    case 'on':
    case 'of':
    case 'far':
      readRelation(reader, step.sense.meaning.word, step.piece.text, grammar)
      break
    case 'not':
      // "людей нет": at the end of a phrase it speaks of what came before.
      if (adjacent !== null && (step.next === undefined || step.next.kind === 'break')) {
        dropLast(reader, 'negated')
        break
      }
      clear(reader)
      reader.dropping = 'negated'
      break
    case 'like':
      // "a film about a cat" is of a cat; "a book about dragons", "they argue about a sandwich" are not.
      if (step.piece.text.toLowerCase() === 'about' && !isSpokenOf(reader)) break
      if (isOfShot(reader)) break
      clear(reader)
      reader.dropping = 'compared'
      break
    case 'as':
      readCostume(reader, grammar.verbLast)
      break
    case 'figure':
      if (COSTUME.test(step.piece.text) && readCostume(reader, grammar.headLast)) break
      readFigure(reader, grammar)
      break
    case 'statue':
      readStatue(reader, step.sense.meaning.material ?? null, grammar)
      break
    case 'not-after':
      dropLast(reader, 'negated')
      break
    case 'like-after':
      if (isLook(reader.phrases.at(-1))) break
      dropLast(reader, 'compared')
      break
    case 'subject':
    case 'object':
      if (adjacent !== null) adjacent.part = step.sense.meaning.word
      break
    case 'is':
      if (HINDI_ARE.test(step.piece.text)) countByVerb(reader)
      // "बारिश हो रही है और एक बिल्ली लाल …": where verbs come last, what follows is said of somebody else.
      reader.isPredicate = !grammar.verbLast
      reader.pending = emptyPending()
      break
    case 'pronoun':
      if (reader.isBeside) keepBeside(reader)
      reader.phrases.push({ kind: 'pronoun', word: step.piece.text })
      readPronoun(reader)
      break
    case 'who':
    case 'while':
      reader.phrases.push({
        kind: 'clause',
        ...(step.sense.meaning.word === 'who' && !grammar.modifiersFirst ? { isOfLast: true as const } : {}),
      })
      if (step.sense.meaning.word === 'while') clear(reader)
      reader.isPredicate = false
      break
    default:
  }
}

const HINDI_ARE = /^(?:हैं|थे|थीं)$/u
/** Those of whom a plural is no courtesy. */
const PLAIN_PEOPLE = /^(?:student|child|boy|soldier|child-soldier|tourist|worker)$/
const SEVERAL = 3

/** "हाथी नहा रहे हैं": many nouns have no plural of their own, and only the verb tells. */
function countByVerb({ phrases }: Reader): void {
  const start = phrases.findLastIndex(({ kind }) => kind === 'stop' || kind === 'comma' || kind === 'clause')
  const clause = phrases.slice(start + 1)
  const isSubject = (phrase: Phrase): boolean => phrase.kind === 'noun' && phrase.relation === null
  // "शिक्षिका लिख रही है और छात्र सुन रहे हैं": the second verb has a subject of its own.
  const verbBefore = clause.slice(0, -1).findLastIndex(({ kind }) => kind === 'action')
  const subject = clause.slice(verbBefore + 1).find(isSubject) ?? clause.find(isSubject)
  if (subject?.kind !== 'noun' || subject.count !== null || subject.isPlural || subject.determiner !== null)
    return
  const [thing] = subject.meaning.things
  const isCountable = thing?.rig !== 'person' || PLAIN_PEOPLE.test(subject.meaning.concept)
  const isAlive = thing !== undefined && ANIMATE.has(thing.rig)
  if (isAlive && isCountable && !subject.isModifier && subject.meaning.count === undefined)
    subject.count = SEVERAL
}

const COSTUME = /^(?:costume|onesie)s?$/i

/** "dressed as a pirate"; 「海賊の格好をした」, "a pirate costume": of who was named right before. */
function readCostume(reader: Reader, mayComeAfter: boolean): boolean {
  const last = reader.phrases.at(-1)
  const before = reader.adjacent ?? (last?.kind === 'noun' && last.isModifier ? last : null)
  const isAfter = before !== null && mayComeAfter
  clear(reader)
  if (isAfter) before.leftOut = 'a costume'
  else reader.dropping = 'a costume'
  return isAfter
}

/** "видео, как играют собаки": it says what is to be seen. */
function isOfShot({ readings }: Reader): boolean {
  return readings.at(-2)?.meaning.concept === 'shot-itself'
}

function isSpokenOf({ phrases }: Reader): boolean {
  const last = phrases.at(-1)
  return last?.kind === 'action' || (last?.kind === 'noun' && last.meaning.item !== undefined)
}

/** "a toy dog", 「犬のおもちゃ」: of what comes next, or, where that is the order of words, of what came before. */
function readFigure(reader: Reader, grammar: Grammar): void {
  const { adjacent } = reader
  const last = reader.phrases.at(-1)
  const isAfter = adjacent !== null || (last?.kind === 'noun' && last.isModifier)
  leaveOutModifier(reader, grammar, 'a likeness')
  clear(reader)
  if (!(grammar.modifiersFirst && isAfter)) reader.dropping = 'a likeness'
}

/** "lion statue", "marble statue of a cat": a lion of stone, a cat of marble. */
function readStatue(reader: Reader, said: Material | null, grammar: Grammar): void {
  const { adjacent, pending, dropping } = reader
  const last = reader.phrases.at(-1)
  const before = adjacent ?? (last?.kind === 'noun' && last.isModifier ? last : null)
  if (before !== null && (grammar.headLast || grammar.verbLast)) {
    before.material = said ?? pending.material ?? before.material ?? 'stone'
    before.isSheen = false
    before.isModifier = false
    return
  }
  clear(reader)
  reader.dropping = dropping
  reader.carving = said ?? pending.material ?? 'stone'
}

/** "a man on a motorbike with a dog beside him": not on it. */
function keepBeside({ phrases }: Reader): void {
  const last = phrases.at(-1)
  if (last?.kind === 'noun') last.isBeside = true
}

/** "as if they were birds": what is compared comes after it. */
function readPronoun(reader: Reader): void {
  const { dropping } = reader
  clear(reader)
  if (dropping === 'compared') reader.dropping = dropping
}

/** Chinese has words of place before a noun and after it. */
const CHINESE_AFTER =
  /^的?(?:里|里面|中|内|旁|旁边|前|前面|后面|下|下面|之间|边|之中|身边|上|上面|之上|上空|[左右][边侧面])$/

/** "black and white cat" is one cat, "no cars and people" none of either. */
function readAnd(reader: Reader, step: Step, grammar: Grammar): void {
  const { before, next } = step
  // 「医生在医院里和病人说话」: after a place it joins nobody to somebody.
  if (grammar.language === 'zh' && reader.adjacent === null && next !== undefined && isBareNoun(next)) {
    readRelation(reader, 'with', step.piece.text, grammar)
    return
  }
  const last = reader.phrases.at(-1)
  const nextIsColour =
    next?.kind === 'found' && next.senses[0] !== undefined && isPureColour(next.senses[0].meaning)
  const between =
    before?.kind === 'found' && before.senses[0] !== undefined && isPureColour(before.senses[0].meaning)
  if (nextIsColour && between) return
  const goesOn =
    last !== undefined &&
    'leftOut' in last &&
    last.leftOut === 'negated' &&
    next !== undefined &&
    isBareNoun(next)
  const { adjacent } = reader
  // "il cuisine et la femme lit": after a verb it joins two sentences.
  if (adjacent === null && last?.kind === 'action' && !grammar.verbLast)
    reader.phrases.push({ kind: 'clause' })
  // 「犬と遊ぶ」: before a verb it is "with".
  const isWith =
    next?.kind === 'found' && next.senses[0] !== undefined && isActionMeaning(next.senses[0].meaning)
  if (isWith && adjacent !== null && grammar.verbLast) adjacent.relation = 'with'
  clear(reader)
  if (goesOn) reader.dropping = 'negated'
  reader.isJoined = adjacent !== null
}

function isBareNoun(piece: Piece): boolean {
  return piece.kind === 'found' && piece.senses[0] !== undefined && isNounMeaning(piece.senses[0].meaning)
}

function readRelation(reader: Reader, relation: Relation, text: string, grammar: Grammar): void {
  const { adjacent } = reader
  const isAfter =
    grammar.verbLast ||
    (grammar.modifiersFirst && (relation === 'of' || CHINESE_AFTER.test(simplifyChinese(text))))
  const last = reader.phrases.at(-1)
  if (relation === 'far' && last?.kind === 'effect') last.relation = 'far'
  const isOutside = relation === 'in' && (spotOf(relation, text) === 'before' || OUT.test(text))
  if (isAfter && isOutside && (last?.kind === 'effect' || last?.kind === 'noun')) last.isOutside = true
  if (isAfter && adjacent !== null) {
    if (relation === 'of') adjacent.isModifier = true
    else {
      if (relation === 'with' && ATTRIBUTIVE.test(text)) adjacent.isOfNext = true
      adjacent.relation = isTool(adjacent, text) ? 'with' : relation
      adjacent.isBeside = isBeside(relation, text)
      adjacent.spot = spotOf(relation, text) ?? adjacent.spot
    }
  }
  if (grammar.verbLast) {
    // After a place too it says nothing of what comes next.
    if (adjacent === null && relation !== 'of' && last?.kind === 'effect') last.relation = relation
    reader.adjacent = null
    // "बिना जानवरों का जंगल": the forest is there.
    if (relation === 'of') reader.dropping = null
    return
  }
  if (relation === 'far' && adjacent !== null) adjacent.relation = 'far'
  const { dropping, pending, carving } = reader
  // "红色的狐狸": the particle links a colour to its noun.
  const isLink = grammar.modifiersFirst && relation === 'of'
  const isSuppressed =
    dropping !== null && !isLink && (relation === 'of' || (relation === 'in' && dropping === 'negated'))
  clear(reader)
  if (isLink) reader.pending = pending
  else {
    reader.relation = relation
    reader.isBeside = isBeside(relation, text)
    reader.isFrom = FROM.test(text)
    reader.isOutside = isOutside && !isAfter
    const spot = spotOf(relation, text)
    // 「狗的右边有一只猫」: who is named next has a side, and is none.
    reader.spot = isAfter && (spot === 'left' || spot === 'right') ? null : spot
  }
  if (isSuppressed) reader.dropping = dropping
  if (relation === 'of') reader.carving = carving
}

/** Of all the words for a place, those that put somebody into it. */
const WITHIN =
  /^(?:through|throughout|in|im|ins|inside|into|within|aboard|on board|.*(?:wheel|seat|cockpit|helm) of|在|里|里面|中|内|之中|の中.*|で|に|안|안에서|속|en|dentro(?: de)?|al volante.*|a bordo.*|dans.*|à bord.*|au volant.*|am steuer.*|am lenkrad|an bord|em|n[oa]s?|numa?|ao volante.*|в|во|внутри|за рул[её]м|на борту|في|داخل|على متن|خلف مقود|में.*|के अंदर|ne(?:l|llo|lla|i|gli|lle|ll'))$/iu

/** 「着た」, "입은", "वाली": before whose it is. */
const ATTRIBUTIVE = /(?:[たる]|[은는든쓴낀맨진른]|वाल[ाीे])$/u

const HANDLED: ReadonlySet<Meaning['item']> = new Set(['held', 'played'])

/** 「ボールで遊ぶ」, "गेंद से खेलते": what it is done with. */
function isTool({ meaning }: NounPhrase, text: string): boolean {
  return /^(?:で|से)$/u.test(text) && HANDLED.has(meaning.item)
}

/** Not in it; "in front of" is told by its spot. */
const OUT = /^(?:outside(?: of)?|out of|밖.*)$/iu

const FROM = /^(?:from|off|depuis|desde|dalla|dal|von|с|со|из)$/iu

/** Without a text it is an ending, which says no more than that it is a place. */
function isBeside(relation: Relation, text: string): boolean {
  return relation === 'in' && text !== '' && !WITHIN.test(simplifyChinese(text))
}

/** 「古い映画のように」 is how the picture looks. */
function isLook(phrase: Phrase | undefined): boolean {
  return phrase?.kind === 'effect' && phrase.meaning.look !== undefined
}

function dropLast(reader: Reader, why: LeftOut): void {
  const last = reader.phrases.at(-1)
  if (last !== undefined && 'leftOut' in last) last.leftOut = why
  clear(reader)
}
