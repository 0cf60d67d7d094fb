import { mix, withAlpha, type Hex } from '../../draw/colour.ts'
import { lerp } from '../../draw/easing.ts'
import { between, createRandom } from '../../draw/random.ts'
import { fillPolygon, type Pen, type Point } from '../../draw/shapes.ts'
import type { Sprite } from '../../draw/stage.ts'
import { outdoorLight, seen } from '../parts/lighting.ts'
import { slotChance } from '../parts/span.ts'
import type { Frame, SetContext } from '../set.ts'
import { shade } from './scenery.ts'

export const SHORE_Y = 0.6
export const NEAR_Y = 0.84

export function ice({ palette }: SetContext, colour: Hex, haze: number): Hex {
  return mix(seen(colour, palette, haze), palette.key, 0.08)
}

interface Berg {
  readonly sprite: Sprite
  readonly x: number
  readonly y: number
  readonly parallax: number
  readonly scale: number
  readonly phase: number
}

/** Icebergs of a few shapes, the lit side white, the other blue; they glow green below the water. */
export function createBergs(context: SetContext): (frame: Frame) => void {
  const { stage, palette, seed } = context
  const random = createRandom(seed ^ 0xbe46)
  const side = outdoorLight(palette).direction
  const unit = 0.3
  const box = { width: unit * 1.4, height: unit * 1.35, anchorX: unit * 0.7, anchorY: unit }
  const sprites = Array.from({ length: 4 }, (_, shape) =>
    stage.sprite(`iceberg-${shape}`, box, (pen) => {
      pen.scale(unit, unit)
      paintBerg(pen, context, (seed % 13) + shape * 3, side)
    }),
  )
  const bergs: readonly Berg[] = Array.from({ length: 9 }, (_, index) => {
    const depth = index / 8
    return {
      sprite: sprites[index % 4]!,
      x: ((index * 0.618 + random() * 0.2) % 1) * (stage.aspect + 0.6) - 0.3,
      y: lerp(SHORE_Y + 0.018, NEAR_Y - 0.06, depth ** 1.4),
      parallax: lerp(0.3, 0.6, depth),
      scale: lerp(0.24, 0.85, depth) * between(random, 0.8, 1.2),
      phase: random() * 6,
    }
  })
  return (frame) => {
    for (const { sprite, x, y, parallax, scale, phase } of bergs) {
      stage.enter(frame.camera, parallax)
      stage.put(sprite, x + 0.006 * frame.time, y + 0.0025 * Math.sin(frame.time * 0.9 + phase), {
        scale,
        rotation: 0.012 * Math.sin(frame.time * 0.7 + phase),
      })
    }
  }
}

export function paintBerg(pen: Pen, context: SetContext, shape: number, side: 1 | -1): void {
  const tall = 0.3 + 0.34 * slotChance(shape, 5)
  const leans = slotChance(shape, 6) < 0.5 ? -1 : 1
  // A broad block with one high shoulder.
  const crest: Point[] = Array.from({ length: 7 }, (_, index) => {
    const at = index / 6
    const shoulder = 0.55 + 0.45 * Math.max(0, 1 - Math.abs(at - 0.5 - leans * 0.2) * 3)
    const edge = Math.min(1, at * 5, (1 - at) * 5)
    return [
      (at - 0.5) * 1.02,
      -tall * (0.24 + 0.76 * edge) * shoulder * (0.86 + 0.28 * slotChance(index, shape)),
    ] as const
  })
  const deep = ice(context, '#2f9ab4', 0.05)
  fillPolygon(pen, withAlpha(deep, 0.5), [
    [-0.54, 0],
    [-0.38, 0.16],
    [0, 0.24],
    [0.36, 0.15],
    [0.54, 0],
  ])
  fillPolygon(
    pen,
    shade(pen, -tall, 0, [
      ice(context, '#c4def0', 0.1),
      ice(context, '#8fc4e4', 0.08),
      ice(context, '#5fb0d8', 0.05),
    ]),
    [[-0.54, 0.005], ...crest, [0.54, 0.005]],
  )
  for (const [index, [x, y]] of crest.entries()) {
    const next = crest[index + 1]
    if (next === undefined) continue
    const isLit = (next[1] - y) * side > 0
    fillPolygon(
      pen,
      withAlpha(isLit ? ice(context, '#ffffff', 0.03) : ice(context, '#9fcbe8', 0.05), isLit ? 0.95 : 0.5),
      [
        [x, y],
        next,
        [next[0] * 0.94, next[1] * 0.4],
        [x * 0.9 + 0.03 * side, -0.05 - 0.05 * slotChance(index, shape + 2)],
      ],
    )
  }
  pen.fillStyle = withAlpha(ice(context, '#e8fbff', 0), 0.7)
  pen.fillRect(-0.53, -0.008, 1.06, 0.014)
}
