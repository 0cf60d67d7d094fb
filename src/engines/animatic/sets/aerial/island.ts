import { lighten, mix, multiply, withAlpha, type Hex } from '../../draw/colour.ts'
import { between } from '../../draw/random.ts'
import type { Pen, Point } from '../../draw/shapes.ts'
import { waveSwell } from '../../cues.ts'
import { ground } from '../parts/lighting.ts'
import { slotChance } from '../parts/span.ts'
import type { Frame } from '../set.ts'
import { coast } from './coast.ts'
import { paintBase } from './fields.ts'
import { shadowOf } from './from-above.ts'
import { paintTrees, plantTrees } from './growth.ts'
import type { TerrainContext, TerrainPainter } from './terrain.ts'
import { fillDisc, fillGround } from './view.ts'
import { drawGlints, paintWaves, waterColour } from './water.ts'

/** An outline about a middle: how far it reaches in a direction, in world units of the hero's row. */
interface Outline {
  readonly at: Point
  reach(turn: number): number
}

const STEPS = 96
const LAGOON = 1.62
const REEF = 1.5
const JUNGLE = 0.74

/** An island in a lagoon, whole in the picture; whoever is on the ground or afloat is at its beach, seen from nearer. */
export const island: TerrainPainter = (context) => {
  const { view, spec, palette, random } = context
  if (spec.subjects.some(({ action }) => action !== 'fly')) return coast(context)
  const outline = planOutline(context)
  const inside = (across: number, away: number, part: number): boolean => {
    const [u, w] = [across - outline.at[0], away - outline.at[1]]
    return Math.hypot(u, w) < outline.reach(Math.atan2(w, u)) * part
  }
  const trees = plantTrees(context, {
    spacing: 0.085 * view.grain,
    radius: [0.05 * view.grain, 0.078 * view.grain],
    kindAt: (chance) => (chance < 0.5 ? 'palm' : 'round'),
    density: (across, away) =>
      inside(across, away, JUNGLE) ? 0.9 : inside(across, away, JUNGLE + 0.1) ? 0.22 : 0,
  })
  const isWater = (across: number, away: number): boolean => !inside(across, away, 1.06)
  const sails = [0, 1].map((): Point => {
    const turn = between(random, 0, Math.PI * 2)
    const far = outline.reach(turn) * between(random, 1.66, 1.9)
    return [outline.at[0] + Math.cos(turn) * far, outline.at[1] + Math.sin(turn) * far]
  })
  return {
    kind: 'ground',
    paint(pen) {
      const sand = multiply('#f3e0b4', palette.ambient)
      paintBase(pen, context, waterColour(palette, 0))
      paintLagoon(pen, context, outline, sand)
      paintWaves(pen, context, waterColour(palette, 0.1), (across, away) => !inside(across, away, LAGOON))
      paintReef(pen, context, outline)
      fillGround(pen, view, withAlpha(mix(sand, palette.shadow, 0.26), 0.8), ringOf(outline, 1.03))
      fillGround(pen, view, sand, ringOf(outline, 0.98))
      fillGround(pen, view, ground(palette, '#3f7a3c', 0.6, 0), ringOf(outline, JUNGLE))
      paintTrees(pen, context, trees)
      for (const sail of sails) paintSail(pen, context, sail)
    },
    drawLive(frame) {
      drawGlints(context, frame, isWater)
      drawFoam(context, frame, outline)
    },
  }
}

function planOutline({ stage, random }: TerrainContext): Outline {
  const size = Math.min(0.47, stage.aspect * 0.46)
  const [first, second, third] = [between(random, 0, 6), between(random, 0, 6), between(random, 0, 6)]
  return {
    at: [0, stage.portrait ? 0.06 : 0.12],
    reach: (turn) =>
      size *
      (1 +
        0.15 * Math.sin(turn * 2 + first) +
        0.09 * Math.sin(turn * 3 + second) +
        0.04 * Math.sin(turn * 7 + third)),
  }
}

function ringOf({ at, reach }: Outline, part: number, ripple = 0): readonly Point[] {
  return Array.from({ length: STEPS }, (_, step): Point => {
    const turn = (step / STEPS) * Math.PI * 2
    const far = reach(turn) * part + ripple * Math.sin(turn * 11)
    return [at[0] + Math.cos(turn) * far, at[1] + Math.sin(turn) * far]
  })
}

