import { drawBody } from './quadruped/body.ts'
import { drawHead } from './quadruped/head.ts'
import { computeStance } from './quadruped/stance.ts'
import { drawFarLegs, drawNearLegs } from './quadruped/legs.ts'
import { SPECIES, speciesOf } from './quadruped/species.ts'
import { drawTail } from './quadruped/tail.ts'
import type { Rig } from './rig.ts'

/** Four-legged animals: one skeleton, a table of species. Faces right; 1 is about the height to the ears. */
export const quadruped: Rig = {
  variants: Object.keys(SPECIES),
  box(look) {
    const { length, neck, head, tail } = speciesOf(look)
    const isLong = tail === 'fox' || tail === 'cat' || tail === 'lion'
    return { width: length * 1.35 + head * 2.2 + (isLong ? 0.75 : 0.35), height: 1.12 + neck * 1.2 }
  },
  naturalSize: (look) => speciesOf(look).size,
  draw(pen, look, pose) {
    const species = speciesOf(look)
    const stance = computeStance(species, pose)
    pen.save()
    if (stance.squash !== 1) pen.scale(1 / Math.sqrt(stance.squash), stance.squash)
    drawFarLegs(pen, species, stance, pose)
    drawTail(pen, species, stance, pose)
    drawBody(pen, species, stance)
    drawNearLegs(pen, species, stance, pose)
    drawHead(pen, species, stance, pose, look)
    pen.restore()
  },
}
