import { darken, lighten, withAlpha, type Hex } from '../../draw/colour.ts'
import { fillPolygon, type Pen } from '../../draw/shapes.ts'

/** The great amphitheatre, its outer wall broken on the right. */
export function paintColosseum(
  pen: Pen,
  x: number,
  footY: number,
  height: number,
  stone: Hex,
  lit: number,
): void {
  const half = height * 1.15
  const level = (tier: number): number => height * (0.3 + tier * 0.235)
  const wall = pen.createLinearGradient(x - half, 0, x + half, 0)
  wall.addColorStop(0, darken(stone, 0.26))
  wall.addColorStop(0.45, lighten(stone, 0.06))
  wall.addColorStop(1, darken(stone, 0.1))
  pen.fillStyle = darken(stone, 0.3)
  pen.beginPath()
  pen.ellipse(x, footY - height * 0.56, half * 0.98, height * 0.13, 0, Math.PI, 0)
  pen.lineTo(x + half, footY)
  pen.lineTo(x - half, footY)
  pen.fill()
  fillPolygon(pen, wall, [
    [x - half, footY],
    [x - half, footY - height * 0.94],
    [x - half * 0.6, footY - height * 1.0],
    [x - half * 0.05, footY - height * 1.01],
    [x + half * 0.12, footY - height * 0.9],
    [x + half * 0.26, footY - height * 0.76],
    [x + half * 0.52, footY - height * 0.72],
    [x + half * 0.62, footY - height * 0.55],
    [x + half, footY - height * 0.5],
    [x + half, footY],
  ])
  for (let tier = 0; tier < 3; tier += 1) {
    const right = [1, 0.62, 0.14][tier] ?? 1
    pen.fillStyle = lit > 0.5 ? '#ffc068' : withAlpha(darken(stone, 0.66), 0.9)
    for (let arch = 0; arch < 19; arch += 1) {
      const way = Math.sin(((arch + 0.5) / 19 - 0.5) * Math.PI * 0.96)
      if (way > right - 0.06) continue
      const at = x + way * half * 0.97
      const wide = half * 0.036 * Math.cos(way * 1.25) + half * 0.004
      const y = footY - level(tier) + height * 0.235 - (1 - way ** 2) * height * 0.02
      pen.beginPath()
      pen.moveTo(at - wide, y)
      pen.lineTo(at - wide, y - height * 0.1)
      pen.arc(at, y - height * 0.1, wide, Math.PI, 0)
      pen.lineTo(at + wide, y)
      pen.fill()
    }
    pen.fillStyle = lighten(stone, 0.16)
    pen.fillRect(
      x - half,
      footY - level(tier) - height * 0.012,
      half * (1 + right) - half * 0.02,
      height * 0.02,
    )
  }
  pen.fillStyle = withAlpha(darken(stone, 0.6), 0.7)
  for (let slot = 0; slot < 9; slot += 1)
    pen.fillRect(x - half * 0.94 + slot * half * 0.1, footY - height * 0.9, half * 0.022, height * 0.035)
}

/** A lone column, whole or broken. */
export function paintColumn(
  pen: Pen,
  x: number,
  footY: number,
  height: number,
  stone: Hex,
  isBroken: boolean,
): void {
  const half = height * 0.075
  const shaft = pen.createLinearGradient(x - half, 0, x + half, 0)
  shaft.addColorStop(0, darken(stone, 0.3))
  shaft.addColorStop(0.55, lighten(stone, 0.08))
  shaft.addColorStop(1, darken(stone, 0.06))
  const top = footY - height * (isBroken ? 0.6 : 0.92)
  fillPolygon(pen, shaft, [
    [x - half, footY],
    [x - half * 0.86, top],
    [x - half * 0.2, top + (isBroken ? height * 0.06 : 0)],
    [x + half * 0.86, top - (isBroken ? height * 0.07 : 0)],
    [x + half, footY],
  ])
  pen.fillStyle = withAlpha(darken(stone, 0.5), 0.25)
  for (const way of [-0.55, -0.2, 0.15, 0.5])
    pen.fillRect(x + way * half, top + height * 0.05, half * 0.1, footY - top - height * 0.08)
  pen.fillStyle = lighten(stone, 0.1)
  pen.fillRect(x - half * 1.3, footY - height * 0.05, half * 2.6, height * 0.05)
  if (isBroken) return
  pen.fillRect(x - half * 1.35, footY - height, half * 2.7, height * 0.045)
  pen.fillStyle = darken(stone, 0.1)
  pen.fillRect(x - half * 1.1, footY - height * 0.955, half * 2.2, height * 0.035)
}
