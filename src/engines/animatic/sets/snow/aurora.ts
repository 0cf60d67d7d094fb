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

const RIBBONS: readonly [Ribbon, Ribbon] = [
  { y: 0.3, height: 0.3, colour: '#7a5cff', alpha: 0.3, phase: 2 },
  { y: 0.38, height: 0.27, colour: '#3dffa8', alpha: 0.42, phase: 0 },
]
const STEP = 0.06

/** Rays stand this far apart in a curtain, and are this wide and high. */
const RAY = { step: 0.085, width: 0.17, height: 0.36 } as const

/** Northern lights: curtains whose lower hem wanders, and rays in them that come and go. `raise`: how much higher, world units. */
export function drawAurora(stage: Stage, frame: Frame, raise = 0): void {
  const pen = stage.enter(frame.camera, 0.06)
  for (const { y, height, colour, alpha, phase } of RIBBONS) {
    const lift = stage.top * 0.5 - raise
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
  drawRays(stage, frame, raise)
}

function drawRays(stage: Stage, { camera, time }: Frame, raise: number): void {
  const [, { y, phase, colour }] = RIBBONS
  const { width, height, step } = RAY
  const ray = stage.sprite(
    'aurora ray',
    { width, height, anchorX: width / 2, anchorY: height * 0.9 },
    (pen) => {
      pen.scale(width / 2, height)
      // Bright at its foot, soft to both sides.
      for (let slice = 0; slice < 24; slice += 1) {
        const across = ((slice + 0.5) / 24) * 2 - 1
        const beam = pen.createLinearGradient(0, -0.9, 0, 0.1)
        const alpha = 0.62 * (1 - across ** 2) ** 2
        beam.addColorStop(0, withAlpha(colour, 0))
        beam.addColorStop(0.75, withAlpha(colour, alpha * 0.7))
        beam.addColorStop(0.88, withAlpha('#d6ffe8', alpha))
        beam.addColorStop(1, withAlpha(colour, 0))
        pen.fillStyle = beam
        pen.fillRect(across - 1 / 24, -0.9, 2 / 24 + 0.004, 1)
      }
    },
  )
  const pen = stage.enter(camera, 0.06)
  pen.save()
  pen.globalCompositeOperation = 'screen'
  for (let index = 0, x = -0.2; x < stage.aspect + 0.2; index += 1, x += step) {
    const pulse = Math.sin(index * 2.4 + time * 0.8) * Math.sin(index * 0.7 - time * 0.5 + 1)
    const at = y + stage.top * 0.5 - raise + 0.05 * Math.sin(x * 2.6 + time * 0.32 + phase)
    const scale = 0.7 + 0.4 * Math.abs(Math.sin(index * 1.7))
    stage.put(ray, x, at, { scale, alpha: Math.max(0, 0.3 + 0.5 * pulse) })
  }
  pen.restore()
}
