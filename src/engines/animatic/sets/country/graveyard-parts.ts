import { darken, lighten, mix, withAlpha } from '../../draw/colour.ts'
import { between, createRandom } from '../../draw/random.ts'
import { fillEllipse, fillPolygon, type Pen } from '../../draw/shapes.ts'
import { lampLevel, seen } from '../parts/lighting.ts'
import { slotChance } from '../parts/span.ts'
import type { SetContext } from '../set.ts'
import { REACH } from './scenery.ts'

export const YARD_Y = 0.77

/** Slabs, crosses and obelisks; none stands quite upright. */
export function paintStones(
  pen: Pen,
  { stage, palette, seed }: SetContext,
  key: number,
  y: number,
  size: number,
  haze: number,
  count: number,
): void {
  const random = createRandom(seed ^ (key * 911))
  const tone = seen('#9a9c98', palette, haze)
  const dim = mix(darken(tone, 0.26), palette.shadow, 0.18)
  for (let index = 0; index < count; index += 1) {
    const x = -0.4 + ((index + 0.2 + random() * 0.6) / count) * (stage.aspect + 0.8)
    const height = size * between(random, 0.8, 1.25)
    const kind = Math.floor(random() * 4)
    const lean = between(random, -0.12, 0.12)
    // The path stays free.
    if (key === 2 && Math.abs(x - stage.aspect / 2) < 0.2) continue
    pen.save()
    pen.translate(x, y + between(random, -0.008, 0.014))
    fillEllipse(pen, withAlpha(palette.shadow, 0.26), 0, 0, height * 0.5, height * 0.07)
    pen.rotate(lean)
    pen.scale(height, height)
    for (const [fill, dx] of [
      [dim, 0.05],
      [tone, 0],
    ] as const) {
      pen.fillStyle = fill
      pen.beginPath()
      if (kind === 0) {
        pen.rect(-0.06 + dx, -1.1, 0.13, 1.12)
        pen.rect(-0.27 + dx, -0.84, 0.55, 0.13)
      } else if (kind === 1) {
        pen.moveTo(-0.16 + dx, 0.02)
        pen.lineTo(-0.1 + dx, -1.1)
        pen.lineTo(dx, -1.24)
        pen.lineTo(0.1 + dx, -1.1)
        pen.lineTo(0.16 + dx, 0.02)
      } else {
        pen.moveTo(-0.3 + dx, 0.02)
        pen.lineTo(-0.3 + dx, -0.6)
        pen.quadraticCurveTo(-0.28 + dx, -0.94, dx, -0.95)
        pen.quadraticCurveTo(0.28 + dx, -0.94, 0.3 + dx, -0.6)
        pen.lineTo(0.3 + dx, 0.02)
      }
      pen.fill()
    }
    if (kind > 1) {
      pen.fillStyle = withAlpha(dim, 0.8)
      for (let line = 0; line < 3; line += 1)
        pen.fillRect(-0.16 + 0.03 * line, -0.66 + line * 0.12, 0.32 - 0.06 * line, 0.035)
    }
    fillEllipse(pen, withAlpha(seen('#6f8a55', palette, haze), 0.6), -0.14, -0.03, 0.2, 0.06)
    pen.restore()
  }
}

/** A bare tree with crooked boughs. */
export function paintTree(
  pen: Pen,
  { palette, seed }: SetContext,
  x: number,
  y: number,
  height: number,
  haze: number,
  key: number,
): void {
  const bark = mix(seen('#463c3c', palette, haze), palette.shadow, 0.3)
  const kind = key + (seed % 13)
  pen.strokeStyle = bark
  pen.fillStyle = bark
  pen.lineCap = 'round'
  pen.lineJoin = 'round'
  const grow = (
    fromX: number,
    fromY: number,
    angle: number,
    length: number,
    width: number,
    level: number,
  ): void => {
    const bend = (slotChance(level * 7 + Math.round(angle * 10), kind) - 0.5) * 0.9
    const midX = fromX + Math.cos(angle + bend) * length * 0.55
    const midY = fromY + Math.sin(angle + bend) * length * 0.55
    const toX = midX + Math.cos(angle - bend * 0.7) * length * 0.5
    const toY = midY + Math.sin(angle - bend * 0.7) * length * 0.5
    pen.lineWidth = width
    pen.beginPath()
    pen.moveTo(fromX, fromY)
    pen.lineTo(midX, midY)
    pen.lineTo(toX, toY)
    pen.stroke()
    if (level === 0) return
    const forks = level > 3 ? 3 : 2
    for (let fork = 0; fork < forks; fork += 1) {
      const spread = (fork / (forks - 1) - 0.5) * (1.5 + 0.5 * slotChance(level + fork, kind + 3))
      grow(
        toX,
        toY,
        angle + spread,
        length * (0.62 + 0.14 * slotChance(fork + level * 3, kind)),
        width * 0.58,
        level - 1,
      )
    }
  }
  grow(x, y, -Math.PI / 2 + 0.1 * (key === 1 ? 1 : -1), height * 0.36, height * 0.062, 4)
  fillPolygon(pen, bark, [
    [x - height * 0.09, y + 0.008],
    [x - height * 0.026, y - height * 0.12],
    [x + height * 0.026, y - height * 0.12],
    [x + height * 0.09, y + 0.008],
  ])
}

