import { between, createNoise } from '../../draw/random.ts'
import type { Random } from '../../draw/random.ts'
import type { Hex } from '../../draw/colour.ts'
import type { Pen } from '../../draw/shapes.ts'
import { paintFirs } from './firs.ts'
import { paintLeafRoof } from './leaf-roof.ts'
import type { Tones, Woodland } from './woodland.ts'

interface Tree {
  readonly x: number
  readonly width: number
  readonly lean: number
  /** Top of the tree where it is in view, as a part of the way up. */
  readonly reach: number
  readonly branches: readonly { readonly up: number; readonly side: 1 | -1; readonly length: number }[]
}

/** Trees side by side, all equally far away. */
export interface TreeRow {
  readonly woodland: Woodland
  readonly trees: readonly Tree[]
  readonly puffs: readonly { readonly x: number; readonly y: number; readonly radius: number }[]
  readonly baseY: number
  readonly topY: number
}

export interface TreeRowOptions {
  readonly woodland: Woodland
  readonly left: number
  readonly right: number
  readonly spacing: number
  readonly width: number
  readonly baseY: number
  /** Where the picture ends. */
  readonly topY: number
  /** How far the leaves hang down from the top. */
  readonly canopy: number
}

/** Stalks are thin and many, firs broad and few. */
const SPACING: Readonly<Record<Woodland, number>> = {
  broadleaf: 1,
  bare: 0.9,
  fir: 1.15,
  bamboo: 0.36,
  jungle: 1.1,
}
const WIDTH: Readonly<Record<Woodland, number>> = {
  broadleaf: 1,
  bare: 0.8,
  fir: 1,
  bamboo: 0.42,
  jungle: 1.15,
}

export function plantTreeRow(random: Random, seed: number, options: TreeRowOptions): TreeRow {
  const { woodland, left, right, baseY, topY } = options
  const spacing = options.spacing * SPACING[woodland]
  const trees = Array.from({ length: Math.ceil((right - left) / spacing) }, (_, index) => ({
    x: left + (index + between(random, 0.15, 0.85)) * spacing,
    width: options.width * WIDTH[woodland] * between(random, 0.65, 1.25),
    lean: between(random, -0.05, 0.05),
    reach: between(random, 0.72, 1.2),
    branches: Array.from({ length: woodland === 'bare' ? 6 : 3 }, () => ({
      up: between(random, 0.35, 0.9),
      side: random() < 0.5 ? (1 as const) : (-1 as const),
      length: between(random, 0.08, 0.17),
    })),
  }))
  return { woodland, trees, puffs: growCanopy(random, seed, options), baseY, topY }
}

function growCanopy(random: Random, seed: number, options: TreeRowOptions): TreeRow['puffs'] {
  if (options.woodland === 'fir' || options.woodland === 'bare') return []
  const noise = createNoise(seed)
  const step = 0.07
  return Array.from({ length: Math.ceil((options.right - options.left) / step) }, (_, index) => {
    const x = options.left + index * step
    return {
      x,
      y: options.topY + options.canopy * (0.55 + 0.45 * noise(x * 2.1)),
      radius: between(random, 0.05, 0.09),
    }
  })
}

/** Paints a row. `side` is where the light comes from; `snowy` lays snow on the boughs. */
export function paintTreeRow(pen: Pen, row: TreeRow, tones: Tones, side: 1 | -1, snow: Hex | null): void {
  switch (row.woodland) {
    case 'fir':
      paintFirs(pen, row, tones, side, snow)
      return
    case 'bamboo':
      paintStalks(pen, row, tones, side)
      paintSprays(pen, row, tones)
      return
    default:
      paintTrunks(pen, row, tones, side)
      paintLeafRoof(pen, row.puffs, row.topY, tones, side)
  }
}

function paintTrunks(pen: Pen, row: TreeRow, tones: Tones, side: 1 | -1): void {
  pen.fillStyle = tones.trunk
  pen.beginPath()
  for (const tree of row.trees) traceTrunk(pen, row, tree)
  pen.fill()
  // Branches wind both ways round: in one path with their trunk, the overlap would become a hole.
  pen.beginPath()
  for (const tree of row.trees) for (const branch of tree.branches) traceBranch(pen, row, tree, branch)
  pen.fill()
  pen.fillStyle = tones.trunkLit
  pen.beginPath()
  for (const { x, width, lean } of row.trees) {
    const height = row.baseY - row.topY
    const edge = x + side * width * 0.5
    pen.moveTo(edge, row.baseY - 0.03)
    pen.quadraticCurveTo(edge - side * width * 0.05, row.baseY - height * 0.4, edge + lean, row.topY - 0.06)
    pen.lineTo(edge + lean - side * width * 0.14, row.topY - 0.06)
    pen.quadraticCurveTo(edge - side * width * 0.26, row.baseY - height * 0.4, edge, row.baseY - 0.03)
  }
  pen.fill()
}

