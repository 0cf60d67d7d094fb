import type { Actor, StagedScene, StagingContext } from '../compose/staging.ts'
import { createMouth } from '../cues.ts'
import { gaitOf, gaitPhase } from '../gaits.ts'
import { breathe } from '../draw/camera.ts'
import { clamp, lerp } from '../draw/easing.ts'
import { darken } from '../draw/colour.ts'
import { fillBlob, type Pen, type Point } from '../draw/shapes.ts'
import { rigOf } from '../rigs/rig-as.ts'
import { person } from '../rigs/person.ts'
import { REST, type Pose, type Rig, type RigLook } from '../rigs/rig.ts'
import { saddleOf, type Saddle } from '../rigs/saddle.ts'
import type { SubjectSpec } from '../scene-spec.ts'
import type { Frame } from '../sets/set.ts'
import { bystanders } from './bystanders.ts'
import { distanceAt, mayTravel } from './journey.ts'
import { phaseAt, speedOf } from './strides.ts'
import { mountFor } from './mount-for.ts'
import { toLook, varied } from './to-look.ts'

/** So many ride one behind the other; more in two rows, and still more in up to five. */
const FILE = 5
const ROW = 6
const MOST_ROWS = 5
/** Where the person rig keeps its hips when riding, in its own body heights. */
const RIDING_HIP: Point = [-0.05, -0.31]
/** A small rider on a huge animal must still be seen, and a tall one must not crush a donkey. */
const RIDER_HEIGHT = { min: 0.4, max: 0.86 }
/** Height of the picture that animal and rider take together. */
const TOTAL_HEIGHT = { landscape: 0.82, portrait: 0.84 }

/** Backs rise and fall, body units. */
const STRIDE_ROOM = 0.08

/** y of the middle of what flies. */
const MID_AIR = 0.47

interface Pair {
  readonly mount: SubjectSpec
  readonly rider: SubjectSpec
  readonly rig: Rig
  readonly look: RigLook
  readonly scale: number
  readonly x: number
  readonly y: number
  readonly offset: number
}

/** Riders on horses, camels, elephants, dragons and the like: one drawing, so that hips and hands stay on the animal. */
export function stageMounted(context: StagingContext): StagedScene | undefined {
  const { spec, set } = context
  const found = spec.subjects.flatMap((rider) => {
    const mount = rider.rig === 'person' ? mountFor(rider, spec.subjects) : undefined
    return mount === undefined ? [] : [{ rider, mount }]
  })
  const [first] = found
  if (first === undefined) return undefined
  const rest = spec.subjects.filter((subject) => !found.some((pair) => Object.values(pair).includes(subject)))
  const pairs = found
    .flatMap((pair) => Array.from({ length: sitsOnOne(pair.rider) ? 1 : pair.rider.count }, () => pair))
    .map((pair, index, all) => mountUp(context, pair.rider, pair.mount, index, all.length))
  const flying = isAloft(first.mount, first.rider, context)
  const pace = rest.length === 0 ? paceOf(pairs, context, flying) : 0
  return {
    actors: [
      ...pairs.map((pair) => toActor(pair, context, { flying, pace })),
      ...bystanders({ ...context, spec: { ...spec, subjects: rest } }, riderHeightOf(pairs[0])),
    ],
    ...(pace === 0 ? {} : { travelled: (time: number) => distanceAt(context, pace, time) }),
    camera: (time, seconds) =>
      breathe(
        {
          x: lerp(-0.06, 0.08, clamp(time / seconds)) / set.floor.parallax,
          y: flying ? -0.02 : 0,
          zoom: spec.framing === 'close' ? 1.2 : lerp(1.03, 1.09, clamp(time / seconds)),
        },
        time,
      ),
  }
}

/** More do not fit on one back. */
const MOST_ON_ONE = 3

/** "two boys on a donkey" */
function sitsOnOne({ count, props }: SubjectSpec): boolean {
  return count <= MOST_ON_ONE && props.some(({ isShared }) => isShared === true)
}

function isAloft(mount: SubjectSpec, rider: SubjectSpec, { set }: StagingContext): boolean {
  if (set.floor.kind === 'air') return true
  if (mount.rig !== 'dragon') return false
  return ![mount.action, rider.action].some((action) => action === 'walk' || action === 'sit')
}

/** World height of the first rider, standing. */
function riderHeightOf(pair: Pair | undefined): number {
  if (pair === undefined) return 0.5
  const { min, max } = RIDER_HEIGHT
  return pair.scale * clamp(1 / pair.rig.naturalSize(pair.look), min, max)
}

