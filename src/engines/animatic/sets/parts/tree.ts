import { darken, lighten, mix, multiply, type Hex } from '../../draw/colour.ts'
import type { Palette } from '../../draw/palette.ts'
import { between, type Random } from '../../draw/random.ts'
import type { Pen } from '../../draw/shapes.ts'
import type { Season } from '../../scene-spec.ts'

/** Foliage in light, in between, in shade; and the trunk. */
export interface TreeColours {
  readonly lit: Hex
  readonly leaf: Hex
  readonly shade: Hex
  readonly trunk: Hex
}

/** Leaves of broad trees; in winter they lie under snow. */
export const LEAVES: Readonly<Record<Season, readonly Hex[]>> = {
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
    lit: seen(mix(lighten(local, 0.14), palette.key, 0.24)),
    leaf: seen(local),
    // Snow in the shade is blue, not grey.
    shade: seen(
      season === 'winter' ? mix(local, palette.shadow, 0.34) : mix(darken(local, 0.3), palette.shadow, 0.3),
    ),
    trunk: seen('#7a5a48'),
  }
}

const TURN = Math.PI * 2

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

/** A broad-leaved tree of `height`, rooted at (`x`, `y`). `side` is where the light comes from. */
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
  paintTrunk(pen, colours, side)
  // Taller or broader than its neighbours, as its puffs fell out.
  const build = ((crown.puffs[3]?.radius ?? 0.16) - 0.16) * 4
  pen.translate(0, -0.68)
  pen.scale(1 + build, 1 - build * 0.7)
  pen.translate(0, 0.68)
  paintFoliage(pen, crown, colours, side)
  pen.restore()
}

function paintTrunk(pen: Pen, { trunk, shade }: TreeColours, side: 1 | -1): void {
  const bark = pen.createLinearGradient(-0.05 * side, 0, 0.05 * side, 0)
  bark.addColorStop(0.2, mix(trunk, shade, 0.5))
  bark.addColorStop(0.8, lighten(trunk, 0.08))
  pen.fillStyle = bark
  pen.beginPath()
  pen.moveTo(-0.065, 0.006)
  pen.quadraticCurveTo(-0.026, -0.07, -0.03, -0.3)
  pen.lineTo(-0.13, -0.56)
  pen.lineTo(-0.11, -0.57)
  pen.lineTo(-0.012, -0.4)
  pen.lineTo(0.004, -0.6)
  pen.lineTo(0.03, -0.6)
  pen.lineTo(0.026, -0.42)
  pen.lineTo(0.12, -0.54)
  pen.lineTo(0.135, -0.525)
  pen.lineTo(0.034, -0.3)
  pen.quadraticCurveTo(0.03, -0.07, 0.07, 0.006)
  pen.fill()
}

/** The crown as clumps of leaves, each a ball in the light, the farther and higher ones behind. */
function paintFoliage(pen: Pen, { puffs }: Crown, colours: TreeColours, side: 1 | -1): void {
  pen.fillStyle = colours.shade
  pen.beginPath()
  for (const { x, y, radius } of puffs) traceClump(pen, x, y + 0.012, radius, 0)
  pen.fill()
  const clumps = puffs.toSorted((one, other) => one.y - other.y)
  clumps.forEach(({ x, y, radius }, index) => {
    // Who hangs low on the far side of the light lies in the shade of the others.
    const exposure = Math.min(1, Math.max(0, 0.55 + x * side * 1.5 - (y + 0.68) * 1.7))
    const size = radius * 0.93
    const light = pen.createLinearGradient(
      x + side * size * 0.6,
      y - size * 0.9,
      x - side * size * 0.5,
      y + size * 0.85,
    )
    light.addColorStop(0, mix(colours.leaf, colours.lit, 0.25 + 0.75 * exposure))
    light.addColorStop(0.5, mix(colours.shade, colours.leaf, 0.45 + 0.55 * exposure))
    light.addColorStop(1, colours.shade)
    pen.fillStyle = light
    pen.beginPath()
    traceClump(pen, x, y, size, index)
    pen.fill()
    paintLeaves(pen, x, y, size, mix(colours.leaf, lighten(colours.lit, 0.12), exposure), side, index)
  })
}

/** A shrub `size` high over its foot at (`x`, `y`): clumps of leaves side by side, each as high as its bump (0..1). */
export function paintShrub(
  pen: Pen,
  x: number,
  y: number,
  size: number,
  bumps: readonly number[],
  colours: TreeColours,
  side: 1 | -1,
): void {
  const puffs = bumps.flatMap((bump, index) => {
    const along = (index - (bumps.length - 1) / 2) * 0.55
    const radius = 0.4 + 0.2 * bump
    return [
      { x: along, y: -0.3 - bump * 0.4, radius },
      { x: along + 0.28, y: -0.16, radius: radius * 0.7 },
    ]
  })
  pen.save()
  pen.translate(x, y)
  pen.scale(size, size)
  // In the crown's own measure, so that it is lit as one.
  pen.scale(2, 2)
  pen.translate(0, 0.68 - 0.2)
  const crown = puffs.map((puff) => ({ x: puff.x / 2, y: puff.y / 2 - 0.48, radius: puff.radius / 2 }))
  paintFoliage(pen, { puffs: crown }, colours, side)
  pen.restore()
}

