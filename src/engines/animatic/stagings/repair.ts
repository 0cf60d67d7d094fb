import type { Actor, StagedScene, StagingContext } from '../compose/staging.ts'
import { breathe } from '../draw/camera.ts'
import { clamp, lerp } from '../draw/easing.ts'
import type { Placement } from '../draw/stage.ts'
import { HUB } from '../rigs/person/activity/at-vehicles.ts'
import { rigOf } from '../rigs/rig-as.ts'
import { REST, type Pose } from '../rigs/rig.ts'
import type { RigName, SubjectSpec } from '../scene-spec.ts'
import { toLook } from './to-look.ts'

const REPAIRED: readonly RigName[] = ['car', 'bicycle', 'aircraft', 'boat', 'train', 'helicopter', 'rocket']
const WORKERS: readonly RigName[] = ['person', 'robot']
/** A grown person, in world units; and the longest that a vehicle is drawn, as a part of the width. */
const ADULT = 0.5
const LONGEST = { landscape: 0.56, portrait: 0.86 }
/** Where somebody is behind it, there is room for them. */
const LONGEST_BEHIND = { landscape: 0.5, portrait: 0.6 }
/** Where its end is that they work on, from its middle, as a part of its length. */
const FRONT = 0.4

/** Somebody who works on a vehicle: it stands still, and they are bent over its end. */
export function stageRepair(context: StagingContext): StagedScene | undefined {
  const { spec, stage, set } = context
  if (spec.subjects.length !== 2) return undefined
  const worker = spec.subjects.find(({ rig, action }) => WORKERS.includes(rig) && action === 'work')
  const vehicle = spec.subjects.find(({ rig }) => REPAIRED.includes(rig))
  // Who does anything else there does it in their own way.
  const deed = worker?.activity
  if (deed !== undefined && deed !== 'scrub' && deed !== 'change-tyre' && deed !== 'under-vehicle')
    return undefined
  if (worker === undefined || vehicle === undefined || worker.count > 1 || vehicle.count > 1) return undefined
  const rig = rigOf(vehicle)
  const hands = rigOf(worker)
  if (rig === undefined || hands === undefined || set.floor.kind === 'water') return undefined
  // Nobody sits in what is worked on.
  const look = { ...toLook(vehicle, context.seed), isTaken: true }
  const box = rig.box(look)
  const isBehind = deed === 'change-tyre' || deed === 'under-vehicle'
  const longest = isBehind ? LONGEST_BEHIND : LONGEST
  const widest = stage.aspect * (stage.portrait ? longest.portrait : longest.landscape)
  const length = clamp(ADULT * rig.naturalSize(look), 0.5, widest)
  const scale = Math.min(length / box.width, 0.6 / box.height)
  const middle = stage.aspect / 2 + (isBehind ? 0.09 : stage.portrait ? -0.06 : -0.1)
  const { parallax, y } = set.floor
  const parked: Actor = {
    rig,
    look,
    place: () => ({
      x: middle,
      y: y - 0.012,
      scale,
      parallax,
      shadowWidth: box.width * 0.5,
      ...(deed === 'under-vehicle' ? { lift: JACKED } : {}),
    }),
    pose: () => REST,
  }
  const own = ADULT * hands.naturalSize(workerLook(worker, context.seed))
  const mechanic: Actor = {
    rig: hands,
    look: workerLook(worker, context.seed),
    place: () => ({ scale: own, parallax, ...whereAt(deed, middle, y, { scale, own, long: box.width }) }),
    pose: ({ time }): Pose => ({ ...REST, action: 'work', time, look: 0.2 }),
  }
  return {
    actors: [parked, mechanic],
    camera: (time, seconds) => breathe({ x: lerp(-0.03, 0.04, time / seconds), y: 0, zoom: 1.05 }, time),
  }
}

/** From the middle of a car to its rear wheel, in its lengths; and how much of somebody sticks out from under it. */
const WHEEL = -0.295
const LEGS = 0.4
/** How high jacks hold it over who lies under it, world units. */
const JACKED = 0.04

/** Bent over its end, on the knees at a wheel, or on the back under it. */
function whereAt(
  deed: SubjectSpec['activity'],
  middle: number,
  y: number,
  { scale, own, long }: { readonly scale: number; readonly own: number; readonly long: number },
): Pick<Placement, 'x' | 'y' | 'flip' | 'shadowWidth'> {
  if (deed === 'change-tyre')
    return { x: middle + WHEEL * scale - HUB.x * own, y: y + 0.012, shadowWidth: 0.5 }
  if (deed === 'under-vehicle')
    return { x: middle - (long / 2) * scale - LEGS * own, y: y - 0.03, flip: true, shadowWidth: 0 }
  return { x: middle + scale * long * FRONT + own * 0.18, y: y + 0.012, flip: true }
}

/** What they work on is before them: there is no bench. */
function workerLook(worker: SubjectSpec, seed: number): Actor['look'] {
  const look = toLook(worker, seed)
  return { ...look, props: [...look.props, { concept: 'vehicle', colour: null, role: 'beside' }] }
}
