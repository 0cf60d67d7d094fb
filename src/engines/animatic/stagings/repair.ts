import type { Actor, StagedScene, StagingContext } from '../compose/staging.ts'
import { breathe } from '../draw/camera.ts'
import { clamp, lerp } from '../draw/easing.ts'
import { rigOf } from '../rigs/rig-as.ts'
import { REST, type Pose } from '../rigs/rig.ts'
import type { RigName, SubjectSpec } from '../scene-spec.ts'
import { toLook } from './to-look.ts'

const REPAIRED: readonly RigName[] = ['car', 'bicycle', 'aircraft', 'boat', 'train', 'helicopter', 'rocket']
const WORKERS: readonly RigName[] = ['person', 'robot']
/** A grown person, in world units; and the longest that a vehicle is drawn, as a part of the width. */
const ADULT = 0.5
const LONGEST = { landscape: 0.56, portrait: 0.86 }
/** Where its end is that they work on, from its middle, as a part of its length. */
const FRONT = 0.4

/** Somebody who works on a vehicle: it stands still, and they are bent over its end. */
export function stageRepair(context: StagingContext): StagedScene | undefined {
  const { spec, stage, set } = context
  if (spec.subjects.length !== 2) return undefined
  const worker = spec.subjects.find(({ rig, action }) => WORKERS.includes(rig) && action === 'work')
  const vehicle = spec.subjects.find(({ rig }) => REPAIRED.includes(rig))
  // Who does anything else there does it in their own way.
  if (worker?.activity !== undefined && worker.activity !== 'scrub') return undefined
  if (worker === undefined || vehicle === undefined || worker.count > 1 || vehicle.count > 1) return undefined
  const rig = rigOf(vehicle)
  const hands = rigOf(worker)
  if (rig === undefined || hands === undefined || set.floor.kind === 'water') return undefined
  // Nobody sits in what is worked on.
  const look = { ...toLook(vehicle, context.seed), isTaken: true }
  const box = rig.box(look)
  const widest = stage.aspect * (stage.portrait ? LONGEST.portrait : LONGEST.landscape)
  const length = clamp(ADULT * rig.naturalSize(look), 0.5, widest)
  const scale = Math.min(length / box.width, 0.6 / box.height)
  const middle = stage.aspect / 2 - (stage.portrait ? 0.06 : 0.1)
  const { parallax, y } = set.floor
  const parked: Actor = {
    rig,
    look,
    place: () => ({ x: middle, y: y - 0.012, scale, parallax, shadowWidth: box.width * 0.5 }),
    pose: () => REST,
  }
  const mechanic: Actor = {
    rig: hands,
    look: workerLook(worker, context.seed),
    place: () => ({
      x: middle + scale * box.width * FRONT + ADULT * 0.18,
      y: y + 0.012,
      scale: ADULT * hands.naturalSize(workerLook(worker, context.seed)),
      parallax,
      flip: true,
    }),
    pose: ({ time }): Pose => ({ ...REST, action: 'work', time, look: 0.2 }),
  }
  return {
    actors: [parked, mechanic],
    camera: (time, seconds) => breathe({ x: lerp(-0.03, 0.04, time / seconds), y: 0, zoom: 1.05 }, time),
  }
}

/** What they work on is before them: there is no bench. */
function workerLook(worker: SubjectSpec, seed: number): Actor['look'] {
  const look = toLook(worker, seed)
  return { ...look, props: [...look.props, { concept: 'vehicle', colour: null, role: 'beside' }] }
}
