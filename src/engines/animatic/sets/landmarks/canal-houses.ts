import { darken, lighten } from '../../draw/colour.ts'
import { sketch, type PaintSight } from './sketch.ts'

/** A row of narrow houses at the water: their walls, and how they end above. */
export function paintCanalHouses(
  walls: readonly string[],
  tops: readonly ('step' | 'bell' | 'gable')[],
): PaintSight {
  return (pen, x, footY, height, light) => {
    const { tone, box, polygon, dome, panes } = sketch(pen, x, footY, height, light)
    for (let house = -12; house <= 12; house += 1) {
      const at = house * 0.36
      const tall = 0.66 + 0.14 * Math.abs(Math.sin(house * 7.3))
      const wall = tone(walls[(house * 5 + 60) % walls.length] ?? '#b8503a')
      const trim = tone('#f8f2e6')
      box(wall, at, 0, 0.345, tall)
      switch (tops[(house * 3 + 36) % tops.length]) {
        case 'step':
          for (const [half, up] of [
            [0.14, 0.06],
            [0.1, 0.12],
            [0.055, 0.18],
          ] as const) {
            box(wall, at, tall, half * 2, up)
            box(trim, at, tall + up - 0.012, half * 2 + 0.02, 0.014)
          }
          break
        case 'bell':
          box(wall, at, tall, 0.2, 0.1)
          dome(wall, at, tall + 0.1, 0.1, 0.1)
          dome(trim, at, tall + 0.16, 0.05, 0.05)
          box(trim, at, tall - 0.008, 0.35, 0.018)
          break
        default:
          polygon(tone('#6a4038'), [
            [at - 0.185, tall],
            [at, tall + 0.22],
            [at + 0.185, tall],
          ])
          polygon(lighten(wall, 0.05), [
            [at - 0.15, tall],
            [at, tall + 0.18],
            [at + 0.15, tall],
          ])
      }
      panes(at, 0.24, 0.28, tall - 0.28, 3, 3)
      box(trim, at, 0.2, 0.345, 0.014)
      box(darken(wall, 0.4), at - 0.08, 0, 0.07, 0.16)
      box(light.lit > 0.4 ? '#ffdf98' : tone('#5a6a78'), at + 0.07, 0.04, 0.12, 0.1)
    }
  }
}
