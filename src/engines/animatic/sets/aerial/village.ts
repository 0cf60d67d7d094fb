import { darken, lighten, mix, multiply, type Hex } from '../../draw/colour.ts'
import { between, pick } from '../../draw/random.ts'
import type { Pen, Point } from '../../draw/shapes.ts'
import { RAMPS } from '../../rigs/materials/ramps.ts'
import { ground, lampLevel } from '../parts/lighting.ts'
import { paintBase } from './fields.ts'
import { paintBlock, paintBlockShadow, paintHouse, type Block } from './from-above.ts'
import { clearing, paintTrees, plantTrees } from './growth.ts'
import { isSnowy, type TerrainContext, type TerrainPainter } from './terrain.ts'
import { fillBand, fillDisc, fillGround, fromFarToNear, plot } from './view.ts'

const ROOFS: readonly Hex[] = ['#b4553c', '#a3483a', '#c46a44', '#8f5a44', '#b9664a', '#7a5a50']
const WALLS: readonly Hex[] = ['#f1e6d2', '#e9dcc8', '#f5efe2', '#ddd0ba']

const SANDSTONE: readonly Hex[] = ['#d9b98a', '#cfa876', '#e3c89c', '#c99a6a']
const AWNINGS: readonly Hex[] = ['#d8504a', '#3f8fb8', '#e0a33c', '#4f9a6a']

interface Cottage extends Block {
  readonly ridge: 'across' | 'away'
  readonly lit: boolean
}

/** Cottages with red roofs along a lane, gardens and trees around; the hero's row is the lane. */
export const village: TerrainPainter = (context) => {
  const { view, palette } = context
  const houses = build(context, (across, away) =>
    clearing(across, away, 0.26 * view.grain, view.corridor * 1.6),
  )
  const trees = plantTrees(context, {
    spacing: 0.13 * view.grain,
    radius: [0.04 * view.grain, 0.068 * view.grain],
    kindAt: (chance) => (chance < 0.2 ? 'fir' : 'round'),
    density: (across, away) =>
      Math.abs(away - laneAt(across)) < 0.13 || nearHouse(houses, across, away, 0.045 * view.grain)
        ? 0
        : 0.34 * clearing(across, away, 0.3, view.corridor),
  })
  return {
    kind: 'ground',
    wayAt: laneAt,
    paint(pen) {
      const grass = ground(palette, '#7fae56', isSnowy(context) ? 0 : 0.4, 0)
      paintBase(pen, context, grass)
      paintGardens(pen, context, houses, grass)
      paintLanes(pen, context)
      for (const house of houses) paintBlockShadow(pen, view, palette, house)
      // Trees behind a house are painted before it, those before it after.
      paintAmong(pen, context, houses, trees)
    },
  }
}

/** Towns that grew before there were cars: houses wall to wall around lanes of stone. */
export function oldTown(kind: 'tiled' | 'flat'): TerrainPainter {
  return (context) => {
    const { view, palette } = context
    const close = { ...context, view: { ...view, grain: view.grain * 0.72 } }
    const houses = build(
      close,
      (across, away) => clearing(across, away, 0.2, view.corridor * 1.6) * 1.16,
      1.6,
    )
    const flat = kind === 'flat'
    const own = houses.map((house, index) => {
      if (!flat) return { ...house, height: house.height * 1.1 }
      const sand = multiply(SANDSTONE[index % SANDSTONE.length] ?? '#d9b98a', palette.ambient)
      return { ...house, wall: sand, roof: isSnowy(context) ? house.roof : lighten(sand, 0.22) }
    })
    const trees = plantTrees(context, {
      spacing: 0.15 * view.grain,
      radius: [0.03 * view.grain, 0.05 * view.grain],
      kindAt: () => (flat ? 'palm' : 'round'),
      density: (across, away) =>
        Math.abs(away - laneAt(across)) < 0.12 || nearHouse(own, across, away, 0.04 * view.grain)
          ? 0
          : 0.16 * clearing(across, away, 0.3, view.corridor),
    })
    const paving = multiply(isSnowy(context) ? '#dfe6ee' : flat ? '#c2a06c' : '#b3a899', palette.ambient)
    return {
      kind: 'ground',
      wayAt: laneAt,
      paint(pen) {
        paintBase(pen, context, paving)
        for (const house of own) paintBlockShadow(pen, view, palette, house)
        paintStalls(pen, context)
        if (!flat) {
          paintAmong(pen, context, own, trees)
          return
        }
        for (const house of own) {
          paintBlock(pen, view, palette, house)
          if (house.lit) paintDoor(pen, context, house)
        }
        paintTrees(pen, context, trees)
      },
    }
  }
}

