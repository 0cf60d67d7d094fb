import type { AgeChange } from '../parse/change/find-age.ts'
import type { SubjectSpec, Trait } from '../scene-spec.ts'

const AGES = ['toddler', 'child', 'teen', 'young', 'old'] as const satisfies readonly Trait[]
type Age = (typeof AGES)[number]

const CHILDREN = /^(?:girl|boy|child|baby)$/

/** Somebody, older or younger; null who can be neither. */
export function grow(subject: SubjectSpec, change: AgeChange): SubjectSpec | null {
  if (subject.rig !== 'person' || subject.variant === 'baby') return null
  const age = ageOf(subject)
  const next = change === 'older' ? OLDER[age] : YOUNGER[age]
  if (next === age) return null
  const { traits = [] } = subject
  return { ...subject, traits: [...traits.filter((trait) => !isAge(trait)), next] }
}

/** A girl who grows older is a woman. */
const OLDER: Readonly<Record<Age, Age>> = {
  toddler: 'child',
  child: 'young',
  teen: 'young',
  young: 'old',
  old: 'old',
}
const YOUNGER: Readonly<Record<Age, Age>> = {
  toddler: 'toddler',
  child: 'toddler',
  teen: 'child',
  young: 'teen',
  old: 'young',
}

function ageOf({ variant, traits = [] }: SubjectSpec): Age {
  const told = traits.findLast(isAge)
  if (told !== undefined) return told
  if (CHILDREN.test(variant)) return 'child'
  return variant.startsWith('old-') ? 'old' : 'young'
}

function isAge(trait: Trait): trait is Age {
  return (AGES as readonly Trait[]).includes(trait)
}
