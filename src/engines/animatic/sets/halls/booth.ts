import { darken, lighten, type Hex } from '../../draw/colour.ts'
import { fillEllipse, fillPolygon, fillRoundRect, type Pen } from '../../draw/shapes.ts'
import { FLOOR_Y } from './hall.ts'
import { groundShadow, paintGlow, shadeBox } from './parts.ts'

export interface BoothStyle {
  readonly wall: Hex
  readonly wood: Hex
  readonly glow: Hex
}

/** The control room behind glass: somebody with headphones, screens, the desk. */
export function paintWindow(
  pen: Pen,
  x: number,
  half: number,
  { wood, glow }: BoothStyle,
  isPeopled: boolean,
): void {
  const [top, height] = [0.2, 0.36]
  fillRoundRect(pen, darken(wood, 0.1), x - half - 0.03, top - 0.03, half * 2 + 0.06, height + 0.06, 0.012)
  fillRoundRect(pen, lighten(wood, 0.16), x - half - 0.03, top - 0.03, half * 2 + 0.06, 0.012, 0.006)
  pen.save()
  pen.beginPath()
  pen.rect(x - half, top, half * 2, height)
  pen.clip()
  shadeBox(pen, '#3a2f3a', '#6a4a40', x - half, top, half * 2, height)
  paintGlow(pen, '#ffb868', 0.6, x, top + 0.1, 0.4)
  for (const side of [-1, 1])
    fillRoundRect(pen, '#1a1820', x + side * half * 0.62 - 0.06, top + 0.05, 0.12, 0.16, 0.008)
  for (const side of [-1, 1])
    for (const [dy, radius] of [
      [0.16, 0.04],
      [0.085, 0.02],
    ] as const)
      fillEllipse(pen, '#3a3644', x + side * half * 0.62, top + dy, radius)
  if (isPeopled) {
    fillRoundRect(pen, '#3a4a5e', x - 0.085, top + 0.2, 0.17, 0.2, 0.06)
    fillEllipse(pen, '#d8a684', x, top + 0.14, 0.045, 0.053)
    fillEllipse(pen, '#3a2a24', x, top + 0.108, 0.047, 0.03)
    pen.strokeStyle = '#15131a'
    pen.lineWidth = 0.011
    pen.beginPath()
    pen.arc(x, top + 0.135, 0.053, Math.PI * 1.04, Math.PI * 1.96)
    pen.stroke()
    for (const side of [-1, 1])
      fillRoundRect(pen, glow, x + side * 0.052 - 0.012, top + 0.12, 0.024, 0.044, 0.01)
  }
  fillPolygon(pen, '#24222c', [
    [x - half, top + height],
    [x - half * 0.86, top + height - 0.085],
    [x + half * 0.86, top + height - 0.085],
    [x + half, top + height],
  ])
  for (let strip = 0; strip < 18; strip += 1) {
    const at = x - half * 0.8 + (strip * half * 1.6) / 17
    pen.fillStyle = '#0e0d12'
    pen.fillRect(at - 0.0015, top + height - 0.06, 0.003, 0.05)
    fillRoundRect(
      pen,
      '#d9dde2',
      at - 0.006,
      top + height - 0.05 + ((strip * 7) % 5) * 0.007,
      0.012,
      0.008,
      0.002,
    )
  }
  pen.fillStyle = 'rgba(255,255,255,0.08)'
  for (const part of [-0.6, 0.2]) {
    pen.beginPath()
    pen.moveTo(x + half * part, top + height)
    pen.lineTo(x + half * (part + 0.25), top)
    pen.lineTo(x + half * (part + 0.45), top)
    pen.lineTo(x + half * (part + 0.2), top + height)
    pen.fill()
  }
  pen.restore()
}

export function paintMonitor(pen: Pen, x: number, { wall, glow }: BoothStyle): void {
  const y = FLOOR_Y + 0.04
  groundShadow(pen, x, y, 0.12)
  fillRoundRect(pen, '#23222a', x - 0.012, y - 0.3, 0.024, 0.3, 0.004)
  fillRoundRect(pen, '#23222a', x - 0.08, y - 0.012, 0.16, 0.014, 0.005)
  fillRoundRect(pen, darken(wall, 0.6), x - 0.095, y - 0.56, 0.19, 0.28, 0.014)
  for (const [dy, radius] of [
    [0.37, 0.066],
    [0.5, 0.03],
  ] as const) {
    fillEllipse(pen, '#0e0d13', x, y - dy, radius)
    fillEllipse(pen, '#4a4654', x, y - dy, radius * 0.82)
    fillEllipse(pen, '#1c1a22', x, y - dy, radius * 0.34)
  }
  fillEllipse(pen, glow, x + 0.072, y - 0.3, 0.005)
}

export function paintMicrophone(pen: Pen, x: number, y: number): void {
  groundShadow(pen, x, y, 0.09)
  pen.strokeStyle = '#2a2832'
  pen.lineWidth = 0.009
  pen.lineCap = 'round'
  pen.beginPath()
  for (const leg of [-0.08, 0.02, 0.08]) {
    pen.moveTo(x, y - 0.07)
    pen.lineTo(x + leg, y)
  }
  pen.moveTo(x, y - 0.05)
  pen.lineTo(x, y - 0.36)
  pen.lineTo(x + 0.1, y - 0.44)
  pen.stroke()
  pen.strokeStyle = '#5a5866'
  pen.lineWidth = 0.005
  pen.beginPath()
  pen.arc(x + 0.13, y - 0.42, 0.048, 0, Math.PI * 2)
  pen.stroke()
  fillRoundRect(pen, '#c9ced6', x + 0.108, y - 0.465, 0.044, 0.09, 0.022)
  fillRoundRect(pen, '#7a808a', x + 0.108, y - 0.42, 0.044, 0.006, 0.002)
}

export function paintAmplifier(pen: Pen, x: number, y: number, { wood }: BoothStyle): void {
  groundShadow(pen, x, y, 0.13)
  fillRoundRect(pen, darken(wood, 0.2), x - 0.12, y - 0.22, 0.24, 0.22, 0.014)
  fillRoundRect(pen, '#2a2228', x - 0.105, y - 0.155, 0.21, 0.14, 0.008)
  fillEllipse(pen, '#3d343c', x, y - 0.085, 0.055)
  for (let knob = 0; knob < 5; knob += 1) fillEllipse(pen, '#e0c890', x - 0.08 + knob * 0.04, y - 0.187, 0.01)
}
