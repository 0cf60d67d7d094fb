import { lighten, mix, multiply, withAlpha, type Hex } from '../../draw/colour.ts'
import { between } from '../../draw/random.ts'
import { fillPolygon, type Pen, type Point } from '../../draw/shapes.ts'
import { ground, seen } from '../parts/lighting.ts'
import { slotChance } from '../parts/span.ts'
import { paintBase } from './fields.ts'
import { shadowOf } from './from-above.ts'
import { clearing, paintTrees, plantTrees } from './growth.ts'
import { isSnowy, type TerrainContext, type TerrainPainter } from './terrain.ts'
import { fillDisc, fromFarToNear } from './view.ts'

interface Peak {
  readonly across: number
  readonly away: number
  readonly radius: number
  readonly height: number
  readonly index: number
}

/** Summits with snow from above, woods at their feet, a lake between them. */
export const peaks: TerrainPainter = (context) => {
  const { view, random, palette, spec } = context
  const hasHero = spec.subjects.length > 0
  const free = hasHero ? 0.5 : 0.4
  const summits: Peak[] = []
  const spacing = 0.58 * view.grain
  for (let away = view.nearest - 0.1; away < view.farthest; away += spacing * 0.8) {
    const reach = view.reachAt(away)
    for (let across = -reach; across < reach; across += spacing) {
      const place = { across: across + between(random, -0.2, 0.2), away: away + between(random, -0.16, 0.16) }
      const size = between(random, 0.62, 1.25)
      if (clearing(place.across, place.away + 0.1, free + spacing * 0.22 * size, view.corridor * 2.6) === 0)
        continue
      summits.push({
        ...place,
        radius: spacing * 0.62 * size,
        height: spacing * 0.85 * size,
        index: summits.length,
      })
    }
  }
  const trees = plantTrees(context, {
    spacing: 0.062 * view.grain,
    radius: [0.026 * view.grain, 0.042 * view.grain],
    kindAt: () => 'fir',
    density: (across, away) => 0.36 * clearing(across, away, free * 0.9, view.corridor),
  })
  return {
    kind: 'ground',
    paint(pen) {
      const meadow = ground(palette, '#6f9a56', isSnowy(context) ? 0.05 : 0.4, 0)
      paintBase(pen, context, meadow)
      if (!hasHero) paintLake(pen, context)
      else paintMeadow(pen, context, meadow)
      paintTrees(pen, context, trees)
      for (const summit of fromFarToNear(summits)) paintPeak(pen, context, summit)
    },
  }
}

function paintLake(pen: Pen, { view, palette }: TerrainContext): void {
  const water = mix(multiply('#2fa8b8', palette.ambient), palette.sky[1], 0.25)
  fillDisc(pen, view, multiply('#d8cfae', palette.ambient), [0.02, 0], 0.3)
  fillDisc(pen, view, water, [0.02, 0.01], 0.27)
  fillDisc(pen, view, lighten(water, 0.12), [0.06, 0.04], 0.19, 0.8)
}

function paintMeadow(pen: Pen, { view, palette }: TerrainContext, meadow: Hex): void {
  for (let tuft = 0; tuft < 90; tuft += 1) {
    const turn = tuft * 2.39996
    const reach = Math.sqrt(tuft / 90) * 0.75
    const colour =
      tuft % 7 === 0
        ? multiply('#b9b2a6', palette.ambient)
        : mix(meadow, palette.key, tuft % 2 === 0 ? 0.22 : 0.1)
    fillDisc(
      pen,
      view,
      colour,
      [Math.cos(turn) * reach, Math.sin(turn) * reach * 0.7],
      0.012 + 0.012 * slotChance(tuft, 3),
      0.6,
    )
  }
}

const SIDES = 14

