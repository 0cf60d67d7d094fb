import type { Draft } from './draft.ts'

/** Brothers and sisters who are as old as whose they are; a little sister is a girl. */
const SIBLING =
  /^(?:(?:big |older |elder )?(?:sister|brother)s?|herman[oa]s?|frères?|sœurs?|brüdern?|bruder|schwestern?|irmãos?|irmãs?|fratell[oi]|sorell[ae]|брат\p{L}*|сестр\p{L}*|сестёр|أخ\p{L}{0,2}|أخت\p{L}*|भाई|बहन\p{M}*|哥哥|姐姐|姉|兄|누나|언니|오빠|형)$/iu
const FRIEND =
  /^(?:(?:best |close |old )?friends?|amig[oa]s?|amie?s?|freund\p{L}*|amic[oahie]+|друг\p{L}*|друзья\p{L}*|подруг\p{L}*|صديق\p{L}*|أصدقا\p{L}*|दोस्त\p{L}*|सहेली|朋友|好友|友達|友だち|친구)$/iu
const CHILD = /^(?:girl|boy|child)$/

/** "a woman and her sister", "a girl whispers to her friend": both are grown up, or neither. In place. */
export function ageOfPeers(drafts: readonly Draft[]): void {
  for (const [at, one] of drafts.entries()) {
    const { thing, phrase } = one
    const other = drafts.slice(0, at).findLast((draft) => draft.thing.rig === 'person')
    if (thing.rig !== 'person' || other === undefined) continue
    const isChild = CHILD.test(other.thing.variant)
    if (SIBLING.test(phrase.text) && CHILD.test(thing.variant) && !isChild)
      one.thing = personOf(thing.variant === 'boy' ? 'man' : 'woman')
    if (FRIEND.test(phrase.text) && /^(?:person|people)$/.test(thing.variant) && isChild)
      one.thing = personOf(other.thing.variant)
  }
}

function personOf(variant: string): Draft['thing'] {
  return { concept: variant, rig: 'person', variant }
}
