import type { SubjectSpec } from '../scene-spec.ts'

/** "a cat to the right of a dog": those who stand in a row stand in it from left to right, so each goes to its side. */
export function sideBySide(subjects: readonly SubjectSpec[]): readonly SubjectSpec[] {
  const row = [...subjects]
  // The first of a column of cars is ahead of the others, to the right.
  const first = subjects.every(({ rig }) => rig === 'car') ? 'right' : 'left'
  for (const subject of subjects) {
    const { at } = subject
    if (at?.spot !== 'left' && at?.spot !== 'right') continue
    const { at: _, ...free } = subject
    const own = row.indexOf(subject)
    row.splice(own, 1)
    const other = row.findIndex(({ concept }) => concept === at.by)
    const place = other < 0 ? own : at.spot === first ? other : other + 1
    row.splice(place, 0, free)
  }
  return row
}
