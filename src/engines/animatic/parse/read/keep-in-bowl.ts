import type { SubjectSpec } from '../../scene-spec.ts'

const SMALL_FISH = /^(?:fish|goldfish|clownfish|tropical-fish|koi|betta|angelfish)$/
const BOWLS = /^(?:soup|fishbowl|bottle|glass|vase)$/
const GOLD = '#f58a2b'
const TABLE: SubjectSpec = {
  concept: 'table',
  rig: 'furniture',
  variant: 'table',
  colours: [],
  count: 1,
  size: 'normal',
  action: 'stand',
  props: [],
}

/** "a goldfish in a bowl": a bowl of glass with the fish in it, on whatever it is said to stand on, else a table. */
export function keepInBowl(subjects: readonly SubjectSpec[]): readonly SubjectSpec[] {
  const bowl = subjects.find((subject) => BOWLS.test(subject.concept) && holdsFish(subject, subjects))
  if (bowl === undefined) return subjects
  const fish = subjects.filter((subject) => isIn(subject, bowl))
  const colours = fish.flatMap((one) => Array.from({ length: one.count }, () => one.colours[0] ?? GOLD))
  const at = bowl.at ?? { spot: 'on', by: TABLE.concept }
  const filled: SubjectSpec = {
    ...bowl,
    concept: 'fishbowl',
    rig: 'furniture',
    variant: 'fishbowl',
    colours,
    action: 'stand',
    at,
  }
  const [first] = fish
  const kept = subjects.flatMap((subject) =>
    subject === (first ?? bowl) ? [filled] : subject === bowl || fish.includes(subject) ? [] : [subject],
  )
  return kept.some(({ concept }) => concept === at.by) ? kept : [...kept, TABLE]
}

function holdsFish(bowl: SubjectSpec, subjects: readonly SubjectSpec[]): boolean {
  return bowl.concept === 'fishbowl' || subjects.some((subject) => isIn(subject, bowl))
}

function isIn({ rig, variant, at }: SubjectSpec, { concept }: SubjectSpec): boolean {
  return rig === 'fish' && SMALL_FISH.test(variant) && at?.spot === 'inside' && at.by === concept
}
