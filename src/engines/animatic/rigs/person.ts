import type { Pen, Point } from '../draw/shapes.ts'
import { drawFishTail, drawRock } from './person/fish-tail.ts'
import { darken } from '../draw/colour.ts'
import { performanceOf } from './person/activity/index.ts'
import { sceneryOf } from './person/activity/scenery.ts'
import { actOf, type Performance, type Scenery } from './person/activity/performance.ts'
import { inHundredths } from './parts.ts'
import { stanceOf } from './person/actions.ts'
import { type Act, SEAT_HEIGHT } from './person/manner.ts'
import { ski as skiStance, surf as surfStance } from './person/stances/balance.ts'
import { strideOf } from './person/stances/gait.ts'
import { drawHorseBody } from './person/horse-body.ts'
import { drawBroomstick, isOnBroom, rideBroom } from './person/broomstick.ts'
import {
  drawBackItem,
  drawBlanket,
  drawBoard,
  drawChair,
  drawPillow,
  drawSnores,
  drawStraps,
  drawSkiPole,
} from './person/extras.ts'
import { drawCarried, holdOn } from './person/carrying.ts'
import { drawHead } from './person/draw-head.ts'
import { blend } from './person/blend.ts'
import type { Figurine } from './person/figurine.ts'
import { bodyOf } from './person/body.ts'
import { drawMade } from './materials/draw-made.ts'
import { HELD, type HeldThing } from './person/held.ts'
import { drawHeldArt } from './person/held-art.ts'
import { drawArm, drawHand, drawLeg, palmOf, type Side } from './person/limbs.ts'
import type { Outfit } from './person/outfit.ts'
import { drawPlayed, holderOf, isSeatedPlay } from './person/play.ts'
import { layOut } from './person/skeleton.ts'
import { drawCoatTails, drawSkirt } from './person/skirts.ts'
import { drawNeck, drawTrunk } from './person/trunk.ts'
import { dress, PERSON_VARIANTS } from './person/wardrobe.ts'
import { drawWorkplace } from './person/workplace.ts'
import { inWheelchair, isInWheelchair } from './person/wheelchair.ts'
import { REST } from './rig.ts'
import type { Pose, Rig, RigLook } from './rig.ts'
import type { Action } from '../scene-spec.ts'

const BOARD = /board|skis?$|-skates$/
const TALL_HATS: readonly Outfit['hat'][] = ['wizard', 'witch', 'top-hat', 'chef', 'party']

/** People of all ages and trades, turned half to the right. */
export const person: Rig = {
  variants: PERSON_VARIANTS,
  box: boxOf,
  naturalSize: (look) => bodyOf(dress(look).outfit).height,
  stride: (look, action) => strideOf(bodyOf(dress(look).outfit), action),
  draw: (pen, look, pose) => drawPerson(pen, figurineOf(look, pose)),
}

/** Width of a body at each act; a bound for all of them when the act is not known. */
const WIDTHS: Partial<Record<Action, number>> = {
  stand: 0.62,
  talk: 0.74,
  look: 0.66,
  wave: 0.74,
  walk: 0.72,
  run: 0.9,
  jump: 0.8,
  sit: 0.78,
  eat: 0.74,
  drink: 0.66,
  dance: 0.96,
  play: 0.84,
  work: 1.3,
  fight: 0.92,
  float: 0.96,
  ride: 0.84,
  swim: 1.3,
  fly: 1.36,
  sleep: 1.12,
}
/** How far those who are carried are above their carrier's head. */
const ABOVE = { arms: 0.02, lap: 0, shoulder: 0.14, shoulders: 0.46 }
const RAISED_ARMS: readonly Action[] = ['jump', 'dance', 'wave', 'fight', 'play']

