import type { RigName, SubjectSpec } from '../../scene-spec.ts'

/** Nobody is run over. */
const LIVING: ReadonlySet<RigName> = new Set<RigName>([
  'person',
  'robot',
  'quadruped',
  'bird',
  'insect',
  'dinosaur',
  'dragon',
  'fish',
  'whale',
  'blob',
  'ghost',
])

/** A vehicle crashes into another, into one thing that stands there, or a wall; with more of them, or somebody in its way, it drives. */
export function letCrash(subjects: readonly SubjectSpec[]): readonly SubjectSpec[] {
  if (subjects.every(({ activity }) => activity !== 'crash')) return subjects
  const others = subjects.filter(({ rig }) => rig !== 'car')
  const vehicles = subjects.reduce((sum, { rig, count }) => sum + (rig === 'car' ? count : 0), 0)
  const isShown =
    vehicles + others.length <= 2 && others.every(({ rig, count }) => !LIVING.has(rig) && count === 1)
  if (isShown) return subjects
  return subjects.map((subject) => {
    if (subject.activity !== 'crash') return subject
    const { activity: _, ...driving } = subject
    return driving
  })
}
