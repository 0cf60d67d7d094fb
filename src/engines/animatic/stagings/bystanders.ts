import type { Actor, StagingContext } from '../compose/staging.ts'
import { generic } from './generic.ts'

/** Smaller, and a step behind whoever the picture is about. */
const SHRINK = 0.8
const STEP_BACK = 0.03

/**
 * Subjects that are not part of a special staging: they stand to both sides of it, a little farther away, and no larger
 * than beside a person of `personHeight` world units.
 */
export function bystanders(context: StagingContext, personHeight: number): readonly Actor[] {
  const { stage } = context
  const { actors } = generic(context)
  return actors.map((actor, index) => ({
    ...actor,
    place(frame) {
      const placement = actor.place(frame)
      const side = index % 2 === 0 ? 1 : -1
      const rank = Math.floor(index / 2)
      return {
        ...placement,
        x:
          stage.aspect * (0.5 + side * Math.min(0.44, 0.32 + rank * 0.1)) +
          (placement.x - stage.aspect / 2) * 0.2,
        y: placement.y - STEP_BACK * (1 + rank),
        scale: Math.min(placement.scale * SHRINK, personHeight * actor.rig.naturalSize(actor.look) ** 0.7),
        flip: side === 1,
      }
    },
  }))
}
