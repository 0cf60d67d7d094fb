import { darken, lighten, mix, multiply, withAlpha, type Hex } from '../../draw/colour.ts'
import type { Palette } from '../../draw/palette.ts'
import { createRandom } from '../../draw/random.ts'
import { fillEllipse, fillRoundRect, type Pen } from '../../draw/shapes.ts'
import { paintDisc } from '../parts/orb.ts'
import type { Season } from '../../scene-spec.ts'
import { growCrown, paintTree, treeColours } from '../parts/tree.ts'
import { paintTowers, raiseTowers } from '../city/skyline.ts'
import { dayTone } from '../city/tone.ts'

export interface WindowFrame {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly columns: number
  readonly rows: number
}

export type View = 'garden' | 'city'

/** World units: of sun and moon out of doors. */
const USUAL_RADIUS = 0.055

/** What is seen through a window: sky, sun or moon, and the land of the season or the towers of a city. */
export function paintView(
  pen: Pen,
  frame: WindowFrame,
  palette: Palette,
  season: Season | null,
  view: View,
  seed: number,
): void {
  const { x, y, width, height } = frame
  pen.save()
  pen.beginPath()
  pen.rect(x, y, width, height)
  pen.clip()
  const sky = pen.createLinearGradient(0, y, 0, y + height)
  sky.addColorStop(0, palette.sky[0])
  sky.addColorStop(0.6, palette.sky[1])
  sky.addColorStop(1, palette.sky[2])
  pen.fillStyle = sky
  pen.fillRect(x, y, width, height)
  if (palette.sun !== null) {
    paintHalo(pen, x + width * 0.72, y + height * 0.28, height * 0.5, palette.sun.glow)
    const size = (height * 0.085 * palette.sun.radius) / USUAL_RADIUS
    const orb = { ...palette.sun, x: x + width * 0.72, y: y + height * 0.28, radius: size }
    paintDisc(pen, orb, palette.sky[0])
  }
  if (palette.stars > 0.5) paintStars(pen, frame, seed)
  if (view === 'city') paintCity(pen, frame, palette, seed)
  else paintGarden(pen, frame, palette, season, seed)
  pen.restore()
}

function paintHalo(pen: Pen, x: number, y: number, radius: number, colour: Hex): void {
  const halo = pen.createRadialGradient(x, y, 0, x, y, radius)
  halo.addColorStop(0, withAlpha(colour, 0.6))
  halo.addColorStop(1, withAlpha(colour, 0))
  pen.fillStyle = halo
  pen.fillRect(x - radius, y - radius, radius * 2, radius * 2)
}

function paintStars(pen: Pen, { x, y, width, height }: WindowFrame, seed: number): void {
  const random = createRandom(seed + 5)
  for (let star = 0; star < 22; star += 1) {
    fillEllipse(
      pen,
      'rgba(255,255,255,0.7)',
      x + random() * width,
      y + random() * height * 0.6,
      0.0008 + random() * 0.0012,
    )
  }
}

function paintGarden(
  pen: Pen,
  frame: WindowFrame,
  palette: Palette,
  season: Season | null,
  seed: number,
): void {
  const { x, y, width, height } = frame
  const random = createRandom(seed + 11)
  const base = y + height
  fillEllipse(pen, mix(palette.ground, palette.fog, 0.55), x + width * 0.2, base, width * 0.55, height * 0.34)
  fillEllipse(pen, mix(palette.ground, palette.fog, 0.4), x + width * 0.85, base, width * 0.6, height * 0.28)
  for (let tree = 0; tree < 3; tree += 1) {
    paintTree(
      pen,
      x + width * (0.18 + tree * 0.34),
      base + height * 0.04,
      height * (0.5 + random() * 0.22),
      growCrown(random),
      treeColours(palette, season, tree, 0.18),
      1,
    )
  }
  pen.fillStyle = mix(palette.ground, palette.fog, 0.12)
  pen.fillRect(x, base - height * 0.1, width, height * 0.1)
}

