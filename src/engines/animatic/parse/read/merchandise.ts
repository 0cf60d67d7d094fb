import type { Phrase } from './phrase.ts'

const MERCHANDISE =
  /^(?:watch|phone|sneakers|shoes|high-heels|headphones|sunglasses|glasses|handbag|backpack|ring|gem|crown|camera|soda-can|soda|orange-juice|juice|beer|bottle|perfume|lipstick|milk|champagne|wine-glass|whiskey|cocktail|game-controller|trophy)$/

/** What is sold is shown in a studio, when nobody has it. */
export function isMerchandise(phrase: Phrase): boolean {
  return 'meaning' in phrase && MERCHANDISE.test(phrase.meaning.concept)
}
