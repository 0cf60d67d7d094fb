import { mix, withAlpha } from '../../draw/colour.ts'
import type { Palette } from '../../draw/palette.ts'
import { fillEllipse } from '../../draw/shapes.ts'
import type { Stage } from '../../draw/stage.ts'
import { seen } from '../parts/lighting.ts'
import { slotChance } from '../parts/span.ts'
import type { Frame } from '../set.ts'

export interface Water {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly parallax: number
  /** How many. Default 16. */
  readonly count?: number
}

/** Short streaks of light that come and go within an oval of water. */
export function drawGlints(stage: Stage, palette: Palette, { camera, time }: Frame, water: Water): void {
  const { x, y, width, height, parallax, count = 16 } = water
  stage.enter(camera, parallax)
  stage.within({ left: x - width, right: x + width, top: y - height, bottom: y + height }, (pen) => {
    pen.fillStyle = withAlpha(mix(palette.sky[2], '#ffffff', 0.6), palette.stars > 0.5 ? 0.3 : 0.55)
    for (let index = 0; index < count; index += 1) {
      const down = slotChance(index, 3) * 2 - 1
      const along = (slotChance(index, 8) * 2 - 1) * 0.84 * Math.sqrt(1 - down ** 2)
      const shine = Math.max(0, Math.sin(time * 1.6 + slotChance(index, 5) * 6.3))
      const half = 0.03 * shine * (0.5 + slotChance(index, 6))
      pen.fillRect(x + along * width - half, y + down * height * 0.85, half * 2, 0.0022)
    }
  })
}

/** Two ducks on their way. */
export function drawDucks(
  stage: Stage,
  palette: Palette,
  { camera, time }: Frame,
  pond: { readonly x: number; readonly y: number; readonly reach: number; readonly parallax: number },
): void {
  stage.enter(camera, pond.parallax)
  const { x, y, reach } = pond
  stage.within(
    { left: x - reach - 0.06, right: x + reach + 0.06, top: y - 0.06, bottom: y + 0.03 },
    (pen) => {
      for (const [index, start] of [-0.5, 0.12].entries()) {
        const at = x + reach * start + time * 0.012
        const water = y + 0.012 - index * 0.012
        const body = seen(index === 0 ? '#f4efe4' : '#a9825a', palette, 0.1)
        fillEllipse(pen, 'rgba(20,40,55,0.2)', at, water + 0.004, 0.03, 0.004)
        fillEllipse(pen, body, at, water - 0.008, 0.025, 0.012)
        fillEllipse(pen, body, at - 0.022, water - 0.013, 0.01, 0.005, 0.5)
        fillEllipse(pen, index === 0 ? body : seen('#2f6a4a', palette, 0.1), at + 0.019, water - 0.024, 0.009)
        fillEllipse(pen, seen('#f0a03a', palette, 0.1), at + 0.029, water - 0.023, 0.006, 0.003)
      }
    },
  )
}
