import type { Actor, StagedScene, StagingContext } from '../compose/staging.ts'
import { createMouth } from '../cues.ts'
import { clamp, lerp } from '../draw/easing.ts'
import { between } from '../draw/random.ts'
import type { Placement } from '../draw/stage.ts'
import { rigOf } from '../rigs/rig-as.ts'
import { REST } from '../rigs/rig.ts'
import type { Rig, RigLook } from '../rigs/rig.ts'
import { SPRITE_ART } from '../rigs/sprite/table.ts'
import type { Action, Framing, RigName, SubjectSpec } from '../scene-spec.ts'
import type { Floor, Frame } from '../sets/set.ts'
import { glowOf, hearthGlowOf } from './glowing.ts'
import { journeyOf, type Journey } from './journey.ts'
import { bounce, motionOf } from './motions.ts'
import { actionOf } from './strides.ts'
import type { Individual, Motion, Seat } from './motions.ts'
import { layTable } from './lay-table.ts'
import { createPier } from './pier.ts'
import { toLook, varied } from './to-look.ts'
import { grownTo, growsWild } from './wild-growth.ts'

/** More than this many individuals of one kind would hide the picture. */
const MAX_ACTORS = 12
/** The hero is drawn this high at least and at most, in world units, whatever its natural size. */
const HERO_HEIGHT = { min: 0.48, max: 0.68 }
/** A wide shot shows the place, and somebody in it. */
const FRAMED: Readonly<Record<Framing, number>> = { close: 1.2, medium: 1, wide: 0.72, aerial: 0.6 }
/** In portrait there is more room above and less to the sides. */
const PORTRAIT_GROWTH = 1.2

/** The boxes of a group side by side, as parts of the picture's width: their edges are empty, and rows may overlap. */
const GROUP_WIDTH = 1.15
/** Who is after a car is not before it: a car fills its box. */
const CHASE_WIDTH = 0.94
/** In portrait a group stands in rows before one another rather than shrink to a line of dwarfs. */
const CROWDED_WIDTH = 1.5
/** Those who are taller than wide may stand in two rows, the rear one in the gaps of the other. */
const UPRIGHT_WIDTH = 1.6
const UPRIGHT = 0.85
/** World units by which the front row of a crowd in portrait is nearer: there is ground to spare. */
const CROWD_DEPTH = 0.045
const DEEP: readonly Floor['kind'][] = ['ground', 'road', 'runway']

/** World units kept free above the tallest. */
const HEADROOM = 0.04

const TRAVELLING: readonly Action[] = ['walk', 'run', 'ride', 'drive', 'sail', 'fly', 'swim', 'float']

/** Those who talk or fight stand closer. */
const CLOSE: readonly Action[] = ['talk', 'fight', 'dance', 'wave', 'look']

/** Those who are all of a scene: the picture may go along with them. */
export function stageAll(asked: StagingContext): StagedScene {
  const context = { ...asked, spec: { ...asked.spec, subjects: goTogether(asked.spec.subjects) } }
  const individuals = arrange(context)
  const journey = journeyOf(individuals, context)
  if (journey === undefined) return stay(individuals, context)
  return {
    actors: individuals.map((individual) => toActor(individual, context, journey)),
    travelled: journey.seenFrom,
  }
}

/** "A horse and her foal walking": where the young of a kind go, their mother goes, too. */
function goTogether(subjects: readonly SubjectSpec[]): readonly SubjectSpec[] {
  const [one, other, ...more] = subjects
  if (one === undefined || other === undefined || more.length > 0) return subjects
  const isKind = one.rig === other.rig && one.rig !== 'person'
  const walks = [one, other].find(({ action }) => action === 'walk' || action === 'run')
  const stays = [one, other].find(({ action, activity }) => action === 'stand' && activity === undefined)
  if (!isKind || walks === undefined || stays === undefined) return subjects
  if (sizeOf(walks) > sizeOf(stays) * YOUNG) return subjects
  return subjects.map((subject) => (subject === stays ? { ...subject, action: walks.action } : subject))
}

/** Height against a standing adult, as the words have it. */
function sizeOf(subject: SubjectSpec): number {
  const words = { tiny: 0.45, small: 0.7, normal: 1, large: 1.3, huge: 1.7 }[subject.size]
  return words * (rigOf(subject)?.naturalSize(toLook(subject, 0)) ?? 0)
}

/** Any subjects in any set: sane sizes, spread by thirds, each doing what its action says. */
export function generic(context: StagingContext): StagedScene {
  return stay(arrange(context), context)
}

