import type { RigName } from '../scene-spec.ts'
import { personHead } from './person.ts'
import { computeStance } from './quadruped/stance.ts'
import { speciesOf } from './quadruped/species.ts'
import { REST, type RigLook } from './rig.ts'
import { SPRITE_ART } from './sprite/table.ts'

/** Where the face is, for close-ups, in body units. */
export interface Head {
  readonly x: number
  readonly y: number
  readonly radius: number
}

/** The blossoms of flowers: less than all of one, so that it fills the picture. */
const BLOSSOMS: Readonly<Record<string, Head>> = {
  rose: { x: 0, y: -0.8, radius: 0.15 },
  tulip: { x: 0, y: -0.84, radius: 0.15 },
  sunflower: { x: 0, y: -0.74, radius: 0.18 },
  poppy: { x: 0, y: -0.82, radius: 0.15 },
  daisy: { x: 0, y: -0.78, radius: 0.15 },
  lily: { x: -0.02, y: -0.76, radius: 0.17 },
  orchid: { x: 0.12, y: -0.72, radius: 0.17 },
  lavender: { x: 0, y: -0.68, radius: 0.21 },
  dandelion: { x: 0.04, y: -0.74, radius: 0.19 },
  hydrangea: { x: 0, y: -0.78, radius: 0.19 },
  peony: { x: 0, y: -0.78, radius: 0.17 },
  chrysanthemum: { x: 0, y: -0.78, radius: 0.16 },
  daffodil: { x: 0, y: -0.78, radius: 0.15 },
}

/** The head of who has a face worth a close-up; undefined for everybody else. */
export function headOf(rig: RigName, look: RigLook): Head | undefined {
  switch (rig) {
    case 'person':
      return personHead(look)
    case 'quadruped': {
      if (look.variant === 'kangaroo') return { x: 0.19, y: -0.9, radius: 0.16 }
      const species = speciesOf(look)
      const [x, y] = computeStance(species, REST).head
      const long = species.face === 'profile'
      return { x: x + (long ? species.head * 0.3 : 0), y, radius: species.head * (long ? 1.5 : 1.25) }
    }
    case 'plant':
      return BLOSSOMS[look.variant]
    case 'robot':
      return { x: 0.02, y: -0.8, radius: 0.17 }
    case 'sprite':
      return SPRITE_ART.get(look.variant)?.life === 'animal' ? { x: 0.08, y: -0.6, radius: 0.4 } : undefined
    default:
      return undefined
  }
}
