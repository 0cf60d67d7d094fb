import { darken, lighten, mix, withAlpha, type Hex } from '../../draw/colour.ts'
import { fillEllipse, type Pen } from '../../draw/shapes.ts'
import { lampLevel, outdoorLight, seen } from '../parts/lighting.ts'
import type { Frame, SetContext } from '../set.ts'

export interface LighthouseOptions {
  readonly x: number
  /** Of its foot. */
  readonly y: number
  readonly height: number
  readonly parallax: number
}

const STRIPES: readonly (readonly [Hex, Hex])[] = [
  ['#d8433c', '#f6f1e8'],
  ['#2f5f94', '#f6f1e8'],
  ['#f6f1e8', '#f6f1e8'],
]
/** Of the lantern room, as a part of the height. */
const LAMP = 0.87

/** A lighthouse; in the dark hours its beam goes round. */
export function createLighthouse(context: SetContext, options: LighthouseOptions): (frame: Frame) => void {
  const { stage, palette, seed } = context
  const { x, y, height, parallax } = options
  const level = lampLevel(palette)
  const lampY = y - height * LAMP
  return (frame) => {
    const extent = { y0: y - height * 1.1, y1: y + 0.02, margin: 0.3 }
    stage.layer('lighthouse', frame.camera, parallax, extent, (pen) => {
      pen.save()
      pen.translate(x, y)
      pen.scale(height, height)
      paintTower(pen, context, STRIPES[seed % STRIPES.length] ?? ['#d8433c', '#f6f1e8'])
      pen.restore()
    })
    if (level < 0.15) return
    const pen = stage.enter(frame.camera, parallax)
    const turn = frame.time * 0.9
    // Seen from the side a beam grows, passes over us, and shrinks on the other side.
    const reach = Math.cos(turn) * 1.3
    const glare = Math.max(0, Math.sin(turn)) ** 6
    const beam = pen.createLinearGradient(x, 0, x + reach, 0)
    beam.addColorStop(0, withAlpha('#fff3c4', 0.5 * level))
    beam.addColorStop(1, withAlpha('#fff3c4', 0))
    pen.fillStyle = beam
    pen.beginPath()
    pen.moveTo(x, lampY - 0.006)
    pen.lineTo(x + reach, lampY - 0.07 - 0.03 * glare)
    pen.lineTo(x + reach, lampY + 0.07 + 0.03 * glare)
    pen.lineTo(x, lampY + 0.006)
    pen.fill()
    stage.glow(x, lampY, 0.08 + 0.12 * glare, '#fff0b8', level * (0.6 + 0.4 * glare))
  }
}

function paintTower(pen: Pen, { palette }: SetContext, [first, second]: readonly [Hex, Hex]): void {
  const tone = (colour: Hex): Hex => seen(colour, palette, 0.1)
  const side = outdoorLight(palette).direction
  // The keeper's house.
  pen.fillStyle = tone('#efe9dc')
  pen.fillRect(side * 0.26 - 0.17, -0.2, 0.34, 0.2)
  pen.fillStyle = tone('#b5503f')
  pen.beginPath()
  pen.moveTo(side * 0.26 - 0.21, -0.19)
  pen.lineTo(side * 0.26 - 0.12, -0.33)
  pen.lineTo(side * 0.26 + 0.12, -0.33)
  pen.lineTo(side * 0.26 + 0.21, -0.19)
  pen.fill()
  pen.fillStyle = mix(tone('#5a6b78'), '#ffd27a', lampLevel(palette) * 0.9)
  pen.fillRect(side * 0.26 - 0.1, -0.15, 0.06, 0.08)
  pen.fillRect(side * 0.26 + 0.05, -0.15, 0.06, 0.08)
  const half = (up: number): number => 0.115 - 0.045 * up
  for (let band = 0; band < 5; band += 1) {
    const [low, high] = [(band / 5) * 0.8, ((band + 1) / 5) * 0.8]
    const colour = tone(band % 2 === 0 ? first : second)
    const fill = pen.createLinearGradient(-0.12, 0, 0.12, 0)
    fill.addColorStop(side > 0 ? 0 : 1, mix(darken(colour, 0.26), palette.shadow, 0.14))
    fill.addColorStop(side > 0 ? 0.75 : 0.25, colour)
    fill.addColorStop(side > 0 ? 1 : 0, lighten(colour, 0.1))
    pen.fillStyle = fill
    pen.beginPath()
    pen.moveTo(-half(low), -low + 0.002)
    pen.lineTo(-half(high), -high)
    pen.lineTo(half(high), -high)
    pen.lineTo(half(low), -low + 0.002)
    pen.fill()
  }
  pen.fillStyle = tone('#3a4450')
  pen.fillRect(-0.105, -0.825, 0.21, 0.03)
  pen.fillRect(-0.105, -0.87, 0.21, 0.008)
  for (let post = -4; post <= 4; post += 1) pen.fillRect(post * 0.025 - 0.003, -0.87, 0.006, 0.05)
  pen.fillStyle = mix(tone('#8fb4c4'), '#fff0b0', Math.max(0.25, lampLevel(palette)))
  pen.fillRect(-0.055, -0.92, 0.11, 0.1)
  pen.fillStyle = tone('#3a4450')
  for (const dx of [-0.055, -0.02, 0.015, 0.05]) pen.fillRect(dx, -0.92, 0.006, 0.1)
  pen.fillStyle = tone(first === second ? '#b5503f' : first)
  pen.beginPath()
  pen.moveTo(-0.075, -0.915)
  pen.quadraticCurveTo(-0.05, -0.985, 0, -0.995)
  pen.quadraticCurveTo(0.05, -0.985, 0.075, -0.915)
  pen.fill()
  fillEllipse(pen, tone('#3a4450'), 0, -1, 0.012)
}