/** Iron bars with points, and a gate between two pillars with an arch over it. */
export function paintFence(pen: Pen, { stage, palette }: SetContext, isLeft: boolean): void {
  const iron = mix(seen('#2f3236', palette, 0.06), palette.shadow, 0.2)
  const gate = stage.aspect / 2
  const half = 0.11
  const footY = YARD_Y + 0.006
  pen.fillStyle = iron
  pen.beginPath()
  for (let x = -REACH; x < stage.aspect + REACH; x += 0.034) {
    if (Math.abs(x - gate) < half + 0.03) continue
    pen.rect(x - 0.0026, footY - 0.12, 0.0052, 0.12)
    pen.moveTo(x - 0.006, footY - 0.118)
    pen.lineTo(x, footY - 0.14)
    pen.lineTo(x + 0.006, footY - 0.118)
  }
  pen.fill()
  for (const y of [-0.105, -0.024]) {
    pen.fillRect(-REACH, footY + y, gate - half + REACH, 0.006)
    pen.fillRect(gate + half, footY + y, stage.aspect + REACH - gate - half, 0.006)
  }
  const stone = seen('#8f8d86', palette, 0.06)
  for (const side of [-1, 1]) {
    const x = gate + side * half
    pen.fillStyle = stone
    pen.fillRect(x - 0.022, footY - 0.2, 0.044, 0.2)
    pen.fillStyle = mix(darken(stone, 0.2), palette.shadow, 0.1)
    pen.fillRect(x + (isLeft ? -0.022 : 0.008), footY - 0.2, 0.014, 0.2)
    pen.fillStyle = lighten(stone, 0.06)
    pen.fillRect(x - 0.028, footY - 0.212, 0.056, 0.016)
    fillEllipse(pen, stone, x, footY - 0.226, 0.017)
    // A wing of the gate stands open.
    pen.strokeStyle = iron
    pen.lineWidth = 0.005
    pen.beginPath()
    for (let bar = 0; bar < 4; bar += 1) {
      const bx = x + side * -0.012 - side * bar * 0.016
      pen.moveTo(bx, footY + 0.004 * bar)
      pen.lineTo(bx, footY - 0.16 + 0.006 * bar)
    }
    pen.moveTo(x - side * 0.012, footY - 0.13)
    pen.lineTo(x - side * 0.062, footY - 0.115)
    pen.stroke()
  }
  pen.strokeStyle = iron
  pen.lineWidth = 0.007
  pen.beginPath()
  pen.moveTo(gate - half, footY - 0.21)
  pen.quadraticCurveTo(gate, footY - 0.33, gate + half, footY - 0.21)
  pen.moveTo(gate - half, footY - 0.195)
  pen.quadraticCurveTo(gate, footY - 0.295, gate + half, footY - 0.195)
  for (let bar = -3; bar <= 3; bar += 1) {
    const drop = (bar / 4) ** 2 * 0.06
    pen.moveTo(gate + bar * 0.027, footY - 0.268 + drop)
    pen.lineTo(gate + bar * 0.027, footY - 0.245 + drop)
  }
  pen.stroke()
  pen.fillStyle = iron
  pen.fillRect(gate - 0.003, footY - 0.32, 0.006, 0.055)
  pen.fillRect(gate - 0.014, footY - 0.308, 0.028, 0.006)
}

export function paintChapel(pen: Pen, { palette }: SetContext, x: number, y: number): void {
  const tone = seen('#7a7480', palette, 0.36)
  const dim = mix(darken(tone, 0.2), palette.shadow, 0.14)
  const light = mix(seen('#5a6070', palette, 0.3), '#ffcf7a', lampLevel(palette) * 0.9)
  pen.fillStyle = tone
  pen.fillRect(x - 0.05, y - 0.075, 0.13, 0.09)
  fillPolygon(pen, dim, [
    [x - 0.04, y - 0.072],
    [x - 0.02, y - 0.115],
    [x + 0.07, y - 0.115],
    [x + 0.09, y - 0.072],
  ])
  pen.fillStyle = mix(tone, dim, 0.3)
  pen.fillRect(x - 0.062, y - 0.13, 0.042, 0.145)
  fillPolygon(pen, dim, [
    [x - 0.07, y - 0.128],
    [x - 0.041, y - 0.22],
    [x - 0.012, y - 0.128],
  ])
  fillEllipse(pen, light, x - 0.041, y - 0.1, 0.006, 0.012)
  for (const dx of [0.01, 0.045]) fillEllipse(pen, light, x + dx, y - 0.035, 0.007, 0.016)
}
