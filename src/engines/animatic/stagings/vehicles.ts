import type { Actor, StagedScene, StagingContext } from '../compose/staging.ts'
import { mix, withAlpha } from '../draw/colour.ts'
import { breathe, type CameraPath } from '../draw/camera.ts'
import { clamp, lerp, smoothstep } from '../draw/easing.ts'
import { between } from '../draw/random.ts'
import { car, headlampOf } from '../rigs/car.ts'
import { rigOf } from '../rigs/rig-as.ts'
import { REST, type Rig, type RigLook } from '../rigs/rig.ts'
import type { RigName, SettingName, SubjectSpec } from '../scene-spec.ts'
import type { Frame } from '../sets/set.ts'
import { lampLevel } from '../sets/parts/lighting.ts'
import { distanceAt, mayTravel, WHEEL_RADIUS } from './journey.ts'
import { PUFF_RADIUS, softPuff } from './soft-puff.ts'
import { toLook, varied } from './to-look.ts'

const FAMILIES: readonly RigName[] = ['car']
/** Sets that go on for ever sideways: there the camera drives along. */
const ENDLESS: readonly SettingName[] = ['road']
/** So many drive in two staggered lanes; more in three or four that fill the road, and still more in five. */
const COLUMN = 5
const JAM = 16
const JAM_LANES = 5

interface Vehicle {
  readonly rig: Rig
  readonly look: RigLook
  readonly scale: number
  readonly y: number
  /** Ahead of (positive) or behind the leader, world units. */
  readonly gap: number
  readonly parked: boolean
}

/** Vehicles that drive: along an endless road with the camera beside them, elsewhere through the picture. */
export function stageVehicles(context: StagingContext): StagedScene | undefined {
  const { spec } = context
  const subjects = spec.subjects.filter(({ rig }) => FAMILIES.includes(rig))
  if (subjects.length === 0 || subjects.length < spec.subjects.length) return undefined
  const vehicles = lineUp(context, subjects)
  if (vehicles.length === 0) return undefined
  const isRoad = ENDLESS.includes(spec.setting) && vehicles.every(({ parked }) => !parked)
  const goes = isRoad || (mayTravel(context) && vehicles.every(({ parked }) => !parked))
  const speed = isRoad ? ROAD_SPEED : COUNTRY_SPEED
  const journey = goes ? cruise(context, speed) : passThrough(context, vehicles)
  return {
    actors: vehicles.map((vehicle) => toActor(vehicle, journey, context)),
    camera: journey.camera,
    ...(goes ? { travelled: (time: number) => distanceAt(context, speed, time) } : {}),
  }
}

function lineUp(context: StagingContext, subjects: readonly SubjectSpec[]): Vehicle[] {
  const { random, palette } = context
  const individuals = subjects.flatMap((subject) => Array.from({ length: subject.count }, () => subject))
  const total = individuals.length
  return individuals.flatMap((subject, index) => {
    const rig = rigOf(subject)
    if (rig === undefined) return []
    const look: RigLook = {
      // Neither the cars of a lane nor those side by side are all of one colour.
      ...varied(
        toLook(subject, Math.floor(between(random, 0, 1000))),
        index + Math.floor(index / JAM_LANES),
        total,
      ),
      lights: lampLevel(palette),
    }
    const { crowd, ...place } =
      total > COLUMN ? inJam(context, index, total) : inColumn(context, index, total)
    return [
      {
        rig,
        look,
        scale: lengthOf(context, rig, look, subject) * crowd,
        ...place,
        // What blows up is not left behind by the camera.
        parked:
          subject.activity === 'burst' ||
          (subject.action === 'stand' && !ENDLESS.includes(context.spec.setting)),
      },
    ]
  })
}

interface PlaceOnRoad {
  /** Against one by itself. */
  readonly crowd: number
  readonly y: number
  readonly gap: number
}

/** A column keeps within the picture: where that is narrow, its cars are small and close. */
function inColumn({ stage, set }: StagingContext, index: number, total: number): PlaceOnRoad {
  const apart = Math.min(0.5 * Math.min(1, stage.aspect), (0.62 * stage.aspect) / Math.max(1, total - 1))
  const crowd = total <= 2 ? 1 : (stage.portrait ? 0.72 : 0.76) - (stage.portrait ? 0.08 : 0.07) * (total - 2)
  const lane = total === 1 ? 0 : index % 2
  return {
    crowd: crowd * (lane === 1 ? 0.84 : 1),
    y: lerp(set.floor.y, set.floor.farY, lane * 0.9),
    gap: (index - (total - 1) / 2) * -apart,
  }
}

/** How much of its place on the road a car takes, against the widths that one by itself has. */
const BUMPER = 2.2

/** Lane behind lane, as many as they need, bumper to bumper. */
function inJam({ stage, set }: StagingContext, index: number, total: number): PlaceOnRoad {
  const lanes = total > JAM ? JAM_LANES : Math.max(2, Math.ceil(total / (stage.portrait ? 3 : 4)))
  const inLane = Math.ceil(total / lanes)
  const lane = index % lanes
  const far = lane / (lanes - 1)
  const apart = (stage.aspect * 0.9) / inLane
  const place = Math.floor(index / lanes)
  const shift = ((lane * 0.618034) % 1) - 0.4
  return {
    crowd: Math.min(0.6, (BUMPER * apart) / stage.aspect) * lerp(1, 0.62, far),
    y: lerp(set.floor.y + 0.02, set.floor.farY - 0.02, far),
    gap: (place - (inLane - 1) / 2 + shift * 0.5) * -apart,
  }
}

