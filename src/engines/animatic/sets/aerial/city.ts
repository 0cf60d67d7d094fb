import { darken, lighten, mix, multiply, withAlpha, type Hex } from '../../draw/colour.ts'
import { between, pick } from '../../draw/random.ts'
import type { Pen } from '../../draw/shapes.ts'
import { lampLevel } from '../parts/lighting.ts'
import { drawRoadVehicle } from '../../rigs/above/vehicles.ts'
import { slotChance } from '../parts/span.ts'
import { treeColours } from '../parts/tree.ts'
import { paintBlock, paintBlockShadow, paintTreeTop, type Block } from './from-above.ts'
import { isSnowy, type TerrainContext, type TerrainPainter } from './terrain.ts'
import { CAR_COLOURS, createTraffic } from './traffic.ts'
import { fillDisc, fillGround, fromFarToNear, plot, type AerialView } from './view.ts'

const WALLS: readonly Hex[] = [
  '#d8cbb8',
  '#b9c4cf',
  '#c98d6a',
  '#e6ddd0',
  '#8fa3b5',
  '#b5a28c',
  '#a9655a',
  '#7f93a8',
]
const ROOFS: readonly Hex[] = ['#b9b4ac', '#a7adb3', '#c9bfae', '#94a08f', '#b08a78', '#d5d0c6']

interface Lot extends Block {
  readonly index: number
}

interface Plan {
  readonly pitch: number
  readonly street: number
  readonly lots: readonly Lot[]
  readonly parks: readonly { readonly across: number; readonly away: number }[]
}

/** Blocks of houses between straight streets, with traffic; the hero's row is a street. */
export const city: TerrainPainter = (context) => {
  const plan = planBlocks(context)
  const { view } = context
  return {
    kind: 'road',
    paint: (pen) => paintCity(pen, context, plan),
    drawLive: createTraffic(context, {
      // Elsewhere houses stand before the street, and what moves can't go behind them.
      lanes: [-0.24, 0.24].map((lane) => ({ at: lane * plan.street, way: lane < 0 ? 1 : -1 })),
      carLength: 0.075 * view.grain + 0.03,
      spacing: plan.pitch * 0.9,
    }),
  }
}

function planBlocks(context: TerrainContext): Plan {
  const { view, random, palette } = context
  const pitch = 0.74 * view.grain
  const street = 0.17 * view.grain
  const lots: Lot[] = []
  const parks: { across: number; away: number }[] = []
  const snow = isSnowy(context)
  const first = Math.floor(view.nearest / pitch) - 1
  for (let row = first; row * pitch < view.farthest; row += 1) {
    const away = row * pitch + street / 2
    const columns = Math.ceil(view.reachAt(away + pitch) / pitch)
    for (let column = -columns; column <= columns; column += 1) {
      const across = (column + 0.5) * pitch - pitch + street / 2
      const size = pitch - street
      // The block before the hero stays low: it must not hide the street.
      const isBefore = row === -1
      if (random() < 0.13 && !isBefore) {
        parks.push({ across, away })
        continue
      }
      const split = random() < 0.5 ? [0.5] : [between(random, 0.36, 0.64)]
      const cut = split[0] ?? 0.5
      for (const [u, w, width, depth] of [
        [0, 0, cut, 0.48],
        [cut, 0, 1 - cut, 0.48],
        [0, 0.5, 1 - cut, 0.5],
        [1 - cut, 0.5, cut, 0.5],
      ] as const) {
        const tall = random() ** 2.2
        const height = (isBefore ? 0.05 + 0.07 * tall : 0.1 + 0.5 * tall) * view.grain
        const margin = size * 0.03
        const roof = snow ? pick(random, ['#eaf0f6', '#f4f8fb', '#dde6ef']) : pick(random, ROOFS)
        lots.push({
          across: across + u * size + margin,
          away: away + w * size + margin,
          width: width * size - 2 * margin,
          depth: depth * size - 2 * margin,
          height,
          wall: multiply(pick(random, WALLS), palette.ambient),
          roof: multiply(roof, palette.ambient),
          index: lots.length,
        })
      }
    }
  }
  return { pitch, street, lots: fromFarToNear(lots), parks }
}

function paintCity(pen: Pen, context: TerrainContext, plan: Plan): void {
  const { stage, view, palette } = context
  const lamps = lampLevel(palette)
  const pavement = multiply(isSnowy(context) ? '#dfe6ee' : '#b4b0a8', palette.ambient)
  pen.fillStyle = pavement
  pen.fillRect(-1, view.at(0, view.farthest)[1] - 0.2, stage.aspect + 2, 3)
  paintStreets(pen, context, plan)
  paintStandingCars(pen, context, plan)
  for (const park of plan.parks) paintPark(pen, context, plan, park)
  for (const lot of plan.lots) paintBlockShadow(pen, view, palette, lot)
  if (lamps > 0.3) paintStreetLight(pen, context, plan, lamps)
  for (const lot of plan.lots) {
    paintBlock(pen, view, palette, lot)
    paintWindows(pen, view, lot, lamps, palette.sky[1])
    paintRoofThings(pen, context, lot)
  }
}

