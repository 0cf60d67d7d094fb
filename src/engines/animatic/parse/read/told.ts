import type { Piece } from '../find/piece.ts'

/** Letters of a text, the last one not included. */
export interface Stretch {
  readonly start: number
  readonly end: number
}

/** How fast something changes says nothing more: it takes the whole shot. */
const ADVERB =
  'gradually|slowly|suddenly|quickly|steadily|smoothly|subtly|progressively|' +
  'gradualmente|lentamente|poco a poco|de repente|progresivamente|a poco a poco|pian piano|aos poucos|' +
  'progressivement|lentement|peu à peu|graduellement|soudain|doucement|' +
  'allmählich|langsam|plötzlich|nach und nach|' +
  'постепенно|медленно|вдруг|плавно|' +
  'تدريجي(?:ا|ًا)?|ببطء|فجأة|धीरे[- ]धीरे|' +
  '逐渐|慢慢地?|渐渐|缓缓|突然|徐々に|ゆっくりと?|だんだん|少しずつ|점차|점점|천천히|서서히'
const BEFORE = new RegExp(String.raw`(?:${ADVERB})\s*$`, 'iu')
const AFTER = new RegExp(String.raw`^\s*(?:${ADVERB})`, 'iu')
/** The longest of them, and a space. */
const REACH = 20

/** A stretch of a text with the adverbs before and after it. */
export function withAdverbs({ start, end }: Stretch, text: string): Stretch {
  const from = Math.max(0, start - REACH)
  const before = BEFORE.exec(text.slice(from, start))
  const after = AFTER.exec(text.slice(end, end + REACH))
  return {
    start: before === null ? start : from + before.index,
    end: end + (after?.[0].length ?? 0),
  }
}

/** The words that nobody knows, besides those that have told something together with others. */
export function unknownPieces(
  pieces: readonly Piece[],
  told: readonly Stretch[],
): readonly Extract<Piece, { readonly kind: 'unknown' }>[] {
  return pieces.flatMap((piece) => {
    const isFree = told.every(({ start, end }) => piece.end <= start || piece.start >= end)
    return piece.kind === 'unknown' && isFree ? [piece] : []
  })
}
