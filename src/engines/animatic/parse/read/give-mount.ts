import type { Action, RigName, SubjectSpec } from '../../scene-spec.ts'

const HORSEMEN =
  /^(?:cowboy|knight|jockey|gaucho|mongol|rider|horseman|soldier|sheriff|samurai|king|queen|prince|princess|general|napoleon)$/
/** Who leaves room for a horse: anything else may be what is ridden. */
const NO_MOUNTS: ReadonlySet<RigName> = new Set<RigName>(['person', 'plant', 'food', 'furniture'])
const HORSE: SubjectSpec = {
  concept: 'horse',
  rig: 'quadruped',
  variant: 'horse',
  colours: [],
  count: 1,
  size: 'normal',
  action: 'stand' satisfies Action,
  props: [],
}

/** "a cowboy rides into the sunset": on a horse, where nothing else is named that he could be riding. */
export function giveMount(subjects: readonly SubjectSpec[]): readonly SubjectSpec[] {
  const rider = subjects.find(({ concept, action }) => action === 'ride' && HORSEMEN.test(concept))
  const isOnFoot = subjects.every(
    ({ rig, props }) => NO_MOUNTS.has(rig) && props.every(({ role }) => role !== 'ridden'),
  )
  if (rider === undefined || !isOnFoot) return subjects
  const props = [...rider.props, { concept: 'horse', role: 'ridden', colour: null } as const]
  return [
    ...subjects.map((subject) => (subject === rider ? { ...subject, props } : subject)),
    { ...HORSE, count: rider.count },
  ]
}
