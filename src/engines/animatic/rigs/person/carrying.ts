import { fillEllipse, fillLimb, type Pen, type Point } from '../../draw/shapes.ts'
import type { Carried, Pose, RigLook } from '../rig.ts'
import { REST } from '../rig.ts'
import { SEAT_HEIGHT } from './manner.ts'
import { reach } from './stance-parts.ts'
import type { Skeleton, Stance } from './skeleton.ts'
import { dress } from './wardrobe.ts'

/** How much larger than life a small animal is drawn in somebody's arms, so that it is seen. */
const SMALLEST = 0.3

/** The hands of somebody who has another one in their arms or on their shoulders. */
export function holdOn(stance: Stance, { shoulderY, hipY }: Skeleton['figure'], { where }: Carried): Stance {
  const [dx, dy] = [stance.hip[0], stance.hip[1] - hipY]
  const hands = (near: Point, far: Point): Stance => ({
    ...stance,
    near: { ...stance.near, arm: reach(near[0] + dx, near[1] + dy) },
    far: { ...stance.far, arm: reach(far[0] + dx, far[1] + dy) },
  })
  switch (where) {
    case 'arms':
      return hands([0.19, shoulderY * 0.7], [0.21, shoulderY * 0.8])
    case 'shoulders':
      return hands([0.1, shoulderY + 0.09], [0.13, shoulderY + 0.1])
    case 'lap':
      return hands([0.15, hipY - 0.1], [0.22, hipY - 0.06])
    case 'shoulder':
      return stance
  }
}

/** Where in the order of strokes the one who is carried belongs. */
export type CarriedLayer = 'behind' | 'front' | 'top'

const LAYERS: Readonly<Record<Carried['where'], CarriedLayer>> = {
  shoulders: 'behind',
  arms: 'front',
  lap: 'front',
  shoulder: 'top',
}

/** Draws who is carried, if this is their layer. */
export function drawCarried(
  pen: Pen,
  skeleton: Skeleton,
  { carried, activity }: RigLook,
  { time }: Pose,
  layer: CarriedLayer,
): void {
  if (layer === 'front' && carried?.where === 'shoulders') drawLegsOver(pen, skeleton, carried)
  if (carried === undefined || LAYERS[carried.where] !== layer) return
  const { rig, look, where } = carried
  const size = Math.max(SMALLEST, rig.naturalSize(look)) / skeleton.figure.height
  const isChild = isPerson(look)
  const [x, y, turn] = placeOf(where, skeleton, size, isChild, activity !== undefined)
  const own: RigLook = isChild
    ? { ...look, props: [...look.props, { concept: 'lap', colour: null, role: 'ridden' }] }
    : look
  pen.save()
  pen.translate(x, y)
  pen.rotate(turn)
  pen.scale(size, size)
  rig.draw(pen, own, { ...REST, action: poseOf(where, isChild), time: time + 1.3 })
  pen.restore()
}

/** The legs of a child that sits on somebody's shoulders hang down before them. */
function drawLegsOver(pen: Pen, { neck, figure }: Skeleton, { look }: Carried): void {
  const { legs, shoes, skin } = dress(look).outfit
  const cloth = legs.kind === 'bare' || legs.kind === 'shorts' ? skin : legs.colour
  for (const side of [-0.55, 0.6]) {
    const x = neck[0] + side * figure.shoulderHalf
    fillLimb(pen, cloth, [x, neck[1] - 0.005], [x + 0.03, neck[1] + 0.14], 0.032, 0.024)
    fillEllipse(
      pen,
      shoes.kind === 'bare' ? skin : shoes.colour,
      x + 0.045,
      neck[1] + 0.155,
      0.034,
      0.019,
      0.3,
    )
  }
}

const CHILDREN = /^(?:baby|girl|boy|child)$/

function isPerson({ variant }: RigLook): boolean {
  return CHILDREN.test(variant)
}

function poseOf(where: Carried['where'], isChild: boolean): Pose['action'] {
  if (isChild) return where === 'arms' ? 'float' : 'sit'
  return where === 'lap' ? 'sleep' : 'sit'
}

/** Its origin, which is on the ground below it, in the carrier's body units; and its turn. */
function placeOf(
  where: Carried['where'],
  { neck, stance, figure }: Skeleton,
  size: number,
  isChild: boolean,
  isBusy: boolean,
): readonly [x: number, y: number, turn: number] {
  const [hipX, hipY] = stance.hip
  switch (where) {
    case 'shoulders':
      return [neck[0] - 0.01, neck[1] + 0.03 + SEAT_HEIGHT * size, 0]
    case 'shoulder':
      return [neck[0] - figure.shoulderHalf * 0.7, neck[1] - 0.004, 0]
    case 'lap':
      return isChild
        ? [hipX + 0.14, hipY - figure.leg[0] * 0.8 + SEAT_HEIGHT * size, 0]
        : [hipX + (isBusy ? 0.23 : 0.15), hipY - figure.leg[0] * 0.85, 0]
    case 'arms':
      return isChild ? [neck[0] + 0.16, neck[1] + 0.28, 0.1] : [neck[0] + 0.15, neck[1] + 0.24, 0]
  }
}
