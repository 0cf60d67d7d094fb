import { SPRITE_ART } from '../rigs/sprite/table.ts'
import type { SubjectSpec } from '../scene-spec.ts'

/** Grown, not made: of these no two are alike, and every other one is mirrored. */
export function growsWild({ rig, variant }: Pick<SubjectSpec, 'rig' | 'variant'>): boolean {
  if (rig === 'plant') return true
  return rig === 'sprite' && (variant === 'crystals' || SPRITE_ART.get(variant)?.life === 'plant')
}

/** The size of the `index`-th of several against the first, 0.78..1. */
export function grownTo(index: number): number {
  return index === 0 ? 1 : 0.78 + 0.22 * ((index * 0.618034) % 1)
}
