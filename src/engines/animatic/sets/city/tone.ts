import { mix, multiply, type Hex } from '../../draw/colour.ts'
import type { Palette } from '../../draw/palette.ts'
import { lampLevel } from '../parts/lighting.ts'

/** How a street is coloured: everything painted in a city passes through it. */
export interface CityTone {
  /** A wall's own colour as seen `haze` (0 near .. 1 far) away. */
  wall(colour: Hex, haze: number): Hex
  /** Colour of the glow at the foot of walls. */
  readonly footGlow: Hex
  readonly footAlpha: number
  /** 0: daylight, 1: night. */
  readonly lights: number
  readonly litWindows: readonly Hex[]
  readonly darkWindow: Hex
  readonly shade: Hex
}

/** Daylight and its hours. */
export function dayTone(palette: Palette): CityTone {
  const lights = lampLevel(palette)
  return {
    wall: (colour, haze) => mix(multiply(colour, palette.ambient), palette.fog, haze),
    footGlow: mix('#ffe2a8', palette.ambient, 0.3),
    footAlpha: 0.08 + lights * 0.14,
    lights,
    litWindows: ['#ffe6a8', '#ffd98a', '#fff0c8'],
    darkWindow: mix(multiply('#5f7f9f', palette.ambient), palette.sky[1], 0.3),
    shade: palette.shadow,
  }
}

export type NeonMood = 'magenta' | 'teal' | 'amber'

/** Sky and haze of the neon hours: top, middle, horizon, haze, foot of the walls. */
export const NEON_SKIES: Readonly<
  Record<
    NeonMood,
    { readonly sky: readonly [Hex, Hex, Hex]; readonly haze: Hex; readonly foot: Hex; readonly moon: Hex }
  >
> = {
  magenta: { sky: ['#07051c', '#2a1254', '#8a2f7c'], haze: '#6a2c82', foot: '#e0409a', moon: '#ffd6ee' },
  teal: { sky: ['#030a18', '#0d2848', '#1f6f86'], haze: '#1f5a78', foot: '#2fc4d8', moon: '#dff6ff' },
  amber: { sky: ['#0a0612', '#3a1530', '#a8482c'], haze: '#7a3040', foot: '#ff8a3c', moon: '#ffe4c4' },
}

/** Night under neon. */
export function neonTone(mood: NeonMood): CityTone {
  const { haze, foot } = NEON_SKIES[mood]
  return {
    wall: (colour, far) => mix(mix(colour, '#140a2c', 0.72), haze, far),
    footGlow: foot,
    footAlpha: 0.26,
    lights: 1,
    litWindows: ['#ffd58e', '#ffe4b4', '#c9a8ff', '#8fd6ff', '#ffb0d8'],
    darkWindow: mix('#1c1238', haze, 0.18),
    shade: '#07041a',
  }
}
