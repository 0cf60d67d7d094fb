import { darken, lighten, withAlpha, type Hex } from '../../draw/colour.ts'
import { between, pick, type Random } from '../../draw/random.ts'
import { fillEllipse, fillRoundRect, type Pen } from '../../draw/shapes.ts'
import type { RoomLight } from '../rooms/room-light.ts'
import { groundShadow } from './parts.ts'

export interface StudioStyle {
  readonly wall: Hex
  readonly floor: Hex
  readonly paints: readonly Hex[]
}

/** An abstract picture of the studio's paints. */
function paintCanvas(
  pen: Pen,
  x: number,
  y: number,
  width: number,
  height: number,
  light: RoomLight,
  { paints }: StudioStyle,
  random: Random,
): void {
  fillRoundRect(pen, 'rgba(20,12,18,0.25)', x + 0.006, y + 0.008, width, height, 0.003)
  fillRoundRect(pen, light.tone('#f6f0e4'), x, y, width, height, 0.003)
  pen.save()
  pen.beginPath()
  pen.rect(x + 0.008, y + 0.008, width - 0.016, height - 0.016)
  pen.clip()
  pen.fillStyle = light.tone(lighten(pick(random, paints), 0.5))
  pen.fillRect(x, y, width, height)
  for (let stroke = 0; stroke < 7; stroke += 1) {
    const colour = light.tone(pick(random, paints))
    const [cx, cy] = [x + random() * width, y + height * (0.25 + random() * 0.75)]
    fillEllipse(
      pen,
      withAlpha(colour, 0.85),
      cx,
      cy,
      width * between(random, 0.12, 0.42),
      height * between(random, 0.05, 0.2),
      between(random, -0.6, 0.6),
    )
  }
  fillEllipse(
    pen,
    light.tone(pick(random, paints)),
    x + width * between(random, 0.3, 0.7),
    y + height * 0.28,
    width * 0.13,
  )
  pen.restore()
}

export function paintEasel(
  pen: Pen,
  x: number,
  y: number,
  height: number,
  light: RoomLight,
  style: StudioStyle,
  random: Random,
): void {
  groundShadow(pen, x, y, 0.15)
  const wood = light.tone('#a8764a')
  pen.lineCap = 'round'
  pen.strokeStyle = darken(wood, 0.3)
  pen.lineWidth = 0.014
  pen.beginPath()
  pen.moveTo(x, y - height)
  pen.lineTo(x + 0.01, y - 0.02)
  pen.stroke()
  pen.strokeStyle = wood
  pen.beginPath()
  for (const leg of [-0.13, 0.13]) {
    pen.moveTo(x + leg * 0.14, y - height)
    pen.lineTo(x + leg, y)
  }
  pen.stroke()
  const width = height * 0.52
  paintCanvas(pen, x - width / 2, y - height * 0.93, width, height * 0.56, light, style, random)
  fillRoundRect(pen, wood, x - width * 0.56, y - height * 0.37, width * 1.12, 0.022, 0.004)
  fillRoundRect(pen, darken(wood, 0.2), x - 0.025, y - height * 0.96, 0.05, 0.026, 0.004)
}

export function leanCanvas(
  pen: Pen,
  x: number,
  y: number,
  size: number,
  light: RoomLight,
  style: StudioStyle,
  random: Random,
): void {
  pen.save()
  pen.translate(x, y)
  pen.rotate(-0.05)
  paintCanvas(pen, 0, -size * 1.2, size, size * 1.2, light, style, random)
  pen.restore()
}
