import { lighten, mix, multiply, withAlpha, type Hex } from '../../draw/colour.ts'
import { between, pick } from '../../draw/random.ts'
import { fillEllipse, type Pen, type Point } from '../../draw/shapes.ts'
import { waveSwell } from '../../cues.ts'
import type { RigName, SubjectSpec } from '../../scene-spec.ts'
import { slotChance } from '../parts/span.ts'
import { ground } from '../parts/lighting.ts'
import type { Frame } from '../set.ts'
import { paintBase } from './fields.ts'
import { shadowOf } from './from-above.ts'
import { clearing, paintTrees, plantTrees } from './growth.ts'
import type { TerrainContext, TerrainPainter } from './terrain.ts'
import { fillDisc, fillGround } from './view.ts'
import { drawGlints, paintWaves, waterColour } from './water.ts'

const AFLOAT: readonly RigName[] = ['boat', 'whale', 'fish']
const CANOPIES: readonly Hex[] = ['#e8504a', '#f2c14a', '#3f8fc9', '#f4f0e6', '#ee8fb3', '#4fae8a']

export function isAfloat({ rig, action }: SubjectSpec): boolean {
  return AFLOAT.includes(rig) || action === 'swim' || action === 'sail' || action === 'float'
}

/** A beach from above: jungle, sand, surf, and water that deepens outwards. The hero is on what suits them. */
export const coast: TerrainPainter = (context) => {
  const { view, random, spec, palette } = context
  const hero = spec.subjects[0]
  const atSea = hero !== undefined && isAfloat(hero)
  // Across the picture, from the lower left up to the right: sand on the near side.
  const offset = hero === undefined ? -0.02 : atSea ? -0.5 : 0.32
  const shoreAt = (across: number): number =>
    offset - across * 0.34 + Math.sin(across * 1.9 + 0.6) * 0.1 + Math.sin(across * 4.6) * 0.03
  const isWater = (across: number, away: number): boolean => away > shoreAt(across) + 0.02
  const jungleAt = (across: number): number =>
    shoreAt(across) - ((hero === undefined || atSea ? 0.42 : 0.7) + 0.06 * Math.sin(across * 3.2))
  const trees = plantTrees(context, {
    spacing: 0.1 * view.grain,
    radius: [0.06 * view.grain, 0.088 * view.grain],
    kindAt: (chance) => (chance < 0.55 ? 'palm' : 'round'),
    density: (across, away) =>
      (away < jungleAt(across) ? 0.86 : away < jungleAt(across) + 0.06 ? 0.25 : 0) *
      (hero === undefined || atSea ? 1 : clearing(across, away, 0.4)),
  })
  const parasols = Array.from({ length: atSea ? 0 : 22 }, (): Parasol => {
    const across = between(random, -1.5, 1.5)
    return { across, away: shoreAt(across) - between(random, 0.1, 0.33), colour: pick(random, CANOPIES) }
  }).filter(({ across, away }) => hero === undefined || Math.hypot(across, away) > 0.36)
  return {
    kind: atSea ? 'water' : 'ground',
    paint(pen) {
      const sand = multiply('#f0dcae', palette.ambient)
      paintBase(pen, context, sand)
      paintDepths(pen, context, shoreAt)
      paintWaves(pen, context, waterColour(palette, 0.2), isWater)
      paintSand(pen, context, sand, shoreAt)
      fillGround(
        pen,
        view,
        ground(palette, '#3f7a3c', 0.6, 0),
        strip(
          context,
          (across) => jungleAt(across),
          () => view.nearest - 0.2,
        ),
      )
      for (const parasol of parasols) paintParasol(pen, context, parasol)
      paintTrees(pen, context, trees)
    },
    drawLive(frame) {
      drawGlints(context, frame, isWater)
      drawFoam(context, frame, shoreAt)
    },
  }
}

type Line = (across: number) => number

/** The ground between two lines. */
function strip({ view }: TerrainContext, from: Line, to: Line): readonly Point[] {
  const reach = 2.6
  const steps = Array.from({ length: 80 }, (_, step) => -reach + (step / 79) * reach * 2)
  const along = (line: Line): Point[] =>
    steps.map((across) => [across, Math.max(view.nearest - 0.3, line(across))])
  return [...along(from), ...along(to).toReversed()]
}

