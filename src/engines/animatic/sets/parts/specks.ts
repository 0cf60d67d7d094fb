import type { Hex } from '../../draw/colour.ts'
import { fillEllipse } from '../../draw/shapes.ts'
import type { Stage } from '../../draw/stage.ts'

/** A round speck of light, in world units of the layer that was entered. */
export interface Speck {
  readonly x: number
  readonly y: number
  readonly radius: number
  /** 0..1 */
  readonly alpha: number
}

/** Specks are stored at radii so far apart, and scaled in between. */
const RADIUS_STEP = 0.0006

/**
 * Lays specks of a light colour on the frame, as light. They are shown and not drawn: seventy strokes of a dot each
 * cost more than all the rest of a stage.
 */
export function showSpecks(stage: Stage, colour: Hex, specks: readonly Speck[]): void {
  const { pen } = stage
  pen.save()
  pen.globalCompositeOperation = 'screen'
  for (const { x, y, radius, alpha } of specks) {
    const stored = Math.max(1, Math.round(radius / RADIUS_STEP)) * RADIUS_STEP
    // A margin, so that the edge fades inside the drawing.
    const reach = stored * 1.5
    const box = { width: 2 * reach, height: 2 * reach, anchorX: reach, anchorY: reach }
    const sprite = stage.sprite(`speck ${colour} ${stored.toFixed(4)}`, box, (spritePen) =>
      fillEllipse(spritePen, colour, 0, 0, stored),
    )
    stage.put(sprite, x, y, { scale: radius / stored, alpha })
  }
  pen.restore()
}
