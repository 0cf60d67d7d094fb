import { fillRoundRect, type Pen, type Point } from '../../draw/shapes.ts'
import { drawPlayed, handsOn, playedBy, standsByItself, type Holder, type Played } from '../person/play.ts'
import type { PropSpec } from '../../scene-spec.ts'
import type { Pose, RigLook } from '../rig.ts'
import type { Species } from './stock.ts'
import type { Stance } from './stance.ts'

/** A person's measures, in which instruments and the hands on them are drawn. */
const HIP: Point = [0, -0.46]
const SHOULDER_Y = -0.78
const CHEST_Y = -0.69
const HEAD_Y = -0.9

const PLUCKED: ReadonlySet<Played> = new Set(['guitar', 'electric-guitar', 'ukulele', 'banjo', 'lute'])
/** How far from the chest a guitar is held, so that the paw does not hide it. */
const BEFORE_CHEST = 0.1
/** Stands out from fur. */
const DARK_WOOD = '#9a4420'

/** An animal that plays, and how a person's body maps onto its own. */
export interface Musician {
  readonly played: Played
  readonly own: PropSpec
  /** Where its paws are, body units. */
  readonly reach: readonly [Point, Point]
  /** How high its seat is: what stands on the floor is made for people. */
  readonly rise: number
  readonly holder: Holder
  readonly scale: number
  readonly origin: Point
}

/** Undefined for animals that play nothing but the piano, which stands by itself. */
export function musicianOf(
  species: Species,
  stance: Stance,
  pose: Pose,
  look: RigLook,
): Musician | undefined {
  const prop = look.props.find(({ role }) => role === 'played')
  if (prop === undefined || stance.kind !== 'sit' || pose.reach.length > 0) return undefined
  const played = playedBy(prop.concept)
  if (played === 'piano') return undefined
  const { length, leg, bodyHeight, head } = species
  // Larger than theirs would be: paws are thick, and the instrument must be seen.
  const isPlucked = PLUCKED.has(played)
  const scale = Math.max(0.5, stance.head[1] / HEAD_Y) * (isPlucked ? 1.6 : 1.35)
  const chest: Point = [length * 0.22, -(leg + bodyHeight * 0.62)]
  const origin: Point = [chest[0] + 0.07, chest[1] - CHEST_Y * scale]
  const toPerson = ([x, y]: Point): Point => [(x - origin[0]) / scale, (y - origin[1]) / scale]
  const toAnimal = ([x, y]: Point): Point => [x * scale + origin[0], y * scale + origin[1]]
  const mouth = toPerson([
    stance.head[0] + head * (0.1 + 0.72 * species.snout),
    stance.head[1] + head * (0.52 + 0.12 * species.snout),
  ])
  const hands = handsOn(played, {
    hip: HIP,
    chestY: CHEST_Y,
    shoulderY: SHOULDER_Y,
    mouthY: mouth[1],
    time: pose.time,
  })
  // A muzzle is farther from the chest than a mouth: the hands go with it.
  const isBlown = played === 'flute' || played === 'trumpet' || played === 'trombone'
  const ahead = isBlown ? Math.max(0, mouth[0] - 0.05) : isPlucked ? BEFORE_CHEST : 0
  const shifted = ([x, y]: Point): Point => [x + ahead, y + (isPlucked ? 0.03 : 0)]
  return {
    played,
    own: { ...prop, colour: prop.colour ?? (isPlucked && played !== 'electric-guitar' ? DARK_WOOD : null) },
    reach: [toAnimal(shifted(hands.near)), toAnimal(shifted(hands.far))],
    rise: standsByItself(played) ? Math.max(0, origin[1]) : 0,
    holder: {
      near: shifted(hands.near),
      far: shifted(hands.far),
      mouth,
      tilt: 0.06,
      chin: [mouth[0] * 0.5, SHOULDER_Y + 0.02],
      knee: [0.16, toPerson([0, -0.03])[1]],
      thigh: [0.12, HIP[1]],
    },
    scale,
    origin,
  }
}

/** The instrument, between the animal and its near arm. */
export function drawMusic(pen: Pen, { played, own, holder, scale, origin }: Musician, time: number): void {
  pen.save()
  pen.translate(origin[0], origin[1])
  pen.scale(scale, scale)
  drawPlayed(pen, holder, played, own, time)
  pen.restore()
}

/** A stool for those who could not reach their instrument from the floor. */
export function drawStool(pen: Pen, rise: number, width: number): void {
  if (rise < 0.02) return
  fillRoundRect(pen, '#3a2430', -width * 0.4, -rise + 0.02, 0.03, rise - 0.02, 0.01)
  fillRoundRect(pen, '#3a2430', width * 0.4 - 0.03, -rise + 0.02, 0.03, rise - 0.02, 0.01)
  fillRoundRect(pen, '#a02c48', -width * 0.5, -rise, width, 0.05, 0.02)
}
