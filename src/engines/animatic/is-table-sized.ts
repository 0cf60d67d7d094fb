import type { SubjectSpec } from './scene-spec.ts'

/** A hero that a kitchen shows on its table, from close by: food, a mouse, a cup. */
export function isTableSized({ rig, size }: Pick<SubjectSpec, 'rig' | 'size'>): boolean {
  return (
    rig === 'food' ||
    rig === 'cookware' ||
    rig === 'plant' ||
    rig === 'insect' ||
    rig === 'sprite' ||
    size === 'tiny'
  )
}