function boxOf(look: RigLook, action?: Action): { readonly width: number; readonly height: number } {
  const { outfit, manner } = dress(look)
  const child = bodyOf(outfit).face === 'child' ? 0.1 : 0
  const held = Math.max(widthHeld(outfit.near), widthHeld(outfit.far))
  const back = outfit.back === 'cape' || outfit.back === 'wings' ? 0.98 : outfit.back === 'none' ? 0 : 0.7
  const skirt = outfit.skirt !== null && outfit.skirt.flare > 0.8 ? 0.86 : 0
  const played =
    manner.instrument === null ? 0 : /drum|koto|guzheng|harp|piano|keyboard/.test(manner.instrument) ? 1.5 : 1
  const performance = action === undefined ? undefined : performanceOf(manner.activity, { action })
  const horse = look.variant === 'centaur' ? 1.9 : 0
  const own =
    performance === undefined
      ? action === undefined
        ? 1.12
        : (WIDTHS[action] ?? 0.9)
      : performance.front * 2
  const raised = action === undefined || RAISED_ARMS.includes(action) ? 0.14 : 0
  const hood = outfit.hood === undefined ? 0 : bodyOf(outfit).headHalf * 1.2
  const tall = TALL_HATS.includes(outfit.hat) ? 0.14 : 0
  return {
    width: Math.max(own + child, horse, held, back, skirt, played),
    height:
      1.08 +
      Math.max(
        performance?.height ?? 0,
        look.carried === undefined ? 0 : ABOVE[look.carried.where],
        raised,
        tall,
        hood,
        heightHeld(outfit.near),
        heightHeld(outfit.far),
      ),
  }
}

function widthHeld(thing: HeldThing | null): number {
  switch (thing?.name) {
    case undefined:
      return 0
    case 'fishing-rod':
      return 1.5
    case 'foil':
      return 1.8
    case 'umbrella':
    case 'parasol':
    case 'sword':
    case 'katana':
    case 'flag':
    case 'balloon':
      return 1
    default:
      return 0.8
  }
}

function heightHeld(thing: HeldThing | null): number {
  if (thing?.name === 'balloon') return 0.36
  return thing !== null &&
    (HELD[thing.name].grip === 'raise' || thing.name === 'spear' || thing.name === 'scythe')
    ? 0.2
    : 0
}

/** Middle and half height of the head of somebody who stands. */
export function personHead(look: RigLook): {
  readonly x: number
  readonly y: number
  readonly radius: number
} {
  const { skeleton } = figurineOf(look, REST)
  const [x, y] = skeleton.head
  return { x, y, radius: skeleton.figure.headHalf }
}

function figurineOf(look: RigLook, pose: Pose): Figurine {
  const { outfit, manner } = dress(look)
  const figure = bodyOf(outfit)
  const board = boardOf(look)
  const performance = isInWheelchair(look) ? inWheelchair(pose) : performanceOf(manner.activity, pose)
  const stance =
    board !== null && pose.action === 'ride'
      ? (isSki(board) ? skiStance : surfStance)(figure, pose, manner)
      : stanceOf(figure, pose, manner, actFor(performance, outfit, pose))
  const held =
    look.carried === undefined || performance !== undefined ? stance : holdOn(stance, figure, look.carried)
  // Who kisses turns the face to the other, eyes shut.
  const holding = look.activity === 'kiss' ? { ...held, turn: 1, eyesShut: true } : held
  const skeleton = layOut(figure, holding)
  const { from } = pose
  if (from === undefined || from.way >= 1) return { outfit, manner, pose, look, performance, skeleton }
  const earlier: Pose = { ...pose, action: from.action, phase: from.phase }
  const before = layOut(figure, stanceOf(figure, earlier, manner))
  return { outfit, manner, pose, look, performance, skeleton: blend(before, skeleton, from.way) }
}

function actFor(performance: Performance | undefined, outfit: Outfit, pose: Pose): Act | undefined {
  if (performance !== undefined) return actOf(performance)
  return isOnBroom(outfit, pose) ? rideBroom : undefined
}

function boardOf(look: RigLook): { readonly concept: string; readonly colour: string } | null {
  const prop = look.props.find(({ concept, role }) => role === 'ridden' && BOARD.test(concept))
  return prop === undefined ? null : { concept: prop.concept, colour: prop.colour ?? '#f2b03c' }
}

function isSki({ concept }: { readonly concept: string }): boolean {
  return /ski/.test(concept)
}

function drawPerson(pen: Pen, one: Figurine): void {
  const { stance } = one.skeleton
  pen.save()
  if (stance.roll !== 0) {
    pen.translate(stance.pivot[0], stance.pivot[1])
    pen.rotate(stance.roll)
    pen.translate(-stance.pivot[0], -stance.pivot[1])
  }
  if (one.pose.action === 'sleep' && (one.pose.from?.way ?? 1) >= 1) drawSleeper(pen, one)
  else drawUpright(pen, one)
  pen.restore()
}

