import { darken, lighten, mix, multiply, withAlpha } from '../../draw/colour.ts'
import { between } from '../../draw/random.ts'
import type { Pen, Point } from '../../draw/shapes.ts'
import { slotChance } from '../parts/span.ts'
import { paintBase } from './fields.ts'
import { clearing, paintTrees, plantTrees } from './growth.ts'
import type { Terrain, TerrainContext, TerrainPainter } from './terrain.ts'
import { fillDisc, fillGround } from './view.ts'

interface Dune {
  readonly away: number
  readonly phase: number
  readonly height: number
}

/** Long crests of sand, bright to the light and deep to the lee, rippled by wind; an oasis when nobody is there. */
export const dunes: TerrainPainter = (context) =>
  paintDunes(context, context.spec.subjects.length > 0 ? undefined : OASIS)

/** The same with water and palms, beside whoever is there. */
export const dunesWithOasis: TerrainPainter = (context) =>
  paintDunes(context, context.spec.subjects.length > 0 ? OASIS_BESIDE : OASIS)

function paintDunes(context: TerrainContext, oasis: Point | undefined): Terrain {
  const { view, palette, random } = context
  const sand = multiply(mix('#e9b96a', palette.ground, 0.08), palette.ambient)
  const crests: Dune[] = []
  const spacing = 0.34 * view.grain
  for (let away = view.farthest; away > view.nearest; away -= spacing * between(random, 0.8, 1.2))
    crests.push({ away, phase: random() * 6.28, height: between(random, 0.1, 0.2) * view.grain })
  const palms = plantTrees(context, {
    spacing: 0.1 * view.grain,
    radius: [0.055 * view.grain, 0.08 * view.grain],
    kindAt: () => 'palm',
    density: (across, away) =>
      oasis === undefined
        ? 0
        : (1 - clearing(across - oasis[0], away - oasis[1], 0.4)) *
          clearing(across - oasis[0], away - oasis[1], 0.2) *
          0.6,
  })
  return {
    kind: 'ground',
    paint(pen) {
      paintBase(pen, context, sand)
      crests.forEach((dune, index) => paintDune(pen, context, dune, index, sand))
      if (oasis !== undefined) paintOasis(pen, context, oasis)
      paintTrees(pen, context, palms)
    },
  }
}

const OASIS: Point = [0.12, 0.06]
const OASIS_BESIDE: Point = [0.3, 0.3]

function paintDune(
  pen: Pen,
  { view, palette }: TerrainContext,
  dune: Dune,
  index: number,
  sand: string,
): void {
  const { away, phase, height } = dune
  const reach = view.reachAt(away) + 0.3
  const swing = 0.24 * view.grain
  const crestAt = (across: number): number =>
    away +
    Math.sin((across * 2.1) / view.grain + phase) * swing * 0.6 +
    Math.sin((across * 4.3) / view.grain + phase * 1.7) * swing * 0.22
  const wavesAt = (across: number): number => 0.5 + 0.5 * Math.sin((across * 1.6) / view.grain + phase * 2.3)
  const steps = Array.from({ length: 70 }, (_, step) => -reach + (step / 69) * reach * 2)
  const crest = steps.map((across): Point => [across, crestAt(across)])
  // The lee falls off towards the eye, deeper where the dune stands higher.
  const foot = steps.map((across): Point => [
    across - view.light * height * 0.5,
    crestAt(across) - height * (0.25 + 1.15 * wavesAt(across)),
  ])
  const [, top] = view.at(0, away + swing, 0)
  const [, bottom] = view.at(0, away - height * 1.4 - swing)
  const lee = pen.createLinearGradient(0, top, 0, bottom)
  lee.addColorStop(0, mix(darken(sand, 0.24), palette.shadow, 0.34))
  lee.addColorStop(1, mix(darken(sand, 0.08), palette.shadow, 0.1))
  fillGround(pen, view, lee, [...crest, ...foot.toReversed()])
  const back = steps.map((across): Point => [
    across,
    crestAt(across) + height * (0.5 + 0.5 * wavesAt(across)),
  ])
  fillGround(pen, view, withAlpha(mix(lighten(sand, 0.24), palette.key, 0.3), 0.55), [
    ...crest,
    ...back.toReversed(),
  ])
  const rim = steps.map((across): Point => [across, crestAt(across) + 0.012 * view.grain])
  fillGround(pen, view, mix(lighten(sand, 0.4), palette.key, 0.4), [...crest, ...rim.toReversed()])
  pen.strokeStyle = withAlpha(darken(sand, 0.2), 0.2)
  pen.lineWidth = 0.002
  pen.beginPath()
  for (let ripple = 0; ripple < 26; ripple += 1) {
    const across = -reach + slotChance(ripple, index) * reach * 2
    const from = height * (0.6 + slotChance(ripple, index + 50))
    pen.moveTo(...view.at(across, crestAt(across) + from))
    pen.quadraticCurveTo(
      ...view.at(across + 0.09, crestAt(across + 0.09) + from + 0.012),
      ...view.at(across + 0.2, crestAt(across + 0.2) + from),
    )
  }
  pen.stroke()
}

function paintOasis(pen: Pen, { view, palette }: TerrainContext, at: Point): void {
  fillDisc(pen, view, multiply('#8fae58', palette.ambient), at, 0.3)
  fillDisc(pen, view, multiply('#6f9a4a', palette.ambient), at, 0.24)
  const water = mix(multiply('#2f9fb8', palette.ambient), palette.sky[1], 0.3)
  fillDisc(pen, view, water, at, 0.18)
  fillDisc(pen, view, lighten(water, 0.16), [at[0] + 0.03, at[1] + 0.03], 0.11, 0.8)
}
