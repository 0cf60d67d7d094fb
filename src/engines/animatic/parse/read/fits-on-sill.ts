import { SPRITE_ART } from '../../rigs/sprite/table.ts'
import type { Action, RigName, SubjectSpec } from '../../scene-spec.ts'

const SMALL_RIGS: ReadonlySet<RigName> = new Set<RigName>(['bird', 'food', 'insect', 'plant', 'fish'])
const SMALL_BEASTS =
  /^(?:cat|tabby|calico|black-cat|white-cat|siamese|dog|terrier|corgi|pug|dachshund|chihuahua|pomeranian|beagle|bulldog|shiba|golden-retriever|husky|puppy|kitten|rabbit|hare|mouse|rat|hamster|squirrel|chipmunk|hedgehog|fox|raccoon|guinea-pig|ferret)$/
const CHILDREN = /^(?:child|boy|girl|baby|toddler)$/
/** Grown-ups sit along it, their feet up. */
const AT_REST: ReadonlySet<Action> = new Set(['sit', 'look', 'sleep'])
/** Stored drawings higher than this against a grown-up stand on the floor. */
const HIGHEST = 0.7

/** Whether there is room for somebody on a windowsill. */
export function fitsOnSill({ rig, variant, size, action, count }: SubjectSpec): boolean {
  if (size === 'large' || size === 'huge') return false
  if (size === 'tiny' || size === 'small' || SMALL_RIGS.has(rig)) return true
  if (rig === 'quadruped') return SMALL_BEASTS.test(variant)
  if (rig === 'person') return CHILDREN.test(variant) || (AT_REST.has(action) && count < 3)
  return rig === 'sprite' && (SPRITE_ART.get(variant)?.size ?? 1) <= HIGHEST
}
