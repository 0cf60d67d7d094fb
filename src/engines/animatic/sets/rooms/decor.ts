import { darken, lighten, mix, withAlpha, type Hex } from '../../draw/colour.ts'
import { fillEllipse, fillRoundRect, type Pen } from '../../draw/shapes.ts'
import { furniture } from '../../rigs/furniture.ts'
import { REST, type Rig } from '../../rigs/rig.ts'

/** A rig painted into a baked layer: `height` is in world units. */
export function paintPiece(
  pen: Pen,
  variant: string,
  x: number,
  y: number,
  height: number,
  colours: readonly Hex[] = [],
  lights = 0,
  rig: Rig = furniture,
): void {
  const look = { variant, colours, props: [], seed: 3, lights }
  pen.save()
  pen.translate(x, y)
  const unit = height / rig.box(look).height
  const { width } = rig.box(look)
  fillEllipse(pen, withAlpha('#1c0f1a', 0.22), 0, 0.002, width * unit * 0.46, height * 0.03)
  pen.scale(unit, unit)
  rig.draw(pen, look, { ...REST, time: 0.3 })
  pen.restore()
}

/** Wallpaper: plain, stripes, or a small pattern, over wainscoting when `dado` is given. */
export function paintWall(
  pen: Pen,
  aspect: number,
  top: number,
  floorY: number,
  colour: Hex,
  pattern: 'plain' | 'stripes' | 'dots' | 'bricks',
  dado: Hex | null,
): void {
  const paint = pen.createLinearGradient(0, top, 0, floorY)
  paint.addColorStop(0, darken(colour, 0.14))
  paint.addColorStop(0.5, colour)
  paint.addColorStop(1, darken(colour, 0.06))
  pen.fillStyle = paint
  pen.fillRect(-1, top - 1, aspect + 2, floorY - top + 1)
  pen.fillStyle = withAlpha(lighten(colour, 0.5), 0.22)
  switch (pattern) {
    case 'plain':
      break
    case 'stripes':
      for (let x = -0.6; x < aspect + 0.6; x += 0.08) pen.fillRect(x, top - 1, 0.036, floorY - top + 1)
      break
    case 'dots':
      for (let row = 0; top + row * 0.06 < floorY; row += 1) {
        for (let x = -0.6 + (row % 2) * 0.04; x < aspect + 0.6; x += 0.08) {
          fillEllipse(pen, withAlpha(lighten(colour, 0.5), 0.3), x, top + row * 0.06, 0.0065, 0.0095)
        }
      }
      break
    case 'bricks':
      pen.fillStyle = withAlpha(darken(colour, 0.4), 0.22)
      for (let row = 0; top + row * 0.03 < floorY; row += 1) {
        pen.fillRect(-1, top + row * 0.03, aspect + 2, 0.0028)
        for (let x = -0.6 + (row % 2) * 0.045; x < aspect + 0.6; x += 0.09)
          pen.fillRect(x, top + row * 0.03, 0.0028, 0.03)
      }
  }
  if (dado === null) return
  const line = floorY - 0.19
  pen.fillStyle = dado
  pen.fillRect(-1, line, aspect + 2, 0.2)
  pen.fillStyle = lighten(dado, 0.24)
  pen.fillRect(-1, line - 0.006, aspect + 2, 0.012)
  pen.strokeStyle = withAlpha(darken(dado, 0.4), 0.4)
  pen.lineWidth = 0.003
  for (let x = -0.58; x < aspect + 0.6; x += 0.17) pen.strokeRect(x, line + 0.024, 0.14, 0.118)
}

/** Pictures on the wall. */
export function paintPicture(
  pen: Pen,
  x: number,
  y: number,
  width: number,
  height: number,
  frame: Hex,
  index: number,
): void {
  fillRoundRect(pen, withAlpha('#1c0f1a', 0.25), x + 0.004, y + 0.006, width, height, 0.003)
  fillRoundRect(pen, frame, x, y, width, height, 0.003)
  const inset = 0.009
  const [left, top, inner, tall] = [x + inset, y + inset, width - inset * 2, height - inset * 2]
  pen.save()
  pen.beginPath()
  pen.rect(left, top, inner, tall)
  pen.clip()
  const [sky, land, spot] = PICTURES[index % PICTURES.length] ?? ['#bfe0ee', '#6f9a5a', '#ffd23d']
  pen.fillStyle = sky
  pen.fillRect(left, top, inner, tall)
  fillEllipse(pen, spot, left + inner * 0.68, top + tall * 0.32, tall * 0.15)
  fillEllipse(pen, land, left + inner * 0.2, top + tall, inner * 0.6, tall * 0.42)
  fillEllipse(pen, darken(land, 0.2), left + inner * 0.85, top + tall, inner * 0.5, tall * 0.3)
  pen.restore()
}

