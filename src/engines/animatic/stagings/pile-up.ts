import type { SubjectSpec } from '../scene-spec.ts'
import { surfaceOf } from './surfaces.ts'

/** "a book under a cup": what nothing can be below of lies on what is said to be under it. */
export function pileUp(subjects: readonly SubjectSpec[]): readonly SubjectSpec[] {
  const lower = subjects.find((subject) => isBelow(subject, subjects))
  if (lower?.at === undefined) return subjects
  const { at, ...ground } = lower
  return subjects.map((subject) => {
    if (subject === lower) return ground
    return subject.concept === at.by && subject.at === undefined
      ? { ...subject, at: { spot: 'on' as const, by: lower.concept } }
      : subject
  })
}

function isBelow(subject: SubjectSpec, subjects: readonly SubjectSpec[]): boolean {
  const upper = subjects.find(({ concept }) => concept === subject.at?.by)
  if (subject.at?.spot !== 'under' || upper === undefined || upper === subject) return false
  const [surface, above] = [surfaceOf(subject), surfaceOf(upper)]
  return isThing(subject) && surface?.top !== undefined && above?.clear === undefined && isThing(upper)
}

function isThing({ rig }: SubjectSpec): boolean {
  return rig === 'sprite' || rig === 'furniture' || rig === 'food' || rig === 'cookware'
}
