import type { RigLook } from '../rigs/rig.ts'
import type { StagedScene } from './staging.ts'

/** All looks that a scene draws: of its actors, of whom they take along, and of crowds. */
export function looksIn({ actors, others = [] }: StagedScene): readonly RigLook[] {
  return [...actors.flatMap(({ look, others: along = [] }) => [look, ...along]), ...others]
}

/** How many of each of a scene's `subjects` are drawn, in their order. */
export function countDrawn(scene: StagedScene, subjects: number): readonly number[] {
  const looks = looksIn(scene)
  return Array.from({ length: subjects }, (_, at) => looks.filter(({ index }) => index === at).length)
}
