import { mix, multiply, type Hex } from '../draw/colour.ts'
import type { Palette } from '../draw/palette.ts'
import type { Mood } from '../scene-spec.ts'

/** What a mood does to the light of a day. */
interface Tone {
  /** Top, middle, horizon: what the sky is mixed with. */
  readonly sky: readonly [Hex, Hex, Hex]
  /** How much of all this there is of it by day; at other hours half as much. */
  readonly amount: number
  readonly fog: Hex
  /** Multiplied onto the light, and so onto all that it falls on. */
  readonly light: Hex
  readonly key: Hex
  /** Whether the sky is dull, and the sun a pale disc. */
  readonly isDull?: true
}

const TONES: Readonly<Record<Mood, Tone | null>> = {
  neutral: null,
  joyful: null,
  calm: {
    sky: ['#8fb9dc', '#c6dcea', '#fbeedd'],
    amount: 0.42,
    fog: '#eef0ea',
    light: '#fdf8f0',
    key: '#fff3d8',
  },
  romantic: {
    sky: ['#a07ab8', '#f0a8b4', '#ffd9b4'],
    amount: 0.62,
    fog: '#f8d0c8',
    light: '#ffe6dc',
    key: '#ffd4a8',
  },
  epic: {
    sky: ['#1c4c94', '#5f9cc8', '#ffdc9c'],
    amount: 0.62,
    fog: '#f0d8b0',
    light: '#fff0d8',
    key: '#ffd98a',
  },
  tense: {
    sky: ['#33505e', '#7d918f', '#d8bd90'],
    amount: 0.62,
    fog: '#a8a695',
    light: '#d9d4c8',
    key: '#f0dcb4',
    isDull: true,
  },
  sad: {
    sky: ['#6f8096', '#a0aebb', '#ced4d6'],
    amount: 0.74,
    fog: '#bcc6cd',
    light: '#ced6de',
    key: '#e6eaee',
    isDull: true,
  },
  dark: {
    sky: ['#1f2631', '#454e57', '#8b9284'],
    amount: 0.84,
    fog: '#6f7a74',
    light: '#98a09e',
    key: '#d4dac4',
    isDull: true,
  },
}
/** At other hours than by day the hour is stronger. */
const HALF = 0.4

/** The light of an hour in a mood. What lamps and neon light is not touched. */
export function withMood(palette: Palette, mood: Mood): Palette {
  const tone = TONES[mood]
  if (tone === null) return palette
  const isDay = palette.time === 'day' || palette.time === 'overcast'
  const amount = isDay ? tone.amount : tone.amount * HALF
  const isNight = palette.stars > 0.5
  // A mood makes no night lighter.
  const towards = (colour: Hex, other: Hex): Hex =>
    mix(colour, isNight ? multiply(other, palette.ambient) : other, isNight ? amount * 0.6 : amount)
  const { sun } = palette
  const isPale = tone.isDull === true && isDay && sun !== null
  return {
    ...palette,
    // Clouds are as dull as the sky.
    time: isPale ? 'overcast' : palette.time,
    sky: [
      towards(palette.sky[0], tone.sky[0]),
      towards(palette.sky[1], tone.sky[1]),
      towards(palette.sky[2], tone.sky[2]),
    ],
    fog: towards(palette.fog, tone.fog),
    ambient: multiply(palette.ambient, mix('#ffffff', tone.light, isDay ? 1 : HALF)),
    ground: multiply(palette.ground, mix('#ffffff', tone.light, isDay ? 0.9 : HALF)),
    key: mix(palette.key, tone.key, amount),
    sun: isPale
      ? { ...sun, colour: mix(sun.colour, tone.fog, 0.5), glow: mix(sun.glow, tone.fog, 0.8) }
      : sun,
  }
}
