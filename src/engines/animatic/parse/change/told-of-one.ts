import type { PropSpec, SubjectSpec } from '../../scene-spec.ts'

/** `the car blue`: after an order a colour may follow its noun. */
export function recolour(
  subjects: readonly SubjectSpec[],
  colours: readonly string[],
): readonly SubjectSpec[] {
  const [only, ...others] = subjects
  const isBare = only !== undefined && others.length === 0 && only.colours.length === 0
  const isWorn = only?.props.some(({ colour }) => colour !== null) ?? false
  return isBare && !isWorn && colours.length > 0 ? [{ ...only, colours }] : subjects
}

/** `the dragon bigger` */
export function resize(
  subjects: readonly SubjectSpec[],
  size: SubjectSpec['size'] | null,
): readonly SubjectSpec[] {
  const [only, ...others] = subjects
  return only !== undefined && others.length === 0 && only.size === 'normal' && size !== null
    ? [{ ...only, size }]
    : subjects
}

/** "a hat to the dog": whoever is named alone wears it, and holds it if they have hands. */
export function giveTo(subjects: readonly SubjectSpec[], props: readonly PropSpec[]): readonly SubjectSpec[] {
  const [only, ...others] = subjects
  if (only === undefined || others.length > 0) return subjects
  const isNew = ({ concept, role }: PropSpec): boolean =>
    (role === 'worn' || (role === 'held' && only.rig === 'person')) &&
    !only.props.some((prop) => prop.concept === concept)
  return [{ ...only, props: [...only.props, ...props.filter(isNew)] }]
}
