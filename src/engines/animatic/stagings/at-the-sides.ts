import type { Actor, StagingContext } from '../compose/staging.ts'
import type { SubjectSpec } from '../scene-spec.ts'
import { generic } from './generic.ts'

export interface Sides {
  /** How far from the middle the first two stand, and how much nearer each next pair; shares of the width. */
  readonly reach: number
  readonly step: number
  /** How far in front of the farthest row. */
  readonly forward: number
  /** Of their usual scale. */
  readonly share: number
  /** World units. */
  largest(actor: Actor): number
}

/** The rest of the prompt stands behind, at both sides in turn, and looks at what happens in the middle. */
export function atTheSides(
  context: StagingContext,
  rest: readonly SubjectSpec[],
  { reach, step, forward, share, largest }: Sides,
): readonly Actor[] {
  if (rest.length === 0) return []
  const { stage, set, spec } = context
  const scene = generic({ ...context, spec: { ...spec, subjects: rest } })
  return scene.actors.map((actor, index) => ({
    ...actor,
    place(frame) {
      const placement = actor.place(frame)
      const side = index % 2 === 0 ? 1 : -1
      return {
        ...placement,
        x: stage.aspect / 2 + side * stage.aspect * (reach - step * Math.floor(index / 2)),
        y: set.floor.farY + forward,
        scale: Math.min(placement.scale * share, largest(actor)),
        flip: side > 0,
      }
    },
  }))
}
