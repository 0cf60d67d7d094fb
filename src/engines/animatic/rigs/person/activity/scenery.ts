import type { Pen } from '../../../draw/shapes.ts'
import type { Pose, RigLook } from '../../rig.ts'
import type { Manner } from '../manner.ts'
import { palmOf } from '../limbs.ts'
import type { Skeleton } from '../skeleton.ts'
import { propsOf, type Scenery } from './performance.ts'

/** A prop that says that what is done with stands there already. */
export const SHARED_STATION = 'shared-station'

/** What an activity is painted with, of somebody at one moment. */
export function sceneryOf(
  pen: Pen,
  skeleton: Skeleton,
  { props, carried, variant }: RigLook,
  { time, phase }: Pose,
  { seat, seed }: Manner,
): Scenery {
  const { figure, nearArm, farArm } = skeleton
  return {
    pen,
    skeleton,
    time,
    phase,
    seed,
    k: figure.hipY / -0.478,
    near: palmOf(nearArm, figure.hand),
    far: palmOf(farArm, figure.hand),
    isLapTaken: carried?.where === 'lap',
    isSeated: seat === 'none',
    isShared: props.some(({ concept }) => concept === SHARED_STATION),
    ...propsOf(props, variant),
  }
}