function mountUp(
  context: StagingContext,
  rider: SubjectSpec,
  mount: SubjectSpec,
  index: number,
  total: number,
): Pair {
  const { stage, set, random } = context
  const seed = Math.floor(random() * 2 ** 31)
  const look = varied(toLook(mount, seed), index, context.spec.place === 'racecourse' ? total : 1)
  const worn = rider.props.filter(({ role }) => role !== 'ridden')
  const rig = mounted(mount, { ...varied(toLook(rider, seed % 9973), index, total), props: worn }, rider)
  const box = rig.box(look)
  const words = { tiny: 0.6, small: 0.8, normal: 1, large: 1.12, huge: 1.2 }[mount.size]
  const most = stage.portrait ? TOTAL_HEIGHT.portrait : TOTAL_HEIGHT.landscape
  const great = clamp(rig.naturalSize(look) / 1.6, 0.86, 1.16)
  const isTroop = total > FILE
  const rows = isTroop ? clamp(Math.ceil(total / ROW), 2, MOST_ROWS) : 1
  const row = total === 1 ? 0 : isTroop ? (index % rows) / (rows - 1) : index / total
  const scale =
    Math.min((most * great) / box.height, (stage.aspect * (stage.portrait ? 0.92 : 0.72)) / box.width) * words
  return {
    mount,
    rider,
    rig,
    look,
    scale:
      scale *
      (total === 1 ? 1 : isTroop ? 4.7 / ((2 * total) / rows + 2) : total > 3 ? 0.58 : 0.72) *
      lerp(1, 0.84, row),
    x: stage.aspect * (0.5 + (total === 1 ? 0 : (0.5 - (index + 0.5) / total) * 0.8)),
    y: lerp(set.floor.y, set.floor.farY, row * (isTroop ? 1 : 0.8)),
    offset: index * 0.37,
  }
}

/** The animal with its rider, as one drawing in the animal's body units. */
function mounted(mount: SubjectSpec, rider: RigLook, subject: SubjectSpec): Rig {
  const animal = rigOf(mount) ?? person
  const riderHeight = (look: RigLook): number =>
    clamp(person.naturalSize(rider) / animal.naturalSize(look), RIDER_HEIGHT.min, RIDER_HEIGHT.max)
  return {
    ...animal,
    box(look, action) {
      const own = animal.box(look, action)
      const saddle = saddleOf(mount.rig, look, { ...REST, action: action ?? 'walk' })
      const top = saddle === undefined ? 0 : -saddle.seat[1] + riderHeight(look) * 0.88 + STRIDE_ROOM
      return { width: own.width, height: Math.max(own.height, top) }
    },
    draw(pen, look, pose) {
      animal.draw(pen, look, { ...pose, mouth: 0 })
      const saddle = saddleOf(mount.rig, look, pose)
      if (saddle === undefined) return
      const height = riderHeight(look)
      drawCloth(pen, saddle, mount)
      if (saddle.bit !== null) drawReins(pen, saddle.hands, saddle.bit)
      // From the hindmost on: each holds on to who sits before.
      for (let place = sitsOnOne(subject) ? subject.count - 1 : 0; place >= 0; place -= 1)
        drawRider(
          pen,
          { ...rider, seed: rider.seed + place * NEXT },
          pose,
          behind(saddle, place, height),
          height,
          subject,
        )
    },
  }
}

/** Between the seeds of those who are several, as they are on foot. */
const NEXT = 7919
/** How far one sits behind the other, in riders' heights. */
const SEAT_STEP = 0.22

function behind(saddle: Saddle, place: number, height: number): Saddle {
  if (place === 0) return saddle
  const [x, y] = saddle.seat
  const back = place * SEAT_STEP * height
  const seat: Point = [x - back * Math.cos(saddle.tilt), y - back * Math.sin(saddle.tilt)]
  return { ...saddle, seat, hands: [seat[0] + 0.17 * height, seat[1] - 0.2 * height] }
}

function drawRider(
  pen: Pen,
  rider: RigLook,
  pose: Pose,
  { seat, hands, girth }: Saddle,
  height: number,
  subject: SubjectSpec,
): void {
  const originX = seat[0] - RIDING_HIP[0] * height
  const originY = seat[1] - RIDING_HIP[1] * height
  const toRider = ([x, y]: Point): Point => [(x - originX) / height, (y - originY) / height]
  const foot: Point = [seat[0] + 0.05 * height, seat[1] + Math.min(girth, height * 0.4)]
  const reach =
    subject.action === 'wave' || subject.action === 'fight'
      ? []
      : [hands, hands, foot, [foot[0] + 0.012, foot[1] - 0.012] as const].map(toRider)
  pen.save()
  pen.translate(originX, originY)
  pen.scale(height, height)
  person.draw(pen, rider, { ...pose, action: 'ride', phase: pose.phase, look: 0, reach })
  pen.restore()
}

