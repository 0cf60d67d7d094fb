import type { ActivityName, RigName, SubjectSpec } from '../../scene-spec.ts'
import { plainSubject } from './plain-subject.ts'

const AT_VEHICLE: ReadonlySet<ActivityName> = new Set<ActivityName>(['change-tyre', 'under-vehicle'])
const WITH_WHEELS: ReadonlySet<RigName> = new Set(['car', 'bicycle', 'aircraft', 'train'])

const CAR = plainSubject('car', 'car')

/** "changes a tyre": there is a car that it belongs to. */
export function bringVehicle(subjects: readonly SubjectSpec[]): readonly SubjectSpec[] {
  const isAtOne = subjects.some(({ activity }) => activity !== undefined && AT_VEHICLE.has(activity))
  const isThere = subjects.some(({ rig }) => WITH_WHEELS.has(rig))
  return isAtOne && !isThere ? [...subjects, CAR] : subjects
}
