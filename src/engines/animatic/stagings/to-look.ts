import type { RigLook } from '../rigs/rig.ts'
import type { SubjectSpec } from '../scene-spec.ts'

/** How a subject looks, as the prompt describes it; the seed chooses what the prompt leaves open. */
export function toLook(subject: SubjectSpec, seed: number): RigLook {
  return { variant: subject.variant, colours: subject.colours, props: subject.props, seed }
}