/** Sane beside a person, but large enough to be the hero: between a third and two thirds of the width. */
export function lengthOf(
  { stage, set }: StagingContext,
  rig: Rig,
  look: RigLook,
  subject: SubjectSpec,
): number {
  const natural = rig.naturalSize(look) * set.floor.personHeight
  const low = stage.aspect * (stage.portrait ? 0.62 : 0.36)
  const high = stage.aspect * (stage.portrait ? 0.8 : 0.56)
  const box = rig.box(look)
  const words = { tiny: 0.5, small: 0.75, normal: 1, large: 1.2, huge: 1.45 }[subject.size]
  return Math.min((clamp(natural, low, high) * words) / box.width, 0.62 / box.height)
}

interface Journey {
  /** World x of the leader. */
  xAt(frame: Frame): number
  /** World units driven since the shot began. */
  drivenAt(frame: Frame): number
  readonly camera: CameraPath
}

/** World units per second on an endless road, and off it. */
const ROAD_SPEED = 1.15
const COUNTRY_SPEED = 0.65

function cruise(context: StagingContext, speed: number): Journey {
  const { stage, seconds } = context
  const along = (time: number): number => distanceAt(context, speed, time)
  const reach = stage.portrait ? 0.03 : 0.2
  const lead = (time: number): number => lerp(-reach, reach, smoothstep(0, seconds, time))
  return {
    xAt: ({ time }) => stage.aspect / 2 + along(time) + lead(time),
    drivenAt: ({ time }) => along(time) + lead(time),
    camera: (time) => breathe({ x: 0, y: 0, zoom: stage.portrait ? 1.03 : 1.05 }, time),
  }
}

/** Drives from one side to the other; the camera turns its head a little. */
function passThrough({ stage, seconds, spec }: StagingContext, vehicles: readonly Vehicle[]): Journey {
  const longest = Math.max(...vehicles.map(({ scale }) => scale))
  // All of it is seen from the first picture to the last.
  const reach = Math.max(stage.aspect * 0.12, stage.aspect * 0.5 - longest * 0.42)
  const still = vehicles.every(({ parked }) => parked)
  const along = (time: number): number => (still ? 0 : lerp(-reach, reach, clamp(time / seconds)))
  return {
    xAt: ({ time }) => stage.aspect / 2 + along(time),
    drivenAt: ({ time }) => along(time),
    camera: (time) => {
      const turn = still ? lerp(-0.05, 0.05, time / seconds) : along(time) * 0.2
      return breathe({ x: clamp(turn, -0.2, 0.2), y: 0, zoom: spec.framing === 'close' ? 1.18 : 1.06 }, time)
    },
  }
}

function toActor(vehicle: Vehicle, journey: Journey, context: StagingContext): Actor {
  const { set } = context
  const { look, rig, scale, gap, y, parked } = vehicle
  const box = rig.box(look)
  return {
    rig,
    look,
    place: (frame) => ({
      x: journey.xAt(frame) + gap,
      y,
      scale,
      parallax: set.floor.parallax,
      shadowWidth: box.width * 0.5,
    }),
    pose: (frame) => ({
      ...REST,
      action: parked ? 'stand' : 'drive',
      time: frame.time,
      phase: parked ? 0 : journey.drivenAt(frame) / (WHEEL_RADIUS * scale),
    }),
    drawBehind: (frame) => {
      if (!parked && rig === car) drawExhaust(context, vehicle, journey.xAt(frame) + gap, frame)
    },
    drawOver: (frame) => {
      if (rig === car && (look.lights ?? 0) > 0.3)
        drawHeadlamp(context, vehicle, journey.xAt(frame) + gap, frame)
    },
  }
}

function drawExhaust(context: StagingContext, { scale, y }: Vehicle, x: number, frame: Frame): void {
  const { stage, set, palette } = context
  const puff = softPuff(stage, mix('#eeeae4', palette.fog, 0.4))
  stage.enter(frame.camera, set.floor.parallax)
  for (let index = 0; index < 5; index += 1) {
    const age = (frame.time * 1.5 + index / 5) % 1
    const radius = scale * (0.02 + 0.06 * age)
    stage.put(puff, x - scale * (0.5 + age * 0.26), y - scale * (0.03 + age * 0.05), {
      scale: radius / PUFF_RADIUS,
      alpha: 0.34 * (1 - age),
    })
  }
}

/** A glow at the lamp and its cone on the road. */
function drawHeadlamp(
  { stage, set }: StagingContext,
  { look, scale, y }: Vehicle,
  x: number,
  frame: Frame,
): void {
  const [lampX, lampY] = headlampOf(look)
  const lights = look.lights ?? 0
  const fromX = x + lampX * scale
  const fromY = y + lampY * scale
  const pen = stage.enter(frame.camera, set.floor.parallax)
  const reach = scale * 1.15
  const beam = pen.createLinearGradient(fromX, 0, fromX + reach, 0)
  beam.addColorStop(0, withAlpha('#fff1c0', 0.42 * lights))
  beam.addColorStop(0.4, withAlpha('#fff1c0', 0.2 * lights))
  beam.addColorStop(1, withAlpha('#fff1c0', 0))
  pen.fillStyle = beam
  pen.beginPath()
  pen.moveTo(fromX, fromY - scale * 0.012)
  pen.lineTo(fromX + reach, fromY - scale * 0.06)
  pen.lineTo(fromX + reach, y + scale * 0.05)
  pen.lineTo(fromX, fromY + scale * 0.02)
  pen.fill()
  stage.glow(fromX, fromY, 0.11, '#fff0bd', 0.8 * lights)
  stage.glow(x - scale * 0.49, fromY, 0.06, '#ff4a3c', 0.6 * lights)
}
