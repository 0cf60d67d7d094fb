import type { Pen } from '../draw/shapes.ts'
import { anticRoom, openAntic, type Antic } from './quadruped/antics.ts'
import { drawBody, drawGarment } from './quadruped/body.ts'
import { drawKangaroo } from './quadruped/kangaroo.ts'
import { drawHead } from './quadruped/head.ts'
import { drawMouthful } from './quadruped/mouthful.ts'
import { drawPrimate, primateBox, primateOf } from './quadruped/primate.ts'
import { PRIMATES } from './quadruped/primate-species.ts'
import { computeStance } from './quadruped/stance.ts'
import type { Stance } from './quadruped/stance.ts'
import { fourLeggedStride } from './quadruped/gaits.ts'
import { primateStride } from './quadruped/primate-joints.ts'
import { drawFarLegs, drawNearArm, drawNearLegs } from './quadruped/legs.ts'
import { drawMusic, drawStool, musicianOf } from './quadruped/musician.ts'
import type { Musician } from './quadruped/musician.ts'
import { drawOnBack, ON_BACK } from './quadruped/on-back.ts'
import { SPECIES, speciesOf } from './quadruped/species.ts'
import type { EarShape, Horns, Species, TailShape } from './quadruped/stock.ts'
import { drawTail } from './quadruped/tail.ts'
import { drawWing, isAloft, wingReach } from './quadruped/wings.ts'
import type { Trade } from './quadruped/trade-parts.ts'
import { openTrade, tradeOf, type TradeName } from './quadruped/trade.ts'
import type { Action } from '../scene-spec.ts'
import type { Pose, Rig, RigLook } from './rig.ts'

/** Four-legged animals: one skeleton, a table of species. Faces right; 1 is about the height to the ears. */
export const quadruped: Rig = {
  variants: [...Object.keys(SPECIES), ...Object.keys(PRIMATES).filter((name) => !(name in SPECIES))],
  box(look, action) {
    if (look.variant === 'kangaroo' && !isLikePeople(look, action)) return { width: 1.36, height: 1.42 }
    const primate = primateOf(look, action)
    if (primate !== undefined) return primateBox(primate, action)
    const species = builtAs(look)
    const plays = look.props.some(({ role }) => role === 'played')
    if (tradeFor(species, look, action) !== undefined) return tradeBox(species, look)
    if (action === 'dance' && sitsUpright(species))
      return { width: widthOf(species, look, 'sit') + 0.3, height: heightOf(species, look, 'sit') + 0.3 }
    if (look.activity === 'float-back' && action === 'swim') return ON_BACK
    const room = anticRoom(look)
    const width = widthOf(species, look, action) + room.width
    const height = heightOf(species, look, action) + room.height
    return plays ? { width: Math.max(width, 1.7), height: height + 0.2 } : { width, height }
  },
  naturalSize: (look) => PRIMATES[look.variant]?.size ?? builtAs(look).size,
  stride(look, action) {
    const gait = action === 'run' ? 'run' : 'walk'
    if (look.variant === 'kangaroo') return HOP[gait]
    return primateOf(look, action) === undefined
      ? fourLeggedStride(builtAs(look).leg, gait)
      : primateStride(gait)
  },
  draw(pen, look, pose) {
    if (
      look.variant === 'kangaroo' &&
      look.props.every(({ role }) => role !== 'played') &&
      !isLikePeople(look, pose.action)
    )
      return drawKangaroo(pen, look, pose)
    const primate = primateOf(look, pose.action)
    if (primate !== undefined) return drawPrimate(pen, primate, look, pose)
    const species = builtAs(look)
    if (pose.action === 'dance' && sitsUpright(species)) return drawDancer(pen, species, pose, look)
    if (look.activity === 'float-back' && pose.action === 'swim') return drawOnBack(pen, species, look, pose)
    const antic = openAntic(species, look, pose)
    if (antic !== undefined) return drawAntic(pen, species, look, antic)
    const trade = tradeFor(species, look, pose.action)
    if (trade !== undefined) {
      const seated: Pose = { ...pose, action: 'sit' }
      const upright = computeStance(species, seated)
      return drawAtWork(pen, species, upright, seated, look, openTrade(trade, species, upright, seated, look))
    }
    // Who flies gallops in the air.
    const moving = species.wings !== undefined && isAloft(pose) ? galloping(pose) : pose
    const stance = computeStance(species, restOf(species, look, moving))
    const musician = musicianOf(species, stance, pose, look)
    if (musician !== undefined) return drawMusician(pen, species, stance, pose, look, musician)
    pen.save()
    if (stance.squash !== 1) pen.scale(1 / Math.sqrt(stance.squash), stance.squash)
    drawWing(pen, species, stance, pose, true)
    drawFarLegs(pen, species, stance, moving)
    drawTails(pen, species, stance, pose)
    // Wool hides where the legs begin.
    if (species.fleece) drawNearLegs(pen, species, stance, pose)
    drawBody(pen, species, stance)
    if (!species.fleece) drawNearLegs(pen, species, stance, moving)
    drawGarment(pen, species, stance, look)
    drawHeads(pen, species, stance, pose, look)
    drawWing(pen, species, stance, pose, false)
    pen.restore()
  },
}

