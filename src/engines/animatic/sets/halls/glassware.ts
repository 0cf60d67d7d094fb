import { lighten, withAlpha, type Hex } from '../../draw/colour.ts'
import { fillEllipse, fillRoundRect, type Pen } from '../../draw/shapes.ts'
import type { Stage } from '../../draw/stage.ts'
import type { RoomLight } from '../rooms/room-light.ts'
import type { Frame } from '../set.ts'
import { MIDDLE_PARALLAX } from './hall.ts'
import { paintGlow } from './parts.ts'

/** Something in a bottle; `y` is what it stands on. */
export interface Flask {
  readonly x: number
  readonly y: number
  readonly size: number
  readonly liquid: Hex
  readonly isRound: boolean
}

/** Glass with its liquid; `clarity` below 1 is out of focus. */
export function paintFlask(
  pen: Pen,
  { x, y, size, liquid, isRound }: Flask,
  light: RoomLight,
  clarity = 1,
): void {
  const glass = withAlpha(lighten(light.tone('#dff4fa'), 0.2), 0.45 * clarity)
  if (clarity === 1) paintGlow(pen, liquid, 0.3, x, y - 0.04 * size, 0.09 * size)
  pen.fillStyle = glass
  fillRoundRect(pen, glass, x - 0.011 * size, y - 0.12 * size, 0.022 * size, 0.07 * size, 0.003)
  if (isRound) {
    fillEllipse(pen, glass, x, y - 0.04 * size, 0.042 * size)
    pen.fillStyle = withAlpha(liquid, 0.9)
    pen.beginPath()
    pen.arc(x, y - 0.04 * size, 0.036 * size, 0.1, Math.PI - 0.1)
    pen.fill()
  } else {
    pen.fillStyle = glass
    pen.beginPath()
    pen.moveTo(x - 0.011 * size, y - 0.08 * size)
    pen.lineTo(x + 0.011 * size, y - 0.08 * size)
    pen.lineTo(x + 0.045 * size, y)
    pen.lineTo(x - 0.045 * size, y)
    pen.fill()
    pen.fillStyle = withAlpha(liquid, 0.9)
    pen.beginPath()
    pen.moveTo(x - 0.027 * size, y - 0.038 * size)
    pen.lineTo(x + 0.027 * size, y - 0.038 * size)
    pen.lineTo(x + 0.041 * size, y - 0.003)
    pen.lineTo(x - 0.041 * size, y - 0.003)
    pen.fill()
  }
  fillRoundRect(
    pen,
    withAlpha('#ffffff', 0.6 * clarity),
    x - 0.015 * size,
    y - 0.124 * size,
    0.03 * size,
    0.008 * size,
    0.003,
  )
  fillEllipse(
    pen,
    withAlpha('#ffffff', 0.5 * clarity),
    x - 0.019 * size,
    y - 0.05 * size,
    0.004 * size,
    0.013 * size,
    0.3,
  )
}

/** They boil, and every second one smokes. */
export function drawBubbles(stage: Stage, flasks: readonly Flask[], frame: Frame): void {
  stage.enter(frame.camera, MIDDLE_PARALLAX)
  for (const [index, { x, y, size, liquid }] of flasks.entries()) {
    stage.within({ left: x - 0.03, top: y - 0.24, right: x + 0.03, bottom: y }, (pen) => {
      for (let bubble = 0; bubble < 4; bubble += 1) {
        const way = (frame.time * 0.55 + bubble / 4 + index * 0.37) % 1
        const at = x + Math.sin(way * 7 + bubble * 2 + index) * 0.008 * size
        if (way < 0.3) fillEllipse(pen, withAlpha('#ffffff', 0.75), at, y - 0.006 - way * 0.1 * size, 0.0034)
        else if (index % 2 === 0)
          fillEllipse(
            pen,
            withAlpha(lighten(liquid, 0.5), 0.32 * (1 - way)),
            at,
            y - 0.1 * size - way * 0.1,
            0.008 + way * 0.012,
          )
      }
    })
  }
}

export function paintMicroscope(pen: Pen, x: number, y: number, light: RoomLight): void {
  const [body, dark] = [light.tone('#e8ecee'), light.tone('#2f3a42')]
  fillRoundRect(pen, dark, x - 0.05, y - 0.018, 0.1, 0.018, 0.006)
  pen.strokeStyle = body
  pen.lineWidth = 0.018
  pen.lineCap = 'round'
  pen.beginPath()
  pen.moveTo(x + 0.03, y - 0.024)
  pen.quadraticCurveTo(x + 0.055, y - 0.1, x + 0.006, y - 0.12)
  pen.stroke()
  fillRoundRect(pen, dark, x - 0.04, y - 0.05, 0.07, 0.009, 0.003)
  pen.save()
  pen.translate(x - 0.006, y - 0.105)
  pen.rotate(0.3)
  fillRoundRect(pen, body, -0.013, -0.055, 0.026, 0.09, 0.005)
  fillRoundRect(pen, dark, -0.01, -0.075, 0.02, 0.024, 0.004)
  fillRoundRect(pen, dark, -0.007, 0.034, 0.014, 0.02, 0.003)
  pen.restore()
}
