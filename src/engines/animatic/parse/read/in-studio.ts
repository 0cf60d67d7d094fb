import type { Meaning } from '../meaning.ts'
import { isMerchandise } from './merchandise.ts'
import type { Phrase } from './phrase.ts'
import { markOf } from './show-mark.ts'

/** Words that lead into a studio, unless somebody lives there. */
const STUDIO_WORDS = /^(?:advert|podium|logo)$/

/** What a thing is shown by: its name, and a word for the showing. */
export function isStudioWord({ concept }: Meaning): boolean {
  return concept === 'advert' || concept === 'product-shot'
}

/** Spectacles of studios: food that splashes and swirls does so on no kitchen table. */
export function hasStudioSight(phrases: readonly Phrase[]): boolean {
  return phrases.some(
    (phrase) =>
      'leftOut' in phrase &&
      phrase.leftOut === null &&
      /^(?:splash|swirl|mist|droplets|ice-cubes)$/.test(phrase.meaning.sight ?? ''),
  )
}

/**
 * "a running shoe advert" is shown in a studio; an advert with people is where people are, a winner's podium is none of
 * a product, and "a commercial airplane" no commercial.
 */
export function isNoStudio(phrase: Phrase, at: number, phrases: readonly Phrase[]): boolean {
  // A drink on ice has it in its glass.
  if ('meaning' in phrase && phrase.meaning.concept === 'ice' && isOfDrinks(phrases)) return true
  if (!('meaning' in phrase) || !STUDIO_WORDS.test(phrase.meaning.concept)) return false
  // A car may have the logo of its maker.
  if (phrase.meaning.concept === 'logo') return markOf(phrases) !== phrase
  const next = phrases[at + 1]
  const saysMore = next?.kind === 'noun' && next.start - phrase.end <= 1
  return (
    saysMore || phrases.some((one) => one.kind === 'noun' && one.leftOut === null && isAlive(one.meaning))
  )
}

function isOfDrinks(phrases: readonly Phrase[]): boolean {
  const nouns = phrases.filter((one) => one.kind === 'noun' && one.meaning.things.length > 0)
  return nouns.length > 0 && nouns.every(isMerchandise)
}

function isAlive({ things }: Meaning): boolean {
  return things.some(({ rig }) => /^(?:person|quadruped|bird|insect|dragon|dinosaur)$/.test(rig))
}
