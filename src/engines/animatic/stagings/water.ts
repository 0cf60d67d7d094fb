import type { Actor, StagedScene, StagingContext } from '../compose/staging.ts'
import { lighten, mix, withAlpha } from '../draw/colour.ts'
import { breathe, type CameraPath } from '../draw/camera.ts'
import { clamp, lerp } from '../draw/easing.ts'
import { between } from '../draw/random.ts'
import { rigFor } from '../rigs/index.ts'
import { rigOf } from '../rigs/rig-as.ts'
import { REST, type Rig, type RigLook } from '../rigs/rig.ts'
import type { SubjectSpec } from '../scene-spec.ts'
import { lampLevel } from '../sets/parts/lighting.ts'
import type { Frame } from '../sets/set.ts'
import { distanceAt, mayTravel } from './journey.ts'
import { PUFF_RADIUS, softPuff } from './soft-puff.ts'
import { toLook, varied } from './to-look.ts'

/** More than these are smaller. */
const FLEET = 5
/** World units a second that the camera goes with those who sail. */
const CRUISE = 0.11
const ROWED = /^(?:canoe|kayak|rowing-boat|rowing-shell)$/

interface Vessel {
  readonly rig: Rig
  readonly look: RigLook
  readonly scale: number
  readonly x: number
  readonly y: number
  readonly offset: number
  readonly speed: number
  /** Height of its waves against a boat's in a breeze. */
  readonly swell: number
  readonly parallax: number
  /** They face one another and fire. */
  readonly isFighting: boolean
  readonly flip: boolean
}

/** Boats and swimming birds on water: they rock, leave a wake and a reflection, and cross the picture slowly. */
export function stageWater(context: StagingContext): StagedScene | undefined {
  const { spec, set } = context
  const afloat = spec.subjects.filter(isAfloat)
  if (afloat.length === 0 || afloat.length < spec.subjects.length) return undefined
  if (set.floor.kind !== 'water' && set.floor.water === undefined) return undefined
  const speed = set.floor.kind === 'water' && mayTravel(context) && afloat.every(isUnderWay) ? CRUISE : 0
  const vessels = launch(context, afloat).map((vessel) => ({ ...vessel, speed: vessel.speed + speed }))
  return {
    actors: vessels.map((vessel) => toActor(vessel, context)),
    camera: followCamera(context),
    ...(speed === 0 ? {} : { travelled: (time: number) => distanceAt(context, speed, time) }),
  }
}

function isUnderWay({ rig, action }: SubjectSpec): boolean {
  return rig === 'boat' && ['stand', 'sail', 'drive', 'swim', 'run'].includes(action)
}

function isAfloat(subject: SubjectSpec): boolean {
  if (subject.rig === 'boat') return true
  return subject.rig === 'bird' && ['swim', 'float', 'sail'].includes(subject.action)
}

/** Where on the water it floats: the set's floor if that is water, else its bay. */
function waterOf({ set }: StagingContext): {
  readonly y: number
  readonly farY: number
  readonly parallax: number
} {
  return set.floor.water ?? set.floor
}

function launch(context: StagingContext, subjects: readonly SubjectSpec[]): Vessel[] {
  const { stage, random, palette, spec } = context
  const water = waterOf(context)
  const fleet = subjects.flatMap((subject) => Array.from({ length: subject.count }, () => subject))
  const total = fleet.length
  const crowd = total > FLEET ? FLEET / (total + 1) : 1
  const swell = { clear: 1, rain: 1.4, storm: 3.4, snow: 1, fog: 0.7, wind: 2 }[spec.weather]
  return fleet.flatMap((subject, index) => {
    const rig = rigOf(subject)
    if (rig === undefined) return []
    const look: RigLook = {
      ...varied(toLook(subject, Math.floor(between(random, 0, 1000))), index, total),
      lights: lampLevel(palette),
      ...(spec.isDeserted === true && subject.driver === undefined ? { isTaken: true } : {}),
    }
    const isFought = subject.action === 'fight'
    const row = total === 1 ? 0 : (index / (total - 1)) * (isFought ? 0.3 : 1)
    const spread = total === 1 ? 0 : ((index + 0.5) / total - 0.5) * 0.86
    return [
      {
        rig,
        look,
        scale: lengthOf(context, rig, look, subject) * lerp(1, 0.5, row) * (total > 1 ? 0.78 : 1) * crowd,
        x: stage.aspect * (0.5 + spread),
        y: lerp(water.y, water.farY, row),
        offset: index * 2.3,
        speed: isFought ? 0 : rig.naturalSize(look) > 5 ? 0.022 : 0.034,
        swell: swell * (subject.rig === 'bird' ? 0.4 : rig.naturalSize(look) > 5 ? 0.6 : 1),
        parallax: water.parallax,
        isFighting: isFought,
        flip: isFought && index % 2 === 1,
      },
    ]
  })
}