/** A cone with ragged ribs: facets turned to the light are pale, the others deep, and its head is white. */
function paintPeak(pen: Pen, { view, palette, spec }: TerrainContext, peak: Peak): void {
  const { across, away, radius, height, index } = peak
  const snow = spec.season === 'winter' || spec.weather === 'snow' || spec.setting === 'snow'
  const rock = seen(snow ? '#b9c4d0' : '#8d857c', palette, 0.02)
  const white = seen('#fbfdff', palette, 0)
  const tip = view.at(across + (slotChance(index, 1) - 0.5) * radius * 0.3, away, height)
  const rim = Array.from({ length: SIDES }, (_, side): Point => {
    const turn = (side / SIDES) * Math.PI * 2
    const reach = radius * (0.72 + 0.5 * slotChance(side, index * 3 + 5))
    return [across + Math.cos(turn) * reach, away + Math.sin(turn) * reach * 0.9]
  })
  pen.fillStyle = shadowOf(palette)
  pen.beginPath()
  rim.forEach(([u, w], side) => {
    const [x, y] = view.at(u - view.light * radius * 0.55, w - radius * 0.12)
    if (side === 0) pen.moveTo(x, y)
    else pen.lineTo(x, y)
  })
  pen.fill()
  const order = Array.from({ length: SIDES }, (_, side) => side).toSorted(
    (a, b) => Math.sin((b / SIDES) * Math.PI * 2) - Math.sin((a / SIDES) * Math.PI * 2),
  )
  const snowLine = snow ? 0.1 : 0.5
  for (const side of order) {
    const from = rim[side]
    const to = rim[(side + 1) % SIDES]
    if (from === undefined || to === undefined) continue
    const facing = Math.cos(((side + 0.5) / SIDES) * Math.PI * 2) * view.light
    const jitter = (slotChance(side, index + 40) - 0.5) * 0.36
    const lit = facing + jitter
    const shade = (colour: Hex): Hex =>
      lit > 0
        ? mix(colour, palette.key, 0.34 * Math.min(1, lit))
        : mix(colour, palette.shadow, 0.62 * Math.min(1, -lit))
    const [a, b] = [view.at(...from), view.at(...to)]
    fillPolygon(pen, shade(rock), [tip, a, b])
    const down = (point: Point, part: number): Point => [
      tip[0] + (point[0] - tip[0]) * part,
      tip[1] + (point[1] - tip[1]) * part,
    ]
    const reach = (1 - snowLine) * (0.8 + 0.5 * slotChance(side, index + 80))
    const middle: Point = [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2]
    fillPolygon(pen, shade(white), [
      tip,
      down(a, Math.min(1, reach)),
      down(middle, Math.min(1, reach * 0.7)),
      down(b, Math.min(1, reach * 1.08)),
    ])
  }
}

/** Snowfields: low drifts, firs, and a frozen lake around whoever is there. */
export const snowfield: TerrainPainter = (context) => {
  const { view, palette, random, spec } = context
  const hasHero = spec.subjects.length > 0
  const white = seen('#f4f8fc', palette, 0)
  const trees = plantTrees(context, {
    spacing: 0.13 * view.grain,
    radius: [0.05 * view.grain, 0.085 * view.grain],
    kindAt: () => 'fir',
    density: (across, away) =>
      clearing(across, away, hasHero ? 0.62 : 0.36, view.corridor) *
      (0.2 + 0.7 * Number(Math.sin(across * 2.3 + away * 1.7) + Math.sin(away * 3.1 - across) > 0.3)),
  })
  const drifts = Array.from({ length: 46 }, () => ({
    across: between(random, -2.4, 2.4),
    away: between(random, view.nearest, view.farthest),
    size: between(random, 0.16, 0.46) * view.grain,
  }))
  return {
    kind: 'ground',
    paint(pen) {
      paintBase(pen, context, white)
      for (const { across, away, size } of fromFarToNear(drifts)) {
        fillDisc(
          pen,
          view,
          withAlpha(mix(palette.shadow, palette.sky[1], 0.5), 0.16),
          [across - view.light * size * 0.18, away - size * 0.1],
          size,
          0.5,
        )
        fillDisc(pen, view, lighten(white, 0.25), [across, away], size * 0.94, 0.46)
      }
      paintIce(pen, context, hasHero ? 0.5 : 0.34)
      paintTrees(pen, context, trees)
    },
  }
}

function paintIce(pen: Pen, { view, palette }: TerrainContext, radius: number): void {
  const ice = mix(multiply('#a8d4ea', palette.ambient), palette.sky[1], 0.18)
  fillDisc(pen, view, withAlpha(palette.shadow, 0.18), [0, -0.015], radius * 1.05)
  fillDisc(pen, view, ice, [0, 0], radius)
  fillDisc(pen, view, lighten(ice, 0.2), [view.light * radius * 0.2, radius * 0.12], radius * 0.7, 0.8)
  pen.strokeStyle = withAlpha('#ffffff', 0.55)
  pen.lineWidth = 0.0028
  pen.beginPath()
  for (let crack = 0; crack < 7; crack += 1) {
    const turn = crack * 0.93 + 0.3
    let at: Point = [Math.cos(turn) * radius * 0.1, Math.sin(turn) * radius * 0.1]
    pen.moveTo(...view.at(...at))
    for (let step = 1; step <= 4; step += 1) {
      const bend = turn + (slotChance(crack, step) - 0.5) * 0.7
      at = [at[0] + Math.cos(bend) * radius * 0.2, at[1] + Math.sin(bend) * radius * 0.2]
      pen.lineTo(...view.at(...at))
    }
  }
  pen.stroke()
}
