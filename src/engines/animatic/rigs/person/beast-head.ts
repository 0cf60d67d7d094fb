import type { Pen } from '../../draw/shapes.ts'
import { drawHead as drawAnimalHead } from '../quadruped/head.ts'
import { SPECIES } from '../quadruped/species.ts'
import type { Stance } from '../quadruped/stance.ts'
import type { Pose, RigLook } from '../rig.ts'

/** Of the head of an animal, in halves of the head that a person would have there. */
const SIZE = 1.42

/** The head of an animal about the origin, on the neck of a person whose head would be `half` wide and high. */
export function drawBeastHead(pen: Pen, variant: string, half: number, pose: Pose, look: RigLook): void {
  const animal = SPECIES[variant]
  if (animal === undefined) return
  const stance: Stance = {
    kind: 'stand',
    bodyX: 0,
    bodyY: 0,
    tilt: 0,
    head: [0, 0],
    shoulder: [0, 0],
    hip: [0, 0],
    squash: 1,
  }
  const bare: RigLook = { ...look, variant, props: look.props.filter(({ role }) => role === 'worn') }
  drawAnimalHead(pen, { ...animal, head: half * SIZE, neck: 0 }, stance, pose, bare)
}
