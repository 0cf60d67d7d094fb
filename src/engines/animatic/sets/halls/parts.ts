import { darken, lighten, withAlpha, type Hex } from '../../draw/colour.ts'
import { createRandom } from '../../draw/random.ts'
import { fillEllipse, type Pen, type Point } from '../../draw/shapes.ts'
import type { Stage } from '../../draw/stage.ts'
import { FLOOR_Y } from './hall.ts'

/** A rectangle shaded from `from` at its top to `to` at its bottom. */
export function shadeBox(
  pen: Pen,
  from: Hex,
  to: Hex,
  x: number,
  y: number,
  width: number,
  height: number,
): void {
  const shade = pen.createLinearGradient(0, y, 0, y + height)
  shade.addColorStop(0, from)
  shade.addColorStop(1, to)
  pen.fillStyle = shade
  pen.fillRect(x, y, width, height)
}

/** The whole wall, darker at the top. */
export function shadeWall(pen: Pen, { aspect, top }: Stage, colour: Hex, dark = 0.24): void {
  const shade = pen.createLinearGradient(0, top, 0, FLOOR_Y)
  shade.addColorStop(0, darken(colour, dark))
  shade.addColorStop(0.55, colour)
  shade.addColorStop(1, darken(colour, dark * 0.5))
  pen.fillStyle = shade
  pen.fillRect(-1, top - 1, aspect + 2, FLOOR_Y - top + 1.1)
}

/** A plain floor, darkest at the wall and right before the lens; `sheen` 0..1 is how much of the light it gives back. */
export function shadeGround(pen: Pen, { aspect, bottom }: Stage, colour: Hex, sheen = 0.1): void {
  const end = Math.max(1.05, bottom + 0.05)
  const shade = pen.createLinearGradient(0, FLOOR_Y, 0, end)
  shade.addColorStop(0, darken(colour, 0.24))
  shade.addColorStop(0.28, lighten(colour, sheen))
  shade.addColorStop(1, darken(colour, 0.28))
  pen.fillStyle = shade
  pen.fillRect(-1, FLOOR_Y, aspect + 2, end - FLOOR_Y + 0.6)
}

/** Joints of slabs in perspective, `spacing` apart at the wall. */
export function strokeSlabs(pen: Pen, { aspect }: Stage, colour: Hex, alpha: number, spacing = 0.13): void {
  const middle = aspect / 2
  const count = Math.ceil((aspect / 2 + 0.7) / spacing)
  pen.strokeStyle = withAlpha(colour, alpha)
  pen.lineWidth = 0.0024
  pen.beginPath()
  for (let line = -count; line <= count; line += 1) {
    pen.moveTo(middle + line * spacing, FLOOR_Y)
    pen.lineTo(middle + line * spacing * 4, FLOOR_Y + 0.72)
  }
  for (const depth of [0.022, 0.055, 0.1, 0.16, 0.24, 0.35, 0.5]) {
    pen.moveTo(-0.8, FLOOR_Y + depth)
    pen.lineTo(aspect + 0.8, FLOOR_Y + depth)
  }
  pen.stroke()
}

/** Light that falls from an opening: full at `from`, nothing at `to`. */
export function paintBeam(
  pen: Pen,
  colour: Hex,
  alpha: number,
  from: readonly [Point, Point],
  to: readonly [Point, Point],
): void {
  const [[ax, ay], [bx, by]] = from
  const [[cx, cy], [dx, dy]] = to
  const beam = pen.createLinearGradient((ax + bx) / 2, (ay + by) / 2, (cx + dx) / 2, (cy + dy) / 2)
  beam.addColorStop(0, withAlpha(colour, alpha))
  beam.addColorStop(1, withAlpha(colour, 0))
  pen.fillStyle = beam
  pen.beginPath()
  pen.moveTo(ax, ay)
  pen.lineTo(bx, by)
  pen.lineTo(dx, dy)
  pen.lineTo(cx, cy)
  pen.fill()
}

/** A soft round light in a baked layer. */
export function paintGlow(pen: Pen, colour: Hex, alpha: number, x: number, y: number, radius: number): void {
  const glow = pen.createRadialGradient(x, y, 0, x, y, radius)
  glow.addColorStop(0, withAlpha(colour, alpha))
  glow.addColorStop(0.5, withAlpha(colour, alpha * 0.3))
  glow.addColorStop(1, withAlpha(colour, 0))
  pen.fillStyle = glow
  pen.fillRect(x - radius, y - radius, radius * 2, radius * 2)
}

