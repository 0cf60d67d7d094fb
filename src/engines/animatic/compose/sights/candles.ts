import { darken, lighten } from '../../draw/colour.ts'
import { createRandom } from '../../draw/random.ts'
import { fillEllipse, fillRoundRect } from '../../draw/shapes.ts'
import type { Sprite, Stage } from '../../draw/stage.ts'
import type { SightMaker } from './sight.ts'

const HEIGHT = 0.15
const WAX = '#f3e6c8'
/** In front of the actors, in both lower corners: shares of half the picture's width from its edge, and heights. */
const PLACES = [
  [0.03, 1],
  [0.12, 0.68],
  [0.21, 0.84],
] as const

/** Candles near the lens, whose flames flicker. */
export const createCandles: SightMaker = ({ stage, seed }) => {
  const random = createRandom(seed ^ 0xca9d)
  const phases = Array.from({ length: PLACES.length * 2 }, () => random() * 6)
  const [wax, flame] = [waxSprite(stage), flameSprite(stage)]
  const candles = [-1, 1].flatMap((side) =>
    PLACES.map(([inward, size]) => ({
      x: side < 0 ? inward * stage.aspect : stage.aspect * (1 - inward),
      size: size * (stage.portrait ? 0.8 : 1),
    })),
  )
  return {
    drawOver({ camera, time }) {
      stage.enter({ ...camera, y: camera.y * 0.4 }, 1.05)
      const footY = stage.bottom - 0.015
      for (const [index, { x, size }] of candles.entries()) {
        const phase = phases[index] ?? 0
        const flicker = Math.sin(time * 9 + phase) * 0.6 + Math.sin(time * 14.3 + phase * 2) * 0.4
        const tip = footY - HEIGHT * size
        stage.put(wax, x, footY, { scale: size })
        stage.glow(x, tip - 0.02, 0.17 + 0.012 * flicker, '#ffb45a', 0.6)
        stage.put(flame, x, tip, { rotation: 0.05 * flicker, scale: size * (1 + 0.06 * flicker) })
      }
    },
  }
}

function waxSprite(stage: Stage): Sprite {
  const half = HEIGHT * 0.16
  const box = { width: 2.4 * half, height: HEIGHT * 1.06, anchorX: 1.2 * half, anchorY: HEIGHT }
  return stage.sprite('candle wax', box, (pen) => {
    const side = pen.createLinearGradient(-half, 0, half, 0)
    side.addColorStop(0, darken(WAX, 0.4))
    side.addColorStop(0.45, WAX)
    side.addColorStop(1, darken(WAX, 0.5))
    pen.fillStyle = side
    pen.fillRect(-half, -HEIGHT * 0.95, 2 * half, HEIGHT)
    fillEllipse(pen, lighten(WAX, 0.4), 0, -HEIGHT * 0.95, half, half * 0.3)
    fillRoundRect(pen, WAX, half * 0.3, -HEIGHT * 0.95, half * 0.34, HEIGHT * 0.3, half * 0.17)
  })
}

function flameSprite(stage: Stage): Sprite {
  const size = HEIGHT * 0.42
  const box = { width: size, height: size * 1.3, anchorX: size / 2, anchorY: size * 1.05 }
  return stage.sprite('candle flame', box, (pen) => {
    for (const [part, colour] of [
      [1, '#ff9a3c'],
      [0.7, '#ffd25a'],
      [0.4, '#fffbe0'],
    ] as const) {
      const [wide, tall] = [size * 0.24 * part, size * part]
      pen.fillStyle = colour
      pen.beginPath()
      pen.moveTo(0, -tall)
      pen.bezierCurveTo(wide * 1.5, -tall * 0.4, wide * 1.1, size * 0.02, 0, size * 0.02)
      pen.bezierCurveTo(-wide * 1.1, size * 0.02, -wide * 1.5, -tall * 0.4, 0, -tall)
      pen.fill()
    }
  })
}
