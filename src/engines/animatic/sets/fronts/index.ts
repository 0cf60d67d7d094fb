import { darken, lighten, type Hex } from '../../draw/colour.ts'
import { fillEllipse, fillPolygon, type Pen } from '../../draw/shapes.ts'
import { ground, outdoorLight, seen } from '../parts/lighting.ts'
import { growCrown, paintTree, treeColours } from '../parts/tree.ts'
import { createStreet, STREET_FOOT_Y, STREET_PROPS_Y } from '../streets/street-set.ts'
import type { SceneSet } from '../set.ts'
import type { Plot } from './front.ts'
import { paintChurch, paintCivic, paintHospital, paintSchool } from './public.ts'
import { paintCafeFront, paintShopFront } from './shops.ts'

/** What stands there, and what is around it. */
interface Front {
  paint(pen: Pen, plot: Plot): void
  /** Half of its width, where the picture has room for it. */
  readonly half: number
  /** Its highest part above the foot. */
  readonly tall: number
  /** Lawns and trees beside it; else other houses. */
  readonly isGreen: boolean
  readonly paving: Hex
  /** Tables and chairs before it. */
  readonly hasTables?: true
}

const HOUSES = {
  walls: ['#d8c8b0', '#c8a890', '#b8c0c8', '#e0d0b8'],
  roofs: ['#6a6470', '#7a5a54'],
  trim: '#f7f0e2',
  accents: ['#8a4a4a', '#3a5a6a', '#4a6a4a'],
  roofKinds: ['mansard'],
  windows: ['sash'],
  groundFloors: ['door', 'shop'],
  widths: [0.26, 0.36],
  storeys: [2, 3],
  storeyHeight: 0.1,
} as const

function createFront({ paint, half: wished, tall, isGreen, paving, hasTables }: Front): SceneSet {
  return createStreet((context, tone) => {
    const { stage, palette, random, spec } = context
    const x = stage.aspect / 2
    const half = stage.portrait ? Math.min(wished, stage.aspect * 0.56) : wished
    const season = spec.weather === 'snow' ? 'winter' : spec.season
    const side = outdoorLight(palette).direction
    const crowns = Array.from({ length: 4 }, () => growCrown(random))
    return {
      ...(isGreen ? {} : { facades: HOUSES, opening: { x, half: half - 0.02 } }),
      frontsTop: STREET_FOOT_Y - tall - 0.05,
      paving: { kind: 'slabs', colour: paving },
      crowd: 0.24,
      propsTop: 0.4,
      paintOnFronts(pen, period) {
        if (isGreen) {
          for (let tree = 0; tree < 8; tree += 1) {
            const at = (tree * period) / 8 + 0.1
            const colours = treeColours(palette, season, tree, 0.28)
            paintTree(pen, at, 0.71, 0.34, crowns[tree % 4] ?? crowns[0]!, colours, side)
          }
          const grass = pen.createLinearGradient(0, 0.69, 0, STREET_FOOT_Y + 0.02)
          grass.addColorStop(0, ground(palette, '#8fc862', 0.4, 0.2))
          grass.addColorStop(1, ground(palette, '#7fb850', 0.4, 0.02))
          pen.fillStyle = grass
          pen.fillRect(0, 0.694, period + 0.001, 0.06)
        }
        paint(pen, { x, half, foot: STREET_FOOT_Y, tone })
      },
      paintProps(pen, period) {
        for (const [tree, at] of [0.16, 0.84].entries()) {
          const trees = treeColours(palette, season, tree + 1, 0.04)
          const where = isGreen ? x + (at - 0.5) * period * 0.76 : (x + period / 2) % period
          if (isGreen || tree === 0)
            paintTree(pen, where, STREET_PROPS_Y, 0.36, crowns[tree] ?? crowns[0]!, trees, side)
        }
        if (hasTables === true)
          for (const at of [-0.52, 0.52])
            paintTable(
              pen,
              x + at * Math.min(1, half * 1.4),
              tone.wall('#fbf3e2', 0.02),
              seen('#3a2f2c', palette, 0.03),
            )
      },
    }
  })
}

/** A round table between two chairs. */
function paintTable(pen: Pen, x: number, cloth: Hex, iron: Hex): void {
  const foot = STREET_PROPS_Y
  for (const side of [-1, 1]) {
    const chair = x + side * 0.085
    pen.strokeStyle = lighten(iron, 0.1)
    pen.lineWidth = 0.006
    pen.beginPath()
    pen.moveTo(chair - side * 0.02, foot)
    pen.lineTo(chair - side * 0.02, foot - 0.062)
    pen.lineTo(chair + side * 0.02, foot - 0.062)
    pen.lineTo(chair + side * 0.02, foot)
    pen.moveTo(chair + side * 0.02, foot - 0.062)
    pen.lineTo(chair + side * 0.026, foot - 0.13)
    pen.stroke()
  }
  pen.fillStyle = iron
  pen.fillRect(x - 0.004, foot - 0.1, 0.008, 0.1)
  pen.fillRect(x - 0.026, foot - 0.005, 0.052, 0.006)
  fillPolygon(pen, darken(cloth, 0.12), [
    [x - 0.056, foot - 0.1],
    [x - 0.048, foot - 0.076],
    [x + 0.048, foot - 0.076],
    [x + 0.056, foot - 0.1],
  ])
  fillEllipse(pen, cloth, x, foot - 0.1, 0.056, 0.012)
}

const STONE = '#c2bcb0'

export const schoolFront = createFront({
  paint: paintSchool,
  half: 0.66,
  tall: 0.45,
  isGreen: true,
  paving: '#b8b2a6',
})
export const hospitalFront = createFront({
  paint: paintHospital,
  half: 0.62,
  tall: 0.47,
  isGreen: true,
  paving: '#b4b8ba',
})
export const civicFront = createFront({
  paint: paintCivic,
  half: 0.64,
  tall: 0.43,
  isGreen: true,
  paving: STONE,
})
export const churchFront = createFront({
  paint: paintChurch,
  half: 0.42,
  tall: 0.68,
  isGreen: true,
  paving: STONE,
})
export const cafeFront = createFront({
  paint: paintCafeFront,
  half: 0.56,
  tall: 0.46,
  isGreen: false,
  paving: '#bdb2a2',
  hasTables: true,
})
export const shopFront = createFront({
  paint: paintShopFront,
  half: 0.56,
  tall: 0.46,
  isGreen: false,
  paving: '#b4b0aa',
})
