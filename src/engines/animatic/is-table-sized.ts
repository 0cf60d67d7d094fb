import type { SubjectSpec } from './scene-spec.ts'

/** Furniture by its rig, and by nature something that stands on a table. */
const ON_TABLES: ReadonlySet<string> = new Set([
  'coin',
  'gramophone',
  'kettle',
  'lava-lamp',
  'metronome',
  'newtons-cradle',
  'popping-corn',
  'record-player',
  'spinning-top',
  'toaster',
  'typewriter',
])

/** Whether something stands on tables, although its rig is that of furniture. */
export function standsOnTables({ rig, variant }: Pick<SubjectSpec, 'rig' | 'variant'>): boolean {
  return rig === 'furniture' && ON_TABLES.has(variant)
}

/** A hero that a kitchen shows on its table, from close by: food, a mouse, a cup. */
export function isTableSized(hero: Pick<SubjectSpec, 'rig' | 'variant' | 'size'>): boolean {
  const { rig, size } = hero
  return (
    rig === 'food' ||
    rig === 'cookware' ||
    rig === 'plant' ||
    rig === 'insect' ||
    rig === 'sprite' ||
    size === 'tiny' ||
    standsOnTables(hero)
  )
}