function paintDepths(pen: Pen, context: TerrainContext, shoreAt: Line): void {
  const { view, palette } = context
  const sand = multiply('#f0dcae', palette.ambient)
  for (let band = 0; band <= 12; band += 1) {
    const part = band / 12
    const shallow = 1 - part ** 0.8
    const colour = mix(waterColour(palette, shallow), sand, 0.4 * (1 - part) ** 3)
    const from: Line = (across) =>
      shoreAt(across) + part ** 1.4 * 0.75 + Math.sin(across * 3 + band) * 0.02 * part
    fillGround(
      pen,
      view,
      colour,
      strip(context, from, () => view.farthest + 0.6),
    )
  }
}

function paintSand(pen: Pen, context: TerrainContext, sand: Hex, shoreAt: Line): void {
  const { view, palette } = context
  fillGround(
    pen,
    view,
    withAlpha(mix(sand, palette.shadow, 0.3), 0.7),
    strip(
      context,
      (u) => shoreAt(u) - 0.05,
      (u) => shoreAt(u) + 0.012,
    ),
  )
  pen.fillStyle = withAlpha(mix(sand, palette.shadow, 0.4), 0.34)
  pen.beginPath()
  for (let step = 0; step < 120; step += 1) {
    const across = (slotChance(step, 7) - 0.5) * 3.6
    const [x, y] = view.at(across, shoreAt(across) - 0.07 - slotChance(step, 8) * 0.3)
    pen.moveTo(x + 0.004, y)
    pen.ellipse(x, y, 0.004, 0.0024, 0, 0, Math.PI * 2)
  }
  pen.fill()
}

/** White edges of waves that come in, one behind another. */
function drawFoam(context: TerrainContext, frame: Frame, shoreAt: Line): void {
  const { stage, palette } = context
  const extent = { y0: stage.top - 0.3, y1: stage.bottom + 0.25, margin: 0.42 }
  const foam = lighten(multiply('#ffffff', palette.ambient), 0.2)
  const run = waveSwell(frame.time)
  // Waves come in towards the sand, down and to the left.
  const camera = { ...frame.camera, x: frame.camera.x + 0.008 * run, y: frame.camera.y - 0.03 * run }
  stage.layer('foam', camera, 1, extent, (pen) => {
    for (const [line, distance, alpha] of [
      [0, 0.03, 0.92],
      [1, 0.11, 0.6],
      [2, 0.21, 0.36],
    ] as const) {
      const edge: Line = (u) =>
        shoreAt(u) + distance + Math.sin(u * 7 + line * 2) * 0.012 + Math.sin(u * 17 + line) * 0.006
      const thick: Line = (u) => 0.012 + 0.03 * Math.max(0, Math.sin(u * 2.6 + line * 2.4))
      fillGround(
        pen,
        context.view,
        withAlpha(foam, alpha),
        strip(context, edge, (u) => edge(u) + thick(u)),
      )
      fillGround(
        pen,
        context.view,
        withAlpha(foam, alpha * 0.3),
        strip(
          context,
          (u) => edge(u) + thick(u),
          (u) => edge(u) + thick(u) * 1.9 + 0.012,
        ),
      )
    }
  })
}

interface Parasol {
  readonly across: number
  readonly away: number
  readonly colour: Hex
}

function paintParasol(pen: Pen, { view, palette }: TerrainContext, { across, away, colour }: Parasol): void {
  const size = 0.036 * view.grain
  const scale = view.scaleAt(away)
  const towel = multiply(lighten(colour, 0.3), palette.ambient)
  fillGround(pen, view, towel, [
    [across + size * 0.6, away - size * 1.4],
    [across + size * 1.5, away - size * 1.3],
    [across + size * 1.4, away + size * 0.6],
    [across + size * 0.5, away + size * 0.5],
  ])
  fillDisc(pen, view, shadowOf(palette), [across - view.light * size * 0.8, away - size * 0.2], size * 1.06)
  const [x, y] = view.at(across, away, size)
  for (let wedge = 0; wedge < 8; wedge += 1) {
    pen.fillStyle = multiply(wedge % 2 === 0 ? colour : '#fbf6ea', palette.ambient)
    pen.beginPath()
    pen.moveTo(x, y)
    pen.ellipse(
      x,
      y,
      size * scale,
      size * scale * 0.8,
      0,
      (wedge / 8) * Math.PI * 2,
      ((wedge + 1) / 8) * Math.PI * 2,
    )
    pen.fill()
  }
  fillEllipse(
    pen,
    withAlpha(palette.key, 0.24),
    x + view.light * size * 0.3,
    y - size * 0.2,
    size * 0.5 * scale,
    size * 0.4 * scale,
  )
}
