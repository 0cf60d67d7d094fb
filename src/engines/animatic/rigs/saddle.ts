import type { Point } from '../draw/shapes.ts'
import type { RigName } from '../scene-spec.ts'
import { coilOf } from './dragon/coil.ts'
import { computeStance } from './quadruped/stance.ts'
import { speciesOf } from './quadruped/species.ts'
import type { Pose, RigLook } from './rig.ts'

/** Where somebody sits on an animal, in its own body units, at one moment. */
export interface Saddle {
  readonly seat: Point
  /** Where the hands hold on. */
  readonly hands: Point
  /** End of the reins at the mouth; null: it is ridden without. */
  readonly bit: Point | null
  /** How far below the seat the feet hang. */
  readonly girth: number
  /** Half the length of the saddle cloth; 0: none. */
  readonly cloth: number
  /** Radians the back leans. */
  readonly tilt: number
}

/** Animals smaller than this carry nobody. */
const SMALLEST_MOUNT = 0.6

/** The saddle of whatever can carry a person; undefined for everything else. */
export function saddleOf(rig: RigName, look: RigLook, pose: Pose): Saddle | undefined {
  switch (rig) {
    case 'quadruped':
      return saddleOfQuadruped(look, pose)
    case 'dragon':
      return look.variant === 'chinese-dragon' ? saddleOfLongDragon(pose) : saddleOfDragon(look, pose)
    case 'dinosaur':
      return DINOSAUR_BACKS[look.variant]
    case 'sprite':
      return SPRITE_BACKS[look.variant]
    case 'whale':
      return { seat: [0.04, -0.42], hands: [0.2, -0.44], bit: null, girth: 0.16, cloth: 0, tilt: 0 }
    default:
      return undefined
  }
}

function saddleOfQuadruped(look: RigLook, pose: Pose): Saddle | undefined {
  const species = speciesOf(look)
  if (species.size < SMALLEST_MOUNT) return undefined
  const stance = computeStance(species, pose)
  const { length, bodyHeight, head } = species
  const ahead = species.hump ? 0.2 : species.trunk ? -0.12 : 0.02
  const [sin, cos] = [Math.sin(stance.tilt), Math.cos(stance.tilt)]
  const onBack = (x: number, y: number): Point => [
    stance.bodyX + x * cos - y * sin,
    stance.bodyY + x * sin + y * cos,
  ]
  const [headX, headY] = stance.head
  const reined = species.hooves && species.horns === 'none'
  return {
    seat: onBack(length * ahead, -bodyHeight * 0.5),
    hands: onBack(length * (ahead + 0.28), -bodyHeight * 0.74),
    bit: reined ? [headX + head * 0.5, headY + head * 0.42] : null,
    girth: bodyHeight * (species.trunk ? 0.46 : 0.78),
    cloth: length * 0.2,
    tilt: stance.tilt,
  }
}

function saddleOfDragon(look: RigLook, pose: Pose): Saddle {
  const aloft = ['fly', 'take-off', 'land', 'float'].includes(pose.action)
  const beat = pose.time * (aloft ? 5.4 : 1.4) + look.seed
  const bob = aloft ? 0.24 + Math.sin(beat + 0.8) * 0.03 : Math.sin(pose.time * 1.6) * 0.007
  const y = -0.65 - bob
  return { seat: [0.13, y], hands: [0.27, y - 0.07], bit: null, girth: 0.2, cloth: 0.1, tilt: 0 }
}

/** The long dragon winds: the saddle goes up and down with the coil below it. */
function saddleOfLongDragon(pose: Pose): Saddle {
  const [x, y] = coilOf(LONG_DRAGON_SADDLE, pose.time)
  const [nextX, nextY] = coilOf(LONG_DRAGON_SADDLE - 0.04, pose.time)
  const tilt = Math.atan2(nextY - y, nextX - x)
  return { seat: [x, y - 0.085], hands: [x + 0.14, y - 0.16], bit: null, girth: 0.18, cloth: 0.08, tilt }
}

/** How far down the spine, 0 (neck) .. 1 (tail). */
const LONG_DRAGON_SADDLE = 0.24

const back = (x: number, y: number, girth: number): Saddle => ({
  seat: [x, y],
  hands: [x + 0.16, y - 0.1],
  bit: null,
  girth,
  cloth: 0.12,
  tilt: 0,
})

const DINOSAUR_BACKS: Readonly<Record<string, Saddle>> = {
  tyrannosaurus: back(0.02, -0.68, 0.24),
  velociraptor: back(-0.02, -0.62, 0.2),
  triceratops: back(-0.06, -0.74, 0.26),
  brachiosaurus: back(-0.04, -0.52, 0.2),
}

const SPRITE_BACKS: Readonly<Record<string, Saddle>> = {
  llama: back(-0.12, -0.62, 0.24),
  bison: back(-0.2, -0.72, 0.3),
  buffalo: back(-0.18, -0.74, 0.3),
  ox: back(-0.16, -0.72, 0.3),
  hippo: back(-0.2, -0.8, 0.34),
}
