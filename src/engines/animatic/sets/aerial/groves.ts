import { darken, lighten, mix, multiply, type Hex } from '../../draw/colour.ts'
import { between } from '../../draw/random.ts'
import { fillPolygon, type Pen, type Point } from '../../draw/shapes.ts'
import { ground } from '../parts/lighting.ts'
import { slotChance } from '../parts/span.ts'
import { paintBase, winding } from './fields.ts'
import { shadowOf } from './from-above.ts'
import { clearing, paintTrees, plantTrees } from './growth.ts'
import { isSnowy, type TerrainContext, type TerrainPainter } from './terrain.ts'
import { fillBand, fillDisc, fillGround, fromFarToNear, plot } from './view.ts'

/** Trees with air between them on a lawn, and a path through. */
export function grove(options: {
  /** Absent: green. */
  readonly crown?: Hex
  /** In rows, as they were planted. */
  readonly isRegular?: true
  /** A pond beside the path. */
  readonly hasPond?: true
  readonly share: number
}): TerrainPainter {
  return (context) => {
    const { view, palette, spec } = context
    const hasHero = spec.subjects.length > 0
    const path = winding(context, 0.02, 0.14)
    const pathAt = nearestOf(path)
    const pond: Point = [-0.62, 0.26]
    const trees = plantTrees(context, {
      spacing: (options.isRegular === true ? 0.2 : 0.15) * view.grain,
      radius: [0.06 * view.grain, 0.088 * view.grain],
      kindAt: () => 'round',
      shake: options.isRegular === true ? 0.06 : 0.42,
      ...(options.crown === undefined ? {} : { crown: options.crown }),
      density: (across, away) =>
        Math.abs(across - pathAt(away)) < 0.16 ||
        (options.hasPond === true && Math.hypot(across - pond[0], away - pond[1]) < 0.44)
          ? 0
          : options.share * clearing(across, away, hasHero ? 0.3 : 0, view.corridor),
    })
    const snowy = isSnowy(context)
    const lawn = ground(palette, '#86b556', snowy ? 0 : 0.4, 0)
    return {
      kind: 'ground',
      paint(pen) {
        paintBase(pen, context, lawn)
        for (let stripe = 0; stripe < 60; stripe += 1)
          fillDisc(
            pen,
            view,
            mix(lawn, options.crown ?? palette.key, 0.22),
            [
              slotChance(stripe, 1) * 4 - 2,
              view.nearest + slotChance(stripe, 2) * (view.farthest - view.nearest),
            ],
            0.03 + 0.05 * slotChance(stripe, 3),
            0.6,
          )
        const earth = multiply(snowy ? '#d3dae2' : '#dcc9a0', palette.ambient)
        fillBand(pen, view, darken(earth, 0.12), path, 0.17)
        fillBand(pen, view, earth, path, 0.145)
        if (options.hasPond === true) paintPond(pen, context, pond)
        paintTrees(pen, context, trees)
      },
    }
  }
}

function paintPond(pen: Pen, { view, palette }: TerrainContext, at: Point): void {
  const water = mix(multiply('#4f9fc4', palette.ambient), palette.sky[1], 0.35)
  fillDisc(pen, view, multiply('#d8cfae', palette.ambient), at, 0.36)
  fillDisc(pen, view, water, at, 0.33)
  fillDisc(pen, view, lighten(water, 0.14), [at[0] + 0.05, at[1] + 0.03], 0.22, 0.8)
}

function nearestOf(line: readonly Point[]): (away: number) => number {
  return (away) =>
    line.reduce((best, point) => (Math.abs(point[1] - away) < Math.abs(best[1] - away) ? point : best))[0]
}

