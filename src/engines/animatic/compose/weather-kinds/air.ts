import { mix, multiply, type Hex } from '../../draw/colour.ts'
import type { Palette } from '../../draw/palette.ts'
import type { WeatherKind } from '../../scene-spec.ts'

/** What fills the air: its colour by day, how much of the sky and of what is far it hides, and the sun's colour behind it. */
interface Air {
  readonly colour: Hex
  readonly sky: number
  readonly far: number
  /** How much it colours the light. */
  readonly light: number
  readonly sun: Hex
}

const AIRS: Readonly<Partial<Record<WeatherKind, Air>>> = {
  blizzard: { colour: '#d9e2ea', sky: 0.62, far: 0.7, light: 0.2, sun: '#f4f8fb' },
  sandstorm: { colour: '#d3a565', sky: 0.8, far: 0.72, light: 0.5, sun: '#fbe6b8' },
  smoke: { colour: '#8f857c', sky: 0.62, far: 0.6, light: 0.45, sun: '#f0a878' },
}

/** The light of an hour in air that is full of snow, sand or smoke. */
export function inAirOf(palette: Palette, kind: WeatherKind | undefined): Palette {
  const air = kind === undefined ? undefined : AIRS[kind]
  if (air === undefined) return palette
  const colour = airColour(palette, air.colour)
  const veil = (sky: Hex, tone: Hex): Hex => mix(sky, tone, air.sky)
  const { sun } = palette
  return {
    ...palette,
    // Clouds are not white in it.
    time: palette.time === 'day' ? 'overcast' : palette.time,
    sky: [
      veil(palette.sky[0], multiply(colour, '#b4aeac')),
      veil(palette.sky[1], multiply(colour, '#dcd8d4')),
      veil(palette.sky[2], colour),
    ],
    fog: mix(palette.fog, colour, air.far),
    ambient: multiply(palette.ambient, mix('#ffffff', air.colour, air.light)),
    key: mix(palette.key, air.sun, 0.6),
    sun:
      sun === null
        ? null
        : { ...sun, colour: mix(sun.colour, air.sun, 0.7), glow: mix(sun.glow, air.sun, 0.7) },
    stars: palette.stars * 0.6,
  }
}

/** The colour of dust, snow or smoke in the light of the hour. */
export function airColour({ ambient }: Palette, colour: Hex): Hex {
  return multiply(colour, mix(ambient, '#ffffff', 0.12))
}