function drawAntic(pen: Pen, species: Species, look: RigLook, antic: Antic): void {
  const { pose, stance, tailTurn = 0 } = antic
  pen.save()
  antic.drawBehind?.(pen)
  drawFarLegs(pen, species, stance, pose)
  pen.save()
  const [x, y] = [stance.bodyX - species.length * 0.46, stance.bodyY - species.bodyHeight * 0.16]
  pen.translate(x, y)
  pen.rotate(tailTurn)
  pen.translate(-x, -y)
  drawTail(pen, species, stance, pose)
  pen.restore()
  if (species.fleece) drawNearLegs(pen, species, stance, pose)
  drawBody(pen, species, stance)
  if (!species.fleece) drawNearLegs(pen, species, stance, pose)
  drawGarment(pen, species, stance, look)
  drawHead(pen, species, stance, pose, look)
  antic.drawOver?.(pen)
  pen.restore()
}

/** What a kangaroo covers in one hop. */
const HOP = { walk: 0.5, run: 0.95 } as const

function galloping(pose: Pose): Pose {
  return { ...pose, action: 'run', phase: pose.time * 5.2 }
}

/** Radians between the first and the last of many tails. */
const FAN = 1.5

function drawTails(pen: Pen, species: Species, stance: Stance, pose: Pose): void {
  const { tails = 1 } = species
  const [x, y] = [stance.bodyX - species.length * 0.46, stance.bodyY - species.bodyHeight * 0.16]
  for (let tail = 0; tail < tails; tail += 1) {
    pen.save()
    pen.translate(x, y)
    if (tails > 1) pen.rotate((tail / (tails - 1)) * FAN - FAN * 0.2)
    pen.translate(-x, -y)
    drawTail(pen, species, stance, { ...pose, time: pose.time + tail * 0.37 })
    pen.restore()
  }
}

/** Where more heads than one are, in their own sizes: behind and above the first. */
const MORE_HEADS = [
  [-1.45, -0.2],
  [1.2, -0.62],
] as const

function drawHeads(pen: Pen, species: Species, stance: Stance, pose: Pose, look: RigLook): void {
  const { heads = 1, head } = species
  for (const [index, [x, y]] of MORE_HEADS.slice(0, heads - 1).entries()) {
    const other = { ...stance, head: [stance.head[0] + x * head, stance.head[1] + y * head] as const }
    drawHead(
      pen,
      species,
      other,
      { ...pose, time: pose.time + 0.7 * (index + 1), look: -0.2 + index * 0.1 },
      look,
    )
  }
  drawHead(pen, species, stance, pose, look)
  drawMouthful(pen, species, stance, pose, look)
}

/** Horses, giraffes and the like would not fold. */
function sitsUpright({ face, leg }: Species): boolean {
  return face === 'round' && leg < 0.42
}

