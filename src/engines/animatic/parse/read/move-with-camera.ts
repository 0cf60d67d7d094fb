import type { CameraMove, RigName, SubjectSpec } from '../../scene-spec.ts'
import { fitAction } from './fit-action.ts'

const VEHICLES: ReadonlySet<RigName> = new Set(['car', 'train', 'boat', 'aircraft', 'helicopter'])
const PARKED =
  /\b(?:parked|stationary|abandoned|wreck\w*|anchored|moored|geparkt\w*|aparcad\p{L}*|estacionad\p{L}*|garée?s?|parcheggiat\p{L}*)\b|припаркован|停着|停在|停まっ|駐車|주차|متوقف|खड़ी/iu

/** "a train through the countryside": on its way, though no verb says so. */
const ON_THE_WAY =
  /(?<!\p{L})(?:through|across|along|durch|entlang|à travers|le long d|a través de|a lo largo de|através d|ao longo d|attraverso|lungo|через|сквозь|вдоль|عبر)(?!\p{L}{2})|穿过|穿越|沿着/iu
/** "a car seen through a window" */
const SEEN_THROUGH = /\b(?:view|seen|looking|shining|visible|light|sunlight|window|windshield|glass)\b/i

/** "a drone follows a red car along a road": what is followed moves, if nothing else is said. */
export function moveWithCamera(
  subjects: readonly SubjectSpec[],
  camera: CameraMove | undefined,
  text: string,
): readonly SubjectSpec[] {
  const [hero] = subjects
  const isStill = hero !== undefined && VEHICLES.has(hero.rig) && hero.action === 'stand'
  const isOnItsWay =
    subjects.length === 1 && hero?.count === 1 && ON_THE_WAY.test(text) && !SEEN_THROUGH.test(text)
  if (!isStill || PARKED.test(text) || (camera !== 'track' && !isOnItsWay)) return subjects
  return subjects.map((subject) =>
    subject === hero ? { ...hero, action: fitAction('walk', hero.rig) } : subject,
  )
}
