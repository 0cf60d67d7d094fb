import { darken, lighten, mix, multiply, type Hex } from '../../draw/colour.ts'
import { between, pick } from '../../draw/random.ts'
import type { Pen, Point } from '../../draw/shapes.ts'
import { ground, lampLevel } from '../parts/lighting.ts'
import { paintBlockShadow, paintHouse } from './from-above.ts'
import { clearing, paintTrees, plantTrees } from './growth.ts'
import { isSnowy, type Terrain, type TerrainContext, type TerrainPainter } from './terrain.ts'
import { fillBand, fillGround, groundPath } from './view.ts'

const CROPS: Readonly<Record<'summer' | 'autumn' | 'winter', readonly Hex[]>> = {
  summer: ['#8fbf52', '#d9c65a', '#6fa84a', '#b7cf6a', '#9a7fc0', '#c9b06a', '#7db35a'],
  autumn: ['#c99a4a', '#a87a3c', '#d9b45a', '#8f8a46', '#b5653a', '#c9a868'],
  winter: ['#e9eff5', '#dbe5ee', '#f3f7fa', '#cfdbe6'],
}

/** Farmland: a patchwork of fields and hedges, a stream and a lane. */
export const fields: TerrainPainter = (context) => paintFields(context)

/** Farmland on which little grows but `crops`. */
export function fieldsOf(crops: readonly Hex[]): TerrainPainter {
  return (context) => paintFields(context, crops)
}

function paintFields(context: TerrainContext, crops?: readonly Hex[]): Terrain {
  const { view, random, palette, spec } = context
  const size = 0.62 * view.grain
  const patches = layOut(context, size, crops)
  const hasHero = spec.subjects.length > 0
  const stream = winding(context, hasHero ? -0.95 : between(random, -0.5, -0.35), 0.32)
  const near = size * (hasHero ? 0.55 : 0)
  const trees = plantTrees(context, {
    spacing: 0.085 * view.grain + 0.015,
    radius: [0.03 * view.grain, 0.052 * view.grain],
    kindAt: () => 'round',
    density: (across, away) => hedgeAt(across, away, size) * clearing(across, away, near, view.corridor),
  })
  const farms = Array.from({ length: 5 }, (_, index) => ({
    across: (((index * 0.618034) % 1) - 0.5) * 3.2,
    away: between(random, -0.2, 1.8),
  })).filter(({ across, away }) => clearing(across, away, near + 0.35, view.corridor) === 1)
  return {
    kind: 'ground',
    paint(pen) {
      paintBase(pen, context, patches[0]?.colour ?? palette.ground)
      for (const patch of patches) paintPatch(pen, context, patch)
      fillBand(
        pen,
        view,
        mix(multiply('#e8dcb8', palette.ambient), palette.ground, 0.3),
        stream.map(([u, w]) => [u + 0.9, w] as const),
        0.05 * view.grain,
      )
      fillBand(pen, view, multiply('#bfa778', palette.ambient), stream, 0.12 * view.grain)
      fillBand(
        pen,
        view,
        mix(multiply('#4f9fc4', palette.ambient), palette.sky[1], 0.35),
        stream,
        0.09 * view.grain,
      )
      paintTrees(pen, context, trees)
      for (const farm of farms) paintFarm(pen, context, farm)
    },
  }
}

/** The land under everything, to all edges. */
export function paintBase(pen: Pen, { stage, view }: TerrainContext, colour: Hex): void {
  pen.fillStyle = colour
  pen.fillRect(-1, view.at(0, view.farthest)[1] - 0.2, stage.aspect + 2, 3)
}

/** A line that winds from the far end to the near one. */
export function winding({ view, random }: TerrainContext, across: number, swing: number): readonly Point[] {
  const phase = random() * 6
  return Array.from({ length: 40 }, (_, step) => {
    const away = view.nearest - 0.2 + (step / 39) * (view.farthest - view.nearest + 0.4)
    return [
      across + Math.sin(away * 2.1 + phase) * swing + Math.sin(away * 4.7 + phase * 2) * swing * 0.25,
      away,
    ] as const
  })
}

interface Patch {
  readonly corners: readonly Point[]
  readonly colour: Hex
  readonly rows: 'across' | 'away' | 'none'
}

