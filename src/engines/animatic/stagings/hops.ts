import { clamp } from '../draw/easing.ts'
import type { SubjectSpec } from '../scene-spec.ts'

/** How somebody goes who gets on by leaps: body units of one, and seconds from one to the next. */
interface Hop {
  readonly reach: number
  readonly height: number
  readonly seconds: number
}

const HOPS: Readonly<Record<string, Hop>> = {
  rabbit: { reach: 0.72, height: 0.24, seconds: 0.8 },
  kangaroo: { reach: 1.05, height: 0.3, seconds: 0.85 },
  frog: { reach: 0.9, height: 0.36, seconds: 1.15 },
}
/** Parts of a hop: gathering for it, and landing. */
const AIR = { from: 0.24, to: 0.86 } as const

/** How a subject hops along; undefined for one that does not, or jumps on the spot. */
export function hopOf({ variant, action }: Pick<SubjectSpec, 'variant' | 'action'>): Hop | undefined {
  return action === 'jump' ? HOPS[variant] : undefined
}

/** Body units a second. */
export function hopSpeed({ reach, seconds }: Hop): number {
  return reach / seconds
}

/** Where one is who hops: body units before or behind the one who would glide along, and above the ground; `air` 0..1. */
export function hopAt(
  { reach, height, seconds }: Hop,
  time: number,
): { readonly ahead: number; readonly lift: number; readonly air: number } {
  const cycle = time / seconds - Math.floor(time / seconds)
  const air = clamp((cycle - AIR.from) / (AIR.to - AIR.from))
  return { ahead: (air - cycle) * reach, lift: Math.sin(air * Math.PI) * height, air }
}