/** Who would not fold stays on their legs. */
function restOf(species: Species, look: RigLook, pose: Pose): Pose {
  const isAtRest = pose.action === 'sit' || pose.action === 'work'
  const isFree = pose.reach.length === 0 && look.props.every(({ role }) => role !== 'played')
  return isAtRest && isFree && !sitsUpright(species) ? { ...pose, action: 'stand' } : pose
}

function tradeFor(species: Species, look: RigLook, action: Action | undefined): TradeName | undefined {
  return sitsUpright(species) ? tradeOf(look, action) : undefined
}

/** They do as people do. */
function isLikePeople(look: RigLook, action: Action | undefined): boolean {
  return action === 'dance' || (action !== undefined && tradeOf(look, action) !== undefined)
}

/** They have no tail. */
const APES = /gorilla|chimp|orangutan|bonobo|gibbon|ape/

/** Apes at an instrument are built as monkeys are. */
function builtAs(look: RigLook): Species {
  const primate = PRIMATES[look.variant]
  if (primate === undefined || look.variant in SPECIES) return speciesOf(look)
  const monkey = speciesOf({ ...look, variant: 'monkey', colours: [look.colours[0] ?? primate.coat] })
  return APES.test(look.variant) ? { ...monkey, tail: 'none' } : monkey
}

function drawMusician(
  pen: Pen,
  species: Species,
  stance: Stance,
  pose: Pose,
  look: RigLook,
  musician: Musician,
): void {
  const { reach, rise } = musician
  const playing = { ...pose, reach }
  drawStool(pen, rise, species.length * 0.8)
  pen.save()
  pen.translate(-PLAYER_SHIFT, -rise)
  drawTail(pen, species, stance, playing)
  drawBody(pen, species, stance)
  drawNearLegs(pen, species, stance, playing)
  drawHead(pen, species, stance, playing, look)
  drawMusic(pen, musician, pose.time)
  drawNearArm(pen, species, reach[0])
  pen.restore()
}

/** What stands before them needs room on the right: they sit to the left of the middle. */
const AT_WORK_SHIFT = 0.3
const HOLDING_SHIFT = 0.08

function tradeBox(species: Species, look: RigLook): { readonly width: number; readonly height: number } {
  const height = heightOf(species, look, 'sit')
  return { width: Math.max(widthOf(species, look, 'sit'), 1.9, height * 1.9), height: height + 0.12 }
}

function drawAtWork(
  pen: Pen,
  species: Species,
  stance: Stance,
  pose: Pose,
  look: RigLook,
  trade: Trade,
): void {
  const working: Pose = { ...pose, reach: [trade.near, trade.far] }
  pen.save()
  const shift = trade.stands ? AT_WORK_SHIFT : HOLDING_SHIFT
  pen.translate(-shift * Math.max(1, -stance.head[1]), 0)
  trade.drawBehind?.(pen)
  drawTail(pen, species, stance, working)
  drawBody(pen, species, stance)
  drawNearLegs(pen, species, stance, working)
  drawHead(pen, species, stance, working, look)
  trade.draw(pen)
  drawNearArm(pen, species, trade.near)
  pen.restore()
}

/** Beats per second. */
const BEAT = 2

/** On its haunches, from one side to the other, arms up. */
function drawDancer(pen: Pen, species: Species, pose: Pose, look: RigLook): void {
  const turn = pose.time * BEAT * Math.PI
  const sway = Math.sin(turn)
  const root = [species.length * 0.22, -(species.leg + species.bodyHeight * 0.62)] as const
  const wave = (side: number): readonly [number, number] => [
    root[0] + 0.2 + 0.07 * side * sway,
    root[1] - 0.1 - 0.13 * Math.max(-0.4, side * sway),
  ]
  const seated: Pose = { ...pose, action: 'sit', reach: [wave(1), wave(-1)], look: 0.12 * sway }
  const stance = computeStance(species, seated)
  pen.save()
  pen.translate(0.05 * sway, -0.09 * Math.abs(Math.cos(turn)))
  pen.rotate(0.13 * sway)
  drawTail(pen, species, stance, seated)
  drawBody(pen, species, stance)
  drawNearLegs(pen, species, stance, seated)
  drawHead(pen, species, stance, seated, look)
  drawNearArm(pen, species, wave(1))
  pen.restore()
}

