import { mix, multiply, type Hex } from '../draw/colour.ts'
import { PALETTES } from '../draw/palette.ts'
import type { Palette } from '../draw/palette.ts'
import { showOrb } from './show-orb.ts'
import { varyHour } from './vary-hour.ts'
import { withMood } from './with-mood.ts'
import { inAirOf } from './weather-kinds/air.ts'
import type { SceneSpec, Season, Weather, WeatherKind } from '../scene-spec.ts'

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
  snow: 0.68,
  rain: 0.8,
  fog: 0.88,
  storm: 0.95,
}

/** The palette of a scene: its time of day, tinted by season and weather. `seed` picks the day; absent, the usual one. */
export function choosePalette(
  spec: Pick<SceneSpec, 'time' | 'season' | 'weather' | 'weatherKind' | 'orb' | 'sights'> &
    Partial<Pick<SceneSpec, 'mood' | 'skyColour'>>,
  seed?: number,
): Palette {
  const usual = PALETTES[spec.time]
  const base = withMood(seed === undefined ? usual : varyHour(usual, seed), spec.mood ?? 'neutral')
  const seasonal = spec.season === null ? base : withGround(base, SEASON_GROUND[spec.season])
  const isSnowing = spec.weather === 'snow'
  const clouded = inAirOf(
    withClouds(isSnowing ? base : seasonal, spec.weather, cloudsOf(spec)),
    spec.weatherKind,
  )
  const lit = spec.sights?.includes('rainbow') === true ? withSunBehind(clouded) : clouded
  const shown = showOrb(isSnowing ? { ...lit, ground: snowIn(base) } : lit, spec.orb)
  return spec.skyColour === undefined ? shown : withSky(shown, spec.skyColour)
}

/** A sky in a colour of its own: as deep as it was above, and pale at the horizon; the air takes it up. */
function withSky(palette: Palette, colour: Hex): Palette {
  const [top, middle, horizon] = palette.sky
  return {
    ...palette,
    sky: [
      mix(top, mix(colour, '#000000', 0.12), 0.86),
      mix(middle, colour, 0.84),
      mix(horizon, mix(colour, '#ffffff', 0.34), 0.74),
    ],
    fog: mix(palette.fog, colour, 0.3),
  }
}

/** Who sees a rainbow has the sun behind them: it shines from beyond the edge of the picture. */
function withSunBehind(palette: Palette): Palette {
  return palette.sun === null ? palette : { ...palette, sun: { ...palette.sun, x: 1.3 } }
}

/** Fresh snow is the lightest thing under a grey sky. */
function snowIn({ ambient, ground, stars }: Palette): Hex {
  const light = mix(ambient, '#ffffff', stars > 0.5 ? 0.12 : 0.4)
  return mix(multiply(SNOW_GROUND, light), ground, 0.08)
}

/** Keeps the light of the hour on another ground. */
function withGround(palette: Palette, ground: string): Palette {
  return { ...palette, ground: mix(multiply(ground, palette.ambient), palette.ground, 0.2) }
}

/** Sky under cloud, top to horizon, by day; a storm is a wall. */
const CLOUDED: readonly [string, string, string] = PALETTES.overcast.sky
const FOGGY: readonly [string, string, string] = ['#a9b4ba', '#bcc5c9', '#d3d9da']
const STORMY: readonly [string, string, string] = ['#27303d', '#4a5663', '#87939a']
const CLOUDED_NIGHT = '#2c3850'
const STORMY_NIGHT = '#232e47'
/** Mist at night is as light as what moon and lamps put into it. */
const FOGGY_NIGHT: readonly [string, string, string] = ['#24314b', '#3b4a66', '#5b6b88']

/** Where it differs from the weather whose rules it follows. */
const CLOUDS_OF_KIND: Readonly<Partial<Record<WeatherKind, number>>> = {
  drizzle: 0.6,
  downpour: 0.92,
  blizzard: 0.86,
  haze: 0.4,
  smoke: 0.7,
}

/** Flakes may fall out of a sky that moon and northern lights are to be seen in. */
const OPEN_SNOW = 0.3

function cloudsOf({
  weather,
  weatherKind,
  orb,
  sights = [],
}: Pick<SceneSpec, 'weather' | 'weatherKind' | 'orb' | 'sights'>): number {
  const own = weatherKind === undefined ? undefined : CLOUDS_OF_KIND[weatherKind]
  if (own !== undefined) return own
  const isOpen = orb !== undefined || sights.includes('aurora')
  return isOpen && weather === 'snow' ? OPEN_SNOW : OVERCAST[weather]
}

function withClouds(palette: Palette, weather: Weather, amount: number): Palette {
  if (amount === 0) return palette
  if (weather === 'fog') return withMist(palette, amount)
  const isNight = palette.stars > 0.5
  const stormy = weather === 'storm'
  const grey = isNight ? (stormy ? STORMY_NIGHT : CLOUDED_NIGHT) : null
  const [top, middle, horizon] = stormy ? STORMY : CLOUDED
  const veil = (colour: string, cloud: string): string => mix(colour, grey ?? cloud, amount * 0.92)
  const haze = grey ?? (stormy ? horizon : PALETTES.overcast.fog)
  const light = stormy ? '#98a4b2' : '#c9d0d8'
  return {
    ...palette,
    sky: [veil(palette.sky[0], top), veil(palette.sky[1], middle), veil(palette.sky[2], horizon)],
    fog: mix(palette.fog, haze, amount * 0.7),
    ambient: multiply(palette.ambient, mix('#ffffff', light, amount)),
    ground: multiply(palette.ground, mix('#ffffff', light, amount * 0.6)),
    key: mix(palette.key, '#dfe6ec', amount * 0.6),
    sun: amount > 0.5 ? null : palette.sun,
    stars: palette.stars * (1 - amount),
  }
}

/** Mist takes the colour of its hour, and the sun is a pale disc behind it. */
function withMist(palette: Palette, amount: number): Palette {
  const isNight = palette.stars > 0.5
  const tone = palette.time === 'day' || palette.time === 'overcast' ? 0 : 0.45
  const veil = (colour: string, mist: string): string =>
    isNight ? mix(colour, mist, 0.7) : mix(colour, mix(mist, palette.fog, tone), amount)
  const [top, middle, horizon] = isNight ? FOGGY_NIGHT : FOGGY
  const fog = veil(palette.fog, isNight ? horizon : middle)
  const pale = (colour: string): string => mix(colour, fog, 0.55)
  return {
    ...palette,
    sky: [veil(palette.sky[0], top), veil(palette.sky[1], middle), veil(palette.sky[2], horizon)],
    fog,
    ambient: mix(palette.ambient, isNight ? palette.ambient : '#d3dadd', 0.5),
    key: mix(palette.key, '#eef1f2', 0.5),
    sun:
      palette.sun === null
        ? null
        : { ...palette.sun, colour: pale(palette.sun.colour), glow: pale(palette.sun.glow) },
    stars: palette.stars * (1 - amount),
  }
}