function traceTrunk(pen: Pen, row: TreeRow, { x, width, lean }: Tree): void {
  const half = width / 2
  const height = row.baseY - row.topY
  const top = row.topY - 0.06
  pen.moveTo(x - width * 1.05, row.baseY + 0.012)
  pen.quadraticCurveTo(x - half, row.baseY - 0.02, x - half, row.baseY - 0.09)
  pen.quadraticCurveTo(x - half * 0.9, row.baseY - height * 0.5, x + lean - half * 0.75, top)
  pen.lineTo(x + lean + half * 0.75, top)
  pen.quadraticCurveTo(x + half * 0.9, row.baseY - height * 0.5, x + half, row.baseY - 0.09)
  pen.quadraticCurveTo(x + half, row.baseY - 0.02, x + width * 1.05, row.baseY + 0.012)
  pen.closePath()
}

function traceBranch(pen: Pen, row: TreeRow, tree: Tree, branch: Tree['branches'][number]): void {
  const height = row.baseY - row.topY
  const y = row.baseY - height * branch.up
  const x = tree.x + tree.lean * branch.up * branch.up
  const reach = branch.length * (0.6 + tree.width * 8)
  const tipX = x + branch.side * reach
  const tipY = y - reach * 0.75
  pen.moveTo(x, y + tree.width * 0.3)
  pen.quadraticCurveTo(x + branch.side * reach * 0.55, y - reach * 0.1, tipX, tipY)
  pen.quadraticCurveTo(x + branch.side * reach * 0.4, y - reach * 0.25, x, y - tree.width * 0.2)
  pen.closePath()
  if (row.woodland !== 'bare') return
  pen.moveTo(x + branch.side * reach * 0.45, y - reach * 0.12)
  pen.lineTo(x + branch.side * reach * 0.55, y - reach * 0.2)
  pen.lineTo(x + branch.side * reach * 0.66, y - reach * 0.85)
  pen.closePath()
}

const JOINT_SPACING = 0.11

function paintStalks(pen: Pen, row: TreeRow, tones: Tones, side: 1 | -1): void {
  const top = row.topY - 0.06
  const xAt = (tree: Tree, y: number): number => {
    const up = (row.baseY - y) / (row.baseY - row.topY)
    return tree.x + tree.lean * up * up
  }
  for (const [colour, inset, width] of [
    [tones.trunk, 0, 1],
    [tones.trunkLit, side * 0.22, 0.3],
  ] as const) {
    pen.fillStyle = colour
    pen.beginPath()
    for (const tree of row.trees) {
      const half = (tree.width * width) / 2
      const shift = tree.width * inset
      const lower = tree.x + shift
      const upper = xAt(tree, top) + shift
      pen.moveTo(lower - half, row.baseY)
      pen.quadraticCurveTo(lower - half, (row.baseY + top) / 2, upper - half, top)
      pen.lineTo(upper + half, top)
      pen.quadraticCurveTo(lower + half, (row.baseY + top) / 2, lower + half, row.baseY)
      pen.closePath()
    }
    pen.fill()
  }
  pen.fillStyle = tones.leaf
  pen.beginPath()
  for (const tree of row.trees) {
    const first = row.baseY - JOINT_SPACING * (0.2 + tree.reach * 0.6)
    for (let y = first; y > top; y -= JOINT_SPACING) {
      // The stalk is a quadratic curve whose lower half is nearly upright.
      pen.rect(xAt(tree, y) - tree.width * 0.62, y, tree.width * 1.24, tree.width * 0.22)
    }
  }
  pen.fill()
}

/** Slender bamboo leaves, in drooping fans. */
function paintSprays(pen: Pen, row: TreeRow, tones: Tones): void {
  for (const [colour, parity] of [
    [tones.leaf, 0],
    [tones.leafLit, 1],
  ] as const) {
    pen.fillStyle = colour
    pen.beginPath()
    row.puffs.forEach(({ x, y, radius }, index) => {
      if (index % 2 !== parity) return
      for (let tier = 0; tier < 3; tier += 1) {
        const tierY = y - tier * radius * 1.7
        for (let leaf = 0; leaf < 5; leaf += 1) {
          const angle = 0.35 + leaf * 0.6 + (index % 3) * 0.15
          const length = radius * (1.5 - Math.abs(leaf - 2) * 0.16)
          traceLeaf(pen, x + (tier - 1) * 0.02, tierY, angle, length, radius * 0.16)
        }
      }
    })
    pen.fill()
  }
}

function traceLeaf(pen: Pen, x: number, y: number, angle: number, length: number, half: number): void {
  const dx = Math.cos(angle)
  const dy = Math.sin(angle)
  pen.moveTo(x, y)
  pen.quadraticCurveTo(
    x + dx * length * 0.5 - dy * half,
    y + dy * length * 0.5 + dx * half,
    x + dx * length,
    y + dy * length,
  )
  pen.quadraticCurveTo(x + dx * length * 0.5 + dy * half, y + dy * length * 0.5 - dx * half, x, y)
}
