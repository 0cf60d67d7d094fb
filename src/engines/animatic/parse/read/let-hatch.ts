import type { SubjectSpec } from '../../scene-spec.ts'
import { ANIMATE } from '../../vocabulary/actors.ts'
import { plainSubject } from './plain-subject.ts'
import type { Phrase } from './phrase.ts'

/** What comes out of eggs, besides birds. */
const FROM_EGGS = /turtle|tortoise|dino|saur|crocodile|alligator|snake|lizard|rex|platypus|penguin/

/**
 * "a chick hatches from an egg": it is in the egg until then, and stands nowhere beside it. An egg that is not named is
 * there all the same.
 */
export function letHatch(
  subjects: readonly SubjectSpec[],
  phrases: readonly Phrase[],
): readonly SubjectSpec[] {
  const deed = phrases.find((phrase) => phrase.kind === 'action' && phrase.meaning.activity === 'hatch')
  if (deed?.kind !== 'action') return subjects
  const egg = subjects.find(({ activity }) => activity === 'hatch')
  const young = subjects.find(
    ({ rig, variant, concept, count }) =>
      count === 1 && (rig === 'bird' || FROM_EGGS.test(variant) || FROM_EGGS.test(concept)),
  )
  const others = subjects.filter((one) => ANIMATE.has(one.rig) && one !== young)
  if ((egg === undefined && young === undefined) || others.length > 0) return subjects
  deed.leftOut = null
  const { concept, rig, variant, colours } = young ?? plainSubject('bird', 'chick')
  const hatching: SubjectSpec = {
    ...(egg ?? plainSubject('sprite', 'egg')),
    action: 'stand',
    activity: 'hatch',
    count: 1,
    carries: { concept, rig, variant, colours, props: [], where: 'arms' },
  }
  return [hatching, ...subjects.filter((one) => one !== egg && one !== young)]
}
