import { darken, mix, multiply, type Hex } from '../../draw/colour.ts'
import type { Palette } from '../../draw/palette.ts'
import { fillEllipse, fillRoundRect } from '../../draw/shapes.ts'
import type { Stage } from '../../draw/stage.ts'
import { drawEndless } from '../parts/endless.ts'
import { slotChance } from '../parts/span.ts'
import type { Frame } from '../set.ts'

/** Flower boxes close to the lens, at the foot of the picture. */
export function drawFlowerBoxes(
  stage: Stage,
  palette: Palette,
  { camera }: Frame,
  blooms: readonly Hex[],
): void {
  const low = Math.max(1, stage.bottom)
  const row = { key: 'near-flowers', parallax: 1.2, period: 1.1, y0: low - 0.12, y1: low + 0.12 }
  drawEndless(stage, { ...camera, y: camera.y * 0.5 }, row, (pen) => {
    const leaf = mix(multiply('#4f7f45', palette.ambient), palette.shadow, 0.4)
    for (let tuft = 0; tuft < 26; tuft += 1) {
      const x = 0.06 + slotChance(tuft, 3) * 0.48
      const y = low - 0.012 - slotChance(tuft, 7) * 0.055
      fillEllipse(
        pen,
        tuft % 2 === 0 ? leaf : darken(leaf, 0.2),
        x,
        y + 0.012,
        0.034,
        0.024,
        slotChance(tuft, 9),
      )
      if (tuft % 2 === 0)
        fillEllipse(
          pen,
          mix(multiply(blooms[tuft % blooms.length] ?? '#ffffff', palette.ambient), palette.shadow, 0.3),
          x,
          y,
          0.015,
        )
    }
    fillRoundRect(
      pen,
      mix(multiply('#7a5240', palette.ambient), palette.shadow, 0.4),
      0.03,
      low + 0.01,
      0.54,
      0.14,
      0.012,
    )
  })
}
