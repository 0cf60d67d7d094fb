import { darken, lighten, withAlpha, type Hex } from '../../draw/colour.ts'
import { fillEllipse, fillRoundRect, type Pen } from '../../draw/shapes.ts'
import { FLOOR_Y, type Part, type RoomKit } from './room.ts'

/** A barber's chair from the side; who sits in it looks to the right. */
export function paintChair(pen: Pen, x: number, leather: Hex): void {
  const steel = '#b9c2c8'
  fillEllipse(pen, withAlpha('#100a0c', 0.3), x, FOOT, 0.17, 0.015)
  fillEllipse(pen, darken(steel, 0.2), x - 0.01, FOOT - 0.008, 0.1, 0.015)
  fillRoundRect(pen, steel, x - 0.03, FOOT - 0.09, 0.04, 0.085, 0.004)
  fillRoundRect(pen, lighten(steel, 0.4), x - 0.022, FOOT - 0.09, 0.009, 0.08, 0.003)
  pen.strokeStyle = steel
  pen.lineWidth = 0.012
  pen.lineCap = 'round'
  pen.beginPath()
  pen.moveTo(x + 0.08, FOOT - 0.09)
  pen.lineTo(x + 0.14, FOOT - 0.03)
  pen.lineTo(x + 0.19, FOOT - 0.034)
  pen.stroke()
  const cushion = pen.createLinearGradient(0, FOOT - 0.15, 0, FOOT - 0.08)
  cushion.addColorStop(0, lighten(leather, 0.2))
  cushion.addColorStop(1, darken(leather, 0.25))
  fillRoundRect(pen, cushion, x - 0.12, FOOT - 0.142, 0.22, 0.06, 0.02)
  pen.save()
  pen.translate(x - 0.1, FOOT - 0.12)
  pen.rotate(-0.14)
  fillRoundRect(pen, darken(leather, 0.1), -0.035, -0.22, 0.062, 0.23, 0.022)
  fillRoundRect(pen, lighten(leather, 0.18), -0.005, -0.21, 0.026, 0.2, 0.012)
  fillRoundRect(pen, leather, -0.02, -0.275, 0.045, 0.048, 0.016)
  pen.restore()
  fillRoundRect(pen, steel, x - 0.09, FOOT - 0.2, 0.15, 0.013, 0.006)
  fillRoundRect(pen, leather, x - 0.07, FOOT - 0.21, 0.13, 0.015, 0.007)
  fillRoundRect(pen, steel, x + 0.04, FOOT - 0.195, 0.011, 0.06, 0.003)
}

export function paintPoleCase(pen: Pen, x: number, y: number, steel: Hex): void {
  for (const end of [-0.026, POLE.height])
    fillRoundRect(pen, steel, x - POLE.width * 0.65, y + end, POLE.width * 1.3, 0.028, 0.008)
  fillEllipse(pen, lighten(steel, 0.3), x, y - 0.036, 0.024)
  fillEllipse(pen, steel, x, y + POLE.height + 0.034, 0.018)
}

/** The stripes of the pole, which run upwards for ever. */
export function drawStripes(
  { stage, light, at }: RoomKit,
  { x, y }: { readonly x: number; readonly y: number },
): Part {
  const colours = [light.tone('#d8343c'), light.tone('#f6f4ee'), light.tone('#2f5fae'), light.tone('#f6f4ee')]
  return ({ camera, time }) => {
    const pen = stage.enter(camera, 0.66)
    const left = at(x) - POLE.width / 2
    pen.save()
    pen.beginPath()
    pen.rect(left, y, POLE.width, POLE.height)
    pen.clip()
    const shift = (time * 0.05) % 0.16
    for (let stripe = -3; stripe < 9; stripe += 1) {
      const top = y + stripe * 0.04 - shift
      pen.fillStyle = colours[((stripe % 4) + 4) % 4] ?? '#ffffff'
      pen.beginPath()
      pen.moveTo(left, top + 0.06)
      pen.lineTo(left + POLE.width, top)
      pen.lineTo(left + POLE.width, top + 0.04)
      pen.lineTo(left, top + 0.1)
      pen.fill()
    }
    pen.fillStyle = withAlpha('#ffffff', 0.35)
    pen.fillRect(left + 0.012, y, 0.01, POLE.height)
    pen.restore()
  }
}

const FOOT = FLOOR_Y + 0.05
const POLE = { width: 0.062, height: 0.24 }
