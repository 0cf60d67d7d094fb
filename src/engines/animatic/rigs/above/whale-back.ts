import { darken, lighten, mix, withAlpha, type Hex } from '../../draw/colour.ts'
import { fillEllipse, fillPolygon, type Pen } from '../../draw/shapes.ts'
import type { Pose } from '../rig.ts'

/** A whale or dolphin from above, half under water. */
export function drawWhaleBack(pen: Pen, back: Hex, belly: Hex, pose: Pose): void {
  const beat = Math.sin(pose.time * 2.2)
  pen.fillStyle = withAlpha('#ffffff', 0.16)
  pen.beginPath()
  pen.ellipse(0.04, 0.01, 0.56, 0.2, 0, 0, Math.PI * 2)
  pen.fill()
  const tail = 0.05 * beat
  for (const side of [-1, 1] as const) {
    fillPolygon(pen, side < 0 ? mix(back, belly, 0.14) : darken(back, 0.2), [
      [0.16, side * 0.09],
      [-0.02, side * (0.27 + 0.02 * beat)],
      [-0.1, side * (0.26 + 0.02 * beat)],
      [0.02, side * 0.08],
    ])
    fillPolygon(pen, side < 0 ? back : darken(back, 0.2), [
      [-0.42, tail],
      [-0.58, tail + side * 0.17],
      [-0.55, tail + side * 0.04],
      [-0.5, tail],
    ])
  }
  pen.fillStyle = back
  pen.beginPath()
  pen.moveTo(0.5, 0)
  pen.bezierCurveTo(0.44, -0.16, 0.1, -0.17, -0.2, -0.07 + tail * 0.4)
  pen.lineTo(-0.48, tail - 0.015)
  pen.lineTo(-0.48, tail + 0.015)
  pen.bezierCurveTo(-0.2, 0.07 + tail * 0.4, 0.1, 0.15, 0.5, 0)
  pen.fill()
  pen.fillStyle = withAlpha(lighten(back, 0.5), 0.5)
  pen.beginPath()
  pen.ellipse(0.2, -0.055, 0.2, 0.03, 0.08, 0, Math.PI * 2)
  pen.fill()
  fillEllipse(pen, darken(back, 0.4), 0.26, -0.03, 0.022, 0.012)
}
