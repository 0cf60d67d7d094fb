import type { Actor, StagedScene, StagingContext } from '../compose/staging.ts'
import { createMouth } from '../cues.ts'
import { clamp } from '../draw/easing.ts'
import { riderSlots } from '../rigs/bicycle.ts'
import { rigOf } from '../rigs/rig-as.ts'
import { REST } from '../rigs/rig.ts'
import type { SubjectSpec } from '../scene-spec.ts'
import type { Frame } from '../sets/set.ts'
import { stageRiders } from './riders.ts'
import { toLook } from './to-look.ts'

const WHEELS = /^(?:bicycle|kick-scooter|bike)$/
/** World units of the taller of both. */
const TALLEST = { landscape: 0.62, portrait: 0.5 }
/** From the one to the other, in heights of whoever runs: a hand reaches the saddle. */
const BEHIND = 0.44
const BESIDE = 0.5
/** Steps a second of who runs beside a bicycle. */
const CADENCE = 1.5

/** A father who runs behind his child's first bicycle, a dog that runs beside one: both go as fast as it does. */
export function stageRideAlong(context: StagingContext): StagedScene | undefined {
  const { spec, stage, set } = context
  const [rider, runner, ...more] = spec.subjects.toSorted((a, b) => Number(runs(a)) - Number(runs(b)))
  if (rider === undefined || runner === undefined || more.length > 0) return undefined
  if (!rides(rider) || !runs(runner) || rider.count > 1 || runner.count > 1) return undefined
  const staged = stageRiders({ ...context, spec: { ...spec, subjects: [rider] } })
  const [wheels, ...others] = staged?.actors ?? []
  const rig = rigOf(runner)
  if (staged === undefined || wheels === undefined || others.length > 0 || rig === undefined) return undefined
  const look = toLook(runner, context.seed)
  const sitter = rigOf(rider)?.naturalSize(toLook(rider, context.seed)) ?? 1
  const start = wheels.place(frameAt(context, 0))
  const sitting = riderSlots(wheels.look, 0).height * start.scale
  const isPerson = runner.rig === 'person' || runner.rig === 'robot'
  const natural = isPerson ? rig.naturalSize(look) : clamp(rig.naturalSize(look), 0.42, 1) * 1.1
  const wished = (sitting * natural) / sitter
  const most = stage.portrait ? TALLEST.portrait : TALLEST.landscape
  const part = Math.min(1, most / Math.max(wished, sitting * 1.25))
  const own = wished * part
  const aside = isPerson ? -BEHIND * own : BESIDE * sitting
  const mouth = createMouth(runner, spec, context.seed, context.seconds)
  const isGoing = (frame: Frame): boolean => wheels.pose(frame).action === 'ride'
  const actors: readonly Actor[] = [
    {
      ...wheels,
      place: (frame) => {
        const placement = wheels.place(frame)
        return { ...placement, scale: placement.scale * part, x: placement.x - aside / 2 }
      },
    },
    {
      rig,
      look,
      place: (frame) => ({
        x: wheels.place(frame).x + aside / 2,
        y: set.floor.y + (isPerson ? -0.012 : 0.014),
        scale: own,
        parallax: set.floor.parallax,
      }),
      pose: (frame) => ({
        ...REST,
        action: isGoing(frame) ? 'run' : 'stand',
        time: frame.time,
        phase: frame.time * CADENCE * Math.PI * 2 * (isPerson ? 1 : 1.4),
        energy: 1.2,
        mouth: mouth(frame.time),
      }),
    },
  ]
  return { ...staged, actors }
}

function frameAt({ seconds }: StagingContext, time: number): Frame {
  return { time, seconds, camera: { x: 0, y: 0, zoom: 1 } }
}

function rides({ action, props }: SubjectSpec): boolean {
  return action === 'ride' && props.some(({ role, concept }) => role === 'ridden' && WHEELS.test(concept))
}

function runs({ action, rig, activity }: SubjectSpec): boolean {
  const hasLegs = rig === 'person' || rig === 'robot' || rig === 'quadruped'
  return hasLegs && activity === undefined && (action === 'run' || action === 'walk')
}
