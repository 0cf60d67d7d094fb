import type { SubjectSpec } from '../scene-spec.ts'

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

/** What was done, with what, and who was aboard. */
function doingsOf(
  { action, activity, props, driver, passengers, carries }: SubjectSpec,
  after: SubjectSpec,
): Partial<SubjectSpec> {
  return {
    action,
    // With things of their own they hold those.
    props: after.props.some(({ role }) => role !== 'worn') ? after.props : [...after.props, ...props],
    ...(activity === undefined ? {} : { activity }),
    ...(driver === undefined || after.driver !== undefined ? {} : { driver }),
    ...(passengers === undefined ? {} : { passengers }),
    ...(carries === undefined ? {} : { carries }),
  }
}

const LIVING: ReadonlySet<SubjectSpec['rig']> = new Set(['person', 'robot', 'quadruped', 'bird', 'dinosaur'])

export function isAlive({ rig }: SubjectSpec): boolean {
  return LIVING.has(rig)
}
