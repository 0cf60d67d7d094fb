import type { PropSpec, SubjectSpec } from '../../scene-spec.ts'
import type { Piece } from '../find/piece.ts'
import type { Language } from '../lexicon/table.ts'
import type { Meaning } from '../meaning.ts'
import type { Draft } from './draft.ts'
import type { NounPhrase, Phrase } from './phrase.ts'
import { isWearing } from './read-outfit.ts'
import { isNounPiece, isPureColour } from './reader.ts'

/** What is so of some of those a noun counts: `one black` of "two cats, one black and one white". */
export interface Share {
  readonly count: number
  readonly colours: readonly string[]
  readonly size: SubjectSpec['size'] | null
  /** What they wear: `a red jacket` of "one in a red jacket". */
  readonly worn?: PropSpec
}

/** Finds "one black and two white" and gives it to the noun before that counts as many, or to the noun it leads to. */
export function shareOut(pieces: readonly Piece[], phrases: readonly Phrase[]): void {
  for (let at = 0; at < pieces.length; at += 1) {
    const shares: Share[] = []
    const start = pieces[at]?.start ?? 0
    let end = at
    let isBeforeNoun = false
    for (let found = shareAt(pieces, end); found !== null && !isBeforeNoun; found = shareAt(pieces, end)) {
      shares.push(found.share)
      isBeforeNoun = found.isBeforeNoun
      end = isBeforeNoun ? found.end : skipJoint(pieces, found.end)
    }
    if (shares.length === 0) {
      shareEach(phrases, pieces, at)
      continue
    }
    const isBare = isColoured(pieces[at])
    if (isBeforeNoun || isBeforeCount(pieces, end, shares))
      shareWithNext(phrases, pieces[end]?.start ?? start, shares, isBare)
    else if (isBare) continue
    else if (shares.length > 1 || isAfterJoint(pieces, at)) shareWithLast(phrases, pieces, at, end, shares)
    at = Math.max(at, end - 1)
  }
}

/** "three red and two blue balloons": each of them but the last waits for the one noun. */
function shareWithNext(
  phrases: readonly Phrase[],
  start: number,
  shares: readonly Share[],
  isOfSeveral: boolean,
): void {
  const noun = phrases.find(
    (phrase): phrase is NounPhrase => phrase.kind === 'noun' && phrase.end > start && phrase.leftOut === null,
  )
  // `красная и синяя птица` is one, of two colours.
  if (noun === undefined || (isOfSeveral && !noun.isPlural)) return
  if (shares.length < 2 || noun.isModifier || noun.meaning.things.length !== 1) return
  noun.shares = shares
  noun.count = totalOf(shares)
  noun.colours.length = 0
  noun.size = null
}

/** `一红一蓝两辆汽车` */
function isBeforeCount(pieces: readonly Piece[], end: number, shares: readonly Share[]): boolean {
  const [number, next] = [pieces[end], pieces[end + 1]]
  const isAll = shares.length > 1 && meaningOf(number)?.count === totalOf(shares)
  return isAll && next !== undefined && isNounPiece(next)
}

/** "two cats, one black and one white", "two black cats and a white one". */
function shareWithLast(
  phrases: readonly Phrase[],
  pieces: readonly Piece[],
  first: number,
  end: number,
  shares: readonly Share[],
): void {
  const start = pieces[first]?.start ?? 0
  const before = phrases.filter(
    (phrase): phrase is NounPhrase =>
      phrase.kind === 'noun' &&
      phrase.leftOut === null &&
      phrase.end <= start &&
      (phrase.count !== null || isOne(phrase)),
  )
  const total = totalOf(shares)
  const whole = before.findLast(({ count }) => count === total)
  if (whole !== undefined && whole.colours.length === 0) {
    if (shares.length < 2) return
    whole.shares = shares
    keepClothes(phrases, start, pieces[end - 1]?.end ?? start)
    return
  }
  const last = before.at(-1)
  if (last === undefined || !isAnotherOf(last, phrases, start) || !shares.every(isOfColour)) return
  const { count, colours, size } = last
  last.shares = [{ count: count ?? 1, colours: [...colours], size }, ...shares]
  last.count = (count ?? 1) + total
  last.colours.length = 0
}

/** "a black cat", "una macchina rossa": one of them, of which another may follow. */
function isOne({ determiner, isPlural, meaning }: NounPhrase): boolean {
  return determiner !== null && !isPlural && meaning.item === undefined
}

