import { darken, mix, withAlpha, type Hex } from '../../draw/colour.ts'
import { fillEllipse, fillRoundRect, type Pen } from '../../draw/shapes.ts'
import { FLOOR_Y } from './hall.ts'
import { groundShadow, paintGlow, shadeBox } from './parts.ts'

export interface VaultStyle {
  readonly stone: Hex
  readonly fire: Hex
}

/** A vault in the wall: bars before the dark, or in the middle one steps that lead up to light. */
export function paintArch(
  pen: Pen,
  x: number,
  half: number,
  top: number,
  { stone, fire }: VaultStyle,
  isWay: boolean,
): void {
  const path = (grow: number): void => {
    pen.beginPath()
    pen.moveTo(x - half - grow, FLOOR_Y)
    pen.lineTo(x - half - grow, top + half)
    pen.arc(x, top + half, half + grow, Math.PI, 0)
    pen.lineTo(x + half + grow, FLOOR_Y)
    pen.closePath()
  }
  path(0.04)
  pen.fillStyle = darken(stone, 0.12)
  pen.fill()
  pen.strokeStyle = withAlpha('#0a080c', 0.45)
  pen.lineWidth = 0.004
  for (let joint = 0; joint <= 8; joint += 1) {
    const angle = Math.PI + (joint / 8) * Math.PI
    pen.beginPath()
    pen.moveTo(x + Math.cos(angle) * half, top + half + Math.sin(angle) * half)
    pen.lineTo(x + Math.cos(angle) * (half + 0.04), top + half + Math.sin(angle) * (half + 0.04))
    pen.stroke()
  }
  pen.save()
  path(0)
  pen.clip()
  shadeBox(pen, '#0a0810', '#17131c', x - half, top, half * 2, FLOOR_Y - top)
  if (isWay) {
    paintGlow(pen, fire, 0.45, x, top + 0.1, 0.34)
    for (let step = 0; step < 6; step += 1) {
      const y = FLOOR_Y - step * 0.055
      shadeBox(
        pen,
        mix(darken(stone, 0.2), fire, step * 0.045),
        darken(stone, 0.6 - step * 0.05),
        x - half * (0.9 - step * 0.1),
        y - 0.055,
        half * 2 * (0.9 - step * 0.1),
        0.055,
      )
    }
  } else {
    for (let bar = 0; bar < 7; bar += 1) {
      fillRoundRect(pen, '#3a3a42', x - half + 0.02 + bar * (half / 3.3), top, 0.014, FLOOR_Y - top, 0.002)
      pen.fillStyle = withAlpha(fire, 0.3)
      pen.fillRect(x - half + 0.021 + bar * (half / 3.3), top, 0.003, FLOOR_Y - top)
    }
    for (const y of [top + 0.22, FLOOR_Y - 0.14])
      fillRoundRect(pen, '#34343c', x - half, y, half * 2, 0.02, 0.002)
  }
  pen.restore()
}

export function paintPillar(pen: Pen, x: number, top: number, { stone, fire }: VaultStyle): void {
  const shade = pen.createLinearGradient(x - 0.09, 0, x + 0.09, 0)
  shade.addColorStop(0, darken(stone, 0.7))
  shade.addColorStop(0.5, mix(darken(stone, 0.3), fire, 0.12))
  shade.addColorStop(1, darken(stone, 0.72))
  pen.fillStyle = shade
  pen.fillRect(x - 0.08, top - 0.2, 0.16, FLOOR_Y + 0.04 - top + 0.2)
  pen.fillStyle = withAlpha('#08060a', 0.4)
  for (let y = top; y < FLOOR_Y; y += 0.09) pen.fillRect(x - 0.08, y, 0.16, 0.004)
  fillRoundRect(pen, darken(stone, 0.5), x - 0.1, FLOOR_Y, 0.2, 0.05, 0.006)
}

export function paintBarrel(pen: Pen, x: number, y: number, size: number): void {
  groundShadow(pen, x, y, 0.075 * size)
  const wood = '#6a4628'
  const [half, height] = [0.058 * size, 0.16 * size]
  const shade = pen.createLinearGradient(x - half, 0, x + half, 0)
  shade.addColorStop(0, mix(wood, '#ffb060', 0.2))
  shade.addColorStop(1, darken(wood, 0.55))
  pen.fillStyle = shade
  pen.beginPath()
  pen.moveTo(x - half * 0.82, y)
  pen.quadraticCurveTo(x - half * 1.2, y - height / 2, x - half * 0.82, y - height)
  pen.lineTo(x + half * 0.82, y - height)
  pen.quadraticCurveTo(x + half * 1.2, y - height / 2, x + half * 0.82, y)
  pen.fill()
  for (const part of [0.2, 0.78])
    fillRoundRect(pen, '#2c2c32', x - half * 0.99, y - height * part - 0.01, half * 1.98, 0.013, 0.002)
  fillEllipse(pen, darken(wood, 0.35), x, y - height, half * 0.82, 0.011)
}

export function paintBones(pen: Pen, x: number, y: number): void {
  const bone = '#c9bda4'
  pen.strokeStyle = darken(bone, 0.15)
  pen.lineWidth = 0.009
  pen.lineCap = 'round'
  pen.beginPath()
  pen.moveTo(x - 0.07, y)
  pen.lineTo(x + 0.01, y - 0.012)
  pen.moveTo(x + 0.03, y + 0.004)
  pen.lineTo(x + 0.09, y - 0.008)
  pen.stroke()
  fillEllipse(pen, bone, x - 0.03, y - 0.034, 0.03, 0.027)
  fillRoundRect(pen, bone, x - 0.044, y - 0.022, 0.028, 0.018, 0.005)
  for (const eye of [-0.04, -0.022]) fillEllipse(pen, '#1a1218', x + eye, y - 0.032, 0.0065)
}