/** The water grows paler towards the sand. */
function paintLagoon(pen: Pen, { view, palette }: TerrainContext, outline: Outline, sand: Hex): void {
  for (let band = 0; band <= 12; band += 1) {
    const part = band / 12
    const colour = mix(waterColour(palette, part ** 0.8), sand, 0.5 * part ** 3)
    fillGround(pen, view, colour, ringOf(outline, LAGOON + 0.14 - (LAGOON - 0.88) * part, 0.014 * (1 - part)))
  }
}

/** Dark coral under the water, and where the swell breaks on it. */
function paintReef(pen: Pen, { view, palette }: TerrainContext, { at, reach }: Outline): void {
  const coral = withAlpha(multiply('#2f7f86', palette.ambient), 0.4)
  const foam = withAlpha(lighten(multiply('#ffffff', palette.ambient), 0.2), 0.5)
  for (let head = 0; head < 64; head += 1) {
    const turn = ((head + slotChance(head, 2)) / 64) * Math.PI * 2
    const far = reach(turn) * (REEF - 0.16 + 0.2 * slotChance(head, 3))
    const spot: Point = [at[0] + Math.cos(turn) * far, at[1] + Math.sin(turn) * far]
    const size = 0.012 + 0.026 * slotChance(head, 4)
    fillDisc(pen, view, coral, spot, size)
    if (head % 3 !== 0) continue
    const out = reach(turn) * (REEF + 0.08)
    fillDisc(pen, view, foam, [at[0] + Math.cos(turn) * out, at[1] + Math.sin(turn) * out], size * 0.9, 0.34)
  }
}

/** Rings of foam that run up the sand. */
function drawFoam({ stage, view, palette }: TerrainContext, frame: Frame, outline: Outline): void {
  const extent = { y0: stage.top - 0.3, y1: stage.bottom + 0.25, margin: 0.42 }
  const foam = lighten(multiply('#ffffff', palette.ambient), 0.2)
  const run = waveSwell(frame.time)
  for (const [ring, [part, alpha]] of (
    [
      [1.035, 0.85],
      [1.12, 0.42],
    ] as const
  ).entries()) {
    // One ring goes in while the other goes out.
    const camera = { ...frame.camera, y: frame.camera.y + (ring === 0 ? -0.006 : 0.006) * run }
    stage.layer(`island-foam-${ring}`, camera, 1, extent, (pen) => {
      pen.fillStyle = withAlpha(foam, alpha)
      pen.beginPath()
      const outer = ringOf(outline, part, 0.004)
      const inner = ringOf(outline, part - 0.022 - ring * 0.004, 0.007).toReversed()
      for (const side of [outer, inner])
        side.forEach(([across, away], index) => {
          const [x, y] = view.at(across, away)
          if (index === 0) pen.moveTo(x, y)
          else pen.lineTo(x, y)
        })
      pen.fill()
    })
  }
}

/** A small boat with its wake. */
function paintSail(pen: Pen, { view, palette }: TerrainContext, at: Point): void {
  const [x, y] = view.at(...at)
  const size = 0.028 * view.scaleAt(at[1])
  pen.fillStyle = withAlpha(multiply('#ffffff', palette.ambient), 0.34)
  pen.beginPath()
  pen.moveTo(x + size * 0.5, y)
  pen.lineTo(x - size * 3, y - size * 0.7)
  pen.lineTo(x - size * 2.4, y)
  pen.lineTo(x - size * 3, y + size * 0.7)
  pen.fill()
  fillDisc(pen, view, shadowOf(palette), [at[0] - view.light * 0.012, at[1] - 0.012], 0.03, 0.5)
  pen.fillStyle = multiply('#a8573a', palette.ambient)
  pen.beginPath()
  pen.ellipse(x, y, size, size * 0.32, 0, 0, Math.PI * 2)
  pen.fill()
  pen.fillStyle = multiply('#fdf8ee', palette.ambient)
  pen.beginPath()
  pen.moveTo(x - size * 0.5, y - size * 0.1)
  pen.lineTo(x + size * 0.1, y - size * 1.9)
  pen.lineTo(x + size * 0.8, y - size * 0.2)
  pen.fill()
}
