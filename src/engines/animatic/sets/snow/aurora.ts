import { withAlpha } from '../../draw/colour.ts'
import type { Hex } from '../../draw/colour.ts'
import type { Stage } from '../../draw/stage.ts'
import type { Frame } from '../set.ts'

interface Ribbon {
  readonly y: number
  readonly height: number
  readonly colour: Hex
  readonly alpha: number
  readonly phase: number
}

const RIBBONS: readonly Ribbon[] = [
  { y: 0.3, height: 0.3, colour: '#7a5cff', alpha: 0.3, phase: 2 },
  { y: 0.38, height: 0.27, colour: '#3dffa8', alpha: 0.42, phase: 0 },
]
const STEP = 0.06

/** Northern lights: curtains whose lower hem wanders. */
export function drawAurora(stage: Stage, frame: Frame): void {
  const pen = stage.enter(frame.camera, 0.06)
  for (const { y, height, colour, alpha, phase } of RIBBONS) {
    const lift = stage.top * 0.5
    const glow = alpha * (0.8 + 0.2 * Math.sin(frame.time * 0.7 + phase))
    const gradient = pen.createLinearGradient(0, y + lift - height * 0.5, 0, y + lift + 0.09)
    gradient.addColorStop(0, withAlpha(colour, 0))
    gradient.addColorStop(0.62, withAlpha(colour, glow))
    gradient.addColorStop(0.9, withAlpha(colour, glow * 0.5))
    gradient.addColorStop(1, withAlpha(colour, 0))
    const hem = (x: number): number =>
      y +
      lift +
      0.05 * Math.sin(x * 2.6 + frame.time * 0.32 + phase) +
      0.022 * Math.sin(x * 6.1 - frame.time * 0.5 + phase * 2)
    pen.fillStyle = gradient
    pen.beginPath()
    for (let x = -0.2; x <= stage.aspect + 0.2; x += STEP) pen.lineTo(x, hem(x))
    for (let x = stage.aspect + 0.2; x >= -0.2; x -= STEP) {
      pen.lineTo(x, hem(x) - height * (0.72 + 0.28 * Math.sin(x * 3.7 + phase + frame.time * 0.25)))
    }
    pen.fill()
  }
}
