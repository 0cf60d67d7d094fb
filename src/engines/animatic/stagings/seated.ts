import type { Actor, StagedScene, StagingContext } from '../compose/staging.ts'
import { createMouth } from '../cues.ts'
import { clamp } from '../draw/easing.ts'
import { furniture } from '../rigs/furniture.ts'
import { rigFor } from '../rigs/index.ts'
import { rigOf } from '../rigs/rig-as.ts'
import { SEAT_HEIGHT } from '../rigs/person/manner.ts'
import { REST, type Rig, type RigLook } from '../rigs/rig.ts'
import type { SubjectSpec } from '../scene-spec.ts'
import type { Frame } from '../sets/set.ts'
import { atTheSides } from './at-the-sides.ts'
import { numberOf, toLook } from './to-look.ts'

interface SeatShape {
  /** Height of what is sat on, in the piece's own units. */
  readonly top: number
  /** Where one sits alone: right of its middle, in the piece's own units. */
  readonly middle: number
  /** How many have room, and how far apart the outermost sit. */
  readonly room: number
  readonly span: number
}

function seatFor(top: number, middle = 0, room = 1, span = 0): SeatShape {
  return { top, middle, room, span }
}

const SEATS: Readonly<Record<string, SeatShape>> = {
  chair: seatFor(0.52),
  stool: seatFor(0.66),
  bench: seatFor(0.38, -0.04, 3, 0.92),
  armchair: seatFor(0.46),
  sofa: seatFor(0.42, -0.16, 3, 1.2),
  'rocking-chair': seatFor(0.54, -0.04),
  throne: seatFor(0.38),
  'train-seat': seatFor(0.46, 0.04, 3, 1.14),
  'subway-bench': seatFor(0.46, 0.04, 3, 1.14),
  bed: seatFor(0.56, 0.1, 3, 1.1),
  cloud: seatFor(0.6, 0, 3, 1.2),
}
/** How high a grown person is drawn, in world units. */
const ADULT = { landscape: 0.62, portrait: 0.58 }
/** Larger than these an animal sits on no seat. */
const LARGEST_ANIMAL = 0.62
/** A cat beside a person is small; on a sofa of its own it must still be seen. */
const SOFTENING = 0.62
/** How much higher the next one lies, in their heights: behind the one before. */
const FARTHER = 0.17
/** The middle of a person's seat lies behind its origin. */
const BEHIND = 0.07

interface Place {
  readonly context: StagingContext
  readonly seat: SubjectSpec
  readonly shape: SeatShape
  readonly sitters: readonly SubjectSpec[]
  /** World units of a grown person, and per unit of the seat. */
  readonly adult: number
  readonly scale: number
  readonly x: number
}

/** Somebody on a bench, a cat on a sofa, a king on a throne: they sit on it, not beside it. */
export function stageSeated(context: StagingContext): StagedScene | undefined {
  const { subjects } = context.spec
  const seat = subjects.find(isSeat) ?? cloudFor(context)
  const shape = seat === undefined ? undefined : SEATS[seat.variant]
  if (seat === undefined || shape === undefined) return undefined
  const sitters = sittersOf(subjects, shape.room)
  if (sitters.length === 0) return undefined
  const place = arrange(context, seat, shape, sitters)
  return {
    actors: [
      pieceOf(place),
      ...sitters.map((subject, index) => sitterOf(place, subject, index)),
      ...othersOf(place, [seat, ...sitters]),
    ],
  }
}

/** Who sits in the sky sits on a cloud. */
function cloudFor({ spec: { setting, subjects } }: StagingContext): SubjectSpec | undefined {
  if (setting !== 'sky' || !subjects.every(canSit)) return undefined
  const plain = { colours: [], count: 1, size: 'normal', action: 'stand', props: [] } as const
  return { concept: 'cloud', rig: 'furniture', variant: 'cloud', ...plain }
}

/** True for what people sit on. */
export function isSeat({ rig, variant }: SubjectSpec): boolean {
  return rig === 'furniture' && SEATS[variant] !== undefined
}

/** As many as there is room for, the first of the prompt first; a group is not torn apart. */
function sittersOf(subjects: readonly SubjectSpec[], room: number): readonly SubjectSpec[] {
  const sitters: SubjectSpec[] = []
  for (const subject of subjects) {
    if (canSit(subject) && sitters.length + subject.count <= room) {
      sitters.push(...Array.from({ length: subject.count }, () => subject))
    }
  }
  return sitters
}