function drawUpright(pen: Pen, one: Figurine): void {
  const { skeleton, outfit, pose, look } = one
  const board = boardOf(look)
  const boarding = board !== null && pose.action === 'ride'
  if (boarding) {
    drawBoard(pen, board.concept, board.colour, pose.progress * Math.PI * 2)
    pen.translate(0, /skate/.test(board.concept) ? -0.046 : -0.02)
  }
  const isMermaid = look.variant === 'mermaid'
  const { performance } = one
  const scenery = performance === undefined ? undefined : sceneryOf(pen, skeleton, look, pose, one.manner)
  if (scenery?.isShared === false) performance?.behind?.(scenery)
  if (look.isAway === true) {
    if (scenery?.isShared === false) performance?.before?.(scenery)
    else if (pose.action === 'work') drawWorkplace(pen, one.manner.craft, look, pose.time)
    return
  }
  if (sitsOnChair(one)) {
    if (isMermaid) drawRock(pen, -SEAT_HEIGHT)
    else drawChair(pen, -SEAT_HEIGHT, '#a8703f')
  }
  const speed = pose.action === 'run' || pose.action === 'fly' ? 1 : pose.action === 'walk' ? 0.35 : 0.06
  drawBackItem(pen, skeleton, outfit, pose.time, speed)
  drawCarried(pen, skeleton, look, pose, 'behind')
  const hasPoles = boarding && isSki(board)
  if (hasPoles) drawSkiPole(pen, palmOf(skeleton.farArm, skeleton.figure.hand))
  drawArm(pen, skeleton, outfit, 'far')
  drawHeld(pen, one, 'far')
  if (look.variant === 'centaur') drawHorseBody(pen, skeleton, outfit.legs.colour, pose, 'far')
  else if (isMermaid) drawFishTail(pen, skeleton, outfit.legs.colour, pose.time)
  else {
    drawLeg(pen, skeleton, outfit, 'far')
    if (isOnBroom(outfit, pose)) drawBroomstick(pen, HELD.broom.colour, pose.time)
    drawLeg(pen, skeleton, outfit, 'near')
  }
  if (look.variant === 'centaur') drawHorseBody(pen, skeleton, outfit.legs.colour, pose, 'near')
  if (outfit.skirt !== null && !isMermaid) drawSkirt(pen, skeleton, outfit.skirt, pose.time)
  drawCoatTails(pen, skeleton, outfit, pose.time)
  drawNeck(pen, skeleton, outfit)
  drawTrunk(pen, skeleton, outfit)
  drawStraps(pen, skeleton, outfit)
  drawHead(pen, one)
  drawCarried(pen, skeleton, look, pose, 'top')
  drawInstrument(pen, one)
  drawCarried(pen, skeleton, look, pose, 'front')
  const isAtVehicle = look.props.some(({ role, concept }) => role === 'beside' && concept === 'vehicle')
  if (pose.action === 'work' && !isAtVehicle && performance === undefined)
    drawWorkplace(pen, one.manner.craft, look, pose.time)
  if (scenery?.isShared === false) performance?.before?.(scenery)
  drawHeld(pen, one, 'near', true)
  if (hasPoles) drawSkiPole(pen, palmOf(skeleton.nearArm, skeleton.figure.hand))
  drawArm(pen, skeleton, outfit, 'near')
  drawHeld(pen, one, 'near')
  if (scenery !== undefined) performance?.over?.(scenery)
}

/** The tool of an activity in a hand, upright whatever the arm does. */
function drawTool(paint: (scenery: Scenery) => void, one: Figurine, pen: Pen, side: Side): void {
  const { skeleton, look, pose, manner } = one
  const scenery = sceneryOf(pen, skeleton, look, pose, manner)
  const palm = scenery[side]
  pen.save()
  pen.translate(palm[0], palm[1])
  inHundredths(pen, () => paint(scenery))
  pen.restore()
}

