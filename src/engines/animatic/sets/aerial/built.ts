import { darken, lighten, mix, multiply, withAlpha, type Hex } from '../../draw/colour.ts'
import { pick } from '../../draw/random.ts'
import type { Pen, Point } from '../../draw/shapes.ts'
import { drawHull, hullColours } from '../../rigs/above/craft.ts'
import { REST } from '../../rigs/rig.ts'
import { ground, lampLevel } from '../parts/lighting.ts'
import { slotChance } from '../parts/span.ts'
import { fields, paintBase } from './fields.ts'
import { paintBlock, paintBlockShadow, paintHouse } from './from-above.ts'
import { clearing, paintTrees, plantTrees } from './growth.ts'
import { isSnowy, type TerrainContext, type TerrainPainter } from './terrain.ts'
import { createTraffic } from './traffic.ts'
import { fillBand, fillDisc, fillGround, plot } from './view.ts'
import { drawGlints, paintWaves, waterColour } from './water.ts'

/** A highway through wooded hills; the hero's row is one of its lanes. */
export const highway: TerrainPainter = (context) => {
  const { view, palette, spec } = context
  const width = 0.34 * Math.max(0.85, view.grain)
  const bend = (across: number): number => Math.sin(across * 1.15 + 0.3) * 0.09
  const trees = plantTrees(context, {
    spacing: 0.12 * view.grain,
    radius: [0.045 * view.grain, 0.08 * view.grain],
    kindAt: (chance) => (chance < 0.45 ? 'fir' : 'round'),
    density: (across, away) =>
      Math.abs(away + width * 0.2 - bend(across)) < width * 0.92
        ? 0
        : 0.3 + 0.5 * Number(Math.sin(across * 1.9 + away * 2.7) > -0.1),
  })
  const line = Array.from({ length: 60 }, (_, step): Point => {
    const across = -2.8 + (step / 59) * 5.6
    return [across, bend(across)]
  })
  const shifted = (by: number): readonly Point[] => line.map(([u, w]) => [u, w + by] as const)
  return {
    kind: 'road',
    wayAt: (across) => bend(across) - width * 0.22,
    paint(pen) {
      paintBase(pen, context, ground(palette, '#7fa656', isSnowy(context) ? 0 : 0.35, 0))
      fillBand(
        pen,
        view,
        multiply(isSnowy(context) ? '#dfe6ee' : '#b9ad8a', palette.ambient),
        line,
        width * 1.24,
      )
      fillBand(pen, view, multiply('#62676f', palette.ambient), line, width)
      const paint = multiply('#f6f1e2', palette.ambient)
      for (const side of [-0.46, 0.46]) fillBand(pen, view, paint, shifted(side * width), 0.012)
      for (const side of [-0.012, 0.02])
        fillBand(pen, view, multiply('#f0c24a', palette.ambient), shifted(side), 0.009)
      for (const lane of [-0.23, 0.23]) {
        for (let step = 0; step < 58; step += 2) {
          const piece = shifted(lane * width * 2 * 0.5).slice(step, step + 2)
          fillBand(pen, view, withAlpha(paint, 0.8), piece, 0.01)
        }
      }
      paintTrees(pen, context, trees)
    },
    ...(spec.subjects.length === 0
      ? {
          drawLive: createTraffic(context, {
            lanes: [-0.3, -0.12, 0.12, 0.3].map((lane) => ({ at: lane * width, way: lane < 0 ? 1 : -1 })),
            carLength: 0.13 * view.grain,
            spacing: 0.75 * view.grain,
            bend,
          }),
        }
      : {}),
  }
}

