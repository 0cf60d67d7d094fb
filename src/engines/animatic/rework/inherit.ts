import { fitAction } from '../parse/read/fit-action.ts'
import type { SubjectSpec } from '../scene-spec.ts'
import { ANIMATE } from '../vocabulary/actors.ts'

/** Who takes a place does there what was done before, unless the prompt says what they do. */
export function inherit(
  before: SubjectSpec | undefined,
  fresh: readonly SubjectSpec[],
): readonly SubjectSpec[] {
  const [first, ...others] = fresh
  if (before === undefined || first === undefined) return fresh
  const placed = before.at === undefined || first.at !== undefined ? first : { ...first, at: before.at }
  const heir = takesOver(before, first) ? { ...placed, ...doingsOf(before, first) } : setOff(before, placed)
  return [heir.count === 1 ? { ...heir, count: before.count } : heir, ...others]
}

/** What travels in its own way. */
const TRAVELS: Partial<Record<SubjectSpec['rig'], SubjectSpec['action']>> = {
  car: 'drive',
  train: 'drive',
  boat: 'sail',
  aircraft: 'fly',
  helicopter: 'fly',
  rocket: 'fly',
  ufo: 'fly',
}
const MOVING: ReadonlySet<SubjectSpec['action']> = new Set(['drive', 'sail', 'fly', 'ride', 'float'])

/** A plane in place of a train that drives flies. */
function setOff(before: SubjectSpec, after: SubjectSpec): SubjectSpec {
  const way = TRAVELS[after.rig]
  const travels = MOVING.has(before.action) && after.action === 'stand' && way !== undefined
  return travels ? { ...after, action: way } : after
}

function takesOver(before: SubjectSpec, after: SubjectSpec): boolean {
  const isIdle = after.action === 'stand' && after.activity === undefined
  return isIdle && (before.rig === after.rig || (isAlive(before) && isAlive(after)))
}

const LIMBLESS: ReadonlySet<SubjectSpec['rig']> = new Set(['fish', 'whale', 'insect'])
/** What they do in a way of their own. */
const IN_MOTION: ReadonlySet<SubjectSpec['action']> = new Set(['swim', 'fly', 'float', 'jump'])

/** What was done, with what, and who was aboard. */
function doingsOf(
  { action, activity, props, driver, passengers, carries }: SubjectSpec,
  after: SubjectSpec,
): Partial<SubjectSpec> {
  const moves = fitAction(action, after.rig)
  // A fish in place of a reader reads nothing, and has nowhere to put the book.
  if (LIMBLESS.has(after.rig)) return IN_MOTION.has(moves) ? { action: moves } : {}
  return {
    action: moves,
    // With things of their own they hold those.
    props: after.props.some(({ role }) => role !== 'worn') ? after.props : [...after.props, ...props],
    ...(activity === undefined ? {} : { activity }),
    ...(driver === undefined || after.driver !== undefined ? {} : { driver }),
    ...(passengers === undefined ? {} : { passengers }),
    ...(carries === undefined ? {} : { carries }),
  }
}

export function isAlive({ rig }: Pick<SubjectSpec, 'rig'>): boolean {
  return ANIMATE.has(rig)
}
