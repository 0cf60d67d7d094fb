import { darken, lighten, mix, type Hex } from '../../draw/colour.ts'
import { between, createRandom } from '../../draw/random.ts'
import { fillEllipse, type Pen } from '../../draw/shapes.ts'
import { outdoorLight, seen } from '../parts/lighting.ts'
import { slotChance } from '../parts/span.ts'
import { growCrown, paintFir, paintTree, treeColours } from '../parts/tree.ts'
import type { SetContext } from '../set.ts'
import { REACH } from './scenery.ts'

export type ShoreWood = 'firs' | 'broadleaf' | 'mixed'

/** A belt of trees along a line. */
export function paintTreeBelt(
  pen: Pen,
  { stage, palette, spec, seed }: SetContext,
  belt: {
    readonly y: number
    readonly height: number
    readonly haze: number
    readonly wood: ShoreWood
    readonly gaps: number
    readonly key: number
  },
): void {
  const random = createRandom(seed ^ (belt.key * 7919))
  const side = outdoorLight(palette).direction
  const season = spec.weather === 'snow' ? 'winter' : spec.season === 'spring' ? 'summer' : spec.season
  for (let x = -REACH; x < stage.aspect + REACH; x += belt.height * between(random, 0.26, 0.5)) {
    const height = belt.height * between(random, 0.6, 1.1)
    const index = Math.floor(random() * 3)
    const isFir = belt.wood === 'firs' || (belt.wood === 'mixed' && random() < 0.45)
    const crown = growCrown(random)
    if (random() < belt.gaps) continue
    if (isFir) {
      const leaf = season === 'winter' ? '#9fb5b8' : '#3f7352'
      const tone = (colour: Hex): Hex => seen(colour, palette, belt.haze)
      const colours = {
        lit: tone(leaf),
        leaf: tone(lighten(leaf, 0.06)),
        shade: mix(tone(darken(leaf, 0.24)), palette.shadow, 0.14),
        trunk: tone('#6a5040'),
      }
      paintFir(pen, x, belt.y, height * 1.25, colours, side)
    } else {
      paintTree(pen, x, belt.y, height, crown, treeColours(palette, season, index, belt.haze), side)
    }
  }
}

/** Cat-tails and blades of height 1 with their foot at the origin. */
export function paintCattails(pen: Pen, leaf: Hex, cob: Hex, shape: number): void {
  pen.fillStyle = leaf
  pen.beginPath()
  for (let blade = 0; blade < 8; blade += 1) {
    const side = (blade / 7 - 0.5) * 2
    const tip = -0.5 - 0.45 * slotChance(blade, shape + 20)
    pen.moveTo(side * 0.12 - 0.016, 0)
    pen.quadraticCurveTo(side * 0.16, tip * 0.6, side * 0.34, tip)
    pen.quadraticCurveTo(side * 0.2, tip * 0.5, side * 0.12 + 0.02, 0)
  }
  pen.fill()
  for (let stem = 0; stem < 3; stem += 1) {
    const x = (stem - 1) * 0.13 + 0.04 * slotChance(stem, shape)
    const top = -0.72 - 0.24 * slotChance(stem, shape + 9)
    pen.strokeStyle = darken(leaf, 0.1)
    pen.lineWidth = 0.014
    pen.beginPath()
    pen.moveTo(x * 0.5, 0)
    pen.quadraticCurveTo(x * 0.8, top * 0.6, x, top - 0.06)
    pen.stroke()
    fillEllipse(pen, stem === 1 ? cob : darken(cob, 0.14), x, top + 0.05, 0.028, 0.1)
  }
}

/** A round stone of width 1, half under the ground at the origin. */
export function paintStone(pen: Pen, stone: Hex, shadow: Hex, side: 1 | -1, shape: number): void {
  const high = 0.26 + 0.16 * slotChance(shape, 41)
  const lean = (slotChance(shape, 43) - 0.5) * 0.2
  const outline = (shrink: number, dx: number, dy: number): void => {
    pen.beginPath()
    pen.moveTo(-0.5 * shrink + dx, dy)
    pen.bezierCurveTo(
      -0.54 * shrink + dx,
      -high * shrink,
      lean - 0.2,
      -high * 1.36 * shrink,
      lean + dx,
      -high * 1.3 * shrink,
    )
    pen.bezierCurveTo(
      lean + 0.3,
      -high * 1.3 * shrink,
      0.54 * shrink + dx,
      -high * 0.8 * shrink,
      0.5 * shrink + dx,
      dy,
    )
    pen.fill()
  }
  pen.fillStyle = mix(darken(stone, 0.2), shadow, 0.2)
  outline(1, 0, 0.02)
  pen.fillStyle = stone
  outline(0.82, side * 0.07, -0.02)
  pen.fillStyle = lighten(stone, 0.14)
  outline(0.5, side * 0.13, -high * 0.42)
}

/** A jagged rock of width 1 that stands out of the sea at the origin. */
export function paintCrag(pen: Pen, stone: Hex, shadow: Hex, side: 1 | -1, shape: number): void {
  const peaks = 5
  const crest = Array.from({ length: peaks + 1 }, (_, index) => {
    const x = index / peaks - 0.5
    const swell = Math.sin(((index + 0.3) / (peaks + 0.6)) * Math.PI)
    return [
      x + (slotChance(index, shape + 3) - 0.5) * 0.08,
      -swell * (0.24 + 0.6 * slotChance(index, shape)),
    ] as const
  })
  pen.fillStyle = mix(darken(stone, 0.3), shadow, 0.24)
  pen.beginPath()
  pen.moveTo(-0.56, 0.02)
  for (const [x, y] of crest) pen.lineTo(x, y)
  pen.lineTo(0.56, 0.02)
  pen.fill()
  // Each tooth has a face in the light.
  for (const [index, [x, y]] of crest.entries()) {
    const next = crest[index + 1]
    if (next === undefined) continue
    const isLit = (next[1] - y) * side > 0
    pen.fillStyle = isLit ? (index % 2 === 0 ? stone : lighten(stone, 0.12)) : darken(stone, 0.12)
    pen.beginPath()
    pen.moveTo(x, y)
    pen.lineTo(next[0], next[1])
    pen.lineTo(next[0] * 0.96 + 0.02 * side, next[1] * 0.3)
    pen.lineTo(x * 0.9 + 0.04 * side, 0.015)
    pen.fill()
  }
}

/** A leaf of a water lily, and its flower on some. */
export function paintLilyPad(pen: Pen, leaf: Hex, flower: Hex | null): void {
  pen.fillStyle = leaf
  pen.beginPath()
  pen.moveTo(0, 0)
  pen.ellipse(0, 0, 0.5, 0.15, 0, 0.35, Math.PI * 2 - 0.1)
  pen.fill()
  pen.fillStyle = darken(leaf, 0.16)
  pen.beginPath()
  pen.ellipse(0, 0.012, 0.5, 0.15, 0, 0.5, 2.6)
  pen.ellipse(0, -0.01, 0.5, 0.15, 0, 2.6, 0.5, true)
  pen.fill()
  if (flower === null) return
  for (const [dx, dy, tone] of [
    [-0.14, -0.08, darken(flower, 0.08)],
    [0.14, -0.08, darken(flower, 0.08)],
    [-0.06, -0.14, flower],
    [0.06, -0.14, flower],
    [0, -0.11, lighten(flower, 0.2)],
  ] as const) {
    fillEllipse(pen, tone, dx, dy, 0.07, 0.13, dx * 3)
  }
}
