import { drawBee } from './insect/bee.ts'
import { drawBeetle } from './insect/beetle.ts'
import { drawButterfly } from './insect/butterfly.ts'
import { drawDragonfly } from './insect/dragonfly.ts'
import { SPECIES } from './insect/species.ts'
import type { Species } from './insect/species.ts'
import { inHundredths } from './parts.ts'
import type { Rig, RigLook } from './rig.ts'

/** Butterflies, bees, dragonflies and beetles, head to the right. 1 is about the span of the wings. */
export const insect: Rig = {
  variants: Object.keys(SPECIES),
  box(look) {
    switch (speciesOf(look).build) {
      case 'butterfly':
        return { width: 1.26, height: 1.18 }
      case 'bee':
        return { width: 1.24, height: 1.3 }
      case 'dragonfly':
        return { width: 1.26, height: 1.1 }
      case 'beetle':
        return { width: 1.36, height: 0.96 }
    }
  },
  naturalSize: (look) => speciesOf(look).size,
  draw(pen, look, pose) {
    const kind = speciesOf(look)
    inHundredths(pen, () => {
      switch (kind.build) {
        case 'butterfly':
          return drawButterfly(pen, kind, look, pose)
        case 'bee':
          return drawBee(pen, kind, look, pose)
        case 'dragonfly':
          return drawDragonfly(pen, kind, look, pose)
        case 'beetle':
          return drawBeetle(pen, kind, look, pose)
      }
    })
  },
}

function speciesOf(look: RigLook): Species {
  return SPECIES[look.variant] ?? SPECIES['butterfly']!
}