function lengthOf({ stage, set }: StagingContext, rig: Rig, look: RigLook, subject: SubjectSpec): number {
  const box = rig.box(look)
  const words = { tiny: 0.45, small: 0.7, normal: 1, large: 1.25, huge: 1.6 }[subject.size]
  const natural = rig.naturalSize(look) * set.floor.personHeight
  if (subject.rig === 'bird') return clamp(natural, 0.16, 0.34) * words
  const low = stage.aspect * (stage.portrait ? 0.58 : 0.34)
  const high = stage.aspect * (stage.portrait ? 0.84 : 0.54)
  const tallest = stage.portrait ? 0.92 : 0.62
  return Math.min((clamp(natural, low, high) * words) / box.width, (tallest * Math.sqrt(words)) / box.height)
}

function followCamera({ stage, spec }: StagingContext): CameraPath {
  const reach = stage.portrait ? 0.03 : 0.09
  return (time, seconds) => {
    const along = lerp(-reach, reach, clamp(time / seconds))
    const zoom = spec.framing === 'close' ? 1.16 : 1.04 + 0.04 * clamp(time / seconds)
    return breathe({ x: along, y: 0, zoom }, time)
  }
}

interface Ride {
  readonly x: number
  /** Upwards, world units. */
  readonly lift: number
  readonly tilt: number
}

function rideAt(vessel: Vessel, frame: Frame): Ride {
  const beat = frame.time * (1.15 + 0.5 / (1 + vessel.scale)) + vessel.offset
  const height = Math.min(0.5, vessel.scale) * vessel.swell
  return {
    x: vessel.x + vessel.speed * (frame.time - frame.seconds / 2),
    lift: Math.sin(beat) * 0.019 * height,
    tilt:
      Math.sin(beat + 1.1) * 0.03 * Math.min(3.4, vessel.swell) +
      Math.sin(beat * 0.57) * 0.006 * vessel.swell,
  }
}

function toActor(vessel: Vessel, context: StagingContext): Actor {
  const { rig, look, scale, y, parallax, offset } = vessel
  const box = rig.box(look)
  return {
    rig,
    look,
    place(frame) {
      const ride = rideAt(vessel, frame)
      return {
        x: ride.x,
        y,
        scale,
        parallax,
        flip: vessel.flip,
        lift: ride.lift,
        rotation: ride.tilt,
        // Rocking swings the masthead sideways: the box must be wide enough for it.
        boxWidth: box.width + box.height * 0.12,
        boxHeight: box.height + 0.03,
        shadowWidth: 0,
      }
    },
    pose: (frame) => ({
      ...REST,
      action: ROWED.test(look.variant) || rig === rigFor('bird') ? 'swim' : 'sail',
      time: frame.time + offset,
      phase: frame.time * 4,
    }),
    drawBehind: (frame) => drawReflection(context, vessel, rideAt(vessel, frame), frame),
    drawOver: (frame) => {
      drawWash(context, vessel, rideAt(vessel, frame), frame)
      if (vessel.isFighting) drawBroadside(context, vessel, frame)
    },
  }
}

/** Seconds between two salvos of one ship. */
const SALVO = 2.2

/** Fire and smoke before the bow, one ship after the other. */
function drawBroadside({ stage, palette }: StagingContext, vessel: Vessel, { camera, time }: Frame): void {
  const { x, y, scale, parallax, offset, flip } = vessel
  const age = ((time + offset * 0.5) % SALVO) / SALVO
  const side = flip ? -1 : 1
  const puff = softPuff(stage, mix('#e8e4de', palette.fog, 0.3))
  stage.enter(camera, parallax)
  const muzzle = x + side * scale * 0.36
  if (age < 0.1) stage.glow(muzzle, y - scale * 0.16, scale * 0.2, '#ffb04a', 0.9 * (1 - age * 10))
  for (let cloud = 0; cloud < 4; cloud += 1) {
    const radius = scale * (0.03 + 0.08 * age) * (1 + cloud * 0.18)
    const out = side * scale * (0.04 + 0.16 * age) * (0.4 + cloud * 0.3)
    stage.put(puff, muzzle + out, y - scale * (0.15 + 0.1 * age + 0.02 * cloud), {
      scale: radius / PUFF_RADIUS,
      alpha: 0.8 * (1 - age) ** 1.5,
    })
  }
}