const LOBES = 9
/** Of the clump's radius: where the middles of its lobes are, and how large these are. */
const LOBE_AT = 0.74
const LOBE = 0.3
/** Half the angle of a lobe that shows, from its own middle: there it meets its neighbours. */
const LOBE_SHOWN = lobeShown()

function lobeShown(): number {
  const half = TURN / 2 / LOBES
  const meets = LOBE_AT * Math.cos(half) + Math.sqrt(LOBE ** 2 - (LOBE_AT * Math.sin(half)) ** 2)
  return Math.atan2(meets * Math.sin(half), meets * Math.cos(half) - LOBE_AT)
}

/** A ball of leaves with a scalloped edge, as one outline: whole lobes over one another are twice as dear to fill. */
function traceClump(pen: Pen, x: number, y: number, radius: number, turn: number): void {
  for (let lobe = 0; lobe < LOBES; lobe += 1) {
    const angle = ((lobe + turn * 0.37) / LOBES) * TURN
    const lobeX = x + Math.cos(angle) * radius * LOBE_AT
    const lobeY = y + Math.sin(angle) * radius * LOBE_AT
    const from = angle - LOBE_SHOWN
    if (lobe === 0) pen.moveTo(lobeX + Math.cos(from) * radius * LOBE, lobeY + Math.sin(from) * radius * LOBE)
    pen.arc(lobeX, lobeY, radius * LOBE, from, angle + LOBE_SHOWN)
  }
  pen.closePath()
}

/** Half the length of a leaf that shows, in heights of the tree. */
const LEAF = 0.0175

/** Single leaves that catch the light on the sunny shoulder of a clump. */
function paintLeaves(
  pen: Pen,
  x: number,
  y: number,
  radius: number,
  colour: Hex,
  side: 1 | -1,
  turn: number,
): void {
  pen.fillStyle = colour
  pen.beginPath()
  for (let leaf = 0; leaf < 7; leaf += 1) {
    const angle = -Math.PI / 2 + side * (((leaf * 0.618 + turn * 0.27) % 1) * 2 - 0.5)
    const reach = radius * (0.42 + ((leaf * 0.755 + turn * 0.41) % 1) * 0.5)
    const leafX = x + Math.cos(angle) * reach
    const leafY = y + Math.sin(angle) * reach
    const tilt = side * (0.4 + ((leaf * 0.31) % 1))
    const [alongX, alongY] = [Math.cos(tilt) * LEAF, Math.sin(tilt) * LEAF]
    pen.moveTo(leafX + alongX, leafY + alongY)
    pen.quadraticCurveTo(leafX - alongY, leafY + alongX, leafX - alongX, leafY - alongY)
    pen.quadraticCurveTo(leafX + alongY, leafY - alongX, leafX + alongX, leafY + alongY)
  }
  pen.fill()
}

const TIERS = 6
/** How the boughs of a tier hang, from the left tip to the right: part of the half width, and of the tier's height. */
const BOUGHS = [
  [-1, 0.02],
  [-0.72, -0.1],
  [-0.55, 0.1],
  [-0.26, -0.06],
  [-0.08, 0.13],
  [0.2, -0.05],
  [0.4, 0.11],
  [0.66, -0.09],
  [1, 0.02],
] as const

/** A fir of `height`, rooted at (`x`, `y`). `side` is where the light comes from. */
export function paintFir(
  pen: Pen,
  x: number,
  y: number,
  height: number,
  colours: TreeColours,
  side: 1 | -1,
): void {
  pen.fillStyle = colours.trunk
  pen.fillRect(x - height * 0.02, y - height * 0.12, height * 0.04, height * 0.12)
  for (let tier = 0; tier < TIERS; tier += 1) {
    const up = tier / TIERS
    const half = height * (0.25 * (1 - up) ** 0.85 + 0.025)
    const base = y - height * (0.07 + up * 0.86)
    const rise = height * (0.3 - up * 0.12)
    const lean = (tier % 2 === 0 ? 1 : -1) * half * 0.05
    paintTier(pen, { x: x + lean, base, half, rise }, colours, side)
  }
}

function paintTier(
  pen: Pen,
  tier: { readonly x: number; readonly base: number; readonly half: number; readonly rise: number },
  colours: TreeColours,
  side: 1 | -1,
): void {
  const { x, base, half, rise } = tier
  const top = base - rise
  const trace = (from: number): void => {
    pen.beginPath()
    pen.moveTo(x, top)
    for (const [across, hang] of BOUGHS) {
      if (across * side >= from) pen.lineTo(x + across * half, base + hang * rise)
    }
    pen.closePath()
    pen.fill()
  }
  const needles = pen.createLinearGradient(0, top, 0, base + rise * 0.1)
  needles.addColorStop(0, colours.shade)
  needles.addColorStop(1, mix(colours.shade, colours.leaf, 0.4))
  pen.fillStyle = needles
  trace(-2)
  const sunny = pen.createLinearGradient(0, top, 0, base + rise * 0.1)
  sunny.addColorStop(0, colours.leaf)
  sunny.addColorStop(1, mix(colours.leaf, colours.lit, 0.7))
  pen.fillStyle = sunny
  trace(0.15)
}
