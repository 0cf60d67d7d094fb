import { darken, lighten, withAlpha, type Hex } from '../../draw/colour.ts'
import { fillEllipse, fillPolygon, fillRoundRect, type Pen } from '../../draw/shapes.ts'
import type { RoomLight } from '../rooms/room-light.ts'
import { FLOOR_Y } from './hall.ts'
import { groundShadow, shadeBox } from './parts.ts'

/** The scales, in a wreath. */
export function paintSeal(pen: Pen, x: number, y: number, light: RoomLight): void {
  const gold = light.tone('#e2b64e')
  fillEllipse(pen, 'rgba(30,18,10,0.25)', x + 0.006, y + 0.008, 0.11)
  fillEllipse(pen, gold, x, y, 0.108)
  fillEllipse(pen, light.tone('#4a3424'), x, y, 0.097)
  for (let leaf = 0; leaf < 22; leaf += 1) {
    const angle = Math.PI * 0.62 + (leaf / 21) * Math.PI * 1.76
    fillEllipse(pen, gold, x + Math.cos(angle) * 0.082, y + Math.sin(angle) * 0.082, 0.013, 0.005, angle + 1)
  }
  pen.strokeStyle = gold
  pen.lineWidth = 0.006
  pen.lineCap = 'round'
  pen.beginPath()
  pen.moveTo(x, y - 0.058)
  pen.lineTo(x, y + 0.05)
  pen.moveTo(x - 0.025, y + 0.052)
  pen.lineTo(x + 0.025, y + 0.052)
  pen.moveTo(x - 0.052, y - 0.038)
  pen.lineTo(x + 0.052, y - 0.038)
  pen.stroke()
  pen.lineWidth = 0.0026
  for (const side of [-1, 1]) {
    pen.beginPath()
    pen.moveTo(x + side * 0.052 - 0.022, y + 0.012)
    pen.lineTo(x + side * 0.052, y - 0.038)
    pen.lineTo(x + side * 0.052 + 0.022, y + 0.012)
    pen.stroke()
    pen.fillStyle = gold
    pen.beginPath()
    pen.arc(x + side * 0.052, y + 0.011, 0.024, 0, Math.PI)
    pen.fill()
  }
}

export function paintFlag(pen: Pen, x: number, light: RoomLight, [cloth, trim]: readonly [Hex, Hex]): void {
  fillRoundRect(pen, light.tone('#c9a24a'), x - 0.004, 0.28, 0.008, FLOOR_Y - 0.3, 0.003)
  fillEllipse(pen, light.tone('#e8c86a'), x, 0.276, 0.012)
  fillPolygon(pen, light.tone(cloth, 0.05), [
    [x, 0.3],
    [x + 0.066, 0.34],
    [x + 0.05, 0.56],
    [x + 0.03, 0.52],
    [x, 0.58],
  ])
  fillPolygon(pen, light.tone(trim, 0.05), [
    [x + 0.016, 0.312],
    [x + 0.034, 0.322],
    [x + 0.02, 0.54],
    [x + 0.008, 0.56],
  ])
}

/** The high bench, with the judge behind it, and a hammer. */
export function paintBench(pen: Pen, x: number, wood: Hex, light: RoomLight, isPeopled: boolean): void {
  const top = FLOOR_Y - 0.27
  fillRoundRect(pen, darken(wood, 0.3), x - 0.075, top - 0.2, 0.15, 0.22, 0.02)
  fillRoundRect(pen, light.tone('#7a2f34'), x - 0.06, top - 0.185, 0.12, 0.2, 0.014)
  if (isPeopled) {
    const robe = light.tone('#2a2530')
    fillPolygon(pen, robe, [
      [x - 0.085, top + 0.02],
      [x - 0.055, top - 0.075],
      [x + 0.055, top - 0.075],
      [x + 0.085, top + 0.02],
    ])
    fillEllipse(pen, light.tone('#e0b090'), x, top - 0.115, 0.034, 0.04)
    for (const [dx, dy] of [
      [-0.034, -0.12],
      [0.034, -0.12],
      [-0.038, -0.094],
      [0.038, -0.094],
      [0, -0.152],
      [-0.022, -0.146],
      [0.022, -0.146],
    ] as const)
      fillEllipse(pen, light.tone('#f2efe8'), x + dx, top + dy, 0.016)
    fillPolygon(pen, light.tone('#f6f4ee'), [
      [x - 0.014, top - 0.075],
      [x + 0.014, top - 0.075],
      [x, top - 0.03],
    ])
  }
  shadeBox(pen, lighten(wood, 0.12), darken(wood, 0.22), x - 0.25, top, 0.5, FLOOR_Y - top)
  fillRoundRect(pen, lighten(wood, 0.28), x - 0.268, top - 0.012, 0.536, 0.022, 0.005)
  pen.strokeStyle = withAlpha(darken(wood, 0.6), 0.45)
  pen.lineWidth = 0.004
  for (const panel of [-0.225, -0.07, 0.085]) pen.strokeRect(x + panel, top + 0.04, 0.14, 0.19)
  fillRoundRect(pen, darken(wood, 0.4), x + 0.1, top - 0.024, 0.05, 0.012, 0.003)
  pen.save()
  pen.translate(x + 0.125, top - 0.034)
  pen.rotate(-0.4)
  fillRoundRect(pen, darken(wood, 0.3), -0.022, -0.014, 0.044, 0.02, 0.005)
  fillRoundRect(pen, lighten(wood, 0.1), 0.015, -0.007, 0.06, 0.007, 0.003)
  pen.restore()
}

/** A railed box; `heads` sit in it. */
export function paintBox(
  pen: Pen,
  x: number,
  y: number,
  width: number,
  height: number,
  wood: Hex,
  heads: number,
  light: RoomLight,
): void {
  for (let head = 0; head < heads; head += 1) {
    const at = x - width / 2 + 0.05 + (head * (width - 0.1)) / Math.max(1, heads - 1)
    const cloth = light.tone(['#4a5a7a', '#7a4a5a', '#4f6a5a', '#6a5a48'][head % 4] ?? '#4a5a7a', 0.1)
    fillRoundRect(pen, cloth, at - 0.04, y - height - 0.055, 0.08, 0.09, 0.03)
    fillEllipse(
      pen,
      light.tone(['#e0b090', '#a8704a', '#f0c8a8', '#8a5a3c'][head % 4] ?? '#e0b090', 0.1),
      at,
      y - height - 0.085,
      0.027,
      0.031,
    )
    fillEllipse(
      pen,
      light.tone(['#3a2a22', '#1f1a1c', '#a8763c', '#4a4a50'][head % 4] ?? '#3a2a22', 0.1),
      at,
      y - height - 0.104,
      0.029,
      0.019,
    )
  }
  groundShadow(pen, x, y, width * 0.54)
  shadeBox(pen, lighten(wood, 0.08), darken(wood, 0.24), x - width / 2, y - height, width, height)
  fillRoundRect(
    pen,
    lighten(wood, 0.24),
    x - width / 2 - 0.012,
    y - height - 0.012,
    width + 0.024,
    0.02,
    0.005,
  )
  pen.strokeStyle = withAlpha(darken(wood, 0.6), 0.4)
  pen.lineWidth = 0.0035
  const panels = Math.max(2, Math.round(width / 0.12))
  for (let panel = 0; panel < panels; panel += 1)
    pen.strokeRect(
      x - width / 2 + (panel * width) / panels + 0.014,
      y - height + 0.035,
      width / panels - 0.028,
      height - 0.065,
    )
}