function paintStreets(pen: Pen, context: TerrainContext, { pitch, street }: Plan): void {
  const { view, palette } = context
  const asphalt = multiply(isSnowy(context) ? '#9aa4b0' : '#5d626b', mix(palette.ambient, '#ffffff', 0.1))
  const paint = withAlpha(multiply('#f4f0e4', palette.ambient), 0.75)
  const rows: number[] = []
  for (let row = Math.floor(view.nearest / pitch); row * pitch < view.farthest; row += 1)
    rows.push(row * pitch)
  const reach = view.reachAt(view.farthest)
  const columns = Array.from(
    { length: 2 * Math.ceil(reach / pitch) + 1 },
    (_, index) => (index - Math.ceil(reach / pitch) + 0.5) * pitch,
  )
  for (const away of rows) fillGround(pen, view, asphalt, plot(-reach, away - street / 2, 2 * reach, street))
  for (const across of columns) {
    fillGround(
      pen,
      view,
      asphalt,
      plot(across - street / 2, view.nearest, street, view.farthest - view.nearest),
    )
    for (let away = view.nearest; away < view.farthest; away += pitch / 9) {
      const phase = Math.abs(away / pitch - Math.round(away / pitch)) * pitch
      if (phase > street * 0.8)
        fillGround(pen, view, paint, plot(across - street * 0.018, away, street * 0.036, pitch / 18))
    }
  }
  for (const away of rows) {
    for (let across = -reach; across < reach; across += pitch / 9) {
      const phase = Math.abs(across / pitch - 0.5 - Math.round(across / pitch - 0.5)) * pitch
      if (phase > street * 0.8)
        fillGround(pen, view, paint, plot(across, away - street * 0.018, pitch / 18, street * 0.036))
    }
    for (const across of columns) paintCrossing(pen, view, paint, across, away, street)
  }
}

/** Zebra stripes on all four sides of a crossing. */
function paintCrossing(
  pen: Pen,
  view: AerialView,
  paint: string,
  across: number,
  away: number,
  street: number,
): void {
  for (let stripe = -3; stripe <= 3; stripe += 1) {
    const shift = (stripe / 7) * street
    for (const side of [-1, 1]) {
      fillGround(
        pen,
        view,
        paint,
        plot(
          across + shift - street * 0.035,
          away + side * street * 0.62 - street * 0.09,
          street * 0.07,
          street * 0.18,
        ),
      )
      fillGround(
        pen,
        view,
        paint,
        plot(
          across + side * street * 0.62 - street * 0.09,
          away + shift - street * 0.035,
          street * 0.18,
          street * 0.07,
        ),
      )
    }
  }
}

/** In the streets whose traffic is not seen to move, houses being before them. */
function paintStandingCars(pen: Pen, { view, palette }: TerrainContext, { pitch, street }: Plan): void {
  const length = 0.075 * view.grain + 0.03
  const lights = lampLevel(palette)
  for (let row = Math.floor(view.nearest / pitch); row * pitch < view.farthest; row += 1) {
    if (row === 0) continue
    const reach = view.reachAt(row * pitch)
    for (let slot = -8; slot <= 8; slot += 1) {
      const chance = slotChance(slot + 30, row + 11)
      const across = (slot + chance * 0.5) * pitch * 0.6
      if (chance < 0.3 || Math.abs(across) > reach) continue
      const way = chance < 0.65 ? 1 : -1
      const away = row * pitch - way * 0.24 * street
      const [x, y] = view.at(across, away)
      const size = length * view.scaleAt(away)
      pen.save()
      pen.translate(x, y)
      pen.scale(size * way, size)
      drawRoadVehicle(pen, 'car', {
        main: CAR_COLOURS[Math.floor(chance * 97) % CAR_COLOURS.length] ?? '#f2f2ee',
        lights,
        ambient: palette.ambient,
      })
      pen.restore()
    }
  }
}

function paintPark(
  pen: Pen,
  context: TerrainContext,
  { pitch, street }: Plan,
  { across, away }: { readonly across: number; readonly away: number },
): void {
  const { view, palette, spec } = context
  const size = pitch - street
  const snow = isSnowy(context)
  fillGround(
    pen,
    view,
    mix(palette.ground, multiply('#5f9a4a', palette.ambient), snow ? 0.05 : 0.5),
    plot(across + size * 0.03, away + size * 0.03, size * 0.94, size * 0.94),
  )
  const path = multiply('#d9c9a0', palette.ambient)
  fillGround(pen, view, path, [
    [across, away],
    [across + size * 0.07, away],
    [across + size, away + size * 0.93],
    [across + size, away + size],
    [across + size * 0.93, away + size],
    [across, away + size * 0.07],
  ])
  fillDisc(pen, view, path, [across + size / 2, away + size / 2], size * 0.17)
  fillDisc(
    pen,
    view,
    mix(multiply('#57a9cf', palette.ambient), palette.sky[1], 0.3),
    [across + size / 2, away + size / 2],
    size * 0.12,
  )
  const season = snow ? 'winter' : spec.season
  for (let row = 3; row >= 0; row -= 1) {
    for (let column = 0; column < 5; column += 1) {
      const [u, w] = [(column + 0.5) / 5, (row + 0.5) / 4]
      if (Math.abs(u - w) < 0.14 || Math.hypot(u - 0.5, w - 0.5) < 0.24) continue
      const index = row * 5 + column
      paintTreeTop(
        pen,
        view,
        palette,
        {
          across: across + u * size,
          away: away + w * size,
          radius: size * 0.085,
          colours: treeColours(palette, season, index, 0),
          kind: 'round',
        },
        index,
      )
    }
  }
}

