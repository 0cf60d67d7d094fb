import { mix, multiply } from '../draw/colour.ts'
import { PALETTES } from '../draw/palette.ts'
import type { Palette } from '../draw/palette.ts'
import type { SceneSpec, Season, Weather } from '../scene-spec.ts'

/** What a season does to the ground; the sky keeps its time of day. */
const SEASON_GROUND: Readonly<Record<Season, string>> = {
  spring: '#8fc45a',
  summer: '#7fb651',
  autumn: '#c08a3e',
  winter: '#dfe8f0',
}
const SNOW_GROUND = '#e6edf4'

/** How much a weather greys the sky and swallows the sun. */
const OVERCAST: Readonly<Record<Weather, number>> = {
  clear: 0,
  wind: 0.1,
  snow: 0.55,
  rain: 0.6,
  fog: 0.65,
  storm: 0.8,
}

/** The palette of a scene: its time of day, tinted by season and weather. */
export function choosePalette(spec: Pick<SceneSpec, 'time' | 'season' | 'weather'>): Palette {
  const base = PALETTES[spec.time]
  const seasonal = spec.season === null ? base : withGround(base, SEASON_GROUND[spec.season])
  const grounded = spec.weather === 'snow' ? withGround(base, SNOW_GROUND) : seasonal
  return withClouds(grounded, OVERCAST[spec.weather])
}

/** Keeps the light of the hour on another ground. */
function withGround(palette: Palette, ground: string): Palette {
  return { ...palette, ground: mix(multiply(ground, palette.ambient), palette.ground, 0.2) }
}

function withClouds(palette: Palette, amount: number): Palette {
  if (amount === 0) return palette
  const grey = palette.stars > 0.5 ? '#2c3850' : PALETTES.overcast.fog
  const veil = (colour: string): string => mix(colour, grey, amount * 0.75)
  const [top, middle, horizon] = palette.sky
  return {
    ...palette,
    sky: [veil(top), veil(middle), veil(horizon)],
    fog: mix(palette.fog, grey, amount * 0.7),
    ambient: multiply(palette.ambient, mix('#ffffff', '#c9d0d8', amount)),
    key: mix(palette.key, '#dfe6ec', amount * 0.6),
    sun: amount > 0.5 ? null : palette.sun,
    stars: palette.stars * (1 - amount),
  }
}
