import { fanned, isFiery } from './dragon/fire.ts'
import { drawLong } from './dragon/long.ts'
import { drawWinged } from './dragon/winged.ts'
import { treadStride } from './dinosaur/parts.ts'
import { REACH } from './dinosaur/reach.ts'
import { inHundredths } from './parts.ts'
import type { Rig } from './rig.ts'

/** Dragons, facing right: the winged kind of the West, and the long kind of the East. */
export const dragon: Rig = {
  variants: ['dragon', 'chinese-dragon', 'hydra'],
  box(look, action) {
    if (look.variant === 'chinese-dragon') return { width: 2.1, height: 1.1 }
    // Fire reaches far ahead, and the box is centred on the body.
    const width = isFiery(look) ? 3.5 : action === 'fight' ? 2.8 : 1.96
    return { width, height: 1.42 }
  },
  naturalSize: (look) => (look.variant === 'chinese-dragon' ? 2.6 : 2.8),
  stride: () => treadStride(REACH.dragon),
  draw: (pen, look, pose) =>
    inHundredths(pen, () =>
      look.variant === 'chinese-dragon'
        ? drawLong(pen, look, fanned(look, pose))
        : drawWinged(pen, look, fanned(look, pose)),
    ),
}
