import type { Action } from '../../scene-spec.ts'
import { giveProp } from './bind-props.ts'
import type { Draft } from './draft.ts'

const AT_PHONE: ReadonlySet<Action> = new Set(['look', 'work', 'stand', 'walk', 'sit', 'talk'])

const SEATS = /^(?:sofa|armchair|chair|bench|stool|bed)$/

/** "looks at her phone while walking": it is in her hand, and stands nowhere else. "types on his phone": no work of arms. */
export function takePhone(drafts: Draft[]): void {
  pickUpPhone(drafts)
  const isSeated = drafts.some(({ thing }) => SEATS.test(thing.concept))
  for (const draft of drafts) {
    const hasPhone = draft.props.some(({ concept, role }) => concept === 'phone' && role === 'held')
    if (hasPhone && draft.action === 'work' && draft.activity === null)
      draft.action = isSeated ? 'sit' : 'look'
  }
}

function pickUpPhone(drafts: Draft[]): void {
  const phones = drafts.filter(
    ({ thing, at, count }) => thing.concept === 'phone' && at === null && count === 1,
  )
  const people = drafts.filter(({ thing, count }) => thing.rig === 'person' && count === 1)
  const [phone] = phones
  const [owner] = people
  if (phone === undefined || owner === undefined || people.length > 1 || phones.length > 1) return
  const isFree = owner.props.every(({ role }) => role === 'worn') && owner.activity === null
  if (!isFree || !AT_PHONE.has(owner.action)) return
  giveProp(owner, { concept: 'phone', role: 'held', colour: phone.colours[0] ?? null })
  drafts.splice(drafts.indexOf(phone), 1)
}