/** A dark, broken mirror image below the hull. */
function drawReflection({ stage, palette }: StagingContext, vessel: Vessel, ride: Ride, frame: Frame): void {
  const { scale, y, parallax } = vessel
  const pen = stage.enter(frame.camera, parallax)
  const wide = scale * 0.45
  pen.fillStyle = withAlpha(mix(palette.shadow, palette.sky[0], 0.35), 0.2)
  pen.beginPath()
  for (let row = 0; row < 8; row += 1) {
    const depth = row / 8
    const sway = Math.sin(frame.time * 1.9 + row * 1.7) * scale * 0.02 * (0.5 + depth)
    const half = wide * (1 - depth * 0.55)
    const thick = scale * 0.0075 * (1 - depth * 0.4)
    pen.roundRect(ride.x + sway - half, y + 0.006 + row * scale * 0.021, half * 2, thick * 2, thick)
  }
  pen.fill()
}

/** Foam along the waterline, a bow wave, and the wake that stays behind. */
function drawWash({ stage, palette, spec }: StagingContext, vessel: Vessel, ride: Ride, frame: Frame): void {
  const { scale, y, parallax, rig } = vessel
  const small = rig === rigFor('bird')
  const white = mix('#ffffff', palette.fog, 0.25)
  const pen = stage.enter(frame.camera, parallax)
  const line = y - ride.lift * 0.2 + 0.002
  pen.fillStyle = withAlpha(lighten(white, 0.2), small ? 0.3 : 0.5)
  pen.beginPath()
  const pieces = 24
  const left = ride.x - scale * 0.45
  const step = (scale * 0.88) / pieces
  const height = (small ? 0.002 : 0.0035) + scale * 0.003
  const froth = (piece: number): number =>
    0.5 + 0.3 * Math.sin(frame.time * 3.1 + piece * 1.9) + 0.2 * Math.sin(frame.time * 4.7 - piece * 0.8)
  for (let piece = 0; piece <= pieces; piece += 1)
    pen.lineTo(left + piece * step, line - height * froth(piece))
  for (let piece = pieces; piece >= 0; piece -= 1) {
    pen.lineTo(left + piece * step, line + height * (0.5 + froth(piece + 7)))
  }
  pen.fill()
  pen.fillStyle = withAlpha(white, small ? 0.22 : 0.3)
  pen.beginPath()
  for (let ripple = 0; ripple < 7; ripple += 1) {
    const age = (frame.time * 0.35 + ripple / 7) % 1
    const x = ride.x - scale * (0.46 + age * 0.62)
    const width = scale * (0.05 + 0.09 * age)
    pen.moveTo(x + width, line)
    pen.ellipse(x, line + 0.004 + age * scale * 0.03, width, scale * 0.006 * (1 - age), 0, 0, Math.PI * 2)
  }
  pen.fill()
  if (!small && spec.weather !== 'clear') drawSpray(stage, vessel, ride, frame, white)
}

/** Rough water bursts at the bow each time it goes down. */
function drawSpray(
  stage: StagingContext['stage'],
  vessel: Vessel,
  ride: Ride,
  frame: Frame,
  white: string,
): void {
  const plunge = clamp(ride.tilt * 20)
  if (plunge < 0.1) return
  const puff = softPuff(stage, white)
  stage.enter(frame.camera, vessel.parallax)
  for (let drop = 0; drop < 6; drop += 1) {
    const out = drop / 6
    const radius = vessel.scale * (0.03 + 0.03 * out)
    const x = ride.x + vessel.scale * (0.44 + out * 0.12)
    const y = vessel.y - vessel.scale * plunge * (0.1 * Math.sin((out + 0.25) * Math.PI))
    stage.put(puff, x, y, { scale: radius / PUFF_RADIUS, alpha: 0.5 * plunge * (1 - out * 0.6) })
  }
}
