import type { SubjectSpec } from '../scene-spec.ts'
import { rigFor } from './index.ts'
import { madeOf } from './materials/made-of.ts'
import type { Rig } from './rig.ts'
import { withDriver } from './with-driver.ts'

type Made = Pick<SubjectSpec, 'material' | 'driver'>

/** A rig as a subject has it: of what it is made of, and driven by whom it is driven. */
export function rigAs(rig: Rig, { material, driver }: Made): Rig {
  const made = material === undefined ? rig : madeOf(rig, material)
  return driver === undefined ? made : withDriver(made, driver)
}

/** The rig that draws a subject; undefined when it is not drawn as an actor. */
export function rigOf(subject: Pick<SubjectSpec, 'rig'> & Made): Rig | undefined {
  const rig = rigFor(subject.rig)
  return rig === undefined ? undefined : rigAs(rig, subject)
}