function layOut(context: TerrainContext, size: number, own?: readonly Hex[]): readonly Patch[] {
  const { view, random, spec, palette } = context
  const usual = own ?? CROPS[spec.season === 'autumn' ? 'autumn' : 'summer']
  const crops = isSnowy(context) ? CROPS.winter : usual
  const patches: Patch[] = []
  const rows = Math.ceil((view.farthest - view.nearest) / size) + 1
  for (let row = 0; row < rows; row += 1) {
    const away = Math.floor(view.nearest / size) * size + row * size
    const columns = Math.ceil(view.reachAt(away + size) / size)
    for (let column = -columns; column <= columns; column += 1) {
      const colour = multiply(
        mix(pick(random, crops), palette.ground, isSnowy(context) ? 0.2 : 0.1),
        palette.ambient,
      )
      const chance = random()
      patches.push({
        corners: [
          cornerOf(column, row, away, size),
          cornerOf(column + 1, row, away, size),
          cornerOf(column + 1, row + 1, away + size, size),
          cornerOf(column, row + 1, away + size, size),
        ],
        colour,
        rows: chance < 0.4 ? 'across' : chance < 0.75 ? 'away' : 'none',
      })
    }
  }
  return patches
}

/** Field corners are off the grid; the same corner is the same for its four fields. */
function cornerOf(column: number, row: number, away: number, size: number): Point {
  const shift = (salt: number): number => (Math.sin(column * 12.9898 + row * 78.233 + salt) * 43758.5453) % 1
  return [column * size + shift(1) * size * 0.2 + (row % 2) * size * 0.32, away + shift(2) * size * 0.16]
}

function paintPatch(pen: Pen, { view, palette }: TerrainContext, { corners, colour, rows }: Patch): void {
  fillGround(pen, view, colour, corners)
  if (rows === 'none') return
  const [a, b, c, d] = corners
  if (a === undefined || b === undefined || c === undefined || d === undefined) return
  const blend = (p: Point, q: Point, t: number): Point => [p[0] + (q[0] - p[0]) * t, p[1] + (q[1] - p[1]) * t]
  pen.save()
  groundPath(pen, view, corners)
  pen.clip()
  for (let line = 0; line < 9; line += 1) {
    const [from, to] = [(line + 0.2) / 9, (line + 0.58) / 9]
    const tone = mix(line % 3 === 0 ? darken(colour, 0.12) : lighten(colour, 0.09), palette.ground, 0.08)
    fillGround(
      pen,
      view,
      tone,
      rows === 'across'
        ? [blend(a, d, from), blend(b, c, from), blend(b, c, to), blend(a, d, to)]
        : [blend(a, b, from), blend(d, c, from), blend(d, c, to), blend(a, b, to)],
    )
  }
  pen.restore()
}

function hedgeAt(across: number, away: number, size: number): number {
  const row = Math.abs(away / size - Math.round(away / size))
  const shifted = across / size - (Math.floor(away / size) % 2 === 0 ? 0 : 0.32)
  const column = Math.abs(shifted - Math.round(shifted))
  return row < 0.1 || column < 0.09 ? 0.62 : 0.015
}

function paintFarm(
  pen: Pen,
  context: TerrainContext,
  { across, away }: { readonly across: number; readonly away: number },
): void {
  const { view, palette } = context
  const size = 0.17 * view.grain
  const snow = isSnowy(context)
  const roof = snow ? '#eef3f8' : '#a8483a'
  fillGround(pen, view, ground(palette, '#c9b48a', snow ? 0.1 : 0.55, 0), [
    [across - size, away - size * 0.6],
    [across + size * 2, away - size * 0.5],
    [across + size * 1.9, away + size * 1.2],
    [across - size * 0.9, away + size * 1.3],
  ])
  for (const [dx, dz, width, depth, ridge] of [
    [0.9, 0.35, 0.9, 0.55, 'away'],
    [-0.5, 0.2, 1, 0.6, 'across'],
  ] as const) {
    const house = {
      across: across + dx * size,
      away: away + dz * size,
      width: width * size,
      depth: depth * size,
      height: size * 0.42,
      wall: multiply('#efe4d0', palette.ambient),
      roof: multiply(roof, palette.ambient),
      ridge,
      lit: lampLevel(palette) > 0.4,
    } as const
    paintBlockShadow(pen, view, palette, house)
    paintHouse(pen, view, palette, house)
  }
}

/** Seen from so high that the land is a map. */
export const highLand: TerrainPainter = (context) =>
  fields({ ...context, view: { ...context.view, grain: context.view.grain * 0.7 } })
