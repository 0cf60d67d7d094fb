import type { Actor, StagedScene, StagingContext } from '../compose/staging.ts'
import { withAlpha } from '../draw/colour.ts'
import { breathe } from '../draw/camera.ts'
import { clamp, lerp, smoothstep } from '../draw/easing.ts'
import type { Pen, Point } from '../draw/shapes.ts'
import { bicycle, riderSlots, wheelRadius } from '../rigs/bicycle.ts'
import { rigFor } from '../rigs/index.ts'
import { person } from '../rigs/person.ts'
import { REST, type Pose, type Rig, type RigLook } from '../rigs/rig.ts'
import type { RigName, SubjectSpec } from '../scene-spec.ts'
import { lampLevel } from '../sets/parts/lighting.ts'
import type { Frame } from '../sets/set.ts'
import { distanceAt, mayTravel } from './journey.ts'
import { numberOf, physiqueOf } from './to-look.ts'

/** So many ride one behind the other; more fill the road, in rows, and still more in longer ones. */
const FILE = 4
const PELOTON = 20
/** Between the seeds of those who are several, as they are on foot. */
const NEXT = 7919
/** Where the person rig keeps its hips when riding, in its own body heights. */
const RIDING_HIP: Point = [-0.05, -0.31]

/** World units a second on an endless road, and off it. */
const ROAD_SPEED = 0.85
const COUNTRY_SPEED = 0.6

/** A two-wheeler and who sits on it. */
interface Rider {
  readonly rig: Rig
  readonly look: RigLook
  readonly scale: number
  readonly y: number
  readonly gap: number
  readonly offset: number
  /** Who sits on it, if that is who was named. */
  readonly others: readonly RigLook[]
}

/** Bicycles, motorbikes and scooters, with riders; alone or named as what somebody rides. */
export function stageRiders(context: StagingContext): StagedScene | undefined {
  const { spec, stage, set } = context
  const subjects = joinRiders(spec.subjects)
  if (subjects.length === 0) return undefined
  const pairs = subjects.map(toPair)
  if (pairs.some((pair) => pair === undefined)) return undefined
  const riders = mount(context, share(pairs.flatMap((pair) => (pair === undefined ? [] : [pair]))))
  const isRoad = spec.setting === 'road'
  const parked = subjects.every(({ rig, action }) => rig === 'bicycle' && action === 'stand') && !isRoad
  const endless = isRoad || (!parked && mayTravel(context))
  const speed = isRoad ? ROAD_SPEED : COUNTRY_SPEED
  const along = (time: number, seconds: number): number => {
    if (parked) return 0
    return endless ? distanceAt(context, speed, time) : lerp(-0.3, 0.3, time / seconds) * stage.aspect
  }
  const reach = stage.portrait ? 0.03 : 0.16
  const lead = (time: number, seconds: number): number =>
    endless ? lerp(-reach, reach, smoothstep(0, seconds, time)) : 0
  const driven = ({ time, seconds }: Frame): number => along(time, seconds) + lead(time, seconds)
  return {
    actors: riders.map((rider) => toActor(rider, driven, parked, context)),
    ...(endless ? { travelled: (time: number) => distanceAt(context, speed, time) } : {}),
    camera: (time, seconds) => {
      const way = clamp(time / seconds)
      if (parked) return breathe({ x: lerp(-0.05, 0.06, way), y: 0, zoom: lerp(1.03, 1.12, way) }, time)
      const x = endless ? 0 : clamp(along(time, seconds) * 0.3, -0.18, 0.18)
      return breathe({ x: x / set.floor.parallax, y: 0, zoom: spec.framing === 'close' ? 1.18 : 1.06 }, time)
    },
  }
}

/** A person who rides, and a two-wheeler named beside them, are one. */
function joinRiders(subjects: readonly SubjectSpec[]): readonly SubjectSpec[] {
  const vehicle = subjects.find(({ rig }) => rig === 'bicycle')
  const rider = subjects.find(
    ({ rig, action, props }) =>
      SITTERS.includes(rig) && action === 'ride' && props.every(({ role }) => role !== 'ridden'),
  )
  if (vehicle === undefined || rider === undefined) return subjects
  const ridden = { concept: vehicle.variant, colour: vehicle.colours[0] ?? null, role: 'ridden' as const }
  return subjects.flatMap((subject) =>
    subject === vehicle
      ? []
      : subject === rider
        ? [{ ...rider, props: [...rider.props, ridden] }]
        : [subject],
  )
}

/** Who sits on it: people hold the handlebar, others just sit. */
interface Sitter extends RigLook {
  readonly rig: RigName
}

const SITTERS: readonly RigName[] = ['person', 'robot', 'quadruped', 'bird']

