import { darken, mix, withAlpha, type Hex } from '../../draw/colour.ts'
import type { Palette } from '../../draw/palette.ts'
import type { Stage } from '../../draw/stage.ts'
import { seen } from '../parts/lighting.ts'
import { eachSlot, slotChance, visibleSpan } from '../parts/span.ts'
import type { Frame } from '../set.ts'

export interface River {
  readonly topY: number
  readonly bottomY: number
  /** Colour of its depth under a white light. */
  readonly deep: Hex
  readonly parallax: number
}

/** Still or slow water between its banks: the sky in it, and glints that come and go. */
export function drawRiver(stage: Stage, palette: Palette, frame: Frame, river: River): void {
  const { topY, bottomY, deep, parallax } = river
  const still = { ...frame.camera, x: 0 }
  stage.layer('river', still, parallax, { y0: topY - 0.01, y1: bottomY, margin: 0.15 }, (pen) => {
    const own = seen(deep, palette, 0)
    const water = pen.createLinearGradient(0, topY, 0, bottomY)
    water.addColorStop(0, mix(palette.sky[2], own, 0.28))
    water.addColorStop(0.4, mix(palette.sky[1], own, 0.5))
    water.addColorStop(1, darken(mix(palette.sky[0], own, 0.65), 0.14))
    pen.fillStyle = water
    pen.fillRect(-1, topY, stage.aspect + 2, bottomY - topY + 0.2)
  })
  drawShimmer(stage, palette, frame, river)
}

function drawShimmer(stage: Stage, palette: Palette, { camera, time }: Frame, river: River): void {
  const { topY, bottomY, parallax } = river
  const span = visibleSpan(stage, camera, parallax, 0.1)
  stage.enter(camera, parallax)
  stage.within({ left: span.left, right: span.right, top: topY, bottom: bottomY }, (pen) => {
    pen.fillStyle = withAlpha(mix(palette.sky[2], '#ffffff', 0.5), palette.stars > 0.5 ? 0.26 : 0.42)
    for (let row = 0; row < 9; row += 1) {
      const down = (row / 9) ** 1.4
      const y = topY + 0.012 + down * (bottomY - topY - 0.02)
      eachSlot(span, 0.3, (x, index) => {
        const shine = Math.sin(
          time * (1.2 + slotChance(index, row) * 0.8) + slotChance(index, row + 20) * 6.3,
        )
        if (shine < 0.1) return
        const half = 0.05 * shine * (0.4 + slotChance(index, row + 40)) * (0.6 + down)
        pen.fillRect(x + slotChance(index, row + 60) * 0.26 - half, y, half * 2, 0.0016 + down * 0.0022)
      })
    }
  })
}
