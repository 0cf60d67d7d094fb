import { SPRITE_ART } from '../../rigs/sprite/table.ts'
import type { RigName, SubjectSpec } from '../../scene-spec.ts'

const SMALL_RIGS: ReadonlySet<RigName> = new Set<RigName>(['bird', 'food', 'insect', 'plant', 'fish'])
const SMALL_BEASTS =
  /^(?:cat|tabby|calico|black-cat|white-cat|siamese|dog|terrier|corgi|pug|puppy|kitten|rabbit|hare|mouse|rat|hamster|squirrel|chipmunk|hedgehog|fox|raccoon|guinea-pig|ferret)$/
const CHILDREN = /^(?:child|boy|girl|baby|toddler)$/
/** Stored drawings higher than this against a grown-up stand on the floor. */
const HIGHEST = 0.7

/** Whether there is room for somebody on a windowsill. */
export function fitsOnSill({ rig, variant, size }: SubjectSpec): boolean {
  if (size === 'large' || size === 'huge') return false
  if (size === 'tiny' || size === 'small' || SMALL_RIGS.has(rig)) return true
  if (rig === 'quadruped') return SMALL_BEASTS.test(variant)
  if (rig === 'person') return CHILDREN.test(variant)
  return rig === 'sprite' && (SPRITE_ART.get(variant)?.size ?? 1) <= HIGHEST
}
