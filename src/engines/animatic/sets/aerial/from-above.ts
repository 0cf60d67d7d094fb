import { darken, lighten, mix, withAlpha, type Hex } from '../../draw/colour.ts'
import type { Palette } from '../../draw/palette.ts'
import { slotChance } from '../parts/span.ts'
import type { TreeColours } from '../parts/tree.ts'
import { fillPolygon, type Pen, type Point } from '../../draw/shapes.ts'
import { fillGround, plot, type AerialView } from './view.ts'

/** How far the shadow of a thing as high as 1 falls to the side and towards the eye. */
const SHADOW_ASIDE = 0.62
const SHADOW_NEAR = 0.3

/** The shadow on the ground of an upright block. */
export function paintBlockShadow(
  pen: Pen,
  view: AerialView,
  palette: Palette,
  block: {
    readonly across: number
    readonly away: number
    readonly width: number
    readonly depth: number
    readonly height: number
  },
): void {
  const { across, away, width, depth, height } = block
  const aside = -view.light * SHADOW_ASIDE * height
  const near = -SHADOW_NEAR * height
  const lit = view.light > 0 ? across + width : across
  const far = view.light > 0 ? across : across + width
  fillGround(pen, view, shadowOf(palette), [
    [lit, away],
    [lit + aside, away + near],
    [far + aside, away + near],
    [far + aside, away + depth + near],
    [far, away + depth],
    [far, away],
  ])
}

export function shadowOf(palette: Palette, strength = 1): string {
  return withAlpha(
    palette.shadow,
    (palette.time === 'overcast' ? 0.2 : palette.stars > 0.5 ? 0.4 : 0.36) * strength,
  )
}

export interface Crowned {
  readonly across: number
  readonly away: number
  readonly radius: number
  readonly colours: TreeColours
  readonly kind: 'round' | 'fir' | 'palm'
}

/** A tree from above: its crown, lit from one side, over its shadow. */
export function paintTreeTop(
  pen: Pen,
  view: AerialView,
  palette: Palette,
  tree: Crowned,
  index: number,
): void {
  const { across, away, radius, colours, kind } = tree
  const scale = view.scaleAt(away)
  const [x, y] = view.at(across, away)
  const size = radius * scale
  pen.fillStyle = shadowOf(palette, 0.9)
  pen.beginPath()
  pen.ellipse(x - view.light * size * 0.75, y + size * 0.12, size * 1.05, size * 0.6, 0, 0, Math.PI * 2)
  pen.fill()
  if (kind === 'fir') paintFir(pen, x, y, size, colours, view.light)
  else if (kind === 'palm') paintPalmTop(pen, x, y - size * 0.9, size, colours, index)
  else paintCrown(pen, x, y - size * 0.55, size, colours, view.light, index)
}

function paintCrown(
  pen: Pen,
  x: number,
  y: number,
  size: number,
  { lit, leaf, shade }: TreeColours,
  light: 1 | -1,
  index: number,
): void {
  for (const [colour, shrink, shift] of [
    [shade, 1, 0],
    [leaf, 0.84, 0.14],
    [lit, 0.5, 0.34],
  ] as const) {
    pen.fillStyle = colour
    pen.beginPath()
    for (let puff = 0; puff < 7; puff += 1) {
      const turn = puff * 1.047 + slotChance(index, puff) * 0.7
      const reach = puff === 6 ? 0 : size * 0.5 * shrink
      const radius = size * (0.46 + 0.16 * slotChance(index, puff + 9)) * shrink
      const px = x + light * shift * size * 0.5 + Math.cos(turn) * reach
      const py = y - shift * size * 0.5 + Math.sin(turn) * reach * 0.86
      pen.moveTo(px + radius, py)
      pen.arc(px, py, radius, 0, Math.PI * 2)
    }
    pen.fill()
  }
}

function paintFir(
  pen: Pen,
  x: number,
  y: number,
  size: number,
  { lit, leaf, shade }: TreeColours,
  light: 1 | -1,
): void {
  for (let tier = 0; tier < 4; tier += 1) {
    const width = size * (0.95 - tier * 0.22)
    const foot = y + size * 0.12 - tier * size * 0.42
    const tip: Point = [x, foot - size * 0.78]
    fillPolygon(pen, tier === 0 ? shade : mix(shade, leaf, 0.4 + tier * 0.2), [
      tip,
      [x - width, foot],
      [x, foot + width * 0.34],
      [x + width, foot],
    ])
    fillPolygon(pen, mix(leaf, lit, 0.3 + tier * 0.22), [
      tip,
      [x + light * width, foot],
      [x + light * width * 0.1, foot + width * 0.32],
    ])
  }
}