function stay(arranged: readonly Individual[], context: StagingContext): StagedScene {
  const { individuals, table } = layTable(arranged, context)
  const actors = individuals.map((individual) => toActor(individual, context))
  if (table !== undefined) return { actors: [table, ...actors] }
  const dry =
    context.set.floor.kind === 'water' ? individuals.filter(({ subject }) => needsGround(subject)) : []
  const [first] = dry
  if (first === undefined) return { actors }
  const { stage } = context
  const xs = dry.map(({ x }) => x)
  const [left, right] = [Math.min(...xs) - 0.32 * stage.aspect, Math.max(...xs) + 0.32 * stage.aspect]
  return {
    actors,
    drawBehind: createPier(
      context,
      first.y,
      stage.portrait ? -0.3 : left,
      stage.portrait ? stage.aspect + 0.3 : right,
    ),
  }
}

/** What is written on it can be read. */
const WRITTEN: ReadonlySet<string> = new Set(['stop-sign'])

const AT_HOME_ON_WATER: readonly RigName[] = [
  'boat',
  'fish',
  'whale',
  'aircraft',
  'balloon',
  'helicopter',
  'ufo',
  'rocket',
  'insect',
]
const OFF_THE_GROUND: readonly Action[] = ['swim', 'fly', 'float', 'sail', 'land', 'take-off']

function needsGround({ rig, action }: SubjectSpec): boolean {
  return !AT_HOME_ON_WATER.includes(rig) && !OFF_THE_GROUND.includes(action)
}

function arrange(context: StagingContext): Individual[] {
  const { spec, random } = context
  const drawable = spec.subjects.flatMap((subject) => {
    const rig = rigOf(subject)
    return rig === undefined ? [] : [{ subject, rig }]
  })
  const hero = drawable[0]
  if (hero === undefined) return []
  const heroSize = hero.rig.naturalSize(toLook(hero.subject, 0))
  const seats: Seat[] = []
  for (const { subject, rig } of drawable) {
    const count = Math.min(subject.count, MAX_ACTORS - seats.length)
    for (let index = 0; index < count; index += 1) {
      const look = varied(toLook(subject, Math.floor(random() * 2 ** 31)), index, count)
      const scale = chooseScale(context, rig, look, subject, heroSize)
      seats.push({ subject, rig, look, scale, leads: index === 0 })
    }
  }
  const towering = tower(seats, context)
  if (towering !== undefined) return towering
  const sized = squeeze(
    seats.map((seat, index) => ({
      ...seat,
      scale: seat.scale * shrinkOf(index, seats, context) * (growsWild(seat.subject) ? grownTo(index) : 1),
    })),
    context,
  )
  const isFile = leadsYoung(sized)
  const places = isFile ? pack(sized.toReversed(), context).toReversed() : pack(sized, context)
  return sized.map((seat, index) => {
    const row = isFile ? 0.2 : rowOf(index, sized, context)
    return placeSeat(seat, index, places, { row, isCrowd: !isFile && isCrowd(sized, context) }, context)
  })
}

/** Size of the young against their mother, at most. */
const YOUNG = 0.7

/** Small animals that are nobody's young: who is behind them is after them. */
const PREY = /^(?:mouse|rabbit|squirrel|hamster|hedgehog|sparrow|robin|pigeon|chick|hen|rooster|deer|zebra)$/

/** A duck and her ducklings go one after the other, the mother first: to the right. */
function leadsYoung([first, ...others]: readonly Seat[]): boolean {
  const second = others.find(({ subject }) => subject !== first?.subject)
  if (first === undefined || second === undefined || !TRAVELLING.includes(actionOf(first.subject)))
    return false
  const isSmaller =
    second.rig.naturalSize(second.look) < YOUNG * first.rig.naturalSize(first.look) &&
    !PREY.test(second.subject.variant)
  const isYoung = isSmaller || second.subject.size === 'small' || second.subject.size === 'tiny'
  return (
    isYoung &&
    (isSmaller || first.subject.size !== second.subject.size) &&
    first.subject.rig === second.subject.rig
  )
}

/** So much larger by nature that side by side in a narrow picture they would be of one height. */
const GIANT = 1.5