/** `红色和蓝色的汽车各一辆`, `猫和狗各两只`: as many of each colour, or of each thing. */
function shareEach(phrases: readonly Phrase[], pieces: readonly Piece[], at: number): void {
  const [each, number] = [pieces[at], pieces[at + 1]]
  const count = meaningOf(number)?.count
  if (each === undefined || count === undefined || !isEach(each)) return
  const from = phrases.findLastIndex(({ kind }) => kind === 'stop')
  const named = phrases
    .slice(from + 1)
    .filter(
      (phrase): phrase is NounPhrase =>
        phrase.kind === 'noun' &&
        phrase.leftOut === null &&
        phrase.end <= each.start &&
        phrase.count === null,
    )
  const [only] = named
  if (only !== undefined && named.length === 1 && only.colours.length > 1) {
    only.shares = only.colours.map((colour) => ({ count, colours: [colour], size: null }))
    only.count = count * only.colours.length
    only.colours.length = 0
  } else for (const phrase of named) phrase.count = count
}

function isEach(piece: Piece): boolean {
  return piece.kind === 'found' && /^[各每]$/u.test(piece.text)
}

/** Nothing stands between the noun and what is shared out but its own words: "two black cats and one white". */
function isAnotherOf(last: NounPhrase, phrases: readonly Phrase[], start: number): boolean {
  const { colours, meaning, isModifier, shares, end } = last
  const isColoured = colours.length > 0 || BY_COAT.test(meaning.concept)
  const isSomeOfThem = isColoured && meaning.things.length === 1 && shares === undefined
  return (
    isSomeOfThem &&
    !isModifier &&
    phrases.every((phrase) => !('start' in phrase) || phrase.end <= end || phrase.start >= start)
  )
}

function isOfColour({ colours }: Share): boolean {
  return colours.length > 0
}

function totalOf(shares: readonly Share[]): number {
  return shares.reduce((sum, { count }) => sum + count, 0)
}

function isAfterJoint(pieces: readonly Piece[], at: number): boolean {
  return skipJoint(pieces, at - 1) === at
}

/** The clothes of a share are nobody else's. */
function keepClothes(phrases: readonly Phrase[], start: number, end: number): void {
  for (const phrase of phrases)
    if (phrase.kind === 'noun' && phrase.start >= start && phrase.end <= end) phrase.isOfShare = true
}

/** A share of a noun that is not named again, and where it ends. */
interface FoundShare {
  readonly share: Share
  readonly end: number
  /** The noun that all of them share is what comes next. */
  readonly isBeforeNoun: boolean
}

/** A number, then colours or a size, or clothes. */
function shareAt(pieces: readonly Piece[], first: number): FoundShare | null {
  let at = first
  while (meaningOf(pieces[at])?.word === 'the') at += 1
  // "the red and the blue robot"
  const isTheOne = isColoured(pieces[at]) && (at > first || isOfOne(pieces[at]))
  const count = isTheOne ? 1 : countOf(pieces[at])
  if (count === undefined) return null
  if (isTheOne) at -= 1
  const clothes = clothesAt(pieces, at + 1)
  if (clothes !== null)
    return {
      share: { count, colours: [], size: null, worn: clothes.worn },
      end: clothes.end,
      isBeforeNoun: false,
    }
  const colours: string[] = []
  let size: Share['size'] = null
  for (at += 1; at < pieces.length; at += 1) {
    const meaning = meaningOf(pieces[at])
    if (meaning === undefined) break
    if (isPureColour(meaning) && meaning.colour !== undefined) colours.push(meaning.colour)
    else if (meaning.size !== undefined && meaning.things.length === 0) size = meaning.size
    else if (meaning.word !== 'is' && meaning.word !== 'noise' && meaning.word !== 'subject') break
  }
  // `一只黑的一只白的`
  if (colours.length > 0 && isEndOfColour(pieces, at)) at += 1
  // "a black one", "two black ones"
  else if (isOnes(pieces[at])) at += 1
  const next = pieces[at]
  if (colours.length === 0 && size === null) return null
  // "two blue somethings": whatever that is, it is none of those before.
  if (next?.kind === 'unknown') return null
  return { share: { count, colours, size }, end: at, isBeforeNoun: next !== undefined && isNounPiece(next) }
}

/** `красная и синяя машины`: the ending of each colour says that it is of one of them. */
function isOfOne(piece: Piece | undefined): boolean {
  return piece?.kind === 'found' && piece.language === 'ru' && /(?:[ыио]й|[ая]я|[ое]е)$/u.test(piece.text)
}

/** `的` after which nothing is named: the one that is so. */
function isEndOfColour(pieces: readonly Piece[], at: number): boolean {
  const [of, next] = [pieces[at], pieces[at + 1]]
  return textOf(of) === '的' && (next === undefined || next.kind === 'break' || countOf(next) !== undefined)
}

function isColoured(piece: Piece | undefined): boolean {
  const meaning = meaningOf(piece)
  return meaning !== undefined && isPureColour(meaning)
}

