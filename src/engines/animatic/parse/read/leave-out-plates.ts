import type { NounPhrase, Phrase } from './phrase.ts'

const DISHES = /^(?:plate|meal|soup|bottle|juice|coffee-cup|basket)$/
/** What food is served on and in. */
const VESSELS =
  /^(?:plates?|platter|dish|bowls?|tray|slice|piece|盘子?|碗|皿|お皿|お椀|접시|그릇|platos?|plato|tazón|cuenco|bol|assiettes?|plat|teller|schüssel|schale|pratos?|tigela|тарелк\S+|блюд\S+|миск\S+|طبق|صحن|وعاء|प्लेट|थाली|कटोर\S+|piatt[oi]|ciotola)$/iu

/** "a plate of tacos", "ein Teller Spaghetti": what is on it is the dish, and no second one stands beside it. In place. */
export function leaveOutPlates(phrases: Phrase[]): void {
  for (const [at, phrase] of phrases.entries()) {
    if (phrase.kind !== 'noun' || phrase.leftOut !== null || !DISHES.test(phrase.meaning.concept)) continue
    const next = phrases[at + 1]
    if (!VESSELS.test(phrase.text) || next?.kind !== 'noun' || next.leftOut !== null) continue
    const isServed = next.relation === 'of' || (next.relation === null && next.start - phrase.end === 1)
    if (!isServed || next.meaning.things.length === 0 || next.isJoined) continue
    phrase.leftOut = 'part of another word'
    const { meaning, relation, spot, part } = phrase
    const home = next.meaning.home ?? meaning.home
    phrases[at + 1] = {
      ...next,
      relation,
      spot,
      part: part ?? next.part,
      count: next.count ?? (isOneDish(next) && !phrase.isPlural ? (phrase.count ?? 1) : null),
      meaning: home === undefined ? next.meaning : { ...next.meaning, home },
    }
  }
}

/** What is drawn as all that is on a plate. */
function isOneDish({ meaning }: NounPhrase): boolean {
  return ONE_DISH.test(meaning.concept)
}

const ONE_DISH =
  /^(?:spaghetti|sushi|dumplings|noodles|rice|french-fries|pancakes|salad|peanuts|olives|cherries|blueberries|grapes|vegetables|fruit|oyster|popcorn|bacon)$/
