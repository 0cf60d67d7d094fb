import type { Hex } from '../../draw/colour.ts'
import type { Palette } from '../../draw/palette.ts'
import { createRandom } from '../../draw/random.ts'
import { fillEllipse } from '../../draw/shapes.ts'
import { outdoorLight } from '../parts/lighting.ts'
import type { Frame, SetContext } from '../set.ts'
import { paintAcacia } from './growth.ts'

const FOOT_Y = 0.815
const PARALLAX = 0.74

/** One large acacia at the side of the picture, in whose shade the grass is darker; some have none. */
export function createLoneAcacia(
  { stage, palette, seed }: SetContext,
  tone: (palette: Palette, colour: Hex, haze: number) => Hex,
): (frame: Frame) => void {
  if (seed % 4 === 0) return () => undefined
  const isLeft = palette.sun !== null && palette.sun.x > 0.5
  const x = stage.aspect * (isLeft ? 0.1 : 0.9)
  const height = stage.portrait ? 0.46 : 0.54
  return (frame) => {
    const extent = { y0: FOOT_Y - height * 1.15, y1: FOOT_Y + 0.05, margin: 0.34 }
    stage.layer('savanna-acacia', frame.camera, PARALLAX, extent, (pen) => {
      const random = createRandom(seed ^ 0xaca)
      pen.save()
      pen.translate(x, FOOT_Y)
      fillEllipse(pen, `rgba(40,26,20,0.22)`, 0, 0.004, height * 0.5, 0.014)
      pen.scale(height * (isLeft ? 1 : -1), height)
      paintAcacia(
        pen,
        random,
        tone(palette, '#77883a', 0.03),
        tone(palette, '#553e30', 0.02),
        isLeft ? outdoorLight(palette).direction : -outdoorLight(palette).direction === 1 ? 1 : -1,
      )
      pen.restore()
    })
  }
}