interface Pair {
  readonly subject: SubjectSpec
  readonly vehicle: RigLook
  readonly rider: Sitter
  /** Who sits behind. */
  readonly pillion: readonly Sitter[]
  readonly isShared: boolean
}

/** What is ridden, and by whom; undefined for subjects that ride nothing on two wheels. */
function toPair(subject: SubjectSpec): Pair | undefined {
  const ridden = subject.props.find(({ role, concept }) => role === 'ridden' && kindOf(concept) !== undefined)
  const name = subject.rig === 'bicycle' ? subject.variant : ridden?.concept
  const kind = name === undefined ? undefined : kindOf(name)
  if (kind === undefined || (subject.rig !== 'bicycle' && !SITTERS.includes(subject.rig))) return undefined
  const own = subject.rig === 'bicycle'
  const colours = own ? subject.colours : ridden?.colour == null ? [] : [ridden.colour]
  return {
    subject,
    vehicle: { variant: kind, colours, props: [], seed: 1, ...(own ? numberOf(subject) : {}) },
    rider: {
      rig: own ? 'person' : subject.rig,
      variant: own ? 'man' : subject.variant,
      colours: own ? [] : subject.colours,
      props: subject.props.filter((prop) => prop !== ridden),
      seed: subject.looksSeed ?? 7,
      ...(own ? {} : physiqueOf(subject)),
    },
    pillion: [],
    isShared: ridden?.isShared === true,
  }
}

/** Behind one another on one machine. */
const MOST_ON_ONE = 3

/** "a couple on a scooter": one machine, and both of them on it. */
function share(pairs: readonly Pair[]): readonly Pair[] {
  const [first] = pairs
  if (first === undefined || !pairs.every(({ isShared }) => isShared)) return pairs
  const riders = pairs
    .flatMap(({ subject, rider }) => Array.from({ length: subject.count }, () => rider))
    .map((rider, index) => ({ ...rider, seed: rider.seed + index * NEXT }))
  if (riders.length < 2 || riders.length > MOST_ON_ONE) return pairs
  return [{ ...first, subject: { ...first.subject, count: 1 }, pillion: riders.slice(1) }]
}

function kindOf(name: string): string | undefined {
  if (/motor(bike|cycle)/.test(name)) return 'motorbike'
  if (/kick-?scooter/.test(name)) return 'kick-scooter'
  if (/scooter|moped|vespa/.test(name)) return 'scooter'
  return /bicycle|bike/.test(name) ? 'bicycle' : undefined
}

function mount(context: StagingContext, pairs: readonly Pair[]): Rider[] {
  const { stage, set, palette } = context
  const all = pairs.flatMap((pair) => Array.from({ length: pair.subject.count }, () => pair))
  const total = all.length
  const rows = total <= FILE ? 2 : Math.max(2, Math.ceil(Math.min(total, PELOTON) / (stage.portrait ? 3 : 5)))
  const abreast = total <= FILE ? total : Math.ceil(total / rows)
  // All of them stay in the picture.
  const apart = Math.min(0.34 * Math.min(1, stage.aspect), (0.62 * stage.aspect) / Math.max(1, abreast - 1))
  const alone = total === 1 ? 1 : total > 2 && stage.portrait ? 0.6 : 0.84
  const part =
    total <= FILE ? alone : Math.min(alone, (stage.portrait ? 1.5 : 2.6) / abreast) * (rows > 2 ? 0.7 : 0.8)
  return all.map(({ subject, vehicle, rider, pillion }, index) => {
    const look = { ...vehicle, lights: lampLevel(palette) }
    const words = { tiny: 0.55, small: 0.8, normal: 1, large: 1.15, huge: 1.3 }[subject.size]
    const low = stage.portrait ? 0.56 : 0.52
    const natural = set.floor.personHeight * bicycle.naturalSize(look)
    const lane = total === 1 ? 0 : (index % rows) / (rows - 1)
    const place = total <= FILE ? index : Math.floor(index / rows) + (((index % rows) * 0.618034) % 1) - 0.3
    return {
      rig: ridden([rider, ...pillion].map((one) => ({ ...one, seed: one.seed + index * NEXT }))),
      look,
      scale: clamp(natural, low, low * 1.35) * words * part * lerp(1, 0.88 - 0.06 * (rows - 2), lane),
      y: lerp(set.floor.y, set.floor.farY, lane * (rows > 2 ? 1 : 0.7)),
      gap: (place - (abreast - 1) / 2) * -apart,
      offset: index * 1.3,
      others: [rider, ...pillion],
    }
  })
}

/** How far behind one another they sit, in heights of a rider. */
const BEHIND = 0.2

