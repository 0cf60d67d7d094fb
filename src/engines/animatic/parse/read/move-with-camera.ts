import type { CameraMove, RigName, SubjectSpec } from '../../scene-spec.ts'
import { fitAction } from './fit-action.ts'

const VEHICLES: ReadonlySet<RigName> = new Set(['car', 'train', 'boat', 'aircraft', 'helicopter'])
const PARKED =
  /\b(?:parked|stationary|abandoned|wreck\w*|anchored|moored|geparkt\w*|aparcad\p{L}*|estacionad\p{L}*|garée?s?|parcheggiat\p{L}*)\b|припаркован|停着|停在|停まっ|駐車|주차|متوقف|खड़ी/iu

/** "a drone follows a red car along a road": what is followed moves, if nothing else is said. */
export function moveWithCamera(
  subjects: readonly SubjectSpec[],
  camera: CameraMove | undefined,
  text: string,
): readonly SubjectSpec[] {
  const [hero] = subjects
  const isFollowed = hero !== undefined && VEHICLES.has(hero.rig) && hero.action === 'stand'
  if (camera !== 'track' || !isFollowed || PARKED.test(text)) return subjects
  return subjects.map((subject) =>
    subject === hero ? { ...hero, action: fitAction('walk', hero.rig) } : subject,
  )
}
