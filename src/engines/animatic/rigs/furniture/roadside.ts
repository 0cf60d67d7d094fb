import { darken, lighten, mix, withAlpha, type Hex } from '../../draw/colour.ts'
import { fillEllipse, fillPolygon, fillRoundRect, type Pen } from '../../draw/shapes.ts'
import { gradientDown } from '../parts.ts'
import type { Pose, RigLook } from '../rig.ts'

/** A filling station by the road: a kiosk, a roof over two pumps, a tall sign of neon that flickers. */
export function drawGasStation(pen: Pen, colour: Hex, pose: Pose, look: RigLook): void {
  const lit = look.lights ?? 0
  const wall = '#efe6d2'
  const glow = mix('#a8c4d0', '#ffe6a8', Math.min(1, lit * 1.3))
  fillRoundRect(pen, darken('#9a948c', 0.1), -110, -3, 220, 4, 1)
  // The kiosk.
  fillRoundRect(pen, gradientDown(pen, -52, 0, lighten(wall, 0.1), darken(wall, 0.14)), -104, -50, 78, 48, 1)
  fillRoundRect(pen, colour, -108, -58, 86, 10, 1.4)
  fillRoundRect(pen, lighten(colour, 0.3), -108, -51, 86, 2, 0.6)
  fillRoundRect(pen, darken(wall, 0.5), -99, -40, 38, 25, 0.8)
  fillRoundRect(pen, glow, -97.6, -38.6, 35.2, 22.2, 0.6)
  pen.fillStyle = withAlpha('#3a3028', 0.6)
  for (const [x, tall] of [
    [-94, 9],
    [-88, 12],
    [-81, 7],
    [-75, 11],
    [-68, 8],
  ] as const)
    pen.fillRect(x, -16.6 - tall, 4.6, tall)
  fillRoundRect(pen, darken(wall, 0.5), -54, -40, 18, 39, 0.8)
  fillRoundRect(pen, glow, -52, -38, 14, 26, 0.6)
  fillEllipse(pen, '#d8b25a', -39, -19, 1.1)
  // The roof over the pumps, and its posts.
  for (const x of [-10, 72]) fillRoundRect(pen, '#d8d2c6', x - 2.4, -70, 4.8, 68, 0.8)
  if (lit > 0.3) {
    fillPolygon(pen, withAlpha('#fff0c0', 0.2 * lit), [
      [-16, -70],
      [80, -70],
      [96, 0],
      [-32, 0],
    ])
  }
  fillRoundRect(
    pen,
    gradientDown(pen, -84, -70, lighten(colour, 0.12), darken(colour, 0.12)),
    -24,
    -84,
    110,
    14,
    2,
  )
  fillRoundRect(pen, wall, -24, -78.6, 110, 3, 0.4)
  for (const x of [4, 31, 58]) fillRoundRect(pen, mix('#f4efe2', '#fff2c0', lit), x - 6, -70.6, 12, 1.6, 0.6)
  for (const x of [18, 46]) drawPump(pen, x, colour, glow)
  drawSign(pen, colour, pose.time)
}

function drawPump(pen: Pen, x: number, colour: Hex, glow: Hex): void {
  fillRoundRect(pen, '#8a847c', x - 9, -4, 18, 4, 0.8)
  fillRoundRect(
    pen,
    gradientDown(pen, -40, -4, lighten(colour, 0.1), darken(colour, 0.2)),
    x - 6.5,
    -38,
    13,
    34,
    2.4,
  )
  fillEllipse(pen, '#f6f0de', x, -42, 6, 6)
  fillEllipse(pen, colour, x, -42, 4, 4)
  fillRoundRect(pen, glow, x - 4.4, -35, 8.8, 8, 0.8)
  pen.fillStyle = '#3a3430'
  pen.fillRect(x - 3, -33, 6, 1.4)
  pen.fillRect(x - 3, -30.4, 4, 1.4)
  pen.strokeStyle = '#22252a'
  pen.lineWidth = 1.2
  pen.lineCap = 'round'
  pen.beginPath()
  pen.moveTo(x + 6, -28)
  pen.bezierCurveTo(x + 13, -26, x + 12, -8, x + 8.6, -12)
  pen.stroke()
}

/** No word on it: an arrow, a star and a ring of tubes. */
function drawSign(pen: Pen, colour: Hex, time: number): void {
  const isOn = Math.sin(time * 13) * Math.sin(time * 7.1) > -0.72
  const tube = isOn ? '#ff6a8a' : '#8a4a58'
  fillRoundRect(pen, '#6f6a66', 96, -100, 4, 100, 1)
  fillEllipse(pen, darken(colour, 0.3), 98, -104, 17, 17)
  fillEllipse(pen, '#f6efdc', 98, -104, 14, 14)
  pen.strokeStyle = tube
  pen.lineWidth = 1.6
  pen.beginPath()
  pen.arc(98, -104, 15.4, 0, Math.PI * 2)
  pen.stroke()
  const star = Array.from({ length: 10 }, (_, point): readonly [number, number] => {
    const reach = point % 2 === 0 ? 10 : 4.2
    const turn = (point / 10) * Math.PI * 2 - Math.PI / 2
    return [98 + Math.cos(turn) * reach, -104 + Math.sin(turn) * reach]
  })
  fillPolygon(pen, colour, star)
}