function paintCity(pen: Pen, frame: WindowFrame, palette: Palette, seed: number): void {
  const { x, y, width, height } = frame
  const base = y + height
  const tone = dayTone(palette)
  pen.save()
  pen.translate(x, 0)
  for (const [haze, low, high, offset] of [
    [0.6, 0.3, 0.62, 0],
    [0.34, 0.16, 0.46, 7],
  ] as const) {
    const towers = raiseTowers(createRandom(seed + offset), {
      period: width,
      baseY: base,
      heights: [height * low, height * high],
      widths: [0.06, 0.12],
    })
    paintTowers(pen, towers, base, tone, haze, 0.02)
  }
  pen.restore()
}

/** Frame, bars and sill over the view, and the light's sheen on the glass. */
export function paintSash(pen: Pen, frame: WindowFrame, colour: Hex): void {
  const { x, y, width, height, columns, rows } = frame
  pen.fillStyle = withAlpha('#ffffff', 0.09)
  pen.beginPath()
  for (const at of [0.08, 0.56]) {
    pen.moveTo(x + width * at, y + height)
    pen.lineTo(x + width * (at + 0.2), y)
    pen.lineTo(x + width * (at + 0.3), y)
    pen.lineTo(x + width * (at + 0.1), y + height)
  }
  pen.fill()
  const thick = 0.011
  pen.fillStyle = colour
  for (let column = 1; column < columns; column += 1) {
    pen.fillRect(x + (width * column) / columns - thick * 0.3, y, thick * 0.6, height)
  }
  for (let row = 1; row < rows; row += 1) {
    pen.fillRect(x, y + (height * row) / rows - thick * 0.3, width, thick * 0.6)
  }
  pen.strokeStyle = colour
  pen.lineWidth = thick
  pen.strokeRect(x, y, width, height)
  pen.strokeStyle = withAlpha(darken(colour, 0.4), 0.4)
  pen.lineWidth = 0.002
  pen.strokeRect(x + thick * 0.5, y + thick * 0.5, width - thick, height - thick)
  fillRoundRect(pen, lighten(colour, 0.1), x - 0.02, y + height + 0.003, width + 0.04, 0.016, 0.003)
  fillRoundRect(pen, darken(colour, 0.2), x - 0.014, y + height + 0.018, width + 0.028, 0.006, 0.002)
}

/** Drapes to both sides of a window. */
export function paintDrapes(pen: Pen, frame: WindowFrame, colour: Hex): void {
  const { x, y, width, height } = frame
  const drop = height + 0.1
  for (const side of [-1, 1]) {
    const outer = side < 0 ? x - 0.055 : x + width + 0.055
    for (let fold = 0; fold < 4; fold += 1) {
      const at = side < 0 ? outer + fold * 0.026 : outer - (fold + 1) * 0.026
      const cloth = pen.createLinearGradient(at, 0, at + 0.026, 0)
      cloth.addColorStop(0, darken(colour, 0.18))
      cloth.addColorStop(0.5, lighten(colour, 0.1))
      cloth.addColorStop(1, darken(colour, 0.14))
      pen.fillStyle = cloth
      pen.fillRect(at, y - 0.03, 0.0265, drop)
    }
  }
  fillRoundRect(
    pen,
    multiply('#7a5236', lighten(colour, 0.4)),
    x - 0.085,
    y - 0.042,
    width + 0.17,
    0.011,
    0.005,
  )
  fillEllipse(pen, '#c9a15a', x - 0.087, y - 0.037, 0.011)
  fillEllipse(pen, '#c9a15a', x + width + 0.087, y - 0.037, 0.011)
}

/** The patch of daylight that a window throws on floor and wall. */
export function paintSunPatch(
  pen: Pen,
  frame: WindowFrame,
  floorY: number,
  colour: Hex,
  alpha: number,
): void {
  if (alpha <= 0) return
  const { x, width, columns } = frame
  pen.fillStyle = withAlpha(colour, alpha)
  pen.beginPath()
  for (let column = 0; column < columns; column += 1) {
    const left = x + (width * column) / columns + 0.008
    const right = x + (width * (column + 1)) / columns - 0.008
    pen.moveTo(left - 0.1, floorY + 0.05)
    pen.lineTo(right - 0.1, floorY + 0.05)
    pen.lineTo(right - 0.26, floorY + 0.19)
    pen.lineTo(left - 0.3, floorY + 0.19)
    pen.closePath()
  }
  pen.fill()
}
