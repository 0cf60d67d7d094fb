import type { PropSpec, SubjectSpec } from '../../scene-spec.ts'
import type { Piece } from '../find/piece.ts'
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

/** Finds "one black and two white" and gives it to the noun before that counts as many. */
export function shareOut(pieces: readonly Piece[], phrases: readonly Phrase[]): void {
  for (let at = 0; at < pieces.length; at += 1) {
    const shares: Share[] = []
    const start = pieces[at]?.start ?? 0
    let end = at
    for (let found = shareAt(pieces, end); found !== null; found = shareAt(pieces, end)) {
      shares.push(found.share)
      end = skipJoint(pieces, found.end)
    }
    const total = shares.reduce((sum, { count }) => sum + count, 0)
    if (shares.length < 2) continue
    const noun = phrases.findLast(
      (phrase): phrase is NounPhrase =>
        phrase.kind === 'noun' && phrase.leftOut === null && phrase.end <= start && phrase.count === total,
    )
    if (noun !== undefined && noun.colours.length === 0) {
      noun.shares = shares
      keepClothes(phrases, start, pieces[end - 1]?.end ?? start)
    }
    at = end
  }
}

/** The clothes of a share are nobody else's. */
function keepClothes(phrases: readonly Phrase[], start: number, end: number): void {
  for (const phrase of phrases)
    if (phrase.kind === 'noun' && phrase.start >= start && phrase.start < end) phrase.isOfShare = true
}

/** A number, then colours or a size and no noun after them, or clothes. */
function shareAt(
  pieces: readonly Piece[],
  first: number,
): { readonly share: Share; readonly end: number } | null {
  let at = first
  while (meaningOf(pieces[at])?.word === 'the') at += 1
  const count = countOf(pieces[at])
  if (count === undefined) return null
  const clothes = clothesAt(pieces, at + 1)
  if (clothes !== null)
    return { share: { count, colours: [], size: null, worn: clothes.worn }, end: clothes.end }
  const colours: string[] = []
  let size: Share['size'] = null
  for (at += 1; at < pieces.length; at += 1) {
    const meaning = meaningOf(pieces[at])
    if (meaning === undefined) break
    if (isPureColour(meaning) && meaning.colour !== undefined) colours.push(meaning.colour)
    else if (meaning.size !== undefined && meaning.things.length === 0) size = meaning.size
    else if (meaning.word !== 'is' && meaning.word !== 'noise' && meaning.word !== 'subject') break
  }
  // "a black one"
  if (meaningOf(pieces[at])?.count === 1) at += 1
  const next = pieces[at]
  if ((colours.length === 0 && size === null) || (next !== undefined && isNounPiece(next))) return null
  return { share: { count, colours, size }, end: at }
}

/** "in a red jacket" */
function clothesAt(
  pieces: readonly Piece[],
  first: number,
): { readonly worn: PropSpec; readonly end: number } | null {
  let at = first
  const word = meaningOf(pieces[at])?.word
  if (word !== 'in' && word !== 'with' && !isWearing(textOf(pieces[at]), null)) return null
  let colour: string | null = null
  for (at += 1; at < pieces.length; at += 1) {
    const meaning = meaningOf(pieces[at])
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
  if (shares === undefined || total !== draft.count || draft.colours.length > 0) return [draft]
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

function takeShare(draft: Draft, { count, colours, size, worn }: Share): void {
  if (worn !== undefined) draft.props.push(worn)
  draft.count = count
  draft.colours = [...colours]
  draft.size = size ?? draft.size
}
