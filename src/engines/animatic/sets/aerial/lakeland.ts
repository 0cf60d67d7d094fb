import { darken, lighten, mix, multiply, type Hex } from '../../draw/colour.ts'
import { between } from '../../draw/random.ts'
import type { Point } from '../../draw/shapes.ts'
import { ground } from '../parts/lighting.ts'
import { slotChance } from '../parts/span.ts'
import { isAfloat } from './coast.ts'
import { paintBase, winding } from './fields.ts'
import { shadowOf } from './from-above.ts'
import { clearing, paintTrees, plantTrees } from './growth.ts'
import { isSnowy, type TerrainContext, type TerrainPainter } from './terrain.ts'
import { fillBand, fillDisc, fillGround, fromFarToNear } from './view.ts'
import { drawGlints, paintWaves, waterColour } from './water.ts'

const SWIMMERS: readonly string[] = ['swan', 'duck', 'goose', 'pelican', 'turtle', 'frog', 'hippo']

/** A lake among trees: those who swim or sail are on it, others on its near shore. */
export function lakeland(size: number): TerrainPainter {
  return (context) => {
    const { view, palette, spec } = context
    const [hero] = spec.subjects
    const isOnIt = hero !== undefined && (isAfloat(hero) || SWIMMERS.includes(hero.variant))
    const reach = size * (hero === undefined || isOnIt ? 1 : 0.9)
    const middle: Point = hero === undefined || isOnIt ? [0, 0.02] : [0.1, reach + 0.16]
    const shore = outline(context, middle, reach, 1)
    const isWater = (across: number, away: number): boolean =>
      Math.hypot(across - middle[0], (away - middle[1]) * 1.15) < reach * 0.86
    const trees = plantTrees(context, {
      spacing: 0.115 * view.grain,
      radius: [0.05 * view.grain, 0.085 * view.grain],
      kindAt: (chance) => (chance < 0.45 ? 'fir' : 'round'),
      density: (across, away) =>
        Math.hypot(across - middle[0], (away - middle[1]) * 1.15) < reach * 1.2
          ? 0
          : 0.8 * clearing(across, away, hero === undefined ? 0 : 0.36, view.corridor),
    })
    const snowy = isSnowy(context)
    const grass = ground(palette, '#6f9a4f', snowy ? 0 : 0.45, 0)
    const water = snowy
      ? mix(multiply('#a8d4ea', palette.ambient), palette.sky[1], 0.2)
      : waterColour(palette, 0.35)
    return {
      kind: isOnIt ? 'water' : 'ground',
      paint(pen) {
        paintBase(pen, context, grass)
        fillGround(
          pen,
          view,
          multiply(snowy ? '#eef4f8' : '#d8c89a', palette.ambient),
          outline(context, middle, reach, 1.09),
        )
        fillGround(pen, view, mix(water, '#ffffff', 0.2), shore)
        fillGround(pen, view, water, outline(context, middle, reach, 0.92))
        fillGround(pen, view, darken(water, 0.1), outline(context, middle, reach, 0.6))
        if (!snowy) paintWaves(pen, context, water, isWater)
        paintTrees(pen, context, trees)
      },
      drawLive(frame) {
        if (!snowy) drawGlints(context, frame, isWater)
      },
    }
  }
}

/** A shore with bays. */
function outline({ seed }: TerrainContext, [u, w]: Point, reach: number, part: number): readonly Point[] {
  return Array.from({ length: 48 }, (_, step): Point => {
    const turn = (step / 48) * Math.PI * 2
    const bay = 1 + 0.09 * Math.sin(turn * 3 + seed) + 0.06 * Math.sin(turn * 5 + seed * 2)
    return [u + Math.cos(turn) * reach * bay * part, w + (Math.sin(turn) * reach * bay * part) / 1.15]
  })
}

/** Open water full of floes; whoever is there stands on one of them, or swims between. */
export const floes: TerrainPainter = (context) => {
  const { view, palette, random, spec } = context
  const [hero] = spec.subjects
  const isOnIt = hero !== undefined && isAfloat(hero)
  const water = waterColour(palette, 0.1)
  const white = multiply('#f4f9fd', palette.ambient)
  const pieces = Array.from({ length: 90 }, (_, index) => ({
    across: between(random, -2.2, 2.2),
    away: between(random, view.nearest, view.farthest),
    size: between(random, 0.05, 0.2) * view.grain,
    index,
  })).filter(({ across, away, size }) => clearing(across, away, 0.42 + size) === 1)
  const own = hero === undefined || isOnIt ? [] : [{ across: 0, away: -0.02, size: 0.4, index: 200 }]
  return {
    kind: isOnIt ? 'water' : 'ground',
    paint(pen) {
      paintBase(pen, context, water)
      paintWaves(pen, context, water, () => true)
      for (const { across, away, size, index } of [...fromFarToNear(pieces), ...own]) {
        const ragged = (grow: number): readonly Point[] =>
          Array.from({ length: 11 }, (_, side): Point => {
            const turn = (side / 11) * Math.PI * 2
            const reach = size * grow * (0.72 + 0.5 * slotChance(side, index))
            return [across + Math.cos(turn) * reach, away + Math.sin(turn) * reach * 0.85]
          })
        fillGround(pen, view, mix(water, '#7fd4e4', 0.45), ragged(1.12))
        fillGround(pen, view, mix(white, palette.shadow, 0.28), ragged(1))
        fillGround(pen, view, white, ragged(1), size * 0.12)
      }
    },
    drawLive: (frame) => drawGlints(context, frame, (across, away) => clearing(across, away, 0.5) === 1),
  }
}

