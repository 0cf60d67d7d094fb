import { fillEllipse } from '../../draw/shapes.ts'
import type { Part, RoomKit } from './room.ts'

/** A clock that goes. */
export function drawClock({ stage, light, at, seed }: RoomKit, x: number, y: number): Part {
  return ({ camera, time }) => {
    const pen = stage.enter(camera, 0.66)
    const middle = at(x)
    fillEllipse(pen, light.tone('#3a3436'), middle, y, 0.046)
    fillEllipse(pen, light.tone('#fbf8ee'), middle, y, 0.039)
    const hands: readonly (readonly [angle: number, length: number, width: number])[] = [
      [0.6 + (seed % 7), 0.019, 0.005],
      [2.2 + (seed % 5), 0.029, 0.0038],
      [Math.floor(time) * (Math.PI / 30), 0.032, 0.0018],
    ]
    for (const [angle, length, width] of hands) {
      pen.strokeStyle = width < 0.003 ? '#d8423c' : '#2a2e38'
      pen.lineWidth = width
      pen.beginPath()
      pen.moveTo(middle, y)
      pen.lineTo(middle + Math.sin(angle) * length, y - Math.cos(angle) * length)
      pen.stroke()
    }
  }
}