/** In portrait somebody small stands before the giant, who fills the picture's width behind them. */
function tower(seats: readonly Seat[], { stage, set }: StagingContext): Individual[] | undefined {
  const [first, second] = seats
  if (!stage.portrait || first === undefined || second === undefined || seats.length > 2) return undefined
  const sizeOf = ({ rig, look }: Seat): number => rig.naturalSize(look)
  const [small, giant] = sizeOf(first) < sizeOf(second) ? [first, second] : [second, first]
  const isMoving = [small, giant].some(({ subject }) => TRAVELLING.includes(actionOf(subject)))
  if (sizeOf(giant) < sizeOf(small) * GIANT || isMoving) return undefined
  const box = giant.rig.box(giant.look, giant.subject.action)
  if (box.width < 1.2) return undefined
  const scale = Math.min((stage.aspect * 1.14) / box.width, 0.74 / box.height)
  const beside = clamp((sizeOf(small) / sizeOf(giant)) ** 0.4, 0.24, 0.66)
  const smallBox = small.rig.box(small.look, small.subject.action)
  const own = Math.min(
    small.scale,
    (box.height * scale * beside) / smallBox.height,
    (stage.aspect * 0.44) / smallBox.width,
  )
  const place = (seat: Seat): Individual =>
    seat === giant
      ? {
          ...seat,
          scale,
          x: stage.aspect * 0.56,
          y: set.floor.farY,
          offset: 1.3,
          facesLeft: true,
          alone: false,
          isOfMany: false,
        }
      : {
          ...seat,
          scale: own,
          x: stage.aspect * 0.2,
          y: set.floor.y + 0.03,
          offset: 0,
          facesLeft: false,
          alone: false,
          isOfMany: false,
        }
  return [place(first), place(second)]
}

/**
 * The hero fills its part of the picture; the others keep their proportion to it, softened: a mouse beside an elephant
 * must still be seen.
 */
function chooseScale(
  { stage, set, spec }: StagingContext,
  rig: Rig,
  look: RigLook,
  subject: SubjectSpec,
  heroSize: number,
): number {
  const growth = stage.portrait ? PORTRAIT_GROWTH : 1
  const heroHeight = clamp(set.floor.personHeight * heroSize, HERO_HEIGHT.min, HERO_HEIGHT.max) * growth
  const proportion = (rig.naturalSize(look) / heroSize) ** 0.7
  const words = { tiny: 0.45, small: 0.7, normal: 1, large: 1.3, huge: 1.7 }[subject.size]
  const box = rig.box(look)
  const widest = (stage.aspect * 0.8) / box.width
  const tallest = (set.floor.y - stage.top - HEADROOM) / box.height
  return Math.min(heroHeight * proportion * words * FRAMED[spec.framing], widest, tallest)
}

/** Which row of a group: the farther ones stand higher and are smaller. */
function rowOf(index: number, seats: readonly Seat[], context: StagingContext): number {
  if (seats.length <= 2) return 0
  return isCrowd(seats, context) ? (index % 2) * 0.8 : (index % 3) / 3
}

function shrinkOf(index: number, seats: readonly Seat[], context: StagingContext): number {
  const total = seats.length
  return lerp(1, 0.78, rowOf(index, seats, context)) * (total > 3 ? 0.84 : total > 1 ? 0.92 : 1)
}

/** More than two in portrait, none of them broad. */
function isCrowd(seats: readonly Seat[], { stage }: StagingContext): boolean {
  return stage.portrait && seats.length > 2 && seats.every(isUpright)
}

function isUpright({ rig, look, subject }: Seat): boolean {
  const { width, height } = rig.box(look, actionOf(subject))
  return width < height * UPRIGHT
}

/** All smaller by as much as it takes for them to fit side by side. */
function squeeze(seats: readonly Seat[], context: StagingContext): readonly Seat[] {
  const { stage } = context
  const isDeep = isCrowd(seats, context)
  const total = seats.reduce((sum, { rig, look, subject, scale }) => {
    const box = isDeep ? rig.box(look, actionOf(subject)) : rig.box(look)
    return sum + box.width * scale
  }, 0)
  const broad = stage.portrait && seats.length > 2 ? CROWDED_WIDTH : GROUP_WIDTH
  const isChase =
    seats.length > 1 && seats.some(({ subject }) => subject.rig === 'car' && subject.action === 'drive')
  const room = isDeep ? UPRIGHT_WIDTH : isChase ? CHASE_WIDTH : broad
  const factor = Math.min(1, (stage.aspect * room) / Math.max(total, 1e-6))
  return seats.map((seat) => ({ ...seat, scale: seat.scale * factor }))
}

/** Side by side around the middle: close together, and closer still when the picture is too narrow. */
function pack(seats: readonly Seat[], { stage }: StagingContext): readonly number[] {
  const widths = seats.map(({ rig, look, subject, scale }) => {
    const apart = CLOSE.includes(subject.action) ? 0.62 : 0.9
    return rig.box(look, subject.action).width * scale * apart + 0.04
  })
  const total = widths.reduce((sum, width) => sum + width, 0)
  const squeeze = Math.min(1, (stage.aspect * 0.92) / total)
  let edge = (stage.aspect - total * squeeze) / 2
  return widths.map((width) => {
    const x = edge + (width * squeeze) / 2
    edge += width * squeeze
    return x
  })
}

