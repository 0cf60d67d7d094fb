import type { Draft } from './draft.ts'

const FREE: ReadonlySet<Draft['action']> = new Set(['stand', 'sit', 'eat', 'talk', 'drink'])

/** Who is served or taught by somebody sits at a table, and what they do there. */
const SERVED: readonly {
  readonly by: RegExp
  readonly who: RegExp
  readonly activity: NonNullable<Draft['activity']>
  /** They may listen and look besides. */
  readonly look?: true
}[] = [
  {
    by: /^(?:waiter|chef)$/,
    who: /^(?:person|people|man|woman|old-man|old-woman|girl|boy|child|crowd)$/,
    activity: 'meal',
  },
  { by: /^(?:teacher|scientist)$/, who: /^(?:student|child|girl|boy)$/, activity: 'write', look: true },
]

/** "a waiter serves guests", "a teacher with pupils": guests and pupils sit at a table, and do not stand about. */
export function serveGuests(drafts: readonly Draft[]): void {
  for (const { by, who, activity, look = false } of SERVED) {
    const host = drafts.find(({ thing }) => by.test(thing.variant))
    const guests = drafts.filter(
      (draft) => draft !== host && who.test(draft.thing.variant) && isFree(draft, look),
    )
    const count = guests.reduce((sum, guest) => sum + guest.count, 0)
    if (host === undefined || host.action === 'sit' || count < 2) continue
    for (const guest of guests) {
      guest.action = 'sit'
      guest.activity = activity
    }
  }
}

function isFree({ action, activity, props, at }: Draft, mayLook = false): boolean {
  return (
    (FREE.has(action) || (mayLook && action === 'look')) &&
    activity === null &&
    at === null &&
    props.every(({ role }) => role === 'worn')
  )
}

const YOUNG = /^(?:child|girl|boy)$/

/** "a mother reads a story to her kids": they sit and listen. */
export function sitToListen(drafts: readonly Draft[]): void {
  const reader = drafts.find(
    ({ thing, action, props }) =>
      thing.rig === 'person' && action === 'sit' && props.some(({ concept }) => concept === 'book'),
  )
  if (reader === undefined) return
  for (const child of drafts)
    if (child !== reader && YOUNG.test(child.thing.variant) && child.action === 'stand' && isFree(child))
      child.action = 'sit'
}