function sitsOnChair({ pose, manner, performance }: Figurine): boolean {
  if (plays(pose) && manner.instrument !== null)
    return manner.seat !== 'none' && isSeatedPlay(manner.instrument)
  if (manner.seat === 'none' || manner.baby) return false
  if (performance !== undefined) return performance.seat === 'chair'
  if (pose.action === 'work') return manner.craft === 'type'
  return pose.action === 'sit' && manner.seat === 'chair'
}

function plays(pose: Pose): boolean {
  return pose.action === 'play-instrument' || pose.action === 'play'
}

/** The far hand comes again over the neck that it holds. */
function drawInstrument(pen: Pen, { skeleton, outfit, manner, pose, look }: Figurine): void {
  if (manner.instrument === null || manner.instrument === 'piano' || !plays(pose)) return
  const prop = look.props.find(({ role }) => role === 'played')
  drawPlayed(pen, holderOf(skeleton), manner.instrument, prop ?? null, pose.time)
  drawHand(pen, skeleton, outfit, 'far')
}

/** Lying on one side under a blanket: everything but the head is guessed. */
function drawSleeper(pen: Pen, one: Figurine): void {
  const { skeleton, outfit, pose } = one
  const [headX, headY] = skeleton.head
  drawPillow(pen, headX + 0.02)
  drawArm(pen, skeleton, outfit, 'far')
  drawTrunk(pen, skeleton, outfit)
  drawNeck(pen, skeleton, outfit)
  drawHead(pen, one)
  drawArm(pen, skeleton, outfit, 'near')
  drawBlanket(pen, -0.4, skeleton.neck[0] - 0.03, -0.24, darken(outfit.top.colour, 0.08), pose.time)
  drawSnores(pen, headX + 0.06, headY - skeleton.figure.headHalf * 1.1, pose.time)
}

/** Things that are held from behind (umbrellas) go under the hand, others over it. */
function drawHeld(pen: Pen, one: Figurine, side: Side, under = false): void {
  const { performance } = one
  if (performance !== undefined) {
    const paint = performance[side]
    const isDrawnNow = side === 'far' || under === (performance.isUnder ?? false)
    if (paint !== undefined && isDrawnNow) drawTool(paint, one, pen, side)
    return
  }
  const thing = thingIn(one, side)
  if (thing === null) return
  const holdable = HELD[thing.name]
  const behind = holdable.grip === 'raise' || holdable.grip === 'staff'
  if (side === 'near' && behind !== under) return
  const { skeleton } = one
  const limb = side === 'near' ? skeleton.nearArm : skeleton.farArm
  const palm: Point = palmOf(limb, skeleton.figure.hand)
  pen.save()
  pen.translate(palm[0], palm[1])
  const { colour, material, art } = thing
  const { time } = one.pose
  if (art !== undefined) {
    drawHeldArt(pen, { art, colour })
    pen.restore()
    return
  }
  const draw = (on: Pen): void => inHundredths(on, () => holdable.draw(on, colour, time))
  if (material === undefined) draw(pen)
  else drawMade(pen, HELD_BOX, { material, colour, time }, draw)
  pen.restore()
}

/** Around the palm: a spear and an umbrella rise high over it. */
const HELD_BOX = { left: -0.45, top: -0.75, width: 0.9, height: 1.25 }
const EDIBLE: readonly string[] = ['ice-cream', 'food', 'bottle', 'cup', 'pizza', 'thing']
/** What is eaten out of the hand needs no bowl. */
const FROM_HAND: readonly string[] = ['ice-cream', 'pizza', 'thing']

/** What a hand holds: some acts need it for something else than what the person carries. */
function thingIn({ outfit, pose, manner }: Figurine, side: Side): HeldThing | null {
  const own = outfit[side]
  const edible = own !== null && EDIBLE.includes(own.name) ? own : null
  switch (pose.action) {
    case 'drink':
      return side === 'far' ? null : (edible ?? { name: 'cup', colour: HELD.cup.colour })
    case 'eat':
      if (side === 'near') return edible ?? { name: 'food', colour: HELD.food.colour }
      if (outfit.near !== null && FROM_HAND.includes(outfit.near.name)) return outfit.far
      return { name: 'bowl', colour: HELD.bowl.colour }
    case 'work':
      return manner.craft === 'type' ? null : own
    case 'swim':
    case 'fly':
    case 'sleep':
      return null
    default:
      return plays(pose) && manner.instrument !== null ? null : own
  }
}
