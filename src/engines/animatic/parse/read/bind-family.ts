import type { Draft } from './draft.ts'

/** Those who are of one family with somebody, by what they are called. */
const RELATED =
  /^(?:(?:grand|step)?(?:daughter|son)s?|grandchild(?:ren)?|grandkids?|siblings?|(?:little |big |older |younger |twin )?(?:sister|brother)s?|twins?|triplets|nieces?|nephews?|cousins?|hij[oa]s?|niet[oa]s?|herman[oa]s?|fils|petits?-(?:fils|filles?|enfants)|frères?|sœurs?|söhne?n?|sohn|töchtern?|tochter|enkel\p{L}*|brüdern?|bruder|schwestern?|geschwister\p{L}*|filh[oa]s?|net[oa]s?|irmãos?|irmãs?|figli[oae]?|nipot[ei]|fratell[oi]|sorell[ae]|дочь\p{L}*|дочер\p{L}*|дочк\p{L}*|сын\p{L}*|внук\p{L}*|внуч\p{L}*|брат\p{L}*|сестр\p{L}*|сестёр|ابن\p{L}*|بنت\p{L}{2,}|حفيد\p{L}*|أحفاد\p{L}*|أخ\p{L}{0,2}|أخت\p{L}*|إخوة|बेट\p{L}\p{M}*|पोत\p{L}\p{M}*|भाई|बहन\p{M}*|女儿|儿子|孙子|孙女|外孙女?|哥哥|弟弟|姐姐|妹妹|姐妹|兄弟|双胞胎|娘|息子|孫|孫娘|妹|姉|弟|兄|姉妹|双子|딸|아들|손자|손녀|누나|여동생|남동생|형제|자매|쌍둥이)$/iu
/** Those who have children, when they are named beside a child. */
const PARENTS =
  /^(?:(?:grand)?(?:mothers?|fathers?|parents?|pa|ma)|mom|mum|mama|mommy|dad|daddy|papa|granny|granddad|grandad|madre|mamá|padres?|papá|abuel[oa]s?|mère|maman|père|papa|parents|grand-(?:mère|père|parents)|mutter|vater|mama|eltern|oma|opa|gro(?:ß|ss)(?:mutter|vater|eltern)|mãe|pai|pais|av[óô]s?|mamma|papà|genitori|nonn[aoi]|мать|мама|мамой|отец|пап[аы]|родител\p{L}*|бабушк\p{L}*|дедушк\p{L}*|أم|أب|والد\p{L}*|جد\p{L}{0,2}|माँ|मां|पिता|दाद\p{L}\p{M}*|नान\p{L}\p{M}*|妈妈|母亲|爸爸|父亲|父母|爷爷|奶奶|外公|外婆|母|母親|お母さん|ママ|父|父親|お父さん|パパ|両親|祖父|祖母|祖父母|おじいさん|おばあさん|엄마|어머니|아빠|아버지|부모님?|할머니|할아버지)$/iu
const CHILDREN = /^(?:child|baby|girl|boy)$/
const TWINS =
  /twin|triplet|trilliz|triplé|drilling|trigêm|тройн|三胞胎|三つ子|세쌍둥이|trigem|gemel|mellizo|jumea|jumelle|zwilling|gêmea|gemell|близнец|двойняш|توأم|जुड़वा|双胞胎|双子|쌍둥이/iu
/** Whoever is no more than a person of some age. */
const PLAIN = /^(?:woman|man|girl|boy|child|baby|person|old-man|old-woman)$/

/** "a mother and her daughter", "a family", "twins": whoever is of one family looks it. */
export function bindFamily(drafts: readonly Draft[]): void {
  const people = drafts.filter(({ thing }) => thing.rig === 'person' && PLAIN.test(thing.variant))
  const several = people.length > 1 || people.some(({ count }) => count > 1)
  if (!several || !isFamily(people)) return
  for (const one of people) {
    const isTwins = one.count > 1 && TWINS.test(one.phrase.text)
    one.kin = isTwins ? 'twins' : 'family'
  }
}

function isFamily(people: readonly Draft[]): boolean {
  const hasChild = people.some(({ thing }) => CHILDREN.test(thing.variant))
  return people.some(({ phrase: { text, meaning, determiner, relation }, thing, count }) => {
    if (meaning.concept.startsWith('family') || TWINS.test(text)) return true
    // "a man with his wife and the children": a child by itself is anybody's.
    if (RELATED.test(text)) return people.length > 1 || count > 1
    const isTheirs = determiner === 'the' || (determiner === null && relation === 'with')
    // "a woman and her mother"
    const isOfOther = isTheirs && relation !== null && people.length > 1
    if (PARENTS.test(text) && (hasChild || isOfOther)) return true
    // "a couple with their baby"
    return thing.variant === 'baby' && isTheirs && people.length > 1
  })
}

const AT_EASE: ReadonlySet<Draft['action']> = new Set(['stand', 'walk', 'look', 'talk'])

/** "a couple with their newborn": whoever has free hands holds it. */
export function cradle(drafts: Draft[]): void {
  const baby = drafts.find(({ thing }) => thing.variant === 'baby')
  if (baby === undefined || baby.count > 1 || baby.action !== 'stand' || baby.at !== null) return
  const free = drafts.filter(
    ({ kin, thing, action, activity, carried, props, count }) =>
      kin !== null &&
      /^(?:woman|man)$/.test(thing.variant) &&
      AT_EASE.has(action) &&
      activity === null &&
      carried === null &&
      count === 1 &&
      props.every(({ role }) => role === 'worn'),
  )
  const holder = free.find(({ thing }) => thing.variant === 'woman') ?? free[0]
  if (holder === undefined) return
  holder.carried = { draft: baby, where: 'arms' }
  drafts.splice(drafts.indexOf(baby), 1)
}
