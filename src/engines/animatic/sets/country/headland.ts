import { darken, lighten, mix, withAlpha, type Hex } from '../../draw/colour.ts'
import { lerp } from '../../draw/easing.ts'
import { between, createRandom } from '../../draw/random.ts'
import { fillPolygon, type Pen } from '../../draw/shapes.ts'
import { ground, outdoorLight, seen } from '../parts/lighting.ts'
import { slotChance } from '../parts/span.ts'
import type { SetContext } from '../set.ts'
import { REACH, shade } from './scenery.ts'

/** A wall of rock that falls to the sea, with a green crown, in three steps one behind the other. */
export function paintHeadland(pen: Pen, { stage, palette, seed }: SetContext, rock: Hex, side: 1 | -1): void {
  const random = createRandom(seed ^ 0xc11f)
  const sunny = outdoorLight(palette).direction
  for (const [step, haze] of [
    [2, 0.4],
    [1, 0.24],
    [0, 0.1],
  ] as const) {
    const reach = (stage.portrait ? 0.36 : 0.4) * stage.aspect * (0.72 + step * 0.3)
    const topY = 0.425 + step * 0.03
    const footY = 0.66 - step * 0.035
    const from = side < 0 ? -REACH : stage.aspect + REACH
    const to = side < 0 ? reach : stage.aspect - reach
    const crest: (readonly [number, number])[] = []
    const pieces = 26
    for (let piece = 0; piece <= pieces; piece += 1) {
      const along = piece / pieces
      const x = lerp(from, to, along)
      const dip = along > 0.72 ? ((along - 0.72) / 0.28) ** 2 * (0.07 + step * 0.01) : 0
      crest.push([x, topY + dip + 0.006 * Math.sin(x * 17 + step)])
    }
    const end = crest.at(-1) ?? [to, topY]
    const face = [
      end,
      [to + -side * 0.012, lerp(end[1], footY, 0.4)],
      [to - side * 0.03, lerp(end[1], footY, 0.7)],
      [to - side * 0.05, footY],
      [from, footY],
    ] as const
    const tone = seen(rock, palette, haze)
    const dim = sunny === -side ? 0.06 : 0.26
    pen.fillStyle = shade(pen, topY, footY, [
      tone,
      mix(darken(tone, dim), palette.shadow, dim * 0.5),
      mix(darken(tone, 0.3), palette.shadow, 0.2),
    ])
    pen.beginPath()
    for (const [x, y] of crest) pen.lineTo(x, y)
    for (const [x, y] of face) pen.lineTo(x, y)
    pen.fill()
    pen.save()
    pen.clip()
    for (let crack = 0; crack < 34; crack += 1) {
      const x = between(random, Math.min(from, to) - 0.05, Math.max(from, to) + 0.05)
      const y = between(random, topY, footY)
      const long = between(random, 0.03, 0.12)
      fillPolygon(pen, withAlpha(crack % 3 === 0 ? lighten(tone, 0.3) : darken(tone, 0.34), 0.3), [
        [x, y],
        [x + between(random, 0.006, 0.022), y + long * 0.4],
        [x + between(random, -0.01, 0.012), y + long],
      ])
    }
    for (const band of [0.3, 0.52, 0.74]) {
      pen.fillStyle = withAlpha(darken(tone, 0.3), 0.2)
      pen.fillRect(Math.min(from, to) - 0.1, lerp(topY, footY, band), Math.abs(to - from) + 0.2, 0.006)
    }
    pen.restore()
    const grass = ground(palette, '#7f9a55', 0.4, haze)
    pen.fillStyle = grass
    pen.beginPath()
    for (const [x, y] of crest) pen.lineTo(x, y - 0.004)
    for (const [x, y] of crest.toReversed())
      pen.lineTo(x, y + 0.014 + 0.012 * slotChance(Math.round(x * 40), step))
    pen.fill()
    // White water along the foot.
    pen.fillStyle = withAlpha(mix('#ffffff', palette.ambient, 0.35), 0.6)
    pen.beginPath()
    for (let x = Math.min(from, to) - 0.06; x < Math.max(from, to) + 0.07; x += 0.03)
      pen.ellipse(x, footY, 0.03, 0.004 + 0.004 * slotChance(Math.round(x * 33), step), 0, 0, Math.PI * 2)
    pen.fill()
  }
}
