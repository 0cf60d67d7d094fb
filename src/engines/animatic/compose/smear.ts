import { mix, withAlpha } from '../draw/colour.ts'
import type { Palette } from '../draw/palette.ts'
import { between, createRandom, pick } from '../draw/random.ts'
import type { Stage } from '../draw/stage.ts'

/** World units that the smear is wider than the picture, so that it can run across it. */
const SPARE = 0.4
const STREAKS = 90

/** Streaks across the picture, as a camera sees that is turned too fast. Baked at first use. */
export function createSmear(stage: Stage, palette: Palette, seed: number): (strength: number) => void {
  const { aspect, top, bottom } = stage
  const height = bottom - top
  const colours = [palette.fog, mix(palette.fog, '#ffffff', 0.45), mix(palette.fog, palette.ground, 0.35)]
  return (strength) => {
    if (strength <= 0.01) return
    const width = aspect + SPARE
    const smear = stage.sprite('smear', { width, height, anchorX: 0, anchorY: 0 }, (pen) => {
      const random = createRandom(seed ^ 0x5a3ea2)
      for (let index = 0; index < STREAKS; index += 1) {
        const y = random() * height
        const colour = pick(random, colours)
        pen.fillStyle = withAlpha(colour, between(random, 0.2, 0.6))
        const length = between(random, 0.5, 1) * width
        pen.fillRect(between(random, -0.3, 0.6) * width, y, length, height * between(random, 0.006, 0.05))
      }
    })
    stage.enter({ x: 0, y: 0, zoom: 1 }, 0)
    stage.put(smear, -SPARE * (1 - strength), top, { alpha: strength * 0.85 })
  }
}
