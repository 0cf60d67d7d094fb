import { clamp } from '../../draw/easing.ts'
import type { Pen } from '../../draw/shapes.ts'
import type { Stage } from '../../draw/stage.ts'
import type { Frame } from '../set.ts'

/** How far a camera may travel before what is far off travels with it. */
const REACH = 1.5

/** Something far off that stays in the picture however far a camera walks along a street. */
export function drawFarLayer(
  stage: Stage,
  { camera }: Frame,
  layer: { readonly key: string; readonly parallax: number; readonly y0: number; readonly y1: number },
  paint: (pen: Pen) => void,
): void {
  const { key, parallax, y0, y1 } = layer
  const near = { ...camera, x: clamp(camera.x, -REACH, REACH) }
  stage.layer(key, near, parallax, { y0, y1, margin: 0.16 + REACH * parallax }, paint)
}
