import { withAlpha } from '../../draw/colour.ts'
import type { Palette } from '../../draw/palette.ts'
import { fillEllipse } from '../../draw/shapes.ts'
import type { Stage } from '../../draw/stage.ts'
import { paintGondola } from '../../rigs/boat/old-ships.ts'
import { seen } from '../parts/lighting.ts'
import type { Frame } from '../set.ts'

/** A gondola on its way under the bridge, its oarsman at the stern. */
export function drawGondola(stage: Stage, palette: Palette, { camera, time }: Frame, bridgeX: number): void {
  const size = 0.44
  const sprite = stage.sprite(
    'gondola',
    { width: size * 1.2, height: size * 0.74, anchorX: size * 0.6, anchorY: size * 0.66 },
    (pen) => {
      pen.scale(size, size)
      paintGondola(pen, (colour) => seen(colour, palette, 0.05), { isTaken: false, time: 0 })
    },
  )
  const pen = stage.enter(camera, 0.66)
  const side = bridgeX > stage.aspect / 2 ? -1 : 1
  const x = bridgeX + side * (0.24 - time * 0.03)
  fillEllipse(pen, withAlpha('#0a2a30', 0.25), x, 0.735, size * 0.5, 0.012)
  stage.put(sprite, x, 0.738 + Math.sin(time * 1.2) * 0.002, { rotation: Math.sin(time * 0.9) * 0.012 })
}
