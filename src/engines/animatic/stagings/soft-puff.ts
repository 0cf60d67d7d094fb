import { withAlpha, type Hex } from '../draw/colour.ts'
import type { Sprite, Stage } from '../draw/stage.ts'

/** Radius of the baked puff, world units: put it with `scale: radius / PUFF_RADIUS`. */
export const PUFF_RADIUS = 0.06

/** Smoke, spray or dust without edges: overlapping discs would look like bubbles. */
export function softPuff(stage: Stage, colour: Hex): Sprite {
  const box = { width: 2 * PUFF_RADIUS, height: 2 * PUFF_RADIUS, anchorX: PUFF_RADIUS, anchorY: PUFF_RADIUS }
  return stage.sprite(`puff ${colour}`, box, (pen) => {
    const gradient = pen.createRadialGradient(0, 0, 0, 0, 0, PUFF_RADIUS)
    gradient.addColorStop(0, withAlpha(colour, 0.95))
    gradient.addColorStop(0.55, withAlpha(colour, 0.6))
    gradient.addColorStop(1, withAlpha(colour, 0))
    pen.fillStyle = gradient
    pen.fillRect(-PUFF_RADIUS, -PUFF_RADIUS, 2 * PUFF_RADIUS, 2 * PUFF_RADIUS)
  })
}