/** Runways, taxiways and aprons on mown grass; the hero's row is the runway. */
export const airfield: TerrainPainter = (context) => {
  const { view, palette } = context
  const width = 0.34
  return {
    kind: 'runway',
    paint(pen) {
      const grass = ground(palette, '#8fae5f', isSnowy(context) ? 0 : 0.35, 0)
      paintBase(pen, context, grass)
      for (let stripe = 0; stripe < 20; stripe += 1) {
        const away = view.nearest + (stripe / 20) * (view.farthest - view.nearest)
        if (stripe % 2 === 0)
          fillGround(
            pen,
            view,
            withAlpha(lighten(grass, 0.2), 0.35),
            plot(-4, away, 8, (view.farthest - view.nearest) / 20),
          )
      }
      const concrete = multiply('#b4b6b4', palette.ambient)
      const asphalt = multiply('#555a62', palette.ambient)
      fillGround(pen, view, concrete, plot(-4, 0.4, 8, 0.13))
      fillGround(pen, view, concrete, plot(-4, 0.62, 8, 2))
      for (const across of [-1.1, 0.55])
        fillBand(
          pen,
          view,
          concrete,
          [
            [across, 0],
            [across + 0.1, 0.3],
            [across + 0.3, 0.66],
          ],
          0.14,
        )
      fillGround(pen, view, multiply('#f2d04a', palette.ambient), plot(-4, 0.46, 8, 0.01))
      fillGround(pen, view, asphalt, plot(-4, -width / 2, 8, width))
      const paint = multiply('#f6f5ef', palette.ambient)
      for (const side of [-0.46, 0.44]) fillGround(pen, view, paint, plot(-4, side * width, 8, 0.009))
      for (let dash = -12; dash < 12; dash += 1)
        fillGround(pen, view, paint, plot(dash * 0.24, -0.006, 0.13, 0.012))
      for (let bar = -4; bar < 4; bar += 1)
        fillGround(pen, view, paint, plot(-1.02, bar * 0.036 + 0.006, 0.16, 0.022))
      paintTerminal(pen, context)
      paintRunwayLamps(pen, context, width)
    },
  }
}

function paintTerminal(pen: Pen, { view, palette }: TerrainContext): void {
  const wall = multiply('#cfd8df', palette.ambient)
  for (const [across, away, size, depth, height] of [
    [-1.6, 1.06, 2.9, 0.34, 0.16],
    [-1.1, 0.8, 0.16, 0.34, 0.1],
    [-0.2, 0.8, 0.16, 0.34, 0.1],
    [0.7, 0.8, 0.16, 0.34, 0.1],
    [1.05, 0.74, 0.16, 0.16, 0.5],
  ] as const) {
    const block = { across, away, width: size, depth, height, wall, roof: lighten(wall, 0.2) }
    paintBlockShadow(pen, view, palette, block)
    paintBlock(pen, view, palette, block)
  }
}

function paintRunwayLamps(pen: Pen, { view, palette }: TerrainContext, width: number): void {
  const lamps = lampLevel(palette)
  if (lamps < 0.3) return
  pen.fillStyle = withAlpha('#ffe9a8', lamps)
  pen.beginPath()
  for (let lamp = -16; lamp <= 16; lamp += 1) {
    for (const side of [-0.53, 0.53]) {
      const [x, y] = view.at(lamp * 0.15, side * width)
      pen.moveTo(x + 0.005, y)
      pen.arc(x, y, 0.005, 0, Math.PI * 2)
    }
  }
  pen.fill()
}

/** A stadium like a bowl: striped pitch, stands full of dots, the town around. */
export const arena: TerrainPainter = (context) => {
  const { view, palette } = context
  const length = Math.min(0.6, context.stage.aspect * 0.43)
  const depth = length * 0.76
  const trees = plantTrees(context, {
    spacing: 0.14,
    radius: [0.04, 0.06],
    kindAt: () => 'round',
    density: (across, away) => 0.4 * Number(Math.hypot(across / (length * 1.75), away / (depth * 1.75)) > 1),
  })
  return {
    kind: 'ground',
    paint(pen) {
      paintBase(pen, context, multiply('#b9bdb8', mix(palette.ambient, '#ffffff', 0.05)))
      fillDisc(
        pen,
        view,
        withAlpha(palette.shadow, 0.3),
        [-view.light * 0.06, -0.06],
        length * 1.62,
        depth / length + 0.06,
      )
      paintTrees(pen, context, trees)
      for (let tier = 8; tier >= 0; tier -= 1) {
        const reach = 1.12 + tier * 0.052
        const tone = multiply(tier % 3 === 2 ? '#e8ebee' : '#4a5a78', palette.ambient)
        fillDisc(
          pen,
          view,
          tier === 8 ? multiply('#eef1f4', palette.ambient) : tone,
          [0, 0],
          length * reach,
          (depth * (reach - 0.02)) / (length * reach),
        )
      }
      paintCrowd(pen, context, length, depth)
      fillDisc(pen, view, multiply('#b5654a', palette.ambient), [0, 0], length * 1.1, depth / length)
      paintPitch(pen, context, length * 0.82, depth * 0.66)
    },
  }
}

