import { drawBody } from './quadruped/body.ts'
import { drawHead } from './quadruped/head.ts'
import { computeStance } from './quadruped/stance.ts'
import { drawFarLegs, drawNearLegs } from './quadruped/legs.ts'
import { SPECIES, speciesOf } from './quadruped/species.ts'
import type { EarShape, Horns, Species } from './quadruped/species.ts'
import { drawTail } from './quadruped/tail.ts'
import type { Rig, RigLook } from './rig.ts'

/** Four-legged animals: one skeleton, a table of species. Faces right; 1 is about the height to the ears. */
export const quadruped: Rig = {
  variants: Object.keys(SPECIES),
  box(look) {
    const species = speciesOf(look)
    const isLong = species.tail === 'fox' || species.tail === 'cat' || species.tail === 'lion'
    return {
      width: species.length * 1.35 + species.head * 2.2 + (isLong ? 0.75 : 0.35),
      height: heightOf(species, look),
    }
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

/** How far above the middle of the head its highest part reaches, in radii of the head. */
const EARS: Readonly<Record<EarShape, number>> = {
  cat: 1.3,
  fox: 1.6,
  round: 1.15,
  flop: 1.05,
  long: 2.5,
  leaf: 1.3,
  fan: 1.05,
}
const HORNS: Readonly<Record<Horns, number>> = {
  none: 0,
  cow: 1.5,
  antlers: 2.4,
  curled: 1.6,
  short: 1.5,
  tusks: 0,
}
const WORN = 1.6
const RUFF = 1.6
/** Steps, leaps and breath. */
const BOUNCE = 0.12

function heightOf(species: Species, look: RigLook): number {
  const { leg, bodyHeight, head, neck } = species
  const crown = Math.max(
    EARS[species.ear],
    HORNS[species.horns],
    look.props.some(({ role }) => role === 'worn') ? WORN : 0,
    species.mane === null ? 0 : RUFF,
  )
  const standing = leg + bodyHeight * 1.05 + head * 0.35 + neck
  const sitting = leg + bodyHeight * 0.55 + 0.35 + neck * 0.6
  return Math.max(standing, sitting) + head * crown + BOUNCE
}