/** How far above the middle of the head its highest part reaches, in radii of the head. */
const EARS: Readonly<Record<EarShape, number>> = {
  tuft: 1.75,
  cat: 1.3,
  fox: 1.6,
  round: 1.15,
  flop: 1.05,
  long: 2.5,
  leaf: 1.3,
  fan: 1.05,
  disc: 1.6,
  button: 1.05,
}
const HORNS: Readonly<Record<Horns, number>> = {
  none: 0,
  cow: 1.5,
  antlers: 2.4,
  curled: 1.6,
  short: 1.5,
  tusks: 0,
  nose: 0,
  unicorn: 2.4,
  shovels: 2.5,
}
/** How far the tail reaches behind its root and above it, body units. */
const TAILS: Readonly<Record<TailShape, readonly [back: number, up: number]>> = {
  none: [0, 0],
  stub: [0.1, 0],
  cat: [0.34, 0.5],
  dog: [0.3, 0.36],
  fox: [0.52, 0.2],
  squirrel: [0.48, 0.7],
  horse: [0.34, 0],
  lion: [0.3, 0],
  pig: [0.18, 0.1],
  ringed: [0.44, 0.2],
  string: [0.46, 0.34],
  rudder: [0.44, 0],
}
const WORN = 1.6
const RUFF = 1.6
/** Steps and breath; leaps turn the whole body. */
const BOUNCE = 0.07
const LEAP = 0.2

const SEATED: readonly (Action | undefined)[] = [
  undefined,
  'sit',
  'play-instrument',
  'work',
  'drive',
  'ride',
  'play',
]
/** A player sits to the left: the instrument needs room on the right. */
const PLAYER_SHIFT = 0.1
const LEAPING: readonly (Action | undefined)[] = [undefined, 'jump', 'play']

function crownOf(species: Species, look: RigLook): number {
  return Math.max(
    species.face === 'profile' ? (species.ear === 'long' ? 2.4 : 1.9) : EARS[species.ear],
    HORNS[species.horns],
    look.props.some(({ role }) => role === 'worn') ? WORN : 0,
    species.mane === null || species.face === 'profile' ? 0 : RUFF,
  )
}

function heightOf(species: Species, look: RigLook, action: Action | undefined): number {
  const { leg, bodyHeight, head, neck } = species
  const crown = head * crownOf(species, look)
  const tail = leg + bodyHeight * 0.7 + TAILS[species.tail][1]
  const heads = (species.heads ?? 1) > 1 ? head * 0.7 : 0
  const standing = heads + leg + bodyHeight * 1.05 + head * 0.35 + neck + crown
  const sitting = SEATED.includes(action) ? leg + bodyHeight * 0.55 + 0.35 + neck * 0.6 + crown : 0
  const winged = leg + bodyHeight + wingReach(species)
  return Math.max(standing, sitting, tail, winged) + BOUNCE + (LEAPING.includes(action) ? LEAP : 0)
}

function widthOf(species: Species, look: RigLook, action?: Action): number {
  const { length, neck, head, face, horns, tail } = species
  const wide = Math.max(
    face === 'profile' ? 1.95 : 1.45,
    horns === 'shovels' ? 2.3 : 0,
    look.props.some(({ role }) => role === 'worn') ? 1.5 : 0,
  )
  const heads = (species.heads ?? 1) > 1 ? head * 1.25 : 0
  const ahead = heads + length * 0.5 + neck * 0.42 + head * wide
  const behind =
    length * 0.52 +
    Math.max(0.08, TAILS[tail][0] + (action === 'run' ? 0.1 : 0), wingReach(species) - length * 0.5)
  const reach = SEATED.includes(action) || LEAPING.includes(action) ? 0.12 : 0.03
  return 2 * (Math.max(ahead, behind) + reach)
}
