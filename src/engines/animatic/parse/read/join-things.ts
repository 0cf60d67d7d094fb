import type { PropSpec, SubjectSpec } from '../../scene-spec.ts'

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
]

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