const CLOTHS = ['#b8323c', '#2f6fb0', '#3f8a5a', '#c98a2e', '#7a4a9a'] as const

function drawCloth(pen: Pen, { seat, girth, cloth, tilt }: Saddle, mount: SubjectSpec): void {
  if (cloth === 0) return
  const colour = CLOTHS[mount.concept.length % CLOTHS.length] ?? CLOTHS[0]
  const deep = Math.min(girth * 0.62, cloth * 0.9)
  pen.save()
  pen.translate(seat[0], seat[1])
  pen.rotate(tilt)
  for (const [shade, grow] of [
    [darken(colour, 0.25), 1],
    [colour, 0.86],
  ] as const) {
    fillBlob(pen, shade, [
      [-cloth * grow, -girth * 0.1],
      [0, -girth * 0.02],
      [cloth * grow, -girth * 0.1],
      [cloth * 1.04 * grow, deep * grow],
      [0, deep * 1.14 * grow],
      [-cloth * 1.04 * grow, deep * grow],
    ])
  }
  pen.restore()
}

function drawReins(pen: Pen, hands: Point, bit: Point): void {
  pen.strokeStyle = '#4a3226'
  pen.lineWidth = 0.012
  pen.beginPath()
  pen.moveTo(hands[0], hands[1])
  pen.quadraticCurveTo((hands[0] + bit[0]) / 2, Math.max(hands[1], bit[1]) + 0.05, bit[0], bit[1])
  pen.stroke()
}

/** Part of the way across the picture that they gain on a camera that goes with them. */
const GAIN = 0.4

/** World units a second of a dragon with somebody on its back. */
const FLIGHT = 0.55

/** World units a second that all of them and the camera go; 0: they cross the picture. */
function paceOf(pairs: readonly Pair[], context: StagingContext, flying: boolean): number {
  const [leader] = pairs
  if (leader === undefined || !mayTravel(context) || pairs.some(isStill)) return 0
  if (flying) return FLIGHT
  const { mount, rig, look, scale } = leader
  return speedOf({ subject: { ...mount, action: gaitFor(leader, context), props: [] }, rig, look, scale })
}

function isStill({ mount, rider }: Pair): boolean {
  return [mount.action, rider.action].some((verb) => verb === 'sit' || verb === 'look')
}

function gaitFor({ mount, rider }: Pair, { spec }: StagingContext): 'walk' | 'run' {
  return spec.place === 'racecourse' || [mount.action, rider.action].includes('run') ? 'run' : 'walk'
}

function toActor(
  pair: Pair,
  context: StagingContext,
  { flying, pace }: { readonly flying: boolean; readonly pace: number },
): Actor {
  const { stage, set } = context
  const { mount, rider, rig, look, scale, x, y, offset } = pair
  const sitters = sitsOnOne(rider) ? rider.count : 1
  const gallops = gaitFor(pair, context) === 'run'
  const action = flying ? 'fly' : gaitFor(pair, context)
  const still = !flying && isStill(pair)
  const gait = still ? null : gaitOf({ ...mount, action })
  const mouth = createMouth(rider, context.spec, context.seed, context.seconds)
  const across = stage.aspect * (stage.portrait ? 0.12 : 0.2) * (gallops ? 1.5 : 1)
  const along = ({ time, seconds }: Frame): number =>
    (still ? 0 : lerp(-across, across, clamp(time / seconds)) * (pace === 0 ? 1 : GAIN)) +
    distanceAt(context, pace, time)
  return {
    rig,
    look,
    // An animal that is only implied has the number of its rider.
    others: mount.index === rider.index ? [] : Array.from({ length: sitters }, () => toLook(rider, 0)),
    place: (frame) => {
      const wave = Math.sin(frame.time * 1.5 + offset * 5)
      const base = { x: x + along(frame), y, scale, parallax: set.floor.parallax }
      if (!flying) return base
      // Around the middle of the picture, and above the ground where there is any.
      const bottom = MID_AIR + (scale * rig.box(look, action).height) / 2 + wave * 0.02
      return {
        ...base,
        y: Math.max(y, bottom),
        lift: Math.max(0, y - bottom),
        rotation: 0.05 * Math.cos(frame.time * 1.5 + offset * 5),
        ...(set.floor.kind === 'air' ? { shadowWidth: 0 } : {}),
      }
    },
    pose: ({ time }) => ({
      ...REST,
      action: still ? 'stand' : action,
      time: time + offset * 3,
      phase:
        gait === null
          ? time * 5
          : pace === 0
            ? gaitPhase(gait, time + offset)
            : phaseAt({ subject: { ...mount, action, props: [] }, rig, look, scale }, pace, time + offset),
      energy: gallops ? 1.4 : 1,
      mouth: mouth(time),
    }),
  }
}
