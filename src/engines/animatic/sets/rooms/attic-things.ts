import { darken, lighten, withAlpha, type Hex, mix } from '../../draw/colour.ts'
import { fillEllipse, fillPolygon, fillRoundRect, type Pen } from '../../draw/shapes.ts'
import type { Part, RoomKit } from './room.ts'

export function paintChest(pen: Pen, x: number, foot: number, width: number, wood: Hex, brass: Hex): void {
  fillEllipse(pen, withAlpha('#140a06', 0.34), x + width / 2, foot, width * 0.6, 0.016)
  fillRoundRect(pen, darken(wood, 0.1), x, foot - 0.11, width, 0.11, 0.006)
  pen.fillStyle = lighten(wood, 0.05)
  pen.beginPath()
  pen.roundRect(x - 0.006, foot - 0.175, width + 0.012, 0.07, 0.03)
  pen.fill()
  for (const band of [0.1, 0.5, 0.9])
    fillRoundRect(pen, brass, x + width * band - 0.011, foot - 0.173, 0.022, 0.173, 0.003)
  fillRoundRect(pen, darken(brass, 0.3), x, foot - 0.113, width, 0.01, 0.002)
  fillRoundRect(pen, brass, x + width / 2 - 0.022, foot - 0.13, 0.044, 0.05, 0.006)
  fillEllipse(pen, '#2a1a10', x + width / 2, foot - 0.108, 0.007, 0.009)
}

export function paintBox(pen: Pen, x: number, foot: number, width: number, height: number, card: Hex): void {
  const face = pen.createLinearGradient(x, foot - height, x + width, foot)
  face.addColorStop(0, lighten(card, 0.1))
  face.addColorStop(1, darken(card, 0.22))
  fillRoundRect(pen, face, x, foot - height, width, height, 0.004)
  fillRoundRect(
    pen,
    withAlpha('#f6e8c8', 0.45),
    x + width * 0.43,
    foot - height,
    width * 0.14,
    height * 0.5,
    0.001,
  )
  fillPolygon(pen, lighten(card, 0.2), [
    [x, foot - height],
    [x - 0.024, foot - height - 0.034],
    [x + width * 0.44, foot - height - 0.018],
    [x + width * 0.5, foot - height],
  ])
  fillPolygon(pen, lighten(card, 0.06), [
    [x + width, foot - height],
    [x + width + 0.028, foot - height - 0.03],
    [x + width * 0.56, foot - height - 0.014],
    [x + width * 0.5, foot - height],
  ])
}

export function paintWeb(pen: Pen, x: number, y: number): void {
  pen.strokeStyle = withAlpha('#f4f0e6', 0.4)
  pen.lineWidth = 0.002
  pen.beginPath()
  for (let thread = 0; thread < 6; thread += 1) {
    const angle = 1.7 + thread * 0.3
    pen.moveTo(x, y)
    pen.lineTo(x + Math.cos(angle) * 0.16, y + Math.sin(angle) * 0.16)
  }
  for (let ring = 1; ring < 5; ring += 1) {
    for (let thread = 0; thread < 5; thread += 1) {
      const [from, to] = [1.7 + thread * 0.3, 2 + thread * 0.3]
      const radius = ring * 0.036
      pen.moveTo(x + Math.cos(from) * radius, y + Math.sin(from) * radius)
      pen.quadraticCurveTo(
        x + Math.cos(from + 0.15) * radius * 0.88,
        y + Math.sin(from + 0.15) * radius * 0.88,
        x + Math.cos(to) * radius,
        y + Math.sin(to) * radius,
      )
    }
  }
  pen.stroke()
}

/** A bare bulb that sways. */
export function drawBulb(
  { stage, light, at }: RoomKit,
  { x, y }: { readonly x: number; readonly y: number },
): Part {
  return ({ camera, time }) => {
    const pen = stage.enter(camera, 0.8)
    const [bx, by] = [at(x) + 0.012 * Math.sin(time * 1.1), y]
    pen.strokeStyle = '#2a1c14'
    pen.lineWidth = 0.004
    pen.beginPath()
    pen.moveTo(at(x), stage.top - 0.1)
    pen.lineTo(bx, by)
    pen.stroke()
    fillRoundRect(pen, '#2a2420', bx - 0.01, by - 0.006, 0.02, 0.026, 0.004)
    fillEllipse(pen, mix('#d9d2bc', '#fff2c0', light.lamps), bx, by + 0.036, 0.019, 0.022)
    if (light.lamps > 0.3) stage.glow(bx, by + 0.036, 0.34, '#ffcf86', Math.round(light.lamps * 5) / 10)
  }
}