/** Light in an open door. */
function paintDoor(pen: Pen, { view }: TerrainContext, { across, away, width, height }: Cottage): void {
  const [left, top] = view.at(across + width * 0.4, away, height * 0.66)
  const [right, foot] = view.at(across + width * 0.6, away)
  pen.fillStyle = '#ffd98a'
  pen.fillRect(left, top, right - left, foot - top)
}

/** Awnings along the lane. */
function paintStalls(pen: Pen, { view, palette }: TerrainContext): void {
  for (let stall = -7; stall <= 7; stall += 1) {
    if (stall === 0) continue
    const across = stall * 0.26
    const away = laneAt(across) + 0.14 * view.grain
    const own = multiply(AWNINGS[(stall + 14) % AWNINGS.length] ?? '#d8504a', palette.ambient)
    const colour = mix(own, '#ffcf7a', 0.5 * lampLevel(palette) ** 2)
    const awning = {
      across: across - 0.07,
      away,
      width: 0.14,
      depth: 0.08,
      height: 0.05,
      wall: colour,
      roof: colour,
    }
    paintBlockShadow(pen, view, palette, awning)
    paintBlock(pen, view, palette, awning)
    for (let stripe = 0; stripe < 3; stripe += 1)
      fillGround(
        pen,
        view,
        multiply('#f6f1e6', palette.ambient),
        plot(across - 0.05 + stripe * 0.046, away, 0.02, 0.08),
        0.05,
      )
  }
}

/** A castle on its mound, walls and round towers, a village at its feet. */
export const castleGrounds: TerrainPainter = (context) => {
  const { view, palette, spec } = context
  const hasHero = spec.subjects.length > 0
  const keep: Point = hasHero ? [0.02, 0.62] : [0, 0.12]
  const size = hasHero ? 0.46 : 0.4
  const free = (across: number, away: number): number =>
    Math.min(
      clearing(across - keep[0], away - keep[1], size * 1.45),
      clearing(across, away, hasHero ? 0.34 : 0),
    )
  const houses = build(
    context,
    (across, away) => free(across, away) * Number(Math.sin(across * 37 + away * 53) > -0.2),
  )
  const trees = plantTrees(context, {
    spacing: 0.1 * view.grain,
    radius: [0.04 * view.grain, 0.066 * view.grain],
    kindAt: (chance) => (chance < 0.4 ? 'fir' : 'round'),
    density: (across, away) =>
      nearHouse(houses, across, away, 0.04) || Math.abs(away - laneAt(across)) < 0.1
        ? 0
        : 0.5 * free(across, away),
  })
  return {
    kind: 'ground',
    wayAt: laneAt,
    paint(pen) {
      const grass = ground(palette, '#7fa656', isSnowy(context) ? 0 : 0.4, 0)
      paintBase(pen, context, grass)
      paintLanes(pen, context)
      paintMound(pen, context, keep, size, grass)
      for (const house of houses) paintBlockShadow(pen, view, palette, house)
      const far = trees.filter(({ away }) => away > keep[1])
      paintAmong(
        pen,
        context,
        houses.filter(({ away }) => away > keep[1]),
        far,
      )
      paintCastle(pen, context, keep, size)
      paintAmong(
        pen,
        context,
        houses.filter(({ away }) => away <= keep[1]),
        trees.filter(({ away }) => away <= keep[1]),
      )
    },
  }
}

function laneAt(across: number): number {
  return Math.sin(across * 1.7) * 0.06 - 0.01
}

