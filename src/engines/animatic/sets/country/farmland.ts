import { mix, type Hex } from '../../draw/colour.ts'
import { between, createRandom } from '../../draw/random.ts'
import type { Pen } from '../../draw/shapes.ts'
import { ground, outdoorLight } from '../parts/lighting.ts'
import { createRidge } from '../parts/ridge.ts'
import { growCrown, paintTree, treeColours } from '../parts/tree.ts'
import type { Frame, SetContext } from '../set.ts'
import {
  paintBarn,
  paintCypress,
  paintFarmhouse,
  paintMillTower,
  paintSails,
  paintSilo,
  SAIL_HUB,
  SAIL_REACH,
  type Spot,
} from './landmarks.ts'

export type Landmark = 'barn' | 'farmhouse' | 'windmill' | 'oak' | 'poplars' | 'cypresses'

export interface FarmlandOptions {
  readonly horizonY: number
  readonly hills: Hex
  readonly landmark: Landmark
}

const MARGIN = 0.6
const PARALLAX = 0.34

/** What lies behind a field: two rows of hills, a hedge with trees, and one thing that people have built or planted. */
export function createFarmland(context: SetContext, options: FarmlandOptions): (frame: Frame) => void {
  const { stage, palette, seed, random } = context
  const { horizonY, hills } = options
  const ridges = [
    createRidge(seed + 41, { kind: 'hill', baseY: horizonY - 0.055, height: 0.075, frequency: 1.4 }),
    createRidge(seed + 42, { kind: 'hill', baseY: horizonY - 0.015, height: 0.04, frequency: 1.1 }),
  ]
  const x = stage.aspect * (random() < 0.5 ? between(random, 0.14, 0.24) : between(random, 0.76, 0.86))
  const side = outdoorLight(palette).direction
  const spot: Spot = { x, y: horizonY + 0.012, height: 0.1, haze: 0.2, side }
  const mill = { ...spot, height: 0.2, side: 1 } as const
  const sails = options.landmark === 'windmill' ? createSails(context, mill) : undefined
  return (frame) => {
    ridges.forEach((ridge, index) => {
      const extent = { y0: horizonY - 0.2, y1: horizonY + 0.08, margin: 0.25 }
      stage.layer(`farmland-hill-${index}`, frame.camera, 0.12 + index * 0.1, extent, (pen) => {
        const gradient = pen.createLinearGradient(0, horizonY - 0.12, 0, horizonY + 0.06)
        gradient.addColorStop(0, ground(palette, hills, 0.6, 0.66 - index * 0.2))
        gradient.addColorStop(1, mix(ground(palette, hills, 0.5, 0.5), palette.fog, 0.6))
        pen.fillStyle = gradient
        ridge.trace(pen, -MARGIN, stage.aspect + MARGIN, horizonY + 0.1)
        pen.fill()
      })
    })
    const extent = { y0: horizonY - 0.34, y1: horizonY + 0.04, margin: 0.3 }
    stage.layer('farmland-hedge', frame.camera, PARALLAX, extent, (pen) => {
      paintHedge(pen, context, horizonY, side, x)
      paintLandmark(pen, context, options.landmark, spot, mill)
    })
    sails?.(frame)
  }
}

/** Sails that turn before the tower of a mill. */
export function createSails(
  { stage, palette, random }: SetContext,
  { x, y, height, haze }: Spot,
  parallax = PARALLAX,
): (frame: Frame) => void {
  const reach = height * SAIL_REACH * 1.06
  const phase = random() * 3
  return (frame) => {
    stage.enter(frame.camera, parallax)
    const hub = y - height * SAIL_HUB
    stage.within({ left: x - reach, right: x + reach, top: hub - reach, bottom: hub + reach }, (pen) => {
      pen.translate(x, hub)
      pen.rotate(frame.time * 0.5 + phase)
      pen.scale(height, height)
      paintSails(pen, palette, haze)
    })
  }
}

function paintHedge(
  pen: Pen,
  { stage, palette, spec, seed }: SetContext,
  y: number,
  side: 1 | -1,
  keepFree: number,
): void {
  const random = createRandom(seed ^ 0x4ed6e)
  const season = spec.weather === 'snow' ? 'winter' : spec.season === 'spring' ? 'summer' : spec.season
  for (let x = -MARGIN; x < stage.aspect + MARGIN; x += between(random, 0.025, 0.09)) {
    const height = between(random, 0.03, 0.075)
    const crown = growCrown(random)
    const colours = treeColours(palette, season, Math.floor(random() * 3), 0.4)
    if (Math.abs(x - keepFree) > 0.17) paintTree(pen, x, y + 0.012, height, crown, colours, side)
  }
}

function paintLandmark(
  pen: Pen,
  { palette, spec, seed }: SetContext,
  landmark: Landmark,
  spot: Spot,
  mill: Spot,
): void {
  const random = createRandom(seed ^ 0x1a9d)
  const season = spec.weather === 'snow' ? 'winter' : spec.season
  const trees = (xs: readonly number[], height: number): void => {
    for (const dx of xs) {
      const colours = treeColours(
        palette,
        season === 'spring' ? 'summer' : season,
        Math.floor(random() * 3),
        0.22,
      )
      paintTree(
        pen,
        spot.x + dx,
        spot.y + 0.004,
        height * between(random, 0.85, 1.1),
        growCrown(random),
        colours,
        spot.side,
      )
    }
  }
  switch (landmark) {
    case 'barn':
      paintSilo(pen, palette, { ...spot, x: spot.x - spot.side * 0.105, height: 0.15 })
      trees([-spot.side * 0.16], 0.11)
      paintBarn(pen, palette, { ...spot, height: 0.105 }, '#b5443a')
      return
    case 'farmhouse':
      trees([-0.13, 0.12], 0.13)
      paintFarmhouse(pen, palette, spot, '#e8d8bc', '#c9714a')
      return
    case 'windmill':
      paintMillTower(pen, palette, mill, '#a8604a')
      return
    case 'oak':
      trees([0], 0.26)
      return
    case 'poplars':
      for (let index = 0; index < 6; index += 1) {
        const height = between(random, 0.16, 0.22)
        paintCypress(pen, palette, { ...spot, x: spot.x + (index - 2.5) * 0.052, height }, '#7fa850')
      }
      return
    case 'cypresses':
      paintFarmhouse(pen, palette, { ...spot, height: 0.075 }, '#e8cfa8', '#c9714a')
      for (const dx of [-0.15, -0.11, 0.1, 0.135, 0.17]) {
        paintCypress(pen, palette, { ...spot, x: spot.x + dx, height: between(random, 0.15, 0.21) })
      }
  }
}
