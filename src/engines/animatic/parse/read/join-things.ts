import type { Action, PropSpec, SubjectSpec } from '../../scene-spec.ts'

/** What is no subject of its own beside another: it comes out of it, or hangs from it. */
const PARTS: readonly {
  readonly of: (subject: SubjectSpec) => boolean
  readonly is: RegExp
  readonly as: PropSpec
}[] = [
  // "a dragon breathing fire at a castle": out of its mouth.
  {
    of: ({ rig }) => rig === 'dragon',
    is: /^flames$/,
    as: { concept: 'fire', role: 'held', colour: null },
  },
  // "a drone delivering a package": below it.
  {
    of: ({ variant }) => variant === 'drone',
    is: /^(?:parcel|package|box)$/,
    as: { concept: 'parcel', role: 'held', colour: null },
  },
  // "a spider in its web": in the middle of it.
  {
    of: ({ variant }) => variant === 'spider',
    is: /^spider-web$/,
    as: { concept: 'web', role: 'beside', colour: null },
  },
]

/** "a bird builds a nest": it sits there, and no eggs as large as itself beside it. */
export function nestBirds(subjects: readonly SubjectSpec[]): readonly SubjectSpec[] {
  const nest = subjects.find(({ variant, at }) => variant === 'nest' && at === undefined)
  const isHome = ({ rig, action, at }: SubjectSpec): boolean =>
    rig === 'bird' && at === undefined && AT_NEST.has(action)
  if (nest === undefined || !subjects.some(isHome)) return subjects
  return subjects.map((subject) =>
    isHome(subject)
      ? { ...subject, action: 'sit' as const, at: { spot: 'inside' as const, by: nest.concept } }
      : subject,
  )
}

const AT_NEST: ReadonlySet<Action> = new Set(['stand', 'sit', 'work', 'sleep', 'look', 'land'])

/** Gives to a thing what belongs to it alone. */
export function joinThings(subjects: readonly SubjectSpec[]): readonly SubjectSpec[] {
  return PARTS.reduce((all, { of, is, as }) => {
    const isPart = ({ concept, at }: SubjectSpec): boolean => is.test(concept) && at === undefined
    if (!all.some(isPart) || !all.some(of)) return all
    return all
      .filter((subject) => !isPart(subject))
      .map((subject) => (of(subject) ? { ...subject, props: [...subject.props, as] } : subject))
  }, subjects)
}