function build(
  context: TerrainContext,
  densityAt: (across: number, away: number) => number,
  /** How large houses are for their plots; 1: among gardens. */
  share = 1,
): readonly Cottage[] {
  const { view, random, palette } = context
  const pitch = 0.33 * view.grain
  const snow = isSnowy(context)
  const houses: Cottage[] = []
  for (let away = Math.floor(view.nearest / pitch) * pitch; away < view.farthest; away += pitch) {
    const reach = view.reachAt(away)
    for (let across = -reach; across < reach; across += pitch) {
      const size = pitch * between(random, 0.36, 0.5) * share
      const isLong = random() < 0.5
      const [u, w] = [
        across + between(random, -0.2, 0.2) * pitch,
        away + between(random, -0.16, 0.16) * pitch,
      ]
      const [chance, roof, wall, lit] = [random(), pick(random, ROOFS), pick(random, WALLS), random()]
      const isOnLane = Math.abs(w + size * 0.3 - laneAt(u)) < 0.16 * view.grain
      if (isOnLane || chance > 0.86 * densityAt(u + size / 2, w + size / 2)) continue
      houses.push({
        across: u,
        away: w,
        width: size * (isLong ? 1.25 : 0.9),
        depth: size * (isLong ? 0.72 : 0.95),
        height: size * 0.42,
        wall: multiply(wall, palette.ambient),
        roof: multiply(snow ? mix('#f2f6fa', roof, 0.1) : roof, palette.ambient),
        ridge: isLong ? 'across' : 'away',
        lit: lit < lampLevel(palette) * 0.85,
      })
    }
  }
  return fromFarToNear(houses)
}

function nearHouse(houses: readonly Cottage[], across: number, away: number, room: number): boolean {
  return houses.some(
    (house) =>
      across > house.across - room &&
      across < house.across + house.width + room &&
      away > house.away - room * 2.4 &&
      away < house.away + house.depth + room,
  )
}

function paintAmong(
  pen: Pen,
  context: TerrainContext,
  houses: readonly Cottage[],
  trees: ReturnType<typeof plantTrees>,
): void {
  const { view, palette } = context
  let next = 0
  for (const house of houses) {
    const before = trees.slice(next).filter(({ away }) => away >= house.away)
    paintTrees(pen, context, before)
    next += before.length
    paintHouse(pen, view, palette, house)
  }
  paintTrees(pen, context, trees.slice(next))
}

function paintGardens(pen: Pen, context: TerrainContext, houses: readonly Cottage[], grass: Hex): void {
  const { view, palette } = context
  houses.forEach((house, index) => {
    const tone =
      index % 3 === 0
        ? mix(grass, multiply('#b9a05a', palette.ambient), isSnowy(context) ? 0.1 : 0.5)
        : index % 3 === 1
          ? lighten(grass, 0.14)
          : darken(grass, 0.08)
    const room = house.width * 0.34
    fillGround(
      pen,
      view,
      tone,
      plot(house.across - room, house.away - room * 1.3, house.width + room * 2, house.depth + room * 2.2),
    )
  })
}

function paintLanes(pen: Pen, context: TerrainContext): void {
  const { view, palette } = context
  const earth = multiply(isSnowy(context) ? '#c9d0d8' : '#d8c49a', palette.ambient)
  const across = Array.from({ length: 40 }, (_, step): Point => {
    const u = -2.6 + (step / 39) * 5.2
    return [u, laneAt(u)]
  })
  const away = Array.from({ length: 30 }, (_, step): Point => {
    const w = view.nearest - 0.1 + (step / 29) * (view.farthest - view.nearest + 0.2)
    return [0.42 + Math.sin(w * 2.2) * 0.12, w]
  })
  for (const [tone, width] of [
    [darken(earth, 0.14), 0.15],
    [earth, 0.125],
  ] as const) {
    fillBand(pen, view, tone, away, width * 0.8)
    fillBand(pen, view, tone, across, width)
  }
}

function paintMound(
  pen: Pen,
  { view, palette }: TerrainContext,
  keep: Point,
  size: number,
  grass: Hex,
): void {
  fillDisc(
    pen,
    view,
    mix(grass, palette.shadow, 0.24),
    [keep[0] - view.light * 0.05, keep[1] - 0.06],
    size * 1.34,
  )
  fillDisc(pen, view, lighten(grass, 0.06), keep, size * 1.3)
  fillDisc(pen, view, mix(multiply('#4f93b8', palette.ambient), palette.sky[1], 0.3), keep, size * 1.14)
  fillDisc(pen, view, mix(grass, multiply('#c9b48a', palette.ambient), 0.3), keep, size * 0.98)
}

