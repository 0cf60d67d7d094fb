import type { RigName, SubjectSpec } from '../../scene-spec.ts'

/** One thing that nobody named, as it usually is: what a deed or another thing brings along. */
export function plainSubject(rig: RigName, variant: string): SubjectSpec {
  return {
    concept: variant,
    rig,
    variant,
    colours: [],
    count: 1,
    size: 'normal',
    action: 'stand',
    props: [],
  }
}
