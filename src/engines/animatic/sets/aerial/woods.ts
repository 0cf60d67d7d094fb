import { mix, multiply } from '../../draw/colour.ts'
import { between } from '../../draw/random.ts'
import type { Point } from '../../draw/shapes.ts'
import { seen } from '../parts/lighting.ts'
import { isAfloat } from './coast.ts'
import { clearing, paintTrees, plantTrees } from './growth.ts'
import { paintBase, winding } from './fields.ts'
import { isSnowy, type TerrainPainter } from './terrain.ts'
import { fillBand, fillDisc } from './view.ts'

/** A closed roof of crowns, a river through it, and a glade where somebody is. */
export const woods: TerrainPainter = (context) => {
  const { view, palette, random, spec } = context
  const [hero] = spec.subjects
  const isOnRiver = hero !== undefined && isAfloat(hero)
  const hasHero = hero !== undefined && !isOnRiver
  const glade = hasHero ? 0.42 : 0
  // Who came to the river has it before them.
  const isBeside = hasHero && spec.place === 'river'
  const crosses = isOnRiver || isBeside
  const beyond = isBeside ? 0.52 : 0
  const river = crosses
    ? fromSideToSide().map(([u, w]): Point => [u, w + beyond])
    : winding(context, hasHero ? 0.95 : between(random, -0.15, 0.2), 0.34)
  const width = (isOnRiver ? 0.46 : isBeside ? 0.3 : 0.2) * view.grain
  const riverAt = (away: number): number =>
    river.reduce((best, point) => (Math.abs(point[1] - away) < Math.abs(best[1] - away) ? point : best))[0]
  const trees = plantTrees(context, {
    spacing: 0.118 * view.grain,
    radius: [0.062 * view.grain, 0.098 * view.grain],
    kindAt: (chance) => (chance < (isSnowy(context) ? 0.75 : 0.22) ? 'fir' : 'round'),
    density: (across, away) =>
      (
        crosses
          ? Math.abs(away - beyond - bendAt(across)) < width * 0.7
          : Math.abs(across - riverAt(away)) < width * 0.8
      )
        ? 0
        : 0.96 * clearing(across, away, glade, view.corridor),
  })
  const floor = seen(isSnowy(context) ? '#dde7ef' : '#3f6a3c', palette, 0)
  const water = isSnowy(context)
    ? multiply('#bcd6e6', palette.ambient)
    : mix(multiply('#3f93b5', palette.ambient), palette.sky[palette.time === 'sunset' ? 0 : 1], 0.34)
  return {
    kind: isOnRiver ? 'water' : 'ground',
    paint(pen) {
      paintBase(pen, context, floor)
      if (hasHero) {
        const grass = mix(palette.ground, floor, 0.2)
        fillDisc(pen, view, mix(grass, floor, 0.5), [0, 0], glade * 1.25)
        fillDisc(pen, view, grass, [0, 0], glade * 1.05)
        for (let tuft = 0; tuft < 60; tuft += 1) {
          const turn = tuft * 2.39996
          const reach = Math.sqrt(tuft / 60) * glade
          fillDisc(
            pen,
            view,
            mix(grass, palette.key, tuft % 3 === 0 ? 0.3 : 0.14),
            [Math.cos(turn) * reach, Math.sin(turn) * reach * 0.8],
            0.012,
          )
        }
      }
      fillBand(
        pen,
        view,
        multiply(isSnowy(context) ? '#eef4f8' : '#c9b884', palette.ambient),
        river,
        crosses ? width + 0.06 : width * 1.3,
      )
      fillBand(pen, view, water, river, width)
      fillBand(
        pen,
        view,
        mix(water, '#ffffff', 0.22),
        river.map(([u, w]) => (crosses ? ([u, w + width * 0.2] as const) : ([u + width * 0.12, w] as const))),
        width * 0.16,
      )
      paintTrees(pen, context, trees)
    },
  }
}

/** Who is on the river sees it run from side to side. */
function fromSideToSide(): readonly Point[] {
  return Array.from({ length: 40 }, (_, step): Point => {
    const u = -2.8 + (step / 39) * 5.6
    return [u, bendAt(u)]
  })
}

function bendAt(u: number): number {
  return Math.sin(u * 1.4) * 0.08
}