const PICTURES: readonly (readonly [Hex, Hex, Hex])[] = [
  ['#bfe0ee', '#6f9a5a', '#ffd23d'],
  ['#f3c9a8', '#b5603c', '#d8343c'],
  ['#2c3f6e', '#1d2848', '#f4efd8'],
  ['#f0e6d2', '#3d7b8a', '#e07f4a'],
]

/** A pot plant; `kind` chooses between broad leaves, a palm and a trailing one. */
export function paintPlant(
  pen: Pen,
  x: number,
  y: number,
  height: number,
  leaf: Hex,
  pot: Hex,
  kind: number,
): void {
  const base = y - height * 0.26
  pen.lineCap = 'round'
  for (let frond = 0; frond < 9; frond += 1) {
    const angle = -Math.PI / 2 + (frond - 4) * (kind === 1 ? 0.34 : 0.26)
    const length = height * (0.5 + ((frond * 5) % 4) * 0.08)
    const tipX = x + Math.cos(angle) * length * 0.8
    const tipY = base + Math.sin(angle) * length
    const tone = frond % 2 === 0 ? leaf : darken(leaf, 0.18)
    pen.strokeStyle = darken(leaf, 0.3)
    pen.lineWidth = height * 0.014
    pen.beginPath()
    pen.moveTo(x, base)
    pen.quadraticCurveTo(x + Math.cos(angle) * length * 0.2, base - length * 0.6, tipX, tipY)
    pen.stroke()
    if (kind === 1)
      fillEllipse(
        pen,
        tone,
        (x + tipX) / 2 + Math.cos(angle) * length * 0.2,
        (base + tipY) / 2 - length * 0.12,
        length * 0.3,
        height * 0.035,
        angle,
      )
    else fillEllipse(pen, tone, tipX, tipY, height * 0.12, height * 0.07, angle)
  }
  pen.fillStyle = pot
  pen.beginPath()
  pen.moveTo(x - height * 0.15, base - height * 0.01)
  pen.lineTo(x + height * 0.15, base - height * 0.01)
  pen.lineTo(x + height * 0.105, y)
  pen.lineTo(x - height * 0.105, y)
  pen.fill()
  fillRoundRect(
    pen,
    lighten(pot, 0.15),
    x - height * 0.165,
    base - height * 0.03,
    height * 0.33,
    height * 0.05,
    height * 0.012,
  )
}

/** A lamp that hangs from the ceiling, with its cone of light when it is on. */
export function paintPendant(pen: Pen, x: number, top: number, y: number, colour: Hex, lamps: number): void {
  pen.fillStyle = '#2c2430'
  pen.fillRect(x - 0.0016, top - 0.2, 0.0032, y - top + 0.2)
  if (lamps > 0.2) {
    const cone = pen.createLinearGradient(0, y, 0, y + 0.42)
    cone.addColorStop(0, withAlpha('#ffe6a8', 0.34 * lamps))
    cone.addColorStop(1, withAlpha('#ffe6a8', 0))
    pen.fillStyle = cone
    pen.beginPath()
    pen.moveTo(x - 0.05, y)
    pen.lineTo(x + 0.05, y)
    pen.lineTo(x + 0.24, y + 0.42)
    pen.lineTo(x - 0.24, y + 0.42)
    pen.fill()
  }
  pen.fillStyle = colour
  pen.beginPath()
  pen.moveTo(x - 0.014, y - 0.05)
  pen.lineTo(x + 0.014, y - 0.05)
  pen.quadraticCurveTo(x + 0.05, y - 0.03, x + 0.056, y)
  pen.lineTo(x - 0.056, y)
  pen.quadraticCurveTo(x - 0.05, y - 0.03, x - 0.014, y - 0.05)
  pen.fill()
  fillEllipse(pen, mix('#e8e4da', '#fff2c4', lamps), x, y, 0.03, 0.008)
}
