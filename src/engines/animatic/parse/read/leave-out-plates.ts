import type { Meaning } from '../meaning.ts'
import type { NounPhrase, Phrase } from './phrase.ts'

const DISHES = /^(?:plate|meal|soup|bottle|juice|coffee-cup|basket)$/
/** What food is served on and in. */
const VESSELS =
  /^(?:plates?|platter|dish|bowls?|tray|slice|piece|盘子?|碗|皿|お皿|お椀|접시|그릇|platos?|plato|tazón|cuenco|bol|assiettes?|plat|teller|schüssel|schale|pratos?|tigela|тарелк\S+|блюд\S+|миск\S+|طبق|صحن|وعاء|प्लेट|थाली|कटोर\S+|piatt[oi]|ciotola)$/iu

/** What drinks are had from, and drinks that are drawn in a vessel of their own. */
const CUPS =
  /^(?:cups?|mugs?|glass(?:es)?|bottles?|jugs?|cans?|tazas?|vasos?|tasses?|verres?|tassen?|glas|gläser|becher|xícaras?|copos?|чашк\S*|стакан\S*|كوب|أكواب|فنجان|कप|गिलास|tazz[ae]|bicchier[ei])$/iu
const DRINKS =
  /^(?:bubble-tea|soda|soda-can|lemonade|juice|orange-juice|beer|wine|wine-glass|milk|cocktail|champagne|coffee-cup|teacup|whiskey|smoothie|sake)$/
const CUPS_DRAWN = /^(?:coffee-cup|teacup|glasses|glass|wine-glass|bottle|soda-can|jug)$/

/** "a ball of red yarn" */
function isWound({ meaning }: NounPhrase, next: Phrase | undefined): boolean {
  return meaning.concept === 'ball' && next?.kind === 'noun' && next.meaning.concept === 'yarn'
}

function isDrink({ meaning, text }: NounPhrase, next: Phrase | undefined): boolean {
  const isCup = CUPS.test(text) && CUPS_DRAWN.test(meaning.concept)
  return isCup && next?.kind === 'noun' && DRINKS.test(next.meaning.concept)
}

const SPECTACLES = 'glasses'
const WINE_GLASS: Meaning = {
  concept: 'wine-glass',
  things: [{ concept: 'wine-glass', rig: 'sprite', variant: 'wine' }],
  places: [],
  gives: [],
  item: 'held',
}

/** "pours wine into two glasses": nobody wears two of them. In place, before the plates. */
export function fillGlasses(phrases: Phrase[]): void {
  const isPoured = phrases.some((phrase) => phrase.kind === 'action' && phrase.meaning.activity === 'pour')
  for (const [at, phrase] of phrases.entries()) {
    if (phrase.kind !== 'noun' || phrase.meaning.concept !== SPECTACLES) continue
    const isCounted = phrase.count !== null && phrase.count > 1 && phrase.relation !== 'with'
    if (isCounted && isPoured) phrases[at] = { ...phrase, meaning: WINE_GLASS }
  }
}

/** "a plate of tacos", "ein Teller Spaghetti": what is on it is the dish, and no second one stands beside it. In place. */
export function leaveOutPlates(phrases: Phrase[]): void {
  for (const [at, phrase] of phrases.entries()) {
    if (phrase.kind !== 'noun' || phrase.leftOut !== null) continue
    const next = phrases[at + 1]
    const isDish = DISHES.test(phrase.meaning.concept) && VESSELS.test(phrase.text)
    if (!isDish && !isDrink(phrase, next) && !isWound(phrase, next)) continue
    if (next?.kind !== 'noun' || next.leftOut !== null) continue
    const isServed = next.relation === 'of' || (next.relation === null && next.start - phrase.end === 1)
    // "a plate on a table": a table is served on nothing.
    if (next.meaning.spot !== undefined) continue
    if (!isServed || next.meaning.things.length === 0 || next.isJoined) continue
    phrase.leftOut = 'part of another word'
    const { meaning, relation, spot, part } = phrase
    const home = next.meaning.home ?? meaning.home
    phrases[at + 1] = {
      ...next,
      relation,
      spot,
      part: part ?? next.part,
      count: next.count ?? (isDish ? countOfDish(phrase, next) : phrase.count),
      isPlural: isDish ? next.isPlural : phrase.isPlural,
      meaning: home === undefined ? next.meaning : { ...next.meaning, home },
    }
  }
}

function countOfDish({ isPlural, count }: NounPhrase, next: NounPhrase): number | null {
  return isOneDish(next) && !isPlural ? (count ?? 1) : null
}

/** What is drawn as all that is on a plate. */
function isOneDish({ meaning }: NounPhrase): boolean {
  return ONE_DISH.test(meaning.concept)
}

const ONE_DISH =
  /^(?:spaghetti|sushi|dumplings|noodles|rice|french-fries|pancakes|salad|peanuts|olives|cherries|blueberries|grapes|vegetables|fruit|oyster|popcorn|bacon)$/
