import type { SubjectSpec } from '../scene-spec.ts'

export type Who = Pick<SubjectSpec, 'concept' | 'variant' | 'rig'>

/** "the cat" is the calico cat that is there, and "the man" the chef. */
export function isSame(subject: Who, named: Who): boolean {
  if (subject.concept === named.concept || subject.variant === named.variant) return true
  if (named.concept === 'bottle' && BOTTLED.test(subject.concept)) return true
  if (subject.rig !== named.rig || isOtherSort(subject, named)) return false
  const general = GENERAL[named.rig]
  return general !== undefined && general.test(named.concept) && kindOf(subject) === kindOf(named)
}

/** Words by which more special ones are called; "boat" alone is a sailing boat. */
const GENERAL: Partial<Record<SubjectSpec['rig'], RegExp>> = {
  person: /^(?:man|woman|girl|boy|child|person|people)$/,
  quadruped: /^(?:cat|dog|horse|bear)$/,
  bird: /^bird$/,
  fish: /^fish$/,
  car: /^(?:car|vehicle)$/,
  boat: /^(?:boat|ship|sailing-boat)$/,
  aircraft: /^(?:plane|airplane|airliner|aircraft)$/,
  train: /^train$/,
}
const BOTTLED = /^(?:perfume|wine|champagne|whiskey|potion|milk|water-bottle|soda)$/
const KINDS: readonly RegExp[] = [
  /cat|kitten|calico|tabby|siamese/,
  /dog|puppy|retriever|corgi|husky|dalmatian|shiba|terrier|beagle|bulldog|chihuahua|collie|dachshund|doberman|german-shepherd|greyhound|pomeranian|\bpug\b|samoyed/,
  /horse|pony|unicorn/,
  /bear|panda/,
]
const MALE = /^(?:old-)?(?:man|boy|king|prince|father|grandfather|businessman)$/
const FEMALE = /^(?:old-)?(?:woman|girl|queen|princess|mother|grandmother|ballerina|bride)$/

function kindOf({ rig, variant, concept }: Who): string {
  if (rig === 'quadruped') return String(KINDS.findIndex((kind) => kind.test(variant) || kind.test(concept)))
  return rig
}

/** "the ball" is the football that is there. */
export function isCalled({ concept }: { readonly concept: string }, name: string): boolean {
  return concept === name || (name === 'ball' && concept.endsWith('ball'))
}

/** Null: the word does not say. */
export function sexOf({ concept }: Pick<Who, 'concept'>): 'male' | 'female' | null {
  if (MALE.test(concept)) return 'male'
  return FEMALE.test(concept) ? 'female' : null
}

/** Whether the word says no more of a person than what sex they are, and of the other nothing is known. */
export function isOnlySex(subject: Who, named: Who): boolean {
  return subject.rig === 'person' && /^(?:wo)?man$/.test(named.concept) && sexOf(subject) === null
}

const GROWN = /^(?:old-)?(?:man|woman)$/
const CHILD = /^(?:girl|boy|child|baby|toddler)$/

/** A man is no woman, and neither of them a child, whoever is a person. */
function isOtherSort(subject: Who, named: Who): boolean {
  const differ = (one: RegExp, other: RegExp): boolean =>
    (one.test(subject.concept) && other.test(named.concept)) ||
    (other.test(subject.concept) && one.test(named.concept))
  return differ(MALE, FEMALE) || differ(CHILD, GROWN)
}
