import { between } from '../../draw/random.ts'
import type { Render } from '../layer.ts'
import { addBurst } from '../synthesis/burst.ts'
import { bubbles } from '../ambience/water.ts'

/** Strokes of a swimmer at the surface. */
export const splashes: Render = (track, shot, random) => {
  for (let at = 0.2; at < shot.seconds; at += 0.62) {
    addBurst(track, random, {
      startSeconds: at + between(random, 0, 0.05),
      attackSeconds: 0.02,
      decaySeconds: 0.42,
      filter: 'band-pass',
      q: 0.6,
      frequency: 1400,
      endFrequency: 650,
      gain: between(random, 0.6, 1),
      pan: between(random, -0.3, 0.3),
    })
  }
}

/** Breath of a diver: a rush of bubbles every few seconds. */
export const diverBubbles: Render = bubbles(16, 620)
