import { isMark } from '../parse/read/coats.ts'
import type { PropSpec } from '../scene-spec.ts'
import { isCalled } from './same-subject.ts'

/** What somebody wears and holds, with what the prompt names of it changed, and the rest of it added. */
export function mergeProps(base: readonly PropSpec[], named: readonly PropSpec[]): readonly PropSpec[] {
  return named.filter(isGrown).reduce(
    mergeGrown,
    mergeThings(
      base,
      named.filter((prop) => !isGrown(prop)),
    ),
  )
}

function mergeThings(base: readonly PropSpec[], named: readonly PropSpec[]): readonly PropSpec[] {
  const before = (prop: PropSpec): PropSpec | undefined =>
    named.find(
      (other) =>
        isCalled(prop, other.concept) ||
        (other.role === prop.role && ONE_OF.has(other.role)) ||
        // Fur with spots is no longer striped.
        (isMark(prop) && isMark(other)),
    )
  const kept = base.map((prop) => {
    const told = before(prop)
    if (told === undefined) return prop
    if (!isCalled(prop, told.concept)) return told
    return { ...prop, ...told, concept: prop.concept, colour: told.colour ?? prop.colour }
  })
  return [...kept, ...named.filter((prop) => !base.some((old) => before(old) === prop))]
}

/** One can hold several things, but play or ride only one. */
const ONE_OF: ReadonlySet<PropSpec['role']> = new Set(['played', 'ridden'])

/** What grows on a head, of which everybody has but one. */
const GROWN: Readonly<Record<'hair' | 'beard', RegExp>> = {
  hair: /hair$|^(?:ponytail|braids|pigtails|afro|bald)$/,
  beard: /beard$/,
}
/** Words for it that tell its colour at most: the cut of before stays. */
const OF_NO_CUT = /^(?:(?:blond|red|brown|black|grey|pink|blue|purple|green)-)?(?:hair|beard)$/

function growthOf({ role, concept }: PropSpec): 'hair' | 'beard' | null {
  if (role !== 'worn') return null
  if (GROWN.hair.test(concept)) return 'hair'
  return GROWN.beard.test(concept) ? 'beard' : null
}

function isGrown(prop: PropSpec): boolean {
  return growthOf(prop) !== null
}

/** "make her hair red" leaves it as long as it was, and "make it short" as red. */
function mergeGrown(base: readonly PropSpec[], told: PropSpec): readonly PropSpec[] {
  const growth = growthOf(told)
  const before = base.filter((prop) => growthOf(prop) === growth)
  const [first] = before
  if (first === undefined) return [...base, told]
  const isGone = told.concept === 'bald'
  const cut = [told, ...before].find(({ concept }) => !OF_NO_CUT.test(concept) && concept !== 'bald')
  const colour = isGone ? null : ([told, ...before].find((prop) => prop.colour !== null)?.colour ?? null)
  const hair = { ...told, concept: isGone ? told.concept : (cut?.concept ?? told.concept), colour }
  return base.flatMap((prop) => (prop === first ? [hair] : before.includes(prop) ? [] : [prop]))
}
