import { darken, lighten, mix, withAlpha } from '../../draw/colour.ts'
import { fillRoundRect, type Pen } from '../../draw/shapes.ts'
import type { Livery } from './livery.ts'

/** A rail vehicle from above, its front to the right, its middle at the origin, 1 long. */
export function drawTrainRoof(pen: Pen, { main, accent, lights }: Livery, isFront: boolean): void {
  const left = -0.5
  fillRoundRect(pen, withAlpha('#0a1020', 0.4), left, -0.06, 1, 0.2, 0.04)
  fillRoundRect(pen, darken(main, 0.3), left, -0.1, 1, 0.22, isFront ? 0.1 : 0.03)
  for (let window = 0; window < 8; window += 1)
    fillRoundRect(
      pen,
      mix('#2b3a48', '#ffdf9a', lights),
      left + 0.07 + window * 0.112,
      0.045,
      0.078,
      0.045,
      0.01,
    )
  fillRoundRect(pen, isFront ? accent : main, left, -0.15, 1, 0.18, isFront ? 0.09 : 0.03)
  fillRoundRect(pen, lighten(main, 0.3), left + 0.06, -0.12, 0.86, 0.06, 0.02)
  for (const x of [0.22, 0.62]) fillRoundRect(pen, darken(main, 0.35), left + x, -0.1, 0.14, 0.08, 0.02)
}
