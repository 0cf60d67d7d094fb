import { darken, lighten, mix, multiply, type Hex } from '../../draw/colour.ts'
import type { Palette } from '../../draw/palette.ts'
import { between, type Random } from '../../draw/random.ts'
import { fillPolygon, type Pen } from '../../draw/shapes.ts'
import type { Season } from '../../scene-spec.ts'

/** Foliage in light, in between, in shade; and the trunk. */
export interface TreeColours {
  readonly lit: Hex
  readonly leaf: Hex
  readonly shade: Hex
  readonly trunk: Hex
}

const LEAVES: Readonly<Record<Season, readonly Hex[]>> = {
  spring: ['#8fc65a', '#9ccf6c', '#f3b8cf'],
  summer: ['#6fae4c', '#5fa35a', '#7fb84e'],
  autumn: ['#e09a3a', '#cf6b32', '#d9b23f'],
  winter: ['#dfe9f0', '#cfdde8', '#eaf1f5'],
}

/** Colours of the `index`-th tree, `haze` (0..1) away. */
export function treeColours(
  palette: Palette,
  season: Season | null,
  index: number,
  haze: number,
): TreeColours {
  const leaves = LEAVES[season ?? 'summer']
  const local = leaves[index % leaves.length] ?? '#6fae4c'
  const seen = (colour: Hex): Hex => mix(multiply(colour, palette.ambient), palette.fog, haze)
  return {
    lit: seen(mix(lighten(local, 0.16), palette.key, 0.22)),
    leaf: seen(local),
    shade: seen(mix(darken(local, 0.2), palette.shadow, 0.26)),
    trunk: seen('#7a5a48'),
  }
}

export interface Crown {
  readonly puffs: readonly { readonly x: number; readonly y: number; readonly radius: number }[]
}

export function growCrown(random: Random): Crown {
  return {
    puffs: Array.from({ length: 9 }, (_, index) => {
      const turn = (index / 9) * Math.PI * 2
      const reach = index === 0 ? 0 : between(random, 0.12, 0.2)
      return {
        x: Math.cos(turn) * reach * 1.15,
        y: -0.68 + Math.sin(turn) * reach,
        radius: between(random, 0.13, 0.19),
      }
    }),
  }
}

/** A round tree of `height`, rooted at (`x`, `y`). `side` is where the light comes from. */
export function paintTree(
  pen: Pen,
  x: number,
  y: number,
  height: number,
  crown: Crown,
  colours: TreeColours,
  side: 1 | -1,
): void {
  pen.save()
  pen.translate(x, y)
  pen.scale(height, height)
  pen.fillStyle = colours.trunk
  pen.beginPath()
  pen.moveTo(-0.05, 0)
  pen.quadraticCurveTo(-0.02, -0.3, -0.035, -0.55)
  pen.lineTo(0.03, -0.55)
  pen.quadraticCurveTo(0.02, -0.3, 0.055, 0)
  pen.fill()
  paintPuffs(pen, crown, colours.shade, 1, 0, 0)
  paintPuffs(pen, crown, colours.leaf, 0.86, side * 0.02, -0.02)
  paintPuffs(pen, crown, colours.lit, 0.62, side * 0.045, -0.06)
  pen.restore()
}

function paintPuffs(pen: Pen, crown: Crown, colour: Hex, size: number, dx: number, dy: number): void {
  pen.fillStyle = colour
  pen.beginPath()
  for (const puff of crown.puffs) {
    const radius = puff.radius * size
    pen.moveTo(puff.x + dx + radius, puff.y + dy)
    pen.arc(puff.x + dx, puff.y + dy, radius, 0, Math.PI * 2)
  }
  pen.fill()
}

/** A fir of `height`, rooted at (`x`, `y`). */
export function paintFir(
  pen: Pen,
  x: number,
  y: number,
  height: number,
  colours: TreeColours,
  side: 1 | -1,
): void {
  pen.fillStyle = colours.trunk
  pen.fillRect(x - height * 0.025, y - height * 0.12, height * 0.05, height * 0.12)
  for (let tier = 0; tier < 4; tier += 1) {
    const half = height * (0.235 - tier * 0.045)
    const base = y - height * (0.09 + tier * 0.2)
    const tip = base - height * 0.34
    fillPolygon(pen, colours.shade, [
      [x - half, base],
      [x, base + height * 0.02],
      [x + half, base],
      [x, tip],
    ])
    fillPolygon(pen, colours.leaf, [
      [x, base + height * 0.02],
      [x + half * side, base],
      [x, tip],
    ])
  }
}
