import type { StagedScene, StagingContext } from '../compose/staging.ts'
import type { Action, SubjectSpec } from '../scene-spec.ts'
import { seatColour } from '../sets/rooms/carriage.ts'
import { benchColour } from '../sets/rooms/subway-car.ts'
import { stageSeated } from './seated.ts'

const UPRIGHT: readonly Action[] = ['walk', 'run', 'dance', 'jump', 'fight', 'play-instrument', 'work']
const SEAT: SubjectSpec = {
  concept: 'seat',
  rig: 'furniture',
  variant: 'train-seat',
  colours: [],
  count: 1,
  size: 'normal',
  action: 'stand',
  props: [],
}

/** Who travels sits, unless they are said to do what nobody does sitting. */
export function stageAboard(context: StagingContext): StagedScene | undefined {
  const { spec } = context
  if (spec.inside === undefined) return undefined
  const subjects = spec.subjects.map((subject) =>
    UPRIGHT.includes(subject.action) || subject.action === 'sleep' || isOnDuty(subject)
      ? subject
      : { ...subject, action: 'sit' as const },
  )
  const hasSitter = subjects.some(({ action }) => action === 'sit' || action === 'sleep')
  if (!hasSitter) return undefined
  const seat: SubjectSpec =
    spec.inside === 'subway'
      ? { ...SEAT, variant: 'subway-bench', colours: [benchColour(context.seed)] }
      : { ...SEAT, colours: [seatColour(context.seed)] }
  return stageSeated({
    ...context,
    spec: { ...spec, subjects: [...subjects, seat] },
  })
}

/** Who looks after those who travel is on their feet, unless they are said to sit. */
function isOnDuty({ variant, action }: SubjectSpec): boolean {
  return variant === 'flight-attendant' && action !== 'sit'
}
