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
    row.splice(row.indexOf(subject), 1)
    const other = row.findIndex(({ concept }) => concept === at.by)
    row.splice(at.spot === first ? Math.max(0, other) : other + 1, 0, free)
  }
  return row
}