function placeSeat(
  seat: Seat,
  index: number,
  places: readonly number[],
  { row, isCrowd }: { readonly row: number; readonly isCrowd: boolean },
  { stage, set, random }: StagingContext,
): Individual {
  const { floor } = set
  const nearY = floor.y + (isCrowd && DEEP.includes(floor.kind) ? CROWD_DEPTH : 0)
  const total = places.length
  const x = places[index] ?? stage.aspect / 2
  const isRight = x > stage.aspect / 2 + 0.01
  const jitter = total === 1 ? 0 : between(random, -0.006, 0.006)
  return {
    ...seat,
    alone: total === 1,
    isOfMany: total > 2,
    x,
    y: lerp(nearY, floor.farY, row) + jitter,
    offset: index === 0 ? 0 : between(random, 0, 5),
    // Those who stay turn to each other; those who go go the same way.
    facesLeft:
      index % 2 === 1 &&
      !WRITTEN.has(seat.subject.variant) &&
      (growsWild(seat.subject) || (total > 1 && isRight && !TRAVELLING.includes(actionOf(seat.subject)))),
  }
}

function toActor(individual: Individual, context: StagingContext, journey?: Journey): Actor {
  const { rig, look, subject } = individual
  // On dry ground a paper boat drifts along it.
  const drifts = subject.rig === 'boat' && subject.action === 'float' && context.set.floor.kind !== 'air'
  const isBall = subject.rig === 'sprite' && SPRITE_ART.get(subject.variant)?.life === 'ball'
  const bounces = isBall && subject.action === 'jump'
  const motion =
    journey === undefined
      ? bounces
        ? bounce
        : motionOf(drifts ? 'sail' : actionOf(subject))
      : journey.motion
  const mouth = individual.leads ? createMouth(subject, context.spec, context.seed, context.seconds) : () => 0
  const move = (frame: Frame): Motion => motion(individual, frame, context)
  const glow = glowOf(subject, context)
  const actor: Actor = {
    rig,
    look,
    place(frame) {
      const { x = 0, lift = 0, rotation, flip } = move(frame)
      const turned = flip ?? individual.facesLeft
      const rest = restingLift(individual, context)
      const placement: Placement = {
        x: individual.x + x,
        y: individual.y,
        scale: individual.scale,
        parallax: context.set.floor.parallax,
        flip: turned,
        lift: lift + rest,
        // What hangs in the air has nothing under it that could be in its shadow.
        ...(context.set.floor.kind === 'air' && rest >= 0 ? { shadowWidth: 0 } : {}),
      }
      return rotation === undefined ? placement : { ...placement, rotation }
    },
    pose(frame) {
      return {
        ...REST,
        action: actionOf(subject),
        time: frame.time + individual.offset,
        mouth: mouth(frame.time),
        ...move(frame).pose,
      }
    },
  }
  const hearth = hearthGlowOf(subject, context)
  if (hearth !== undefined)
    return { ...actor, drawOver: (frame) => hearth(actor.place(frame), individual.scale, frame) }
  if (glow === undefined) return actor
  const height = rig.box(look, subject.action).height * individual.scale
  return {
    ...actor,
    light: glow.light,
    drawBehind: (frame) => glow.draw(actor.place(frame), height, frame),
  }
}

/** How far below the floor of the water's middle its sand lies. */
const SEA_BED = 0.07

const LIFELESS: readonly RigName[] = ['furniture', 'instrument', 'plant', 'food', 'car']

function lies({ rig, variant }: SubjectSpec): boolean {
  return LIFELESS.includes(rig) || (rig === 'sprite' && SPRITE_ART.get(variant)?.life === 'thing')
}

/** In the air and under water everybody floats; things lie at the bottom of the sea. */
function restingLift(individual: Individual, { set, stage, spec }: StagingContext): number {
  if (individual.raised !== undefined) return individual.raised
  if (set.floor.kind !== 'air') return 0
  if (spec.setting === 'underwater' && (lies(individual.subject) || individual.subject.action === 'sit'))
    return -SEA_BED
  // Who drifts through space would drift out at the top.
  const isAdrift = spec.setting === 'space' && individual.subject.action === 'float'
  return Math.max(0, individual.y - lerp(stage.top, 1, isAdrift ? 0.74 : 0.6))
}
