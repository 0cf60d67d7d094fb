import { darken, lighten, mix, multiply } from '../../draw/colour.ts'
import { pick } from '../../draw/random.ts'
import type { Pen } from '../../draw/shapes.ts'
import { drawHull, hullColours } from '../../rigs/above/hulls.ts'
import { REST } from '../../rigs/rig.ts'
import { lampLevel } from '../parts/lighting.ts'
import { slotChance } from '../parts/span.ts'
import { paintBase } from './fields.ts'
import { paintBlock, paintBlockShadow, paintHouse } from './from-above.ts'
import { isSnowy, type TerrainContext, type TerrainPainter } from './terrain.ts'
import { fillGround, plot } from './view.ts'
import { drawGlints, paintWaves, waterColour } from './water.ts'

/** Quays, warehouses and containers on one side, the harbour's water on the other. */
export const port: TerrainPainter = (context) => {
  const { view, palette, random } = context
  const quayAt = context.spec.subjects.length === 0 ? 0.02 : 0.36
  const isWater = (_: number, away: number): boolean => away < quayAt - 0.02
  const stacks = Array.from({ length: 40 }, (_, index) => ({
    across: -1.9 + (index % 20) * 0.19,
    away: quayAt + 0.16 + Math.floor(index / 20) * 0.17,
    colour: pick(random, ['#c9503f', '#3f78b5', '#e0a53a', '#4f9a6a', '#8a929c', '#d9d4c6']),
    height: 0.05 + 0.05 * Math.floor(random() * 3),
  })).filter(() => random() < 0.78)
  return {
    kind: 'water',
    paint(pen) {
      const sea = waterColour(palette, 0.12)
      paintBase(pen, context, sea)
      paintWaves(pen, context, sea, isWater)
      const stone = multiply(isSnowy(context) ? '#e3e9ef' : '#c2bcb0', palette.ambient)
      fillGround(pen, view, mix(darken(stone, 0.42), palette.shadow, 0.3), plot(-5, quayAt - 0.035, 10, 0.1))
      fillGround(pen, view, stone, plot(-5, quayAt, 10, 4))
      for (const across of [-0.72, 0.58]) {
        fillGround(
          pen,
          view,
          mix(darken(stone, 0.4), palette.shadow, 0.3),
          plot(across, quayAt - 0.53, 0.12, 0.53),
        )
        fillGround(pen, view, multiply('#b08a60', palette.ambient), plot(across, quayAt - 0.5, 0.12, 0.56))
      }
      paintMoored(pen, context, quayAt)
      paintSheds(pen, context, quayAt)
      for (const { across, away, colour, height } of stacks.toSorted((a, b) => b.away - a.away)) {
        const block = {
          across,
          away,
          width: 0.16,
          depth: 0.07,
          height,
          wall: multiply(colour, palette.ambient),
          roof: multiply(lighten(colour, 0.16), palette.ambient),
        }
        paintBlockShadow(pen, view, palette, block)
        paintBlock(pen, view, palette, block)
      }
    },
    drawLive: (frame) => drawGlints(context, frame, isWater),
  }
}

const MOORED = [
  'fishing-boat',
  'sailing-boat',
  'rowing-boat',
  'speedboat',
  'ferry',
  'fishing-boat',
  'sailing-boat',
  'rowing-boat',
]

/** Boats along the jetties. */
function paintMoored(pen: Pen, { view, palette, spec }: TerrainContext, quayAt: number): void {
  MOORED.forEach((variant, index) => {
    const across = [-0.9, -0.44, 0.4, 0.88][index % 4] ?? 0
    const away = quayAt - 0.14 - Math.floor(index / 4) * 0.2
    if (spec.subjects.length > 0 && Math.abs(across) < 0.5) return
    const [x, y] = view.at(across, away)
    const size = (variant === 'ferry' ? 0.34 : variant === 'rowing-boat' ? 0.15 : 0.22) * view.scaleAt(away)
    const [main, accent] = hullColours(variant)
    pen.save()
    pen.translate(x, y)
    pen.scale(index % 2 === 0 ? size : -size, size)
    drawHull(
      pen,
      variant,
      {
        main: multiply(main, palette.ambient),
        accent: multiply(accent, palette.ambient),
        lights: lampLevel(palette),
        isMoored: true,
      },
      REST,
    )
    pen.restore()
  })
}

function paintSheds(pen: Pen, context: TerrainContext, quayAt: number): void {
  const { view, palette } = context
  for (let row = 3; row >= 0; row -= 1) {
    for (let shed = -7; shed < 7; shed += 1) {
      const chance = slotChance(shed + 20, row)
      if (chance < 0.14) continue
      const house = {
        across: shed * 0.46 + 0.06,
        away: quayAt + 0.58 + row * 0.44,
        width: 0.34,
        depth: 0.24,
        height: 0.08 + 0.05 * chance,
        wall: multiply('#d8cdbb', palette.ambient),
        roof: multiply(
          isSnowy(context)
            ? '#eef3f7'
            : (['#9a5a4a', '#7f8f9a', '#a8664f', '#6f7f78'][Math.floor(chance * 4)] ?? '#9a5a4a'),
          palette.ambient,
        ),
        ridge: chance < 0.6 ? 'across' : 'away',
        lit: lampLevel(palette) > 0.4,
      } as const
      paintBlockShadow(pen, view, palette, house)
      paintHouse(pen, view, palette, house)
    }
  }
}