function paintCrowd(pen: Pen, { view, palette }: TerrainContext, length: number, depth: number): void {
  const colours = ['#f2f2ea', '#e85a4f', '#f2c14a', '#4f8fd0', '#e8a07a']
  colours.forEach((colour, group) => {
    pen.fillStyle = multiply(colour, palette.ambient)
    pen.beginPath()
    for (let fan = 0; fan < 420; fan += 1) {
      const turn = slotChance(fan, group * 3 + 1) * Math.PI * 2
      const reach = 1.14 + slotChance(fan, group * 3 + 2) * 0.3
      const [x, y] = view.at(Math.cos(turn) * length * reach, Math.sin(turn) * depth * reach)
      pen.moveTo(x + 0.0042, y)
      pen.arc(x, y, 0.0042, 0, Math.PI * 2)
    }
    pen.fill()
  })
}

function paintPitch(pen: Pen, context: TerrainContext, half: number, deep: number): void {
  const { view, palette } = context
  const grass = multiply(isSnowy(context) ? '#dfeae4' : '#57a548', palette.ambient)
  for (let stripe = 0; stripe < 10; stripe += 1)
    fillGround(
      pen,
      view,
      stripe % 2 === 0 ? grass : darken(grass, 0.1),
      plot(-half + (stripe / 10) * half * 2, -deep, half / 5, deep * 2),
    )
  pen.strokeStyle = withAlpha('#ffffff', 0.85)
  pen.lineWidth = 0.004
  const outline = (points: readonly Point[]): void => {
    pen.beginPath()
    points.forEach(([u, w], index) => {
      const [x, y] = view.at(u, w)
      if (index === 0) pen.moveTo(x, y)
      else pen.lineTo(x, y)
    })
    pen.closePath()
    pen.stroke()
  }
  outline(plot(-half * 0.96, -deep * 0.94, half * 1.92, deep * 1.88))
  outline([
    [0, -deep * 0.94],
    [0, deep * 0.94],
  ])
  for (const side of [-1, 1])
    outline(plot(side > 0 ? half * 0.7 : -half * 0.96, -deep * 0.42, half * 0.26, deep * 0.84))
  outline(
    Array.from({ length: 40 }, (_, step): Point => [
      Math.cos(step * 0.157) * half * 0.2,
      Math.sin(step * 0.157) * half * 0.2,
    ]),
  )
}

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

/** Dust and craters of another world. */
export const craters: TerrainPainter = (context) => {
  const { view, palette, random, spec } = context
  const dust = multiply(mix('#b9775a', palette.ground, 0.2), palette.ambient)
  const holes = Array.from({ length: 130 }, () => ({
    across: (random() - 0.5) * 5,
    away: view.nearest + random() * (view.farthest - view.nearest),
    radius: (0.04 + 0.22 * random() ** 3) * view.grain,
  }))
    .filter(
      ({ across, away, radius }) => spec.subjects.length === 0 || clearing(across, away, 0.36 + radius) === 1,
    )
    .toSorted((a, b) => b.away - a.away)
  return {
    kind: 'ground',
    paint(pen) {
      paintBase(pen, context, dust)
      for (let patch = 0; patch < 60; patch += 1) {
        const at: Point = [
          (slotChance(patch, 1) - 0.5) * 5,
          view.nearest + slotChance(patch, 2) * (view.farthest - view.nearest),
        ]
        fillDisc(
          pen,
          view,
          withAlpha(patch % 2 === 0 ? darken(dust, 0.3) : lighten(dust, 0.3), 0.14),
          at,
          0.1 + 0.3 * slotChance(patch, 3),
          0.5,
        )
      }
      for (const hole of holes) paintCrater(pen, context, hole, dust)
    },
  }
}

function paintCrater(
  pen: Pen,
  { view, palette }: TerrainContext,
  { across, away, radius }: { readonly across: number; readonly away: number; readonly radius: number },
  dust: Hex,
): void {
  const shift = view.light * radius * 0.16
  fillDisc(pen, view, mix(lighten(dust, 0.3), palette.key, 0.3), [across - shift, away], radius * 1.16)
  fillDisc(pen, view, darken(dust, 0.14), [across + shift * 0.4, away], radius * 1.12)
  fillDisc(pen, view, mix(darken(dust, 0.46), palette.shadow, 0.4), [across, away], radius)
  fillDisc(pen, view, darken(dust, 0.12), [across - shift * 1.5, away - radius * 0.1], radius * 0.82)
}

/** Seen from so high that the land is a map. */
export const highLand: TerrainPainter = (context) =>
  fields({ ...context, view: { ...context.view, grain: context.view.grain * 0.7 } })