/** Red rock cut in steps down to a river; whoever is there looks down from the rim. */
export const gorge: TerrainPainter = (context) => {
  const { view, palette, random, spec } = context
  const hasHero = spec.subjects.length > 0
  // In a narrow picture the rim is nearer.
  const river = winding(context, hasHero ? Math.min(0.86, 0.3 + context.stage.aspect * 0.4) : 0.05, 0.24)
  const width = 0.92 * view.grain ** 0.5
  const rock = (colour: Hex): Hex =>
    multiply(mix(colour, palette.ground, isSnowy(context) ? 0.5 : 0.06), palette.ambient)
  const bushes = Array.from({ length: 70 }, (_, index) => ({
    across: between(random, -2.2, 2.2),
    away: between(random, view.nearest, view.farthest),
    index,
  })).filter(({ across, away }) => {
    const at = river.reduce((best, point) =>
      Math.abs(point[1] - away) < Math.abs(best[1] - away) ? point : best,
    )
    return Math.abs(across - at[0]) > width * 0.6 && clearing(across, away, 0.2) === 1
  })
  return {
    kind: 'ground',
    paint(pen) {
      paintBase(pen, context, rock('#d08a52'))
      for (const { across, away, index } of bushes) {
        const size = 0.016 + 0.02 * slotChance(index, 4)
        fillDisc(pen, view, shadowOf(palette, 0.5), [across - view.light * size * 0.6, away], size, 0.7)
        fillDisc(
          pen,
          view,
          rock(index % 3 === 0 ? '#7f8a4a' : '#b5703f'),
          [across, away + size * 0.3],
          size,
          0.8,
        )
      }
      const steps: readonly (readonly [number, Hex])[] = [
        [1, '#e8aa70'],
        [0.97, '#a8583a'],
        [0.78, '#c9744a'],
        [0.74, '#8a4632'],
        [0.54, '#b0603f'],
        [0.5, '#6f3a2e'],
        [0.3, '#8f5038'],
        [0.27, '#4f2f2a'],
      ]
      for (const [part, colour] of steps) {
        // Each step has coves of its own, and lies a little deeper.
        const edge = river.map(([u, w], index): Point => [
          u + Math.sin(index * 1.9 + part * 9) * 0.035 * part,
          w - (1 - part) * 0.05,
        ])
        fillBand(pen, view, rock(colour), edge, width * part)
      }
      const water = mix(multiply('#3f9aa8', palette.ambient), palette.sky[1], 0.2)
      fillBand(
        pen,
        view,
        water,
        river.map(([u, w]) => [u, w - 0.05] as const),
        width * 0.13,
      )
      fillBand(
        pen,
        view,
        lighten(water, 0.2),
        river.map(([u, w]) => [u + 0.014, w - 0.05] as const),
        width * 0.03,
      )
    },
  }
}

/** Paddies in steps that follow the hill: young rice, still water, and the dykes between. */
export const terraces: TerrainPainter = (context) => {
  const { view, palette, random, spec } = context
  const depth = 0.088 * view.grain
  const phase = random() * 6
  const edgeAt = (row: number, across: number): number =>
    row * depth +
    Math.sin(across * 1.7 + phase) * 0.16 +
    Math.sin(across * 4.1 + phase * 2 + row * 0.35) * 0.035
  const first = Math.floor((view.nearest - 0.3) / depth)
  const last = Math.ceil((view.farthest + 0.3) / depth)
  const steps = Array.from({ length: 50 }, (_, step) => -2.8 + (step / 49) * 5.6)
  const trees = plantTrees(context, {
    spacing: 0.2 * view.grain,
    radius: [0.03 * view.grain, 0.05 * view.grain],
    kindAt: (chance) => (chance < 0.5 ? 'palm' : 'round'),
    density: (across, away) => 0.07 * clearing(across, away, spec.subjects.length > 0 ? 0.3 : 0),
  })
  const snowy = isSnowy(context)
  const water = mix(multiply('#b4d2c4', palette.ambient), palette.sky[2], 0.25)
  return {
    kind: 'ground',
    paint(pen) {
      paintBase(pen, context, ground(palette, '#7fb050', snowy ? 0 : 0.5, 0))
      for (let row = last; row >= first; row -= 1) {
        const near = steps.map((across): Point => [across, edgeAt(row, across)])
        const far = steps.map((across): Point => [across, edgeAt(row + 1, across)])
        const chance = slotChance(row + 90, 7)
        const own = ground(
          palette,
          ['#8fc45a', '#6fa84a', '#b5cf6a'][Math.floor(chance * 3)] ?? '#8fc45a',
          snowy ? 0.1 : 0.7,
          0,
        )
        const isFlooded = slotChance(row + 90, 3) < 0.4
        fillGround(pen, view, isFlooded ? water : own, [...near, ...far.toReversed()])
        const dyke = (by: number): readonly Point[] => near.map(([u, w]) => [u, w + by] as const)
        fillBand(pen, view, mix(darken(own, 0.32), palette.shadow, 0.24), dyke(-0.012), 0.03)
        fillBand(pen, view, lighten(own, 0.12), dyke(0.008), 0.014)
      }
      paintTrees(pen, context, trees)
    },
  }
}
