import { darken, mix } from '../../draw/colour.ts'
import { between, createRandom } from '../../draw/random.ts'
import { fillEllipse, type Pen } from '../../draw/shapes.ts'
import { ground, outdoorLight, seen } from '../parts/lighting.ts'
import { slotChance } from '../parts/span.ts'
import { growCrown, paintTree, treeColours } from '../parts/tree.ts'
import type { Frame, SceneSet, SetContext } from '../set.ts'
import { createBank } from './bank.ts'
import { buildScenery, fillBelow, shade } from './scenery.ts'

/** Green hills: with the turbines of today on them, or with trees and sheep's paths. */
export const greenHills: SceneSet = {
  build(context) {
    const { stage, palette, random, seed } = context
    const shift = random()
    const rows = [0, 1, 2].map((row) => ({
      parallax: 0.16 + row * 0.16,
      haze: 0.52 - row * 0.18,
      crest: (x: number): number =>
        0.58 +
        row * 0.065 +
        (0.035 - row * 0.006) * Math.sin(x * (1.5 - row * 0.2) + row * 2 + (seed % 9)) +
        0.008 * Math.sin(x * 4 + row),
    }))
    const isWindFarm = context.spec.place === 'wind-farm'
    const planned = [
      { row: 0, at: 0.1, height: 0.26 },
      { row: 0, at: 0.38, height: 0.24 },
      { row: 0, at: 0.66, height: 0.27 },
      { row: 0, at: 0.9, height: 0.23 },
      { row: 1, at: 0.22, height: 0.42 },
      { row: 1, at: 0.78, height: 0.4 },
      { row: 2, at: shift < 0.5 ? 0.06 : 0.94, height: 0.62 },
    ]
    const turbines = (isWindFarm ? planned : []).map((one, index) => {
      const row = rows[one.row]
      const x = stage.aspect * (one.at + 0.05 * (slotChance(index, seed % 101) - 0.5))
      return {
        ...one,
        x,
        y: (row?.crest(x) ?? 0.6) + 0.01,
        haze: row?.haze ?? 0,
        parallax: row?.parallax ?? 0.3,
      }
    })
    const rotors = turbines.map((turbine) => createRotor(context, turbine))
    const bank = createBank(context, { y: 0.79, rim: '#8aa858', reeds: 1, front: 'grass' })
    return buildScenery(context, {
      sky: { horizonY: 0.64, cloudCount: 7, cloudFloor: 0.36 },
      layers: [
        ...rows.flatMap((row, index) => [
          {
            key: `windfarm-hill-${index}`,
            parallax: row.parallax,
            y0: -0.1,
            y1: 0.82,
            paint(pen: Pen) {
              for (const turbine of turbines) if (turbine.row === index) paintMast(pen, context, turbine)
              fillBelow(
                pen,
                stage,
                shade(pen, 0.56 + index * 0.06, 0.8, [
                  ground(palette, '#a8d478', 0.35, row.haze),
                  ground(palette, '#7fb655', 0.3, row.haze * 0.7),
                ]),
                row.crest,
              )
              if (!isWindFarm) paintCountry(pen, context, index, row)
            },
          },
          (frame: Frame) => {
            turbines.forEach((turbine, at) => {
              if (turbine.row === index) rotors[at]?.(frame)
            })
          },
        ]),
        ...bank.layers,
      ],
      floor: { y: 0.9, farY: 0.855, horizonY: 0.62 },
      motes: { count: 34, colour: '#ffffff' },
      front: bank.front,
    })
  },
}

interface Hill {
  readonly haze: number
  crest(x: number): number
}

