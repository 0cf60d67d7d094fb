import { createStage } from '../draw/create-stage.ts'
import type { ShotPlan, SubjectSpec } from '../scene-spec.ts'
import { countDrawn } from './count-drawn.ts'
import { setUpShot } from './set-up-shot.ts'

/** Small, because nothing is drawn. How many are staged does not depend on the format. */
const SURVEYED = { width: 320, height: 180 }

/** Of whom fewer are drawn than were asked for. */
export interface Shortfall {
  readonly subject: SubjectSpec
  readonly asked: number
  /** 0: they are not in the picture at all. */
  readonly drawn: number
}

/**
 * Whom of its subjects a shot does not show, or not all of them. It is staged for that, by the same code that draws it: no
 * rule about what a staging has room for is written down twice. Takes some milliseconds.
 */
export function takeStock(plan: ShotPlan): readonly Shortfall[] {
  const { subjects } = plan.spec
  if (subjects.length === 0) return []
  const stage = createStage(SURVEYED)
  const drawn = countDrawn(setUpShot(plan, stage).scene, subjects.length)
  stage.close()
  return subjects.flatMap((subject, at) => {
    const { count, asked = count } = subject
    const seen = drawn[at] ?? 0
    return seen < asked ? [{ subject, asked, drawn: seen }] : []
  })
}