/** Warm light under the street lamps, cut by nothing: the houses come on top. */
function paintStreetLight(pen: Pen, { view }: TerrainContext, { pitch, street }: Plan, lamps: number): void {
  pen.save()
  pen.globalCompositeOperation = 'screen'
  for (let row = Math.floor(view.nearest / pitch); row * pitch < view.farthest; row += 1) {
    const reach = view.reachAt(row * pitch)
    for (let across = -Math.ceil(reach / pitch) * pitch; across < reach; across += pitch / 2) {
      const [x, y] = view.at(across, row * pitch)
      const radius = street * 1.5 * view.scaleAt(row * pitch)
      const gradient = pen.createRadialGradient(x, y, 0, x, y, radius)
      gradient.addColorStop(0, withAlpha('#ffb75a', 0.62 * lamps))
      gradient.addColorStop(0.5, withAlpha('#ff9a3c', 0.2 * lamps))
      gradient.addColorStop(1, withAlpha('#ff9a3c', 0))
      pen.fillStyle = gradient
      pen.fillRect(x - radius, y - radius, radius * 2, radius * 2)
    }
  }
  pen.restore()
}

function paintWindows(pen: Pen, view: AerialView, lot: Lot, lamps: number, sky: Hex): void {
  const { across, away, width, height, wall, index } = lot
  const floors = Math.max(1, Math.round(height / 0.045))
  const bays = Math.max(2, Math.round(width / 0.045))
  const dark = mix(darken(wall, 0.42), sky, 0.18)
  for (let floor = 0; floor < floors; floor += 1) {
    for (let bay = 0; bay < bays; bay += 1) {
      const chance = slotChance(floor * 31 + bay, index)
      const isOn = chance < lamps * 0.62
      pen.fillStyle = isOn ? (chance < 0.16 ? '#fff0c4' : '#ffcf7a') : dark
      const [left, top] = view.at(
        across + ((bay + 0.24) / bays) * width,
        away,
        ((floor + 0.84) / floors) * height,
      )
      const [right, bottom] = view.at(
        across + ((bay + 0.76) / bays) * width,
        away,
        ((floor + 0.3) / floors) * height,
      )
      pen.fillRect(left, top, right - left, bottom - top)
    }
  }
}

/** What stands on roofs: plant boxes, tanks, gardens, pools, helipads. */
function paintRoofThings(pen: Pen, context: TerrainContext, lot: Lot): void {
  const { view, palette } = context
  const { across, away, width, depth, height, roof, index } = lot
  const at = (u: number, w: number, du: number, dw: number) =>
    plot(across + u * width, away + w * depth, du * width, dw * depth)
  const kind = slotChance(index, 77)
  if (kind < 0.16 && !isSnowy(context)) {
    fillGround(
      pen,
      view,
      mix(palette.ground, multiply('#4f8f47', palette.ambient), 0.5),
      at(0.16, 0.18, 0.68, 0.64),
      height,
    )
  } else if (kind < 0.24) {
    fillGround(pen, view, multiply('#4fb8d8', palette.ambient), at(0.3, 0.3, 0.4, 0.4), height)
  } else if (kind < 0.31) {
    const [x, y] = view.at(across + width / 2, away + depth / 2, height)
    const size = Math.min(width, depth) * 0.26 * view.scaleAt(away)
    pen.strokeStyle = withAlpha(lighten(roof, 0.6), 0.9)
    pen.lineWidth = size * 0.16
    pen.beginPath()
    pen.ellipse(x, y, size, size * 0.74, 0, 0, Math.PI * 2)
    pen.moveTo(x - size * 0.3, y - size * 0.36)
    pen.lineTo(x - size * 0.3, y + size * 0.36)
    pen.moveTo(x + size * 0.3, y - size * 0.36)
    pen.lineTo(x + size * 0.3, y + size * 0.36)
    pen.moveTo(x - size * 0.3, y)
    pen.lineTo(x + size * 0.3, y)
    pen.stroke()
  } else {
    for (let box = 0; box < 3; box += 1) {
      const [u, w] = [0.18 + 0.5 * slotChance(index, box + 3), 0.2 + 0.45 * slotChance(index, box + 8)]
      fillGround(pen, view, darken(roof, 0.34), at(u, w - 0.03, 0.17, 0.2), height)
      fillGround(pen, view, lighten(roof, 0.16), at(u, w + 0.03, 0.17, 0.17), height + 0.012)
    }
  }
}
