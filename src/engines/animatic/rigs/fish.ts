import type { Pen } from '../draw/shapes.ts'
import { drawFinned, middleOf } from './fish/finned.ts'
import { drawCrab, drawJellyfish, drawOctopus, drawSeahorse, drawTurtle } from './fish/soft-bodied.ts'
import { FISH } from './fish/species.ts'
import { inHundredths } from './parts.ts'
import type { Pose, Rig, RigLook } from './rig.ts'

interface Creature {
  readonly size: number
  readonly width: number
  readonly height: number
  draw(pen: Pen, look: RigLook, pose: Pose): void
}

const OTHERS: Readonly<Record<string, Creature>> = {
  jellyfish: { size: 0.4, width: 0.72, height: 0.98, draw: drawJellyfish },
  octopus: { size: 0.6, width: 1.06, height: 1, draw: drawOctopus },
  turtle: { size: 0.55, width: 1.06, height: 0.74, draw: drawTurtle },
  seahorse: { size: 0.14, width: 0.62, height: 0.92, draw: drawSeahorse },
  crab: { size: 0.18, width: 1.16, height: 0.56, draw: drawCrab },
}

function creatureOf(look: RigLook): Creature {
  const other = OTHERS[look.variant]
  if (other !== undefined) return other
  const kind = FISH[look.variant] ?? FISH['fish']!
  const height = kind.tail === 'shark' ? 0.72 : Math.max(0.72, (kind.half * 1.75 - middleOf(kind)) / 100)
  return { size: kind.size, width: 1.2, height, draw: drawFinned }
}

/** What swims, drifts and crawls under water, facing right. 1 is the length; the body floats above the origin. */
export const fish: Rig = {
  variants: [...Object.keys(FISH), ...Object.keys(OTHERS)],
  box: (look) => creatureOf(look),
  naturalSize: (look) => creatureOf(look).size,
  draw: (pen, look, pose) => inHundredths(pen, () => creatureOf(look).draw(pen, look, pose)),
}
