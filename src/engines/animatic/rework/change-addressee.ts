import type { SceneChange } from '../parse/parse-change.ts'
import type { SubjectSpec } from '../scene-spec.ts'
import { grow } from './grow.ts'
import { isAlive } from './inherit.ts'
import { isSame, sexOf } from './same-subject.ts'

/** Whose change it is that is said of nobody by name: whom the pronoun means, or the hero. -1: nobody is there. */
export function addresseeOf(subjects: readonly SubjectSpec[], { whom }: Pick<SceneChange, 'whom'>): number {
  if (whom === null || subjects.length === 0) return subjects.length === 0 ? -1 : 0
  const fits = (subject: SubjectSpec): boolean => mayBe(subject, whom)
  const surely = subjects.findIndex((subject) => sexOf(subject) === whom)
  const hero = subjects[0]
  if (hero !== undefined && fits(hero) && sexOf(hero) !== null) return 0
  return surely !== -1 ? surely : Math.max(0, subjects.findIndex(fits))
}

function mayBe(subject: SubjectSpec, whom: NonNullable<SceneChange['whom']>): boolean {
  if (whom === 'thing') return true
  if (!isAlive(subject)) return false
  const sex = sexOf(subject)
  return sex === null || sex === whom
}

/** Older or younger: who is named, or whom the prompt speaks of, or else whoever has an age. */
export function withAge(subjects: readonly SubjectSpec[], change: SceneChange): readonly SubjectSpec[] {
  const { age, exchanges, intent } = change
  if (age === null || exchanges.length > 0 || intent === 'add') return subjects
  const isNamed = (subject: SubjectSpec): boolean => change.subjects.some((named) => isSame(subject, named))
  const spoken = subjects[addresseeOf(subjects, change)]
  const meant = subjects.some(isNamed)
    ? subjects.filter(isNamed)
    : change.whom !== null && spoken !== undefined && grow(spoken, age) !== null
      ? [spoken]
      : subjects
  return subjects.map((subject) => (meant.includes(subject) ? (grow(subject, age) ?? subject) : subject))
}