function paintPalmTop(
  pen: Pen,
  x: number,
  y: number,
  size: number,
  { lit, leaf, shade, trunk }: TreeColours,
  index: number,
): void {
  pen.strokeStyle = trunk
  pen.lineWidth = size * 0.16
  pen.beginPath()
  pen.moveTo(x + size * 0.18, y + size * 0.95)
  pen.quadraticCurveTo(x + size * 0.2, y + size * 0.4, x, y)
  pen.stroke()
  for (let frond = 0; frond < 9; frond += 1) {
    const turn = frond * 0.698 + slotChance(index, frond) * 0.4
    const [tx, ty] = [x + Math.cos(turn) * size * 1.15, y + Math.sin(turn) * size * 0.85 + size * 0.14]
    const [mx, my] = [(x + tx) / 2, (y + ty) / 2 - size * 0.22]
    pen.fillStyle = [shade, leaf, lit][frond % 3] ?? leaf
    pen.beginPath()
    pen.moveTo(x, y)
    pen.quadraticCurveTo(mx - Math.sin(turn) * size * 0.16, my + Math.cos(turn) * size * 0.16, tx, ty)
    pen.quadraticCurveTo(
      mx + Math.sin(turn) * size * 0.16,
      my - Math.cos(turn) * size * 0.16 + size * 0.1,
      x,
      y,
    )
    pen.fill()
  }
}

/** Walls and a flat roof. */
export interface Block {
  readonly across: number
  readonly away: number
  readonly width: number
  readonly depth: number
  readonly height: number
  readonly wall: Hex
  readonly roof: Hex
}

/** A building with a flat roof; its front and the side that leans away from the middle are seen. */
export function paintBlock(pen: Pen, view: AerialView, palette: Palette, block: Block): void {
  const { across, away, width, depth, height, wall, roof } = block
  const side = across + width / 2 < 0 ? across + width : across
  const inner = across + width / 2 < 0 ? 1 : -1
  const isLit = inner === view.light
  const at = (u: number, w: number, h: number): Point => view.at(u, w, h)
  fillPolygon(pen, isLit ? mix(wall, palette.key, 0.18) : mix(wall, palette.shadow, 0.42), [
    at(side, away, 0),
    at(side, away + depth, 0),
    at(side, away + depth, height),
    at(side, away, height),
  ])
  fillPolygon(pen, mix(wall, palette.shadow, 0.16), [
    at(across, away, 0),
    at(across + width, away, 0),
    at(across + width, away, height),
    at(across, away, height),
  ])
  fillGround(pen, view, roof, plot(across, away, width, depth), height)
  const inset = Math.min(width, depth) * 0.09
  fillGround(
    pen,
    view,
    darken(roof, 0.13),
    plot(across + inset, away + inset, width - 2 * inset, depth - 2 * inset),
    height,
  )
}

/** A house under a saddle roof; `ridge` runs across or away. */
export function paintHouse(
  pen: Pen,
  view: AerialView,
  palette: Palette,
  house: Block & { readonly ridge: 'across' | 'away'; readonly lit: boolean },
): void {
  const { across, away, width, depth, height, wall, roof, ridge, lit } = house
  const top = height * 1.7
  const over = Math.min(width, depth) * 0.1
  const [left, right, near, far] = [across - over, across + width + over, away - over, away + depth + over]
  const front: Point[] = [
    view.at(across, away),
    view.at(across + width, away),
    view.at(across + width, away, height),
    ...(ridge === 'away' ? [view.at(across + width / 2, away, top)] : []),
    view.at(across, away, height),
  ]
  fillPolygon(pen, mix(wall, palette.shadow, 0.12), front)
  const bright = mix(lighten(roof, 0.12), palette.key, 0.12)
  const dim = mix(darken(roof, 0.14), palette.shadow, 0.2)
  if (ridge === 'across') {
    fillPolygon(pen, mix(roof, dim, 0.5), [
      view.at(left, far, height),
      view.at(right, far, height),
      view.at(right, (near + far) / 2, top),
      view.at(left, (near + far) / 2, top),
    ])
    fillPolygon(pen, roof, [
      view.at(left, near, height * 0.94),
      view.at(right, near, height * 0.94),
      view.at(right, (near + far) / 2, top),
      view.at(left, (near + far) / 2, top),
    ])
  } else {
    const middle = across + width / 2
    fillPolygon(pen, view.light < 0 ? bright : dim, [
      view.at(left, near, height),
      view.at(middle, near, top),
      view.at(middle, far, top),
      view.at(left, far, height),
    ])
    fillPolygon(pen, view.light > 0 ? bright : dim, [
      view.at(right, near, height),
      view.at(middle, near, top),
      view.at(middle, far, top),
      view.at(right, far, height),
    ])
  }
  if (height < 0.02) return
  pen.fillStyle = lit ? '#ffd98a' : mix('#5b6f86', palette.fog, 0.2)
  for (const part of [0.28, 0.66]) {
    const [x, y] = view.at(across + width * part, away, height * 0.62)
    const size = width * 0.1 * view.scaleAt(away)
    pen.fillRect(x - size, y - size * 0.4, size * 2, size * 1.5)
  }
}
