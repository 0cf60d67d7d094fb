import { mix, type Hex } from '../../draw/colour.ts'
import type { Palette } from '../../draw/palette.ts'
import type { Pen } from '../../draw/shapes.ts'
import { RAMPS } from '../../rigs/materials/ramps.ts'
import type { SceneSpec } from '../../scene-spec.ts'
import { lampLevel, outdoorLight, seen } from '../parts/lighting.ts'
import type { CastleTone } from './keep.ts'

/** A castle's colours at the palette's hour: of pale stone, or of what the scene says that it is built of. */
export function castleTone(palette: Palette, { builtOf }: Pick<SceneSpec, 'builtOf'>): CastleTone {
  const built = builtOf === undefined ? undefined : RAMPS[builtOf]
  return {
    stone: seen(built?.base ?? '#d8cfc4', palette, built === undefined ? 0.16 : 0.04),
    shade: mix(built?.dark ?? palette.shadow, palette.fog, 0.2),
    roof: seen(built === undefined ? '#8f4f7a' : mix(built.base, built.dark, 0.5), palette, 0.12),
    flag: seen('#d8383f', palette, 0.05),
    lights: lampLevel(palette),
    side: outdoorLight(palette).direction,
  }
}

/** A swallow-tailed banner of `length` world units that waves from the pole at `x`. */
export function drawBanner(pen: Pen, x: number, y: number, length: number, time: number, colour: Hex): void {
  pen.fillStyle = colour
  pen.beginPath()
  pen.moveTo(x, y - length * 0.1)
  for (let step = 0; step <= 8; step += 1) {
    const way = step / 8
    pen.lineTo(x + length * way, y - length * 0.1 + Math.sin(time * 4 - way * 5) * length * 0.08 * way)
  }
  for (let step = 8; step >= 0; step -= 1) {
    const way = step / 8
    const notch = step === 8 ? -0.2 : 0
    pen.lineTo(
      x + length * (way + notch),
      y +
        length * (step === 8 ? 0.12 : 0.34 - way * 0.06) +
        Math.sin(time * 4 - way * 5) * length * 0.08 * way,
    )
  }
  pen.fill()
}