function paintCastle(pen: Pen, context: TerrainContext, [u, w]: Point, size: number): void {
  const { view, palette, spec } = context
  const built = spec.builtOf === undefined ? undefined : RAMPS[spec.builtOf]
  const stone = multiply(built?.base ?? '#c9c0ae', palette.ambient)
  const roof = multiply(isSnowy(context) ? '#eef3f8' : '#4f6a94', palette.ambient)
  const wall = (across: number, away: number, width: number, depth: number, height: number): void => {
    const block = { across, away, width, depth, height, wall: stone, roof: lighten(stone, 0.14) }
    paintBlockShadow(pen, view, palette, block)
    paintBlock(pen, view, palette, block)
  }
  const tower = (across: number, away: number, radius: number, height: number): void =>
    paintTower(pen, context, [across, away], radius, height, stone, roof)
  const half = size * 0.72
  fillGround(
    pen,
    view,
    multiply('#d8c8a4', palette.ambient),
    plot(u - half, w - half * 0.8, half * 2, half * 1.6),
  )
  wall(u - half, w + half * 0.74, half * 2, 0.05, 0.16)
  tower(u - half, w + half * 0.78, 0.07, 0.28)
  tower(u + half, w + half * 0.78, 0.07, 0.28)
  wall(u - half - 0.025, w - half * 0.76, 0.05, half * 1.5, 0.16)
  wall(u + half - 0.025, w - half * 0.76, 0.05, half * 1.5, 0.16)
  wall(u - half * 0.42, w + half * 0.02, half * 0.84, half * 0.5, 0.3)
  tower(u - half * 0.42, w + half * 0.48, 0.06, 0.46)
  tower(u + half * 0.42, w + half * 0.48, 0.06, 0.46)
  tower(u + half * 0.1, w + half * 0.3, 0.075, 0.62)
  tower(u - half * 0.42, w + half * 0.04, 0.055, 0.4)
  tower(u + half * 0.42, w + half * 0.04, 0.055, 0.4)
  wall(u - half, w - half * 0.8, half * 0.8, 0.05, 0.16)
  wall(u + half * 0.2, w - half * 0.8, half * 0.8, 0.05, 0.16)
  tower(u - half, w - half * 0.78, 0.07, 0.28)
  tower(u + half, w - half * 0.78, 0.07, 0.28)
  tower(u - half * 0.2, w - half * 0.78, 0.06, 0.24)
  tower(u + half * 0.2, w - half * 0.78, 0.06, 0.24)
}

/** A round tower under a pointed roof. */
function paintTower(
  pen: Pen,
  { view, palette }: TerrainContext,
  [across, away]: Point,
  radius: number,
  height: number,
  stone: Hex,
  roof: Hex,
): void {
  const scale = view.scaleAt(away)
  const [x, y] = view.at(across, away)
  const [topX, topY] = view.at(across, away, height)
  const [tipX, tipY] = view.at(across, away, height + radius * 2.2)
  const size = radius * scale
  const body = pen.createLinearGradient(x - size, 0, x + size, 0)
  const [bright, dim] = [
    mix(lighten(stone, 0.12), palette.key, 0.2),
    mix(darken(stone, 0.2), palette.shadow, 0.3),
  ]
  body.addColorStop(0, view.light < 0 ? bright : dim)
  body.addColorStop(1, view.light < 0 ? dim : bright)
  pen.fillStyle = body
  pen.beginPath()
  pen.moveTo(x - size, y)
  pen.ellipse(x, y, size, size * 0.7, 0, Math.PI, 0, true)
  pen.lineTo(topX + size, topY)
  pen.lineTo(topX - size, topY)
  pen.fill()
  const cone = pen.createLinearGradient(topX - size * 1.2, 0, topX + size * 1.2, 0)
  cone.addColorStop(0, view.light < 0 ? lighten(roof, 0.22) : darken(roof, 0.3))
  cone.addColorStop(1, view.light < 0 ? darken(roof, 0.3) : lighten(roof, 0.22))
  pen.fillStyle = cone
  pen.beginPath()
  pen.ellipse(topX, topY, size * 1.2, size * 0.84, 0, 0, Math.PI)
  pen.lineTo(tipX, tipY)
  pen.closePath()
  pen.fill()
}