/** What stands before a colour that is that of all they wear: "in red", "de rojo", `穿红色`. */
function leadsToOutfit(piece: Piece | undefined): boolean {
  const word = meaningOf(piece)?.word
  const isOf = word === 'of' && piece?.kind === 'found' && OF_CLOTHES.has(piece.language)
  return word === 'in' || word === 'with' || isOf || isWearing(textOf(piece), null)
}

const OF_CLOTHES: ReadonlySet<Language> = new Set<Language>(['es', 'pt', 'fr'])

/** "in a red jacket", "in red" */
function clothesAt(
  pieces: readonly Piece[],
  first: number,
): { readonly worn: PropSpec; readonly end: number } | null {
  let at = first
  if (!leadsToOutfit(pieces[at])) return null
  let colour: string | null = null
  for (at += 1; at <= pieces.length; at += 1) {
    const meaning = meaningOf(pieces[at])
    if (colour !== null && endsOutfit(pieces, at))
      return { worn: { concept: 'clothes', colour, role: 'worn' }, end: at }
    if (meaning === undefined) return null
    const garment = pieces[at]?.kind === 'found' ? garmentOf(pieces[at]) : undefined
    if (garment !== undefined) {
      const concept = garment.things[0]?.variant ?? garment.concept
      return { worn: { concept, colour: colour ?? garment.colour ?? null, role: 'worn' }, end: at + 1 }
    }
    if (isPureColour(meaning)) colour ??= meaning.colour ?? null
    else if (meaning.word !== 'a' && meaning.word !== 'the' && meaning.size === undefined) return null
  }
  return null
}

/** Nothing more is said of what they wear. */
function endsOutfit(pieces: readonly Piece[], at: number): boolean {
  const piece = pieces[at]
  if (piece === undefined || piece.kind === 'break') return true
  const meaning = meaningOf(piece)
  return meaning?.word === 'and' || (meaning?.action !== undefined && meaning.things.length === 0)
}

function isOnes(piece: Piece | undefined): boolean {
  if (piece?.kind === 'found') return piece.language !== 'zh' && meaningOf(piece)?.count === 1
  return piece?.kind === 'unknown' && /^ones$/i.test(piece.text)
}

function textOf(piece: Piece | undefined): string {
  return piece?.kind === 'found' ? piece.text : ''
}

function garmentOf(piece: Piece | undefined): Meaning | undefined {
  return piece?.kind === 'found'
    ? piece.senses.find(({ meaning }) => meaning.item === 'worn')?.meaning
    : undefined
}

/** "and", a comma, 「、」 */
function skipJoint(pieces: readonly Piece[], from: number): number {
  let at = from
  while (at < pieces.length) {
    const piece = pieces[at]
    const isComma = piece?.kind === 'break' && !piece.isStop
    if (!isComma && meaningOf(piece)?.word !== 'and') break
    at += 1
  }
  return at
}

/** "one", "three", "the other", "eine". */
function countOf(piece: Piece | undefined): number | undefined {
  const meaning = meaningOf(piece)
  return meaning?.word === 'another' || meaning?.word === 'a' ? 1 : meaning?.count
}

function meaningOf(piece: Piece | undefined): Meaning | undefined {
  return piece?.kind === 'found' ? piece.senses[0]?.meaning : undefined
}

/** A subject for every share, where all of them were shared out. */
export function splitShares(draft: Draft): readonly Draft[] {
  const { shares } = draft.phrase
  const total = shares?.reduce((sum, { count }) => sum + count, 0)
  // "a red and a blue car race": of things that come as many, those alone that were told apart.
  const isAll =
    total === draft.count ||
    (total === draft.phrase.count && draft.thing.concept === draft.phrase.meaning.concept)
  if (shares === undefined || !isAll || draft.phrase.colours.length > 0) return [draft]
  const [first, ...others] = shares
  if (first === undefined) return [draft]
  const whole = { ...draft, props: [...draft.props] }
  takeShare(draft, first)
  return [
    draft,
    ...others.map((share) => {
      const other = { ...whole, props: [...whole.props] }
      takeShare(other, share)
      return other
    }),
  ]
}

/** "two black cats and one white": of some the coat is in their name. */
const BY_COAT = /^(?:black|ginger)-(cat)$/

function takeShare(draft: Draft, { count, colours, size, worn }: Share): void {
  const kind = BY_COAT.exec(draft.thing.concept)?.[1]
  if (kind !== undefined && colours.length > 0)
    draft.thing = { concept: kind, rig: draft.thing.rig, variant: kind }
  if (worn !== undefined) draft.props.push(worn)
  draft.count = count
  // Whose name tells of its coat keeps it: "two ginger cats and a black one".
  if (kind === undefined || colours.length > 0) draft.colours = [...colours]
  draft.size = size ?? draft.size
}
