import { drawBody } from '../quadruped/body.ts'
import { drawFarLegs, drawNearLegs } from '../quadruped/legs.ts'
import { computeStance } from '../quadruped/stance.ts'
import { HORSE, type Species } from '../quadruped/stock.ts'
import { drawTail } from '../quadruped/tail.ts'
import { fillBlob, type Pen } from '../../draw/shapes.ts'
import type { Hex } from '../../draw/colour.ts'
import type { Action } from '../../scene-spec.ts'
import type { Pose } from '../rig.ts'
import type { Skeleton } from './skeleton.ts'

/** What legs do while the upper half does something else. */
const GAITS: readonly Action[] = ['walk', 'run', 'jump']

/** A centaur's: a horse without head and neck, its chest under the hips of who is a person from there on. */
export function drawHorseBody(
  pen: Pen,
  skeleton: Skeleton,
  colour: Hex,
  pose: Pose,
  part: 'far' | 'near',
): void {
  const { figure } = skeleton
  const horse: Species = { ...HORSE, coat: colour, belly: colour, shade: colour, neck: 0, mane: null }
  const scale = -figure.hipY / (horse.leg + horse.bodyHeight * 0.98)
  const action = GAITS.includes(pose.action) ? pose.action : 'stand'
  const gait: Pose = { ...pose, action, reach: [] }
  const stance = computeStance(horse, gait)
  pen.save()
  pen.translate(skeleton.stance.hip[0] - horse.length * 0.4 * scale, 0)
  pen.scale(scale, scale)
  if (part === 'far') {
    drawFarLegs(pen, horse, stance, gait)
    drawTail(pen, horse, stance, gait)
  } else {
    drawBody(pen, horse, stance)
    // The chest that rises to the waist.
    const front = horse.length * 0.4
    fillBlob(pen, colour, [
      [front - 0.2, stance.bodyY - horse.bodyHeight * 0.4],
      [front - 0.1, stance.bodyY - horse.bodyHeight * 0.78],
      [front + 0.1, stance.bodyY - horse.bodyHeight * 0.8],
      [front + 0.17, stance.bodyY - horse.bodyHeight * 0.2],
      [front + 0.06, stance.bodyY + horse.bodyHeight * 0.3],
    ])
    drawNearLegs(pen, horse, stance, gait)
  }
  pen.restore()
}