/** The two-wheeler with its riders, as one drawing; `pose.action` 'stand' leaves the saddle empty. */
function ridden(riders: readonly Sitter[]): Rig {
  return {
    ...bicycle,
    box: (look) => {
      const { seat, height } = riderSlots(look, 0)
      return {
        width: bicycle.box(look).width + 0.06 + (riders.length - 1) * 0.12,
        height: -seat[1] + height * 0.86,
      }
    },
    draw(pen, look, pose) {
      bicycle.draw(pen, look, pose)
      if (pose.action === 'stand') return
      const slots = riderSlots(look, pose.phase)
      // From back to front: arms go around who sits before.
      for (const [place, rider] of [...riders.entries()].toReversed())
        drawRider(pen, rider, slots, place, pose)
    },
  }
}

function drawRider(
  pen: Pen,
  rider: Sitter,
  { seat, hands, feet, height }: ReturnType<typeof riderSlots>,
  place: number,
  pose: Pose,
): void {
  if (rider.rig !== 'person') return drawAnimal(pen, rider, seat, place * BEHIND * height, height, pose)
  const grown = place === 0 ? 1 : clamp(person.naturalSize(rider), 0.68, 1)
  const back = place * BEHIND * height
  const originX = seat[0] - RIDING_HIP[0] * height - back
  const originY = seat[1] - RIDING_HIP[1] * height - place * 0.03 * height
  const toRider = ([x, y]: Point): Point => [(x - originX) / height, (y - originY) / height]
  // Who sits behind holds on to who sits before.
  const held: readonly Point[] =
    place === 0
      ? hands
      : [
          [originX + 0.16 * height, originY - 0.47 * height],
          [originX + 0.18 * height, originY - 0.46 * height],
        ]
  const resting = feet.map(([x, y]): Point => (place === 0 ? [x, y] : [x - back * 0.9, y - 0.02]))
  pen.save()
  pen.translate(originX, originY)
  // A child sits as high as everybody.
  pen.translate(RIDING_HIP[0] * height, RIDING_HIP[1] * height)
  pen.scale(height * grown, height * grown)
  pen.translate(-RIDING_HIP[0], -RIDING_HIP[1])
  person.draw(pen, rider, {
    ...pose,
    action: 'ride',
    time: pose.time + place * 0.7,
    phase: 0,
    reach: [...held, ...resting].map(toRider),
  })
  pen.restore()
}

/** Larger than a person an animal would hide what it rides. */
const TALLEST = 0.8

function drawAnimal(pen: Pen, rider: Sitter, [x, y]: Point, back: number, height: number, pose: Pose): void {
  const rig = rigFor(rider.rig)
  if (rig === undefined) return
  const scale = (TALLEST * height) / Math.max(rig.box(rider, 'sit').height, rig.box(rider, 'sit').width * 0.8)
  pen.save()
  pen.translate(x - back + 0.05 * height, y + 0.01)
  pen.scale(scale, scale)
  rig.draw(pen, rider, { ...REST, action: 'sit', time: pose.time + back })
  pen.restore()
}

function toActor(
  rider: Rider,
  driven: (frame: Frame) => number,
  parked: boolean,
  { stage, set }: StagingContext,
): Actor {
  const { rig, look, scale, y, gap, offset, others } = rider
  return {
    rig,
    look,
    others,
    place: (frame) => ({
      x: stage.aspect / 2 + driven(frame) + gap,
      y,
      scale,
      parallax: set.floor.parallax,
      shadowWidth: 0.46,
    }),
    pose: (frame) => ({
      ...REST,
      action: parked ? 'stand' : 'ride',
      time: frame.time + offset,
      phase: driven(frame) / (wheelRadius(look) * scale) + offset,
    }),
    drawOver(frame) {
      const lights = look.lights ?? 0
      if (lights < 0.3) return
      const pen = stage.enter(frame.camera, set.floor.parallax)
      const x = stage.aspect / 2 + driven(frame) + gap + scale * 0.27
      const lampY = y - scale * 0.48
      const beam = pen.createLinearGradient(x, 0, x + scale * 0.9, 0)
      beam.addColorStop(0, withAlpha('#fff1c0', 0.36 * lights))
      beam.addColorStop(1, withAlpha('#fff1c0', 0))
      pen.fillStyle = beam
      pen.beginPath()
      pen.moveTo(x, lampY)
      pen.lineTo(x + scale * 0.9, lampY + scale * 0.1)
      pen.lineTo(x + scale * 0.9, y + 0.02)
      pen.fill()
      stage.glow(x, lampY, 0.08, '#fff0bd', 0.8 * lights)
    },
  }
}
