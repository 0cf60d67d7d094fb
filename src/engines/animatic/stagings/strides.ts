import { gaitOf } from '../gaits.ts'
import type { Rig, RigLook } from '../rigs/rig.ts'
import type { Action, SubjectSpec } from '../scene-spec.ts'

/** Somebody on feet. */
export interface Walker {
  readonly subject: SubjectSpec
  readonly rig: Rig
  readonly look: RigLook
  /** World units per body unit. */
  readonly scale: number
}

/** Nobody rides thin air. */
export function actionOf({ action, props }: SubjectSpec): Action {
  return action === 'ride' && props.every(({ role }) => role !== 'ridden') ? 'walk' : action
}

/** World units a second that the feet of somebody cover; 0: they have none. */
export function speedOf({ subject, rig, look, scale }: Walker): number {
  const action = actionOf(subject)
  const gait = gaitOf({ ...subject, action })
  return gait === null ? 0 : (rig.stride?.(look, action) ?? 0) * scale * gait.cyclesPerSecond
}

/** Radians of the gait that have passed over so many world units. */
export function phaseOver(
  { rig, look, scale }: Omit<Walker, 'subject'>,
  action: Action,
  distance: number,
): number {
  return (distance * Math.PI * 2) / ((rig.stride?.(look, action) ?? 1) * scale)
}

/** Radians of the gait of somebody who goes at that speed. */
export function phaseAt(walker: Walker, speed: number, time: number): number {
  return phaseOver(walker, actionOf(walker.subject), speed * time)
}
