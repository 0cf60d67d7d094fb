import type { Pose, RigLook } from '../rig.ts'
import type { Performance } from './activity/performance.ts'
import type { Manner } from './manner.ts'
import type { Outfit } from './outfit.ts'
import type { Skeleton } from './skeleton.ts'

/** Someone at one moment: what every part needs to be drawn. */
export interface Figurine {
  readonly outfit: Outfit
  readonly manner: Manner
  readonly skeleton: Skeleton
  readonly pose: Pose
  readonly look: RigLook
  /** What is done in particular. */
  readonly performance: Performance | undefined
}