/** Dry grass, flat crowns far apart, a track, and a hole where all come to drink. */
export const grassland: TerrainPainter = (context) => {
  const { view, palette, random, spec } = context
  const hole: Point = spec.subjects.length > 0 ? [0.62, 0.42] : [0.05, 0.05]
  const track = winding(context, -0.6, 0.2)
  const dry = ground(palette, '#d2ac58', 0.82, 0)
  const trees = plantTrees(context, {
    spacing: 0.24 * view.grain,
    radius: [0.06 * view.grain, 0.105 * view.grain],
    kindAt: () => 'round',
    crown: '#8a9a4a',
    density: (across, away) =>
      Math.hypot(across - hole[0], away - hole[1]) < 0.34
        ? 0
        : 0.3 * clearing(across, away, 0.32, view.corridor),
  })
  const patches = Array.from({ length: 90 }, (_, index) => ({
    at: [between(random, -2.3, 2.3), between(random, view.nearest, view.farthest)] as const,
    index,
  }))
  return {
    kind: 'ground',
    paint(pen) {
      paintBase(pen, context, dry)
      for (const { at, index } of patches)
        fillDisc(
          pen,
          view,
          index % 3 === 0 ? mix(dry, multiply('#9aa050', palette.ambient), 0.4) : lighten(dry, 0.07),
          at,
          0.07 + 0.14 * slotChance(index, 2),
          0.5,
        )
      const earth = multiply('#c08a54', palette.ambient)
      for (const side of [-0.03, 0.03])
        fillBand(
          pen,
          view,
          earth,
          track.map(([u, w]) => [u + side, w] as const),
          0.022,
        )
      fillDisc(pen, view, earth, hole, 0.3)
      const water = mix(multiply('#5f9aa0', palette.ambient), palette.sky[1], 0.35)
      fillDisc(pen, view, water, hole, 0.24)
      fillDisc(pen, view, lighten(water, 0.14), [hole[0] + 0.03, hole[1] + 0.02], 0.15, 0.8)
      paintTrees(pen, context, trees)
    },
  }
}

const CANVAS: readonly Hex[] = ['#e8823f', '#3f8fb8', '#d9b13f', '#5f9a5a', '#c9504a']

/** Tents around a fire in a clearing of the woods. */
export const camp: TerrainPainter = (context) => {
  const { view, palette, spec } = context
  const hasHero = spec.subjects.length > 0
  const free = 0.72
  const trees = plantTrees(context, {
    spacing: 0.12 * view.grain,
    radius: [0.055 * view.grain, 0.09 * view.grain],
    kindAt: (chance) => (chance < 0.7 ? 'fir' : 'round'),
    density: (across, away) => 0.92 * clearing(across, away, free, view.corridor),
  })
  const tents = fromFarToNear(
    CANVAS.map((colour, index) => {
      const turn = index * 1.2566 + 0.35
      return { across: Math.cos(turn) * 0.5, away: Math.sin(turn) * 0.36 + 0.02, colour }
    }),
  )
  const grass = ground(palette, '#7fa656', isSnowy(context) ? 0 : 0.4, 0)
  return {
    kind: 'ground',
    paint(pen) {
      paintBase(pen, context, mix(grass, palette.shadow, 0.16))
      fillDisc(pen, view, grass, [0, 0], free * 1.02)
      if (!hasHero) paintFire(pen, context, [0, 0.02])
      else paintFire(pen, context, [0.2, 0.12])
      for (const { across, away, colour } of tents) paintTent(pen, context, [across, away], colour)
      paintTrees(pen, context, trees)
    },
  }
}

function paintFire(pen: Pen, { view, palette }: TerrainContext, at: Point): void {
  fillDisc(pen, view, multiply('#8a7a62', palette.ambient), at, 0.07)
  fillDisc(pen, view, '#3a2f2a', at, 0.05)
  fillDisc(pen, view, '#f0862f', at, 0.036)
  fillDisc(pen, view, '#ffd98a', at, 0.018)
}

/** A ridge tent: two slopes, the one to the light paler, and its dark door. */
function paintTent(pen: Pen, { view, palette }: TerrainContext, [u, w]: Point, colour: Hex): void {
  const [half, deep, high] = [0.085, 0.17, 0.1]
  const own =
    palette.stars > 0.5
      ? mix(multiply(colour, palette.ambient), '#ffcf7a', 0.35)
      : multiply(colour, palette.ambient)
  const at = (across: number, away: number, height: number): Point => view.at(across, away, height)
  fillGround(pen, view, shadowOf(palette), plot(u - half - view.light * 0.06, w - 0.03, half * 2, deep))
  const ridge: readonly [Point, Point] = [at(u, w, high), at(u, w + deep, high)]
  const slope = (side: 1 | -1): readonly Point[] => [
    at(u + side * half, w, 0),
    at(u + side * half, w + deep, 0),
    ridge[1],
    ridge[0],
  ]
  fillPolygon(pen, view.light > 0 ? darken(own, 0.2) : lighten(own, 0.14), [...slope(-1)])
  fillPolygon(pen, view.light > 0 ? lighten(own, 0.14) : darken(own, 0.2), [...slope(1)])
  fillPolygon(pen, darken(own, 0.1), [at(u - half, w, 0), at(u + half, w, 0), ridge[0]])
  fillPolygon(pen, darken(own, 0.5), [
    at(u - half * 0.35, w, 0),
    at(u + half * 0.35, w, 0),
    at(u, w, high * 0.7),
  ])
}
