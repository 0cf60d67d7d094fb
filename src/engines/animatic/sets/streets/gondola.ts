import { withAlpha } from '../../draw/colour.ts'
import type { Palette } from '../../draw/palette.ts'
import { fillEllipse, fillPolygon, fillRoundRect, type Pen } from '../../draw/shapes.ts'
import type { Stage } from '../../draw/stage.ts'
import { seen } from '../parts/lighting.ts'
import type { Frame } from '../set.ts'

/** A gondola on its way under the bridge, its oarsman at the stern. */
export function drawGondola(stage: Stage, palette: Palette, { camera, time }: Frame, bridgeX: number): void {
  const size = 0.44
  const sprite = stage.sprite(
    'gondola',
    { width: size * 1.2, height: size * 0.74, anchorX: size * 0.6, anchorY: size * 0.66 },
    (pen) => paintGondola(pen, size, palette),
  )
  const pen = stage.enter(camera, 0.66)
  const side = bridgeX > stage.aspect / 2 ? -1 : 1
  const x = bridgeX + side * (0.24 - time * 0.03)
  fillEllipse(pen, withAlpha('#0a2a30', 0.25), x, 0.735, size * 0.5, 0.012)
  stage.put(sprite, x, 0.738 + Math.sin(time * 1.2) * 0.002, { rotation: Math.sin(time * 0.9) * 0.012 })
}

function paintGondola(pen: Pen, size: number, palette: Palette): void {
  const at = (x: number, y: number): readonly [number, number] => [x * size, -y * size]
  const hull = seen('#22222c', palette, 0.06)
  const skin = seen('#d8a078', palette, 0.06)
  fillPolygon(pen, seen('#2a2c38', palette, 0.06), [
    at(-0.44, 0.08),
    at(-0.41, 0.24),
    at(-0.36, 0.24),
    at(-0.35, 0.08),
  ])
  fillRoundRect(
    pen,
    seen('#f4f0e8', palette, 0.04),
    -size * 0.43,
    -size * 0.42,
    size * 0.09,
    size * 0.19,
    size * 0.03,
  )
  pen.fillStyle = seen('#c8404a', palette, 0.04)
  for (let band = 0; band < 4; band += 1)
    pen.fillRect(-size * 0.43, -size * (0.4 - band * 0.045), size * 0.09, size * 0.018)
  fillEllipse(pen, skin, ...at(-0.385, 0.46), size * 0.036, size * 0.04)
  fillEllipse(pen, seen('#e8c878', palette, 0.04), ...at(-0.385, 0.49), size * 0.07, size * 0.013)
  fillRoundRect(
    pen,
    seen('#e8c878', palette, 0.04),
    -size * 0.42,
    -size * 0.53,
    size * 0.07,
    size * 0.04,
    size * 0.01,
  )
  pen.strokeStyle = seen('#8a6a44', palette, 0.04)
  pen.lineWidth = size * 0.014
  pen.beginPath()
  pen.moveTo(...at(-0.26, 0.46))
  pen.lineTo(...at(-0.56, -0.04))
  pen.stroke()
  pen.strokeStyle = skin
  pen.lineWidth = size * 0.026
  pen.beginPath()
  pen.moveTo(...at(-0.36, 0.38))
  pen.lineTo(...at(-0.29, 0.41))
  pen.stroke()
  for (const [x, coat] of [
    [0.02, '#5f7fb8'],
    [0.1, '#c9687a'],
  ] as const) {
    fillRoundRect(
      pen,
      seen(coat, palette, 0.06),
      (x - 0.035) * size,
      -size * 0.23,
      size * 0.075,
      size * 0.14,
      size * 0.03,
    )
    fillEllipse(pen, skin, ...at(x, 0.27), size * 0.033)
    fillEllipse(pen, seen('#4a3428', palette, 0.06), ...at(x - 0.008, 0.285), size * 0.034, size * 0.024)
  }
  pen.fillStyle = hull
  pen.beginPath()
  pen.moveTo(...at(-0.52, 0.26))
  pen.quadraticCurveTo(...at(-0.42, 0.08), ...at(-0.2, 0.09))
  pen.lineTo(...at(0.3, 0.09))
  pen.quadraticCurveTo(...at(0.46, 0.1), ...at(0.53, 0.32))
  pen.lineTo(...at(0.5, 0.32))
  pen.quadraticCurveTo(...at(0.44, -0.02), ...at(0.26, -0.03))
  pen.lineTo(...at(-0.26, -0.03))
  pen.quadraticCurveTo(...at(-0.46, -0.01), ...at(-0.52, 0.26))
  pen.fill()
  fillRoundRect(
    pen,
    seen('#a82f3a', palette, 0.04),
    -size * 0.08,
    -size * 0.13,
    size * 0.26,
    size * 0.05,
    size * 0.02,
  )
  fillPolygon(pen, seen('#d8dce4', palette, 0.04), [
    at(0.49, 0.31),
    at(0.5, 0.42),
    at(0.56, 0.42),
    at(0.55, 0.32),
    at(0.525, 0.2),
  ])
}
