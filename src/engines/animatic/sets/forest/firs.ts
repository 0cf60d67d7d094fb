import { mix } from '../../draw/colour.ts'
import type { Hex } from '../../draw/colour.ts'
import type { Pen } from '../../draw/shapes.ts'
import type { Tones } from './woodland.ts'

interface Fir {
  readonly x: number
  /** World units of its trunk. */
  readonly width: number
  readonly lean: number
  /** Its height as a part of the row's. */
  readonly reach: number
}

interface Firs {
  readonly trees: readonly Fir[]
  readonly baseY: number
  readonly topY: number
}

interface Tier {
  readonly x: number
  readonly base: number
  readonly tip: number
  readonly half: number
}

const TIERS = 8

/** Firs side by side, each of tiers that lie over one another; with snow, heaped on the boughs. */
export function paintFirs(pen: Pen, row: Firs, tones: Tones, side: 1 | -1, snow: Hex | null): void {
  const height = row.baseY - row.topY
  const foot = Math.min(0.16, height * 0.12)
  pen.fillStyle = tones.trunk
  pen.beginPath()
  for (const { x, width } of row.trees) pen.rect(x - width * 0.4, row.baseY - foot, width * 0.8, foot + 0.01)
  pen.fill()
  // The needles and the snow on them turn from the light at different places: no tree has a seam from top to foot.
  const dark = side > 0 ? [-1, 0] : [0, 1]
  const sunny = side > 0 ? [0, 1] : [-1, 0]
  const needlesDark = side > 0 ? [-1, 0.25] : [-0.25, 1]
  const needlesLit = side > 0 ? [0.23, 1] : [-1, -0.23]
  const lit = mix(tones.leaf, tones.leafLit, snow === null ? 0.85 : 0.5)
  for (let tier = 0; tier < TIERS; tier += 1) {
    // The same tier of all trees at once: each fill by itself costs more than what it fills.
    const tiers = row.trees.map((tree, index) => tierOf(tree, row.baseY, height * tree.reach, tier, index))
    fillTiers(pen, tiers, SKIRT, tones.leaf, needlesDark)
    fillTiers(pen, tiers, SKIRT, lit, needlesLit)
    if (snow === null) continue
    fillTiers(pen, tiers, SNOW, mix(snow, tones.leaf, 0.3), dark)
    fillTiers(pen, tiers, SNOW, snow, sunny)
  }
}

type Edge = readonly (readonly [number, number])[]

function fillTiers(
  pen: Pen,
  tiers: readonly Tier[],
  edge: Edge,
  colour: Hex,
  [from = -1, to = 1]: readonly number[],
): void {
  const shown = edge.filter(([across]) => across >= from && across <= to)
  pen.fillStyle = colour
  pen.beginPath()
  for (const tier of tiers) trace(pen, tier, shown)
  pen.fill()
}

function tierOf(tree: Fir, baseY: number, height: number, tier: number, index: number): Tier {
  const up = tier / TIERS
  const base = baseY - height * (0.06 + 0.9 * up)
  // No two boughs are of one length.
  const uneven = 0.9 + 0.2 * (((tier + index * 3) * 0.618034) % 1)
  return {
    x: tree.x + tree.lean * up * 0.3 + (tier % 2 === 0 ? 1 : -1) * tree.width * 0.12 * (1 - up),
    base,
    tip: base - height * (0.26 - 0.1 * up),
    half: (0.034 + tree.width * 1.9) * (1 - up) ** 0.82 * uneven + tree.width * 0.22,
  }
}

/** The lower edge of the boughs and of the snow on them: across -1..1, and below the tier's foot in parts of its rise. */
const SKIRT = [
  [-1, 0],
  [-0.82, -0.06],
  [-0.66, 0.09],
  [-0.44, -0.03],
  [-0.24, 0.11],
  [0, -0.01],
  [0.24, 0.11],
  [0.46, -0.03],
  [0.68, 0.09],
  [0.84, -0.06],
  [1, 0],
] as const
const SNOW = [
  [-1, 0],
  [-0.8, -0.2],
  [-0.64, -0.07],
  [-0.44, -0.32],
  [-0.22, -0.14],
  [0, -0.4],
  [0.2, -0.16],
  [0.42, -0.34],
  [0.64, -0.06],
  [0.82, -0.2],
  [1, 0],
] as const

/** From the tip along a concave edge, along the soft lower edge that shows, and back. */
function trace(pen: Pen, { x, base, tip, half }: Tier, shown: Edge): void {
  const drop = base - tip
  const [first] = shown
  const last = shown.at(-1)
  if (first === undefined || last === undefined) return
  pen.moveTo(x, tip)
  let [fromX, fromY] = [x + first[0] * half, base + first[1] * drop]
  pen.quadraticCurveTo(x + first[0] * half * 0.26, tip + drop * 0.62, fromX, fromY)
  for (const [across, below] of shown.slice(1)) {
    const [toX, toY] = [x + across * half, base + below * drop]
    // Round below, pointed between two boughs.
    pen.quadraticCurveTo((fromX + toX) / 2, Math.max(fromY, toY) + drop * 0.015, toX, toY)
    ;[fromX, fromY] = [toX, toY]
  }
  pen.quadraticCurveTo(x + last[0] * half * 0.26, tip + drop * 0.62, x, tip)
  pen.closePath()
}
