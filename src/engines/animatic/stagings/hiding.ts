import { lerp, smoothstep } from '../draw/easing.ts'
import type { SubjectSpec } from '../scene-spec.ts'

const TRUNKS = /^(?:tree|maple|cherry)$/

/** Half the trunk of what has its leaves far above the ground, in its own units: nobody hides behind a crown. */
export function trunkOf({ rig, variant }: SubjectSpec): number | undefined {
  return rig === 'plant' && TRUNKS.test(variant) ? 0.045 : undefined
}

/**
 * How far somebody who hides is from where half of them is seen, in their own units: below 0 they lean out. 0 for who does
 * not hide. `width`: theirs.
 */
export function peekOf({ activity }: SubjectSpec, width: number, time: number): number {
  if (activity !== 'hide') return 0
  return width * lerp(0.16, -0.14, smoothstep(-0.2, 0.5, Math.sin(time * 1.6 + 0.4)))
}