/** Trees and grazing sheep on a slope. */
function paintCountry(
  pen: Pen,
  { stage, palette, seed, spec }: SetContext,
  row: number,
  { haze, crest }: Hill,
): void {
  const random = createRandom(seed ^ (row * 401 + 17))
  const side = outdoorLight(palette).direction
  const season = spec.weather === 'snow' ? 'winter' : spec.season === 'spring' ? 'summer' : spec.season
  for (let clump = 0; clump < 6; clump += 1) {
    const middle = between(random, -0.4, stage.aspect + 0.4)
    const many = 1 + Math.floor(random() * 4)
    for (let index = 0; index < many; index += 1) {
      const x = middle + (index - many / 2) * (0.03 + 0.03 * row)
      const height = (0.05 + 0.055 * row) * between(random, 0.8, 1.2)
      const down = (0.012 + 0.03 * random()) * (row === 0 ? 0.4 : 1)
      const colours = treeColours(palette, season, Math.floor(random() * 3), haze)
      paintTree(pen, x, crest(x) + down, height, growCrown(random), colours, side)
    }
  }
  const wool = seen('#f6f2e8', palette, haze)
  for (let sheep = 0; sheep < 9; sheep += 1) {
    const x = between(random, -0.3, stage.aspect + 0.3)
    const size = (0.005 + 0.0045 * row) * between(random, 0.9, 1.2)
    const y = crest(x) + between(random, 0.014, 0.045)
    fillEllipse(pen, wool, x, y, size * 1.5, size)
    fillEllipse(
      pen,
      seen('#4a4440', palette, haze),
      x + side * size * 1.5,
      y - size * 0.3,
      size * 0.5,
      size * 0.42,
    )
  }
}

interface Turbine {
  readonly x: number
  readonly y: number
  readonly height: number
  readonly haze: number
  readonly parallax: number
}

function paintMast(pen: Pen, { palette }: SetContext, { x, y, height, haze }: Turbine): void {
  const white = seen('#f4f6f7', palette, haze)
  const half = height * 0.016
  const fill = pen.createLinearGradient(x - half, 0, x + half, 0)
  fill.addColorStop(0, mix(darken(white, 0.16), palette.shadow, 0.12))
  fill.addColorStop(1, white)
  pen.fillStyle = fill
  pen.beginPath()
  pen.moveTo(x - half, y + 0.03)
  pen.lineTo(x - half * 0.5, y - height)
  pen.lineTo(x + half * 0.5, y - height)
  pen.lineTo(x + half, y + 0.03)
  pen.fill()
  pen.fillStyle = white
  pen.beginPath()
  pen.roundRect(x - half * 1.2, y - height - half * 0.9, half * 4, half * 1.7, half * 0.6)
  pen.fill()
}

/** Three blades before a mast. */
function createRotor(
  { stage, palette, seed, spec }: SetContext,
  { x, y, height, haze, parallax }: Turbine,
): (frame: Frame) => void {
  const reach = height * 0.5
  const white = seen('#fbfcfd', palette, haze)
  const pace = spec.weather === 'wind' || spec.weather === 'storm' ? 2.6 : 1.1
  return (frame) => {
    stage.enter(frame.camera, parallax)
    const hub = y - height
    const box = { left: x - reach, right: x + reach, top: hub - reach, bottom: hub + reach }
    const turn = frame.time * pace + slotChance(Math.round(x * 50), seed % 31) * 6
    stage.within(box, (pen) => {
      pen.fillStyle = white
      pen.beginPath()
      for (let blade = 0; blade < 3; blade += 1) {
        const angle = turn + (blade / 3) * Math.PI * 2
        const [dx, dy] = [Math.sin(angle) * reach, -Math.cos(angle) * reach]
        // Across the blade, to the side that its broad edge is on.
        const [wx, wy] = [dy * 0.07, -dx * 0.07]
        pen.moveTo(x, hub)
        pen.quadraticCurveTo(x + dx * 0.24 + wx, hub + dy * 0.24 + wy, x + dx, hub + dy)
        pen.lineTo(x - wx * 0.4, hub - wy * 0.4)
        pen.closePath()
      }
      pen.moveTo(x + reach * 0.045, hub)
      pen.arc(x, hub, reach * 0.045, 0, Math.PI * 2)
      pen.fill()
    })
  }
}