function canSit(subject: SubjectSpec): boolean {
  const { rig, action, variant, colours, props } = subject
  if (action !== 'sit' && action !== 'sleep') return false
  if (rig === 'person' || rig === 'robot') return true
  if (rig !== 'quadruped' && rig !== 'bird' && subject.variant !== 'teddy-bear') return false
  const size = rigFor(rig)?.naturalSize({ variant, colours, props, seed: 0 })
  return size !== undefined && size <= LARGEST_ANIMAL
}

function arrange(
  context: StagingContext,
  seat: SubjectSpec,
  shape: SeatShape,
  sitters: readonly SubjectSpec[],
): Place {
  const { stage } = context
  const wished = stage.portrait ? ADULT.portrait : ADULT.landscape
  const widest = (stage.aspect * 0.86) / furniture.box(lookOf(seat)).width
  const scale = Math.min((SEAT_HEIGHT * wished) / shape.top, widest)
  return {
    context,
    seat,
    shape,
    sitters,
    adult: (scale * shape.top) / SEAT_HEIGHT,
    scale,
    x: stage.aspect / 2,
  }
}

function lookOf(seat: SubjectSpec): RigLook {
  const { variant, colours } = seat
  return { variant, colours, props: [], seed: 0, ...numberOf(seat) }
}

function pieceOf({ context, seat, scale, x }: Place): Actor {
  const { floor } = context.set
  return {
    rig: furniture,
    look: lookOf(seat),
    place: () => ({ x, y: floor.y, scale, parallax: floor.parallax }),
    // Who rocks takes the chair along; here it stands still beneath whoever sits in it.
    pose: () => REST,
  }
}

function sitterOf(place: Place, subject: SubjectSpec, index: number): Actor {
  const { context, seat, shape, sitters, scale, adult } = place
  const { floor } = context.set
  const rig = rigOf(subject)
  if (rig === undefined) throw new Error(`No rig is called '${subject.rig}'`)
  const isPerson = subject.rig === 'person' || subject.rig === 'robot'
  const look: RigLook = {
    ...toLook(subject, context.seed + index * 17),
    props: isPerson
      ? [...subject.props, { concept: seat.variant, colour: null, role: 'ridden' }]
      : subject.props,
  }
  const own = adult * sizeOf(rig, look, isPerson)
  const lies = isPerson && subject.action === 'sleep'
  // Of two who lie down the second is farther back.
  const isFarther = lies && index > 0
  const lift =
    scale * shape.top - (isPerson && !lies ? SEAT_HEIGHT * own : 0) + (isFarther ? FARTHER * own * index : 0)
  // The pillow is on the left.
  const flip = lies || index % 2 === 1
  const behind = isPerson && !lies ? BEHIND * own * (flip ? -1 : 1) : 0
  const along = lies ? shape.middle - (isFarther ? 0.06 : 0) : placeOf(shape, index, sitters.length)
  const x = place.x + along * scale + behind
  const mouth = index === 0 ? createMouth(subject, context.spec, context.seed, context.seconds) : () => 0
  return {
    rig,
    look,
    place: () => ({
      x,
      y: floor.y + 0.0005 * (lies ? sitters.length - index : index + 1),
      scale: own,
      parallax: floor.parallax,
      shadowWidth: 0,
      lift: Math.max(0, lift),
      flip,
    }),
    pose: ({ time }: Frame) => ({
      ...REST,
      action: subject.action,
      time: time + index * 1.7,
      look: 0.05 * Math.sin(time * 0.9 + index),
      mouth: mouth(time),
    }),
  }
}

function placeOf({ middle, span }: SeatShape, index: number, count: number): number {
  return count === 1 ? middle : (index / (count - 1) - 0.5) * (count === 2 ? span * 0.66 : span)
}

function sizeOf(rig: Rig, look: RigLook, isPerson: boolean): number {
  const natural = rig.naturalSize(look)
  return isPerson ? clamp(natural, 0.4, 1.1) : natural ** SOFTENING
}

/** The others of the prompt stand behind, at the sides. */
function othersOf({ context, adult }: Place, staged: readonly SubjectSpec[]): readonly Actor[] {
  const rest = context.spec.subjects.filter((subject) => !staged.includes(subject))
  return atTheSides(context, rest, {
    reach: 0.34,
    step: 0.05,
    forward: 0.02,
    share: 0.8,
    largest: ({ rig, look }) => adult * rig.naturalSize(look) ** SOFTENING,
  })
}
