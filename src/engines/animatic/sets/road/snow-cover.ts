import { mix, withAlpha } from '../../draw/colour.ts'
import type { Palette } from '../../draw/palette.ts'
import type { Pen } from '../../draw/shapes.ts'
import { seen } from '../parts/lighting.ts'

/** Where wheels have run, as parts of the way from the far edge to the near one, and how wide. */
const TRACKS = [
  [0.16, 0.06],
  [0.32, 0.07],
  [0.64, 0.08],
  [0.84, 0.1],
] as const

export interface RoadStrip {
  readonly left: number
  readonly width: number
  readonly top: number
  readonly bottom: number
}

/** Snow on a road that is seen from its side: what wheels ran over is grey slush. */
export function paintSnowCover(pen: Pen, palette: Palette, { left, width, top, bottom }: RoadStrip): void {
  const height = bottom - top
  const snow = pen.createLinearGradient(0, top, 0, bottom)
  snow.addColorStop(0, withAlpha(seen('#f1f5fa', palette, 0.12), 0.92))
  snow.addColorStop(1, withAlpha(mix(seen('#e3ebf4', palette, 0), palette.shadow, 0.12), 0.92))
  pen.fillStyle = snow
  pen.fillRect(left, top, width, height)
  for (const [at, share] of TRACKS) {
    const y = top + at * height
    const thick = share * height
    const slush = pen.createLinearGradient(0, y - thick, 0, y + thick)
    const grey = mix(seen('#8d95a3', palette, 0.06), palette.shadow, 0.1)
    slush.addColorStop(0, withAlpha(grey, 0))
    slush.addColorStop(0.35, withAlpha(grey, 0.75))
    slush.addColorStop(0.65, withAlpha(grey, 0.75))
    slush.addColorStop(1, withAlpha(grey, 0))
    pen.fillStyle = slush
    pen.fillRect(left, y - thick, width, 2 * thick)
  }
}
