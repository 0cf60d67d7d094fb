import type { SubjectSpec } from '../scene-spec.ts'
import { campfire } from './campfire.ts'
import { inWeb } from './in-web.ts'
import { rigFor } from './index.ts'
import { madeOf } from './materials/made-of.ts'
import { boardAmong, onBoard } from './on-board.ts'
import type { Rig } from './rig.ts'
import { withCrew } from './with-crew.ts'

type Made = Pick<SubjectSpec, 'material' | 'driver' | 'passengers'> & {
  readonly props?: SubjectSpec['props']
}

/** A rig as a subject has it: of what it is made of, and with those who are in it. */
export function rigAs(rig: Rig, { material, driver, passengers = [] }: Made): Rig {
  const made = material === undefined ? rig : madeOf(rig, material)
  return driver === undefined ? made : withCrew(made, [driver, ...passengers])
}

/** The rig that draws a subject; undefined when it is not drawn as an actor. */
export function rigOf(
  subject: Pick<SubjectSpec, 'rig'> & Partial<Pick<SubjectSpec, 'concept'>> & Made,
): Rig | undefined {
  // A campfire has its wood; a bare flame would float.
  const rig = subject.concept === 'campfire' ? campfire : rigFor(subject.rig)
  if (rig === undefined) return undefined
  // People hold themselves on a board in their own way.
  if (subject.rig === 'sprite' && subject.props?.some(({ concept }) => concept === 'web') === true)
    return inWeb(rig)
  const board = subject.rig === 'person' ? undefined : boardAmong(subject.props ?? [])
  const made = rigAs(rig, subject)
  return board === undefined ? made : onBoard(made, board)
}