/** Stones or bricks in rows, no two alike; mortar shows between them. */
export function paintMasonry(
  pen: Pen,
  colour: Hex,
  area: { readonly x: number; readonly y: number; readonly width: number; readonly height: number },
  size: { readonly width: number; readonly height: number },
  seed: number,
  contrast = 0.1,
): void {
  const random = createRandom(seed ^ 0x33d1)
  pen.save()
  pen.beginPath()
  pen.rect(area.x, area.y, area.width, area.height)
  pen.clip()
  pen.lineWidth = size.height * 0.07
  pen.strokeStyle = withAlpha(darken(colour, 0.6), 0.4)
  const rows = Math.ceil(area.height / size.height)
  for (let row = 0; row < rows; row += 1) {
    const y = area.y + row * size.height
    let x = area.x - size.width * (row % 2 === 0 ? 0.2 : 0.7)
    while (x < area.x + area.width) {
      const width = size.width * (0.75 + random() * 0.5)
      const tone = random()
      pen.fillStyle =
        tone < 0.5
          ? withAlpha(darken(colour, 0.5), contrast * (1 - tone * 2))
          : withAlpha(lighten(colour, 0.6), contrast * (tone * 2 - 1))
      pen.beginPath()
      pen.roundRect(x, y, width, size.height, size.height * 0.1)
      pen.fill()
      pen.stroke()
      x += width
    }
  }
  pen.restore()
}

/** A candle or torch flame; `lean` -1..1 is how the draught bends it. Drawn with the pen's present transform. */
export function paintFlame(pen: Pen, x: number, y: number, height: number, lean: number): void {
  const flame = (colour: Hex, size: number): void => {
    pen.fillStyle = colour
    pen.beginPath()
    pen.moveTo(x - height * 0.24 * size, y)
    pen.quadraticCurveTo(
      x - height * 0.3 * size,
      y - height * 0.5 * size,
      x + lean * height * 0.2,
      y - height * size,
    )
    pen.quadraticCurveTo(x + height * 0.32 * size, y - height * 0.4 * size, x + height * 0.24 * size, y)
    pen.quadraticCurveTo(x, y + height * 0.16 * size, x - height * 0.24 * size, y)
    pen.fill()
  }
  flame('#ff8a2a', 1)
  flame('#ffc94a', 0.7)
  flame('#fff4c0', 0.38)
}

/** A lamp of tin that hangs from above, and its cone of light. */
export function paintTinLamp(pen: Pen, x: number, top: number, y: number, colour: Hex, lit: number): void {
  pen.fillStyle = '#221f26'
  pen.fillRect(x - 0.0018, top - 0.3, 0.0036, y - top + 0.28)
  if (lit > 0.05) {
    paintBeam(
      pen,
      '#ffeab8',
      0.3 * lit,
      [
        [x - 0.055, y],
        [x + 0.055, y],
      ],
      [
        [x - 0.26, y + 0.5],
        [x + 0.26, y + 0.5],
      ],
    )
    paintGlow(pen, '#ffe7b0', 0.5 * lit, x, y, 0.12)
  }
  pen.fillStyle = colour
  pen.beginPath()
  pen.moveTo(x - 0.016, y - 0.055)
  pen.lineTo(x + 0.016, y - 0.055)
  pen.lineTo(x + 0.022, y - 0.034)
  pen.quadraticCurveTo(x + 0.07, y - 0.02, x + 0.072, y)
  pen.lineTo(x - 0.072, y)
  pen.quadraticCurveTo(x - 0.07, y - 0.02, x - 0.022, y - 0.034)
  pen.fill()
  fillEllipse(pen, lit > 0.05 ? '#fff6da' : '#d9d6cc', x, y, 0.036, 0.009)
}

/** What stands on the floor throws a soft shadow there. */
export function groundShadow(pen: Pen, x: number, y: number, radius: number): void {
  fillEllipse(pen, 'rgba(20,12,22,0.14)', x, y + 0.004, radius * 1.12, radius * 0.14)
  fillEllipse(pen, 'rgba(20,12,22,0.2)', x, y + 0.002, radius, radius * 0.09)
}
